"""Whether a piece may still leave, looked at when it is about to: much may have happened since it was asked for."""

from __future__ import annotations

from redaksi.domain.article import Piece
from redaksi.domain.deliveries import SENDABLE, Delivery, DeliveryError
from redaksi.domain.embargoes import embargo_of
from redaksi.domain.stops import EMBARGO
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit


def require_departure(room: Newsroom, unit: Unit, delivery: Delivery) -> Piece:
    """The piece of a delivery, exactly as it was asked for and approved.

    DeliveryError `delivery-gone`, `delivery-unapproved`, `delivery-changed` (held), `delivery-embargo` (waits until the
    time has come).
    """
    piece = unit.articles.find(delivery.article_id)
    if piece is None:
        raise DeliveryError("delivery-gone", held=True)
    if piece.state not in SENDABLE:
        raise DeliveryError("delivery-unapproved", held=True, state=piece.state.value)
    if piece.content_hash != delivery.content_hash:
        raise DeliveryError("delivery-changed", held=True, revision=piece.revision)
    embargo = embargo_of(piece.article.embargo, unit.settings.get("site.timezone"), room.clock())
    let = delivery.early is not None and EMBARGO in delivery.early.overrides
    if embargo is not None and not let:
        after = max(embargo.left.total_seconds(), 60.0)
        raise DeliveryError("delivery-embargo", after=after, until=f"{embargo.until.local} {embargo.until.zone_name}")
    return piece
