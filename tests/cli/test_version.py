"""`redaksi --version`: the version for scripts in the first line, then the build and its parts for people."""

from __future__ import annotations

from redaksi import __version__
from tests.cli.conftest import Terminal


def test_the_first_line_is_the_version_and_the_others_tell_of_the_build(redaksi: Terminal) -> None:
    first, build, parts = redaksi("--version").splitlines()
    assert first == f"redaksi {__version__}"
    assert build == f"Redaksi {__version__}, dijalankan dari sumbernya."
    assert "PySide6 6." in parts
    assert "SQLite 3." in parts
