"""The newsroom's settings; what nobody set has its default."""

from __future__ import annotations

from sqlmodel import Session, select

from redaksi.domain.errors import UsageError
from redaksi.domain.settings import SETTINGS, checked
from redaksi.store.tables import SettingRow


class SqlSettings:
    """Answers to the port `Settings`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str) -> str:
        if key not in SETTINGS:
            raise UsageError("unknown-setting", key=key)
        row = self._session.get(SettingRow, key)
        return _in_force(key, None if row is None else row.value)

    def all(self) -> dict[str, str]:
        stored = {row.key: row.value for row in self._session.exec(select(SettingRow))}
        return {key: _in_force(key, stored.get(key)) for key in SETTINGS}

    def set(self, key: str, value: str) -> None:
        """UsageError `unknown-setting`, `bad-setting`."""
        self._session.merge(SettingRow(key=key, value=checked(key, value)))
        self._session.flush()


def _in_force(key: str, stored: str | None) -> str:
    """The stored value, or the default: a newer Redaksi or another machine may know values that this one does not."""
    setting = SETTINGS[key]
    return setting.default if stored is None or not setting.accepts(stored) else stored
