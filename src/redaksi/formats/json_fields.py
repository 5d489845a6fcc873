"""The fields of `redaksi-article` 1, and those a newer minor version has that this one does not know.

Unknown fields are kept as they came and put back when the article is written. They live in `Article.extra`: those of
the article under their own names, those of an object inside it under `OBJECT.`, and those of a list's entries under
`LIST[]` beside the entry they belong to, so that an entry that was changed or removed does not pass its unknown fields
on to another.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

FORMAT = "redaksi-article"
VERSION = 1
MINOR = 0
MINOR_KEY = "minor"

_ARTICLE = (
    "format version minor id slug headline subhead summary language published category tags authors editor source "
    "place kind body updates corrections links withdrawal related engagement media embargo flags notes codes state "
    "revision contentHash created modified approval"
)
_MOMENT = "local zone"
_INSIDE = {
    "published": _MOMENT,
    "category": "slug name",
    "editor": "name initials",
    "body": "markdown html",
    "withdrawal": "reason text time",
    "engagement": "likes views comments updates asOf",
    "embargo": _MOMENT,
    "flags": "unverified paid",
}
_ENTRIES = {
    "authors": "name initials",
    "updates": "time kind text by",
    "corrections": "time wrong right by",
    "links": "rel id url",
    "related": "headline id url",
    "media": "id sha256 contentType width height alt caption credit licence lead crop data",
}


def unknown_fields(form: Mapping[str, Any]) -> dict[str, Any]:
    """What of `form`, a JSON article of the right shape, this version does not know, ready for `Article.extra`."""
    extra = _unknown(form, _ARTICLE)
    if isinstance(form.get(MINOR_KEY), int) and form[MINOR_KEY] > 0:
        extra[MINOR_KEY] = form[MINOR_KEY]
    for name, known in _INSIDE.items():
        if found := _unknown(form.get(name) or {}, known):
            extra[f"{name}."] = found
    for name, known in _ENTRIES.items():
        entries = [entry for entry in form.get(name) or [] if _unknown(entry, known)]
        if entries:
            extra[f"{name}[]"] = [{"of": _known(entry, known), "more": _unknown(entry, known)} for entry in entries]
    return extra


def with_extra(form: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """`form` with the fields that `extra` remembers; what is known is never replaced."""
    for name, value in extra.items():
        inside, listed = name.removesuffix("."), name.removesuffix("[]")
        if name != listed and listed in _ENTRIES:
            for entry in form[listed]:
                _restore(entry, value, _ENTRIES[listed])
        elif name != inside and inside in _INSIDE:
            form[inside] = form[inside] and {**form[inside], **_without(value, form[inside])}
        elif name != MINOR_KEY:
            form.setdefault(name, value)
    return form


def _restore(entry: dict[str, Any], remembered: list[Mapping[str, Any]], known: str) -> None:
    for memory in remembered:
        if memory["of"] == _known(entry, known):
            entry.update(_without(memory["more"], entry))


def _without(fields: Mapping[str, Any], present: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in present}


def _unknown(value: Mapping[str, Any], known: str) -> dict[str, Any]:
    names = _names(known)
    return {} if value.keys() <= names else {name: item for name, item in value.items() if name not in names}


@cache
def _names(known: str) -> frozenset[str]:
    return frozenset(known.split())


def _known(entry: Mapping[str, Any], known: str) -> dict[str, Any]:
    """The entry by what identifies it: its known fields that say something (an absent field and null are one)."""
    names = [name for name in known.split() if name != "data"]
    return {name: entry[name] for name in names if entry.get(name) not in (None, False)}
