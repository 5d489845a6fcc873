"""Makes the page of a story from the beginning, off the window's thread."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article, Piece
from redaksi.domain.neighbours import Neighbours
from redaksi.gui.preview.live import Enough, Instruction, Live
from redaksi.gui.preview.renderer import LoadRenderer, Renderer
from redaksi.gui.preview.scheme import PHOTO

#: Before a story is shown, so many blocks are rendered, at most for so many seconds; the others follow.
_BLOCKS, _SECONDS = 60, 0.03
#: Where the place on show is to stay, the page must be whole: so many seconds are given.
_WHOLE = 2.0


@dataclass(frozen=True, slots=True)
class Story:
    """What is to be shown: a piece as it stands on the desk, its body as lines."""

    article: Article
    piece: Piece | None
    lines: Sequence[str]
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """A story that can be shown: `swap` puts it on the screen."""

    renderer: Renderer
    live: Live
    swap: Instruction


def make(load_renderer: LoadRenderer, story: Story, neighbours: Neighbours, stay: bool) -> Made:
    """The page from its beginning, or to be shown at the place that is on show (`stay`).

    May take long: the first time the renderer is imported, and every time the whole body is read.
    """
    renderer = load_renderer()
    page = renderer.page(story.article, story.piece, story.settings, neighbours, PHOTO)
    live = Live(renderer, page, story.lines)
    html, elements = live.first_page(until(_WHOLE) if stay else until(_SECONDS, _BLOCKS))
    return Made(renderer, live, ["swap", html, elements, stay])


def until(seconds: float, times: int = 1_000_000) -> Enough:
    """Answers whether so much time has passed from now on, or it was asked so many times."""
    end = time.perf_counter() + seconds
    asked = itertools.count(1)
    return lambda: next(asked) >= times or time.perf_counter() >= end
