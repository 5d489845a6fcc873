"""A story as a content system takes it: a title, markup without a page around it, and pictures by name."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.domain.article import Category

#: What stands for the address of a picture in `Post.html` until it is known: this and its SHA-256.
PHOTO = "redaksi-photo:"


@dataclass(frozen=True, slots=True)
class PostPhoto:
    """A picture made for the site; `sha256` is that of `data`."""

    sha256: str
    content_type: str
    width: int
    height: int
    data: bytes
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Post:
    """`published` is UTC, ISO 8601 without a zone, None where the story does not say; `lead` a SHA-256 of `photos`."""

    slug: str
    title: str
    html: str
    excerpt: str
    published: str | None
    category: Category | None
    tags: tuple[str, ...]
    photos: tuple[PostPhoto, ...]
    lead: str | None
    withdrawn: bool
