"""A file of settings is what another newsroom wrote, or it is refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.domain.settings_file import FileOfSettings
from redaksi.formats import settings_file

HEAD = '{"format": "redaksi-settings", "version": 1, '


def test_what_is_written_is_read() -> None:
    settings = {"site.name": "Kabar “Embun”", "site.url": ""}
    data = settings_file.write(FileOfSettings(settings))
    assert settings_file.from_json(data.decode(), "a.json").settings == settings
    assert data == settings_file.write(FileOfSettings(settings))
    assert json.loads(data)["format"] == "redaksi-settings"


def test_words_may_be_there_or_not() -> None:
    words = {"id": ["walpri", "beleid"]}
    data = settings_file.write(FileOfSettings({}, words))
    assert settings_file.from_json(data.decode(), "a.json").words == words
    assert settings_file.from_json(HEAD + '"settings": {}}', "a.json").words == {}
    assert b"words" not in settings_file.write(FileOfSettings({}))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad-json"),
        ("[]", "not-settings"),
        ('"redaksi-settings"', "not-settings"),
        ('{"format": "redaksi-article"}', "not-settings"),
        ('{"format": "redaksi-settings", "version": 2, "settings": {}}', "json-newer"),
        ('{"format": "redaksi-settings", "settings": {}}', "bad-json"),
        ('{"format": "redaksi-settings", "version": true, "settings": {}}', "bad-json"),
        (HEAD + '"settings": []}', "bad-json"),
        (HEAD + '"settings": {"site.name": 7}}', "bad-json"),
        (HEAD + '"settings": {"site.name": "a", "site.name": "b"}}', "bad-json"),
        (HEAD + '"settings": {"site.name": "\\ud800"}}', "bad-json"),
        (HEAD + '"settings": {"a\\u0000b": ""}}', "bad-json"),
        (HEAD + '"settings": {"a\\nb": ""}}', "bad-json"),
        (HEAD + '"settings": {"' + "k" * 101 + '": ""}}', "bad-json"),
        (HEAD + '"settings": ' + json.dumps({f"k{number}": "" for number in range(1001)}) + "}", "bad-json"),
        (HEAD + '"settings": {}, "words": ["a"]}', "bad-json"),
        (HEAD + '"settings": {}, "words": {"id": "a"}}', "bad-json"),
        (HEAD + '"settings": {}, "words": {"id": [7]}}', "bad-json"),
        (HEAD + '"settings": {}, "boilerplate": {"templates": []}}', "not-boilerplate"),
        ("[" * 100_000, "bad-json"),
    ],
)
def test_anything_else_is_refused(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        settings_file.from_json(text, "aneh.json")
    assert refused.value.code == code
    assert refused.value.params["name"] == "aneh.json"


def test_a_file_without_end_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "besar.json"
    with file.open("wb") as made:
        made.truncate(settings_file.SIZE_LIMIT + 1)
    with pytest.raises(UnreadableError) as refused:
        settings_file.read(file)
    assert refused.value.code == "file-too-large"
