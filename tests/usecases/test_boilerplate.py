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
    assert (taken.templates, taken.snippets, taken.replaced) == ((RALAT,), (Snippet("a", "x"),), ("a",))
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


def test_a_new_one_never_takes_the_place_of_another(room: Newsroom) -> None:
    boilerplate.save_template(room, Template("Ralat"), None, new=True)
    boilerplate.save_snippet(room, Snippet("a", "x"), None, new=True)
    with pytest.raises(UsageError, match="template-exists"):
        boilerplate.save_template(room, Template("RALAT"), None, new=True)
    with pytest.raises(UsageError, match="snippet-exists"):
        boilerplate.save_snippet(room, Snippet("a", "y"), None, new=True)
    assert boilerplate.all_boilerplate(room).snippets == (Snippet("a", "x"),)


def test_two_snippets_never_have_the_same_keys(room: Newsroom) -> None:
    boilerplate.save_snippet(room, Snippet("a", "x", keys="Ctrl+Alt+W"), None)
    boilerplate.save_snippet(room, Snippet("a", "lain", keys="Ctrl+Alt+W"), None)
    with pytest.raises(UsageError) as caught:
        boilerplate.save_snippet(room, Snippet("b", "y", keys="alt+ctrl+w"), None)
    assert (caught.value.code, caught.value.params["holder"]) == ("snippet-keys-taken", "a")
    boilerplate.save_snippet(room, Snippet("c", "lain", keys="Ctrl+Alt+W"), None, "a")
    assert names(room) == ([], ["c"])


def _file(path: Path, **parts: object) -> Path:
    path.write_text(json.dumps({"format": "redaksi-templates", "version": 1, **parts}), "utf-8")
    return path


def test_a_snippet_of_a_file_comes_without_keys_that_another_one_has(room: Newsroom, tmp_path: Path) -> None:
    boilerplate.save_snippet(room, Snippet("a", "x", keys="Ctrl+Alt+W"), None)
    entries = [{"abbreviation": name, "text": "y", "keys": "Ctrl+Alt+W"} for name in ("b", "c")]
    taken = boilerplate.take_in(room, _file(tmp_path / "t.json", snippets=entries), None)
    assert [(lost.abbreviation, lost.holder) for lost in taken.lost] == [("b", "a"), ("c", "a")]
    assert [each.keys for each in boilerplate.all_boilerplate(room).snippets] == ["Ctrl+Alt+W", None, None]


def test_a_file_that_brings_the_holder_of_the_keys_again_loses_nothing(room: Newsroom, tmp_path: Path) -> None:
    boilerplate.save_snippet(room, Snippet("a", "x", keys="Ctrl+Alt+W"), None)
    boilerplate.give_out(room, tmp_path / "t.json")
    assert boilerplate.take_in(room, tmp_path / "t.json", None).lost == ()


def test_two_of_one_name_in_a_file_are_named_and_none_is_taken(room: Newsroom, tmp_path: Path) -> None:
    snippets = [
        {"abbreviation": "a", "text": "x"},
        {"abbreviation": "A", "text": "y"},
        {"abbreviation": "a", "text": "z"},
    ]
    with pytest.raises(UsageError) as caught:
        boilerplate.take_in(room, _file(tmp_path / "s.json", snippets=snippets), None)
    assert (caught.value.code, caught.value.params) == ("snippet-twice", {"abbreviation": "a"})
    boilerplate.take_in(room, _file(tmp_path / "two.json", snippets=snippets[:2]), None)
    with pytest.raises(UsageError) as caught:
        boilerplate.take_in(room, _file(tmp_path / "t.json", templates=[{"name": "Ralat"}, {"name": "ralat"}]), None)
    assert (caught.value.code, caught.value.params) == ("template-twice", {"name": "ralat"})
    assert names(room) == ([], ["A", "a"])
