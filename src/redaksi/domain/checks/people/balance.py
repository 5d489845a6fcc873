"""An accusation for which only one person speaks.

Source: checks.tsv 16; Pedoman Pemberitaan Media Siber 2b: a story that may harm somebody is verified in the same story,
for accuracy and balance. Quiet where two people speak, or the piece says that the other side was asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line
from redaksi.domain.checks.wording import word_set

RULE = "one-source"
_ACCUSED = re.compile(
    r"\b(?:(?:me)?nuduh|dituduh|tuduhan|tertuduh|dituding|menuding|tudingan|mencemarkan|"
    r"(?:diduga|dugaan)\s(?:\w+\s)?(?:korupsi|pungli|pungutan liar|penipuan|menipu|penggelapan|menggelapkan|suap|"
    r"menyuap|pemerasan|memeras|penyelewengan|menyelewengkan|penyalahgunaan|menyalahgunakan|malapraktik|"
    r"ijazah palsu))\b",
    re.IGNORECASE,
)
_OTHER_SIDE = re.compile(
    r"\b(?:konfirmasi|dikonfirmasi|mengonfirmasi|mengkonfirmasi|membantah\w*|dibantah|bantahan|menampik|menyangkal|"
    r"klarifikasi|mengklarifikasi|hak jawab|menolak berkomentar|enggan berkomentar|dimintai tanggapan|tanggapan|"
    r"(?:tidak|belum) (?:menjawab|merespons|merespon|menanggapi|memberi(?:kan)? (?:jawaban|keterangan|penjelasan))|"
    r"hingga berita ini|sampai berita ini)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:kata|ujar|ucap|tutur|jelas|terang|ungkap|tegas|imbuh|tambah|papar|beber|lanjut|sebut|klaim)"
_SAID = (
    r"(?:mengatakan|menyatakan|menjelaskan|mengaku|menegaskan|mengungkapkan|menyebut(?:kan)?|menuturkan|menilai|"
    r"menduga|menuding|menuduh|menambahkan|memaparkan|membenarkan|mengeluh(?:kan)?|melaporkan)"
)
_CALLED = r"(?-i:(?:[A-Z]{2,}\s|[A-Z][a-z’']+\s){0,9}[A-Z][a-z’']+)"
_SPEAKER = re.compile(
    rf"\b{_SAYS},?\s(?:(?-i:[a-z]+)\s){{0,6}}(?P<behind>{_CALLED})|"
    rf"(?P<before>{_CALLED})(?:,[^,.“”\"]{{1,60}},)?\s{_SAID}\b",
    re.IGNORECASE,
)
#: These name nobody new.
_SOMEBODY = word_set("Ia Dia Mereka Kami Kita Saya Beliau Pihaknya Menurut Ketua Anggota Sekretaris Pak Bu Bapak Ibu")
#: A piece with fewer words is a first report, which goes on.
_WORDS = 80


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """The first accusing words, in a piece of some length."""
    first: tuple[int, Line, re.Match[str]] | None = None
    speakers: list[frozenset[str]] = []
    words = 0
    for number, line in enumerate(lines):
        if not line.running:
            continue
        if _OTHER_SIDE.search(line.prose):
            return
        words += line.prose.count(" ") + 1
        if first is None and (found := _ACCUSED.search(line.prose)):
            first = (number, line, found)
        for speech in _SPEAKER.finditer(line.prose):
            _meet(speakers, frozenset((speech["behind"] or speech["before"]).split()) - _SOMEBODY)
    if first is not None and len(speakers) == 1 and words >= _WORDS:
        number, line, found = first
        text = line.text[slice(*found.span())]
        yield number, Finding(RULE, Severity.HINT, *found.span(), text, "check-one-source")


def _meet(speakers: list[frozenset[str]], name: frozenset[str]) -> None:
    """One more speaker, unless it is somebody who has spoken already: `Rina Dewi`, then `Rina`."""
    if not name:
        return
    for at, known in enumerate(speakers):
        if known & name:
            speakers[at] = known | name
            return
    speakers.append(name)
