"""The rows of the timeline in words: what, when, who."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from redaksi.gui.library.words import clock, list_time
from redaksi.gui.metadata.words import window_language
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.timeline import Entry, Folded, Step
from redaksi.words import catalogue, say

#: Characters of a note that a row has room for.
_NOTE = 90
_ICONS = {
    Reason.AUTOSAVE: "editor",
    Reason.SAVE: "save",
    Reason.IMPORT: "import",
    Reason.SUBMIT: "submit",
    Reason.RESTORE: "restore",
    Reason.CATEGORY: "category",
    Reason.RECEIVE: "receive",
}
_STEP_ICONS = {
    "submit": "submit",
    "review": "review",
    "return": "return",
    "approve": "approve",
    "publish": "state-published",
    "withdraw": "withdraw",
    "archive": "archive",
    "reopen": "reopen",
    "export": "export",
    "hand-over": "hand-over",
    "receive": "receive",
    "correct": "correct",
    "comment": "comment",
    "approval-void": "warning",
    "override": "warning",
}
#: What follows from what somebody did, and is told as such.
_NOBODYS = frozenset({"approval-void", "approval-restored"})

#: Which of two versions somebody chose, by what the trail says.
_CHOSEN = {"mine": "chose-mine", "theirs": "chose-theirs"}


def when(stamp: str, zone: str) -> str:
    """A UTC stamp on the newsroom's clock, as short as its distance from today allows; with seconds today."""
    there = zoneinfo.ZoneInfo(zone)
    local = dt.datetime.fromisoformat(stamp).astimezone(there).replace(tzinfo=None)
    today = dt.datetime.now(there).date()
    return clock(local, seconds=True) if local.date() == today else list_time(local, today)


def entry_lines(entry: Entry, zone: str, *, whole: bool = False) -> tuple[str, str]:
    """Two lines: what it is, and when and by whom; `whole` leaves no note out."""
    if isinstance(entry, Step):
        return _step_lines(entry, zone, whole=whole)
    if isinstance(entry, Folded):
        newest, oldest = entry.versions[0], entry.versions[-1]
        # Two at least: no language needs another word for one of them.
        told = QCoreApplication.translate("History", "kept {count} times while writing").format(
            count=len(entry.versions)
        )
        span = f"{when(oldest.began or oldest.at, zone)} – {when(newest.at, zone)}"
        return _capital(told), _joined(f"{oldest.revision}–{newest.revision}", span, _who(newest.by))
    first = entry.name or _capital(reason_word(entry.reason))
    reason = reason_word(entry.reason) if entry.name else ""
    return first, _joined(str(entry.revision), when(entry.at, zone), _who(entry.by), reason)


def entry_icon(entry: Entry) -> str:
    """The name of the icon in front of it."""
    if isinstance(entry, Step):
        return _STEP_ICONS.get(entry.entry.step, "info")
    if isinstance(entry, Folded):
        return _ICONS[Reason.AUTOSAVE]
    return "tag" if entry.name else _ICONS[entry.reason]


def version_words(version: VersionInfo, zone: str) -> str:
    """One version in a sentence: its number, or its name and number, and when it was kept."""
    told = QCoreApplication.translate("History", "version {number}").format(number=version.revision)
    name = f"“{version.name}” ({told})" if version.name else told
    return f"{name}, {when(version.at, zone)}"


def reason_word(reason: Reason) -> str:
    """Why a version exists."""
    words = {
        Reason.AUTOSAVE: QCoreApplication.translate("History", "kept while writing"),
        Reason.SAVE: QCoreApplication.translate("History", "saved"),
        Reason.IMPORT: QCoreApplication.translate("History", "imported"),
        Reason.SUBMIT: QCoreApplication.translate("History", "submitted"),
        Reason.RESTORE: QCoreApplication.translate("History", "an older version brought back"),
        Reason.CATEGORY: QCoreApplication.translate("History", "category renamed or merged"),
        Reason.RECEIVE: QCoreApplication.translate("History", "received as a file"),
    }
    return words[reason]


def _step_lines(step: Step, zone: str, *, whole: bool) -> tuple[str, str]:
    entry = step.entry
    code = f"audit-{entry.step}"
    told = say(window_language(), code) if code in catalogue() else entry.step
    path = str(entry.detail.get("path") or entry.detail.get("file") or "")
    note = str(entry.detail.get("note") or (path if whole else PurePath(path).name))
    if entry.step == "choose-copy":
        note = say(window_language(), _CHOSEN[entry.detail["choice"]], origin=entry.detail["origin"])
    if len(note) > _NOTE and not whole:
        note = note[:_NOTE] + "…"
    if entry.step in _NOBODYS:
        return _capital(told), _joined(when(entry.at, zone), _who(entry.by), note)
    # The trail says what somebody did, so who it was comes first.
    return f"{_who(entry.by)} {told}", _joined(when(entry.at, zone), note)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _who(name: str | None) -> str:
    return name or QCoreApplication.translate("History", "nobody named")


def _joined(*parts: str) -> str:
    return "  ·  ".join(part for part in parts if part)
