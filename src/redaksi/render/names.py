"""What a page's file is called: the same name in the folder, in links from other pages, and in its address."""

from __future__ import annotations

from redaksi.domain.article import slugify

#: Names that Windows keeps for devices, whatever their suffix.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}


def stem(slug: str) -> str:
    """The name without suffix of the files of the story `slug`, safe on every system."""
    name = slugify(slug)
    return f"{name}-naskah" if name in _DEVICES else name


def page_name(slug: str) -> str:
    return f"{stem(slug)}.html"
