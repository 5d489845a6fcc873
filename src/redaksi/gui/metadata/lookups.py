"""What the form offers while somebody types. Qt-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from redaksi.usecases.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class Names:
    """Names that the newsroom has used, and the initials of its members by their names."""

    people: tuple[str, ...]
    tags: tuple[str, ...]
    initials: Mapping[str, str]


def known_names(room: Newsroom) -> Names:
    """People (members of the newsroom first) and tags."""
    with room.store.read() as unit:
        members = unit.users.all()
    people = dict.fromkeys([*(user.name for user in members), *room.store.people_names()])
    initials = {user.name: user.initials for user in members if user.initials}
    return Names(tuple(people), tuple(room.store.tag_names()), initials)
