"""The names of the rules that a newsroom can switch off, in the order in which they are listed.

Imports nothing: settings are read at the start.
"""

from __future__ import annotations

RULES: tuple[str, ...] = (
    "headline-missing",
    "headline-length",
    "lead-length",
    "sentence-length",
    "leftover",
    "weekday",
    "impossible-date",
    "odd-year",
    "impossible-clock",
    "clock-sign",
    "clock-zone",
    "nonstandard-word",
    "di-ke",
    "particle-pun",
    "doubled-word",
    "reduplication",
    "spacing",
    "paragraph-end",
    "quote-balance",
    "quote-style",
    "money",
    "money-blank",
    "number",
    "percent",
    "acronym",
    "victim-identity",
    "presumption",
    "personal-data",
    "suicide-help",
)
#: Those of them that protect people whom a story tells of.
PEOPLE: tuple[str, ...] = ("victim-identity", "presumption", "personal-data", "suicide-help")
#: Rules about a whole story: its data, ties, photos and promises. They are told before it is approved, not marked.
STORY: tuple[str, ...] = (
    "category-missing",
    "date-missing",
    "date-far",
    "zone-missing",
    "original-link",
    "update-link",
    "unverified-note",
    "paid-label",
    "photo-caption",
    "photo-credit",
    "one-source",
    "quoted-outlet",
    "related-empty",
    "related-self",
    "related-double",
    "related-withdrawn",
    "spelling",
)
#: The setting that switches a rule on and off is this and the rule's name.
SWITCH = "style.rule."
