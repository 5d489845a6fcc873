"""The clipboard of the newsroom; each of its ways is imported when it is first gone."""

from __future__ import annotations

from redaksi.domain.pasting import Clip, Pasted


class Board:
    """Answers to `usecases.port_clipboard.Clipboard`."""

    def read(self, clip: Clip) -> Pasted:
        from redaksi.formats.clipboard import apart

        return apart.read(clip)

    def read_plain(self, text: str) -> Pasted:
        from redaksi.formats.clipboard.reading import read_plain

        return read_plain(text)

    def as_html(self, markdown: str) -> str:
        from redaksi.formats.clipboard.copying import as_html

        return as_html(markdown)
