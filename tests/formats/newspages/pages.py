"""Fill a layout with a story, and say what a reader should make of the page."""

from __future__ import annotations

import datetime as dt
import textwrap
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
DAYS_EN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"]
MONTHS += ["Juli", "Agustus", "September", "Oktober", "November", "Desember"]
MONTHS_EN = ["January", "February", "March", "April", "May", "June"]
MONTHS_EN += ["July", "August", "September", "October", "November", "December"]
MONTHS_3 = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]


#: What a date is printed with and its moment says in other words.
DATE_WORDS = frozenset(word.casefold() for word in (*DAYS_EN, *MONTHS, *MONTHS_EN, *MONTHS_3, "GMT", "menit", "baca"))


@dataclass(frozen=True)
class Page:
    name: str
    text: str
    headline: str
    body: tuple[str, ...]
    local: str | None
    zone: str | None
    authors: tuple[str, ...] | None
    editor: str | None
    related: tuple[str, ...]


def stories() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))["story"]
    return found


def layouts() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((FOLDER / "layouts.toml").read_text(encoding="utf-8"))["layout"]
    return found


def page(layout: dict[str, Any], story: dict[str, Any]) -> Page:
    when = dt.datetime.fromisoformat(story["when"])
    text = layout["page"].strip("\n").format(**_words(story, when)) + "\n"
    authors = {"none": (), "first": (story["authors"][0],), "all": tuple(story["authors"]), "any": None}
    zone = "Asia/Jakarta" if layout["zone"] == "GMT+7" else layout["zone"] or None
    return Page(
        f"{layout['name']}/{story['key']}",
        text,
        story["headline"].upper() if layout["headline"] == "H" else story["headline"],
        tuple(story["body"]),
        _shown(when, layout["precision"]),
        zone,
        authors[layout["authors"]],
        {"none": None, "named": story["editor"], "author": story["authors"][0]}[layout["editor"]],
        tuple(story["related"][number - 1] for number in layout["related"]),
    )


def _shown(when: dt.datetime, precision: str) -> str | None:
    if precision == "none":
        return None
    forms = {
        "day": "%Y-%m-%d",
        "minute": "%Y-%m-%dT%H:%M",
        "second": "%Y-%m-%dT%H:%M:00",
        "second7": "%Y-%m-%dT%H:%M:07",
    }
    return when.strftime(forms[precision])


def _words(story: dict[str, Any], when: dt.datetime) -> dict[str, str]:
    body = story["body"]
    month = when.month - 1
    return {
        "h": story["headline"],
        "H": story["headline"].upper(),
        "s": story["summary"],
        "cap": story["caption"],
        "b": "\n\n".join(body),
        "b1": "\n".join(body),
        "lead": body[0],
        "rest": "\n\n".join(body[1:]),
        "b_a": "\n\n".join(body[:2]),
        "b_b": "\n\n".join(body[2:4]),
        "b_c": "\n\n".join(body[4:]),
        "w": "\n\n".join(_wrapped(body, 72)),
        "w1": "\n".join(_wrapped(body, 68)),
        "wq": "\n>\n".join("> " + part.replace("\n", "\n> ") for part in _wrapped(body, 66)),
        "bi": "\n\n".join("    " + part for part in body),
        **{f"r{number}": title for number, title in enumerate(story["related"], 1)},
        **{f"p{number}": title for number, title in enumerate(story["popular"], 1)},
        "t1": story["tags"][0],
        "t2": story["tags"][1],
        "tags": ", ".join(story["tags"]),
        "k1": story["tags"][0].replace(" ", ""),
        "k2": story["tags"][1].replace(" ", ""),
        "a": story["authors"][0],
        "a_all": " dan ".join(story["authors"]),
        "ed": story["editor"],
        "site": story["site"],
        "SITE": story["site"].upper(),
        "code": story["code"],
        "cat": story["category"],
        "CAT": story["category"].upper(),
        "place": story["place"],
        "PLACE": story["place"].upper(),
        "d": str(when.day),
        "dd": f"{when.day:02}",
        "m": str(when.month),
        "mm": f"{when.month:02}",
        "yyyy": str(when.year),
        "HH": f"{when.hour:02}",
        "MM": f"{when.minute:02}",
        "day": DAYS[when.weekday()],
        "hari": DAYS[when.weekday()].lower(),
        "day_en": DAYS_EN[when.weekday()],
        "mon": MONTHS[month],
        "mon_lower": MONTHS[month].lower(),
        "mon3": MONTHS_3[month],
        "mon_en": MONTHS_EN[month],
    }


def _wrapped(body: list[str], width: int) -> list[str]:
    return ["\n".join(textwrap.wrap(part, width, break_long_words=False, break_on_hyphens=False)) for part in body]
