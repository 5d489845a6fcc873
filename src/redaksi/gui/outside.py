"""What the window needs from the wiring (bootstrap): ways to get at things that take long to import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Piece
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.usecases.backups import Shelf
from redaksi.usecases.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Outside:
    """Each is called off the window's thread, after its first paint."""

    #: A piece of a store folder by its id or slug, where it can be had before the newsroom is open; else None.
    glance: Callable[[Path, str], Piece | None]
    #: Whether a store folder is to be brought to this version's form first, which takes a while.
    is_older: Callable[[Path], bool]
    open_newsroom: Callable[[Path], Newsroom]
    backup_shelf: Callable[[], Shelf]
    load_renderer: LoadRenderer
