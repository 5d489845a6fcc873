"""What people type for a piece: its id, the beginning of it, or its slug."""

from __future__ import annotations

from sqlalchemy import Connection, select

from redaksi.domain.errors import UsageError
from redaksi.store.tables import ArticleRow, table

_ARTICLE = table(ArticleRow)
_SHORTEST_BEGINNING = 8


def resolve(connection: Connection, reference: str) -> str:
    """The id meant by `reference`; an id or slug as a whole goes before a beginning. `no-article`, `ambiguous-id`."""
    lowered = reference.strip().lower().encode(errors="replace").decode()
    for condition in (_ARTICLE.c.id == lowered, _ARTICLE.c.slug == lowered):
        found = connection.execute(select(_ARTICLE.c.id).where(condition)).scalar_one_or_none()
        if found is not None:
            return str(found)
    begun: list[str] = []
    if len(lowered) >= _SHORTEST_BEGINNING:
        begins = select(_ARTICLE.c.id).where(_ARTICLE.c.id >= lowered, _ARTICLE.c.id < lowered + "\U0010ffff")
        begun = list(connection.execute(begins.limit(2)).scalars())
    if not begun:
        raise UsageError("no-article", reference=reference)
    if len(begun) > 1:
        raise UsageError("ambiguous-id", reference=reference)
    return begun[0]
