"""The queue and planning from the terminal."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def piece(redaksi: Terminal) -> str:
    """A draft of Rina's, in a newsroom with a journalist and two editors."""
    for name, role in (("Rina", "journalist"), ("Budi", "editor"), ("Sari", "editor")):
        redaksi("users", "add", name, "--role", role)
    article = redaksi.json("plan", "Kapal kandas", "--writer", "Rina", "--due", "1 Maret 2027 07.00", "--as", "Budi")
    assert article["assignments"][0]["slug"] == "kapal-kandas"
    (folder := redaksi.store.parent / "kapal.md").write_text("# Kapal kandas\n\nKapal kandas.\n", encoding="utf-8")
    found: str = redaksi.json("import", folder, "--as", "Rina")["articles"][0]["article"]["id"]
    return found


def _views(redaksi: Terminal, name: str = "Rina") -> dict[str, int]:
    views: dict[str, int] = redaksi.json("queue", "--as", name)["views"]
    return {view: number for view, number in views.items() if number}


def test_a_piece_goes_through_the_queue(redaksi: Terminal, piece: str) -> None:
    assert _views(redaksi) == {"my-drafts": 1}
    redaksi("submit", piece, "--as", "Rina", "--deadline", "1 Maret 2027 17.00 WITA")
    (row,) = redaksi.json("queue", "submitted")["articles"]
    assert (row["submittedBy"], row["deadline"], row["reviewer"]) == ("Rina", "2027-03-01T09:00:00.000Z", None)
    redaksi("review", piece, "--as", "Budi")
    assert redaksi.json("queue", "in-review")["articles"][0]["reviewer"] == "Budi"
    assert "Budi" in redaksi.error("review", piece, "--as", "Sari", status=1)
    assert "Budi" in redaksi.error("edit", piece, "--field", "place", "--value", "Ambon", "--as", "Rina", status=1)
    redaksi("review", piece, "--as", "Sari", "--take-over")
    redaksi.error("review", piece, "--as", "Budi", "--give-back", status=1)
    redaksi("review", piece, "--as", "Sari", "--give-back")
    assert _views(redaksi) == {"submitted": 1}


def test_a_deadline_is_set_and_taken_away(redaksi: Terminal, piece: str) -> None:
    redaksi("deadline", piece, "2 Maret 2027", "--as", "Budi")
    assert redaksi.json("queue", "my-drafts", "--as", "Rina")["articles"][0]["deadline"] == "2027-03-02T16:59:00.000Z"
    redaksi("deadline", piece, "--as", "Rina")
    assert redaksi.json("queue", "my-drafts", "--as", "Rina")["articles"][0]["deadline"] is None
    assert "entah" in redaksi.error("deadline", piece, "entah kapan", "--as", "Rina", status=2)


def test_ones_own_views_need_a_name(redaksi: Terminal, piece: str) -> None:
    redaksi.error("queue", "my-drafts", status=2)
    redaksi.error("queue", "my-drafts", "--as", "Siapa", status=2)
    redaksi.error("queue", "semua", status=2)
    assert "my-drafts" not in redaksi("queue")
    first = redaksi("queue", "--as", "Rina").splitlines()[0]
    assert first.startswith("Draf saya ")
    assert first.endswith(" my-drafts")


def test_plans_are_listed_and_counted(redaksi: Terminal, piece: str) -> None:
    (plan,) = redaksi.json("plan")["assignments"]
    assert (plan["writer"], plan["state"], plan["dueAt"]) == ("Rina", "planned", "2027-03-01T00:00:00.000Z")
    assert redaksi.json("queue", "--as", "Rina")["planned"] == 1
    assert "kapal-kandas" in redaksi("plan")
    redaksi.error("plan", "Untuk Budi", "--writer", "Budi", "--as", "Rina", status=1)
