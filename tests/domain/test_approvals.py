"""A statement and its JWS have one spelling, and every other one is refused."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from redaksi.domain.approvals import BrokenSignatureError, Decision, Statement, claimed, encoded, header, link

KID = "k" * 43
SAID = Statement("cerita", 3, "a" * 64, Decision.APPROVE, "Budi “É”", "2026-03-02T03:00:00.000Z")
#: Any text that has a UTF-8 form.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def token(body: bytes = SAID.canonical(), head: Any = None, signature: bytes = b"s" * 64) -> str:
    """A JWS as somebody could write it; nobody has signed it."""
    shown = json.dumps(head or header(KID), separators=(",", ":")).encode()
    return ".".join(encoded(part) for part in (shown, body, signature))


@given(texts=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), version=st.integers(0, 2**50), notice=st.none() | TEXTS)
def test_what_is_signed_is_the_canonical_form_of_the_rfc(
    texts: tuple[str, ...], version: int, notice: str | None
) -> None:
    article, sha256, by, at = texts
    said = Statement(article, version, sha256, Decision.WITHDRAW, by, at, None, notice)
    assert said.canonical() == rfc8785.dumps(said.form())
    if len(token(said.canonical())) < 8_000:
        assert claimed(token(said.canonical())).statement == said


def test_a_statement_says_exactly_what_was_decided() -> None:
    assert json.loads(SAID.canonical()) == {
        "typ": "redaksi-approval",
        "article": "cerita",
        "version": 3,
        "sha256": "a" * 64,
        "decision": "approve",
        "by": "Budi “É”",
        "at": "2026-03-02T03:00:00.000Z",
        "prev": None,
    }
    assert claimed(token()).kid == KID
    assert link(token()) != link(token(signature=b"t" * 64))


@pytest.mark.parametrize(
    "head",
    [
        {"alg": "none", "kid": KID},
        {"alg": "EdDSA", "kid": KID},
        {"alg": "HS256", "kid": KID},
        {"alg": "Ed25519"},
        {"alg": "Ed25519", "kid": 7},
        {"alg": "Ed25519", "kid": KID, "crit": ["b64"], "b64": False},
        {"alg": "Ed25519", "kid": KID, "jwk": {"kty": "OKP"}},
        {"kid": KID, "alg": "Ed25519"},
        ["Ed25519"],
    ],
)
def test_another_header_is_refused_whatever_it_asks_for(head: Any) -> None:
    with pytest.raises(BrokenSignatureError):
        claimed(token(head=head))


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b"\xff",
        b'{"a":NaN}',
        b"[" * 5000,
        json.dumps(SAID.form()).encode(),  # blanks, another order
        rfc8785.dumps(SAID.form() | {"typ": "lain"}),
        rfc8785.dumps(SAID.form() | {"more": 1}),
        rfc8785.dumps(SAID.form() | {"version": True}),
        rfc8785.dumps(SAID.form() | {"version": "3"}),
        rfc8785.dumps(SAID.form() | {"decision": "publish"}),
        rfc8785.dumps(SAID.form() | {"prev": 1}),
        rfc8785.dumps({name: value for name, value in SAID.form().items() if name != "prev"}),
        SAID.canonical().replace(b'"typ"', b'"by":"Rina","typ"'),
    ],
)
def test_another_statement_is_refused(body: bytes) -> None:
    with pytest.raises(BrokenSignatureError):
        claimed(token(body))


@pytest.mark.parametrize("text", ["", ".", "..", "a.b", "a.b.c.d", "é.é.é", "x" * 9_000])
def test_what_is_no_jws_is_refused(text: str) -> None:
    with pytest.raises(BrokenSignatureError):
        claimed(text)


def test_the_unused_bits_of_base64_are_no_second_spelling() -> None:
    whole = token()
    last = base64.urlsafe_b64encode(b"s" * 64).rstrip(b"=").decode()[-1]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for other in letters[letters.index(last) + 1 : letters.index(last) + 16]:
        with pytest.raises(BrokenSignatureError):
            claimed(whole[:-1] + other)
    with pytest.raises(BrokenSignatureError):
        claimed(whole + "==")
    with pytest.raises(BrokenSignatureError):
        claimed(token(signature=b"s" * 63))


def test_half_a_character_is_never_signed() -> None:
    with pytest.raises(BrokenSignatureError):
        Statement("a", 1, "b", Decision.APPROVE, "\ud800", "c").canonical()
