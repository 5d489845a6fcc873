"""What the store says about a piece is gathered for the rules: named stories, hands, the newsroom's settings."""

from __future__ import annotations

from pathlib import Path

from redaksi.domain.article import Article, Flags, Link, LinkRel, Person, Related
from redaksi.domain.people import Role, User
from redaksi.usecases import exporting, newsroom_settings, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.surroundings import surroundings_of
from tests.usecases.conftest import READY, Watch

BUDI = User("Budi", Role.EDITOR)


def kept(room: Newsroom, headline: str, **fields: object) -> str:
    article = Article(headline=headline, body="Isi.", **{**READY, **fields})
    return saving.save(room, article, "Rina", True).piece.article.id


def test_named_stories_are_looked_up(room: Newsroom, watch: Watch, tmp_path: Path) -> None:
    unsure = kept(room, "Kabar ledakan", flags=Flags(unverified=True))
    gone = kept(room, "Kabar salah")
    reviewing.submit(room, gone, "Rina")
    reviewing.approve(room, gone, "Budi")
    exporting.export(room, [gone], "html", tmp_path, "Budi")
    reviewing.withdraw(room, gone, "Budi", "Keliru.", "child")
    related = (Related("Kabar ledakan", id=unsure), Related("Hilang", id="tidak-ada"))
    article = Article(headline="Baru", related=related, links=(Link(LinkRel.FOLLOW_UP, id=gone),))
    with room.store.read() as unit:
        around = surroundings_of(room, unit, article)
    assert (around.known, around.withdrawn, around.unverified) == ({unsure, gone}, {gone}, {unsure})
    assert (around.now, around.zone, around.approver) == (watch.time, "Asia/Jakarta", None)


def test_who_had_a_part_and_whether_one_alone_may_approve(room: Newsroom) -> None:
    article = Article(headline="Baru", authors=(Person("Tono"),))
    saving.save(room, article, "Budi", True)
    newsroom_settings.set_setting(room, "newsroom.four_eyes", "false")
    with room.store.read() as unit:
        around = surroundings_of(room, unit, article, BUDI)
    assert (around.approver, around.hands, around.four_eyes) == (BUDI, {"Budi", "Tono"}, False)
    assert not around.alone
