"""The process that renders what could take for ever: one JSON request a line on standard input, one answer a line.

Requests `{"do": "render" | "define", "text": …, "references": …}`; answers `{"ok": …}` or `{"failed": kind}`.
It may use 512 MB and, where the system can, ends by itself when a request runs far beyond its time.
"""

from __future__ import annotations

import json
import signal
import sys
from typing import Any, TextIO

from redaksi.processes import limit_memory
from redaksi.render import markdown

MEMORY = 512 * 1024 * 1024
LONGEST = 10.0  # seconds; the asking side gives up long before, this is for when that side is gone
LONGEST_ANSWER = 16_000_000  # characters; a small table can be a huge page


def main() -> None:
    """Answer until the input ends."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    limit_memory(MEMORY)
    serve(sys.stdin, sys.stdout)


def serve(requests: TextIO, answers: TextIO) -> None:
    """Say `{"ok": "ready"}`, then answer each line."""
    _tell(answers, {"ok": "ready"})
    for line in requests:
        _alarm(LONGEST)
        try:
            answer = {"ok": _answer(json.loads(line))}
        except Exception as error:  # noqa: BLE001 – whatever hostile text brings about is an answer, not an end
            answer = {"failed": type(error).__name__}
        _alarm(0)
        _tell(answers, answer)


def _answer(request: dict[str, Any]) -> Any:
    if request["do"] == "define":
        return markdown.definitions(request["text"])
    references = {label: (address, title) for label, (address, title) in request["references"].items()}
    html = markdown.to_html(request["text"], references)
    if len(html) > LONGEST_ANSWER:
        raise OverflowError
    return html


def _tell(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


def _alarm(seconds: float) -> None:
    """The system itself ends the process then: one long regular expression would keep Python from doing so."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    main()
