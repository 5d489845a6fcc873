"""Where dictionaries of the hunspell kind (NAME.aff beside NAME.dic) are kept on Linux, macOS and Windows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

#: What a language's dictionary is called, the wanted one first; others of the language (`en_AU`) come last.
_NAMES = {"id": ("id_ID", "id-ID", "id"), "en": ("en_US", "en-US", "en_GB", "en-GB")}
_LIBREOFFICE = "share/extensions/dict-*"
#: Extensions that somebody added to their own LibreOffice.
_OWN_LIBREOFFICE = (
    "4/user/uno_packages/cache/uno_packages/*/*.oxt",
    "4/user/uno_packages/cache/uno_packages/*/*.oxt/*",
)


def find(language: str, own: list[Path], environment: Mapping[str, str], home: Path | None) -> Path | None:
    """The .dic file for `language` (`id`, `en`): the first in `own` folders, else where this system keeps them.

    A folder that cannot be read counts as one without dictionaries.
    """
    folders = [*own, *_expanded(_system_folders(environment, home)), *_carried()]
    for folder in folders:
        found = _in_folder(folder, language)
        if found is not None:
            return found
    return None


def _in_folder(folder: Path, language: str) -> Path | None:
    try:
        present = {file.stem: file for file in folder.glob(f"{language}*.dic") if file.with_suffix(".aff").is_file()}
    except OSError:
        return None
    others = sorted(name for name in present if name.startswith((f"{language}_", f"{language}-")))
    name = next((name for name in (*_NAMES.get(language, ()), *others) if name in present), None)
    return present[name] if name else None


def _expanded(patterns: Iterator[Path]) -> Iterator[Path]:
    """Folders for paths that may hold a `*`; those that are there."""
    for pattern in patterns:
        parts = pattern.parts
        star = next((at for at, part in enumerate(parts) if "*" in part), len(parts))
        base = Path(*parts[:star])
        try:
            yield from [base] if star == len(parts) else sorted(base.glob(str(Path(*parts[star:]))))
        except OSError:
            continue


def _system_folders(environment: Mapping[str, str], home: Path | None) -> Iterator[Path]:
    named = environment.get("DICPATH", "")  # hunspell's own variable
    yield from (Path(folder) for folder in named.split(";" if sys.platform == "win32" else ":") if folder)
    if sys.platform == "win32":
        yield from _windows(environment)
    elif sys.platform == "darwin":
        yield from _macos(home)
    else:
        yield from _linux(environment, home)


def _linux(environment: Mapping[str, str], home: Path | None) -> Iterator[Path]:
    own = environment.get("XDG_DATA_HOME") or (home / ".local/share" if home else None)
    shared = (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    for data in [own, *shared]:
        if data:
            yield from (Path(data) / name for name in ("hunspell", "myspell", "myspell/dicts"))
    for office in ("/usr/lib/libreoffice", "/usr/lib64/libreoffice", "/opt/libreoffice*"):
        yield Path(office) / _LIBREOFFICE
    if home:
        config = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
        yield from (config / "libreoffice" / pattern for pattern in _OWN_LIBREOFFICE)


def _macos(home: Path | None) -> Iterator[Path]:
    if home:
        yield home / "Library/Spelling"
        yield from (home / "Library/Application Support/LibreOffice" / pattern for pattern in _OWN_LIBREOFFICE)
    yield from map(Path, ("/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell"))
    yield Path("/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*")


def _windows(environment: Mapping[str, str]) -> Iterator[Path]:
    for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        if environment.get(name):
            yield Path(environment[name]) / "LibreOffice" / _LIBREOFFICE
    for name in ("APPDATA", "LOCALAPPDATA"):
        if environment.get(name):
            yield Path(environment[name]) / "hunspell"
    if environment.get("APPDATA"):
        yield from (Path(environment["APPDATA"]) / "LibreOffice" / pattern for pattern in _OWN_LIBREOFFICE)


def _carried() -> Iterator[Path]:
    """What came with the program: an installer's folder beside it, and what the library carries itself (English)."""
    yield Path(sys.prefix) / "share/hunspell"
    yield Path(sys.executable).parent / "dictionaries"
    library = find_spec("hunspell")
    if library is not None and library.origin:
        yield Path(library.origin).parent / "dictionaries"
