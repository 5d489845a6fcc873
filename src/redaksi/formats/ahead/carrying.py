"""Articles and what was wrong with the others, from the process that reads to the one that keeps.

Both are this program, on this machine, and the bytes never lie anywhere: they may be Python's own.
"""

from __future__ import annotations

import copyreg
import pickle
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, cast

from redaksi.domain.errors import UnreadableError
from redaksi.formats.intake import Imported

#: What became of a line: an article, or the error that it was.
Outcome = Imported | UnreadableError


def _read_only(fields: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(fields)


copyreg.pickle(MappingProxyType, lambda fields: (_read_only, (dict(fields),)))  # type: ignore[arg-type,return-value]


def packed(found: Sequence[Outcome]) -> bytes:
    told = [(one.code, dict(one.params)) if isinstance(one, UnreadableError) else one for one in found]
    return pickle.dumps(told, pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> list[Outcome]:
    told = cast("list[Imported | tuple[str, dict[str, Any]]]", pickle.loads(data))
    return [UnreadableError(one[0], **one[1]) if isinstance(one, tuple) else one for one in told]
