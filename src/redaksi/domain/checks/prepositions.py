"""`di` and `ke`: apart from the word when they say where (`di mana`), part of it when they make a verb (`ditangkap`).

Source: EYD V on prepositions and prefixes; checks.tsv 19. Only words that cannot be meant otherwise are told: `keluar`
and `dibalik` are words as well as slips, and what is a verb after `di` must not also be a place (`di bawah`).
"""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line, Word
from redaksi.domain.checks.verbs import is_passive_verb
from redaksi.domain.checks.wording import in_case_of, word_set

RULE = "di-ke"

_WHERE = word_set(
    "mana sini sana situ atas bawah dalam depan belakang samping tengah hadapan sekitar rumah kantor sekolah kota "
    "desa pasar lokasi tempat kampung kecamatan kabupaten negara dunia seluruh berbagai beberapa setiap semua"
)
_ONLY_DI = word_set(
    "luar antara ujung pinggir sebelah sela kanan kiri utara selatan timur barat jalan hotel bidang kalangan saat "
    "kala sejumlah sepanjang hari bulan masa zaman era"
)
_ONLY_KE = {"arah"}
#: Words of their own, however they came about.
_WORDS = frozenset({"kesemua", "kesemuanya"})
_APART = {
    f"{first}{second}{ending}": f"{first} {second}{ending}"
    for first, seconds in (("di", _WHERE | _ONLY_DI), ("ke", _WHERE | _ONLY_KE))
    for second in seconds
    for ending in ("", "nya")
} | {"darimana": "dari mana", "darisana": "dari sana", "darisini": "dari sini", "darisitu": "dari situ"}
_TOGETHER = {("ke", "pada"): "kepada", ("dari", "pada"): "daripada"}


def check(line: Line, house: House) -> Iterator[Finding]:
    """Findings for prepositions joined to a place and for `di` parted from a verb."""
    words = line.words
    for place, word in enumerate(words):
        if word.lower in _APART and word.lower not in _WORDS and not line.name_like(place):
            yield _finding(word, word, in_case_of(word.text, _APART[word.lower]), "check-preposition-apart")
        elif word.lower in ("di", "ke", "dari") and place + 1 < len(words):
            yield from _parted(line, word, words[place + 1], words[place + 2] if place + 2 < len(words) else None)


def _parted(line: Line, word: Word, after: Word, following: Word | None) -> Iterator[Finding]:
    if not after.text.islower() or not line.joined(word, after) or line.prose[after.end : after.end + 1] == "-":
        return
    if together := _TOGETHER.get((word.lower, after.lower)):
        yield _finding(word, after, in_case_of(word.text, together), "check-written-together")
    elif word.lower == "di" and is_passive_verb(after.lower, following.lower if following else ""):
        yield _finding(word, after, in_case_of(word.text, "di" + after.lower), "check-prefix-together")


def _finding(first: Word, last: Word, fix: str, code: str) -> Finding:
    text = first.text if first is last else f"{first.text} {last.text}"
    return Finding(RULE, Severity.WARN, first.start, last.end, text, code, {"word": text, "standard": fix}, fix)
