"""What stands in the audit trail, in the words of the newsroom."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDate, QLocale

from redaksi import words
from redaksi.domain.moments import is_stamp
from redaksi.gui.library.words import clock
from redaksi.gui.wordings import FIELDS, field_word
from redaksi.usecases.port_audit import TrailLine

#: Details that stand first, in this order; the rest follows by name.
_FIRST = ("name", "key", "before", "value", "role", "slug", "into")
#: Details whose values are words of the newsroom.
_CODES = ("role", "before", "state", "choice", "what")
#: A moment as the trail holds it, and what only machines read whole: ids and hashes, of which the beginning is enough.
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_LONG_CODE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{40,}|[\w-]{43}")
_SHOWN = 8


def step_word(language: str, step: str) -> str:
    """What was done; the step's own name where it has no words."""
    code = f"audit-{step}"
    return words.say(language, code) if code in words.catalogue() else step


def moment(stamp: str, zone: str) -> str:
    """Day and time to the second on the newsroom's clock, on which the trail is narrowed down and told at a terminal.

    What is no stamp is given back as it stands there.
    """
    try:
        local = dt.datetime.fromisoformat(stamp).astimezone(zoneinfo.ZoneInfo(zone))
    except ValueError:
        return stamp
    day = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")
    return f"{day} {clock(local, seconds=True)}"


def on_clock(params: Mapping[str, object], zone: str) -> dict[str, object]:
    """The parameters of a sentence with their stamps on the newsroom's clock."""
    return {
        name: moment(value, zone) if isinstance(value, str) and is_stamp(value) else value
        for name, value in params.items()
    }


def told(language: str, line: TrailLine, zone: str) -> str:
    """Everything else that an entry says, on one line; the note first, since that is what somebody wrote."""
    detail = line.detail
    if detail is None:
        return words.say(language, "audit-unreadable")
    names = sorted(detail.keys() - {"note"}, key=lambda name: (_FIRST.index(name) if name in _FIRST else 9, name))
    parts = [f"“{detail['note']}”"] if detail.get("note") else []
    parts += [f"{_named(language, name)}: {_value(language, name, detail[name], zone)}" for name in names]
    return " ".join(" · ".join(parts).split())


def _named(language: str, name: str) -> str:
    code = f"audit-detail-{name}"
    return words.say(language, code) if code in words.catalogue() else name


def _value(language: str, name: str, value: Any, zone: str) -> str:
    if isinstance(value, bool):
        return words.say(language, "audit-yes" if value else "audit-no")
    if isinstance(value, list):
        return ", ".join(_value(language, name, each, zone) for each in value)
    text, code = str(value), f"word-{value}"
    if name in _CODES and code in words.catalogue():
        return words.say(language, code)
    if name == "key" and f"setting {text}" in words.catalogue():
        return words.say(language, f"setting {text}")
    if name == "field" and text in FIELDS:
        return field_word(text)
    if _STAMP.match(text):
        return moment(text, zone)
    return shortened(text)


def shortened(text: str) -> str:
    """The beginning of an id or a hash; anything else as it is (the doctor's entries name parts of the store)."""
    return f"{text[:_SHOWN]}…" if _LONG_CODE.fullmatch(text) else text
