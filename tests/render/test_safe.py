"""Nothing that a story contains can run, load or name anything on its page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redaksi.render.blocks import body_html, render_body
from redaksi.render.safe import is_link, is_photo, sanitise
from tests.render.nasty import LINES
from tests.render.payloads import BREAKOUTS, PAYLOADS

TAGS = {"p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong", "a", "img"}
TAGS |= {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {
    "a": {"href", "title", "rel"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
# What a browser drops from an address before it looks at its scheme.
SKIPPED = re.compile(r"[\x00-\x20]")


class Guard(HTMLParser):
    """Reads HTML as its own judge: by a list of its own, not the sanitiser's."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.faults.append(f"tag {tag}")
        for name, value in attrs:
            address = SKIPPED.sub("", value or "").lower()
            if name not in ATTRIBUTES.get(tag, set()):
                self.faults.append(f"attribute {tag} {name}")
            elif name == "href" and not address.startswith(("https://", "http://", "mailto:")):
                self.faults.append(f"link {value}")
            elif name == "src" and not re.fullmatch("media:[0-9a-f]{64}", value or ""):
                self.faults.append(f"picture {value}")
            elif name == "rel" and value != "noopener noreferrer":
                self.faults.append(f"rel {value}")

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"comment {data}")

    def handle_decl(self, decl: str) -> None:
        self.faults.append(f"declaration {decl}")

    def handle_pi(self, data: str) -> None:
        self.faults.append(f"instruction {data}")


def faults(html: str) -> list[str]:
    guard = Guard()
    guard.feed(html)
    guard.close()
    return guard.faults


def test_the_guard_sees_what_it_should() -> None:
    hostile = "<script>x</script><a href='java\tscript:x' onclick=x><img src=//x><!-- --><?x?><!DOCTYPE x><p id=x>"
    assert len(faults(hostile)) == 8


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_text_is_only_text(payload: str) -> None:
    assert faults(body_html(render_body(payload))) == []


@pytest.mark.parametrize(
    "frame", ["> {}", "- {}", "# {}", "**{}**", "[{}](https://a.id)", "|a|b|\n|-|-|\n|{}|x|", "![{}](x)", "`` {} ``"]
)
def test_hostile_texts_within_marks_are_only_text(frame: str) -> None:
    for payload in PAYLOADS:
        assert faults(body_html(render_body(frame.format(payload)))) == [], payload


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_sanitiser_alone_holds(payload: str) -> None:
    assert faults(sanitise(payload)) == []


@given(st.lists(st.one_of(LINES, st.sampled_from(PAYLOADS), st.sampled_from(BREAKOUTS)), min_size=1, max_size=6))
@settings(max_examples=3 * settings.default.max_examples)
def test_mixtures_are_only_text(lines: list[str]) -> None:
    for join in ("\n", "\n\n", " ", ""):
        assert faults(body_html(render_body(join.join(lines)))) == []


@given(st.text(alphabet="<>\"'&;=/ \n[]()!*_`\\#ascriptonel:x\x00\x02\x03\t", max_size=80))
@settings(max_examples=10 * settings.default.max_examples)
def test_random_marks_are_only_text(text: str) -> None:
    assert faults(body_html(render_body(text))) == []


@pytest.mark.parametrize("address", ["https://a.id", "HTTP://a.id/x", "mailto:a@b.id"])
def test_addresses_a_story_may_link_to(address: str) -> None:
    assert is_link(address)


@pytest.mark.parametrize(
    "address", ["javascript:x", "//a.id", "/a", "a.id", "https:", "https:///a", "mailto:", " https://a.id", "data:x"]
)
def test_addresses_a_story_may_not_link_to(address: str) -> None:
    assert not is_link(address)


def test_photos_are_of_the_store() -> None:
    assert is_photo("media:" + "0a" * 32)
    assert not any(
        map(is_photo, ["media:" + "0A" * 32, "media:" + "0a" * 32 + "\n", "https://a.id/x.jpg", "media:", ""])
    )
