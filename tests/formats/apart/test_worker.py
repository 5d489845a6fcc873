"""The process that reads strangers' files: it may refuse, fail, hang or die, and the program that asks goes on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats import reading
from redaksi.formats.apart import worker
from redaksi.formats.apart.carrying import packed, unpacked
from redaksi.formats.office import docx
from tests.formats.office.making import docx as made
from tests.formats.office.making import paragraph, picture

STORY = made(
    paragraph("Sungai Embun Meluap ke Jalan Raya", "Title")
    + picture()
    + paragraph("Air sungai meluap ke jalan raya pada pagi hari, kata warga yang tinggal di tepinya. (rw)")
)


@pytest.fixture
def process() -> Iterator[worker.Worker]:
    made = worker.Worker()
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "naskah.docx"
    path.write_bytes(STORY)
    return path


def test_a_file_is_read_as_it_would_be_here(process: worker.Worker, file: Path) -> None:
    (there,) = process.read(file, "docx")
    here = docx.read(STORY, str(file), file.name)
    assert there.article.headline == here.article.headline == "Sungai Embun Meluap ke Jalan Raya"
    assert (there.text, there.places, there.photos) == (here.text, here.places, here.photos)
    process.close()


def test_a_message_holds_all_that_was_understood() -> None:
    found = docx.read(STORY, "a", "a.docx")
    assert unpacked(*packed([found, found])) == [found, found]


def test_a_refusal_is_told_and_the_process_stays(process: worker.Worker, file: Path) -> None:
    damaged = file.with_name("rusak.docx")
    damaged.write_bytes(STORY[:300])
    with pytest.raises(UnreadableError) as caught:
        process.read(damaged, "docx")
    assert (caught.value.code, caught.value.params["name"]) == ("office-damaged", "rusak.docx")
    assert process.read(file, "docx")


@pytest.mark.parametrize("code", ["import time; time.sleep(60)", "raise SystemExit(3)", "print('bukan jawaban')"])
def test_a_process_without_an_answer_is_given_up(
    code: str, process: worker.Worker, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", code])
    monkeypatch.setattr(worker, "DEADLINE", 0.3)
    with pytest.raises(UnreadableError) as caught:
        process.read(file, "docx")
    assert (caught.value.code, caught.value.params["name"]) == ("reading-gave-up", "naskah.docx")


def test_reading_a_file_asks_the_process(file: Path) -> None:
    (found,) = reading.read_file(file)
    assert found.article.codes == ("(rw)",)
    assert found.source == str(file)
