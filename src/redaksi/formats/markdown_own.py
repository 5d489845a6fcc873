"""What Redaksi adds to a story's front matter so that it comes back whole, and how it is put together again.

Other programs know a title, a date, a category; how precise the date was, which words stand in the corrections, whose
initials an author has they do not. So the line `redaksi:` holds the story as JSON, without its body. A field that
somebody changed where other programs show it is taken from there; all others are taken from the JSON.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from redaksi.domain.article import Article, Photo
from redaksi.domain.moments import LocalTime
from redaksi.formats.beside import Beside
from redaksi.formats.decoding import clean
from redaksi.formats.front_matter import Front
from redaksi.formats.intake import Doubt, Imported
from redaksi.formats.json_article import encoded, to_json
from redaksi.formats.json_reading import article_of
from redaksi.formats.json_strict import parse
from redaksi.render.context import machine_time
from redaksi.render.photos import SUFFIXES

#: Where photos lie beside the file.
FOLDER = "foto"
_STORES = ("notes", "state", "revision", "contentHash", "created", "modified")
#: What would not come through a reader that cleans text, or is told apart by no eye.
_HIDDEN = re.compile("[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]")


def shown_fields(article: Article) -> dict[str, list[str]]:
    """The fields that other programs read, as texts; empty ones left out."""
    category, published = article.category, article.published
    fields = {
        "headline": [article.headline],
        "subhead": [article.subhead or ""],
        "summary": [article.summary or ""],
        "slug": [article.slug],
        "published": [_stamp(published) if published else ""],
        "language": [article.language],
        "category": [category.name if category else ""],
        "tags": list(article.tags),
        "authors": [person.name for person in article.authors],
    }
    texts = {name: [clean(encoded(value).decode()).text for value in values] for name, values in fields.items()}
    return {name: values for name, values in texts.items() if any(value.strip() for value in values)}


def _stamp(moment: LocalTime) -> str:
    """With seconds: some programs take no other. How precise it was stands in the JSON."""
    text = machine_time(moment)
    return text if not moment.has_time or moment.local.count(":") == 2 else f"{text[:16]}:00{text[16:]}"


def photo_name(photo: Photo) -> str:
    return f"{FOLDER}/{photo.sha256[:24]}.{SUFFIXES[photo.content_type]}"


def shown_body(article: Article) -> str:
    """The body with the story's own photos by the names of their files."""
    body = article.body
    for photo in article.media:
        body = body.replace(f"media:{photo.sha256}", photo_name(photo))
    return encoded(body).decode()


def own_line(article: Article) -> str:
    """The JSON of the line, in characters that come through every reader."""
    form = to_json(article, blocks=())
    for entry, photo in zip(form["media"], article.media, strict=True):
        entry["file"] = photo_name(photo)
    body = encoded(article.body).decode()
    said = {name: value for name, value in form.items() if name not in _STORES}
    kept = {name: value for name, value in said.items() if name in article.extra or value not in (None, [])}
    kept["body"] = {"markdown": body} if _restored(_as_read(shown_body(article)), article.media) != body else None
    text = encoded(json.dumps(kept, ensure_ascii=False, separators=(",", ":"), allow_nan=False)).decode()
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def whole(own: str, front: Front, read: Imported, beside: Beside) -> Imported:
    """`read`, with all that the JSON `own` says more of it. UnreadableError as the JSON's own reader raises it."""
    form = parse(own, read.source)
    files = _files(form)
    exact = article_of(form | {"body": None, "media": _with_data(form, files, beside)}, read.source)
    said = exact.article
    body = _body(form, said, read.article.body)
    changed = {name: getattr(read.article, name) for name in _changed(said, front)}
    notes = read.article.notes
    article = replace(said, body=body, notes=notes, **changed)
    doubts = [doubt for doubt in read.doubts if doubt.field == "text"]
    doubts += [doubt for doubt in exact.doubts if doubt.field != "headline"]
    doubts += [] if article.headline.strip() else [Doubt("headline", "headline-not-found")]
    return replace(read, article=article, doubts=tuple(doubts), photos=exact.photos, identified=True, leftovers=notes)


def _changed(article: Article, front: Front) -> list[str]:
    """The fields that are shown otherwise than they would be."""
    shown = {name: _as_kept(values) for name, values in shown_fields(article).items()}
    read = {name: kept for name, values in front.fields.items() if (kept := _as_kept(values))}
    return [name for name in {**shown, **read} if shown.get(name) != read.get(name)]


def _as_kept(values: list[str]) -> list[str]:
    """Texts as they come through the reader."""
    return [value for text in values if (value := _as_read(text).strip())]


def _as_read(text: str) -> str:
    return clean(text).text.strip("\n")


def _body(form: Mapping[str, Any], said: Article, visible: str) -> str:
    """The body as it stands in the file, unless that says exactly what a body in the JSON would be shown as.

    In place of a withdrawn one stands what readers are told.
    """
    if said.withdrawal is not None and _as_read(said.withdrawal.text) == visible:
        return ""
    media, kept = said.media, form.get("body")
    if isinstance(kept, dict) and isinstance(kept.get("markdown"), str):
        exact: str = kept["markdown"]
        if _as_read(shown_body(Article(body=exact, media=media))) == visible:
            return exact
    return _restored(visible, media)


def _restored(body: str, media: tuple[Photo, ...]) -> str:
    for photo in media:
        body = body.replace(photo_name(photo), f"media:{photo.sha256}")
    return body


def _files(form: Any) -> dict[int, str]:
    """The names of the files of photos, by their place in the list."""
    media = form.get("media") if isinstance(form, dict) else None
    entries = enumerate(media if isinstance(media, list) else ())
    return {
        number: entry["file"]
        for number, entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("file"), str)
    }


def _with_data(form: Any, files: Mapping[int, str], beside: Beside) -> Any:
    """The photos with the bytes of their files."""
    media = form.get("media") if isinstance(form, dict) else None
    if not isinstance(media, list):
        return media
    entries = list(media)
    for number, name in files.items():
        data = beside.picture(name)
        entry = {key: value for key, value in entries[number].items() if key != "file"}
        entries[number] = entry if data is None else entry | {"data": base64.b64encode(data).decode("ascii")}
    return entries
