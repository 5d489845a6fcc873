"""The same word twice: a slip of the hand (`dan dan`), or a reduplication without its hyphen (`rumah rumah`).

Source: checks.tsv 20 and 24 (EYD V: the parts of a reduplication are joined by a hyphen). Words twice across the end of
a sentence, a comma or a quotation mark stay, as do names (`Bora Bora`), cries (`tok tok`) and threefold words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Kind, Line, Word
from redaksi.domain.checks.wording import word_set

DOUBLED = "doubled-word"
REDUPLICATION = "reduplication"

#: Words that are never doubled on purpose.
_NEVER = {
    "id": word_set("""
        ada adalah agar akan aku anda antara apabila atas atau bagi bahwa bawah belum berada bila bukan dalam dan
        dapat dari dengan demi di dia dimulai guna hanya harus hingga ia ialah ini itu jika juga kami karena ke kepada
        kita lalu langsung maka masih maupun melalui memang memiliki menjadi menurut mereka merupakan namun oleh pada
        padahal para per
        pernah pun sampai sebagai sebuah sedangkan sehingga sejak selain selama seorang seperti serta sesuai setelah
        si suatu sudah supaya tanpa telah tentang terhadap tersebut tetapi tidak untuk yaitu yakni yang
        """),
    "en": word_set("""
        a about after an and are as at be been before but by can could for from had has have he her his if in into is
        it its may might more most not of on or our she should that the their them then there these they this those to
        was we were when which while who will with would you your
        """),
}
#: Twice is right in English: `had had`, `that that`, `is is`.
_MEANT = {"en": frozenset({"had", "that", "is", "her", "in", "on", "you", "more"})}
#: Cries, sounds, counting aloud, and foreign pairs that are written apart.
_CRIES = word_set("""
    aduh aduhai ah aha ayo bye cha chop ciluk dor duh dum eh good ha haha halo hai he hehe hei hi hihi ho hore hu hus
    huru kring krik kuk knock lah la meong nah nguk no oh om oke pam pom so tes test tik tok toktok ting tut tuk very
    wah wei wk wkwk wow woi ya yah yak yes yo yok yuk yum tom tam tum din tin ding dong guk kuku
    """)


#: Verbs that nobody reduplicates: `mengatakan mengatakan`, `disampaikan disampaikan`.
_VERB = re.compile(
    r"(?:me(?:m|n|ng|ny)?[a-z]{4,}(?:kan|i)|di[a-z]{4,}(?:kan|i)|me(?:m|n|ng|ny)[a-z]{4,}|diper[a-z]{3,})\Z"
)


def check(line: Line, house: House) -> Iterator[Finding]:
    """Words that stand twice: without the second one, or with a hyphen between them."""
    if line.kind is Kind.TABLE:
        return
    words = line.words
    for place in range(len(words) - 1):
        one, other = words[place], words[place + 1]
        if one.lower == other.lower and one.lower not in house.doubles and _is_pair(line, place):
            found = _finding(line, one, other, house.language)
            if found is not None:
                yield found


def _is_pair(line: Line, place: int) -> bool:
    words, prose = line.words, line.prose
    one, other = words[place], words[place + 1]
    if not one.text.isalpha() or len(one.text) < 2 or not line.joined(one, other):
        return False
    if "-" in (prose[max(one.start - 1, 0)], prose[other.end : other.end + 1]):
        return False  # `itu itu-itu saja`
    before = words[place - 1].lower if place else ""
    after = words[place + 2].lower if place + 2 < len(words) else ""
    return one.lower not in (before, after)


def _finding(line: Line, one: Word, other: Word, language: str) -> Finding | None:
    lower, never = one.lower, _NEVER.get(language, frozenset())
    if other.text[0].isupper() and (lower not in never or not one.text[0].isupper()):
        return None
    text = line.text[one.start : other.end]
    if lower in _CRIES or lower in _MEANT.get(language, ()):
        return None
    if lower in never or language != "id" or _VERB.match(lower):
        params = {"word": one.text}
        return Finding(DOUBLED, Severity.WARN, one.start, other.end, text, "check-doubled", params, one.text)
    if len(lower) < 3:
        return None
    fix = f"{one.text}-{other.text}"
    params = {"word": text, "standard": fix}
    return Finding(
        REDUPLICATION, Severity.HINT, one.start, other.end, text, "check-reduplication", params, fix, (one.text,)
    )
