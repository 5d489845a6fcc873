"""Reads JSON Lines as they are asked for: a file of any size needs no more memory than its longest line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Self

from redaksi.domain.errors import UnreadableError
from redaksi.formats.decoding import SIZE_LIMIT, opened
from redaksi.formats.intake import Imported
from redaksi.formats.json_reading import article_of
from redaksi.formats.json_strict import may_hold_nul, parse

_MARK = b"\xef\xbb\xbf"


class Lines(Iterator[Imported]):
    """The articles of a file. A line that cannot be read raises UnreadableError; the next call goes on behind it.

    Lines whose number, counted from 1, is not `mine` are passed over.
    """

    def __init__(self, path: Path, limit: int = SIZE_LIMIT, mine: Callable[[int], bool] = lambda number: True) -> None:
        self._path = path
        self._limit = limit
        self._mine = mine
        self._file: BinaryIO | None = None
        self._number = 0
        self._found = False
        self._ended = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Imported:
        while (line := self._line()) is not None:
            if self._mine(self._number):
                if text := line.strip():
                    self._found = True
                    return self._article(text)
            elif not self._found:
                self._found = not line.isspace()
        if not self._found:
            self._found = True
            raise UnreadableError("empty-file", name=self._path.name)
        raise StopIteration

    @property
    def number(self) -> int:
        """That of the line that was read last; 0 before the first."""
        return self._number

    @property
    def ended(self) -> bool:
        """Whether no more comes: after the last line, or since the file could not be read on."""
        return self._ended

    def close(self) -> None:
        """Let go of the file; there are no more lines then."""
        self._ended = True
        if self._file is not None:
            self._file.close()

    def _article(self, line: bytes) -> Imported:
        source = f"{self._path}:{self._number}"
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableError("not-utf8", name=source) from error
        try:
            return article_of(parse(text, source), source, clean=not may_hold_nul(text))
        except UnreadableError as error:
            if error.code != "bad-json":
                raise
            raise UnreadableError("bad-json-line", **error.params) from error

    def _line(self) -> bytes | None:
        """The next line; None after the last. UnreadableError for one that is too long, which is passed over."""
        if self._ended:
            return None
        try:
            if self._file is None:
                self._file = opened(self._path)
            line = self._file.readline(self._limit + 1)
            self._number += 1
            if len(line) > self._limit:
                self._pass_over(line)
                if not self._mine(self._number):
                    self._found = True
                    return b"\n"
                millions = {"size": len(line) // 1_000_000, "limit": self._limit // 1_000_000}
                raise UnreadableError("file-too-large", name=f"{self._path.name}:{self._number}", **millions)
        except UnreadableError:
            if self._file is None:
                self._found = self._ended = True
            raise
        except OSError as error:
            self.close()
            reason = error.strerror or type(error).__name__
            raise UnreadableError("file-failed", name=self._path.name, reason=reason) from error
        if not line:
            self.close()
            return None
        return line.removeprefix(_MARK) if self._number == 1 else line

    def _pass_over(self, line: bytes) -> None:
        assert self._file is not None
        while line and not line.endswith(b"\n"):
            line = self._file.readline(self._limit)
