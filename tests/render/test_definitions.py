"""Which definitions a block could use."""

from __future__ import annotations

import pytest

from redaksi.render.definitions import Definitions

KNOWN = Definitions(
    {"satu dua": ("https://a.id", None), "tiga": ("https://b.id", "B"), "tiga ": ("https://c.id", None)}
)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("satu dua", []),
        ("[Satu\ndua]", ["satu dua"]),
        ("> [satu\n> dua]", ["satu dua"]),
        ("[teks][TIGA]", ["tiga", "tiga "]),
        ("[a [satu dua] b][c]", ["satu dua"]),
        ("[empat]", []),
        ("[tiga", []),
    ],
)
def test_used(text: str, labels: list[str]) -> None:
    assert [label for label, _ in KNOWN.used(text)] == labels


def test_it_is_a_mapping() -> None:
    assert KNOWN == {"satu dua": ("https://a.id", None), "tiga": ("https://b.id", "B"), "tiga ": ("https://c.id", None)}
    assert len(KNOWN) == 3
