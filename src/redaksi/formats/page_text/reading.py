"""From the text of a page to the article, one step after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from itertools import islice

from redaksi.domain.article import Article, Category, Engagement, Person, Related, slugify
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.formats.decoding import clean
from redaksi.formats.intake import Imported
from redaksi.formats.page_text.blocks import claim_lists
from redaksi.formats.page_text.codes import split_codes
from redaksi.formats.page_text.counters import Counters
from redaksi.formats.page_text.datelines import read_dateline
from redaksi.formats.page_text.decks import take_deck
from redaksi.formats.page_text.escaping import escaped
from redaksi.formats.page_text.fields import claim_category_values, claim_labelled, take_rest
from redaksi.formats.page_text.guesses import choose_section, guess_author, guess_section
from redaksi.formats.page_text.headline import choose_headline, headline_text
from redaksi.formats.page_text.kinds import Kind, Row, classify
from redaksi.formats.page_text.lines import is_wrapped, mend, split, unwrap
from redaksi.formats.page_text.page import BODY, FURNITURE, Page
from redaksi.formats.page_text.pairs import claim_counters, claim_credits, claim_tags
from redaksi.formats.page_text.prose import folded
from redaksi.formats.page_text.published import take_published, with_clocks
from redaksi.formats.page_text.second import set_second_aside
from redaksi.formats.page_text.updates import as_updates, claim_updates
from redaksi.formats.page_text.vocabulary import ICON_WORDS
from redaksi.formats.page_text.zones import Zone, find_zone

_JOINABLE = frozenset((Kind.PROSE, Kind.SHORT, Kind.CAPTION))
#: The dateline stands at the head of one of the first paragraphs (a bare `Jakarta -` may come before the text).
_PARAGRAPHS_WITH_DATELINE = 2


def read(text: str, source: str) -> Imported:
    """The article that the page `text` holds; `source` is what the caller calls it.

    UnreadableError `empty-file` where nothing is left of `text`. What is uncertain is named in `doubts`.
    """
    cleaned = clean(text)
    page = Page(_rows(cleaned.text))
    if not page.rows:
        raise UnreadableError("empty-file", name=source)
    page.doubts.extend(cleaned.doubts)
    published = understand(page)
    return imported(page, source, as_article(page, published, plain_body(page)))


def understand(
    page: Page, find: Callable[[Page], Zone] = find_zone, headline: Callable[[Page, Zone], int | None] = choose_headline
) -> LocalTime | None:
    """Give every row of `page` its role; the moment of publication. `find` tells the body's rows, `headline` its row.

    Readers that know more of a source than its lines (headings, a page's own elements) bring their own.
    """
    for claim in (
        set_second_aside,
        claim_counters,
        claim_lists,
        claim_updates,
        claim_credits,
        claim_tags,
        claim_category_values,
    ):
        claim(page)
    zone = find(page)
    claim_labelled(page, zone)
    index = headline(page, zone)
    published, zone = _take_head(page, zone, index)
    take_rest(page, zone)
    return published


def imported(page: Page, source: str, article: Article) -> Imported:
    """The article with the account of the rows that became no field of it."""
    return Imported(source, article, page.leftovers(), _furniture(page), tuple(page.doubts), page.where())


def _rows(text: str) -> list[Row]:
    lines = split(text)
    rows = [classify(line) for line in lines]
    join = unwrap if is_wrapped(lines) else mend
    joined = join(lines, [row.kind in _JOINABLE for row in rows])
    if len(joined) < len(lines):
        rows = [classify(line) for line in joined]
    return with_clocks(rows)


def _take_head(page: Page, zone: Zone, index: int | None) -> tuple[LocalTime | None, Zone]:
    """Headline, deck and date, and what only their neighbourhood explains; the zone without the deck."""
    if index is not None:
        page.take(index, "headline")
        page.labelled["headline"] = headline_text(page, index)
    elif "headline" not in page.labelled:
        page.doubt("headline", "headline-not-found")
    zone = take_deck(page, zone, index)
    published = take_published(page, zone)
    choose_section(page, zone, index)
    guess_section(page, index)
    guess_author(page, zone, index)
    return published, zone


def as_article(page: Page, published: LocalTime | None, body: str) -> Article:
    """The fields that rows of `page` were taken for, with `body` as Markdown."""
    updates = as_updates(page, published)
    _offer_dateline(page)
    headline = page.labelled.get("headline", "")
    authors = page.authors()
    category, editor, source, place = (page.chosen(name) for name in ("category", "editor", "source", "place"))
    if len(category) > 1:
        page.doubt("category", "several-categories", taken=category[0], others=", ".join(category[1:]))
    leftovers = page.leftovers()
    return Article(
        slug=slugify(headline),
        headline=headline,
        subhead=page.labelled.get("subhead"),
        summary=page.labelled.get("summary"),
        published=published,
        category=Category(slugify(category[0]), category[0]) if category else None,
        tags=tuple(dict.fromkeys(page.tags)),
        authors=tuple(Person(name) for name in authors),
        editor=Person(editor[0]) if editor else None,
        source=next(iter(source), None),
        place=next(iter(place), None),
        body=body,
        updates=updates,
        related=_related(page),
        engagement=_engagement(page.counters),
        notes=("\n".join(leftovers),) if leftovers else (),
        codes=tuple(dict.fromkeys(page.codes)),
    )


def plain_body(page: Page) -> str:
    """The rows of the body as Markdown paragraphs; the codes behind the last one become the page's."""
    paragraphs = [row.text for row, role in zip(page.rows, page.roles, strict=True) if role == BODY]
    if not paragraphs:
        page.doubt("body", "body-not-found")
        return ""
    paragraphs[-1], codes = split_codes(paragraphs[-1])
    page.codes.extend(codes)
    return "\n\n".join(escaped(paragraph) for paragraph in paragraphs)


def _offer_dateline(page: Page) -> None:
    """Place and source as the story's first words name them; those words stay in the body."""
    body = (index for index, role in enumerate(page.roles) if role == BODY)
    for index in islice(body, _PARAGRAPHS_WITH_DATELINE):
        if dateline := read_dateline(page.rows[index].text):
            if dateline.place:
                page.offer("place", index, dateline.place, 1)
            if dateline.source:
                page.offer("source", index, dateline.source, 1)
            return


def _related(page: Page) -> tuple[Related, ...]:
    found: dict[str, Related] = {}
    for _, story in sorted(page.related.items()):
        key = folded(story.headline)
        if key not in found or not found[key].url:  # told twice, perhaps only once with its address
            found[key] = Related(found.get(key, story).headline, url=story.url)
    return tuple(found.values())


def _engagement(counters: list[Counters]) -> Engagement:
    shown = {}
    for field in fields(Engagement):
        values = [value for found in counters if (value := getattr(found, field.name, None)) is not None]
        if values:
            shown[field.name] = values[0]
    return Engagement(**shown)


def _furniture(page: Page) -> tuple[str, ...]:
    """Lines that were dropped, and the icon words of counters."""
    found: list[str] = []
    for row, role in zip(page.rows, page.roles, strict=True):
        if role == FURNITURE:
            found.append(row.text)
        elif role == "engagement":
            found.extend(word for word in row.text.split() if word in ICON_WORDS)
    return tuple(found)
