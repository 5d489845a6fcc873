"""The store's file: its name, and the numbers in its header. Imports nothing, so that a first look costs nothing."""

from __future__ import annotations

FILE = "redaksi.db"
#: Stands in the file's header (`PRAGMA application_id`) and says that it is a store of ours: the letters RDKS.
APPLICATION_ID = 0x52444B53
#: The schema that this code reads and writes (`PRAGMA user_version`); the migration of the same number leads to it.
SCHEMA = 7
