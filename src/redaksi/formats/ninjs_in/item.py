"""One ninjs item, whatever its version: the same questions for fields that versions name and shape differently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from redaksi.domain.errors import UsageError
from redaksi.domain.moments import ZONES, LocalTime
from redaksi.formats.json_node import Node

_HOURS = {dt.timedelta(hours=7 + place): zone for place, zone in enumerate(ZONES.values())}


@dataclass(slots=True)
class Item:
    """`used` are the fields that something was made of; what remains is told at the end."""

    node: Node
    used: set[str] = field(default_factory=set)

    def has(self, *names: str) -> bool:
        return any(self.node.value.get(name) for name in names)

    def text(self, *names: str) -> str:
        """The first of these fields that holds text, in one line's width and height as it came."""
        for name in names:
            if self.node.value.get(name) is not None:
                self.used.add(name)
                return self.node.get(name).text().strip()
        return ""

    def entries(self, *names: str) -> Iterator[Node]:
        """The objects of list fields; a list may also be an object of named entries, as associations are in 1.x."""
        for name in names:
            value = self.node.value.get(name)
            if value is None:
                continue
            self.used.add(name)
            if isinstance(value, dict):
                for key in value:
                    yield self.node.get(name).get(key)
            else:
                yield from self.node.entries(name)

    def moment(self, *names: str) -> LocalTime | None:
        """The first of these fields that holds a time of day with its offset; `bad-json` for what is none."""
        for name in names:
            if self.node.value.get(name) is not None:
                self.used.add(name)
                return moment(self.node.get(name))
        return None


def word(entry: Node, *names: str) -> str:
    """The first text of an object's fields; nothing for what is no object."""
    if not isinstance(entry.value, dict):
        return entry.value.strip() if isinstance(entry.value, str) else ""
    found = (entry.value.get(name) for name in names)
    return next((text.strip() for text in found if isinstance(text, str) and text.strip()), "")


def moment(node: Node) -> LocalTime:
    """A stamp with offset as a wall clock: that of Indonesia's zones by their names, any other by its hours."""
    text = node.text().strip()
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        raise node.error() from None
    local = found.replace(tzinfo=None).isoformat(timespec="seconds" if found.second else "minutes")
    try:
        return LocalTime(local if len(text) > 10 else text, zone_of(found.utcoffset()))
    except UsageError:
        raise node.error() from None


def zone_of(offset: dt.timedelta | None) -> str | None:
    """The IANA name that stands for an offset; None where none is given, or only half hours would do."""
    if offset is None:
        return None
    hours, rest = divmod(int(offset.total_seconds()), 3600)
    if rest:
        return None
    if not hours:
        return "UTC"
    return _HOURS.get(offset) or f"Etc/GMT{-hours:+d}"


def told(value: Any) -> str:
    """Every word of a value that no field was found for, in one line."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {told(item)}" for key, item in value.items() if item not in (None, "", [], {}))
    if isinstance(value, list):
        return "; ".join(told(item) for item in value)
    return " ".join(str(value).split())
