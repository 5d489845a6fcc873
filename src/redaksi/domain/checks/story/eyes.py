"""Two pairs of eyes: who approves a piece is not the only one who had a part in it.

Source: checks.tsv 11. Told to those who could approve it; a newsroom may allow it with a reason (`newsroom.four_eyes`).
"""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.story.telling import Story, about
from redaksi.domain.people import Right
from redaksi.domain.stops import FOUR_EYES


def check(story: Story) -> Iterator[Finding]:
    around = story.around
    if around.approver is not None and around.approver.may(Right.APPROVE) and around.alone:
        code = "check-four-eyes" if around.four_eyes else "check-four-eyes-reason"
        yield about(FOUR_EYES, Severity.BLOCK, "authors", code, name=around.approver.name)
