"""What was understood of a page, as lines for somebody to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from redaksi import words
from redaksi.domain.article import Article, Engagement, Kind
from redaksi.domain.dates import print_date
from redaksi.domain.moments import LocalTime
from redaksi.domain.passages import plain
from redaksi.gui.metadata.words import kind_word, update_word
from redaksi.gui.wordings import field_word
from redaksi.usecases.newsroom import Understood

#: Characters of the text that are shown as its beginning.
_BEGINNING = 160


@dataclass(frozen=True, slots=True)
class Fact:
    """One field: its name, that in the window, its value (empty: nothing was found), and what is uncertain about it."""

    field: str
    title: str
    value: str
    doubts: tuple[str, ...] = ()


#: Fields whose value can be typed, in the order of the form.
TYPED = (
    *("headline", "published", "category", "subhead", "summary", "body", "authors", "editor", "source", "place"),
    *("tags", "related"),
)
#: What concerns the source as a whole.
WHOLE = "text"


def facts(understood: Understood, settings: Mapping[str, str], language: str) -> list[Fact]:
    """Field by field, in the order of the form; what concerns the source as a whole comes first."""
    values = _values(understood.article, settings)
    doubts: dict[str, list[str]] = {}
    for doubt in understood.doubts:
        field = doubt.field if doubt.field in values else WHOLE
        doubts.setdefault(field, []).append(words.say(language, doubt.code, **doubt.params))
    found = []
    if WHOLE in doubts:
        title = QCoreApplication.translate("Intake", "The source as a whole")
        name = PurePath(understood.source).name
        found.append(Fact(WHOLE, title, name, tuple(doubts[WHOLE])))
    for field, value in values.items():
        told = tuple(doubts.get(field, ()))
        if value or told or field in TYPED:
            found.append(Fact(field, field_word(field), value, told))
    return found


def typed_value(article: Article, field: str, settings: Mapping[str, str]) -> str:
    """The whole value of a field of `TYPED` as it can be typed: lists one to a line."""
    if field == "published":
        moment = article.published
        return "" if moment is None else print_date(moment, settings["site.date_pattern"], article.language)
    if field == "authors":
        return "\n".join(person.name for person in article.authors)
    if field == "tags":
        return "\n".join(article.tags)
    return article.body if field == "body" else _values(article, settings)[field]


def role_word(role: str) -> str:
    """What stands beside the source lines that became a field, or were dropped, or are kept as a note."""
    if role == "furniture":
        return QCoreApplication.translate("Intake", "Left out")
    if role == "leftovers":
        return QCoreApplication.translate("Intake", "Note")
    if role in ("front", "notes"):
        return QCoreApplication.translate("Intake", "Data")
    return field_word(role)


def _values(article: Article, settings: Mapping[str, str]) -> dict[str, str]:
    return {
        "headline": article.headline,
        "published": _moment(article.published, settings, article.language),
        "category": article.category.name if article.category else "",
        "subhead": article.subhead or "",
        "summary": article.summary or "",
        "body": _body(article.body),
        "kind": "" if article.kind is Kind.NEWS else kind_word(article.kind),
        "authors": ", ".join(person.name for person in article.authors),
        "editor": article.editor.name if article.editor else "",
        "source": article.source or "",
        "place": article.place or "",
        "tags": ", ".join(article.tags),
        "engagement": _counters(article.engagement),
        "updates": _updates(article, settings),
        "related": "\n".join(entry.headline for entry in article.related),
        "media": str(len(article.media)) if article.media else "",
        "codes": ", ".join(article.codes),
    }


def _moment(moment: LocalTime | None, settings: Mapping[str, str], language: str) -> str:
    if moment is None:
        return ""
    text = print_date(moment, settings["site.date_pattern"], language)
    if moment.has_time and moment.zone is None:
        text += " " + QCoreApplication.translate("Intake", "(no time zone shown)")
    return text


def _body(body: str) -> str:
    if not body:
        return ""
    paragraphs = sum(1 for part in body.split("\n\n") if part.strip())
    count = QCoreApplication.translate("Intake", "Paragraphs: {number}").format(number=paragraphs)
    beginning = body if len(body) <= _BEGINNING else body[:_BEGINNING].rsplit(" ", 1)[0] + " …"
    return f"{count}\n{plain(beginning)}"


def _counters(counts: Engagement) -> str:
    titles = {
        "likes": QCoreApplication.translate("Intake", "Likes: {number}"),
        "comments": QCoreApplication.translate("Intake", "Comments: {number}"),
        "views": QCoreApplication.translate("Intake", "Views: {number}"),
    }
    shown = ((title, getattr(counts, name)) for name, title in titles.items())
    return " · ".join(title.format(number=number) for title, number in shown if number is not None)


def _updates(article: Article, settings: Mapping[str, str]) -> str:
    if not article.updates:
        return QCoreApplication.translate("Intake", "None")
    pattern = settings["site.date_pattern"]
    lines = (
        f"{print_date(update.time, pattern, article.language)} · {update_word(update.kind)} · {update.text}"
        for update in article.updates
    )
    return "\n".join(lines)
