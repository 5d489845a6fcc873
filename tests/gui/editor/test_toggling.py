"""Bold, italic and code as a writer means them. `[` and `]` show the selection, `|` a cursor; `<` `>` stand for the
brackets of a link, `¦` for the border of a cell.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.gui.editor.formatting import Passage
from redaksi.gui.editor.inline import Piece, laid_out, parse, spans, written
from redaksi.gui.editor.toggling import BOLD, CODE_MARK, ITALIC, toggle_mark
from redaksi.render.markdown import to_html
from tests.gui.editor.test_formatting import drawing, drawn

_DRAWN = str.maketrans({"<": "[", ">": "]", "¦": "|"})
_UNDRAWN = str.maketrans({"[": "<", "]": ">", "|": "¦"})


def placed(text: str) -> Passage:
    passage = drawn(text)
    return Passage(passage.text.translate(_DRAWN), passage.start, passage.end)


def shown(passage: Passage) -> str:
    return drawing(Passage(passage.text.translate(_UNDRAWN), passage.start, passage.end))


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("jembatan [lama] dibongkar", BOLD, "jembatan **[lama]** dibongkar"),
        ("jembatan **[lama]** dibongkar", BOLD, "jembatan [lama] dibongkar"),
        ("jembatan [**lama**] dibongkar", BOLD, "jembatan [lama] dibongkar"),
        ("jembatan [ lama ]dibongkar", BOLD, "jembatan  **[lama]** dibongkar"),
        ("jembatan la|ma dibongkar", BOLD, "jembatan **la|ma** dibongkar"),
        ("jembatan **la|ma** dibongkar", BOLD, "jembatan la|ma dibongkar"),
        ("jembatan **lama itu [sangat] tua**", BOLD, "jembatan **lama itu** [sangat] **tua**"),
        ("jembatan **[lama]**", ITALIC, "jembatan ***[lama]***"),
        ("jembatan ***[lama]***", BOLD, "jembatan *[lama]*"),
        ("jembatan ***[lama]***", ITALIC, "jembatan **[lama]**"),
        ("jembatan _[lama]_ itu", ITALIC, "jembatan [lama] itu"),
        # nested, overlapping, a sign partly selected
        ("**lama *itu* [sangat]** tua", BOLD, "**lama *itu*** [sangat] tua"),
        ("*satu [dua* tiga]", BOLD, "*satu **[dua*** **tiga]**"),
        ("jembatan *[*lama]** itu", BOLD, "jembatan [lama] itu"),
        ("jembatan **la[ma** itu]", BOLD, "jembatan **la[ma itu]**"),
        ("[satu **dua** tiga]", BOLD, "**[satu dua tiga]**"),
        ("[**satu** dua]", ITALIC, "***[satu** dua]*"),
        # at punctuation
        ("kata [“Abadi,” itu]", BOLD, "kata **[“Abadi,” itu]**"),
        ("lama|, lalu", BOLD, "**lama|**, lalu"),
        ("(la|ma)", ITALIC, "(*la|ma*)"),
        ("[lama.]", ITALIC, "*[lama.]*"),
        # links, code and pictures
        ("lihat <la|poran>(https://a.id) ini", BOLD, "lihat <**la|poran**>(https://a.id) ini"),
        ("[lihat <laporan>(https://a.id) ini]", BOLD, "**[lihat <laporan>(https://a.id) ini]**"),
        ("[lihat <lap]oran>(https://a.id)", BOLD, "**[lihat** <**lap]**oran>(https://a.id)"),
        ("pakai [`ls -l` di] sini", BOLD, "pakai **[`ls -l` di]** sini"),
        # a table's cells one by one
        ("¦ [a ¦ b] ¦", BOLD, "¦ **[a** ¦ **b]** ¦"),
        # the cursor
        ("jembatan **lama|** itu", BOLD, "jembatan **lama**| itu"),
        ("jembatan **lama**| itu", BOLD, "jembatan **lama|** itu"),
        ("jembatan ***lama|*** itu", BOLD, "jembatan ***lama**|* itu"),
        ("jembatan **|lama** itu", BOLD, "jembatan |lama itu"),
        ("pakai `ls|` di", CODE_MARK, "pakai `ls`| di"),
        ("## Jem|batan", ITALIC, "## *Jem|batan*"),
        ("jalan | raya", BOLD, "jalan **|** raya"),
        ("jalan **|** raya", BOLD, "jalan | raya"),
        ("- [satu\n- dua]", BOLD, "- **[satu**\n- **dua]**"),
        ("- **[satu**\n- **dua]**", BOLD, "- [satu\n- dua]"),
        ("> [kata dia]", ITALIC, "> *[kata dia]*"),
        ("[satu\n\ndua]", ITALIC, "*[satu*\n\n*dua]*"),
        ("pakai [ls -l] di sini", CODE_MARK, "pakai `[ls -l]` di sini"),
        ("pakai `[ls -l]` di sini", CODE_MARK, "pakai [ls -l] di sini"),
        ("berkas 2*3*4 [lama] ini", ITALIC, "berkas 2*3*4 *[lama]* ini"),
    ],
)
def test_marks_go_on_and_off(before: str, mark: str, after: str) -> None:
    assert shown(toggle_mark(placed(before), mark)) == after


def test_without_stepping_the_end_of_the_word_is_the_word() -> None:
    assert drawing(toggle_mark(drawn("jembatan **lama|**"), BOLD, stepping=False)) == "jembatan lama|"


WORDS = st.lists(
    st.sampled_from(["jembatan", "lama", "“kuno”", "🌊", "di", "Palu", "per\u00a0hari"]), min_size=3, max_size=8
)


@given(WORDS, st.data(), st.sampled_from([BOLD, ITALIC, CODE_MARK]))
def test_a_mark_toggled_twice_leaves_text_and_selection_as_they_were(
    words: list[str], data: st.DataObject, mark: str
) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    text = " ".join(words)
    start = len(" ".join(words[:first])) + (1 if first else 0)
    passage = Passage(text, start, start + len(" ".join(words[first : last + 1])))
    once = toggle_mark(passage, mark)
    assert once.text != text
    assert once.selected == passage.selected
    assert toggle_mark(once, mark) == passage


MARKED = st.lists(
    st.tuples(
        st.sampled_from(["jembatan", "“lama,”", "🌊", "di", "e\u0301", "Rp\u00a05", "(kata)"]),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=7,
)


def line_of(words: list[tuple[str, bool, bool]]) -> str:
    pieces = []
    for number, (word, bold, italic) in enumerate(words):
        if number:
            _, bold_before, italic_before = words[number - 1]
            pieces.append(Piece(" ", 0, bold and bold_before, italic and italic_before))
        pieces += [Piece(char, 0, bold, italic) for char in word]
    return written(pieces)


def on_the_page(line: str) -> list[tuple[str, bool, bool]]:
    """The words of the rendered line: bold, italic."""
    found, bold, italic = [], False, False
    for part in re.split(r"(<[^>]+>| )", to_html(line, {}).strip()):
        bold = part == "<strong>" or (bold and part != "</strong>")
        italic = part == "<em>" or (italic and part != "</em>")
        if part.strip() and not part.startswith("<"):
            found.append((part, bold, italic))
    return found


@given(MARKED)
def test_the_page_shows_what_the_signs_mean(words: list[tuple[str, bool, bool]]) -> None:
    line = line_of(words)
    assert on_the_page(line) == words
    assert written(parse(line)) == line


@given(MARKED, st.data(), st.sampled_from([BOLD, ITALIC]))
def test_words_among_marked_ones_toggled_twice(
    words: list[tuple[str, bool, bool]], data: st.DataObject, mark: str
) -> None:
    line = line_of(words)
    count = len(words)
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    places = word_places(line)
    passage = Passage(line, places[first][0], places[last][1])
    once = toggle_mark(passage, mark)
    kind = 1 if mark == BOLD else 2
    on = not all(word[kind] for word in words[first : last + 1])
    wanted = [
        (*word[:kind], on, *word[kind + 1 :]) if first <= number <= last else word for number, word in enumerate(words)
    ]
    assert on_the_page(once.text) == wanted
    twice = toggle_mark(once, mark)
    if len({word[kind] for word in words[first : last + 1]}) == 1:
        assert on_the_page(twice.text) == words
        assert twice.text == line


def word_places(line: str) -> list[tuple[int, int]]:
    """Where the words stand, without their signs."""
    return [(found.start(), found.end()) for found in re.finditer(r"[^ *]+", line)]


@given(
    st.text(alphabet="ab*_`[]() \n>-#1.🌊|\\<:/", max_size=60), st.data(), st.sampled_from([BOLD, ITALIC, CODE_MARK])
)
def test_no_toggle_loses_a_word_or_leaves_the_text(text: str, data: st.DataObject, mark: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    done = toggle_mark(Passage(text, start, end), mark)
    assert 0 <= done.start <= done.end <= len(done.text)
    assert re.sub(r"[*_`]", "", done.text) == re.sub(r"[*_`]", "", text)


@given(st.text(alphabet="ab* .", max_size=40).filter(lambda line: "****" not in line))
def test_what_is_parsed_and_written_again_means_the_same(line: str) -> None:
    again = "".join(text for text, _ in laid_out(parse(line)))
    assert [(piece.text, piece.bold, piece.italic) for piece in parse(again) if piece.counts] == [
        (piece.text, piece.bold, piece.italic) for piece in parse(line) if piece.counts
    ]


@pytest.mark.parametrize("line", [r"\_garis\_", r"\*bintang\*", r"_garis\_", r"satu \_dua_"])
def test_signs_written_to_be_seen_make_nothing_bold_or_italic(line: str) -> None:
    assert spans(line) == []
    assert not any(italic for _, _, italic in on_the_page(line))


def test_signs_without_an_end_take_no_time() -> None:
    assert len(spans("a* _b " * 4_000)) < 8_000
