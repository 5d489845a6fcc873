"""How Indonesian makes words that a dictionary need not list: enclitics, bound forms, reduplication.

After Tata Bahasa Baku Bahasa Indonesia (4th edition) and the spelling rules EYD V: enclitics and bound forms are
written together with their word, reduplication with a hyphen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

Known = Callable[[str], bool]

ENCLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
_BOUND_TEXT = """
anti antar catur dasa dwi eka ekstra hiper infra inter intra kontra makro maha mega mikro mini mono multi nano neo
nir non oto panca pasca poli pra pramu pro proto purna semi sub super supra swa tele trans tri tuna ultra
"""
_SHORT_TEXT = """
abu ada adu air aku api apa asa ban bau bea bom bos bus cap cat cek dia doa dua dus gas gol hak hal ibu ide ini isi
itu jam jas kas kit kos kue las lem les log mal mau mie mur oli pak pas pin pos rak ras rel roh rok sah sel set sop
sup tas teh tes tim tip tol tua uap uji vas zat
"""
_CHANGED_TEXT = """
basa-basi carut-marut cerai-berai corat-coret coreng-moreng desas-desus gerak-gerik hingar-bingar ingar-bingar
kedap-kedip kelak-kelok kelap-kelip kerlap-kerlip kerut-merut larut-marut lauk-pauk lekak-lekuk lenggak-lenggok
pernak-pernik ramah-tamah sayur-mayur seluk-beluk serta-merta sorak-sorai suka-duka
"""
#: Bound forms (EYD V, I.D.2 and I.J): never words of their own, written together with what follows.
_BOUND = tuple(_BOUND_TEXT.split())
#: Words of three letters that take enclitics in news; the others of that length are mostly slips of longer ones.
_SHORT = frozenset(_SHORT_TEXT.split())
#: Doubled words with a change of sound that is one letter (dwilingga salin suara); "putra-putri" needs no entry.
_CHANGED_SOUND = frozenset(_CHANGED_TEXT.split())
_PREFIXES = ("", "ber", "ter", "di", "ke", "se", "me", "mem", "men", "meng", "meny", "pe", "per")
_SUFFIXES = ("an", "kan", "i", "nya", "annya", "kannya", "inya")
_SHORT_LENGTH, _LEAST_BOUND_BASE, _LEAST_TWIN = 3, 4, 3
#: Letters of a bare verb, and of one behind di-.
_LEAST_BARE, _LEAST_PASSIVE = 6, 4
#: Letters of a noun that is made of a verb, and of a verb that looks like one.
_LEAST_NOUN = 8


def is_formed(word: str, known: Known) -> bool:
    """Whether the lower-case `word` is made of known ones by the rules of the language."""
    if "-" in word:
        return _is_joined(word.split("-"), known)
    return (
        any(known(base) or _is_verb(base, known) or _is_noun(base, known) for base in _without_enclitics(word))
        or _is_verb(word, known)
        or _is_noun(word, known)
        or _is_bound(word, known)
    )


def _is_verb(word: str, known: Known) -> bool:
    """A passive ("digelar") or bare form ("luncurkan") whose active form is known ("menggelar", "meluncurkan")."""
    if word.startswith("di") and len(word) >= _LEAST_PASSIVE + 2:
        stem = word[2:]
        # Dictionaries also know "mencairan", which is no verb: nouns in -an have no passive ("cairan", but "tawan").
        if stem.endswith("an") and not stem.endswith("kan") and known(stem[:-2]):
            return False
        return any(map(known, active_forms(stem)))
    return word.endswith(("kan", "i")) and len(word) >= _LEAST_BARE and any(map(known, active_forms(word)))


def _is_noun(word: str, known: Known) -> bool:
    """The doing of what a known verb says ("pemilahan" of "memilah")."""
    return word.startswith("pe") and word.endswith("an") and len(word) >= _LEAST_NOUN and known("me" + word[2:-2])


def is_noun_as_verb(word: str, known: Known) -> bool:
    """Whether `word` is a verb with the ending of a noun ("memberian", "dibayaran"), which dictionaries tend to allow.

    It is where the verb without the ending is known; "menahan" and "melawan" end so by themselves.
    """
    if not word.endswith("an") or word.endswith("kan") or not word.startswith(("me", "di")):
        return False
    return len(word) >= _LEAST_NOUN and known(word[:-2])


def active_forms(stem: str) -> Iterator[str]:
    """The forms with meN- that a stem can have; one of them is right ("gelar" → "menggelar")."""
    first = stem[0]
    if first in "ptsk":
        yield {"p": "mem", "t": "men", "s": "meny", "k": "meng"}[first] + stem[1:]
    yield (
        "mem" if first in "bpfv" else "men" if first in "cdjtsz" else "meng" if first in "aiueoghkx" else "me"
    ) + stem


def _without_enclitics(word: str) -> Iterator[str]:
    """The word without its last enclitic, and without the one before it ("bukunyalah")."""
    for last in ENCLITICS:
        base = word.removesuffix(last)
        if base != word:
            yield from _enough(base)
            for first in ("nya", "ku", "mu") if last in ("lah", "kah", "pun") else ():
                if base.endswith(first):
                    yield from _enough(base.removesuffix(first))


def _enough(base: str) -> Iterator[str]:
    if len(base) > _SHORT_LENGTH or base in _SHORT:
        yield base


def _is_bound(word: str, known: Known) -> bool:
    for form in _BOUND:
        if word.startswith(form) and len(word) - len(form) >= _LEAST_BOUND_BASE:
            base = word[len(form) :]
            if known(base) or any(known(bare) for bare in _without_enclitics(base)):
                return True
    return False


def _is_joined(parts: list[str], known: Known) -> bool:
    """Parts that are right each for itself, or a word and its twin ("kebarat-baratan", "menulis-nulis")."""
    if len(parts) == 2 and all(parts):
        if _is_slip_of_twin(parts[0], parts[1]):
            return False
        if _are_twins(parts[0], parts[1], known):
            return True
    return all(not part or part in _BOUND or known(part) or is_formed(part, known) for part in parts)


def _are_twins(first: str, second: str, known: Known) -> bool:
    """`first` is a prefix and the core of `second`, and one of them is a word."""
    cores = [second] + [second[: -len(suffix)] for suffix in _SUFFIXES if second.endswith(suffix)]
    return any(
        len(core) >= _LEAST_TWIN
        and first.endswith(core)
        and first[: -len(core)] in _PREFIXES
        and (known(core) or known(first))
        for core in cores
    )


def _is_slip_of_twin(first: str, second: str) -> bool:
    """Whether a doubled word differs by one letter ("anak-arak"), and not as words with a change of sound do."""
    for core in (second, *_without_enclitics(second)):
        if first == core or f"{first}-{core}" in _CHANGED_SOUND or (first[:-1], core[-1:]) == (core[:-1], "i"):
            return False
    return any(differ_by_one(first, core) for core in (second, *_without_enclitics(second)))


def differ_by_one(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes `other` of `one`."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or one == other:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
