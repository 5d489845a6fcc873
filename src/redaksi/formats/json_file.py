"""JSON as one file for each article, with its photos inside it."""

from __future__ import annotations

from redaksi.formats.json_article import dumps, exported
from redaksi.formats.registry import Export, File, Written
from redaksi.formats.told_photos import photos_that_tell_more
from redaksi.formats.validation import check_article


def write(export: Export) -> Written:
    """One file `SLUG.json`, checked against the schema before it is handed over."""
    form = exported(export.piece, photo=export.photo)
    check_article(form)
    return Written((File(f"{export.stem}.json", dumps(form)),), photos_that_tell_more(export))
