"""The page templates: Jinja2 in a sandbox, everything escaped whatever a template is called, compiled once."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import FunctionLoader, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup


def render(name: str, context: dict[str, Any]) -> str:
    """The template `name` (a path below `templates/`) filled with `context`."""
    return template(name).render(context)


@cache
def template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def style(theme: str) -> Markup:
    """The theme's style sheet, ready to stand in a page; it is the project's own text, so it is not escaped."""
    return Markup(_folder().joinpath(theme, "style.css").read_text(encoding="utf-8").strip())


@cache
def themes() -> frozenset[str]:
    return frozenset(entry.name for entry in _folder().iterdir() if entry.joinpath("style.css").is_file())


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # `tojson` escapes < > & ' inside a script element; text stays readable instead of \uXXXX.
    environment.policies["json.dumps_function"] = json.dumps
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "indent": 1}
    return environment


def _source(name: str) -> str:
    return _folder().joinpath(*name.split("/")).read_text(encoding="utf-8")


def _folder() -> Traversable:
    return files("redaksi") / "assets" / "templates"
