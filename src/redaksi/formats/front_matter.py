"""The front matter of a Markdown file: YAML between two lines of `---`, read so that no file can do harm with it.

Only the shape of the YAML is looked at, never what its tags ask for: nothing is made of it but texts and lists of
texts. Front matter that is no YAML (an unquoted colon in a title is enough) is read by its lines. What Redaksi itself
wrote there beside the fields that other programs know stands in one line of JSON, which is YAML, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

#: The key of what only Redaksi reads.
OWN = "redaksi"
_OWN_LINE = re.compile(rf"^{OWN}:[ \t]*(\{{.*\}})[ \t]*$", re.MULTILINE)
#: Characters, values and depth beyond which it is no front matter of a story; such a block is read by its lines.
_LONGEST, _MOST, _DEEPEST = 100_000, 5_000, 20
_KEY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:[ \t]*(?P<value>.*)\Z")
FIELDS = {
    **dict.fromkeys(("headline", "title", "judul"), "headline"),
    **dict.fromkeys(("subhead", "subtitle", "subjudul"), "subhead"),
    **dict.fromkeys(("summary", "description", "ringkasan"), "summary"),
    **dict.fromkeys(("slug",), "slug"),
    **dict.fromkeys(("date", "published", "tanggal"), "published"),
    **dict.fromkeys(("category", "categories", "kategori", "rubrik"), "category"),
    **dict.fromkeys(("tags", "tag"), "tags"),
    **dict.fromkeys(("author", "authors", "penulis"), "authors"),
    **dict.fromkeys(("editor",), "editor"),
    **dict.fromkeys(("source", "sumber"), "source"),
    **dict.fromkeys(("place", "tempat"), "place"),
    **dict.fromkeys(("language", "lang", "bahasa"), "language"),
}
#: Fields that hold one line of names with commas between them, where they are no list.
_NAMES = {"tags", "authors", "editor"}


@dataclass(slots=True)
class Front:
    """Known fields and their values, the lines that name none, and the JSON that Redaksi wrote (None without)."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    own: str | None = None

    def text(self, name: str) -> str:
        """The value of a field as one text; empty where it has none."""
        return ", ".join(self.fields.get(name, ()))

    def put(self, name: str, values: Sequence[str]) -> bool:
        """Keep a field's values; False where it has some already and these are others."""
        wanted = [value.strip() for value in values if value.strip()]
        if name in self.fields:
            return self.fields[name] == wanted
        self.fields[name] = wanted
        return True


def read_front(block: str) -> Front:
    """The front matter whose lines are `block`."""
    own = _OWN_LINE.search(block)
    rest = block if own is None else block[: own.start()] + block[own.end() :]
    front = _by_yaml(rest) if len(rest) <= _LONGEST else None
    front = front or _by_lines(rest)
    front.own = own and own[1]
    return front


class _BoundedLoader(yaml.SafeLoader):
    """Composes values and makes nothing of them; refuses what is only there to grow, and depth without end."""

    values, depth = 0, 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        self.values += 1
        self.depth += 1
        if self.check_event(yaml.AliasEvent) or self.values > _MOST or self.depth > _DEEPEST:
            raise yaml.YAMLError("not a story's front matter")
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _by_yaml(block: str) -> Front | None:
    try:
        root = yaml.compose(block, Loader=_BoundedLoader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    lines, front, known = block.split("\n"), Front(), set[int]()
    for key, value in root.value:
        name = FIELDS.get(key.value.strip().casefold()) if isinstance(key, yaml.ScalarNode) else None
        values = None if name is None else _values(value, names=name in _NAMES)
        if name is not None and values is not None and front.put(name, values):
            last = value.end_mark.line - (value.end_mark.column == 0 and value.end_mark.line > key.start_mark.line)
            known.update(range(key.start_mark.line, max(last, key.start_mark.line) + 1))
    kept = [line for number, line in enumerate(lines) if number not in known or line.lstrip().startswith("#")]
    front.unknown = [line.strip() for line in kept if line.strip()]
    return front


def _values(node: yaml.Node, *, names: bool) -> list[str] | None:
    """A text, or a list of texts; None for anything else."""
    if isinstance(node, yaml.ScalarNode):
        is_plain = node.style is None
        if is_plain and node.value in ("", "~", "null", "Null", "NULL"):
            return []
        return node.value.split(",") if names and is_plain else [node.value]
    if isinstance(node, yaml.SequenceNode) and all(isinstance(each, yaml.ScalarNode) for each in node.value):
        return [each.value for each in node.value]
    return None


def _by_lines(block: str) -> Front:
    """Known fields and their values, and the lines that name none; a list below a key (`- a`) belongs to it."""
    front, open_field = Front(), ""
    for line in block.split("\n"):
        item = line.strip()
        match = _KEY.match(item)
        if item.startswith("- ") and open_field:
            front.fields[open_field] += _unquoted(item[2:])
            continue
        name = FIELDS.get(match["key"].strip().casefold()) if match else None
        open_field = name if name and name not in front.fields else ""
        if open_field and match:
            values = _unquoted(match["value"])
            split = [part.strip() for value in values for part in value.split(",")] if open_field in _NAMES else values
            front.fields[open_field] = [value for value in split if value]
        elif item:
            front.unknown.append(item)
    return front


def _unquoted(value: str) -> list[str]:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return [text for part in value[1:-1].split(",") for text in _unquoted(part)]
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
    return [inner] if inner else []
