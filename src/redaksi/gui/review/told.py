"""A conversation as rich text, and its remarks as lines of a list."""

from __future__ import annotations

import datetime as dt
from html import escape

from PySide6.QtCore import QCoreApplication

from redaksi.domain.remarks import Kind, Remark, Standing, Thread
from redaksi.domain.word_diff import compare
from redaksi.domain.workflow import Step
from redaksi.gui import theme
from redaksi.gui.counting import Counting
from redaksi.gui.differences.marked import marked_runs
from redaksi.gui.queue.spans import site_time
from redaksi.gui.wordings import field_word
from redaksi.usecases.remarks import Note

#: Characters of a passage and of what is said about it that a row of the list shows.
_QUOTE, _SAID = 60, 160


def moment(stamp: str, zone: str) -> str:
    """`14:29` today, else with the day, on the newsroom's clock."""
    return site_time(stamp, zone, dt.datetime.now(dt.UTC))


def line(thread: Thread, zone: str, *, lost: bool) -> tuple[str, str]:
    """Title and quiet line of a remark in the list."""
    remark = thread.remark
    said = _one_line(remark.text, _SAID)
    if remark.kind is Kind.SUGGESTION:
        words = _one_line(remark.replacement or "", _SAID)
        change = QCoreApplication.translate("Remarks", "write “{words}”") if words else _delete()
        said = " · ".join(part for part in (change.format(words=words), said) if part)
    title = f"“{_one_line(remark.anchor.quote, _QUOTE)}” — {said}" if remark.anchor else f"{_about(remark)}{said}"
    facts = [remark.by, moment(thread.latest, zone), _answers(len(thread.answers)), standing_word(remark.state)]
    if lost:
        facts.append(QCoreApplication.translate("Remarks", "passage no longer there"))
    return title, " · ".join(fact for fact in facts if fact)


def note_line(note: Note, zone: str) -> tuple[str, str]:
    """The same for what was said with a step."""
    by = note.by or QCoreApplication.translate("Remarks", "nobody named")
    return f"{step_word(note.step)}: {_one_line(note.text, _SAID)}", f"{by} · {moment(note.at, zone)}"


def thread_html(thread: Thread, zone: str, *, lost: bool) -> str:
    """Everything that was said, oldest first, with the passage and the suggested words marked in it."""
    remark = thread.remark
    parts = [_passage(remark, lost)]
    parts += [_said(said, zone) for said in (remark, *thread.answers)]
    if remark.state is not Standing.OPEN:
        word = standing_word(remark.state)
        parts.append(_quiet(f"{word} · {remark.closed_by or ''} · {moment(remark.closed_at or remark.at, zone)}"))
    return "".join(f"<p>{part}</p>" for part in parts if part)


def note_html(note: Note, zone: str) -> str:
    _title, facts = note_line(note, zone)
    return f"<p><b>{escape(step_word(note.step))}</b><br>{_quiet(facts)}</p><p>{_lines(note.text)}</p>"


def standing_word(state: Standing) -> str:
    """Empty for what is open: that is what most are."""
    words = {
        Standing.OPEN: "",
        Standing.RESOLVED: QCoreApplication.translate("Remarks", "resolved"),
        Standing.ACCEPTED: QCoreApplication.translate("Remarks", "accepted"),
        Standing.REJECTED: QCoreApplication.translate("Remarks", "rejected"),
    }
    return words[state]


def step_word(step: str) -> str:
    """What a note was said with."""
    words = {
        Step.SUBMIT: QCoreApplication.translate("Remarks", "Submitted"),
        Step.REVIEW: QCoreApplication.translate("Remarks", "Taken for review"),
        Step.RETURN: QCoreApplication.translate("Remarks", "Returned"),
        Step.APPROVE: QCoreApplication.translate("Remarks", "Approved"),
        Step.WITHDRAW: QCoreApplication.translate("Remarks", "Withdrawn"),
        Step.ARCHIVE: QCoreApplication.translate("Remarks", "Archived"),
        Step.REOPEN: QCoreApplication.translate("Remarks", "Reopened"),
    }
    return words[Step(step)] if step in words else QCoreApplication.translate("Remarks", "Note")


def _passage(remark: Remark, lost: bool) -> str:
    if remark.anchor is None:
        return _quiet(_about(remark).removesuffix(" "))
    quote = remark.anchor.quote
    if remark.kind is Kind.SUGGESTION:
        words = marked_runs(compare(quote, remark.replacement or ""))
    else:
        words = f"<i>{_lines(quote)}</i>"
    if lost:
        gone = QCoreApplication.translate("Remarks", "This passage is no longer there.")
        words += f'<br><span style="color:{theme.color("warning").name()}">{escape(gone)}</span>'
    elif remark.anchor.wording is not None:
        now = QCoreApplication.translate("Remarks", "It reads now: “{words}”").format(words=remark.anchor.wording)
        words += f"<br>{_quiet(now)}"
    return words


def _said(remark: Remark, zone: str) -> str:
    head = f"<b>{escape(remark.by)}</b> {_quiet(moment(remark.at, zone))}"
    return f"{head}<br>{_lines(remark.text)}" if remark.text else head


def _about(remark: Remark) -> str:
    return f"{field_word(remark.field)}: " if remark.field else ""


def _answers(count: int) -> str:
    return Counting().answers(count) if count else ""


def _delete() -> str:
    return QCoreApplication.translate("Remarks", "delete these words")


def _quiet(text: str) -> str:
    return f'<span style="color:{theme.color("quiet").name()}">{escape(text)}</span>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _one_line(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
