"""What came in, as one JSON document of any length."""

from __future__ import annotations

import json
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Any

from redaksi.cli.intake_watch import sentence
from redaksi.cli.output import answer, reason, words
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.taken import Counts, Taken

#: Characters of the document that stay in memory; more of it waits in a file until it is whole.
_AT_HAND = 2_000_000
_AT_ONCE = 500_000


class Forms:
    """Gathers pieces as they come; nothing is printed of an import that ends with an error."""

    def __init__(self) -> None:
        self._failed: list[dict[str, str]] = []
        self._count = 0

    def __enter__(self) -> Forms:
        self._file = SpooledTemporaryFile(_AT_HAND, "w+", encoding="utf-8", errors="surrogatepass", newline="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, room: Newsroom, taken: Taken) -> None:
        """One piece, or what could not be read."""
        if taken.error is not None:
            self._failed.append({"source": taken.source, "reason": reason(taken.error)})
        elif taken.understood is not None and taken.piece is not None:
            self._file.write(",\n    " if self._count else "\n    ")
            self._file.write(_indented(_article_form(taken, room.as_json(taken.piece)), 4))
            self._count += 1

    def answer(self, counts: Counts) -> None:
        """Print the document as docs/cli.md has it."""
        told = {"failed": self._failed} | ({"counts": counts.form} if any(counts.form.values()) else {})
        self._file.seek(0)
        answer('{\n  "articles": [')
        while part := self._file.read(_AT_ONCE):
            answer(part)
        answer(("\n  ]," if self._count else "],") + _indented(told, 0)[1:] + "\n")


def _indented(tree: object, by: int) -> str:
    return json.dumps(tree, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * by)


def _article_form(taken: Taken, article: dict[str, Any]) -> dict[str, Any]:
    understood = taken.understood
    assert understood is not None
    twin = taken.twin
    return {
        "source": taken.source,
        "article": article,
        "leftovers": list(understood.leftovers),
        "furniture": list(understood.furniture),
        "doubts": [
            {"field": doubt.field, "code": doubt.code, "reason": words(doubt.code, **doubt.params)}
            for doubt in understood.doubts
        ],
        "result": taken.what.value,
        "duplicate": twin
        and {
            "of": twin.article_id,
            "likeness": twin.likeness.value,
            "overlap": round(twin.overlap, 3),
            "reason": sentence(taken),
        },
    }
