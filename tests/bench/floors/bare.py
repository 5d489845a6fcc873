"""The least window of PySide6: a plain text editor on a file."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1200, 760)
editor = QPlainTextEdit(Path(sys.argv[1]).read_text(encoding="utf-8"))
window.setCentralWidget(editor)
window.show()
editor.setFocus()
sys.exit(app.exec())
