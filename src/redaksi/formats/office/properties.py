"""What a document's properties say: only where its text says nothing, and never without a doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from redaksi.domain.article import LINE_LIMIT, NAME_LIMIT, Person, slugify
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.page_text.prose import folded

#: Names that programs give to documents and accounts.
_NOBODY = frozenset(
    ("", "user", "admin", "administrator", "microsoft office user", "windows user", "asus", "acer", "hp", "lenovo",
     "python-docx", "docx", "word", "unknown", "author", "owner", "openoffice", "libreoffice", "pengguna")
)  # fmt: skip
_NOTHING = frozenset(("", "untitled", "document", "dokumen", "word document", "microsoft word", "tanpa judul"))
_MOST_TAGS = 20


@dataclass(frozen=True, slots=True)
class Properties:
    """As the document says them; `changed` is the moment of its last saving (UTC), which is not one of publication."""

    title: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    changed: str = ""


def core_properties(root: Element | None) -> Properties:
    """Of DOCX (`docProps/core.xml`)."""
    if root is None:
        return Properties()
    said: dict[str, str] = {}
    for element in root.iter():
        said.setdefault(str(element.tag).rsplit("}", 1)[-1], " ".join((element.text or "").split()))
    return Properties(
        title=said.get("title", ""),
        author=said.get("creator", ""),
        subject=said.get("description", "") or said.get("subject", ""),
        keywords=keywords(said.get("keywords", "")),
        changed=said.get("modified", "") or said.get("created", ""),
    )


def keywords(text: str) -> tuple[str, ...]:
    """`banjir; Kota Embun, sungai` as three."""
    parts = (part.strip() for part in text.replace(";", ",").split(","))
    return tuple(dict.fromkeys(part[:NAME_LIMIT] for part in parts if part))[:_MOST_TAGS]


def with_properties(
    found: Imported, said: Properties, furniture: Sequence[str] = (), leftovers: Sequence[str] = ()
) -> Imported:
    """`found` with what only its properties say, each with a doubt; with lines around the text and notes beside it."""
    article, doubts = found.article, list(found.doubts)
    title, author = said.title[:LINE_LIMIT], said.author[:NAME_LIMIT]
    if not article.headline and folded(title) not in _NOTHING:
        article = replace(article, headline=title, slug=slugify(title))
        doubts = [doubt for doubt in doubts if doubt.code != "headline-not-found"]
        doubts.append(Doubt("headline", "from-properties", {"text": title}))
    if not article.authors and folded(author) not in _NOBODY:
        article = replace(article, authors=(Person(author),))
        doubts.append(Doubt("authors", "from-properties", {"text": author}))
    if not article.tags and said.keywords:
        article = replace(article, tags=said.keywords)
        doubts.append(Doubt("tags", "from-properties", {"text": ", ".join(said.keywords)}))
    if not article.summary and said.subject:
        article = replace(article, summary=said.subject)
        doubts.append(Doubt("summary", "from-properties", {"text": said.subject[:80]}))
    if article.published is None and (day := _day(said.changed)):
        doubts.append(Doubt("published", "file-changed", {"date": day}))
    notes = tuple(note for note in ("\n".join((*found.leftovers, *leftovers)),) if note)
    return replace(
        found,
        article=replace(article, notes=notes),
        doubts=tuple(doubts),
        furniture=(*found.furniture, *furniture),
        leftovers=(*found.leftovers, *leftovers),
    )


def _day(stamp: str) -> str | None:
    """The day of a stamp of XML; None for what is none."""
    try:
        return dt.datetime.fromisoformat(stamp[:19]).date().isoformat()
    except ValueError:
        return None
