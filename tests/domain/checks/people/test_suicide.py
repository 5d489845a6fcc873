"""A story of a suicide says where help is."""

from __future__ import annotations

import pytest

from redaksi.domain.checks.people.suicide import RULE
from redaksi.domain.settings import HELP_NOTE
from tests.domain.checks.looking import findings


def test_told_once_at_its_first_place() -> None:
    text = "Polisi menduga ia bunuh diri.\n\nKasus bunuh diri bertambah."
    (found,) = findings(text, RULE)
    assert (found.start, found.code) == (text.index("bunuh diri"), "check-suicide-help")
    (found,) = findings("Ia ditemukan gantung diri.", RULE, help_note="")
    assert found.code == "check-suicide-no-note"


def test_beside_another_matter() -> None:
    (found,) = findings("Bom bunuh diri meledak di pasar. Seorang pria ditemukan gantung diri.", RULE)
    assert found.text == "gantung diri"


@pytest.mark.parametrize(
    "text",
    [
        "Polisi menduga ia bunuh diri.\n\nJika Anda butuh bantuan, hubungi psikolog terdekat.",
        f"Polisi menduga ia bunuh diri.\n\n{HELP_NOTE}",
        "Polisi menduga ia bunuh diri.\n\nLayanan 119 siap membantu.",
        "Bom bunuh diri meledak di pasar.",
        "Serangan bunuh diri itu menewaskan lima orang.",
        "Gol bunuh diri Rudi membuat tuan rumah unggul.",
        "Rudi mencetak gol bunuh diri pada babak kedua.",
        "Ia mengakhiri masa jabatannya.",
    ],
)
def test_where_help_is_named_or_nobody_died_by_their_own_hand(text: str) -> None:
    assert findings(text, RULE) == []
