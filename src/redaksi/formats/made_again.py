"""What an exported file carries, and whether making it again from that gives the same bytes.

Pictures of a page cannot be made where its photos are not at hand: the page says by their hashes which ones stand in
it, those are looked for in the page or beside it, and what they are pictures of is left to who has the photos.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redaksi.domain.approvals import BrokenSignatureError, Statement, claimed
from redaksi.domain.article import Approval, Article, Photo, Piece, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RedaksiError, UnreadableError
from redaksi.domain.page_pictures import page_wish, share_wish
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.domain.settings import OWN_THEME
from redaksi.formats import html, json_file, json_lines
from redaksi.formats.decoding import read_bytes
from redaksi.formats.json_reading import article_of
from redaksi.formats.json_strict import parse
from redaksi.formats.page_context import neighbours_of
from redaksi.formats.page_photos import FOLDER
from redaksi.formats.registry import Export, Writer
from redaksi.render.look import look_of
from redaksi.render.photos import SUFFIXES
from redaksi.render.site import Site

_INSIDE = re.compile(r'"data:image/[a-z]+;base64,([A-Za-z0-9+/]+={0,2})"')
#: More articles than this are not looked through in one file.
_MOST_LINES = 100_000


@dataclass(frozen=True, slots=True)
class Carried:
    """One article of a file: `jws` its signed approval, None without one; `state` the state that the file claims.

    `same`: made again, it gives these very bytes. `notice`: a page, which of a withdrawn story carries no more than
    the notice. `settings`: of the site that a page was made for. `pictures`: by photo, what was wished for and the
    hashes of the pictures that stand for it. `missing` names pictures that should stand beside the page and do not, or
    are others. `theme` names the newsroom's own look that the page has, where that is not at hand as it was then: such
    a page cannot be made again.
    """

    article: Article
    state: State | None
    jws: str | None
    same: bool
    notice: bool = False
    settings: Mapping[str, str] | None = None
    pictures: tuple[tuple[Photo, PictureWish, tuple[str, ...]], ...] = ()
    missing: tuple[str, ...] = ()
    theme: str | None = None


def carried(path: Path, theme_folder: str = "") -> Sequence[Carried]:
    """Every article that the file at `path` carries; none for a text that carries none. `theme_folder` is where the
    newsroom's own look is to be found.

    UnreadableError where the file or what it carries cannot be read.
    """
    data = read_bytes(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError("not-utf8", name=path.name) from error
    form = html.embedded_article(text)
    if form is not None:
        return [_page(form, text, data, path, theme_folder)]
    if not text.lstrip().startswith("{"):
        return []
    lines = text.split("\n")
    if len(lines) > 1 and lines[-1] == "" and all(line[:1] + line[-1:] == "{}" for line in lines[:-1]):
        forms = [(parse(line, path.name), f"{line}\n".encode()) for line in lines[:-1][:_MOST_LINES]]
        return [_plain(form, line, path, json_lines.write) for form, line in forms]
    return [_plain(parse(text, path.name), data, path, json_file.write)]


def _plain(form: Any, data: bytes, path: Path, write: Writer) -> Carried:
    read = article_of(form, path.name)
    jws, piece = _signed(form), _piece(form, read.article)
    same = False
    if piece is not None:
        export = Export(piece, Site(), lambda photo: read.photos.get(photo.sha256, b""))
        same = _gives(write, export, data)
    return Carried(read.article, piece.state if piece else None, jws, same)


def _page(form: dict[str, Any], text: str, data: bytes, path: Path, theme_folder: str) -> Carried:
    article, jws = article_of(form, path.name).article, _signed(form)
    piece = _piece(form, article)
    try:
        context = html.embedded_context(text)
        if piece is None or context is None:
            return Carried(article, piece.state if piece else None, jws, same=False, notice=True)
        site = Site.from_settings(_texts(context["site"]) | {"site.theme_folder": theme_folder})
        theme = _not_at_hand(context.get("theme"), site)
        pages, near = _texts(context["pages"]), neighbours_of(context)
        pictures = _Pictures(context.get("pictures", {}), text, path, site)
    except (KeyError, TypeError, ValueError, AttributeError, RedaksiError):
        return Carried(article, piece.state if piece else None, jws, same=False, notice=True)
    export = Export(piece, site, pictures.unknown, pages.get, pictures.of, near)
    same = _gives(html.write, export, data)
    claims = tuple(pictures.claims(article))
    return Carried(article, piece.state, jws, same, True, site.as_settings(), claims, tuple(pictures.missing), theme)


def _not_at_hand(told: Any, site: Site) -> str | None:
    """The name of the look that a page says it has, where that is an own one and not here as it was."""
    if site.theme != OWN_THEME:
        return None
    name, sha256 = str(told["name"]), told["sha256"]
    try:
        own = look_of(site).own
    except RedaksiError:
        return name
    return None if own is not None and own.sha256 == sha256 else name


def _gives(write: Writer, export: Export, data: bytes) -> bool:
    """Whether writing `export` gives exactly `data`. What cannot be written any more was never written."""
    try:
        return write(export).files[0].data == data
    except (RedaksiError, RuntimeError, ValueError, KeyError, TypeError):
        return False


def _signed(form: Mapping[str, Any]) -> str | None:
    """The signature of a file, in whatever shape; an empty text for something that stands in its place."""
    approval = form.get("approval")
    if approval is None:
        return None
    jws = approval.get("jws") if isinstance(approval, dict) else None
    return jws if isinstance(jws, str) else ""


def _piece(form: Mapping[str, Any], article: Article) -> Piece | None:
    """The article with what its file says of it; None for a state that there is not."""
    state = form.get("state")
    if not isinstance(state, str) or state not in set(State):
        return None
    jws = _signed(form)
    approval = None if jws is None else _approval(jws)
    return Piece(article, State(state), 0, content_hash(article), "", "", approval)


def _approval(jws: str) -> Approval | None:
    try:
        said: Statement = claimed(jws).statement
    except BrokenSignatureError:
        return None
    return Approval(said.by, said.at, said.sha256, said.version, jws)


def _texts(value: Any) -> dict[str, str]:
    """ValueError for anything but texts by name."""
    if not isinstance(value, dict) or any(not isinstance(each, str) for each in value.values()):
        raise ValueError("texts by name are wanted")
    return value


class _Pictures:
    """The pictures that a page says it shows, with the bytes that stand in it or beside it."""

    def __init__(self, told: Mapping[str, Any], text: str, path: Path, site: Site) -> None:
        self._told = {str(photo): dict(pictures) for photo, pictures in dict(told).items()}
        self._inside = {hashlib.sha256(data).hexdigest(): data for data in _data_in(text)}
        self._folder = path.parent / FOLDER
        self._settings = site.as_settings()
        self._beside = site.photos == "beside"
        self.missing: list[str] = []

    def unknown(self, photo: Photo) -> bytes:
        """A page is made from pictures, never from the photo itself."""
        raise UnreadableError("no-photo", sha256=photo.sha256[:12])

    def of(self, photo: Photo, wish: PictureWish) -> Sequence[Picture]:
        shared = wish != page_wish(self._settings, photo)
        return [self._picture(entry) for entry in self._entries(photo, "shared" if shared else "page")]

    def claims(self, article: Article) -> Sequence[tuple[Photo, PictureWish, tuple[str, ...]]]:
        wishes = (("page", page_wish), ("shared", share_wish))
        return [
            (photo, wish(self._settings, photo), tuple(str(entry["sha256"]) for entry in entries))
            for photo in article.media
            for kind, wish in wishes
            if (entries := self._entries(photo, kind))
        ]

    def _entries(self, photo: Photo, kind: str) -> Sequence[Mapping[str, Any]]:
        return list(self._told.get(photo.id, {}).get(kind, ()))

    def _picture(self, entry: Mapping[str, Any]) -> Picture:
        sha256, content_type = str(entry["sha256"]), str(entry["contentType"])
        data = self._from_beside(sha256, content_type) if self._beside else self._inside.get(sha256)
        if data is None:
            raise UnreadableError("no-photo", sha256=sha256[:12])
        return Picture(content_type, int(entry["width"]), int(entry["height"]), data)

    def _from_beside(self, sha256: str, content_type: str) -> bytes | None:
        name = f"{sha256[:24]}.{SUFFIXES.get(content_type, 'jpg')}"
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != sha256:
            self.missing.append(f"{FOLDER}/{name}")
            return None
        return data


def _data_in(text: str) -> Sequence[bytes]:
    found = []
    for data in set(_INSIDE.findall(text)):
        try:
            found.append(base64.b64decode(data, validate=True))
        except binascii.Error:  # a picture that was cut off is none
            continue
    return found
