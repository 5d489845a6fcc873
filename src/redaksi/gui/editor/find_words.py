"""Why a pattern cannot be used, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from redaksi.gui.editor.finding import PatternError


def sentence(problem: PatternError) -> str:
    """One sentence that says what to do."""
    said = _reasons().get(problem.reason)
    if said is None:
        said = QCoreApplication.translate("FindBar", "This is no regular expression: look at character {place}.")
    return said.format(place=problem.place + 1)


def _reasons() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "unclosed-group": tr("FindBar", "The bracket “(” at character {place} is never closed."),
        "unopened-group": tr("FindBar", "The bracket “)” at character {place} closes nothing; write “\\)” for itself."),
        "unclosed-set": tr("FindBar", "The bracket “[” at character {place} is never closed."),
        "bad-range": tr("FindBar", "The range at character {place} runs backwards."),
        "nothing-to-repeat": tr(
            "FindBar", "There is nothing to repeat at character {place}; write “\\*” or “\\+” for the sign itself."
        ),
        "bad-escape": tr("FindBar", "The sign after “\\” at character {place} means nothing."),
        "look-behind": tr("FindBar", "What is looked back for must have one fixed length."),
        "no-such-group": tr("FindBar", "The pattern has no group of that number or name."),
        "too-slow": tr("FindBar", "This pattern takes too long on this text: make it simpler. The text is as it was."),
    }
