"""Read the audit trail, page by page, and give it out as a file that can be checked without this program."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_audit import TrailFilter, TrailHead, TrailLine
from redaksi.usecases.rights import require

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

    Each entry carries its chain value and the one before, so that a reader can check it (docs/audit.md). Only reads,
    so that saving does not have to wait; `note_given_out` comes after it. UsageError `unknown-format`, StoreError
    where it cannot be written.
    """
    if kind not in KINDS:
        raise UsageError("unknown-format", format=kind[:40], known=", ".join(KINDS))
    with room.store.read() as unit:
        require(unit, by, Right.AUDIT)
        lines = list(unit.audit.lines(wanted))
        head = unit.audit.head()
    room.write_file(path, as_json(lines, head) if kind == "json" else as_csv(lines))
    return len(lines)


def note_given_out(room: Newsroom, path: Path, count: int, by: str | None) -> None:
    """Write into the trail that it was given out, where the store can be written."""
    if not room.store.read_only:
        with room.store.write() as unit:
            require(unit, by, Right.AUDIT)
            record(room, unit, "audit-export", by, None, file=path.name, entries=count)


def form(line: TrailLine) -> dict[str, Any]:
    """An entry with the names of docs/audit.md."""
    values = (line.number, line.at, line.by, line.step, line.article_id, line.detail, line.previous, line.chain)
    return dict(zip(COLUMNS, values, strict=True))


def as_json(lines: Sequence[TrailLine], head: TrailHead | None) -> bytes:
    """All of it in one document, an entry on each line, with the trail's end as the store has noted it."""
    end = json.dumps(head and {"entries": head.entries, "chain": head.chain})
    entries = ",\n".join(json.dumps(form(line), ensure_ascii=False) for line in lines)
    text = f'{{"format": "redaksi-audit", "version": 1, "head": {end}, "entries": [\n{entries}\n]}}\n'
    return text.encode("utf-8")


def as_csv(lines: Sequence[TrailLine]) -> bytes:
    """RFC 4180 in UTF-8, with a header; `detail` is JSON as it is hashed.

    What begins like a formula gets an apostrophe before it: a spreadsheet would carry out what somebody typed.
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for line in lines:
        values = form(line) | {"detail": line.text}
        writer.writerow([_harmless(values[name]) for name in COLUMNS])
    return text.getvalue().encode("utf-8")


def _harmless(value: object) -> object:
    if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return "'" + value
    return "" if value is None else value
