"""Passphrases of profiles: shown, set, changed, forgotten; wrong ones are slowed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role
from redaksi.usecases import passphrases, people
from redaksi.usecases.newsroom import Newsroom
from tests.usecases.conftest import Watch

WORDS, OTHER = "kopi pahit tiga sendok", "teh manis dua gelas"


def _refused(code: str, call: Callable[..., object], *args: object, **named: object) -> RedaksiError:
    with pytest.raises(RedaksiError) as refused:
        call(*args, **named)
    assert refused.value.code == code
    return refused.value


def test_who_has_none_shows_none(room: Newsroom) -> None:
    assert passphrases.prove(room, "Rina", None) == 0
    _refused("no-user", passphrases.prove, room, "Nemo", None)


def test_who_has_one_is_asked(room: Newsroom, watch: Watch) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)
    assert people.user(room, "Rina").guarded
    assert passphrases.prove(room, "Rina", WORDS) == 0
    _refused("passphrase-needed", passphrases.prove, room, "Rina", None)
    _refused("passphrase-needed", passphrases.prove, room, "Rina", "")
    _refused("passphrase-wrong", passphrases.prove, room, "Rina", OTHER)


def test_wrong_ones_are_slowed_more_and_more_and_told(room: Newsroom, watch: Watch) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)
    waits = []
    for _ in range(4):
        waits.append(_refused("passphrase-wrong", passphrases.prove, room, "Rina", OTHER).params["seconds"])
        told = _refused("passphrase-wait", passphrases.prove, room, "Rina", WORDS)
        assert told.params["seconds"] == waits[-1]
        watch.pass_(seconds=waits[-1])
    assert waits == [1, 2, 4, 8]
    assert passphrases.prove(room, "Rina", WORDS) == 4
    assert passphrases.prove(room, "Rina", WORDS) == 0
    with room.store.read() as unit:
        wrong = [line.detail for line in unit.audit.lines() if line.step == "passphrase-wrong"]
    assert wrong == [{"name": "Rina", "tries": tries} for tries in (1, 2, 3, 4)]


def test_a_clock_set_back_locks_nobody_out(room: Newsroom, watch: Watch) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)
    _refused("passphrase-wrong", passphrases.prove, room, "Rina", OTHER)
    watch.pass_(days=-3650)
    assert passphrases.prove(room, "Rina", WORDS) == 1


def test_changing_one_takes_the_old_one(room: Newsroom, watch: Watch) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)
    _refused("passphrase-needed", passphrases.set_passphrase, room, "Rina", OTHER)
    _refused("passphrase-short", passphrases.set_passphrase, room, "Rina", "kopi", WORDS)
    passphrases.set_passphrase(room, "Rina", OTHER, WORDS)
    assert passphrases.prove(room, "Rina", OTHER) == 0
    _refused("passphrase-needed", passphrases.drop_passphrase, room, "Rina", None)
    passphrases.drop_passphrase(room, "Rina", OTHER)
    assert not people.user(room, "Rina").guarded


def test_a_forgotten_one_is_taken_away_by_who_runs_the_house(room: Newsroom) -> None:
    people.add_user(room, "Sari", Role.MANAGING_EDITOR, "Budi")
    passphrases.set_passphrase(room, "Rina", WORDS)
    _refused("no-right-manager", passphrases.drop_passphrase, room, "Rina", None, "Budi")
    passphrases.drop_passphrase(room, "Rina", None, "Sari")
    assert passphrases.prove(room, "Rina", None) == 0
    with room.store.read() as unit:
        last = list(unit.audit.lines())[-1]
    assert (last.step, last.by, last.detail) == ("passphrase-drop", "Sari", {"name": "Rina", "forgotten": True})


def test_nothing_in_the_store_tells_it(room: Newsroom) -> None:
    passphrases.set_passphrase(room, "Rina", WORDS)
    with room.store.read() as unit:
        lock = unit.users.lock("Rina")
        trail = [line.detail for line in unit.audit.lines()]
    assert lock.record is not None
    assert WORDS not in lock.record
    assert WORDS not in str(trail)
