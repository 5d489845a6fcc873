"""Look at a piece with the desk's checks."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from redaksi import wordlists
from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_story
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House, house_of
from redaksi.domain.checks.surroundings import Surroundings
from redaksi.domain.people import User
from redaksi.domain.spelling.speller import Speller
from redaksi.usecases import importing, spelling
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.surroundings import surroundings_of

#: Files that hold every field of an article.
_WITH_DATA = (".json", ".jsonl")
#: Misspelt words that come with what to write instead: finding that out takes tens of milliseconds each.
_SUGGESTED = 20


@dataclass(frozen=True, slots=True)
class Checked:
    """A piece and what was found in it; `source` is the file that it was read from, None for one of the store."""

    article: Article
    findings: tuple[Finding, ...]
    source: str | None = None

    @property
    def blocked(self) -> bool:
        """Whether something was found with which it must not go out."""
        return any(finding.severity is Severity.BLOCK for finding in self.findings)


def house_for(settings: Mapping[str, str], language: str, day: dt.date | None) -> House:
    """The newsroom's rules for a piece in `language` of the day `day` (None: unknown)."""
    return house_of(settings, language, day, wordlists.nonstandard(), wordlists.known_acronyms())


def day_of(article: Article, now: dt.datetime, zone: str) -> dt.date:
    """The day that a piece tells from: that of its publication, else today in the newsroom's zone."""
    return article.published.date if article.published else now.astimezone(zoneinfo.ZoneInfo(zone)).date()


def check(room: Newsroom, reference: str, by: str | None = None) -> Checked:
    """Look at a piece of the store, without what was ignored in it.

    What blocks cannot be ignored. `by` is who would approve it. UsageError `no-article`, `ambiguous-id`, `no-user`.
    """
    with room.store.read() as unit:
        article = unit.articles.get(unit.articles.resolve(reference)).article
        settings = unit.settings.all()
        unwanted = unit.ignored.of(article.id)
        around = surroundings_of(room, unit, article, unit.users.get(by) if by else None)
    house = house_for(settings, article.language, day_of(article, room.clock(), settings["site.timezone"]))
    found = check_story(article, house, around, judge=_judge(room, article), suggested=_SUGGESTED)
    return Checked(article, tuple(finding for finding in found if counts(finding, unwanted)))


@dataclass(frozen=True, slots=True)
class Facts:
    """What has to be known of a story beside itself: its surroundings, and what is not wanted in it (rule and text)."""

    around: Surroundings
    unwanted: frozenset[tuple[str, str]]


def facts(room: Newsroom, article: Article, user: User | None) -> Facts:
    """The facts about an article as it stands on screen, in the store or not yet; `user` is who would approve it."""
    with room.store.read() as unit:
        return Facts(surroundings_of(room, unit, article, user), unit.ignored.of(article.id))


def counts(finding: Finding, unwanted: Collection[tuple[str, str]]) -> bool:
    """Whether a finding is told although `unwanted` (rule and text) is not wanted in the piece."""
    return finding.severity is Severity.BLOCK or finding.key not in unwanted


def check_file(room: Newsroom, path: Path) -> list[Checked]:
    """Look at every article of a file; nothing is kept. UnreadableError where it cannot be read.

    An article without a date may be of any day, so dates without a year are not judged. A bare text has no data yet,
    and is not asked for them; a file of articles is.
    """
    result = importing.read(room, [path])
    for failure in result.failed:
        raise failure.error
    with room.store.read() as unit:
        settings = unit.settings.all()
    around = Surroundings(is_story=path.suffix.lower() in _WITH_DATA, now=room.clock(), zone=settings["site.timezone"])
    return [
        Checked(entry.article, _look(room, entry.article, settings, around), str(path)) for entry in result.understood
    ]


def _look(room: Newsroom, article: Article, settings: Mapping[str, str], around: Surroundings) -> tuple[Finding, ...]:
    judge = _judge(room, article)
    return check_story(article, _house(settings, article), around, judge=judge, suggested=_SUGGESTED)


def _judge(room: Newsroom, article: Article) -> Speller | None:
    """What knows the words of the article's language, where this machine has a dictionary of it."""
    return spelling.speller(room, article.language.partition("-")[0].lower())


def _house(settings: Mapping[str, str], article: Article) -> House:
    return house_for(settings, article.language, article.published.date if article.published else None)
