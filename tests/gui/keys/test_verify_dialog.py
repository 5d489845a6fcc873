"""Files are verified in the window as on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Piece
from redaksi.gui.desk import Desk
from redaksi.gui.keys.verify_dialog import VerifyDialog
from redaksi.usecases import exporting

Write = Callable[..., Piece]
Calm = Callable[[], None]
pytestmark = pytest.mark.usefixtures("translations")


def test_each_file_is_told_whether_it_is_what_was_approved(
    over: QWidget, desk: Desk, calm: Calm, write: Write, tmp_path: Path
) -> None:
    room = desk.room
    assert room is not None
    piece = write("Rob di Ranumas", "submit", "approve")
    (page,) = (Path(file.path) for file in exporting.export(room, [piece.article.id], "html", tmp_path, "Budi").files)
    changed = tmp_path / "changed.html"
    changed.write_text(page.read_text(encoding="utf-8").replace("Rob di Ranumas", "Rob di Jalan"), encoding="utf-8")
    other = tmp_path / "other.html"
    other.write_text("<p>Bukan dari sini.</p>", encoding="utf-8")
    dialog = VerifyDialog(over, desk)
    dialog.open()
    dialog.look_at([page, changed, other])
    calm()
    texts = [dialog.ui.found.item(row).text() for row in range(3)]
    assert texts[0].startswith(f"{page.name}: ")
    assert "persis seperti yang disetujui Budi" in texts[0]
    assert texts[1].startswith("changed.html: ")
    assert "disetujui Budi pada" in texts[1]
    assert "judul" in texts[1]
    assert texts[2].startswith("other.html: ")


def test_a_folder_is_compared_with_its_receipts(
    over: QWidget, desk: Desk, calm: Calm, write: Write, tmp_path: Path
) -> None:
    room, folder = desk.room, tmp_path / "situs"
    assert room is not None
    for headline in ("Rob di Ranumas", "Pasar dibuka"):
        exporting.export(room, [write(headline, "submit", "approve").article.id], "html", folder, "Budi")
    (folder / "rob-di-ranumas.html").unlink()
    (folder / "catatan.txt").write_text("Bukan dari sini.", encoding="utf-8")
    dialog = VerifyDialog(over, desk)
    dialog.open()
    dialog.look_at([folder])
    calm()
    texts = [dialog.ui.found.item(row).text() for row in range(dialog.ui.found.count())]
    assert any("rob-di-ranumas.html: tidak ada lagi di sini" in text for text in texts)
    (strange,) = (text for text in texts if text.startswith("catatan.txt: "))
    assert strange.startswith("catatan.txt: tidak ada tanda terimanya")
    assert any("pasar-dibuka.html" in text and "disetujui Budi" in text for text in texts)
