"""The names of the rules in the order in which they are listed. Imports nothing: settings are read at the start."""

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
)
#: The setting that switches a rule on and off is this and the rule's name.
SWITCH = "style.rule."
