"""The link definitions of a body, and which of them a block could refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

Target = tuple[str, str | None]
"""The address and the title of a link definition."""

References = Mapping[str, Target]
"""Link definitions by their label in lower case."""

# A label may be broken over lines, and the lines may be quoted or indented.
_LOOSE = re.compile(r"[\s>]+")
_LABEL = re.compile(r"\[([^\[\]]*)\]")


class Definitions(References):
    """Link definitions that do not change, and are asked often which of them a text could use."""

    def __init__(self, targets: References) -> None:
        self._targets = dict(targets)
        self._by_core: dict[str, list[str]] = {}
        for label in self._targets:
            self._by_core.setdefault(_core(label), []).append(label)

    def __getitem__(self, label: str) -> Target:
        return self._targets[label]

    def __iter__(self) -> Iterator[str]:
        return iter(self._targets)

    def __len__(self) -> int:
        return len(self._targets)

    def used(self, text: str) -> tuple[tuple[str, Target], ...]:
        """Those that Markdown `text` could refer to, so that it is rendered again only when one of these changes."""
        if not self._targets or "[" not in text:
            return ()
        cores = dict.fromkeys(_LABEL.findall(_core(text)))
        return tuple((label, self._targets[label]) for core in cores for label in self._by_core.get(core, ()))


def _core(text: str) -> str:
    return _LOOSE.sub("", text.lower())
