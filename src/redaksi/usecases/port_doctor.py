"""What a look through the whole store tells, and how it says how far it has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

#: Called now and then with how much has been looked at, of how much. What it raises ends the look.
Told = Callable[[int, int], None]


class Severity(StrEnum):
    """`ERROR`: something was lost, or says what is not true. `WARNING`: nothing was lost by it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong, worded like an error by its code; `subject` is a piece's id, a photo's hash or a file's name."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)
    subject: str = ""
    severity: Severity = Severity.ERROR
    repaired: bool = False
