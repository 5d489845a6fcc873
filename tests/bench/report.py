"""What a run has measured, as a table for people and as JSON."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """`reached` may be at most `limit`."""

    says: str
    reached: float
    limit: float

    @property
    def is_met(self) -> bool:
        return self.reached <= self.limit


@dataclass(slots=True)
class Section:
    """One table: rows of cells under `columns`, and the goals that its figures are held against."""

    title: str
    columns: Sequence[str]
    rows: list[Sequence[str | float]] = field(default_factory=list)
    #: What has no place in a column, such as why a program could not be measured.
    notes: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    #: Every single figure, to be looked at again.
    raw: dict[str, Any] = field(default_factory=dict)

    def text(self) -> str:
        shown = [list(self.columns), *([_shown(cell) for cell in row] for row in self.rows)]
        widths = [max(len(row[n]) for row in shown) for n in range(len(self.columns))]
        lines = [self.title, "", *(_aligned(row, widths) for row in shown), *(f"  {note}" for note in self.notes), ""]
        for goal in self.goals:
            verdict = "PASS" if goal.is_met else "miss"
            lines.append(f"  {verdict}  {goal.reached:6.2f}  ≤ {goal.limit:g}   {goal.says}")
        return "\n".join(lines) + "\n"

    def save(self, folder: Path, machine: dict[str, str]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        tree = {"machine": machine} | dataclasses.asdict(self)
        tree["goals"] = [dataclasses.asdict(goal) | {"met": goal.is_met} for goal in self.goals]
        name = self.title.split(":")[0].lower().replace(" ", "-")
        (folder / f"{name}.json").write_text(json.dumps(tree, ensure_ascii=False, indent=1), encoding="utf-8")


def machine() -> dict[str, str]:
    """What the figures were measured on and with."""
    return {
        "at": time.strftime("%Y-%m-%d %H:%M"),
        "system": platform.platform(),
        "cores": str(os.cpu_count()),
        "load": f"{os.getloadavg()[0]:.1f}",
        "python": platform.python_version(),
        "PySide6": version("PySide6"),
    }


def _shown(cell: str | float) -> str:
    if isinstance(cell, str):
        return cell
    if abs(cell) >= 100:
        return f"{cell:,.0f}"
    return f"{cell:.1f}" if abs(cell) >= 10 else f"{cell:.2f}"


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [f"{cell:>{width}}" for cell, width in zip(row[1:], widths[1:], strict=True)]
    return "  ".join([f"  {row[0]:<{widths[0]}}", *cells]).rstrip()
