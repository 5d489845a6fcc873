"""The page of settings says what the declarations say."""

from __future__ import annotations

import json
import re
import runpy

from redaksi import words
from redaksi.domain.settings import SETTINGS
from redaksi.formats import settings_file
from redaksi.gui.preferences import PREFERENCES
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "settings.md"


def test_the_page_is_up_to_date() -> None:
    made = runpy.run_path(str(ROOT / "packaging" / "settings_page.py"))
    text = PAGE.read_text(encoding="utf-8")
    assert made["page"](text) == text, "run packaging/settings_page.py"
    assert all(f"| `{key}` |" in text for key in (*SETTINGS, *PREFERENCES))


def test_the_file_in_the_page_is_one() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    found = settings_file.from_json(example, "contoh.json")
    assert found.settings == json.loads(example)["settings"]
    assert all(SETTINGS[key].accepts(value) for key, value in found.settings.items())


def test_every_option_is_worded_in_both_languages() -> None:
    codes = set(words.catalogue())
    for declared in (*SETTINGS.values(), *PREFERENCES.values()):
        wanted = {f"setting {declared.key}", f"about {declared.key}", f"group {declared.group}"}
        wanted |= {f"choice {declared.key} {choice}" for choice in declared.choices}
        assert wanted <= codes, declared.key
