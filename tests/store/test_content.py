"""The bytes of a version: read back as they were given, remembered only while they are the same."""

from __future__ import annotations

from collections import deque

import pytest

from redaksi.domain.article import Article
from redaksi.domain.errors import StoreError
from redaksi.store import content
from redaksi.store.content import Packed, pack, unpack

STORY = Article(headline="Pasar pagi", body="Satu.", tags=("pasar",), extra={"baru": [1, {"dua": None}]})


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> deque[tuple[Packed, Article]]:
    recent: deque[tuple[Packed, Article]] = deque(maxlen=2)
    monkeypatch.setattr(content, "_RECENT", recent)
    return recent


def read(packed: Packed) -> Article:
    return unpack(packed.data, packed.sha256, headline="", revision=1)


def test_what_is_remembered_is_what_is_read(memory: deque[tuple[Packed, Article]]) -> None:
    packed = pack(STORY)
    remembered = read(packed)
    assert remembered is STORY
    memory.clear()
    assert read(packed) == remembered
    assert read(packed) is not STORY


def test_other_bytes_are_never_taken_for_those_remembered(memory: deque[tuple[Packed, Article]]) -> None:
    packed = pack(STORY)
    flipped = packed.data[:-1] + bytes([packed.data[-1] ^ 1])
    with pytest.raises(StoreError):
        read(Packed(flipped, packed.sha256))
    with pytest.raises(StoreError):
        read(Packed(packed.data, "0" * 64))


def test_no_more_than_two_are_remembered(memory: deque[tuple[Packed, Article]]) -> None:
    for number in range(5):
        pack(Article(headline=str(number)))
    assert [article.headline for _, article in memory] == ["3", "4"]
