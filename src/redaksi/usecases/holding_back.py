"""The checks that hold a step back, and letting a piece pass in spite of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection

from redaksi.domain.article import Article, Piece
from redaksi.domain.checks.checking import check_story
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.names import RULES, STORY
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import User
from redaksi.domain.stops import FOUR_EYES, STOPS, overridden, stopping
from redaksi.domain.workflow import Step
from redaksi.usecases.checking import day_of, house_for
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.surroundings import surroundings_of


def let_pass(
    room: Newsroom,
    unit: Unit,
    step: Step,
    piece: Piece,
    user: User,
    overrides: Collection[str] = (),
    note: str | None = None,
) -> tuple[str, ...]:
    """The rules against `step` that `user` lets pass by naming them in `overrides`, with `note` as the reason.

    RefusedError `checks-block` with the findings that still stand in the way, `checks-block-always` where one of them
    cannot be overridden, and what `stops.overridden` raises. Four eyes are not looked at here (usecases/reviewing.py).
    """
    found = [finding for finding in blocking(room, unit, piece.article) if stopping([finding.rule], step)]
    rules = list(dict.fromkeys(finding.rule for finding in found))
    passed = overridden(step, rules, overrides, user, note)
    standing = [finding for finding in found if finding.rule not in passed]
    if standing:
        raise _refusal(step, standing)
    return passed


def ahead(room: Newsroom, reference: str, step: Step) -> tuple[Finding, ...]:
    """What would hold `step` back if it were taken now; four eyes are not looked at."""
    with room.store.read() as unit:
        article = unit.articles.get(unit.articles.resolve(reference)).article
        return tuple(finding for finding in blocking(room, unit, article) if stopping([finding.rule], step))


def blocking(room: Newsroom, unit: Unit, article: Article) -> list[Finding]:
    """What is found in `article` that must not go out so, whatever somebody does not want to see again there."""
    settings = unit.settings.all()
    day = day_of(article, room.clock(), settings["site.timezone"])
    house = _only_blocking(house_for(settings, article.language, day))
    found = check_story(article, house, surroundings_of(room, unit, article))
    return [finding for finding in found if finding.severity is Severity.BLOCK and finding.rule != FOUR_EYES]


def _only_blocking(house: House) -> House:
    """The same choices without the rules that can stop nothing: a long text is looked at in a moment."""
    return dataclasses.replace(house, off=house.off | (frozenset((*RULES, *STORY)) - STOPS.keys()))


def _refusal(step: Step, standing: list[Finding]) -> RefusedError:
    rules = list(dict.fromkeys(finding.rule for finding in standing))
    always = [rule for rule in rules if STOPS[rule].override is None]
    return RefusedError(
        "checks-block-always" if always else "checks-block",
        step=step.value,
        rules=", ".join(always or rules),
        options=" ".join(f"--override {rule}" for rule in rules),
        reasons=tuple((finding.code, finding.params) for finding in standing),
        findings=tuple(standing),
    )
