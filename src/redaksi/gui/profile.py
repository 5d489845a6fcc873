"""Who sits at this desk: the button at the end of the toolbar, its menu, and the question on the first day."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from redaksi.domain.people import User
from redaksi.gui import icons
from redaksi.gui.commands.registry import Registry
from redaksi.gui.desk import Desk
from redaksi.gui.people import role_word
from redaksi.usecases import people
from redaksi.usecases.changes import Changes

_COMMANDS = (
    "newsroom.people",
    "newsroom.categories",
    "newsroom.trash",
    "newsroom.backups",
    "newsroom.settings",
    "view.theme",
    "view.language",
)


class Profile(QObject):
    """Shows and changes the person that the desk's work is signed with, on a `button`."""

    #: The window's language was chosen: `id` or `en`.
    language_chosen = Signal(str)
    #: The newsroom has been filled with sample articles.
    samples_kept = Signal()

    def __init__(self, desk: Desk, registry: Registry, button: QToolButton, window: QWidget) -> None:
        super().__init__(button)
        self.button = button
        self._desk = desk
        self._registry = registry
        self._window = window
        self._users: Sequence[User] = ()
        self._asked = False
        self._then: Callable[[], object] | None = None
        self._menu = QMenu(button)
        button.setMenu(self._menu)
        button.installEventFilter(self)
        self._menu.aboutToShow.connect(self._fill)
        desk.ready.connect(self.reload)
        desk.changed.connect(self._changed)
        desk.user_changed.connect(self._show)
        self._show()

    def reload(self) -> None:
        """Ask who works here."""
        self._desk.do(people.users, done=self._arrived, key="people")

    def with_person(self, call: Callable[[], object]) -> None:
        """Call `call` once somebody named sits here: at once, or after the question who it is has been answered."""
        if self._desk.user is not None:
            call()
        else:
            self.ask(call)

    def ask(self, then: Callable[[], object] | None = None) -> None:
        """Ask who sits here."""
        from redaksi.gui.dialogs.person import PersonDialog

        self._then = then
        dialog = PersonDialog(self._window, self._desk, self._users)
        dialog.chosen.connect(self._sit)
        dialog.open()

    def begin(self) -> None:
        """The questions of the first day."""
        from redaksi.gui.dialogs.first_day import FirstDayDialog

        dialog = FirstDayDialog(self._window, self._desk)
        dialog.chosen.connect(self._sit)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.samples_kept.connect(self.samples_kept)
        dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        return super().eventFilter(watched, event)

    def _arrived(self, users: Sequence[User]) -> None:
        self._users = users
        name = self._desk.preferences.text("person")
        known = next((user for user in users if user.name == name), None)
        self._desk.sit(known or (users[0] if len(users) == 1 else None))
        if not users and not self._asked and not self._desk.read_only:
            self._asked = True
            self.begin()

    def _sit(self, user: User) -> None:
        self._desk.preferences.set("person", user.name)
        self._desk.sit(user)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _changed(self, changes: Changes) -> None:
        if changes.users:
            self.reload()

    def _show(self) -> None:
        user = self._desk.user
        text = f"{user.name} · {role_word(user.role)}" if user else self.tr("Who are you?")
        tip = self.tr("Person, newsroom and settings")
        self.button.setText(self._fitting(text, user.name if user else text))
        self.button.setToolTip(f"{text}\n{tip}")
        self.button.setAccessibleName(f"{tip}: {text}")

    def _fitting(self, text: str, name: str) -> str:
        """All of it where that is short enough, else the name alone: half a word is of no use to anybody."""
        metrics = self.button.fontMetrics()
        room = metrics.averageCharWidth() * 30
        if metrics.horizontalAdvance(text) <= room:
            return text
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for user in self._users:
            action = QAction(f"{user.name} · {role_word(user.role)}", group)
            action.setCheckable(True)
            action.setChecked(user == self._desk.user)
            action.triggered.connect(lambda _checked, who=user: self._sit(who))
            self._menu.addAction(action)
        other = self._menu.addAction(icons.icon("plus"), self.tr("Somebody else…"))
        other.setEnabled(self._desk.room is not None and not self._desk.read_only)
        other.triggered.connect(lambda: self.ask())
        self._menu.addSeparator()
        for command in _COMMANDS:
            self._menu.addAction(self._registry.action(command))
