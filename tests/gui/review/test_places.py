"""Where passages stand is looked for beside the window, and given up as soon as somebody types on."""

from __future__ import annotations

from redaksi.domain.anchors import Place, anchor_at
from redaksi.domain.remarks import Kind, Remark
from redaksi.gui.review.places import located

TEXT = "Air naik di Ranumas sejak pagi, warga mengungsi ke balai desa."
REMARKS = [
    Remark(str(start), "a", Kind.COMMENT, "Budi", "2026", "?", field="body", anchor=anchor_at(TEXT, start, start + 4))
    for start in (0, 12, 32)
]


def test_a_look_that_typing_has_overtaken_gives_nothing() -> None:
    asked = []

    def going_on() -> bool:
        asked.append(1)
        return len(asked) < 2

    assert located({"body": TEXT}, REMARKS, {}, going_on) is None
    assert len(asked) <= 3


def test_one_that_goes_on_gives_all() -> None:
    found = located({"body": f"Pagi. {TEXT}"}, REMARKS, {})
    assert found is not None
    assert found.places == {str(start): Place(start + 6, start + 10) for start in (0, 12, 32)}
