"""The timeline of a piece: versions, autosaves folded, steps between them, names, pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Category
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import exporting, reviewing, saving, timeline
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.timeline import Folded, Step
from tests.usecases.conftest import Watch

STORY = Article(
    headline="Harga beras naik",
    body="Harga beras naik di pasar induk.",
    category=Category("ekonomi", "Ekonomi"),
    published=LocalTime("2026-03-02T12:00"),
)


def autosaves(room: Newsroom, watch: Watch, article: Article, count: int, by: str = "Rina") -> Article:
    """Each eleven minutes after the one before, so that none is written over the one before."""
    for number in range(count):
        watch.pass_(minutes=11)
        longer = replace(article, body=f"{article.body} {by} {number}.")
        article = saving.save(room, longer, by, explicit=False).piece.article
    return article


def told(room: Newsroom, article: Article) -> list[str]:
    """The timeline in short: `save 3`, `autosave 5–9`, `submit on 9`."""
    found = []
    for entry in timeline.entries(timeline.page(room, article.id).lines):
        if isinstance(entry, Step):
            found.append(f"{entry.entry.step} on {entry.revision}")
        elif isinstance(entry, Folded):
            found.append(f"autosave {entry.versions[-1].revision}–{entry.versions[0].revision}")
        else:
            found.append(f"{entry.name or entry.reason.value} {entry.revision}")
    return found


def test_steps_and_exports_stand_between_the_versions(room: Newsroom, watch: Watch, tmp_path: Path) -> None:
    article = saving.save(room, STORY, "Rina", explicit=True).piece.article
    article = autosaves(room, watch, article, 3)
    reviewing.submit(room, article.id, "Rina")
    reviewing.review(room, article.id, "Budi")
    reviewing.approve(room, article.id, "Budi")
    exporting.export(room, [article.id], "html", tmp_path, "Budi")
    assert told(room, article) == [
        "export on 4",
        "publish on 4",
        "approve on 4",
        "review on 4",
        "submit on 4",
        "submit 4",
        "autosave 2–3",
        "save 1",
    ]


def test_autosaves_of_two_people_are_not_folded_together(room: Newsroom, watch: Watch) -> None:
    article = saving.save(room, STORY, "Rina", explicit=True).piece.article
    article = autosaves(room, watch, article, 2)
    article = autosaves(room, watch, article, 3, by="Budi")
    assert told(room, article) == ["autosave 4–6", "autosave 2–3", "save 1"]


def test_a_named_version_stands_for_itself(room: Newsroom, watch: Watch) -> None:
    article = saving.save(room, STORY, "Rina", explicit=True).piece.article
    article = autosaves(room, watch, article, 3)
    timeline.name_version(room, article.id, 3, "  Sebelum   dipangkas ", "Rina")
    assert told(room, article) == ["autosave 4", "Sebelum dipangkas 3", "autosave 2", "save 1"]
    timeline.name_version(room, article.id, 3, "", "Rina")
    assert told(room, article) == ["autosave 2–4", "save 1"]


def test_a_named_version_is_not_written_over(room: Newsroom) -> None:
    article = saving.save(room, STORY, "Rina", explicit=False).piece.article
    timeline.name_version(room, article.id, 1, "Naskah awal", "Rina")
    assert saving.save(room, replace(article, body="Lain."), "Rina", explicit=False).piece.revision == 2


def test_what_is_no_name_of_a_version(room: Newsroom) -> None:
    article = saving.save(room, STORY, "Rina", explicit=True).piece.article
    with pytest.raises(UsageError, match="version-name-long"):
        timeline.name_version(room, article.id, 1, "a" * 81, "Rina")
    with pytest.raises(UsageError, match="no-version"):
        timeline.name_version(room, article.id, 7, "a", "Rina")


def test_pages_hold_everything_once(room: Newsroom, watch: Watch) -> None:
    article = saving.save(room, STORY, "Rina", explicit=True).piece.article
    article = autosaves(room, watch, article, 24)
    found: list[VersionInfo] = []
    before: int | None = None
    while True:
        page = timeline.page(room, article.id, before, limit=10)
        found += [line.version for line in page.lines]
        if not page.more:
            break
        before = found[-1].revision
    assert [version.revision for version in found] == list(range(25, 0, -1))
    assert found[-1].reason is Reason.SAVE
