"""Kinds of file that a newsroom reads and writes, imported when the first one comes by."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Callable[..., Any]:
    """The function `name` of a module that is imported when it is first called."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(module), name)(*arguments)

    return call


class FileOf:
    """A kind of file: the modules that read and write it are imported when it is first needed."""

    def __init__(self, reader: str, writer: str | None = None) -> None:
        self._reader, self._writer = reader, writer or reader

    def read(self, path: Any) -> Any:
        """UnreadableError where the file is not one."""
        return import_module(self._reader).read(path)

    def write(self, what: Any) -> Any:
        """The bytes of the file."""
        return import_module(self._writer).write(what)
