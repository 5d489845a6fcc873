"""Targets and deliveries in words, as lists show them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from redaksi import words
from redaksi.domain.deliveries import Delivery, Status
from redaksi.domain.targets import TargetKind
from redaksi.gui.desk import Desk
from redaksi.gui.queue.spans import site_time

KIND_ICONS = {
    TargetKind.FOLDER: "folder",
    TargetKind.ZIP: "archive",
    TargetKind.SFTP: "desktop",
    TargetKind.WORDPRESS: "globe",
}
#: Icon and colour token of each status; the words say the same.
LOOKS = {
    Status.WAITING: ("clock", "quiet"),
    Status.SENDING: ("export", "quiet"),
    Status.HELD: ("warning", "warning"),
    Status.DONE: ("check", "good"),
    Status.CANCELLED: ("close", "quiet"),
    Status.REPLACED: ("redo", "quiet"),
}


def kind_word(kind: TargetKind) -> str:
    return {
        TargetKind.FOLDER: QCoreApplication.translate("Targets", "Folder"),
        TargetKind.ZIP: QCoreApplication.translate("Targets", "Parcel for a stick (ZIP)"),
        TargetKind.SFTP: QCoreApplication.translate("Targets", "Server (SFTP)"),
        TargetKind.WORDPRESS: QCoreApplication.translate("Targets", "WordPress site"),
    }[kind]


def kind_hint(kind: TargetKind) -> str:
    """What happens there, in a sentence."""
    return {
        TargetKind.FOLDER: QCoreApplication.translate("Targets", "Files are written into a folder that is there."),
        TargetKind.ZIP: QCoreApplication.translate(
            "Targets", "Everything that waits becomes one file with a list of what is in it."
        ),
        TargetKind.SFTP: QCoreApplication.translate(
            "Targets", "Files are sent into a folder of a server, by a key or a password."
        ),
        TargetKind.WORDPRESS: QCoreApplication.translate(
            "Targets", "An article becomes a post with its photos, category and tags, and stays that post."
        ),
    }[kind]


def status_word(status: Status) -> str:
    return {
        Status.WAITING: QCoreApplication.translate("Deliveries", "Waiting"),
        Status.SENDING: QCoreApplication.translate("Deliveries", "Being sent"),
        Status.HELD: QCoreApplication.translate("Deliveries", "Held up"),
        Status.DONE: QCoreApplication.translate("Deliveries", "Arrived"),
        Status.CANCELLED: QCoreApplication.translate("Deliveries", "Cancelled"),
        Status.REPLACED: QCoreApplication.translate("Deliveries", "Replaced"),
    }[status]


def moment(desk: Desk, stamp: str | None) -> str:
    """A UTC stamp on the newsroom's clock; nothing for none."""
    return "" if stamp is None else site_time(stamp, desk.settings["site.timezone"], dt.datetime.now(dt.UTC))


def told(desk: Desk, delivery: Delivery) -> str:
    """How a delivery stands, in a sentence or two."""
    language = desk.language
    reason = "" if delivery.fault is None else words.say(language, delivery.fault, **delivery.detail)
    if delivery.status is Status.DONE:
        said = QCoreApplication.translate("Deliveries", "Arrived {when}: {place}")
        return said.format(when=moment(desk, delivery.done), place=delivery.place or delivery.target_name)
    if delivery.status is Status.WAITING and reason and delivery.next_at:
        again = QCoreApplication.translate("Deliveries", "Next try {when}.").format(when=moment(desk, delivery.next_at))
        return f"{reason} {again}"
    return reason or status_word(delivery.status)
