"""Taking in many pieces: kept by the hundred, and one that is refused stops nobody."""

from __future__ import annotations

from dataclasses import replace

from redaksi.domain.article import Article, Person
from redaksi.domain.errors import RedaksiError
from redaksi.formats.intake import Imported
from redaksi.usecases import history, importing, library
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter, Reason


def _source(number: int, article: Article | None = None) -> Imported:
    return Imported(f"{number}.txt", article or Article(headline=f"Kabar {number}", authors=(Person("Rina"),)))


def test_many_are_kept_in_their_order_each_as_if_alone(room: Newsroom) -> None:
    sources = [_source(number) for number in range(230)]
    kept = list(importing.keep_all(room, sources, "Rina"))
    assert [source for source, _ in kept] == sources
    assert library.page(room, Filter()).total == 230
    for source, done in kept:
        assert not isinstance(done, RedaksiError)
        assert library.open_piece(room, done.piece.article.id).article.headline == source.article.headline
    first = kept[0][1]
    assert not isinstance(first, RedaksiError)
    (version,) = history.versions(room, first.piece.article.id)
    assert (version.reason, version.by) == (Reason.IMPORT, "Rina")


def test_one_that_is_refused_leaves_the_others_in(room: Newsroom) -> None:
    bad = Article(headline="x" * 100_000)
    broken = Article(headline="Kabar", body="\ud800")
    sources = [_source(0), _source(1, bad), _source(2), _source(3, broken), _source(4)]
    done = [result for _, result in importing.keep_all(room, sources, None)]
    codes = [result.code if isinstance(result, RedaksiError) else "kept" for result in done]
    assert codes == ["kept", "too-long", "kept", "broken-text", "kept"]
    assert library.page(room, Filter()).total == 3


def test_the_same_story_twice_in_one_import_is_two_versions_of_it(room: Newsroom) -> None:
    article = Article(headline="Kabar", body="Satu.")
    sources = [_source(0, article), _source(1, replace(article, body="Dua."))]
    done = [result for _, result in importing.keep_all(room, sources, None)]
    assert [None if isinstance(result, RedaksiError) else result.piece.revision for result in done] == [1, 2]
