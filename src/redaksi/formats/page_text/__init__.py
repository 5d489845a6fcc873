"""Reads the text of a published page, pasted or from a file, as an article.

The way of a page: lines → what each line is by itself (`kinds`) → lines that belong together (`pairs`, `blocks`,
`updates`) → where the story's text is (`zones`) → headline, date and the rest by their place → the article. Every line
that shows something becomes text of the body, a field, furniture or a leftover, so that nothing is ever lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redaksi.formats.intake import Imported


def read(text: str, source: str) -> Imported:
    """See `reading.read`, which is imported here: who only asks what a single line is does without the rest."""
    from redaksi.formats.page_text import reading

    return reading.read(text, source)
