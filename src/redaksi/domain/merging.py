"""Two people changed one story: what each of them changed alone stays, field by field.

Inside a field nothing is mixed: half of one sentence and half of another is what nobody wrote.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from redaksi.domain.article import Article

_FIELDS = tuple(field.name for field in fields(Article) if field.name != "id")


@dataclass(frozen=True, slots=True)
class Merged:
    """`article` is `mine` with the fields in `taken` as `theirs` has them; in `clashes` both differ and mine stays."""

    article: Article
    taken: frozenset[str] = frozenset()
    clashes: frozenset[str] = frozenset()


def merge(base: Article, mine: Article, theirs: Article) -> Merged:
    """Put together what `mine` and `theirs` have made of `base`."""
    changed = {name for name in _FIELDS if getattr(theirs, name) not in (getattr(base, name), getattr(mine, name))}
    taken = frozenset(name for name in changed if getattr(mine, name) == getattr(base, name))
    return Merged(replace(mine, **{name: getattr(theirs, name) for name in taken}), taken, frozenset(changed - taken))
