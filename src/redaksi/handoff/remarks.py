"""Remarks of the desk in a `.redaksi` file."""

from __future__ import annotations

import re
from typing import Any

from redaksi.domain.anchors import Anchor
from redaksi.domain.remarks import MOST, TEXT_LIMIT, Kind, Remark, Standing
from redaksi.formats.json_node import Node
from redaksi.handoff.values import name, stamp

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z", re.ASCII)


def form(remark: Remark) -> dict[str, Any]:
    """A remark as a JSON object; what it belongs to is told by the file that it stands in."""
    anchor = remark.anchor
    return {
        "id": remark.id,
        "thread": remark.thread,
        "kind": remark.kind.value,
        "by": remark.by,
        "at": remark.at,
        "text": remark.text,
        "field": remark.field,
        "anchor": anchor and {key: getattr(anchor, key) for key in ("quote", "before", "after", "start", "wording")},
        "replacement": remark.replacement,
        "state": remark.state.value,
        "closedBy": remark.closed_by,
        "closedAt": remark.closed_at,
    }


def read_remarks(root: Node, article_id: str) -> tuple[Remark, ...]:
    """The remarks of a list, in its order; UnreadableError `bad-json` for anything that is none."""
    if not isinstance(root.value, list) or len(root.value) > MOST:
        raise root.error()
    entries = [Node(value, f"[{number}]", root.source) for number, value in enumerate(root.value)]
    return tuple(_remark(node, article_id) for node in entries)


def _remark(node: Node, article_id: str) -> Remark:
    return Remark(
        id=_identity(node.get("id")),
        article_id=article_id,
        kind=node.get("kind").word(Kind),
        by=name(node.get("by")) or "",
        at=stamp(node.get("at")),
        text=_text(node.get("text")),
        thread=node.get("thread").of(_identity),
        field=node.get("field").of(_short),
        anchor=node.get("anchor").of(_anchor),
        replacement=node.get("replacement").of(Node.text),
        state=node.get("state").word(Standing),
        closed_by=name(node.get("closedBy")),
        closed_at=node.get("closedAt").of(stamp),
    )


def _anchor(node: Node) -> Anchor:
    return Anchor(
        quote=node.get("quote").text(),
        before=node.get("before").text(),
        after=node.get("after").text(),
        start=node.get("start").whole(),
        wording=node.get("wording").of(Node.text),
    )


def _identity(node: Node) -> str:
    if not _UUID.match(node.text()):
        raise node.error()
    return node.text()


def _text(node: Node) -> str:
    if len(node.text()) > TEXT_LIMIT:
        raise node.error()
    return node.text()


def _short(node: Node) -> str:
    if len(node.text()) > 40:
        raise node.error()
    return node.text()
