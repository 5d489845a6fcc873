"""A sample newsroom, and one story's way through it: `python -m redaksi.demo` needs no display and asks nothing.

It reads a page text, edits it, has it submitted and approved by two people, exports it as a page and as JSON, and takes
pictures of the real window, all below `build/demo/`. `python -m redaksi.demo open` shows the sample newsroom in a
window instead. Persons, places and events of the samples are invented.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from importlib.resources import as_file, files
from pathlib import Path

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.usecases import exporting, importing, newsroom_settings, reviewing, samples, saving
from redaksi.usecases.newsroom import Newsroom

TARGET = Path("build/demo")
OPEN_STORE = Path("build/demo-newsroom")
WRITER, EDITOR = samples.WRITER.name, samples.EDITOR.name
SITE = {"site.name": "Kabar Lembayung", "site.url": "https://kabar-lembayung.example"}
#: The page text whose way is told, and the story that the window shows.
STORY, SHOWN = "gempa-magnitudo-4-1-lembayung", "rob-rendam-tiga-kelurahan-ranumas"


def main(arguments: list[str] | None = None) -> int:
    """Make the newsroom and show it; the exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments and arguments[0] != "open":
        print(__doc__, file=sys.stdout if arguments[0] in ("-h", "--help") else sys.stderr)
        return 0 if arguments[0] in ("-h", "--help") else 2
    if arguments[:1] == ["open"]:
        return open_window(OPEN_STORE, arguments[1:])
    shutil.rmtree(TARGET / "store", ignore_errors=True)
    room = sample_newsroom(TARGET / "store")
    try:
        tell_one_way(room, TARGET)
    finally:
        room.store.close()
    for picture in pictures(TARGET / "store", TARGET):
        print("picture", picture)
    return 0


def open_window(folder: Path, arguments: list[str]) -> int:
    """A window on the sample newsroom, as it was left the last time."""
    if not folder.exists():
        sample_newsroom(folder).store.close()
    return bootstrap.open_window(folder, arguments[0] if arguments else SHOWN)


def sample_newsroom(folder: Path) -> Newsroom:
    """A new store with two people and every sample but the one whose way is told."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    room = bootstrap.open_newsroom(folder)
    for key, value in SITE.items():
        newsroom_settings.set_setting(room, key, value)
    with as_file(files("redaksi") / "assets" / "samples") as folder_of_samples:
        paths = [path for path in sorted(folder_of_samples.glob("*.json")) if path.stem != STORY]
        samples.fill(room, paths, room.store.folder.parent / "site")
    print(f"newsroom {folder}: {len(paths)} articles, {WRITER} (writes), {EDITOR} (edits)")
    return room


def tell_one_way(room: Newsroom, target: Path) -> None:
    """From page text to published page, step by step."""
    with as_file(files("redaksi") / "assets" / "samples" / f"{STORY}.txt") as source:
        (understood,) = importing.read(room, [source]).understood
    piece = importing.keep(room, understood, WRITER).piece
    print(f"imported “{piece.article.headline}”: {piece.article.category and piece.article.category.name}")
    print(f"         left out {len(understood.furniture)} lines of the page, {len(understood.leftovers)} kept as notes")
    piece = saving.save(room, _edited(piece.article), WRITER, explicit=True).piece
    print(f"edited   revision {piece.revision}")
    reference = piece.article.id
    print(f"now      {reviewing.submit(room, reference, WRITER).piece.state}, by {WRITER}")
    print(f"now      {reviewing.approve(room, reference, EDITOR).piece.state}, by {EDITOR}")
    for name in ("html", "json"):
        exported = exporting.export(room, [reference], name, target, EDITOR)
        for file in exported.files:
            print(f"exported {file.path}")
            print(f"         sha256 {file.sha256}")


def pictures(store: Path, target: Path) -> list[Path]:
    """The main window in every aspect."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium's sandbox refuses root; never in the product
    from redaksi.gui.portraits import Sitting, aspects

    sitting = Sitting(store, SHOWN, bootstrap.window_parts, target / "window.ini", EDITOR)
    taken = []
    try:
        for aspect in aspects():
            sitting.show(aspect)
            taken.append(sitting.take(target / "screenshots" / f"{aspect.name}.png"))
    finally:
        sitting.end()
    return taken


def _edited(article: Article) -> Article:
    """With a summary and one more sentence."""
    body = article.body + "\n\nWarga diminta tetap *tenang* dan memeriksa bangunan sebelum kembali masuk."
    return replace(article, body=body, summary="Gempa dirasakan beberapa detik; tidak ada laporan kerusakan.")


if __name__ == "__main__":
    sys.exit(main())
