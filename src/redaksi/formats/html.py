"""HTML as a whole page: photos inside it or beside it, and the article's JSON where no reader sees it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import html
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import Piece
from redaksi.domain.canonical import content_hash
from redaksi.formats.json_article import encoded, exported
from redaksi.formats.json_strict import parse
from redaksi.formats.page_context import context_form
from redaksi.formats.page_photos import PagePhotos
from redaksi.formats.registry import Export, File, Written
from redaksi.formats.validation import check_article
from redaksi.render.blocks import Block
from redaksi.render.page import Page, body_blocks, mark_of, render_page
from redaksi.render.safe import escape

_OPENING = '<template id="redaksi-article"'
_CLOSING = "</template>"
_PICTURE = re.compile(r' src="data:image/[a-z]+;base64,([A-Za-z0-9+/]+={0,2})"')


def write(export: Export) -> Written:
    """`SLUG.html`, and its photos where they stand beside it."""
    piece, site, photos = export.piece, export.site, PagePhotos(export)
    blocks = body_blocks(piece.article)
    form = embedded_form(piece, blocks)
    check_article(form)
    page = render_page(
        piece,
        site,
        photo_source=photos.source,
        resolve=export.resolve,
        neighbours=export.neighbours,
        mark=mark_of(piece),
        embedded=_embedded(form),
        context=json.dumps(context_form(export) | photos.told(), ensure_ascii=False),
        blocks=blocks,
    )
    return Written((File(f"{export.stem}.html", _data(page)), *photos.files), page.warnings)


def _embedded(form: dict[str, Any]) -> Markup:
    """The article as it stands in the page's template element, where quotation marks need no escape.

    By orjson, and without spaces for that: a body is written in a tenth of the time that Python's own takes for it.
    """
    import orjson

    try:
        text = orjson.dumps(form).decode()
    except TypeError:  # half a character, or a number that is longer than anybody else's
        text = json.dumps(form, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(escape(text))


def _data(page: Page) -> bytes:
    try:
        return page.data
    except UnicodeEncodeError:
        return encoded(page.html)


def embedded_form(piece: Piece, blocks: Sequence[Block]) -> dict[str, Any]:
    """What a page says of its article: everything that shows on it, photos by their hash.

    A withdrawn story's page is its notice, and what was withdrawn is not in its source either.
    """
    if piece.article.withdrawal is None:
        return exported(piece, blocks)
    notice = notice_of(piece.article)
    return exported(replace(piece, article=notice, content_hash=content_hash(notice)), blocks)


def embedded_article(page: str) -> dict[str, Any] | None:
    """The article that `page`, the text of an exported page, carries; None where it carries none.

    Its photos get back their `data` from the pictures that stand in the page. UnreadableError `bad-json` where that
    part of the page was damaged.
    """
    found = _template(page)
    if found is None:
        return None
    form = parse(html.unescape(found[1]), "redaksi-article")
    return _with_pictures(form, page) if isinstance(form, dict) else None


def _with_pictures(form: dict[str, Any], page: str) -> dict[str, Any]:
    pictures = {hash_of: data for data in set(_PICTURE.findall(page)) if (hash_of := _hash(data))}
    for entry in form["media"] if isinstance(form.get("media"), list) else ():
        if isinstance(entry, dict) and entry.get("sha256") in pictures:
            entry["data"] = pictures[entry["sha256"]]
    return form


def _hash(data: str) -> str | None:
    """The SHA-256 of a picture's bytes; None for a picture that was cut off."""
    try:
        return hashlib.sha256(base64.b64decode(data)).hexdigest()
    except binascii.Error:
        return None


def embedded_context(page: str) -> dict[str, Any] | None:
    """The site settings and addresses that `page` was made with (page_context.py); None where it does not say."""
    found = _template(page)
    start = found[0].find('data-context="') if found else -1
    if found is None or start < 0:
        return None
    value = found[0][start + len('data-context="') :].split('"', 1)[0]
    context = parse(html.unescape(value), "redaksi-article")
    return context if isinstance(context, dict) else None


def _template(page: str) -> tuple[str, str] | None:
    """The last template of that name: text of the article cannot make one, since every `<` of it is escaped."""
    start = page.rfind(_OPENING)
    end = page.find(_CLOSING, start)
    if start < 0 or end < 0:
        return None
    attributes, _, content = page[start + len(_OPENING) : end].partition(">")
    return attributes, content
