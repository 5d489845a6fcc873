"""JSON Lines are read one at a time, and a line that cannot be read stops none after it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from redaksi.domain.article import Article, Person
from redaksi.domain.errors import UnreadableError
from redaksi.domain.fingerprints import fingerprints
from redaksi.formats.ahead import reading
from redaksi.formats.ahead.reading import Ahead
from redaksi.formats.ahead.serve import STRETCH
from redaksi.formats.intake import Imported
from redaksi.formats.json_article import line, to_json
from redaksi.formats.json_stream import Lines
from redaksi.formats.reading import read_file
from tests.formats.articles import a_photo

Reader = Callable[[Path], Iterator[Imported]]
READERS = [Lines, Ahead, lambda path: Ahead(path, readers=1)]


def story(number: int) -> Article:
    return Article(headline=f"Kabar {number}", authors=(Person("Rina"),), body=f"Isi {number}.")


def written(folder: Path, *lines: bytes) -> Path:
    path = folder / "arsip.jsonl"
    path.write_bytes(b"".join(lines))
    return path


def outcomes(entries: Iterable[Imported]) -> list[str]:
    """Headlines, and the codes of errors where they came."""
    found, waiting = [], iter(entries)
    while True:
        try:
            found.append(next(waiting).article.headline)
        except StopIteration:
            return found
        except UnreadableError as error:
            found.append(error.code)


@pytest.mark.parametrize("reader", READERS)
def test_lines_come_in_their_order_with_their_number(tmp_path: Path, reader: Reader) -> None:
    path = written(tmp_path, b"\xef\xbb\xbf", line(to_json(story(1))), b"\r\n", line(to_json(story(2))))
    found = list(reader(path))
    assert [entry.article.headline for entry in found] == ["Kabar 1", "Kabar 2"]
    assert [entry.source for entry in found] == [f"{path}:1", f"{path}:3"]
    assert all(entry.identified for entry in found)


@pytest.mark.parametrize("reader", READERS)
def test_a_line_that_cannot_be_read_stops_none_after_it(tmp_path: Path, reader: Reader) -> None:
    good = [line(to_json(story(number))) for number in range(3)]
    path = written(tmp_path, good[0], b'{"format": \n', good[1], b"\xff\xfe\n", good[2][:-30])
    assert outcomes(reader(path)) == ["Kabar 0", "bad-json-line", "Kabar 1", "not-utf8", "bad-json-line"]


@pytest.mark.parametrize("reader", READERS)
def test_a_file_that_is_not_there_or_empty_is_told_once(tmp_path: Path, reader: Reader) -> None:
    assert outcomes(reader(tmp_path / "tiada.jsonl")) == ["no-such-file"]
    assert outcomes(reader(written(tmp_path, b"\n \n"))) == ["empty-file"]
    assert outcomes(reader(tmp_path)) == ["is-folder"]


def test_a_line_longer_than_any_article_is_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, b'{"format": "' + b"x" * 9_000 + b'"}\n', line(to_json(story(1))))
    assert outcomes(Lines(path, limit=2_000)) == ["file-too-large", "Kabar 1"]


def test_what_is_read_ahead_is_the_same_with_its_fingerprints(tmp_path: Path) -> None:
    photo, data = a_photo(8, 6)
    form = to_json(Article(headline="Foto", media=(photo,), extra={}))
    form["media"][0]["data"] = __import__("base64").b64encode(data).decode()
    form["later"] = {"field": [1, 2]}
    path = written(tmp_path, line(form), *(line(to_json(story(number))) for number in range(230)))
    here, there = list(Lines(path)), list(Ahead(path))
    assert [entry.article for entry in here] == [entry.article for entry in there]
    assert there[0].photos == {photo.sha256: data}
    assert dict(there[0].article.extra) == {"later": {"field": [1, 2]}}
    assert [entry.fingerprints for entry in there] == [fingerprints(entry.article) for entry in here]


def test_several_processes_read_a_file_in_its_order(tmp_path: Path) -> None:
    """Stretches without a word among them, and one that ends the turns of all processes but its own."""
    good = [line(to_json(story(number))) for number in range(250)]
    blank = b"\n" * STRETCH
    path = written(tmp_path, *good, b"\n" * 50, blank, b"[]\n", *good[:120], blank, blank, blank, good[7], blank * 4)
    found = outcomes(Ahead(path, readers=3))
    assert found == outcomes(Lines(path))
    assert found[249:252] == ["Kabar 249", "json-not-article", "Kabar 0"]
    assert found[-1] == "Kabar 7"


def test_the_process_ends_with_whoever_asked_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = reading.start
    monkeypatch.setattr(reading, "start", lambda command: started.append(start(command)) or started[-1])
    path = written(tmp_path, *(line(to_json(story(number))) for number in range(900)))
    lines = Ahead(path)
    assert next(lines).article.headline == "Kabar 0"
    lines.close()
    assert list(lines) == []
    assert all(process.poll() is not None for process in started)


def test_a_process_that_dies_is_told_and_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "command", ["false"])
    assert outcomes(Ahead(written(tmp_path, line(to_json(story(1)))))) == ["reading-gave-up"]


def test_a_long_file_is_read_ahead_and_a_short_one_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, line(to_json(story(1))))
    assert isinstance(read_file(path), Lines)
    monkeypatch.setattr(reading, "WORTH_IT", 1)
    assert isinstance(read_file(path), Ahead)
    assert isinstance(read_file(path, "jsonl"), Ahead)


def test_a_line_of_a_collection_may_be_of_any_other_order(tmp_path: Path) -> None:
    shuffled = json.dumps(dict(reversed(to_json(story(7)).items()))).encode()
    assert outcomes(read_file(written(tmp_path, shuffled))) == ["Kabar 7"]
