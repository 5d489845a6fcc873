"""What a page says of its story for machines: JSON-LD, microdata, Open Graph and the meta elements of many systems."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.moments import LocalTime
from redaksi.formats.html_to_markdown.addresses import clean_address
from redaksi.formats.page_text.bylines import split_names
from redaksi.formats.page_text.prose import folded, is_name
from redaksi.formats.web_page.linked_data import addresses, people, story_of, texts
from redaksi.formats.web_page.stamps import read_stamp

#: What stands between a title and the site's name, which may be on either side.
_BETWEEN = re.compile(r"\s+[|\-–—•·»«]\s+|\s*[:»]\s+(?=\S+(?: \S+){3})")
_PUBLISHED = re.compile(r"publish|datecreated|pubdate|(?:\A|[:_.-])date\Z|content_date|created|\Adate\b", re.IGNORECASE)
_CHANGED = re.compile(r"modif|updat|expir|revis", re.IGNORECASE)
_AUTHOR = re.compile(r"(?:\A|[:_.-])(?:author|byl|byline|penulis|reporter)\Z|content_author", re.IGNORECASE)
_EDITOR = re.compile(r"(?:\A|[:_.-])(?:content_?)?editor\Z", re.IGNORECASE)
_SECTION = re.compile(
    r"(?:article:section|content_(?:sub)?category|(?:\A|[:_.-])(?:section|kanal|rubrik|category))\Z", re.IGNORECASE
)
_MOST_TAGS = 30


@dataclass(frozen=True, slots=True)
class Said:
    """Empty where the page does not say it. `titles`: the ways in which it names the story, the barest first."""

    titles: tuple[str, ...] = ()
    published: LocalTime | None = None
    authors: tuple[str, ...] = ()
    editor: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    summary: str = ""
    language: str = ""
    site: str = ""
    image: str = ""
    address: str = ""


def said_by(tree: LexborHTMLParser) -> Said:
    """Everything of a page's head, and of the attributes in its text."""
    story, meta = story_of(tree), _meta(tree)
    site = _first([meta.get("og:site_name", "")], texts(story.get("publisher")))
    section = texts(story.get("articleSection"))
    return Said(
        titles=_titles(tree, story.get("headline"), meta, site),
        published=_published(tree, story.get("datePublished") or story.get("dateCreated"), meta),
        authors=_people(people(story.get("author")) or _itemprops(tree, "author") or _by_name(meta, _AUTHOR), site),
        editor=_first(_people(people(story.get("editor")) or _by_name(meta, _EDITOR), site)),
        section=_first(section[-1:], _by_name(meta, _SECTION), _itemprops(tree, "articleSection"))[:NAME_LIMIT],
        tags=_tags(tree, story.get("keywords"), meta, section),
        summary=_first(
            [meta.get("og:description", "")], [meta.get("description", "")], texts(story.get("description"))
        ),
        language=_first(texts(story.get("inLanguage")), [_attribute(tree.css_first("html"), "lang")]),
        site=site[:NAME_LIMIT],
        image=_first(addresses(story.get("image")), [meta.get("og:image", "")], [meta.get("twitter:image", "")]),
        address=_address(tree, story, meta),
    )


def _address(tree: LexborHTMLParser, story: dict[str, object], meta: dict[str, str]) -> str:
    canonical = _attribute(tree.css_first("link[rel=canonical]"), "href")
    told = [canonical, meta.get("og:url", ""), *addresses(story.get("mainEntityOfPage") or story.get("url"))]
    return next((found for address in told if address.startswith("http") and (found := clean_address(address))), "")


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = (attributes.get("property") or attributes.get("name") or "").strip().casefold()
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _by_name(meta: dict[str, str], names: re.Pattern[str]) -> list[str]:
    return [value for name, value in meta.items() if names.search(name) and not name.startswith(("twitter:", "fb:"))]


def _itemprops(tree: LexborHTMLParser, name: str) -> list[str]:
    found = [_value(node) for node in tree.css(f"[itemprop~={name}]")]
    return [text for text in dict.fromkeys(found) if text]


def _value(node: LexborNode) -> str:
    inner = node.css_first("[itemprop=name]")
    attributes = (inner or node).attributes
    said = attributes.get("content") or attributes.get("datetime")
    return " ".join((said or (inner or node).text(deep=True)).split())


def _titles(tree: LexborHTMLParser, headline: object, meta: dict[str, str], site: str) -> tuple[str, ...]:
    title = tree.css_first("title")
    told = [*texts(headline), *_itemprops(tree, "headline"), meta.get("og:title", ""), meta.get("twitter:title", "")]
    told += [" ".join(title.text(deep=True).split())] if title else []
    bare = [max(_BETWEEN.split(text), key=len) for text in told]
    named = [text for text in (*told, *bare) if text.count(" ") > 1 and folded(text) != folded(site)]
    return tuple(sorted(dict.fromkeys(named), key=len))


def _published(tree: LexborHTMLParser, stamp: object, meta: dict[str, str]) -> LocalTime | None:
    told = [*texts(stamp), meta.get("article:published_time", ""), *_itemprops(tree, "datePublished")]
    told += [value for name, value in meta.items() if _PUBLISHED.search(name) and not _CHANGED.search(name)]
    found = [moment for text in told if (moment := read_stamp(text))]
    return next((moment for moment in found if moment.has_time and moment.zone), found[0] if found else None)


def _people(names: Sequence[str], site: str) -> tuple[str, ...]:
    parts = [part for name in names for part in split_names(name)]
    return tuple(dict.fromkeys(part for part in parts if is_name(part) and folded(part) != folded(site)))


def _tags(tree: LexborHTMLParser, keywords: object, meta: dict[str, str], section: Sequence[str]) -> tuple[str, ...]:
    told = [_attribute(node, "content") for node in tree.css("meta[property='article:tag']")]
    if len(told) < 2:
        told += [part for text in texts(keywords) for part in text.split(",")]
    if not told:
        told = meta.get("content_tag", meta.get("news_keywords", meta.get("keywords", ""))).split(",")
    named = (" ".join(tag.split()) for tag in told)
    tags = tuple(dict.fromkeys(tag for tag in named if 0 < len(tag) <= 60 and tag not in section))
    return tags if len(tags) <= _MOST_TAGS else ()


def _attribute(node: LexborNode | None, name: str) -> str:
    return " ".join((node.attributes.get(name) or "").split()) if node else ""


def _first(*lists: Sequence[str]) -> str:
    return next((text for texts_ in lists for text in texts_ if text), "")
