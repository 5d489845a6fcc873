"""What a newsroom hands to another one: its settings as one file, read and judged before anything is taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from redaksi.domain.settings import SETTINGS


@dataclass(frozen=True, slots=True)
class FileOfSettings:
    """Keys and values as they stand in the file, known or not."""

    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One setting that would become another."""

    key: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Judged:
    """What taking a file would do: `altered` in the order of the declarations; the rest of it stays out.

    `unknown` are keys that this Redaksi does not have, `unfit` those whose value it does not accept.
    """

    altered: tuple[SettingChange, ...]
    unknown: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()


def travelling(settings: Mapping[str, str]) -> dict[str, str]:
    """What of the settings in force goes into a file."""
    return {key: settings[key] for key, declared in SETTINGS.items() if declared.travels}


def judged(found: FileOfSettings, present: Mapping[str, str]) -> Judged:
    """Compare a file with the settings in force."""
    known = {key for key, declared in SETTINGS.items() if declared.travels}
    fit = {key: value for key, value in found.settings.items() if key in known and SETTINGS[key].accepts(value)}
    changes = [
        SettingChange(key, present[key], fit[key]) for key in SETTINGS if key in fit and fit[key] != present[key]
    ]
    unknown = tuple(key for key in found.settings if key not in SETTINGS)
    unfit = tuple(key for key in found.settings if key in known and key not in fit)
    return Judged(tuple(changes), unknown, unfit)
