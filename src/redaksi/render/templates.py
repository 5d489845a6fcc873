"""The page templates: Jinja2 in a sandbox, everything escaped whatever a template is called, compiled once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from jinja2 import BaseLoader, FunctionLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from redaksi.render.indented import indented

_SHARED = {"parts.html", "news/head.html", "news/foot.html", "reference/head.html", "reference/foot.html"}


def render(name: str, context: Mapping[str, Any]) -> str:
    """The template `name` (a path below `templates/`) filled with `context`."""
    return template(name).render(context)


@cache
def template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def source(name: str) -> str:
    """The text of the file `name` below `templates/`."""
    return _source(name)


@cache
def style(theme: str) -> Markup:
    """The theme's style sheet, ready to stand in a page; it is the project's own text, so it is not escaped."""
    return Markup(_folder().joinpath(theme, "style.css").read_text(encoding="utf-8").strip())


@cache
def themes() -> frozenset[str]:
    return frozenset(entry.name for entry in _folder().iterdir() if entry.joinpath("style.css").is_file())


@cache
def templates_mark() -> str:
    """A hash over every template and style sheet: another one, and pages may look otherwise."""
    digest = hashlib.sha256()
    for path, text in sorted(_texts(_folder(), "")):
        digest.update(f"{path}\0{text}\0".encode())
    return digest.hexdigest()


def _texts(folder: Traversable, start: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        path = f"{start}{entry.name}"
        if entry.is_dir():
            yield from _texts(entry, f"{path}/")
        else:
            yield path, entry.read_text(encoding="utf-8")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's own sandbox, without its long way round to the entries of our own objects and the macros of a file.

    `t.update` is the label of that name, not the method of dictionaries.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        if type(obj) is TemplateModule and not attribute.startswith("_"):
            return getattr(obj, attribute, None) or self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@cache
def _environment() -> Sandbox:
    return sandbox(FunctionLoader(_source))


def sandbox(loader: BaseLoader) -> Sandbox:
    """Where templates from `loader` are rendered: nothing is filled in unescaped, and no name may be misspelt."""
    environment = Sandbox(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # `tojson` escapes < > & ' inside a script element; text stays readable instead of \uXXXX.
    environment.policies["json.dumps_function"] = indented
    environment.policies["json.dumps_kwargs"] = {}
    return environment


def source_of(name: str) -> str | None:
    """The text of a template that a newsroom's own may build upon; None for any other name."""
    return _source(name) if name in _SHARED else None


def _source(name: str) -> str:
    return _folder().joinpath(*name.split("/")).read_text(encoding="utf-8")


def _folder() -> Traversable:
    return files("redaksi") / "assets" / "templates"
