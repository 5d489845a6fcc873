"""The parts of a story in tables of their own: tags, people, links, related news, updates, corrections, photos.

They mirror the newest version. Only what changed is written: an autosave of the body touches none of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from redaksi.domain.article import Article, Crop, Engagement, Person, Photo
from redaksi.domain.moments import LocalTime
from redaksi.store.prepared import Prepared, inserting, updating
from redaksi.store.tables import (
    ArticleTagRow,
    Base,
    CorrectionRow,
    CreditRow,
    EngagementRow,
    LinkRow,
    MediaRow,
    PersonRow,
    PhotoUseRow,
    RelatedRow,
    StoryUpdateRow,
    TagRow,
    table,
)

Values = dict[str, Any]
Rows = list[Values]
_TAG, _PERSON, _USE = table(TagRow), table(PersonRow), table(PhotoUseRow)
_FIND_TAG = Prepared(select(_TAG.c.id).where(_TAG.c.name == bindparam("name")))
_FIND_TAGS = select(_TAG.c.id, _TAG.c.name).where(_TAG.c.name.in_(bindparam("names", expanding=True)))
_ADD_TAG = inserting(_TAG, "name")
_FIND_PERSON = Prepared(select(_PERSON.c.id, _PERSON.c.initials).where(_PERSON.c.name == bindparam("name")))
_ADD_PERSON = inserting(_PERSON, "name", "initials")
_CHANGE_PERSON = updating(_PERSON, "initials", where=["id"])
#: SQLite's integers end here; a counter beyond it is kept exactly in the version only.
_LARGEST = 2**63 - 1


def mirror(connection: Connection, article: Article, old: Article | None, *, fresh: bool) -> None:
    """Bring the tables from `old` (None where it is unknown) to `article`; a `fresh` piece has no rows yet."""
    numbers = Numbers(connection)
    for part in PARTS:
        if old is not None and part.fields(article) == part.fields(old):
            continue
        if not fresh:
            part.delete.run(connection, {"article_id": article.id})
        rows = [{"article_id": article.id} | numbers.resolved(row) for row in part.rows(article)]
        if rows:
            part.insert.run_many(connection, rows)
    if article.media and (old is None or article.media != old.media):
        use_photos(connection, article)


def mirror_new(connection: Connection, articles: Sequence[Article]) -> None:
    """The rows of new pieces; a tag or person that several of them name is looked up once."""
    numbers = Numbers(connection)
    numbers.know_tags([name for article in articles for name in article.tags])
    for part in PARTS:
        of_each = ((article.id, row) for article in articles for row in part.rows(article))
        rows = [{"article_id": article_id} | numbers.resolved(row) for article_id, row in of_each]
        if rows:
            part.insert.run_many(connection, rows)
    for article in articles:
        if article.media:
            use_photos(connection, article)


@dataclass(frozen=True, slots=True)
class Part:
    """A table, the fields of a story it mirrors, and its rows for a story (without the story's id)."""

    fields: Callable[[Article], Any]
    rows: Callable[[Article], Rows]
    insert: Prepared
    delete: Prepared
    table: Table


def _part(model: type[Base], rows: Callable[[Article], Rows], *fields: str) -> Part:
    target = table(model)
    delete = Prepared(target.delete().where(target.c.article_id == bindparam("article_id")))
    return Part(attrgetter(*fields), rows, inserting(target), delete, target)


def _tags(article: Article) -> Rows:
    return [{"position": position, "tag": name} for position, name in enumerate(article.tags)]


def _credits(article: Article) -> Rows:
    editors = [article.editor] if article.editor else []
    return [
        {"role": role, "position": position, "person": person}
        for role, people in (("author", article.authors), ("editor", editors))
        for position, person in enumerate(people)
    ]


class Numbers:
    """The numbers of tags and people in one transaction, each looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._tags: dict[str, int] = {}
        self._people: dict[str, tuple[int, str | None]] = {}

    def know_tags(self, names: Collection[str]) -> None:
        """Look up many tags at once, and add those that are new."""
        wanted = list(dict.fromkeys(names))
        known = {name: number for number, name in self._connection.execute(_FIND_TAGS, {"names": wanted})}
        if fresh := [{"name": name} for name in wanted if name not in known]:
            _ADD_TAG.run_many(self._connection, fresh)
            added = {"names": [row["name"] for row in fresh]}
            known |= {name: number for number, name in self._connection.execute(_FIND_TAGS, added)}
        self._tags |= known

    def resolved(self, row: Values) -> Values:
        """`row` with the numbers of the tag and the person that it names."""
        if "tag" in row:
            return {"position": row["position"], "tag_id": self._tag(row["tag"])}
        if "person" in row:
            return {"role": row["role"], "position": row["position"], "person_id": self._person(row["person"])}
        return row

    def _tag(self, name: str) -> int:
        if name not in self._tags:
            number: int | None = _FIND_TAG.run(self._connection, {"name": name}).scalar_one_or_none()
            if number is None:
                number = int(_ADD_TAG.run(self._connection, {"name": name}).lastrowid)
            self._tags[name] = number
        return self._tags[name]

    def _person(self, person: Person) -> int:
        """The person of that name, with the initials they were last given."""
        number, initials = self._people.get(person.name) or self._known(person)
        if person.initials and initials != person.initials:
            initials = person.initials
            _CHANGE_PERSON.run(self._connection, {"initials": initials, "key_id": number})
        self._people[person.name] = number, initials
        return number

    def _known(self, person: Person) -> tuple[int, str | None]:
        known = _FIND_PERSON.run(self._connection, {"name": person.name}).one_or_none()
        if known is not None:
            return int(known.id), known.initials
        values = {"name": person.name, "initials": person.initials}
        return int(_ADD_PERSON.run(self._connection, values).lastrowid), person.initials


def use_photos(connection: Connection, article: Article) -> None:
    """Remember every photo that a version shows: an old version keeps its photos as long as the piece exists."""
    uses = [{"article_id": article.id, "sha256": photo.sha256} for photo in article.media]
    if uses:
        connection.execute(insert(_USE).on_conflict_do_nothing(), uses)


def _photo(photo: Photo) -> Values:
    values = {name: getattr(photo, name) for name in Photo.__dataclass_fields__ if name != "id"}
    return values | {"photo_id": photo.id, "crop": _crop(photo.crop)}


def _crop(crop: Crop | None) -> str | None:
    if crop is None:
        return None
    focus = [] if crop.focus is None else [crop.focus.x, crop.focus.y]
    return json.dumps([crop.x, crop.y, crop.width, crop.height, *focus])


def _time(time: LocalTime) -> Values:
    return {"local": time.local, "zone": time.zone}


def _counter(value: int | None) -> int | None:
    return None if value is None else max(-_LARGEST, min(value, _LARGEST))


def _engagement(article: Article) -> Rows:
    engagement = article.engagement
    if engagement == Engagement():
        return []
    return [
        {
            "likes": _counter(engagement.likes),
            "views": _counter(engagement.views),
            "comments": _counter(engagement.comments),
            "as_of_local": engagement.as_of and engagement.as_of.local,
            "as_of_zone": engagement.as_of and engagement.as_of.zone,
        }
    ]


def _updates(article: Article) -> Rows:
    return [_time(entry.time) | {"kind": entry.kind, "text": entry.text, "by": entry.by} for entry in article.updates]


def _corrections(article: Article) -> Rows:
    return [
        _time(entry.time) | {"wrong": entry.wrong, "right": entry.right, "by": entry.by}
        for entry in article.corrections
    ]


def _links(article: Article) -> Rows:
    return [{"rel": link.rel, "target_id": link.id, "url": link.url} for link in article.links]


def _related(article: Article) -> Rows:
    return [{"headline": entry.headline, "target_id": entry.id, "url": entry.url} for entry in article.related]


def _media(article: Article) -> Rows:
    return [_photo(photo) for photo in article.media]


def _numbered(rows: Callable[[Article], Rows]) -> Callable[[Article], Rows]:
    return lambda article: [{"position": position} | row for position, row in enumerate(rows(article))]


PARTS = (
    _part(ArticleTagRow, _tags, "tags"),
    _part(CreditRow, _credits, "authors", "editor"),
    _part(LinkRow, _numbered(_links), "links"),
    _part(RelatedRow, _numbered(_related), "related"),
    _part(StoryUpdateRow, _numbered(_updates), "updates"),
    _part(CorrectionRow, _numbered(_corrections), "corrections"),
    _part(MediaRow, _numbered(_media), "media"),
    _part(EngagementRow, _engagement, "engagement"),
)
