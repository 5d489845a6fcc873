"""Many rows at once by their ids, with a statement that is the same however many there are.

SQLAlchemy's own list of parameters is put together anew each time: for fifty ids that took as long as the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, bindparam, func, select


def among(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """`column` is one of the texts that are given as the value `name`, `listed`."""
    return column.in_(select(func.json_each(bindparam(name)).table_valued("value").c.value))


def listed(values: Iterable[str]) -> str:
    """Texts as `among` takes them."""
    return json.dumps(list(values))
