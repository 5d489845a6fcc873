"""An entry of the trail is told in the words of the newsroom."""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from redaksi.gui.audit.words import moment, shortened, told
from redaksi.usecases.port_audit import TrailLine

ZONE = "Asia/Jayapura"
KID = "zkDVBAOMzRrU2FEbwlrTjU5tNVoJ1rV0hXk4Xg3uJ3w"


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ({"field": "headline"}, "field: Headline"),
        ({"deadline": "2026-03-02T03:00:00.000Z"}, f"deadline: {moment('2026-03-02T03:00:00.000Z', ZONE)}"),
        ({"remark": "0b7cb5b0-3ad4-4f3c-9d53-5a4c9a2f3f10"}, "comment: 0b7cb5b0…"),
        ({"kid": KID}, "key: zkDVBAOM…"),
        ({"key": "site.name"}, "setting: Name of the site"),
        ({"choice": "theirs"}, "choice: the one that came"),
        ({"what": "structure-missing"}, "found: a missing part of the store’s file"),
        ({"words": ["rob", "bandang"]}, "words: rob, bandang"),
    ],
)
def test_names_moments_and_codes(qtbot: QtBot, detail: dict[str, object], said: str) -> None:
    line = TrailLine(1, "2026-03-02T03:00:00.000Z", "Budi", "edit", None, json.dumps(detail), None, None)
    assert told("en", line, ZONE).casefold() == said.casefold()


def test_moments_are_on_the_newsrooms_clock_not_on_this_machines() -> None:
    assert moment("2026-03-02T16:30:00.000Z", "Asia/Jayapura").split()[0] == "3"
    assert moment("2026-03-02T16:30:00.000Z", "Asia/Jakarta").split()[0] == "2"


def test_only_ids_are_shortened() -> None:
    assert shortened("0b7cb5b0-3ad4-4f3c-9d53-5a4c9a2f3f10") == "0b7cb5b0…"
    assert shortened("audit_kept") == "audit_kept"
