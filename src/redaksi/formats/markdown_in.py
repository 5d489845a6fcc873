"""Reads Markdown: the first `# heading` is the headline, all other text is the body as it stands.

Front matter (front_matter.py) at the top names fields; what has no field becomes a note. A file that Redaksi wrote
brings the whole story with it (markdown_own.py).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from redaksi.domain.article import Article, Category, Person, is_language, slugify
from redaksi.domain.errors import UnreadableError
from redaksi.formats.beside import Beside
from redaksi.formats.decoding import clean
from redaksi.formats.front_matter import Front, read_front
from redaksi.formats.intake import Doubt, Imported, Place
from redaksi.formats.markdown_own import whole
from redaksi.formats.web_page.stamps import read_stamp

_FRONT = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
#: What is written for other programs and says nothing of its own.
_WRITTEN = re.compile(r"(?:image|draft|status):")
_HEADING = re.compile(r"[ ]{0,3}#[ \t]+(?P<text>\S.*?)[ \t]*#*[ \t]*\Z")
_FENCE = re.compile(r"[ ]{0,3}(?:`{3}|~{3})")


def read(text: str, source: str) -> Imported:
    """The article of a Markdown text. UnreadableError `empty-file` where nothing is left of it.

    `source` is the file's path: photos that Redaksi wrote beside it come along.
    """
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise UnreadableError("empty-file", name=source)
    found = _FRONT.match(cleaned.text)
    front = read_front(found["lines"]) if found else Front()
    if found and front.unknown and not front.fields and front.own is None:
        found, front = None, Front()  # a rule, some text and another rule
    start = found.end() if found else 0
    lines = cleaned.text[start:].split("\n")
    first = cleaned.text[:start].count("\n")
    heading = None if "headline" in front.fields or front.own else _heading(lines)
    body = [line for index, line in enumerate(lines) if index != heading]
    article, doubts = _article(front, lines[heading] if heading is not None else "", "\n".join(body).strip("\n"))
    places = _places(found is not None, first, heading, len(lines))
    imported = Imported(source, article, tuple(article.notes), (), (*cleaned.doubts, *doubts), places)
    return imported if front.own is None else whole(front.own, front, imported, Beside(Path(source)))


def _heading(lines: list[str]) -> int | None:
    """The line of the first level-one heading outside fences."""
    fenced = False
    for index, line in enumerate(lines):
        fenced ^= _FENCE.match(line) is not None
        if not fenced and _HEADING.match(line):
            return index
    return None


def _article(front: Front, heading: str, body: str) -> tuple[Article, list[Doubt]]:
    doubts: list[Doubt] = []
    notes = [line for line in front.unknown if front.own is None or not _WRITTEN.match(line)]
    match = _HEADING.match(heading)
    headline = front.text("headline") or (match["text"] if match else "")
    if not headline:
        doubts.append(Doubt("headline", "headline-not-found"))
    date = front.text("published")
    published = read_stamp(date) if date else None
    if published is None:
        doubts.append(Doubt("published", "date-not-found"))
        notes.extend(filter(None, [date]))
    editors = front.fields.get("editor", [])
    categories = front.fields.get("category", [])
    notes.extend([*editors[1:], *categories[1:]])
    language = front.text("language")
    if language and not is_language(language):
        notes.append(language)
        language = ""
    article = Article(
        slug=slugify(front.text("slug") or headline),
        headline=headline,
        subhead=front.text("subhead") or None,
        summary=front.text("summary") or None,
        published=published,
        category=Category(slugify(categories[0]), categories[0]) if categories else None,
        tags=tuple(dict.fromkeys(front.fields.get("tags", ()))),
        authors=tuple(Person(name) for name in front.fields.get("authors", ())),
        editor=Person(editors[0]) if editors else None,
        source=front.text("source") or None,
        place=front.text("place") or None,
        body=body,
        notes=("\n".join(notes),) if notes else (),
    )
    return replace(article, language=language) if language else article, doubts


def _places(front: bool, first: int, heading: int | None, count: int) -> tuple[Place, ...]:
    places = [Place("front", 0, first - 1)] if front else []
    if heading is not None:
        places.append(Place("headline", first + heading, first + heading))
    return (*places, Place("body", first, first + count - 1))
