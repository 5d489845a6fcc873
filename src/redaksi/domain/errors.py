"""Errors with a code: the domain names what is wrong, the window and the command line word it (`redaksi.words`)."""

from __future__ import annotations


class RedaksiError(Exception):
    """Something a user has to be told in one sentence.

    `code` is the key of the sentence in `resources/words/errors.toml`; `params` fill its placeholders.
    `exit_status` is what the command line ends with (see docs/cli.md).
    """

    exit_status = 1

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params = params
        super().__init__(f"{code} {params}" if params else code)


class RefusedError(RedaksiError):
    """A rule of the newsroom does not allow what was asked: a transition, an approval, an export."""


class UsageError(RedaksiError):
    """What was asked for makes no sense as asked: an unknown field, an impossible date, a name that is too long."""

    exit_status = 2


class UnreadableError(RedaksiError):
    """The input could not be read: missing, empty, binary, too large, or not what it says it is."""

    exit_status = 3


class StoreError(RedaksiError):
    """The store could not be used: not a folder, damaged, read-only, busy, or from a newer version."""

    exit_status = 3
