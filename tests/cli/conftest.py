"""A store of its own for each test, and the command line run inside the test's process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from redaksi import bootstrap
from redaksi.cli.app import main

PAGE = """Selasa, 14 Mei 2024 08:05

Kapal wisata Teluk Sari kandas, semua penumpang selamat

Daerah

Kapal wisata KM Sinar Laut kandas di gosong pasir dekat Pulau Tanjung Rona, tetapi seluruh penumpangnya selamat.

Kepala pelabuhan Teluk Sari, Darma Wiguna, mengatakan “tidak ada yang terluka” dalam kejadian itu.

favorite 3 likes

question_answer 0 Updates

visibility 1204 Views

Update
No Update Available
Related News
Musim ombak tiba lebih awal
×
"""


class Terminal:
    """`redaksi --store STORE …` and what it printed."""

    def __init__(self, store: Path, capfd: pytest.CaptureFixture[str]) -> None:
        self.store = store
        self._capfd = capfd
        self.err = ""

    def __call__(self, *arguments: str | Path, status: int = 0) -> str:
        """Run a command that must end with `status`; its standard output."""
        self._capfd.readouterr()
        ended = main(bootstrap, ["--store", str(self.store), *map(str, arguments)])
        out, self.err = self._capfd.readouterr()
        assert ended == status, f"{arguments}: {ended} instead of {status}\n{out}\n{self.err}"
        return out

    def json(self, *arguments: str | Path, status: int = 0) -> Any:
        """The one JSON document that a command with `--json` prints."""
        return json.loads(self(*arguments, "--json", status=status))

    def error(self, *arguments: str | Path, status: int) -> str:
        """The one line that a failing command says."""
        self(*arguments, status=status)
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert "Traceback" not in self.err
        return lines[0]


@pytest.fixture
def redaksi(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path / "store", capfd)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page of text on disk, as a reader would have copied it."""
    file = tmp_path / "halaman.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.fixture
def story(redaksi: Terminal, page: Path) -> str:
    """The id of the imported page, in a newsroom with a journalist (Rina) and an editor (Budi)."""
    redaksi("users", "add", "Rina", "--role", "journalist")
    redaksi("users", "add", "Budi", "--role", "editor")
    imported: str = redaksi.json("import", page)["articles"][0]["article"]["id"]
    return imported


@pytest.fixture
def approved(redaksi: Terminal, story: str) -> str:
    """The id of the story after Rina submitted and Budi approved it."""
    redaksi("submit", story, "--as", "Rina")
    redaksi("approve", story, "--as", "Budi")
    return story
