"""The commands of the form: to each field by its name, suggestions taken over, undo where the keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from redaksi.gui.band import Tone
from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.panes import Pane

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace

_GO = "go."


class FillingIn(QObject):
    """Registers them; the form is shown where it was hidden."""

    def __init__(self, work: Workplace, form: MetadataPane) -> None:
        super().__init__(form)
        self._work = work
        self._form = form
        registry, text = work.registry, work.editor.commands
        elsewhere: dict[str, Callable[[], object]] = {
            "headline": work.editor.focus_headline,
            "body": work.editor.focus_body,
        }
        for command in COMMANDS:
            if command.id.startswith(_GO):
                field = command.id.removeprefix(_GO)
                registry.register(command.id, elsewhere.get(field) or partial(self._go, field))
        registry.register("related.accept", self._accept)
        # In a long text nothing would tell that a photo which was pasted there is in the story now.
        work.desk.photo_intake.led.connect(lambda: QTimer.singleShot(0, form, lambda: form.reveal("media")))
        registry.register("edit.undo", lambda: self._where_the_keyboard_is(form.undo, text["edit.undo"]))
        registry.register("edit.redo", lambda: self._where_the_keyboard_is(form.redo, text["edit.redo"]))
        registry.register("edit.undo_data", form.undo)
        registry.register("edit.redo_data", form.redo)

    def _go(self, field: str) -> None:
        self._show_form()
        self._form.go_to(field)

    def _show_form(self) -> None:
        self._work.panes.show(Pane.FORM)
        self._work.window.ui.formPane.setCurrentWidget(self._form)

    def _accept(self) -> None:
        taken = self._form.accept_suggestion()
        fields = self._work.desk.document.fields
        if taken is None or fields is None:
            self._work.band.say(Tone.INFO, lambda: self.tr("There is no related news to suggest yet."))
            return
        row, seen = taken
        if not seen:  # the key has taken what nobody could read: say what it was

            def text() -> str:
                return self.tr("“{title}” is in the related news now.").format(title=row.headline)

            self._work.band.say(Tone.INFO, text, lambda: self.tr("Undo"), self._form.undo, of=fields.id)

    def _where_the_keyboard_is(self, in_form: Callable[[], object], in_text: Callable[[], object]) -> None:
        holder: QWidget | None = self._work.window.focusWidget()
        if holder is not None and self._form.isAncestorOf(holder):
            in_form()
        else:
            in_text()
