"""What one step of undo takes back of running text: some words, at most a sentence, nothing from before a pause."""

from __future__ import annotations

from time import monotonic

from PySide6.QtWidgets import QPlainTextEdit

#: Seconds without a key after which the next one begins a new step.
PAUSE = 1.5
#: Words of one step: about as many as are read at a glance.
WORDS = 6

_ENDS = frozenset(".?!…")
#: May stand between the end of a sentence and the blank behind it.
_CLOSING = frozenset("\"'”’)]*_")


class Steps:
    """Parts the typing in `edit`, which Qt would take back as one step from one Enter to the next.

    A step ends where another word begins, so that what was written before it stands ready to be gone on with.
    """

    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit
        self._last = 0.0
        self._words = 0
        self._between = True
        self._ended = False

    def before(self, typed: str) -> None:
        """`typed` is about to be put in: a key's character, or what an input method has made."""
        now = monotonic()
        paused, self._last = now - self._last > PAUSE, now
        begins = self._between and not typed.isspace()
        if paused or (begins and (self._ended or self._words >= WORDS)):
            # Qt joins what is typed only in a document that has been changed; nothing here asks whether it was.
            self._edit.document().setModified(False)
            self._words, self._ended = 0, False
        self._words += begins
        self._between = typed[-1:].isspace()
        if not self._between and typed[-1:] not in _CLOSING:
            self._ended = typed[-1:] in _ENDS
