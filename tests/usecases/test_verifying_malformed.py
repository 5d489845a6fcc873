"""A value that no export writes, in what a page carries of its photos, is never taken for what was approved."""

from __future__ import annotations

import html
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.usecases import exporting, keys, newsroom_settings, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict
from tests.photo_files import add_photo
from tests.usecases.conftest import READY

#: The width of the photo as an export writes it, and in its place what stands in the JSON that a page carries.
_WIDTH = '"width":64'
_INSTEAD = ('"64"', "64.0", "6.4e1", "null", "-64", "true", '"lebar"', "[64]", '64,"width":64', '64,"breadth":64')


def _page(room: Newsroom, folder: Path) -> Path:
    picture = folder / "rob.png"
    Image.new("RGB", (64, 48), (30, 90, 120)).save(picture)
    photo = replace(add_photo(room, picture), alt="Rob", caption="Rob di Ranumas.")
    article = saving.save(room, Article(headline="Rob", body="Isi.", media=(photo,), **READY), "Rina", True).piece
    reviewing.submit(room, article.article.id, "Rina")
    reviewing.approve(room, article.article.id, "Budi")
    return Path(exporting.export(room, [article.article.id], "html", folder / "site", "Budi").files[0].path)


@pytest.mark.parametrize("place", ["inside", "beside"])
def test_a_malformed_width_is_not_what_was_approved(room: Newsroom, tmp_path: Path, place: str) -> None:
    newsroom_settings.set_setting(room, "site.photos", place)
    file = _page(room, tmp_path)
    whole = file.read_text("utf-8")
    elsewhere = bootstrap.open_newsroom(tmp_path / "elsewhere")
    keys.give_out(room, tmp_path / "kunci.json")
    keys.take_in(elsewhere, tmp_path / "kunci.json", None)
    assert verifying.verify(elsewhere, file).verdict is Verdict.APPROVED
    here = html.escape('"width": 64', quote=True).replace("&quot;", "&#34;")
    assert whole.count(_WIDTH) == 1
    assert whole.count(here) >= 1
    passed = []
    for instead in _INSTEAD:
        of_context = html.escape(f'"width": {instead}', quote=True).replace("&quot;", "&#34;")
        for wrong in (whole.replace(_WIDTH, f'"width":{instead}'), whole.replace(here, of_context, 1)):
            file.write_text(wrong, "utf-8")
            passed += [
                instead for desk in (room, elsewhere) if verifying.verify(desk, file).verdict is Verdict.APPROVED
            ]
    elsewhere.store.close()
    assert passed == []
