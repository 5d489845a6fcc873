"""Writes the tables of `docs/settings.md` from the declarations: `python packaging/settings_page.py` after a change.

A test compares the page with what this makes of the tables of settings and preferences.
"""

from __future__ import annotations

from pathlib import Path

from redaksi import words
from redaksi.domain.declaring import Declaration, Kind, number_text
from redaksi.domain.settings import SETTINGS
from redaksi.gui.preferences import PREFERENCES

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
_PART = "<!-- {name} -->\n"


def table(declared: dict[str, Declaration]) -> str:
    """One row for each: key, what it takes, its default, what it is for."""
    rows = ["| key | takes | default | |", "| --- | --- | --- | --- |"]
    for each in declared.values():
        what = f"{_say('setting', each.key)}. {_say('about', each.key)}"
        rows.append(f"| `{each.key}` | {_takes(each)} | {_code(each.default)} | {what} |")
    return "\n".join(rows) + "\n"


def page(text: str) -> str:
    """`text` with its two tables made anew."""
    for name, declared in (("newsroom", dict(SETTINGS)), ("computer", PREFERENCES)):
        start, end = _PART.format(name=name), _PART.format(name=f"end of {name}")
        before, after = text.partition(start)[0], text.partition(end)[2]
        text = before + start + table(declared) + end + after
    return text


def _say(part: str, key: str) -> str:
    return words.say("en", f"{part} {key}").replace("|", "\\|")


def _takes(declared: Declaration) -> str:
    if declared.choices:
        return " ".join(_code(choice) for choice in declared.choices)
    if declared.kind is Kind.FLAG:
        return "`true` `false`"
    if declared.kind is Kind.NUMBER:
        return f"{number_text(declared.least)} to {number_text(declared.most)}{declared.unit}"
    expected = getattr(declared, "expected", declared.kind.value)
    return str(expected).replace("|", "\\|")


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`" if text else ""


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
