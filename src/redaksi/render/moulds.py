"""Templates that only place their values are filled once for each shape of these, and from then on by joining.

What a built-in template prints between its values depends on which values are there and how many a list has, not on
what they say: it places them, escaped, and asks for no more than whether there is one. So it is filled with marks in
their place, cut at the marks, and kept: a page of a whole site then costs a third of what Jinja2 takes for it. What a
template does compare is a `Word`. Nothing of this holds for a newsroom's own templates, which may do anything.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Hashable, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from redaksi.render.cache import Cache
from redaksi.render.labels import Labels
from redaksi.render.photos import Shown
from redaksi.render.site import Site
from redaksi.render.templates import render

#: Another one each time the program runs: nobody can give a site a name that is taken for a mark.
_MARK = f"\ue000{secrets.token_hex(8)}\ue000"
_MARKED = re.compile(f"{_MARK}([0-9]+){_MARK}")
#: Stands for a text in the shape of a context.
_TEXT = object()
_BYTES = 8 * 1024 * 1024


class Word(str):
    """A text that templates compare: it belongs to the shape of what they are filled with."""

    __slots__ = ()


class Mould(NamedTuple):
    """What stands before, between and after the values of a template, and which value comes where."""

    between: Sequence[str]
    encoded: Sequence[bytes]
    order: Sequence[int]


class Filled(NamedTuple):
    """A template with the texts of a context, in the order in which they stand in it; what is no Markup is escaped."""

    mould: Mould
    texts: Sequence[str]

    @property
    def text(self) -> str:
        """All of it."""
        parts = [""] * (2 * len(self.mould.order) + 1)
        parts[0::2] = self.mould.between
        parts[1::2] = [escape(self.texts[place]) for place in self.mould.order]
        return "".join(parts)

    @property
    def data(self) -> bytes:
        """The same in UTF-8; UnicodeEncodeError where a text holds half a character.

        One letter beyond Latin makes Python hold all of a joined text in two bytes for each, and encoding that costs as
        much as all that was placed; encoded part by part, most of a page is copied.
        """
        parts = [b""] * (2 * len(self.mould.order) + 1)
        parts[0::2] = self.mould.encoded
        parts[1::2] = [escape(self.texts[place]).encode() for place in self.mould.order]
        return b"".join(parts)


def _weight(_key: Hashable, mould: Mould) -> int:
    return 2_000 + 3 * sum(map(len, mould.between)) + 100 * len(mould.order)


_moulds: Cache[Hashable, Mould] = Cache(_BYTES, _weight)


def poured(name: str, context: Mapping[str, Any]) -> str:
    """The same as `render(name, context)` for a built-in template; see `pour`."""
    return pour(name, context).text


def pour(name: str, context: Mapping[str, Any]) -> Filled:
    """The built-in template `name` filled with `context`.

    A context holds texts, whole numbers, truth values, None, dictionaries and lists of these, a `Shown`, the `Labels`
    of a language and the `Site`. TypeError for anything else.
    """
    texts: list[str] = []
    key = (name, _shape(context, texts))
    mould = _moulds.get(key)
    if mould is None:
        mould = _cut(render(name, _marked(context, count())))
        _moulds.put(key, mould)
    return Filled(mould, texts)


def _cut(text: str) -> Mould:
    parts = _MARKED.split(text)
    return Mould(parts[0::2], [part.encode() for part in parts[0::2]], [int(place) for place in parts[1::2]])


def _shape(value: Any, texts: list[str]) -> Hashable:
    """What of `value` a template can tell apart; its texts are added to `texts`."""
    kind = type(value)
    if kind is str or kind is Markup:
        if not value:
            return ""
        texts.append(value)
        return _TEXT
    if kind is dict:
        return (dict, *value, *[_shape(each, texts) for each in value.values()])
    if kind is list or kind is tuple:
        return (list, *[_shape(each, texts) for each in value])
    if kind is int:
        texts.append(str(value))
        return (int, value == 0)
    if kind is Shown:
        return _shape(value.told, texts)
    return _constant(value)


def _constant(value: Any) -> Hashable:
    """What belongs to the shape as it is."""
    if isinstance(value, Labels):
        return (Labels, value.language)
    if value is None or isinstance(value, bool | Word | Site):
        return value
    raise TypeError(type(value).__name__)


def _marked(value: Any, places: count[int]) -> Any:
    """`value` with a mark for each of its texts, in the order in which `_shape` meets them."""
    kind = type(value)
    if kind is Shown:
        return _marked(value.told, places)
    if kind is dict:
        return {name: _marked(each, places) for name, each in value.items()}
    if kind is list or kind is tuple:
        return [_marked(each, places) for each in value]
    if kind is int:
        return _Number(value, f"{_MARK}{next(places)}{_MARK}")
    is_text = (kind is str or kind is Markup) and value
    return f"{_MARK}{next(places)}{_MARK}" if is_text else value


class _Number(int):
    """A number that is printed as its mark."""

    def __new__(cls, value: int, mark: str) -> _Number:
        made = super().__new__(cls, value)
        made._mark = mark
        return made

    _mark: str

    def __str__(self) -> str:
        return self._mark
