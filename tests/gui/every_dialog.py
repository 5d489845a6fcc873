"""Every dialog of the window, made as its command makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog, QPlainTextEdit

from redaksi import bootstrap
from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Category, Photo, Piece, Related, State
from redaksi.domain.boilerplate import Boilerplate
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.passages import Passage
from redaksi.domain.people import Role, User
from redaksi.domain.planning import Assignment
from redaksi.domain.settings_file import Judged, SettingChange
from redaksi.domain.targets import Target as PlaceToGo
from redaksi.domain.targets import TargetKind
from redaksi.gui.audit.dialog import AuditDialog
from redaksi.gui.boilerplate.chooser import Choice, Chooser
from redaksi.gui.boilerplate.dialog import BoilerplateDialog
from redaksi.gui.boilerplate.naming import TemplateNameDialog
from redaksi.gui.checks.blocked import BlockedDialog
from redaksi.gui.commands.palette import Palette
from redaksi.gui.dialogs.backups import BackupsDialog
from redaksi.gui.dialogs.categories import CategoriesDialog, ChangeCategoryDialog
from redaksi.gui.dialogs.doctor import DoctorDialog
from redaksi.gui.dialogs.first_day import FirstDayDialog
from redaksi.gui.dialogs.help import HelpDialog
from redaksi.gui.dialogs.passphrase import NewPassphraseDialog, PassphraseDialog
from redaksi.gui.dialogs.people import PeopleDialog
from redaksi.gui.dialogs.person import PersonDialog
from redaksi.gui.dialogs.reason import ReasonDialog, WithdrawDialog
from redaksi.gui.dialogs.settings import SettingsDialog
from redaksi.gui.dialogs.settings_files import TakeSettingsDialog
from redaksi.gui.dialogs.trash import TrashDialog
from redaksi.gui.editor.formatting import LinkPlace
from redaksi.gui.editor.headings import HeadingsDialog
from redaksi.gui.editor.link_dialog import LinkDialog
from redaksi.gui.export.dialog import ExportDialog
from redaksi.gui.export.site_dialog import SiteDialog
from redaksi.gui.history.naming import VersionNameDialog
from redaksi.gui.intake.dialog import IntakeDialog
from redaksi.gui.intake.folder_dialog import IntakeFolderDialog
from redaksi.gui.keys.dialog import KeysDialog
from redaksi.gui.keys.verify_dialog import VerifyDialog
from redaksi.gui.metadata.category_dialog import CategoryDialog
from redaksi.gui.metadata.note_dialog import NoteDialog
from redaksi.gui.metadata.related_dialog import RelatedDialog
from redaksi.gui.metadata.update_dialog import UpdateDialog
from redaksi.gui.photos.dialog import PhotoDialog
from redaksi.gui.planning.assignment_dialog import AssignmentDialog
from redaksi.gui.planning.dialog import PlanningDialog
from redaksi.gui.published.correct_dialog import CorrectDialog
from redaksi.gui.published.reexport_dialog import ReexportDialog
from redaksi.gui.queue.deadline_dialog import DeadlineDialog
from redaksi.gui.review.dialog import RemarkDialog
from redaksi.gui.review.selecting import Target
from redaksi.gui.spelling.missing_dialog import MissingDialog
from redaksi.gui.spelling.words import WordsDialog
from redaksi.gui.targets.deliveries_dialog import DeliveriesDialog
from redaksi.gui.targets.publish_dialog import PublishDialog
from redaksi.gui.targets.secret_dialog import TargetSecretDialog
from redaksi.gui.targets.sending import Sending
from redaksi.gui.targets.target_dialog import TargetDialog
from redaksi.gui.targets.targets_dialog import TargetsDialog
from redaksi.gui.targets.what_is_out_dialog import WhatIsOutDialog
from redaksi.gui.travelling.copies_dialog import CopiesDialog
from redaksi.gui.travelling.receive_dialog import ReceiveDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases.choosing import Sides
from redaksi.usecases.port_travel import ReceivedCopy
from redaksi.usecases.records import Reason, VersionInfo
from redaksi.usecases.reexporting import OutOfDate, Place

_GUARDED = User("Budi", Role.EDITOR, guarded=True)
_CHOICES = [Choice("ttd", "Salam,"), Choice("verif", "Masih diperiksa.")]
_JUDGED = Judged((SettingChange("site.name", "", "Kabar"),), ("site.colour",))

_BLOCKING = [
    Finding("category-missing", Severity.BLOCK, 0, 0, "", "check-category-missing", field="category"),
    Finding("date-missing", Severity.BLOCK, 0, 0, "", "check-date-missing", field="published", repair="date-now"),
]

_VERSION = VersionInfo(1, "2026-03-02T03:00:00.000Z", "Rina", Reason.SAVE, "0" * 64)
_CATEGORIES = [Category("lingkungan", "Lingkungan"), Category("daerah", "Daerah")]
_PASSAGE = Passage("body", "naik 7 persen", "naik 6 persen")
_OUT_OF_DATE = [
    OutOfDate("1", "Banjir surut", State.PUBLISHED, True, (Place("html", "/srv/keluar"),)),
    OutOfDate("2", "Rob di tiga kelurahan", State.IN_REVIEW, False, (Place("html", "/srv/keluar"),)),
]
_REMARKED = Anchor("gula tetap", "Harga ", " sejak pekan lalu.", 6)
_SITE = PlaceToGo(
    "1", "Situs", TargetKind.WORDPRESS, {"url": "https://kabar.example", "user": "budi"}, "2026-03-02T03:00:00.000Z"
)
_PHOTO = Photo("1", "0" * 64, "image/jpeg", 1600, 900)


def _reading(dialog: IntakeDialog) -> IntakeDialog:
    dialog.take_paste("Gempa\n\nGempa terasa di Ranumas.")
    return dialog


def _sides(piece: Piece) -> Sides:
    """The piece beside a copy of it that another desk has changed."""
    theirs = replace(piece.article, body="Versi meja lain.")
    stamp = "2026-03-02T03:00:00.000Z"
    return Sides(piece, ReceivedCopy("1", theirs, stamp, None, "Suara Kota", None, "0" * 64), piece.article)


DIALOGS: dict[str, Callable[[Workplace, Piece], QDialog]] = {
    "settings": lambda work, _piece: SettingsDialog(work.window, work.desk),
    "take settings": lambda work, _piece: TakeSettingsDialog(work.window, work.desk, _JUDGED),
    "first day": lambda work, _piece: FirstDayDialog(work.window, work.desk),
    "person": lambda work, _piece: PersonDialog(work.window, work.desk, []),
    "passphrase": lambda work, _piece: PassphraseDialog(work.window, work.desk, User("Budi", Role.EDITOR)),
    "my passphrase": lambda work, _piece: NewPassphraseDialog(work.window, work.desk, _GUARDED),
    "audit trail": lambda work, _piece: AuditDialog(work.window, work.desk),
    "people": lambda work, _piece: PeopleDialog(work.window, work.desk),
    "keys": lambda work, _piece: KeysDialog(work.window, work.desk),
    "verify": lambda work, _piece: VerifyDialog(work.window, work.desk),
    "categories": lambda work, _piece: CategoriesDialog(work.window, work.desk),
    "trash": lambda work, _piece: TrashDialog(work.window, work.desk),
    "backups": lambda work, _piece: BackupsDialog(work.window, work.desk, bootstrap.backup_shelf()),
    "blocked": lambda work, _piece: BlockedDialog(work.window, work.desk, _BLOCKING, lambda _finding, _text: True),
    "deadline": lambda work, _piece: DeadlineDialog(work.window, "Asia/Jakarta", None),
    "submit with a deadline": lambda work, _piece: DeadlineDialog(work.window, "Asia/Jakarta", None, submitting=True),
    "assignment": lambda work, _piece: AssignmentDialog(work.window, work.desk, [], Assignment("banjir-rob")),
    "planning": lambda work, _piece: PlanningDialog(work.window, work.desk),
    "return": lambda work, _piece: ReasonDialog(work.window, "Return", "Why?", "Return"),
    "withdraw": lambda work, _piece: WithdrawDialog(work.window),
    "receive": lambda work, _piece: ReceiveDialog(work.window, work.desk, Path("kota.redaksi")),
    "two versions": lambda work, piece: CopiesDialog(work.window, work.desk, _sides(piece)),
    "doctor": lambda work, _piece: DoctorDialog(work.window, work.desk),
    "version name": lambda work, piece: VersionNameDialog(work.window, work.desk, piece.article.id, _VERSION),
    "export": lambda work, piece: ExportDialog(work.window, work.desk, piece),
    "site": lambda work, _piece: SiteDialog(work.window, work.desk),
    "publish": lambda work, piece: PublishDialog(work.window, work.desk, piece, Sending(work.desk, work)),
    "targets": lambda work, _piece: TargetsDialog(work.window, work.desk),
    "target": lambda work, _piece: TargetDialog(work.window, work.desk, None),
    "change target": lambda work, _piece: TargetDialog(work.window, work.desk, _SITE),
    "target secret": lambda work, _piece: TargetSecretDialog(work.window, work.desk, _SITE),
    "what is out": lambda work, piece: WhatIsOutDialog(work.window, work.desk, piece.article.id),
    "deliveries": lambda work, _piece: DeliveriesDialog(work.window, work.desk, Sending(work.desk, work)),
    "import": lambda work, _piece: _reading(IntakeDialog(work.window, work.desk)),
    "import a folder": lambda work, _piece: IntakeFolderDialog(work.window, work.desk, [Path("/srv/kiriman")]),
    "palette": lambda work, _piece: Palette(work.window, work.registry),
    "headings": lambda work, _piece: HeadingsDialog(QPlainTextEdit("## Bab", work.window), work.window),
    "templates and snippets": lambda work, _piece: BoilerplateDialog(work.window, work.desk),
    "chooser": lambda work, _piece: Chooser(work.window, "Insert a snippet", "None yet.", _CHOICES),
    "template name": lambda work, piece: TemplateNameDialog(work.window, work.desk, piece.article, Boilerplate()),
    "words": lambda work, _piece: WordsDialog(work.window, work.desk),
    "missing dictionary": lambda work, _piece: MissingDialog(work.window, "id", Path("redaksi"), read_only=False),
    "note": lambda work, _piece: NoteDialog("Hubungi camat.", work.window),
    "category": lambda work, _piece: CategoryDialog(work.desk, work.window, "Bencana"),
    "change category": lambda work, _piece: ChangeCategoryDialog(work.window, work.desk, _CATEGORIES[0], None),
    "merge category": lambda work, _piece: ChangeCategoryDialog(
        work.window, work.desk, _CATEGORIES[0], _CATEGORIES[1:]
    ),
    "correct": lambda work, piece: CorrectDialog(work.window, "Asia/Jakarta", piece.article, [_PASSAGE]),
    "export again": lambda work, piece: ReexportDialog(work.window, work.desk, piece.article, _OUT_OF_DATE),
    "update": lambda work, _piece: UpdateDialog(None, "Asia/Jakarta", "Rina", work.window),
    "comment": lambda work, _piece: RemarkDialog(
        work.window, work.desk, Target(), work.autosave.flush, suggesting=False
    ),
    "suggestion": lambda work, _piece: RemarkDialog(
        work.window, work.desk, Target("body", _REMARKED), work.autosave.flush, suggesting=True
    ),
    "related": lambda work, _piece: RelatedDialog(Related("Banjir surut"), work.window),
    "link": lambda work, _piece: LinkDialog(LinkPlace(0, 3, "Rob", "https://warta.example"), work.window),
    "photo": lambda work, _piece: PhotoDialog(work.desk, [_PHOTO], 0, work.window),
    "help": lambda work, _piece: HelpDialog(work.window, work.desk, work.registry),
}
