"""Full-text search over the newest version of every piece.

The index's row number is the piece's `seq`, so that "newest change first" is the index's own order and the first rows
of a common word cost as little as those of a rare one. State, category and trash are words of the index as well (behind
a character that no text has): filters are met inside it, not by looking up every hit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Integer, Select, column, literal_column, select, table, text

from redaksi.domain.article import Article, State
from redaksi.store.prepared import Prepared

#: One of Unicode's private characters, which the tokeniser takes for a letter.
_MARK = "\ue000"
_LONGEST, _MOST_WORDS = 1_000, 32
#: The shortest beginning of a word that is looked for: those of one letter would stand for half the dictionary.
_SHORTEST_BEGINNING = 2
#: A phrase in quotes of any kind, or a word.
_PART = re.compile(r'["“”„]([^"“”„]+)["“”„]|(\S+)')
_TEXTS = ("headline", "subhead", "summary", "body", "authors", "tags", "place", "category")
#: The index as a table, which `schema.is_whole` looks for.
TABLE, COLUMNS = "search", (*_TEXTS, "facets")

CREATE = (
    f"CREATE VIRTUAL TABLE search USING fts5({', '.join(_TEXTS)}, facets, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)


def _prepared(sql: str) -> Prepared:
    return Prepared(text(sql))


_INSERT = _prepared(
    f"INSERT INTO search (rowid, {', '.join(_TEXTS)}, facets) VALUES (:seq, :{', :'.join(_TEXTS)}, :facets)"
)
#: Bytes of words that the index holds back within a transaction; where it writes them sooner, it merges them again.
_HELD_BACK = 64_000_000
_HOLDS = _prepared("SELECT v FROM search_config WHERE k = 'hashsize'")
_HOLD = _prepared(f"INSERT INTO search (search, rank) VALUES ('hashsize', {_HELD_BACK})")
_DELETE = _prepared("DELETE FROM search WHERE rowid = :seq")
_HELD = _prepared(f"SELECT {', '.join(_TEXTS)} FROM search WHERE rowid = :seq")
_FILED = _prepared("SELECT facets FROM search WHERE rowid = :seq")
_REFILE = _prepared("UPDATE search SET facets = :facets WHERE rowid = :seq")
_SEARCH = table("search", column("rowid", Integer))
_MATCH = literal_column("search").op("MATCH")


def index(connection: Connection, seq: int, article: Article, facets: str, old_seq: int | None) -> None:
    """Make a piece findable under `seq`, and no longer under the number it had."""
    if old_seq is not None:
        _DELETE.run(connection, {"seq": old_seq})
    _INSERT.run(connection, {"seq": seq, "facets": facets} | _texts(article))


def index_many(connection: Connection, entries: Sequence[tuple[int, Article, str]]) -> None:
    """Make new pieces findable: the `seq`, the text and the facets of each."""
    if _HOLDS.run(connection).scalar_one_or_none() != _HELD_BACK:
        _HOLD.run(connection)
    rows = [{"seq": seq, "facets": words} | _texts(article) for seq, article, words in entries]
    _INSERT.run_many(connection, rows)


def differs(connection: Connection, seq: int, article: Article) -> bool:
    """Whether the index holds other words under `seq` than those of `article`."""
    kept = _HELD.run(connection, {"seq": seq}).one_or_none()
    return kept is None or kept._asdict() != _texts(article)


def is_filed(connection: Connection, seq: int, facets: str) -> bool:
    """Whether a piece is filtered by these words."""
    return bool(_FILED.run(connection, {"seq": seq}).scalar_one_or_none() == facets)


def refile(connection: Connection, seq: int, facets: str) -> None:
    """Change only the facets of a piece."""
    _REFILE.run(connection, {"seq": seq, "facets": facets})


def forget(connection: Connection, seq: int) -> None:
    _DELETE.run(connection, {"seq": seq})


def facets(state: str, category_id: int | None, *, trashed: bool) -> str:
    """The words by which a piece is filtered."""
    words = [_state_word(state), *([_category_word(category_id)] if category_id is not None else [])]
    return " ".join([*words, *([_TRASH_WORD] if trashed else [])])


def query(typed: str, states: tuple[State, ...], category_id: int | None, *, trashed: bool) -> str | None:
    """The expression for what a user typed and the filters beside it; None where `typed` has no word at all.

    Every word is quoted, so none of the index's own operators can be meant; all words must occur, and the last one
    may be the beginning of a longer word unless a space follows it or it is a single letter.
    """
    wanted = _words(typed)
    if not wanted:
        return None
    if states:
        wanted.append("(" + " OR ".join(f'"{_state_word(state)}"' for state in dict.fromkeys(states)) + ")")
    if category_id is not None:
        wanted.append(f'"{_category_word(category_id)}"')
    if trashed:
        wanted.append(f'"{_TRASH_WORD}"')
    together = " AND ".join(wanted)
    return together if trashed else f'({together}) NOT "{_TRASH_WORD}"'


def any_in_headline(terms: Sequence[Sequence[str]]) -> str | None:
    """The expression for pieces whose headline has any of the terms, each in several spellings; None for none."""
    spellings = [f'"{spelling}"' for term in terms for spelling in term if _has_word(spelling) and '"' not in spelling]
    return _in_headlines(" OR ".join(dict.fromkeys(spellings[:_MOST_WORDS]))) if spellings else None


def all_in_headline(title: str) -> str | None:
    """The expression for pieces whose headline has the words of `title` in their order; None where it has no word."""
    clean = "".join(" " if _unsearchable(char) or char == '"' else char for char in title[:_LONGEST])
    return _in_headlines(f'"{clean}"') if _has_word(clean) else None


def _in_headlines(wanted: str) -> str:
    return f'(headline : ({wanted})) NOT "{_TRASH_WORD}" NOT "{_state_word(State.WITHDRAWN)}"'


def best(expression: str, window: int, limit: int) -> Select[Any]:
    """The `seq` of the best hits among the `window` newest, with their `rank` (the less, the better)."""
    rank: Any = literal_column("bm25(search)").label("rank")
    hits = select(_SEARCH.c.rowid.label("seq"), rank).where(_MATCH(expression))
    newest_hits = hits.order_by(_SEARCH.c.rowid.desc()).limit(window).subquery()
    return select(newest_hits.c.seq, newest_hits.c.rank).order_by(newest_hits.c.rank).limit(limit)


def matches(expression: str) -> Select[Any]:
    """The `seq` of every hit, as a column named so."""
    return select(_SEARCH.c.rowid.label("seq")).where(_MATCH(expression))


def before(found: Select[Any], seq: int) -> Select[Any]:
    return found.where(_SEARCH.c.rowid < seq)


def newest(found: Select[Any], limit: int) -> Select[Any]:
    return found.order_by(_SEARCH.c.rowid.desc()).limit(limit)


_TRASH_WORD = f"{_MARK}trash"


def _state_word(state: str) -> str:
    return f"{_MARK}s{state.replace('-', '')}"


def _category_word(category_id: int) -> str:
    return f"{_MARK}c{category_id}"


def _texts(article: Article) -> dict[str, str]:
    return {
        "headline": article.headline,
        "subhead": article.subhead or "",
        "summary": article.summary or "",
        "body": article.body,
        "authors": "\n".join(person.name for person in article.authors),
        "tags": "\n".join(article.tags),
        "place": article.place or "",
        "category": article.category.name if article.category else "",
    }


def _words(typed: str) -> list[str]:
    clean = "".join(" " if _unsearchable(char) else char for char in typed[:_LONGEST])
    parts = [(phrase or word, bool(phrase)) for phrase, word in _PART.findall(clean)]
    parts = [(part.replace('"', " "), whole) for part, whole in parts if _has_word(part)][:_MOST_WORDS]
    words = [f'"{part}"' for part, _ in parts]
    begun = bool(parts) and not parts[-1][1] and not clean[-1].isspace()
    if begun and len(parts[-1][0]) >= _SHORTEST_BEGINNING:
        words[-1] += "*"
    return words


def _unsearchable(char: str) -> bool:
    # Control characters would end the expression, half surrogates cannot be sent, and private ones are ours.
    return unicodedata.category(char) in ("Cc", "Cs", "Co")


def _has_word(part: str) -> bool:
    return any(unicodedata.category(char)[0] in "LN" for char in part)
