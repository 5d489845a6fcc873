"""Values that stand in several places of a `.redaksi` file."""

from __future__ import annotations

import re

from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.moments import is_stamp
from redaksi.formats.json_node import Node

_HASH = re.compile(r"[0-9a-f]{64}\Z")


def name(node: Node) -> str | None:
    """Somebody's name, or what somebody calls something; None for null and for nothing."""
    text = node.of(Node.text)
    if text is not None and len(text) > NAME_LIMIT:
        raise node.error()
    return text or None


def stamp(node: Node) -> str:
    """A machine time exactly as Redaksi writes them: it is sorted and compared as text."""
    if not is_stamp(node.text()):
        raise node.error()
    return node.text()


def sha256(node: Node) -> str:
    if not _HASH.match(node.text()):
        raise node.error()
    return node.text()
