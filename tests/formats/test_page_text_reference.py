"""The reference page: the product's own statement of what an article is."""

from __future__ import annotations

from pathlib import Path

import pytest

from redaksi.domain.moments import LocalTime
from redaksi.formats import page_text
from redaksi.formats.decoding import read_file
from redaksi.formats.intake import Imported


@pytest.fixture
def page(shared: Path) -> str:
    return (shared / "samples" / "kemitraan-abadi.txt").read_text(encoding="utf-8")


@pytest.fixture
def imported(page: str) -> Imported:
    return page_text.read(page, "kemitraan-abadi.txt")


def test_head(imported: Imported) -> None:
    article = imported.article
    assert article.published == LocalTime("2024-07-05T14:29", None)
    assert article.headline == "Kemitraan “Abadi” Tiongkok-Kazakstan tunjukkan vitalitas baru"
    assert article.category is not None
    assert (article.category.slug, article.category.name) == ("luar-negeri", "Luar Negeri")


def test_body_is_eighteen_paragraphs_with_the_same_characters(imported: Imported, page: str) -> None:
    lines = [line for line in page.split("\n") if line]
    assert imported.article.body == "\n\n".join(lines[3:21])
    assert imported.article.body.count("\n\n") == 17
    assert "\\" not in imported.article.body


def test_counters_updates_and_related_news(imported: Imported) -> None:
    article = imported.article
    assert (article.engagement.likes, article.engagement.views, article.engagement.comments) == (0, 194, None)
    assert article.updates == ()
    assert [(story.headline, story.id, story.url) for story in article.related] == [
        (
            "Opini publik di dalam dan luar negeri Tiongkok soroti kunjungan Xi Jinping di Asia Tengah",
            None,
            None,
        ),
        ("Trailer Greening the Blue", None, None),
        ("Penghijauan di Xishazhou", None, None),
    ]


def test_furniture_is_dropped_and_nothing_is_left_or_doubted(imported: Imported) -> None:
    assert set(imported.furniture) >= {"×", "Update", "No Update Available", "Related News"}
    assert set(imported.furniture) >= {"favorite", "question_answer", "visibility"}
    assert imported.leftovers == ()
    assert imported.doubts == ()
    assert imported.article.notes == ()


def test_everything_else_stays_empty(imported: Imported) -> None:
    article = imported.article
    assert (article.authors, article.editor, article.source, article.place) == ((), None, None, None)
    assert (article.tags, article.codes, article.media) == ((), (), ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_same_article_from_every_encoding(
    tmp_path: Path, page: str, imported: Imported, encoding: str, end: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(page.replace("\n", end).encode(encoding))
    again = page_text.read(read_file(path).text, path.name).article
    assert (again.body, again.headline, again.published) == (
        imported.article.body,
        imported.article.headline,
        imported.article.published,
    )
