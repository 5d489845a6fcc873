"""Formatting is put on and taken off as a writer means it. `[` and `]` show the selection, `|` a cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.gui.editor.formatting import (
    Passage,
    insert_below,
    link_at,
    set_apart,
    set_link,
    toggle_heading,
    toggle_list,
    toggle_quote,
)


def drawn(text: str) -> Passage:
    if "|" in text:
        at = text.index("|")
        return Passage(text.replace("|", ""), at, at)
    start = text.index("[")
    return Passage(text.replace("[", "").replace("]", ""), start, text.index("]") - 1)


def drawing(passage: Passage) -> str:
    if passage.start == passage.end:
        return f"{passage.text[: passage.start]}|{passage.text[passage.start :]}"
    return f"{passage.text[: passage.start]}[{passage.selected}]{passage.text[passage.end :]}"


@given(st.text(alphabet="ab*_`[]() \n>-#1.🌊", max_size=60), st.data())
def test_no_toggle_leaves_the_selection_outside_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    passage = Passage(text, start, end)
    for done in (
        toggle_heading(passage, 2),
        toggle_quote(passage),
        toggle_list(passage, numbered=True),
        set_apart(passage, "kata", "kata"),
    ):
        assert 0 <= done.start <= done.end <= len(done.text)


@pytest.mark.parametrize(
    ("before", "level", "after"),
    [
        ("Jalan r|aya", 2, "## Jalan r|aya"),
        ("## Jalan r|aya", 2, "Jalan r|aya"),
        ("### Jalan r|aya", 2, "## Jalan r|aya"),
        ("[satu\n\ndua]", 2, "[## satu\n\n## dua]"),
        ("|", 2, "## |"),
        ("- sa|tu", 2, "## sa|tu"),
        ("> sa|tu", 3, "### sa|tu"),
    ],
)
def test_headings(before: str, level: int, after: str) -> None:
    assert drawing(toggle_heading(drawn(before), level)) == after


def test_blank_lines_at_the_ends_stay_out_of_a_quote() -> None:
    quoted = toggle_quote(drawn("[\nkata dia.\n\nLalu diam.\n]"))
    assert quoted.text == "\n> kata dia.\n>\n> Lalu diam.\n"
    assert toggle_quote(quoted).text == "\nkata dia.\n\nLalu diam.\n"


def test_quotes_hold_their_blank_lines() -> None:
    quoted = toggle_quote(drawn("[kata dia.\n\nLalu diam.]"))
    assert quoted.text == "> kata dia.\n>\n> Lalu diam."
    assert toggle_quote(quoted).text == "kata dia.\n\nLalu diam."


def test_lists_change_their_kind_and_go_off_again() -> None:
    bullets = toggle_list(drawn("[satu\ndua]"), numbered=False)
    assert bullets.text == "- satu\n- dua"
    numbers = toggle_list(bullets, numbered=True)
    assert numbers.text == "1. satu\n2. dua"
    assert toggle_list(numbers, numbered=True).text == "satu\ndua"


def test_a_heading_becomes_an_item_without_its_sign() -> None:
    assert toggle_list(drawn("## Ba|b"), numbered=False).text == "- Bab"


LINES = st.lists(
    st.sampled_from(["", "kata satu", "“Kutip,” 🌊", "e\u0301 per\u00a0hari", "*miring*"]), min_size=1, max_size=6
)


@given(LINES, st.sampled_from(["heading", "quote", "bullets", "numbers"]))
def test_lines_toggled_twice_are_what_they_were(lines: list[str], kind: str) -> None:
    toggle = {
        "heading": lambda passage: toggle_heading(passage, 2),
        "quote": toggle_quote,
        "bullets": lambda passage: toggle_list(passage, numbered=False),
        "numbers": lambda passage: toggle_list(passage, numbered=True),
    }[kind]
    text = "\n".join(lines)
    once = toggle(Passage(text, 0, len(text)))
    assert once.text != text
    assert toggle(once).text == text


def test_a_list_is_set_apart_from_running_text() -> None:
    items = toggle_list(drawn("sa|tu"), numbered=False)
    assert drawing(set_apart(items, "Paragraf.", "Paragraf.")) == "\n- sa|tu\n"
    assert set_apart(items, "- nol", "") == items


def test_a_table_comes_below_the_paragraph_at_hand() -> None:
    assert insert_below(Passage("Kata.", 2, 2), "| a |", 2) == Passage("Kata.\n\n| a |", 9, 9)
    assert insert_below(Passage("", 0, 0), "| a |", 2) == Passage("| a |", 2, 2)


def test_a_link_is_set_changed_and_taken_away() -> None:
    passage = Passage("lihat laporan lengkap", 6, 13)
    linked = set_link(passage, link_at(passage), "laporan", "https://contoh.id/(a")
    assert linked.text == "lihat [laporan](https://contoh.id/%28a) lengkap"
    inside = Passage(linked.text, 9, 9)
    place = link_at(inside)
    assert (place.words, place.address) == ("laporan", "https://contoh.id/%28a")
    assert set_link(inside, place, place.words, "").text == passage.text


def test_blanks_at_the_ends_of_what_is_chosen_stay_outside_the_link() -> None:
    passage = Passage("lihat laporan lengkap", 5, 14)
    linked = set_link(passage, link_at(passage), "laporan", "https://contoh.id")
    assert linked.text == "lihat [laporan](https://contoh.id) lengkap"
    blank = link_at(Passage("a  b", 1, 3))
    assert set_link(Passage("a  b", 1, 3), blank, "c", "").text == "a  cb"


def test_a_chosen_address_becomes_the_address() -> None:
    place = link_at(Passage("https://contoh.id/x", 0, 19))
    assert (place.words, place.address) == ("", "https://contoh.id/x")
