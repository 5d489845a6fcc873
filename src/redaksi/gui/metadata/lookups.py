"""What the form offers while somebody types. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.usecases.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Names:
    """Names that the newsroom has used."""

    people: tuple[str, ...]
    tags: tuple[str, ...]


def known_names(room: Newsroom) -> Names:
    """People (members of the newsroom first) and tags."""
    with room.store.read() as unit:
        members = [user.name for user in unit.users.all()]
    return Names(tuple(dict.fromkeys([*members, *room.store.people_names()])), tuple(room.store.tag_names()))
