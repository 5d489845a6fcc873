"""What a page says of itself: that it is not verified, that it is paid for, why it was withdrawn, until when it waits.

Source: checks.tsv 7, 8, 10 and 29; Pedoman Pemberitaan Media Siber 2c.4 (the note of an unverified story stands at its
end, in brackets and italics), 5 (a withdrawal tells its reason) and 6 (paid content is labelled). Note and label are
printed by their flags: what is typed by hand stands there twice, or is no note at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redaksi.domain.article import Kind
from redaksi.domain.checks.finding import Finding, Severity
from redaksi.domain.checks.lines import SIGN
from redaksi.domain.checks.lines import Kind as LineKind
from redaksi.domain.checks.story.telling import Story, about
from redaksi.domain.dates import print_long
from redaksi.domain.embargoes import embargo_of
from redaksi.domain.stops import EMBARGO

UNVERIFIED = "unverified-note"
PAID = "paid-label"
WITHDRAWAL = "withdrawal-reason"
_VERIFYING = re.compile(
    r"\b(?:(?:masih|perlu|memerlukan|membutuhkan|menunggu|dalam|tahap|proses|belum)\s(?:\w+\s){0,2}?"
    r"(?:ter|di)?verifikasi|unverified|(?:not yet|yet to be|has not been) verified)\b",
    re.IGNORECASE,
)
_OF_THE_PIECE = re.compile(
    r"[\s*_]*[(\[]|[\s*_(\[]*(?:catatan|redaksi|(?:berita|artikel|naskah|tulisan|informasi|laporan|kabar) ini|"
    r"this (?:story|report)|editor)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[\W_]*(?P<label>advertorial|adv|iklan|pariwara|advertensi|sponsored(?: content)?|konten bersponsor|"
    r"konten berbayar)[\W_]*",
    re.IGNORECASE,
)
_LABEL_FIRST = re.compile(r"[\W_]*(?P<label>ADVERTORIAL|Advertorial|Pariwara|PARIWARA|IKLAN|ADV)\s*(?:[,:|]|[–—-])")
_SIGNS = str.maketrans("", "", SIGN)


def check_unverified(story: Story) -> Iterator[Finding]:
    """A note typed at the end: the flag prints it by itself."""
    flagged = story.article.flags.unverified
    written = [n for n, line in enumerate(story.lines) if line.kind not in (LineKind.BLANK, LineKind.OTHER)]
    for number in written[-2:]:
        shown = story.lines[number].text
        if _VERIFYING.search(shown) and _OF_THE_PIECE.match(shown) and len(shown) < 300:
            start, end, text = story.line(number)
            code = "check-unverified-twice" if flagged else "check-unverified-unmarked"
            repair = "drop-line" if flagged else "mark-unverified"
            yield Finding(UNVERIFIED, Severity.WARN, start, end, text, code, repair=repair)
            return


def check_paid(story: Story) -> Iterator[Finding]:
    """A label typed by hand, or an advertorial that nobody marked as paid."""
    article = story.article
    typed = _typed_label(story)
    if typed is not None:
        code = "check-paid-twice" if article.flags.paid else "check-paid-unmarked"
        start, end, text, alone = typed
        repair = ("drop-line" if alone else None) if article.flags.paid else "mark-paid"
        yield Finding(PAID, Severity.WARN, start, end, text, code, {"word": text.strip()}, repair=repair)
    elif not article.flags.paid:
        if article.kind is Kind.ADVERTORIAL:
            yield about(PAID, Severity.WARN, "flags", "check-paid-kind", repair="mark-paid")
        elif headed := _LABEL_FIRST.match(article.headline):
            yield about(
                PAID, Severity.WARN, "headline", "check-paid-headline", text=headed["label"], repair="mark-paid"
            )


def _typed_label(story: Story) -> tuple[int, int, str, bool] | None:
    """Place and text of a label that is a line of its own at the beginning or end, or opens the first one; if alone."""
    written = [n for n, line in enumerate(story.lines) if line.kind not in (LineKind.BLANK, LineKind.OTHER)]
    for number in dict.fromkeys([*written[:2], *written[-2:]]):
        if _LABEL.fullmatch(story.lines[number].prose.translate(_SIGNS)):
            return *story.line(number), True
    if written and (found := _LABEL_FIRST.match(story.lines[written[0]].prose)):
        start, _, text = story.line(written[0])
        return start + found.start("label"), start + found.end("label"), text[slice(*found.span("label"))], False
    return None


def check_withdrawal(story: Story) -> Iterator[Finding]:
    """A notice without a word for readers."""
    withdrawal = story.article.withdrawal
    if withdrawal is not None and not withdrawal.text.strip():
        yield about(WITHDRAWAL, Severity.BLOCK, "withdrawal", "check-withdrawal-reason")


def check_embargo(story: Story) -> Iterator[Finding]:
    """A time to come before which the piece must not leave."""
    around = story.around
    embargo = embargo_of(story.article.embargo, around.zone, around.now) if around.now is not None else None
    if embargo is not None:
        in_words = {"until_id": print_long(embargo.until, "id"), "until_en": print_long(embargo.until, "en")}
        yield Finding(EMBARGO, Severity.BLOCK, 0, 0, "", "check-embargo", in_words, field="embargo")
