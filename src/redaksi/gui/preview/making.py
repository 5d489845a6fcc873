"""Makes the page of a story from the beginning, off the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article, Piece
from redaksi.gui.preview.live import Enough, Instruction, Live
from redaksi.gui.preview.renderer import LoadRenderer, Renderer
from redaksi.gui.preview.scheme import PHOTO

#: Seconds of rendering before the beginning of a story is shown.
_OPENING = 0.03


@dataclass(frozen=True, slots=True)
class Story:
    """What is to be shown: a piece as it stands on the desk, its body as lines."""

    article: Article
    piece: Piece | None
    lines: Sequence[str]
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """A story that can be shown: `swap` puts its beginning on the screen."""

    renderer: Renderer
    live: Live
    swap: Callable[[bool], Instruction]


def make(load_renderer: LoadRenderer, story: Story, pages: Mapping[str, str]) -> Made:
    """May take long: the first time the renderer is imported, and every time the whole body is read."""
    renderer = load_renderer()
    page = renderer.page(story.article, story.piece, story.settings, pages, PHOTO)
    live = Live(renderer, page, story.lines)
    html, elements = live.first_page(until(_OPENING))
    return Made(renderer, live, lambda stay: ["swap", html, elements, stay])


def until(seconds: float) -> Enough:
    """Answers whether so much time has passed from now on."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() >= end
