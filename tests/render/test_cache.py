"""The cache keeps to its bytes and drops what was not used for longest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redaksi.render.cache import Cache


def made() -> Cache[str, str]:
    return Cache(10, lambda key, value: len(key) + len(value))


def test_what_was_used_last_stays() -> None:
    cache = made()
    cache.put("a", "1111")
    cache.put("b", "2222")
    assert cache.get("a") == "1111"
    cache.put("c", "3333")
    assert (cache.get("a"), cache.get("b"), cache.get("c")) == ("1111", None, "3333")


def test_what_is_too_big_drives_nothing_out() -> None:
    cache = made()
    cache.put("a", "1")
    cache.put("b", "2" * 10)
    assert (cache.get("a"), cache.get("b")) == ("1", None)


def test_clear_forgets() -> None:
    cache = made()
    cache.put("a", "1")
    cache.clear()
    assert (cache.get("a"), cache.weight) == (None, 0)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.text(max_size=12))))
def test_the_weight_is_that_of_what_is_kept(puts: list[tuple[str, str]]) -> None:
    cache = made()
    for key, value in puts:
        cache.put(key, value)
        kept = {name: cache.get(name) for name in "abcd"}
        assert cache.weight == sum(1 + len(value) for value in kept.values() if value is not None) <= 10
