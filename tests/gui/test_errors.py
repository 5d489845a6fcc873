"""What the window says of an error is said to a person in the window."""

from __future__ import annotations

import pytest

from redaksi import words
from redaksi.domain.errors import RefusedError
from redaksi.gui.errors import sentence


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("code", ["four-eyes", "four-eyes-override"])
def test_four_eyes_are_told_without_names_for_a_terminal(language: str, code: str) -> None:
    told = sentence(language, RefusedError(code, name="Rina"))
    assert "Rina" in told
    assert not any(name in told for name in ("four-eyes", "four_eyes", "--"))
    assert "four-eyes" in words.say(language, code, name="Rina"), "the command line still names it"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_four_eyes_name_the_setting_as_the_settings_do(language: str) -> None:
    told = sentence(language, RefusedError("four-eyes", name="Rina"))
    for code in ("setting newsroom.four_eyes", "group newsroom"):
        assert words.say(language, code) in told


def test_what_has_one_sentence_keeps_it() -> None:
    assert sentence("en", RefusedError("headline-missing")) == words.say("en", "headline-missing")
