"""Feeds and site maps are what their specifications want: RFC 4287, RSS 2.0, sitemaps.org, Google's news site maps."""

from __future__ import annotations

import datetime as dt
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Any

import pytest

from redaksi.publication.feeds import ATOM, RSS, UPDATES, feeds
from redaksi.publication.sitemaps import INDEX, NEWS, ROBOTS, site_maps
from redaksi.render.site import Site

SITE = Site(name="Kabar & Teluk", url="https://kabar.example/situs")
ATOM_SPACE = "{http://www.w3.org/2005/Atom}"
MAP_SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS_SPACE = "{http://www.google.com/schemas/sitemap-news/0.9}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)\Z")
UPDATE = {"sort": "2026-01-05", "time": "2026-01-05T10:00:00+07:00", "kind": "Ralat", "text": "Tertulis: a <b> & c"}


def told(number: int, **more: Any) -> dict[str, Any]:
    day = f"2026-01-{number:02}T09:00:00+07:00"
    story = {
        "id": f"00000000-0000-4000-8000-{number:012}",
        "page": f"kisah-{number}.html",
        "headline": f"Kisah <{number}> & “teluk”",
        "summary": "Ringkas & <padat>\x0b.",
        "language": "id",
        "category": "Daerah & Desa",
        "tags": ["a&b"],
        "authors": ["Rina", "Budi"],
        "published": day,
        "changed": day,
        "changes": [],
        "withdrawn": False,
        "paid": False,
    }
    return story | more


@dataclass
class Told:
    """As much of a memory as feeds ask for."""

    stories: list[dict[str, Any]]

    def size(self, key: str) -> int:
        return len(self._of(key))

    def column(self, name: str, key: str, start: int, count: int) -> list[str]:
        return [json.dumps(each) for each in self._of(key)[start : start + count]]

    def _of(self, key: str) -> list[dict[str, Any]]:
        return [each for each in self.stories if each["changes"]] if key == "pembaruan/" else self.stories


MEMORY: Any = Told(
    [
        told(1, authors=[], changes=[UPDATE]),
        told(2, published=None, changed=None),
        told(3, withdrawn=True, summary=None, tags=[], authors=[]),
        told(4, paid=True),
        told(5),
    ]
)


def made(site: Site) -> dict[str, bytes | None]:
    return dict([*feeds(MEMORY, site), *site_maps(MEMORY, site, [0])])


@pytest.mark.parametrize("site", [SITE, Site(), replace(SITE, labels="en", timezone="")])
@pytest.mark.parametrize("path", [ATOM, UPDATES])
def test_atom_has_what_rfc_4287_asks_for(site: Site, path: str) -> None:
    data = made(site)[path]
    assert data is not None
    feed = ET.fromstring(data)
    entries = feed.findall(f"{ATOM_SPACE}entry")
    assert len(entries) == (4 if path == ATOM else 1)
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM_SPACE}{name}")) == 1
        assert element.findtext(f"{ATOM_SPACE}id", "").startswith(("urn:uuid:", "https://"))
        assert RFC_3339.match(element.findtext(f"{ATOM_SPACE}updated", ""))
        links = element.findall(f"{ATOM_SPACE}link")
        assert len([link for link in links if link.get("rel") == "alternate"]) == 1
        assert all(link.get("href", "").startswith("https://kabar.example/situs/") == bool(site.url) for link in links)
    assert len({entry.findtext(f"{ATOM_SPACE}id") for entry in entries}) == len(entries)
    assert feed.find(f"{ATOM_SPACE}author/{ATOM_SPACE}name") is not None  # some entries have no author of their own
    moments = [dt.datetime.fromisoformat(entry.findtext(f"{ATOM_SPACE}updated", "")) for entry in entries]
    assert dt.datetime.fromisoformat(feed.findtext(f"{ATOM_SPACE}updated", "")) == max(moments)


def test_rss_has_what_its_specification_asks_for() -> None:
    data = made(SITE)[RSS]
    assert data is not None
    channel = ET.fromstring(data).find("channel")
    assert channel is not None
    for name in ("title", "link", "description"):
        assert channel.findtext(name)
    items = channel.findall("item")
    assert [item.findtext("link") for item in items] == [
        f"https://kabar.example/situs/kisah-{number}.html" for number in (5, 4, 3, 1)
    ]
    for item in items:
        guid = item.find("guid")
        assert guid is not None
        assert guid.get("isPermaLink") == "false"
        assert parsedate_to_datetime(item.findtext("pubDate", "")).utcoffset() == dt.timedelta(hours=7)


def test_a_parser_of_feeds_has_no_complaint() -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    for path in (ATOM, RSS, UPDATES):
        read = feedparser.parse(made(SITE)[path])
        assert not read.bozo, read.get("bozo_exception")
        assert read.entries
        assert "Kabar & Teluk" in read.feed.title


def test_without_an_address_there_is_nothing_that_needs_one() -> None:
    assert [path for path, data in made(Site()).items() if data is None] == [RSS, INDEX, NEWS, ROBOTS]


def test_site_maps_name_every_page_and_the_news_only_fresh_ones() -> None:
    files = made(SITE)
    pages = ET.fromstring(files["sitemaps/1.xml"] or b"")
    assert [url.findtext(f"{MAP_SPACE}loc") for url in pages] == [
        f"https://kabar.example/situs/kisah-{number}.html" for number in range(1, 6)
    ]
    index = ET.fromstring(files[INDEX] or b"")
    assert [each.findtext(f"{MAP_SPACE}loc") for each in index] == ["https://kabar.example/situs/sitemaps/1.xml"]
    news = ET.fromstring(files[NEWS] or b"").findall(f"{MAP_SPACE}url")
    assert [url.findtext(f"{MAP_SPACE}loc") for url in news] == ["https://kabar.example/situs/kisah-5.html"]
    told_news = news[0].find(f"{NEWS_SPACE}news")
    assert told_news is not None
    assert told_news.findtext(f"{NEWS_SPACE}publication/{NEWS_SPACE}name") == "Kabar & Teluk"
    assert RFC_3339.match(told_news.findtext(f"{NEWS_SPACE}publication_date", ""))


def test_robots_are_told_only_at_the_top_of_a_host() -> None:
    assert made(SITE)[ROBOTS] is None
    at_top = made(replace(SITE, url="https://kabar.example"))[ROBOTS]
    assert at_top is not None
    assert b"Sitemap: https://kabar.example/sitemap.xml" in at_top
