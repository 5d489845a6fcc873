"""One story's day at the desk, step by step: what two people do with it, and what is said of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path

from redaksi.demo.newsroom import EDITOR, STORY, WRITER
from redaksi.domain.anchors import anchor_at
from redaksi.domain.article import Piece, WithdrawalReason
from redaksi.usecases import (
    correcting,
    exporting,
    importing,
    library,
    remarks,
    reviewing,
    saving,
    verifying,
)
from redaksi.usecases.newsroom import Newsroom

_SENTENCE = "Warga diminta tetap *tenang* dan memeriksa bangunan sebelum kembali masuk."
_MILD, _CLEAR = "terasa di Kota Lembayung", "dirasakan warga Kota Lembayung"
_FIRST_TIME, _RIGHT_TIME = "pukul 21.32 WIB", "pukul 21.23 WIB"


class Day:
    """The day of the sample page in `room`; files go to folders below `target`."""

    def __init__(self, room: Newsroom, target: Path) -> None:
        self.room = replace(room, keys=room.keys.passing())  # nobody keeps keys of people who are made up
        self._target = target.absolute()
        #: The piece, from its import on.
        self.id = ""
        #: Every file that left, in the order in which they did.
        self.files: list[Path] = []

    def write(self) -> None:
        """The page comes in, and gets a summary and one more sentence."""
        with as_file(files("redaksi") / "assets" / "samples" / f"{STORY}.txt") as source:
            (understood,) = importing.read(self.room, [source]).understood
        article = importing.keep(self.room, understood, WRITER).piece.article
        self.id = article.id
        _say("imported", f"“{article.headline}”: {article.category and article.category.name}")
        _say("", f"left out {len(understood.furniture)} lines of the page, {len(understood.leftovers)} kept as notes")
        body, summary = f"{article.body}\n\n{_SENTENCE}", "Gempa dirasakan beberapa detik; tidak ada laporan kerusakan."
        edited = replace(article, body=body, summary=summary)
        self._tell(saving.save(self.room, edited, WRITER, explicit=True).piece, WRITER)

    def submit(self) -> None:
        self._tell(reviewing.submit(self.room, self.id, WRITER).piece, WRITER)

    def send_back(self) -> None:
        """The editor takes it, says what he thinks in two places, and returns it with a note."""
        self._tell(reviewing.review(self.room, self.id, EDITOR).piece, EDITOR)
        body = self._piece().article.body
        begin = body.index(_MILD)
        anchor = anchor_at(body, begin, begin + len(_MILD))
        remarks.suggest(self.room, self.id, EDITOR, field="body", anchor=anchor, replacement=_CLEAR)
        begin = body.index("Tidak ada laporan")
        anchor = anchor_at(body, begin, begin + len("Tidak ada laporan kerusakan"))
        remarks.comment(self.room, self.id, EDITOR, "Menurut siapa? BPBD atau polisi?", field="body", anchor=anchor)
        note = "Sebutkan sumbernya, lalu ajukan lagi."
        self._tell(reviewing.return_(self.room, self.id, EDITOR, note).piece, EDITOR)

    def take_in(self) -> None:
        """The writer takes in what was suggested, answers the question, and sends the piece in again."""
        talk = remarks.conversation(self.room, self.id).open_threads
        suggested = [thread.remark.id for thread in talk if thread.remark.replacement is not None]
        done = remarks.accept(self.room, self.id, suggested, WRITER)
        _say("accepted", f"{len(done.accepted)} of {len(suggested)} suggestions, by {WRITER}")
        for thread in talk:
            if thread.remark.replacement is None:
                remarks.answer(self.room, thread.remark.id, WRITER, "BPBD Kota Lembayung; sudah saya tulis.")
                remarks.resolve(self.room, thread.remark.id, WRITER)
        article = self._piece().article
        sourced = article.body.replace("sampai berita ini diturunkan", "menurut BPBD Kota Lembayung")
        saving.save(self.room, replace(article, body=sourced), WRITER, explicit=True)
        self.submit()

    def approve(self) -> None:
        self._tell(reviewing.approve(self.room, self.id, EDITOR).piece, EDITOR)

    def publish(self) -> None:
        self._export("published")

    def correct(self) -> None:
        """The clock was wrong: the text is mended, readers are told, and the approval no longer holds."""
        article = self._piece().article
        mended = replace(article, body=article.body.replace(_FIRST_TIME, _RIGHT_TIME))
        saving.save(self.room, mended, WRITER, explicit=True)
        self._tell(correcting.correct(self.room, self.id, _FIRST_TIME, _RIGHT_TIME, WRITER).piece, WRITER)

    def publish_again(self) -> None:
        """Nothing leaves as approved that was not: the correction is approved first."""
        self.approve()
        self._export("corrected")

    def withdraw(self) -> None:
        why, reason = "Nama saksi anak terbaca pada foto.", WithdrawalReason.CHILD.value
        self._tell(reviewing.withdraw(self.room, self.id, EDITOR, why, reason).piece, EDITOR)
        self._export("withdrawn")

    def verify(self) -> None:
        """All that left is what was approved; a page that somebody has changed since is not."""
        page = next(path for path in self.files if path.suffix == ".html")
        changed = self._target / "changed-by-somebody" / page.name
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(page.read_text(encoding="utf-8").replace("4,1", "7,1"), encoding="utf-8")
        self.files.append(changed)
        for path in self.files:
            found = verifying.verify(self.room, path)
            _say(
                "verified", f"{path.relative_to(self._target)}: {found.verdict} {', '.join(found.differences)}".rstrip()
            )

    def _export(self, folder: str) -> None:
        for name in ("html", "json"):
            exported = exporting.export(self.room, [self.id], name, self._target / folder, EDITOR)
            for file in exported.files:
                self.files.append(Path(file.path))
                _say("exported", file.path)
                _say("", f"sha256 {file.sha256}")

    def _piece(self) -> Piece:
        return library.open_piece(self.room, self.id)

    def _tell(self, piece: Piece, by: str) -> None:
        _say("now", f"{piece.state}, revision {piece.revision}, by {by}")


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of the day: who does it, and which tab beside the text shows best what came of it."""

    name: str
    by: str
    step: Callable[[Day], None]
    tab: str


SCENES = (
    Scene("1-written", WRITER, Day.write, "checks"),
    Scene("2-submitted", WRITER, Day.submit, "form"),
    Scene("3-returned", EDITOR, Day.send_back, "review"),
    Scene("4-suggestions-accepted", WRITER, Day.take_in, "review"),
    Scene("5-approved", EDITOR, Day.approve, "form"),
    Scene("6-exported", EDITOR, Day.publish, "history"),
    Scene("7-corrected", WRITER, Day.correct, "review"),
    Scene("8-exported-again", EDITOR, Day.publish_again, "history"),
    Scene("9-withdrawn", EDITOR, Day.withdraw, "history"),
)


def _say(what: str, told: str) -> None:
    print(f"{what:<9}{told}")
