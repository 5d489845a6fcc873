"""The chain of the audit trail is the one that its documentation describes."""

from __future__ import annotations

import hashlib
import itertools
import json

import rfc8785

from redaksi.domain.trail import chained, detail_text

DETAIL = {"revision": 2, "note": "“Cek” lagi\n", "list": ["a", None, True]}


def test_it_is_the_hash_of_the_canonical_json() -> None:
    entry = {
        "article": "1",
        "at": "2026-03-02T03:00:00.000Z",
        "by": "Rina",
        "detail": DETAIL,
        "previous": None,
        "step": "save",
    }
    expected = hashlib.sha256(rfc8785.dumps(entry)).hexdigest()
    assert chained(None, "2026-03-02T03:00:00.000Z", "Rina", "save", "1", detail_text(DETAIL)) == expected


def test_details_are_kept_whole_and_always_alike() -> None:
    assert json.loads(detail_text(DETAIL)) == DETAIL
    assert detail_text(dict(reversed(DETAIL.items()))) == detail_text(DETAIL)


def test_whatever_is_changed_shows() -> None:
    first = (None, "2026-03-02T03:00:00.000Z", "Rina", "save", "1", "{}")
    others = [
        ("0" * 64, *first[1:]),
        (None, "2026-03-02T03:00:00.001Z", *first[2:]),
        (*first[:2], None, *first[3:]),
        (*first[:3], "submit", *first[4:]),
        (*first[:4], None, "{}"),
        (*first[:5], '{"revision":2}'),
    ]
    values = [chained(*entry) for entry in (first, *others)]
    assert all(one != other for one, other in itertools.combinations(values, 2))


def test_signs_that_json_escapes_cannot_pass_for_another_entry() -> None:
    assert chained(None, "t", 'a","x', "s", None, "{}") != chained(None, "t", "a", 'x"s', None, "{}")
