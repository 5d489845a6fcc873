"""One piece as it was understood: its fields and loose lines, the value of the present one, and where it is already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from redaksi import words
from redaksi.domain import intake_sheet
from redaksi.domain.article import Article
from redaksi.domain.duplicates import Handling, advise
from redaksi.domain.errors import RedaksiError
from redaksi.domain.intake_sheet import Sheet
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_intake_sheet import Ui_IntakeSheet
from redaksi.gui.intake.facts import TYPED, facts, typed_value
from redaksi.gui.intake.folder_words import wish_word
from redaksi.gui.intake.refs import Ref, use_menu
from redaksi.gui.wordings import field_word
from redaksi.usecases.reviewed import Reviewed
from redaksi.usecases.reviewed import typed as as_typed
from redaksi.usecases.taken import twin_sentences

#: Milliseconds after the last key until what was typed counts.
_PAUSE = 200


class SheetView(QWidget):
    """Shows a Reviewed and hands on what somebody makes of it."""

    #: The Reviewed as it is now.
    reviewed = Signal(object)
    #: What is pointed at (Ref), or None.
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._reviewed: Reviewed | None = None
        #: What the value belongs to that can be typed.
        self._shown: Ref | None = None
        self.ui = Ui_IntakeSheet()
        self.ui.setupUi(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.flush)
        self.ui.fields.pointed.connect(lambda: self._show_pointed())
        self.ui.fields.use_wanted.connect(self.use)
        self.ui.fields.typing_wanted.connect(self.ui.value.setFocus)
        self.ui.value.textChanged.connect(self._pause.start)
        self.ui.right.clicked.connect(self._settle)
        self.ui.twin.currentIndexChanged.connect(self._choose)
        self.ui.use.clicked.connect(self._offer_uses)
        self.ui.value.setAccessibleName(self.tr("Value of the field"))
        self._show()

    def sit(self, desk: Desk) -> None:
        """The desk whose settings and language count; called once."""
        self._desk = desk

    def show_reviewed(self, reviewed: Reviewed | None) -> None:
        """Show a piece, or nothing."""
        self._pause.stop()
        self._shown = None
        self._reviewed = reviewed
        self._show()

    def point_at_line(self, line: int) -> None:
        """Point at what became of a line of the source."""
        sheet = self._reviewed.sheet if self._reviewed else None
        role = sheet.roles[line] if sheet and line < len(sheet.roles) else ""
        if role and not self.ui.fields.point_at(Ref(role, line)):
            self.ui.fields.point_at(Ref(role))

    def use(self, field: str, ref: Ref) -> None:
        """Use what `ref` points at as `field`."""
        if ref.line is not None:
            self.use_lines(field, [ref.line])
        else:
            self._change(lambda sheet: intake_sheet.use_piece(sheet, field, ref.text or ""))

    def use_lines(self, field: str, lines: list[int]) -> None:
        """Use lines of the source as `field`."""
        if self._change(lambda sheet: intake_sheet.use(sheet, field, lines)) and lines:
            self.point_at_line(lines[0])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._show()

    def flush(self) -> None:
        """What has been typed counts now."""
        self._pause.stop()
        ref, desk, document = self._shown, self._desk, self.ui.value.document()
        if ref is None or desk is None or not document.isModified():
            return
        document.setModified(False)
        text = document.toRawText().replace("\u2029", "\n")  # plain text would lose no-break spaces
        now, zone = dt.datetime.now(dt.UTC), desk.settings["site.timezone"]

        def change(sheet: Sheet) -> Sheet:
            return intake_sheet.changed(sheet, ref.field, as_typed(sheet.article, ref.field, text, now, zone))

        self._change(change, typed=ref.field)

    def _change(self, change: Callable[[Sheet], Sheet], *, typed: str | None = None) -> bool:
        """Whether it could be done; where not, it is said why."""
        if self._reviewed is None or self._desk is None:
            return False
        try:
            sheet = change(self._reviewed.sheet)
        except RedaksiError as error:
            self.ui.doubt.setText(sentence(self._desk.language, error))
            self.ui.doubt.show()
            return False
        fields = self._reviewed.typed | ({typed} if typed else set())
        self._take(replace(self._reviewed, sheet=sheet, typed=fields), typing=typed is not None)
        return True

    def _take(self, reviewed: Reviewed, *, typing: bool = False) -> None:
        self._reviewed = reviewed
        self._show(typing=typing)
        self.reviewed.emit(reviewed)

    def _settle(self) -> None:
        ref = self.ui.fields.ref
        if ref is not None:
            self._change(lambda sheet: intake_sheet.settle(sheet, ref.field))

    def _choose(self) -> None:
        if self._reviewed is not None and self._reviewed.twin is not None:
            chosen = self.ui.twin.currentData()
            self._take(replace(self._reviewed, wish=Handling(chosen) if chosen else None))

    def _offer_uses(self) -> None:
        ref = self.ui.fields.ref
        if ref is not None and not ref.is_field:
            menu = use_menu(self, ref.field)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.triggered.connect(lambda action: self.use(action.data(), ref))
            menu.popup(self.ui.use.mapToGlobal(self.ui.use.rect().bottomLeft()))

    # Showing

    def _show(self, *, typing: bool = False) -> None:
        reviewed, desk = self._reviewed, self._desk
        self.setEnabled(reviewed is not None)
        self._show_twin()
        if reviewed is None or desk is None:
            self.ui.fields.clear()
        else:
            self.ui.fields.show_sheet(facts(reviewed, desk.settings, desk.language), reviewed.sheet)
        self._show_pointed(typing=typing)

    def _show_twin(self) -> None:
        reviewed, desk = self._reviewed, self._desk
        twin = reviewed.twin if reviewed else None
        self.ui.twinSide.setVisible(twin is not None)
        if reviewed is None or desk is None or twin is None or reviewed.advice is None:
            return
        told = twin_sentences(twin, reviewed.advice)
        self.ui.twinTold.setText(" ".join(words.say(desk.language, code, **params) for code, params in told))
        box = self.ui.twin
        box.blockSignals(True)
        box.clear()
        usual = wish_word(advise(twin).handling)
        box.addItem(self.tr("As it makes sense: {what}").format(what=usual), None)
        for handling in Handling:
            box.addItem(wish_word(handling), handling)
        box.setCurrentIndex(0 if reviewed.wish is None else 1 + list(Handling).index(reviewed.wish))
        box.blockSignals(False)

    def _show_pointed(self, *, typing: bool = False) -> None:
        if not typing:
            self.flush()  # what was typed before another row was pointed at
        ref, reviewed, desk = self.ui.fields.ref, self._reviewed, self._desk
        self.pointed.emit(ref)
        is_typed = ref is not None and ref.is_field and ref.field in TYPED
        self.ui.value.setReadOnly(not is_typed)
        self.ui.use.setVisible(ref is not None and not ref.is_field)
        told = [] if reviewed is None or ref is None or not ref.is_field else self._doubts(ref.field)
        self.ui.right.setVisible(bool(told))
        self.ui.doubt.setText("\n".join(told))
        self.ui.doubt.setVisible(bool(told))
        if typing or reviewed is None or desk is None:
            return
        self._shown = ref if is_typed else None
        self.ui.value.blockSignals(True)
        self.ui.value.setPlainText(self._value(reviewed.article, ref, desk))
        self.ui.value.document().setModified(False)
        self.ui.value.blockSignals(False)
        title = "" if ref is None else self._title(ref)
        self.ui.valueTitle.setText(title)
        self.ui.value.setAccessibleName(title or self.tr("Value of the field"))

    def _value(self, article: Article, ref: Ref | None, desk: Desk) -> str:
        if ref is None or self._reviewed is None:
            return ""
        if ref.is_field and ref.field in TYPED:
            return typed_value(article, ref.field, desk.settings)
        if ref.line is not None:
            return self._reviewed.sheet.lines[ref.line].strip()
        shown = {fact.field: fact.value for fact in facts(self._reviewed, desk.settings, desk.language)}
        return ref.text or shown.get(ref.field, "")

    def _title(self, ref: Ref) -> str:
        if not ref.is_field:
            return self.tr("Line of the source")
        if ref.field in ("authors", "tags", "related"):
            return self.tr("{field}, one to a line").format(field=field_word(ref.field))
        return field_word(ref.field) if ref.field in TYPED else ""

    def _doubts(self, field: str) -> list[str]:
        if self._reviewed is None or self._desk is None:
            return []
        found = facts(self._reviewed, self._desk.settings, self._desk.language)
        return [text for fact in found if fact.field == field for text in fact.doubts]
