"""`SLUG.docx`: what the page says, in its order, as a document."""

from __future__ import annotations

import datetime as dt
from typing import Any

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import Article
from redaksi.formats.registry import Export, File, Written
from redaksi.formats.word.flow import Flow, Look, run_in
from redaksi.formats.word.pictures import DocumentPhotos
from redaksi.formats.word.sheet import DATE_LINE, MARK, NOTE, as_bytes, describe, head_and_foot, new_document
from redaksi.render.blocks import body_html
from redaksi.render.context import Surroundings
from redaksi.render.page import body_blocks, mark_of, with_photos
from redaksi.render.structured import all_warnings


def write(export: Export) -> Written:
    """One file, photos inside it. A withdrawn story's document is its notice; a draft says that it is one."""
    page = _Document(export)
    page.write()
    return Written((File(f"{export.stem}.docx", page.data()),), all_warnings(page.around.warnings))


class _Document:
    def __init__(self, export: Export) -> None:
        article = export.piece.article
        self._export = export
        self._article = notice_of(article) if article.withdrawal else article
        self._photos = DocumentPhotos(export)
        self._document = new_document(article.language)
        self._flow = Flow(self._document, self._photos.put)
        self.around = Surroundings(
            self._article, export.site, self._photos.source, export.resolve, neighbours=export.neighbours
        )
        self._words = self.around.labels

    def data(self) -> bytes:
        article = self._article
        authors = ", ".join(person.name for person in article.authors)
        subject = article.category.name if article.category else ""
        about = article.summary or ""
        describe(self._document, article.headline, authors, subject, ", ".join(article.tags), about, self._moment())
        return as_bytes(self._document)

    def write(self) -> None:
        head, foot = self.around.head(), self.around.foot()
        mark = mark_of(self._export.piece)
        marked = self._words[f"mark-{mark}"] if mark else ""
        when = head["date"]["text"] if head["date"] else ""
        head_and_foot(self._document, " · ".join(filter(None, [self._export.site.name, when, marked])))
        self._head(head, marked)
        if head["notice"]:
            self._notice(head["notice"])
            return
        blocks = body_blocks(self._article)
        self._flow.add(with_photos(body_html(blocks), self._article, self._photos.source))
        self._foot(foot)

    def _head(self, head: dict[str, Any], mark: str) -> None:
        if mark:
            self._say(mark, MARK)
        for told in head["marks"]:
            self._say(told, MARK)
        if head["category"]:
            self._say(head["category"], DATE_LINE)
        self._document.add_paragraph(style="Title")
        run_in(self._document.paragraphs[-1], head["headline"], Look())
        if head["subhead"]:
            self._say(head["subhead"], "Subtitle")
        by = f"{self._words['by']} {', '.join(head['authors'])}" if head["authors"] else ""
        line = " · ".join(filter(None, [head["date"] and head["date"]["text"], by, head["place"]]))
        if line:
            self._say(line, DATE_LINE)
        if head["lead"]:
            self._figure(head["lead"])

    def _notice(self, notice: dict[str, Any]) -> None:
        self._say(self._words["withdrawn"], "Heading 2")
        self._say(f"{self._words['withdrawn-reason']}: {notice['reason']}.")
        for paragraph in notice["paragraphs"]:
            self._say(paragraph)
        self._say(notice["time"]["text"], DATE_LINE)

    def _foot(self, foot: dict[str, Any]) -> None:
        if foot["unverified"]:
            self._say(f"({foot['unverified']})", look=Look(italic=True))
        for figure in foot["photos"]:
            self._figure(figure)
        for credit in foot["credits"]:
            self._say(self._credit(credit), "Caption")
        self._corrections(foot["corrections"])
        for link in foot["links"]:
            self._story(link, f"{link['text']}: " if link["headline"] else "", link["headline"] or link["text"], NOTE)
        for name in ("editor", "source"):
            if foot[name]:
                self._say(f"{self._words[name]}: {foot[name]}", NOTE)
        if foot["tags"]:
            self._say(f"{self._words['tags']}: {', '.join(foot['tags'])}", NOTE)
        self._updates(foot["updates"])
        if foot["related"]:
            self._say(self._words["related"], "Heading 2")
            for entry in foot["related"]:
                self._story(entry, "", entry["headline"], "List Bullet")

    def _corrections(self, entries: list[dict[str, Any]]) -> None:
        if entries:
            self._say(self._words["corrections"], "Heading 2")
        for entry in entries:
            self._say(entry["time"]["text"], DATE_LINE)
            self._say(f"{self._words['was']}: ")
            run_in(self._document.paragraphs[-1], entry["wrong"], Look(struck=True))
            self._say(f"{self._words['is']}: {entry['right']}")

    def _updates(self, entries: list[dict[str, Any]]) -> None:
        if entries:
            self._say(self._words["update"], "Heading 2")
        for entry in entries:
            told = " · ".join(filter(None, [entry["time"]["text"], entry["kind"], entry["by"]]))
            self._say(told, DATE_LINE)
            for paragraph in entry["paragraphs"]:
                self._say(paragraph)

    def _story(self, entry: dict[str, Any], before: str, title: str, style: str) -> None:
        """Another story; linked where it has an address on the web: a page beside a document is none."""
        href = entry["href"]
        address = href if href is None or href.startswith(("http:", "https:")) else self._export.site.address_of(href)
        self._say(before, style)
        paragraph = self._document.paragraphs[-1]
        run_in(paragraph, title, Look(link=address))
        if entry["fate"]:
            run_in(paragraph, f" ({entry['fate']})", Look())

    def _figure(self, figure: dict[str, Any]) -> None:
        shown = figure["shown"]
        if shown is None:
            if figure["alt"]:
                self._say(figure["alt"], look=Look(italic=True))
        else:
            paragraph = self._document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = bool(figure["caption"] or figure["credit"])
            self._photos.put(paragraph.add_run(), shown.source, figure["alt"])
        if figure["caption"] or figure["credit"]:
            self._say(self._credit(figure), "Caption")

    def _credit(self, figure: dict[str, Any]) -> str:
        credit = f"({self._words['photo']}: {figure['credit']})" if figure["credit"] else ""
        return " ".join(filter(None, [figure["caption"], credit]))

    def _say(self, text: str, style: str = "Normal", look: Look | None = None) -> None:
        run_in(self._document.add_paragraph(style=style), text, look or Look())

    def _moment(self) -> dt.datetime | None:
        article: Article = self._article
        return article.published.instant(self._export.site.timezone or None) if article.published else None
