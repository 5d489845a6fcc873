"""Parcels to deliver, and targets on this computer to deliver them to."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from redaksi.domain.article import Category
from redaksi.domain.posts import PHOTO, Post, PostPhoto
from redaksi.domain.targets import Target, TargetKind, shaped
from redaksi.usecases.port_targets import Parcel
from redaksi.usecases.records import ExportedFile

STORY = "0b1f6f0e-8f0e-4d57-9a55-1f2a3b4c5d6e"
#: The smallest PNG that there is.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


def made(kind: TargetKind, **options: str) -> Target:
    return shaped(Target("t", "Uji", kind, options, "2026-03-02T03:00:00.000Z"))


def parcel(files: Mapping[str, bytes] | None = None, key: str = "k1", post: Post | None = None) -> Parcel:
    held = files if files is not None else {"jembatan.html": b"<p>Jembatan</p>", "foto/abc.jpg": b"\xff\xd8" * 40_000}
    exported = tuple(ExportedFile(name, data) for name, data in held.items())
    return Parcel(key, STORY, 1, "Jembatan", {"html": exported} if exported and post is None else {}, post)


def post(**fields: object) -> Post:
    """A post with one photo, which leads."""
    words = ("Jembatan dari udara", "Jembatan (Antara)")
    photo = PostPhoto(hashlib.sha256(PIXEL).hexdigest(), "image/png", 1, 1, PIXEL, *words)
    whole = Post(
        slug="jembatan-ambruk",
        title="Jembatan ambruk & ditutup",
        html=f'<p>Jembatan itu <em>ambruk</em>.</p><figure><img src="{PHOTO}{photo.sha256}" alt="x"></figure>',
        excerpt="Ringkasnya.",
        published="2026-03-02T02:00:00",
        category=Category("daerah", "Daerah"),
        tags=("jembatan", "Semayang"),
        photos=(photo,),
        lead=photo.sha256,
        withdrawn=False,
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def going_on() -> None:
    """Nobody stops it."""
