"""What publication needs from the outside: targets and deliveries in the store, couriers and secrets outside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from redaksi.domain.article import Piece
from redaksi.domain.deliveries import Delivery, Status
from redaksi.domain.posts import Post
from redaksi.domain.targets import Target
from redaksi.usecases.records import ExportedFile


@dataclass(frozen=True, slots=True)
class Remote:
    """What a target calls a thing of ours: `what` is `article:ID` or `photo:SHA256`."""

    what: str
    remote_id: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """One piece, ready for one target: `files` by format, or a `post` for a content system."""

    key: str
    article_id: str
    revision: int
    headline: str
    files: Mapping[str, Sequence[ExportedFile]]
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class ArrivedFile:
    """A file that is where it belongs, whole: its format, its address there, the SHA-256 of its bytes."""

    format: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """What is known of one parcel now. `already`: it was there before, and nothing was sent."""

    key: str
    place: str
    files: Sequence[ArrivedFile]
    remotes: Sequence[Remote] = ()
    already: bool = False
    warnings: Sequence[tuple[str, Mapping[str, object]]] = ()


@dataclass(frozen=True, slots=True)
class Tested:
    """What a target said when it was tried out: codes of sentences with their parameters."""

    told: Sequence[tuple[str, Mapping[str, object]]] = field(default_factory=tuple)


class Courier(Protocol):
    """Goes to one target. Every method raises DeliveryError with one sentence about what is in the way."""

    def test(self) -> Tested:
        """Whether it could deliver; nothing is left behind."""

    def deliver(self, parcel: Sequence[Parcel], go_on: Callable[[], None]) -> Sequence[Arrived]:
        """Look at the target first, then bring what is not there yet; whole, or not under its name.

        What it returns is there. Several parcels only for a target that collects. `go_on` is called between steps, and
        raises where it is time to stop.
        """

    def close(self) -> None: ...


class Couriers(Protocol):
    """Makes no connection before the courier is asked for something."""

    def courier(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> Courier: ...


class Secrets(Protocol):
    """What is shown at targets: in the system's keychain, or, where there is none, in memory as long as this runs."""

    def lasting(self) -> bool:
        """Whether a secret outlives this process. May wait for somebody to unlock the keychain."""

    def get(self, target_id: str) -> str | None: ...

    def put(self, target_id: str, secret: str) -> None:
        """StoreError `keychain-refused`."""

    def drop(self, target_id: str) -> None: ...


class TargetShelf(Protocol):
    def all(self) -> Sequence[Target]:
        """By name."""

    def get(self, name: str) -> Target:
        """By name, however it is spelt, or id; UsageError `no-target`."""

    def find(self, target_id: str) -> Target | None: ...

    def put(self, target: Target) -> None:
        """New or changed; UsageError `target-exists` where another has that name."""

    def remove(self, target_id: str) -> None:
        """What it called our things is forgotten, too."""

    def known(self, target_id: str) -> Mapping[str, Remote]:
        """By `what`."""

    def know(self, target_id: str, remotes: Sequence[Remote], at: str) -> None: ...


class Deliveries(Protocol):
    def put(self, delivery: Delivery) -> Delivery:
        """Keep a new one (without an id) or a changed one."""

    def get(self, delivery_id: int) -> Delivery:
        """UsageError `no-delivery`."""

    def by_key(self, key: str) -> Delivery | None: ...

    def listed(self, statuses: Sequence[Status] = (), limit: int = -1) -> Sequence[Delivery]:
        """Newest first."""

    def due(self, now: str) -> Sequence[Delivery]:
        """Those that wait and whose time has come, and those whose sender has not been heard of; oldest first."""

    def open_for(self, target_id: str, article_id: str | None = None) -> Sequence[Delivery]: ...

    def next_time(self) -> str | None:
        """When the next is due."""


#: Makes what a content system takes of a piece. Parameters: the piece, settings, bytes of photos, neighbours, pictures,
#: and the address at the target of a story by its slug.
PostMaker = Callable[..., Post]
Sendable = tuple[Piece, Delivery]
