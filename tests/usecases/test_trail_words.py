"""Whatever a use case writes into the audit trail has words in both languages."""

from __future__ import annotations

import ast

from redaksi.domain.workflow import Step
from redaksi.words import catalogue
from tests.conftest import ROOT

USECASES = ROOT / "src" / "redaksi" / "usecases"


def _recorded() -> set[str]:
    """The steps that stand in the code as they are: the third argument of `record`."""
    steps: set[object] = set()
    for file in USECASES.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("record", "record_at", "auditing.record"):
                steps |= {part.value for part in ast.walk(node.args[2]) if isinstance(part, ast.Constant)}
    return {step for step in steps if isinstance(step, str) and not step.endswith("-")}


def test_every_step_has_words() -> None:
    steps = _recorded() | {step.value for step in Step}
    assert len(steps) > 40
    assert {step for step in steps if f"audit-{step}" not in catalogue()} == set()


def test_every_detail_has_a_name() -> None:
    named = set()
    for file in USECASES.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("record", "record_at", "auditing.record"):
                named |= {keyword.arg for keyword in node.keywords if keyword.arg}
    assert len(named) > 30
    assert {name for name in named - {"note"} if f"audit-detail-{name}" not in catalogue()} == set()
