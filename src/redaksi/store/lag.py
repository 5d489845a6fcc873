"""The search may follow the piece that is being written at a distance.

Indexing a story costs more than keeping it, and autosaves come three times a second. So an autosave that folds into
the version before it, of the piece that was the last to change, leaves the index as it is, for `LONGEST` seconds at
most. Whoever reads, saves anything else or closes the store catches up first; after a process that was killed, whoever
opens the store next does, because only the newest piece can have been left behind.
"""

from __future__ import annotations

import time

#: Seconds that the search waits for a piece on which somebody writes without a pause.
LONGEST = 5.0


class Lag:
    """What an open store knows of it. Changed only in transactions that write, of which there is one at a time."""

    def __init__(self) -> None:
        #: Whether another process, or a transaction that was undone, may have left the newest piece behind.
        self.unsure = True
        #: The piece whose words are not in the index yet.
        self.behind: str | None = None
        self._since = 0.0

    def __bool__(self) -> bool:
        return self.unsure or self.behind is not None

    def wait(self, article_id: str) -> bool:
        """Let the index wait for this piece; False where it has waited long enough, or another piece is behind."""
        now = time.monotonic()
        if self.behind is None:
            self.behind, self._since = article_id, now
        return self.behind == article_id and now - self._since < LONGEST

    def caught_up(self) -> None:
        self.unsure, self.behind = False, None
