"""Answers to the port `Dictionaries`."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redaksi.domain.spelling.speller import Dictionary, Words

log = logging.getLogger(__name__)


class SystemDictionaries:
    """The dictionaries of this computer. What it takes is imported when it is first asked for."""

    def load(self, language: str, own: Sequence[Path]) -> Dictionary | None:
        """The dictionary of a language from one of the folders `own`, else from where this system keeps them."""
        from redaksi.dictionaries import places
        from redaksi.dictionaries.hunspell_dictionary import HunspellDictionary

        file = places.find(language, list(own), os.environ, _home())
        if file is None:
            return None
        try:
            return HunspellDictionary(file)
        except (ImportError, OSError) as error:
            log.warning("the dictionary %s cannot be used: %s", file, error)
            return None

    def shipped(self, language: str) -> Words:
        from redaksi.dictionaries import word_files

        return word_files.shipped(language)

    def personal_file(self, language: str) -> Path | None:
        from redaksi.dictionaries import word_files

        return word_files.personal_file(language)

    def read(self, file: Path) -> frozenset[str]:
        from redaksi.dictionaries import word_files

        return frozenset(word_files.read(file))


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None
