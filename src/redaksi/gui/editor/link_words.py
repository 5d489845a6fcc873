"""The words of a link as somebody reads them, and back to what stands in the text. Qt-free."""

from __future__ import annotations

from redaksi.gui.editor.inline import spans


def shown(words: str) -> str:
    """`words` without the signs of bold and italic."""
    signs = {place for span in spans(words) for place in _signs(span.start, span.end, span.width)}
    return "".join(letter for place, letter in enumerate(words) if place not in signs)


def written(words: str, now: str) -> str:
    """What to write where `words` stood and `now` is what they read as: signs around the whole of them stay.

    Signs within them stay where nothing has been changed; nobody could say where they belong in other words.
    """
    if now == shown(words):
        return words
    outer = next(iter(spans(words)), None)
    if outer is None or (outer.start, outer.end) != (0, len(words)) or not now:
        return now
    first, last = outer.inner
    return words[:first] + written(words[first:last], now) + words[last:]


def _signs(start: int, end: int, width: int) -> list[int]:
    return [*range(start, start + width), *range(end - width, end)]
