"""Whose work the packed program carries, and on which terms: the licence texts of every part, and the dictionaries."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

#: Dictionaries that are carried along: language → Debian's package, which names author and licence.
DICTIONARIES = {"id_ID": "hunspell-id", "en_US": "hunspell-en-us"}
_SYSTEM = Path("/usr/share/hunspell")
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


def collect(folder: Path) -> None:
    """Put the licence files of all that the program is made of into `folder`, one folder for each part."""
    for part in sorted(closure("redaksi"), key=lambda each: each.name):
        for file in part.files or ():
            if _LICENCE.search(file.name) and ".dist-info" in str(file.parent):
                target = folder / part.name / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path(str(part.locate_file(file))), target)


def closure(name: str) -> Iterator[Distribution]:
    """The distribution `name` and all that it needs on this system, its extras left out."""
    waiting, seen = [name], set[str]()
    while waiting:
        wanted = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if wanted in seen:
            continue
        seen.add(wanted)
        try:
            found = distribution(wanted)
        except PackageNotFoundError:  # for another system or Python
            continue
        yield found
        for line in found.requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                waiting.append(needed.name)


def dictionaries(folder: Path) -> None:
    """Copy the dictionaries of this machine into `folder`, each beside its licence: replaceable files of their own.

    A machine without them packs a program without them, and the program says how to add one.
    """
    for language, package in DICTIONARIES.items():
        files = [_SYSTEM / f"{language}{suffix}" for suffix in (".aff", ".dic")]
        terms = Path(f"/usr/share/doc/{package}/copyright")
        if not all(file.is_file() for file in (*files, terms)):
            print(f"no dictionary {language} is packed: {package} is not installed here")
            continue
        folder.mkdir(exist_ok=True)
        for file in files:
            shutil.copyfile(file, folder / file.name)
        shutil.copyfile(terms, folder / f"{language}.LICENCE.txt")
