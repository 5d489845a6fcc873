"""A whole site of many stories, from nothing and after one change, against Hugo and Pelican on the same stories."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from redaksi.domain.article import Article, Category, Person, Related, State
from redaksi.domain.moments import LocalTime
from redaksi.usecases import newsroom_settings, publishing_site
from redaksi.usecases.records import Reason
from tests.bench import newsroom
from tests.bench.bench import Bench
from tests.bench.figures import median, ratio
from tests.bench.measures.exporting import approve_all
from tests.bench.probe import processes
from tests.bench.programs.publishers import Publisher, publishers
from tests.bench.prose import SECTIONS, Prose
from tests.bench.report import Goal, Section

_TAGS, _PARAGRAPHS, _WORDS = 300, 18, 35
_MEMORY_MB = 300


@dataclass(frozen=True, slots=True)
class Cost:
    seconds: float
    cpu: float
    memory: float


def measure(bench: Bench) -> Section:
    count, rounds = (300, 1) if bench.quick else (10_000, 3)
    section = Section(
        f"Publication: a site of {count:,} stories", ("program", "s", "CPU s", "peak MB", "stories a second")
    )
    folder = newsroom.STORES / f"publication-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    stories = list(_stories(count))
    store = folder / "store"
    with newsroom.opened(_made(store)) as room:
        newsroom_settings.set_setting(room, "site.name", "Kabar")
        newsroom_settings.set_setting(room, "site.url", "https://kabar.example")
        for start in range(0, count, 1_000):
            approve_all(room, stories[start : start + 1_000])
    peers = [peer for peer in publishers() if bench.peers]
    section.notes += [f"{peer.name}: not installed" for peer in peers if peer.program is None]
    peers = [peer for peer in peers if peer.program is not None]
    for peer in peers:
        peer.prepare(folder / peer.name, stories)
    costs: dict[str, list[Cost]] = {name: [] for name in ("Redaksi", *(peer.name for peer in peers))}
    for number in range(rounds):
        costs["Redaksi"].append(_run(_own(store, folder / f"site-{number}"), folder))
        for peer in peers:
            costs[peer.name].append(_again(peer, folder / peer.name))
    for name, found in costs.items():
        wall, cpu, memory = (median([getattr(cost, what) for cost in found]) for what in ("seconds", "cpu", "memory"))
        section.rows.append([name, wall, cpu, memory, count / wall])
    full = [cost.seconds for cost in costs["Redaksi"]]
    one = _one_change(store, folder / f"site-{rounds - 1}", stories, rounds)
    section.rows.append(["Redaksi, one story changed", median(one), "", "", 1 / median(one)])
    section.notes.append("the first run of Redaksi also publishes: states, receipts and audit trail of every story")
    section.goals.append(Goal("one changed story against the full run", median(one) / median(full), 0.01))
    section.goals.append(Goal("peak memory, MB", max(cost.memory for cost in costs["Redaksi"]), _MEMORY_MB))
    for peer in peers:
        wall = [cost.seconds for cost in costs[peer.name]]
        section.goals.append(
            Goal(f"full run against {peer.name}", ratio(full, wall), 1.0 if peer.name == "Hugo" else 1 / 7)
        )
    section.raw = {name: [[cost.seconds, cost.cpu, cost.memory] for cost in found] for name, found in costs.items()}
    section.raw["one"] = one
    return section


def _made(store: Path) -> Path:
    store.parent.mkdir(parents=True, exist_ok=True)
    return store


def _stories(count: int) -> Iterator[Article]:
    """Stories like those of news sites: paragraphs, now and then a word in bold or a link, two related ones."""
    pick, before = random.Random(7), [("", "")]
    for number in range(count):
        prose = Prose(number)
        body = [" ".join(prose.words(_WORDS)).capitalize() + "." for _ in range(_PARAGRAPHS)]
        if number % 5 == 0:
            body[3] = f"Kata {prose.words(1)[0]} **tebal** dan [pranala](https://contoh.example/{number}). {body[3]}"
        story = Article(
            slug=f"kisah-{number}",
            headline=prose.headline(),
            category=Category("", SECTIONS[number % len(SECTIONS)]),
            authors=(Person(f"Wartawan {number % 40:02}"),),
            tags=tuple(f"topik {each:03} besar" for each in pick.sample(range(_TAGS), 3)),
            published=LocalTime(
                f"20{10 + number % 15:02}-{number % 12 + 1:02}-{number % 28 + 1:02}T{number % 24:02}:00"
            ),
            body="\n\n".join(body),
            related=tuple(
                Related(headline, known) for known, headline in pick.sample(before, min(2, len(before))) if known
            ),
        )
        before.append((story.id, story.headline))
        yield story


def _own(store: Path, to: Path) -> list[str]:
    return [sys.executable, "-m", "redaksi", "--store", str(store), "export", "--format", "site", "--to", str(to)]


def _again(peer: Publisher, folder: Path) -> Cost:
    for made in ("public", "output", "resources"):
        shutil.rmtree(folder / made, ignore_errors=True)
    return _run(peer.command(), folder)


def _run(command: Sequence[str], folder: Path) -> Cost:
    """Wall clock and CPU of a command and its children, and the most memory that all of them held together."""
    began, cpu, memory = time.perf_counter(), 0.0, 0.0
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        cpu, memory = max(cpu, processes.cpu_seconds(process.pid)), max(memory, processes.memory_mb(process.pid))
        time.sleep(0.05)
    spent = time.perf_counter() - began
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, list(command))
    return Cost(spent, cpu, memory)


def _one_change(store: Path, site: Path, stories: Sequence[Article], rounds: int) -> list[float]:
    """Seconds to bring the site up to date after one story was corrected and approved, in a running program."""
    spent = []
    with newsroom.opened(store) as room:
        for number in range(rounds + 2):
            with room.store.read() as unit:
                article = unit.articles.get(stories[-1 - number].id).article
            changed = replace(article, body=f"Kalimat baru nomor {number}.\n\n{article.body}")
            with room.store.write() as unit:
                unit.articles.put(changed, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)
            approve_all(room, [changed])
            began = time.perf_counter()
            done = publishing_site.export_site(room, site, None)
            spent.append(time.perf_counter() - began)
            assert any(file.article == changed.id for file in done.files)
    return spent[2:]  # the first ones import what is needed
