"""An approved state stands on a valid signature about exactly that content, whatever the database says."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.approvals import Decision, Statement, claimed, encoded, link
from redaksi.domain.article import Article, Piece, State
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import Role
from redaksi.signing.jws import sign
from redaksi.usecases import doctoring, exporting, history, keys, library, people, reviewing, saving, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.ports import Unit
from redaksi.usecases.records import Filter
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import READY, Watch

Forge = Callable[..., None]


@pytest.fixture
def forge(room: Newsroom) -> Forge:
    """Write into the database past everything: `forge("UPDATE …", …)`."""

    def write(statement: str, *values: Any) -> None:
        with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute(statement, values)
            connection.commit()

    return write


def submitted(room: Newsroom, body: str = "Isi.") -> Article:
    article = saving.save(room, Article(headline="Kabar", body=body, **READY), "Rina", True).piece.article
    reviewing.submit(room, article.id, "Rina")
    return article


def approved(room: Newsroom, body: str = "Isi.") -> Article:
    article = submitted(room, body)
    reviewing.approve(room, article.id, "Budi")
    return article


def now(room: Newsroom, article: Article) -> Piece:
    return library.open_piece(room, article.id)


def decided(room: Newsroom, article: Article) -> list[Decided]:
    with room.store.read() as unit:
        return list(unit.decisions.of(article.id))


def jws_of(room: Newsroom, article: Article) -> str:
    jws = decided(room, article)[-1].jws
    assert jws is not None
    return jws


def found(room: Newsroom) -> set[str]:
    """What the doctor says, without that a table was written to where it says what was done there."""
    codes = {fault.code for fault in doctoring.examine(room, repair=False)}
    return codes if codes == {"table-forged"} else codes - {"table-forged"}


def test_an_approval_is_signed_and_chained(room: Newsroom, watch: Watch) -> None:
    article = approved(room)
    first = jws_of(room, article)
    said = claimed(first).statement
    piece = now(room, article)
    assert (said.article, said.by, said.decision, said.prev) == (article.id, "Budi", Decision.APPROVE, None)
    assert (said.sha256, said.version, said.at) == (piece.content_hash, piece.revision, "2026-03-02T03:00:00.000Z")
    assert piece.approval is not None
    assert piece.approval.jws == first
    watch.pass_(minutes=1)
    saving.save(room, replace(piece.article, body="Baru."), "Rina", True)
    reviewing.approve(room, article.id, "Budi")
    assert claimed(jws_of(room, article)).statement.prev == link(first)
    assert len(keys.keys(room)) == 1
    assert found(room) == set()


def test_a_change_voids_the_approval_and_undoing_it_restores_the_very_same(room: Newsroom) -> None:
    article = approved(room)
    jws = jws_of(room, article)
    saving.save(room, replace(now(room, article).article, body="Lain."), "Rina", True)
    assert now(room, article).state is State.IN_REVIEW
    saving.save(room, replace(now(room, article).article, body="Isi."), "Rina", True)
    piece = now(room, article)
    assert piece.state is State.APPROVED
    assert piece.approval is not None
    assert piece.approval.jws == jws
    assert len(decided(room, article)) == 1


def test_a_return_that_ends_an_approval_is_signed_and_ends_it_for_good(
    room: Newsroom, forge: Forge, watch: Watch
) -> None:
    article = approved(room)
    piece = now(room, article)
    saving.save(room, replace(piece.article, body="Lain."), "Rina", True)
    watch.pass_(minutes=1)
    reviewing.return_(room, article.id, "Budi", "Salah.")
    assert [claimed(entry.jws or "").statement.decision for entry in decided(room, article)] == ["approve", "return"]
    saving.save(room, replace(now(room, article).article, body="Isi."), "Rina", True)
    _claim(forge, article, piece)
    assert now(room, article).state is State.IN_REVIEW
    assert "state-unproved" in found(room)


def test_a_return_without_an_approval_needs_no_key(room: Newsroom) -> None:
    article = submitted(room)
    reviewing.return_(room, article.id, "Budi", "Kurang.")
    assert not keys.keys(room)


def test_a_state_alone_is_not_believed(room: Newsroom, forge: Forge) -> None:
    article = submitted(room)
    for state in ("approved", "published", "withdrawn"):
        forge("UPDATE article SET state = ? WHERE id = ?", state, article.id)
        assert now(room, article).state is State.IN_REVIEW
        assert found(room) >= {"state-unproved"}
    exported = exporting.export(room, [article.id], "html", room.store.folder.parent / "site", "Budi")
    assert "noindex" in Path(exported.files[0].path).read_text(encoding="utf-8")


def test_a_long_list_is_asked_about_in_parts(room: Newsroom) -> None:
    approved(room)
    with room.store.read() as unit:
        (real,) = unit.articles.rows(Filter())
        unproved = [replace(real, id=str(number)) for number in range(1_200)]
        shown = unit.decisions.plausible([*unproved[:700], real, *unproved[700:]])
    assert [number for number, row in enumerate(shown) if row.state is State.APPROVED] == [700]


@pytest.mark.parametrize("column", ["jws", "by", "at", "content_hash"])
@pytest.mark.parametrize("value", ["é.é.é", b"\x00\xff.\x00.\x00"])
def test_what_is_no_text_of_ours_is_told_as_forged(
    room: Newsroom, forge: Forge, watch: Watch, column: str, value: object
) -> None:
    article = approved(room)
    forge(f'UPDATE approval SET "{column}" = ?', value)
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"approval-forged", "state-unproved"}
    # Whose name it is, the library does not look at.
    listed = State.APPROVED if column == "by" else State.IN_REVIEW
    assert {row.state for row in library.page(room, Filter()).rows} == {listed}
    watch.pass_(minutes=1)
    assert reviewing.approve(room, article.id, "Budi").piece.state is State.APPROVED


def test_the_library_shows_no_state_that_no_decision_even_claims(room: Newsroom, forge: Forge) -> None:
    article, other = submitted(room), approved(room)
    for state in ("approved", "published", "withdrawn"):
        forge("UPDATE article SET state = ? WHERE id = ?", state, article.id)
        states = {row.id: row.state for row in library.page(room, Filter()).rows}
        assert states == {article.id: State.IN_REVIEW, other.id: State.APPROVED}
    forge("UPDATE article SET content_hash = 'x' WHERE id = ?", other.id)
    assert {row.state for row in library.page(room, Filter()).rows} == {State.IN_REVIEW}


def test_an_approval_without_a_signature_is_not_believed(room: Newsroom, forge: Forge) -> None:
    article = submitted(room)
    piece = now(room, article)
    forge(
        'INSERT INTO approval (article_id, "by", at, content_hash, revision) VALUES (?, ?, ?, ?, ?)',
        *(article.id, "Budi", "2026-03-02T03:00:00.000Z", piece.content_hash, piece.revision),
    )
    _claim(forge, article, piece, at="2026-03-02T03:00:00.000Z")
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"state-unproved", "approval-forged"}


def test_one_that_is_said_to_be_from_before_signatures_is_found(room: Newsroom, forge: Forge) -> None:
    article = submitted(room)
    piece = now(room, article)
    forge(
        'INSERT INTO approval (article_id, "by", at, content_hash, revision, decision)'
        " VALUES (?, ?, ?, ?, ?, 'unsigned')",
        *(article.id, "Budi", "2026-03-02T03:00:00.000Z", piece.content_hash, piece.revision),
    )
    assert found(room) >= {"unsigned-changed"}


def test_an_old_approval_is_none_of_new_content(room: Newsroom, forge: Forge) -> None:
    article = approved(room)
    old = now(room, article)
    saving.save(room, replace(old.article, body="Lain."), "Rina", True)
    new = now(room, article)
    _claim(forge, article, old)
    assert now(room, article).state is State.IN_REVIEW
    forge("UPDATE article SET approval_hash = content_hash WHERE id = ?", article.id)
    assert now(room, article).state is State.IN_REVIEW
    forge("UPDATE approval SET content_hash = ? WHERE article_id = ?", new.content_hash, article.id)
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"state-unproved", "approval-forged"}


def test_content_that_was_put_in_place_of_what_was_approved_is_not_approved(room: Newsroom, forge: Forge) -> None:
    article, other = approved(room, "Isi."), submitted(room, "Lain.")
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as connection:
        query = "SELECT content, sha256 FROM version WHERE article_id = ?"
        content, sha256 = connection.execute(query, (other.id,)).fetchone()
    forge("UPDATE version SET content = ?, sha256 = ? WHERE article_id = ?", content, sha256, article.id)
    piece = now(room, article)
    assert (piece.article.body, piece.state) == ("Lain.", State.IN_REVIEW)
    assert "state-unproved" in found(room)


def test_the_approval_of_one_story_is_none_of_another(room: Newsroom, forge: Forge) -> None:
    article, other = approved(room), submitted(room)
    piece = now(room, other)
    assert piece.content_hash == now(room, article).content_hash
    forge("UPDATE approval SET article_id = ? WHERE article_id = ?", other.id, article.id)
    _claim(forge, other, piece, at="2026-03-02T03:00:00.000Z")
    assert now(room, other).state is State.IN_REVIEW
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"state-unproved", "approval-forged"}


@pytest.mark.parametrize("column", ["by", "at", "content_hash", "revision"])
def test_what_stands_beside_a_signature_must_say_the_same(room: Newsroom, forge: Forge, column: str) -> None:
    article = approved(room)
    forge(f'UPDATE approval SET "{column}" = 7 WHERE article_id = ?', article.id)
    forge(f"UPDATE article SET approval_{'hash' if column == 'content_hash' else column} = 7 WHERE id = ?", article.id)
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"state-unproved", "approval-forged"}


def test_a_key_that_was_put_in_place_of_another_is_not_believed(room: Newsroom, forge: Forge) -> None:
    article = approved(room)
    with room.store.read() as unit:
        (key,) = unit.keys.all()
    forge("UPDATE signing_key SET public = replace(public, ?, ?)", key.x, "A" * 43)
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"key-forged", "approval-unknown-key", "state-unproved"}


def test_a_key_of_somebody_else_does_not_sign_in_a_name(room: Newsroom, forge: Forge) -> None:
    people.add_user(room, "Sari", Role.EDITOR)
    article = approved(room)
    forge("UPDATE signing_key SET person = 'Sari'")
    assert now(room, article).state is State.IN_REVIEW
    assert found(room) >= {"approval-forged", "state-unproved"}


def test_a_key_of_ones_own_in_the_database_is_found(room: Newsroom, forge: Forge) -> None:
    from redaksi.domain.keys import thumbprint
    from redaksi.signing.jws import public_of

    article = submitted(room)
    piece = now(room, article)
    secret = b"\5" * 32
    x = public_of(secret)
    said = Statement(
        article.id, piece.revision, piece.content_hash, Decision.APPROVE, "Budi", "2026-03-02T03:00:00.000Z"
    )
    forge(
        "INSERT INTO signing_key (kid, person, public, added, imported) VALUES (?, 'Budi', ?, '2026', 0)",
        *(thumbprint(x), f'{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}'),
    )
    forge(
        'INSERT INTO approval (article_id, "by", at, content_hash, revision, jws) VALUES (?, ?, ?, ?, ?, ?)',
        *(article.id, "Budi", said.at, piece.content_hash, piece.revision, sign(said, secret)),
    )
    assert found(room) >= {"key-untraced"}


def test_a_signature_that_was_touched_is_not_believed(room: Newsroom, forge: Forge) -> None:
    article = approved(room)
    jws = jws_of(room, article)
    head, body, _ = jws.split(".")
    for broken in (f"{head}.{body}.{encoded(bytes(64))}", f"{head}.{body}.", "x", jws[:-1]):
        forge("UPDATE approval SET jws = ? WHERE article_id = ?", broken, article.id)
        assert now(room, article).state is State.IN_REVIEW
        assert found(room) >= {"approval-forged", "state-unproved", "approval-gone"}


def test_a_chain_that_was_broken_or_cut_shows(room: Newsroom, forge: Forge, watch: Watch) -> None:
    article = approved(room)
    for body in ("Dua.", "Tiga."):
        watch.pass_(minutes=1)
        saving.save(room, replace(now(room, article).article, body=body), "Rina", True)
        reviewing.approve(room, article.id, "Budi")
    assert found(room) == set()
    second, third = (entry.jws for entry in decided(room, article)[1:])
    forge("DELETE FROM approval WHERE jws = ?", second)
    assert found(room) == {"approval-chain", "approval-gone"}
    forge("DELETE FROM approval WHERE jws = ?", third)
    assert found(room) == {"approval-gone", "state-unproved"}


def test_a_withdrawal_cannot_be_undone_in_the_file(room: Newsroom, forge: Forge, tmp_path: Path, watch: Watch) -> None:
    article = approved(room)
    exporting.export(room, [article.id], "html", tmp_path, "Budi")
    piece = now(room, article)
    watch.pass_(minutes=1)
    reviewing.withdraw(room, article.id, "Budi", "Melindungi anak.", "child")
    assert now(room, article).state is State.WITHDRAWN
    assert found(room) == set()
    forge("UPDATE article SET revision = ? WHERE id = ?", piece.revision, article.id)
    _claim(forge, article, piece, state="published")
    assert now(room, article).state is State.IN_REVIEW
    assert "state-unproved" in found(room)


def test_a_notice_is_compared_with_what_was_signed(room: Newsroom, forge: Forge, tmp_path: Path, watch: Watch) -> None:
    article, other = approved(room), submitted(room, "Lain.")
    exporting.export(room, [article.id], "html", tmp_path, "Budi")
    watch.pass_(minutes=1)
    reviewing.withdraw(room, article.id, "Budi", "Melindungi anak.", "child")
    with closing(sqlite3.connect(room.store.folder / "redaksi.db")) as connection:
        query = "SELECT content, sha256 FROM version WHERE article_id = ?"
        content, sha256 = connection.execute(query, (other.id,)).fetchone()
    into = "UPDATE version SET content = ?, sha256 = ? WHERE article_id = ? AND revision = 2"
    forge(into, content, sha256, article.id)
    assert now(room, article).state is State.IN_REVIEW
    assert "state-unproved" in found(room)
    (file,) = exporting.export(room, [article.id], "html", tmp_path, "Budi").files
    assert verifying.verify(room, Path(file.path)).verdict is Verdict.UNAPPROVED


@pytest.mark.parametrize("withdrawn", [False, True])
def test_what_was_archived_cannot_be_brought_back_in_the_file(
    room: Newsroom, forge: Forge, tmp_path: Path, watch: Watch, withdrawn: bool
) -> None:
    article = approved(room)
    exporting.export(room, [article.id], "html", tmp_path, "Budi")
    if withdrawn:
        watch.pass_(minutes=1)
        reviewing.withdraw(room, article.id, "Budi", "Melindungi anak.", "child")
    piece = now(room, article)
    watch.pass_(minutes=1)
    reviewing.archive(room, article.id, "Budi")
    assert claimed(jws_of(room, article)).statement.decision is Decision.ARCHIVE
    assert found(room) == set()
    for state in (State.APPROVED, State.PUBLISHED, State.WITHDRAWN):
        _claim(forge, article, piece, state=state.value)
        assert now(room, article).state is State.IN_REVIEW
        assert "state-unproved" in found(room)


def test_nobody_ends_an_approval_without_signing_that(room: Newsroom, watch: Watch) -> None:
    """Somebody approves, and a key press later the text changes: the return was begun before either."""
    article = submitted(room)
    real = room.store.write

    @contextmanager
    def write() -> Iterator[Unit]:
        room.store.write = real  # type: ignore[method-assign]
        reviewing.approve(room, article.id, "Budi")
        saving.save(room, replace(now(room, article).article, body="Lain."), "Rina", True)
        with real() as unit:
            yield unit

    room.store.write = write  # type: ignore[method-assign]
    with pytest.raises(RefusedError, match="changed-meanwhile"):
        reviewing.return_(room, article.id, "Budi", "Salah.")
    assert now(room, article).approval is not None
    watch.pass_(minutes=1)
    assert reviewing.return_(room, article.id, "Budi", "Salah.").piece.state is State.RETURNED


def test_states_that_nobody_signs_need_a_step(room: Newsroom, forge: Forge) -> None:
    article = saving.save(room, Article(headline="Draf"), "Rina", True).piece.article
    for state in ("submitted", "in-review", "returned", "archived"):
        forge("UPDATE article SET state = ? WHERE id = ?", state, article.id)
        assert found(room) >= {"state-without-step"}


def test_every_way_through_the_desk_is_proved(room: Newsroom, tmp_path: Path, watch: Watch) -> None:
    article = approved(room)
    exporting.export(room, [article.id], "json", tmp_path, "Budi")
    saving.save(room, replace(now(room, article).article, body="Ralat."), "Budi", True)
    watch.pass_(minutes=1)
    reviewing.approve(room, article.id, "Budi")
    exporting.export(room, [article.id], "json", tmp_path, "Budi")
    history.restore(room, article.id, 1, "Budi")
    reviewing.return_(room, article.id, "Budi", "Kembali.")
    reviewing.submit(room, article.id, "Rina")
    reviewing.review(room, article.id, "Budi")
    reviewing.give_back(room, article.id, "Budi")
    watch.pass_(minutes=1)
    reviewing.approve(room, article.id, "Budi")
    reviewing.archive(room, article.id, "Budi")
    assert found(room) == set()
    reviewing.reopen(room, article.id, "Budi")
    assert found(room) == set()


def test_a_receipt_of_an_export_that_never_was_is_found(room: Newsroom, forge: Forge) -> None:
    article = approved(room)
    forge(
        "INSERT INTO receipt (article_id, revision, content_hash, state, format, path, sha256, at)"
        " VALUES (?, 1, 'x', 'published', 'html', '/x.html', 'y', '2026')",
        article.id,
    )
    assert "receipt-untraced" in found(room)


def test_revoked_keys_leave_what_was_signed_before(room: Newsroom, watch: Watch, forge: Forge) -> None:
    article, later = approved(room), submitted(room, "Nanti.")
    watch.pass_(minutes=1)
    (line,) = keys.keys(room)
    keys.revoke(room, line.key.kid, "Budi")
    assert now(room, article).state is State.APPROVED
    watch.pass_(minutes=1)
    reviewing.approve(room, later.id, "Budi")
    assert len(keys.keys(room)) == 2
    assert found(room) == set()
    forge("UPDATE signing_key SET revoked = NULL, revoked_by = NULL")
    assert found(room) == {"key-revived"}
    forge("UPDATE signing_key SET revoked = '2026-03-02T02:00:00.000Z'")
    assert now(room, later).state is State.IN_REVIEW
    assert found(room) >= {"approval-late", "state-unproved"}


def _claim(forge: Forge, article: Article, piece: Piece, *, at: str | None = None, state: str = "approved") -> None:
    """Say in the article's row that this content stands approved."""
    forge(
        "UPDATE article SET state = ?, approval_by = 'Budi', approval_at = ?, approval_hash = ?, approval_revision = ?"
        " WHERE id = ?",
        *(state, at or (piece.approval and piece.approval.at), piece.content_hash, piece.revision, article.id),
    )
