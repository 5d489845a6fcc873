"""The newsroom's store: one SQLite file in one folder. Nothing outside this room knows any SQL."""
