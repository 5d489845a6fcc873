"""Hostile text is rendered where it can be killed: every body ends in time, and what was given up is shown as text."""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Iterator

import pytest

from redaksi.render import blocks, serve, worker
from redaksi.render.blocks import Block, render_body
from redaksi.render.line_process import GaveUpError
from redaksi.render.worker import DEADLINE, Worker

KB = 1024
# The texts that were found to take Python-Markdown seconds, minutes or its whole stack, at sizes beyond those.
HOSTILE = {
    "cdata": "<![CDATA[" * (72 * KB // 9),
    "brackets": "[" * (16 * KB),
    "links": "[a](" * (64 * KB // 4),
    "tags": "<a " * (96 * KB // 3),
    "footnotes": "[^1]" * (32 * KB // 4),
    "lists": "- " * 2_000 + "x",
    "numbers": "1. " * 2_000 + "x",
    "quotes": "> " * 5_000 + "x",
    "lists and quotes": "- > " * 2_000 + "x",
    "indented lists": "\n".join("    " * depth + "- x" for depth in range(300)),
    "emphasis": "*a **b _c " * (32 * KB // 10),
    "stars": "*" * (64 * KB),
    "backticks": "`a``b```c" * (32 * KB // 9),
    "pictures": "![" * (16 * KB),
    "setext": "a\n=\n" * (64 * KB // 4),
    "bars": "|a" * (32 * KB),
    "table": "|" + "a|" * 300 + "\n|" + "-|" * 300 + "\n" + ("|" * 300 + "\n") * 300,
    "backslashes": "\\" * (128 * KB),
    "definitions": "[a]: <" * (32 * KB // 6),
    "definition lines": "\n".join(f"[{number}]: https://a.id '{number}" for number in range(5_000)),
    "hashes": "#" * (64 * KB) + "\\",
    "rules": "- " * 10 + "x\n" + "-  -  - x\n" * 5_000,
    "entities": "&a" * (64 * KB),
    "fences": "```\n\n" * 20_000,
    "unclosed fences": "\n".join("`" * (3 + number) for number in range(1_000)),
    "surrogates": "\ud800*" * (32 * KB),
    "zero": "\x00[\x00" * (16 * KB),
    "too long": "*a " * 700_000,
}


@pytest.fixture(autouse=True)
def fresh() -> None:
    """What was rendered and given up before is forgotten."""
    blocks._rendered.clear()
    blocks._defined.clear()
    worker.worker._given_up.clear()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_ends_in_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "DEADLINE", 0.3)
    began = time.monotonic()
    found = render_body(HOSTILE[name])
    # Twice the deadline, to look for definitions and to render, and time to start the process on a busy machine.
    assert time.monotonic() - began < 2 * 0.3 + 2
    assert all(block.html for block in found if block.given_up)


def test_what_takes_too_long_is_shown_as_text() -> None:
    text = "a < " + "[" * 20_000
    began = time.monotonic()
    assert render_body(text) == (Block(0, 1, f"<pre>a &lt; {'[' * 20_000}</pre>", 1, given_up=True),)
    assert DEADLINE <= time.monotonic() - began < DEADLINE + 2


def test_other_blocks_of_a_hostile_body_are_rendered() -> None:
    hostile = "- " * 2_000 + "x"
    assert [block.given_up for block in render_body(f"**satu**\n\n{hostile}\n\n**dua**")] == [False, True, False]


def test_many_hostile_blocks_together_end_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "DEADLINE", 0.5)
    began = time.monotonic()
    found = render_body("\n\n".join("[" * (9_000 + number) for number in range(8)))
    assert sum(block.given_up for block in found) == 8
    assert time.monotonic() - began < 3 * 0.5 + 5 * (worker.HURRY + 0.5)
    monkeypatch.setattr(worker, "LATELY", 0.0)
    assert not worker.worker._hurried()


def test_what_was_given_up_once_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "DEADLINE", 0.5)
    text = "[" * 15_000
    render_body(text)
    began = time.monotonic()
    assert render_body(text)[0].given_up
    assert time.monotonic() - began < 0.3


@pytest.fixture
def own() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


def test_the_process_renders_what_the_program_would(own: Worker) -> None:
    text = "**a** [b]\n\n[c]: https://c.id 'C'"
    assert own.render(text, {"b": ("https://b.id", None)}) == blocks.markdown.to_html(
        text, {"b": ("https://b.id", None)}
    )
    assert own.define(text) == {"c": ("https://c.id", "C")}


def test_after_it_was_killed_the_process_starts_again(own: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "DEADLINE", 0.5)
    with pytest.raises(GaveUpError):
        own.render("[" * 20_000, {})
    assert own.render("*a*", {}) == "<p><em>a</em></p>"


def test_a_process_that_died_is_replaced(own: Worker) -> None:
    own.render("a", {})
    assert own._lines.process is not None
    own._lines.process.kill()
    own._lines.process.wait()
    assert own.render("*a*", {}) == "<p><em>a</em></p>"


def test_a_process_that_ends_while_asked_gives_up(own: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    script = 'print(\'{"ok": "ready"}\', flush=True); input()'
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", script])
    with pytest.raises(GaveUpError, match="ended"):
        own.render("a", {})


def test_a_process_that_cannot_start_gives_up(
    own: Worker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "command", ["/nowhere/at/all"])
    with pytest.raises(GaveUpError):
        own.render("a", {})
    assert "cannot be started" in caplog.text


def test_a_process_that_ends_at_its_start_is_told_of(
    own: Worker, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(worker, "command", [sys.executable, "-c", "pass"])
    with pytest.raises(GaveUpError):
        own.render("a", {})
    assert "did not start" in caplog.text


def test_recursion_is_an_answer_not_an_end(own: Worker) -> None:
    with pytest.raises(GaveUpError, match="RecursionError"):
        own.render("- " * 2_000 + "x", {})
    process = own._lines.process
    assert own.render("a", {}) == "<p>a</p>"
    assert own._lines.process is process


def test_what_was_given_up_in_a_hurry_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def hurry(text: str, known: object) -> str:
        raise GaveUpError("out of time", hurried=True)

    text = "*a* " * 300
    with monkeypatch.context() as busy:
        busy.setattr(worker.worker, "render", hurry)
        assert render_body(text)[0].given_up
    assert not render_body(text)[0].given_up


def test_what_nests_too_deep_here_may_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def deep(text: str, known: object) -> str:
        raise RecursionError

    monkeypatch.setattr(blocks.markdown, "to_html", deep)
    assert render_body("- *a*")[0].html == "<ul>\n<li><em>a</em></li>\n</ul>"


def test_a_huge_page_of_a_small_text_is_given_up(own: Worker) -> None:
    with pytest.raises(GaveUpError, match=r"OverflowError|MemoryError|ended|out of time"):
        own.render("|" * 4_001 + "\n|" + "-|" * 4_000 + "\n" + "|\n" * 4_000, {})


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to the limit for sure")
def test_memory_is_limited(own: Worker) -> None:
    own.render("a", {})
    assert own._lines.process is not None
    with open(f"/proc/{own._lines.process.pid}/limits", encoding="ascii") as limits:  # noqa: PTH123 – not a file to Path
        line = next(line for line in limits if line.startswith("Max address space"))
    assert int(line.split()[3]) == serve.MEMORY


def test_each_request_has_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "_alarm", lambda seconds: None)
    requests = [{"do": "render", "text": "*a*", "references": {}}, {"do": "define", "text": "[a]: b"}, {"do": "render"}]
    answers = io.StringIO()
    serve.serve(io.StringIO("\n".join(map(json.dumps, requests)) + "\n"), answers)
    assert [json.loads(line) for line in answers.getvalue().splitlines()] == [
        {"ok": "ready"},
        {"ok": "<p><em>a</em></p>"},
        {"ok": {"a": ["b", None]}},
        {"failed": "KeyError"},
    ]
