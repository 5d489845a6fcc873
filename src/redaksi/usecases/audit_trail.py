"""Read the audit trail, page by page, and give it out as a file that can be checked without this program."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.domain.trail import detail_text
from redaksi.usecases.auditing import record
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import Audit, TrailFilter, TrailHead, TrailLine
from redaksi.usecases.rights import require

#: Lines that are read at once for a file.
_AT_ONCE = 2000
KINDS = ("json", "csv")
COLUMNS = ("number", "at", "by", "step", "article", "detail", "previous", "chain")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the trail can be narrowed down to: everybody and every step that stands in it."""

    people: Sequence[str]
    steps: Sequence[str]


def page(room: Newsroom, wanted: TrailFilter, by: str | None) -> Sequence[TrailLine]:
    """Newest first; `wanted.before` goes on behind the last line seen. RefusedError as `rights.require`."""
    with room.store.read() as unit:
        require(unit, by, Right.AUDIT)
        return unit.audit.page(wanted)


def choices(room: Newsroom, by: str | None) -> Choices:
    """RefusedError as `rights.require`."""
    with room.store.read() as unit:
        require(unit, by, Right.AUDIT)
        return Choices(unit.audit.people(), unit.audit.steps())


def give_out(room: Newsroom, wanted: TrailFilter, path: Path, kind: str, by: str | None) -> int:
    """Write what `wanted` asks for to `path`, oldest first, as `json` or `csv`; how many entries those were.

    Each entry carries its chain value and the one before, so that a reader can check it (docs/audit.md). That it was
    given out stands in the trail afterwards. UsageError `unknown-format`, StoreError where it cannot be written.
    """
    if kind not in KINDS:
        raise UsageError("unknown-format", format=kind[:40], known=", ".join(KINDS))
    with room.store.read() as unit:
        require(unit, by, Right.AUDIT)
        lines = list(_all(unit.audit, wanted))[::-1]
        head = unit.audit.head()
    room.write_file(path, as_json(lines, head) if kind == "json" else as_csv(lines))
    if not room.store.read_only:
        with room.store.write() as unit:
            record(room, unit, "audit-export", by, None, file=path.name, entries=len(lines))
    return len(lines)


def form(line: TrailLine) -> dict[str, Any]:
    """An entry with the names of docs/audit.md."""
    values = (line.number, line.at, line.by, line.step, line.article_id, line.detail, line.previous, line.chain)
    return dict(zip(COLUMNS, values, strict=True))


def as_json(lines: Sequence[TrailLine], head: TrailHead | None) -> bytes:
    """All of it in one document, with the trail's end as the store has noted it."""
    tree = {
        "format": "redaksi-audit",
        "version": 1,
        "head": head and {"entries": head.entries, "chain": head.chain},
        "entries": [form(line) for line in lines],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def as_csv(lines: Sequence[TrailLine]) -> bytes:
    """RFC 4180 in UTF-8, with a header; `detail` is JSON as it is hashed.

    What begins like a formula gets an apostrophe before it: a spreadsheet would carry out what somebody typed.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in lines:
        values = form(line) | {"detail": "" if line.detail is None else detail_text(line.detail)}
        writer.writerow([_harmless(values[name]) for name in COLUMNS])
    return text.getvalue().encode("utf-8")


def _all(audit: Audit, wanted: TrailFilter) -> Iterator[TrailLine]:
    asked = replace(wanted, limit=_AT_ONCE)
    while lines := audit.page(asked):
        yield from lines
        asked = replace(asked, before=lines[-1].number)


def _harmless(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value
