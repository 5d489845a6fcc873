from __future__ import annotations

from redaksi.domain.article import Article
from redaksi.domain.checks.checking import check_article
from redaksi.domain.checks.finding import Severity
from tests.domain.checks.looking import findings, house


def told(headline: str) -> list[tuple[str, str]]:
    found = check_article(Article(headline=headline, body="Satu alinea pendek."), house())
    return [(finding.rule, finding.text) for finding in found]


def test_a_headline_is_asked_for() -> None:
    (found,) = check_article(Article(body="Satu alinea."), house())
    assert (found.rule, found.severity, found.field) == ("headline-missing", Severity.BLOCK, "headline")


def test_a_headline_has_at_most_80_characters_and_12_words() -> None:
    long = "Kementerian Perhubungan menyiapkan perlintasan sebidang berpalang otomatis " + "x" * 10
    assert told(long) == [("headline-length", long[80:])]
    many = "satu dua tiga empat lima enam tujuh lapan sembilan sepuluh sebelas dua belas"
    assert told(many) == [("headline-length", "belas")]
    assert told("Gempa magnitudo 4,1 terasa di Lembayung") == []


def test_a_lead_has_at_most_50_words() -> None:
    text = "## Bab\n\n" + "kata " * 52 + "akhir.\n\nAlinea kedua."
    (found,) = findings(text, "lead-length")
    assert (found.text, found.params["count"]) == ("kata kata akhir.", 53)
    assert findings("kata " * 49 + "akhir.\n\n" + "kata " * 60 + "akhir.", "lead-length") == []
    assert len(findings("satu dua tiga empat.", "lead-length", lead=3)) == 1


def test_a_sentence_has_at_most_50_words() -> None:
    text = "Pendek. " + "Kata " + "kata " * 52 + "akhir. Pendek lagi."
    (found,) = findings(text, "sentence-length")
    assert found.text == "kata kata kata akhir."
    assert findings("Kata " + "kata " * 30 + "akhir. “Kata " + "kata " * 30 + "akhir.”", "sentence-length") == []
    assert findings("- " + "kata " * 80, "sentence-length") == []
    assert findings("Menurut Prof. Dr. A. Thoha, " + "kata " * 47 + "akhir.", "sentence-length") != []
