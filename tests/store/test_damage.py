"""Bits that flip on the disk: no change of content passes for the content."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from redaksi.domain.article import Article
from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.store.opening import open_store
from redaksi.store.store import SqlStore
from redaksi.store.unit import SqlUnit
from redaksi.usecases.records import Filter
from tests.store.conftest import Keep


def _versions(store: SqlStore) -> dict[tuple[str, int], Article]:
    versions = {}
    with store.read() as unit:
        for article_id, revision in unit._connection.exec_driver_sql("SELECT article_id, revision FROM version"):
            versions[article_id, revision] = unit.articles.version(article_id, revision)
    return versions


def test_no_flipped_bit_of_a_version_passes_for_content(
    store: SqlStore, keep: Keep, folder: Path, rounds: Callable[[int, int], int]
) -> None:
    for number in range(5):
        piece = keep(Article(headline=f"Kabar {number}", body="Paragraf tentang banjir di hilir. " * 30))
        keep(replace(piece.article, body=piece.article.body + "Air mulai surut."))
    good = _versions(store)
    store.close()
    told = 0
    spread = random.Random(7)
    for number in range(rounds(50, 1000)):
        copy = folder.parent / f"flipped-{number}"
        shutil.copytree(folder, copy)
        with closing(sqlite3.connect(copy / "redaksi.db")) as connection:
            article_id, revision = spread.choice(sorted(good))
            where = (article_id, revision)
            found = "SELECT content FROM version WHERE article_id = ? AND revision = ?"
            content = bytearray(connection.execute(found, where).fetchone()[0])
            content[spread.randrange(len(content))] ^= 1 << spread.randrange(8)
            changed = "UPDATE version SET content = ? WHERE article_id = ? AND revision = ?"
            connection.execute(changed, (bytes(content), *where))
            connection.commit()
        told += _is_told(copy, good[article_id, revision], revision)
    # A few bits of packed bytes mean nothing: the padding at their end, the note of how they were packed.
    assert told >= rounds(50, 1000) * 0.97


def _is_told(folder: Path, article: Article, revision: int) -> bool:
    """Whether the damage is told when the version is read; where it is not, the version must be as it was."""
    store = open_store(folder)
    try:
        with store.read() as unit:
            assert unit.articles.version(article.id, revision) == article
    except StoreError as error:
        assert error.code == "damaged-version"
        return True
    finally:
        store.close()
    return False


def test_a_bit_flipped_anywhere_in_the_file_never_changes_a_story(
    store: SqlStore, keep: Keep, folder: Path, rounds: Callable[[int, int], int]
) -> None:
    """Each story reads as it was, or the damage is told: by opening, by a checksum, or by the piece not being there."""
    for number in range(5):
        piece = keep(Article(headline=f"Kabar {number}", body="Paragraf tentang banjir di hilir. " * 30))
        keep(replace(piece.article, notes=("catatan",)))
    good = _versions(store)
    store.close()
    spread = random.Random(8)
    file = folder / "redaksi.db"
    for number in range(rounds(50, 1000)):
        copy = folder.parent / f"flipped-{number}"
        shutil.copytree(folder, copy)
        with (copy / file.name).open("rb+") as handle:
            place = spread.randrange(100, file.stat().st_size)
            handle.seek(place)
            byte = handle.read(1)[0]
            handle.seek(place)
            handle.write(bytes([byte ^ 1 << spread.randrange(8)]))
        for key, article in good.items():
            assert _read_from(copy, *key) in (article, None)


def _read_from(folder: Path, article_id: str, revision: int) -> Article | None:
    """The version, or None where the damage was told. Nothing else that is read may fail in any other way."""
    try:
        store = open_store(folder)
    except StoreError:
        return None
    readings: list[Callable[[SqlUnit], object]] = [
        lambda unit: unit.articles.rows(Filter(limit=-1)),
        lambda unit: unit.articles.rows(Filter(search="banjir", limit=-1)),
        lambda unit: unit.articles.history(article_id),
        lambda unit: unit.articles.get(article_id),
        lambda unit: unit.articles.state_counts(),
        lambda unit: unit.categories.counts(),
        lambda unit: unit.settings.all(),
    ]
    for reading in readings:
        with contextlib.suppress(RedaksiError), store.read() as unit:
            reading(unit)
    try:
        with store.read() as unit:
            return unit.articles.version(article_id, revision)
    except RedaksiError:
        return None
    finally:
        store.close()


def test_a_piece_whose_newest_version_is_damaged_can_be_written_again(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="Kabar", body="satu", tags=("t",)))
    with store.write() as unit:
        unit._connection.exec_driver_sql("UPDATE version SET content = x'00'")
    with store.read() as unit, pytest.raises(StoreError) as caught:
        unit.articles.get(piece.article.id)
    assert caught.value.code == "damaged-version"
    assert caught.value.params == {"headline": "Kabar", "revision": 1}
    for article in (piece.article, replace(piece.article, body="dua")):
        again = keep(article)
        with store.read() as unit:
            assert unit.articles.get(piece.article.id).article == article
    assert again.revision == 3
