"""Full-text search: the index, filled from the newest version of each piece.

Revision ID: 0002
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_MARK = "\ue000"
_HEADS = """SELECT article.seq, article.state, article.category_id, article.trashed, version.content FROM article
    JOIN version ON version.article_id = article.id AND version.revision = article.revision
    WHERE article.seq > :after ORDER BY article.seq LIMIT 500"""


def upgrade() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(headline, subhead, summary, body, authors, tags, place, category, "
        "facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    insert = sa.text(
        "INSERT INTO search (rowid, headline, subhead, summary, body, authors, tags, place, category, facets) "
        "VALUES (:seq, :headline, :subhead, :summary, :body, :authors, :tags, :place, :category, :facets)"
    )
    for values in _entries(op.get_bind()):
        op.get_bind().execute(insert, values)


def _entries(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    after = 0
    while heads := connection.execute(sa.text(_HEADS), {"after": after}).all():
        after = heads[-1].seq
        for row in heads:
            try:
                story = json.loads(zlib.decompress(row.content))
            except (zlib.error, ValueError):
                continue  # a damaged version cannot be searched, but must not keep the store from being opened
            yield _texts(story) | {"seq": row.seq, "facets": _facets(row.state, row.category_id, row.trashed)}


def _texts(story: dict[str, Any]) -> dict[str, str]:
    return {
        "headline": story["headline"],
        "subhead": story["subhead"] or "",
        "summary": story["summary"] or "",
        "body": story["body"],
        "authors": "\n".join(name for name, _ in story["authors"]),
        "tags": "\n".join(story["tags"]),
        "place": story["place"] or "",
        "category": story["category"][1] if story["category"] else "",
    }


def _facets(state: str, category_id: int | None, trashed: str | None) -> str:
    words = [f"s{state.replace('-', '')}"]
    words += [f"c{category_id}"] if category_id is not None else []
    words += ["trash"] if trashed is not None else []
    return " ".join(_MARK + word for word in words)
