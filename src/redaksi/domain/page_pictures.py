"""Which pictures of a photo a page shows, by the newsroom's settings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from redaksi.domain.article import Article, Crop, Photo
from redaksi.domain.declaring import as_whole
from redaksi.domain.pictures import PictureWish, focus_inside, is_whole, largest, shown_size, within

#: What the setting of widths may hold: how many, and how narrow and wide in pixels.
MOST_WIDTHS, NARROWEST, WIDEST = 5, 160, 4_000
#: Width and height of the picture that links to a page are shown with.
SHARED = (1200, 630)
_WIDTHS = re.compile(r"\d{1,5}(?: \d{1,5})*\Z", re.ASCII)


def are_widths(text: str) -> bool:
    """Whether `text` is one to five widths in pixels with blanks between: `480 960 1600`."""
    if not _WIDTHS.match(text):
        return False
    widths = _widths(text)
    return len(widths) <= MOST_WIDTHS and all(NARROWEST <= width <= WIDEST for width in widths)


def page_wish(settings: Mapping[str, str], photo: Photo) -> PictureWish:
    """What an exported page needs of `photo`: every width where photos stand beside the page, the widest inside it."""
    widths = _widths(settings["site.photo_widths"])
    shown = widths if settings["site.photos"] == "beside" else (max(widths),)
    return PictureWish(cut(photo), shown, as_whole(settings["site.photo_quality"]), settings["site.photo_data"])


def screen_wish(settings: Mapping[str, str], photo: Photo) -> PictureWish:
    """What the preview shows of `photo`: the widest."""
    widest = (max(_widths(settings["site.photo_widths"])),)
    return PictureWish(cut(photo), widest, as_whole(settings["site.photo_quality"]))


def page_wishes(settings: Mapping[str, str], article: Article) -> list[tuple[Photo, PictureWish]]:
    """Every picture that the page of `article` needs."""
    wishes = [(photo, page_wish(settings, photo)) for photo in article.media]
    if article.lead_photo is not None and settings["site.photos"] == "beside" and settings["site.url"]:
        wishes.append((article.lead_photo, share_wish(settings, article.lead_photo)))
    return wishes


def share_wish(settings: Mapping[str, str], photo: Photo) -> PictureWish:
    """What chats and social media show of a page: the shape they all take, around the point to keep in sight."""
    outer = photo.crop or Crop(0, 0, 1, 1)
    focus = focus_inside(photo.crop) if photo.crop is not None and photo.crop.focus is not None else None
    part = within(outer, largest(shown_size(photo), SHARED, focus))
    return PictureWish(part, (SHARED[0],), as_whole(settings["site.photo_quality"]), settings["site.photo_data"])


def cut(photo: Photo) -> Crop | None:
    """The part of `photo` that is shown, without the point to keep in sight: that changes no pixel."""
    crop = photo.crop
    return None if crop is None or is_whole(crop) else Crop(crop.x, crop.y, crop.width, crop.height)


def picture_name(photo: Photo) -> str:
    """A name of what is shown of `photo`: its hash, and which part where it is cut."""
    crop = cut(photo)
    return photo.sha256 if crop is None else f"{photo.sha256}/{crop.x},{crop.y},{crop.width},{crop.height}"


def _widths(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(width) for width in text.split()}))
