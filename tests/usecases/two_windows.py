"""Two windows on one newsroom and another desk far away, and what has to be true there whatever anybody does.

Nothing is approved without a valid signature over just that content, no version that somebody has saved is lost, and no
file says of itself that it was approved unless it was.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant

from redaksi import bootstrap
from redaksi.domain.approvals import Trust
from redaksi.domain.article import Article, Piece
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.people import Role
from redaksi.domain.workflow import ANSWERED_FOR, READ
from redaksi.store.opening import open_store
from redaksi.usecases import doctoring, history, people, verifying
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason
from redaksi.usecases.trusting import Judge, trust_in
from redaksi.usecases.verifying import Verdict
from tests.usecases.conftest import Watch

WRITERS, EDITORS = ("Rina", "Sari"), ("Budi", "Dewi")


class TwoWindows(RuleBasedStateMachine):
    """Two rooms on one store, as two windows are; each remembers how a piece looked when it was last shown there.

    What was done is written down here a second time, apart from the store, so that the two can be compared.
    """

    pieces = Bundle("pieces")

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="redaksi-desk-"))
        self.watch = Watch()
        self.rooms = [self._room("store"), self._room("store")]
        self.far = self._room("far")
        for room in (self.rooms[0], self.far):
            for name in WRITERS:
                people.add_user(room, name, Role.JOURNALIST)
            for name in EDITORS:
                people.add_user(room, name, Role.EDITOR if name == "Budi" else Role.MANAGING_EDITOR)
        #: Contents that were approved, by article, and who has had a part in each.
        self.approved: dict[str, set[str]] = {}
        self.hands: dict[str, set[str]] = {}
        #: Every version that was ever seen and is not to change any more: its content, by article and number.
        self.settled: dict[str, dict[int, str]] = {}
        #: Whose each version is: nobody's autosave takes the place of somebody else's.
        self.savers: dict[str, dict[int, str | None]] = {}
        self.shown: dict[tuple[int, str], Article] = {}
        self.files = count()

    def teardown(self) -> None:
        if not hasattr(self, "rooms"):
            return
        try:
            for room in (*self.rooms, self.far):
                found = doctoring.examine(room, repair=False)
                assert not found, [(fault.code, fault.params) for fault in found]
            self._every_version_can_be_read()
        finally:
            for room in (*self.rooms, self.far):
                room.store.close()
            shutil.rmtree(self.folder)

    # What has to be true

    @invariant()
    def approved_is_what_was_approved(self) -> None:
        for article_id in getattr(self, "approved", ()):
            for window in (0, 1):
                piece = self._piece(article_id, window)
                if piece.state not in ANSWERED_FOR:
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
        """What was kept once stays under its number as it was; only an autosave may grow, and only while it is last."""
        for article_id, settled in getattr(self, "settled", {}).items():
            infos = history.versions(self.rooms[0], article_id)
            kept = {info.revision: info.content_hash for info in infos}
            assert list(kept) == list(range(len(kept), 0, -1))
            assert settled.items() <= kept.items()
            last = infos[0].revision
            savers = {info.revision: info.by for info in infos}
            assert self.savers.setdefault(article_id, {}).items() <= savers.items()
            self.savers[article_id] = savers
            fixed = [one for one in infos if one.reason != Reason.AUTOSAVE or one.revision < last]
            settled.update({one.revision: one.content_hash for one in fixed})

    @invariant()
    def the_site_has_what_was_written_last(self) -> None:
        """Whoever began to export earlier has not written over who knows more; and no file says more than is true."""
        for file in (self.folder / "site").glob("*.json") if hasattr(self, "folder") else ():
            article_id = json.loads(file.read_text("utf-8"))["id"]
            with self.rooms[0].store.read() as unit:
                newest = next(one for one in unit.receipts.of(article_id) if one.path == str(file))
            assert newest.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
            approved = verifying.verify(self.rooms[1], file).verdict is Verdict.APPROVED
            assert approved == (newest.state in ANSWERED_FOR)
            assert not approved or newest.content_hash in self.approved[article_id]

    @invariant()
    def nothing_went_out_that_nobody_has_answered_for(self) -> None:
        """Every receipt of a file for readers names a content that was approved."""
        for article_id, approved in getattr(self, "approved", {}).items():
            with self.rooms[0].store.read() as unit:
                sent = unit.receipts.of(article_id)
                out = unit.articles.get(article_id).standing.exported_hash
            assert {one.content_hash for one in sent if one.state in READ} <= approved
            assert not out or out in approved

    @invariant()
    def nothing_older_goes_out_after_a_decision(self) -> None:
        """Once somebody has approved or withdrawn a version, no file for readers is finished with one before it."""
        for article_id in getattr(self, "approved", {}):
            with self.rooms[0].store.read() as unit:
                entries = unit.audit.of(article_id)
                sent = {(one.path, one.sha256): one.state for one in unit.receipts.of(article_id)}
            least = 0
            for entry in entries:
                if entry.step in ("approve", "withdraw"):
                    least = entry.detail["revision"] + (entry.step == "withdraw")
                elif entry.step == "export" and sent[entry.detail["path"], entry.detail["sha256"]] in READ:
                    assert entry.detail["revision"] >= least

    # How it is done

    def _every_version_can_be_read(self) -> None:
        for article_id, settled in self.settled.items():
            for revision, known in settled.items():
                assert content_hash(history.version(self.rooms[0], article_id, revision)) == known

    def _room(self, name: str) -> Newsroom:
        room = bootstrap.open_newsroom(self.folder / name)
        room.store.close()
        store = open_store(self.folder / name, clock=self.watch)
        store.believe = Judge(room.keys)
        return replace(room, store=store, clock=self.watch)

    def _piece(self, article_id: str, window: int) -> Piece:
        with self.rooms[window].store.read() as unit:
            return unit.articles.get(article_id)

    def _keep(self, window: int, piece: Piece, by: str | None = None) -> None:
        """Somebody was told that this is kept now."""
        article_id = piece.article.id
        self.shown[window, article_id] = piece.article
        self.settled.setdefault(article_id, {})
        if by is not None:
            self.hands.setdefault(article_id, set()).add(by)
        now = self._piece(article_id, 1 - window)
        assert (now.article, now.state, now.revision) == (piece.article, piece.state, piece.revision)

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

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}-{next(self.files)}"


def lines_of(folder: Path) -> Iterator[dict[str, Any]]:
    """The stories of the JSON Lines files in a folder."""
    for file in folder.glob("*.jsonl"):
        yield from map(json.loads, file.read_text("utf-8").splitlines())


def is_answered_for(piece: Piece) -> bool:
    return piece.state in ANSWERED_FOR
