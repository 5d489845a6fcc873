"""Export of many stories as HTML pages, against a loop that renders and writes and does nothing else."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from redaksi.domain.approvals import Decision
from redaksi.domain.article import Article, State
from redaksi.usecases import exporting
from redaksi.usecases.deciding import decide
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Reason
from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.report import Section

_PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>{{ story.headline }}</title></head><body><article>
<h1>{{ story.headline }}</h1><p>{{ story.category.name }} · {{ story.published.local }}</p>{{ body }}
</article></body></html>
"""


def measure(bench: Bench) -> Section:
    count = 50 if bench.quick else 1_000
    section = Section(f"Export: {count:,} stories to HTML pages, one process", ("program", "s", "stories a second"))
    stories = [newsroom.story(number) for number in range(count)]
    folder = newsroom.STORES / "exported"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with newsroom.opened(folder / "store") as room:
        approve_all(room, stories)
        own = _seconds(lambda: exporting.export(room, [], "html", folder / "own", None))
        again = _seconds(lambda: exporting.export(room, [], "html", folder / "own", None, (State.PUBLISHED,)))
        one = _seconds(lambda: exporting.export(room, [stories[0].id], "html", folder / "own", None))
    loop = _seconds(lambda: _loop(stories, folder / "loop"))
    for name, spent in {"Redaksi": own, "Redaksi, again": again, "render and write only": loop}.items():
        section.rows.append([name, spent, count / spent])
    section.rows.append(["Redaksi, one story again", one, 1 / one])
    section.raw = {"own": own, "again": again, "one": one, "loop": loop}
    return section


def approve_all(room: Newsroom, stories: Sequence[Article]) -> None:
    """Keep stories as approved, each with a signature of somebody made up."""
    signer = room.keys.passing().signer("Redaktur", (), None, guarded=False)
    with room.store.write() as unit:
        for story in stories:
            piece = unit.articles.put(story, state=State.DRAFT, approval=None, reason=Reason.IMPORT, by=None)
            approval = decide(room, unit, signer, Decision.APPROVE, piece.article, piece.revision, "Redaktur")
            unit.articles.set_state(story.id, State.APPROVED, approval)


def _loop(stories: list[Article], folder: Path) -> None:
    import jinja2
    import markdown
    import nh3
    from markupsafe import Markup

    folder.mkdir()
    converter = markdown.Markdown()
    page = jinja2.Environment(autoescape=True).from_string(_PAGE)
    for story in stories:
        body = nh3.clean(converter.reset().convert(story.body))
        (folder / f"{story.slug}.html").write_text(page.render(story=story, body=Markup(body)), encoding="utf-8")


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
