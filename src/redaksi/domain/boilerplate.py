"""What a newsroom writes again and again: templates of articles, and snippets of text, with places to be filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from redaksi.domain.article import LINE_LIMIT, NAME_LIMIT, Article, Category, Flags, Kind, Person, slugify
from redaksi.domain.errors import UsageError
from redaksi.domain.limits import check_count

#: Longest body of a template and longest snippet, in characters; a newsroom's boilerplate is read whole at a start.
TEXT_LIMIT = 100_000
#: How many templates, and how many snippets, a newsroom may keep.
COUNT_LIMIT = 1_000
ABBREVIATION_LIMIT = 32
#: Where the cursor stands once a text has been filled in.
CURSOR = "cursor"
#: The places that a text may have, each written in braces; other words in braces stay as they are.
PLACES = (CURSOR, "author", "date", "day", "short_date", "time", "place", "headline", "selection")
_PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")


@dataclass(frozen=True, slots=True)
class Template:
    """What a new article begins with. `category` is a name; `authors` may hold the place `{author}`."""

    name: str
    headline: str = ""
    subhead: str | None = None
    summary: str | None = None
    language: str = "id"
    kind: Kind = Kind.NEWS
    category: str | None = None
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    source: str | None = None
    place: str | None = None
    flags: Flags = field(default_factory=Flags)
    body: str = ""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text that is put in by typing its abbreviation and Tab, by its keys (`Ctrl+Alt+R`) or from a list."""

    abbreviation: str
    text: str
    title: str = ""
    keys: str | None = None


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """Everything of the kind that a newsroom has: templates by name, snippets by abbreviation."""

    templates: tuple[Template, ...] = ()
    snippets: tuple[Snippet, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its places filled in; `cursor` is the character where writing goes on."""

    text: str
    cursor: int


def filled(text: str, values: Mapping[str, str]) -> Filled:
    """`text` with `{date}`, `{author}` … replaced by `values`; a place without a value becomes nothing.

    The first `{cursor}` is where the cursor goes, else the end of the text. What `values` hold is not looked at again.
    """
    parts: list[str] = []
    cursor, length, last = -1, 0, 0
    for found in _PLACE.finditer(text):
        between = text[last : found.start()]
        length += len(between)
        if found[1] == CURSOR:
            cursor = length if cursor < 0 else cursor
            value = ""
        else:
            value = values.get(found[1], "")
        parts += [between, value]
        length += len(value)
        last = found.end()
    whole = "".join([*parts, text[last:]])
    return Filled(whole, len(whole) if cursor < 0 else cursor)


def article_from(template: Template, values: Mapping[str, str]) -> tuple[Article, int]:
    """A new article, and the character of its body where writing begins."""

    def fill(text: str | None) -> str:
        return filled(text, values).text if text else ""

    body = filled(template.body, values)
    authors = [name for name in map(fill, template.authors) if name]
    article = Article(
        headline=fill(template.headline),
        subhead=fill(template.subhead) or None,
        summary=fill(template.summary) or None,
        language=template.language,
        kind=template.kind,
        category=Category(slugify(template.category), template.category) if template.category else None,
        tags=template.tags,
        authors=tuple(Person(name) for name in dict.fromkeys(authors)),
        source=fill(template.source) or None,
        place=fill(template.place) or None,
        flags=template.flags,
        body=body.text,
    )
    return article, body.cursor if CURSOR in template.body else 0


def template_of(article: Article, name: str) -> Template:
    """What of `article` other articles can begin with: not its identity, dates, photos, related news or history."""
    return Template(
        name,
        article.headline,
        article.subhead,
        article.summary,
        article.language,
        article.kind,
        article.category.name if article.category else None,
        article.tags,
        tuple(person.name for person in article.authors),
        article.source,
        article.place,
        article.flags,
        article.body,
    )


def check_template(template: Template) -> Template:
    """`template` with a tidy name; UsageError `template-name-empty`, `too-long`, `too-many`.

    Its fields are as short as those of an article: one that begins with them has to be kept.
    """
    name = " ".join(template.name.split())
    if not name:
        raise UsageError("template-name-empty")
    _limit("name", name, NAME_LIMIT)
    for field_name, values in (("tags", template.tags), ("authors", template.authors)):
        check_count(field_name, values)
        for value in values:
            _limit(field_name, value, NAME_LIMIT)
    for field_name in ("category", "source", "place"):
        _limit(field_name, getattr(template, field_name) or "", NAME_LIMIT)
    for field_name in ("headline", "subhead"):
        _limit(field_name, getattr(template, field_name) or "", LINE_LIMIT)
    for field_name in ("summary", "body"):
        _limit(field_name, getattr(template, field_name) or "", TEXT_LIMIT)
    return replace(template, name=name)


def check_snippet(snippet: Snippet) -> Snippet:
    """`snippet` as it can be kept; UsageError `snippet-abbreviation`, `snippet-empty`, `too-long`.

    An abbreviation is one word, so that what stands before the cursor can be compared with it.
    """
    abbreviation = snippet.abbreviation.strip()
    if not abbreviation or len(abbreviation) > ABBREVIATION_LIMIT or len(abbreviation.split()) != 1:
        raise UsageError("snippet-abbreviation", limit=ABBREVIATION_LIMIT)
    if not snippet.text:
        raise UsageError("snippet-empty", abbreviation=abbreviation)
    _limit("title", snippet.title, NAME_LIMIT)
    _limit("body", snippet.text, TEXT_LIMIT)
    return Snippet(abbreviation, snippet.text, " ".join(snippet.title.split()), snippet.keys or None)


def _limit(field: str, text: str, limit: int) -> None:
    if len(text) > limit:
        raise UsageError("too-long", field=field, length=len(text), limit=limit)
