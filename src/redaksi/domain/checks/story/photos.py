"""Photos that do not say what they show or where they come from.

Source: checks.tsv 28; Kode Etik Jurnalistik 2 (pictures tell their source). `ist` and `Istimewa` name no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.story.telling import Story, about

CAPTION = "photo-caption"
CREDIT = "photo-credit"
_NO_SOURCE = re.compile(
    r"\W*(?:(?:foto|photo|dok|dokumentasi|sumber|gambar)\b[\s.:]*)?"
    r"(?:ist|istimewa|int|internet|google|net|tangkapan layar|screenshot|medsos|media sosial)\W*",
    re.IGNORECASE,
)


def check(story: Story) -> Iterator[Finding]:
    """Each photo without a caption, without a credit, or with a credit that names nobody."""
    for item, photo in enumerate(story.article.media):
        place = item + 1
        credit = (photo.credit or "").strip()
        if not (photo.caption or "").strip():
            yield about(CAPTION, Severity.WARN, "media", "check-photo-caption", item=item, place=place)
        if not credit:
            yield about(CREDIT, Severity.WARN, "media", "check-photo-credit", item=item, place=place)
        elif _NO_SOURCE.fullmatch(credit):
            yield about(
                CREDIT, Severity.WARN, "media", "check-photo-source", text=credit, item=item, place=place, word=credit
            )
