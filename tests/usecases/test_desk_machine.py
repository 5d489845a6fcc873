"""The desk as a machine: four people at two windows do whatever comes to their minds, also out of order.

What has to be true whatever they do: nothing is approved without a valid signature over just that content, no version
that somebody has saved is lost, and no file says of itself that it was approved unless it was.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from redaksi import bootstrap
from redaksi.domain.anchors import Anchor
from redaksi.domain.approvals import Trust
from redaksi.domain.article import Article, Piece, State, UpdateKind, WithdrawalReason
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.people import Role
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.usecases import (
    categories,
    correcting,
    doctoring,
    exporting,
    handing_over,
    history,
    people,
    receiving,
    remarks,
    reviewing,
    saving,
    updating,
    verifying,
)
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.trusting import Judge, trust_in
from redaksi.usecases.verifying import Verdict
from tests.conftest import TORTURE
from tests.usecases.conftest import READY, Watch

WRITERS, EDITORS = ("Rina", "Sari"), ("Budi", "Dewi")
#: What two people may do to one piece at once.
RACING = ("edit", "update", "approve", "approve", "return", "withdraw", "archive", "export", "export")
WORDS = ("Air", "naik", "di", "Ranumas", "sejak", "pagi", "warga", "mengungsi")

windows = st.integers(0, 1)
anybody = st.sampled_from(WRITERS + EDITORS)
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


class Desk(RuleBasedStateMachine):
    """Two rooms on one store, as two windows are; each remembers how a piece looked when it was last shown there."""

    pieces = Bundle("pieces")

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="redaksi-desk-"))
        self.watch = Watch()
        self.rooms = [self._room(), self._room()]
        for name in WRITERS:
            people.add_user(self.rooms[0], name, Role.JOURNALIST)
        for name in EDITORS:
            people.add_user(self.rooms[0], name, Role.EDITOR if name == "Budi" else Role.MANAGING_EDITOR)
        #: Contents that somebody has saved by hand, and those that were approved, by article.
        self.saved: dict[str, set[str]] = {}
        self.approved: dict[str, set[str]] = {}
        self.shown: dict[tuple[int, str], Article] = {}
        self.files = count()

    def teardown(self) -> None:
        if not hasattr(self, "rooms"):
            return
        try:
            found = doctoring.examine(self.rooms[0], repair=False)
            assert not found, [(fault.code, fault.params) for fault in found]
        finally:
            for room in self.rooms:
                room.store.close()
            shutil.rmtree(self.folder)

    # What they do

    @rule(target=pieces, window=windows, writer=anybody, headline=sentences, ahead=st.integers(0, 4))
    def write(self, window: int, writer: str, headline: str, ahead: int) -> str:
        article = Article(headline=headline, body=headline, **READY)
        piece = saving.save(self.rooms[window], article, writer, explicit=True).piece
        self._keep(window, piece)
        self.approved[piece.article.id] = set()
        self.go_on(window, piece.article.id, EDITORS[writer == EDITORS[0]], ahead)
        return piece.article.id

    @rule(window=windows, article_id=pieces)
    def look(self, window: int, article_id: str) -> None:
        self.shown[window, article_id] = self._piece(article_id, window).article

    @rule(window=windows, article_id=pieces, writer=anybody, text=sentences, explicit=st.booleans())
    def edit(self, window: int, article_id: str, writer: str, text: str, explicit: bool) -> None:
        base = self.shown.get((window, article_id)) or self._piece(article_id, window).article
        edited = replace(base, body=f"{base.body}\n\n{text}"[-400:])
        done = self._try(saving.save, window, edited, writer, explicit, base)
        if done is not None:
            self._keep(window, done.piece, explicit=explicit)

    @rule(window=windows, article_id=pieces, writer=anybody)
    def undo_all(self, window: int, article_id: str, writer: str) -> None:
        """Back to what was approved, letter by letter."""
        approved = self.approved[article_id]
        for info in history.versions(self.rooms[window], article_id):
            if info.content_hash in approved:
                old = history.version(self.rooms[window], article_id, info.revision)
                now = self._piece(article_id, window).article
                done = self._try(saving.save, window, replace(old, slug=now.slug), writer, True)
                if done is not None:
                    self._keep(window, done.piece)
                return

    @rule(window=windows, article_id=pieces, editor=st.sampled_from(EDITORS), steps=st.integers(1, 4))
    def go_on(self, window: int, article_id: str, editor: str, steps: int) -> None:
        """The way that a piece goes on an ordinary day: chance alone would hardly ever come to its end."""
        for _ in range(steps):
            state = self._piece(article_id, window).state
            if state in (State.DRAFT, State.RETURNED):
                self.submit(window, article_id, WRITERS[0])
            elif state is State.SUBMITTED:
                self.take(window, article_id, editor, take_over=True)
            elif state is State.IN_REVIEW:
                self.approve(window, article_id, editor)
            elif state is State.APPROVED:
                self.export(window, article_id, editor, "html")

    @rule(window=windows, article_id=pieces, by=anybody)
    def submit(self, window: int, article_id: str, by: str) -> None:
        self._step(window, article_id, reviewing.submit, by)

    @rule(window=windows, article_id=pieces, by=anybody, take_over=st.booleans())
    def take(self, window: int, article_id: str, by: str, take_over: bool) -> None:
        self._step(window, article_id, reviewing.review, by, take_over=take_over)

    @rule(window=windows, article_id=pieces, by=anybody)
    def give_back(self, window: int, article_id: str, by: str) -> None:
        self._step(window, article_id, reviewing.give_back, by)

    @rule(window=windows, article_id=pieces, by=anybody, note=st.sampled_from(["", "Sumber kedua?"]))
    def send_back(self, window: int, article_id: str, by: str, note: str) -> None:
        self._step(window, article_id, reviewing.return_, by, note)

    @rule(window=windows, article_id=pieces, by=anybody)
    def approve(self, window: int, article_id: str, by: str) -> None:
        before = self._piece(article_id, window)
        done = self._step(window, article_id, reviewing.approve, by)
        if done is not None:
            assert by in EDITORS
            assert before.state in (State.SUBMITTED, State.IN_REVIEW)
            self.approved[article_id].add(content_hash(before.article))

    @rule(window=windows, article_id=pieces, by=anybody, sure=st.integers(0, 4))
    def archive(self, window: int, article_id: str, by: str, sure: int) -> None:
        if sure == 4:
            self._step(window, article_id, reviewing.archive, by)

    @rule(window=windows, article_id=pieces, by=anybody)
    def reopen(self, window: int, article_id: str, by: str) -> None:
        self._step(window, article_id, reviewing.reopen, by)

    @rule(window=windows, article_id=pieces, by=anybody, reason=st.sampled_from(list(WithdrawalReason)))
    def withdraw(self, window: int, article_id: str, by: str, reason: WithdrawalReason) -> None:
        done = self._step(window, article_id, reviewing.withdraw, by, "Melindungi anak.", reason.value)
        if done is not None:
            assert by in EDITORS
            self.approved[article_id].add(content_hash(done.piece.article))

    @rule(window=windows, article_id=pieces, by=anybody, text=sentences)
    def update(self, window: int, article_id: str, by: str, text: str) -> None:
        done = self._try(updating.add_update, window, article_id, UpdateKind.UPDATE, text, None, by)
        if done is not None:
            self._keep(window, done.piece)

    @rule(window=windows, article_id=pieces, by=anybody, wrong=sentences, right=sentences)
    def correct(self, window: int, article_id: str, by: str, wrong: str, right: str) -> None:
        done = self._try(correcting.correct, window, article_id, wrong, right, by)
        if done is not None:
            self._keep(window, done.piece)

    @rule(window=windows, article_id=pieces, by=anybody, back=st.integers(0, 9))
    def restore(self, window: int, article_id: str, by: str, back: int) -> None:
        known = history.versions(self.rooms[window], article_id)
        done = self._try(history.restore, window, article_id, known[min(back, len(known) - 1)].revision, by)
        if done is not None:
            self._keep(window, done.piece)

    @rule(window=windows, article_id=pieces, by=anybody, words=st.sampled_from(WORDS), accept=st.booleans())
    def suggest(self, window: int, article_id: str, by: str, words: str, accept: bool) -> None:
        body = self._piece(article_id, window).article.body
        quote = body.split()[0] if body.split() else ""
        anchor = Anchor(quote, "", "", body.find(quote))
        made = self._try(remarks.suggest, window, article_id, by, field="body", anchor=anchor, replacement=words)
        if made is not None and accept:
            done = self._try(remarks.accept, window, article_id, [made.remark.id], by)
            if done is not None:
                self._keep(window, done.piece)

    @rule(window=windows, article_id=pieces, by=anybody, form=st.sampled_from(["html", "json"]))
    def export(self, window: int, article_id: str, by: str, form: str) -> None:
        before, to = self._piece(article_id, window), self.folder / f"out-{next(self.files)}"
        done = self._try(exporting.export, window, [article_id], form, to, by)
        if done is None:
            return
        for receipt in done.files:
            verdict = verifying.verify(self.rooms[1 - window], Path(receipt.path)).verdict
            answered = before.state in HOLDS_APPROVAL | {State.WITHDRAWN}
            assert (verdict is Verdict.APPROVED) == answered, (verdict, before.state)
            assert (receipt.content_hash in self.approved[article_id]) or not answered
        if before.state is State.APPROVED:
            assert self._piece(article_id, window).state is State.PUBLISHED

    @rule(window=windows, article_id=pieces, by=anybody)
    def carry(self, window: int, article_id: str, by: str) -> None:
        """Out on a stick and back in at the other window: nothing becomes approved by that, and nothing is lost."""
        file = self.folder / f"stick-{next(self.files)}.redaksi"
        before = self._piece(article_id, window)
        if self._try(handing_over.hand_over, window, [article_id], file, by) is None:
            return
        other = self.rooms[1 - window]
        (received,) = receiving.receive(other, receiving.read(other, file), by).pieces
        after = self._piece(article_id, 1 - window)
        assert (after.state, content_hash(after.article)) == (before.state, content_hash(before.article)), received

    @rule(window=windows, number=st.integers(0, 3), merged=st.booleans())
    def rename(self, window: int, number: int, merged: bool) -> None:
        """The rubric of all these stories is called otherwise, or falls into another one."""
        room = self.rooms[window]
        slug = next((line.category.slug for line in categories.listed(room) if line.pieces), None)
        if slug is None:
            return
        self.watch.pass_(seconds=1)
        if merged:
            into = categories.create(room, f"Umum {number}", "Dewi").slug
            self._try(categories.merge, window, slug, into, "Dewi")
        else:
            self._try(categories.rename, window, slug, f"Daerah {number}", "Dewi")

    @rule(article_id=pieces, first=st.sampled_from(RACING), second=st.sampled_from(RACING))
    def race(self, article_id: str, first: str, second: str) -> None:
        """Two people act on one piece at the same moment, each at a window."""
        with ThreadPoolExecutor(2) as pool:
            begun = [pool.submit(self._at_once, window, article_id, verb) for window, verb in ((0, first), (1, second))]
            done = [each.result() for each in begun]
        for window, (verb, result) in enumerate(zip((first, second), done, strict=True)):
            if result is None or verb == "export":
                continue
            if verb in ("approve", "withdraw"):
                self.approved[article_id].add(content_hash(result.piece.article))
            self._keep(window, result.piece)

    def _at_once(self, window: int, article_id: str, verb: str) -> Any:
        edited = replace(self._piece(article_id, window).article, body=f"Dari jendela {window}, {next(self.files)}.")
        calls: dict[str, Callable[[], Any]] = {
            "edit": lambda: self._try(saving.save, window, edited, WRITERS[window], True),
            "update": lambda: self._try(
                updating.add_update, window, article_id, UpdateKind.UPDATE, "Surut.", None, "Rina"
            ),
            "approve": lambda: self._try(reviewing.approve, window, article_id, EDITORS[window]),
            "return": lambda: self._try(reviewing.return_, window, article_id, EDITORS[window], "Lagi."),
            "withdraw": lambda: self._try(reviewing.withdraw, window, article_id, "Dewi", "Salah.", "trauma"),
            "archive": lambda: self._try(reviewing.archive, window, article_id, EDITORS[window]),
            "export": lambda: self._try(exporting.export, window, [article_id], "json", self.folder / "site", "Budi"),
        }
        return calls[verb]()

    @rule(hours=st.integers(1, 9))
    def wait(self, hours: int) -> None:
        self.watch.pass_(hours=hours)

    # What has to be true

    @invariant()
    def approved_is_what_was_approved(self) -> None:
        for article_id in getattr(self, "approved", ()):
            for window in (0, 1):
                piece = self._piece(article_id, window)
                if piece.state not in HOLDS_APPROVAL | {State.WITHDRAWN}:
                    continue
                now = content_hash(piece.article)
                assert now in self.approved[article_id]
                assert piece.approval is not None
                assert piece.approval.content_hash == now
                assert piece.approval.jws is not None
                with self.rooms[window].store.read() as unit:
                    trust, claims = trust_in(self.rooms[window].keys, piece.approval.jws, unit.keys.get)
                assert trust is Trust.VALID
                assert claims is not None
                assert (claims.statement.article, claims.statement.sha256) == (article_id, now)

    @invariant()
    def no_version_is_lost(self) -> None:
        for article_id, saved in getattr(self, "saved", {}).items():
            kept = {info.content_hash for info in history.versions(self.rooms[0], article_id)}
            assert saved <= kept

    @invariant()
    def the_site_has_what_was_written_last(self) -> None:
        """Whoever began to export earlier has not written over who knows more; and no file says more than is true."""
        for file in (self.folder / "site").glob("*.json") if hasattr(self, "folder") else ():
            article_id = json.loads(file.read_text("utf-8"))["id"]
            with self.rooms[0].store.read() as unit:
                newest = next(one for one in unit.receipts.of(article_id) if one.path == str(file))
            assert newest.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
            approved = verifying.verify(self.rooms[1], file).verdict is Verdict.APPROVED
            assert approved == (newest.state in HOLDS_APPROVAL | {State.WITHDRAWN})
            assert not approved or newest.content_hash in self.approved[article_id]

    # How it is done

    def _room(self) -> Newsroom:
        from redaksi.store.opening import open_store

        room = bootstrap.open_newsroom(self.folder / "store")
        room.store.close()
        store = open_store(self.folder / "store", clock=self.watch)
        store.believe = Judge(room.keys)
        return replace(room, store=store, clock=self.watch)

    def _piece(self, article_id: str, window: int) -> Piece:
        with self.rooms[window].store.read() as unit:
            return unit.articles.get(article_id)

    def _keep(self, window: int, piece: Piece, *, explicit: bool = True) -> None:
        self.shown[window, piece.article.id] = piece.article
        if explicit:
            self.saved.setdefault(piece.article.id, set()).add(content_hash(piece.article))

    def _step(self, window: int, article_id: str, step: Callable[..., Any], by: str, *more: Any, **named: Any) -> Any:
        before = self._piece(article_id, window)
        done = self._try(step, window, article_id, by, *more, **named)
        if done is None:
            after = self._piece(article_id, window)
            assert (after.state, after.revision, after.approval) == (before.state, before.revision, before.approval)
        else:
            self._keep(window, done.piece)
        return done

    def _try(self, verb: Callable[..., Any], window: int, *given: Any, **named: Any) -> Any:
        """What the verb gives; None where the desk refuses it, as it may."""
        self.watch.pass_(seconds=1)
        try:
            return verb(self.rooms[window], *given, **named)
        except (RefusedError, UsageError):
            return None


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=400 if TORTURE else 15, stateful_step_count=60 if TORTURE else 40, deadline=None, print_blob=True
)
