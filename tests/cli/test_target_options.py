"""The options of a target, which two commands share."""

from __future__ import annotations

import inspect
from pathlib import Path

from redaksi.cli.target_options import Given, options_of, takes_options
from redaksi.domain.targets import SHAPES, TargetKind


def test_a_command_has_the_options_and_gets_what_was_given_of_them() -> None:
    heard: list[object] = []

    @takes_options
    def command(*, name: str, given: Given, secret: bool = False) -> None:
        heard.append((name, given, secret))

    parameters = list(inspect.signature(command).parameters)
    assert (parameters[0], parameters[-1]) == ("name", "secret")
    assert {name for shape in SHAPES.values() for name in shape.needed} < set(parameters[1:-1])
    named = dict.fromkeys(parameters[1:-1]) | {"host": "warta.example", "user": ""}
    command(name="Server", secret=True, **named)
    assert heard == [("Server", {"host": "warta.example", "user": ""}, True)]


def test_a_folder_here_is_named_from_the_root_and_one_of_a_server_as_it_is() -> None:
    given = {"path": Path("kirim"), "formats": ["html", "json"]}
    assert options_of(TargetKind.FOLDER, given) == {"path": str(Path("kirim").absolute()), "formats": "html json"}
    assert options_of(TargetKind.SFTP, {"path": Path("kirim"), "formats": []}) == {"path": "kirim"}
