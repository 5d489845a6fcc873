"""A newsroom with a real store, a desk in it, and the whole window where a test needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article, Category, Person, Piece, slugify
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.languages import Translations
from redaksi.gui.main_window import MainWindow
from redaksi.gui.preferences import Preferences
from redaksi.gui.theme import Look
from redaksi.gui.view import View
from redaksi.gui.workplace import Workplace
from redaksi.usecases import newsroom_settings, people, reviewing, saving
from redaksi.usecases.newsroom import Newsroom

RINA = User("Rina", Role.JOURNALIST)
BUDI = User("Budi", Role.EDITOR)


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with a journalist and an editor, and no article."""
    opened = bootstrap.open_newsroom(tmp_path / "store")
    for user in (RINA, BUDI):
        people.add_user(opened, user.name, user.role)
    yield opened
    opened.store.close()


@pytest.fixture
def new_desk(preferences: Preferences, room: Newsroom) -> Iterator[Desk]:
    """A desk before it is in the newsroom, which is asked for here so that its store outlives the desk's jobs."""
    jobs = Jobs()
    yield Desk(jobs, preferences)
    jobs.close()


@pytest.fixture
def desk(new_desk: Desk, room: Newsroom) -> Desk:
    """A desk in the open newsroom; nobody sits there yet."""
    new_desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    return new_desk


@pytest.fixture
def write(room: Newsroom) -> Callable[..., Piece]:
    """Keep an article and take it through some steps: `write("Judul", "submit", "approve", category="Ekonomi")`."""

    def written(headline: str, *steps: str, category: str = "Daerah", body: str = "Isi berita.") -> Piece:
        of = Category(slugify(category), category)
        day = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
        article = Article(headline=headline, category=of, published=day, body=body, authors=(Person("Rina"),))
        piece = saving.save(room, article, "Rina", True).piece
        for step in steps:
            by = "Rina" if step == "submit" else "Budi"
            note = {"note": "Tambahkan sumber."} if step == "return" else {}
            verb = {"return": reviewing.return_}.get(step) or getattr(reviewing, step)
            piece = verb(room, article.id, by, **note).piece
        return piece

    return written


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """English, so that tests read the sources; tests of the translation speak Indonesian themselves."""
    made = Translations(qapp, "en")
    yield made
    made.silence()


@pytest.fixture
def over(qtbot: QtBot, translations: Translations) -> QWidget:
    """What dialogs stand over."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def calm(qtbot: QtBot, desk: Desk) -> Iterator[Callable[[], None]]:
    """Wait until the store has answered everything."""
    yield lambda: qtbot.waitUntil(lambda: desk.jobs.idle)
    qtbot.waitUntil(lambda: desk.jobs.idle)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, preferences: Preferences, translations: Translations) -> MainWindow:
    """The window at its first paint, without a preview (it has tests of its own)."""

    def settle(window: MainWindow) -> None:
        """Widgets are deleted before fixtures end: what is on its way to them has to arrive first."""
        if window.work is not None:
            jobs = window.work.desk.jobs
            window.work.autosave.forget()
            qtbot.waitUntil(lambda: jobs.idle)

    preferences.set("pane/wide/preview", False)
    made = MainWindow(preferences)
    qtbot.addWidget(made, before_close_func=settle)
    made.resize(1800, 900)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


@pytest.fixture
def work(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, new_desk: Desk, translations: Translations
) -> Iterator[Workplace]:
    """Everybody at work in the window, the newsroom not open yet."""
    look = Look(qapp, new_desk.preferences)
    made = window.furnish(new_desk, View(new_desk, look, translations), bootstrap.preview_renderer)
    made.furnishing.bring_desk_tools()
    yield made
    made.autosave.forget()
    made.desk.document.open(None)
    qtbot.waitUntil(lambda: made.desk.jobs.idle)


@pytest.fixture
def opened(qtbot: QtBot, work: Workplace, room: Newsroom) -> Workplace:
    """The window in the open newsroom, Rina at the desk."""
    work.desk.preferences.set("person", "Rina")
    work.desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    qtbot.waitUntil(lambda: work.desk.user is not None and work.desk.jobs.idle)
    return work
