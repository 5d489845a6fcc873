"""The process that renders a newsroom's own templates: one JSON request a line, one answer a line.

Requests `{"theme": sha256, "templates": {name: text}, "based_on": …, "regions": {name: context}}`, the templates and
what they are based on only with the first request of a theme. Answers `{"ok": {name: html}}` or
`{"failed": {file, line, reason}}`. Here is nothing that a template could reach: no file but the templates it was sent
and the program's own.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import Any, TextIO

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from redaksi.processes import limit_memory
from redaksi.render.templates import Sandbox, sandbox, source_of

MEMORY = 400 * 1024 * 1024
SECONDS = 1.0  # for one page; the asking side gives up somewhat later, and then kills
LONGEST_ANSWER = 2_000_000  # characters
#: Toys of Jinja2 that no page needs and that can be made to do endless work.
_USELESS = ("lipsum", "cycler", "joiner", "namespace")


class OutOfTimeError(Exception):
    """The templates take longer than a page may take."""


class Loader(BaseLoader):
    """The theme's own templates, else the program's: no name leads anywhere else."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        text = self._templates.get(template)
        if text is None:
            text = source_of(template)
        if text is None:
            raise TemplateNotFound(template)
        return text, template, None


class Server:
    """Answers requests; keeps the last few themes compiled."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Sandbox, Mapping[str, str], str]] = {}

    def answer(self, request: Mapping[str, Any]) -> dict[str, Any]:
        if "templates" in request:
            environment = sandbox(Loader(request["templates"]))
            for name in _USELESS:
                environment.globals.pop(name, None)
            self._known[request["theme"]] = environment, request["templates"], request["based_on"]
            while len(self._known) > 4:
                self._known.pop(next(iter(self._known)))
        environment, templates, based_on = self._known[request["theme"]]
        made = {}
        with _in_time():
            for region, context in request["regions"].items():
                name = f"{region}.html"
                try:
                    made[region] = _render(environment, name if name in templates else f"{based_on}/{name}", context)
                except Exception as error:  # noqa: BLE001 – whatever a template brings about is an answer
                    return {"failed": _told(error, name)}
        return {"ok": made}


def _render(environment: Sandbox, name: str, context: dict[str, Any]) -> str:
    html = environment.get_template(name).render(context | {"lang": Markup(context["lang"])})
    if len(html) > LONGEST_ANSWER:
        raise OverflowError(f"more than {LONGEST_ANSWER} characters")
    return html


def _told(error: Exception, name: str) -> dict[str, Any]:
    """Where in which template, and what is wrong there."""
    file, line = _place(error.__traceback__) or (name, 1)
    if isinstance(error, TemplateSyntaxError):
        file, line = error.name or file, error.lineno
    reason = str(error.message or error) if isinstance(error, TemplateError) else str(error)
    if isinstance(error, TemplateNotFound):
        reason = f"there is no template “{error.name}”"
    elif isinstance(error, OutOfTimeError):
        reason = f"not done after {SECONDS:g} s"
    return {"file": file, "line": line, "reason": (reason or type(error).__name__)[:300].rstrip(".")}


def _place(trace: TracebackType | None) -> tuple[str, int] | None:
    """The innermost line of a template; Jinja2 gives its frames the names and lines of the templates."""
    found = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".html") and not name.startswith(("<", "/")):
            found = name, trace.tb_lineno
        trace = trace.tb_next
    return found


@contextmanager
def _in_time() -> Iterator[None]:
    """Where the system can, work that takes too long ends with the place it was at."""

    def end(_number: int, _frame: object) -> None:
        raise OutOfTimeError

    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def serve(requests: TextIO, answers: TextIO) -> None:
    """Say `{"ok": "ready"}`, then answer each line."""
    server = Server()
    _tell(answers, {"ok": "ready"})
    for line in requests:
        try:
            answer = server.answer(json.loads(line))
        except Exception as error:  # noqa: BLE001 – out of time between two templates, out of memory
            answer = {"failed": _told(error, "–")}
        _tell(answers, answer)


def _tell(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def main() -> None:
    """Answer until the input ends."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    limit_memory(MEMORY)
    serve(sys.stdin, sys.stdout)


if __name__ == "__main__":
    main()
