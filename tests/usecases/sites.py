"""Stories for sites: approved with a signature, changed, withdrawn; and what lies in a folder."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from redaksi.domain.approvals import Decision
from redaksi.domain.article import Article, Category, Person, State, Withdrawal, WithdrawalReason
from redaksi.domain.moments import LocalTime
from redaksi.usecases.deciding import decide, signer_of
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.publishing_site import ExportedSite, export_site
from redaksi.usecases.records import Reason

EDITOR = "Budi"


def story(number: int, **changes: Any) -> Article:
    """The invented story of that number, a day younger than the one before."""
    article = Article(
        id=f"00000000-0000-4000-8000-{number:012}",
        slug=f"kisah-{number}",
        headline=f"Kisah nomor {number} dari teluk",
        body=f"Paragraf pertama kisah {number}.\n\nParagraf **kedua** dengan kata langka{number}.",
        category=Category("", ("Daerah", "Laut")[number % 2]),
        tags=(f"topik {number % 3}", "C++"),
        authors=(Person("Rina"), Person(f"Wartawan {number % 2}")),
        published=LocalTime(f"2026-01-{number % 28 + 1:02}T09:00", "Asia/Jakarta"),
    )
    return replace(article, **changes)


def approve(room: Newsroom, article: Article) -> None:
    """Keep `article` as new or changed, and approve it."""
    signer = signer_of(room, EDITOR, None)
    with room.store.write() as unit:
        piece = unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by="Rina")
        approval = decide(room, unit, signer, Decision.APPROVE, piece.article, piece.revision, EDITOR)
        unit.articles.set_state(article.id, State.APPROVED, approval)


def change(room: Newsroom, number: int, **changes: Any) -> None:
    """Another version of a story, approved again."""
    with room.store.read() as unit:
        article = unit.articles.get(story(number).id).article
    approve(room, replace(article, **changes))


def notice(text: str = "Memuat identitas seorang anak.") -> Withdrawal:
    return Withdrawal(WithdrawalReason.CHILD, text, LocalTime("2026-02-01T10:00", "Asia/Jakarta"))


def exported(room: Newsroom, folder: Path, **more: Any) -> ExportedSite:
    return export_site(room, folder, EDITOR, **more)


def tree(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
