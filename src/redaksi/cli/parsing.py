"""What the parser says of its own, in the language of whoever reads it: the frame of the help, and wrong usage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from redaksi.cli.output import words

#: Headings and fixed sentences of a help page, and the codes that word them.
_FRAME = (
    (re.compile(r"^Usage:", re.MULTILINE), "usage-heading"),
    (re.compile(r"^Arguments:$", re.MULTILINE), "arguments-heading"),
    (re.compile(r"^Options:$", re.MULTILINE), "options-heading"),
    (re.compile(r"^Commands:$", re.MULTILINE), "commands-heading"),
    (re.compile(r"Show this message and exit\."), "help-help"),
    (re.compile(r"\[OPTIONS\]"), "options-word"),
    (re.compile(r"COMMAND \[ARGS\]\.\.\."), "command-word"),
    (re.compile(r"\[required\]"), "required-word"),
)
#: What the parser calls the kind of a value.
_KIND = re.compile(r" <(?:list\[)?(?:str|Path|path_of|int|int range)\]?>")
#: What it adds to a description.
_NOTES = (
    (re.compile(r"env var: (?P<name>\w+)"), "help-variable"),
    (re.compile(r"default: (?P<value>[^;\]]+)"), "help-default"),
    (re.compile(r"(?P<least>\d+)<=x<=(?P<most>\d+)"), "help-range"),
)
#: Kinds of wrong usage, by the sentences the parser has for them.
_MISTAKES = (
    (re.compile(r"No such command '(?P<name>.*)'\."), "usage-no-command"),
    (re.compile(r"No such option: (?P<name>\S+)"), "usage-no-option"),
    (re.compile(r"Missing option '(?P<name>.*)'\."), "usage-missing"),
    (re.compile(r"Missing argument '(?P<name>.*)'\."), "usage-missing"),
    (re.compile(r"Option '(?P<name>.*)' requires an argument\."), "usage-empty"),
    (re.compile(r"Got unexpected extra argument\(?s?\)? \((?P<name>.*)\)"), "usage-too-much"),
    (
        re.compile(r"Invalid value for '(?P<name>.*?)': .*'(?P<value>.*?)' is not one of (?P<known>.*)\."),
        "usage-choice",
    ),
    (re.compile(r"Invalid value for '(?P<name>.*?)': .*"), "usage-value"),
)


class Command(TyperCommand):
    """A command whose help speaks one language throughout."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        return _page(self, ctx)


class Group(TyperGroup):
    """The same for a group of commands."""

    def get_help(self, ctx: typer.Context) -> str:  # type: ignore[override]
        return _page(self, ctx)


def mistake(message: str) -> str:
    """What the parser complains about, worded; a complaint that nobody has met yet stays as it is."""
    for pattern, code in _MISTAKES:
        if match := pattern.match(message):
            return words(code, **{name: value.replace("'", "") for name, value in match.groupdict().items()})
    return message


def _page(command: TyperCommand | TyperGroup, context: typer.Context) -> str:
    """The help of a command. Its rows are worded before they are laid out, so that lines break where they should."""
    formatter = context.make_formatter()
    lay_out = formatter.write_dl

    def worded(rows: Sequence[tuple[str, str]], *more: Any, **named: Any) -> None:
        lay_out([(_term(term), _definition(text)) for term, text in rows], *more, **named)

    formatter.write_dl = worded  # type: ignore[method-assign]
    command.format_help(context, formatter)
    page = formatter.getvalue().rstrip("\n").replace("[[", "[").replace("]]", "]")
    for pattern, code in _FRAME:
        page = pattern.sub(words(code), page)
    return page


def _term(term: str) -> str:
    """Without Python's name of what an argument is; an option says what kind of value it takes."""
    if not term.startswith("-"):
        return _KIND.sub("", term)
    return _KIND.sub(lambda kind: " " + words("number-word" if "int" in kind[0] else "value-word"), term)


def _definition(text: str) -> str:
    for pattern, code in _NOTES:
        if found := pattern.search(text):
            text = text.replace(found[0], words(code, **found.groupdict()))
    return text
