"""A theme folder, read whole or refused in one sentence that names the file and the line."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from redaksi.domain.errors import UnreadableError
from redaksi.render.templates import style

#: The looks that come with the program; a theme is one of them with some of its files replaced.
BUILT_IN = ("news", "reference")
#: What a theme says of itself.
OPTIONS = "theme.toml"
#: In the place of the style sheet of the look it is based on, and behind it.
STYLE, MORE_STYLE = "style.css", "more.css"
LONGEST_FILE = 256 * 1024  # bytes
MOST_FILES = 60

_TEMPLATE = re.compile(r"([A-Za-z0-9][\w.-]*\.html)(?:\.j2)?")
_LINE = re.compile(r"at line (\d+)")
#: What ends the element that the style sheet stands in, and what a page could not load anyway: it has to be told.
_NOT_IN_STYLE = re.compile(r"</|<!--|@import|url\(\s*['\"]?(?!\s*['\"]?data:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Theme:
    """`templates` by their names, without `.j2`, and `files` how they are called in the folder.

    `sha256` is of everything that shows in a page.
    """

    name: str
    based_on: str
    templates: Mapping[str, str]
    files: Mapping[str, str]
    style: Markup
    sha256: str


_State = tuple[tuple[str, int, int], ...]
_known: dict[str, tuple[_State, Theme]] = {}


def theme_in(folder: str) -> Theme:
    """The theme as it stands in `folder` now; read again only when one of its files has changed.

    UnreadableError `theme-not-chosen` or `theme-missing` for no folder, `theme-file` or `theme-style` for a file that
    cannot be part of one.
    """
    if not folder:
        raise UnreadableError("theme-not-chosen")
    files, state = _files(folder)
    known = _known.get(folder)
    if known is None or known[0] != state:
        known = _known[folder] = (state, _read(Path(folder), files))
        while len(_known) > 4:
            _known.pop(next(iter(_known)))
    return known[1]


def _files(folder: str) -> tuple[Sequence[os.DirEntry[str]], _State]:
    """What counts as a file of the theme, and how it stands; all else that lies in the folder is left alone."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry for entry in entries if _counts(entry.name)), key=lambda entry: entry.name)
        states = [(entry.name, entry.stat(follow_symlinks=False)) for entry in found]
    except (OSError, ValueError) as error:
        raise UnreadableError("theme-missing", folder=folder) from error
    if len(found) > MOST_FILES:
        raise UnreadableError("theme-files", theme=Path(folder).name, limit=MOST_FILES)
    return found, tuple((name, state.st_mtime_ns, state.st_size) for name, state in states)


def _counts(name: str) -> bool:
    return name in (OPTIONS, STYLE, MORE_STYLE) or _TEMPLATE.fullmatch(name) is not None


def _read(folder: Path, files: Sequence[os.DirEntry[str]]) -> Theme:
    texts = {entry.name: _text(folder, entry) for entry in files}
    based_on = _based_on(folder, texts.pop(OPTIONS, ""))
    styles = {name: _style(folder, name, texts.pop(name)) for name in (STYLE, MORE_STYLE) if name in texts}
    templates: dict[str, str] = {}
    for name, text in texts.items():
        plain = name.removesuffix(".j2")
        if plain in templates:
            raise UnreadableError("theme-file", theme=folder.name, file=name, reason=f"{plain} is there, too")
        templates[plain] = text
    whole = json.dumps([based_on, styles, templates], sort_keys=True).encode()
    sheet = "\n".join(filter(None, [styles.get(STYLE, style(based_on)), styles.get(MORE_STYLE)]))
    called = {name.removesuffix(".j2"): name for name in texts}
    return Theme(folder.name, based_on, templates, called, Markup(sheet), hashlib.sha256(whole).hexdigest())


def _text(folder: Path, entry: os.DirEntry[str]) -> str:
    """UnreadableError for what is no file of the folder itself, too long, or not UTF-8."""
    reason = "not an ordinary file"
    try:
        if entry.is_file(follow_symlinks=False):
            with open(entry.path, "rb") as file:  # noqa: PTH123 – a DirEntry has been looked at already
                data = file.read(LONGEST_FILE + 1)
            if len(data) <= LONGEST_FILE:
                return data.decode("utf-8").replace("\r\n", "\n").removeprefix("\ufeff")
            reason = f"longer than {LONGEST_FILE // 1024} KB"
    except UnicodeDecodeError:
        reason = "not UTF-8"
    except OSError as error:
        reason = error.strerror or type(error).__name__
    raise UnreadableError("theme-file", theme=folder.name, file=entry.name, reason=reason)


def _based_on(folder: Path, text: str) -> str:
    try:
        options: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = found[1] if (found := _LINE.search(str(error))) else "1"
        raise UnreadableError("theme-broken", theme=folder.name, file=OPTIONS, line=line, reason=str(error)) from error
    based_on = options.pop("based_on", BUILT_IN[0])
    if options or based_on not in BUILT_IN:
        wanted = f'only based_on = "{" | ".join(BUILT_IN)}"'
        raise UnreadableError("theme-file", theme=folder.name, file=OPTIONS, reason=wanted)
    return str(based_on)


def _style(folder: Path, name: str, text: str) -> str:
    found = _NOT_IN_STYLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise UnreadableError("theme-style", theme=folder.name, file=name, line=line, what=found[0])
    return text.strip()
