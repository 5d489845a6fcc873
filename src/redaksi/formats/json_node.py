"""A value of a JSON document that knows its place in it, so that what is wrong with it can be said exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar

from redaksi.domain.errors import UnreadableError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.formats.json_strict import bad

_Word = TypeVar("_Word", bound=StrEnum)
_T = TypeVar("_T")


class Node(NamedTuple):
    """One value at `place`. Readings raise UnreadableError `bad-json` for a value of another kind than asked for."""

    value: Any
    place: str
    source: str

    def error(self) -> UnreadableError:
        return bad(self.source, self.place or "JSON", self.value)

    def get(self, name: str) -> Node:
        """The field `name` of this object; a missing field is null."""
        value = self.value
        if not isinstance(value, dict):
            raise self.error()
        return Node(value.get(name), f"{self.place}.{name}" if self.place else name, self.source)

    def entries(self, name: str) -> Sequence[Node]:
        """The entries of the list in field `name`; null is an empty list."""
        field = self.get(name)
        if not isinstance(field.value, list | None):
            raise field.error()
        return [Node(entry, f"{field.place}[{number}]", self.source) for number, entry in enumerate(field.value or ())]

    def text_in(self, name: str) -> str | None:
        """The text in field `name`; None for null."""
        value = self.value.get(name) if isinstance(self.value, dict) else None
        if isinstance(value, str):
            return value
        return self.get(name).of(Node.text)

    def of(self, read: Callable[[Node], _T]) -> _T | None:
        """What `read` makes of this value; None for null."""
        return None if self.value is None else read(self)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.error()
        return self.value

    def whole(self) -> int:
        """A figure of 0 or more; a truth value is none."""
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not 0 <= self.value < 2**63:
            raise self.error()
        return self.value

    def fraction(self) -> float:
        """A part of a whole, 0..1."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool) or not 0 <= self.value <= 1:
            raise self.error()
        return float(self.value)

    def truth(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.error()
        return self.value

    def word(self, words: type[_Word]) -> _Word:
        """One of a fixed set of words."""
        if not isinstance(self.value, str) or self.value not in set(words):
            raise self.error()
        return words(self.value)

    def moment(self) -> LocalTime:
        """`{local, zone}`; a day that does not exist or an unknown zone is an error at this place."""
        local, zone = self.get("local"), self.get("zone")
        try:
            return LocalTime(local.text(), zone.of(Node.text))
        except UsageError as error:
            raise (zone if error.code == "bad-zone" else local).error() from None
