from __future__ import annotations

import pytest

from redaksi.domain.checks.leftovers import see_also
from tests.domain.checks.looking import findings, fixes

RULE = "leftover"


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Banjir surut di Tanah Rendah",
        "**Baca juga:** [Banjir surut](https://contoh.example/banjir)",
        "SCROLL TO CONTINUE WITH CONTENT",
        "ADVERTISEMENT",
        "[Gambas:Video 20detik]",
        "Simak Video: Detik-detik gudang terbakar",
        "Halaman selanjutnya",
        "Share on Facebook",
        "favorite 0 likes",
        "question_answer 0 Updates",
        "visibility 194 Views",
        "×",
    ],
)
def test_lines_of_a_page_are_to_be_deleted(line: str) -> None:
    assert fixes(f"Satu.\n\n{line}\n\nDua.", RULE) == {line: ""}


@pytest.mark.parametrize(
    "text",
    [
        "Baca juga buku itu, kata guru kepada muridnya.",
        "Halaman selanjutnya memuat foto yang sama.",
        "Iklan",
        "Warga membagikan makanan di jalan.",
        "Bagikan beras kepada warga, kata camat.",
        "Simak penjelasan berikut.",
        "3 × 4 meter",
        "Favorite adalah nama toko itu.",
        "> Advertisement itu menyesatkan, katanya.",
        "```\nADVERTISEMENT\n```",
    ],
)
def test_prose_that_begins_alike_stays(text: str) -> None:
    assert findings(text, RULE) == []


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("Baca juga: Banjir surut di Tanah Rendah", ("Banjir surut di Tanah Rendah", None)),
        (
            "**Baca juga:** [Banjir surut](https://contoh.example/banjir)",
            ("Banjir surut", "https://contoh.example/banjir"),
        ),
        ("Lihat Juga » *Banjir surut*", ("Banjir surut", None)),
        ("Baca juga: [Banjir](javascript:x)", ("[Banjir](javascript:x)", None)),
        ("ADVERTISEMENT", None),
        ("Baca juga:", None),
    ],
)
def test_the_story_that_a_line_names(line: str, story: tuple[str, str | None] | None) -> None:
    assert see_also(line) == story
