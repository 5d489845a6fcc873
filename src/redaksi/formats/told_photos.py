"""Photos inside JSON that tell more than they show: their bytes are the story's, so they are named, not changed."""

from __future__ import annotations

from redaksi.formats.pictures.cleaning import tells_more
from redaksi.formats.pictures.kinds import kind_of
from redaksi.formats.registry import Export
from redaksi.render.photos import shown_name
from redaksi.render.warnings import PageWarning


def photos_that_tell_more(export: Export) -> tuple[PageWarning, ...]:
    """A warning for each photo that came from elsewhere with what a camera or program wrote into it."""
    if export.site.photo_data == "all":
        return ()
    photos = ((photo, export.photo(photo)) for photo in export.piece.article.media)
    return tuple(
        PageWarning("photo-tells-more", {"photo": shown_name(photo)})
        for photo, data in photos
        if tells_more(kind_of(data), data)
    )
