"""A sample story's way through the program, from import to export, in a store that nobody else uses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redaksi.selftest import window
from redaksi.selftest.outcome import Check, FailedError
from redaksi.selftest.program import sample

if TYPE_CHECKING:
    from redaksi.usecases.newsroom import Newsroom

_PAGE = "gempa-magnitudo-4-1-lembayung.txt"
_WRITER, _EDITOR = "Rina Kusuma", "Budi Santosa"
#: What the store that the story came back to knows of it by itself.
_STORE_LOCAL = ("state", "revision", "created", "modified", "notes")


def checks(folder: Path, picture: Path | None) -> Iterator[Check]:
    way = Way(folder)
    yield Check("import", way.take_in)
    yield Check("apart", way.ask_own_processes)
    yield Check("window", lambda: way.show(picture))
    yield Check("approval", way.approve)
    yield Check("export", way.export)
    yield Check("verify", way.verify)
    yield Check("round trip", way.come_back)
    yield Check("command line", way.list_)


class Way:
    """One story in a store below `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store = folder / "newsroom"
        self._id = ""
        self._headline = ""

    def take_in(self) -> str:
        """The page becomes a story, nothing of it is lost."""
        from redaksi.domain.people import Role
        from redaksi.usecases import importing, people

        with _Open(self._store) as room:
            people.add_user(room, _EDITOR, Role.MANAGING_EDITOR)
            people.add_user(room, _WRITER, Role.JOURNALIST, _EDITOR)
            read = importing.read(room, [sample(_PAGE)])
            if len(read.understood) != 1:
                raise FailedError(f"{len(read.understood)} articles, {len(read.failed)} failures")
            article = importing.keep(room, read.understood[0], _WRITER).piece.article
        self._id, self._headline = article.id, article.headline
        return f"“{article.headline}”, {len(article.body.split())} words"

    def ask_own_processes(self) -> str:
        """What runs in processes of its own can be started."""
        from redaksi.domain.finding import Wanted
        from redaksi.expressions import Expression
        from redaksi.render.worker import Worker

        worker = Worker()
        page = worker.render("Kata **tebal**.", {})
        worker.close()
        if "<strong>tebal</strong>" not in page:
            raise FailedError(f"rendered as {page!r}")
        found = Expression({"wanted": asdict(Wanted("k.t.", expression=True)), "text": "kata", "by": None}).ask()
        if not found:
            raise FailedError("the search found nothing")
        return "rendering, searching"

    def show(self, picture: Path | None) -> str:
        """The window opens on the story, and its preview shows the page that readers get."""
        shown = window.previewed(self._store, self._id, _WRITER, picture and picture.absolute())
        if self._headline not in shown:
            raise FailedError(f"the preview shows {shown[:80]!r}")
        return f"{len(shown)} characters in the preview"

    def approve(self) -> str:
        """Submitted by one, approved and signed by the other."""
        from redaksi.usecases import reviewing

        with _Open(self._store) as room:
            reviewing.submit(room, self._id, _WRITER)
            piece = reviewing.approve(room, self._id, _EDITOR).piece
        return f"{piece.state}, {piece.content_hash[:12]}"

    def export(self) -> str:
        """Every format writes its files."""
        from redaksi.usecases import exporting

        with _Open(self._store) as room:
            for name in room.formats:
                files = exporting.export(room, [self._id], name, self._folder / "out" / name, _EDITOR).files
                if not files:
                    raise FailedError(f"{name} wrote nothing")
            return ", ".join(room.formats)

    def verify(self) -> str:
        """The page is what was approved; one changed letter and it is not."""
        from redaksi.usecases import verifying

        (page,) = (self._folder / "out" / "html").glob("*.html")
        forged = self._folder / "forged.html"
        forged.write_bytes(page.read_bytes().replace(b"Gempa", b"Banjir", 1))
        with _Open(self._store) as room:
            verdicts = [str(verifying.verify(room, path).verdict) for path in (page, forged)]
        if verdicts != ["approved", "differs"]:
            raise FailedError(f"the page is {verdicts[0]}, a forged one {verdicts[1]}")
        return "approved, and a forged page differs"

    def come_back(self) -> str:
        """The exported JSON is the same story in an empty store."""
        from redaksi.usecases import importing, library

        (file,) = (self._folder / "out" / "json").glob("*.json")
        with _Open(self._store) as room:
            before = room.as_json(library.open_piece(room, self._id))
        with _Open(self._folder / "another") as room:
            understood = importing.read(room, [file]).understood[0]
            after = room.as_json(importing.keep(room, understood, None).piece)
        differ = [name for name, value in _lasting(before).items() if _lasting(after).get(name) != value]
        if differ:
            raise FailedError(f"not the same: {', '.join(differ)}")
        return f"{len(_lasting(before))} fields"

    def list_(self) -> str:
        """The command line finds it."""
        import io
        from contextlib import redirect_stdout

        from redaksi import bootstrap
        from redaksi.cli.app import main

        said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
        with redirect_stdout(said):
            status = main(bootstrap, ["--store", str(self._store), "list", "--json"])
        said.seek(0)
        listed: dict[str, Any] = json.loads(said.read())
        if status != 0 or [row["id"] for row in listed["articles"]] != [self._id]:
            raise FailedError(f"status {status}, {listed['total']} articles")
        return f"{listed['total']} article"


class _Open:
    """The newsroom of a store, closed afterwards; nobody keeps the keys of people who are made up."""

    def __init__(self, folder: Path) -> None:
        from redaksi import bootstrap

        self._room = bootstrap.open_newsroom(folder)

    def __enter__(self) -> Newsroom:
        return replace(self._room, keys=self._room.keys.passing())

    def __exit__(self, *_: object) -> None:
        self._room.store.close()


def _lasting(article: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in article.items() if name not in _STORE_LOCAL}
