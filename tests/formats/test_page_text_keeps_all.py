"""Nothing of a page's text is ever dropped, whatever the page looks like."""

from __future__ import annotations

import random
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.errors import UnreadableError
from redaksi.formats import page_text
from redaksi.formats.intake import Imported
from redaksi.formats.page_text import vocabulary
from tests.formats.layouts import Layout, every_layout, layouts

WORD = re.compile(r"[^\W_]+")
PAGES = [layout.page for layout in layouts()]
LINES = sorted({line for page in PAGES for line in page.split("\n") if line.strip()})

#: Words that a date line or counter says without their being anybody's text.
DATE_WORDS = frozenset(
    ("senin", "selasa", "rabu", "kamis", "jumat", "jum", "at", "sabtu", "minggu", "ahad", "januari", "februari",
     "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember", "nov", "des",
     "feb", "june", "february", "jumadil", "awwal", "wib", "wita", "wit", "on", "pada", "pukul", "jam", "kali", "rb",
     "ribu", "times", "orang", "by", "oleh", "dan", "laporan", "wartawan", "posted", "ralat",
     "jan", "saturday", "diperbarui")
)  # fmt: skip
LABEL_WORDS = {
    word
    for table in (vocabulary.ROLES, vocabulary.FIELDS, vocabulary.UNITS)
    for labels in table.values()
    for label in labels
    for word in WORD.findall(label)
} | {
    word
    for labels in (
        vocabulary.SEE_ALSO, vocabulary.TAGS_LABELS, vocabulary.ROOTS, vocabulary.ICON_WORDS,
        vocabulary.DATE_LABELS, vocabulary.UPDATES_LABELS, vocabulary.FURNITURE, vocabulary.CATEGORIES,
    )
    for label in labels
    for word in WORD.findall(label.replace("_", " "))
}  # fmt: skip


def kept_words(imported: Imported) -> set[str]:
    """Every word that the article, its notes or the account of the page still hold."""
    article = imported.article
    texts = [
        article.headline, article.subhead, article.summary, article.body, article.place, article.source,
        article.category and article.category.name, article.editor and article.editor.name,
        *article.tags, *article.codes, *article.notes,
        *(person.name for person in article.authors),
        *(story.headline for story in article.related),
        *(story.url for story in article.related),
        *(update.text for update in article.updates),
        *imported.furniture, *imported.leftovers,
    ]  # fmt: skip
    return {word.casefold() for text in texts if text for word in WORD.findall(text)}


def lost_words(page: str, imported: Imported) -> set[str]:
    kept = kept_words(imported) | DATE_WORDS | LABEL_WORDS
    words = {word.casefold() for word in WORD.findall(page)}
    return {word for word in words - kept if not word[0].isdigit()}


def assert_every_line_has_one_place(page: str, imported: Imported) -> None:
    lines = page.split("\n")
    claimed = imported.places
    for before, after in pairwise(claimed):
        assert before.last_line < after.first_line
    covered = {number for place in claimed for number in range(place.first_line, place.last_line + 1)}
    assert all(place.field for place in claimed)
    assert covered >= {number for number, line in enumerate(lines) if line.strip()}


@every_layout()
def test_every_word_of_a_page_is_kept(layout: Layout) -> None:
    imported = page_text.read(layout.page, layout.name)
    assert lost_words(layout.page, imported) == set()
    assert_every_line_has_one_place(layout.page, imported)


@given(st.integers(0, len(PAGES) - 1), st.randoms(use_true_random=False))
def test_every_word_is_kept_when_lines_change_places(number: int, chance: random.Random) -> None:
    lines = PAGES[number].split("\n")
    for _ in range(chance.randrange(1, 8)):
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[first], lines[second] = lines[second], lines[first]
    check("\n".join(lines))


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=40), st.sampled_from(["\n", "\n\n"]))
def test_every_word_is_kept_of_pages_put_together_at_random(lines: list[str], between: str) -> None:
    check(between.join(lines))


@given(st.integers(0, len(PAGES) - 1), st.data())
def test_every_word_is_kept_when_lines_are_joined_cut_and_repeated(number: int, data: st.DataObject) -> None:
    lines = PAGES[number].split("\n")
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["cut", "repeat", "blank", "drop", "upper", "spaces"]))
        line = lines[at]
        middle = line.find(" ", len(line) // 2)
        lines[at : at + 1] = {
            "cut": [line[:middle], line[middle:]] if middle > 0 else [line],
            "repeat": [line, line],
            "blank": ["", line],
            "drop": [],
            "upper": [line.upper()],
            "spaces": [f"  {line}\t "],
        }[change] or [""]
    check("\n".join(lines))


#: Lines of every kind, with words that no vocabulary knows in the places of `@`.
SHAPES = (
    "@", "@ @", "@ @ @ @ @", "Penulis: @ @ | Editor: @ @", "Oleh @ @ dan @ @", "Reporter: @ @, @ @", "By @ @",
    "Laporan Wartawan @.com, @ @", "@ @ - Kabar@", "Editor", "Penulis", "Sumber: @ @", "Sumber : @",
    "Fotografer: @ @", "Baca juga: @ @ @ @", "Baca Juga @ @ @", "Berita Terkait", "Baca juga", "Terpopuler", "Update",
    "Pembaruan", "Tags", "Kategori", "Kategori: @", "Kategori: @, @", "Home / @ / @",
    "Beranda > Nasional > @ @ @ @ @ @", "Nasional", "Tags: @, @ @", "#@ #@", "5 Juli 2024 14:29",
    "Jumat, 5 Juli 2024 | 14:29 WIB | @ @", "@ | 6 Juli 2024 10:00", "Diperbarui: 7 Juli 2024", "@, 8 Juli 2024",
    "Ekonomi | 5 Juli 2024 | 12 views | Hukum | @ @", "Foto: @ @/@", "@ @ @ di @. (Foto: @ @)",
    "[@](https://@.example/a)", "@ @ @ https://@.example/b", "https://@.example/c", "12 suka", "favorite 3 likes",
    "14.30 WIB – @ @ @.", "5 Juli 2024 16:00 @ @ @ @.", "Ralat (5 Juli 2024 10:00): @ @ @.", "(@/@)", "***", "×",
    "Komentar", "Judul: @ @ @", "Ringkasan: @ @ @ @", "Tempat: @", "Isi berita:", "JAKARTA, @.com – @ @ @ @ @ @.",
    "@ @ (ANTARA) - @ @ @ @ @.", "Jakarta -", "@ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @ @.",
    "“@ @ @ @,” kata @ @. @ @ @ (@/@)", "1. @ @ @", "- @ @", "# @ @ @", "Copyright © 2024 @", "@: @ @ @",
    "@ @ @ @ @ @ | @.com", "Editor: @ @ | @", "Penulis: @ @ • @ @",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.booleans()), min_size=1, max_size=30))
def test_words_that_no_list_knows_are_kept(shapes: list[tuple[str, bool]]) -> None:
    numbers = iter(range(10_000))
    lines = []
    for shape, gap in shapes:
        lines.append(re.sub("@", lambda _: f"Z{letters(next(numbers))}q", shape))
        lines.extend([""] if gap else [])
    check("\n".join(lines))


def letters(number: int) -> str:
    return chr(97 + number % 26) + (letters(number // 26) if number >= 26 else "")


@given(st.text(max_size=400))
def test_any_text_at_all_is_read(text: str) -> None:
    try:
        imported = page_text.read(text, "x")
    except UnreadableError as error:
        assert error.code == "empty-file"
    else:
        assert imported.source == "x"


def check(page: str) -> None:
    if not page.strip():
        with pytest.raises(UnreadableError):
            page_text.read(page, "x")
        return
    imported = page_text.read(page, "x")
    assert_every_line_has_one_place(page, imported)
    assert lost_words(page, imported) == set()
