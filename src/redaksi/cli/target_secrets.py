"""Passwords of targets: from the keychain, from a variable for what nobody sits at, or asked for."""

from __future__ import annotations

import os

import typer

from redaksi.cli.acting import somebody_is_there
from redaksi.cli.output import tell, words
from redaksi.domain.targets import Secret, Target
from redaksi.usecases import targets
from redaksi.usecases.newsroom import Newsroom

#: Where a password stands for commands that nobody sits at.
VARIABLE = "REDAKSI_TARGET_SECRET"


def asked_secret(name: str, *, needed: bool) -> str | None:
    """From the variable, else from who sits at the terminal; None where nobody does, or where none is typed."""
    given = os.environ.get(VARIABLE)
    if given is not None or not somebody_is_there():
        return given
    question = words("ask-target-secret" if needed else "ask-target-secret-perhaps", name=name)
    answer: str = typer.prompt(question, hide_input=True, err=True, default="", show_default=False)
    return answer or None


def have_secret(room: Newsroom, target: Target) -> None:
    """Ask for what a target needs and nobody has kept: it is gone with this command where there is no keychain."""
    if target.secret is Secret.NONE or room.secrets.get(target.id) is not None:
        return
    needed = target.secret is Secret.NEEDED
    if not needed and room.secrets.lasting() and VARIABLE not in os.environ:
        return  # it would have been kept when the target was made
    secret = asked_secret(target.name, needed=needed)
    if secret is not None:
        keep_secret(room, target, secret)


def keep_secret(room: Newsroom, target: Target, secret: str) -> None:
    """For this target from now on; who typed it is told where it will be asked for again."""
    targets.give_secret(room, target, secret)
    if VARIABLE not in os.environ and not room.secrets.lasting():
        tell(words("target-secret-passing"))
