"""Site maps (sitemaps.org) and the news site map; they name whole addresses, so that a site without one has none.

The news site map holds the stories of the last two days, counted back from the newest one: no clock is asked, so that
the same stories give the same file.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from redaksi.publication.entries import Memory
from redaksi.publication.xml_text import HEAD, element
from redaksi.render.names import Shelf
from redaksi.render.site import Site

INDEX, NEWS, ROBOTS = "sitemap.xml", "sitemap-news.xml", "robots.txt"
#: Addresses in one file; the specification takes 50,000, but a part is written anew when one of its stories changes.
PART = 500
_NEWS_MOST = 1_000
_NEWS_SPAN = dt.timedelta(days=2)
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS_SPACE = f'{_SPACE} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
_ALL = f"{Shelf.ALL}/"


def part_path(number: int) -> str:
    """The path of the part of that number, from 0."""
    return f"sitemaps/{number + 1}.xml"


def site_maps(memory: Memory, site: Site, parts: Iterable[int]) -> Iterator[tuple[str, bytes | None]]:
    """The index, the news and `parts`, whose stories have changed."""
    if not site.url:
        yield from ((path, None) for path in (INDEX, NEWS, ROBOTS))
        return
    count = -(-memory.size(_ALL) // PART)
    for number in parts:
        stories = [json.loads(each) for each in memory.column("feed", _ALL, number * PART, PART)]
        addresses = (_address(site, each) for each in stories)
        yield part_path(number), f"{HEAD}<urlset {_SPACE}>\n{''.join(addresses)}</urlset>\n".encode()
    maps = (element("loc", site.address_of(part_path(number)) or "") for number in range(count))
    listed = "".join(f"<sitemap>\n{each}</sitemap>\n" for each in maps)
    yield INDEX, f"{HEAD}<sitemapindex {_SPACE}>\n{listed}</sitemapindex>\n".encode()
    yield NEWS, _news(memory, site) if site.name else None
    top = urlsplit(site.url).path.strip("/") == ""
    named = "".join(f"Sitemap: {site.address_of(path)}\n" for path in (INDEX, *([NEWS] if site.name else [])))
    yield ROBOTS, f"User-agent: *\nAllow: /\n{named}".encode() if top else None


def _address(site: Site, told: dict[str, Any]) -> str:
    changed = element("lastmod", told["changed"]) if told["changed"] else ""
    return f"<url>\n{element('loc', site.address_of(told['page']) or '')}{changed}</url>\n"


def _news(memory: Memory, site: Site) -> bytes:
    size = memory.size(_ALL)
    found = memory.column("feed", _ALL, max(0, size - _NEWS_MOST), _NEWS_MOST)
    stories = [told for told in map(json.loads, reversed(found)) if told["published"]]
    newest = max((dt.datetime.fromisoformat(told["published"]) for told in stories), default=None)
    fresh = (told for told in stories if newest and dt.datetime.fromisoformat(told["published"]) > newest - _NEWS_SPAN)
    told = (_news_address(site, each) for each in fresh if not each["withdrawn"] and not each["paid"])
    return f"{HEAD}<urlset {_NEWS_SPACE}>\n{''.join(told)}</urlset>\n".encode()


def _news_address(site: Site, told: dict[str, Any]) -> str:
    parts = [
        "<url>\n",
        element("loc", site.address_of(told["page"]) or ""),
        "<news:news>\n<news:publication>\n",
        element("news:name", site.name),
        element("news:language", told["language"].split("-")[0].lower()),
        "</news:publication>\n",
        element("news:publication_date", told["published"]),
        element("news:title", told["headline"]),
        "</news:news>\n</url>\n",
    ]
    return "".join(parts)
