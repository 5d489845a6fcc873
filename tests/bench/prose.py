"""Invented Indonesian news text, the same for the same seed: common words and a long tail that means nothing."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

_COMMON = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8").split()
_CONSONANTS = ("b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "ny")
_TAIL_WORDS = 40_000
_TAIL_SHARE = 0.15
SECTIONS = ("Daerah", "Ekonomi", "Laut", "Olahraga", "Budaya", "Sekolah")


def _coin(pick: random.Random) -> str:
    count = pick.choice((2, 3, 3, 4))
    return "".join(pick.choice(_CONSONANTS) + pick.choice("aiueo") for _ in range(count)) + pick.choice(" nrsk").strip()


def _coined() -> list[str]:
    pick = random.Random(20)
    return list(dict.fromkeys(_coin(pick) for _ in range(_TAIL_WORDS * 2)))[:_TAIL_WORDS]


_TAIL = _coined()
#: As in any language, the n-th word of the tail is n times rarer than its first.
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(_TAIL) + 1)))
RARE = _TAIL[-1]


class Prose:
    """Writes on and on from a seed."""

    def __init__(self, seed: int) -> None:
        self._pick = random.Random(seed)

    def words(self, count: int) -> list[str]:
        tail = iter(self._pick.choices(_TAIL, cum_weights=_WEIGHTS, k=count))
        return [
            next(tail) if self._pick.random() < _TAIL_SHARE else word for word in self._pick.choices(_COMMON, k=count)
        ]

    def headline(self) -> str:
        return " ".join(self.words(self._pick.randint(6, 10))).capitalize()

    def sentence(self) -> str:
        words = self.words(self._pick.randint(9, 20))
        if self._pick.random() < 0.15:
            place = self._pick.randrange(len(words))
            words[place] = self._marked(words[place])
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._pick.choice((1, 2, 2, 3))))

    def block(self) -> str:
        """Mostly a paragraph; now and then a heading, a list, a quotation."""
        kind = self._pick.random()
        if kind < 0.05:
            return "## " + self.headline()
        if kind < 0.09:
            return "\n".join("- " + " ".join(self.words(8)) for _ in range(4))
        if kind < 0.13:
            return "> " + self.sentence()
        return self.paragraph()

    def body(self, words: int) -> str:
        """Markdown of at least that many words."""
        blocks: list[str] = []
        while words > 0:
            blocks.append(self.block())
            words -= len(blocks[-1].split())
        return "\n\n".join(blocks) + "\n"

    def _marked(self, word: str) -> str:
        address = f"https://contoh.example/{self._pick.randrange(10**6)}"
        return self._pick.choice((f"**{word}**", f"*{word}*", f"[{word}]({address})"))


def document(words: int) -> str:
    """A text to type into: a heading on one line, a paragraph without marks, where measures type, then the rest."""
    prose = Prose(words)
    plain = " ".join(prose.words(60)).capitalize() + "."
    return f"# Naskah\n\n{plain}\n\n{prose.body(words)}"


def document_file(words: int, folder: Path) -> Path:
    """The document of that length as a Markdown file in `folder`."""
    file = folder / f"naskah-{words}.md"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(document(words), encoding="utf-8")
    return file
