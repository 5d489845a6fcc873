"""Every use case that changes the newsroom asks whether who asks may, and leaves an entry in the audit trail."""

from __future__ import annotations

import ast

import pytest

from tests.conftest import ROOT

USECASES = ROOT / "src" / "redaksi" / "usecases"
#: What asks for a right: the use cases' own question, and the workflow's.
ASKS = {"require", "require_of", "take"}
#: What writes into the trail.
TELLS = {"record", "record_at", "record_all", "record_all_at"}

#: Use cases that need no right, and why.
FREE = {
    "passphrases._count_wrong": "a wrong passphrase is noted of whoever gave it",
    "passphrases._forget_wrong": "who gave the right one has shown who they are",
    "photos.keep_photo": "a photo of no story is no change of any; purging drops what no version shows",
    "ignored.ignore": "what somebody does not want to see marked is of nobody else's business",
    "ignored.heed_all": "the same",
    "comparing.mark_seen": "what somebody has seen is their own",
    "noticing.told": "who was told something was told",
    "remarks.follow": "a remark that stays with its words, which others have moved",
    "doctoring.examine": "what it mends is a mirror of versions that stay as they are",
    "exporting_collection._collected": "writes what `leave` has let go, which asks",
    "exporting_alone._made": "writes what `_leaving` has let go, which asks",
    "publishing_site._keep_receipts": "what has gone out has gone out (_publish asks)",
    "keys.give_out": "public keys are public",
    "delivering.next_load": "asked when somebody asked for it (publishing.publish)",
    "delivering.note": "what has arrived has arrived",
    "targets.give_secret": "what somebody types in is kept for their own account",
    "trash.purge": "the program's own clearing up after 30 days",
    "backups.note_restored": "was asked before the backup was put in place (require_restore)",
    "twins.catch_up": "what stories are recognised by lies beside them and changes none",
}
#: Use cases that leave no entry, and why.
SILENT = {
    "photos.keep_photo": "the version that shows it tells of it",
    "ignored.ignore": "a view of one's own, outside of the content",
    "ignored.heed_all": "the same",
    "passphrases._forget_wrong": "nothing was done",
    "handing_over.gather": "told once the file is there",
    "comparing.mark_seen": "nothing was done",
    "noticing.told": "nothing was done",
    "remarks.follow": "nothing was done: the words moved",
    "twins.catch_up": "no story was changed",
    "taking_in._keep": "each piece that comes in leaves its own (importing.keep_in)",
    "taking_in.keep_one": "the same",
    "delivering.next_load": "told when it has arrived",
    "delivering.note": "each piece that has arrived leaves its own (arriving.keep_arrival)",
    "targets.give_secret": "a password is no part of the newsroom",
    "printing.keep": "its receipt leaves it (exporting_collection.receipted)",
}


def _called(tree: ast.AST) -> set[str]:
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return {
        call.id if isinstance(call, ast.Name) else call.attr
        for call in calls
        if isinstance(call, ast.Name | ast.Attribute)
    }


def _writers() -> dict[str, set[str]]:
    """By `module.function`: what each use case with a transaction of its own calls, also by way of its module."""
    found = {}
    for file in sorted(USECASES.glob("*.py")):
        functions = {
            node.name: node
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.FunctionDef)
        }
        direct = {name: _called(node) for name, node in functions.items()}
        for name, node in functions.items():
            if ".store.write()" not in ast.unparse(node):
                continue
            reached, waiting = set[str](), [name]
            while waiting:
                here = waiting.pop()
                reached.add(here)
                waiting += [call for call in direct[here] if call in direct and call not in reached]
            found[f"{file.stem}.{name}"] = set().union(*(direct[each] for each in reached))
    return found


WRITERS = _writers()


def test_there_are_use_cases_to_look_at() -> None:
    assert len(WRITERS) > 40
    assert FREE.keys() <= WRITERS.keys()
    assert SILENT.keys() <= WRITERS.keys()


@pytest.mark.parametrize("usecase", sorted(WRITERS.keys() - FREE.keys()))
def test_each_asks_for_a_right(usecase: str) -> None:
    assert WRITERS[usecase] & ASKS


@pytest.mark.parametrize("usecase", sorted(WRITERS.keys() - SILENT.keys()))
def test_each_leaves_an_entry(usecase: str) -> None:
    assert WRITERS[usecase] & TELLS
