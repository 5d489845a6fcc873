"""Read and write the settings of the newsroom."""

from __future__ import annotations

from collections.abc import Mapping

from redaksi.domain.settings import checked, right_to_set
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.rights import require


def all_settings(room: Newsroom) -> dict[str, str]:
    """Every setting with the value in force."""
    with room.store.read() as unit:
        return unit.settings.all()


def check_settings(values: Mapping[str, str]) -> None:
    """UsageError `unknown-setting` or `bad-setting`."""
    for key, value in values.items():
        checked(key, value)


def set_setting(room: Newsroom, key: str, value: str, by: str | None = None) -> Changes:
    """UsageError `unknown-setting` or `bad-setting`; RefusedError as `require`."""
    return set_settings(room, {key: value}, by)


def set_settings(room: Newsroom, values: Mapping[str, str], by: str | None = None) -> Changes:
    """All of them, or none where one is refused: UsageError `unknown-setting` or `bad-setting`, RefusedError."""
    check_settings(values)
    with room.store.write() as unit:
        for right in {right_to_set(key) for key in values}:
            require(unit, by, right)
        before = unit.settings.all()
        for key, value in values.items():
            unit.settings.set(key, value)
            if value != before[key]:
                record(room, unit, "setting", by, None, key=key, before=before[key], value=value)
    return Changes(settings=True)
