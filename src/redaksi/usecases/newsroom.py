"""The newsroom a use case works in: its store, its clock, its formats. Built once, in `bootstrap`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from redaksi.domain.article import Article, Photo, Piece, State
from redaksi.domain.boilerplate import Boilerplate
from redaksi.domain.fingerprints import Fingerprints
from redaksi.domain.neighbours import Neighbours
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.domain.settings_file import FileOfSettings
from redaksi.usecases.port_clipboard import Clipboard
from redaksi.usecases.port_keys import KeyFile, Keys
from redaksi.usecases.port_pictures import Pictures
from redaksi.usecases.port_spelling import Dictionaries
from redaksi.usecases.port_travel import HandOverFile
from redaksi.usecases.ports import Clock, Store
from redaksi.usecases.records import Rendered

if TYPE_CHECKING:  # opening a newsroom waits for nothing that goes out
    from redaksi.usecases.port_site import Press
    from redaksi.usecases.port_targets import Couriers, PostMaker, Secrets


class Doubtful(Protocol):
    """Something a reader was not sure of, worded by its code (formats.intake.Doubt)."""

    @property
    def field(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...


class Placed(Protocol):
    """Where a field was read from: source lines, both included, counted from 0 (formats.intake.Place)."""

    @property
    def field(self) -> str:
        """A field's name, `leftovers`, `furniture`, or `front` for lines that hold several fields."""

    @property
    def first_line(self) -> int: ...
    @property
    def last_line(self) -> int: ...


class Understood(Protocol):
    """What a reader made of one article in its source (formats.intake.Imported)."""

    @property
    def source(self) -> str: ...
    @property
    def article(self) -> Article: ...
    @property
    def leftovers(self) -> Sequence[str]:
        """Lines of the source that found no field; they are kept as notes."""

    @property
    def furniture(self) -> Sequence[str]:
        """Lines of the page around the article, dropped on purpose."""

    @property
    def doubts(self) -> Sequence[Doubtful]: ...
    @property
    def places(self) -> Sequence[Placed]: ...
    @property
    def text(self) -> str:
        """The clean source whose lines `places` counts; empty where the source says itself what is what."""

    @property
    def photos(self) -> Mapping[str, bytes]:
        """Bytes of photos that came along, by SHA-256."""

    @property
    def address(self) -> str | None:
        """Where the page says that it stands on the web."""

    @property
    def identified(self) -> bool:
        """Whether the article's id is the source's own: another id means another story."""

    @property
    def fingerprints(self) -> Fingerprints | None:
        """Those of the article, where they have been reckoned already."""


class CarriedArticle(Protocol):
    """One article of an exported file, and whether making it again gives the same bytes (formats.made_again)."""

    @property
    def article(self) -> Article: ...
    @property
    def state(self) -> State | None: ...
    @property
    def jws(self) -> str | None: ...
    @property
    def same(self) -> bool: ...
    @property
    def notice(self) -> bool: ...
    @property
    def settings(self) -> Mapping[str, str] | None: ...
    @property
    def pictures(self) -> Sequence[tuple[Photo, PictureWish, tuple[str, ...]]]: ...
    @property
    def missing(self) -> Sequence[str]: ...
    @property
    def theme(self) -> str | None: ...


class Writer(Protocol):
    """One export format."""

    def __call__(
        self,
        piece: Piece,
        settings: Mapping[str, str],
        photo: Callable[[Photo], bytes],
        neighbours: Neighbours,
        picture: Callable[[Photo, PictureWish], Sequence[Picture]],
    ) -> Rendered:
        """Files of one piece.

        `photo` gives a photo's bytes, `neighbours` what there is to say of other stories, `picture`
        pictures of a photo for a page.
        """


Together = Callable[
    [Mapping[str, str], Callable[[str], bytes], Iterable[Sequence[Piece]]], Iterator[Sequence[Rendered]]
]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """`collects`: the files of several pieces have one name and are joined end to end, in the order of the pieces.

    `ready` is asked before anything leaves: RedaksiError where nothing could be written with these settings.
    `alone`: the files say nothing of other stories, so that nobody need look for them.
    `together`: writes many pieces, where the format collects, with the settings and what gives the bytes of a photo by
    its SHA-256, from any thread; batch by batch, each with what was made of its pieces.
    """

    write: Writer
    collects: bool
    ready: Callable[[Mapping[str, str]], object]
    alone: bool
    together: Together


class FileReader(Protocol):
    def __call__(self, path: Path, format_name: str) -> Iterable[Understood]:
        """Every article of a file; UnreadableError where nothing can be read.

        A long collection is read while it is iterated; after an UnreadableError of one of its lines the same iterator
        goes on with the next.
        """


class BoilerplateFile(Protocol):
    """Templates and snippets as a file."""

    def read(self, path: Path) -> Boilerplate:
        """UnreadableError where the file is not one."""

    def write(self, boilerplate: Boilerplate) -> bytes: ...


class SettingsFileFormat(Protocol):
    """The newsroom's settings as a file."""

    def read(self, path: Path) -> FileOfSettings:
        """UnreadableError where the file is not one."""

    def write(self, settings: FileOfSettings) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Everything a use case needs from the outside."""

    store: Store
    clock: Clock
    read_file: FileReader
    read_text: Callable[[str, str], Understood]
    formats: Mapping[str, ExportFormat]
    write_file: Callable[[Path, bytes], None]
    #: A file that is written bit by bit and takes its place at the end, or not at all. StoreError.
    open_file: Callable[[Path], AbstractContextManager[BinaryIO]]
    #: Bytes brought to the disk beside their place; what is given puts them there at once, if it is called. StoreError.
    stage_file: Callable[[Path, bytes], AbstractContextManager[Callable[[], None]]]
    pictures: Pictures
    #: The canonical JSON tree of a piece (the `redaksi-article` format), notes included.
    as_json: Callable[[Piece], dict[str, Any]]
    #: Every article that an exported file carries, by its path; none where it carries none. UnreadableError.
    carried: Callable[[Path, str], Sequence[CarriedArticle]]
    boilerplate_file: BoilerplateFile
    settings_file: SettingsFileFormat
    dictionaries: Dictionaries
    clipboard: Clipboard
    keys: Keys
    key_file: KeyFile
    handoff: HandOverFile
    couriers: Couriers
    secrets: Secrets
    make_post: PostMaker
    #: Makes whole sites.
    press: Press
