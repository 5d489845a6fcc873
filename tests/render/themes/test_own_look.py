"""A newsroom's own look: what it may replace, what it is told of a story, and where a mistake in it stands."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi.domain.article import Person
from redaksi.domain.errors import UnreadableError
from redaksi.domain.settings import OWN_THEME
from redaksi.render.context import Surroundings
from redaksi.render.fragment import render_fragment
from redaksi.render.look import look_of
from redaksi.render.page import render_page, render_region
from redaksi.render.photos import Shown, inside
from redaksi.render.site import Site
from redaksi.render.templates import style
from redaksi.render.themes.folder import BUILT_IN, LONGEST_FILE, MOST_FILES
from redaksi.render.trial import try_look
from tests.render.pages import KNOWN, PHOTO, PLAIN, Tree
from tests.render.themes.conftest import Put

EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "theme-example"


def refused(site: Site) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        try_look(site)
    return caught.value


def test_the_example_of_the_documentation_is_a_theme() -> None:
    site = replace(KNOWN, theme=OWN_THEME, theme_folder=str(EXAMPLE))
    try_look(site)
    page = render_page(replace(PLAIN, authors=(Person("Rina"), Person("Budi"))), site)
    tree = Tree(page.html)
    assert [entry.get("class") for entry in tree.all("header")] == ["top", None]
    assert '<p class="reading">2 penulis</p>\n</header>' in page.html
    assert '</main>\n<footer class="bottom">' in page.html
    assert page.html.count("<style>") == 1
    assert style("news") in page.html
    assert "--accent: #0a5c4a" in page.html


def test_an_empty_folder_looks_like_what_it_is_based_on(put: Put) -> None:
    assert render_page(PLAIN, put()).html == render_page(PLAIN, replace(put(), theme="news")).html
    site = put(theme_toml='based_on = "reference"')
    assert render_page(PLAIN, site).html == render_page(PLAIN, replace(site, theme="reference")).html


def test_what_a_theme_does_not_replace_is_as_it_was(put: Put) -> None:
    site, plain = put(foot_html="<p>kaki</p>"), replace(KNOWN, theme="news")
    assert render_region("foot", PLAIN, site) == "<p>kaki</p>"
    assert render_region("head", PLAIN, site) == render_region("head", PLAIN, plain)
    assert look_of(site).style == style("news")
    assert look_of(put(style_css="p { margin: 0 }", more_css="a { color: red }")).style == (
        "p { margin: 0 }\na { color: red }"
    )


@pytest.mark.parametrize("name", ["news", "reference"])
@pytest.mark.parametrize("region", ["head", "foot"])
def test_what_is_taken_over_whole_comes_out_as_from_the_program(put: Put, name: str, region: Any) -> None:
    article = replace(PLAIN, media=(PHOTO,), authors=(Person("A & “B”"),))

    def source(_photo: Any) -> Shown:
        return Shown("foto/a.jpg", 8, 6, "image/jpeg", (("foto/b.jpg", 4),))

    site = put(theme_toml=f'based_on = "{name}"', **{f"{region}_html": f'{{% include "{name}/{region}.html" %}}'})
    own = render_region(region, article, site, photo_source=source)
    built_in = render_region(region, article, replace(site, theme=name), photo_source=source)
    assert str(own).replace("></path>", "/>") == built_in


def test_a_template_named_for_jinja_is_escaped_as_any_other(put: Put) -> None:
    site = replace(put(**{"head.html_j2": "<h1>{{ headline }}</h1>"}))
    assert render_region("head", replace(PLAIN, headline="<b>a</b>"), site) == "<h1>&lt;b&gt;a&lt;/b&gt;</h1>"


def test_a_fragment_has_the_look_too(put: Put) -> None:
    assert "<p>kaki</p>\n</footer>" in render_fragment(PLAIN, put(foot_html="<p>kaki</p>")).html


def test_a_photo_inside_the_page_never_goes_through_a_template(put: Put) -> None:
    from redaksi.domain.pictures import Picture

    site = put(head_html='<img src="{{ lead.shown.source }}" alt="{{ lead.shown.source | length }}">')
    page = render_page(
        replace(PLAIN, media=(PHOTO,)),
        site,
        photo_source=inside(lambda photo: [Picture("image/png", 1, 1, b"x" * 9999)]),
    )
    image = Tree(page.html).all("img")[0]
    assert image["src"] is not None
    assert image["src"].startswith("data:image/png;base64,eHh4")
    assert int(image["alt"] or 0) < 50


def test_a_changed_file_is_seen_at_once(put: Put) -> None:
    assert render_region("foot", PLAIN, put(foot_html="<p>satu</p>")) == "<p>satu</p>"
    first = look_of(put()).own
    assert render_region("foot", PLAIN, put(foot_html="<p>dua kali</p>")) == "<p>dua kali</p>"
    second = look_of(put()).own
    assert first is not None
    assert second is not None
    assert first.sha256 != second.sha256
    assert look_of(put()).own is second


@pytest.mark.parametrize(
    ("files", "code", "params"),
    [
        ({"head_html": "<h1>{{ headline }}</h1>\n{% if x %}"}, "theme-broken", {"file": "head.html", "line": 2}),
        ({"head_html": "<h1>x</h1>\n\n{{ headlin }}"}, "theme-broken", {"file": "head.html", "line": 3}),
        (
            {"foot_html": "a\n{% include 'lain.html' %}", "lain_html": "\n\n{{ 1 / 0 }}"},
            "theme-broken",
            {"file": "lain.html", "line": 3},
        ),
        ({"foot.html_j2": "{{ kata }}"}, "theme-broken", {"file": "foot.html.j2", "line": 1}),
        ({"bottom_html": "{{ headline }}"}, "theme-broken", {"file": "bottom.html", "line": 1}),
        ({"head_html": "{% include 'head.html' %}"}, "theme-broken", {"file": "head.html", "line": 1}),
        ({"theme_toml": "based_on = \n"}, "theme-broken", {"file": "theme.toml", "line": "1"}),
        ({"theme_toml": 'based_on = "lama"'}, "theme-file", {"file": "theme.toml"}),
        ({"theme_toml": "warna = 1"}, "theme-file", {"file": "theme.toml"}),
        ({"style_css": "p {}\na { b: url(https://x.example/a.png) }"}, "theme-style", {"file": "style.css", "line": 2}),
        ({"more_css": "@import 'a.css';"}, "theme-style", {"file": "more.css", "line": 1, "what": "@import"}),
        ({"style_css": "\n</style><script>"}, "theme-style", {"line": 2, "what": "</"}),
        ({"head_html": "x" * (LONGEST_FILE + 1)}, "theme-file", {"reason": f"longer than {LONGEST_FILE // 1024} KB"}),
        ({f"a{number}_html": "x" for number in range(MOST_FILES + 1)}, "theme-files", {"limit": MOST_FILES}),
        ({"head_html": "x", "head.html_j2": "y"}, "theme-file", {"file": "head.html.j2"}),
    ],
)
def test_a_mistake_is_told_with_its_place(put: Put, files: dict[str, str], code: str, params: dict[str, Any]) -> None:
    error = refused(put(**files))
    assert error.code == code
    assert error.params["theme"] == "rupa"
    assert {name: error.params[name] for name in params} == params


def test_what_is_no_file_of_the_folder_is_refused(put: Put, tmp_path: Path) -> None:
    site = put()
    (tmp_path / "rahasia").write_text("rahasia")
    (tmp_path / "rupa/head.html").symlink_to(tmp_path / "rahasia")
    assert refused(site).params["reason"] == "not an ordinary file"
    (tmp_path / "rahasia").unlink()
    assert refused(site).params["reason"] == "not an ordinary file"
    (tmp_path / "rupa/head.html").unlink()
    (tmp_path / "rupa/head.html").write_bytes(b"\xff\xfe")
    assert refused(site).params["reason"] == "not UTF-8"
    (tmp_path / "rupa/head.html").unlink()
    for other in ("catatan.txt", ".head.html.swp", "gambar.png"):
        (tmp_path / "rupa" / other).write_bytes(b"\xff")
    try_look(site)
    shutil.rmtree(tmp_path / "rupa")
    assert refused(site).code == "theme-missing"
    assert refused(replace(site, theme_folder="")).code == "theme-not-chosen"
    assert refused(replace(site, theme_folder="a\0b")).code == "theme-missing"


def test_an_own_folder_is_not_looked_at_while_another_look_is_chosen() -> None:
    try_look(Site(theme="news", theme_folder="/tidak/ada"))
    assert render_page(PLAIN, Site(theme_folder="/tidak/ada")).html == render_page(PLAIN, Site()).html


def test_the_documentation_names_all_that_a_template_is_given() -> None:
    page = (EXAMPLE.parent / "themes.md").read_text(encoding="utf-8")
    around = Surroundings(PLAIN, KNOWN, lambda photo: None, lambda story: None)
    given = {*around.head(), *around.foot(), *around.outside()}
    assert {name for name in given if f"`{name}`" not in page} == set()
    assert {name for name in BUILT_IN if f"`{name}`" not in page} == set()
