"""Some 130 layouts in the manner of Indonesian and English outlets, filled with stories of invented places.

`layouts.txt`: each begins with `@ name|language|zone|precision|authors|editor|related|headline`, which say what a
reader must find; `any` is not looked at. Words in braces come from a story, those that begin with `o_` from another.
"""

from __future__ import annotations

import datetime as dt
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.formats.newspages.pages import DAYS, DAYS_EN, MONTHS, MONTHS_3, MONTHS_EN

FOLDER = Path(__file__).parent
_SHOWN = {"day": "%Y-%m-%d", "minute": "%Y-%m-%dT%H:%M", "second": "%Y-%m-%dT%H:%M:00"}


@dataclass(frozen=True)
class Page:
    """What a page says and shows; None in `authors` and `editor` is not looked at."""

    name: str
    text: str
    headline: str
    body: str
    local: str | None
    zone: str | None
    authors: tuple[str, ...] | None
    editor: str | None
    related: tuple[str, ...]


def pages() -> Iterator[Page]:
    """Every layout with every story of its language."""
    stories = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))["story"]
    for part in (FOLDER / "layouts.txt").read_text(encoding="utf-8").split("\n====\n"):
        head, _, page = part.strip("\n").partition("\n")
        if not head:
            continue
        fields = head.removeprefix("@ ").split("|")
        fitting = [story for story in stories if story["language"] == fields[1]]
        for number, story in enumerate(fitting):
            yield _page(fields, page, story, fitting[(number + 1) % len(fitting)])


def _page(fields: list[str], page: str, story: dict[str, Any], other: dict[str, Any]) -> Page:
    name, _, zone, precision, authors, editor, related, _ = fields
    when = dt.datetime.fromisoformat(story["when"])
    written = {"none": (), "first": (story["authors"][0],), "all": tuple(story["authors"]), "any": None}
    return Page(
        f"{name}/{story['key']}",
        page.format(**_words(story, when), **_others(other)) + "\n",
        story["headline"],
        " ".join(story["body"]),
        when.strftime(_SHOWN[precision]) if precision in _SHOWN else None,
        None if zone == "null" else zone,
        written[authors],
        {"none": "", "named": story["editor"], "any": None}[editor],
        tuple(story["related"][int(number) - 1] for number in related.split(",") if number),
    )


def _others(story: dict[str, Any]) -> dict[str, str]:
    body = story["body"]
    return {
        "o_h": story["headline"],
        "o_a": story["authors"][0],
        "o_cat": story["category"],
        "o_lead": body[0],
        "o_b": "\n\n".join(body),
    }


def _words(story: dict[str, Any], when: dt.datetime) -> dict[str, Any]:
    return _telling(story) | _naming(story) | _dating(when)


def _telling(story: dict[str, Any]) -> dict[str, Any]:
    body, words = story["body"], story["body"][0].split()
    return {
        "h": story["headline"],
        "h_short": story["headline"],
        "H0": story["headline"].upper(),
        "deck": story["deck"],
        "s": story["summary"],
        "cap": story["caption"],
        "plaincap": story["plaincap"],
        "caption_short": f"{story['plaincap']} (dok. {story['site']})",
        "b": "\n\n".join(body),
        "lead": body[0],
        "lead_nodate": body[0],
        "LEAD4": " ".join(words[:3]).upper(),
        "lead_rest4": " ".join(words[3:]),
        "rest": "\n\n".join(body[1:]),
        "rest_all": "\n\n".join(body[1:]),
        "b_a": "\n\n".join(body[:2]),
        "b_b": "\n\n".join(body[2:4]),
        "b_c": "\n\n".join(body[4:]),
        "w": "\n".join(line for part in body for line in textwrap.wrap(part, 74, break_on_hyphens=False)),
        **{f"r{number}": title for number, title in enumerate(story["related"], 1)},
        **{f"p{number}": title for number, title in enumerate(story["popular"], 1)},
        "t1": story["tags"][0],
        "t2": story["tags"][1],
        "kicker": f"{story['tags'][0].upper()}!",
    }


def _naming(story: dict[str, Any]) -> dict[str, Any]:
    names, site, place = story["authors"], story["site"], story["place"]
    handle = site.lower().replace(" ", "")
    return {
        "a": names[0],
        "A": names[0].upper(),
        "a_comma": ", ".join(names),
        "a_all": " dan ".join(names),
        "a_all2": "\n".join(names),
        "a_all_suara": " | ".join(names),
        "a_and": " and ".join(names),
        "A_AND": " and ".join(names).upper(),
        "a_and_by": "By " + " and ".join(names),
        "a_dash": " & ".join(names),
        "ed": story["editor"],
        "site": site,
        "SITE": site.upper(),
        "site_domain": handle if "." in handle else f"{handle}.com",
        "handle": handle.replace(".", ""),
        "code": story["code"],
        "code_in": story["code"].strip("()"),
        "cat": story["category"],
        "CAT": story["category"].upper(),
        "place": place,
        "PLACE": place.upper(),
        "place_title": place.title(),
        "PLACESHOUT": "SIGAP",
        "day_id_now": "Selasa",
    }


def _dating(when: dt.datetime) -> dict[str, Any]:
    later = when.replace(hour=min(23, when.hour + 1))
    day, month = when.weekday(), when.month - 1
    return {
        "d": when.day,
        "dd": f"{when.day:02}",
        "m": when.month,
        "mm": f"{when.month:02}",
        "yyyy": when.year,
        "H": when.hour,
        "HH": f"{when.hour:02}",
        "MM": f"{when.minute:02}",
        "uHH": f"{later.hour:02}",
        "h12": when.hour % 12 or 12,
        "uh12": later.hour % 12 or 12,
        "ampm": "AM" if when.hour < 12 else "PM",
        "ampm2": "AM" if later.hour < 12 else "PM",
        "ampm_l": "am" if when.hour < 12 else "pm",
        "day": DAYS[day],
        "DAY": DAYS[day].upper(),
        "dow_en": DAYS_EN[day],
        "day_en": DAYS_EN[day],
        "dow_en3": DAYS_EN[day][:3],
        "mon": MONTHS[month],
        "MON": MONTHS[month].upper(),
        "mon3": MONTHS_3[month],
        "mon_en": MONTHS_EN[month],
        "mon_en3": MONTHS_EN[month][:3],
        "MON_EN3": MONTHS_EN[month][:3].upper(),
    }
