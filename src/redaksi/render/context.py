"""What the templates print around the body: every value ready, so that a template only places it."""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Literal

from markupsafe import Markup

from redaksi.domain.article import Article, Kind, Photo, Related, Update, UpdateKind
from redaksi.domain.dates import print_date
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import NOBODY, Neighbour, Neighbours
from redaksi.domain.settings import OWN_THEME
from redaksi.render.labels import figure, labels
from redaksi.render.moulds import Word
from redaksi.render.names import SEARCH, Shelf, category_name, list_name, list_page, page_name
from redaksi.render.photos import SIZES, PhotoSource, place_style, shown_name
from redaksi.render.site import Site
from redaksi.render.warnings import PageWarning
from redaksi.words import LANGUAGES

#: Gives the slug of a story of the store that has a page, by its id.
Resolve = Callable[[str], str | None]
Region = Literal["head", "foot"]

_SAFE_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]+\Z", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\n\s*\n")
_INLINE_PHOTO = re.compile(r"media:([0-9a-f]{64})")


class Surroundings:
    """Builds the contexts of one article's head and foot, and collects what had to be left out on the way."""

    def __init__(
        self, article: Article, site: Site, photo_source: PhotoSource, resolve: Resolve, neighbours: Neighbours = NOBODY
    ) -> None:
        self.article = article
        self.site = site
        self.labels = labels(site.labels)
        #: The attribute of elements that hold the page's own words, where these are not in the article's language.
        self.lang = Markup(' lang="{}"').format(site.labels) if site.labels != article.language else ""
        self.warnings: list[PageWarning] = []
        self._photo_source = photo_source
        self._resolve = resolve
        self._neighbours = neighbours

    def head(self) -> dict[str, Any]:
        article = self.article
        withdrawn = article.withdrawal is not None
        lead = None if withdrawn else article.lead_photo
        return {
            **self._common(),
            "headline": article.headline,
            "subhead": None if withdrawn else article.subhead,
            "category": self._category(),
            "marks": self._marks(),
            "date": self._time(article.published),
            "authors": () if withdrawn else [self._led(one.name, Shelf.AUTHOR) for one in article.authors],
            "place": None if withdrawn else self._place(),
            "lead": lead and self._figure(lead),
            "notice": self._notice(),
        }

    def foot(self) -> dict[str, Any]:
        article = self.article
        if article.withdrawal is not None:
            return {**self._common(), "withdrawn": True}
        return {
            **self._common(),
            "withdrawn": False,
            "unverified": self._unverified(),
            "photos": [self._figure(photo) for photo in self._other_photos()],
            "credits": [self._credit(photo) for photo in self._inline_photos()],
            "corrections": [self._correction(entry) for entry in article.corrections],
            "links": [*self._tied(), *(self._link(link.rel.value, link.id, link.url) for link in article.links)],
            "editor": article.editor.name if article.editor else None,
            "source": article.source,
            "tags": [self._led(tag, Shelf.TAG) for tag in article.tags],
            "counters": self._counters(),
            "counted": self._time(article.engagement.as_of),
            "updates": [self._update(update) for update in self._newest_first(article.updates)],
            "related": self._related(article.related),
        }

    def ways(self) -> list[dict[str, str]]:
        """Where a page of a whole site leads to besides: its beginning, the story's category, the search."""
        if not self.site.in_folder:
            return []
        category = self.article.category
        led = [(list_page(Shelf.CATEGORY, category_name(category)), category.name)] if category else []
        ways = [(list_page(Shelf.ALL, ""), self.labels["site-home"]), *led, (SEARCH, self.labels["site-search"])]
        return [{"page": page, "title": title} for page, title in ways]

    def _category(self) -> str | None:
        category = self.article.category
        return self._led(category.name, Shelf.CATEGORY, category_name(category)) if category else None

    def _led(self, title: str, shelf: Shelf, name: str | None = None) -> str:
        """`title` as it leads to its list in a whole site; an own theme gets the bare text, as everywhere."""
        if not self.site.in_folder or self.site.theme == OWN_THEME:
            return title
        return _leading(list_page(shelf, name or list_name(title)), title)

    def outside(self) -> dict[str, Any]:
        """What is known of the site, for what stands above and below every story."""
        return {**self._common(), "site": {"name": self.site.name, "url": self.site.url}}

    def _common(self) -> dict[str, Any]:
        return {"t": self.labels, "lang": self.lang}

    def _marks(self) -> list[str]:
        """The labels that tell a reader what this is: its kind where it is no news, and that it is paid for."""
        kind, found = self.article.kind, []
        if kind is not Kind.NEWS:
            found.append(self.labels[f"kind-{kind.value}"])
        if self.article.flags.paid and kind is not Kind.ADVERTORIAL:
            found.append(self.site.paid_label or self.labels["paid"])
        return found

    def _unverified(self) -> str | None:
        """The site's own note, else one in the story's language, to which it belongs, where there are words for it."""
        if not self.article.flags.unverified:
            return None
        if self.site.unverified_note:
            return self.site.unverified_note
        language = self.article.language.split("-")[0]
        return labels(language if language in LANGUAGES else self.site.labels)["unverified"]

    def _time(self, moment: LocalTime | None) -> dict[str, str] | None:
        if moment is None:
            return None
        text = print_date(moment, self.site.date_pattern, self.article.language)
        return {"text": text, "machine": machine_time(moment)}

    def _place(self) -> str | None:
        """The dateline place, unless the body opens with it anyway."""
        place = self.article.place
        if place is None:
            return None
        folded = place.casefold()
        opening = self.article.body.lstrip("*_ \n")[: len(folded)].casefold()  # never shorter than what it was
        return None if opening.startswith(folded) else place

    def _notice(self) -> dict[str, Any] | None:
        withdrawal = self.article.withdrawal
        if withdrawal is None:
            return None
        return {
            "reason": self.labels[f"withdrawn-{withdrawal.reason.value}"],
            "paragraphs": paragraphs(withdrawal.text),
            "time": self._time(withdrawal.time),
        }

    def _figure(self, photo: Photo) -> dict[str, Any]:
        shown = self._photo_source(photo)
        if shown is None:
            self.warnings.append(PageWarning("photo-missing", {"photo": shown_name(photo)}))
        return {
            "shown": shown,
            "sizes": SIZES,
            "alt": photo.alt or "",
            "place": place_style(photo),
            "caption": photo.caption,
            "credit": photo.credit,
        }

    def _inline_photos(self) -> list[Photo]:
        named = set(_INLINE_PHOTO.findall(self.article.body))
        return [photo for photo in self.article.media if photo.sha256 in named and photo is not self.article.lead_photo]

    def _other_photos(self) -> list[Photo]:
        shown = [*self._inline_photos(), self.article.lead_photo]
        return [photo for photo in self.article.media if photo not in shown]

    def _credit(self, photo: Photo) -> dict[str, str | None]:
        return {"caption": photo.caption or photo.alt, "credit": photo.credit}

    def _correction(self, entry: Any) -> dict[str, Any]:
        return {"time": self._time(entry.time), "wrong": entry.wrong, "right": entry.right, "by": entry.by}

    def _link(self, rel: str, story: str | None, url: str | None) -> dict[str, Any]:
        return {"text": self.labels[f"link-{rel}"], "href": self._href(story, url), **self._named(story)}

    def _tied(self) -> list[dict[str, Any]]:
        """The other end of ties: which stories answer this one, follow it up, update or correct it."""
        return [
            {
                "text": self.labels[f"tied-{tie.rel.value}"],
                "href": page_name(tie.story.slug or ""),
                **self._as(tie.story),
            }
            for tie in self._neighbours.tied
        ]

    def _named(self, story: str | None) -> dict[str, Any]:
        known = self._neighbours.named.get(story) if story else None
        return self._as(known) if known else {"headline": None, "fate": None}

    def _as(self, story: Neighbour) -> dict[str, Any]:
        fate = story.fate and self.labels[f"fate-{story.fate.value}"]
        return {"headline": story.headline, "fate": fate}

    def _counters(self) -> list[dict[str, str]]:
        """Likes and the like are printed where the site told them; updates are counted."""
        counts = self.article.engagement
        rows: Iterable[tuple[str, str, int | None]] = (
            ("favorite", "likes", counts.likes),
            ("comment", "comments", counts.comments),
            ("question_answer", "updates", len(self.article.updates)),
            ("visibility", "views", counts.views),
        )
        return [self._counter(icon, word, number) for icon, word, number in rows if number is not None]

    def _counter(self, icon: str, word: str, number: int) -> dict[str, str]:
        grouped = figure(number, self.site.labels)
        return {"icon": Word(icon), "plain": str(number), "figure": grouped, "word": self.labels[word]}

    def _newest_first(self, updates: Iterable[Update]) -> list[Update]:
        return sorted(updates, key=lambda update: order_of(update.time, self.site), reverse=True)

    def _update(self, update: Update) -> dict[str, Any]:
        kind = None if update.kind is UpdateKind.UPDATE else self.labels[f"update-{update.kind.value}"]
        return {
            "time": self._time(update.time),
            "kind": kind,
            "paragraphs": paragraphs(update.text),
            "by": update.by,
        }

    def _related(self, related: Iterable[Related]) -> list[dict[str, Any]]:
        rows = [
            {**self._named(entry.id), "headline": entry.headline, "href": self._href(entry.id, entry.url)}
            for entry in related
        ]
        homeless = sum(1 for entry, row in zip(related, rows, strict=True) if entry.id and not row["href"])
        if homeless:
            self.warnings.append(PageWarning("story-without-page", {"count": homeless}))
        return rows

    def _href(self, story: str | None, url: str | None) -> str | None:
        """The address to link to: the story's page beside this one, else the address that was set by hand."""
        slug = self._resolve(story) if story else None
        if slug:
            return page_name(slug)
        if url and not safe_address(url):
            self.warnings.append(PageWarning("link-left-out", {"address": url[:80]}))
        return safe_address(url)


@lru_cache(maxsize=4_096)
def _leading(page: str, title: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(page, title)


def order_of(moment: LocalTime, site: Site) -> dt.datetime:
    """By what moments are put in order: where no zone is known they are taken to share one."""
    return _instant(moment, site.timezone or "UTC")


@lru_cache(maxsize=256)
def _instant(moment: LocalTime, zone: str) -> dt.datetime:
    return moment.naive.replace(tzinfo=zoneinfo.ZoneInfo(moment.zone or zone))


def safe_address(url: str | None) -> str | None:
    """`url` where it is a plain web address, which a page may name; else None."""
    return url if url and _SAFE_ADDRESS.match(url) else None


@lru_cache(maxsize=256)  # a page names the same moment in half a dozen places
def machine_time(moment: LocalTime, fallback_zone: str | None = None) -> str:
    """ISO 8601 at the precision of `moment`; with its offset where a zone is known, else without."""
    if not moment.has_time:
        return moment.local
    instant = moment.instant(fallback_zone)
    if instant is None:
        return moment.local
    return instant.isoformat(timespec="seconds" if moment.local.count(":") == 2 else "minutes")


def paragraphs(text: str) -> list[str]:
    """Plain text in paragraphs, as an update or a notice has it; blank lines part them."""
    return [part.strip() for part in _PARAGRAPHS.split(text) if part.strip()]
