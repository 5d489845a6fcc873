"""What the pages of many stories say of other ones, as `usecases/neighbouring.py` tells it for a single one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, exists, select

from redaksi.domain.article import Link, LinkRel, State
from redaksi.domain.neighbours import Fate, Neighbour, Neighbours, Tie, neighbour
from redaksi.store.among import among, listed
from redaksi.store.faults import word
from redaksi.store.mapping import AnyRow
from redaksi.store.prepared import Prepared
from redaksi.store.readers import readers_version
from redaksi.store.tables import ArticleRow, CorrectionRow, LinkRow, RelatedRow, table

_ARTICLE, _LINK, _RELATED, _CORRECTION = (table(each) for each in (ArticleRow, LinkRow, RelatedRow, CorrectionRow))
#: States in which the version at the desk is the one that readers have, or are about to get.
SHOWN = frozenset({State.APPROVED, State.PUBLISHED, State.WITHDRAWN})
_NAMED = [
    Prepared(
        select(rows.c.article_id, rows.c.target_id)
        .where(among(rows.c.article_id, "ids"), rows.c.target_id.is_not(None))
        .order_by(rows.c.article_id, rows.c.position)
    )
    for rows in (_RELATED, _LINK)
]
_TIED = Prepared(
    select(_LINK.c.target_id, _LINK.c.rel, _LINK.c.article_id).where(among(_LINK.c.target_id, "ids")).distinct()
)
_CORRECTED = exists().where(_CORRECTION.c.article_id == _ARTICLE.c.id)
_KNOWN = Prepared(
    select(
        *(_ARTICLE.c[name] for name in ("id", "slug", "headline", "state", "out_at", "withdrawal_reason")),
        _CORRECTED.label("corrected"),
    ).where(among(_ARTICLE.c.id, "ids"), _ARTICLE.c.trashed.is_(None))
)


def is_shown(row: AnyRow) -> bool:
    """Whether the version at the desk is the one that is shown; the notice of a withdrawal also once it is archived."""
    return row.state in SHOWN or (row.state == State.ARCHIVED and row.withdrawal_reason is not None)


class SiteNeighbours:
    """Stories in `absent` have no page in the site: no other page knows them."""

    def __init__(self, connection: Connection, absent: Collection[str]) -> None:
        self._connection = connection
        self._absent = absent
        self._known: dict[str, Neighbour | None] = {}
        #: Of stories that are at the desk again: the ties that readers see.
        self._links: dict[str, tuple[Link, ...]] = {}

    def of(self, ids: Sequence[str]) -> Mapping[str, Neighbours]:
        """Of stories whose version at the desk is the one that is shown."""
        named: dict[str, list[str]] = defaultdict(list)
        for statement in _NAMED:
            names: Iterable[AnyRow] = statement.run(self._connection, {"ids": listed(ids)})
            for row in names:
                named[row.article_id].append(row.target_id)
        tied: dict[str, list[tuple[LinkRel, str]]] = defaultdict(list)
        ties: Iterable[AnyRow] = _TIED.run(self._connection, {"ids": listed(ids)})
        for row in ties:
            tied[row.target_id].append((word(LinkRel, row.rel), row.article_id))
        self._look_up({target for found in named.values() for target in found})
        self._look_up({source for found in tied.values() for _, source in found})
        return {each: self._neighbours(each, named.get(each, ()), tied.get(each, ())) for each in ids}

    def of_readers_version(self, article_id: str, named: Iterable[str]) -> Neighbours:
        """Of a story that readers have in another version than the desk: it names `named`."""
        found: Iterable[AnyRow] = _TIED.run(self._connection, {"ids": listed([article_id])})
        tied = [(word(LinkRel, row.rel), row.article_id) for row in found]
        named = list(named)
        self._look_up({*named, *(source for _, source in tied)})
        return self._neighbours(article_id, named, tied)

    def _neighbours(self, article_id: str, named: Iterable[str], tied: Iterable[tuple[LinkRel, str]]) -> Neighbours:
        others = (story for story in dict.fromkeys(named) if story != article_id)
        known = {story: found for story in others if (found := self._known.get(story))}
        shown = ((rel, self._known.get(source)) for rel, source in tied if self._is_tied(source, rel, article_id))
        ties = [Tie(rel, story) for rel, story in shown if story and story.slug]
        return Neighbours(known, tuple(sorted(ties, key=lambda tie: (tie.rel.value, tie.story.slug or ""))))

    def _is_tied(self, source: str, rel: LinkRel, target: str) -> bool:
        links = self._links.get(source)
        return links is None or any(link.rel is rel and link.id == target for link in links)

    def _look_up(self, ids: Collection[str]) -> None:
        wanted = [each for each in ids if each not in self._known and each not in self._absent]
        self._known.update(dict.fromkeys(wanted))
        rows: Iterable[AnyRow] = _KNOWN.run(self._connection, {"ids": listed(wanted)})
        self._known.update({row.id: self._story(row) for row in rows})

    def _story(self, row: AnyRow) -> Neighbour | None:
        if is_shown(row):
            if row.withdrawal_reason is not None or row.state == State.WITHDRAWN:
                return Neighbour(row.headline, None, Fate.WITHDRAWN)
            return Neighbour(row.headline, row.slug or None, Fate.CORRECTED if row.corrected else None)
        if row.out_at is None:
            return None
        shown = readers_version(self._connection, row.id)
        if shown is None:
            return None
        self._links[row.id] = shown.article.links
        return neighbour(shown.article, shown.state)
