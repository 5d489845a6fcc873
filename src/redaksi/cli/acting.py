"""Who acts: the name after `--as`, and the passphrase of that profile where it has one."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

import typer

from redaksi.cli.output import tell, words
from redaksi.domain.errors import UsageError
from redaksi.usecases import passphrases, people
from redaksi.usecases.newsroom import Newsroom

#: Where a passphrase stands for commands that nobody sits at.
VARIABLE = "REDAKSI_PASSPHRASE"


class Acting(NamedTuple):
    """A member of the newsroom who has shown who they are."""

    name: str
    passphrase: str | None


def acting(room: Newsroom, name: str | None) -> Acting:
    """Who does it, where somebody must be named.

    UsageError `as-missing`, `no-user`; RefusedError as `passphrases.prove`, where nobody is there to be asked, too.
    """
    if name is None:
        raise UsageError("as-missing")
    passphrase = _given(name) if people.user(room, name).guarded else None
    wrong = passphrases.prove(room, name, passphrase)
    if wrong:
        tell(words("passphrase-tries", tries=wrong))
    return Acting(name, passphrase)


def perhaps(room: Newsroom, name: str | None) -> str | None:
    """The same where nobody has to be named; their name."""
    return None if name is None else acting(room, name).name


def ask_new(name: str) -> str:
    """A passphrase that somebody chooses, typed twice, or from the variable REDAKSI_NEW_PASSPHRASE.

    UsageError `passphrases-differ`, `passphrase-not-given` where nobody is there to be asked.
    """
    given = os.environ.get("REDAKSI_NEW_PASSPHRASE")
    if given is not None:
        return given
    if not somebody_is_there():
        raise UsageError("passphrase-not-given", name=name)
    first, second = (_asked(words(code, name=name)) for code in ("ask-passphrase-new", "ask-passphrase-again"))
    if first != second:
        raise UsageError("passphrases-differ")
    return first


def _given(name: str) -> str | None:
    """From the variable, else from who sits at the terminal; None where nobody does."""
    given = os.environ.get(VARIABLE)
    if given is not None or not somebody_is_there():
        return given
    return _asked(words("ask-passphrase", name=name))


def _asked(question: str) -> str:
    answer: str = typer.prompt(question, hide_input=True, err=True, default="", show_default=False)
    return answer


def somebody_is_there() -> bool:
    """Whether anybody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
