"""Every change of content is a version; autosaves fold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redaksi.domain.article import Approval, Article, Engagement, Related, State
from redaksi.domain.errors import UsageError
from redaksi.domain.moments import LocalTime
from redaksi.store.store import SqlStore
from redaksi.usecases.records import Reason, Receipt
from tests.store.conftest import Clock, Keep


def _history(store: SqlStore, article_id: str) -> list[tuple[int, Reason, str | None]]:
    with store.read() as unit:
        return [(entry.revision, entry.reason, entry.by) for entry in unit.articles.history(article_id)]


def _bodies(store: SqlStore, article_id: str) -> list[str]:
    with store.read() as unit:
        revisions = [entry.revision for entry in unit.articles.history(article_id)]
        return [unit.articles.version(article_id, revision).body for revision in reversed(revisions)]


@pytest.fixture
def draft(keep: Keep) -> Article:
    return keep(Article(headline="Banjir", body="0"), reason=Reason.AUTOSAVE).article


def test_every_version_can_be_read(store: SqlStore, keep: Keep, draft: Article) -> None:
    for number in range(1, 5):
        keep(replace(draft, body=str(number)))
    assert _bodies(store, draft.id) == ["0", "1", "2", "3", "4"]
    assert [entry[0] for entry in _history(store, draft.id)] == [5, 4, 3, 2, 1]


def test_a_save_that_changes_nothing_makes_nothing(store: SqlStore, keep: Keep) -> None:
    piece = keep(Article(headline="a"))
    for reason in (Reason.SAVE, Reason.AUTOSAVE, Reason.IMPORT, Reason.SUBMIT):
        assert keep(piece.article, reason=reason) == piece
    assert _history(store, piece.article.id) == [(1, Reason.SAVE, "Rina")]


@pytest.mark.parametrize(
    "change",
    [
        {"notes": ("catatan",)},
        {"codes": ("rw",)},
        {"embargo": LocalTime("2026-05-01T10:00")},
        {"engagement": Engagement(likes=1)},
        {"related": (Related("judul", id="x"),)},
        {"slug": "lain"},
        {"extra": {"baru": 1}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_readers_do_not_see_is_content_of_a_version_too(
    store: SqlStore, keep: Keep, change: dict[str, object]
) -> None:
    piece = keep(Article(headline="a", related=(Related("judul"),)))
    changed = keep(replace(piece.article, **change))
    assert changed.revision == 2
    assert changed.content_hash == piece.content_hash
    with store.read() as unit:
        assert unit.articles.version(piece.article.id, 2) == changed.article
        assert unit.articles.version(piece.article.id, 1) == piece.article


class TestFolding:
    def test_autosaves_of_one_person_fold(self, store: SqlStore, keep: Keep, draft: Article, clock: Clock) -> None:
        for number in range(1, 6):
            clock.move(seconds=30)
            piece = keep(replace(draft, body=str(number)), reason=Reason.AUTOSAVE)
            assert piece.revision == 1
        assert _bodies(store, draft.id) == ["5"]
        assert piece.modified == "2026-03-02T01:02:30.000Z"

    def test_ten_minutes_after_the_first_autosave_a_new_version_begins(
        self, store: SqlStore, keep: Keep, draft: Article, clock: Clock
    ) -> None:
        clock.move(minutes=9, seconds=59)
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE)
        clock.move(seconds=1)
        keep(replace(draft, body="2"), reason=Reason.AUTOSAVE)
        assert _bodies(store, draft.id) == ["1", "2"]

    def test_another_person_begins_a_new_version(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE, by="Budi")
        assert _bodies(store, draft.id) == ["0", "1"]

    def test_an_explicit_save_is_never_written_over(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        keep(replace(draft, body="1"))
        keep(replace(draft, body="2"), reason=Reason.AUTOSAVE)
        keep(replace(draft, body="3"), reason=Reason.AUTOSAVE)
        assert _bodies(store, draft.id) == ["0", "1", "3"]

    def test_a_save_names_the_trailing_autosave_of_the_same_content(
        self, store: SqlStore, keep: Keep, draft: Article
    ) -> None:
        keep(draft, reason=Reason.SAVE, by="Budi")
        assert _history(store, draft.id) == [(1, Reason.SAVE, "Rina")]
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE)
        assert _bodies(store, draft.id) == ["0", "1"]

    def test_a_submission_ends_folding(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        keep(draft, reason=Reason.SUBMIT, state=State.SUBMITTED)
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE, state=State.SUBMITTED)
        assert _history(store, draft.id) == [(2, Reason.AUTOSAVE, "Rina"), (1, Reason.SUBMIT, "Rina")]

    def test_a_changed_state_ends_folding(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        with store.write() as unit:
            unit.articles.set_state(draft.id, State.IN_REVIEW, None)
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE, state=State.IN_REVIEW)
        assert _bodies(store, draft.id) == ["0", "1"]

    def test_an_approved_revision_is_never_written_over(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        piece = keep(draft, reason=Reason.AUTOSAVE)
        approval = Approval("Budi", "2026-03-02T02:00:00.000Z", piece.content_hash, 1)
        keep(draft, reason=Reason.AUTOSAVE, approval=approval)
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE, approval=approval)
        assert _bodies(store, draft.id) == ["0", "1"]

    def test_an_exported_revision_is_never_written_over(self, store: SqlStore, keep: Keep, draft: Article) -> None:
        with store.write() as unit:
            unit.receipts.add(
                Receipt(draft.id, 1, "h", State.DRAFT, "html", "/x", "s", "2026-03-02T02:00:00.000Z", None)
            )
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE)
        assert _bodies(store, draft.id) == ["0", "1"]

    def test_a_clock_that_was_set_back_does_not_fold_for_ever(
        self, store: SqlStore, keep: Keep, draft: Article, clock: Clock
    ) -> None:
        clock.move(days=-3650)
        keep(replace(draft, body="1"), reason=Reason.AUTOSAVE)
        assert _bodies(store, draft.id) == ["0", "1"]
        assert [entry[0] for entry in _history(store, draft.id)] == [2, 1]


def test_savers_are_those_who_changed_content(store: SqlStore, keep: Keep, draft: Article) -> None:
    keep(replace(draft, body="1"), by="Budi")
    keep(replace(draft, body="2"), by=None)
    keep(replace(draft, body="3"), by="Tata", reason=Reason.CATEGORY)
    keep(replace(draft, body="3"), by="Sari")
    with store.read() as unit:
        assert unit.articles.savers(draft.id) == {"Rina", "Budi"}


def test_a_version_that_is_not_there(store: SqlStore, draft: Article) -> None:
    with store.read() as unit, pytest.raises(UsageError) as caught:
        unit.articles.version(draft.id, 7)
    assert caught.value.code == "no-version"
