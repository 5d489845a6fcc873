"""axe-core and html-validate, as far as they are installed on this machine.

They come from npm: `./dev test` installs what package.json names into build/page-tools where npm is; elsewhere the
variable REDAKSI_PAGE_TOOLS can name a folder with a `node_modules` of one's own. Without them the tests are skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests.acceptance.browser import Browser

ROOT = Path(__file__).resolve().parents[3]
FOLDER = Path(os.environ.get("REDAKSI_PAGE_TOOLS") or ROOT / "build" / "page-tools") / "node_modules"
#: Every rule of the Web Content Accessibility Guidelines that axe-core can check, up to 2.2 AA.
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
_ASK = f"""
axe.run(document, {{runOnly: {{type: "tag", values: {json.dumps(_RULES)}}}, resultTypes: ["violations"]}})
    .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.target.join(" "))))
"""


def needed(name: str) -> Path:
    """The folder of that package; the test is skipped where it is not installed."""
    folder = FOLDER / name
    if not folder.is_dir():
        pytest.skip(f"{name} is not installed: ./dev test does it where npm is (tests/acceptance/page_tools)")
    return folder


def violations(browser: Browser, page: Path, width: int, dark: bool) -> list[str]:
    """What of WCAG 2.2 A and AA the page breaks, as `rule: element`; and that it is wider than the screen."""
    axe = (needed("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    browser.open(page, width=width, dark=dark)
    found: list[str] = browser.run(f"{axe};{_ASK}")
    beyond = browser.run("document.documentElement.scrollWidth - innerWidth")
    return [*found, *([f"wider than the screen by {beyond}"] if beyond > 0 else [])]


def invalid(pages: Iterable[Path]) -> Sequence[str]:
    """What is not valid HTML in the pages, as `page:line: message`."""
    program = needed("html-validate") / "bin" / "html-validate.mjs"
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    asked = [node, str(program), "--preset", "standard", "--formatter", "json", *map(str, pages)]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{Path(file['filePath']).name}:{message['line']}: {message['message']}"
        for file in json.loads(done.stdout)
        for message in file["messages"]
    ]
