"""A line made plain for matching: one character for each look-alike, and the way back to the line as it was."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

#: A line is looked at only so far: a date line is short, and no input may cost more than this.
LIMIT = 400

_SEPARATORS = " \t\n|,;/-\u2013\u2014\u2022\u00b7\u00a0\u2009\u3000"
_SAME = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u0060\u00b4\u2032\uff07", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
    **dict.fromkeys("\u2502\u2503\u00a6\u2223\u01c0\uff5c", "|"),
    **dict.fromkeys("\u00b7\u2022\u2027\u2219\u22c5\u25cf\u25aa\u30fb", "\u2022"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    **dict.fromkeys("\u2236\uff1a\ua789", ":"),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what patterns match, `at[i]` where its character `i` stands in `line`; `cut`: the line goes on."""

    line: str
    text: str
    at: tuple[int, ...]
    cut: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]`, which is not empty, stands in the line."""
        after = self.at[end - 1] + 1
        while after < len(self.line) and unicodedata.combining(self.line[after]):
            after += 1
        return self.at[start], after

    def shown(self, start: int, end: int) -> str:
        """`text[start:end]` as the line has it."""
        return self.line[slice(*self.span(start, end))]


def trimmed(text: str) -> str:
    """`text` without the spaces and separators at its ends."""
    return text.strip(_SEPARATORS)


def fold(line: str) -> Folded:
    """`line` with plain spaces, hyphens, quotes and digits, without accents and invisible characters."""
    characters: list[str] = []
    at: list[int] = []
    for index, character in enumerate(line[:LIMIT]):
        plain = character if " " <= character <= "_" or "a" <= character <= "~" else _plain(character)
        if plain:
            characters.append(plain)
            at.append(index)
    return Folded(line, "".join(characters), tuple(at), len(line) > LIMIT)


def _plain(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    if category in ("Cf", "Mn"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "No":
        return character
    # Accents and full-width forms; anything that would become several characters stays as it is.
    base = [part for part in unicodedata.normalize("NFKD", character) if unicodedata.category(part) != "Mn"]
    return base[0] if len(base) == 1 else character
