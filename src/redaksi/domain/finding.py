"""Where a wanted text stands, and what to put in its place. Qt-free; places are characters, both ends as in a slice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

#: More matches than this are not counted.
COUNTED = 9_999
#: More than this are not replaced at once.
REPLACED = 200_000
_ALIKE = {" ": "[ \u00a0\u202f]", '"': '["“”„]', "'": "['‘’ʼ]"}
#: What Python's messages about a pattern begin with → the reason by which the window words it.
_REASONS = (
    ("missing )", "unclosed-group"),
    ("unbalanced parenthesis", "unopened-group"),
    ("unterminated character set", "unclosed-set"),
    ("bad character range", "bad-range"),
    ("nothing to repeat", "nothing-to-repeat"),
    ("multiple repeat", "nothing-to-repeat"),
    ("bad escape", "bad-escape"),
    ("look-behind requires", "look-behind"),
    ("invalid group reference", "no-such-group"),
    ("unknown group name", "no-such-group"),
)


class PatternError(Exception):
    """A pattern that cannot be used: why (`bad` where nothing more is known), and the character where it shows."""

    def __init__(self, reason: str, place: int = 0) -> None:
        super().__init__(reason, place)
        self.reason, self.place = reason, place


class Change(NamedTuple):
    """Put `text` in the place of what stands from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Wanted:
    """What is looked for.

    As plain text an ordinary space also finds a no-break one, and straight quotes find curly ones. As an `expression`
    it is a regular expression of Python's `re`; `^` and `$` are the ends of paragraphs.
    """

    text: str
    exact_case: bool = False
    whole_word: bool = False
    expression: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """PatternError for an expression that is none."""
        source = self.text if self.expression else "".join(_ALIKE.get(char) or re.escape(char) for char in self.text)
        if self.whole_word:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        try:
            # The expression by itself first, so that the place of a mistake is counted in what was typed.
            return re.compile(self.text, self._flags) and re.compile(source, self._flags)
        except (re.error, RecursionError, OverflowError) as error:
            raise _told(error) from None

    @property
    def _flags(self) -> int:
        return (0 if self.exact_case else re.IGNORECASE) | (re.MULTILINE if self.expression else 0)

    def found(self, text: str, by: str | None, start: int = 0, end: int | None = None) -> list[Any]:
        """`places`, or with `by` the `changes`."""
        return [*(self.places(text, start, end) if by is None else self.changes(text, by, start, end))]

    def places(self, text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """Every match between `start` and `end` in reading order, at most `COUNTED`. PatternError."""
        found: list[tuple[int, int]] = []
        for match in self._matches(text, start, end):
            found.append(match.span())
            if len(found) == COUNTED:
                break
        return found

    def changes(self, text: str, by: str, start: int = 0, end: int | None = None) -> list[Change]:
        r"""What replacing every match by `by` changes, at most `REPLACED`.

        In an expression's `by`, `\1` and `\g<name>` are its groups and `\n` a new paragraph; PatternError for others.
        """
        made: list[Change] = []
        for match in self._matches(text, start, end):
            made.append(Change(*match.span(), self._put(match, by)))
            if len(made) == REPLACED:
                break
        return made

    def _put(self, match: re.Match[str], by: str) -> str:
        if not self.expression:
            return by
        try:
            return match.expand(by)
        except IndexError:
            raise PatternError("no-such-group") from None
        except re.error as error:
            raise _told(error) from None

    def _matches(self, text: str, start: int, end: int | None) -> Iterator[re.Match[str]]:
        if not self.text:
            return iter(())
        return self.pattern.finditer(text, start, len(text) if end is None else end)


def _told(error: Exception) -> PatternError:
    message = getattr(error, "msg", "")
    reason = next((code for beginning, code in _REASONS if message.startswith(beginning)), "bad")
    return PatternError(reason, getattr(error, "pos", 0) or 0)
