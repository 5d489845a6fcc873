"""The parts of a story in tables of their own: tags, people, links, related news, updates, corrections, photos.

They mirror the newest version. Only what changed is written: an autosave of the body touches none of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.dialects.sqlite import insert

from redaksi.domain.article import Article, Engagement, Person, Photo
from redaksi.domain.moments import LocalTime
from redaksi.store.tables import (
    ArticleTagRow,
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
#: SQLite's integers end here; a counter beyond it is kept exactly in the version only.
_LARGEST = 2**63 - 1


def mirror(connection: Connection, article: Article, old: Article | None, *, fresh: bool) -> None:
    """Bring the tables from `old` (None where it is unknown) to `article`; a `fresh` piece has no rows yet."""
    for target, rows in _PARTS:
        now, then = rows(article), None if old is None else rows(old)
        if now == then:
            continue
        if not fresh:
            connection.execute(target.delete().where(target.c.article_id == article.id))
        if now:
            values = [{"article_id": article.id} | _resolved(connection, row) for row in now]
            connection.execute(target.insert(), values)
    _use_photos(connection, article)


def _tags(article: Article) -> Rows:
    return [{"position": position, "tag": name} for position, name in enumerate(article.tags)]


def _credits(article: Article) -> Rows:
    editors = [article.editor] if article.editor else []
    return [
        {"role": role, "position": position, "person": person}
        for role, people in (("author", article.authors), ("editor", editors))
        for position, person in enumerate(people)
    ]


def _resolved(connection: Connection, row: Values) -> Values:
    """`row` with the numbers of the tag and the person that it names."""
    if "tag" in row:
        return {"position": row["position"], "tag_id": _named(connection, _TAG, {"name": row["tag"]})}
    if "person" in row:
        person: Person = row["person"]
        values = {"name": person.name} | ({"initials": person.initials} if person.initials else {})
        number = _named(connection, _PERSON, values)
        return {"role": row["role"], "position": row["position"], "person_id": number}
    return row


def _named(connection: Connection, target: Table, values: Values) -> int:
    """The id of the row with that name, made or brought up to date."""
    statement = insert(target).values(values).on_conflict_do_update(index_elements=[target.c.name], set_=values)
    connection.execute(statement)
    number: int = connection.execute(select(target.c.id).where(target.c.name == values["name"])).scalar_one()
    return number


def _use_photos(connection: Connection, article: Article) -> None:
    """Remember every photo that a version shows: an old version keeps its photos as long as the piece exists."""
    uses = [{"article_id": article.id, "sha256": photo.sha256} for photo in article.media]
    if uses:
        connection.execute(insert(_USE).on_conflict_do_nothing(), uses)


def _photo(photo: Photo) -> Values:
    crop = photo.crop and [photo.crop.x, photo.crop.y, photo.crop.width, photo.crop.height]
    values = {name: getattr(photo, name) for name in Photo.__dataclass_fields__ if name != "id"}
    return values | {"photo_id": photo.id, "crop": crop and json.dumps(crop)}


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


#: Which table holds which part of a story, and its rows without the story's id.
_PARTS: tuple[tuple[Table, Callable[[Article], Rows]], ...] = (
    (table(ArticleTagRow), _tags),
    (table(CreditRow), _credits),
    (table(LinkRow), _numbered(_links)),
    (table(RelatedRow), _numbered(_related)),
    (table(StoryUpdateRow), _numbered(_updates)),
    (table(CorrectionRow), _numbered(_corrections)),
    (table(MediaRow), _numbered(_media)),
    (table(EngagementRow), _engagement),
)
