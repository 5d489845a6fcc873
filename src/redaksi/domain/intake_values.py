"""Put a line of a source into a field of a story, and take it out again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from redaksi.domain.article import Article, Category, Person, Related, slugify
from redaksi.domain.dates import read_date_line
from redaksi.domain.errors import UsageError
from redaksi.domain.likeness import words_of
from redaksi.domain.moments import LocalTime

#: `Penulis: Rina`: what names the field on the line itself.
_LABEL = re.compile(r"\A[^\W\d_][\w /]{1,20}:\s+(?=\S)")
_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/|&]|\bdan\b|\band\b)\s*")
_MARKUP = re.compile(r"[\\`*_<\[]")
_BLOCK = re.compile(r"\A(?:[#>+-]|\d+(?=[.)]))")
#: Where a link of the text leads to, which its line in the source does not show.
_TARGET = re.compile(r"\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?\)")
_ESCAPE = re.compile(r"\\(?=[^\w\s])")


def put(article: Article, field: str, texts: Sequence[str], before: Sequence[str]) -> Article:
    """`article` with the lines `texts` as `field`; nothing for what is no field of it.

    `before` are the lines of the body that stand before them in the source. UsageError `bad-date`.
    """
    if field == "body":
        return replace(article, body=_inserted(article.body, [_paragraph(text) for text in texts], before))
    make = _MAKE.get(field)
    if make is None:
        return article
    value: Any = make(article, texts)
    return replace(article, **{field: value})


def take_out(article: Article, field: str, text: str) -> Article:
    """`article` without what the line `text` gave to `field`; the same where the field says something else."""
    if field == "body":
        return replace(article, body=_without_paragraph(article.body, text))
    if field in ("authors", "tags", "related"):
        kept: Any = tuple(entry for entry in getattr(article, field) if not _says(text, _word(entry)))
        return replace(article, **{field: kept})
    value = getattr(article, field, None) if field in _MAKE else None
    if value is None or (field != "published" and not _says(text, _word(value))):
        return article
    return replace(article, **{field: getattr(Article(id=article.id), field)})


def _word(value: Any) -> str:
    return value if isinstance(value, str) else str(getattr(value, "name", None) or getattr(value, "headline", ""))


def _says(text: str, value: str) -> bool:
    return " ".join(words_of(value)) in " ".join(words_of(text))


def _joined(_article: Article, texts: Sequence[str]) -> str:
    return " ".join(texts)


def _named(texts: Sequence[str]) -> str:
    return _LABEL.sub("", " ".join(texts))


def _names(texts: Sequence[str]) -> list[str]:
    return [name for text in texts for name in _BETWEEN_NAMES.split(_LABEL.sub("", text)) if name]


def _published(_article: Article, texts: Sequence[str]) -> LocalTime:
    text = " ".join(texts)
    reading = read_date_line(text) or read_date_line(_LABEL.sub("", text))
    if reading is None or reading.moment is None:
        raise UsageError("bad-date", text=text[:40])
    return reading.moment


def _category(_article: Article, texts: Sequence[str]) -> Category:
    name = _named(texts)
    return Category(slugify(name), name)


def _authors(article: Article, texts: Sequence[str]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys((*article.authors, *(Person(name) for name in _names(texts)))))


def _tags(article: Article, texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*article.tags, *(name.lstrip("#") for name in _names(texts)))))


def _related(article: Article, texts: Sequence[str]) -> tuple[Related, ...]:
    return tuple(dict.fromkeys((*article.related, *(Related(_LABEL.sub("", text)) for text in texts))))


_MAKE: dict[str, Callable[[Article, Sequence[str]], Any]] = {
    "headline": _joined,
    "subhead": _joined,
    "summary": _joined,
    "published": _published,
    "category": _category,
    "editor": lambda _article, texts: Person(_named(texts)),
    "source": lambda _article, texts: _named(texts),
    "place": lambda _article, texts: _named(texts),
    "authors": _authors,
    "tags": _tags,
    "related": _related,
}


def _paragraph(line: str) -> str:
    """A line as a Markdown paragraph that shows just its characters."""
    escaped = _MARKUP.sub(lambda match: "\\" + match.group(), line)
    return _BLOCK.sub(lambda match: _guarded(match.group()), escaped)


def _guarded(start: str) -> str:
    return start + "\\" if start.isdigit() else "\\" + start


def _inserted(body: str, paragraphs: Sequence[str], before: Sequence[str]) -> str:
    """After the last paragraph that one of the lines `before` has become; in front where none has."""
    parts = [part for part in body.split("\n\n") if part.strip()]
    at = 0
    for line in reversed(before):
        if (found := _place(parts, line)) is not None:
            at = found + 1
            break
    return "\n\n".join([*parts[:at], *paragraphs, *parts[at:]])


def _without_paragraph(body: str, line: str) -> str:
    parts = body.split("\n\n")
    at = _place(parts, line)
    return body if at is None else "\n\n".join(parts[:at] + parts[at + 1 :])


def _place(parts: Sequence[str], line: str) -> int | None:
    wanted = words_of(line)
    found = (at for at, part in enumerate(parts) if words_of(_ESCAPE.sub("", _TARGET.sub("]", part))) == wanted)
    return next(found, None)
