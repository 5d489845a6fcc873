"""Pages of many layouts in `layouts/`, and what a reader must make of each.

A file is a head of expected values (TOML), a line `+++`, and the page. In the page `§` marks the line that begins a
paragraph of the body and `¶` one that goes on in it; both marks are taken off before the page is read.
"""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.article import Article

FOLDER = Path(__file__).parent / "layouts"


@dataclass(frozen=True)
class Layout:
    name: str
    expected: dict[str, Any]
    page: str
    body: tuple[str, ...]


def layouts() -> list[Layout]:
    return [_layout(path) for path in sorted(FOLDER.glob("*.txt"))]


def every_layout() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("layout", layouts(), ids=lambda layout: layout.name)


def body_accuracy(article: Article, layout: Layout) -> float:
    """How much of the body was found and how little else came with it, 0..1 over words."""
    shown = article.body.replace("\\", "").replace("&amp;", "&").split()
    matcher = difflib.SequenceMatcher(None, shown, " ".join(layout.body).split(), autojunk=False)
    return matcher.ratio()


def _layout(path: Path) -> Layout:
    head, page = path.read_text(encoding="utf-8").split("\n+++\n", 1)
    body: list[str] = []
    for line in page.split("\n"):
        if line.startswith("§"):
            body.append(line[1:].strip())
        elif line.startswith("¶"):
            rest = line[1:].strip()
            body[-1] += rest if rest[:1] in tuple(",.;:)") else f" {rest}"
    return Layout(path.stem, tomllib.loads(head), page.replace("§", "").replace("¶", ""), tuple(body))
