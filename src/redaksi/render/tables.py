"""Tables of a body as a page has them: they scroll by themselves on a narrow screen, by the keyboard too."""

from __future__ import annotations

import re

from markupsafe import escape

#: A tag of sanitised HTML, whole: what stands in the quotation marks of an attribute is never taken for one.
_TAG = re.compile(r"<(/?)(table|t[hd])((?:[^>\"]|\"[^\"]*\")*)>|<(?:[^>\"]|\"[^\"]*\")*>")
_ALIGN = re.compile(r' align="(left|center|right)"')


def aligned_by_style(html: str) -> str:
    """Sanitised `html` with its cells aligned as HTML wants it today; `align` is no attribute of theirs any more."""
    return _replaced(html, "", "")


def scrolling_tables(html: str, label: str) -> str:
    """The same, and each table in an element that can be reached by the keyboard and is called `label` there.

    WCAG 2.2, 2.1.1: what scrolls must do so without a mouse. An element that replaces one: a block keeps their number.
    """
    opening = f'<div class="table" role="region" aria-label="{escape(label)}" tabindex="0">\n'
    return _replaced(html, opening, "\n</div>")


def _replaced(html: str, before: str, after: str) -> str:
    if "<table>" not in html:
        return html

    def replacement(tag: re.Match[str]) -> str:
        if tag[2] == "table":
            return tag[0] + after if tag[1] else before + tag[0]
        if tag[2] and (align := _ALIGN.fullmatch(tag[3])):
            return f'<{tag[2]} style="text-align: {align[1]}">'
        return tag[0]

    return _TAG.sub(replacement, html)
