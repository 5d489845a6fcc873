from __future__ import annotations

import pytest

from redaksi.domain.article import Kind, Link, LinkRel, Related
from redaksi.domain.checks.finding import Severity
from redaksi.domain.checks.surroundings import Surroundings
from tests.domain.checks.looking_at_stories import NOW, codes, told

HERE = Surroundings(now=NOW, known=frozenset({"lama"}))
UNSURE = Surroundings(now=NOW, known=frozenset({"lama"}), unverified=frozenset({"lama"}))


def test_a_right_of_reply_leads_to_what_it_answers() -> None:
    (found,) = told("original-link", kind=Kind.RIGHT_OF_REPLY)
    assert (found.severity, found.field, found.code) == (Severity.BLOCK, "links", "check-original-missing")
    reply = {"kind": Kind.RIGHT_OF_REPLY}
    assert codes("original-link", HERE, links=(Link(LinkRel.FOLLOW_UP, id="lama"),), **reply) == [found.code]
    assert told("original-link", HERE, links=(Link(LinkRel.REPLY_TO, id="lama"),), **reply) == []
    assert told("original-link", HERE, links=(Link(LinkRel.REPLY_TO, url="https://lain.example/1"),), **reply) == []


def test_a_link_that_no_page_can_print_is_none() -> None:
    reply = {"kind": Kind.RIGHT_OF_REPLY, "links": (Link(LinkRel.REPLY_TO, id="hilang"),)}
    assert codes("original-link", HERE, **reply) == ["check-original-unknown"]
    assert told("original-link", Surroundings(now=NOW), **reply) == []


@pytest.mark.parametrize(
    "headline",
    [
        "RALAT: Jembatan dibuka",
        "Hak Jawab – Soal jembatan",
        "Koreksi - Angka korban",
        "[Ralat] Jembatan dibuka",
        "(Koreksi): Angka korban",
    ],
)
def test_a_piece_headed_as_a_correction(headline: str) -> None:
    assert codes("original-link", headline=headline) == ["check-original-headed"]
    assert told("original-link", HERE, headline=headline, links=(Link(LinkRel.CORRECTS, id="lama"),)) == []


@pytest.mark.parametrize(
    "headline", ["Koreksi harga beras berlanjut", "Hak jawab warga diabaikan", "Ralat data BPS", "[Foto] Koreksi harga"]
)
def test_a_headline_that_only_speaks_of_corrections(headline: str) -> None:
    assert told("original-link", headline=headline) == []


def test_an_update_leads_back() -> None:
    assert codes("update-link", headline="UPDATE: Korban gempa 12 orang") == ["check-update-headed"]
    assert codes("update-link", headline="[UPDATE] Korban gempa 12 orang") == ["check-update-headed"]
    tie = (Link(LinkRel.UPDATES, id="lama"),)
    assert told("update-link", HERE, headline="UPDATE: Korban gempa 12 orang", links=tie) == []
    assert told("update-link", headline="Update data korban dinanti") == []


def test_beside_an_unverified_story() -> None:
    related = (Related("Kabar ledakan", id="lama"),)
    (found,) = told("update-link", UNSURE, related=related)
    assert (found.item, found.repair, found.severity) == (0, "link-update", Severity.WARN)
    tied = (Link(LinkRel.UPDATES, id="lama"),)
    assert told("update-link", UNSURE, related=related, links=tied) == told("update-link", HERE, related=related) == []
    assert codes("update-link", UNSURE, links=(Link(LinkRel.FOLLOW_UP, id="lama"),)) == ["check-update-follows"]
