"""Who sits at the desk is one click from the byline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QToolButton, QWidget

from redaksi.domain.article import Person
from redaksi.gui.desk import Desk
from redaksi.gui.icons import icon


class OwnByline(QObject):
    """`button` adds the person to the authors; it hides where that is done already or cannot be done."""

    def __init__(self, desk: Desk, button: QToolButton, authors: QWidget) -> None:
        super().__init__(button)
        self._desk = desk
        self._button = button
        self._authors = authors
        button.setIcon(icon("plus"))
        button.clicked.connect(self._add)
        desk.user_changed.connect(self.offer)
        desk.editable_changed.connect(self.offer)

    def retranslate(self) -> None:
        self._button.setAccessibleName(QCoreApplication.translate("MetadataPane", "Add who sits here to the authors"))
        self.offer()

    def offer(self) -> None:
        """Another piece, other authors, or somebody else at the desk."""
        fields, user = self._desk.document.fields, self._desk.user
        offered = fields is not None and user is not None and self._desk.editable
        named = fields is not None and user is not None and user.name in {person.name for person in fields.authors}
        if user is not None:
            self._button.setText(QCoreApplication.translate("MetadataPane", "Add {name}").format(name=user.name))
        self._button.setVisible(offered and not named)

    def _add(self) -> None:
        fields, user = self._desk.document.fields, self._desk.user
        if fields is not None and user is not None:
            self._desk.document.change(authors=(*fields.authors, Person(user.name, user.initials)))
            self._authors.setFocus()
