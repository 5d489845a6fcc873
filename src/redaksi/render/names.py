"""What a page's file is called: the same name in the folder, in links from other pages, and in its address."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from functools import lru_cache

from redaksi.domain.article import Category, slugify

#: Names that Windows keeps for devices, whatever their suffix.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


#: The page that a site begins with: no story's page may have that name.
INDEX = "index"


def stem(slug: str) -> str:
    """The name without suffix of the files of the story `slug`, safe on every system."""
    name = slugify(slug)
    return f"{name}-naskah" if name in _DEVICES or name == INDEX else name


def page_name(slug: str) -> str:
    return f"{stem(slug)}.html"


class Shelf(StrEnum):
    """Kinds of lists in a whole site; the value is the folder in which their pages stand."""

    ALL = "arsip"
    CATEGORY = "rubrik"
    TAG = "tag"
    AUTHOR = "penulis"
    UPDATES = "pembaruan"


#: The page of the search.
SEARCH = "cari/index.html"


def list_page(shelf: Shelf, name: str, number: int | None = None) -> str:
    """The path of a list's first page, or of the one of that number; `index.html` is the first of all stories."""
    if shelf is Shelf.ALL:
        return "index.html" if number is None else f"{shelf}/{number}.html"
    return f"{shelf}/{name}.html" if number is None else f"{shelf}/{name}.{number}.html"


@lru_cache(maxsize=4_096)  # the same few hundred titles stand on every page of a site
def list_name(title: str) -> str:
    """What the page of a category, tag or author is called: its title as a slug, the same in every site.

    Where letters were lost that tell two titles apart, a few of the title's hash are put behind it.
    """
    slug = stem(title)
    plain = " ".join(title.casefold().split())
    if slug == plain.replace(" ", "-"):
        return slug
    return f"{slug}-{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"


def category_name(category: Category) -> str:
    """The same for a category, whose slug stays when its title changes."""
    return stem(category.slug) if category.slug else list_name(category.name)
