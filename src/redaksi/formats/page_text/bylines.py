"""Who made it: `Penulis: X | Editor: Y`, `Oleh X`, `Laporan Wartawan …, X`, `Sumber: Z`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from redaksi.formats.page_text.prose import folded, is_name
from redaksi.formats.page_text.vocabulary import PLACES, ROLES, either

_NAMED = {role: either(words) for role, words in ROLES.items()}
_ANY = "|".join(_NAMED.values())
_ROLE = re.compile("|".join(f"(?P<{role}>{words})" for role, words in _NAMED.items()), re.IGNORECASE)
_SEGMENT = re.compile(rf"(?P<role>{_ANY})\s*[:：]\s*(?P<name>.*)\Z", re.IGNORECASE)
_UNMARKED = re.compile(
    r"(?P<role>(?:(?:posted|published|written|reported|edited|words|story|text|diposting|ditulis|disunting) )?"
    r"(?:by|oleh)"
    r"|penulis|pewarta|reporter|editor|person|account_circle)"
    r"\s+(?P<name>\S.*)\Z",
    re.IGNORECASE,
)
#: `Rina Wulandari, Jurnalis`
_ROLE_HELD = re.compile(rf"(?P<name>[^,:|]{{3,60}}),\s*(?:[a-z]+ )?(?P<role>{_ANY})\Z", re.IGNORECASE)
_REPORT = re.compile(
    r"\(?Laporan (?:khusus )?(?:Wartawan|Reporter|Jurnalis|Kontributor)\s+(?:(?P<site>[^,:|]{2,40})\s*[,:]\s*)?"
    r"(?P<name>[^,:|]{3,60})\)?\Z",
    re.IGNORECASE,
)
#: `Ditulis oleh:` and `Laporan wartawan:` are one role, not a word and another role.
_BEFORE = ("ditulis", "disunting", "laporan", "written", "reported", "edited", "posted")
_WRITTEN = "".join(rf"(?<!{word})" for word in _BEFORE)
_BETWEEN = re.compile(
    rf"\s*[|•·;]\s*|\s+/\s+|\s+[-–—]\s+|(?<![&/])(?<!\bdan){_WRITTEN}[,\s]\s*(?=(?:{_ANY})\s*[:：])", re.IGNORECASE
)
#: The space before a role that follows another part without any mark.
ROLE_AHEAD = re.compile(rf"{_WRITTEN}\s+(?=(?:{_ANY})\s*[:：])", re.IGNORECASE)
_AND = re.compile(r"\s*(?:[,;/&]|\b(?:dan|and|serta|DAN|AND)\b)\s*")
#: `Ditulis Rina Wulandari, disunting Budi Santoso`
_MADE = re.compile(
    r"(?:ditulis|reporting by|written by|laporan)\s+(?:oleh\s+)?(?P<author>[A-Z].{2,80}?)\s*[,;.]\s*"
    r"(?:disunting|editing by|edited by|penyuntingan)\s+(?:oleh\s+)?(?P<editor>[A-Z].{2,80}?)\.?\Z",
    re.IGNORECASE,
)
#: `Helen Ashby in Port Lorne`
_FROM = re.compile(r"\s+(?:in|di|dari)\s+[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\Z")
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Za-z]{0,4}\.?\Z|(?:SH|SE|ST|MA|MH|MM|MSi|MSc|PhD|SPd|SSos)\.?\Z")
_SITE = re.compile(r"[a-z][A-Z]|\.\w|(?i:news|online|kabar|media|pos|com)\b|^[a-z]")
_IS_SITE = re.compile(r"\w+(?:\.[a-z]{2,4}){1,2}\Z|[A-Z][a-z]+[A-Z][a-z]+\Z")
_OUTLET = re.compile(
    r"\A(?:harian|kabar|koran|majalah|tabloid|warta|suara|radio|media|berita|kantor berita|dinas|diskominfo|humas"
    r"|kementerian|pemerintah|kantor|biro|bagian)\b"
    r"|\b(?:pos|post|news|online|media|tv|fm|times|daily|courier|herald|gazette|tribune|journal|chronicle|observer"
    r"|telegraph|broadcasting|agency)\Z|\w\.[a-z]{2,4}\Z",
    re.IGNORECASE,
)
_BRACKET_BEHIND = re.compile(r"\s*\((?P<what>[^()]{2,60})\)\s*\Z")
_AT = re.compile(r"\s+(?:di|pada|at|on)\s+(?P<clock>\d{1,2}[.:]\d{2}(?:\s?(?:WIB|WITA|WIT|[AP]M))?)\Z", re.IGNORECASE)
_LEADING = re.compile(r"\A[^\w(\"“]+")
_LIMIT = 300
_MOST_BEHIND = 3
_ROLES = ("author", "editor", "source", "photo", "other")
_LONGEST_SOURCE = 150
#: Behind a labelled source (0) and the dateline's (1).
SITE_RANK = 2


@dataclass(frozen=True, slots=True)
class Credits:
    """Names by role, in the order shown."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    #: What stands behind a name and is none (`Diposting oleh Rina di 11.00`).
    others: tuple[str, ...] = ()

    @property
    def source_rank(self) -> int:
        """A source that stands beside a name is only the site's own name; one with a label is the story's."""
        return SITE_RANK if self.authors else 0


def read_byline(text: str) -> Credits | None:
    """The credits of a line that holds nothing else; None for any other line."""
    if len(text) > _LIMIT:
        return None
    if whole := _REPORT.match(text) or _MADE.match(text):
        return _report(whole) if "site" in whole.groupdict() else _made(whole)
    names: dict[str, list[str]] = {role: [] for role in _ROLES}
    text = text.rstrip("* ")  # a note about who wrote it stands below
    if text[:1] + text[-1:] in ("()", "[]"):
        text = text[1:-1]
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    marked = [_SEGMENT.match(part) for part in parts]
    if len(parts) > 1 and _is_affiliation(parts[-1], named=marked[0] is not None):
        # `Penulis: Rina Wulandari - Harian Kertajaya`
        names["source" if is_outlet(parts[-1]) else "other"].append(parts.pop())
        marked.pop()
    if len(parts) == 1 and marked[0] is None:
        return None if names["source"] or names["other"] else _held(parts[0]) or _unmarked(parts[0])
    if marked[0] is None and _is_person(parts[0]):  # `Rina Wulandari / Editor: Budi`
        names["author"].append(parts[0].strip())
        marked = marked[1:]
    for segment in marked:
        if segment is None or not _fill(names, segment["role"], segment["name"]):
            return None
    if not any(names.values()):
        return None
    return _credits(names)


def read_name_and_more(text: str) -> Credits | None:
    """A name and, behind a dash, what may be a place or a job, which is left over: `Rina Wulandari - Teluk Sari`."""
    name, dash, more = text.partition(" - ")
    is_short = bool(dash) and len(more.split()) <= _MOST_BEHIND and more[:1].isupper()
    return Credits(authors=(name,), others=(more,)) if is_short and _is_whole_name(name) else None


def read_bare_name(text: str) -> Credits | None:
    """A name without a role (two words at least), perhaps with its site: `Andi Saputra - KabarKini`."""
    if len(text) > 120:
        return None
    name, _, site = (_LEADING.sub("", text).replace(" | ", " - ")).partition(" - ")
    if site and all(_is_whole_name(part) for part in (*split_names(name), *split_names(site))):
        return Credits(authors=(*split_names(name), *split_names(site)))  # `Rina Wulandari | Budi Santoso`
    if not site and (found := _with_more(name)):
        return found
    names = split_names(name.strip(" ,"))
    outlets = tuple(part for part in names[1:] if is_outlet(part) or _IS_SITE.match(part))
    people = tuple(part for part in names if part not in outlets)
    if not people or (len(people) > 1 and name.isupper()) or not all(_is_whole_name(part) for part in people):
        return None
    if site and (len(site.split()) > 3 or not (_SITE.search(site) or is_outlet(site))):
        return None
    return Credits(authors=people, sources=(site.strip(),) if site else outlets)


def _with_more(text: str) -> Credits | None:
    """A name with its site in brackets, or with the place that it writes from."""
    bracket, place = _BRACKET_BEHIND.search(text), _FROM.search(text)
    if bracket and _is_whole_name(text[: bracket.start()]) and bracket["what"][:1].isupper():
        return Credits(authors=(text[: bracket.start()],), sources=(bracket["what"],))
    if place and _is_whole_name(text[: place.start()]):
        return Credits(authors=(text[: place.start()],), others=(text[place.start() :].strip(),))
    return None


def role_alone(text: str) -> str | None:
    """`author`, `editor`, `source`, `photo` or `both` where a line is only the name of a role (`Penulis`)."""
    match = _ROLE.fullmatch(text.strip(" :").strip()) if len(text) < 40 else None
    return match.lastgroup if match else None


def credit(role: str, name: str) -> Credits | None:
    """Credits for a role and the line of names that belongs to it; None where that line cannot be names."""
    names: dict[str, list[str]] = {role: [] for role in _ROLES}
    return _credits(names) if _fill_kind(names, role, name) else None


def split_names(text: str) -> list[str]:
    """`Rina, Budi dan Citra, S.H.` as three names; a degree stays with its name."""
    names: list[str] = []
    for part in _AND.split(text):
        name = part.strip(" .,:|-") if not _DEGREE.match(part.strip()) else part.strip()
        if names and _DEGREE.match(name):
            names[-1] = f"{names[-1]}, {name}"
        elif name:
            names.append(_whole(part, name))
    return names


def _whole(part: str, name: str) -> str:
    """A name keeps the stop of its last initial (`Desca N.`)."""
    return f"{name}." if re.search(r"\b[A-Z]\.\s*\Z", part) else name


def _report(report: re.Match[str]) -> Credits | None:
    names = split_names(report["name"].rstrip(")"))
    if not names or not all(is_name(name) for name in names):
        return None
    return Credits(authors=tuple(names), sources=(report["site"].strip(),) if report["site"] else ())


def _made(made: re.Match[str]) -> Credits:
    return Credits(tuple(split_names(made["author"])), tuple(split_names(made["editor"])))


def is_outlet(name: str) -> bool:
    """Whether a name is rather that of a paper or station than of a person: `Harian Kertajaya`, `kabarpagi.id`."""
    return _OUTLET.search(name) is not None


def _is_affiliation(text: str, *, named: bool) -> bool:
    """Whether the last part of a byline says for whom: an outlet, or behind a labelled name any short name."""
    return is_outlet(text) or (named and is_name(text.strip()) and len(text.split()) <= _MOST_BEHIND)


def _is_whole_name(name: str) -> bool:
    return is_name(name) and 2 <= len(name.split()) <= 4 and not is_outlet(name)


def _is_person(name: str) -> bool:
    return is_name(name.strip()) and len(name.split()) > 1 and not is_outlet(name) and folded(name) not in PLACES


def _held(text: str) -> Credits | None:
    match = _ROLE_HELD.match(text)
    return credit(_kind(match["role"]), match["name"]) if match and _is_person(match["name"]) else None


def _unmarked(text: str) -> Credits | None:
    at = _AT.search(text)
    match = _UNMARKED.match(text[: at.start()] if at else text)
    if match is None or not all(is_name(name) and len(name) > 2 for name in split_names(match["name"])):
        return None
    if match["role"].casefold() in {"penulis", "editor"} and match["name"][:1].islower():
        return None
    found = credit(_kind(match["role"]), match["name"])
    return replace(found, others=(at["clock"],)) if found and at else found


def _kind(role: str) -> str:
    match = _ROLE.fullmatch(role)
    return match.lastgroup or "author" if match else "author"


def _fill(names: dict[str, list[str]], role: str, text: str) -> bool:
    return _fill_kind(names, _kind(role), text)


def _fill_kind(names: dict[str, list[str]], kind: str, text: str) -> bool:
    bracket = _BRACKET_BEHIND.search(text) if kind == "author" else None
    if bracket:  # `Rina Wulandari (Harian Kertajaya)`
        names["source" if is_outlet(bracket["what"]) else "other"].append(bracket["what"])
        text = text[: bracket.start()]
    found = [text.strip()] if kind == "source" else split_names(text)
    if not found or not all(_plausible(name) or (kind == "source" and len(name) <= _LONGEST_SOURCE) for name in found):
        return False
    for role in ("author", "editor") if kind == "both" else (kind,):
        names[role].extend(found)
    return True


def _plausible(name: str) -> bool:
    return 2 <= len(name) <= 80 and len(name.split()) <= 8 and any(character.isalpha() for character in name)


def _credits(names: dict[str, list[str]]) -> Credits:
    """`Diposting oleh kabarpagi.id`: a site is no person."""
    several = len(names["author"]) > 1
    sites = [name for name in names["author"] if _IS_SITE.match(name) or (several and is_outlet(name))]
    names["author"] = [name for name in names["author"] if name not in sites]
    names["source"] += sites
    return Credits(*(tuple(names[role]) for role in _ROLES))
