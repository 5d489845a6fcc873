"""What machines read of a page: schema.org's NewsArticle as JSON-LD, and Open Graph. Nothing in it is invented."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urljoin

from redaksi.domain.article import Article, Kind, Photo
from redaksi.domain.moments import LocalTime
from redaksi.render.context import Resolve, machine_time, order_of, safe_address
from redaksi.render.names import page_name
from redaksi.render.photos import PhotoSource, Shown
from redaksi.render.site import Site
from redaksi.render.warnings import PageWarning

_DESCRIPTION_LIMIT = 300
_LOCALES = {"id": "id_ID", "jv": "jv_ID", "su": "su_ID", "ms": "ms_MY"}
_REGION = re.compile(r"([a-z]{2,3})-([A-Z]{2})\Z")
_ACTIONS = (("likes", "LikeAction"), ("comments", "CommentAction"), ("views", "ViewAction"))


class Description:
    """One article described for machines; `warnings` say what had to be left out."""

    def __init__(self, article: Article, site: Site, photo_source: PhotoSource, resolve: Resolve, text: str) -> None:
        self.article = article
        self.site = site
        self.text = text
        self.warnings: list[PageWarning] = []
        self._resolve = resolve
        self.address = site.address_of(page_name(article.slug or article.headline))
        self.images = [] if article.withdrawal else self._images(photo_source)
        self._tell_what_is_missing()

    def json_ld(self, words: int, mark: str | None) -> dict[str, Any]:
        """The `NewsArticle`; a withdrawn story keeps only what its notice says."""
        article = self.article
        data: dict[str, Any] = {"@context": "https://schema.org", "@type": self._type()}
        data |= _present(
            headline=article.headline,
            inLanguage=article.language,
            datePublished=self._moment(article.published),
            dateModified=self._moment(self._last_change()),
            articleSection=article.category and article.category.name,
            url=self.address,
            mainEntityOfPage=self.address,
            publisher=self.site.name and _present(**{"@type": "Organization"}, name=self.site.name, url=self.site.url),
            creativeWorkStatus="Draft" if mark else "Withdrawn" if article.withdrawal else None,
        )
        return data if article.withdrawal else data | self._content(words)

    def open_graph(self) -> list[tuple[str, str]]:
        """`(property, content)` pairs, in the order they are printed."""
        article = self.article
        pairs: list[tuple[str, str | None]] = [
            ("og:type", "article"),
            ("og:title", article.headline),
            ("og:description", self.summary),
            ("og:url", self.address),
            ("og:site_name", self.site.name),
            ("og:locale", _locale(article.language)),
        ]
        for photo, shown, address in self.images:
            linked = shown.shared or shown
            pairs += [
                ("og:image", urljoin(self.address or address, linked.source)),
                ("og:image:type", linked.content_type),
                ("og:image:width", str(linked.width)),
            ]
            pairs += [("og:image:height", str(linked.height)), ("og:image:alt", photo.alt)]
        pairs += [("article:published_time", self._moment(article.published))]
        pairs += [("article:modified_time", self._moment(self._last_change()))]
        pairs += [("article:section", article.category.name if article.category else None)]
        if not article.withdrawal:
            pairs += [("article:author", person.name) for person in article.authors]
            pairs += [("article:tag", tag) for tag in article.tags]
        return [(name, content) for name, content in pairs if content]

    @property
    def summary(self) -> str | None:
        """The story's summary, else its first paragraph, cut at a word; None for a withdrawn story."""
        if self.article.withdrawal:
            return None
        text = " ".join((self.article.summary or self.text.strip().split("\n", 1)[0]).split())
        if len(text) <= _DESCRIPTION_LIMIT:
            return text or None
        return text[: _DESCRIPTION_LIMIT - 1].rsplit(" ", 1)[0] + "…"

    def _content(self, words: int) -> dict[str, Any]:
        article = self.article
        return _present(
            alternativeHeadline=article.subhead,
            description=self.summary,
            author=[{"@type": "Person", "name": person.name} for person in article.authors],
            editor=article.editor and {"@type": "Person", "name": article.editor.name},
            dateline=article.place,
            keywords=list(article.tags),
            wordCount=words,
            image=[self._image(*image) for image in self.images],
            correction=[self._correction(entry.wrong, entry.right, entry.time) for entry in article.corrections],
            interactionStatistic=self._statistics(),
            mentions=[self._mention(entry.headline, entry.id, entry.url) for entry in article.related],
        )

    def _type(self) -> str:
        paid = self.article.flags.paid or self.article.kind is Kind.ADVERTORIAL
        return "AdvertiserContentArticle" if paid else "NewsArticle"

    def _moment(self, moment: LocalTime | None) -> str | None:
        return None if moment is None else machine_time(moment, self.site.timezone or None)

    def _last_change(self) -> LocalTime | None:
        """The latest moment that the story itself tells: no clock is asked, so the same story is the same page."""
        article = self.article
        told = [update.time for update in article.updates] + [entry.time for entry in article.corrections]
        told += [moment for moment in (article.published, article.withdrawal and article.withdrawal.time) if moment]
        return max(told, key=lambda moment: order_of(moment, self.site), default=None)

    def _images(self, photo_source: PhotoSource) -> list[tuple[Photo, Shown, str]]:
        """Photos that have an address of their own: a photo inside the page has none."""
        found = []
        for photo in self.article.media:
            shown = photo_source(photo)
            if shown and self.address and not shown.source.startswith("data:"):
                found.append((photo, shown, urljoin(self.address, shown.source)))
        return found

    def _image(self, photo: Photo, shown: Shown, address: str) -> dict[str, Any]:
        return _present(
            **{"@type": "ImageObject"},
            contentUrl=address,
            width=shown.width,
            height=shown.height,
            caption=photo.caption,
            creditText=photo.credit,
            license=photo.licence if (photo.licence or "").startswith("http") else None,
        )

    def _correction(self, wrong: str, right: str, time: LocalTime) -> dict[str, Any]:
        text = f"{wrong} → {right}"
        return {"@type": "CorrectionComment", "text": text, "datePublished": self._moment(time)}

    def _statistics(self) -> list[dict[str, Any]]:
        counts = self.article.engagement
        return [
            {
                "@type": "InteractionCounter",
                "interactionType": f"https://schema.org/{action}",
                "userInteractionCount": getattr(counts, field),
            }
            for field, action in _ACTIONS
            if getattr(counts, field) is not None
        ]

    def _mention(self, headline: str, story: str | None, url: str | None) -> dict[str, Any]:
        slug = self._resolve(story) if story else None
        address = self.site.address_of(page_name(slug)) if slug else safe_address(url)
        return _present(**{"@type": "CreativeWork"}, name=headline, url=address)

    def _tell_what_is_missing(self) -> None:
        if not self.site.url:
            self.warnings.append(PageWarning("site-address-missing"))
        if not self.site.name:
            self.warnings.append(PageWarning("site-name-missing"))
        published = self.article.published
        if published and published.has_time and not published.zone and not self.site.timezone:
            self.warnings.append(PageWarning("moment-without-zone"))
        inside = len(self.article.media) - len(self.images)
        if inside and self.site.url and not self.article.withdrawal:
            self.warnings.append(PageWarning("photo-without-address", {"count": inside}))


def _present(**fields: Any) -> dict[str, Any]:
    """Only the fields that say something; a figure of 0 does."""
    return {name: value for name, value in fields.items() if value or value == 0}


def _locale(language: str) -> str | None:
    """Open Graph's `language_TERRITORY`; None where no territory follows from the language."""
    region = _REGION.match(language)
    return f"{region[1]}_{region[2]}" if region else _LOCALES.get(language)


def all_warnings(*groups: Sequence[PageWarning]) -> tuple[PageWarning, ...]:
    """Each warning once, in the order they were met."""
    seen: list[PageWarning] = []
    for warning in (warning for group in groups for warning in group):
        if warning not in seen:
            seen.append(warning)
    return tuple(seen)
