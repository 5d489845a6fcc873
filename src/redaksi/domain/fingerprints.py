"""What a story is told by, reckoned together: where many come in, another process does it while the store writes."""

from __future__ import annotations

from dataclasses import dataclass, field

from redaksi.domain.article import Article
from redaksi.domain.canonical import content_hash
from redaksi.domain.likeness import spoken, text_key, title_key


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """The content hash of a story, and the keys of its text and its headline (likeness.py).

    `packed` is what the store keeps of it, where it was made already; nobody else looks into that.
    """

    content_hash: str
    text_key: str | None
    title_key: str | None
    packed: object = field(default=None, compare=False, repr=False)


def fingerprints(article: Article, packed: object = None) -> Fingerprints:
    key = text_key(article.headline, spoken(article.body))
    return Fingerprints(content_hash(article), key, title_key(article.headline), packed)
