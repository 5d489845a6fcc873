"""The process that decodes: it may fail, hang or die, and the program that asks goes on."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi.domain.article import Crop, Focus
from redaksi.domain.errors import UnreadableError
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.formats.pictures import cache, worker
from redaksi.formats.pictures.cache import PictureCache
from redaksi.formats.pictures.making import make
from redaksi.formats.pictures.studio import Studio
from redaksi.formats.pictures.taking import take
from tests.formats.pictures.files import encoded, photo, picture, png_header

WISH = PictureWish(Crop(0, 0, 0.5, 1, Focus(0.5, 0.5)), (32, 480), 82)


@pytest.fixture
def process() -> Iterator[worker.Worker]:
    made = worker.Worker()
    yield made
    made.close()


def test_the_process_answers_as_the_functions_do(process: worker.Worker) -> None:
    given = photo(6, size=(800, 600))
    assert process.take(given, "foto.jpg") == take(given, "foto.jpg")
    assert process.make(WISH, given, given, "foto") == make(given, WISH)


def test_a_refusal_comes_back_as_the_same_refusal(process: worker.Worker) -> None:
    with pytest.raises(UnreadableError) as caught:
        process.take(png_header(20_000, 20_000), "besar.png")
    assert caught.value.code == "photo-too-many-pixels"
    assert caught.value.params["width"] == 20_000
    assert process.take(encoded(picture()), "foto.jpg").width == 64


def test_a_process_that_hangs_is_killed_and_the_next_photo_has_another(
    process: worker.Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(worker, "command", [sys.executable, "-c", "import time; time.sleep(60)"])
        patched.setattr(worker, "DEADLINE", 0.3)
        with pytest.raises(UnreadableError, match="photo-given-up"):
            process.take(encoded(picture()), "foto.jpg")
    assert process.take(encoded(picture()), "foto.jpg").width == 64


def test_a_process_that_dies_is_told_in_a_sentence(process: worker.Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(UnreadableError, match="photo-given-up"):
        process.take(encoded(picture()), "foto.jpg")


def test_an_idle_process_is_not_kept(process: worker.Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "IDLE", 0.05)
    process.take(encoded(picture()), "foto.jpg")
    running, rest = process._process, process._rest
    assert running is not None
    assert rest is not None
    rest.join(10)
    assert running.wait(10) is not None


def test_pictures_are_made_once(tmp_path: Path) -> None:
    studio, given = Studio(tmp_path / "pictures"), encoded(picture((800, 600)))
    assert studio.made("ab" * 32, WISH) is None
    made = studio.make("ab" * 32, WISH, given, given)
    assert studio.made("ab" * 32, WISH) == made
    assert studio.made("ab" * 32, PictureWish(None, (32, 480), 82)) is None
    assert studio.made("cd" * 32, WISH) is None


def test_a_kept_picture_that_is_damaged_is_made_again(tmp_path: Path) -> None:
    kept = PictureCache(tmp_path)
    kept.put("ab" * 32, WISH, [Picture("image/jpeg", 1, 1, b"gambar")])
    (file,) = tmp_path.iterdir()
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert kept.get("ab" * 32, WISH) is None
    file.write_bytes(b"")
    assert kept.get("ab" * 32, WISH) is None


def test_what_was_not_used_for_longest_goes(tmp_path: Path) -> None:
    import os

    kept = PictureCache(tmp_path, limit=2_500)
    for number in range(4):
        kept.put(f"{number:064}", WISH, [Picture("image/jpeg", 1, 1, bytes(1_000))])
        os.utime(kept._file(f"{number:064}", WISH), (number, number))
    assert [kept.get(f"{number:064}", WISH) is not None for number in range(4)] == [False, False, True, True]


def test_a_new_recipe_uses_nothing_made_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = PictureCache(tmp_path)
    kept.put("ab" * 32, WISH, [Picture("image/jpeg", 1, 1, b"gambar")])
    monkeypatch.setattr(cache, "RECIPE", cache.RECIPE + 1)
    assert kept.get("ab" * 32, WISH) is None


def test_nothing_is_kept_where_nothing_can_be(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    kept = PictureCache(tmp_path / "berkas")
    kept.put("ab" * 32, WISH, [Picture("image/jpeg", 1, 1, b"gambar")])
    assert kept.get("ab" * 32, WISH) is None


def test_what_is_under_way_ends_at_once_when_the_program_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    process = worker.Worker()
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(worker, "worker", process)
    studio = Studio(tmp_path)
    studio.stop()  # nothing is under way
    threading.Timer(0.3, studio.stop).start()
    with pytest.raises(UnreadableError, match="photo-given-up"):
        studio.take(encoded(picture()), "foto.jpg")
    process.close()


def test_a_process_that_is_just_being_started_ends_as_well(
    process: worker.Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", "import time; time.sleep(60)"])
    start = worker.start

    def start_while_the_program_ends(command: list[str]) -> subprocess.Popen[bytes]:
        process.stop()
        return start(command)

    monkeypatch.setattr(worker, "start", start_while_the_program_ends)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="photo-given-up"):
        process.take(encoded(picture()), "foto.jpg")
    assert time.monotonic() - begun < 20
