"""Roles in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from redaksi.domain.people import Role


def role_word(role: Role) -> str:
    """The role as the newsroom calls it."""
    words = {
        Role.JOURNALIST: QCoreApplication.translate("Roles", "Journalist"),
        Role.EDITOR: QCoreApplication.translate("Roles", "Editor"),
        Role.MANAGING_EDITOR: QCoreApplication.translate("Roles", "Managing editor"),
    }
    return words[role]


def role_hint(role: Role) -> str:
    """What somebody in that role may do."""
    hints = {
        Role.JOURNALIST: QCoreApplication.translate("PersonDialog", "A journalist writes and submits."),
        Role.EDITOR: QCoreApplication.translate(
            "PersonDialog", "An editor writes, returns, approves, withdraws and archives."
        ),
        Role.MANAGING_EDITOR: QCoreApplication.translate(
            "PersonDialog", "A managing editor may do what an editor may, and manages people, rules, keys and backups."
        ),
    }
    return hints[role]
