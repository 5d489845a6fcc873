"""Every dialog of the window, made as its command makes it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QPlainTextEdit

from redaksi import bootstrap
from redaksi.domain.article import Piece
from redaksi.domain.boilerplate import Boilerplate
from redaksi.domain.settings_file import Judged, SettingChange
from redaksi.gui.boilerplate.chooser import Choice, Chooser
from redaksi.gui.boilerplate.dialog import BoilerplateDialog
from redaksi.gui.boilerplate.naming import TemplateNameDialog
from redaksi.gui.commands.palette import Palette
from redaksi.gui.dialogs.backups import BackupsDialog
from redaksi.gui.dialogs.categories import CategoriesDialog
from redaksi.gui.dialogs.first_day import FirstDayDialog
from redaksi.gui.dialogs.help import HelpDialog
from redaksi.gui.dialogs.people import PeopleDialog
from redaksi.gui.dialogs.person import PersonDialog
from redaksi.gui.dialogs.reason import ReasonDialog, WithdrawDialog
from redaksi.gui.dialogs.settings import SettingsDialog
from redaksi.gui.dialogs.settings_files import TakeSettingsDialog
from redaksi.gui.dialogs.trash import TrashDialog
from redaksi.gui.editor.headings import HeadingsDialog
from redaksi.gui.export.dialog import ExportDialog
from redaksi.gui.intake.dialog import IntakeDialog
from redaksi.gui.spelling.missing import MissingDialog
from redaksi.gui.spelling.words import WordsDialog
from redaksi.gui.workplace import Workplace

_CHOICES = [Choice("ttd", "Salam,"), Choice("verif", "Masih diperiksa.")]
_JUDGED = Judged((SettingChange("site.name", "", "Kabar"),), ("site.colour",))


def _reading(dialog: IntakeDialog) -> IntakeDialog:
    dialog.take_paste("Gempa\n\nGempa terasa di Ranumas.")
    return dialog


DIALOGS: dict[str, Callable[[Workplace, Piece], QDialog]] = {
    "settings": lambda work, _piece: SettingsDialog(work.window, work.desk),
    "take settings": lambda work, _piece: TakeSettingsDialog(work.window, work.desk, _JUDGED),
    "first day": lambda work, _piece: FirstDayDialog(work.window, work.desk),
    "person": lambda work, _piece: PersonDialog(work.window, work.desk, []),
    "people": lambda work, _piece: PeopleDialog(work.window, work.desk),
    "categories": lambda work, _piece: CategoriesDialog(work.window, work.desk),
    "trash": lambda work, _piece: TrashDialog(work.window, work.desk),
    "backups": lambda work, _piece: BackupsDialog(work.window, work.desk, bootstrap.backup_shelf()),
    "return": lambda work, _piece: ReasonDialog(work.window, "Return", "Why?", "Return"),
    "withdraw": lambda work, _piece: WithdrawDialog(work.window),
    "export": lambda work, piece: ExportDialog(work.window, work.desk, piece),
    "import": lambda work, _piece: _reading(IntakeDialog(work.window, work.desk)),
    "palette": lambda work, _piece: Palette(work.window, work.registry),
    "headings": lambda work, _piece: HeadingsDialog(QPlainTextEdit("## Bab", work.window), work.window),
    "templates and snippets": lambda work, _piece: BoilerplateDialog(work.window, work.desk),
    "chooser": lambda work, _piece: Chooser(work.window, "Insert a snippet", "None yet.", _CHOICES),
    "template name": lambda work, piece: TemplateNameDialog(work.window, work.desk, piece.article, Boilerplate()),
    "words": lambda work, _piece: WordsDialog(work.window, work.desk),
    "missing dictionary": lambda work, _piece: MissingDialog(work.window, "id", Path("redaksi"), read_only=False),
    "help": lambda work, _piece: HelpDialog(work.window, work.desk, work.registry),
}
