"""The views of the queue in words: their names, what an empty one says, and what matters of a piece in each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from redaksi.domain.queue import View
from redaksi.gui.library.words import list_time
from redaksi.gui.queue.spans import since, site_time, span
from redaksi.usecases.records import Row

#: The icon of each view.
ICONS = {
    View.MY_DRAFTS: "state-draft",
    View.RETURNED_TO_ME: "state-returned",
    View.SUBMITTED: "state-submitted",
    View.IN_REVIEW: "state-in-review",
    View.TO_EXPORT: "export",
    View.CHANGED: "redo",
    View.EMBARGOED: "clock",
    View.PUBLISHED_TODAY: "state-published",
}
#: Views whose pieces are all in one state, which says nothing new in each row.
OF_ONE_STATE = frozenset({View.MY_DRAFTS, View.RETURNED_TO_ME, View.SUBMITTED, View.IN_REVIEW, View.TO_EXPORT})


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands below a headline; `urgent` where it is late; `chip`: whether the state stands beside it.

    `tall`: on two lines where one has no room for it.
    """

    text: str
    urgent: bool = False
    chip: bool = True
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Here:
    """From where a row is looked at: now, the site's zone, and who sits here."""

    now: dt.datetime
    zone: str
    person: str | None


def view_word(view: View) -> str:
    words = {
        View.MY_DRAFTS: QCoreApplication.translate("Queue", "My drafts"),
        View.RETURNED_TO_ME: QCoreApplication.translate("Queue", "Returned to me"),
        View.SUBMITTED: QCoreApplication.translate("Queue", "Submitted"),
        View.IN_REVIEW: QCoreApplication.translate("Queue", "In review"),
        View.TO_EXPORT: QCoreApplication.translate("Queue", "To export"),
        View.CHANGED: QCoreApplication.translate("Queue", "To export again"),
        View.EMBARGOED: QCoreApplication.translate("Queue", "Under embargo"),
        View.PUBLISHED_TODAY: QCoreApplication.translate("Queue", "Published today"),
    }
    return words[view]


def view_hint(view: View) -> str:
    """What the view holds, in a few words more."""
    words = {
        View.MY_DRAFTS: QCoreApplication.translate("Queue", "Drafts that you began or are named on as an author"),
        View.RETURNED_TO_ME: QCoreApplication.translate("Queue", "Your articles that the desk has returned"),
        View.SUBMITTED: QCoreApplication.translate("Queue", "Submitted and taken by nobody, the oldest first"),
        View.IN_REVIEW: QCoreApplication.translate("Queue", "Somebody has them for review, or their approval is void"),
        View.TO_EXPORT: QCoreApplication.translate("Queue", "Approved and not exported"),
        View.CHANGED: QCoreApplication.translate("Queue", "Changed since their export: what is out is an older text"),
        View.EMBARGOED: QCoreApplication.translate("Queue", "Not to be exported yet, the next to be free first"),
        View.PUBLISHED_TODAY: QCoreApplication.translate("Queue", "Out since today, or with today's date"),
    }
    return words[view]


def empty_sentence(view: View) -> str:
    words = {
        View.MY_DRAFTS: QCoreApplication.translate("Queue", "You have no drafts. What you begin stands here."),
        View.RETURNED_TO_ME: QCoreApplication.translate("Queue", "Nothing has been returned to you."),
        View.SUBMITTED: QCoreApplication.translate("Queue", "Nobody waits: no article has been submitted."),
        View.IN_REVIEW: QCoreApplication.translate("Queue", "No article is in review."),
        View.TO_EXPORT: QCoreApplication.translate("Queue", "Everything that was approved has been exported."),
        View.CHANGED: QCoreApplication.translate("Queue", "What is out is as it stands here: nothing to export again."),
        View.EMBARGOED: QCoreApplication.translate("Queue", "No article is under embargo."),
        View.PUBLISHED_TODAY: QCoreApplication.translate("Queue", "Nothing has been published today yet."),
    }
    return words[view]


def facts(row: Row, view: View, here: Here, usual: str) -> Facts:
    """What matters of a piece in `view`; `usual` are the facts that every list shows of it."""
    return replace(_facts(row, view, here, usual), chip=view not in OF_ONE_STATE, tall=True)


def _facts(row: Row, view: View, here: Here, usual: str) -> Facts:
    match view:
        case View.MY_DRAFTS | View.RETURNED_TO_ME:
            told = _returned(row, here) if view is View.RETURNED_TO_ME else usual
            return _with_deadline(row, here, told, first=True)
        case View.SUBMITTED:
            waits = _with_deadline(row, here, _waiting(row, here))
            sender = row.standing.submitted_by
            return replace(waits, text=f"{waits.text} · {sender}") if sender else waits
        case View.IN_REVIEW:
            return _with_deadline(row, here, _held(row, here))
        case View.TO_EXPORT:
            left = _embargo(row, here)
            approved = QCoreApplication.translate("Queue", "approved by {name}, {time}").format(
                name=row.approved_by or "", time=site_time(row.approved_at or row.modified, here.zone, here.now)
            )
            return Facts(f"{left} · {approved}" if left else approved)
        case View.EMBARGOED:
            return Facts(_embargo(row, here) or usual)
        case View.CHANGED:
            return Facts(_changed(row, here))
        case View.PUBLISHED_TODAY:
            return Facts(_out(row, here))


def deadline_words(stamp: str, zone: str, now: dt.datetime) -> tuple[str, bool]:
    """`due 17:00`, or by how much it is late; whether it is."""
    left = dt.datetime.fromisoformat(stamp) - now
    if left < dt.timedelta(0):
        return QCoreApplication.translate("Queue", "overdue by {span}").format(span=span(-left)), True
    return QCoreApplication.translate("Queue", "due {time}").format(time=site_time(stamp, zone, now)), False


def _with_deadline(row: Row, here: Here, told: str, *, first: bool = False) -> Facts:
    if row.standing.deadline is None:
        return Facts(told)
    due, late = deadline_words(row.standing.deadline, here.zone, here.now)
    parts = (due, told) if first or late else (told, due)
    return Facts(" · ".join(part for part in parts if part), late)


def _waiting(row: Row, here: Here) -> str:
    return QCoreApplication.translate("Queue", "waiting {span}").format(
        span=since(row.standing.submitted_at or row.modified, here.now)
    )


def _held(row: Row, here: Here) -> str:
    reviewer, stamp = row.standing.reviewer, row.standing.state_at or row.modified
    if reviewer is None and row.approved_by is not None:
        return QCoreApplication.translate("Queue", "nobody has it; the approval no longer holds")
    if reviewer is None:
        return QCoreApplication.translate("Queue", "nobody has it")
    who = QCoreApplication.translate("Queue", "you") if reviewer == here.person else reviewer
    return QCoreApplication.translate("Queue", "{name}, for {span}").format(name=who, span=since(stamp, here.now))


def _returned(row: Row, here: Here) -> str:
    name, ago = row.standing.state_by, since(row.standing.state_at or row.modified, here.now)
    if name is None:
        return QCoreApplication.translate("Queue", "{span} ago").format(span=ago)
    return QCoreApplication.translate("Queue", "by {name}, {span} ago").format(name=name, span=ago)


def _embargo(row: Row, here: Here) -> str:
    """How long it still holds and until when, in its zone; empty where it holds no longer."""
    until = row.embargo.instant(here.zone) if row.embargo else None
    if row.embargo is None or until is None or until <= here.now:
        return ""
    there = list_time(row.embargo.naive, here.now.astimezone(until.tzinfo).date())
    zone = f" {row.embargo.zone_name}" if row.embargo.zone_name else ""
    return QCoreApplication.translate("Queue", "{span} left, until {time}").format(
        span=span(until - here.now), time=there + zone
    )


def _changed(row: Row, here: Here) -> str:
    if row.standing.exported_hash == "":
        return QCoreApplication.translate("Queue", "a story that it names has changed")
    return QCoreApplication.translate("Queue", "changed {time}").format(
        time=site_time(row.modified, here.zone, here.now)
    )


def _out(row: Row, here: Here) -> str:
    category = row.category.name if row.category else ""
    out = QCoreApplication.translate("Queue", "out since {time}").format(
        time=site_time(row.standing.out_at or row.modified, here.zone, here.now)
    )
    return " · ".join(part for part in (out, category) if part)
