"""The acceptance test of the product: a page that comes in goes out as it was, read line by line in a real browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.browser import Browser
from tests.cli.conftest import Terminal

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
ARTICLES = sorted(SAMPLES.glob("*.json"))
#: Which labels and date pattern a sample page was printed with.
PAGES = {
    "gempa-magnitudo-4-1-lembayung": ("en", "EEEE, dd MMMM yyyy HH:mm"),
    "gudang-tembakau-karangpute-terbakar": ("id", "EEEE, dd MMMM yyyy HH:mm"),
    "rob-rendam-tiga-kelurahan-ranumas": ("id", "EEEE, dd MMMM yyyy HH:mm zzz"),
    "sekolah-terapung-marupai-dibuka": ("en", "EEEE, dd MMMM yyyy HH:mm zzz"),
}
#: What a store knows of a piece by itself: not carried over by an export.
STORE_LOCAL = ("state", "revision", "created", "modified", "notes")


def lines_of(page: Path) -> list[str]:
    """The page as text without blank lines and without the close button of the site's overlay."""
    lines = (line.strip() for line in page.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and line != "×"]


def approved(redaksi: Terminal, source: Path) -> str:
    """The id of the piece imported from `source`, approved; what a right of reply answers is not in this store."""
    article = redaksi.json("import", source, "--as", "Rina")["articles"][0]["article"]
    story: str = article["id"]
    redaksi("submit", story, "--as", "Rina")
    alone = ("--override", "original-link", "--note", "Berita yang dijawab ada di redaksi lain.")
    redaksi("approve", story, "--as", "Budi", *(alone if article["kind"] == "right-of-reply" else ()))
    return story


def export(redaksi: Terminal, story: str, format_name: str, to: Path) -> Path:
    files = redaksi.json("export", story, "--format", format_name, "--to", to, "--as", "Budi")["files"]
    assert len(files) == 1
    return Path(files[0]["path"])


def lasting(article: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in article.items() if name not in STORE_LOCAL}


def settings(redaksi: Terminal, **values: str) -> None:
    for key, value in values.items():
        redaksi("settings", f"site.{key}", value)


def comes_out_as_it_went_in(page: Path, redaksi: Terminal, browser: Browser, to: Path) -> None:
    story = approved(redaksi, page)
    browser.open(export(redaksi, story, "html", to))
    assert browser.lines() == lines_of(page)
    assert len(browser.requests()) == 1
    assert browser.complaints() == []


def test_the_reference_page_comes_out_as_it_went_in(
    shared: Path, redaksi: Terminal, browser: Browser, tmp_path: Path
) -> None:
    settings(redaksi, labels="en", theme="reference")
    comes_out_as_it_went_in(shared / "samples/kemitraan-abadi.txt", redaksi, browser, tmp_path / "out")


@pytest.mark.parametrize("name", PAGES)
def test_a_sample_page_comes_out_as_it_went_in(name: str, redaksi: Terminal, browser: Browser, tmp_path: Path) -> None:
    labels, pattern = PAGES[name]
    settings(redaksi, labels=labels, date_pattern=pattern, theme="reference")
    comes_out_as_it_went_in(SAMPLES / f"{name}.txt", redaksi, browser, tmp_path / "out")


def test_the_reference_page_is_the_same_article_in_an_empty_store(
    shared: Path, redaksi: Terminal, elsewhere: Terminal, tmp_path: Path
) -> None:
    story = approved(redaksi, shared / "samples/kemitraan-abadi.txt")
    is_the_same_elsewhere(story, redaksi, elsewhere, tmp_path)


@pytest.mark.parametrize("source", ARTICLES, ids=lambda path: path.stem)
def test_a_sample_is_the_same_article_in_an_empty_store(
    source: Path, redaksi: Terminal, elsewhere: Terminal, tmp_path: Path
) -> None:
    story = approved(redaksi, source)
    given = json.loads(source.read_text(encoding="utf-8"))
    for photo in given["media"]:
        del photo["data"]
    assert lasting(redaksi.json("show", story)) == lasting(given)
    is_the_same_elsewhere(story, redaksi, elsewhere, tmp_path)


def is_the_same_elsewhere(story: str, redaksi: Terminal, elsewhere: Terminal, folder: Path) -> None:
    """Exported JSON makes the same article in another store, and the same files when that one exports it.

    But for the approval, which is somebody else's there.
    """
    first = export(redaksi, story, "json", folder / "first")
    assert approved(elsewhere, first) == story
    assert lasting(elsewhere.json("show", story)) == lasting(redaksi.json("show", story))
    assert unsigned(export(elsewhere, story, "json", folder / "second")) == unsigned(first)
    pages = [export(terminal, story, "html", folder / str(terminal.store.name)) for terminal in (redaksi, elsewhere)]
    assert unsigned(pages[0]) == unsigned(pages[1])


def unsigned(file: Path) -> bytes:
    """The bytes of an export without the signed approval in it, which has to be there."""
    quote = rb"(?:\"|&#34;)"
    bare, count = re.subn(rb",\s*" + quote + rb"approval" + quote + rb":\s?\{[^}]*\}", b"", file.read_bytes())
    assert count == 1
    return bare


@pytest.mark.parametrize("source", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("theme", ["news", "reference"])
def test_a_sample_page_reads_well_without_scripts_or_network(
    source: Path, theme: str, redaksi: Terminal, browser: Browser, tmp_path: Path
) -> None:
    settings(redaksi, theme=theme, name="Warta Halimbang", url="https://warta.example")
    browser.open(export(redaksi, approved(redaksi, source), "html", tmp_path / "out"), width=390)
    given = json.loads(source.read_text(encoding="utf-8"))
    assert [address for address in browser.requests()[1:] if not address.startswith("data:image/")] == []
    assert browser.complaints() == []
    assert browser.run("document.querySelectorAll('h1').length") == 1
    assert browser.run("document.querySelector('h1').innerText") == given["headline"]
    assert browser.run("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a phone"
    pictures = "[...document.images].map(image => image.complete && image.naturalWidth > 0)"
    shown = 0 if given["withdrawal"] else len(given["media"])
    assert browser.run(pictures) == [True] * shown


@pytest.mark.parametrize("source", ARTICLES, ids=lambda path: path.stem)
def test_what_a_sample_says_stands_on_its_page(
    source: Path, redaksi: Terminal, browser: Browser, tmp_path: Path
) -> None:
    settings(redaksi, labels="en", theme="reference")
    page = export(redaksi, approved(redaksi, source), "html", tmp_path / "out")
    browser.open(page)
    seen = "\n".join(browser.lines())
    given = json.loads(source.read_text(encoding="utf-8"))
    if given["withdrawal"]:
        assert given["withdrawal"]["text"] in seen
        assert given["body"]["markdown"][:60] not in page.read_text(encoding="utf-8")
        return
    said = [given["headline"], given["subhead"], *(entry["headline"] for entry in given["related"])]
    said += [text for entry in given["corrections"] for text in (entry["wrong"], entry["right"])]
    said += [part for update in given["updates"] for part in update["text"].split("\n\n")]
    said += [author["name"] for author in given["authors"]] + given["tags"]
    said += [text for photo in given["media"] for text in (photo["caption"], photo["credit"])]
    assert [text for text in said if text and text not in seen] == []
