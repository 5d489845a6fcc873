"""Settings go from one newsroom to another as a file, and nothing changes unseen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.domain.boilerplate import Snippet, Template
from redaksi.domain.errors import UsageError
from redaksi.domain.settings import SETTINGS
from redaksi.domain.settings_file import SettingChange
from redaksi.usecases import boilerplate, newsroom_settings, settings_files, spelling
from redaksi.usecases.newsroom import Newsroom


def kept(path: Path, settings: dict[str, str]) -> Path:
    path.write_text(json.dumps({"format": "redaksi-settings", "version": 1, "settings": settings}), encoding="utf-8")
    return path


def test_a_newsroom_becomes_like_another(room: Newsroom, tmp_path: Path) -> None:
    newsroom_settings.set_settings(room, {"site.name": "Kabar", "newsroom.four_eyes": "false"})
    before = newsroom_settings.all_settings(room)
    file = settings_files.give_out(room, tmp_path / "redaksi.json")
    newsroom_settings.set_settings(room, {"site.name": "Warta", "newsroom.four_eyes": "true"})
    found = settings_files.look_into(room, file)
    assert found.altered == (
        SettingChange("site.name", "Warta", "Kabar"),
        SettingChange("newsroom.four_eyes", "true", "false"),
    )
    assert newsroom_settings.all_settings(room)["site.name"] == "Warta"
    assert settings_files.take_in(room, found, "Budi").settings
    assert newsroom_settings.all_settings(room) == before
    assert settings_files.look_into(room, file).altered == ()


def test_the_file_holds_every_setting_but_those_of_a_person_or_a_computer(room: Newsroom, tmp_path: Path) -> None:
    newsroom_settings.set_setting(room, "ui.language", "en")
    file = settings_files.give_out(room, tmp_path / "redaksi.json")
    stay = {"ui.language", "site.theme_folder"}
    assert json.loads(file.read_text(encoding="utf-8"))["settings"].keys() == SETTINGS.keys() - stay
    found = settings_files.look_into(room, kept(tmp_path / "b.json", {"ui.language": "id"}))
    assert found.altered == ()


def test_what_is_not_known_or_does_not_fit_is_named_and_stays_out(room: Newsroom, tmp_path: Path) -> None:
    file = kept(tmp_path / "a.json", {"site.colour": "red", "site.timezone": "WIB", "site.name": "Kabar"})
    found = settings_files.look_into(room, file)
    assert (found.unknown, found.unfit) == (("site.colour",), ("site.timezone",))
    settings_files.take_in(room, found)
    assert newsroom_settings.all_settings(room)["site.name"] == "Kabar"
    assert newsroom_settings.all_settings(room)["site.timezone"] == "Asia/Jakarta"


def test_words_of_the_newsroom_come_along_and_none_is_lost(room: Newsroom, tmp_path: Path) -> None:
    spelling.add_newsroom_words(room, "id", ["walpri", "beleid"], "Rina")
    file = settings_files.give_out(room, tmp_path / "redaksi.json")
    assert json.loads(file.read_text(encoding="utf-8"))["words"] == {"id": ["beleid", "walpri"]}
    assert settings_files.look_into(room, file).is_empty
    spelling.drop_newsroom_word(room, "id", "walpri", "Rina")
    spelling.add_newsroom_word(room, "id", "sirkuler", "Rina")
    found = settings_files.look_into(room, file)
    assert (found.altered, dict(found.words)) == ((), {"id": ("walpri",)})
    assert settings_files.take_in(room, found, "Budi").words
    assert spelling.newsroom_words(room, "id") == ["beleid", "sirkuler", "walpri"]


def test_entries_that_are_no_words_are_named_and_stay_out(room: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    words = {"id": ["dua kata", "beleid"], "xx": ["kata"]}
    file.write_text(json.dumps({"format": "redaksi-settings", "version": 1, "settings": {}, "words": words}))
    found = settings_files.look_into(room, file)
    assert dict(found.words) == {"id": ("beleid",)}
    assert found.unfit == ("words: dua kata",)


def test_templates_and_snippets_join_or_take_the_place_of_their_namesakes(room: Newsroom, tmp_path: Path) -> None:
    boilerplate.save_template(room, Template("Ralat", body="Lama"), None)
    boilerplate.save_snippet(room, Snippet("wib", "Waktu Indonesia Barat"), None)
    file = settings_files.give_out(room, tmp_path / "a.json")
    assert settings_files.look_into(room, file).is_empty
    boilerplate.save_template(room, Template("Ralat", body="Baru"), None)
    boilerplate.save_template(room, Template("Advertorial"), None)
    boilerplate.drop_snippet(room, "wib", None)
    found = settings_files.look_into(room, file)
    assert found.boilerplate_names == {"templates": ["Ralat"], "snippets": ["wib"]}
    assert settings_files.take_in(room, found).boilerplate
    kept = boilerplate.all_boilerplate(room)
    assert {template.name: template.body for template in kept.templates} == {"Advertorial": "", "Ralat": "Lama"}
    assert [snippet.text for snippet in kept.snippets] == ["Waktu Indonesia Barat"]


def test_what_could_not_be_taken_is_known_before_it_is_taken(room: Newsroom, tmp_path: Path) -> None:
    snippets = {
        "format": "redaksi-templates",
        "version": 1,
        "templates": [],
        "snippets": [{"abbreviation": "dua kata", "text": "x"}],
    }
    file = tmp_path / "a.json"
    whole = {"format": "redaksi-settings", "version": 1, "settings": {}, "boilerplate": snippets}
    file.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        settings_files.look_into(room, file)
    assert caught.value.code == "snippet-abbreviation"
