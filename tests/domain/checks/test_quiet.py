"""On edited news the checks are quiet enough to be left on: at most 3 marks in 500 words."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_article
from tests.domain.checks.looking import house

HOLD_OUT = sorted((Path(__file__).parent / "holdout").glob("*.md"))
SAMPLES = sorted((Path(__file__).parents[3] / "resources/samples").glob("*.json"))


def marks(headline: str, body: str, day: dt.date | None) -> list[str]:
    found = check_article(Article(headline=headline, body=body), house(today=day))
    return [f"{finding.rule}: {finding.text}" for finding in found]


def allowed(body: str) -> float:
    return max(1.0, 3 * len(body.split()) / 500)


@pytest.mark.parametrize("path", HOLD_OUT, ids=lambda path: path.stem)
def test_quiet_on_news_that_no_rule_was_tuned_to(path: Path) -> None:
    headline, day, body = path.read_text(encoding="utf-8").split("\n", 2)
    found = marks(headline, body, dt.date.fromisoformat(day))
    assert len(found) <= allowed(body), found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_quiet_on_the_samples(path: Path) -> None:
    story = json.loads(path.read_text(encoding="utf-8"))
    body = story["body"]["markdown"]
    day = dt.date.fromisoformat(story["published"]["local"][:10])
    found = marks(story["headline"], body, day)
    assert len(found) <= allowed(body), found


def test_quiet_on_the_reference_page(shared: Path) -> None:
    page = (shared / "samples" / "kemitraan-abadi.txt").read_text(encoding="utf-8")
    _, headline, _, story = page.split("\n\n", 3)
    body = story.partition("\n\nfavorite")[0]
    found = marks(headline, body, dt.date(2024, 7, 5))
    assert len(found) <= allowed(body), found


ENGLISH = """The harbour at Semayang reopened on Monday (23/11/2026), three weeks after a storm sank two ferries.

“We had had enough of waiting,” said Lourdes Tan, 41, who sells fish at the pier. “The ice costs 2.50 dollars a block
now; it used to be half that.” Her stall, No. 14, faces the sea.

Port officials said about 1,250 passengers left before 6:30 a.m. local time. U.S. Navy divers helped to clear the
channel, which is 4.5 metres deep... or was, until the storm. "It is what it is," one of them wrote on @portwatch.

- Ferries to Sendari: hourly
- Ferries to Marupai: Tuesdays and Fridays

Tickets are sold at https://port.example/tickets?id=3,4 and at the pier (cash only)."""


def test_quiet_on_english_news() -> None:
    article = Article(headline="Harbour reopens after storm", body=ENGLISH, language="en")
    found = [finding.rule for finding in check_article(article, house(language="en"))]
    assert found == ["quote-style"]  # one kind of marks in the speech, another in the last one
