"""The newsroom's templates and snippets."""

from __future__ import annotations

import json
from typing import Any

from sqlmodel import Session, col, delete, select

from redaksi.domain.article import Flags, Kind
from redaksi.domain.boilerplate import Boilerplate, Snippet, Template
from redaksi.domain.errors import UsageError
from redaksi.store.faults import word
from redaksi.store.folding import folded
from redaksi.store.tables import SnippetRow, TemplateRow

_PLAIN = ("headline", "subhead", "summary", "language", "category", "source", "place", "body")


class SqlBoilerplate:
    """Answers to the port `BoilerplateShelf`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Boilerplate:
        templates = self._session.exec(select(TemplateRow).order_by(TemplateRow.folded))
        snippets = self._session.exec(select(SnippetRow).order_by(SnippetRow.abbreviation))
        return Boilerplate(
            tuple(_template(row) for row in templates),
            tuple(Snippet(row.abbreviation, row.text, row.title, row.keys) for row in snippets),
        )

    def put_template(self, template: Template, instead_of: str | None = None) -> None:
        present = self._row(template.name)
        row = present if instead_of is None else self._row(instead_of)
        if row is None:
            row = TemplateRow(name="", folded="", content="")
        elif present is not None and present is not row:
            raise UsageError("template-exists", name=present.name)
        row.name, row.folded = template.name, folded(template.name)
        row.content = json.dumps(_content(template), ensure_ascii=False)
        self._session.add(row)
        self._session.flush()

    def drop_template(self, name: str) -> None:
        self._session.exec(delete(TemplateRow).where(col(TemplateRow.folded) == folded(name)))

    def put_snippet(self, snippet: Snippet, instead_of: str | None = None) -> None:
        if instead_of is not None and instead_of != snippet.abbreviation:
            if self._session.get(SnippetRow, snippet.abbreviation) is not None:
                raise UsageError("snippet-exists", abbreviation=snippet.abbreviation)
            self.drop_snippet(instead_of)
        row = SnippetRow(abbreviation=snippet.abbreviation, title=snippet.title, text=snippet.text, keys=snippet.keys)
        self._session.merge(row)
        self._session.flush()

    def drop_snippet(self, abbreviation: str) -> None:
        self._session.exec(delete(SnippetRow).where(col(SnippetRow.abbreviation) == abbreviation))

    def _row(self, name: str) -> TemplateRow | None:
        return self._session.exec(select(TemplateRow).where(TemplateRow.folded == folded(name))).first()


def _content(template: Template) -> dict[str, Any]:
    content: dict[str, Any] = {name: getattr(template, name) for name in _PLAIN}
    flags = {"unverified": template.flags.unverified, "paid": template.flags.paid}
    lists = {"tags": list(template.tags), "authors": list(template.authors)}
    return content | lists | {"kind": template.kind.value, "flags": flags}


def _template(row: TemplateRow) -> Template:
    content = json.loads(row.content)
    return Template(
        row.name,
        **{name: content[name] for name in _PLAIN},
        kind=word(Kind, content["kind"]),
        tags=tuple(content["tags"]),
        authors=tuple(content["authors"]),
        flags=Flags(content["flags"]["unverified"], content["flags"]["paid"]),
    )
