"""One post as an article."""

from __future__ import annotations

import datetime as dt
import html
import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from redaksi.domain.article import Article, Category, Engagement, Person, is_language, slugify
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.formats.clipboard.page_lines import Part, sort_out
from redaksi.formats.documents.atoms import Document, document
from redaksi.formats.documents.body import body_of
from redaksi.formats.html_to_markdown import convert
from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.intake import Doubt, Imported, Place
from redaksi.formats.page_text.datelines import read_dateline
from redaksi.formats.structure.model import text_of_block
from redaksi.formats.web_page.stamps import zone_of_hours
from redaksi.formats.wordpress.content import prepared
from redaksi.formats.wordpress.stream import Entry, Site

_STAMP = re.compile(r"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})(?::(\d{2}))?\Z")
_OUT = ("publish", "future")
#: What WordPress puts in where nobody chose a category.
_NO_CATEGORY = frozenset(("uncategorized", "tak berkategori", "tanpa kategori", "tidak berkategori"))
_ROLES = {"_reporter": "authors", "reporter": "authors", "penulis": "authors", "editor": "editor", "sumber": "source"}
_MARKUP = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture of the site: where it is, and what is said of it."""

    address: str
    words: str


def article_of(entry: Entry, site: Site, attachments: Mapping[str, Attachment], source: str) -> Imported:
    """The article of a post. What is not its text or one of its fields is told."""
    content = prepared(entry.text("content:encoded"))
    page = convert(content.html)
    sorted_out = sort_out(page.blocks)
    whole = document([block for block, _ in sorted_out.blocks])
    parts = [part for _, part in sorted_out.blocks]
    story = [block for block, part in sorted_out.blocks if part is Part.STORY]
    body, codes = body_of([atom for atom in whole.atoms if parts[atom.block] is Part.STORY], {})
    headline = _plain(entry.text("title"))
    references, doubts = _references(entry, content.pictures, attachments), _doubts(entry, headline, body)
    dateline = next((found for block in story[:2] if (found := read_dateline(text_of_block(block)))), None)
    published = _published(entry)
    category, tags = _terms(entry)
    leftovers = (*references, *content.commands, *_more_categories(entry, category))
    article = Article(
        id=str(uuid.uuid5(uuid.NAMESPACE_URL, _identity(entry, site))),
        slug=slugify(entry.text("wp:post_name").replace("%", "") or headline),
        headline=headline,
        summary=_plain(entry.text("excerpt:encoded")) or None,
        language=site.language if is_language(site.language) else "id",
        published=published if entry.text("wp:status") != "future" else None,
        embargo=published if entry.text("wp:status") == "future" else None,
        category=category,
        tags=tags,
        authors=_authors(entry, site),
        editor=Person(editor) if (editor := _said(entry, "editor")) else None,
        source=_said(entry, "source") or (dateline.source if dateline else None),
        place=dateline.place if dateline else None,
        body=body,
        related=tuple(dict.fromkeys(sorted_out.related)),
        codes=codes,
        engagement=Engagement(comments=entry.comments or None),
        notes=("\n".join(leftovers),) if leftovers else (),
    )
    furniture = tuple(" ".join(text_of_block(block).split()) for block, part in sorted_out.blocks if part is Part.PAGE)
    text, places = _shown(headline, whole, parts)
    counted = tuple(Doubt("text", code, {"count": count}) for code, count in page.counted.items() if count)
    return Imported(
        source, article, leftovers, furniture, (*counted, *doubts), places, text,
        address=clean_address(entry.text("link")), identified=True,
    )  # fmt: skip


def _plain(text: str) -> str:
    return " ".join(html.unescape(_MARKUP.sub(" ", text)).split()) if text else ""


def _identity(entry: Entry, site: Site) -> str:
    """The same for the same post each time it is exported."""
    return entry.text("guid") or f"{site.address}?p={entry.text('wp:post_id')}"


def _published(entry: Entry) -> LocalTime | None:
    """The site's own wall clock; its zone follows from the same moment in UTC beside it."""
    local, universal = _moment(entry.text("wp:post_date")), _moment(entry.text("wp:post_date_gmt"))
    if local is None:
        return None
    shown = local.isoformat(timespec="seconds" if local.second else "minutes")
    zone = zone_of_hours((local - universal) / dt.timedelta(hours=1)) if universal else None
    try:
        return LocalTime(shown, zone)
    except UsageError:
        return None


def _moment(text: str) -> dt.datetime | None:
    match = _STAMP.match(text)
    if match is None or match[1].startswith("0000"):
        return None
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def _terms(entry: Entry) -> tuple[Category | None, tuple[str, ...]]:
    named = [(slug, _plain(name)) for slug, name in _categories(entry)]
    tags = tuple(dict.fromkeys(_plain(name) for domain, _, name in entry.terms if domain == "post_tag" and name))
    return (Category(slugify(named[0][0] or named[0][1]), named[0][1]) if named else None), tags


def _categories(entry: Entry) -> list[tuple[str, str]]:
    """The first is the main one; a plug-in that lets writers choose it says so in the metadata by a number only."""
    found = [(slug, name) for domain, slug, name in entry.terms if domain == "category" and name]
    return [each for each in found if each[1].casefold() not in _NO_CATEGORY]


def _more_categories(entry: Entry, taken: Category | None) -> list[str]:
    return [name for _, name in _categories(entry) if taken is None or name != taken.name]


def _authors(entry: Entry, site: Site) -> tuple[Person, ...]:
    named = _said(entry, "authors")
    login = entry.text("dc:creator")
    guests = [_plain(name) for domain, _, name in entry.terms if domain == "author" and name]
    names = [named] if named else guests or [site.people.get(login, login)]
    return tuple(Person(name) for name in dict.fromkeys(names) if name)


def _said(entry: Entry, field: str) -> str:
    """What fields of the newsroom's own, beside the post, say."""
    return next((text for key, name in _ROLES.items() if name == field and (text := entry.meta.get(key, ""))), "")[:200]


def _references(
    entry: Entry, pictures: Sequence[tuple[str, str]], attachments: Mapping[str, Attachment]
) -> tuple[str, ...]:
    """Photos by their addresses, the lead photo first, each with its words."""
    lead = attachments.get(entry.meta.get("_thumbnail_id", ""))
    told = [(lead.address, lead.words)] if lead else []
    told += [picture for picture in pictures if picture[0] or picture[1]]
    return tuple(dict.fromkeys(" · ".join(filter(None, each)) for each in told))


def _doubts(entry: Entry, headline: str, body: str) -> list[Doubt]:
    doubts = []
    status = entry.text("wp:status")
    if status not in _OUT:
        doubts.append(Doubt("text", "wxr-status", {"status": status[:40]}))
    if not headline:
        doubts.append(Doubt("headline", "headline-not-found"))
    if not body:
        doubts.append(Doubt("body", "body-not-found"))
    if entry.meta.get("_thumbnail_id") or "<img" in entry.text("content:encoded"):
        doubts.append(Doubt("media", "wxr-photos"))
    categories = [name for _, name in _categories(entry)]
    if len(categories) > 1:
        doubts.append(
            Doubt("category", "several-categories", {"taken": categories[0], "others": ", ".join(categories[1:])[:200]})
        )
    return doubts


def _shown(headline: str, whole: Document, parts: Sequence[Part]) -> tuple[str, tuple[Place, ...]]:
    """The post's lines, and what each became."""
    roles = {Part.STORY: "body", Part.PAGE: "furniture", Part.SEE_ALSO: "related"}
    lines, places = [headline or "—", ""], [Place("headline", 0, 0)] if headline else []
    places += [
        Place(roles[parts[atom.block]], atom.lines[0] + 2, atom.lines[1] + 2) for atom in whole.atoms if atom.lines
    ]
    return "\n".join(lines) + "\n" + whole.text, tuple(places)
