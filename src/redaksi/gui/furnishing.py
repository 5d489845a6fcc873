"""What joins the window after its first paint: form, history, preview, palette, dialogs, import and export."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from redaksi.gui.band import Tone, Wording
from redaksi.gui.boilerplate.at_hand import AtHand
from redaksi.gui.cycle import Cycle, Stop, enter
from redaksi.gui.dropping import Dropping
from redaksi.gui.editor.marks.headline import HeadlineMarks
from redaksi.gui.editor.marks.house_style import HouseStyle
from redaksi.gui.filling_in import FillingIn
from redaksi.gui.going_back import GoingBack
from redaksi.gui.intake.intake import Intake
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.preview.pane import PreviewPane
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.gui.spelling.at_work import SpellingAtWork
from redaksi.gui.style_count import StyleCount
from redaksi.gui.tabs_to_come import TabsToCome
from redaksi.gui.window_title import WindowTitle

if TYPE_CHECKING:
    from redaksi.gui.desk_tools import DeskTools
    from redaksi.gui.dialogs.settings_files import SettingsFiles
    from redaksi.gui.workplace import Workplace


Call = Callable[[], object]


class Furnishing(QObject):
    """Puts the remaining panes in their places and registers the commands that need more than the window itself."""

    #: There from `bring_desk_tools` on.
    desk_tools: DeskTools

    def __init__(self, work: Workplace, load_renderer: LoadRenderer) -> None:
        super().__init__(work)
        self._work = work
        self._window = window = work.window
        self._files: SettingsFiles | None = None
        self.title = WindowTitle(window, work.desk.document)
        self.form = MetadataPane(work.desk, window.ui.formPane.findChild(QStackedWidget))
        window.ui.formPane.addTab(self.form, "")
        self.filling_in = FillingIn(work, self.form)
        self._tabs_to_come = TabsToCome(window.ui.formPane)
        window.ui.formPane.installEventFilter(self)
        # The tabs were made with the frame, before what stands left of them: Tab would come to them first.
        tabs = window.ui.formPane.tabBar()
        window.ui.formPane.setFocusProxy(None)  # type: ignore[arg-type]  # None takes it away
        QWidget.setTabOrder(work.editor.body, tabs)
        self.preview = PreviewPane(work.desk, load_renderer)
        window.ui.previewColumn.addWidget(self.preview)
        work.editor.cursor_line.connect(self.preview.follow)
        self.intake = Intake(window, work.desk)
        self.intake.told.connect(lambda text: work.band.say(Tone.INFO, text))
        self.intake.offered.connect(self._offer)
        self.dropping = Dropping(window, work.desk, work.editor.body, self.form)
        self.style = HouseStyle(work.desk, work.editor.body, work.autosave.flush)
        self._show_style_count()
        self.at_hand = AtHand(work)
        self.going_back = GoingBack(work)
        self._cycle = self._make_cycle()
        self.spelling = SpellingAtWork(work)
        self._retranslate()
        self._register()

    def bring_desk_tools(self) -> None:
        """What nobody needs before the newsroom is open: the tabs beside the form, and the commands of the desk."""
        from redaksi.gui.desk_tools import DeskTools

        ui = self._window.ui
        with self._tabs_to_come.taken_away(behind=[ui.previewPane, ui.status]):
            self.desk_tools = DeskTools(self._work)
        self.intake.handed_over.connect(self.desk_tools.travelling.receive)
        self.desk_tools.checks.follow(self.style, self.spelling.spelling)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        tabs = self._window.ui.formPane
        tabs.tabBar().setAccessibleName(self.tr("Data and history"))
        tabs.setTabText(tabs.indexOf(self.form), self.tr("Data"))

    def _register(self) -> None:
        registry = self._work.registry
        registry.register("article.import_paste", self.intake.paste)
        registry.register("article.import_files", self.intake.choose)
        registry.register("article.import_folder", self.intake.choose_folder)
        registry.register("article.export", self._show_export)
        registry.register("newsroom.site", self._show_site)
        registry.register("article.export_pdf", lambda: self._show_export("pdf"))
        registry.register("view.next_pane", lambda: self._cycle.go(+1))
        registry.register("view.previous_pane", lambda: self._cycle.go(-1))
        registry.register("view.commands", self._show_palette)
        registry.register("newsroom.categories", self._show_categories)
        registry.register("newsroom.people", self._show_people)
        registry.register("newsroom.trash", self._show_trash)
        registry.register("newsroom.backups", self.going_back.show)
        registry.register("newsroom.settings", self._show_settings)
        for command, call in self.at_hand.calls().items():
            registry.register(command, call)
        registry.register("help.commands", lambda: self._show_help(0))
        registry.register("help.writing", lambda: self._show_help(1))
        registry.register("help.story", lambda: self._show_help(2))
        registry.register("newsroom.settings_export", self._export_settings)
        registry.register("newsroom.settings_import", self._import_settings)

    def _offer(self, text: Wording, button: Wording, call: Call, other: tuple[Wording, Call]) -> None:
        self._work.band.say(Tone.INFO, text, button, call, other=other)

    def _show_style_count(self) -> None:
        editor, registry = self._work.editor, self._work.registry
        next_mark = partial(registry.run, "edit.next_mark")
        headline = HeadlineMarks(editor.headline, self.style)
        count = StyleCount(editor.body.marks, self.style, next_mark, headline.go)
        self._window.ui.status.insertWidget(1, count)
        registry.register("view.style", self.style.turn)
        registry.register("edit.heed_marks", lambda: self.style.heed_all(self.spelling.spelling.look_again))
        self.style.tick(registry.action("view.style"))

    def _show_palette(self) -> None:
        from redaksi.gui.commands.palette import Palette

        Palette(self._window, self._work.registry).open()

    def _make_cycle(self) -> Cycle:
        """The parts that F6 goes to, from left to right; what the window says comes first."""
        ui, work = self._window.ui, self._work
        parts = (ui.lasting, ui.band, ui.sidebarPane, ui.libraryPane, ui.editorPane, ui.formPane, ui.previewPane)
        ways: dict[QWidget, Callable[[], object]] = {
            ui.editorPane: work.editor.focus_body,
            ui.libraryPane: work.library.take_keyboard,
            ui.formPane: ui.formPane.tabBar().setFocus,
        }
        stops = [Stop(part, ways.get(part, partial(enter, part))) for part in parts]
        return Cycle(self._window, [*stops, Stop(ui.tools, work.toolbar.search.setFocus)])

    def _show_help(self, page: int) -> None:
        from redaksi.gui.dialogs.help import HelpDialog, Page

        shown = self._window.findChildren(HelpDialog)
        dialog = shown[0] if shown else HelpDialog(self._window, self._work.desk, self._work.registry)
        dialog.show()
        dialog.activateWindow()
        dialog.turn_to(Page(page))

    def _show_site(self) -> None:
        def ask() -> None:
            from redaksi.gui.export.site_dialog import SiteDialog

            SiteDialog(self._window, self._work.desk).open()

        self._work.autosave.flush(ask)

    def _show_export(self, only: str | None = None) -> None:
        from redaksi.gui.export.dialog import ExportDialog

        def show() -> None:
            piece = self._work.desk.document.piece
            if piece is not None:
                ExportDialog(self._window, self._work.desk, piece, only).open()

        self._work.autosave.flush(show)

    def _show_categories(self) -> None:
        from redaksi.gui.dialogs.categories import CategoriesDialog

        CategoriesDialog(self._window, self._work.desk).open()

    def _show_people(self) -> None:
        from redaksi.gui.dialogs.people import PeopleDialog

        PeopleDialog(self._window, self._work.desk).open()

    def _show_trash(self) -> None:
        from redaksi.gui.dialogs.trash import TrashDialog

        TrashDialog(self._window, self._work.desk).open()

    def _show_settings(self) -> None:
        from redaksi.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window, self._work.desk)
        dialog.language_chosen.connect(self._work.view.speak)
        dialog.export_wanted.connect(self._export_settings)
        dialog.import_wanted.connect(self._import_settings)
        dialog.open()

    def _export_settings(self) -> None:
        self._settings_files().export()

    def _import_settings(self) -> None:
        self._settings_files().choose()

    def _settings_files(self) -> SettingsFiles:
        from redaksi.gui.dialogs.settings_files import SettingsFiles

        if self._files is None:
            self._files = SettingsFiles(self._window, self._work.desk)
            self._files.told.connect(self._work.band.say)
        return self._files
