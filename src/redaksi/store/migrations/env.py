"""Run by Alembic: migrate on the connection that `migrating.py` opened and whose transaction it holds."""

from __future__ import annotations

from alembic import context

from redaksi.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite's DDL is transactional once the driver does not commit behind our back, which `engine.connect` sees to.
    transactional_ddl=True,
)
context.run_migrations()
