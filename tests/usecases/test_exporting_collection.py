"""A collection leaves as one file, written while it is read, with a receipt for each piece once it is whole."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import MappingProxyType

import pytest

from redaksi import scribe
from redaksi.domain.article import Article, State
from redaksi.domain.errors import StoreError, UsageError
from redaksi.formats.intake import Imported
from redaksi.formats.json_stream import Lines
from redaksi.usecases import auditing, exporting, exporting_collection, importing, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from tests.formats.articles import a_photo

NAME = "redaksi-articles.jsonl"


@pytest.fixture
def filled(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A newsroom with eleven drafts, of which three leave at a time."""
    monkeypatch.setattr(exporting_collection, "_TOGETHER", 3)
    monkeypatch.setattr(exporting, "_PAGE", 4)
    stories = [Imported("x", Article(headline=f"Kabar {number}", body="Isi.")) for number in range(11)]
    assert len(list(importing.keep_all(room, stories, None))) == 11
    return room


def test_all_pieces_stand_in_one_file_in_the_order_of_the_library(filled: Newsroom, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    sent = exporting.export(
        filled,
        [],
        "jsonl",
        tmp_path / "keluar",
        None,
        [State.DRAFT],
        told=lambda done, count: told.append((done, count)),
    )
    rows = library.page(filled, Filter(limit=-1)).rows
    assert [entry.article.id for entry in Lines(tmp_path / "keluar" / NAME)] == [row.id for row in rows]
    digest = hashlib.sha256((tmp_path / "keluar" / NAME).read_bytes()).hexdigest()
    assert [(file.article_id, file.sha256) for file in sent.files] == [(row.id, digest) for row in rows]
    assert told == [(0, 11), (3, 11), (6, 11), (9, 11), (11, 11)]
    with filled.store.read() as unit:
        assert [receipt.sha256 for receipt in unit.receipts.of(rows[4].id)] == [digest]
        assert [entry.step for entry in unit.audit.of(rows[4].id)] == ["import", "export"]
    assert auditing.trail_faults(filled) == []


def test_what_cannot_be_written_leaves_no_file_and_no_receipt(
    filled: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "keluar"
    there.mkdir()
    (there / NAME).write_text("lama")
    really = exporting.leaving

    def stops(*what: object, **more: object) -> object:
        if list(what[1]) == ids[3:6]:  # type: ignore[call-overload]
            raise StoreError("disk-full")
        return really(*what, **more)  # type: ignore[arg-type]

    ids = [row.id for row in library.page(filled, Filter(limit=-1)).rows]
    monkeypatch.setattr(exporting, "leaving", stops)
    with pytest.raises(StoreError):
        exporting.export(filled, [], "jsonl", tmp_path / "keluar", None, [State.DRAFT])
    assert [path.name for path in there.iterdir()] == [NAME]
    assert (there / NAME).read_text() == "lama"
    with filled.store.read() as unit:
        assert unit.receipts.of(ids[0]) == []


def test_helpers_write_the_same_file(filled: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    photo, data = a_photo(8, 6)
    more = MappingProxyType({"kelak": [1]})
    importing.keep(
        filled, Imported("x", Article(headline="Foto", media=(photo,), extra=more), photos={photo.sha256: data}), None
    )
    here = exporting.export(filled, [], "jsonl", tmp_path / "sini", None, [State.DRAFT])
    monkeypatch.setattr(scribe, "_FEW", 1)
    monkeypatch.setattr(scribe, "_ORDER", 2)
    there = exporting.export(filled, [], "jsonl", tmp_path / "sana", None, [State.DRAFT])
    assert (tmp_path / "sana" / NAME).read_bytes() == (tmp_path / "sini" / NAME).read_bytes()
    assert [file.article_id for file in there.files] == [file.article_id for file in here.files]
    assert len(there.files) == 12


def test_a_helper_that_ends_is_told_and_leaves_no_file(
    filled: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scribe, "_FEW", 1)
    monkeypatch.setattr(scribe, "of_ours", lambda module: ["false"])
    with pytest.raises(StoreError) as told:
        exporting.export(filled, [], "jsonl", tmp_path / "keluar", None, [State.DRAFT])
    assert told.value.code == "export-helper-ended"
    assert not (tmp_path / "keluar" / NAME).exists()


def test_of_nothing_no_file_is_made(room: Newsroom, tmp_path: Path) -> None:
    assert exporting.export(room, [], "jsonl", tmp_path / "keluar", None).files == []
    assert not (tmp_path / "keluar").exists()


def test_a_folder_is_asked_for(filled: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(UsageError) as refused:
        exporting.export(filled, [], "jsonl", tmp_path / "berkas", None)
    assert refused.value.code == "target-not-folder"
