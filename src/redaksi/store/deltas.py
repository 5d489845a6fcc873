"""An old version told by what it shares with an earlier one of the same story, in a tenth of the bytes.

Only the bytes are told otherwise: a version's checksum is that of the whole content, as before. The newest version of
a story and every sixteenth are whole, so that an old one is read from two rows. Why: docs/decisions/0032.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable

#: Every so many versions one is kept whole; with 16 a history of 2,000 versions takes the fewest bytes.
_EVERY = 16
#: How bytes begin that are told by another version; a whole content is a zlib stream, which begins with 0x78.
_MARK = b"\x01"
_HEAD = struct.Struct(">III")
#: zlib looks back no further, so a longer dictionary would be stored for nothing.
_WINDOW = 32_768
#: The level at which zlib packs best for its time; old versions are packed once.
_LEVEL = 6

#: The stored bytes and checksum of another revision of the same story; None where there is none.
Find = Callable[[int], tuple[bytes, str] | None]


def base_for(revision: int) -> int:
    """The revision that `revision` is told by; itself where it stays whole."""
    return (revision - 1) // _EVERY * _EVERY + 1


def told_by(data: bytes) -> int | None:
    """The revision that stored bytes refer to; None for a whole content."""
    return _HEAD.unpack_from(data, 1)[0] if data[:1] == _MARK and len(data) > _HEAD.size else None


def shortened(plain: bytes, base: bytes, revision: int) -> bytes:
    """`plain` told by the content `base` of `revision`."""
    first = _shared(plain, base)
    last = _shared_end(plain, base, min(len(plain), len(base)) - first)
    middle, dictionary = plain[first : len(plain) - last], base[first : len(base) - last][-_WINDOW:]
    packer = zlib.compressobj(_LEVEL, zdict=dictionary)
    return _MARK + _HEAD.pack(revision, first, last) + packer.compress(middle) + packer.flush()


def plain_of(data: bytes, sha256: str, find: Find) -> bytes | None:
    """The content of stored bytes, or None where it is not the one that `sha256` was taken of."""
    try:
        number = told_by(data)
        plain = zlib.decompress(data) if number is None else _told(data, number, find)
    except zlib.error:
        return None
    return plain if plain is not None and hashlib.sha256(plain).hexdigest() == sha256 else None


def _told(data: bytes, number: int, find: Find) -> bytes | None:
    found = find(number)
    if found is None or told_by(found[0]) is not None:  # nothing is told by what is told itself
        return None
    base = plain_of(*found, find)
    if base is None:
        return None
    _, first, last = _HEAD.unpack_from(data, 1)
    end = len(base) - last
    opener = zlib.decompressobj(zdict=base[first:end][-_WINDOW:])
    return base[:first] + opener.decompress(data[1 + _HEAD.size :]) + opener.flush() + base[end:]


def _shared(one: bytes, other: bytes) -> int:
    """How many bytes both begin with; halving the stretch that is compared, which is done at the speed of memory."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _shared_end(one: bytes, other: bytes, most: int) -> int:
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle :] == other[len(other) - middle :]:
            low = middle
        else:
            high = middle - 1
    return low
