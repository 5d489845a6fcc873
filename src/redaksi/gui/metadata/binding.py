"""Which widget of the form shows and changes which field of the article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from redaksi.domain.article import Article, Flags, Person


@dataclass(frozen=True, slots=True)
class Binding:
    """`widget` (an attribute of the form) has `edited` and `show_value`.

    `read` gives what it shows of an article; `write` the article's new value of `field` for what it says.
    """

    widget: str
    field: str
    read: Callable[[Article], Any]
    write: Callable[[Article, Any], Any]


def _plain(name: str, empty: Any = None) -> Binding:
    """A field that the widget shows as it is; `empty` stands for None in articles that know no None there."""
    return Binding(
        name, name, lambda article: getattr(article, name) or None, lambda _, value: empty if value is None else value
    )


def _whole(name: str) -> Binding:
    return Binding(name, name, lambda article: getattr(article, name), lambda _, value: value)


def _people(article: Article, names: tuple[str, ...]) -> tuple[Person, ...]:
    """People by name; those who were named before keep their initials."""
    known = {person.name: person for person in (*article.authors, *filter(None, [article.editor]))}
    return tuple(known.get(name, Person(name)) for name in names)


def _editor(article: Article, name: str | None) -> Person | None:
    return _people(article, (name,))[0] if name else None


BINDINGS: tuple[Binding, ...] = (
    *(_whole(name) for name in ("kind", "category", "published", "embargo", "language", "engagement")),
    *(_whole(name) for name in ("tags", "codes", "notes", "related", "links", "media", "updates", "corrections")),
    *(_plain(name) for name in ("subhead", "summary", "source", "place")),
    Binding("authors", "authors", lambda article: tuple(person.name for person in article.authors), _people),
    Binding("editor", "editor", lambda article: article.editor.name if article.editor else None, _editor),
)


def with_initials(value: Any, initials: Mapping[str, str]) -> Any:
    """People without initials get those that the newsroom knows of its members; anything else stays as it is."""
    if isinstance(value, Person):
        return value if value.initials else Person(value.name, initials.get(value.name))
    if isinstance(value, tuple):
        return tuple(with_initials(entry, initials) for entry in value)
    return value


def with_flag(flags: Flags, name: str, value: bool) -> Flags:
    """`flags` with one of them set or not."""
    return Flags(
        unverified=value if name == "unverified" else flags.unverified, paid=value if name == "paid" else flags.paid
    )
