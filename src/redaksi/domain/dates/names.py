"""Names of days and months as Indonesian newsrooms print them, and every spelling that is accepted when reading.

Variants: Jum'at, Ahad, Nopember, Pebruari, Agt, old spellings (Djuli), English months under an Indonesian weekday, the
Javanese and Balinese market days, and the months of the Hijri calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Printed names, Monday first and January first.
WEEKDAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
#: Short names of CLDR.
SHORT_WEEKDAYS = {
    "id": ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
SHORT_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}

_OTHER_WEEKDAYS = {"Jum'at": 4, "Jum at": 4, "Ahad": 6}
_OTHER_SHORT_WEEKDAYS = {"Mgg": 6, "Tues": 1, "Thur": 3, "Thurs": 3}
_OTHER_MONTHS = {"Djanuari": 1, "Pebruari": 2, "Mai": 5, "Djuni": 6, "Djuli": 7, "Nopember": 11}
_OTHER_MONTHS |= {"Djan": 1, "Peb": 2, "Mrt": 3, "Agt": 8, "Ags": 8, "Ag": 8, "Agust": 8, "Sept": 9, "Nop": 11}

#: Market days of the five-day week (pasaran), which stand after the weekday.
PASARAN = ("legi", "umanis", "pahing", "paing", "pon", "wage", "kliwon")

#: Months of the Hijri calendar, one pattern for the many ways to write each.
HIJRI_MONTHS = (
    r"muharr?am",
    r"s[hy]?afar",
    r"rab[iu]'?(?:ul)? ?(?:aww?al|akhir|ts?ani)",
    r"jumad(?:il|al|a)? ?(?:aww?al|ula|akhir|ts?ani(?:y?ah)?)",
    r"rajab",
    r"s[yh]+a'?[bk]an",
    r"syakban",
    r"ramadh?an",
    r"s[yh]+aww?al",
    r"d?zul ?(?:qa|ka)'?i?dah",
    r"d?zul ?hijj?ah",
)


def _key(word: str) -> str:
    return re.sub(r"[^a-z]", "", word.lower())


_FULL_WEEKDAY = {_key(name): number for names in WEEKDAYS.values() for number, name in enumerate(names)}
_FULL_WEEKDAY |= {_key(name): number for name, number in _OTHER_WEEKDAYS.items()}
_WEEKDAY = {_key(name): number for names in SHORT_WEEKDAYS.values() for number, name in enumerate(names)}
_WEEKDAY |= {_key(name): number for name, number in _OTHER_SHORT_WEEKDAYS.items()}
_WEEKDAY |= _FULL_WEEKDAY
_MONTH = {
    _key(name): number
    for table in (MONTHS, SHORT_MONTHS)
    for names in table.values()
    for number, name in enumerate(names, start=1)
}
_MONTH |= {_key(name): number for name, number in _OTHER_MONTHS.items()}


def weekday_number(word: str) -> int | None:
    """0 for Monday to 6 for Sunday, from any accepted spelling of a weekday; None for any other word."""
    return _WEEKDAY.get(_key(word))


def month_number(word: str) -> int | None:
    """1 to 12 from any accepted spelling of a month; None for any other word."""
    return _MONTH.get(_key(word))


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


#: Sources of regular expressions; long alternatives first. Matched without regard to case, on folded text.
FULL_WEEKDAY_WORDS = r"jum[' ]at|" + _alternatives(_FULL_WEEKDAY)
WEEKDAY_WORDS = r"jum[' ]at|" + _alternatives(_WEEKDAY)
MONTH_WORDS = _alternatives(_MONTH)
FULL_MONTH_WORDS = _alternatives(
    {name.lower() for names in MONTHS.values() for name in names} | {"nopember", "pebruari"}
)
PASARAN_WORDS = _alternatives(PASARAN)
HIJRI_WORDS = _alternatives(HIJRI_MONTHS)
