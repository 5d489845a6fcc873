"""Stories that begin from another one and are tied to it: the right of reply, the follow-up, the verified update.

Pedoman Pemberitaan Media Siber: 4b (hak jawab is linked to the story concerned), 2d (what came of verifying is an
update that links to the unverified story). The other end of the tie shows by itself (usecases/neighbouring.py).
"""

from __future__ import annotations

from redaksi.domain.article import Article, Kind, Link, LinkRel, Person, Piece
from redaksi.domain.errors import RefusedError
from redaksi.domain.people import Right
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Kept, kept
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.readers_version import is_out
from redaksi.usecases.records import Reason
from redaksi.usecases.rights import require
from redaksi.usecases.saving import keep_content

#: How the headline of a right of reply begins, by the language of the story that is answered.
_REPLY_HEADLINE = {"id": "Hak Jawab: {headline}", "en": "Right of Reply: {headline}"}


def reply(room: Newsroom, reference: str, by: str) -> Kept:
    """Begin a right of reply (hak jawab) to a published story: a piece of that kind, tied to the story.

    Nobody is named as its author: it is the words of whoever answers. RefusedError `not-out`.
    """
    return begin(room, reference, LinkRel.REPLY_TO, by)


def follow_up(room: Newsroom, reference: str, by: str) -> Kept:
    """Begin a story that follows up on another one, which need not be out yet."""
    return begin(room, reference, LinkRel.FOLLOW_UP, by)


def verified(room: Newsroom, reference: str, by: str) -> Kept:
    """Begin the update of a story that went out unverified: RefusedError `not-out`, `not-unverified`."""
    return begin(room, reference, LinkRel.UPDATES, by)


def begin(room: Newsroom, reference: str, rel: LinkRel, by: str) -> Kept:
    """Begin a story that is to the one of `reference` what `rel` says. RefusedError `not-out`, `not-unverified`."""
    with room.store.write() as unit:
        user = require(unit, by, Right.WRITE)
        source = unit.articles.get(unit.articles.resolve(reference))
        _check(unit, source, rel)
        person = Person(by, user.initials if user else None)
        piece = keep_content(room, unit, _beginning(source.article, rel, person), Reason.SAVE, by)
        record(room, unit, rel.value, by, piece.article.id, of=source.article.id)
        return kept(piece)


def _check(unit: Unit, source: Piece, rel: LinkRel) -> None:
    if rel is not LinkRel.FOLLOW_UP and not is_out(unit, source):
        raise RefusedError("not-out", headline=source.article.headline)
    if rel is LinkRel.UPDATES and not source.article.flags.unverified:
        raise RefusedError("not-unverified", headline=source.article.headline)


def _beginning(source: Article, rel: LinkRel, by: Person) -> Article:
    """What both stories share, and the tie."""
    is_reply = rel is LinkRel.REPLY_TO
    language = "en" if source.language.split("-")[0] == "en" else "id"
    headline = _REPLY_HEADLINE[language].format(headline=source.headline) if is_reply else ""
    return Article(
        headline=headline,
        language=source.language,
        category=source.category,
        tags=source.tags,
        authors=() if is_reply else (by,),
        kind=Kind.RIGHT_OF_REPLY if is_reply else Kind.NEWS,
        links=(Link(rel, id=source.id),),
    )
