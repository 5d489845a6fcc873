"""Verify exported files: are they exactly what was approved, by whom, when?

Until approvals are signed, the store's receipts are the witness: a file is what was approved if an export of approved
content wrote exactly these bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from redaksi.domain.article import State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RedaksiError
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases.history import field_changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Receipt

#: States in which a file that left was answered for by somebody: a withdrawal notice is, too.
ANSWERED_FOR = HOLDS_APPROVAL | {State.WITHDRAWN}


class Verdict(StrEnum):
    APPROVED = "approved"
    DIFFERS = "differs"
    UNAPPROVED = "unapproved"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Verified:
    """`differences` names the fields that are not as approved; `page` where only the page around them differs."""

    path: str
    verdict: Verdict
    by: str | None = None
    at: str | None = None
    revision: int | None = None
    differences: Sequence[str] = ()


def verify(room: Newsroom, path: Path) -> Verified:
    """The verdict on one file; a file that cannot be read, or that no export wrote, is a verdict too."""
    sha256 = _sha256(path)
    if sha256 is None:
        return Verified(str(path), Verdict.UNREADABLE)
    with room.store.read() as unit:
        receipt = unit.receipts.by_sha256(sha256)
        if receipt is not None:
            return _from_receipt(unit, path, receipt)
        return _compared(room, unit, path)


def _sha256(path: Path) -> str | None:
    """None for what cannot be read: a pipe or a device would never end."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _from_receipt(unit: Unit, path: Path, receipt: Receipt) -> Verified:
    approval = unit.receipts.approval_of(receipt)
    if receipt.state not in ANSWERED_FOR or approval is None:
        return Verified(str(path), Verdict.UNAPPROVED, revision=receipt.revision)
    return Verified(str(path), Verdict.APPROVED, approval.by, approval.at, receipt.revision)


def _compared(room: Newsroom, unit: Unit, path: Path) -> Verified:
    """No export wrote these bytes: name what differs from the last export of the story the file claims to be."""
    try:
        claimed = room.embedded(path)
    except RedaksiError:
        claimed = None
    if claimed is None:
        return Verified(str(path), Verdict.UNREADABLE)
    receipts = unit.receipts.of(claimed.id)
    approved = next((receipt for receipt in receipts if receipt.state in ANSWERED_FOR), None)
    if approved is None:
        return Verified(str(path), Verdict.UNAPPROVED)
    then = unit.articles.version(claimed.id, approved.revision)
    names = [change.field for change in field_changes(then, claimed)]
    differs = names if content_hash(then) != content_hash(claimed) else [*names, "page"]
    approval = unit.receipts.approval_of(approved)
    who, when = (approval.by, approval.at) if approval else (None, None)
    return Verified(str(path), Verdict.DIFFERS, who, when, approved.revision, differs)
