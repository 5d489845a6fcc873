"""What is put into the store comes back, in every field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redaksi.domain.article import Approval, Article, Category, Engagement, Link, LinkRel, Person, Related, State
from redaksi.domain.canonical import content_hash
from redaksi.domain.errors import RedaksiError, UsageError
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Reason
from tests.fixtures.make_store import PIXEL, full_article
from tests.store.conftest import Clock, Keep

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def test_a_story_comes_back_in_every_field(store: SqlStore, keep: Keep) -> None:
    with store.write() as unit:
        sha256 = unit.photos.put(PIXEL)
    kept = keep(full_article(sha256))
    with store.read() as unit:
        again = unit.articles.get(kept.article.id)
    assert again == kept
    assert replace(again.article, slug="", category=None) == replace(full_article(sha256), category=None)
    assert again.article.category == Category("daerah", "Daerah")
    assert again.content_hash == content_hash(again.article)
    assert (again.created, again.modified) == ("2026-03-02T01:00:00.000Z", "2026-03-02T01:00:00.000Z")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(headline=_TEXT, body=_TEXT, place=st.none() | _TEXT, notes=st.lists(_TEXT, max_size=3), name=_TEXT)
def test_any_text_comes_back_as_it_was_given(
    store: SqlStore, keep: Keep, headline: str, body: str, place: str | None, notes: list[str], name: str
) -> None:
    article = Article(
        headline=headline, body=body, place=place, notes=tuple(notes), authors=(Person(name),), tags=(name, name)
    )
    kept = keep(article)
    with store.read() as unit:
        again = unit.articles.get(article.id).article
    assert again == kept.article == replace(article, slug=again.slug)


def test_half_a_character_is_refused_in_one_sentence(store: SqlStore, keep: Keep) -> None:
    with pytest.raises(RedaksiError) as caught:
        keep(Article(headline="judul", body="setengah \ud83d karakter"))
    assert caught.value.code == "broken-text"


def test_counters_larger_than_the_database_knows_come_back(store: SqlStore, keep: Keep) -> None:
    huge = keep(Article(headline="ramai", engagement=Engagement(likes=10**30, views=2**63)))
    with store.read() as unit:
        assert unit.articles.get(huge.article.id).article.engagement == Engagement(likes=10**30, views=2**63)


def test_parts_that_shrink_leave_nothing_behind(store: SqlStore, keep: Keep) -> None:
    article = Article(headline="a", tags=("x", "y"), related=(Related("r1"), Related("r2")), authors=(Person("A"),))
    kept = keep(replace(article, links=(Link(LinkRel.REPLY_TO, url="https://contoh.invalid"),)))
    keep(replace(kept.article, tags=("y",), related=(), authors=(), links=()))
    with store.read() as unit:
        counts = {
            name: unit._connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
            for name in ("article_tag", "related", "credit", "link")
        }
    assert counts == {"article_tag": 1, "related": 0, "credit": 0, "link": 0}


def test_names_are_remembered_for_later(store: SqlStore, keep: Keep) -> None:
    keep(Article(headline="a", tags=("banjir",), authors=(Person("Rina", "rw"),), editor=Person("Budi")))
    assert list(store.people_names()) == ["Budi", "Rina"]
    assert list(store.tag_names()) == ["banjir"]


class TestSlugs:
    def test_follows_the_headline_where_none_is_set(self, keep: Keep) -> None:
        assert keep(Article(headline="Jembatan “Kembar” dibuka")).article.slug == "jembatan-kembar-dibuka"

    def test_is_made_unique(self, keep: Keep) -> None:
        slugs = [keep(Article(headline="Sama")).article.slug for _ in range(12)]
        assert slugs[0] == "sama"
        assert len(set(slugs)) == 12
        assert slugs[1] == "sama-2"

    def test_stays_when_the_piece_is_saved_again(self, keep: Keep) -> None:
        keep(Article(headline="Sama"))
        second = keep(Article(headline="Sama"))
        again = keep(replace(second.article, body="lebih panjang"))
        assert again.article.slug == second.article.slug == "sama-2"

    def test_of_a_restored_version_does_not_take_anothers(self, keep: Keep) -> None:
        first = keep(Article(headline="Awal"))
        keep(replace(first.article, slug="lain"))
        taker = keep(Article(headline="Awal"))
        assert taker.article.slug == "awal"
        assert keep(first.article).article.slug == "awal-2"


class TestResolve:
    @pytest.fixture(autouse=True)
    def _two_pieces(self, keep: Keep) -> None:
        for last in "12":
            keep(Article(id=f"aabbccdd-0000-4000-8000-00000000000{last}", headline=f"Kabar {last}"))

    @pytest.mark.parametrize(
        ("reference", "last"),
        [
            ("aabbccdd-0000-4000-8000-000000000001", "1"),
            ("AABBCCDD-0000-4000-8000-000000000002", "2"),
            ("kabar-2", "2"),
            (" kabar-1 ", "1"),
        ],
    )
    def test_finds_by_id_and_slug(self, store: SqlStore, reference: str, last: str) -> None:
        with store.read() as unit:
            assert unit.articles.resolve(reference).endswith(last)

    @pytest.mark.parametrize(
        ("reference", "code"),
        [
            ("aabbccdd", "ambiguous-id"),
            ("aabbccd", "no-article"),
            ("", "no-article"),
            ("ffffffff", "no-article"),
            ("%%%%%%%%", "no-article"),
            ("\ud800bcdefgh", "no-article"),
        ],
    )
    def test_says_what_is_wrong(self, store: SqlStore, reference: str, code: str) -> None:
        with store.read() as unit, pytest.raises(UsageError) as caught:
            unit.articles.resolve(reference)
        assert caught.value.code == code

    def test_finds_by_a_beginning_that_only_one_has(self, store: SqlStore, keep: Keep) -> None:
        keep(Article(id="12345678-0000-4000-8000-000000000000", headline="Sendiri"))
        with store.read() as unit:
            assert unit.articles.resolve("12345678") == "12345678-0000-4000-8000-000000000000"


def test_get_and_find_of_what_is_not_there(store: SqlStore) -> None:
    with store.read() as unit:
        assert unit.articles.find("none") is None
        with pytest.raises(UsageError) as caught:
            unit.articles.get("none")
        assert caught.value.code == "no-article"
    with store.write() as unit, pytest.raises(UsageError):
        unit.articles.set_state("none", State.APPROVED, None)


def test_state_and_approval_are_kept_without_a_version(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="a"), state=State.SUBMITTED)
    approval = Approval("Budi", "2026-03-02T02:00:00.000Z", piece.content_hash, piece.revision)
    with store.write() as unit:
        approved = unit.articles.set_state(piece.article.id, State.APPROVED, approval)
    with store.read() as unit:
        assert unit.articles.get(piece.article.id) == approved
    assert (approved.state, approved.approval, approved.revision) == (State.APPROVED, approval, 1)
    with store.write() as unit:
        assert unit.articles.set_state(piece.article.id, State.RETURNED, None).approval is None


def _fail_midway(store: SqlStore) -> None:
    with store.write() as unit:
        article = Article(headline="a", tags=("t",))
        unit.articles.put(article, state=State.DRAFT, approval=None, reason=Reason.SAVE, by=None)
        raise RuntimeError("mid-way")


def test_a_transaction_that_fails_keeps_nothing(store: SqlStore) -> None:
    with pytest.raises(RuntimeError, match="mid-way"):
        _fail_midway(store)
    with store.read() as unit:
        assert sum(unit.articles.state_counts().values()) == 0
    assert list(store.tag_names()) == []


def test_a_clock_that_was_set_back_does_not_reorder_the_library(store: SqlStore, keep: Keep, clock: Clock) -> None:
    from redaksi.usecases.records import Filter

    first, second = keep(Article(headline="dulu")), keep(Article(headline="kini"))
    clock.move(days=-3650)
    keep(replace(first.article, body="baru saja"))
    with store.read() as unit:
        assert [row.headline for row in unit.articles.rows(Filter())] == ["dulu", "kini"]
        assert second.modified > unit.articles.get(first.article.id).modified
