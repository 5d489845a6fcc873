"""Where a page finds its photos: the addresses of pictures made for it, in the sizes that browsers choose from."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from redaksi.domain.article import Photo
from redaksi.domain.pictures import Picture, focus_inside

#: The kinds of picture that a page may hold. SVG is not among them: it can carry scripts.
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}
#: How wide a photo stands on a page of the themes: the column, or the whole of a narrow screen.
SIZES = "(max-width: 42rem) 100vw, 40rem"


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo on a page: its address, its size in pixels there, and narrower ones (address, width), narrowest first.

    `shared` is what links to the page are shown with, where that is another picture.
    """

    source: str
    width: int
    height: int
    content_type: str
    narrower: tuple[tuple[str, int], ...] = ()
    shared: Shown | None = None

    @property
    def told(self) -> dict[str, str | int | None]:
        """What templates print of it."""
        return {"source": self.source, "srcset": self.srcset, "width": self.width, "height": self.height}

    @property
    def srcset(self) -> str | None:
        """As `<img srcset>` has it; None where there is nothing to choose from."""
        if not self.narrower:
            return None
        return ", ".join(f"{address} {width}w" for address, width in (*self.narrower, (self.source, self.width)))


#: Gives what stands on a page for a photo, or None where its bytes are not at hand.
PhotoSource = Callable[[Photo], Shown | None]
#: Gives the pictures made of a photo, narrowest first; none where its bytes cannot be read.
MadePictures = Callable[[Photo], Sequence[Picture]]


def shown_name(photo: Photo) -> str:
    """What a sentence calls the photo."""
    return photo.caption or photo.alt or photo.sha256[:12]


def no_photos(_photo: Photo) -> Shown | None:
    """The source of a page whose photos are not at hand: each is left out with a warning."""
    return None


def remembered(source: PhotoSource) -> PhotoSource:
    """`source` asked once for each photo: a page names some photos twice, and pictures are dear to make and encode."""
    known: dict[Photo, Shown | None] = {}

    def address(photo: Photo) -> Shown | None:
        if photo not in known:
            known[photo] = source(photo)
        return known[photo]

    return address


def inside(made: MadePictures) -> PhotoSource:
    """The widest picture of each photo inside the page, as a `data:` address."""

    def source(photo: Photo) -> Shown | None:
        pictures = _showable(made(photo))
        if not pictures:
            return None
        widest = pictures[-1]
        data = base64.b64encode(widest.data).decode("ascii")
        return Shown(f"data:{widest.content_type};base64,{data}", widest.width, widest.height, widest.content_type)

    return source


def beside(
    made: MadePictures, folder: str, write: Callable[[str, bytes], object], share: MadePictures = lambda photo: ()
) -> PhotoSource:
    """Pictures as files of `folder` beside the page, handed to `write` with their names; `share` gives those for links.

    A file's name is the beginning of its hash: the same picture is there once, and another never has its address.
    """

    def source(photo: Photo) -> Shown | None:
        pictures = _showable(made(photo))
        if not pictures:
            return None
        *narrower, widest = [_written(folder, picture, write) for picture in pictures]
        shared = [_written(folder, picture, write) for picture in _showable(share(photo))]
        choice = tuple((each.source, each.width) for each in narrower)
        return replace(widest, narrower=choice, shared=shared[-1] if shared else None)

    return source


def place_style(photo: Photo) -> str | None:
    """Which point stays in sight where a page shows less than the picture, as CSS; None for the middle."""
    if photo.crop is None or photo.crop.focus is None:
        return None
    at = focus_inside(photo.crop)
    return f"object-position:{_number(100 * at.x)}% {_number(100 * at.y)}%"


def _showable(pictures: Sequence[Picture]) -> list[Picture]:
    return [picture for picture in pictures if picture.content_type in SUFFIXES]


def _written(folder: str, picture: Picture, write: Callable[[str, bytes], object]) -> Shown:
    name = picture_path(folder, picture)
    write(name, picture.data)
    return Shown(name, picture.width, picture.height, picture.content_type)


def picture_path(folder: str, picture: Picture) -> str:
    """Where a picture stands below the page: its name is the beginning of its hash."""
    return f"{folder}/{hashlib.sha256(picture.data).hexdigest()[:24]}.{SUFFIXES[picture.content_type]}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
