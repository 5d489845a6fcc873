"""What a screen reader meets: every control of the window and of each dialog has a name and a role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui.panes import Pane
from redaksi.gui.workplace import Workplace
from tests.conftest import ROOT
from tests.gui.every_dialog import DIALOGS

Write = Callable[..., Piece]
Role = QAccessible.Role
#: What somebody works with; all of these need a name.
CONTROLS = {
    Role.Button,
    Role.ButtonMenu,
    Role.ButtonDropDown,
    Role.CheckBox,
    Role.RadioButton,
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.List,
    Role.Tree,
    Role.Table,
    Role.ListItem,
    Role.TreeItem,
    Role.MenuItem,
    Role.PageTab,
    Role.Slider,
    Role.Link,
}
#: Parts of a control that bear its name: the line in a box, the buttons of a scroll bar, the arrow of a combo box.
PARTS = {Role.ComboBox, Role.SpinBox, Role.ScrollBar}


def met(interface: QAccessibleInterface, above: tuple[Role, ...] = ()) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Every control on show below `interface` that has to have a name, and where it stands."""
    state = interface.state()
    if state.invisible and above:
        return
    role = interface.role()
    if role in CONTROLS and not (above and above[-1] in PARTS):
        yield interface, " > ".join(each.name for each in (*above, role))
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from met(child, (*above, role))


def nameless(widget: QWidget) -> tuple[list[str], int]:
    """Where controls without a name stand, and how many there are in all."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    found = list(met(interface))
    missing = []
    for control, place in found:
        if not control.text(QAccessible.Text.Name).strip():
            thing = control.object()
            named = [each.objectName() for each in (thing.parent(), thing) if each] if thing else []
            missing.append(" ".join((place, *named, type(thing).__name__)))
    return missing, len(found)


@pytest.fixture
def story(qtbot: QtBot, opened: Workplace, write: Write) -> Workplace:
    """The window with a story open in every pane."""
    piece = write("Rob rendam Ranumas", category="Lingkungan")
    for pane in (Pane.SIDEBAR, Pane.LIBRARY, Pane.FORM):
        opened.panes.show(pane)
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    return opened


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_control_of_the_window_has_a_name(qtbot: QtBot, story: Workplace, language: str) -> None:
    story.view.show_language(language)
    qtbot.wait(0)
    story.registry.run("edit.replace")
    missing, count = nameless(story.window)
    assert missing == []
    assert count > 60


def test_the_history_has_names_too(qtbot: QtBot, story: Workplace) -> None:
    story.window.ui.formPane.setCurrentWidget(story.furnishing.desk_tools.history)
    qtbot.waitUntil(lambda: story.desk.jobs.idle and story.furnishing.desk_tools.history.model.rowCount() > 0)
    missing, count = nameless(story.furnishing.desk_tools.history)
    assert missing == []
    assert count > 1


@pytest.mark.parametrize("name", DIALOGS)
def test_every_control_of_every_dialog_has_a_name(qtbot: QtBot, story: Workplace, name: str) -> None:
    piece = story.desk.document.piece
    assert piece is not None
    dialog = DIALOGS[name](story, piece)
    dialog.show()
    qtbot.waitUntil(lambda: story.desk.jobs.idle)
    missing, count = nameless(dialog)
    assert missing == []
    assert count >= 1
    assert dialog.windowTitle() or name == "palette"
    dialog.close()


def test_a_control_without_a_name_is_noticed(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout

    dialog = QDialog()
    qtbot.addWidget(dialog)
    field = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(field)
    dialog.show()
    assert len(nameless(dialog)[0]) == 1
    field.setAccessibleName("Nama")
    assert nameless(dialog)[0] == []


def test_no_dialog_is_forgotten(qtbot: QtBot, story: Workplace) -> None:
    piece = story.desk.document.piece
    assert piece is not None
    made = [make(story, piece) for make in DIALOGS.values()]
    qtbot.waitUntil(lambda: story.desk.jobs.idle)
    source = ROOT / "src" / "redaksi" / "gui"
    written = {
        name
        for file in source.rglob("*.py")
        if "forms" not in file.parts
        for name in re.findall(
            r"^class (\w+)\((?:Q|Asking|Holding)Dialog\)", file.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    bases = {"AskingDialog", "HoldingDialog"}  # which are none by themselves
    assert written - {type(dialog).__name__ for dialog in made} == bases
    for dialog in made:
        dialog.close()
