"""JSON Lines: a collection of articles in one file, one line each, that can be read while it is being written."""

from __future__ import annotations

from redaksi.formats.json_article import exported, line
from redaksi.formats.registry import Export, File, Written
from redaksi.formats.told_photos import photos_that_tell_more
from redaksi.formats.validation import check_article

#: All articles of an export stand in this file.
NAME = "redaksi-articles.jsonl"


def write(export: Export) -> Written:
    """The piece's line of the collection."""
    form = exported(export.piece, photo=export.photo)
    check_article(form)
    return Written((File(NAME, line(form)),), photos_that_tell_more(export))
