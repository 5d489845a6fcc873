"""The port through which a clipboard is understood and filled."""

from __future__ import annotations

from typing import Protocol

from redaksi.domain.pasting import Clip, Pasted


class Clipboard(Protocol):
    """What turns foreign text into Markdown and back. May take seconds: never on the window's thread."""

    def read(self, clip: Clip) -> Pasted:
        """What `clip` becomes in a story. UnreadableError where it is beyond reading."""

    def read_plain(self, text: str) -> Pasted:
        """The characters of `text` alone, without those that no story can hold."""

    def as_html(self, markdown: str) -> str:
        """A passage of a story as HTML for other programs."""
