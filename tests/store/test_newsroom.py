"""People, settings, photos, receipts, the audit trail, the trash."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from redaksi.domain.article import Article, Photo, State
from redaksi.domain.errors import RedaksiError, StoreError, UsageError
from redaksi.domain.moments import utc_stamp
from redaksi.domain.people import Role, User
from redaksi.domain.settings import SETTINGS
from redaksi.store.store import SqlStore
from redaksi.usecases.records import AuditEntry, Filter, Receipt
from tests.store.conftest import Clock, Keep


class TestUsers:
    def test_come_back_in_the_order_of_their_names(self, store: SqlStore) -> None:
        users = [User("Zul", Role.EDITOR, "zl"), User("anna", Role.JOURNALIST), User("Budi", Role.MANAGING_EDITOR)]
        with store.write() as unit:
            for user in users:
                assert unit.users.add(user) == user
        with store.read() as unit:
            assert unit.users.all() == [users[1], users[2], users[0]]
            assert unit.users.get("Zul") == users[0]

    @pytest.mark.parametrize("name", ["Budi", "budi", " BUDI "])
    def test_one_name_is_one_person(self, store: SqlStore, name: str) -> None:
        with store.write() as unit:
            unit.users.add(User("Budi", Role.EDITOR))
            with pytest.raises(UsageError) as caught:
                unit.users.add(User(name, Role.JOURNALIST))
        assert caught.value.code == "user-exists"

    @pytest.mark.parametrize("name", ["", "budi", "Tuti"])
    def test_another_spelling_is_nobody(self, store: SqlStore, name: str) -> None:
        """Four eyes compares names with savers and bylines: `budi` must not pass as somebody other than `Budi`."""
        with store.write() as unit:
            unit.users.add(User("Budi", Role.EDITOR))
            with pytest.raises(UsageError) as caught:
                unit.users.get(name)
        assert caught.value.code == "no-user"


class TestSettings:
    def test_have_their_defaults_until_set(self, store: SqlStore) -> None:
        with store.write() as unit:
            assert unit.settings.all() == {key: setting.default for key, setting in SETTINGS.items()}
            unit.settings.set("site.name", "Kabar")
            unit.settings.set("site.name", "Kabar Baru")
        with store.read() as unit:
            assert unit.settings.get("site.name") == "Kabar Baru"
            assert unit.settings.all()["site.name"] == "Kabar Baru"
            assert unit.settings.get("site.theme") == SETTINGS["site.theme"].default

    def test_refuse_what_is_unknown_or_wrong(self, store: SqlStore) -> None:
        with store.write() as unit:
            for key, value, code in (("x", "y", "unknown-setting"), ("ui.language", "xx", "bad-setting")):
                with pytest.raises(UsageError) as caught:
                    unit.settings.set(key, value)
                assert caught.value.code == code
            with pytest.raises(UsageError):
                unit.settings.get("x")


class TestPhotos:
    def test_are_kept_once(self, store: SqlStore) -> None:
        data = bytes(range(256)) * 100
        with store.write() as unit:
            assert unit.photos.put(data) == unit.photos.put(data) == hashlib.sha256(data).hexdigest()
        with store.read() as unit:
            assert unit.photos.get(hashlib.sha256(data).hexdigest()) == data
            assert unit._connection.exec_driver_sql("SELECT count(*) FROM blob").scalar_one() == 1

    def test_that_are_missing_or_damaged_are_told_apart(self, store: SqlStore) -> None:
        with store.write() as unit:
            sha256 = unit.photos.put(b"bytes of a photo")
            unit._connection.exec_driver_sql("UPDATE blob SET data = x'00'")
            for wanted, kind, code in ((sha256, StoreError, "damaged-photo"), ("0" * 64, UsageError, "no-photo")):
                with pytest.raises(kind) as caught:
                    unit.photos.get(wanted)
                assert caught.value.code == code
            unit.photos.put(b"bytes of a photo")
            assert unit.photos.get(sha256) == b"bytes of a photo"


def _receipt(article_id: str, sha256: str, content_hash: str = "hash") -> Receipt:
    at = "2026-03-02T02:00:00.000Z"
    return Receipt(article_id, 1, content_hash, State.PUBLISHED, "html", "/situs/a.html", sha256, at, "Budi")


class TestReceipts:
    def test_come_back_newest_first(self, store: SqlStore) -> None:
        first, second, again = _receipt("a", "1"), _receipt("a", "2"), replace(_receipt("b", "1"), by=None)
        with store.write() as unit:
            for receipt in (first, second, again):
                unit.receipts.add(receipt)
        with store.read() as unit:
            assert unit.receipts.of("a") == [second, first]
            assert unit.receipts.by_sha256("1") == again
            assert unit.receipts.by_sha256("3") is None


class TestAudit:
    def test_comes_back_in_order(self, store: SqlStore) -> None:
        entries = [
            AuditEntry("2026-03-02T02:00:00.000Z", "Budi", "approve", "a", {"note": "“baik”", "revision": 2}),
            AuditEntry("2016-03-02T02:00:00.000Z", None, "publish", "a", {}),
        ]
        with store.write() as unit:
            for entry in (*entries, AuditEntry("2026-03-02T02:00:00.000Z", None, "setting", None, {})):
                unit.audit.add(entry)
        with store.read() as unit:
            assert unit.audit.of("a") == entries

    @pytest.mark.parametrize("statement", ["UPDATE audit SET by = 'Tuti'", "DELETE FROM audit"])
    def test_is_append_only(self, store: SqlStore, statement: str) -> None:
        with store.write() as unit:
            unit.audit.add(AuditEntry("2026-03-02T02:00:00.000Z", "Budi", "approve", "a", {}))
        with pytest.raises(IntegrityError, match="append-only"), store.write() as unit:
            unit._connection.exec_driver_sql(statement)


class TestTrash:
    def test_hides_a_piece_and_gives_it_back(self, store: SqlStore, keep: Keep) -> None:
        piece = keep(Article(headline="a"))
        with store.write() as unit:
            unit.articles.trash(piece.article.id)
            assert unit.articles.count(Filter()) == 0
            assert [row.id for row in unit.articles.rows(Filter(trashed=True))] == [piece.article.id]
            assert unit.articles.count(Filter(trashed=True)) == 1
            assert unit.articles.get(piece.article.id) == piece
            unit.articles.untrash(piece.article.id)
            assert unit.articles.count(Filter()) == 1

    def test_refuses_what_is_not_there(self, store: SqlStore) -> None:
        with store.write() as unit:
            for step in (unit.articles.trash, unit.articles.untrash):
                with pytest.raises(RedaksiError) as caught:
                    step("none")
                assert caught.value.code == "no-article"

    def test_is_purged_after_its_time_with_the_photos_nobody_shows(
        self, store: SqlStore, keep: Keep, clock: Clock
    ) -> None:
        with store.write() as unit:
            own, common, old = (unit.photos.put(data) for data in (b"own", b"common", b"of an old version"))
        photos = {sha: Photo(sha[:4], sha, "image/png", 1, 1) for sha in (own, common, old)}
        gone = keep(Article(headline="buang", media=(photos[own], photos[common])))
        stays = keep(Article(headline="tetap", media=(photos[common], photos[old])))
        keep(replace(stays.article, media=(photos[common],)))
        with store.write() as unit:
            unit.articles.trash(gone.article.id)
        clock.move(days=30)
        with store.write() as unit:
            assert unit.articles.purge_trash(utc_stamp(clock() - dt.timedelta(days=30))) == 0
        clock.move(milliseconds=1)
        with store.write() as unit:
            fresh = unit.photos.put(b"just added, its story not yet saved")
            assert unit.articles.purge_trash(utc_stamp(clock() - dt.timedelta(days=30))) == 1
            assert unit.articles.find(gone.article.id) is None
            kept = set(unit._connection.exec_driver_sql("SELECT sha256 FROM blob").scalars())
            assert kept == {common, old, fresh}
            left = unit._connection.exec_driver_sql(
                "SELECT count(*) FROM version WHERE article_id = ?", (gone.article.id,)
            )
            assert left.scalar_one() == 0
            assert unit.articles.version(stays.article.id, 1) == stays.article
