"""News in JSON by IPTC's standard ninjs 3.0: one item for a story, its photos, updates and related news tied to it.

Filled is what versions 3.0 and 3.1 share, so that a receiver of either takes it. A field that the standard does not
know is not allowed in it: readers' figures stay out. Nothing that only this store knows goes in, so that the same
content is the same item from every store: `version` counts what readers were told, and the content's own hash stands
among the other identifiers.
"""

from __future__ import annotations

import json
from typing import Any

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import Kind, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.formats.json_article import encoded
from redaksi.formats.ninjs_moments import Moments
from redaksi.formats.ninjs_photos import Pictures
from redaksi.formats.ninjs_ties import HTML, MARKDOWN, PLAIN, Ties, body, story_uri
from redaksi.formats.registry import Export, File, Written
from redaksi.render.blocks import body_html
from redaksi.render.context import paragraphs
from redaksi.render.labels import labels
from redaksi.render.names import page_name
from redaksi.render.page import body_blocks, mark_of, with_photos
from redaksi.render.safe import escape
from redaksi.render.structured import all_warnings
from redaksi.render.text import text_of_blocks

VERSION = "3.0"
SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#"
#: IPTC's word for the page on which a newsroom says how it corrects itself.
_CORRECTIONS = "http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy"


def write(export: Export) -> Written:
    """`SLUG.ninjs.json`, and the renditions of its photos beside it."""
    item = _Item(export)
    text = json.dumps(item.form(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    file = File(f"{export.stem}.ninjs.json", encoded(text))
    return Written((file, *item.pictures.files), item.warnings)


class _Item:
    def __init__(self, export: Export) -> None:
        article = export.piece.article
        self._export = export
        #: A withdrawn story is its notice: what was withdrawn does not leave once more.
        self._article = notice_of(article) if article.withdrawal else article
        self._labels = labels(export.site.labels)
        self._blocks = body_blocks(self._article)
        self._moments = Moments(export.site)
        self.pictures = Pictures(export, self._article)
        self._ties = Ties(export, self._article, self._moments, self.pictures)

    @property
    def warnings(self) -> Any:
        """What had to be decided or left out; complete once `form` was called."""
        return all_warnings(self._moments.warnings, self.pictures.warnings)

    def form(self) -> dict[str, Any]:
        article, published = self._article, self._moments.stamp("published", self._article.published)
        form = {
            "uri": story_uri(article.id),
            "type": "text",
            "representationType": "full",
            "profile": "text-photo" if article.media else "text-only",
            "version": self._version(),
            "firstCreated": published,
            "versionCreated": self._last_change(),
            "contentCreated": published,
            "embargoedUntil": self._moments.stamp("embargo", self._export.piece.article.embargo),
            "pubStatus": self._status(),
            "copyrightHolder": self._export.site.name,
            "edNote": self._note(),
            "language": article.language,
            "headlines": self._headlines(),
            "descriptions": _valued(("summary", article.summary)),
            "bodies": self._bodies(),
            **self._said_about(),
            "associations": self._ties.all(),
            "altIds": self._identifiers(),
            "trustIndicators": self._trust(),
            "standard": {"name": "ninjs", "version": VERSION, "schema": SCHEMA},
            "genres": self._genres(),
        }
        return {name: value for name, value in form.items() if value}

    def _said_about(self) -> dict[str, Any]:
        article = self._article
        people = [{"name": person.name, "rel": "author"} for person in article.authors]
        people += [{"name": article.editor.name, "rel": "editor"}] if article.editor else []
        category = article.category
        subjects = [{"name": category.name, "rel": "category", "literal": category.slug}] if category else []
        return {
            "people": people,
            "subjects": [*subjects, *({"name": tag, "rel": "tag"} for tag in article.tags)],
            "infoSources": [{"name": article.source, "role": "source"}] if article.source else [],
            "title": article.headline,
            "by": ", ".join(person.name for person in article.authors),
            "slugline": article.slug,
            "located": article.place,
        }

    def _trust(self) -> list[dict[str, str]]:
        """How the newsroom corrects itself, with the page that says so where it has one."""
        href = self._export.site.corrections_url
        indicator = {"role": _CORRECTIONS, "title": self._labels["corrections-policy"]}
        return [indicator | ({"href": href} if href else {})]

    def _version(self) -> str:
        article = self._export.piece.article
        return str(1 + len(article.updates) + len(article.corrections) + (article.withdrawal is not None))

    def _last_change(self) -> str | None:
        """Of all moments that the story itself tells, the last: no clock is asked."""
        article = self._export.piece.article
        told = [update.time for update in article.updates] + [entry.time for entry in article.corrections]
        told += [moment for moment in (article.published, article.withdrawal and article.withdrawal.time) if moment]
        return self._moments.latest(told)

    def _status(self) -> str:
        piece = self._export.piece
        if piece.article.withdrawal is not None or piece.state is State.WITHDRAWN:
            return "canceled"
        held = self._moments.is_ahead(piece.article.embargo, self._export.now)
        return "withheld" if held or piece.state not in HOLDS_APPROVAL else "usable"

    def _note(self) -> str:
        """To the receiving desk: what stands on a page as a mark, and is no field here."""
        article, words = self._article, self._labels
        mark = mark_of(self._export.piece)
        lines = [words[f"mark-{mark}"] if mark else ""]
        if article.withdrawal:
            lines.append(f"{words['withdrawn-reason']}: {words['withdrawn-' + article.withdrawal.reason.value]}")
        if article.flags.paid:
            lines.append(self._export.site.paid_label or words["paid"])
        if article.flags.unverified:
            lines.append(self._export.site.unverified_note or words["unverified"])
        return "\n".join(filter(None, lines))

    def _headlines(self) -> list[dict[str, str]]:
        return _valued(("main", self._article.headline), ("subhead", self._article.subhead))

    def _bodies(self) -> list[dict[str, Any]]:
        """The same body three times, each with the characters and words that a reader sees of it."""
        article = self._article
        if article.withdrawal is not None:
            text = article.withdrawal.text
            html = "\n".join(f"<p>{escape(part)}</p>" for part in paragraphs(text))
            return [body(HTML, html, text), body(PLAIN, text, text)] if text else []
        if not article.body:
            return []
        text = text_of_blocks(self._blocks)
        html = with_photos(body_html(self._blocks), article, self.pictures.source)
        return [body(HTML, html, text), body(MARKDOWN, article.body, text), body(PLAIN, text, text)]

    def _identifiers(self) -> list[dict[str, str]]:
        article = self._article
        address = self._export.site.address_of(page_name(article.slug or article.headline))
        pairs = (("slug", article.slug), ("url", address), ("contentHash", content_hash(article)))
        return [{"role": role, "value": value} for role, value in pairs if value]

    def _genres(self) -> list[dict[str, str]]:
        kind = self._article.kind
        name = "news" if kind is Kind.NEWS else self._labels[f"kind-{kind.value}"]
        return [{"name": name, "literal": kind.value}]


def _valued(*pairs: tuple[str, str | None]) -> list[dict[str, str]]:
    return [{"role": role, "contentType": PLAIN, "value": value} for role, value in pairs if value]
