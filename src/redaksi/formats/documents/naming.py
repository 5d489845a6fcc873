"""What stops the reading of markup, as a sentence about the file that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from redaksi.domain.errors import UnreadableError

_OF_FILES = {"html-too-deep": "page-too-deep", "html-table-too-large": "page-table-too-large"}


@contextmanager
def naming(name: str) -> Iterator[None]:
    """UnreadableError `page-too-deep`, `page-table-too-large` with the name; what is pasted has none to tell."""
    try:
        yield
    except UnreadableError as error:
        if error.code not in _OF_FILES:
            raise
        raise UnreadableError(_OF_FILES[error.code], **{**error.params, "name": name}) from None
