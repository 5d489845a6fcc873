"""Who approves is not the only one who wrote, unless the newsroom allows it and a reason is given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Article, Category, Person, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role
from redaksi.domain.stops import FOUR_EYES
from redaksi.usecases import library, newsroom_settings, people, reviewing, saving
from redaksi.usecases.newsroom import Newsroom


@pytest.fixture
def own(room: Newsroom) -> str:
    """The id of a submitted piece that Budi alone has written."""
    article = Article(
        headline="Pasar Lembayung buka lagi",
        body="RANUMAS – Pasar Lembayung buka lagi setelah enam bulan diperbaiki.",
        authors=(Person("Budi"),),
        category=Category("daerah", "Daerah"),
        published=LocalTime("2026-03-02T10:00"),
    )
    saving.save(room, article, "Budi", True)
    reviewing.submit(room, article.id, "Budi")
    return article.id


def _refused(room: Newsroom, reference: str, by: str, *args: object) -> str:
    with pytest.raises(RedaksiError) as refused:
        reviewing.approve(room, reference, by, *args)  # type: ignore[arg-type]
    return refused.value.code


def test_nobody_overrides_it_where_the_newsroom_does_not_allow_it(room: Newsroom, own: str) -> None:
    assert _refused(room, own, "Budi") == "four-eyes"
    assert _refused(room, own, "Budi", "Sendirian malam ini.", [FOUR_EYES]) == "four-eyes"


def test_where_it_is_allowed_it_takes_the_rule_and_a_reason(room: Newsroom, own: str) -> None:
    newsroom_settings.set_setting(room, "newsroom.four_eyes", "false")
    assert _refused(room, own, "Budi") == "four-eyes-override"
    assert _refused(room, own, "Budi", "Sendirian malam ini.") == "four-eyes-override"
    assert _refused(room, own, "Budi", None, [FOUR_EYES]) == "override-reason"
    assert _refused(room, own, "Budi", "  ", [FOUR_EYES]) == "override-reason"
    kept = reviewing.approve(room, own, "Budi", "Sendirian malam ini.", [FOUR_EYES])
    assert kept.piece.state is State.APPROVED
    with room.store.read() as unit:
        (entry,) = [entry for entry in unit.audit.of(own) if entry.step == "approve"]
    assert entry.detail["override"] == [FOUR_EYES]
    assert entry.detail["note"] == "Sendirian malam ini."


def test_nobody_signs_a_content_that_they_were_not_shown(room: Newsroom, own: str) -> None:
    shown = library.open_piece(room, own)
    people.add_user(room, "Sari", Role.EDITOR)
    saving.save(room, replace(shown.article, body="Isi yang lain sama sekali."), "Budi", True)
    with pytest.raises(RedaksiError, match="changed-meanwhile"):
        reviewing.approve(room, own, "Sari", seen=shown.content_hash)
    now = library.open_piece(room, own)
    assert (now.state, now.approval) == (State.SUBMITTED, None)
    assert reviewing.approve(room, own, "Sari", seen=now.content_hash).piece.state is State.APPROVED


def test_a_second_pair_of_eyes_needs_nothing(room: Newsroom, own: str) -> None:
    people.add_user(room, "Sari", Role.EDITOR)
    reviewing.approve(room, own, "Sari", None, [FOUR_EYES])
    with room.store.read() as unit:
        (entry,) = [entry for entry in unit.audit.of(own) if entry.step == "approve"]
    assert "override" not in entry.detail


def test_who_has_left_approves_nothing(room: Newsroom, own: str) -> None:
    people.add_user(room, "Sari", Role.EDITOR)
    people.add_user(room, "Tuti", Role.MANAGING_EDITOR)
    people.deactivate(room, "Sari", "Tuti")
    assert _refused(room, own, "Sari") == "user-left"
