"""Remarks as JSON objects, for a piece that travels to another desk and back."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from redaksi.domain import remarks
from redaksi.domain.anchors import CONTEXT, Anchor
from redaksi.domain.article import NAME_LIMIT, Article
from redaksi.domain.errors import UnreadableError
from redaksi.domain.remarks import Kind, Remark, Standing
from redaksi.usecases.ports import Unit

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_FIELDS = frozenset(Article.__dataclass_fields__)


def carried(unit: Unit, article_id: str) -> tuple[dict[str, Any], ...]:
    """Every remark on a piece, in the order in which they were made; what is empty is left out."""
    return tuple(_as_json(remark) for remark in unit.remarks.of(article_id))


def take(unit: Unit, article_id: str, objects: Sequence[Mapping[str, Any]]) -> int:
    """Keep the remarks that came with a piece; how many are new or have been decided on meanwhile.

    Those that are here already stay, with the later decision of both. UnreadableError `bad-remark` for anything else
    than what `carried` gives; nothing is kept of the piece then, since the transaction is given up.
    """
    known = {remark.id: remark for remark in unit.remarks.of(article_id)}
    taken = 0
    for found in [_read(article_id, each) for each in objects]:
        mine = known.get(found.id)
        if mine is None:
            known[found.id] = unit.remarks.add(found)
        elif (after := remarks.merged(mine, found)) != mine:
            unit.remarks.change(after)
            known[found.id] = after
        else:
            continue
        taken += 1
    return taken


def _as_json(remark: Remark) -> dict[str, Any]:
    anchor = remark.anchor
    form: dict[str, Any] = {
        "id": remark.id,
        "kind": remark.kind.value,
        "by": remark.by,
        "at": remark.at,
        "text": remark.text,
        "thread": remark.thread,
        "field": remark.field,
        "replacement": remark.replacement,
        "state": remark.state.value,
        "closedBy": remark.closed_by,
        "closedAt": remark.closed_at,
    }
    if anchor is not None:
        passage = {"quote": anchor.quote, "before": anchor.before, "after": anchor.after, "start": anchor.start}
        form["passage"] = passage if anchor.wording is None else passage | {"wording": anchor.wording}
    return {name: value for name, value in form.items() if value is not None}


def _read(article_id: str, form: Mapping[str, Any]) -> Remark:
    kind, state = form.get("kind"), form.get("state", "open")
    if kind not in list(Kind) or state not in list(Standing):
        raise UnreadableError("bad-remark")
    remark = Remark(
        _text(form, "id", 36, _UUID.match),
        article_id,
        Kind(kind),
        _text(form, "by", NAME_LIMIT, str.strip),
        _text(form, "at", 40, _is_stamp),
        _text(form, "text", remarks.TEXT_LIMIT, lambda text: True),
    )
    return replace(
        remark,
        thread=_maybe(form, "thread", 36, _UUID.match),
        field=_maybe(form, "field", 40, _FIELDS.__contains__),
        replacement=_maybe(form, "replacement", 2 * remarks.PASSAGE_LIMIT, lambda text: True),
        state=Standing(state),
        closed_by=_maybe(form, "closedBy", NAME_LIMIT, str.strip),
        closed_at=_maybe(form, "closedAt", 40, _is_stamp),
        anchor=_anchor(form["passage"]) if form.get("passage") is not None else None,
    )


def _anchor(form: object) -> Anchor:
    if not isinstance(form, Mapping):
        raise UnreadableError("bad-remark")
    start = form.get("start")
    if not isinstance(start, int) or isinstance(start, bool) or not 0 <= start < 2**31:
        raise UnreadableError("bad-remark")
    return Anchor(
        _text(form, "quote", remarks.PASSAGE_LIMIT, str.strip),
        _text(form, "before", CONTEXT, lambda text: True),
        _text(form, "after", CONTEXT, lambda text: True),
        start,
        _maybe(form, "wording", 3 * remarks.PASSAGE_LIMIT, str.strip),
    )


def _maybe(form: Mapping[str, Any], name: str, limit: int, fits: Callable[[str], object]) -> str | None:
    return None if form.get(name) is None else _text(form, name, limit, fits)


def _text(form: Mapping[str, Any], name: str, limit: int, fits: Callable[[str], object]) -> str:
    value = form.get(name)
    if not isinstance(value, str) or len(value) > limit or not fits(value):
        raise UnreadableError("bad-remark")
    return value


def _is_stamp(text: str) -> bool:
    """A UTC time as the store writes it, which sorts as text."""
    try:
        return text.endswith("Z") and dt.datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
