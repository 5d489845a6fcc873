"""States in words, icons and colours (never colour alone), and times as a list shows them."""

from __future__ import annotations

import datetime as dt
import zoneinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QColor

from redaksi.domain.article import State
from redaksi.gui import theme


def state_word(state: State) -> str:
    words = {
        State.DRAFT: QCoreApplication.translate("States", "Draft"),
        State.SUBMITTED: QCoreApplication.translate("States", "Submitted"),
        State.IN_REVIEW: QCoreApplication.translate("States", "In review"),
        State.APPROVED: QCoreApplication.translate("States", "Approved"),
        State.PUBLISHED: QCoreApplication.translate("States", "Published"),
        State.RETURNED: QCoreApplication.translate("States", "Returned"),
        State.WITHDRAWN: QCoreApplication.translate("States", "Withdrawn"),
        State.ARCHIVED: QCoreApplication.translate("States", "Archived"),
    }
    return words[state]


def state_icon(state: State) -> str:
    """The name of the state's icon."""
    return f"state-{state.value}"


def state_color(state: State) -> QColor:
    return theme.color("state_" + state.value.replace("-", "_"))


def list_time(local: dt.datetime, today: dt.date) -> str:
    """`14:29` today, `5 Jul 14:29` this year, `5 Jul 2024` before; month names and clock of the window's language."""
    if local.date() == today:
        return clock(local)
    day = QDate(local.year, local.month, local.day)
    if local.year == today.year:
        return f"{QLocale().toString(day, 'd MMM')} {clock(local)}"
    return QLocale().toString(day, "d MMM yyyy")


def published_time(stamp: str, today: dt.date) -> str:
    """When readers got a story, as `list_time`; a day without a time of day stays without one."""
    local = dt.datetime.fromisoformat(stamp)
    if "T" in stamp:
        return list_time(local, today)
    day = QDate(local.year, local.month, local.day)
    return QLocale().toString(day, "d MMM" if local.year == today.year else "d MMM yyyy")


def on_clock(moment: dt.datetime, zone: str) -> dt.datetime:
    """An aware moment as the clock of the newsroom's zone shows it, without a zone of its own."""
    return moment.astimezone(zoneinfo.ZoneInfo(zone)).replace(tzinfo=None)


def clock(moment: dt.datetime, *, seconds: bool = False) -> str:
    """The time of day: `14.29` in Indonesian, `14:29` in English; an aware moment is read on this machine's clock."""
    local = moment.astimezone() if moment.tzinfo else moment
    dot = "." if QLocale().language() == QLocale.Language.Indonesian else ":"
    return local.strftime(f"%H{dot}%M{dot}%S" if seconds else f"%H{dot}%M")
