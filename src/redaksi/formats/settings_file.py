"""The settings of a newsroom as one JSON file (`redaksi-settings`, docs/settings.md), to be carried to another desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from redaksi.domain.boilerplate import Boilerplate
from redaksi.domain.errors import UnreadableError
from redaksi.domain.settings_file import FileOfSettings
from redaksi.formats import boilerplate_file, decoding
from redaksi.formats.json_node import Node
from redaksi.formats.json_strict import parse

FORMAT = "redaksi-settings"
VERSION = 1
#: More than any newsroom's settings, in bytes.
SIZE_LIMIT = 5_000_000
#: More keys than this, and it is no file of settings.
COUNT_LIMIT = 1_000
_KEY_LIMIT = 100


def read(path: Path) -> FileOfSettings:
    """What the file at `path` holds, values unjudged.

    UnreadableError: those of a text file, `bad-json` (naming the place), `not-settings`, `json-newer`.
    """
    data = decoding.read_bytes(path, SIZE_LIMIT)
    return from_json(decoding.decode(data, path.name).text, path.name)


def from_json(text: str, source: str) -> FileOfSettings:
    """The same from the text of a file."""
    tree = parse(text, source)
    root = Node(tree, "", source)
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise UnreadableError("not-settings", name=source)
    version = root.get("version").whole()
    if version > VERSION:
        raise UnreadableError("json-newer", name=source, version=version, known=VERSION)
    boilerplate = root.get("boilerplate").of(lambda node: boilerplate_file.from_tree(node.value, source))
    words = root.get("words").of(_words) or {}
    return FileOfSettings(_settings(root.get("settings")), words, boilerplate or Boilerplate())


def write(settings: FileOfSettings) -> bytes:
    """The bytes of a file; the same settings give the same bytes."""
    tree: dict[str, Any] = {"format": FORMAT, "version": VERSION, "settings": dict(settings.settings)}
    if settings.words:
        tree["words"] = {language: list(words) for language, words in settings.words.items()}
    if settings.boilerplate != Boilerplate():
        tree["boilerplate"] = boilerplate_file.to_tree(settings.boilerplate)
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def _words(node: Node) -> dict[str, list[str]]:
    if not isinstance(node.value, dict) or len(node.value) > COUNT_LIMIT:
        raise node.error()
    return {language[:_KEY_LIMIT]: [entry.text() for entry in node.entries(language)] for language in node.value}


def _settings(node: Node) -> dict[str, str]:
    value = node.value
    if not isinstance(value, dict) or len(value) > COUNT_LIMIT:
        raise node.error()
    for key in value:
        if len(key) > _KEY_LIMIT or not key.isprintable():
            raise Node(key[:_KEY_LIMIT], node.place, node.source).error()
    return {key: node.get(key).text() for key in value}
