"""Captions and credits of photos that a page shows: text without the photo has no field, so it becomes a note."""

from __future__ import annotations

import re

_CREDIT_AT_END = re.compile(
    r"\((?:(?i:foto|photo|dok|dokumentasi|sumber foto|kredit foto|ilustrasi|credit)\s?[.:/ ][^()]{0,60}"
    r"|(?i:istimewa|ist|antara foto[^()]{0,60})"
    r"|(?:REUTERS|AFP|AP Photo|Getty Images|EPA|Xinhua)\s?/\s?[A-Z][^()]{1,50})\)\.?\Z"
)
_CREDIT_BEHIND = re.compile(
    r"(?:\bantara foto/[^.]{2,60}|[.)]\s+(?-i:[A-Z]{3,10}(?:\.CO|\.COM|\.ID)?)\s?/\s?(?-i:[A-Z])[\w .'-]{2,40}"
    r"|(?:^|[.!?)”\"|]\s*|\s[-–—|]\s*)(?:foto|photo|kredit foto|sumber foto)\s?[.:]\s?[^:]{2,70})\.?\Z",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:keterangan foto|takarir(?: foto)?|kredit foto|foto ilustrasi|photo by|photo credit|caption|foto utama|gambar"
    r"|ilustrasi|foto|image|picture|fotografer|pewarta foto)\s*[:：]\s*\S",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:(?:Foto|Logo|Avatar) (?:[A-Z][\w.'’-]*(?: |\Z)){1,4}\Z"
    r"|[A-Z]+(?:\.[A-Z]+)?\.(?:COM|ID|NET)/[A-Z]|ANTARA FOTO/|Ilustrasi[.,]? |Dok\. ?\S|©\s?\w+ photo)"
)
#: What says that a caption follows, and that a credit does; `Foto:` stands before both.
_SAYS_CAPTION = re.compile(r"(?:keterangan foto|takarir(?: foto)?|caption|foto utama|gambar)\s*[:：]\s*", re.IGNORECASE)
_SAYS_CREDIT = re.compile(
    r"(?:kredit foto|sumber foto|photo by|photo credit|fotografer|pewarta foto)\s*[:：]?\s*", re.IGNORECASE
)
_SAYS_PHOTO = re.compile(r"(?:foto|photo)\s*[:：]\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(
    r"\s*\((?:foto|photo|kredit foto|sumber foto|credit)\s?[:/]\s?(?P<who>[^()]{2,60})\)\.?\Z", re.IGNORECASE
)
#: A name or a source, rather than what is to be seen: few words, each with a capital, or parts between slashes.
_WHO = re.compile(r"(?:istimewa|ist|(?:dok\.? ?)?[A-Z©@][\w.'’-]*(?:[ /]+(?:dan |/)?[A-Z][\w.'’-]*){0,5})\.?\Z")
_LONGEST = 450
_TAIL = 120


def is_caption(text: str) -> bool:
    """Whether the line describes or credits a picture."""
    if len(text) > _LONGEST:
        return False
    if _LABELLED.match(text) or (_OPENING.match(text) and len(text) < 250):
        return True
    tail = text[-_TAIL:]
    return _CREDIT_AT_END.search(tail) is not None or _CREDIT_BEHIND.search(tail) is not None


def caption_and_credit(text: str) -> tuple[str | None, str | None]:
    """What a caption's line says of the picture, and who made it, without the words that only name which is which.

    `Foto: Air naik di Ranumas. (Foto: Rina/Kabar)` is told apart; what cannot be stays in the caption.
    """
    if label := _SAYS_CREDIT.match(text):
        return None, text[label.end() :] or None
    inside = _IN_BRACKETS.search(text)
    credit = inside["who"].strip() if inside else None
    said = text[: inside.start()] if inside else text
    if label := _SAYS_CAPTION.match(said):
        said = said[label.end() :]
    elif label := _SAYS_PHOTO.match(said):
        said = said[label.end() :]
        if credit is None and _WHO.match(said):
            return None, said
    return said or None, credit
