"""What was rendered is kept, the latest used longest, within a number of bytes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """Values by key, at most `limit` bytes of them as `weigh` counts. Safe to use from several threads."""

    def __init__(self, limit: int, weigh: Callable[[K, V], int]) -> None:
        self._limit = limit
        self._weigh = weigh
        self._weight = 0
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """The value, now the latest used, or None."""
        with self._lock:
            value = self._kept.get(key)
            if value is not None:
                self._kept.move_to_end(key)
            return value

    def put(self, key: K, value: V) -> None:
        """Keep the value; what was not used for longest goes. A value too big for the cache alone is not kept."""
        weight = self._weigh(key, value)
        if weight > self._limit:
            return
        with self._lock:
            old = self._kept.pop(key, None)
            if old is not None:
                self._weight -= self._weigh(key, old)
            self._kept[key] = value
            self._weight += weight
            while self._weight > self._limit:
                gone, dropped = self._kept.popitem(last=False)
                self._weight -= self._weigh(gone, dropped)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._kept.clear()
            self._weight = 0

    @property
    def weight(self) -> int:
        """The bytes in use."""
        return self._weight
