"""One target: what its kind has to know, and whether it can be reached like that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from redaksi import words
from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.errors import RedaksiError
from redaksi.domain.targets import SHAPES, STATUSES, Target, TargetKind, shaped
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit, grow
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_target import Ui_TargetDialog
from redaksi.gui.targets.asking import AskingDialog
from redaksi.gui.targets.clearing import ask_host
from redaksi.gui.targets.secret_dialog import where_kept
from redaksi.gui.targets.words import kind_hint, kind_word
from redaksi.usecases import targets
from redaksi.usecases.port_targets import Tested


class TargetDialog(AskingDialog):
    """A new target, or changes of one. Emits `saved(Target)`."""

    saved = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, target: Target | None) -> None:
        super().__init__(parent, desk)
        self._target = target
        self._host_key = target.options.get("host_key", "") if target is not None else ""
        self._lasting = True
        self.ui = Ui_TargetDialog()
        self.ui.setupUi(self)
        fit(self)
        self._texts: dict[str, QLineEdit] = {
            "url": self.ui.url,
            "host": self.ui.host,
            "port": self.ui.port,
            "user": self.ui.user,
            "path": self.ui.path,
            "key_file": self.ui.keyFile,
        }
        self._boxes = self._add_formats()
        self._add_choices()
        self._take_in()
        self._connect()
        self._show_kind()
        if desk.room is not None:
            self.ask_outside(desk.room.secrets.lasting, done=self._tell_keeping)

    def _add_formats(self) -> dict[str, QCheckBox]:
        formats = self._desk.room.formats if self._desk.room is not None else {}
        names = [name for name, entry in formats.items() if not entry.collects]
        boxes = {name: QCheckBox(format_word(name), self.ui.formats) for name in names}
        for number, box in enumerate(boxes.values()):
            self.ui.formatsGrid.addWidget(box, number // 2, number % 2)
        return boxes

    def _add_choices(self) -> None:
        for kind in TargetKind:
            self.ui.kind.addItem(kind_word(kind), kind)
        named = {"draft": self.tr("drafts that somebody publishes there"), "publish": self.tr("published at once")}
        for status in STATUSES:
            self.ui.status.addItem(named[status], status)

    def _take_in(self) -> None:
        """What is known of the target, else what its kind begins with."""
        target = self._target
        kind = target.kind if target is not None else TargetKind.FOLDER
        self.ui.kind.setCurrentIndex(self.ui.kind.findData(kind))
        self.ui.kind.setEnabled(target is None)
        if target is not None:
            self.setWindowTitle(self.tr("Change the target"))
            self.ui.name.setText(target.name)
            for name, field in self._texts.items():
                field.setText(target.options.get(name, ""))
            self.ui.status.setCurrentIndex(max(0, self.ui.status.findData(target.options.get("status", "draft"))))
            self.ui.secret.setPlaceholderText(self.tr("As it is"))
        wanted = target.formats if target is not None else SHAPES[TargetKind.FOLDER].others["formats"].split()
        for name, box in self._boxes.items():
            box.setChecked(name in wanted)

    def _connect(self) -> None:
        self.ui.kind.currentIndexChanged.connect(self._show_kind)
        self.ui.name.textChanged.connect(self._refresh)
        for field in self._texts.values():
            field.textChanged.connect(self._refresh)
        self.ui.browse.clicked.connect(lambda: self._choose(QFileDialog.FileMode.Directory, self.ui.path))
        self.ui.browseKey.clicked.connect(lambda: self._choose(QFileDialog.FileMode.ExistingFile, self.ui.keyFile))
        self.ui.test.clicked.connect(self._test)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.save.clicked.connect(self._save)

    @property
    def _kind(self) -> TargetKind:
        return TargetKind(self.ui.kind.currentData())

    def _show_kind(self) -> None:
        kind = self._kind
        server, site = kind is TargetKind.SFTP, kind is TargetKind.WORDPRESS
        ui = self.ui
        for widget, shown in (
            (ui.url, site),
            (ui.urlLabel, site),
            (ui.server, server),
            (ui.user, server or site),
            (ui.userLabel, server or site),
            (ui.folder, not site),
            (ui.browse, not server),
            (ui.keyFileBox, server),
            (ui.secret, server or site),
            (ui.secretLabel, server or site),
            (ui.secretHint, server or site),
            (ui.formats, not site),
            (ui.status, site),
            (ui.statusLabel, site),
        ):
            widget.setVisible(shown)
        ui.kindHint.setText(kind_hint(kind))
        ui.port.setPlaceholderText("22")
        password = self.tr("Application &password") if site else self.tr("Pass&word, or what opens the key")
        ui.secretLabel.setText(password)
        self._refresh()

    def _tell_keeping(self, lasting: bool) -> None:
        self.ui.secretHint.setText(where_kept(lasting))
        grow(self)

    def _refresh(self) -> None:
        missing = [name for name in SHAPES[self._kind].needed if not self._texts[name].text().strip()]
        self.ui.save.setEnabled(bool(self.ui.name.text().strip()) and not missing)
        self.ui.test.setEnabled(not missing)
        self.ui.told.hide()

    def _options(self) -> dict[str, str]:
        shape = SHAPES[self._kind]
        known = {*shape.needed, *shape.others}
        options = {name: field.text().strip() for name, field in self._texts.items() if name in known}
        if "formats" in known:
            options["formats"] = " ".join(name for name, box in self._boxes.items() if box.isChecked())
        if "status" in known:
            options["status"] = str(self.ui.status.currentData())
        if "host_key" in known:
            options["host_key"] = self._host_key
        return options

    def _choose(self, mode: QFileDialog.FileMode, field: QLineEdit) -> None:
        dialog = QFileDialog(self, self.windowTitle(), field.text())
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _as_it_stands(self) -> Target:
        old = self._target
        name = self.ui.name.text().strip() or kind_word(self._kind)
        return shaped(Target(old.id if old else "", name, self._kind, self._options(), old.added if old else ""))

    def _test(self) -> None:
        try:
            made = self._as_it_stands()
        except RedaksiError as error:
            self._refused(error)
            return
        self._set_busy(busy=True)
        self._tell(self.tr("“{name}” is being tried out…").format(name=made.name))
        secret = self.ui.secret.text() or None
        self.ask_outside(targets.try_out, self._desk.room, made, secret, done=self._tested, failed=self._test_failed)

    def _tested(self, tested: Tested) -> None:
        self._set_busy(busy=False)
        self._tell(tried_words(self._desk.language, tested))

    def _test_failed(self, error: RedaksiError) -> None:
        self._set_busy(busy=False)
        self._refused(error)
        if isinstance(error, DeliveryError) and error.code in ("target-host-new", "target-host-changed"):
            ask_host(self, self._desk, error.code, error.params, self._confirmed)

    def _confirmed(self, key: str) -> None:
        self._host_key = key
        self._test()

    def _save(self) -> None:
        try:
            made = self._as_it_stands()
        except RedaksiError as error:
            self._refused(error)
            return
        self._set_busy(busy=True)
        by = self._desk.user_name
        if self._target is None:
            self.ask(targets.add, made.name, made.kind, made.options, by, done=self._kept, failed=self._refused)
        else:
            work = partial(targets.change, name=made.name, options=self._options())
            self.ask(work, made.id, by, done=self._kept, failed=self._refused)

    def _kept(self, target: Target) -> None:
        """The password goes where the keychain may take its time, away from the store."""
        self._target = target
        secret, room = self.ui.secret.text(), self._desk.room
        if secret:
            done = partial(self._finish, target)
            self.ask_outside(targets.give_secret, room, target, secret, done=done, failed=self._refused)
        else:
            self._finish(target)

    def _finish(self, target: Target, _nothing: None = None) -> None:
        self.accept()
        self.saved.emit(target)

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.ui.test, self.ui.save):
            button.setEnabled(not busy)

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        self.ui.told.setProperty("error", "true" if wrong else "false")
        self.ui.told.style().polish(self.ui.told)
        self.ui.told.setText(text)
        self.ui.told.show()

    def _refused(self, error: RedaksiError) -> None:
        self._set_busy(busy=False)
        self._tell(sentence(self._desk.language, error), wrong=True)


def tried_words(language: str, tested: Tested) -> str:
    """What a target said when it was tried out."""
    return " ".join(words.say(language, code, **params) for code, params in tested.told)


def format_word(name: str) -> str:
    """What a format is called where somebody chooses one."""
    named = {
        "html": QCoreApplication.translate("Targets", "Page for readers (HTML)"),
        "json": QCoreApplication.translate("Targets", "Data (JSON)"),
        "fragment": QCoreApplication.translate("Targets", "Fragment (HTML)"),
        "ninjs": QCoreApplication.translate("Targets", "Agency item (ninjs)"),
        "markdown": QCoreApplication.translate("Targets", "Text (Markdown)"),
        "docx": QCoreApplication.translate("Targets", "Document (DOCX)"),
    }
    return named.get(name, name)
