"""The arithmetic of a comparison."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence


def percentile(values: Iterable[float | None], percent: float) -> float:
    """The value that `percent` of the values do not exceed (nearest rank); NaN of none. None counts as endless."""
    ordered = sorted(math.inf if value is None else value for value in values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)] if ordered else math.nan


def median(values: Iterable[float]) -> float:
    """NaN of none."""
    known = [value for value in values if not math.isnan(value)]
    return statistics.median(known) if known else math.nan


def ratio(values: Sequence[float], base: Sequence[float]) -> float:
    """How much `values` are of `base`: round by round where both were measured in turn, then the median of that.

    The machine is never equally fast for long; what ran one after the other had nearly the same machine.
    """
    return median(value / other for value, other in zip(values, base, strict=False) if other)
