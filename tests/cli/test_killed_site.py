"""The writing of a site killed at any moment: the old site is there, whole, or the new one; the next run goes well."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from redaksi import bootstrap
from redaksi.domain.people import Role
from redaksi.publication.folder import recover
from redaksi.usecases import newsroom_settings, people
from tests.cli.test_killed import kill_within, run
from tests.usecases.sites import approve, exported, story, tree

#: More than are made without helper processes.
STORIES = 40


@pytest.mark.torture
def test_a_killed_run_leaves_the_old_site_or_the_new_one(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    store, site = tmp_path / "store", tmp_path / "site"
    room = bootstrap.open_newsroom(store)
    try:
        people.add_user(room, "Budi", Role.EDITOR)
        for number in range(STORIES):
            approve(room, story(number))
        exported(room, site)
        known = [tree(site)]
        newsroom_settings.set_setting(room, "site.labels", "en")
        exported(room, tmp_path / "other")
        known.append(tree(tmp_path / "other"))
    finally:
        room.store.close()
    began = time.monotonic()
    run(store, "export", "--format", "site", "--to", tmp_path / "timed")
    longest = time.monotonic() - began
    for number in range(rounds(1, 1000)):
        kill_within((0.3, longest), store, "export", "--format", "site", "--to", site)
        recover(site)
        assert tree(site) in known
        assert {path.name for path in tmp_path.iterdir()} == {"store", "site", "other", "timed"}
        labels = ("id", "en")[number % 2]
        run(store, "settings", "site.labels", labels, "--as", "Budi")
    run(store, "settings", "site.labels", "en", "--as", "Budi")
    run(store, "export", "--format", "site", "--to", site)
    assert tree(site) == known[1]
