"""Templates and snippets in the store, and on their way in and out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.domain.article import Flags, Kind
from redaksi.domain.boilerplate import Boilerplate, Snippet, Template
from redaksi.domain.errors import UsageError
from redaksi.usecases import boilerplate
from redaksi.usecases.newsroom import Newsroom

RALAT = Template(
    "Ralat", "Ralat: ", "Sub", "Ring", "id", Kind.NEWS, "Umum", ("ralat",), ("{author}",), "S", "T", Flags(True), "Isi"
)


def names(room: Newsroom) -> tuple[list[str], list[str]]:
    present = boilerplate.all_boilerplate(room)
    return [each.name for each in present.templates], [each.abbreviation for each in present.snippets]


def test_what_is_saved_is_there_with_every_field(room: Newsroom) -> None:
    snippet = Snippet("ttd", "{author}", "Tanda tangan", "Ctrl+Alt+T")
    changes = boilerplate.save_template(room, RALAT, "Rina")
    boilerplate.save_snippet(room, snippet, "Rina")
    assert changes.boilerplate
    assert boilerplate.all_boilerplate(room) == Boilerplate((RALAT,), (snippet,))


def test_the_same_name_in_other_letters_replaces(room: Newsroom) -> None:
    boilerplate.save_template(room, RALAT, None)
    boilerplate.save_template(room, Template("RALAT", body="baru"), None)
    assert boilerplate.all_boilerplate(room).templates == (Template("RALAT", body="baru"),)


def test_renaming_moves_and_never_onto_another(room: Newsroom) -> None:
    for name in ("Satu", "Dua"):
        boilerplate.save_template(room, Template(name), None)
    boilerplate.save_template(room, Template("Tiga"), None, "Satu")
    with pytest.raises(UsageError) as template:
        boilerplate.save_template(room, Template("dua"), None, "Tiga")
    for abbreviation in ("a", "b"):
        boilerplate.save_snippet(room, Snippet(abbreviation, "x"), None)
    boilerplate.save_snippet(room, Snippet("c", "y"), None, "a")
    with pytest.raises(UsageError) as snippet:
        boilerplate.save_snippet(room, Snippet("b", "z"), None, "c")
    assert (template.value.code, snippet.value.code) == ("template-exists", "snippet-exists")
    assert names(room) == (["Dua", "Tiga"], ["b", "c"])


def test_what_is_dropped_is_gone(room: Newsroom) -> None:
    boilerplate.save_template(room, RALAT, None)
    boilerplate.save_snippet(room, Snippet("a", "x"), None)
    boilerplate.drop_template(room, "ralat", "Budi")
    boilerplate.drop_snippet(room, "a", "Budi")
    assert names(room) == ([], [])


def test_everything_goes_out_and_comes_in_elsewhere(room: Newsroom, tmp_path: Path) -> None:
    boilerplate.save_template(room, RALAT, None)
    boilerplate.save_snippet(room, Snippet("a", "x"), None)
    before = boilerplate.all_boilerplate(room)
    assert boilerplate.give_out(room, tmp_path / "t.json") == 2
    boilerplate.drop_template(room, "Ralat", None)
    boilerplate.save_snippet(room, Snippet("a", "lain"), None)
    taken = boilerplate.take_in(room, tmp_path / "t.json", "Budi")
    assert (taken.templates, taken.snippets, taken.replaced) == (("Ralat",), ("a",), ("a",))
    assert boilerplate.all_boilerplate(room) == before


def test_a_file_is_taken_whole_or_not_at_all(room: Newsroom, tmp_path: Path) -> None:
    entries = [{"abbreviation": "a", "text": "x"}, {"abbreviation": "dua kata", "text": "y"}]
    file = tmp_path / "t.json"
    file.write_text(json.dumps({"format": "redaksi-templates", "version": 1, "snippets": entries}), "utf-8")
    with pytest.raises(UsageError):
        boilerplate.take_in(room, file, None)
    assert names(room) == ([], [])


def test_a_newsroom_may_not_keep_more_than_it_can_look_through(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boilerplate, "COUNT_LIMIT", 1)
    boilerplate.save_snippet(room, Snippet("a", "x"), None)
    with pytest.raises(UsageError) as caught:
        boilerplate.save_snippet(room, Snippet("b", "x"), None)
    assert caught.value.code == "boilerplate-too-many"
    assert names(room) == ([], ["a"])
