"""What a story is about, in the few words by which related news are looked for: headline words and names.

Stop words and spellings of one thing stand in `resources/search/`; they are read when they are first needed.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from redaksi.domain.article import Related

#: More words than these make a search dearer, and no better.
MOST_TERMS = 8
#: A lead is looked through for names only so far.
_LEAD = 600
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_ENDS = re.compile(r"[.!?:;“”\"\n—–-]\s*\Z|\A\s*\Z")
_SUM = re.compile(r"rp[0-9]+")
#: From this share of capitals on, a headline is written in capitals throughout, and they tell no names.
_TITLE_CASE = 0.7


@dataclass(frozen=True, slots=True)
class Topic:
    """A story as far as it is written: what is told of it, and what stands in its related news already."""

    id: str
    headline: str
    lead: str = ""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or name, in every spelling that means the same; folded. `in_lead`: the headline does not have it."""

    spellings: tuple[str, ...]
    is_name: bool
    in_lead: bool = False


def folded(text: str) -> list[str]:
    """The words of `text`, in small letters without accents, as the search index has them."""
    return [_fold(match.group()) for match in _WORD.finditer(text)]


def terms_of(topic: Topic) -> tuple[Term, ...]:
    """Names of the headline, its words that say something, names of the lead: at most `MOST_TERMS`, in this order."""
    headline = list(_words(topic.headline))
    lead_names = {word for word, is_name in _words(topic.lead[:_LEAD]) if is_name}
    names = [word for word, is_name in headline if is_name or word in lead_names]
    wanted = [(word, True) for word in names] + [(word, False) for word, _ in headline]
    wanted += [(word, True) for word in sorted(lead_names, key=topic.lead.lower().find)]
    in_headline = {word for word, _ in headline}
    terms: list[Term] = []
    seen: set[str] = set()
    text = " ".join(folded(f"{topic.headline} . {topic.lead[:_LEAD]}"))
    for word, is_name in wanted:
        spellings = _spellings(word, text)
        if spellings[0] not in seen:
            seen.update(spellings)
            terms.append(Term(spellings, is_name, in_lead=word not in in_headline))
    return tuple(terms[:MOST_TERMS])


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Words that say something, each with whether it is written as a name inside a sentence."""
    found = list(_WORD.finditer(text))
    capitals = sum(match.group()[0].isupper() for match in found)
    title_case = len(found) > 3 and capitals > _TITLE_CASE * len(found)
    for match in found:
        word = _fold(match.group())
        if len(word) < 2 or word.isdigit() or _SUM.fullmatch(word) or word in _stop_words():
            continue
        opens = _SENTENCE_ENDS.search(text[max(0, match.start() - 4) : match.start()]) is not None
        acronym = len(word) > 2 and match.group().isupper()
        capital = not title_case and match.group()[0].isupper() and (acronym or not opens)
        yield word, capital and word not in _listed("beside_names")


def _spellings(word: str, text: str) -> tuple[str, ...]:
    """The word in all its spellings; one that is part of a longer name with spellings of its own stands for that."""
    phrases = [phrase for phrase in _synonyms() if word in phrase.split(" ") and f" {phrase} " in f" {text} "]
    return _synonyms().get(max(phrases, key=len, default=word), (word,))


def _fold(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@cache
def _stop_words() -> frozenset[str]:
    return _listed("id") | _listed("en")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_asset("stop_words.toml")[name])


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """Every spelling, with all of its group, itself first."""
    groups = _asset("synonyms.toml")["groups"]
    return {
        spelling: tuple(sorted(group, key=lambda other: other != spelling)) for group in groups for spelling in group
    }


def _asset(name: str) -> dict[str, list[str]]:
    return tomllib.loads((files("redaksi") / "assets" / "search" / name).read_text(encoding="utf-8"))
