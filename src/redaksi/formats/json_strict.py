"""JSON text as plain values, stricter than JSON itself where leniency would hide damage."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any

from redaksi.domain.errors import UnreadableError

_LONE_HALF = re.compile("[\ud800-\udfff]")
_SHOWN = 40
#: No article nests deeper, whatever fields a later version adds; what reads and writes the tree calls itself.
_DEEPEST = 128


def parse(text: str, source: str) -> Any:
    """The value of `text`.

    UnreadableError `bad-json`, naming line and column or the field, for text that is not JSON and for what JSON
    readers disagree about: a name that stands twice in one object, NaN and Infinity, numbers too large to hold,
    nesting deeper than any article's, half a character.
    """
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant, parse_float=_float)
    except json.JSONDecodeError as error:
        raise bad(source, f"{error.lineno}:{error.colno}", text[error.pos : error.pos + _SHOWN]) from None
    except _AmbiguousError as error:
        raise bad(source, "JSON", str(error)) from None
    except (RecursionError, ValueError, OverflowError):
        raise bad(source, "JSON", text.strip()[:_SHOWN]) from None
    if text.count("[") + text.count("{") > _DEEPEST and _is_deeper(value, _DEEPEST):
        raise bad(source, "JSON", text.strip()[:_SHOWN])
    if "\\u" in text or not _is_unicode(text):
        _refuse_halves(value, source)
    return value


def without_nul(value: Any) -> tuple[Any, int]:
    """`value` without NUL characters in its texts, which no story can hold, and how many there were."""
    count = sum(text.count("\0") for _, text in _texts(value, ""))
    return (_cleaned(value), count) if count else (value, 0)


def may_hold_nul(text: str) -> bool:
    """Whether the value of a text that `parse` accepts could: it lets a NUL pass only where it is escaped."""
    return "\\u0000" in text


def bad(source: str, place: str, found: object) -> UnreadableError:
    """The one error of unreadable JSON: in which source, where in it, and what stands there."""
    shown = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False, default=str)
    shown = _LONE_HALF.sub("\ufffd", " ".join(shown[: _SHOWN * 2].split()))
    return UnreadableError("bad-json", name=source, place=place, found=shown[:_SHOWN])


class _AmbiguousError(Exception):
    """Raised inside the parser; its text is what was found."""


def _is_deeper(value: Any, limit: int) -> bool:
    """Whether lists and objects stand in each other more than `limit` times; layer by layer, so without nesting."""
    layer = [value]
    for _ in range(limit + 1):
        nested = [each for each in layer if isinstance(each, dict | list)]
        if not nested:
            return False
        layer = [item for each in nested for item in (each.values() if isinstance(each, dict) else each)]
    return True


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    for name in value:
        if "\0" in name:  # taken out, it could become the name of another field
            raise _AmbiguousError(name.replace("\0", "\ufffd"))
    if len(value) != len(pairs):
        seen: set[str] = set()
        raise _AmbiguousError(next(name for name, _ in pairs if name in seen or seen.add(name)))  # type: ignore[func-returns-value]
    return value


def _no_constant(name: str) -> Any:
    raise _AmbiguousError(name)


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _AmbiguousError(text)
    return value


def _is_unicode(text: str) -> bool:
    try:
        text.encode()  # tells in a tenth of the time that looking for half a character takes
    except UnicodeEncodeError:
        return False
    return True


def _refuse_halves(value: Any, source: str) -> None:
    for place, text in _texts(value, ""):
        if _LONE_HALF.search(text):
            raise bad(source, place or "JSON", text)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, dict):
        return {name: _cleaned(item) for name, item in value.items()}
    return [_cleaned(item) for item in value] if isinstance(value, list) else value


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text in `value`, names of fields included, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield place, name
            yield from _texts(item, f"{place}.{name}" if place else name)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, f"{place}[{number}]")
