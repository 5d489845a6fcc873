"""Markdown with front matter: what other programs read of it, and that it comes back as it left."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Crop,
    Kind,
    Person,
    Piece,
    State,
    Withdrawal,
    WithdrawalReason,
)
from redaksi.domain.canonical import content_hash
from redaksi.domain.moments import LocalTime
from redaksi.formats.intake import Imported
from redaksi.formats.markdown_out import write
from redaksi.formats.reading import read_file
from redaksi.formats.registry import Export, Written
from redaksi.render.site import Site
from tests.formats.articles import ARTICLES, IDENTITY, a_photo, bytes_of

WHEN = LocalTime("2024-07-05T14:29", "Asia/Jakarta")
STORY = Article(
    id=IDENTITY, slug="pasar-apung", headline="Pasar: “Apung” #1", subhead="Anak judul", summary="Ringkas.",
    published=WHEN, category=Category("daerah", "Daerah"), tags=("pasar", "Kota, Lama", "1945"),
    authors=(Person("Rina", "rin"), Person("Budi")), editor=Person("Sari"), place="Banjarmasin", kind=Kind.NEWS,
    corrections=(Correction(WHEN, "7 persen", "6 persen", "Sari"),), body="Satu.\n\n# Bukan judul\n\n---\n\nDua.",
)  # fmt: skip


def made(article: Article, state: State = State.PUBLISHED, photo: bytes | None = None) -> Written:
    piece = Piece(article, state, 1, content_hash(article), "", "")
    return write(Export(piece, Site(), bytes_of if photo is None else lambda _: photo))


def again(written: Written, folder: Path, change: tuple[str, str] = ("", "")) -> Imported:
    """What is read of the files, the text of the first one changed before."""
    for file in written.files:
        (folder / file.name).parent.mkdir(exist_ok=True)
        (folder / file.name).write_bytes(file.data)
    path = folder / written.files[0].name
    path.write_text(path.read_text(encoding="utf-8").replace(*change), encoding="utf-8", newline="\n")
    (imported,) = read_file(path)
    return imported


@settings(max_examples=40, deadline=None)
@given(article=ARTICLES)
def test_a_story_comes_back_as_it_left(article: Article) -> None:
    expected = notice_of(article) if article.withdrawal else replace(article, notes=())
    with tempfile.TemporaryDirectory() as folder:
        imported = again(made(article), Path(folder))
    assert imported.article == expected
    assert dict(imported.photos) == {photo.sha256: bytes_of(photo) for photo in expected.media}
    assert imported.identified


def test_other_programs_find_their_fields() -> None:
    text = made(STORY).files[0].data.decode()
    front = yaml.safe_load(text.split("---\n")[1])
    assert text.split("---\n\n", 1)[1] == "Satu.\n\n# Bukan judul\n\n---\n\nDua.\n"
    own = front.pop("redaksi")
    assert own["corrections"][0]["right"] == "6 persen"
    assert front.pop("date").isoformat() == "2024-07-05T14:29:00+07:00"
    assert front == {
        "title": "Pasar: “Apung” #1", "subtitle": "Anak judul", "description": "Ringkas.", "slug": "pasar-apung",
        "lang": "id", "category": "Daerah", "tags": ["pasar", "Kota, Lama", "1945"], "authors": ["Rina", "Budi"],
        "categories": ["Daerah"],
    }  # fmt: skip


def test_what_somebody_changed_there_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    read = again(made(STORY), tmp_path, ("title: 'Pasar: “Apung” #1'", "title: Pasar Terapung")).article
    assert read == replace(STORY, headline="Pasar Terapung")
    read = again(
        made(STORY), tmp_path, ("authors: [Rina, Budi]\n", "authors: [Rina, Budi, Citra]\nlayout: post\n")
    ).article
    assert [person.name for person in read.authors] == ["Rina", "Budi", "Citra"]
    assert read.notes == ("layout: post",)
    assert again(made(STORY), tmp_path, ("Dua.", "Tiga.")).article.body == STORY.body.replace("Dua.", "Tiga.")
    assert again(made(STORY), tmp_path, ("14:29:00+07:00\n", "15:00:00+08:00\n")).article.published == LocalTime(
        "2024-07-05T15:00", "Asia/Makassar"
    )


def test_photos_lie_beside_the_file_with_links_to_them(tmp_path: Path) -> None:
    photo, data = a_photo(40, 30, alt="Danau", crop=Crop(0, 0, 0.5, 0.5))
    story = replace(STORY, media=(photo,), body=f"![Danau](media:{photo.sha256})")
    written = made(story, photo=data)
    name = f"foto/{photo.sha256[:24]}.jpg"
    assert [file.name for file in written.files] == ["pasar-apung.md", name]
    assert f"![Danau]({name})" in written.files[0].data.decode()
    assert f"image: {name}" in written.files[0].data.decode()
    assert [warning.code for warning in written.warnings] == ["photo-written-whole"]
    imported = again(written, tmp_path)
    assert imported.article == story
    assert imported.photos == {photo.sha256: data}


def test_a_photo_that_is_not_there_any_more_is_a_doubt(tmp_path: Path) -> None:
    photo, data = a_photo(40, 30)
    written = made(replace(STORY, media=(photo,)), photo=data)
    imported = again(Written(written.files[:1]), tmp_path)
    assert [doubt.code for doubt in imported.doubts] == ["photo-without-data"]


def test_a_file_names_no_photo_outside_its_folder(tmp_path: Path) -> None:
    photo, data = a_photo(40, 30)
    (tmp_path / "rahasia.jpg").write_bytes(data)
    there = tmp_path / "dalam"
    there.mkdir()
    name = f"foto/{photo.sha256[:24]}.jpg"
    written = made(replace(STORY, media=(photo,)), photo=data)
    assert again(Written(written.files[:1]), there, (name, "../rahasia.jpg")).photos == {}


def test_a_draft_is_one_to_other_programs_too() -> None:
    text = made(STORY, State.DRAFT).files[0].data.decode()
    assert "\ndraft: true\n" in text
    assert "\nstatus: draft\n" in text
    assert "draft" not in made(STORY).files[0].data.decode()


def test_a_withdrawn_story_leaves_as_its_notice(tmp_path: Path) -> None:
    gone = Withdrawal(WithdrawalReason.CHILD, "Ditarik.\n\nMaaf.", WHEN)
    story = replace(STORY, withdrawal=gone)
    written = made(story, State.WITHDRAWN)
    text = written.files[0].data.decode()
    assert text.endswith("---\n\nDitarik.\n\nMaaf.\n")
    assert "persen" not in text
    assert again(written, tmp_path).article == notice_of(story)


def test_a_broken_line_of_json_is_refused_with_its_place(tmp_path: Path) -> None:
    from redaksi.domain.errors import UnreadableError

    with pytest.raises(UnreadableError) as refused:
        again(made(STORY), tmp_path, ('"corrections":[', '"corrections":[[['))
    assert refused.value.code == "bad-json"
