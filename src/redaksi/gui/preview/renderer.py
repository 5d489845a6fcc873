"""What the preview asks of the renderer; the wiring decides who answers (render.live)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, Protocol

from redaksi.domain.article import Article, Piece
from redaksi.domain.neighbours import Neighbours

#: Link definitions of a body: made by the renderer, handed back to it, compared, never looked into.
Definitions = Any


class Span(Protocol):
    """Source lines [first_line, last_line) that render on their own."""

    @property
    def first_line(self) -> int: ...
    @property
    def last_line(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def fenced(self) -> bool: ...
    @property
    def may_define(self) -> bool: ...


class Rendered(Protocol):
    """Safe HTML of a span, the number of elements at its top, and whether it is only the source as plain text."""

    @property
    def html(self) -> str: ...
    @property
    def elements(self) -> int: ...
    @property
    def given_up(self) -> bool: ...


class Edit(Protocol):
    """`removed` spans from number `start` on were replaced by `spans`."""

    @property
    def start(self) -> int: ...
    @property
    def removed(self) -> int: ...
    @property
    def spans(self) -> Sequence[Span]: ...


class Index(Protocol):
    """The spans of a body, kept while its lines change."""

    definition_edits: int

    def __len__(self) -> int: ...
    def __getitem__(self, number: int, /) -> Span: ...
    def at(self, line: int, /) -> int: ...
    def edit(self, first: int, removed: int, new_lines: Sequence[str], /) -> Edit: ...


class Page(Protocol):
    """The page of one article in its present state, without its body."""

    @property
    def mark(self) -> str | None: ...
    @property
    def article(self) -> Article: ...
    def of(self, article: Article, piece: Piece | None, /) -> Page: ...
    def html(self, spans: Sequence[Any], rendered: Sequence[Any], /) -> str: ...
    def region(self, name: Literal["head", "foot"], /) -> str: ...
    def block(self, rendered: Any, /) -> str: ...


class Renderer(Protocol):
    """See render.live.LiveRenderer."""

    def page(
        self,
        article: Article,
        piece: Piece | None,
        settings: Mapping[str, str],
        neighbours: Neighbours,
        photo_address: str,
        /,
    ) -> Page: ...
    def index(self, lines: Sequence[str], /) -> Index: ...
    def definitions(self, spans: Iterable[Any], /) -> Definitions: ...
    def now(self, span: Any, known: Definitions, /) -> Rendered | None: ...
    def eventually(self, span: Any, known: Definitions, /) -> Rendered: ...


#: Gives the renderer; the first call imports it, which takes a while.
LoadRenderer = Callable[[], Renderer]
