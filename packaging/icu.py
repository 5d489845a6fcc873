"""Takes out of ICU's data what nothing here asks for: other languages' names, other scripts' old character sets.

Qt on Linux carries ICU as a library of 32 MB, nearly all of it data; Chromium carries another 10 MB in a file. Qt asks
its own for the order of words and for names of time zones; a program that speaks Indonesian and English does not ask
for the words of others. An entry that is missing is no error: ICU then takes that of the root.

The format (ICU's `udata.h`, `ucmndata.h`): a header, whose first two bytes tell its length; the number of entries; for
each, in the order of their names, where name and content begin, counted from the header's end; names; contents.
"""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

LANGUAGES = frozenset(("id", "en"))
_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:_[A-Z][a-z]{3})?(?:_(?:[A-Z]{2}|\d{3}))?(?:_[A-Z\d]+)*")
#: Never asked for by Qt: breaking of lines and words, transliteration, spelled out numbers, units, names of characters.
_NOT_QTS = frozenset(("brkitr", "translit", "rbnf", "unit"))
_NOT_QTS_KINDS = frozenset((".spp", ".cfu"))
#: Bytes: a table of an old character set that is larger than that is one of thousands of East Asian characters.
_LARGE_TABLE = 20_000
#: Contents begin at a multiple of it.
_STEP = 16
_SOURCE = """\
.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, @object
{symbol}: .incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", @progbits
"""


def is_spoken(name: str) -> bool:
    """Whether the entry `name`, such as `icudt73l/lang/fr.res`, is of no language, or of one that is spoken here."""
    found = _LOCALE.fullmatch(PurePosixPath(name).stem) if name.endswith(".res") else None
    return found is None or found["language"] in LANGUAGES


def is_qts(name: str, size: int) -> bool:
    """Whether Qt may ask for the entry `name` of `size` bytes."""
    path = PurePosixPath(name)
    if len(path.parts) > 2 and path.parts[1] in _NOT_QTS:
        return False
    if path.suffix in _NOT_QTS_KINDS or path.name == "unames.icu":
        return False
    return is_spoken(name) and not (path.suffix == ".cnv" and size > _LARGE_TABLE)


def reduced(data: bytes, is_wanted: Callable[[str, int], bool]) -> bytes:
    """A package of ICU's data with only those entries of `data` that are wanted. ValueError where it is none."""
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD" or data[8]:
        raise ValueError("no package of ICU's data in this machine's byte order")
    (start,) = struct.unpack_from("<H", data)
    return data[:start] + _package((name, body) for name, body in entries(data) if is_wanted(name, len(body)))


def entries(data: bytes) -> list[tuple[str, bytes]]:
    """Name and content of each entry, in their order."""
    (start,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, start)
    places = [struct.unpack_from("<II", data, start + 4 + 8 * each) for each in range(count)]
    ends = [start + place for _, place in places[1:]] + [len(data)]
    return [
        (data[start + name : data.index(b"\0", start + name)].decode("ascii"), data[start + place : end])
        for (name, place), end in zip(places, ends, strict=True)
    ]


def _package(wanted: Iterable[tuple[str, bytes]]) -> bytes:
    kept = list(wanted)
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in kept)
    first_name = 4 + 8 * len(kept)
    at_name, at_body = first_name, _stepped(first_name + len(names))
    table, bodies = [struct.pack("<I", len(kept))], []
    for name, body in kept:
        table.append(struct.pack("<II", at_name, at_body))
        bodies.append(body.ljust(_stepped(len(body)), b"\0"))
        at_name += len(name) + 1
        at_body += len(bodies[-1])
    return (b"".join(table) + names).ljust(_stepped(first_name + len(names)), b"\0") + b"".join(bodies)


def _stepped(size: int) -> int:
    return -(-size // _STEP) * _STEP


def reduce_file(file: Path) -> None:
    """Chromium's `icudtl.dat`, in place: it breaks lines of every script, so only languages go."""
    file.write_bytes(reduced(file.read_bytes(), lambda name, _: is_spoken(name)))


def reduce_library(file: Path, work: Path) -> None:
    """Qt's `libicudata.so.NN`, in place: a library that holds one table and no code. Needs binutils (Linux)."""
    told = subprocess.run(["readelf", "--wide", "--dyn-syms", file], capture_output=True, text=True, check=True).stdout
    (row,) = [line.split() for line in told.splitlines() if line.endswith("_dat")]
    symbol, size, place = row[7], int(row[2], 0), int(row[1], 16)
    data = file.read_bytes()[place : place + size]  # its first segment lies in the file as in memory
    work.mkdir(parents=True, exist_ok=True)
    table, source, compiled = work / "icu.dat", work / "icu.s", work / "icu.o"
    table.write_bytes(reduced(data, is_qts))
    source.write_text(_SOURCE.format(symbol=symbol, data=table.name), encoding="ascii")
    subprocess.run(["as", "-o", compiled.name, source.name], cwd=work, check=True)
    linked = ["ld", "-shared", "-soname", file.name, "--hash-style=gnu", "--build-id=none", "--strip-all"]
    subprocess.run([*linked, "-o", file, compiled.name], cwd=work, check=True)
