"""Headline, text, names and subjects of a ninjs item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from redaksi.domain.article import Category, Person, slugify
from redaksi.formats.html_to_markdown import convert
from redaksi.formats.json_node import Node
from redaksi.formats.ninjs_in.item import Item, told, word
from redaksi.formats.page_text.bylines import read_byline, split_names
from redaksi.formats.page_text.escaping import escaped
from redaksi.formats.structure.markdown import markdown
from redaksi.formats.structure.model import text_of_block

_MAIN = ("", "main", "headline", "title", "body", "print", "web", "default")
_SUMMARY = ("", "summary", "lead", "abstract", "description", "teaser", "main", "seo")
_SUBHEAD = ("subhead", "subheadline", "subtitle", "deck", "sub", "secondary")
_SECTION = re.compile(r"category|categor|section|desk|kategori|rubrik|kanal", re.IGNORECASE)
_MARKUP = re.compile(r"<\w|&\w+;|&#\d+;")
_BLANK_LINE = re.compile(r"\n\s*\n|\r\n\s*\r\n")
#: Best first: what keeps the most.
_KINDS = ("text/markdown", "text/html", "application/xhtml+xml", "text/plain", "")


@dataclass(frozen=True, slots=True)
class Texts:
    """One list of texts taken apart: the one that is meant, one of another role that has a field, all others."""

    main: str = ""
    second: str = ""
    others: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Text that may hold markup as one line of characters."""
    if _MARKUP.search(text):
        text = " ".join(text_of_block(block) for block in convert(text).blocks)
    return " ".join(text.split())


def headline(item: Item) -> Texts:
    """Headline and subhead; `headline` in 1.x, `headlines` later, `title` where there is neither."""
    found = _sorted_out(item, ("headlines",), _SUBHEAD)
    one = plain(item.text("headline", "headline_extended"))
    title = plain(item.text("title"))  # in later versions a short one for lists
    main = found.main or one or title
    others = (title,) if title and title != main else ()
    return Texts(main, found.second, (*found.others, *others))


def summary(item: Item) -> Texts:
    found = _sorted_out(item, ("descriptions",), ())
    return Texts(found.main or plain(item.text("description_text", "description_html")), "", found.others)


def _sorted_out(item: Item, names: tuple[str, ...], second: tuple[str, ...]) -> Texts:
    main, other, rest = "", "", list[str]()
    for entry in item.entries(*names):
        role, value = word(entry, "role").casefold(), plain(word(entry, "value"))
        if not value:
            continue
        if role in second and not other:
            other = value
        elif not main and (role in _MAIN or role in _SUMMARY):
            main = value
        elif value not in (main, other):
            rest.append(value)
    if not main and rest:
        main = rest.pop(0)
    return Texts(main, other, tuple(rest))


def body(item: Item) -> Texts:
    """The text as Markdown: of several forms of it the one that keeps most; texts of other roles by themselves."""
    found = [
        (word(entry, "role").casefold(), word(entry, "contentType").casefold(), word(entry, "value"))
        for entry in item.entries("bodies")
    ]
    for name, kind in (("body_html", "text/html"), ("body_xhtml", "text/html"), ("body_text", "text/plain")):
        if text := item.text(name):
            found.append(("", kind, text))
    found = [entry for entry in found if entry[2].strip()]
    meant = [entry for entry in found if entry[0] in _MAIN] or found[:1]
    if not meant:
        return Texts()
    best = min(meant, key=lambda entry: _KINDS.index(entry[1]) if entry[1] in _KINDS else len(_KINDS))
    return Texts(_as_markdown(best[1], best[2]), "", tuple(plain(entry[2]) for entry in found if entry not in meant))


def _as_markdown(kind: str, text: str) -> str:
    if kind == "text/markdown":
        return text.strip()
    if kind == "text/plain" or (not kind and not _MARKUP.search(text)):
        paragraphs = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
        return "\n\n".join(escaped(" ".join(part.split())) for part in paragraphs if part.strip())
    return markdown(convert(text).blocks)


def authors(item: Item) -> tuple[tuple[Person, ...], Person | None]:
    """Writers and editor of the byline (`byline` in 1.x), else the people that are said to be authors."""
    line = plain(item.text("by", "byline"))
    byline = read_byline(line) if line else None
    if byline and (byline.authors or byline.editors):
        names, editors = list(byline.authors), list(byline.editors)
    else:
        names, editors = split_names(re.sub(r"\A(?:oleh|by)\s+", "", line, flags=re.IGNORECASE)), []
    if not names:
        names = _people(item, lambda role: "author" in role or "creator" in role or "writer" in role)
    editors = editors or _people(item, lambda role: "editor" in role)
    item.used.add("people")
    return tuple(Person(name) for name in dict.fromkeys(names)), Person(editors[0]) if editors else None


def others_named(item: Item, taken: Iterable[str]) -> list[str]:
    """People that the item names and that no field was found for."""
    known = set(taken)
    return [told(entry.value) for entry in _peek(item, "people") if word(entry, "name") not in known]


def _people(item: Item, is_meant: Callable[[str], bool]) -> list[str]:
    people = [entry for name in ("people", "person") for entry in _peek(item, name)]
    return [
        name for entry in people if is_meant(word(entry, "rel", "role").casefold()) and (name := word(entry, "name"))
    ]


def _peek(item: Item, name: str) -> list[Node]:
    return list(item.node.entries(name)) if isinstance(item.node.value.get(name), list) else []


def subjects(item: Item) -> tuple[Category | None, tuple[str, ...]]:
    """The section, where one of the subjects says that it is one, and all others as tags."""
    category: Category | None = None
    tags: list[str] = []
    for entry in item.entries("subjects", "subject"):
        name = word(entry, "name", "literal", "code")
        where = " ".join(word(entry, key) for key in ("rel", "scheme", "uri"))
        if name and category is None and _SECTION.search(where):
            category = Category(slugify(word(entry, "literal") or name), name)
        elif name:
            tags.append(name)
    tags += [word(entry, "value", "name") for entry in item.entries("keywords")]
    return category, tuple(dict.fromkeys(filter(None, tags)))
