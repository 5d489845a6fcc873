"""The particle `pun`: apart from its word, except in the conjunctions that have it grown on.

Source: EYD V; checks.tsv 25. Grown on: adapun, andaipun, ataupun, bagaimanapun, biarpun, kalaupun, kendatipun, maupun,
meskipun, sekalipun, sementangpun, sungguhpun, walaupun. `mau pun`, `sekali pun` and `bagaimana pun` can be meant as
they stand and stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line, Word
from redaksi.domain.checks.wording import in_case_of, word_set

RULE = "particle-pun"
_STEMS = word_set(
    "apa siapa mana kapan berapa saya aku kamu dia ia kami kita mereka itu ini begitu demikian satu sedikit seorang "
    "sekarang hari orang anak rumah jika bila dirinya hanya hal lalu nanti pernah sampai tetap tidak yang warga polisi"
)
_APART = {f"{stem}pun": f"{stem} pun" for stem in _STEMS} | {
    "dimanapun": "di mana pun",
    "kemanapun": "ke mana pun",
    "darimanapun": "dari mana pun",
    "disinipun": "di sini pun",
    "disanapun": "di sana pun",
}
_TOGETHER = word_set("walau meski kalau biar kendati sungguh atau andai")


def check(line: Line, house: House) -> Iterator[Finding]:
    """Words that `pun` must leave (`apapun`) and those it belongs to (`walau pun`)."""
    words = line.words
    for place, word in enumerate(words):
        if not word.lower.endswith("pun"):
            continue
        if word.lower in _APART and not line.name_like(place):
            yield _finding(line, word, word, in_case_of(word.text, _APART[word.lower]))
        elif word.text == "pun" and place and line.joined(words[place - 1], word):
            before = words[place - 1]
            if before.lower in _TOGETHER or (before.lower == "ada" and line.opens_sentence(before)):
                yield _finding(line, before, word, in_case_of(before.text, before.lower + "pun"))


def _finding(line: Line, first: Word, last: Word, fix: str) -> Finding:
    text = line.text[first.start : last.end]
    params = {"word": text, "standard": fix}
    return Finding(RULE, Severity.HINT, first.start, last.end, text, "check-pun", params, fix)
