"""The keys that are known here: whose, where their private part is; given out, taken in, revoked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QBrush, QFontDatabase
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QTreeWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.domain.people import Right
from redaksi.gui import theme
from redaksi.gui.commands.conditions import missing_right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_keys import Ui_KeysDialog
from redaksi.gui.queue.spans import site_time
from redaksi.usecases import keys
from redaksi.usecases.changes import Changes
from redaksi.usecases.keys import KeyLine, TakenKeys

KEY = Qt.ItemDataRole.UserRole
_COLUMNS = 5


class KeysDialog(QDialog):
    """Lists the keys; every change is kept at once."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = ui = Ui_KeysDialog()
        ui.setupUi(self)
        fit(self)
        titles = [self.tr("Person"), self.tr("Key"), self.tr("Since"), self.tr("Private part"), self.tr("Validity")]
        ui.list.setHeaderLabels(titles)
        ui.list.itemSelectionChanged.connect(self._refresh)
        ui.export.clicked.connect(self.choose_target)
        ui.take.clicked.connect(self.choose_source)
        ui.revoke.clicked.connect(self._ask_to_revoke)
        ui.close.clicked.connect(self.accept)
        self._refresh()
        self._reload()

    def choose_target(self) -> QFileDialog:
        """Ask where the public keys go, then write them."""
        dialog = self._dialog(self.tr("Write the public keys to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("redaksi-keys.json")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def choose_source(self) -> QFileDialog:
        """Ask for a file of keys, then show whose they are."""
        dialog = self._dialog(self.tr("Take in public keys from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()
        return dialog

    def write(self, path: Path) -> None:
        def written(found: Sequence[SigningKey]) -> None:
            self._tell(self.tr("%n public key(s) written to “{file}”.", "", len(found)).format(file=path.name))

        self._desk.do(keys.give_out, path, self._desk.user_name, done=written, failed=self._refused)

    def look_into(self, path: Path) -> None:
        def judged(found: TakenKeys) -> None:
            if found.fresh:
                self._ask_to_believe(found, path)
            else:
                self._take_in(path, found)  # it may tell of a key that was revoked

        self._desk.do(keys.look_into, path, done=judged, failed=self._refused)

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Public keys") + " (*.json *.jwks)"])
        return dialog

    def _reload(self) -> None:
        # The system's keychain may be asked and take its time: not on the store's thread.
        self._desk.jobs.run(keys.keys, self._desk.room, done=self._fill, failed=self._refused, key="keys-dialog")

    def _fill(self, found: Sequence[KeyLine]) -> None:
        tree = self.ui.list
        tree.clear()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(tree.font().pointSizeF())
        for line in sorted(found, key=lambda line: line.key.revoked is not None):
            key = line.key
            facts = [key.person, key.short, self._day(key.added), keeping_word(line), self._validity(key)]
            item = QTreeWidgetItem(facts)
            item.setData(0, KEY, key)
            item.setToolTip(1, key.kid)
            item.setFont(1, fixed)
            for column in range(_COLUMNS if key.revoked else 0):
                item.setForeground(column, QBrush(theme.color("quiet")))
            tree.addTopLevelItem(item)
        for column in range(_COLUMNS):
            tree.resizeColumnToContents(column)
        tree.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self.ui.exposed.setVisible(any(line.keeping is Keeping.FILE for line in found))
        self.ui.export.setEnabled(bool(found))
        self._refresh()

    def _validity(self, key: SigningKey) -> str:
        if key.revoked is None:
            return self.tr("valid")
        told = self.tr("revoked {when} by {name}")
        return told.format(when=self._day(key.revoked), name=key.revoked_by or "–")

    def _day(self, stamp: str) -> str:
        try:
            return site_time(stamp, self._desk.settings["site.timezone"], dt.datetime.now(dt.UTC))
        except ValueError:  # a file of keys may say anything
            return "–"

    def _refresh(self) -> None:
        desk, key = self._desk, self._chosen()
        why = missing_right(desk, Right.KEYS)
        own = key is not None and key.person == desk.user_name and not key.imported
        self.ui.take.setEnabled(not desk.read_only and why is None)
        self.ui.take.setToolTip(why or "")
        revocable = key is not None and key.revoked is None and (own or why is None)
        self.ui.revoke.setEnabled(not desk.read_only and revocable)
        self.ui.revoke.setToolTip("" if own else why or "")

    def _chosen(self) -> SigningKey | None:
        items = self.ui.list.selectedItems()
        key = items[0].data(0, KEY) if items else None
        return key if isinstance(key, SigningKey) else None

    def _ask_to_believe(self, looked: TakenKeys, path: Path) -> None:
        lines = [f"{key.person} — {key.short}" for key in looked.fresh]
        names = "\n".join(lines[:12])
        more = self.tr("and %n more", "", len(lines) - 12) if len(lines) > 12 else ""
        box = self._box(self.tr("Take in public keys"), self.tr("Are these keys really theirs?"))
        told = self.tr("Compare the characters with their owners. From then on their signatures are believed here.")
        known = [names, more, self._already_here(looked.fresh)]
        box.setInformativeText("\n".join([*(part for part in known if part), "", told]))
        if more:  # nothing is believed that nobody could look at
            box.setDetailedText("\n".join(lines))
        self._offer(box, self.tr("Take in"), lambda: self._take_in(path, looked))

    def _already_here(self, fresh: Sequence[SigningKey]) -> str:
        """A key in the name of somebody who works here is theirs, or somebody wants to pass for them."""
        members = {user.name.casefold() for user in self._desk.members}
        names = sorted({key.person for key in fresh if key.person.casefold() in members})
        if not names:
            return ""
        told = self.tr("Already at work here under that name: {names}. Ask them whether they have another computer.")
        return told.format(names=", ".join(names))

    def _take_in(self, path: Path, looked: TakenKeys) -> None:
        def taken(found: TakenKeys) -> None:
            told = self.tr("%n key(s) taken in.", "", len(found.fresh))
            self._tell(told if found.fresh else self.tr("Every key of “{file}” is known here.").format(file=path.name))
            self._reload()

        self._desk.do(keys.take_in, path, self._desk.user_name, looked, done=taken, failed=self._refused)

    def _ask_to_revoke(self) -> None:
        key = self._chosen()
        if key is None:
            return
        text = self.tr("The key {kid} of {name} signs nothing any more.").format(kid=key.short, name=key.person)
        box = self._box(self.tr("Revoke the key"), text)
        box.setInformativeText(self.tr("What was approved with it before stays approved. This cannot be undone."))
        self._offer(box, self.tr("Revoke"), lambda: self._revoke(key))

    def _revoke(self, key: SigningKey) -> None:
        def revoked(_changes: Changes) -> None:
            self._tell(self.tr("The key {kid} was revoked.").format(kid=key.short))
            self._reload()

        self._desk.do(keys.revoke, key.kid, self._desk.user_name, done=revoked, failed=self._refused)

    def _box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box

    def _offer(self, box: QMessageBox, text: str, call: Callable[[], object]) -> None:
        """What cannot be taken back has to be meant: Enter alone leaves it."""
        go = box.addButton(text, QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        go.clicked.connect(lambda: call())
        box.open()

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        self.ui.told.setProperty("error", "true" if wrong else "false")
        self.ui.told.style().polish(self.ui.told)
        self.ui.told.setText(text)
        self.ui.told.show()

    def _refused(self, error: RedaksiError) -> None:
        self._tell(sentence(self._desk.language, error), wrong=True)


def keeping_word(line: KeyLine) -> str:
    """Where the private part of a key is."""
    if line.key.imported:
        return QCoreApplication.translate("Keys", "at another desk")
    words = {
        Keeping.KEYCHAIN: QCoreApplication.translate("Keys", "in the system’s keychain"),
        Keeping.PASSPHRASE: QCoreApplication.translate("Keys", "under the passphrase"),
        Keeping.FILE: QCoreApplication.translate("Keys", "in a file of this account"),
        Keeping.ELSEWHERE: QCoreApplication.translate("Keys", "on another computer"),
    }
    return words[line.keeping]
