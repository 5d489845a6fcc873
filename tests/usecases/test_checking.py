"""Pieces and files are checked with the newsroom's own rules, and by the day they tell from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Related
from redaksi.domain.errors import UnreadableError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import checking, ignored, newsroom_settings, saving
from redaksi.usecases.newsroom import Newsroom
from tests.usecases.conftest import READY, Watch

#: 17 February is a Tuesday in 2026, and neither in 2024 nor in 2023.
BODY = "Rapat digelar Selasa (17/2) lalu, kata walikota."


def kept(room: Newsroom, **fields: object) -> str:
    whole = {"headline": "Rapat", "body": BODY, "related": (Related("Lain"),), **READY, "published": None}
    return saving.save(room, Article(**(whole | fields)), None, True).piece.article.id


def rules(found: checking.Checked) -> list[str]:
    return [finding.rule for finding in found.findings]


def test_a_draft_tells_from_today(room: Newsroom, watch: Watch) -> None:
    piece = kept(room)
    assert rules(checking.check(room, piece)) == ["nonstandard-word", "date-missing"]
    watch.time = dt.datetime(2024, 3, 2, tzinfo=dt.UTC)
    assert rules(checking.check(room, piece)) == ["weekday", "nonstandard-word", "date-missing"]


def test_a_dated_piece_tells_from_its_day(room: Newsroom) -> None:
    piece = kept(room, published=LocalTime("2024-03-02"))
    assert rules(checking.check(room, piece)) == ["weekday", "nonstandard-word"]


def test_today_is_that_of_the_newsrooms_zone() -> None:
    late = dt.datetime(2026, 3, 2, 20, 0, tzinfo=dt.UTC)
    assert checking.day_of(Article(), late, "Asia/Jakarta") == dt.date(2026, 3, 3)
    assert checking.day_of(Article(published=LocalTime("2024-07-05")), late, "Asia/Jakarta") == dt.date(2024, 7, 5)


def test_the_newsrooms_choices_and_what_was_ignored_count(room: Newsroom) -> None:
    piece = kept(room, published=LocalTime("2026-03-02"))
    ignored.ignore(room, piece, "nonstandard-word", "walikota")
    assert rules(checking.check(room, piece)) == []
    assert ignored.heed_all(room, piece) == 1
    assert rules(checking.check(room, piece)) == ["nonstandard-word"]
    newsroom_settings.set_setting(room, "style.rule.nonstandard-word", "false")
    assert rules(checking.check(room, piece)) == []


def test_a_file_of_no_known_day_is_not_judged_by_yearless_dates(room: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "naskah.md"
    file.write_text(f"# Rapat\n\n{BODY.replace('(17/2)', '(18/2)')}\n", encoding="utf-8")
    (found,) = checking.check_file(room, file)
    assert (rules(found), found.source, found.blocked) == (["nonstandard-word"], str(file), False)


def test_what_cannot_be_checked_is_refused(room: Newsroom, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no-article"):
        checking.check(room, "nothing-here")
    with pytest.raises(UnreadableError):
        checking.check_file(room, tmp_path / "fehlt.md")
