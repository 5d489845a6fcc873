"""Read and write the settings of the newsroom."""

from __future__ import annotations

from collections.abc import Mapping

from redaksi.domain.settings import checked
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom


def all_settings(room: Newsroom) -> dict[str, str]:
    """Every setting with the value in force."""
    with room.store.read() as unit:
        return unit.settings.all()


def set_setting(room: Newsroom, key: str, value: str, by: str | None = None) -> Changes:
    """UsageError `unknown-setting` or `bad-setting`."""
    return set_settings(room, {key: value}, by)


def set_settings(room: Newsroom, values: Mapping[str, str], by: str | None = None) -> Changes:
    """All of them, or none where one is refused: UsageError `unknown-setting` or `bad-setting`."""
    for key, value in values.items():
        checked(key, value)
    with room.store.write() as unit:
        for key, value in values.items():
            unit.settings.set(key, value)
            record(room, unit, "setting", by, None, key=key, value=value)
    return Changes(settings=True)
