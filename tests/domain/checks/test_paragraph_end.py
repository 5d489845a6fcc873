from __future__ import annotations

import pytest

from tests.domain.checks.looking import findings, fixes

RULE = "paragraph-end"
LONG = "Rapat itu memutuskan bahwa jembatan lama akan dibongkar sebelum musim hujan tiba"


def test_a_paragraph_without_its_stop() -> None:
    assert fixes(f"{LONG}\n\nSelesai.", RULE) == {"tiba": "tiba."}
    assert fixes(f"Kata dia, “{LONG}”", RULE) == {"tiba”": None}


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}.",
        f"{LONG}. (ant)",
        f"## {LONG}",
        f"- {LONG}",
        f"**{LONG}**",
        f"*{LONG}*",
        f"Keterangan foto: {LONG}",
        f"{LONG}\nsekali lagi.",
        f"{LONG}\n\n- satu\n- dua",
        f"{LONG}:",
        f"{LONG} 2350",
        f"• {LONG}",
        f"{LONG} https://contoh.example/a",
        "Redaksi",
    ],
)
def test_headings_labels_and_finished_paragraphs_stay(text: str) -> None:
    assert findings(text, RULE) == []
