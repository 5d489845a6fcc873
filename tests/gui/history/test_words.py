"""The rows of the timeline in words."""

from __future__ import annotations

import pytest

from redaksi.gui.history.words import entry_lines
from redaksi.usecases.records import AuditEntry
from redaksi.usecases.timeline import Step


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("mine", "this desk's version; the one from Sari is kept"),
        ("theirs", "the version from Sari; this desk's stays in the history"),
    ],
)
def test_a_choice_between_two_versions_says_which(choice: str, told: str) -> None:
    detail = {"choice": choice, "origin": "Sari", "hash": "0" * 64}
    entry = AuditEntry("2026-11-24T10:00:00Z", "Budi", "choose-copy", "naskah", detail)
    first, second = entry_lines(Step(2, entry), "Asia/Jakarta")
    assert first == "Budi chose a version"
    assert second.endswith(told)
