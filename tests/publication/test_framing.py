"""What goes through a pipe comes out as it was."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import pytest

from redaksi.domain.article import Kind, State
from redaksi.domain.neighbours import Fate, Neighbour, Neighbours
from redaksi.publication.entries import Entry, Place
from redaksi.publication.framing import receive, send
from redaksi.publication.workshop import Made, Order
from redaksi.render.names import Shelf
from redaksi.usecases.port_keys import Decided
from redaksi.usecases.port_site import Parcel


@dataclass(frozen=True, slots=True)
class _One:
    only: object


@dataclass(slots=True)
class _Counted:
    told: str
    count: int = field(default=0, init=False)


def _through(message: object) -> object:
    pipe = io.BytesIO()
    send(pipe, message)
    pipe.seek(0)
    return receive(pipe)


def test_an_order_and_what_was_made_of_it_stay_what_they_are() -> None:
    near = Neighbours({"b": Neighbour("Lain", "lain", Fate.CORRECTED)})
    decided = Decided("Budi", "2026-01-01T00:00:00.000Z", "h", 1, "a.b.c")
    parcel = Parcel("a", b"\x00", "s", State.PUBLISHED, 3, "h", "c", "m", ("Budi", "t", "h", 3), (decided,), near)
    places = (Place.on(Shelf.TAG, "laut", "2", "Laut"),)
    entry = Entry("a", "a.html", "k", 3, "h", State.PUBLISHED, places, "i", "l", "f")
    message = [Order(parcel, "k"), Made("a", entry), _One((1, 2)), Kind.NEWS, None]
    assert _through(message) == message


def test_what_is_no_such_class_is_pickled_as_ever() -> None:
    counted = _Counted("satu")
    counted.count = 2
    assert _through([counted, ValueError("x").args]) == [counted, ("x",)]


def test_the_end_of_a_pipe_is_told() -> None:
    with pytest.raises(EOFError):
        receive(io.BytesIO(b"\x00\x00"))
