"""The pictures of a saved page: those that lie beside it come along, the others are references."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborNode

from redaksi.domain.article import Photo
from redaksi.formats.documents.photos import Taken

Fetch = Callable[[str], bytes | None]
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-img", "data-srcset", "srcset")
_HERE = re.compile(r"(?:[a-z]+:|//|#|\Z)", re.IGNORECASE)
#: Smaller pictures (pixels) are signs and portraits of the page.
_NARROWEST, _LOWEST = 120, 80


@dataclass(slots=True)
class PagePictures:
    """`references` are addresses of pictures that are elsewhere, each with what it is said to show."""

    fetch: Fetch
    references: dict[str, str] = field(default_factory=dict)

    def prepare(self, node: LexborNode) -> None:
        """Give every picture inside `node` the address that is read; those that are elsewhere become references."""
        for image in node.css("img"):
            address = self._address(image)
            image.attrs["src"] = f"file:{address}" if _is_here(address) else address
            if not address.startswith("data:") and (not _is_here(address) or self.picture(f"file:{address}") is None):
                alt = " ".join((image.attributes.get("alt") or "").split())
                if address and not _is_small(image):
                    self.references.setdefault(address, alt)

    def picture(self, address: str) -> bytes | None:
        """The bytes of a picture that `prepare` found beside the page."""
        return self.fetch(unquote(urlsplit(address.removeprefix("file:")).path))

    def _address(self, image: LexborNode) -> str:
        """Where the picture is: a page that loads it late says so beside a stand-in."""
        attributes = image.attributes
        shown = (attributes.get("src") or "").strip()
        if shown and not shown.startswith("data:") and _is_here(shown) and self.picture(f"file:{shown}") is not None:
            return shown
        late = next((value for name in _LAZY if (value := (attributes.get(name) or "").strip())), "")
        late = late.split(",")[0].split(" ")[0] if late else ""
        return late if late and (not shown or shown.startswith("data:") or "placeholder" in shown) else shown or late


def without_signs(taken: Taken) -> Taken:
    """Only those that are large enough to be photos of a story."""

    def is_photo(photo: Photo) -> bool:
        return photo.width >= _NARROWEST and photo.height >= _LOWEST

    kept = {sha256: photo for sha256, photo in taken.photos.items() if is_photo(photo)}
    return Taken(kept, {photo.sha256: taken.data[photo.sha256] for photo in kept.values()}, taken.refused)


def _is_here(address: str) -> bool:
    return bool(address) and not _HERE.match(address) and not address.startswith("/")


def _is_small(image: LexborNode) -> bool:
    sizes = [(image.attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
    return any(size.isdecimal() and int(size) < _LOWEST for size in sizes)
