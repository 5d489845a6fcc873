"""What is in a clipboard, or is dropped, and what becomes of it in a story."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from redaksi.domain.article import Related
from redaksi.domain.errors import UnreadableError

#: Characters of text that can be pasted at once: the words of several thick books. More is refused, and stays where
#: it was copied from.
TEXT_LIMIT = 2_000_000


def too_long(length: int) -> UnreadableError:
    """The error for so many characters, told in millions."""
    return UnreadableError("paste-too-long", size=math.ceil(length / 1_000_000), limit=TEXT_LIMIT // 1_000_000)


@dataclass(frozen=True, slots=True)
class Clip:
    """The same content in up to two forms; either may be empty, and they may say different things."""

    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines of the page around a story: Markdown that would stand at the character `offset` of `Pasted.markdown`.

    `see_also`: they lead to another story.
    """

    offset: int
    markdown: str
    see_also: bool = False


@dataclass(frozen=True, slots=True)
class Pasted:
    """Markdown for a story.

    `opens_apart` and `closes_apart`: it begins or ends with what needs a blank line to running text (a heading, a
    list, a table, a quote). `pictures` are bytes by the SHA-256 under which the Markdown names them (`media:…`).
    `left_out` are lines of the page around the story, `related` the stories that some of them name. `told` says what
    was changed: codes of `resources/words`, each with a count. `as_it_was` is the same text with its own line ends,
    where lines were joined.
    """

    markdown: str
    opens_apart: bool = False
    closes_apart: bool = False
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    related: tuple[Related, ...] = ()
    told: tuple[tuple[str, int], ...] = ()
    as_it_was: str | None = None
