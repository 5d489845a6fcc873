"""What is written into the store's file with SQL is found by the doctor: roles, rules, remarks, who has a piece."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi import bootstrap
from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Article, State
from redaksi.domain.people import Role
from redaksi.store.opening import open_store
from redaksi.usecases import (
    doctoring,
    exporting,
    library,
    newsroom_settings,
    passphrases,
    people,
    remarks,
    reviewing,
    saving,
    trash,
    verifying,
)
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from redaksi.usecases.trusting import Judge
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import READY, Watch

Into = Callable[..., None]
NAMES = ("draft", "thrown", "review", "out")


@pytest.fixture
def into(desk: Newsroom) -> Into:
    """Write into the database past everything."""

    def write(statement: str, *values: Any) -> None:
        with closing(sqlite3.connect(desk.store.folder / "redaksi.db")) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(statement, values)
            connection.commit()

    return write


def opened(folder: Path, watch: Watch) -> Newsroom:
    wired = bootstrap.open_newsroom(folder)
    wired.store.close()
    store = open_store(folder, clock=watch)
    store.believe = Judge(wired.keys)
    return replace(wired, store=store, clock=watch)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom at work: a draft, one in the trash, one in review with remarks, one that is out."""
    folder, watch = tmp_path_factory.mktemp("desk"), Watch()
    room = opened(folder / "store", watch)
    for name, role in (("Dewi", Role.MANAGING_EDITOR), ("Rina", Role.JOURNALIST), ("Budi", Role.EDITOR)):
        people.add_user(room, name, role, "Dewi", "dw" if name == "Dewi" else None)
    people.add_user(room, "Lama", Role.EDITOR, "Dewi")
    people.deactivate(room, "Lama", "Dewi")
    passphrases.set_passphrase(room, "Dewi", "teluk sari pagi")
    newsroom_settings.set_setting(room, "site.name", "Kabar Teluk", "Budi")
    for name in NAMES:
        saving.save(room, Article(headline=name, slug=name, body="Air naik di Ranumas.", **READY), "Rina", True)
    ids = {row.slug: row.id for row in library.page(room, Filter()).rows}
    trash.trash(room, ids["thrown"], "Rina")
    for name in ("review", "out"):
        reviewing.submit(room, ids[name], "Rina")
        watch.pass_(hours=1)
    reviewing.review(room, ids["review"], "Budi")
    said = remarks.comment(room, ids["review"], "Budi", "Sumber?", field="body", anchor=Anchor("Air", "", "", 0)).remark
    remarks.answer(room, said.id, "Rina", "Menyusul.")
    done = remarks.comment(room, ids["review"], "Budi", "Judul terlalu pendek.").remark
    remarks.resolve(room, done.id, "Rina")
    reviewing.approve(room, ids["out"], "Budi")
    for form in ("html", "fragment"):
        exporting.export(room, [ids["out"]], form, folder, "Budi")
    assert codes(room) == set()
    room.store.close()
    return folder


@pytest.fixture
def desk(made: Path, watch: Watch, tmp_path: Path) -> Iterator[Newsroom]:
    shutil.copytree(made / "store", tmp_path / "store")
    watch.pass_(hours=3)
    room = opened(tmp_path / "store", watch)
    yield room
    room.store.close()


@pytest.fixture
def ids(desk: Newsroom) -> dict[str, str]:
    with desk.store.read() as unit:
        return {name: unit.articles.resolve(name) for name in NAMES}


def codes(room: Newsroom) -> set[str]:
    return {fault.code for fault in doctoring.examine(room, repair=False)}


_REMARK = "UPDATE remark SET {} WHERE position = 1"
_REMARKED = """INSERT INTO remark SELECT 'x', article_id, thread, 9, kind, 'Dewi', at, text, field, revision, quote,
    wording, before, after, start, replacement, state, closed_by, closed_at FROM remark WHERE position = 1"""
_APPROVED = """UPDATE article SET approval_by = 'Dewi', approval_hash = 'x', approval_at = 'x'
    WHERE state = 'in-review'"""


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE user SET role = 'managing-editor' WHERE name = 'Rina'", "role-forged"),
        ("UPDATE user SET left_at = NULL WHERE name = 'Lama'", "role-forged"),
        ("UPDATE user SET left_at = '2026' WHERE name = 'Budi'", "role-forged"),
        ("UPDATE user SET initials = 'xx' WHERE name = 'Dewi'", "initials-forged"),
        ("UPDATE user SET passphrase = NULL WHERE name = 'Dewi'", "passphrase-forged"),
        ("UPDATE user SET passphrase = replace(passphrase, 'p=1', 'p=2') WHERE name = 'Dewi'", "passphrase-forged"),
        ("UPDATE user SET passphrase = 'x' WHERE name = 'Budi'", "passphrase-forged"),
        ("DELETE FROM user WHERE name = 'Rina'", "person-gone"),
        ("INSERT INTO user (name, folded, role) VALUES ('Hantu', 'hantu', 'editor')", "person-untraced"),
        ("INSERT INTO setting (key, value) VALUES ('newsroom.four_eyes', 'false')", "setting-forged"),
        ("UPDATE setting SET value = 'Kabar Lain' WHERE key = 'site.name'", "setting-forged"),
        ("UPDATE article SET reviewer = 'Dewi' WHERE reviewer = 'Budi'", "reviewer-forged"),
        ("UPDATE article SET reviewer = NULL WHERE reviewer = 'Budi'", "reviewer-forged"),
        ("UPDATE article SET reviewer = 'Budi' WHERE state = 'draft'", "reviewer-forged"),
        ("UPDATE article SET submitted_by = 'Dewi' WHERE reviewer = 'Budi'", "submitter-forged"),
        ("UPDATE article SET submitted_at = '2026-03-01T00:00:00.000Z' WHERE reviewer = 'Budi'", "submitter-forged"),
        ("UPDATE article SET state_by = 'Dewi' WHERE state = 'published'", "mover-forged"),
        ("UPDATE article SET state_at = 'kemarin' WHERE state = 'published'", "mover-forged"),
        ("UPDATE article SET state = 'approved' WHERE state = 'published'", "state-without-step"),
        ("UPDATE article SET state = 'submitted', reviewer = NULL WHERE state = 'in-review'", "state-without-step"),
        (_APPROVED, "approval-unproved"),
        ("UPDATE article SET exported_hash = content_hash WHERE state = 'draft'", "out-forged"),
        ("UPDATE article SET exported_hash = NULL WHERE state = 'published'", "out-forged"),
        ("UPDATE article SET trashed = '2020' WHERE state = 'published'", "trash-forged"),
        ("UPDATE article SET trashed = NULL", "untrash-forged"),
        ("DELETE FROM article WHERE state = 'draft' AND trashed IS NULL", "story-gone"),
        ("DELETE FROM receipt WHERE format = 'html'", "receipt-gone"),
        ("UPDATE receipt SET path = '/lain.html'", "receipt-untraced"),
        ("UPDATE receipt SET revision = 9 WHERE format = 'html'", "receipt-untraced"),
        ("UPDATE receipt SET \"by\" = 'Dewi'", "receipt-untraced"),
        ("UPDATE signing_key SET imported = 1", "key-changed"),
        (_REMARK.format("text = 'Bagus!'"), "remark-forged"),
        (_REMARK.format("text = x'00ff'"), "remark-forged"),
        (_REMARK.format("\"by\" = 'Dewi'"), "remark-forged"),
        (_REMARK.format("at = '2020'"), "remark-forged"),
        (_REMARK.format("quote = 'di Ranumas'"), "remark-forged"),
        (_REMARK.format("state = 'resolved', closed_by = 'Rina'"), "remark-forged"),
        (_REMARK.format("state = 'gempar'"), "unknown-word"),
        ("UPDATE user SET role = 'raja' WHERE name = 'Rina'", "unknown-word"),
        ("UPDATE version SET reason = 'iseng'", "unknown-word"),
        ("UPDATE receipt SET state = 'tayang'", "unknown-word"),
        ("UPDATE remark SET state = 'open', closed_by = NULL WHERE state = 'resolved'", "remark-forged"),
        (_REMARK.format("article_id = (SELECT id FROM article WHERE state = 'published')"), "remark-forged"),
        ("UPDATE remark SET text = 'Tidak ada.' WHERE thread IS NOT NULL", "remark-forged"),
        ("DELETE FROM remark WHERE thread IS NOT NULL", "remark-gone"),
        (_REMARKED, "remark-untraced"),
        ("UPDATE signing_key SET revoked = '2099-01-01T00:00:00.000Z'", "key-changed"),
        ("UPDATE version SET reason = 'category' WHERE \"by\" = 'Rina'", "author-forged"),
    ],
)
def test_it_is_found(desk: Newsroom, into: Into, statement: str, code: str) -> None:
    into(statement)
    assert code in codes(desk)


def test_a_role_that_was_lent_for_one_approval_is_found_afterwards(
    desk: Newsroom, ids: dict[str, str], into: Into
) -> None:
    into("UPDATE user SET role = 'editor' WHERE name = 'Rina'")
    saving.save(desk, replace(Article(headline="Kilat", **READY), id=ids["draft"]), "Budi", True)
    reviewing.submit(desk, ids["draft"], "Budi")
    assert reviewing.approve(desk, ids["draft"], "Rina").piece.state is State.APPROVED
    into("UPDATE user SET role = 'journalist' WHERE name = 'Rina'")
    assert codes(desk) == {"step-without-right"}


def test_a_fragment_is_not_vouched_for_by_what_was_slipped_into_receipts_and_trail(
    desk: Newsroom, into: Into, made: Path, tmp_path: Path
) -> None:
    (true,) = made.glob("*.fragment.html")
    assert verifying.verify(desk, true).verdict is Verdict.APPROVED
    false = tmp_path / "palsu.html"
    false.write_text(true.read_text("utf-8").replace("Ranumas", "Ibu Kota"), "utf-8")
    digest = hashlib.sha256(false.read_bytes()).hexdigest()
    into(
        "INSERT INTO receipt (article_id, revision, content_hash, state, format, path, sha256, at)"
        " SELECT article_id, revision, content_hash, state, format, path, ?, at FROM receipt WHERE format = 'fragment'",
        digest,
    )
    into(
        "INSERT INTO audit (at, step, article_id, detail, chain) SELECT at, step, article_id,"
        " replace(detail, (SELECT sha256 FROM receipt WHERE format = 'fragment' ORDER BY id LIMIT 1), ?), chain"
        " FROM audit WHERE step = 'export' ORDER BY id DESC LIMIT 1",
        digest,
    )
    assert verifying.verify(desk, false).verdict is Verdict.UNAPPROVED
    assert "trail-cut" in codes(desk) or "trail-changed" in codes(desk)


def test_what_is_done_at_the_desk_is_no_fault(desk: Newsroom, ids: dict[str, str], watch: Watch) -> None:
    passphrases.set_passphrase(desk, "Dewi", "teluk sari malam", "teluk sari pagi")
    passphrases.drop_passphrase(desk, "Dewi", "teluk sari malam")
    people.reactivate(desk, "Lama", "Dewi")
    people.change_role(desk, "Budi", Role.MANAGING_EDITOR, "Dewi")
    people.change_initials(desk, "Dewi", None, "Dewi")
    newsroom_settings.set_setting(desk, "newsroom.four_eyes", "false", "Dewi")
    reviewing.review(desk, ids["review"], "Dewi", take_over=True)
    reviewing.give_back(desk, ids["review"], "Dewi")
    trash.untrash(desk, ids["thrown"], "Rina")
    trash.trash(desk, ids["draft"], "Rina")
    watch.pass_(days=40)
    assert trash.purge(desk) == 1
    (thread, *_) = remarks.conversation(desk, ids["review"]).threads
    remarks.resolve(desk, thread.remark.id, "Dewi")
    remarks.reopen(desk, thread.remark.id, "Rina")
    assert codes(desk) == set()
