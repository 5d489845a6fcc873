"""A newsroom begins with one person, a name and a zone, and with samples where these are wanted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.article import State
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Role
from redaksi.usecases import boilerplate, first_day, library, newsroom_settings, people, samples
from redaksi.usecases.newsroom import Newsroom
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.json"))
SETTINGS = {"site.name": "Kabar Embun", "site.timezone": "Asia/Jayapura"}


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Newsroom]:
    room = bootstrap.open_newsroom(tmp_path / "fresh")
    yield room
    room.store.close()


def test_an_empty_newsroom_has_its_first_member_and_its_name(fresh: Newsroom) -> None:
    changes = first_day.begin(fresh, "Sari", Role.EDITOR, SETTINGS)
    assert (changes.users, changes.settings, changes.articles) == (True, True, frozenset())
    assert [(user.name, user.role) for user in people.users(fresh)] == [("Sari", Role.EDITOR)]
    kept = newsroom_settings.all_settings(fresh)
    assert {key: kept[key] for key in SETTINGS} == SETTINGS


def test_the_samples_stand_at_several_steps_and_nothing_is_written_outside(fresh: Newsroom, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    changes = first_day.begin(fresh, "Sari", Role.EDITOR, SETTINGS, SAMPLES)
    assert len(changes.articles) == len(SAMPLES)
    states = library.counts(fresh)
    assert all(states[state] for state in (State.DRAFT, State.SUBMITTED, State.APPROVED))
    assert not states.get(State.PUBLISHED)
    assert {user.name for user in people.users(fresh)} == {"Sari", samples.WRITER.name, samples.EDITOR.name}
    present = boilerplate.all_boilerplate(fresh)
    assert [template.name for template in present.templates] == ["Advertorial", "Berita lempang", "Ralat"]
    assert len(present.snippets) >= 3
    assert set(tmp_path.iterdir()) == before


def test_somebody_who_is_called_like_a_colleague_of_the_samples_is_not_there_twice(fresh: Newsroom) -> None:
    first_day.begin(fresh, samples.EDITOR.name, Role.MANAGING_EDITOR, {}, SAMPLES[:1])
    assert [user.role for user in people.users(fresh) if user.name == samples.EDITOR.name] == [Role.MANAGING_EDITOR]


def test_a_refused_answer_is_refused_before_anybody_joins(fresh: Newsroom) -> None:
    with pytest.raises(UsageError):
        first_day.begin(fresh, "Sari", Role.EDITOR, {"site.timezone": "WIB"})
    assert people.users(fresh) == []
