"""The values of an article's fields in words, for lists of what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from redaksi.domain.article import (
    Category,
    Correction,
    Flags,
    Kind,
    Link,
    Person,
    Photo,
    Related,
    Update,
    Withdrawal,
)
from redaksi.domain.dates.printing import print_date
from redaksi.domain.moments import LocalTime
from redaksi.gui.metadata.words import kind_word, tie_word, update_word, window_language


def in_words(value: Any) -> str:
    """One value of a field (an entry of it, where it is a list) as a line; empty for no value."""
    if value is None:
        return ""
    return _WORDS.get(type(value), str)(value)


def entries(value: Any) -> list[str]:
    """A field's value as lines: one for each entry of a list, none where there is no value."""
    lines = [in_words(entry) for entry in value] if isinstance(value, tuple) else [in_words(value)]
    return [line for line in lines if line]


def only_in(lines: list[str], others: list[str]) -> list[str]:
    """Those of `lines` that `others` has not, as often as they stand there."""
    left = Counter(others)
    found: list[str] = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            found.append(line)
    return found


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)


def _moment(moment: LocalTime) -> str:
    language = window_language()
    clock = {"id": "EEEE, d MMMM yyyy HH.mm", "en": "EEEE, d MMMM yyyy, HH:mm"}[language]
    return _joined(print_date(moment, clock, language), moment.zone_name)


def _person(person: Person) -> str:
    return f"{person.name} ({person.initials})" if person.initials else person.name


def _photo(photo: Photo) -> str:
    facts = [photo.caption or photo.alt or photo.sha256[:8], photo.alt if photo.caption else None, photo.credit]
    lead = QCoreApplication.translate("Values", "lead photo") if photo.lead else None
    crop = photo.crop
    cut = QCoreApplication.translate("Values", "cropped") + f" {crop.x:.2f}–{crop.y:.2f}" if crop else None
    return _joined(*facts, photo.licence, lead, cut)


def _withdrawal(withdrawal: Withdrawal) -> str:
    from redaksi.gui.dialogs.reason import reason_word

    return _joined(reason_word(withdrawal.reason), withdrawal.text, _moment(withdrawal.time))


def _flags(flags: Flags) -> str:
    unverified = QCoreApplication.translate("Values", "not verified yet") if flags.unverified else None
    return _joined(unverified, QCoreApplication.translate("Values", "paid content") if flags.paid else None)


def _update(update: Update) -> str:
    return _joined(_moment(update.time), update_word(update.kind), update.text, update.by)


def _correction(correction: Correction) -> str:
    return _joined(_moment(correction.time), f"{correction.wrong} → {correction.right}", correction.by)


def _link(link: Link) -> str:
    return _joined(tie_word(link.rel), link.url or link.id)


def _related(related: Related) -> str:
    return _joined(related.headline, related.url)


def _category(category: Category) -> str:
    return category.name


_WORDS: dict[type, Callable[[Any], str]] = {
    LocalTime: _moment,
    Person: _person,
    Photo: _photo,
    Withdrawal: _withdrawal,
    Flags: _flags,
    Update: _update,
    Correction: _correction,
    Link: _link,
    Related: _related,
    Category: _category,
    Kind: kind_word,
}
