"""Wires what makes the pages of a site: in the program itself, and as `python -m redaksi.press` in helper processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from redaksi.domain.article import Approval, Piece
from redaksi.domain.keys import SigningKey
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.formats.pictures.studio import Studio
from redaksi.processes import of_ours
from redaksi.publication.folder import explained
from redaksi.publication.helping import Photos, help_with
from redaksi.publication.workshop import Made, Order, Workshop
from redaksi.render.site import Site
from redaksi.signing.local_keys import LocalKeys
from redaksi.store.content import unpack
from redaksi.usecases.port_site import Parcel, PictureBytes, SiteCheck
from redaksi.usecases.trusting import Judge

if TYPE_CHECKING:  # what only the program needs would make each helper begin later
    from redaksi.publication.site import Making, SiteWriting

#: Fewer stories than this are made at once, without helpers, which take a moment to begin.
_FEW = 24


@dataclass(frozen=True, slots=True)
class Spec:
    """Everything a workshop has to know."""

    site: Site
    stage: Path
    #: The site's own folder, which is what is named to people.
    target: Path
    store: Path
    keys: Sequence[SigningKey]
    known: Collection[str]


class LocalPress:
    """Answers to the port `Press`."""

    def check(self, folder: Path) -> SiteCheck | None:
        """See the port."""
        from redaksi.publication.checking import check_site

        return check_site(folder)

    def work(self, target: Path, store: Path, picture: PictureBytes, cancelled: Callable[[], bool]) -> SiteWriting:
        """See the port."""
        from redaksi.publication.site import SiteWriting
        from redaksi.store.site_memory import SqlSiteMemory, memory_file

        def making(site: Site, stage: Path, keys: Sequence[SigningKey], known: Collection[str]) -> Making:
            spec = Spec(site, stage, Path(os.path.realpath(target)), store, list(keys), frozenset(known))
            return partial(make, spec, picture)

        return SiteWriting(target, lambda: SqlSiteMemory(memory_file(store, target)), making, cancelled)


def make(spec: Spec, photo: Photos, orders: Iterable[Sequence[Order]]) -> Iterator[Sequence[Made]]:
    """A few stories at once, many by helpers."""
    first: list[Sequence[Order]] = []
    rest = iter(orders)
    for batch in rest:
        first.append(batch)
        if sum(map(len, first)) > _FEW:
            from redaksi.publication.pool import Pool

            yield from Pool(of_ours("redaksi.press"), spec, photo).make(chain(first, rest))
            return
    shop = workshop(spec, photo)
    for batch in first:
        with explained(spec.target):
            yield shop.make(batch)


def workshop(spec: Spec, photo: Photos) -> Workshop:
    """`photo` gives the bytes that pictures are made from where they were not made before."""
    judge, keys = Judge(LocalKeys(None)), {key.kid: key for key in spec.keys}
    studio = Studio(spec.store / "pictures")

    def opened(parcel: Parcel) -> Piece | None:
        article = unpack(parcel.packed, parcel.sha256, headline=parcel.id, revision=parcel.revision)
        approval = None if parcel.approval is None else Approval(*parcel.approval)
        numbers = (parcel.state, parcel.revision, parcel.content_hash, parcel.created, parcel.modified)
        piece = judge(Piece(article, *numbers, approval), parcel.decided, keys.get)
        return piece if piece.state is parcel.state else None

    def pictures(sha256: str, wish: PictureWish) -> Sequence[Picture]:
        made = studio.made(sha256, wish)
        return made if made is not None else studio.make(sha256, wish, *photo(sha256, wish.keep != "none"))

    return Workshop(spec.site, spec.stage, opened, pictures, spec.known)


def main() -> None:
    """Make what is ordered until there is no more."""
    help_with(_making)


def _making(spec: Spec, photo: Photos) -> Callable[[Sequence[Order]], Sequence[Made]]:
    shop = workshop(spec, photo)

    def made(batch: Sequence[Order]) -> Sequence[Made]:
        with explained(spec.target):
            return shop.make(batch)

    return made


if __name__ == "__main__":
    main()
