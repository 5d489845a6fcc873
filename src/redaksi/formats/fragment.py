"""HTML as a fragment: only the article's own markup, for pasting into a site's own system."""

from __future__ import annotations

from redaksi.formats.json_article import encoded
from redaksi.formats.page_photos import PagePhotos
from redaksi.formats.registry import Export, File, Written
from redaksi.render.fragment import render_fragment
from redaksi.render.page import mark_of


def write(export: Export) -> Written:
    """`SLUG.fragment.html`, and its photos where they stand beside it."""
    piece, photos = export.piece, PagePhotos(export)
    made = render_fragment(
        piece,
        export.site,
        photo_source=photos.source,
        resolve=export.resolve,
        neighbours=export.neighbours,
        mark=mark_of(piece),
    )
    return Written(
        (File(f"{export.stem}.fragment.html", encoded(made.html)), *photos.files),
        made.warnings,
    )
