"""Whatever a template tries, it ends in time, reads nothing, and puts nothing on a page that runs or loads."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redaksi.domain.errors import UnreadableError
from redaksi.render.page import render_page
from redaksi.render.themes import worker as asking
from redaksi.render.themes.safe import sanitised
from redaksi.render.themes.worker import worker
from tests.render.pages import PLAIN, Tree
from tests.render.themes.conftest import Put

READING = [
    '{% include "/etc/passwd" %}',
    '{% include "../../../../etc/passwd" %}',
    '{% include "page.html" %}',
    '{% import "site/frame.html" as x %}',
    '{% extends "news/../../words/page.toml" %}',
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ headline.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ (headline | attr('__class__')) }}",
    "{% set x = headline.format.__self__ %}{{ x.__class__ }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(headline) }}",
    "{{ t.__class__ }}",
    "{{ request }}{{ config }}",
    "{{ t.update({'by': 1}) }}",
    "{{ t.clear() }}",
]
ENDLESS = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ 'x' * 9999999999 }}",
    "{{ ['x' * 99999] * 999999 | join }}",
    "{{ '%09999999999d' % 7 }}",
    "{{ 'x' | center(9999999999) }}",
    "{{ 9 ** (9 ** 9) }}",
    "{{ range(999999999) | list }}",
    "{{ ('x' * 30000 ~ 'y') | wordwrap(1) | indent(9999) }}",
]
SHOWN = [
    "<script>alert(1)</script>",
    "<p onclick='alert(1)' onmouseover=alert(1)>kata</p>",
    "<iframe src='https://x.example'></iframe><object data=x></object><embed src=x>",
    "<meta http-equiv='refresh' content='0;url=https://x.example'><base href='https://x.example'>",
    "<link rel=preconnect href='https://x.example'><link rel=stylesheet href=x>",
    "<form action='https://x.example'><input name=a><button>b</button></form>",
    "<a href='javascript:alert(1)'>a</a><a href='data:text/html,x'>b</a>",
    "<img src='https://x.example/a.png'><img src='//x.example/a.png' srcset='https://x.example/b 2x'>",
    "</header></article></main><template id='redaksi-article'>{}</template><style>p{}</style><title>x</title>",
    "<svg onload=alert(1)><script>alert(1)</script><foreignObject><p>x</p></foreignObject></svg>",
    "<div data-region='body'>palsu</div><!-- komentar -->",
    "<video src=x autoplay></video><audio src=x></audio><picture><source srcset=x></picture>",
    "{{ '<script>alert(1)</script>' | safe }}",
    "<math><mtext><table><mglyph><style><!--</style><img src onerror=alert(1)>",
]


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    worker.close()


@pytest.mark.parametrize("template", READING)
def test_nothing_is_read_or_changed(put: Put, template: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        render_page(PLAIN, put(head_html=f"<h1>a</h1>\n{template}"))
    assert caught.value.code == "theme-broken"
    assert (caught.value.params["file"], caught.value.params["line"]) == ("head.html", 2)
    assert "root:" not in str(caught.value)


@pytest.mark.parametrize("template", ENDLESS)
def test_endless_work_ends(put: Put, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "DEADLINE", 2.0)
    began = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        render_page(PLAIN, put(head_html=template))
    assert time.monotonic() - began < 8
    assert caught.value.code in ("theme-broken", "theme-given-up")
    assert "<h1>b</h1>" in render_page(PLAIN, put(head_html="<h1>b</h1>")).html


def test_a_loop_without_end_is_told_with_its_place(put: Put) -> None:
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{{ b }}{% endfor %}{% endfor %}"
    with pytest.raises(UnreadableError) as caught:
        render_page(PLAIN, put(head_html="<h1>a</h1>\n\n" + loop.replace("{{ b }}", "")))
    assert caught.value.params["line"] == 3
    assert "not done" in caught.value.params["reason"]


@pytest.mark.parametrize("template", SHOWN)
def test_nothing_on_the_page_runs_or_loads(put: Put, template: str) -> None:
    page = render_page(PLAIN, put(head_html="<h1>a</h1>" + template, bottom_html=template), embedded='{"a": 1}')
    assert_harmless(page.html)


PARTS = st.sampled_from(
    [
        *("<p>", "</p>", "<svg>", "</svg>", "<style>", "</style>", "<!--", "-->", "<math>", "<title>", "</title>"),
        *("<script>", "</div>", "</header>", "<template>", "<img src=x onerror=a>", "<![CDATA[", "]]>", "<a href='"),
        *("a", "<table>", "'>", "&lt;b&gt;"),
    ]
)


@given(st.lists(PARTS, max_size=14))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_comes_out_is_whole(parts: list[str]) -> None:
    html = sanitised("".join(parts))
    assert_harmless(f"<!DOCTYPE html><style>x</style><title>x</title><main>{html}</main><template>y</template>")
    assert sanitised(html) == html


def assert_harmless(page: str) -> None:
    tree = Tree(page)
    tags = {tag for tag, _ in tree.elements}
    assert tags.isdisjoint(
        {"iframe", "object", "embed", "base", "form", "input", "button", "video", "audio", "foreignobject"}
    )
    assert [entry.get("type") for entry in tree.all("script")] in ([], ["application/ld+json"])
    assert len(tree.all("template")) == len(tree.all("style")) == len(tree.all("main")) == len(tree.all("title")) == 1
    assert {entry.get("rel") for entry in tree.all("link")} <= {"canonical"}
    assert all(entry.get("http-equiv") in (None, "Content-Security-Policy") for entry in tree.all("meta"))
    names = [(name, value or "") for _, attributes in tree.elements for name, value in attributes.items()]
    assert [name for name, _ in names if name.startswith("on")] == []
    assert [value for name, value in names if name == "href" and value.startswith(("javascript", "data"))] == []
    assert [value for name, value in names if name in ("src", "srcset")] == []
    assert len([name for name, _ in names if name == "data-region"]) in (0, 3)
