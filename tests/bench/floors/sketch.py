"""What a live preview can be: only the block that changed is rendered, cleaned and put into the page, after the key.

It takes a block for what stands between blank lines, keeps nothing and knows no other field: an aim, not a program.
"""

import json
import re
import sys
from itertools import pairwise
from pathlib import Path

import markdown
import nh3
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWebEngineCore import QWebEngineScript, QWebEngineSettings
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QSplitter

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
converter = markdown.Markdown()


def rendered(block: str) -> str:
    return f"<div>{nh3.clean(converter.reset().convert(block))}</div>"


class Highlighter(QSyntaxHighlighter):
    """Headings, quotations, list signs, emphasis, links and code, each by one expression."""

    STYLES = (
        (r"^#{1,6} .*", {"bold": True}),
        (r"^>.*", {"colour": "#666666"}),
        (r"^[-*+] ", {"colour": "#aa0000"}),
        (r"\*\*[^*]+\*\*", {"bold": True}),
        (r"(?<!\*)\*[^*]+\*(?!\*)", {"italic": True}),
        (r"\[[^]]+\]\([^)]+\)", {"colour": "#0044aa"}),
        (r"`[^`]+`", {"colour": "#006600"}),
    )

    def __init__(self, document):
        super().__init__(document)
        self.rules = [(re.compile(pattern), self.style(**style)) for pattern, style in self.STYLES]

    def style(self, bold=False, italic=False, colour=None):
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        style.setFontItalic(italic)
        if colour:
            style.setForeground(QColor(colour))
        return style

    def highlightBlock(self, text):
        for expression, style in self.rules:
            for found in expression.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), style)


class Preview:
    """Follows the editor; one patch is under way at a time, and the newest text wins."""

    def __init__(self, document, page):
        self.document, self.page = document, page
        self.dirty, self.busy = set(), True
        page.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
        page.loadFinished.connect(self.fill)
        page.setHtml("<html><body></body></html>")
        document.contentsChange.connect(self.changed)

    def fill(self):
        """All blocks anew; also after a change of their number, which is not what is measured."""
        self.lines = self.document.blockCount()
        self.block_of, blocks, gap = [], [], True
        for line in self.document.toPlainText().split("\n"):
            if line.strip() and gap:
                blocks.append([])
            gap = not line.strip()
            if not gap:
                blocks[-1].append(line)
            self.block_of.append(len(blocks) - 1)
        self.first = [0] + [n for n, (a, b) in enumerate(pairwise(self.block_of), 1) if a != b]
        page = "".join(rendered("\n".join(block)) for block in blocks)
        self.run(f"document.body.innerHTML={json.dumps(page)}")

    def changed(self, position, _removed, _added):
        if self.document.blockCount() != self.lines:
            self.fill()
            return
        self.dirty.add(max(0, self.block_of[self.document.findBlock(position).blockNumber()]))
        if not self.busy:
            self.busy = True
            QTimer.singleShot(0, self.patch)  # once the editor has painted

    def patch(self):
        scripts = []
        for number in self.dirty:
            line, text = self.document.findBlockByNumber(self.first[number]), []
            while line.isValid() and line.text().strip():
                text.append(line.text())
                line = line.next()
            block = json.dumps(rendered("\n".join(text)))
            scripts.append(f"document.body.children[{number}].outerHTML={block}")
        self.dirty.clear()
        self.run(";".join(scripts))

    def run(self, script):
        self.busy = True
        self.page.runJavaScript(script + ";1", WORLD, self.done)

    def done(self, _result):
        self.busy = False
        if self.dirty:
            self.patch()


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1200, 760)
    editor, view = QPlainTextEdit(Path(sys.argv[1]).read_text(encoding="utf-8")), QWebEngineView()
    highlighter = Highlighter(editor.document())
    preview = Preview(editor.document(), view.page())
    halves = QSplitter()
    halves.addWidget(editor)
    halves.addWidget(view)
    halves.setSizes([600, 600])
    window.setCentralWidget(halves)
    window.show()
    editor.setFocus()
    status = app.exec()
    del highlighter, preview, view
    return status


sys.exit(main())
