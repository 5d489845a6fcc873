"""Exported pages of both themes are accessible and valid, on a screen and a phone, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.render.site import Site
from tests.acceptance.browser import Browser
from tests.acceptance.page_tools import ROOT, invalid, needed, violations
from tests.acceptance.pages import SAMPLES, write_pages
from tests.cli.conftest import Terminal

#: A name and an address, and labels in another language than the stories; and a site of which nothing is known.
SITES = {
    "news": Site(name="Warta", url="https://warta.example", labels="en"),
    "reference": Site(theme="reference"),
}
SCREENS = [(1100, False), (360, True)]


@pytest.mark.parametrize("theme", SITES)
def test_no_page_breaks_a_rule_of_accessibility(theme: str, browser: Browser, tmp_path: Path) -> None:
    needed("axe-core")
    pages = write_pages(SITES[theme], tmp_path)
    found = {
        (page.stem, width, rule)
        for page in pages
        for width, dark in SCREENS
        for rule in violations(browser, page, width, dark)
    }
    assert found == set()


def test_axe_notices_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    page.write_text(
        "<!DOCTYPE html><title>x</title><img src='x'><p style='color:#ccc;width:900px'>kata", encoding="utf-8"
    )
    found = {rule.split(":")[0] for rule in violations(browser, page, 360, dark=False)}
    assert found >= {"image-alt", "color-contrast", "html-has-lang"}


def test_the_lists_of_a_site_are_as_good_in_every_look(redaksi: Terminal, browser: Browser, tmp_path: Path) -> None:
    """The newsroom's own look is the example of the documentation, which builds upon `news`."""
    needed("axe-core")
    for sample in ("panen-rumput-laut-teluk-sendari", "jumlah-penumpang-kapal-lintas-selat"):
        article = redaksi.json("import", SAMPLES / f"{sample}.json", "--as", "Rina")["articles"][0]["article"]
        redaksi("submit", article["id"], "--as", "Rina")
        redaksi("approve", article["id"], "--as", "Budi")
    redaksi("settings", "site.theme_folder", ROOT / "docs" / "theme-example")
    for theme in ("reference", "own", "news"):
        folder = tmp_path / f"situs-{theme}"
        redaksi("settings", "site.theme", theme)
        redaksi("export", "--format", "site", "--to", folder, "--as", "Budi")
        assert ('<header class="top">' in (folder / "index.html").read_text(encoding="utf-8")) == (theme == "own")
        shown = [folder / name for name in ("index.html", "rubrik/ekonomi.html", "cari/index.html", f"{sample}.html")]
        if theme == "news":  # and of each kind of list one, and the list of them
            kinds = [folder / kind for kind in ("rubrik", "tag", "penulis")]
            shown = [kind / "index.html" for kind in kinds] + [min(kind.glob("[!i]*.html")) for kind in kinds]
        assert [
            rule for page in shown for width, dark in SCREENS for rule in violations(browser, page, width, dark)
        ] == []
        pages = sorted(folder.rglob("*.html"))
        assert invalid(pages) == []
        assert [page.name for page in pages if "@media print" not in page.read_text(encoding="utf-8")] == []


def test_every_page_is_valid_html(tmp_path: Path) -> None:
    needed("html-validate")
    pages = [page for theme, site in SITES.items() for page in write_pages(site, tmp_path / theme)]
    assert invalid(pages) == []


def test_the_validator_notices_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "halaman.html"
    page.write_text('<!DOCTYPE html><html lang="id"><title>x</title><ul><p>kata</p></ul></html>', encoding="utf-8")
    assert any("<p> element is not permitted" in message for message in invalid([page]))
