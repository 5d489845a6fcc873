"""Templates and snippets of the newsroom: kept, thrown away, brought in and given out as a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from redaksi.domain.boilerplate import (
    COUNT_LIMIT,
    Boilerplate,
    Snippet,
    Template,
    check_snippet,
    check_template,
)
from redaksi.domain.errors import UsageError
from redaksi.domain.people import Right
from redaksi.domain.snippet_keys import LostKeys, holder_of, part
from redaksi.usecases.auditing import record
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Unit
from redaksi.usecases.rights import require

_CHANGES = Changes(boilerplate=True)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file brought in: `replaced` are the names that stood there before, `lost` the keys that others have."""

    templates: tuple[Template, ...]
    snippets: tuple[Snippet, ...]
    replaced: tuple[str, ...]
    lost: tuple[LostKeys, ...] = ()
    changes: Changes = _CHANGES


def all_boilerplate(room: Newsroom) -> Boilerplate:
    """Templates by name, snippets by abbreviation."""
    with room.store.read() as unit:
        return unit.boilerplate.all()


def save_template(
    room: Newsroom, template: Template, by: str | None, instead_of: str | None = None, *, new: bool = False
) -> Changes:
    """Keep a template; one of that name is replaced, unless this one is meant to be `new`.

    `instead_of` is the name under which it stood before.
    UsageError `template-name-empty`, `template-exists` (another one has the name), `too-long`, `too-many`.
    """
    template = check_template(template)
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        if new:
            _refuse_second_template(unit, template)
        unit.boilerplate.put_template(template, instead_of)
        _check_count(unit)
        record(room, unit, "template-save", by, None, name=template.name)
    return _CHANGES


def drop_template(room: Newsroom, name: str, by: str | None) -> Changes:
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        unit.boilerplate.drop_template(name)
        record(room, unit, "template-drop", by, None, name=name)
    return _CHANGES


def save_snippet(
    room: Newsroom, snippet: Snippet, by: str | None, instead_of: str | None = None, *, new: bool = False
) -> Changes:
    """Keep a snippet; one of that abbreviation is replaced, unless this one is meant to be `new` or is renamed to it.

    UsageError `snippet-abbreviation`, `snippet-empty`, `snippet-exists`, `snippet-keys-taken` (another one has its
    keys), `too-long`, `too-many`.
    """
    snippet = check_snippet(snippet)
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        _refuse_second_snippet(unit, snippet, instead_of, new=new)
        unit.boilerplate.put_snippet(snippet, instead_of)
        _check_count(unit)
        record(room, unit, "snippet-save", by, None, abbreviation=snippet.abbreviation)
    return _CHANGES


def drop_snippet(room: Newsroom, abbreviation: str, by: str | None) -> Changes:
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        unit.boilerplate.drop_snippet(abbreviation)
        record(room, unit, "snippet-drop", by, None, abbreviation=abbreviation)
    return _CHANGES


def take_in(room: Newsroom, path: Path, by: str | None) -> Taken:
    """Keep everything that the file holds, all or nothing; what has the same name is replaced.

    UnreadableError `boilerplate-…` for a file that is not one; UsageError for an entry that cannot be kept.
    """
    return keep_all(room, room.boilerplate_file.read(path), by)


def check(found: Boilerplate) -> Boilerplate:
    """`found` as it can be kept; UsageError for the first template or snippet that cannot.

    Two of the same name in one file are `template-twice` or `snippet-twice`: nobody could say which one is meant.
    """
    templates, snippets = tuple(map(check_template, found.templates)), tuple(map(check_snippet, found.snippets))
    if twice := _twice((template.name, template.name.casefold()) for template in templates):
        raise UsageError("template-twice", name=twice)
    if twice := _twice((snippet.abbreviation, snippet.abbreviation) for snippet in snippets):
        raise UsageError("snippet-twice", abbreviation=twice)
    return Boilerplate(templates, snippets)


def keep_all(room: Newsroom, found: Boilerplate, by: str | None) -> Taken:
    """Keep templates and snippets that come from elsewhere, all or nothing.

    A snippet whose keys another one has comes without them.
    """
    checked = check(found)
    templates = checked.templates
    with room.store.write() as unit:
        require(unit, by, Right.WRITE)
        present = unit.boilerplate.all()
        snippets, lost = part(checked.snippets, present.snippets)
        for template in templates:
            unit.boilerplate.put_template(template)
        for snippet in snippets:
            unit.boilerplate.put_snippet(snippet)
        _check_count(unit)
        record(room, unit, "boilerplate-import", by, None, templates=len(templates), snippets=len(snippets))
    names = {template.name.casefold() for template in present.templates}
    abbreviations = {snippet.abbreviation for snippet in present.snippets}
    replaced = [template.name for template in templates if template.name.casefold() in names]
    replaced += [snippet.abbreviation for snippet in snippets if snippet.abbreviation in abbreviations]
    return Taken(templates, snippets, tuple(replaced), lost)


def give_out(room: Newsroom, path: Path) -> int:
    """Write all templates and snippets to a file; how many there were. StoreError where it cannot be written."""
    present = all_boilerplate(room)
    room.write_file(path, room.boilerplate_file.write(present))
    return len(present.templates) + len(present.snippets)


def _check_count(unit: Unit) -> None:
    present = unit.boilerplate.all()
    if max(len(present.templates), len(present.snippets)) > COUNT_LIMIT:
        raise UsageError("boilerplate-too-many", limit=COUNT_LIMIT)


def _refuse_second_template(unit: Unit, template: Template) -> None:
    for present in unit.boilerplate.all().templates:
        if present.name.casefold() == template.name.casefold():
            raise UsageError("template-exists", name=present.name)


def _refuse_second_snippet(unit: Unit, snippet: Snippet, instead_of: str | None, *, new: bool) -> None:
    """No two snippets share an abbreviation or keys."""
    present = unit.boilerplate.all().snippets
    if new and any(each.abbreviation == snippet.abbreviation for each in present):
        raise UsageError("snippet-exists", abbreviation=snippet.abbreviation)
    others = (each for each in present if each.abbreviation not in (instead_of, snippet.abbreviation))
    holder = holder_of(snippet.keys, others)
    if holder is not None:
        raise UsageError("snippet-keys-taken", keys=snippet.keys, holder=holder.abbreviation)


def _twice(names: Iterable[tuple[str, str]]) -> str | None:
    """The first name that stands there a second time: each as it is shown, and as it is compared."""
    seen: set[str] = set()
    for shown, compared in names:
        if compared in seen:
            return shown
        seen.add(compared)
    return None
