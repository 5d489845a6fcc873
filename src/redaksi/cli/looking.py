"""Look at pieces: list, show, history, diff."""

from __future__ import annotations

import difflib
import json
from typing import Annotated, Any

import typer

from redaksi.cli.clock import clock_time, zone_of
from redaksi.cli.context import JsonFlag, Reference, newsroom
from redaksi.cli.output import emit_json, row_form, say_line, table, words
from redaksi.cli.parsing import Command
from redaksi.domain.article import State
from redaksi.usecases import categories, history, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter

#: No store holds as many pieces, no piece as many versions.
_MOST = 2**31 - 1


def register(app: typer.Typer) -> None:
    """Add the commands of this module to `app`."""
    app.command("list", cls=Command, help=words("help-list"))(list_)
    app.command("show", cls=Command, help=words("help-show"))(show)
    app.command("history", cls=Command, help=words("help-history"))(history_)
    app.command("diff", cls=Command, help=words("help-diff"))(diff)


def list_(
    context: typer.Context,
    state: Annotated[State | None, typer.Option("--state", help=words("help-list-state"))] = None,
    category: Annotated[str | None, typer.Option("--category", metavar="C", help=words("help-list-category"))] = None,
    search: Annotated[str | None, typer.Option("--search", metavar="Q", help=words("help-list-search"))] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=_MOST, help=words("help-list-limit"))] = 50,
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context) as room:
        slug = categories.slug_of(room, category) if category is not None else None
        wanted = Filter(states=(state,) if state else (), category=slug, search=search, limit=limit)
        page = library.page(room, wanted)
    if as_json:
        emit_json({"articles": [row_form(row) for row in page.rows], "total": page.total})
        return
    table([(row.id[:8], words(f"word-{row.state}"), row.headline or words("no-headline")) for row in page.rows])
    say_line(words("list-total", shown=len(page.rows), total=page.total))


def show(context: typer.Context, reference: Reference, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        piece = library.open_piece(room, reference)
        tree = room.as_json(piece)
    if as_json:
        emit_json(tree)
        return
    article = piece.article
    say_line(article.headline or words("no-headline"))
    facts = [words(f"word-{piece.state}"), article.category.name if article.category else ""]
    if article.published:
        facts += [article.published.local, article.published.zone_name or ""]
    facts += [", ".join(person.name for person in article.authors), f"r{piece.revision}", article.id, article.slug]
    say_line(" · ".join(fact for fact in facts if fact))
    typer.echo("\n" + article.body)


def history_(context: typer.Context, reference: Reference, as_json: JsonFlag = False) -> None:
    with newsroom(context) as room:
        versions, zone = history.versions(room, reference), zone_of(room)
    if as_json:
        forms = [
            {
                "revision": version.revision,
                "at": version.at,
                "by": version.by,
                "reason": version.reason.value,
                "contentHash": version.content_hash,
                "name": version.name,
            }
            for version in versions
        ]
        emit_json({"versions": forms})
        return
    reasons = [words(f"reason-{entry.reason}") + (f": {entry.name}" if entry.name else "") for entry in versions]
    facts = [(f"r{entry.revision}", clock_time(entry.at, zone), entry.by or "–") for entry in versions]
    table([(*fact, reason) for fact, reason in zip(facts, reasons, strict=True)])


def diff(
    context: typer.Context,
    reference: Reference,
    a: Annotated[int, typer.Argument(metavar="A", min=1, max=_MOST, help=words("help-revision"))],
    b: Annotated[int, typer.Argument(metavar="B", min=1, max=_MOST, help=words("help-revision"))],
    as_json: JsonFlag = False,
) -> None:
    with newsroom(context) as room:
        changes = [_form(room, reference, a, b, change.field) for change in history.diff(room, reference, a, b)]
    if as_json:
        emit_json({"from": a, "to": b, "changes": changes})
        return
    for change in changes:
        names = f"{change['field']} r{a}", f"{change['field']} r{b}"
        for line in difflib.unified_diff(_lines(change["before"]), _lines(change["after"]), *names, lineterm="", n=1):
            say_line(line)


def _form(room: Newsroom, reference: str, a: int, b: int, field: str) -> dict[str, Any]:
    before, after = (_value(room.as_json(history.piece_at(room, reference, revision)), field) for revision in (a, b))
    return {"field": field, "before": before, "after": after}


def _value(tree: dict[str, Any], field: str) -> Any:
    """The value of an article's field in its JSON tree; unknown fields of a newer minor stand beside the known ones."""
    return tree["body"]["markdown"] if field == "body" else tree.get(field)


def _lines(value: Any) -> list[str]:
    if value is None:
        return []
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)).splitlines()
