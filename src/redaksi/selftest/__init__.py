"""`redaksi --self-test [--json] [--picture FILE]`: does this program work on this computer?

It looks at its own parts, then takes a sample story from import to export in a store of its own that it removes again,
with the window open on it. Nothing of the person at the computer is read or changed. The exit status is 0 where
everything works, 1 where something fails, 2 for wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from redaksi.build import Build, is_frozen, parts, this_build
from redaksi.selftest.outcome import Check, Outcome, outcome_of


def main(arguments: Sequence[str]) -> int:
    """Run every check and print the report; the exit status."""
    parser = ArgumentParser(prog="redaksi --self-test", description="Check that this program works on this computer.")
    parser.add_argument("--json", action="store_true", help="one JSON document on standard output")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="keep a picture of the window as PNG")
    wanted = parser.parse_args(arguments)
    build, found = this_build(), []
    if not wanted.json:
        _print_head(build)
    with tempfile.TemporaryDirectory(prefix="redaksi-self-test-", ignore_cleanup_errors=True) as folder:
        _stay_apart(Path(folder))
        for check in checks(Path(folder), wanted.picture):
            found.append(outcome_of(check))
            if not wanted.json:
                print(found[-1].line, flush=True)
    failed = [outcome.name for outcome in found if not outcome.works]
    if wanted.json:
        print(json.dumps(_document(build, found), ensure_ascii=False, indent=1))
    else:
        print(f"failed: {', '.join(failed)}" if failed else "everything works")
    return 1 if failed else 0


def checks(folder: Path, picture: Path | None) -> Iterator[Check]:
    """All of them, in their order; the later ones use what the earlier ones left in `folder`."""
    from redaksi.selftest import program, story

    yield from program.checks()
    yield from story.checks(folder, picture)


def _stay_apart(folder: Path) -> None:
    """A home of its own: no setting, key or store of the account is touched."""
    from redaksi.selftest.program import remember_account

    remember_account()
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(folder)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[name] = str(folder / name.lower())
    os.environ.pop("REDAKSI_STORE", None)


def _print_head(build: Build) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    made = f"commit {build.commit}, {build.made}" if build.made else "from its sources"
    print(f"redaksi {build.version} ({made}{', frozen' if is_frozen() else ''})")
    print(", ".join(f"{name} {number}" for name, number in parts().items()))


def _document(build: Build, found: Sequence[Outcome]) -> dict[str, object]:
    return {
        "version": build.version,
        "commit": build.commit,
        "made": build.made and build.made.isoformat(),
        "frozen": is_frozen(),
        "parts": parts(),
        "checks": [asdict(outcome) for outcome in found],
        "works": all(outcome.works for outcome in found),
    }
