"""Asks where a text stands: at once where that costs next to nothing, off the window's thread otherwise."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from redaksi.domain.finding import Change, PatternError, Wanted
from redaksi.gui.editor.offsets import to_index, unit_places
from redaksi.gui.jobs import Job, Jobs

if TYPE_CHECKING:
    from redaksi.expressions import Expression

#: A plain text is looked for at once in texts up to this length (characters; about a millisecond).
_AT_ONCE = 100_000


@dataclass(frozen=True, slots=True)
class Question:
    """`scope` in Qt's units, None for the whole text; with `by` the answer holds changes, else places."""

    wanted: Wanted
    text: str
    scope: tuple[int, int] | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Places and changes in Qt's units; `problem` where the pattern cannot be used."""

    places: list[tuple[int, int]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    problem: PatternError | None = None


class Search:
    """One question at a time: a newer one stops the one before."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._job: Job | None = None
        self._expression: Expression | None = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def ask(self, question: Question, done: Callable[[Answer], object]) -> None:
        """Call `done` with the answer: now, or later on this thread."""
        self.stop()
        expression = _expression(question) if question.wanted.expression and question.wanted.text else None
        if expression is None and len(question.text) <= _AT_ONCE:
            done(_answer(question, None))
            return

        def arrived(told: Answer) -> None:
            self._job = self._expression = None
            done(told)

        self._expression = expression
        self._job = self._jobs.run(_answer, question, expression, done=arrived)

    def stop(self) -> None:
        """Whatever is under way is not wanted any more."""
        if self._job is not None:
            self._job.cancel()
        if self._expression is not None:
            self._expression.stop()
        self._job = self._expression = None


def _expression(question: Question) -> Expression:
    from redaksi.expressions import Expression

    wanted = dataclasses.asdict(question.wanted)
    return Expression({"wanted": wanted, **_asked(question)})


def _asked(question: Question) -> dict[str, Any]:
    text, scope = question.text, question.scope
    start, end = (0, None) if scope is None else (to_index(text, scope[0]), to_index(text, scope[1]))
    return {"text": text, "start": start, "end": end, "by": question.by}


def _answer(question: Question, expression: Expression | None) -> Answer:
    try:
        found = question.wanted.found(**_asked(question)) if expression is None else expression.ask()
    except PatternError as error:
        return Answer(problem=error)
    places = unit_places(question.text, [(each[0], each[1]) for each in found])
    if question.by is None:
        return Answer(places)
    texts = [each[2] for each in found]
    return Answer(changes=[Change(*place, text) for place, text in zip(places, texts, strict=True)])
