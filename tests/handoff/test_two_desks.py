"""Two desks that write, hand over, receive and choose in any order: nothing anybody wrote is ever lost."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.domain.travelling import Verdict
from redaksi.store.opening import open_store
from redaksi.usecases import choosing, doctoring, handing_over, history, receiving, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.port_travel import Choice
from tests.handoff.desks import Watch

ID = "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e"
DESKS = st.sampled_from([0, 1])


class TwoDesks(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="redaksi-desks-"))
        self.rooms = [self._open("pesisir"), self._open("kota")]
        self.written: list[set[str]] = [set(), set()]
        self.files: list[tuple[int, Path]] = []
        self.count = 0

    def _open(self, name: str) -> Newsroom:
        wired = bootstrap.open_newsroom(self.folder / f"{name}-wiring")
        wired.store.close()
        watch = Watch()
        return replace(wired, store=open_store(self.folder / name, clock=watch), clock=watch)

    def teardown(self) -> None:
        for room in self.rooms:
            room.store.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self._save(0, Article(id=ID, headline="Rob naik", body="Awal."), explicit=True)

    @rule(desk=DESKS, explicit=st.booleans())
    def write(self, desk: int, explicit: bool) -> None:
        article = self._article(desk)
        if article is not None:
            self.count += 1
            self._save(desk, replace(article, body=f"Isi ke-{self.count} dari meja {desk}."), explicit=explicit)

    @rule(desk=DESKS, words=st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8))
    def note(self, desk: int, words: str) -> None:
        article = self._article(desk)
        if article is not None:
            self._save(desk, replace(article, notes=(*article.notes, words)), explicit=True)

    @rule(desk=DESKS)
    def hand_over(self, desk: int) -> None:
        if self._article(desk) is not None:
            file = self.folder / f"{len(self.files)}.redaksi"
            handing_over.hand_over(self.rooms[desk], [ID], file, None)
            self.files.append((desk, file))

    @rule(desk=DESKS, which=st.integers(0, 30))
    def receive(self, desk: int, which: int) -> None:
        """Any file at any time, also one's own, also twice."""
        if self.files:
            before = self._article(desk)
            sender, file = self.files[which % len(self.files)]
            (came,) = receiving.receive(self.rooms[desk], receiving.read(self.rooms[desk], file), None).pieces
            if sender == desk:
                assert came.verdict in (Verdict.SAME, Verdict.OLDER, Verdict.NEWER)
            if came.verdict in (Verdict.OLDER, Verdict.SAME, Verdict.BOTH_CHANGED):
                assert self._article(desk) == before

    @rule(desk=DESKS, choice=st.sampled_from([Choice.MINE, Choice.THEIRS]))
    def choose(self, desk: int, choice: Choice) -> None:
        sides = choosing.sides_of(self.rooms[desk], ID)
        if sides is not None:
            choosing.choose(self.rooms[desk], sides.copy.id, choice, None)

    @invariant()
    def everything_that_was_saved_on_purpose_is_still_there(self) -> None:
        for room, written in zip(self.rooms, self.written, strict=True):
            if written:
                kept = {history.version(room, ID, info.revision).body for info in history.versions(room, ID)}
                assert written <= kept

    @invariant()
    def nothing_is_wrong_with_either_store(self) -> None:
        for room in self.rooms:
            assert doctoring.examine(room, repair=False) == []

    def _article(self, desk: int) -> Article | None:
        with self.rooms[desk].store.read() as unit:
            piece = unit.articles.find(ID)
            return None if piece is None else piece.article

    def _save(self, desk: int, article: Article, *, explicit: bool) -> None:
        saving.save(self.rooms[desk], article, None, explicit=explicit)
        if explicit:
            self.written[desk].add(article.body)


TwoDesks.TestCase.settings = settings(max_examples=6, stateful_step_count=14, deadline=None)
test_two_desks = TwoDesks.TestCase
