"""From a finding to its place in the window, and what puts it right, as one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui.editor.offsets import to_units
from redaksi.gui.panes import Pane

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding
    from redaksi.domain.checks.repairs import Repair
    from redaksi.gui.workplace import Workplace

#: Lists of the form, in which an entry can be chosen.
_LISTS = ("media", "related", "links")
#: Fields that the form does not show for changing, and where their finding is settled instead.
_ELSEWHERE = {"withdrawal": "body"}


def go_to(work: Workplace, finding: Finding) -> None:
    """The keyboard to what the finding is about, its words chosen."""
    field = _ELSEWHERE.get(finding.field, finding.field)
    if field == "body":
        _choose(work.editor.body, work.desk.document.body(), finding)
        return
    if field == "headline":
        _choose(work.editor.headline, work.editor.headline.document().toRawText(), finding)
        return
    work.registry.run(f"go.{field}")
    if field in _LISTS and finding.item is not None and work.panes.is_shown(Pane.FORM):
        view = getattr(work.furnishing.form.ui, field).view
        if finding.item < view.count():
            view.setCurrentRow(finding.item)


def put_right(work: Workplace, repair: Repair) -> None:
    """Write and set what `repair` says."""
    if repair.passages:
        from redaksi.gui.editor.mending import mend

        mend(work.editor.body, repair.passages)
    if repair.fields:
        work.desk.document.change(**repair.fields)


def _choose(edit: QPlainTextEdit, text: str, finding: Finding) -> None:
    """Choose the marked words; where the text has moved, the nearest ones that read the same."""
    edit.setFocus()
    start = _nearest(text, finding)
    if start is None:
        return
    cursor = QTextCursor(edit.document())
    cursor.setPosition(to_units(text, start))
    cursor.setPosition(to_units(text, start + len(finding.text)), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _nearest(text: str, finding: Finding) -> int | None:
    """Where `finding.text` stands, closest to its place; None where it is nowhere."""
    if text.startswith(finding.text, finding.start):
        return finding.start
    before, behind = text.rfind(finding.text, 0, finding.start), text.find(finding.text, finding.start)
    found = [place for place in (before, behind) if place >= 0]
    return min(found, key=lambda place: abs(place - finding.start), default=None)
