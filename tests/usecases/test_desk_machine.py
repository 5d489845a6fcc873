"""The desk as a machine: four people at two windows do whatever comes to their minds, also out of order.

What has to be true whatever they do stands beside it (two_windows.py). REDAKSI_DESK_ROUNDS and REDAKSI_DESK_STEPS let
it run longer than `./dev torture` does.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Article, State, UpdateKind, WithdrawalReason
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RefusedError
from redaksi.domain.moments import LocalTime
from redaksi.usecases import (
    categories,
    choosing,
    correcting,
    exporting,
    handing_over,
    history,
    receiving,
    remarks,
    reviewing,
    saving,
    trash,
    updating,
    verifying,
)
from redaksi.usecases.port_travel import Choice
from redaksi.usecases.verifying import Verdict
from tests.conftest import TORTURE
from tests.usecases.conftest import READY
from tests.usecases.two_windows import EDITORS, WRITERS, TwoWindows, is_answered_for, lines_of

ROUNDS = int(os.environ.get("REDAKSI_DESK_ROUNDS", max(12, round(400 * TORTURE))))
STEPS = int(os.environ.get("REDAKSI_DESK_STEPS", 60 if TORTURE else 35))
#: What two people may do to one piece at once.
RACING = ("edit", "update", "approve", "approve", "return", "withdraw", "archive", "export", "export", "collect")
WORDS = ("Air", "naik", "di", "Ranumas", "sejak", "pagi", "warga", "mengungsi")
WHY = "Sumber sudah mengumumkan."

windows = st.integers(0, 1)
anybody = st.sampled_from(WRITERS + EDITORS)
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


class Desk(TwoWindows):
    pieces = TwoWindows.pieces

    # What they do

    @rule(
        target=pieces,
        window=windows,
        writer=anybody,
        headline=sentences,
        ahead=st.integers(0, 4),
        held=st.sampled_from([0, 0, 3]),
    )
    def write(self, window: int, writer: str, headline: str, ahead: int, held: int) -> str:
        """`held`: under embargo for so many hours."""
        until = LocalTime.at(self.watch.time + dt.timedelta(hours=held), "Asia/Jakarta") if held else None
        article = Article(headline=headline, body=headline, embargo=until, **READY)
        piece = saving.save(self.rooms[window], article, writer, explicit=True).piece
        self.approved[piece.article.id] = set()
        self._keep(window, piece, writer)
        self.go_on(window, piece.article.id, EDITORS[writer == EDITORS[0]], ahead)
        return piece.article.id

    @rule(target=pieces, window=windows, editor=st.sampled_from(EDITORS), headline=sentences)
    def write_alone(self, window: int, editor: str, headline: str) -> str:
        """An editor who would like to do all of it alone needs somebody else in the end."""
        article_id = self.write(window, editor, headline, ahead=0, held=0)
        self.submit(window, article_id, editor)
        self.take(1 - window, article_id, editor, take_over=False)
        self.approve(1 - window, article_id, editor)
        assert self._piece(article_id, window).state is State.IN_REVIEW
        return article_id

    @rule(window=windows, article_id=pieces)
    def look(self, window: int, article_id: str) -> None:
        self.shown[window, article_id] = self._piece(article_id, window).article

    @rule(window=windows, article_id=pieces, writer=anybody, text=sentences, explicit=st.booleans())
    def edit(self, window: int, article_id: str, writer: str, text: str, explicit: bool) -> None:
        base = self.shown.get((window, article_id)) or self._piece(article_id, window).article
        edited = replace(base, body=f"{base.body}\n\n{text}"[-400:])
        done = self._try(saving.save, window, edited, writer, explicit, base)
        if done is not None:
            self._keep(window, done.piece, writer)

    @rule(article_id=pieces, writers=st.lists(st.tuples(windows, anybody, st.booleans()), min_size=2, max_size=4))
    def type_on(self, article_id: str, writers: list[tuple[int, str, bool]]) -> None:
        """One after the other types a little, and saves it or has it saved; everybody sees what was there before."""
        for number, (window, writer, explicit) in enumerate(writers):
            self.look(window, article_id)
            self.edit(window, article_id, writer, f"{writer} {number}.", explicit)
            self.no_version_is_lost()

    @rule(window=windows, article_id=pieces, writer=anybody)
    def unfile(self, window: int, article_id: str, writer: str) -> None:
        """Without a rubric no story is approved, unless an editor says why."""
        now = self._piece(article_id, window).article
        done = self._try(saving.save, window, replace(now, category=None), writer, True, now)
        if done is not None:
            self._keep(window, done.piece, writer)

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
                    self._keep(window, done.piece, writer)
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

    @rule(window=windows, article_id=pieces, writer=st.sampled_from(WRITERS), steps=st.sampled_from([2, 4]))
    def overreach(self, window: int, article_id: str, writer: str, steps: int) -> None:
        """Writers decide nothing, wherever the piece stands."""
        self.go_on(window, article_id, EDITORS[0], steps)
        for step in (reviewing.approve, reviewing.withdraw, reviewing.return_):
            more = ("Salah.", "trauma") if step is reviewing.withdraw else ("Salah.",)
            assert self._step(window, article_id, step, writer, *more) is None

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

    @rule(window=windows, article_id=pieces, by=anybody, insist=st.booleans())
    def approve(self, window: int, article_id: str, by: str, insist: bool = False) -> None:
        """`insist`: an editor lets it pass without a rubric, and says why."""
        before = self._piece(article_id, window)
        overrides = ["category-missing"] if insist else []
        done = self._step(window, article_id, reviewing.approve, by, WHY if insist else None, overrides)
        if done is not None:
            assert by in EDITORS
            assert before.state in (State.SUBMITTED, State.IN_REVIEW)
            assert self.hands[article_id] != {by}
            assert before.article.category is not None or insist
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
            self.hands[article_id].add(by)
            self.approved[article_id].add(content_hash(done.piece.article))

    @rule(window=windows, article_id=pieces, by=anybody, text=sentences)
    def update(self, window: int, article_id: str, by: str, text: str) -> None:
        done = self._try(updating.add_update, window, article_id, UpdateKind.UPDATE, text, None, by)
        if done is not None:
            self._keep(window, done.piece, by)

    @rule(window=windows, article_id=pieces, by=anybody, wrong=sentences, right=sentences)
    def correct(self, window: int, article_id: str, by: str, wrong: str, right: str) -> None:
        done = self._try(correcting.correct, window, article_id, wrong, right, by)
        if done is not None:
            self._keep(window, done.piece, by)

    @rule(window=windows, article_id=pieces, by=anybody, back=st.integers(0, 9))
    def restore(self, window: int, article_id: str, by: str, back: int) -> None:
        known = history.versions(self.rooms[window], article_id)
        done = self._try(history.restore, window, article_id, known[min(back, len(known) - 1)].revision, by)
        if done is not None:
            self._keep(window, done.piece, by)

    @rule(window=windows, article_id=pieces, by=anybody, words=st.sampled_from(WORDS), accept=st.booleans())
    def suggest(self, window: int, article_id: str, by: str, words: str, accept: bool) -> None:
        body = self._piece(article_id, window).article.body
        quote = body.split()[0] if body.split() else ""
        anchor = Anchor(quote, "", "", body.find(quote))
        made = self._try(remarks.suggest, window, article_id, by, field="body", anchor=anchor, replacement=words)
        if made is not None and accept:
            done = self._try(remarks.accept, window, article_id, [made.remark.id], by)
            if done is not None:
                self._keep(window, done.piece, by)

    @rule(
        window=windows,
        article_id=pieces,
        by=anybody,
        form=st.sampled_from(["html", "json", "ninjs"]),
        rush=st.booleans(),
    )
    def export(self, window: int, article_id: str, by: str, form: str, rush: bool = False) -> None:
        """`rush`: before the embargo is over, with a reason."""
        before, to = self._piece(article_id, window), self._file("out")
        overrides, note = (["embargo"], WHY) if rush else ([], None)
        done = self._try(exporting.export, window, [article_id], form, to, by, None, overrides, note)
        if done is None:
            assert not list(to.glob("*"))
            assert self._piece(article_id, window) == before
            return
        held = before.article.embargo
        moment = held.instant("Asia/Jakarta") if held else None
        assert moment is None or moment <= self.watch.time or (rush and by in EDITORS)
        for receipt in done.files:
            if form != "ninjs":  # whose files name no content
                verdict = verifying.verify(self.rooms[1 - window], Path(receipt.path)).verdict
                assert (verdict is Verdict.APPROVED) == is_answered_for(before), (verdict, before.state)
            assert (receipt.content_hash in self.approved[article_id]) or not is_answered_for(before)
        if before.state is State.APPROVED:
            assert self._piece(article_id, window).state is State.PUBLISHED

    @rule(window=windows, by=anybody)
    def collect(self, window: int, by: str) -> None:
        """Everything that is finished leaves in one file; what is under embargo stays."""
        to = self._file("all")
        before = {article_id: self._piece(article_id, window) for article_id in self.approved}
        done = self._try(exporting.export, window, [], "jsonl", to, by)
        if done is None:
            return
        sent = {line["id"]: line for line in lines_of(to)}
        assert set(sent) == {receipt.article_id for receipt in done.files}
        for article_id, line in sent.items():
            assert line["state"] == "published"
            assert content_hash(self._piece(article_id, window).article) in self.approved[article_id]
            assert before[article_id].state in (State.APPROVED, State.PUBLISHED)
            held = before[article_id].article.embargo
            moment = held.instant("Asia/Jakarta") if held else None
            assert moment is None or moment <= self.watch.time

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

    @rule(
        window=windows,
        article_id=pieces,
        by=anybody,
        text=sentences,
        too=st.booleans(),
        choice=st.sampled_from([Choice.MINE, Choice.THEIRS]),
    )
    def travel(self, window: int, article_id: str, by: str, text: str, too: bool, choice: Choice) -> None:
        """To the other desk, where somebody writes on, and back; `too`: somebody has done so here meanwhile."""
        out, home = self.folder / f"to-{next(self.files)}.redaksi", self.folder / f"fro-{next(self.files)}.redaksi"
        if self._try(handing_over.hand_over, window, [article_id], out, by) is None:
            return
        receiving.receive(self.far, receiving.read(self.far, out), "Sari")
        with self.far.store.read() as unit:
            there = unit.articles.get(article_id).article
        self.watch.pass_(seconds=1)
        try:
            saving.save(self.far, replace(there, body=f"{there.body}\n\n{text}"[-400:]), "Sari", True, there)
        except RefusedError:
            return
        handing_over.hand_over(self.far, [article_id], home, "Sari")
        if too:
            self.edit(window, article_id, by, "Di sini pun.", True)
        room = self.rooms[window]
        if self._try(receiving.receive, window, receiving.read(room, home), by) is None:
            return
        self.hands[article_id].add("Sari")
        self.shown.pop((window, article_id), None)
        sides = choosing.sides_of(room, article_id)
        if sides is not None:
            done = self._try(choosing.choose, window, sides.copy.id, choice, by)
            if done is not None:
                self._keep(window, done.piece, by)

    @rule(window=windows, article_id=pieces, by=anybody)
    def throw_away(self, window: int, article_id: str, by: str) -> None:
        """Into the trash and out again: the piece is as it was."""
        before = self._piece(article_id, window)
        if self._try(trash.trash, window, article_id, by) is not None:
            self._try(trash.untrash, 1 - window, article_id, by)
            after = self._piece(article_id, window)
            assert (after.state, after.revision, after.article) == (before.state, before.revision, before.article)

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
        if "withdraw" in (first, second):  # which nobody can do before the piece is out
            self.go_on(0, article_id, EDITORS[0], 4)
        with ThreadPoolExecutor(2) as pool:
            begun = [pool.submit(self._at_once, window, article_id, verb) for window, verb in ((0, first), (1, second))]
            done = [each.result() for each in begun]
        for window, (verb, result) in enumerate(zip((first, second), done, strict=True)):
            if result is None or verb in ("export", "collect"):
                continue
            if verb in ("approve", "withdraw"):
                self.approved[article_id].add(content_hash(result.piece.article))
            self.shown[window, article_id] = result.piece.article
            self.hands[article_id] |= {*WRITERS, *EDITORS}

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
            "collect": lambda: self._try(exporting.export, window, [article_id], "jsonl", self.folder / "site", "Budi"),
        }
        return calls[verb]()

    @rule(hours=st.integers(1, 9))
    def wait(self, hours: int) -> None:
        self.watch.pass_(hours=hours)


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=ROUNDS,
    stateful_step_count=STEPS,
    deadline=None,
    print_blob=True,
)
