"""A passage is found again after the text around it, and it itself, has changed; or honestly not."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.anchors import Anchor, Place, anchor_at, find, find_all, moved_to
from tests.untraced import seconds

TEXT = (
    "Pemerintah menaikkan harga beras mulai Senin. Pedagang di Pasar Senen menolak keputusan itu.\n\n"
    "Menteri Perdagangan mengatakan stok beras cukup sampai akhir tahun. “Kami jamin,” kata dia.\n\n"
    "Warga antre sejak pagi untuk membeli beras murah di kantor desa."
)


def anchor(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return anchor_at(text, start, start + len(words))


def found(text: str, of: Anchor) -> str | None:
    place = find(text, of)
    return None if place is None else text[place.start : place.end]


@given(st.data())
def test_every_passage_is_found_in_its_own_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab c.\n", min_size=1, max_size=300))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = find(text, anchor_at(text, start, end))
    if text[start:end].strip():
        assert place is not None
        assert (place.start, place.end) == (start, end)


def test_text_before_it_does_not_matter() -> None:
    mine = anchor("stok beras cukup")
    assert found("Kalimat baru di awal naskah. " * 50 + TEXT, mine) == "stok beras cukup"


def test_a_word_that_stands_often_is_known_by_its_surroundings() -> None:
    start = TEXT.index("beras murah")
    mine = anchor_at(TEXT, start, start + len("beras"))
    text = "Harga beras naik, stok beras habis. " + TEXT
    place = find(text, mine)
    assert place is not None
    assert text[place.start :].startswith("beras murah")


def test_a_paragraph_that_moved_far_away_keeps_it() -> None:
    mine = anchor("Menteri Perdagangan mengatakan stok beras cukup")
    paragraphs = TEXT.split("\n\n")
    text = "\n\n".join([paragraphs[0], paragraphs[2], *["Isi lain yang panjang sekali."] * 2_000, paragraphs[1]])
    assert found(text, mine) == "Menteri Perdagangan mengatakan stok beras cukup"


def test_a_rewritten_passage_is_what_stands_between_its_surroundings() -> None:
    text = TEXT.replace("stok beras cukup", "persediaan pangan aman")
    assert found(text, anchor("stok beras cukup")) == "persediaan pangan aman"


def test_a_passage_rewritten_with_its_surroundings_is_known_by_its_words() -> None:
    mine = anchor("Warga antre sejak pagi untuk membeli beras murah")
    text = TEXT.replace(
        "“Kami jamin,” kata dia.\n\nWarga antre sejak pagi untuk membeli beras murah di kantor",
        "Selesai.\n\nSejumlah warga sudah antre sejak pagi buta demi membeli beras murah bersama di balai",
    )
    place = found(text, mine)
    assert place is not None
    assert place.startswith("antre sejak pagi")
    assert place.endswith("beras murah")


def test_what_was_taken_out_is_gone() -> None:
    assert find(TEXT.replace("stok beras cukup ", ""), anchor("stok beras cukup ")) is None
    assert find("Naskah yang sama sekali lain.", anchor("stok beras cukup")) is None
    assert find("", anchor("stok beras cukup")) is None


def test_it_follows_step_by_step_what_no_single_look_would_know() -> None:
    mine, text = anchor("harga beras"), TEXT
    for old, new in (("harga beras", "harga pangan"), ("harga pangan", "tarif pangan"), ("menaikkan", "mengerek")):
        text = text.replace(old, new)
        place = find(text, mine)
        assert place is not None, new
        mine = moved_to(mine, text, place)
    assert mine.words == "tarif pangan"
    assert mine.quote == "harga beras"


def test_a_passage_that_is_restored_reads_as_it_was_marked() -> None:
    mine = replace(anchor("harga beras"), wording="harga pangan")
    text = TEXT.replace("harga beras", "harga pangan")
    place = find(text, mine)
    assert place is not None
    back = moved_to(mine, TEXT, find(TEXT, mine) or place)
    assert back.wording is None


def test_five_hundred_passages_in_a_long_text_take_no_long_time() -> None:
    chance = random.Random(7)
    words = ["".join(chance.choices("abcdefghij", k=chance.randint(2, 9))) for _ in range(3_000)]
    text = "\n\n".join(" ".join(chance.choices(words, k=60)) for _ in range(1_700))
    anchors = []
    for _ in range(500):
        start = chance.randrange(len(text) - 100)
        anchors.append(anchor_at(text, start, start + chance.randint(3, 80)))
    edited = "Paragraf baru. " * 500 + text.replace(words[0], "lain")
    assert sum(place is not None for place in find_all(edited, anchors)) > 480
    assert seconds(lambda: find_all(edited, anchors)) < 2


def test_an_endless_repetition_takes_no_long_time() -> None:
    text = "a " * 300_000
    anchors = [Anchor("a a", "b" * 40, "c" * 40, start * 1_000) for start in range(200)]
    assert seconds(lambda: find_all(text, anchors)) < 4


def test_what_is_not_looked_for_any_more_has_no_place() -> None:
    text = "Air naik di Ranumas sejak pagi, warga mengungsi ke balai desa."
    anchors = [anchor_at(text, start, start + 3) for start in (0, 4, 12)]
    asked = iter([True, True, False])
    assert find_all(text, anchors, lambda: next(asked)) == [Place(0, 3), Place(4, 7), None]


def test_of_the_same_words_the_untouched_ones_are_the_passage() -> None:
    text = "Warga mengungsi ke balai desa. " * 40
    start = 20 * len("Warga mengungsi ke balai desa. ")
    anchor = anchor_at(text, start, start + 5)
    assert find(text, anchor) == Place(start, start + 5)
    assert find(f"Pagi. {text}", anchor_at(f"Pagi. {text}", start + 6, start + 11)) == Place(start + 6, start + 11)
