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
        ("> kata", Enter(0, "\n> ")),
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
    assert enter("- satu dua", 6, "", in_code=False) == Enter(0, "\n- ")
