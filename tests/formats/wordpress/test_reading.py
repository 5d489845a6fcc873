"""Exports of WordPress: every post with its fields, one after the other, and one bad post stops none."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.domain.errors import UnreadableError
from redaksi.formats import reading
from redaksi.formats.intake import Imported

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>Kabar Embun</title><link>https://kabar.example</link><language>id</language>
<wp:author><wp:author_login>rina</wp:author_login><wp:author_display_name>Rina Wulandari</wp:author_display_name>
</wp:author>"""
TAIL = "</channel></rss>"
LONG = "Jalan rusak sesudah hujan deras sepekan penuh, kata warga yang tinggal di tepinya sejak lama."


def post(content: str, number: int = 7, more: str = "", status: str = "publish", kind: str = "post") -> str:
    return (
        f"<item><title>Jalan Embun &amp; Sekitarnya {number}</title><link>https://kabar.example/jalan-{number}</link>"
        f"<dc:creator>rina</dc:creator><guid>https://kabar.example/?p={number}</guid>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{number}</wp:post_id>"
        "<wp:post_date>2024-07-05 15:29:00</wp:post_date><wp:post_date_gmt>2024-07-05 07:29:00</wp:post_date_gmt>"
        f"<wp:post_name>jalan-{number}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>"
        f"{more}</item>"
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ekspor.xml"


def read(file: Path, *items: str) -> list[Imported]:
    file.write_text(HEAD + "".join(items) + TAIL, encoding="utf-8")
    return list(reading.read_file(file))


def codes(found: Imported) -> list[str]:
    return [doubt.code for doubt in found.doubts]


def test_a_post_gives_its_fields(file: Path) -> None:
    more = (
        '<category domain="category" nicename="daerah"><![CDATA[Daerah]]></category>'
        '<category domain="post_tag" nicename="jalan"><![CDATA[jalan]]></category>'
        "<excerpt:encoded><![CDATA[Ringkas &amp; jelas.]]></excerpt:encoded><wp:comment><a>b</a></wp:comment>"
    )
    (found,) = read(file, post(f"KOTA EMBUN – {LONG} (rw)", more=more))
    article = found.article
    assert (article.headline, article.slug) == ("Jalan Embun & Sekitarnya 7", "jalan-7")
    assert [person.name for person in article.authors] == ["Rina Wulandari"]
    assert article.published is not None
    assert (article.published.local, article.published.zone) == ("2024-07-05T15:29", "Asia/Makassar")
    assert article.category is not None
    assert (article.category.name, article.tags) == ("Daerah", ("jalan",))
    assert (article.summary, article.place, article.codes) == ("Ringkas & jelas.", "KOTA EMBUN", ("(rw)",))
    assert article.engagement.comments == 1
    assert article.body == f"KOTA EMBUN – {LONG}"
    assert (found.address, found.identified, found.source) == ("https://kabar.example/jalan-7", True, f"{file}:6")


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (f"{LONG}\n\n<b>Tebal</b>\ndua baris", f"{LONG}\n\n**Tebal**  \ndua baris"),
        ((f"<!-- wp:paragraph -->\n<p>{LONG}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Sub</h2>\n"
         "<!-- /wp:heading -->"),
         f"{LONG}\n\n## Sub"),
        (f"<p>{LONG}</p>\n<ul>\n<li>a</li>\n</ul>\nAkhir cerita.", f"{LONG}\n\n- a\n\nAkhir cerita."),
        (f"{LONG}\n\n[vc_row width=\"1\"]Isi kotak ini tetap.[/vc_row]\n\nKata dia [sic] di sana.", None),
        (f"{LONG}\r\n\r\n[embed]https://video.example/x[/embed]", f"{LONG}\n\nhttps://video.example/x"),
    ],
)  # fmt: skip
def test_both_editors_give_paragraphs(content: str, body: str | None, file: Path) -> None:
    (found,) = read(file, post(content))
    if body is None:
        assert "Isi kotak ini tetap." in found.article.body
        assert "[sic]" in found.article.body.replace("\\", "")
        assert found.leftovers == ('[vc_row width="1"]', "[/vc_row]")
    else:
        assert found.article.body == body


def test_photos_are_references_with_their_captions(file: Path) -> None:
    content = (
        '[caption id="a"]<img src="https://kabar.example/b.jpg" alt="B"/> Jalan berlubang.[/caption]\n\n'
        f'{LONG}\n\n<img src="https://kabar.example/c.jpg" alt="C">'
    )
    lead = "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>"
    attachment = post("", 9, "<wp:attachment_url>https://kabar.example/a.jpg</wp:attachment_url>", kind="attachment")
    (found,) = read(file, post(content, more=lead), attachment)
    assert found.article.body == LONG
    assert found.leftovers == (
        "https://kabar.example/a.jpg · Jalan Embun & Sekitarnya 9",
        "https://kabar.example/b.jpg · Jalan berlubang.",
        "https://kabar.example/c.jpg · C",
    )
    assert codes(found) == ["wxr-photos"]


def test_see_also_lines_become_related_stories(file: Path) -> None:
    (found,) = read(file, post(f'{LONG}\n\nBaca juga: <a href="https://kabar.example/x">Hujan Deras</a>\n\n{LONG}'))
    assert [(story.headline, story.url) for story in found.article.related] == [
        ("Hujan Deras", "https://kabar.example/x")
    ]
    assert found.article.body == f"{LONG}\n\n{LONG}"
    assert [place.field for place in found.places] == ["headline", "body", "related", "body"]


def test_drafts_come_along_and_what_is_scheduled_is_under_embargo(file: Path) -> None:
    draft, future = read(file, post(LONG, 1, status="draft"), post(LONG, 2, status="future"))
    assert codes(draft) == ["wxr-status"]
    assert future.article.published is None
    assert future.article.embargo is not None


def test_what_is_no_story_is_told_once(file: Path) -> None:
    first, second = read(
        file, post(LONG, 1), post("x", 2, kind="page"), post("x", 3, kind="nav_menu_item"), post(LONG, 4)
    )
    (doubt,) = first.doubts
    assert doubt.params == {"kinds": "nav_menu_item (1), page (1)"}
    assert codes(second) == []


def test_the_same_post_has_the_same_id_each_time(file: Path) -> None:
    assert read(file, post(LONG))[0].article.id == read(file, post(LONG + " Baru."))[0].article.id


def test_a_bad_post_stops_none_after_it(file: Path) -> None:
    file.write_text(HEAD + post(LONG, 1) + post("<div>" * 5_000, 2) + post(LONG, 3) + TAIL, encoding="utf-8")
    posts = iter(reading.read_file(file))
    assert next(posts).article.slug == "jalan-1"
    with pytest.raises(UnreadableError) as caught:
        next(posts)
    assert (caught.value.code, caught.value.params["name"]) == ("page-too-deep", f"{file}:6")
    assert next(posts).article.slug == "jalan-3"
    assert list(posts) == []


def test_posts_before_damage_are_read_and_the_place_is_told(file: Path) -> None:
    file.write_text(HEAD + post(LONG, 1) + "\n" + post(LONG, 2)[:200], encoding="utf-8")
    posts = iter(reading.read_file(file))
    assert next(posts).article.slug == "jalan-1"
    with pytest.raises(UnreadableError) as caught:
        next(posts)
    assert (caught.value.code, caught.value.params) == ("wxr-damaged", {"name": "ekspor.xml", "line": 7})
    assert list(posts) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + TAIL, "wxr-empty"),
        (HEAD.replace("<rss", '<!DOCTYPE rss [<!ENTITY a "b">]><rss') + TAIL, "xml-declares"),
        (HEAD.replace("<rss", '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss') + TAIL, "xml-declares"),
        (HEAD.replace("rss", "feed") + "</channel></feed>", "not-wxr"),
        (HEAD + "<a>" * 100_000, "xml-too-deep"),
        (HEAD[:400], "wxr-damaged"),
    ],
)
def test_hostile_exports_get_one_sentence(text: str, code: str, file: Path) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        list(reading.read_file(file))
    assert (caught.value.code, caught.value.params["name"]) == (code, "ekspor.xml")


def test_other_xml_is_refused_by_its_name(file: Path) -> None:
    file.write_text("<a>teks</a>", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        list(reading.read_file(file))
    assert caught.value.code == "format-unknown"
