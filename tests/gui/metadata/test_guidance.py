"""What the form says of a story while it is written: lengths, what is missing, the address, who may be its author."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import (
    Article,
    Category,
    Correction,
    Kind,
    Link,
    LinkRel,
    Person,
    Photo,
    Piece,
    Related,
    State,
)
from redaksi.domain.completeness import Gap, gaps
from redaksi.domain.moments import LocalTime
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.category_dialog import CategoryDialog
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.published.correct_dialog import CorrectDialog
from redaksi.usecases import categories
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save

Story = Callable[[], Article]
WHOLE = Article(
    headline="Jembatan lama",
    category=Category("daerah", "Daerah"),
    published=LocalTime("2024-07-05"),
    authors=(Person("Rina"),),
)


def test_only_the_headline_is_needed_to_submit() -> None:
    found = gaps(Article(), "")
    assert found[0] == Gap("headline", required=True)
    assert [gap.field for gap in found[1:]] == ["body", "category", "published", "authors"]
    assert not any(gap.required for gap in found[1:])
    assert [gap.field for gap in found if gap.approval] == ["category", "published"]


def test_a_whole_story_lacks_nothing() -> None:
    assert gaps(WHOLE, "Teras.") == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"kind": Kind.RIGHT_OF_REPLY}, "links"),
        ({"kind": Kind.RIGHT_OF_REPLY, "links": (Link(LinkRel.FOLLOW_UP, id="x"),)}, "links"),
        ({"media": (Photo("p", "0" * 64, "image/png", 1, 1, alt="Jembatan"),)}, "media"),
        ({"authors": ()}, "authors"),
    ],
)
def test_what_depends_on_the_story_is_recommended(change: dict[str, object], field: str) -> None:
    assert gaps(replace(WHOLE, **change), "Teras.") == (  # type: ignore[arg-type]
        Gap(field, required=False, approval=field == "links"),
    )


def test_a_reply_with_its_tie_and_a_story_with_a_source_lack_nothing() -> None:
    reply = replace(WHOLE, kind=Kind.RIGHT_OF_REPLY, links=(Link(LinkRel.REPLY_TO, id="x"),))
    assert gaps(reply, "Teras.") == ()
    assert gaps(replace(WHOLE, authors=(), source="Antara"), "Teras.") == ()


def test_headline_and_lead_are_counted_and_never_blocked(qtbot: QtBot, desk: Desk, pane: MetadataPane) -> None:
    desk.document.open_new(Article(headline="x" * 81))
    assert pane.ui.overview.headline.text() == "Headline 81/80: long"
    assert pane.ui.overview.headline.property("warning") == "true"
    QTextCursor(desk.document.text).insertText("## Judul kecil\n\n" + "kata " * 51 + "\n\nParagraf lain.")
    qtbot.waitUntil(lambda: pane.ui.overview.lead.text() == "Lead 51/50 words: long")
    desk.document.change(headline="Pendek")
    qtbot.waitUntil(lambda: pane.ui.overview.headline.text() == "Headline 6/80")
    assert pane.ui.overview.headline.property("quiet") == "true"


def test_the_newsroom_says_how_long_headline_and_lead_may_be(desk: Desk, pane: MetadataPane) -> None:
    desk.document.open_new(Article(headline="x" * 70))
    desk.set_settings(desk.settings | {"style.headline_characters": "65", "style.lead_words": "40"})
    assert pane.ui.overview.headline.text() == "Headline 70/65: long"
    assert pane.ui.overview.lead.text() == "Lead 0/40 words"


def test_what_is_missing_is_named_above_and_beside_the_field_and_leads_there(
    qtbot: QtBot, desk: Desk, pane: MetadataPane
) -> None:
    desk.document.open_new(Article())
    text = pane.ui.overview.missing.text()
    assert "To be submitted it needs:" in text
    assert 'href="headline"' in text
    assert "To be approved it needs:" in text
    assert "Recommended:" in text
    assert pane.ui.categoryMark.text() == "needed"
    assert pane.ui.authorsMark.text() == "recommended"
    with qtbot.waitSignal(desk.command_wanted) as asked:
        pane.ui.overview.missing.linkActivated.emit("category")
    assert asked.args == ["go.category"]
    desk.document.change(category=Category("daerah", "Daerah"), headline="Ada")
    qtbot.waitUntil(lambda: pane.ui.categoryMark.text() == "")
    assert "submitted" not in pane.ui.overview.missing.text()


def test_a_story_that_lacks_nothing_says_nothing(desk: Desk, pane: MetadataPane) -> None:
    desk.document.open(Piece(Article(**_fields(WHOLE), body="Teras."), State.DRAFT, 1, "", "", ""))
    assert pane.ui.overview.missing.isHidden()


def _fields(article: Article) -> dict[str, object]:
    names = ("headline", "category", "published", "authors")
    return {name: getattr(article, name) for name in names}


def test_photos_without_words_are_marked(desk: Desk, pane: MetadataPane) -> None:
    desk.document.open_new(Article(media=(Photo("p", "0" * 64, "image/png", 1, 1),)))
    assert pane.ui.mediaMark.text() == "alt text or credit missing"


def test_who_sits_here_is_one_click_from_the_byline(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    assert pane.ui.authorMe.isHidden()
    desk.sit(User("Rina Kusuma", Role.JOURNALIST, "rk"))
    assert pane.ui.authorMe.isVisible()
    assert pane.ui.authorMe.text() == "Add Rina Kusuma"
    qtbot.mouseClick(pane.ui.authorMe, Qt.MouseButton.LeftButton)
    assert story().authors == (Person("Rina Kusuma", "rk"),)
    assert pane.ui.authorMe.isHidden()
    desk.document.change(authors=())
    assert pane.ui.authorMe.isVisible()


def test_the_address_follows_until_it_is_touched_and_can_be_tied_again(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    kept = save(room, Article(headline="Jembatan lama"), None, True).piece
    desk.document.open(kept)
    assert pane.ui.slugState.text() == "Follows the headline."
    assert pane.ui.tieSlug.isHidden()
    desk.document.change(headline="Jembatan baru")
    assert pane.ui.slugState.text() == "Follows the headline."
    pane.ui.slug.selectAll()
    qtbot.keyClicks(pane.ui.slug, "jembatan-kita")
    qtbot.keyClick(pane.ui.slug, Qt.Key.Key_Return)
    assert pane.ui.slugState.text() == "Written by hand."
    assert pane.ui.tieSlug.isVisible()
    qtbot.mouseClick(pane.ui.tieSlug, Qt.MouseButton.LeftButton)
    assert desk.document.fields is not None
    assert desk.document.fields.slug == "jembatan-baru"
    assert pane.ui.slugState.text() == "Follows the headline."


def test_an_approved_story_says_that_its_address_stays(desk: Desk, pane: MetadataPane) -> None:
    article = Article(headline="Jembatan lama", slug="jembatan-lama")
    desk.document.open(Piece(article, State.APPROVED, 1, "", "", ""))
    assert pane.ui.slugState.text() == "The story has been approved: its address stays."


@pytest.fixture
def listed(qtbot: QtBot, room: Newsroom, pane: MetadataPane, story: Story) -> MetadataPane:
    for name in ("Luar Negeri", "Lingkungan", "Olahraga"):
        categories.create(room, name)
    pane.ui.category.reload()
    qtbot.waitUntil(lambda: pane.ui.category.findText("Olahraga") >= 0)
    pane.activateWindow()
    pane.go_to("category")
    return pane


def test_a_category_is_completed_while_it_is_typed(qtbot: QtBot, listed: MetadataPane, story: Story) -> None:
    qtbot.keyClicks(listed.ui.category, "negeri")
    popup = listed.ui.category.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert story().category == Category("luar-negeri", "Luar Negeri")
    assert listed.ui.category.currentText() == "Luar Negeri"


def test_the_beginning_of_one_category_is_enough(qtbot: QtBot, listed: MetadataPane, story: Story) -> None:
    qtbot.keyClicks(listed.ui.category, "olah")
    qtbot.keyClick(listed.ui.category, Qt.Key.Key_Return)
    assert story().category == Category("olahraga", "Olahraga")


@pytest.mark.parametrize(
    ("key", "chosen"), [(Qt.Key.Key_Return, Category("olahraga", "Olahraga")), (Qt.Key.Key_Escape, None)]
)
def test_a_key_that_settles_the_category_closes_the_completions(
    qtbot: QtBot, listed: MetadataPane, story: Story, key: Qt.Key, chosen: Category | None
) -> None:
    listed.ui.category.setFocus()
    qtbot.keyClicks(listed.ui.category, "olah")
    popup = listed.ui.category.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, key)  # an open popup has the keyboard and hands on what it gets
    assert story().category == chosen
    assert not popup.isVisible()


def test_an_emptied_category_is_none(qtbot: QtBot, desk: Desk, listed: MetadataPane, story: Story) -> None:
    desk.document.change(category=Category("olahraga", "Olahraga"))
    listed.ui.category.line.selectAll()
    qtbot.keyClick(listed.ui.category, Qt.Key.Key_Delete)
    qtbot.keyClick(listed.ui.category, Qt.Key.Key_Return)
    assert story().category is None


def test_a_name_that_is_not_listed_is_offered_as_a_new_category(
    qtbot: QtBot, listed: MetadataPane, story: Story
) -> None:
    qtbot.keyClicks(listed.ui.category, "Cuaca")
    qtbot.keyClick(listed.ui.category, Qt.Key.Key_Return)
    dialog = listed.window().findChild(CategoryDialog)
    assert dialog.findChild(QLineEdit, "name").text() == "Cuaca"
    assert story().category is None


def test_a_name_that_is_not_listed_is_given_up_when_the_keyboard_leaves(
    qtbot: QtBot, desk: Desk, listed: MetadataPane, story: Story
) -> None:
    desk.document.change(category=Category("olahraga", "Olahraga"))
    listed.ui.category.line.selectAll()
    qtbot.keyClicks(listed.ui.category, "Entah")
    listed.go_to("place")
    assert listed.ui.category.currentText() == "Olahraga"
    assert story().category == Category("olahraga", "Olahraga")
    assert listed.window().findChild(CategoryDialog) is None


def test_a_tie_is_made_to_a_story_of_the_newsroom_and_to_an_address(
    qtbot: QtBot, room: Newsroom, pane: MetadataPane, story: Story
) -> None:
    target = save(room, Article(headline="Gudang terbakar"), None, True).piece.article
    links = pane.ui.links
    pane.activateWindow()
    links.rel.activated.emit(list(LinkRel).index(LinkRel.REPLY_TO))
    links.entry.setFocus()
    qtbot.keyClicks(links.entry, "gudang")
    popup = links.entry.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert story().links == (Link(LinkRel.REPLY_TO, id=target.id),)
    assert links.view.item(0).text() == "Gudang terbakar"
    qtbot.waitUntil(lambda: links.entry.text() == "")
    qtbot.keyClicks(links.entry, "https://contoh.id/lama")
    qtbot.keyClick(links.entry, Qt.Key.Key_Return)
    assert story().links[1] == Link(LinkRel.REPLY_TO, url="https://contoh.id/lama")
    qtbot.keyClicks(links.entry, "entah apa")
    qtbot.keyClick(links.entry, Qt.Key.Key_Return)
    assert links.trouble.isVisible()
    assert len(story().links) == 2


def test_the_kind_of_a_tie_is_changed_from_its_menu_and_headlines_are_looked_up(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    target = save(room, Article(headline="Gudang terbakar"), None, True).piece.article
    gone = Link(LinkRel.UPDATES, id="11111111-1111-4111-8111-111111111111")
    desk.document.open_new(Article(links=(Link(LinkRel.FOLLOW_UP, id=target.id), gone)))
    links = pane.ui.links
    qtbot.waitUntil(lambda: links.view.item(0).text() == "Gudang terbakar")
    assert links.view.item(1).text() == "Story that is not in this newsroom"
    links.view.setCurrentRow(0)
    qtbot.keyClick(links.view, Qt.Key.Key_F2)
    menu = next(child for child in links.children() if child.metaObject().className() == "QMenu")
    next(action for action in menu.actions() if action.text() == "Corrects").trigger()
    menu.close()
    assert desk.document.fields is not None
    assert desk.document.fields.links[0] == Link(LinkRel.CORRECTS, id=target.id)


def test_corrections_are_shown_where_there_are_any_and_can_be_mended(
    qtbot: QtBot, desk: Desk, pane: MetadataPane
) -> None:
    desk.document.open_new(Article())
    shown = pane.ui.corrections
    assert shown.isHidden()
    entry = Correction(LocalTime("2024-07-05T14:29", "Asia/Jakarta"), "10 orang", "12 orang", "Budi")
    desk.document.open_new(Article(corrections=(entry,)))
    assert shown.isVisible()
    assert shown.view.item(0).text() == "“10 orang” is “12 orang”"
    shown.view.setCurrentRow(0)
    qtbot.mouseClick(shown.button("change"), Qt.MouseButton.LeftButton)
    (dialog,) = shown.findChildren(CorrectDialog)
    assert not dialog.ui.changed.isVisible()
    dialog.ui.right.setPlainText("13 orang")
    qtbot.mouseClick(dialog.ui.keep, Qt.MouseButton.LeftButton)
    assert desk.document.fields is not None
    assert desk.document.fields.corrections == (replace(entry, right="13 orang"),)
    qtbot.mouseClick(shown.button("remove"), Qt.MouseButton.LeftButton)
    assert desk.document.fields.corrections == ()
    assert shown.isHidden()


def test_a_member_who_is_named_gets_their_initials(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    with room.store.write() as unit:
        unit.users.add(User("Rina Marlina", Role.JOURNALIST, "rm"))
    desk.document.open_new(Article())
    qtbot.waitUntil(lambda: "Rina Marlina" in pane.ui.authors._known.stringList())
    qtbot.keyClicks(pane.ui.authors.entry, "Rina Marlina,")
    qtbot.keyClicks(pane.ui.editor, "Rina Marlina")
    assert desk.document.fields is not None
    assert desk.document.fields.authors == (Person("Rina Marlina", "rm"),)
    assert desk.document.fields.editor == Person("Rina Marlina", "rm")


def test_another_story_is_shown_from_its_top_and_the_same_one_where_it_was(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    pane.go_to("notes")
    bar = pane._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    same = Piece(story(), State.DRAFT, 1, "", "", "")
    desk.document.open(same)
    assert bar.value() > 0
    desk.document.open_new(Article(headline="Lain"))
    assert bar.value() == 0


def test_the_tabulator_goes_through_the_fields_from_top_to_bottom(qtbot: QtBot, desk: Desk, pane: MetadataPane) -> None:
    ties = (Link(LinkRel.UPDATES, url="https://contoh.id/a"), Link(LinkRel.UPDATES, url="https://contoh.id/b"))
    desk.document.open_new(Article(headline="x", links=ties, related=(Related("satu"), Related("dua"))))
    pane.activateWindow()
    pane.go_to("kind")
    reached: list[QWidget] = []
    while (holder := pane.focusWidget()) is not None and holder is not pane.ui.overview.missing:
        assert holder not in reached
        reached.append(holder)
        qtbot.keyClick(holder, Qt.Key.Key_Tab)
    rows = [widget.mapTo(pane.form, widget.rect().topLeft()).y() for widget in reached]
    assert all(after >= before - 8 for before, after in pairwise(rows))
    wanted = (pane.ui.links.rel, pane.ui.links.view, pane.ui.related.view, pane.ui.notes.button("add"))
    assert set(wanted) <= set(reached)
