from __future__ import annotations

import pytest

from redaksi.domain.article import Photo
from redaksi.domain.checks.finding import Severity
from tests.domain.checks.looking_at_stories import codes, told


def photo(caption: str | None, credit: str | None) -> Photo:
    return Photo("p", "0" * 64, "image/png", 1, 1, caption=caption, credit=credit)


def test_each_photo_says_what_it_shows_and_where_it_comes_from() -> None:
    media = (photo("Jembatan.", "Antara/Rina"), photo(" ", None))
    (caption,), (credit,) = told("photo-caption", media=media), told("photo-credit", media=media)
    assert (caption.severity, caption.item, caption.params["place"]) == (Severity.WARN, 1, 2)
    assert (credit.code, credit.item) == ("check-photo-credit", 1)


@pytest.mark.parametrize("credit", ["ist", "(ist)", "Istimewa", "Foto : Istimewa", "dok. istimewa", "Internet"])
def test_a_credit_that_names_nobody(credit: str) -> None:
    assert codes("photo-credit", media=(photo("Jembatan.", credit),)) == ["check-photo-source"]


@pytest.mark.parametrize("credit", ["ANTARA FOTO/Istiqomah", "Dok. IGI", "Foto: Rina/Warta", "REUTERS/Int Hasan"])
def test_a_credit_that_names_somebody(credit: str) -> None:
    assert told("photo-credit", media=(photo("Jembatan.", credit),)) == []
