"""Saving, listing and searching with 1,000 and with 100,000 stories, beside SQLite used by hand."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from redaksi.domain.article import Article, Piece, State
from redaksi.usecases import library, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter
from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.figures import percentile
from tests.bench.measures.raw_store import RawStore
from tests.bench.report import Goal, Section

_SAVES, _READS = 150, 60
_SEARCHES = {
    "one common word": "warga",
    "a word of the tail": None,
    "two words": "jembatan lama",
    "a phrase": '"pagi hari"',
    "three letters": "jem",
    "two letters": "ba",
    "a common word among drafts": "warga",
    "a word that is nowhere": "qqqqqqqq",
}
_SAVE, _LATER, _PAGE, _DEEP = "first save of a story in a session", "autosave after autosave", "first page", "deep page"

Figures = dict[str, list[float]]


def measure(bench: Bench) -> Section:
    section = Section("Store: milliseconds inside the process", ("what", "stories", "p50 ms", "p95 ms", "÷ by hand"))
    sizes = (200, 1_000) if bench.quick else (1_000, newsroom.LARGE)
    own = {size: _own(newsroom.library(size)) for size in sizes}
    raw = {size: _raw(size) for size in sizes}
    for what in own[sizes[0]]:
        for size in sizes:
            spent, floor = own[size][what], raw[size].get(what)
            against = percentile(spent, 50) / percentile(floor, 50) if floor else ""
            section.rows.append([what, f"{size:,}", percentile(spent, 50), percentile(spent, 95), against])
    for what in raw[sizes[0]]:
        spent = raw[sizes[-1]][what]
        section.rows.append([f"by hand: {what}", f"{sizes[-1]:,}", percentile(spent, 50), percentile(spent, 95), ""])
    section.goals += _goals(own, raw, sizes)
    section.goals.append(_filling(section, 200 if bench.quick else 2_000))
    section.raw = {"own": own, "by hand": raw}
    return section


def _goals(own: dict[int, Figures], raw: dict[int, Figures], sizes: Sequence[int]) -> list[Goal]:
    small, large = sizes
    save = percentile(own[large][_SAVE], 50)
    slowest = max(percentile(spent, 95) for what, spent in own[large].items() if what.startswith("search"))
    return [
        Goal(f"saving with {large:,} stories against SQLite by hand", save / percentile(raw[large][_SAVE], 50), 3),
        Goal(f"saving with {large:,} stories against {small:,}", save / percentile(own[small][_SAVE], 50), 1.2),
        Goal(f"slowest search, p95, in ms, with {large:,} stories", slowest, 25),
    ]


def _own(store: Path) -> Figures:
    with newsroom.opened(store) as room:
        pieces = _some(room, _SAVES)
        found: Figures = {_SAVE: _timed(lambda n: _save(room, pieces[n], n), len(pieces))}
        found[_LATER] = _timed(lambda n: _save(room, pieces[0], n + 1_000), 40)
        found[_PAGE] = _timed(lambda _: library.page(room, Filter()), _READS)
        seen = library.page(room, Filter(limit=len(pieces) + 60)).rows[-1]
        found[_DEEP] = _timed(lambda _: library.page(room, Filter(after=(seen.modified, seen.id))), _READS)
        found["states counted"] = _timed(lambda _: library.counts(room), _READS)
        tail = max(pieces[3].article.body.split(), key=len)
        for name, typed in _SEARCHES.items():
            states = (State.DRAFT,) if name.endswith("drafts") else ()
            wanted = Filter(search=typed or tail, states=states)
            found[f"search: {name}"] = _timed(lambda _, wanted=wanted: library.page(room, wanted), _READS)
    return found


def _some(room: Newsroom, count: int) -> list[Piece]:
    """Pieces from all over the store, none of them archived."""
    rows = library.page(room, Filter(states=(State.DRAFT,), limit=-1)).rows
    chosen = random.Random(3).sample(rows, min(count, len(rows)))
    return [library.open_piece(room, row.id) for row in chosen]


def _save(room: Newsroom, piece: Piece, number: int) -> None:
    saving.save(room, _edited(piece.article, number), None, explicit=False)


def _edited(article: Article, number: int) -> Article:
    return replace(article, body=f"{article.body}\nSuntingan {number} {time.monotonic_ns()}.\n")


def _raw(size: int) -> Figures:
    file = newsroom.STORES / f"by-hand-{size}.db"
    stories = [newsroom.story(number) for number in range(size)] if not file.exists() else []
    file.parent.mkdir(parents=True, exist_ok=True)
    raw = RawStore(file)
    if stories:
        raw.fill(stories)
    pick = random.Random(3)
    changed = [(pick.randrange(size) + 1, newsroom.story(number).body) for number in range(_SAVES)]
    found = {
        _SAVE: _timed(lambda n: raw.save(changed[n][0], f"{changed[n][1]} {time.monotonic_ns()}"), len(changed)),
        _PAGE: _timed(lambda _: raw.first_page(), _READS),
        "search: one common word": _timed(lambda _: raw.search("warga"), _READS),
    }
    raw.close()
    return found


def _filling(section: Section, stories: int) -> Goal:
    """Many stories at once, against the same by hand."""
    folder = newsroom.STORES / "filled"
    shutil.rmtree(folder, ignore_errors=True)
    own = newsroom.fill(folder / "own", stories)
    raw = RawStore(folder / "by-hand.db")
    floor = raw.fill([newsroom.story(number) for number in range(stories)])
    raw.close()
    section.notes.append(f"{stories:,} stories at once: {own:,.0f} a second, by hand {floor:,.0f}")
    return Goal("time to take in many stories, against by hand", floor / own, 2)


def _timed(work: Callable[[int], object], times: int) -> list[float]:
    """Milliseconds of each call."""
    spent = []
    for number in range(times):
        began = time.perf_counter()
        work(number)
        spent.append((time.perf_counter() - began) * 1e3)
    return spent
