"""A hash that ties a version's author and time to its content: an author who was changed in the file is found by it.

Four eyes go by who had a part in a piece. Nothing here is secret: whoever writes to the file with a program of their
own can make such a hash, too; against that help signed approvals alone.
"""

from __future__ import annotations

import hashlib

from redaksi.usecases.records import Reason


def mark_of(article_id: str, revision: int, by: str | None, at: str, sha256: str, reason: str) -> str:
    """SHA-256 over the lines; a name has no line ends, and nobody is told from somebody with an empty name.

    Of the reasons only a renamed category counts, which is nobody's part in a story; the others may still change.
    """
    lines = [article_id, str(revision), "-" if by is None else f"={by}", at, sha256]
    if reason == Reason.CATEGORY:
        lines.append(reason)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
