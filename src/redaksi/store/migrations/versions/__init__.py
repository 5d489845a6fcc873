"""One module per schema number, found by Alembic."""
