"""A theme folder for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from redaksi.render.site import Site

Put = Callable[..., Site]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Writes files into a theme folder; the site that looks like it. Names have `_` for the dot of the suffix."""

    def write(**files: str) -> Site:
        folder = tmp_path / "rupa"
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            stem, _, suffix = name.rpartition("_")
            (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
        return Site(name="Warta", url="https://warta.example", theme="own", theme_folder=str(folder))

    return write
