"""A story for a content system: markup without a page, picture addresses and links that the system itself knows."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Mapping, Sequence

from markupsafe import Markup

from redaksi.domain.article import Photo, Piece
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import Neighbours
from redaksi.domain.page_pictures import page_wish
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.domain.posts import PHOTO, Post, PostPhoto
from redaksi.formats.registry import Export
from redaksi.render.blocks import body_html
from redaksi.render.context import Surroundings
from redaksi.render.names import page_name
from redaksi.render.page import body_blocks, with_photos
from redaksi.render.photos import SUFFIXES, PhotoSource, Shown, remembered
from redaksi.render.site import Site
from redaksi.render.templates import render

_ANCHOR = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
#: Gives the address of a story at the site, by its slug; None where it is not there.
Address = Callable[[str], str | None]


def make_post(
    piece: Piece,
    settings: Mapping[str, str],
    photo: Callable[[Photo], bytes],
    neighbours: Neighbours,
    picture: Callable[[Photo, PictureWish], Sequence[Picture]],
    address: Address,
) -> Post:
    """What a content system takes of `piece`. A withdrawn story is its notice, and nothing else of it is left."""
    export = Export(piece, Site.from_settings(settings), photo, neighbours.slug, picture, neighbours)
    article = piece.article
    withdrawn = article.withdrawal is not None
    pictures = {} if withdrawn else _pictures(export)
    around = Surroundings(article, export.site, _source(pictures), export.resolve, export.neighbours)
    body = with_photos(body_html(body_blocks(article)), article, remembered(_source(pictures)))
    markup = render("post.html", {**around.head(), **around.foot(), "body": Markup(body)})
    html = _with_addresses(markup, _known_pages(export), address)
    lead = article.lead_photo
    return Post(
        slug=export.stem,
        title=article.headline,
        html=html.strip(),
        excerpt="" if withdrawn else article.summary or "",
        published=_utc(article.published, export.site.timezone),
        category=article.category,
        tags=() if withdrawn else article.tags,
        photos=tuple({photo.sha256: photo for photo in pictures.values()}.values()),
        lead=pictures[lead.id].sha256 if lead is not None and lead.id in pictures else None,
        withdrawn=withdrawn,
    )


def _pictures(export: Export) -> dict[str, PostPhoto]:
    """The widest picture of each photo that a site may show, by the photo's id."""
    found = {}
    for photo in export.piece.article.media:
        try:
            made = export.pictures(photo, page_wish(export.site.as_settings(), photo))
        except UnreadableError:  # bytes that came along with an import and are no picture
            continue
        showable = [each for each in made if each.content_type in SUFFIXES]
        if showable:
            found[photo.id] = _post_photo(photo, showable[-1])
    return found


def _post_photo(photo: Photo, picture: Picture) -> PostPhoto:
    credit = f"({photo.credit})" if photo.credit else ""
    caption = " ".join(part for part in (photo.caption or "", credit) if part)
    sha256 = hashlib.sha256(picture.data).hexdigest()
    alt = photo.alt or ""
    return PostPhoto(sha256, picture.content_type, picture.width, picture.height, picture.data, alt, caption)


def _source(pictures: dict[str, PostPhoto]) -> PhotoSource:
    def source(photo: Photo) -> Shown | None:
        made = pictures.get(photo.id)
        if made is None:
            return None
        return Shown(PHOTO + made.sha256, made.width, made.height, made.content_type)

    return source


def _known_pages(export: Export) -> dict[str, str]:
    """Slugs of the stories that the markup may link to, by the names of their pages."""
    near = export.neighbours
    slugs = [known.slug for known in near.named.values()] + [tie.story.slug for tie in near.tied]
    return {page_name(slug): slug for slug in slugs if slug}


def _with_addresses(markup: str, pages: dict[str, str], address: Address) -> str:
    """Links to pages of ours lead to the site's own posts; one that is not there is named without a link."""

    def addressed(match: re.Match[str]) -> str:
        slug = pages.get(match[1])
        if slug is None:
            return match[0]
        found = address(slug)
        return match[2] if found is None else f'<a href="{Markup.escape(found)}">{match[2]}</a>'

    return _ANCHOR.sub(addressed, markup)


def _utc(moment: LocalTime | None, fallback_zone: str) -> str | None:
    """`YYYY-MM-DDTHH:MM:SS` in UTC; None where no zone is known, or only the day."""
    instant = moment.instant(fallback_zone) if moment is not None and moment.has_time else None
    return None if instant is None else instant.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds")
