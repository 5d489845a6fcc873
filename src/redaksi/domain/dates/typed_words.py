"""The words of a date that somebody types: days told from today, parts of the day, amounts and units of time."""

from __future__ import annotations

from redaksi.domain.dates.names import WEEKDAY_WORDS

#: Days from today. What is longer stands first, so that `besok lusa` is not `besok`.
DAYS = {
    "hari ini": 0,
    "besok lusa": 2,
    "besok": 1,
    "esok hari": 1,
    "esok": 1,
    "lusa": 2,
    "kemarin dulu": -2,
    "kemarin lusa": -2,
    "kemarin": -1,
    "day after tomorrow": 2,
    "day before yesterday": -2,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
NOW = ("saat ini", "sekarang", "right now", "now")
#: The night that began yesterday, and the one that begins today.
LAST_NIGHT = ("tadi malam", "semalam", "last night")
TONIGHT = ("nanti malam", "malam nanti", "malam ini", "tonight")
#: `nanti sore`, `tadi pagi`, `pagi ini`: today, where no other day is named.
NEAR = ("nanti", "tadi", "ini", "this")

MORNING, NOON, AFTERNOON, EVENING, NIGHT, SMALL_HOURS = range(6)
PARTS = {
    "dini hari": SMALL_HOURS,
    "subuh": SMALL_HOURS,
    "pagi hari": MORNING,
    "pagi": MORNING,
    "siang hari": NOON,
    "siang": NOON,
    "sore hari": AFTERNOON,
    "sore": AFTERNOON,
    "petang": AFTERNOON,
    "malam hari": NIGHT,
    "malam": NIGHT,
    "in the morning": MORNING,
    "in the afternoon": AFTERNOON,
    "in the evening": EVENING,
    "at night": NIGHT,
    "morning": MORNING,
    "afternoon": AFTERNOON,
    "evening": EVENING,
    "night": NIGHT,
}
#: Clocks that have a name; midnight is the end of the day that is named.
NAMED_CLOCKS = {"tengah malam": 24, "midnight": 24, "tengah hari": 12, "noon": 12, "midday": 12}

_COUNTED_ID = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_COUNTED_EN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
AMOUNTS = {word: number for words in (_COUNTED_ID, _COUNTED_EN) for number, word in enumerate(words, start=1)}
AMOUNTS |= {"dua belas": 12, "a": 1, "an": 1}
#: Minutes in a unit that leads to a clock; days in one that leads to a day; months.
MINUTES = {"menit": 1, "minutes": 1, "minute": 1, "mins": 1, "min": 1, "jam": 60, "hours": 60, "hour": 60, "hrs": 60}
WEEK_DAYS = {"hari": 1, "days": 1, "day": 1, "minggu": 7, "pekan": 7, "weeks": 7, "week": 7}
MONTHS_OF = {"bulan": 1, "months": 1, "month": 1, "tahun": 12, "years": 12, "year": 12}
#: Words that hold the number one themselves.
SINGLE = {"sejam": "jam", "semenit": "menit", "sehari": "hari", "seminggu": "minggu", "sepekan": "pekan"}
SINGLE |= {"sebulan": "bulan", "setahun": "tahun"}

FUTURE = ("lagi", "ke depan", "mendatang", "dari sekarang", "from now", "later")
PAST = ("yang lalu", "lalu", "ago", "silam")
NEXT = ("pekan depan", "minggu depan", "depan", "mendatang")
LAST = ("pekan lalu", "minggu lalu", "lalu", "kemarin")
THIS = ("pekan ini", "minggu ini", "ini")
FILLERS = ("pada", "hari", "tanggal", "tgl", "on", "the", "of", "pukul", "jam", "pkl", "at", "sampai", "until")


def any_of(*words: str) -> str:
    """The source of a regular expression for whole words, the longest first, with any number of blanks in them."""
    ordered = sorted(words, key=len, reverse=True)
    return r"\b(?:" + "|".join(word.replace(" ", r"\s+") for word in ordered) + r")\b"


WEEKDAYS_TYPED = rf"\b(?:{WEEKDAY_WORDS})\b"
