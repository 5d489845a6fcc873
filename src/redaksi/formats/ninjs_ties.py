"""What a ninjs item is associated with: photos, updates, corrections, links to other stories, related news."""

from __future__ import annotations

import uuid
from typing import Any

from redaksi.domain.article import Article, Correction, Photo, Update
from redaksi.formats.ninjs_moments import Moments
from redaksi.formats.ninjs_photos import Pictures
from redaksi.formats.registry import Export
from redaksi.render.context import safe_address
from redaksi.render.labels import labels
from redaksi.render.names import page_name
from redaksi.render.photos import shown_name
from redaksi.render.text import words_in

HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"


def story_uri(story: str) -> str:
    """`urn:uuid:` of a story's id; an id that is no UUID stands for the one that follows from it."""
    try:
        return uuid.UUID(story).urn
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_URL, _whole(story)).urn


def part_uri(story: str, part: str) -> str:
    """The name of what has none of its own: a UUID (version 5) of the story it belongs to and of what it says."""
    return uuid.uuid5(uuid.UUID(story_uri(story)), _whole(part)).urn


def body(kind: str, value: str, visible: str) -> dict[str, Any]:
    """A body of the media type `kind`; counted is what is `visible` of it, without mark-up."""
    counts = {"charCount": len(visible), "wordCount": words_in(visible)}
    return {"role": "main", "contentType": kind, **counts, "value": value}


class Ties:
    """The associations of `article`, in the order in which a page shows them."""

    def __init__(self, export: Export, article: Article, moments: Moments, pictures: Pictures) -> None:
        self._site = export.site
        self._near = export.neighbours
        self._resolve = export.resolve
        self._article = article
        self._moments = moments
        self._pictures = pictures
        self._labels = labels(export.site.labels)

    def all(self) -> list[dict[str, Any]]:
        article = self._article
        return [
            *map(self._photo, article.media),
            *map(self._correction, article.corrections),
            *map(self._update, article.updates),
            *(self._link(link.rel.value, link.id, link.url) for link in article.links),
            *(self._related(entry.headline, entry.id, entry.url) for entry in article.related),
        ]

    def _photo(self, photo: Photo) -> dict[str, Any]:
        told = (("caption", photo.caption), ("alt", photo.alt))
        return _present(
            rel="lead-photo" if photo is self._article.lead_photo else "photo",
            name=shown_name(photo),
            uri=part_uri(self._article.id, f"photo {photo.sha256} {photo.id}"),
            type="picture",
            descriptions=[{"role": role, "contentType": PLAIN, "value": value} for role, value in told if value],
            by=photo.credit,
            copyrightHolder=photo.credit,
            usageTerms=photo.licence,
            renditions=self._pictures.renditions(photo),
            altIds=[{"role": "sha256", "value": photo.sha256}],
        )

    def _update(self, update: Update) -> dict[str, Any]:
        kind = update.kind.value
        name = self._labels["update" if kind == "update" else f"update-{kind}"]
        identity = f"update {update.time.local} {kind} {update.text}"
        tie = self._told("update", name, identity, self._moments.stamp("update", update.time), update.text)
        return tie | _present(by=update.by) | {"genres": [{"name": name, "literal": kind}]}

    def _correction(self, entry: Correction) -> dict[str, Any]:
        text = f"{self._labels['was']}: {entry.wrong}\n{self._labels['is']}: {entry.right}"
        identity = f"correction {entry.time.local} {entry.wrong} {entry.right}"
        when = self._moments.stamp("correction", entry.time)
        return self._told("correction", self._labels["corrections"], identity, when, text) | _present(by=entry.by)

    def _told(self, rel: str, name: str, identity: str, when: str | None, text: str) -> dict[str, Any]:
        tie = _present(rel=rel, name=name, uri=part_uri(self._article.id, identity), type="text", versionCreated=when)
        return tie | ({"bodies": [body(PLAIN, text, text)]} if text else {})

    def _link(self, rel: str, story: str | None, url: str | None) -> dict[str, Any]:
        known = self._near.named.get(story) if story else None
        name = known.headline if known else url or story or rel
        return self._named(rel, name, story, url)

    def _related(self, headline: str, story: str | None, url: str | None) -> dict[str, Any]:
        return self._named("related", headline, story, url)

    def _named(self, rel: str, name: str, story: str | None, url: str | None) -> dict[str, Any]:
        """A story that is known by its id, or a bare title, whose name follows from this story's id and the title."""
        uri = story_uri(story) if story else part_uri(self._article.id, name)
        slug = self._resolve(story) if story else None
        address = self._site.address_of(page_name(slug)) if slug else safe_address(url)
        tie = {"rel": rel, "name": name, "uri": uri, "type": "text"}
        return tie | ({"altIds": [{"role": "url", "value": address}]} if address else {})


def _present(**fields: Any) -> dict[str, Any]:
    """Only what says something; `name`, which every association must have, always."""
    return {name: value for name, value in fields.items() if value or name == "name"}


def _whole(text: str) -> str:
    """`text` as far as it can be written: half a character cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")
