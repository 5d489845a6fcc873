"""Old versions are told by what they share with an earlier one; each still has its own checksum."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article
from redaksi.domain.errors import StoreError
from redaksi.store import deltas
from redaksi.store.check import check
from redaksi.store.store import SqlStore
from tests.store.conftest import Keep

BODY = "\n\n".join(f"Paragraf ke-{number} tentang harga beras di pasar induk." * 4 for number in range(25))


def sha(plain: bytes) -> str:
    return hashlib.sha256(plain).hexdigest()


@given(st.binary(max_size=300), st.binary(max_size=300), st.integers(0, 300), st.binary(max_size=20))
def test_what_is_shortened_is_read_back(base: bytes, other: bytes, at: int, put: bytes) -> None:
    import zlib

    whole = zlib.compress(base), sha(base)
    for plain in (other, base[:at] + put + base[at:], base[at:], base):
        short = deltas.shortened(plain, base, 17)
        assert deltas.told_by(short) == 17
        assert deltas.plain_of(short, sha(plain), {17: whole}.get) == plain
        assert deltas.plain_of(short, sha(plain), {}.get) is None


@pytest.fixture
def story(keep: Keep) -> Article:
    """A story of 40 versions; version n ends with its number."""
    article = keep(Article(headline="Beras", body=f"{BODY}\n\n1")).article
    for number in range(2, 41):
        keep(replace(article, body=f"{BODY}\n\n{number}"))
    return article


def _sizes(store: SqlStore) -> list[tuple[int, int]]:
    with store.connected() as connection:
        found = connection.exec_driver_sql("SELECT revision, length(content) FROM version ORDER BY revision")
        return [(row[0], row[1]) for row in found]


def test_every_version_of_a_long_history_is_read_as_it_was(store: SqlStore, story: Article) -> None:
    with store.read() as unit:
        bodies = [unit.articles.version(story.id, revision).body for revision in range(1, 41)]
    assert bodies == [f"{BODY}\n\n{number}" for number in range(1, 41)]
    assert check(store) == []


def test_the_newest_and_every_sixteenth_are_whole(store: SqlStore, story: Article) -> None:
    with store.connected() as connection:
        rows = connection.exec_driver_sql("SELECT revision, content FROM version")
        whole = [revision for revision, content in rows if deltas.told_by(content) is None]
    assert sorted(whole) == [1, 17, 33, 40]
    sizes = dict(_sizes(store))
    assert max(sizes[revision] for revision in range(2, 17)) < sizes[1] / 4


def test_rows_that_were_kept_whole_before_stay_readable(store: SqlStore, keep: Keep, story: Article) -> None:
    import zlib

    with store.write() as unit:
        plain = deltas.plain_of(*unit.articles._versions._find(story.id)(20), unit.articles._versions._find(story.id))
        assert plain is not None
        statement = "UPDATE version SET content = ? WHERE revision = 20"
        unit._connection.exec_driver_sql(statement, (zlib.compress(plain, 1),))
    keep(replace(story, body="baru"))
    with store.read() as unit:
        assert unit.articles.version(story.id, 20).body.endswith("\n20")
    assert check(store) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE version SET content = CAST(x'01' || substr(content, 2) AS BLOB) WHERE revision = 17",
        "DELETE FROM version WHERE revision = 17",
        "UPDATE version SET content = (SELECT content FROM version WHERE revision = 18) WHERE revision = 19",
        "UPDATE version SET content = x'0100000001' WHERE revision = 19",
    ],
)
def test_damage_is_told_and_hurts_no_other_stretch(store: SqlStore, story: Article, statement: str) -> None:
    with store.write() as unit:
        unit._connection.exec_driver_sql(statement)
    with store.read() as unit:
        with pytest.raises(StoreError, match="damaged-version"):
            unit.articles.version(story.id, 19)
        assert unit.articles.version(story.id, 16).body.endswith("\n16")
        assert unit.articles.version(story.id, 34).body.endswith("\n34")
    assert "damaged-version" in {finding.code for finding in check(store)}


def test_a_copy_of_the_store_is_proved_with_its_old_versions(store: SqlStore, story: Article, tmp_path: Path) -> None:
    store.backup(tmp_path / "whole.db")
    with store.write() as unit:
        unit._connection.exec_driver_sql("UPDATE version SET content = x'00' WHERE revision = 17")
    with pytest.raises(StoreError, match="backup-damaged"):
        store.backup(tmp_path / "damaged.db")
