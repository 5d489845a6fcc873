"""What every reader hands over: the article it understood, and an honest account of the rest."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from redaksi.domain.article import Article
from redaksi.domain.fingerprints import Fingerprints


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something the reader is not sure of: `code` stands in `resources/words/doubts.toml`, `params` fill its sentence.

    `field` is the article's field it is about (names of the JSON format), or `text` for the source as a whole.
    """

    field: str
    code: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source a field was read from: lines `first_line`..`last_line`, both included, counted from 0.

    `field` is a name of the JSON format, or `furniture` or `leftovers` for lines that became no field.
    """

    field: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Imported:
    """One article read from `source` (a file's name, or what the caller calls its text).

    `leftovers` are source lines that found no field; they also stand in `article.notes`. `furniture` are the lines of
    the page around the article (buttons, labels, share bars) that were dropped on purpose. `photos` holds the bytes
    of pictures that came along, by their SHA-256. `text` is the clean source whose lines `places` counts; empty for a
    source that says itself what is what (JSON, a page that Redaksi exported). `address` is where the page says that it
    stands on the web (its canonical address). `identified`: the article's id is the source's own, so that another id
    means another story. `fingerprints` are those of the article, where they have been reckoned already.
    """

    source: str
    article: Article
    leftovers: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    places: tuple[Place, ...] = ()
    text: str = ""
    photos: Mapping[str, bytes] = dataclasses.field(default_factory=dict)
    address: str | None = None
    identified: bool = False
    fingerprints: Fingerprints | None = None
