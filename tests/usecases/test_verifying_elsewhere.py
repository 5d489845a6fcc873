"""A store that never saw the story verifies exported files with nothing but the newsroom's public keys."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from redaksi import bootstrap
from redaksi.domain.approvals import Trust
from redaksi.domain.article import Article, Crop, Related
from redaksi.domain.keys import SigningKey
from redaksi.usecases import exporting, keys, library, newsroom_settings, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.verifying import Verdict, Verified
from tests.photo_files import add_photo
from tests.usecases.conftest import READY, Watch

BODY = "Air naik sejak pagi.\n\nWarga “bertahan” di atap."


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Newsroom]:
    """An empty newsroom on another machine."""
    room = bootstrap.open_newsroom(tmp_path / "elsewhere")
    yield room
    room.store.close()


def story(room: Newsroom, **more: object) -> Article:
    article = Article(headline="Rob merendam tiga kelurahan", body=BODY, related=(Related("Tanggul"),), **READY)
    article = saving.save(room, replace(article, **more), "Rina", True).piece.article  # type: ignore[arg-type]
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi")
    return article


def exported(room: Newsroom, article: Article, name: str, folder: Path) -> Path:
    return Path(exporting.export(room, [article.id], name, folder, "Budi").files[0].path)


def bring_keys(room: Newsroom, elsewhere: Newsroom, folder: Path) -> None:
    file = folder / "kunci.json"
    keys.give_out(room, file)
    keys.take_in(elsewhere, file, None)


def told(found: Verified) -> tuple[Verdict, list[str]]:
    return found.verdict, list(found.differences)


@pytest.mark.parametrize("name", ["html", "json", "jsonl"])
def test_without_the_key_nothing_is_said_of_a_file_and_with_it_everything(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, name: str
) -> None:
    file = exported(room, story(room), name, tmp_path / "site")
    found = verifying.verify(elsewhere, file)
    assert (found.verdict, found.by, found.at) == (Verdict.UNKNOWN_KEY, "Budi", "2026-03-02T03:00:00.000Z")
    bring_keys(room, elsewhere, tmp_path)
    found = verifying.verify(elsewhere, file)
    assert told(found) == (Verdict.APPROVED, [])
    assert (found.by, found.at, found.revision) == ("Budi", "2026-03-02T03:00:00.000Z", 1)
    assert (found.signature, list(found.unchecked)) == (Trust.VALID, [])


@pytest.mark.parametrize("name", ["html", "json"])
def test_no_byte_of_a_file_can_be_another(room: Newsroom, tmp_path: Path, name: str) -> None:
    file = exported(room, story(room), name, tmp_path / "site")
    data = file.read_bytes()
    assert verifying.verify(room, file).verdict is Verdict.APPROVED
    for place in {*range(0, len(data), max(1, len(data) // 120)), len(data) - 1}:
        changed = bytearray(data)
        changed[place] ^= 1
        file.write_bytes(changed)
        assert verifying.verify(room, file).verdict is not Verdict.APPROVED, (place, data[place - 20 : place + 20])
    for changed in (data + b"\n", data[:-1], b"\xef\xbb\xbf" + data):
        file.write_bytes(bytes(changed))
        assert verifying.verify(room, file).verdict is not Verdict.APPROVED


@pytest.mark.parametrize("name", ["html", "json"])
def test_no_byte_of_what_readers_see_or_of_the_signature_can_be_another(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, name: str
) -> None:
    file = exported(room, story(room), name, tmp_path / "site")
    bring_keys(room, elsewhere, tmp_path)
    data = file.read_bytes()
    jws = re.search(rb"eyJ[\w-]+\.[\w-]+\.[\w-]+", data)
    assert jws is not None
    bound = [*range(*jws.span(), 9)]
    for text in ("Rob merendam", "Air naik", "bertahan", "Tanggul"):
        bound += [found.start() + 1 for found in re.finditer(text.encode(), data)]
    for place in bound:
        changed = bytearray(data)
        changed[place] ^= 1
        file.write_bytes(changed)
        assert verifying.verify(elsewhere, file).verdict is not Verdict.APPROVED, data[place - 20 : place + 20]


def test_a_body_that_was_changed_everywhere_differs(room: Newsroom, elsewhere: Newsroom, tmp_path: Path) -> None:
    article = story(room)
    bring_keys(room, elsewhere, tmp_path)
    for name in ("html", "json"):
        file = exported(room, article, name, tmp_path / "site")
        forged = saving.save(elsewhere, replace(article, body=BODY.replace("pagi", "sore")), None, True).piece
        file.write_text(file.read_text(encoding="utf-8").replace("pagi", "sore"), encoding="utf-8")
        assert told(verifying.verify(elsewhere, file))[0] is Verdict.DIFFERS
        assert told(verifying.verify(room, file)) == (Verdict.DIFFERS, ["body"])
        assert forged.article.body != BODY


def test_a_signature_of_another_story_or_version_does_not_fit(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path
) -> None:
    one, other = story(room), story(room, headline="Lain")
    bring_keys(room, elsewhere, tmp_path)
    file, source = (exported(room, article, "json", tmp_path / article.headline) for article in (one, other))
    form = json.loads(file.read_bytes())
    form["approval"] = json.loads(source.read_bytes())["approval"]
    _write(file, form)
    assert told(verifying.verify(elsewhere, file)) == (Verdict.DIFFERS, ["id"])
    form["id"] = other.id
    _write(file, form)
    assert told(verifying.verify(elsewhere, file)) == (Verdict.DIFFERS, ["content"])


def test_an_old_approval_does_not_fit_new_content(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, watch: Watch
) -> None:
    article = story(room)
    bring_keys(room, elsewhere, tmp_path)
    first = json.loads(exported(room, article, "json", tmp_path / "a").read_bytes())
    watch.pass_(minutes=1)
    saving.save(room, replace(library.open_piece(room, article.id).article, body="Baru."), "Rina", True)
    reviewing.approve(room, article.id, "Budi")
    file = exported(room, article, "json", tmp_path / "b")
    form = json.loads(file.read_bytes()) | {"approval": first["approval"]}
    _write(file, form)
    assert told(verifying.verify(elsewhere, file)) == (Verdict.DIFFERS, ["content"])
    assert told(verifying.verify(room, file)) == (Verdict.DIFFERS, ["body"])


def test_a_signature_that_was_taken_out_or_touched_is_missed(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path
) -> None:
    article = story(room)
    bring_keys(room, elsewhere, tmp_path)
    file = exported(room, article, "json", tmp_path / "site")
    form = json.loads(file.read_bytes())
    jws = form["approval"]["jws"]
    none = "eyJhbGciOiJub25lIn0." + jws.split(".")[1] + "."
    for broken in (none, jws[:-2] + ("AA" if jws[-2:] != "AA" else "BA"), "", 7):
        _write(file, form | {"approval": form["approval"] | {"jws": broken}})
        assert told(verifying.verify(elsewhere, file)) == (Verdict.DIFFERS, ["signature"])
    del form["approval"]
    _write(file, form)
    assert verifying.verify(elsewhere, file).verdict is Verdict.UNAPPROVED
    assert told(verifying.verify(room, file)) == (Verdict.DIFFERS, ["signature"])


def test_a_draft_with_the_state_of_a_published_story_is_not_approved(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path
) -> None:
    draft = saving.save(room, Article(headline="Draf", **READY), "Rina", True).piece.article
    file = exported(room, draft, "json", tmp_path)
    assert verifying.verify(room, file).verdict is Verdict.UNAPPROVED
    _write(file, json.loads(file.read_bytes()) | {"state": "published"})
    assert verifying.verify(elsewhere, file).verdict is Verdict.UNAPPROVED


def test_a_withdrawal_is_answered_for_in_both_forms(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, watch: Watch
) -> None:
    article = story(room)
    exported(room, article, "html", tmp_path / "site")
    watch.pass_(minutes=1)
    reviewing.withdraw(room, article.id, "Budi", "Melindungi anak.", "child")
    bring_keys(room, elsewhere, tmp_path)
    for name in ("html", "json"):
        file = exported(room, article, name, tmp_path / "site")
        assert told(verifying.verify(elsewhere, file)) == (Verdict.APPROVED, [])
        file.write_text(
            file.read_text(encoding="utf-8").replace("Melindungi anak", "Permintaan iklan"), encoding="utf-8"
        )
        assert verifying.verify(elsewhere, file).verdict is Verdict.DIFFERS


@pytest.mark.parametrize("address", ["", "https://warta.example"])
@pytest.mark.parametrize("place", ["inside", "beside"])
def test_photos_are_compared_where_they_are_known(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, place: str, address: str
) -> None:
    """Where the site has an address, chats and social media are shown a picture of the lead photo, too."""
    newsroom_settings.set_setting(room, "site.photos", place)
    newsroom_settings.set_setting(room, "site.url", address)
    picture = tmp_path / "rob.png"
    Image.effect_mandelbrot((640, 360), (-2, -1.5, 1, 1.5), 60).save(picture)
    photo = replace(add_photo(room, picture), alt="Rob", caption="Rob di Ranumas", crop=Crop(0.1, 0.1, 0.5, 0.5))
    article = story(room, media=(photo,))
    bring_keys(room, elsewhere, tmp_path)
    page, plain = (exported(room, article, name, tmp_path / "site") for name in ("html", "json"))
    assert told(verifying.verify(room, page)) == (Verdict.APPROVED, [])
    assert told(verifying.verify(elsewhere, plain)) == (Verdict.APPROVED, [])
    found = verifying.verify(elsewhere, page)
    assert (found.verdict, found.unchecked) == (Verdict.APPROVED, ["Rob di Ranumas"])
    assert not verifying.verify(room, page).unchecked
    _swap_pictures(page, place)
    assert verifying.verify(elsewhere, page).verdict is Verdict.DIFFERS
    assert verifying.verify(room, page).verdict is Verdict.DIFFERS


def test_a_picture_that_was_swapped_with_all_that_tells_of_it_is_missed_where_the_photo_is(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path
) -> None:
    picture = tmp_path / "rob.png"
    Image.effect_mandelbrot((64, 36), (-2, -1.5, 1, 1.5), 60).save(picture)
    article = story(room, media=(replace(add_photo(room, picture), alt="Rob", crop=Crop(0, 0, 0.5, 0.5)),))
    file = exported(room, article, "html", tmp_path / "site")
    text = file.read_text(encoding="utf-8")
    (old,) = set(re.findall(r'data:image/[a-z]+;base64,([A-Za-z0-9+/=]+)"', text))
    other = tmp_path / "lain.png"
    Image.new("RGB", (32, 18), "red").save(other)
    new = other.read_bytes()
    hashes = [hashlib.sha256(data).hexdigest() for data in (base64.b64decode(old), new)]
    text = text.replace(old, base64.b64encode(new).decode()).replace(*hashes)
    file.write_text(text, encoding="utf-8")
    assert told(verifying.verify(room, file)) == (Verdict.DIFFERS, ["media"])
    bring_keys(room, elsewhere, tmp_path)
    assert verifying.verify(elsewhere, file).unchecked == ["Rob"]


def test_a_revoked_key_still_tells_what_was_signed_before(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path, watch: Watch
) -> None:
    file = exported(room, story(room), "html", tmp_path / "site")
    bring_keys(room, elsewhere, tmp_path)
    watch.pass_(minutes=1)
    (line,) = keys.keys(elsewhere)
    keys.revoke(elsewhere, line.key.kid, None)
    found = verifying.verify(elsewhere, file)
    assert (found.verdict, found.signature) == (Verdict.APPROVED, Trust.REVOKED)
    with elsewhere.store.write() as unit:
        unit.keys.put(replace(line.key, revoked="2026-03-02T02:59:00.000Z"))
    found = verifying.verify(elsewhere, file)
    assert (found.verdict, found.signature, list(found.differences)) == (Verdict.DIFFERS, Trust.LATE, ["signature"])


def test_a_key_in_the_name_of_somebody_else_is_not_taken_for_theirs(
    room: Newsroom, elsewhere: Newsroom, tmp_path: Path
) -> None:
    file = exported(room, story(room), "html", tmp_path / "site")
    with room.store.read() as unit:
        (key,) = unit.keys.all()
    with elsewhere.store.write() as unit:
        unit.keys.put(SigningKey(key.kid, "Rina", key.x, key.added, imported=True))
    assert told(verifying.verify(elsewhere, file)) == (Verdict.DIFFERS, ["signature"])


def test_a_page_in_the_frame_of_another_site_is_missed_where_exports_are_known(room: Newsroom, tmp_path: Path) -> None:
    newsroom_settings.set_setting(room, "site.name", "Kabar Lembayung")
    file = exported(room, story(room), "html", tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace("Kabar Lembayung", "Kabar Palsu"), encoding="utf-8")
    assert told(verifying.verify(room, file)) == (Verdict.DIFFERS, ["page"])


def _swap_pictures(page: Path, place: str) -> None:
    """Another picture under each address that the page has."""
    if place == "beside":
        for file in (page.parent / "foto").iterdir():
            file.write_bytes(file.read_bytes() + b"x")
        return
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(";base64,", ";base64,AAAA"), encoding="utf-8")


def _write(file: Path, form: object) -> None:
    file.write_text(json.dumps(form, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["html", "json", "jsonl"])
def test_the_same_approval_gives_the_same_bytes(room: Newsroom, tmp_path: Path, watch: Watch, name: str) -> None:
    article = story(room)
    first = exported(room, article, name, tmp_path / "a")
    watch.pass_(days=2)
    assert exported(room, article, name, tmp_path / "b").read_bytes() == first.read_bytes()
