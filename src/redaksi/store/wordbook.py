"""The newsroom's own words, and the marks that are not wanted in a piece."""

from __future__ import annotations

from sqlmodel import Session, col, delete, select

from redaksi.domain.errors import UsageError
from redaksi.store.tables import ArticleRow, IgnoredMarkRow, WordRow


class SqlWordbook:
    """Answers to the port `Wordbook`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def words(self, language: str) -> frozenset[str]:
        return frozenset(self._session.exec(select(WordRow.word).where(WordRow.language == language)))

    def add(self, language: str, word: str) -> None:
        self._session.merge(WordRow(language=language, word=word))
        self._session.flush()

    def drop(self, language: str, word: str) -> None:
        self._session.exec(delete(WordRow).where(col(WordRow.language) == language, col(WordRow.word) == word))


class SqlIgnored:
    """Answers to the port `Ignored`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, article_id: str) -> frozenset[tuple[str, str]]:
        wanted = select(IgnoredMarkRow).where(IgnoredMarkRow.article_id == article_id)
        return frozenset((row.rule, row.text) for row in self._session.exec(wanted))

    def add(self, article_id: str, rule: str, text: str) -> None:
        """UsageError `no-article`."""
        if self._session.get(ArticleRow, article_id) is None:
            raise UsageError("no-article", reference=article_id)
        self._session.merge(IgnoredMarkRow(article_id=article_id, rule=rule, text=text))
        self._session.flush()

    def drop(self, article_id: str, rule: str, text: str) -> None:
        row = self._session.get(IgnoredMarkRow, (article_id, rule, text))
        if row is not None:
            self._session.delete(row)
            self._session.flush()
