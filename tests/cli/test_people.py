"""People at the command line: rights, roles, and passphrases that are asked for."""

from __future__ import annotations

import sys

import pytest
import typer

from tests.cli.conftest import Terminal

WORDS, OTHER = "kopi pahit tiga sendok", "teh manis dua gelas"


@pytest.fixture
def guarded(redaksi: Terminal, story: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The story, in a newsroom where Rina has a passphrase."""
    monkeypatch.setenv("REDAKSI_NEW_PASSPHRASE", WORDS)
    redaksi("users", "passphrase", "Rina")
    monkeypatch.delenv("REDAKSI_NEW_PASSPHRASE")
    return story


class Chair:
    """Somebody who sits at the terminal and types `answers`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
        self.asked: list[str] = []
        waiting = iter(answers)

        def prompt(text: str, **named: object) -> str:
            assert named["hide_input"] is True
            assert named["err"] is True
            self.asked.append(text)
            return next(waiting)

        monkeypatch.setattr(typer, "prompt", prompt)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)


def test_a_profile_with_a_passphrase_is_refused_where_nobody_can_be_asked(redaksi: Terminal, guarded: str) -> None:
    said = redaksi.error("submit", guarded, "--as", "Rina", status=1)
    assert "REDAKSI_PASSPHRASE" in said
    assert redaksi.json("show", guarded)["state"] == "draft"


def test_the_variable_is_taken(redaksi: Terminal, guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDAKSI_PASSPHRASE", WORDS)
    redaksi("submit", guarded, "--as", "Rina")


def test_a_wrong_one_is_told_with_the_wait(redaksi: Terminal, guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDAKSI_PASSPHRASE", OTHER)
    assert "1 detik" in redaksi.error("submit", guarded, "--as", "Rina", status=1)
    assert redaksi.json("audit", "--step", "passphrase-wrong")["entries"][0]["detail"] == {"name": "Rina", "tries": 1}


def test_who_sits_at_the_terminal_is_asked(redaksi: Terminal, guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chair = Chair(monkeypatch, WORDS)
    redaksi("submit", guarded, "--as", "Rina")
    assert chair.asked == ["Frasa sandi Rina"]
    redaksi("review", guarded, "--as", "Budi")
    assert len(chair.asked) == 1


def test_setting_changing_and_taking_away(redaksi: Terminal, guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chair = Chair(monkeypatch, WORDS, OTHER, "x")
    assert "tidak sama" in redaksi.error("users", "passphrase", "Rina", status=2)
    chair = Chair(monkeypatch, WORDS, OTHER, OTHER)
    redaksi("users", "passphrase", "Rina")
    assert chair.asked == ["Frasa sandi Rina", "Frasa sandi baru untuk Rina", "Sekali lagi"]
    Chair(monkeypatch, OTHER)
    redaksi("users", "passphrase", "Rina", "--remove")
    assert redaksi.json("users", "list")["users"][1]["passphrase"] is False


def test_a_forgotten_one_is_taken_away_by_who_runs_the_house(redaksi: Terminal, guarded: str) -> None:
    redaksi("users", "add", "Sari", "--role", "managing-editor")
    redaksi.error("users", "passphrase", "Rina", "--remove", "--as", "Budi", status=1)
    redaksi("users", "passphrase", "Rina", "--remove", "--as", "Sari")
    redaksi("submit", guarded, "--as", "Rina")


def test_people_change_and_leave(redaksi: Terminal, story: str) -> None:
    redaksi("users", "add", "Sari", "--role", "managing-editor", "--initials", "sr")
    redaksi.error("users", "edit", "Rina", "--role", "editor", "--as", "Rina", status=1)
    redaksi("users", "edit", "Rina", "--role", "editor", "--initials", "rn", "--as", "Sari")
    assert redaksi.json("users", "list")["users"][1] == {
        "name": "Rina",
        "role": "editor",
        "initials": "rn",
        "active": True,
        "passphrase": False,
    }
    redaksi("users", "leave", "Rina", "--as", "Sari")
    assert "Rina" in redaksi.error("submit", story, "--as", "Rina", status=1)
    redaksi.error("users", "leave", "Sari", "--as", "Sari", status=1)
    redaksi("users", "return", "Rina", "--as", "Sari")
    redaksi("submit", story, "--as", "Rina")
    redaksi.error("users", "edit", "Rina", status=2)


def test_settings_and_people_need_a_name_once_the_house_is_guarded(
    redaksi: Terminal, story: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    redaksi("users", "add", "Sari", "--role", "managing-editor")
    redaksi("settings", "newsroom.four_eyes", "false")
    monkeypatch.setenv("REDAKSI_NEW_PASSPHRASE", WORDS)
    redaksi("users", "passphrase", "Sari")
    redaksi.error("settings", "newsroom.four_eyes", "true", status=1)
    redaksi.error("users", "add", "Ana", "--role", "editor", status=1)
    redaksi.error("settings", "newsroom.four_eyes", "true", "--as", "Budi", status=1)
    monkeypatch.setenv("REDAKSI_PASSPHRASE", WORDS)
    redaksi("settings", "newsroom.four_eyes", "true", "--as", "Sari")
    redaksi("users", "add", "Ana", "--role", "editor", "--as", "Sari")
    assert len(redaksi.json("users", "list")["users"]) == 4


def test_what_a_role_may_not_set(redaksi: Terminal, story: str) -> None:
    redaksi.error("settings", "site.name", "Kabar", "--as", "Rina", status=1)
    redaksi("settings", "site.name", "Kabar", "--as", "Budi")
    redaksi("users", "add", "Sari", "--role", "managing-editor")
    redaksi.error("settings", "newsroom.four_eyes", "false", "--as", "Budi", status=1)


def test_a_backup_is_brought_back_by_who_runs_the_house(
    redaksi: Terminal, story: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = f"{tmp_path}/cadangan.db"
    redaksi("backup", kept)
    redaksi("users", "add", "Sari", "--role", "managing-editor")
    redaksi.error("restore", kept, "--as", "Budi", status=1)
    assert len(redaksi.json("users", "list")["users"]) == 3
    redaksi("restore", kept, "--as", "Sari")
    assert len(redaksi.json("users", "list")["users"]) == 2
    last = redaksi.json("audit")["entries"][0]
    assert (last["step"], last["by"], last["detail"]["file"]) == ("backup-restore", "Sari", "cadangan.db")
