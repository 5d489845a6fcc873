"""Reads Markdown: the first `# heading` is the headline, all other text is the body as it stands.

A block of `key: value` lines between `---` at the top names fields; what has no field becomes a note.
"""

from __future__ import annotations

import re
from dataclasses import replace

from redaksi.domain.article import Article, Category, Person, is_language, slugify
from redaksi.domain.dates import read_date_line
from redaksi.domain.errors import UnreadableError, UsageError
from redaksi.domain.moments import LocalTime
from redaksi.formats.decoding import clean
from redaksi.formats.intake import Doubt, Imported, Place

_FRONT = re.compile(r"\s*---[ \t]*\n(?P<lines>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*)\Z")
_HEADING = re.compile(r"[ ]{0,3}#[ \t]+(?P<text>\S.*?)[ \t]*#*[ \t]*\Z")
_FENCE = re.compile(r"[ ]{0,3}(?:`{3}|~{3})")
_FIELDS = {
    **dict.fromkeys(("headline", "title", "judul"), "headline"),
    **dict.fromkeys(("subhead", "subtitle", "subjudul"), "subhead"),
    **dict.fromkeys(("summary", "description", "ringkasan"), "summary"),
    **dict.fromkeys(("date", "published", "tanggal"), "published"),
    **dict.fromkeys(("category", "kategori", "rubrik"), "category"),
    **dict.fromkeys(("tags", "tag"), "tags"),
    **dict.fromkeys(("author", "authors", "penulis"), "authors"),
    **dict.fromkeys(("editor",), "editor"),
    **dict.fromkeys(("source", "sumber"), "source"),
    **dict.fromkeys(("place", "tempat"), "place"),
    **dict.fromkeys(("language", "lang", "bahasa"), "language"),
}
_ISO = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2})?))?\Z")


def read(text: str, source: str) -> Imported:
    """The article of a Markdown text. UnreadableError `empty-file` where nothing is left of it."""
    cleaned = clean(text)
    if not cleaned.text.strip():
        raise UnreadableError("empty-file", name=source)
    front = _FRONT.match(cleaned.text)
    fields, unknown = _front_matter(front["lines"]) if front else ({}, [])
    if front and unknown and not fields:
        front, unknown = None, []  # a rule, some text and another rule
    start = front.end() if front else 0
    lines = cleaned.text[start:].split("\n")
    first = cleaned.text[:start].count("\n")
    heading = None if "headline" in fields else _heading(lines)
    body = [line for index, line in enumerate(lines) if index != heading]
    article, doubts = _article(
        fields, lines[heading] if heading is not None else "", "\n".join(body).strip("\n"), unknown
    )
    places = _places(front is not None, first, heading, len(lines))
    return Imported(source, article, tuple(article.notes), (), (*cleaned.doubts, *doubts), places)


def _front_matter(block: str) -> tuple[dict[str, str], list[str]]:
    """Known fields and their values, and the lines that name none; a list below a key (`- a`) belongs to it."""
    fields: dict[str, str] = {}
    unknown: list[str] = []
    open_field = ""
    for line in block.split("\n"):
        match = _KEY.match(line.strip())
        item = line.strip()
        if item.startswith("- ") and open_field:
            fields[open_field] = ", ".join(part for part in (fields[open_field], _unquoted(item[2:])) if part)
            continue
        field = _FIELDS.get(match["key"].strip().casefold()) if match else None
        open_field = field if field and field not in fields else ""
        if open_field and match:
            fields[open_field] = _unquoted(match["value"])
        elif item:
            unknown.append(item)
    return fields, unknown


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(_unquoted(part) for part in value[1:-1].split(",") if part.strip())
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _heading(lines: list[str]) -> int | None:
    """The line of the first level-one heading outside fences."""
    fenced = False
    for index, line in enumerate(lines):
        fenced ^= _FENCE.match(line) is not None
        if not fenced and _HEADING.match(line):
            return index
    return None


def _article(fields: dict[str, str], heading: str, body: str, unknown: list[str]) -> tuple[Article, list[Doubt]]:
    doubts: list[Doubt] = []
    notes = list(unknown)
    match = _HEADING.match(heading)
    headline = fields.get("headline") or (match["text"] if match else "")
    if not headline:
        doubts.append(Doubt("headline", "headline-not-found"))
    published = _moment(fields.get("published", ""))
    if published is None:
        doubts.append(Doubt("published", "date-not-found"))
        notes.extend(filter(None, [fields.get("published")]))
    editors = _names(fields.get("editor", ""))
    notes.extend(editors[1:])
    language = fields.get("language", "")
    if language and not is_language(language):
        notes.append(language)
        language = ""
    category = fields.get("category", "")
    article = Article(
        slug=slugify(headline),
        headline=headline,
        subhead=fields.get("subhead") or None,
        summary=fields.get("summary") or None,
        published=published,
        category=Category(slugify(category), category) if category else None,
        tags=tuple(dict.fromkeys(_names(fields.get("tags", "")))),
        authors=tuple(Person(name) for name in _names(fields.get("authors", ""))),
        editor=Person(editors[0]) if editors else None,
        source=fields.get("source") or None,
        place=fields.get("place") or None,
        body=body,
        notes=("\n".join(notes),) if notes else (),
    )
    return replace(article, language=language) if language else article, doubts


def _names(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _moment(value: str) -> LocalTime | None:
    if match := _ISO.match(value.strip()):
        try:
            return LocalTime(match["day"] + (f"T{match['clock']}" if match["clock"] else ""))
        except UsageError:
            return None
    reading = read_date_line(value) if value else None
    return reading.moment if reading else None


def _places(front: bool, first: int, heading: int | None, count: int) -> tuple[Place, ...]:
    places = [Place("front", 0, first - 1)] if front else []
    if heading is not None:
        places.append(Place("headline", first + heading, first + heading))
    return (*places, Place("body", first, first + count - 1))
