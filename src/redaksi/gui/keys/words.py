"""What the window says of a signature."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from redaksi.domain.approvals import claimed
from redaksi.domain.article import Approval, State
from redaksi.domain.keys import short


def approval_words(approval: Approval, state: State, when: str) -> tuple[str, ...]:
    """Who answers for the state and with which key, then the same in ever fewer words; `when` is worded already.

    Beside the word for a published story, a name and a time alone would say who published it when.
    """
    translate = QCoreApplication.translate
    shorter = () if state is State.PUBLISHED else (f"{approval.by}, {when}", when)
    if approval.jws is None:
        if state is State.WITHDRAWN:
            return translate("Signatures", "withdrawn by {name}, {when}").format(name=approval.by, when=when), *shorter
        return translate("Signatures", "approved by {name}, {when}").format(name=approval.by, when=when), *shorter
    told = translate("Signatures", "signed by {name}, {when}, key {kid}")
    kid = short(claimed(approval.jws).kid)
    signed = translate("Signatures", "signed by {name}, {when}").format(name=approval.by, when=when)
    return told.format(name=approval.by, when=when, kid=kid), signed, *shorter


def key_words(approval: Approval | None) -> str:
    """What a tip adds to that."""
    if approval is None:
        return ""
    if approval.jws is None:
        return QCoreApplication.translate(
            "Signatures", "Approved before there were signatures: nothing proves it but this store."
        )
    told = QCoreApplication.translate(
        "Signatures", "The signature of {name} is valid for exactly this text. Key: {kid}"
    )
    return told.format(name=approval.by, kid=claimed(approval.jws).kid)
