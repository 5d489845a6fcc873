"""Who works here: taken in, changed, sent away, and who may do that."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role
from redaksi.usecases import categories, newsroom_settings, passphrases, people, trash
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import AuditEntry

WORDS = "kopi pahit tiga sendok"


def _refused(code: str, call: Callable[..., object], *args: object, **named: object) -> None:
    with pytest.raises(RedaksiError) as refused:
        call(*args, **named)
    assert refused.value.code == code


def _trail(room: Newsroom) -> list[tuple[str, str | None, dict[str, object]]]:
    with room.store.read() as unit:
        return [(line.step, line.by, line.detail or {}) for line in unit.audit.lines()]


@pytest.fixture
def led(room: Newsroom) -> Newsroom:
    """The newsroom of Rina and Budi, with Sari as its managing editor."""
    people.add_user(room, "Sari", Role.MANAGING_EDITOR, "Budi", "sr")
    return room


def test_a_profile_has_name_role_and_initials(led: Newsroom) -> None:
    sari = people.user(led, "Sari")
    assert (sari.name, sari.role, sari.initials, sari.active, sari.guarded) == (
        "Sari",
        Role.MANAGING_EDITOR,
        "sr",
        True,
        False,
    )
    people.change_initials(led, "Sari", " s  r ", "Sari")
    assert people.user(led, "Sari").initials == "s r"
    people.change_initials(led, "Sari", "", "Sari")
    assert people.user(led, "Sari").initials is None
    _refused("too-long", people.change_initials, led, "Sari", "x" * 13, "Sari")


def test_who_may_manage_people(led: Newsroom) -> None:
    for by in ("Rina", "Budi"):
        _refused("no-right-manager", people.add_user, led, "Tuti", Role.EDITOR, by)
        _refused("no-right-manager", people.change_role, led, "Rina", Role.EDITOR, by)
        _refused("no-right-manager", people.deactivate, led, "Rina", by)
    people.change_role(led, "Rina", Role.EDITOR, "Sari")
    assert people.user(led, "Rina").role is Role.EDITOR


def test_ones_own_initials_are_ones_own(led: Newsroom) -> None:
    people.change_initials(led, "Rina", "rn", "Rina")
    _refused("no-right-manager", people.change_initials, led, "Budi", "bd", "Rina")
    people.change_initials(led, "Budi", "bd", "Sari")
    assert [user.initials for user in people.users(led)] == ["bd", "rn", "sr"]


def test_editors_run_a_house_without_a_managing_editor(room: Newsroom) -> None:
    people.change_role(room, "Rina", Role.EDITOR, "Budi")
    _refused("no-user", people.change_role, room, "Rina", Role.EDITOR, "Nemo")


def test_who_has_left_keeps_the_name_and_may_do_nothing(led: Newsroom) -> None:
    people.deactivate(led, "Rina", "Sari")
    assert not people.user(led, "Rina").active
    _refused("user-left", categories.create, led, "Ekonomi", "Rina")
    _refused("user-left", people.change_role, led, "Rina", Role.EDITOR, "Sari")
    _refused("user-left", passphrases.prove, led, "Rina", None)
    _refused("user-exists", people.add_user, led, "rina", Role.EDITOR, "Sari")
    people.reactivate(led, "Rina", "Sari")
    assert people.user(led, "Rina").active


def test_the_last_who_runs_the_house_stays(led: Newsroom) -> None:
    _refused("last-manager", people.deactivate, led, "Sari", "Sari")
    _refused("last-manager", people.change_role, led, "Sari", Role.EDITOR, "Sari")
    people.change_role(led, "Budi", Role.MANAGING_EDITOR, "Sari")
    people.deactivate(led, "Sari", "Sari")
    people.deactivate(led, "Rina", "Budi")
    _refused("last-person", people.deactivate, led, "Budi", "Budi")


def test_settings_have_their_rights(led: Newsroom) -> None:
    newsroom_settings.set_setting(led, "ui.language", "en", "Rina")
    _refused("no-right", newsroom_settings.set_setting, led, "site.name", "Kabar", "Rina")
    newsroom_settings.set_setting(led, "site.name", "Kabar", "Budi")
    _refused("no-right-manager", newsroom_settings.set_setting, led, "newsroom.four_eyes", "false", "Budi")
    both = {"site.name": "Warta", "newsroom.four_eyes": "false"}
    _refused("no-right-manager", newsroom_settings.set_settings, led, both, "Budi")
    assert newsroom_settings.all_settings(led)["site.name"] == "Kabar"
    newsroom_settings.set_settings(led, both, "Sari")
    assert _trail(led)[-1] == (
        "setting",
        "Sari",
        {"key": "newsroom.four_eyes", "before": "true", "value": "false"},
    )


def test_categories_are_made_by_all_and_managed_by_editors(led: Newsroom) -> None:
    made = categories.create(led, "Ekonomi", "Rina")
    assert categories.create(led, "ekonomi", "Rina") == made
    _refused("no-right", categories.rename, led, "ekonomi", "Niaga", "Rina")
    _refused("no-right", categories.merge, led, "ekonomi", "daerah", "Rina")
    _refused("no-right", categories.order, led, ["ekonomi"], "Rina")
    categories.order(led, ["ekonomi"], "Budi")
    assert [step for step, _, _ in _trail(led)[-2:]] == ["category-create", "category-order"]


def test_nobody_named_does_what_a_file_allows_until_a_passphrase_is_set(led: Newsroom) -> None:
    people.add_user(led, "Tuti", Role.JOURNALIST)
    passphrases.set_passphrase(led, "Tuti", WORDS)
    people.change_role(led, "Tuti", Role.EDITOR, None)
    passphrases.set_passphrase(led, "Sari", WORDS)
    _refused("name-needed", people.add_user, led, "Ana", Role.EDITOR)
    _refused("name-needed", newsroom_settings.set_setting, led, "site.name", "Kabar")
    _refused("name-needed", categories.order, led, [])
    categories.create(led, "Ekonomi")
    trash.purge(led)


def test_everything_about_people_stands_in_the_trail(led: Newsroom) -> None:
    people.change_role(led, "Rina", Role.EDITOR, "Sari")
    people.change_role(led, "Rina", Role.EDITOR, "Sari")  # nothing changed: nothing to tell
    people.change_initials(led, "Rina", "rn", "Rina")
    people.deactivate(led, "Rina", "Sari")
    people.reactivate(led, "Rina", "Sari")
    assert _trail(led)[2:] == [
        ("user-add", "Budi", {"name": "Sari", "role": "managing-editor", "initials": "sr"}),
        ("user-role", "Sari", {"name": "Rina", "before": "journalist", "role": "editor"}),
        ("user-initials", "Rina", {"name": "Rina", "initials": "rn"}),
        ("user-leave", "Sari", {"name": "Rina"}),
        ("user-return", "Sari", {"name": "Rina"}),
    ]


def test_entries_compare_as_they_were_written(led: Newsroom) -> None:
    with led.store.write() as unit:
        unit.audit.add(AuditEntry("2026-03-02T03:00:00.000Z", "Sari", "submit", "a", {"z": 1, "a": ["ö", 2]}))
    with led.store.read() as unit:
        assert unit.audit.of("a")[0].detail == {"z": 1, "a": ["ö", 2]}
