"""What every page of lists has around it: the site's name, the ways to its parts, feeds, and its look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from redaksi.render.labels import labels
from redaksi.render.look import look_of
from redaksi.render.moulds import Word, pour
from redaksi.render.names import SEARCH, Shelf, list_page
from redaksi.render.page import POLICY
from redaksi.render.site import Site
from redaksi.render.templates import style

#: Categories that every page leads to; the others stand on the page of all of them.
_MOST = 6


class Frame:
    """`categories`: name of the page and title of those that lead somewhere, in the newsroom's order."""

    def __init__(self, site: Site, categories: Sequence[tuple[str, str]]) -> None:
        self.site = site
        self.labels = labels(site.labels)
        self._look = look_of(site)
        self._style = Markup("\n").join((self._look.style + self._look.ways, style(f"site/{self._look.based_on}")))
        around = {"t": self.labels, "lang": "", "site": {"name": site.name, "url": site.url}}
        self._around = self._look.around(around)
        words = self.labels
        self._ways = [
            ("index.html", words["site-home"]),
            *((list_page(Shelf.CATEGORY, name), title) for name, title in categories[:_MOST]),
            (f"{Shelf.CATEGORY}/index.html", words["site-categories"]),
            (f"{Shelf.TAG}/index.html", words["site-tags"]),
            (f"{Shelf.AUTHOR}/index.html", words["site-authors"]),
            (SEARCH, words["site-search"]),
        ]

    def page(self, template: str, path: str, heading: str, **context: Any) -> bytes:
        """The page at `path` with that heading; `items` is HTML of our own."""
        name = self.site.name
        title = heading if not name else f"{heading} – {name}"
        if "items" in context:
            context["items"] = Markup(context["items"])
        filled = pour(
            template,
            {
                "t": self.labels,
                "rss": bool(self.site.url),
                "language": self.site.labels,
                "policy": POLICY,
                "title": name if path == "index.html" and name else title,
                "canonical": self.site.address_of(path),
                "name": name,
                "up": "../" * path.count("/"),
                "theme": Word(self._look.based_on),
                "style": self._style,
                "ways": [{"page": page, "title": title, "here": page == path} for page, title in self._ways],
                "heading": heading,
                **self._around,
                **context,
            },
        )
        try:
            return filled.data
        except UnicodeEncodeError:  # half a character in a title
            return filled.text.encode("utf-8", "replace")
