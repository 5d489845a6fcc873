"""Pages with the newsroom's own look: what is wrong stops an export before anything leaves, and verifying knows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.article import Article, State
from redaksi.domain.errors import UnreadableError
from redaksi.usecases import exporting, keys, newsroom_settings, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import READY

HEAD = "<h1>{{ headline }}</h1><p>Rupa kami</p>"


@pytest.fixture
def folder(room: Newsroom, tmp_path: Path) -> Path:
    """The folder of the look that pages of `room` have."""
    folder = tmp_path / "rupa"
    folder.mkdir()
    (folder / "head.html").write_text(HEAD)
    looks_like(room, folder)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Newsroom]:
    room = bootstrap.open_newsroom(tmp_path / "elsewhere")
    yield room
    room.store.close()


@pytest.fixture
def story(room: Newsroom) -> Article:
    """An approved one."""
    article = saving.save(room, Article(headline="Rob surut", body="Air surut.", **READY), "Rina", True).piece.article
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    return article


def looks_like(room: Newsroom, folder: Path) -> None:
    newsroom_settings.set_settings(room, {"site.theme": "own", "site.theme_folder": str(folder)})


def page_of(room: Newsroom, story: Article, to: Path) -> Path:
    return Path(exporting.export(room, [story.id], "html", to, "Budi").files[0].path)


def test_a_page_says_which_look_it_has_but_not_where_that_lies(
    room: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    page = page_of(room, story, tmp_path / "site").read_text(encoding="utf-8")
    assert "<p>Rupa kami</p>" in page
    assert "&#34;theme&#34;: {&#34;name&#34;: &#34;rupa&#34;, &#34;sha256&#34;" in page
    assert str(tmp_path) not in page
    assert "theme_folder" not in page


def test_a_mistake_stops_an_export_before_anything_leaves(
    room: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    (folder / "foot.html").write_text("\n{{ kata }}")
    for name in ("html", "fragment"):
        with pytest.raises(UnreadableError) as caught:
            exporting.export(room, [story.id], name, tmp_path / "site", "Budi")
        assert caught.value.params["file"] == "foot.html"
        assert caught.value.params["line"] == 2
    with room.store.read() as unit:
        assert unit.articles.get(story.id).state is State.APPROVED
    assert not (tmp_path / "site").exists()
    exporting.export(room, [story.id], "json", tmp_path / "site", "Budi")


def test_a_page_is_made_again_where_its_look_is_at_hand(
    room: Newsroom, elsewhere: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    page = page_of(room, story, tmp_path / "site")
    assert verifying.verify(room, page).verdict is Verdict.APPROVED
    keys.give_out(room, tmp_path / "kunci.json")
    keys.take_in(elsewhere, tmp_path / "kunci.json", None)
    looks_like(elsewhere, folder)
    assert verifying.verify(elsewhere, page).verdict is Verdict.APPROVED
    page.write_text(page.read_text(encoding="utf-8").replace("<p>Air surut.</p>\n</div>", "<p>Air naik.</p>\n</div>"))
    found = verifying.verify(elsewhere, page)
    assert (found.verdict, list(found.differences)) == (Verdict.DIFFERS, ["page"])


def test_without_the_look_it_is_said_that_the_page_could_not_be_compared(
    room: Newsroom, elsewhere: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    page = page_of(room, story, tmp_path / "site")
    keys.give_out(room, tmp_path / "kunci.json")
    keys.take_in(elsewhere, tmp_path / "kunci.json", None)
    found = verifying.verify(elsewhere, page)
    assert (found.verdict, list(found.differences), found.theme) == (Verdict.DIFFERS, ["theme"], "rupa")
    assert [code for code, _ in found.told] == ["verdict-theme"]
    looks_like(elsewhere, folder)
    (folder / "head.html").write_text(HEAD + "<p>Sekarang lain</p>")
    assert list(verifying.verify(elsewhere, page).differences) == ["theme"]


def test_who_wrote_the_page_knows_it_by_its_receipt(
    room: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    page = page_of(room, story, tmp_path / "site")
    (folder / "head.html").write_text("<h1>{{ headline }}</h1>")
    assert verifying.verify(room, page).verdict is Verdict.APPROVED
    page.write_text(page.read_text(encoding="utf-8").replace("Rupa kami", "Rupa mereka"))
    found = verifying.verify(room, page)
    assert (found.verdict, list(found.differences)) == (Verdict.DIFFERS, ["theme"])


def test_content_that_is_not_as_signed_is_told_with_or_without_the_look(
    room: Newsroom, elsewhere: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    page = page_of(room, story, tmp_path / "site")
    keys.give_out(room, tmp_path / "kunci.json")
    keys.take_in(elsewhere, tmp_path / "kunci.json", None)
    page.write_text(page.read_text(encoding="utf-8").replace("Air surut.", "Air naik."))
    found = verifying.verify(elsewhere, page)
    assert (found.verdict, list(found.differences), found.theme) == (Verdict.DIFFERS, ["content"], None)


def test_a_page_that_lies_about_its_look_is_never_approved(
    room: Newsroom, folder: Path, story: Article, tmp_path: Path
) -> None:
    newsroom_settings.set_settings(room, {"site.theme": "news"})
    page = page_of(room, story, tmp_path / "site")
    text = page.read_text(encoding="utf-8").replace("<p>Air surut.</p>\n</div>", "<p>Air naik.</p>\n</div>")
    before, _, after = text.partition('data-context="{')
    after = after.replace("site.theme&#34;: &#34;news", "site.theme&#34;: &#34;own", 1)
    for told in ("", '"theme": {"name": "x", "sha256": "0"}, ', '"theme": 1, ', '"theme": {"name": []}, '):
        quoted = told.replace('"', "&#34;")
        page.write_text(f'{before}data-context="{{{quoted}{after}', encoding="utf-8")
        assert verifying.verify(room, page).verdict is Verdict.DIFFERS
