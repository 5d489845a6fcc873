"""The first day of a newsroom: who sits there, what it is called, in which zone it works."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from redaksi.domain.people import Role
from redaksi.usecases import newsroom_settings, people, samples
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom


def begin(
    room: Newsroom,
    name: str,
    role: Role,
    settings: Mapping[str, str],
    articles: Sequence[Path] = (),
    initials: str | None = None,
) -> Changes:
    """Add the first member, set what was answered, and take sample `articles` in where some are wanted.

    UsageError as `people.add_user` and `newsroom_settings.set_settings` raise it; nothing is kept of a refused answer
    but what stands before it here.
    """
    newsroom_settings.check_settings(settings)
    changes = people.add_user(room, name, role, initials=initials)
    changes |= newsroom_settings.set_settings(room, settings, " ".join(name.split()))
    if articles:
        changes |= samples.fill(room, articles)
    return changes
