"""Markdown with front matter: `SLUG.md` as Hugo, Jekyll and Pelican take it, photos beside it.

The fields that those programs share stand first, in YAML; one more line holds all the rest (markdown_own.py), so that
the story comes back from the file as it left.
"""

from __future__ import annotations

from dataclasses import replace

import yaml

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import Article, Photo
from redaksi.domain.pictures import is_whole
from redaksi.formats.front_matter import OWN
from redaksi.formats.json_article import encoded
from redaksi.formats.markdown_own import own_line, photo_name, shown_body, shown_fields
from redaksi.formats.registry import Export, File, Written
from redaksi.formats.told_photos import photos_that_tell_more
from redaksi.render.page import mark_of
from redaksi.render.photos import shown_name
from redaksi.render.warnings import PageWarning

#: Names that programs agree on, in the order in which they are written; `date` is written by itself.
_NAMES = (
    *(("title", "headline"), ("subtitle", "subhead"), ("description", "summary"), ("slug", "slug")),
    *(("lang", "language"), ("category", "category"), ("tags", "tags"), ("authors", "authors")),
)
_LISTS = ("tags", "authors")
_WIDE = 10**9


def write(export: Export) -> Written:
    """The file and its photos. A withdrawn story's file says its notice and holds nothing of what was withdrawn."""
    piece = export.piece
    article = notice_of(piece.article) if piece.article.withdrawal else piece.article
    own = replace(export, piece=replace(piece, article=article))
    photos = tuple(File(photo_name(photo), export.photo(photo)) for photo in _once(article))
    cut = [photo for photo in article.media if photo.crop is not None and not is_whole(photo.crop)]
    warnings = [PageWarning("photo-written-whole", {"photo": shown_name(photo)}) for photo in cut]
    front = _front(article, draft=mark_of(piece) is not None)
    text = f"---\n{front}{OWN}: {own_line(article)}\n---\n\n{_visible(article)}\n"
    return Written((File(f"{export.stem}.md", encoded(text)), *photos), (*warnings, *photos_that_tell_more(own)))


def _front(article: Article, *, draft: bool) -> str:
    shown = shown_fields(article)
    fields: dict[str, object] = {}
    for name, ours in _NAMES:
        values = shown.get(ours)
        if values:
            fields[name] = values if ours in _LISTS else values[0]
    if "category" in fields:
        fields["categories"] = [fields["category"]]
    if article.lead_photo is not None:
        fields["image"] = photo_name(article.lead_photo)
    if draft:  # the word of Hugo, and that of Pelican
        fields |= {"draft": True, "status": "draft"}
    date = f"date: {shown['published'][0]}\n" if "published" in shown else ""
    return date + "".join(_line(name, value) for name, value in fields.items())


def _line(name: str, value: object) -> str:
    """One field; a list stands on its line, too."""
    if not isinstance(value, list):
        return yaml.safe_dump({name: value}, allow_unicode=True, default_flow_style=False, width=_WIDE)
    return f"{name}: {yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=_WIDE)}"


def _visible(article: Article) -> str:
    """The body; of a withdrawn story what readers are told, which is read back from the JSON."""
    return article.withdrawal.text if article.withdrawal else shown_body(article)


def _once(article: Article) -> list[Photo]:
    return list({photo.sha256: photo for photo in article.media}.values())
