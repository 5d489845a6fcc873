"""The desk's checks as the window calls them: a whole story off the window's thread, and what puts a finding right.

Imported in a job (story_checks.py): the rules' patterns take a while to be made ready.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Mapping
from dataclasses import replace

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_story
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.misspelt import Judge
from redaksi.domain.checks.repairs import Repair, repair_of, written
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.gui.editor.marks.style_looking import OutdatedError, Paced
from redaksi.usecases.checking import Facts, counts, day_of, facts, house_for

__all__ = ["Checks", "Facts", "Repair", "facts"]

_RANKS = tuple(Severity)


class Checks:
    """The checks, ready to be used."""

    def look(
        self,
        article: Article,
        settings: Mapping[str, str],
        known: Facts,
        judge: Judge | None,
        outdated: threading.Event,
    ) -> tuple[Finding, ...] | None:
        """Every finding that is wanted, those that block first; None where the story has changed meanwhile."""
        house = self._house(article, settings, known.around)
        try:
            found = check_story(article, house, known.around, Paced(article.body, outdated), judge)
        except OutdatedError:
            return None
        wanted = (finding for finding in found if counts(finding, known.unwanted))
        return tuple(sorted(wanted, key=lambda finding: _RANKS.index(finding.severity)))

    def repair(
        self, finding: Finding, article: Article, settings: Mapping[str, str], around: Surroundings
    ) -> Repair | None:
        """What puts `finding` right in the story as it is now; None where it is not as it was found."""
        return repair_of(finding, article, self._house(article, settings, around), around)

    def write(self, finding: Finding, text: str, article: Article) -> Repair | None:
        """Another way: `text` in the place of what is marked."""
        return written(finding, text, article)

    def at_present(self, known: Facts) -> Facts:
        """The same facts at the present time."""
        return replace(known, around=replace(known.around, now=dt.datetime.now(dt.UTC)))

    def _house(self, article: Article, settings: Mapping[str, str], around: Surroundings) -> House:
        now = around.now or dt.datetime.now(dt.UTC)
        return house_for(settings, article.language, day_of(article, now, settings["site.timezone"]))
