"""Lines that a page has around its story and that were pasted along with it.

Source: checks.tsv 17 (986 of 1,000 copied articles carry one). Only whole lines, and only in the wording of page
furniture; a sentence that begins with the same words is prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.house import House
from redaksi.domain.checks.lines import BLOT, SIGN, Kind, Line

RULE = "leftover"
_FURNITURE = re.compile(
    r"""(?:
        scroll\ to\ (?:continue|resume)\b.* | scroll\ untuk\ (?:melanjutkan|lanjut)\b.* | advertisement
        | advertisement\s.{0,40}content | continue\ reading.* | lanjut(?:kan)?\ (?:baca|membaca).{0,30}
        | \[?gambas:.* | \[?gallery:.* | simak\ (?:juga\ )?video\b.* | saksikan\ (?:juga\ )?video\b.*
        | tonton\ (?:juga\ )?video\b.* | lihat\ (?:juga\ )?video\b.* | halaman\ (?:selanjutnya|berikutnya|sebelumnya)
        | (?:share|bagikan)(?:\ (?:on|to|ke|di|artikel|berita|via)\b.{0,40})? | (?:copy|salin)\ (?:link|tautan)
        | favorite(?:\s+\d+\ likes?)? | question_answer(?:\s+\d+\ \w+)? | visibility(?:\s+[\d.,]+\ \w+)? | [×✕✖]
        | (?:ikuti|follow|dapatkan|cek)\ (?:kami|berita|update|informasi).{0,60}
          (?:google\ news|whatsapp\ channel|telegram).*
        | artikel\ ini\ telah\ tayang\ di\b.*
        | baca\ (?:artikel|berita|selengkapnya).{0,60}(?:di\ sini|klik|app|aplikasi).*
        | no\ update\ available | related\ news | load\ more | tampilkan\ (?:semua|lainnya)
        | \d+\ (?:dari|of)\ \d+\ halaman | pages?:?(?:\s\d+){2,}.*
    )[.!…»>\s]*""",
    re.IGNORECASE | re.VERBOSE,
)
_SEE_ALSO = re.compile(
    r"(?:baca|simak|lihat)\s+juga\s*[:：»>-].*|baca\s+juga|(?:berita\s+terkait|artikel\s+terkait|related)\s*:.*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[>*_\s]*(?:(?:baca|simak|lihat)\s+juga|berita\s+terkait|artikel\s+terkait|related)[*_\s]*[:：»>-][*_\s]*(?P<rest>.+)",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[(?P<text>[^\[\]]{1,500})\]\((?P<address>https?://[^()\s]{1,1500})(?:\s[^)]*)?\)")
_SIGNS = re.compile(f"[{SIGN}{BLOT}]")


def check(line: Line, house: House) -> Iterator[Finding]:
    """The whole line, to be left out."""
    if line.kind in (Kind.OTHER, Kind.BLANK, Kind.TABLE):
        return
    shown = _SIGNS.sub("", line.prose).strip()
    if not shown or len(shown) > 300:
        return
    for pattern, code in ((_FURNITURE, "check-leftover"), (_SEE_ALSO, "check-see-also")):
        if pattern.fullmatch(shown):
            repair = "to-related" if see_also(line.text) else None
            params = {"line": shown[:60]}
            yield Finding(RULE, Severity.WARN, 0, len(line.text), line.text, code, params, "", repair=repair)
            return


def see_also(line: str) -> tuple[str, str | None] | None:
    """Headline and address (None where there is none) of the story that a line such as `Baca juga: …` names."""
    found = _NAMED.fullmatch(line.strip())
    if found is None:
        return None
    link = _LINK.fullmatch(found["rest"].strip("*_ "))
    headline = (link["text"] if link else found["rest"]).strip(" *_.")
    return (headline, link["address"] if link else None) if headline else None
