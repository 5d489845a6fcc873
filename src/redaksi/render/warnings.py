"""What a page had to leave out, told to whoever publishes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageWarning:
    """`code` is a key of `resources/words/warnings.toml`, `params` fill its sentence."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)
