"""Every rule about a whole story, with the languages for which it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from redaksi.domain.checks.finding import Finding
from redaksi.domain.checks.house import House
from redaksi.domain.checks.people import balance
from redaksi.domain.checks.registry import PieceRule
from redaksi.domain.checks.story import data, eyes, notices, original, outlets, photos, related
from redaksi.domain.checks.story.telling import Story
from redaksi.domain.stops import EMBARGO, FOUR_EYES


@dataclass(frozen=True, slots=True)
class StoryRule:
    """`names` are the rules that `check` tells (Finding.rule)."""

    check: Callable[[Story], Iterable[Finding]]
    names: tuple[str, ...]


STORY_RULES: tuple[StoryRule, ...] = (
    StoryRule(data.check_category, (data.CATEGORY,)),
    StoryRule(data.check_date, (data.DATE, data.FAR, data.ZONE)),
    StoryRule(original.check, (original.RULE,)),
    StoryRule(original.check_update, (original.UPDATE,)),
    StoryRule(notices.check_withdrawal, (notices.WITHDRAWAL,)),
    StoryRule(notices.check_embargo, (EMBARGO,)),
    StoryRule(eyes.check, (FOUR_EYES,)),
    StoryRule(notices.check_unverified, (notices.UNVERIFIED,)),
    StoryRule(notices.check_paid, (notices.PAID,)),
    StoryRule(photos.check, (photos.CAPTION, photos.CREDIT)),
    StoryRule(related.check, (related.EMPTY, related.SELF, related.DOUBLE, related.WITHDRAWN)),
)
#: Rules about the text that are told with the story, but are no slips to be marked in it.
REMINDERS: tuple[PieceRule, ...] = (
    PieceRule(balance.find, (balance.RULE,)),
    PieceRule(outlets.find, (outlets.RULE,)),
)


def wanted(rule: StoryRule, house: House) -> bool:
    """Whether the newsroom uses `rule` at all."""
    return not house.off.issuperset(rule.names)
