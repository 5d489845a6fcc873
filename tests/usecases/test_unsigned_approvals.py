"""Approvals of a store from before there were signatures are told as unsigned, and nobody can add to them."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.approvals import Trust
from redaksi.domain.article import State
from redaksi.domain.people import Role
from redaksi.usecases import doctoring, exporting, library, people, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from redaksi.usecases.trusting import trust_of
from redaksi.usecases.verifying import Verdict

OLD = Path(__file__).parent.parent / "fixtures/store-v1/redaksi.db"
_INSERT = (
    'INSERT INTO approval (article_id, at, content_hash, revision, decision, "by") '
    "SELECT article_id, at, 'x', revision, 'unsigned', \"by\" FROM approval"
)
Forge = Callable[[str], None]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom of the first schema, brought up to date as it is opened."""
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copyfile(OLD, folder / "redaksi.db")
    room = bootstrap.open_newsroom(folder)
    yield room
    room.store.close()


@pytest.fixture
def forge(old: Newsroom) -> Forge:
    def write(statement: str) -> None:
        with closing(sqlite3.connect(old.store.folder / "redaksi.db")) as connection:
            connection.execute(statement)
            connection.commit()

    return write


def approved(room: Newsroom) -> str:
    (row,) = library.page(room, Filter(states=(State.APPROVED,))).rows
    return row.id


def codes(room: Newsroom) -> set[str]:
    """What is found, but for what the fixture was made without: an audit entry for each receipt."""
    return {fault.code for fault in doctoring.examine(room, repair=False)} - {"receipt-untraced"}


def test_they_stand_and_are_told_as_unsigned(old: Newsroom) -> None:
    piece = library.open_piece(old, approved(old))
    assert piece.state is State.APPROVED
    assert piece.approval is not None
    assert piece.approval.jws is None
    with old.store.read() as unit:
        (entry,) = unit.decisions.of(piece.article.id)
        assert trust_of(old.keys, piece.article.id, entry, unit.keys.get) is Trust.UNSIGNED
    assert codes(old) == set()


def test_their_exports_have_only_the_receipt_as_a_witness(old: Newsroom, tmp_path: Path) -> None:
    article = library.open_piece(old, approved(old)).article
    saving.save(
        old, replace(article, extra={}, embargo=None), "Rina Wulandari", explicit=True
    )  # no part of the content
    file = Path(exporting.export(old, [approved(old)], "json", tmp_path / "site", None).files[0].path)
    found = verifying.verify(old, file)
    assert (found.verdict, found.by, found.signature) == (Verdict.APPROVED, "Budi Santosa", Trust.UNSIGNED)
    file.write_bytes(file.read_bytes().replace(b"Senin", b"Rabu"))
    found = verifying.verify(old, file)
    assert (found.verdict, list(found.differences)) == (Verdict.DIFFERS, ["body"])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE approval SET \"by\" = 'Rina Wulandari'",
        "UPDATE approval SET at = '2026-03-03T02:00:00.000Z'",
        "UPDATE approval SET content_hash = 'x'",
        "DELETE FROM approval",
        _INSERT,
    ],
)
def test_whoever_changes_them_or_adds_one_is_found(old: Newsroom, forge: Forge, statement: str) -> None:
    forge(statement)
    assert "unsigned-changed" in codes(old)


def test_the_next_approval_of_such_a_story_is_signed(old: Newsroom) -> None:
    article_id = approved(old)
    people.add_user(old, "Sari", Role.EDITOR, None)
    piece = library.open_piece(old, article_id)
    saving.save(old, replace(piece.article, body="Baru."), "Rina Wulandari", explicit=True)
    done = reviewing.approve(old, article_id, "Sari").piece
    assert done.approval is not None
    assert done.approval.jws is not None
    assert codes(old) == set()
