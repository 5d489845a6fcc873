"""What was understood, in words."""

from __future__ import annotations

from redaksi.domain.article import Article
from redaksi.formats.intake import Imported
from redaksi.gui.intake.facts import facts, typed_value

SHOWN = {"site.date_pattern": "yyyy-MM-dd"}


def test_the_beginning_of_a_text_shows_no_markup() -> None:
    body = "**Ranumas** — Air laut [naik](https://kabar.example/rob) sejak _Senin_ pagi.\n\n## Jalan"
    article = Article("a", headline="Rob", body=body)
    shown = {fact.field: fact.value for fact in facts(Imported("halaman.txt", article), SHOWN, "id")}
    assert shown["body"].endswith("Ranumas — Air laut naik sejak Senin pagi.\nJalan")
    assert typed_value(article, "body", SHOWN) == body
