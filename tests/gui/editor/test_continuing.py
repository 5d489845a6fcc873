"""What Enter does, by what stands on the line."""

from __future__ import annotations

import pytest

from redaksi.gui.editor.continuing import Enter, enter


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Paragraf.", Enter(0, "\n\n")),
        ("- satu", Enter(0, "\n- ")),
        ("  * satu", Enter(0, "\n  * ")),
        ("9. satu", Enter(0, "\n10. ")),
        ("3) satu", Enter(0, "\n4) ")),
        ("> kata", Enter(0, "\n>\n> ")),
        ("Paragraf. ", Enter(1, "\n\n")),
        ("> - satu", Enter(0, "\n> - ")),
        ("- ", Enter(2, "\n")),
        ("1. ", Enter(3, "\n")),
        ("> ", Enter(2, "\n")),
        ("| a | b |", Enter()),
        ("```", Enter()),
    ],
)
def test_enter_at_the_end_of_a_line(line: str, done: Enter) -> None:
    assert enter(line, len(line), "", in_code=False) == done


def test_a_second_enter_between_paragraphs_adds_nothing() -> None:
    assert enter("", 0, "", in_code=False) == Enter(0, "")
    assert enter("", 0, "Paragraf.", in_code=False) == Enter()


def test_code_takes_lines_as_they_come() -> None:
    assert enter("print()", 7, "", in_code=True) == Enter()


def test_enter_inside_an_item_splits_it() -> None:
    assert enter("- satu dua", 6, "", in_code=False) == Enter(0, "\n- ", 1)
    assert enter("- satu dua", 7, "", in_code=False) == Enter(1, "\n- ")
    assert enter("- satu", 2, "", in_code=False) == Enter(0, "\n- ")


def test_no_break_spaces_stay_where_a_paragraph_is_split() -> None:
    assert enter("Rp\u00a05", 2, "", in_code=False) == Enter(0, "\n\n")


def test_a_quote_ends_with_the_blank_line_that_its_last_paragraph_began() -> None:
    assert enter("> ", 2, ">", in_code=False) == Enter(4, "\n")
    assert enter("> ", 2, "> kata", in_code=False) == Enter(2, "\n")
