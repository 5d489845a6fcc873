"""What is copied out of a story, for programs that know no Markdown."""

from __future__ import annotations

import re

from redaksi.render.blocks import body_html, render_body

_PICTURE = re.compile(r"<img\b(?:[^>\"]|\"[^\"]*\")*>")
_ALT = re.compile(r'\balt="([^"]*)"')


def as_html(markdown: str) -> str:
    """A passage of Markdown as HTML that keeps its looks anywhere; of a photo, what it shows."""
    html = _PICTURE.sub(_in_words, body_html(render_body(markdown)))
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        html = html[3:-4]  # a few words within a line stay within one
    return html


def _in_words(picture: re.Match[str]) -> str:
    alt = _ALT.search(picture[0])
    return f"[{alt[1]}]" if alt and alt[1] else ""
