"""Whole messages between the program and its own helpers, through pipes: a length, then the pickled message.

Frozen data classes are pickled as a call with their fields. Python's own way asks each object for its fields by name,
on both sides, and took a tenth of what a whole site costs.
"""

from __future__ import annotations

import io
import pickle
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from operator import attrgetter
from types import MappingProxyType
from typing import IO, Any

_LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], message: Any) -> None:
    """OSError where nobody reads any more."""
    data = dumped(message)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def dumped(message: Any) -> bytes:
    """`message` pickled; `pickle.loads` reads it."""
    made = io.BytesIO()
    pickler = pickle.Pickler(made, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(message)
    return made.getvalue()


_Reduced = tuple[Callable[..., Any], tuple[Any, ...]]


def _read_only(fields: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(fields)


class _Reducers(dict[type, Callable[[Any], _Reduced]]):
    """How data classes of fixed fields are pickled, by class, found out when one is first met."""

    def __missing__(self, kind: type) -> Callable[[Any], _Reduced]:
        if not is_dataclass(kind) or not hasattr(kind, "__slots__"):
            raise KeyError(kind)
        found = fields(kind)
        if not all(field.init for field in found):
            raise KeyError(kind)
        names = [field.name for field in found]
        reducer = self[kind] = _reducer(kind, names)
        return reducer


def _reducer(kind: type, names: Sequence[str]) -> Callable[[Any], _Reduced]:
    get = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (kind, (get(value),))
    return lambda value: (kind, get(value))


_REDUCERS = _Reducers()
_REDUCERS[MappingProxyType] = lambda fields: (_read_only, (dict(fields),))


def receive(stream: IO[bytes]) -> Any:
    """The next message; EOFError where the other side has ended."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)
