"""Sentences with a number in them, for modules without a widget of their own.

The tool that gathers sentences knows plurals only where `tr` stands in a class: what `QCoreApplication.translate` asks
for with a number has no plural forms in any language, or is not gathered at all.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counting(QObject):
    """Each takes the number, and gives the sentence in the user's language."""

    def same_paragraphs(self, count: int) -> str:
        return self.tr("%n paragraph(s) the same", "", count)

    def more_paragraphs(self, count: int) -> str:
        return self.tr("%n more paragraph(s), not shown here", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s)", "", count)

    def matches(self, count: int) -> str:
        return self.tr("%n match(es).", "", count)

    def more_matches_than(self, count: int) -> str:
        return self.tr("More than %n match(es).", "", count)

    def overdue(self, count: int) -> str:
        return self.tr("%n overdue", "", count)
