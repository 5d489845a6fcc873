"""The parser's own words come in the language of whoever reads them."""

from __future__ import annotations

import re

import pytest

from redaksi import bootstrap
from redaksi.cli.app import main
from redaksi.cli.parsing import mistake
from tests.cli.conftest import Terminal


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["terbang"], "redaksi: Tidak ada perintah “terbang”. Lihat: redaksi --help."),
        (["show"], "redaksi: ID belum disebutkan."),
        (["list", "--warna"], "redaksi: Tidak ada pilihan --warna di sini."),
        (["list", "a", "b"], "redaksi: Terlalu banyak yang disebutkan: a b."),
        (["edit", "x", "--field"], "redaksi: Pilihan --field perlu isi."),
        (["list", "--limit", "banyak"], "redaksi: Isi --limit tidak cocok."),
    ],
)
def test_wrong_usage_is_said_in_indonesian(redaksi: Terminal, arguments: list[str], sentence: str) -> None:
    assert redaksi.error(*arguments, status=2) == sentence


def test_a_choice_names_what_is_possible(redaksi: Terminal) -> None:
    said = redaksi.error("users", "add", "Ana", "--role", "raja", status=2)
    assert said == "redaksi: “raja” tidak cocok untuk --role. Yang bisa: journalist, editor, managing-editor."


def test_help_speaks_one_language(redaksi: Terminal) -> None:
    for command in ([], ["export"], ["users"], ["users", "add"]):
        page = redaksi(*command, "--help")
        assert "Pemakaian:" in page
        assert "Tampilkan bantuan ini." in page
        for english in ("Usage", "Options", "Commands", "Arguments", "Show this", "required"):
            assert english not in page


def test_what_nobody_has_met_yet_stays_as_it_is() -> None:
    assert mistake("Something new.") == "Something new."


@pytest.mark.parametrize("command", [(), ("import",), ("list",), ("settings",), ("open",), ("users", "add")])
def test_the_help_holds_nothing_of_the_parser(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REDAKSI_LANGUAGE", "id")
    assert main(bootstrap, [*command, "--help"]) == 0
    page = capsys.readouterr().out
    assert not re.search(r"<(str|int|list|Path)|env var|default:|\[\[|<=x<=", page), page
    if not command:
        assert "[variabel lingkungan:" in " ".join(page.split())
    if command == ("list",):
        assert "--limit ANGKA" in page
        assert "[bawaan: 50; 1 sampai" in " ".join(page.split())
