"""How many matches there are, and why a pattern cannot be used, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from redaksi.domain.finding import COUNTED, PatternError
from redaksi.gui.commands.command import QT_TRANSLATE_NOOP
from redaksi.gui.counting import Counting
from redaksi.gui.editor.find.matches import Matches

_UNKNOWN = QT_TRANSLATE_NOOP("FindBar", "This is no regular expression: look at character {place}.")
_REASONS = {
    "unclosed-group": QT_TRANSLATE_NOOP("FindBar", "The bracket “(” at character {place} is never closed."),
    "unopened-group": QT_TRANSLATE_NOOP(
        "FindBar", "The bracket “)” at character {place} closes nothing; write “\\)” for the sign itself."
    ),
    "unclosed-set": QT_TRANSLATE_NOOP("FindBar", "The bracket “[” at character {place} is never closed."),
    "bad-range": QT_TRANSLATE_NOOP("FindBar", "The range at character {place} runs backwards."),
    "nothing-to-repeat": QT_TRANSLATE_NOOP(
        "FindBar", "There is nothing to repeat at character {place}; write “\\*” or “\\+” for the sign itself."
    ),
    "bad-escape": QT_TRANSLATE_NOOP("FindBar", "The sign after “\\” at character {place} means nothing."),
    "look-behind": QT_TRANSLATE_NOOP("FindBar", "What is looked back for must have one fixed length."),
    "no-such-group": QT_TRANSLATE_NOOP("FindBar", "The pattern has no group of that number or name."),
    "too-slow": QT_TRANSLATE_NOOP(
        "FindBar", "This pattern takes too long on this text: make it simpler. The text is as it was."
    ),
}


def sentence(problem: PatternError) -> str:
    """One sentence that says what to do."""
    said = QCoreApplication.translate("FindBar", _REASONS.get(problem.reason, _UNKNOWN))
    return said.format(place=problem.place + 1)


def counted(matches: Matches, *, in_passage: bool) -> str:
    """How many have been found, and which one is at hand."""
    count = len(matches.places)
    if not count:
        if in_passage:
            return QCoreApplication.translate("FindBar", "Not in the selection.")
        return QCoreApplication.translate("FindBar", "Not in this text.")
    if count == COUNTED:
        return Counting().more_matches_than(COUNTED - 1)
    if matches.at is None:
        return Counting().matches(count)
    said = QCoreApplication.translate("FindBar", "{number} of {count}").format(number=matches.at + 1, count=count)
    if not matches.wrapped:
        return said
    return QCoreApplication.translate("FindBar", "{place}, round the end of the text").format(place=said)
