"""The first look shows what the store itself shows, or nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.approvals import Decision, Statement
from redaksi.domain.article import Approval, Article, Category, Person, Piece, State
from redaksi.domain.moments import LocalTime
from redaksi.signing.jws import sign
from redaksi.store.file import FILE
from redaksi.store.glance import glance, is_older
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Reason
from tests.store.conftest import Keep

STORY = Article(
    headline="Pasar pagi",
    body="Satu.\n\nDua.",
    category=Category("", "Ekonomi"),
    authors=(Person("Rina", "rn"),),
    published=LocalTime("2024-07-05T14:29"),
)


@pytest.fixture
def piece(keep: Keep) -> Piece:
    return keep(STORY)


def stored(store: SqlStore, article_id: str) -> Piece:
    with store.read() as unit:
        return unit.articles.get(article_id)


@pytest.mark.parametrize("named", ["{0.id}", "{0.slug}", "  {0.slug} "])
def test_it_is_the_piece_as_the_store_has_it(store: SqlStore, folder: Path, piece: Piece, named: str) -> None:
    assert glance(folder, named.format(piece.article)) == stored(store, piece.article.id) == piece


def test_the_newest_version_with_its_approval(store: SqlStore, folder: Path, keep: Keep, piece: Piece) -> None:
    keep(replace(piece.article, body="Tiga."), reason=Reason.AUTOSAVE)
    with store.write() as unit:
        now = unit.articles.get(piece.article.id)
        said = Statement(
            piece.article.id, now.revision, now.content_hash, Decision.APPROVE, "Budi", "2026-03-02T01:00:00Z"
        )
        approval = Approval(said.by, said.at, said.sha256, said.version, sign(said, b"\1" * 32))
        unit.articles.set_state(piece.article.id, State.APPROVED, approval)
    seen = glance(folder, piece.article.slug)
    assert seen == stored(store, piece.article.id)
    assert seen is not None
    assert (seen.article.body, seen.approval) == ("Tiga.", approval)


@pytest.mark.parametrize("state", ["approved", "published", "withdrawn"])
def test_a_state_that_nobody_is_said_to_have_answered_for_is_not_shown(folder: Path, piece: Piece, state: str) -> None:
    connection = sqlite3.connect(folder / FILE)
    connection.execute("UPDATE article SET state = ?", (state,))
    connection.commit()
    connection.close()
    seen = glance(folder, piece.article.slug)
    assert seen is not None
    assert seen.state is State.IN_REVIEW


def test_an_id_goes_before_a_slug_that_is_spelt_like_it(store: SqlStore, folder: Path, keep: Keep) -> None:
    first = keep(Article(headline="Satu")).article
    keep(Article(headline="Dua", slug=first.id))
    seen = glance(folder, first.id)
    assert seen is not None
    assert seen.article.headline == "Satu"


@pytest.mark.parametrize(
    "harm",
    [
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 7",
        "UPDATE version SET content = x'00'",
        "UPDATE version SET sha256 = 'x'",
        "UPDATE article SET trashed = '2026-03-02T01:00:00Z'",
        "DROP TABLE version",
    ],
)
def test_what_is_not_plainly_right_is_not_shown(store: SqlStore, folder: Path, piece: Piece, harm: str) -> None:
    store.close()
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    connection.execute(harm)
    connection.close()
    assert glance(folder, piece.article.id) is None


def test_nothing_is_waited_for(store: SqlStore, folder: Path, piece: Piece) -> None:
    store.close()
    other = sqlite3.connect(folder / FILE, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    assert glance(folder, piece.article.id) is None
    assert time.monotonic() - began < 1
    other.close()
    assert glance(folder, piece.article.id) == piece


def test_there_is_nothing_to_see_where_there_is_no_such_piece_or_store(folder: Path, piece: Piece) -> None:
    assert glance(folder, "tak-ada") is None
    assert glance(folder, "") is None
    assert glance(folder / "tak-ada", piece.article.id) is None
    (folder.parent / FILE).write_bytes(b"bukan basis data, hanya teks biasa")
    assert glance(folder.parent, piece.article.id) is None
    assert not (folder / "tak-ada").exists()


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_store_that_can_only_be_read_is_left_to_who_says_so(store: SqlStore, folder: Path, piece: Piece) -> None:
    store.close()
    (folder / FILE).chmod(0o444)
    assert glance(folder, piece.article.id) is None


def test_it_imports_nothing_that_takes_long(folder: Path, piece: Piece) -> None:
    code = (
        "import sys; from pathlib import Path; from redaksi.store.glance import glance\n"
        "assert glance(Path(sys.argv[1]), sys.argv[2]) is not None\n"
        "heavy = {'sqlalchemy', 'sqlmodel', 'pydantic', 'alembic', 'markdown', 'jinja2'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, str(folder), piece.article.id], env=environment, check=True)


def test_only_a_store_of_an_older_version_is_older(store: SqlStore, tmp_path: Path) -> None:
    shutil.copytree(Path(__file__).parent.parent / "fixtures" / "store-v1", tmp_path / "old")
    assert is_older(tmp_path / "old")
    assert not is_older(store.folder)
    assert not is_older(tmp_path / "missing")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / FILE).write_bytes(b"no database at all" * 100)
    assert not is_older(tmp_path / "other")
