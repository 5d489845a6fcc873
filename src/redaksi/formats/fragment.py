"""HTML as a fragment: only the article's own markup, for pasting into a site's own system."""

from __future__ import annotations

from redaksi.formats.json_article import encoded
from redaksi.formats.registry import Export, File, Written
from redaksi.render.fragment import render_fragment
from redaksi.render.page import mark_of
from redaksi.render.photos import data_uris


def write(export: Export) -> Written:
    """One file `SLUG.fragment.html`."""
    piece, photos = export.piece, data_uris(export.photo)
    made = render_fragment(piece, export.site, photo_source=photos, resolve=export.resolve, mark=mark_of(piece))
    return Written(
        (File(f"{export.stem}.fragment.html", encoded(made.html)),),
        made.warnings,
    )
