"""The sample newsroom: two people, and articles at every point of their way."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

from redaksi import bootstrap
from redaksi.usecases import newsroom_settings, samples
from redaksi.usecases.newsroom import Newsroom

WRITER, EDITOR = samples.WRITER.name, samples.EDITOR.name
SITE = {"site.name": "Kabar Lembayung", "site.url": "https://kabar-lembayung.example"}
#: The page text whose day is told, and the story that the window shows at first.
STORY, SHOWN = "gempa-magnitudo-4-1-lembayung", "rob-rendam-tiga-kelurahan-ranumas"


def sample_newsroom(folder: Path) -> Newsroom:
    """A new store with two people and every sample but the one whose day is told."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    room = bootstrap.open_newsroom(folder)
    for key, value in SITE.items():
        newsroom_settings.set_setting(room, key, value)
    with as_file(files("redaksi") / "assets" / "samples") as folder_of_samples:
        paths = [path for path in sorted(folder_of_samples.glob("*.json")) if path.stem != STORY]
        samples.fill(room, paths, room.store.folder.parent / "site")
    print(f"newsroom {folder}: {len(paths)} articles, {WRITER} (writes), {EDITOR} (edits)")
    return room


def open_window(folder: Path, arguments: list[str]) -> int:
    """A window on the sample newsroom, as it was left the last time."""
    if not folder.exists():
        sample_newsroom(folder).store.close()
    return bootstrap.open_window(folder, arguments[0] if arguments else SHOWN)
