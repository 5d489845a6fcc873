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
from redaksi.gui.sitting_down import SittingDown
from redaksi.usecases import people
from redaksi.usecases.changes import Changes

_COMMANDS = (
    "newsroom.passphrase",
    "newsroom.people",
    "newsroom.audit",
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
        self._begun = False
        self.sitting_down = SittingDown(desk, window)
        self.sitting_down.sat.connect(self._go_on)
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
        self._then = None
        if self._desk.waiting_for is not None:
            self._then = call
        self.sitting_down.with_person(call, lambda: self.ask(call))

    def ask(self, then: Callable[[], object] | None = None) -> None:
        """Ask who sits here."""
        from redaksi.gui.dialogs.person import PersonDialog

        self._then = then
        dialog = PersonDialog(self._window, self._desk, self._users)
        dialog.chosen.connect(self.sitting_down.sit)
        dialog.open()

    def begin(self) -> None:
        """The questions of the first day."""
        from redaksi.gui.dialogs.first_day import FirstDayDialog

        dialog = FirstDayDialog(self._window, self._desk)
        dialog.chosen.connect(self.sitting_down.sit)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.samples_kept.connect(self.samples_kept)
        dialog.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        return super().eventFilter(watched, event)

    def change_passphrase(self) -> None:
        """Set or change the passphrase of who sits here."""
        from redaksi.gui.dialogs.passphrase import NewPassphraseDialog

        user = self._desk.user
        if user is None:
            self.ask(self.change_passphrase)
            return
        dialog = NewPassphraseDialog(self._window, self._desk, user)
        dialog.kept.connect(lambda passphrase: self._desk.sit(self._desk.user, passphrase or None))
        dialog.open()

    def _arrived(self, users: Sequence[User]) -> None:
        self._users = users
        self.sitting_down.take_note(users)
        if not users and not self._begun and not self._desk.read_only:
            self._begun = True
            self.begin()

    def _go_on(self) -> None:
        """What had to wait until somebody sat here."""
        then, self._then = self._then, None
        if then is not None:
            then()

    def _choose(self, user: User) -> None:
        if user != self._desk.user:
            self.sitting_down.sit(user)

    def _changed(self, changes: Changes) -> None:
        if changes.users:
            self.reload()

    def _show(self) -> None:
        user, waited = self._desk.user, self._desk.waiting_for
        text = f"{user.name} · {role_word(user.role)}" if user else self.tr("Who are you?")
        if waited is not None:
            text = self.tr("{name}: passphrase…").format(name=waited.name)
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
            if not user.active:
                continue
            action = QAction(f"{user.name} · {role_word(user.role)}", group)
            action.setCheckable(True)
            action.setChecked(user == self._desk.user)
            if user.guarded and not action.isChecked():  # an icon would stand in the place of the tick
                action.setIcon(icons.icon("lock"))
            action.triggered.connect(lambda _checked, who=user: self._choose(who))
            self._menu.addAction(action)
        other = self._menu.addAction(icons.icon("plus"), self.tr("Somebody else…"))
        other.setEnabled(self._desk.room is not None and not self._desk.store_read_only)
        other.triggered.connect(lambda: self.ask())
        self._menu.addSeparator()
        for command in _COMMANDS:
            self._menu.addAction(self._registry.action(command))
