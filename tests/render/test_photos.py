"""Photos of a page: inside it, or beside it in the sizes that browsers choose from."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.pictures import Picture
from redaksi.render.page import render_page
from redaksi.render.photos import SIZES, beside, inside
from tests.render.pages import KNOWN, PHOTO, PLAIN, Tree, codes

MADE = [Picture("image/jpeg", width, width // 2, f"gambar {width}".encode()) for width in (480, 960, 1600)]
STORY = replace(PLAIN, media=(PHOTO,), body=f"![Sawah](media:{PHOTO.sha256})")


def test_beside_the_page_a_browser_chooses_among_the_sizes() -> None:
    written: dict[str, bytes] = {}
    page = Tree(render_page(STORY, KNOWN, photo_source=beside(lambda photo: MADE, "foto", written.__setitem__)).html)
    assert list(written.values()) == [picture.data for picture in MADE]
    narrow, middle, wide = written
    assert len(page.all("img")) == 2  # the lead photo, and the same in the body
    for image in page.all("img"):
        assert (image["src"], image["width"], image["height"]) == (wide, "1600", "800")
        assert image["srcset"] == f"{narrow} 480w, {middle} 960w, {wide} 1600w"
        assert image["sizes"] == SIZES
    assert page.meta("og:image") == [f"https://warta.example/kanal/{wide}"]
    assert page.meta("og:image:width") == ["1600"]


def test_inside_the_page_stands_the_widest_alone() -> None:
    page = Tree(render_page(STORY, KNOWN, photo_source=inside(lambda photo: MADE)).html)
    for image in page.all("img"):
        assert image["src"] == "data:image/jpeg;base64,Z2FtYmFyIDE2MDA="
        assert "srcset" not in image


def test_one_picture_needs_no_choice() -> None:
    source = beside(lambda photo: MADE[:1], "foto", lambda name, data: None)
    assert "srcset" not in Tree(render_page(STORY, KNOWN, photo_source=source).html).all("img")[0]


def test_what_no_page_can_show_is_left_out_and_told() -> None:
    drawing = Picture("image/svg+xml", 8, 8, b"<svg/>")
    for source in (inside(lambda photo: [drawing]), beside(lambda photo: [drawing], "foto", lambda name, data: None)):
        page = render_page(replace(PLAIN, media=(PHOTO,)), KNOWN, photo_source=source)
        assert "photo-missing" in codes(page)
        assert "svg+xml" not in page.html


def test_a_photo_in_the_text_without_words_has_those_of_its_photo() -> None:
    def alts(body: str, **said: str | None) -> list[str | None]:
        article = replace(PLAIN, media=(replace(PHOTO, **said),), body=body)  # type: ignore[arg-type]
        page = Tree(render_page(article, KNOWN, photo_source=inside(lambda photo: MADE)).html)
        return [image.get("alt") for image in page.all("img")][1:]

    assert alts(f"![](media:{PHOTO.sha256})") == ["Sawah"]
    assert alts(f"![Panen](media:{PHOTO.sha256})") == ["Panen"]
    assert alts(f"![](media:{PHOTO.sha256})", alt='"><script>') == ['"><script>']
    assert alts(f"![](media:{PHOTO.sha256})", alt=None) == [""]
    assert alts(f"![](media:{'0' * 64})") == [""]
