"""Bring an older store to the present schema: in one transaction, after a backup, or not at all.

Alembic is imported only here, and this module only when a store is behind: that import costs more than opening one.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, StaticPool, create_engine

from redaksi.domain.errors import StoreError
from redaksi.store import seals
from redaksi.store.engine import Access, connect
from redaksi.store.file import SCHEMA
from redaksi.store.schema import revision

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(file: Path, before: Callable[[int], object], target: int = SCHEMA) -> None:
    """Migrate the store at `file` to the schema `target`.

    `before` is called with the old schema number once the write lock is held, so that it can copy what is there.
    A process killed at any point leaves the old schema or the new one.
    """
    with closing(connect(file, Access.WRITE)) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")  # has no effect inside a transaction, and tables are rebuilt there
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool)
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            number: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            if number < target:  # another process may have been first
                _require_honest(connection, number)
                before(number)
                _upgrade(connection, target)
            connection.exec_driver_sql("COMMIT")


def _require_honest(connection: Connection, number: int) -> None:
    """Whoever writes an older number into the header would have everything sealed anew. StoreError `store-damaged`.

    An empty file has no number to be dishonest about.
    """
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None:
        return
    told = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if told != [revision(number)]:
        raise StoreError("store-damaged", folder=_folder(connection))


def _upgrade(connection: Connection, target: int) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision(target))
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StoreError("store-damaged", folder=_folder(connection))
    if target == SCHEMA:
        seals.renew(connection)
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")


def _folder(connection: Connection) -> str:
    return str(Path(connection.exec_driver_sql("PRAGMA database_list").one()[2]).parent)
