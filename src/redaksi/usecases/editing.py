"""Change one field of a piece by name, as the command line does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from redaksi.domain.article import Article, Category, Flags, Kind, Person, Related, is_language
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import ZONES, LocalTime
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.categories import checked_name
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content


def edit_field(room: Newsroom, reference: str, field: str, value: str, by: str) -> Kept:
    """Set `field` of a piece from text, as a new version; an empty text empties it.

    Times are `YYYY-MM-DDTHH:MM`, with a zone after a space where one is meant (`Asia/Jakarta` or `WIB`); lists are
    separated by `;`. UsageError `unknown-field`, `bad-date`, `bad-zone`, `bad-value`, `too-long`.
    """
    if field not in FIELDS:
        raise UsageError("unknown-field", field=field, known=", ".join(sorted(FIELDS)))
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        old = unit.articles.get(unit.articles.resolve(reference)).article
        before = unit.categories.all()
        piece = keep_content(room, unit, FIELDS[field](old, value), Reason.SAVE, by)
        record(room, unit, "edit", by, old.id, field=field, revision=piece.revision)
        return kept(piece, categories=unit.categories.all() != before)


def read_time(text: str) -> LocalTime | None:
    """A moment as typed on a command line; None for an empty text."""
    parts = text.split()
    if not parts:
        return None
    if len(parts) > 1 and parts[1][0].isdigit():
        parts[:2] = ["T".join(parts[:2])]
    if len(parts) > 2:
        raise UsageError("bad-date", text=text[:40])
    zone = ZONES.get(parts[1].upper(), parts[1]) if len(parts) == 2 else None
    return LocalTime(parts[0], zone)


def _with(article: Article, name: str, value: Any) -> Article:
    return replace(article, **{name: value})


def _line(name: str, *, required: bool = False) -> Callable[[Article, str], Article]:
    """A field on one line: line ends become spaces; an empty one is None unless the field is always text."""

    def change(article: Article, value: str) -> Article:
        line = re.sub(r"\s*[\r\n]+\s*", " ", value).strip()
        return _with(article, name, line if required else line or None)

    return change


def _body(article: Article, value: str) -> Article:
    return replace(article, body=value.replace("\r\n", "\n").replace("\r", "\n"))


def _listed(name: str, make: Callable[[str], Any]) -> Callable[[Article, str], Article]:
    def change(article: Article, value: str) -> Article:
        parts = [part.strip() for part in value.split(";")]
        return _with(article, name, tuple(make(part) for part in parts if part))

    return change


def _time(name: str) -> Callable[[Article, str], Article]:
    return lambda article, value: _with(article, name, read_time(value))


def _category(article: Article, value: str) -> Article:
    return replace(article, category=Category("", checked_name(value)) if value.strip() else None)


def _editor(article: Article, value: str) -> Article:
    return replace(article, editor=Person(value.strip()) if value.strip() else None)


def _language(article: Article, value: str) -> Article:
    tag = value.strip() or Article().language
    if not is_language(tag):
        raise UsageError("bad-value", field="language", value=tag[:40], known="id, en, zh-Hans, …")
    return replace(article, language=tag)


def _kind(article: Article, value: str) -> Article:
    if value not in set(Kind):
        raise UsageError("bad-value", field="kind", value=value[:40], known=", ".join(Kind))
    return replace(article, kind=Kind(value))


def _flags(article: Article, value: str) -> Article:
    names = [part.strip() for part in value.split(";") if part.strip()]
    if unknown := set(names) - {"unverified", "paid"}:
        raise UsageError("bad-value", field="flags", value=min(unknown)[:40], known="unverified, paid")
    return replace(article, flags=Flags("unverified" in names, "paid" in names))


#: How each field that can be typed is read; lists of records (updates, photos …) have commands of their own.
FIELDS: dict[str, Callable[[Article, str], Article]] = {
    "headline": _line("headline", required=True),
    "subhead": _line("subhead"),
    "summary": _line("summary"),
    "slug": _line("slug", required=True),
    "body": _body,
    "language": _language,
    "published": _time("published"),
    "embargo": _time("embargo"),
    "category": _category,
    "tags": _listed("tags", str),
    "authors": _listed("authors", Person),
    "editor": _editor,
    "source": _line("source"),
    "place": _line("place"),
    "kind": _kind,
    "flags": _flags,
    "related": _listed("related", Related),
    "notes": _listed("notes", str),
    "codes": _listed("codes", str),
}
