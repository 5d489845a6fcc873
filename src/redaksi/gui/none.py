"""A None that does not run out.

PySide6 6.12's wheels are built for Python 3.12, where None is immortal: with every call that returns nothing they give
away a reference to it. Older interpreters count them and end with "Fatal Python error: deallocating None" after some
thousand calls. Seen with PySide6 6.12.0 on Python 3.11.7; 6.11.3 counts right.
"""

from __future__ import annotations

import ctypes

#: More than any session can use up: a thousand calls a second for thirty years.
PLENTY = 1 << 40


def keep_none() -> None:
    """Give None so many references that it is as good as immortal. May be called again."""
    # The reference count is the first field of every object of these interpreters.
    count = ctypes.c_ssize_t.from_address(id(None))
    if count.value < PLENTY:
        count.value += PLENTY
