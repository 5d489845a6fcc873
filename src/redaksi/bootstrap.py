"""The only place that builds things and wires them together. Heavy parts are imported when they are first needed."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from platformdirs import user_data_path

from redaksi.domain.errors import RedaksiError, StoreError
from redaksi.kinds_of_file import FileOf, late

# The window's first paint waits for everything that is imported here: what a newsroom is comes after it.
if TYPE_CHECKING:
    from redaksi.domain.article import Photo, Piece
    from redaksi.domain.neighbours import Neighbours
    from redaksi.domain.pictures import Picture, PictureWish
    from redaksi.formats.intake import Doubt
    from redaksi.formats.made_again import Carried
    from redaksi.gui.outside import Outside
    from redaksi.render.live import LiveRenderer
    from redaksi.usecases.backups import Shelf
    from redaksi.usecases.newsroom import ExportFormat, Newsroom, Understood, Writer
    from redaksi.usecases.port_site import PictureBytes, SiteCheck, SiteWork
    from redaksi.usecases.records import Rendered


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def default_store() -> Path:
    """The store folder where none was named: `redaksi` in the user's data folder of the platform.

    StoreError `no-home` for an account that has none.
    """
    try:
        return user_data_path("redaksi", appauthor=False)
    except RuntimeError as error:
        raise StoreError("no-home") from error


def key_folder() -> Path | None:
    """Where private keys of this account go without a keychain: outside every store. None without a home."""
    try:
        return user_data_path("redaksi-keys", appauthor=False)
    except RuntimeError:
        return None


def glance(folder: Path, reference: str) -> Piece | None:
    """A piece by its id or slug before the newsroom is open, where it can be had at once; None where it cannot."""
    from redaksi.store.glance import glance as look

    return look(folder, reference)


def open_newsroom(folder: Path) -> Newsroom:
    """The newsroom of a store folder, which is made where missing. StoreError where it cannot be used."""
    from redaksi.dictionaries.system import SystemDictionaries
    from redaksi.formats.clipboard.board import Board
    from redaksi.formats.pictures.studio import Studio
    from redaksi.signing.local_keys import LocalKeys
    from redaksi.store.opening import open_store
    from redaksi.targets.couriers import LocalCouriers
    from redaksi.targets.secrets import KeptSecrets
    from redaksi.usecases.newsroom import Newsroom
    from redaksi.usecases.trusting import Judge

    _make_default_place(folder)
    store, keys = open_store(folder, clock=now), LocalKeys(key_folder())
    store.believe = Judge(keys)
    return Newsroom(
        store=store,
        clock=now,
        read_file=read_file,
        read_text=read_text,
        formats=export_formats(),
        write_file=write_file,
        open_file=open_file,
        stage_file=stage_file,
        pictures=Studio(folder / "pictures"),
        as_json=as_json,
        carried=carried,
        settings_file=FileOf("redaksi.formats.settings_file"),
        boilerplate_file=FileOf("redaksi.formats.boilerplate_file"),
        dictionaries=SystemDictionaries(),
        clipboard=Board(),
        keys=keys,
        key_file=FileOf("redaksi.formats.key_file"),
        handoff=FileOf("redaksi.handoff.reading", "redaksi.handoff.writing"),
        couriers=LocalCouriers(),
        secrets=KeptSecrets(),
        make_post=late("redaksi.formats.post", "make_post"),
        press=PressOf(),
    )


def _make_default_place(folder: Path) -> None:
    """Nobody is asked to make the folders of their own account by hand."""
    try:
        if folder == user_data_path("redaksi", appauthor=False):
            folder.parent.mkdir(parents=True, exist_ok=True)
    except RuntimeError:  # an account without a home has named its store itself
        return
    except OSError as error:
        raise StoreError("store-unusable", folder=str(folder), reason=error.strerror) from error


# What a newsroom does with files is imported when it is first done: showing a story waits for none of it.


def read_file(path: Path, format_name: str) -> Iterable[Understood]:
    """Every article of a file, long ones while they are iterated; UnreadableError where nothing can be read."""
    from redaksi.formats.reading import read_file as read

    return read(path, format_name)


def read_text(text: str, source: str) -> Understood:
    """The article of a pasted page."""
    from redaksi.formats.reading import read_text as read

    return read(text, source)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; StoreError `disk-full` or `target-unwritable`."""
    from redaksi.formats.files import write_whole

    write_whole(path, data)


def stage_file(path: Path, data: bytes) -> AbstractContextManager[Callable[[], None]]:
    """Bytes on the disk beside their place, and what puts them there; errors as `write_file`."""
    from redaksi.formats.files import staged

    return staged(path, data)


def open_file(path: Path) -> AbstractContextManager[BinaryIO]:
    """A file that is written bit by bit and takes its place at the end; errors as `write_file`."""
    from redaksi.formats.files import whole_file

    return whole_file(path)


def as_json(piece: Piece) -> dict[str, Any]:
    """The canonical JSON tree of a piece, notes included."""
    from redaksi.formats.json_article import to_json

    return to_json(piece)


def export_formats() -> dict[str, ExportFormat]:
    """Every format of the registry, taking the newsroom's settings instead of a Site."""
    from redaksi.formats.registry import FORMATS, Export
    from redaksi.render.site import Site
    from redaksi.usecases.newsroom import ExportFormat
    from redaksi.usecases.records import ExportedFile, Rendered

    def adapted(name: str) -> Writer:
        def write(
            piece: Piece,
            settings: Mapping[str, str],
            photo: Callable[[Photo], bytes],
            neighbours: Neighbours,
            picture: Callable[[Photo, PictureWish], Sequence[Picture]],
        ) -> Rendered:
            site = Site.from_settings(settings)
            export = Export(piece, site, photo, neighbours.slug, picture, neighbours, now())
            written = FORMATS[name].writer(export)
            files = tuple(ExportedFile(file.name, file.data) for file in written.files)
            return Rendered(files, tuple((warning.code, warning.params) for warning in written.warnings))

        return write

    together = late("redaksi.scribe", "write_all")

    def ready(looks: bool, settings: Mapping[str, str]) -> None:
        from redaksi.render.trial import try_look

        if looks:
            try_look(Site.from_settings(settings))

    return {
        name: ExportFormat(
            adapted(name), entry.collects, partial(ready, entry.looks), entry.alone, partial(together, name)
        )
        for name, entry in FORMATS.items()
    }


def carried(path: Path, theme_folder: str) -> Sequence[Carried]:
    """Every article that an exported file carries, and whether making it again gives the same bytes."""
    from redaksi.formats.made_again import carried as look

    return look(path, theme_folder)


class PressOf:
    """The port `Press`; what it needs is imported when a site is written."""

    def check(self, folder: Path) -> SiteCheck | None:
        """See the port."""
        from redaksi.press import LocalPress

        return LocalPress().check(folder)

    def work(self, target: Path, store: Path, picture: PictureBytes, cancelled: Callable[[], bool]) -> SiteWork:
        """See the port."""
        from redaksi.press import LocalPress

        return LocalPress().work(target, store, picture, cancelled)


def has_store(folder: Path) -> bool:
    """Whether a newsroom lies in `folder`."""
    from redaksi.store.file import FILE

    return (folder / FILE).exists()


def restore_store(folder: Path, backup: Path) -> Path | None:
    """Bring the store in `folder` back from `backup`; where the present one was put aside."""
    from redaksi.store.backup import restore_store as restore

    return restore(folder, backup)


def backup_shelf() -> Shelf:
    """The automatic backups of a store folder."""
    from redaksi.store import backup
    from redaksi.store.store import SqlStore
    from redaksi.usecases.backups import Shelf

    def daily(room: Newsroom) -> Path | None:
        assert isinstance(room.store, SqlStore)
        return backup.daily(room.store, dt.datetime.now().astimezone().date())

    return Shelf(daily, backup.available, backup.restore_store)


@cache
def preview_renderer() -> LiveRenderer:
    """What renders the preview: the renderer of exports."""
    from redaksi.render.live import LiveRenderer

    return LiveRenderer()


def article_schema() -> str:
    """The JSON Schema of `redaksi-article`, as it is shipped."""
    from importlib.resources import files

    schema = files("redaksi") / "assets" / "schemas" / "redaksi-article-1.schema.json"
    return schema.read_text(encoding="utf-8")


def text_of_file(path: Path) -> tuple[str, Sequence[Doubt]]:
    """The clean text of a file and what was changed in it; UnreadableError where it is no text."""
    from redaksi.formats import decoding

    decoded = decoding.read_file(path)
    return decoded.text, decoded.doubts


def clean_text(text: str) -> tuple[str, Sequence[Doubt]]:
    """`text` without what no text may hold (half characters, NUL, direction marks), and what was changed."""
    from redaksi.formats import decoding

    decoded = decoding.clean(text)
    return decoded.text, decoded.doubts


def open_window(folder: Path, piece: str | None) -> int:
    """The window on a store folder, on the piece or file named; its exit status."""
    screenless = sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    if screenless:
        raise RedaksiError("no-display")
    from redaksi.gui.app import run

    return run(folder, piece, window_parts)


def window_parts() -> Outside:
    """What the window asks for once it has been painted."""
    from redaksi.gui.outside import Outside
    from redaksi.store.glance import is_older

    return Outside(glance, is_older, open_newsroom, backup_shelf, preview_renderer)
