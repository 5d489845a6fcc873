"""The address of the page: it follows the headline until somebody writes one, and can be tied to it again."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject

from redaksi.domain.article import Piece, slugify
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_metadata import Ui_MetadataForm
from redaksi.gui.icons import icon


class SlugLine(QObject):
    """Line, button and the quiet words below them."""

    def __init__(self, desk: Desk, ui: Ui_MetadataForm, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui
        ui.tieSlug.setIcon(icon("link"))
        ui.tieSlug.clicked.connect(self.tie)
        ui.slug.editingFinished.connect(self.settle)
        desk.document.field_changed.connect(self._changed)
        self._stored: tuple[object, ...] = ()
        desk.document.saved.connect(self._saved)

    def retranslate(self) -> None:
        tip = QCoreApplication.translate("SlugLine", "The last part of the page's address.")
        self._ui.slug.setToolTip(tip)
        tie = QCoreApplication.translate("SlugLine", "Make it from the headline again")
        self._ui.tieSlug.setToolTip(tie)
        self._ui.tieSlug.setAccessibleName(tie)
        self.show()

    def start_over(self) -> None:
        """Another story."""
        self._ui.slug.setModified(False)
        self.show()

    def show(self) -> None:
        """What the story has, and whether it goes on following the headline."""
        fields = self._desk.document.fields
        if fields is None:
            return
        self._ui.slug.setPlaceholderText(slugify(fields.headline) if fields.headline else "")
        if not self._ui.slug.isModified():
            self._ui.slug.show_value(fields.slug or None)
        follows, is_out = self.follows(), self._is_out()
        self._ui.tieSlug.setVisible(not follows)
        if is_out:
            words = QCoreApplication.translate("SlugLine", "The story has been approved: its address stays.")
        elif follows:
            words = QCoreApplication.translate("SlugLine", "Follows the headline.")
        else:
            words = QCoreApplication.translate("SlugLine", "Written by hand.")
        self._ui.slugState.setText(words)

    def follows(self) -> bool:
        """Whether the address is the one that the headline gives; a number behind it keeps it unique."""
        fields = self._desk.document.fields
        if fields is None or not fields.slug:
            return True
        piece = self._desk.document.piece
        # What the store made of the headline it knows, where the one on screen is newer.
        headlines = [fields.headline, *([piece.article.headline] if piece is not None else [])]
        bare = re.sub(r"-\d+\Z", "", fields.slug)
        return any(slugify(headline) in (bare, fields.slug) for headline in headlines)

    def settle(self) -> None:
        """What was typed becomes an address that every site can have; nothing typed ties it to the headline."""
        if self._ui.slug.isModified():
            self._ui.slug.setModified(False)
            typed = self._ui.slug.value()
            self._desk.document.change(slug=slugify(typed) if typed else "")
            self.show()

    def tie(self) -> None:
        """The headline makes the address from now on."""
        fields = self._desk.document.fields
        if fields is not None:
            self._ui.slug.setModified(False)
            self._desk.document.change(slug=slugify(fields.headline) if fields.headline.strip() else "")
            self.show()

    def _is_out(self) -> bool:
        piece = self._desk.document.piece
        return piece is not None and piece.state in HOLDS_APPROVAL

    def _saved(self, piece: Piece) -> None:
        stored = piece.article.id, piece.article.slug, piece.article.headline, piece.state
        if stored != self._stored:  # most saves are of the text
            self._stored = stored
            self.show()

    def _changed(self, name: str) -> None:
        if name in ("slug", "headline"):
            self.show()
