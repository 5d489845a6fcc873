"""What a reader is not sure of is named, in both languages, and the text that came with it is kept."""

from __future__ import annotations

from typing import Any

import pytest

from redaksi.domain.article import Article, UpdateKind
from redaksi.domain.errors import UnreadableError
from redaksi.domain.moments import LocalTime
from redaksi.formats import page_text
from redaksi.formats.intake import Imported
from redaksi.words import LANGUAGES, say

TITLE = "Jembatan Lengkung Batu Putih Dibuka untuk Umum"
BODY = "Jembatan lengkung di atas Sungai Batu Putih dibuka untuk umum. Warga menyambutnya dengan pawai perahu."


def read(*lines: str) -> Imported:
    return page_text.read("\n".join(lines), "halaman.txt")


def codes(imported: Imported) -> set[str]:
    return {doubt.code for doubt in imported.doubts}


def worded(imported: Imported, code: str, language: str) -> str:
    doubt = next(doubt for doubt in imported.doubts if doubt.code == code)
    return say(language, doubt.code, **doubt.params)


def test_no_date() -> None:
    imported = read(TITLE, BODY)
    assert imported.article.published is None
    assert codes(imported) == {"date-not-found"}


def test_two_dates_say_which_was_taken_and_keep_the_other() -> None:
    imported = read("Jumat, 5 Juli 2024 10:00 WIB", "Sabtu, 6 Juli 2024 11:00 WIB", TITLE, BODY)
    assert imported.article.published == LocalTime("2024-07-05T10:00", "Asia/Jakarta")
    assert "Sabtu, 6 Juli 2024 11:00 WIB" in imported.leftovers
    assert "2024-07-05T10:00" in worded(imported, "date-twice", "id")
    assert "2024-07-06T11:00" in worded(imported, "date-twice", "en")


def test_the_time_of_the_last_change_is_not_the_time_of_publication() -> None:
    imported = read(TITLE, "Diperbarui: Sabtu, 6 Juli 2024 11:00 WIB", "Jumat, 5 Juli 2024 10:00 WIB", BODY)
    assert imported.article.published == LocalTime("2024-07-05T10:00", "Asia/Jakarta")
    assert imported.leftovers == ("Diperbarui: Sabtu, 6 Juli 2024 11:00 WIB",)
    assert "date-twice" not in codes(imported)


def test_the_same_date_twice_is_no_doubt() -> None:
    imported = read("Jumat, 5 Juli 2024 10:00", TITLE, "5 Juli 2024 10:00", BODY)
    assert codes(imported) == set()
    assert imported.furniture == ("5 Juli 2024 10:00",)


def test_an_impossible_date_is_named_and_kept() -> None:
    imported = read("Sabtu, 31 Februari 2024 10:00", TITLE, BODY)
    assert imported.article.published is None
    assert codes(imported) == {"date-impossible"}
    assert imported.article.notes == ("Sabtu, 31 Februari 2024 10:00",)


def test_a_wrong_weekday_is_named_with_the_right_one() -> None:
    imported = read("Senin, 5 Juli 2024 10:00", TITLE, BODY)
    assert worded(imported, "weekday-disagrees", "id") == "5 Juli 2024 jatuh pada hari Jumat, bukan Senin."
    assert worded(imported, "weekday-disagrees", "en") == "5 July 2024 is a Friday, not Senin."


def test_the_clock_of_the_page_is_only_taken_where_there_is_no_other_date() -> None:
    alone = read("kamis, 05 november 2015", TITLE, BODY)
    assert codes(alone) == {"page-clock"}
    beside = read("kamis, 05 november 2015", TITLE, "Rabu, 4 November 2015 | 21:04 WIB", BODY)
    assert beside.article.published == LocalTime("2015-11-04T21:04", "Asia/Jakarta")
    assert codes(beside) == set()


def test_a_date_and_its_clock_on_two_lines() -> None:
    assert read(TITLE, "5 Juli 2024", "14.29 WITA", BODY).article.published == LocalTime(
        "2024-07-05T14:29", "Asia/Makassar"
    )


def test_a_year_of_two_digits_is_named() -> None:
    imported = read("09-Okt-22 17:02:44 WIB", TITLE, BODY)
    assert imported.article.published == LocalTime("2022-10-09T17:02:44", "Asia/Jakarta")
    assert codes(imported) == {"two-digit-year"}


def test_no_headline() -> None:
    imported = read("Jumat, 5 Juli 2024 10:00", BODY, BODY)
    assert imported.article.headline == ""
    assert codes(imported) == {"headline-not-found"}


def test_no_body() -> None:
    imported = read("Jumat, 5 Juli 2024 10:00", TITLE)
    assert imported.article.headline == TITLE
    assert imported.article.body == ""
    assert codes(imported) == {"body-not-found"}


def test_several_sections_say_which_was_taken_and_keep_the_others() -> None:
    imported = read("Beranda / Nasional / Politik", TITLE, "Jumat, 5 Juli 2024 10:00", BODY)
    assert imported.article.category is not None
    assert imported.article.category.name == "Nasional"
    assert imported.leftovers == ("Politik",)
    assert "Politik" in worded(imported, "several-categories", "id")


def test_nothing_to_read() -> None:
    with pytest.raises(UnreadableError) as caught:
        page_text.read(" \n\u200b\n\t", "kosong.txt")
    assert caught.value.code == "empty-file"


def test_what_was_cleaned_is_named() -> None:
    assert "nul-removed" in codes(read("Jumat, 5 Juli 2024 10:00", TITLE, BODY + "\0"))


def updates(*lines: str) -> tuple[Article, Imported]:
    imported = read("Jumat, 5 Juli 2024 10:00 WIB", TITLE, BODY, *lines)
    return imported.article, imported


@pytest.mark.parametrize("label", ["Update", "Pembaruan", "UPDATES", "Pemutakhiran"])
@pytest.mark.parametrize("empty", ["No Update Available", "Belum ada pembaruan", "Tidak ada update"])
def test_no_updates(label: str, empty: str) -> None:
    article, imported = updates(label, empty)
    assert article.updates == ()
    assert imported.furniture == (label, empty)


def test_updates_with_their_own_dates_need_no_doubt() -> None:
    article, imported = updates(
        "Update", "Jumat, 5 Juli 2024 12:30 WIB", "Lampu jembatan menyala.", "[5 Juli 2024 11:00 WIB] Pawai dimulai."
    )
    assert [(entry.time.local, entry.time.zone, entry.text) for entry in article.updates] == [
        ("2024-07-05T12:30", "Asia/Jakarta", "Lampu jembatan menyala."),
        ("2024-07-05T11:00", "Asia/Jakarta", "Pawai dimulai."),
    ]
    assert codes(imported) == set()


def test_a_clock_alone_is_of_the_day_of_publication_and_says_so() -> None:
    article, imported = updates("Pembaruan", "12.30 WITA – Lampu jembatan menyala.")
    assert article.updates[0].time == LocalTime("2024-07-05T12:30", "Asia/Makassar")
    assert "2024-07-05" in worded(imported, "update-day-assumed", "id")


def test_an_update_without_any_day_is_kept_as_a_note() -> None:
    imported = read(TITLE, BODY, "Pembaruan", "12.30 – Lampu jembatan menyala.")
    assert imported.article.updates == ()
    assert imported.leftovers == ("12.30 – Lampu jembatan menyala.",)
    assert "update-without-day" in codes(imported)


def test_a_correction_among_the_updates_is_one() -> None:
    article, _ = updates("Update", "Ralat (6 Juli 2024 08:00): panjang jembatan 90 meter, bukan 900 meter.")
    assert article.updates[0].kind is UpdateKind.CORRECTION
    assert article.updates[0].text == "panjang jembatan 90 meter, bukan 900 meter."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "params"),
    [
        ("encoding-guessed", {"encoding": "windows-1252"}),
        ("encoding-mixed", {"count": 2}),
        ("encoding-damaged", {"encoding": "UTF-16-LE"}),
        ("category-guessed", {"text": "Jagat Laut"}),
        ("byline-guessed", {"text": "Rina Wulandari"}),
        ("headline-guessed", {"text": TITLE}),
        ("month-first", {"text": "07/25/2024"}),
        ("zone-unknown", {"text": "14:29 XYZ"}),
    ],
)
def test_rare_doubts_have_their_sentences_too(language: str, code: str, params: dict[str, Any]) -> None:
    sentence = say(language, code, **params)
    assert "{" not in sentence
    assert str(next(iter(params.values()))) in sentence
