"""Pages in the shapes of many sites, filled with stories of invented places.

`shapes.txt`: each begins with `@ name|zone=…|authors=…|related=…`, which say what a reader must find.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.formats.newspages.pages import DAYS, DAYS_EN, MONTHS, MONTHS_EN
from tests.formats.outlets.pages import FOLDER as STORIES

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Page:
    name: str
    html: str
    headline: str
    body: str
    local: str
    zone: str | None
    authors: tuple[str, ...] | None
    related: tuple[str, ...]


def pages() -> Iterator[Page]:
    stories = tomllib.loads((STORIES / "stories.toml").read_text(encoding="utf-8"))["story"]
    for part in (FOLDER / "shapes.txt").read_text(encoding="utf-8").split("\n====\n"):
        head, _, html = part.strip("\n").partition("\n")
        if head:
            name, *fields = head.removeprefix("@ ").split("|")
            said = dict(field.split("=") for field in fields)
            language = "en" if name.startswith("english") else "id"
            fitting = [story for story in stories if story["language"] == language]
            for number, story in enumerate(fitting):
                yield _page(name, said, html, story, fitting[(number + 1) % len(fitting)])


def _page(name: str, said: dict[str, str], html: str, story: dict[str, Any], other: dict[str, Any]) -> Page:
    when = dt.datetime.fromisoformat(story["when"])
    precision = "%Y-%m-%d" if name == "blogger" else "%Y-%m-%dT%H:%M"
    return Page(
        f"{name}/{story['key']}",
        html.format(**_words(story, when), **_other(other)),
        story["headline"],
        " ".join(story["body"]),
        when.strftime(precision),
        said["zone"] or None,
        None if said["authors"] == "any" else (story["authors"][0],),
        tuple(story["related"][int(number) - 1] for number in said["related"].split(",") if number),
    )


def _other(story: dict[str, Any]) -> dict[str, str]:
    paragraphs = {f"o_p{number}": text for number, text in enumerate(story["body"][:3], 1)}
    return {"o_h": story["headline"], "o_a": story["authors"][0], **paragraphs}


def _words(story: dict[str, Any], when: dt.datetime) -> dict[str, Any]:
    body, later = story["body"], when.replace(hour=min(23, when.hour + 1))
    return {
        "h": story["headline"],
        "deck": story["deck"],
        "site": story["site"],
        "cat": story["category"],
        "place": story["place"].upper(),
        "a": story["authors"][0],
        "cap": story["plaincap"],
        "p1": body[0],
        "p2": body[1],
        "rest": "".join(f"<p>{text}</p>" for text in body[2:]),
        "rest_div": "".join(f"<div><p>{text}</p></div>" for text in body[2:]),
        "rest_br": "<br><br>".join(body[2:]),
        **{f"r{number}": title for number, title in enumerate(story["related"], 1)},
        **{f"q{number}": title for number, title in enumerate(story["popular"], 1)},
        "t1": story["tags"][0],
        "t2": story["tags"][1],
        "iso": when.strftime("%Y-%m-%dT%H:%M:00"),
        "iso_space": when.strftime("%Y-%m-%d %H:%M:00"),
        "dmy": when.strftime("%d/%m/%Y"),
        "clock": when.strftime("%H:%M"),
        "clock_dot": when.strftime("%H.%M"),
        "later": later.strftime("%H:%M"),
        "later_dot": later.strftime("%H.%M"),
        "day": DAYS[when.weekday()],
        "long": f"{when.day} {MONTHS[when.month - 1]} {when.year}",
        "dow": DAYS_EN[when.weekday()][:3],
        "day_no": when.day,
        "month": MONTHS_EN[when.month - 1][:3],
        "year": when.year,
    }
