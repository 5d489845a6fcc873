"""Where a wanted text stands, and the text with it replaced. Qt-free."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

#: More matches than this are not counted.
COUNTED = 9_999


@dataclass(frozen=True)
class Wanted:
    """What is looked for; an ordinary space also finds a no-break one, and straight quotes find curly ones."""

    text: str
    exact_case: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        alike = {" ": "[ \u00a0\u202f]", '"': '["“”„]', "'": "['‘’ʼ]"}
        source = "".join(alike.get(char) or re.escape(char) for char in self.text)
        return re.compile(source, 0 if self.exact_case else re.IGNORECASE)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Every match in reading order, at most `COUNTED`."""
        found: list[tuple[int, int]] = []
        for match in self.pattern.finditer(text) if self.text else ():
            found.append(match.span())
            if len(found) == COUNTED:
                break
        return found

    def replaced(self, text: str, by: str) -> tuple[str, int]:
        """`text` with every match replaced by exactly `by`, and how many that were."""
        return self.pattern.subn(lambda _: by, text) if self.text else (text, 0)
