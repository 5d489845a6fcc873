"""Who a victim of a sexual crime or a child in a case is, told by name, age, school or address.

Source: checks.tsv 12; Kode Etik Jurnalistik 5 (no identity of victims of sexual crime nor of a child who offends).
Looked at only in pieces about such a crime; initials, names that the piece calls changed and names of
officials are quiet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.people.naming import FULL_NAME, NAME, is_person
from redaksi.domain.checks.sentences import sentences

RULE = "victim-identity"
_SEXUAL = re.compile(
    r"\b(?:(?:men|di|pen)?cabul(?:i|an)?|pencabulan|(?:mem|di)perkosa|memerkosa|perkosaan|pemerkosaan|pemerkosa|"
    r"rudapaksa|(?:me)?rudapaksa|dirudapaksa|(?:pelecehan|kekerasan|eksploitasi) seksual|dilecehkan secara seksual|"
    r"persetubuhan|(?:men|di)setubuhi|menyetubuhi|disodomi|sodomi|inses|prostitusi anak)\b",
    re.IGNORECASE,
)
_CHILD_CRIME = re.compile(
    r"\b(?:(?:tersangka|pelaku|korban|terdakwa)[^.]{0,40}di bawah umur|anak (?:yang )?berhadapan dengan hukum|"
    r"pelaku anak|anak (?:sebagai )?pelaku|korban anak|anak korban)\b",
    re.IGNORECASE,
)
_PERSON = (
    r"(?:korban|siswi|siswa|pelajar|santri(?:wati)?|gadis|bocah|balita|remaja(?: putri)?|anak(?:nya)?|putri(?:nya)?)"
)
_NAMED = re.compile(
    rf"\b(?P<who>{_PERSON})(?:\s(?:itu|tersebut|kelas\s\w+|perempuan|laki-laki|berusia\s\d+\stahun))?,?\s"
    rf"(?:(?:yang\s)?(?:bernama|atas nama|yakni|yaitu),?\s(?P<name>{NAME})|(?P<full>{FULL_NAME}))",
    re.IGNORECASE,
)
_AGED = re.compile(rf"(?P<name>{NAME})\s?(?:\((?P<age>\d{{1,2}})(?:\stahun|\sth)?\)|,\s(?P<years>\d{{1,2}})\stahun)")
_SCHOOL = re.compile(
    r"\b(?:SD|SDN|SDIT|SMP|SMPN|SMPIT|SMA|SMAN|SMK|SMKN|MI|MIN|MTs|MTsN|MA|MAN|TK|PAUD|SLB|"
    r"[Pp]ondok [Pp]esantren|[Pp]onpes|[Pp]esantren)\s(?:(?:Negeri|Swasta|Islam)\s)?(?:\d{1,3}\b|[A-Z][\w’'-]+)"
)
_ADDRESS = re.compile(r"\b(?:RT\.?\s?\d|(?:Jalan|Jl\.?|Gang|Gg\.?|Perumahan|Dusun)\s[A-Z0-9])")
_ABOUT = re.compile(rf"\b{_PERSON}\b", re.IGNORECASE)
_CHANGED = re.compile(r"nama samaran|bukan nama (?:sebenarnya|asli)|disamarkan|nama diubah", re.IGNORECASE)
_BEHIND = 60
_GROWN = 18


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """Names, ages with names, schools and addresses, each kind once in a paragraph."""
    seen = list(lines)
    sexual = any(_SEXUAL.search(line.prose) for line in seen)
    if not sexual and not any(_CHILD_CRIME.search(line.prose) for line in seen):
        return
    for number, line in enumerate(seen):
        if line.running:
            told: set[str] = set()
            for start, end, code in sorted(_in_line(line, sexual)):
                if code not in told:
                    told.add(code)
                    text = line.text[start:end]
                    yield number, Finding(RULE, Severity.WARN, start, end, text, code, {"word": text})


def _in_line(line: Line, sexual: bool) -> Iterator[tuple[int, int, str]]:
    prose = line.prose
    for found in _AGED.finditer(prose):
        if int(found["age"] or found["years"]) < _GROWN and _tells(prose, found, "name"):
            yield *found.span("name"), "check-identity-name"
    if not sexual:
        return
    for found in _NAMED.finditer(prose):
        group = "name" if found["name"] else "full"
        if _tells(prose, found, group):
            yield *found.span(group), "check-identity-name"
    for start, end in sentences(prose, line.begin):
        if _ABOUT.search(prose, start, end):
            for pattern, code in ((_SCHOOL, "check-identity-school"), (_ADDRESS, "check-identity-address")):
                for found in pattern.finditer(prose, start, end):
                    yield *found.span(), code


def _tells(prose: str, found: re.Match[str], group: str) -> bool:
    """Whether that is a real person's name: no office, and not called a changed one."""
    name = found[group]
    behind = prose[found.end(group) : found.end(group) + _BEHIND]
    return is_person(name) and not name.isupper() and not _CHANGED.search(behind)
