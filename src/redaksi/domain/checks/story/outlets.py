"""What another outlet has reported: who quotes it answers for its corrections, too.

Source: Pedoman Pemberitaan Media Siber 4d. A reminder, once in a piece, where an outlet is named as the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import Line

RULE = "quoted-outlet"
_OUTLET = (
    r"(?:[A-Z][\w’'-]+\s){0,2}?(?:Kompas|Detik|detik(?:com|News)?|Tempo|Antara|ANTARA|Republika|Tribun\w*|Liputan6|"
    r"Okezone|Kumparan|Merdeka|Sindo\w*|JPNN|CNN|CNBC|BBC|VOA|RRI|TVRI|Reuters|AFP|AP|Al Jazeera|Bloomberg|Xinhua|"
    r"[A-Z]\w*\s(?:Post|Times|News|Pos|Herald|Journal|Daily))"
)
_QUOTED = re.compile(
    rf"\b(?:[Dd]ilansir|[Mm]elansir|[Dd]ikutip|[Mm]engutip|[Dd]iberitakan|[Mm]enurut laporan)\s"
    rf"(?:(?:dari|oleh|laman|situs|kantor berita|media|harian|surat kabar|stasiun televisi)\s){{0,3}}"
    rf"(?P<outlet>{_OUTLET})\b"
)


def find(lines: Sequence[Line], house: House) -> Iterator[tuple[int, Finding]]:
    """The first place."""
    for number, line in enumerate(lines):
        if line.running and (found := _QUOTED.search(line.prose)):
            start, end = found.span("outlet")
            text = line.text[start:end]
            yield number, Finding(RULE, Severity.HINT, start, end, text, "check-quoted-outlet", {"name": text})
            return
