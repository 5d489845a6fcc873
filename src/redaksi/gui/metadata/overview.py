"""The head of the form: how long headline and lead are, and what is still missing. It informs, it never blocks."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from redaksi.domain.completeness import Gap
from redaksi.gui import theme
from redaksi.gui.metadata.flow import Flow
from redaksi.gui.wordings import field_word


@dataclass(frozen=True, slots=True)
class Length:
    """How long something is, and how long the newsroom wants it at most."""

    count: int
    limit: int


class Overview(QWidget):
    """Each missing field is a link that leads to it."""

    #: A field was asked for by its name.
    field_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Length, Length, Sequence[Gap]] | None = None
        self.headline = QLabel(self)
        self.lead = QLabel(self)
        self.missing = QLabel(self)
        self.missing.setWordWrap(True)
        self.missing.setTextFormat(Qt.TextFormat.RichText)
        self.missing.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.missing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.missing.linkActivated.connect(self.field_wanted)
        counters = QWidget(self)
        flow = Flow(counters, gap=12)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.headline)
        flow.addWidget(self.lead)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        counters.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(counters)
        column.addWidget(self.missing)
        self.missing.hide()

    def tell(self, headline: Length, lead: Length, gaps: Sequence[Gap]) -> None:
        """Characters of the headline, words of the lead, and what is missing."""
        self._shown = (headline, lead, gaps)
        self._count(self.headline, self.tr("Headline {count}/{limit}"), headline)
        self._count(self.lead, self.tr("Lead {count}/{limit} words"), lead)
        lines = [
            self._line(self.tr("To be submitted it needs:"), [gap for gap in gaps if gap.required]),
            self._line(self.tr("To be approved it needs:"), [gap for gap in gaps if gap.approval]),
            self._line(self.tr("Recommended:"), [gap for gap in gaps if not gap.required and not gap.approval]),
        ]
        text = "<br>".join(line for line in lines if line)
        if text != self.missing.text():
            self.missing.setText(text)
        self.missing.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._shown and event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.tell(*self._shown)

    def _count(self, label: QLabel, words: str, length: Length) -> None:
        """Quiet up to the limit; beyond it a word says so, not the colour alone."""
        text = words.format(count=length.count, limit=length.limit)
        long = length.count > length.limit
        if long:
            text += self.tr(": long")
        if text == label.text():
            return
        label.setText(text)
        label.setProperty("quiet", None if long else "true")
        label.setProperty("warning", "true" if long else None)
        label.style().polish(label)

    def _line(self, lead: str, gaps: Sequence[Gap]) -> str:
        if not gaps:
            return ""
        colour = theme.color("ink").name()
        names = [
            f'<a href="{gap.field}" style="color: {colour}">{html.escape(field_word(gap.field).lower())}</a>'
            for gap in gaps
        ]
        return f'<span style="color: {theme.color("quiet").name()}">{html.escape(lead)}</span> ' + ", ".join(names)
