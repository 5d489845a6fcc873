"""Patches, one after the other, lead to the page that rendering the text afresh gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.article import Article, Photo, Withdrawal, WithdrawalReason
from redaksi.domain.moments import LocalTime
from redaksi.domain.neighbours import NOBODY
from redaksi.gui.preview.live import Instruction, Live
from redaksi.render.blocks import render_body
from redaksi.render.live import LiveRenderer
from redaksi.render.page import in_place
from redaksi.render.photos import Shown
from redaksi.render.site import Site
from redaksi.render.worker import LONGEST_TEXT

ADDRESS = "redaksi://pratinjau/foto/"
PHOTO = Photo("p1", "a" * 64, "image/png", 4, 3)

lines = st.sampled_from(
    [
        "",
        "",
        "Biasa saja.",
        "Dua **tebal** kata.",
        "- satu",
        "- dua",
        "1. angka",
        "    menjorok",
        "> kutipan",
        "```",
        "# Judul",
        "[tautan][a]",
        "[a]: https://contoh.id/satu",
        "[a]: https://contoh.id/dua",
        f"![foto](media:{'a' * 64})",
        "| a | b |",
        "|---|---|",
        "---",
    ]
)
edits = st.tuples(st.integers(0, 12), st.integers(0, 4), st.lists(lines, max_size=4), st.booleans())


class Model:
    """What page.js does, with the HTML of a block for its nodes."""

    def __init__(self, blocks: int) -> None:
        self.blocks = [""] * blocks

    def apply(self, instructions: list[Instruction]) -> None:
        for what, start, *rest in instructions:
            if what == "splice":
                removed, added = rest
                self.blocks[start : start + removed] = [""] * added
            else:
                (htmls,) = rest
                assert start + len(htmls) <= len(self.blocks)
                self.blocks[start : start + len(htmls)] = htmls

    @property
    def html(self) -> str:
        return "\n".join(html for html in self.blocks if html)


def one_at_a_time() -> bool:
    return True


def made(body: list[str], article: Article | None = None) -> tuple[Live, Model]:
    renderer = LiveRenderer()
    page = renderer.page(article or Article(media=(PHOTO,)), None, {}, NOBODY, ADDRESS)
    live = Live(renderer, page, body)
    _html, elements = live.first_page(one_at_a_time)
    model = Model(len(elements))
    model.blocks = [page.block(shown) if shown else "" for shown in live._shown]
    return live, model


def finish(live: Live, model: Model, renderer: LiveRenderer | None = None) -> None:
    """Work as the feed does until nothing is left."""
    renderer = renderer or LiveRenderer()
    for _ in range(1_000):
        defining = live.defining
        if defining is not None:
            live.define(renderer.definitions(defining))
        live.render(one_at_a_time)
        hard = live.hard
        if hard is not None:
            live.arrived(*hard, renderer.eventually(*hard))
        model.apply(live.take())
        if not live.due and live.hard is None and live.defining is None:
            return
    raise AssertionError("never done")


def afresh(body: list[str]) -> str:
    html = "\n".join(block.html for block in render_body("\n".join(body)) if block.html)
    return in_place(
        html,
        Article(media=(PHOTO,)),
        Site(),
        lambda photo: Shown(ADDRESS + photo.sha256, photo.width, photo.height, photo.content_type),
    )


@given(st.lists(lines, min_size=1, max_size=12), st.lists(edits, max_size=8))
def test_patches_lead_to_the_page_of_the_text(body: list[str], changes: list[tuple[int, int, list[str], bool]]) -> None:
    live, model = made(body)
    body = list(body)
    for first, removed, new, hurry in changes:
        first = min(first, len(body))
        removed = min(removed, len(body) - first)
        if len(body) - removed + len(new) == 0:
            new = [""]
        body[first : first + removed] = new
        live.edit(first, removed, new)
        live.render(one_at_a_time)
        model.apply(live.take())
        if not hurry:
            finish(live, model)
    finish(live, model)
    assert model.html == afresh(body)


def test_only_the_edited_paragraph_is_sent() -> None:
    live, model = made(["Satu.", "", "Dua.", "", "Tiga."])
    finish(live, model)
    live.edit(2, 1, ["Dua dan *setengah*."])
    live.render(one_at_a_time)
    assert live.take() == [["fill", 1, ["<p>Dua dan <em>setengah</em>.</p>"]]]


def test_what_was_edited_comes_before_what_is_still_missing() -> None:
    body = [line for number in range(50) for line in (f"Alinea {number}.", "")]
    live, _model = made(body)
    live.edit(80, 1, ["Alinea 40, diubah."])
    live.render(one_at_a_time)
    assert live.take() == [["fill", 40, ["<p>Alinea 40, diubah.</p>"]]]


def test_a_block_keeps_what_it_shows_until_it_is_rendered_anew() -> None:
    live, model = made(["Satu.", "", "Dua."])
    finish(live, model)
    live.edit(0, 1, ["[" * 5_000])
    live.render(one_at_a_time)
    model.apply(live.take())
    assert model.blocks == ["<p>Satu.</p>", "<p>Dua.</p>"]
    assert live.hard is not None


def test_a_passage_that_was_given_up_is_named_by_its_lines() -> None:
    live, model = made(["Satu.", "", "[" * (LONGEST_TEXT + 1), "lagi", "", "Dua."])
    finish(live, model)
    assert live.given_up == [(3, 4)]
    live.edit(2, 2, ["Baik."])
    finish(live, model)
    assert live.given_up == []
    assert model.html == afresh(["Satu.", "", "Baik.", "", "Dua."])


def test_a_link_definition_reaches_every_block() -> None:
    live, model = made(["[ini][a]", "", "Tengah.", "", "[itu][a]"])
    finish(live, model)
    assert "<a" not in model.html
    live.edit(4, 1, ["[itu][a]", "", "[a]: https://contoh.id"])
    finish(live, model)
    assert model.html.count("https://contoh.id") == 2


def test_other_photos_reach_the_blocks_that_show_them() -> None:
    live, model = made([f"![x](media:{PHOTO.sha256})"], Article())
    finish(live, model)
    assert ADDRESS not in model.html
    live.show(live.page.of(Article(media=(PHOTO,)), None))
    finish(live, model)
    assert f'src="{ADDRESS}{PHOTO.sha256}"' in model.html


def test_head_and_foot_are_due_where_the_body_says_what_they_leave_out() -> None:
    live, model = made(["JAKARTA – Satu.", "", "Dua."], Article(place="Jakarta", media=(PHOTO,)))
    finish(live, model)
    live.edit(2, 1, ["Dua, lagi."])
    assert not live.surroundings_due
    live.edit(2, 1, [f"![x](media:{PHOTO.sha256})"])
    assert live.surroundings_due
    live.surroundings_due = False
    live.edit(0, 1, ["Satu."])
    assert live.surroundings_due


def test_places_are_told_by_block_and_depth() -> None:
    live, model = made(["Satu.", "", "- a", "- b", "- c", "- d", "", "Akhir."])
    finish(live, model)
    assert live.at(0) == (0, 0.0)
    assert live.at(1) == (1, 0.0)
    assert live.at(4) == (1, 0.5)
    assert live.at(7.5) == (2, 0.5)
    assert live.at(400) == (2, 1.0)
    assert made([""])[0].at(0) == (0, 0.0)


def test_a_withdrawn_story_shows_no_body() -> None:
    withdrawal = Withdrawal(WithdrawalReason.CHILD, "Menyebut nama anak.", LocalTime("2024-07-05T14:29"))
    article = Article(body="Rahasia.", withdrawal=withdrawal)
    renderer = LiveRenderer()
    live = Live(renderer, renderer.page(article, None, {}, NOBODY, ADDRESS), ["Rahasia."])
    html, elements = live.first_page(one_at_a_time)
    assert "Rahasia" not in html
    assert elements == []
