"""Feeds of the newest stories (Atom, RFC 4287, and RSS 2.0) and of what was added to stories afterwards (Atom).

A story's id is its UUID, so that it stays the same wherever the site moves. Without the site's address Atom's links are
relative, which its specification allows; RSS, which wants whole addresses, is left out.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Iterator, Sequence
from email.utils import format_datetime
from typing import Any

from redaksi.publication.entries import Memory
from redaksi.publication.xml_text import HEAD, element, empty
from redaksi.render.labels import labels
from redaksi.render.names import Shelf
from redaksi.render.site import Site

ATOM, RSS, UPDATES = "atom.xml", "rss.xml", "pembaruan.xml"
#: Entries of a feed.
NEWEST = 30
_NAMES = uuid.UUID("6b8f1c0e-2f6a-5d0b-9a53-6f3f5b1d7c55")
_NEVER = "1970-01-01T00:00:00+00:00"


def feeds(memory: Memory, site: Site) -> Iterator[tuple[str, bytes | None]]:
    """Path and content of each feed; None for one that the site does not have."""
    newest = _newest(memory, Shelf.ALL)
    yield ATOM, _atom(site, ATOM, _title(site), [_story(site, each) for each in newest if each["changed"]])
    yield RSS, _rss(site, [each for each in newest if each["published"]]) if site.url else None
    changes = [(change, story) for story in _newest(memory, Shelf.UPDATES) for change in story["changes"]]
    changes.sort(key=lambda found: (found[0]["sort"], found[1]["id"]), reverse=True)
    title = f"{labels(site.labels)['site-updates']} – {_title(site)}"
    yield UPDATES, _atom(site, UPDATES, title, [_change(site, *found) for found in changes[:NEWEST]])


def _newest(memory: Memory, shelf: Shelf) -> list[dict[str, Any]]:
    key = f"{shelf}/"
    found = memory.column("feed", key, max(0, memory.size(key) - NEWEST), NEWEST)
    return [json.loads(each) for each in reversed(found)]


def _title(site: Site) -> str:
    return site.name or labels(site.labels)["site-latest"]


def _href(site: Site, path: str) -> str:
    return site.address_of(path) or path


def _atom(site: Site, path: str, title: str, entries: Sequence[tuple[str, str]]) -> bytes:
    """`entries`: when each changed last, and its XML."""
    updated = max((dt.datetime.fromisoformat(at) for at, _ in entries), default=None)
    parts = [
        HEAD,
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.labels}">\n',
        element("id", site.address_of(path) or f"urn:uuid:{uuid.uuid5(_NAMES, f'{path} {site.name}')}"),
        element("title", title),
        element("updated", updated.isoformat() if updated else _NEVER),
        element("name", site.name or labels(site.labels)["site-desk"]).join(("<author>\n", "</author>\n")),
        empty("link", rel="self", type="application/atom+xml", href=_href(site, path)),
        empty("link", rel="alternate", type="text/html", href=_href(site, "index.html")),
        element("generator", "Redaksi"),
        *(xml for _, xml in entries),
        "</feed>\n",
    ]
    return "".join(parts).encode()


def _story(site: Site, told: dict[str, Any]) -> tuple[str, str]:
    words = labels(site.labels)
    title = f"{words['fate-withdrawn'].capitalize()}: {told['headline']}" if told["withdrawn"] else told["headline"]
    parts = [
        f'<entry xml:lang="{told["language"]}">\n',
        element("id", f"urn:uuid:{told['id']}"),
        element("title", title),
        element("updated", told["changed"]),
        element("published", told["published"]) if told["published"] else "",
        empty("link", rel="alternate", type="text/html", href=_href(site, told["page"])),
        *(f"<author>\n{element('name', name)}</author>\n" for name in told["authors"]),
        *(empty("category", term=term) for term in _terms(told)),
        element("summary", told["summary"] or (words["withdrawn"] if told["withdrawn"] else told["headline"])),
        "</entry>\n",
    ]
    return told["changed"], "".join(parts)


def _change(site: Site, change: dict[str, str], told: dict[str, Any]) -> tuple[str, str]:
    """An update, a correction or a withdrawal as an entry of its own."""
    name = uuid.uuid5(_NAMES, " ".join((told["id"], change["sort"], change["kind"], change["text"])))
    parts = [
        f'<entry xml:lang="{told["language"]}">\n',
        element("id", f"urn:uuid:{name}"),
        element("title", f"{change['kind']}: {told['headline']}"),
        element("updated", change["time"]),
        empty("link", rel="alternate", type="text/html", href=_href(site, told["page"])),
        element("content", change["text"], type="text"),
        "</entry>\n",
    ]
    return change["time"], "".join(parts)


def _terms(told: dict[str, Any]) -> list[str]:
    return [*([told["category"]] if told["category"] else []), *told["tags"]]


def _rss(site: Site, stories: Sequence[dict[str, Any]]) -> bytes:
    words = labels(site.labels)
    built = max((dt.datetime.fromisoformat(each["changed"]) for each in stories), default=None)
    parts = [
        HEAD,
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n',
        "<channel>\n",
        element("title", _title(site)),
        element("link", _href(site, "index.html")),
        element("description", f"{words['site-latest']}: {_title(site)}"),
        element("language", site.labels),
        element("lastBuildDate", format_datetime(built)) if built else "",
        element("generator", "Redaksi"),
        empty("atom:link", rel="self", type="application/rss+xml", href=_href(site, RSS)),
        *(_item(site, each) for each in stories),
        "</channel>\n</rss>\n",
    ]
    return "".join(parts).encode()


def _item(site: Site, told: dict[str, Any]) -> str:
    words = labels(site.labels)
    parts = [
        "<item>\n",
        element("title", f"{words['fate-withdrawn'].capitalize()}: " * told["withdrawn"] + told["headline"]),
        element("link", _href(site, told["page"])),
        element("guid", f"urn:uuid:{told['id']}", isPermaLink="false"),
        element("pubDate", format_datetime(dt.datetime.fromisoformat(told["published"]))),
        *(element("dc:creator", name) for name in told["authors"]),
        *(element("category", term) for term in _terms(told)),
        element("description", told["summary"] or (words["withdrawn"] if told["withdrawn"] else told["headline"])),
        "</item>\n",
    ]
    return "".join(parts)
