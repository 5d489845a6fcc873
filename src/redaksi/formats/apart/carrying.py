"""What a reader understood, as a message from one process to another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redaksi.formats.helper import Message
from redaksi.formats.intake import Doubt, Imported, Place
from redaksi.formats.json_article import to_json
from redaksi.formats.json_reading import article_of


def packed(found: Sequence[Imported]) -> Message:
    """`found` as JSON, with the bytes of its photos behind it. No body is rendered: that can take long."""
    return {"found": [_head(entry) for entry in found]}, [data for entry in found for data in entry.photos.values()]


def unpacked(head: dict[str, Any], parts: list[bytes]) -> list[Imported]:
    waiting = iter(parts)
    return [_imported(entry, dict(zip(entry["photos"], waiting, strict=False))) for entry in head["found"]]


def _head(found: Imported) -> dict[str, Any]:
    return {
        "source": found.source,
        "article": to_json(found.article, blocks=()),
        "leftovers": list(found.leftovers),
        "furniture": list(found.furniture),
        "doubts": [{"field": doubt.field, "code": doubt.code, "params": dict(doubt.params)} for doubt in found.doubts],
        "places": [[place.field, place.first_line, place.last_line] for place in found.places],
        "text": found.text,
        "photos": list(found.photos),
        "address": found.address,
        "identified": found.identified,
    }


def _imported(head: dict[str, Any], photos: dict[str, bytes]) -> Imported:
    return Imported(
        source=head["source"],
        article=article_of(head["article"], head["source"]).article,
        leftovers=tuple(head["leftovers"]),
        furniture=tuple(head["furniture"]),
        doubts=tuple(Doubt(**doubt) for doubt in head["doubts"]),
        places=tuple(Place(*place) for place in head["places"]),
        text=head["text"],
        photos=photos,
        address=head["address"],
        identified=head["identified"],
    )
