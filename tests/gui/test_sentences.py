"""Sentences are where the tool that gathers them finds them."""

from __future__ import annotations

import ast
from pathlib import Path

import redaksi.gui


def _within_strings(tree: ast.AST) -> list[int]:
    return [
        call.lineno
        for string in ast.walk(tree)
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ("tr", "translate")
    ]


def test_no_sentence_stands_within_another_string() -> None:
    """`lupdate` does not look into f-strings: what stands in one is never translated."""
    assert _within_strings(ast.parse("f\"{self.tr('Files')} (*.json)\"")) == [1]
    sources = Path(redaksi.gui.__file__).parent.rglob("*.py")
    found = {source.name: _within_strings(ast.parse(source.read_text("utf-8"))) for source in sources}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_plurals_are_asked_for_where_the_tool_sees_them() -> None:
    """It takes what `QCoreApplication.translate` says with a number for one without plurals, or passes it over."""
    sources = Path(redaksi.gui.__file__).parent.rglob("*.py")
    counted = [
        (source.name, call.lineno)
        for source in sources
        if source.parent.name != "forms"
        for call in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "translate"
        and len(call.args) + len(call.keywords) > 2
    ]
    assert counted == []
