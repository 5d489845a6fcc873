"""The least window with a page beside the text; the page never changes."""

import sys
from pathlib import Path

import markdown
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter

app = QApplication(sys.argv[:1])
text = Path(sys.argv[1]).read_text(encoding="utf-8")
window = QMainWindow()
window.resize(1200, 760)
editor, view = QPlainTextEdit(text), QWebEngineView()
halves = QSplitter()
halves.addWidget(editor)
halves.addWidget(view)
halves.setSizes([600, 600])
window.setCentralWidget(halves)
view.setHtml(markdown.markdown(text))
window.show()
editor.setFocus()
sys.exit(app.exec())
