"""The form beside the text: a scrolling column of fields, each bound to one field of the open article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from redaksi.domain.article import Kind
from redaksi.domain.limits import COUNTS, too_many
from redaksi.gui.desk import Desk
from redaksi.gui.field_undo import FieldUndo
from redaksi.gui.forms.ui_metadata import Ui_MetadataForm
from redaksi.gui.metadata.binding import BINDINGS, Binding, with_flag, with_initials
from redaksi.gui.metadata.chips import Chips
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.guidance import Guidance
from redaksi.gui.metadata.lookups import Names, known_names
from redaksi.gui.metadata.moment_field import MomentField
from redaksi.gui.metadata.own_byline import OwnByline
from redaksi.gui.metadata.pointers import Pointers
from redaksi.gui.metadata.slug_line import SlugLine
from redaksi.gui.metadata.undo_keys import UndoKeys
from redaksi.gui.metadata.words import article_languages, kind_word
from redaksi.usecases.records import Row

#: The pages of the pane.
_NOTHING, _FORM, _BLANK = range(3)


class MetadataPane(QWidget):
    """Shows and changes everything about the open piece of `desk` but headline and body."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._make_room()
        self.ui = Ui_MetadataForm()
        self.ui.setupUi(self.form)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(16)
        self._nothing.setProperty("quiet", "true")
        self._names = QStringListModel(self)
        self._initials: Mapping[str, str] = {}
        self._shown_id: str | None = None
        self._lay_out()
        for part in (self.ui.category, self.ui.related, self.ui.links, self.ui.media, self.pointers):
            part.use(desk)
        self.ui.media.gate.watch(self.form)
        self.slug = SlugLine(desk, self.ui, self)
        self.byline = OwnByline(desk, self.ui.authorMe, self.ui.authors)
        self.steps = FieldUndo(desk.document)
        self._keys = UndoKeys(self.form, self.steps)
        marks = {
            name: getattr(self.ui, f"{name}Mark") for name in ("category", "published", "authors", "links", "media")
        }
        self.guidance = Guidance(desk, self.ui.overview, marks, self)
        self._connect()
        self.retranslate()
        self._use_settings()
        self._show()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self.form)
        self._nothing.setText(self.tr("The data of a story stand here once one is open."))
        self.ui.kind.offer([(kind_word(kind), kind) for kind in Kind])
        self._offer_languages()
        self._say_summary_length()
        for name in ("authors", "tags", "codes", "published", "embargo"):
            label: QLabel = getattr(self.ui, f"{name}Label")
            getattr(self.ui, name).name(label.text().replace("&", ""))
        self.ui.category.line.setAccessibleName(self.ui.categoryLabel.text().replace("&", ""))
        self.slug.retranslate()
        self.byline.retranslate()
        self.guidance.refresh()
        self.ui.unverified.setToolTip(self.tr("The page ends with a note that not everything has been verified yet."))
        self.ui.paid.setToolTip(self.tr("The page carries the label of paid content."))

    def go_to(self, field: str) -> None:
        """The keyboard to a field of the form, by its name."""
        widget: QWidget = self._widget(field)
        self._turn_page()
        if isinstance(widget, EntryList) and widget.focusProxy() is None:
            widget = widget.view if widget.view.count() else widget.button("add")
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reveal(field)

    def reveal(self, field: str) -> None:
        """Scroll to a field of the form; the keyboard stays where it is."""
        widget = self._widget(field)
        # Of a list that is higher than the pane, the line that takes the keyboard.
        self._scroll.ensureWidgetVisible(widget.focusProxy() or widget, 0, 64)

    def _widget(self, field: str) -> QWidget:
        if field == "pointers":
            return self.pointers.view
        widget: QWidget = getattr(self.ui, _WIDGETS.get(field, field))
        return widget

    def accept_suggestion(self) -> tuple[Row, bool] | None:
        """Take the first suggestion into the related news; and whether it was in sight. None where there is none."""
        taken: tuple[Row, bool] | None = self.ui.related.accept_suggestion()
        if taken is not None:
            self.reveal("related")
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.ui.related.view, 0, 0))  # laid out
        return taken

    def look_again(self) -> None:
        """Somebody else may have worked in this newsroom: other stories, names and categories are there."""
        if self._desk.room is not None and self._desk.document.is_open:
            self.ui.related.look_again()
            self.pointers.look_again()
            self.ui.category.reload()
            self._load_names()

    def undo(self) -> None:
        """Take back the last change of a field, wherever the keyboard is."""
        self.steps.undo()

    def redo(self) -> None:
        self.steps.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.handles(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _make_room(self) -> None:
        """From the outside in: a part that gets another parent once it is full makes Qt dress all of it again."""
        self._stack = QStackedWidget(self)
        self._scroll = scroll = QScrollArea(self._stack)
        self._column = QWidget()
        self._column.setProperty("surface", "true")
        scroll.setWidget(self._column)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the keyboard
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = QWidget(self._column)

    def _lay_out(self) -> None:
        # Stories that point here are opened from a story that may not be changed, too.
        self.pointers = Pointers(self._column)
        self.pointers.setContentsMargins(16, 0, 16, 24)
        parts = QVBoxLayout(self._column)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.form)
        parts.addWidget(self.pointers)
        parts.addStretch(1)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(QWidget())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda name: self._edited(_BY_FIELD["editor"], name))
        self.ui.editor.setCompleter(completer)

    def _connect(self) -> None:
        for name in ("authors", "tags", "codes"):
            chips: Chips = getattr(self.ui, name)
            chips.most = COUNTS[name]
            chips.too_many.connect(lambda count, name=name: self._desk.jobs.trouble.emit(too_many(name, count)))
        document = self._desk.document
        document.opened.connect(self._show)
        document.field_changed.connect(self._field_changed)
        document.settling.connect(self._settle)
        self._desk.editable_changed.connect(self.form.setEnabled)
        self._desk.settings_changed.connect(self._use_settings)
        self._desk.user_changed.connect(self._use_settings)
        self._desk.ready.connect(self._turn_page)
        self._desk.ready.connect(self._load_names)
        for binding in BINDINGS:
            getattr(self.ui, binding.widget).edited.connect(partial(self._edited, binding))
        self.ui.unverified.clicked.connect(lambda checked: self._flag_clicked("unverified", checked))
        self.ui.paid.clicked.connect(lambda checked: self._flag_clicked("paid", checked))
        self.ui.summary.length_changed.connect(self._say_summary_length)
        self.ui.overview.field_wanted.connect(lambda field: self._desk.command_wanted.emit(f"go.{field}"))
        self.steps.stepped.connect(self.reveal)

    def _use_settings(self) -> None:
        zone = self._desk.settings["site.timezone"]
        moments = (self.ui.published, self.ui.embargo, self.ui.engagement.ui.asOf)
        for field in (*moments, self.ui.updates, self.ui.corrections):
            field.home_zone = zone
        self.ui.updates.by = self._desk.user_name

    def _show(self) -> None:
        """Another piece, or none."""
        fields = self._desk.document.fields
        self._turn_page()
        self.form.setEnabled(self._desk.editable)
        if fields is None:
            return
        if fields.id != self._shown_id:
            self._shown_id = fields.id
            self._scroll.verticalScrollBar().setValue(0)
        self._offer_languages()
        for binding in BINDINGS:
            getattr(self.ui, binding.widget).show_value(binding.read(fields))
        for field in self._moments():
            field.start_over()
        self._show_flags()
        self.byline.offer()
        self.slug.start_over()
        if self._desk.room is not None:
            self._load_names()

    def _turn_page(self) -> None:
        """The form once it can be filled in: dressing its hundreds of parts would keep the text waiting before that."""
        page = _NOTHING if not self._desk.document.is_open else _FORM if self._desk.room is not None else _BLANK
        self._stack.setCurrentIndex(page)

    def _moments(self) -> tuple[MomentField, ...]:
        return self.ui.published, self.ui.embargo, self.ui.engagement.ui.asOf

    def _settle(self) -> None:
        """What stands in the fields counts, although the keyboard has not left them yet."""
        for moment in self._moments():
            moment.settle()
        for chips in (self.ui.authors, self.ui.tags, self.ui.codes):
            chips.settle()
        self.ui.category.settle()
        self.slug.settle()

    def _field_changed(self, name: str) -> None:
        fields = self._desk.document.fields
        if fields is None:
            return
        if name in _BY_FIELD:
            binding = _BY_FIELD[name]
            getattr(self.ui, binding.widget).show_value(binding.read(fields))
        elif name == "flags":
            self._show_flags()
        if name == "authors":
            self.byline.offer()

    def _edited(self, binding: Binding, value: Any) -> None:
        fields = self._desk.document.fields
        if fields is not None:
            self._desk.document.change(**{binding.field: with_initials(binding.write(fields, value), self._initials)})

    def _flag_clicked(self, name: str, value: bool) -> None:
        fields = self._desk.document.fields
        if fields is not None:
            self._desk.document.change(flags=with_flag(fields.flags, name, value))

    def _show_flags(self) -> None:
        fields = self._desk.document.fields
        if fields is not None:
            self.ui.unverified.setChecked(fields.flags.unverified)
            self.ui.paid.setChecked(fields.flags.paid)

    def _offer_languages(self) -> None:
        fields = self._desk.document.fields
        languages = article_languages()
        if fields is not None and fields.language not in {tag for _, tag in languages}:
            languages.append((fields.language, fields.language))
        self.ui.language.offer(languages)

    def _say_summary_length(self) -> None:
        length = len(self.ui.summary.value() or "")
        self.ui.summaryLength.setText(self.tr("%n character(s)", "", length))

    def _load_names(self) -> None:
        self._desk.do(known_names, done=self._offer_names, key="form-names")

    def _offer_names(self, names: Names) -> None:
        self.ui.authors.complete_from(names.people)
        self._names.setStringList(list(names.people))
        self._initials = names.initials
        self.ui.tags.complete_from(names.tags)


#: Where a field is changed, where the widget has another name.
_WIDGETS = {"flags": "unverified"}
_BY_FIELD = {binding.field: binding for binding in BINDINGS}
