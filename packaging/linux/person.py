"""The ordinary user who tries a package, and what that person can see of it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path, PurePosixPath

import newsroom
from root import Root

USER = "rina"
HOME = str(PurePosixPath("/home", USER))
_SCREEN = "xvfb-run -a -s '-screen 0 1280x800x24'"
Content = dict[str, tuple[int, str]]


def store(inside: Root) -> Path:
    """Where this person's stories lie."""
    return inside.at / f"{HOME[1:]}/.local/share/redaksi"


def self_test(inside: Root, program: str, what: str) -> None:
    """Ask `program` whether it works, print its report. AssertionError where it does not."""
    report = inside.at / f"{HOME[1:]}/report.json"
    report.touch()
    report.chmod(0o666)
    status = inside.run(
        "sh", "-c", f"{_SCREEN} {program} --self-test --json > {HOME}/report.json", user=USER, check=False
    )
    told = json.loads(report.read_text(encoding="utf-8"))
    for check in told["checks"]:
        mark = "ok" if check["works"] else "FAILED"
        print(f"{what}: {mark:<7} {check['name']:<14} {check['found']} ({check['seconds']:.1f} s)", flush=True)
    assert status == 0, f"{what} does not work"


def write_stories(inside: Root, program: str) -> Content:
    """Fill this person's store; what it holds then."""
    file = inside.at / f"{HOME[1:]}/stories.jsonl"
    file.write_text(newsroom.stories(), encoding="utf-8")
    inside.run("sh", "-c", newsroom.filling(program, f"{HOME}/stories.jsonl"), user=USER)
    held = newsroom.content(store(inside))
    least = {
        "article": newsroom.STORIES,
        "version": newsroom.STORIES + newsroom.EDITED,
        "blob": newsroom.STORIES,
        "approval": newsroom.APPROVED,
    }
    assert all(held[table][0] >= rows for table, rows in least.items()), held
    print("a store with " + ", ".join(f"{held[table][0]} rows of {table}" for table in least), flush=True)
    return held


def still_has(inside: Root, before: Content, when: str) -> None:
    """AssertionError where the store does not hold what it held."""
    changed = newsroom.differences(before, newsroom.content(store(inside)))
    assert not changed, f"{when}, other content: {', '.join(changed)}"
    rows = sum(count for count, _ in before.values())
    print(f"{when}: {len(before)} tables, {rows} rows, the same as before", flush=True)


def can_read(inside: Root, program: str, when: str) -> None:
    """The program reads all of the store, and finds it whole: every version, signature and line of the audit trail."""
    listed = said(inside, f"{program} list --limit 1000 --json")
    assert json.loads(listed)["total"] == newsroom.STORIES, "stories are missing"
    for command in ("doctor --dry-run", "audit --check --limit 1"):
        inside.run("sh", "-c", f"{program} {command} > /dev/null", user=USER)
    print(f"{when}: the program lists {newsroom.STORIES} stories; doctor and audit find everything whole", flush=True)


def said(inside: Root, words: str, *, status: int = 0) -> str:
    """What the shell's `words`, said by this person, print on both outputs."""
    output = inside.at / f"{HOME[1:]}/said.txt"
    found = inside.run("sh", "-c", f"{{ {words}; }} > {HOME}/said.txt 2>&1", user=USER, check=False)
    told = output.read_text(encoding="utf-8")
    if found != status:
        raise subprocess.CalledProcessError(found, words, told)
    return told
