"""A signature holds for what was signed, with the key that signed it, bit for bit."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from joserfc import jws as library
from joserfc.jwk import OKPKey

from redaksi.domain.approvals import BrokenSignatureError, Decision, Statement, encoded
from redaksi.domain.keys import jwk, thumbprint
from redaksi.signing.jws import holds, kid_of, public_of, sign

#: The key of RFC 8037, appendix A.
SECRET = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
SAID = Statement("cerita", 3, "a" * 64, Decision.APPROVE, "Budi", "2026-03-02T03:00:00.000Z", "b" * 64)


def test_the_public_part_and_its_name_are_those_of_the_rfc() -> None:
    assert public_of(SECRET) == X
    assert kid_of(SECRET) == thumbprint(X)


def test_what_is_signed_holds_and_is_the_same_each_time() -> None:
    token = sign(SAID, SECRET)
    assert token == sign(SAID, SECRET)
    assert holds(token, X)
    read = library.deserialize_compact(token, OKPKey.import_key(dict(jwk(X))), algorithms=["Ed25519"])
    assert json.loads(read.payload) == SAID.form()


def test_no_bit_of_a_signature_can_be_turned() -> None:
    token = sign(SAID, SECRET)
    turned = (
        token[:place] + chr(ord(token[place]) ^ 1 << bit) + token[place + 1 :]
        for place in range(len(token))
        for bit in range(8)
    )
    assert not any(holds(each, X) for each in turned)


def test_neither_another_key_nor_another_statement_holds() -> None:
    token = sign(SAID, SECRET)
    head, body, signature = token.split(".")
    assert not holds(token, public_of(b"\1" * 32))
    other = encoded(replace(SAID, article="lain").canonical())
    assert not holds(f"{head}.{other}.{signature}", X)
    assert not holds(f"{head}.{body}.{encoded(bytes(64))}", X)


def test_a_token_without_algorithm_or_with_a_secret_in_common_is_refused() -> None:
    body = encoded(SAID.canonical())
    for head in ({"alg": "none"}, {"alg": "none", "kid": thumbprint(X)}, {"alg": "HS256", "kid": thumbprint(X)}):
        shown = encoded(json.dumps(head, separators=(",", ":")).encode())
        assert not holds(f"{shown}.{body}.", X)
        assert not holds(f"{shown}.{body}.{encoded(bytes(64))}", X)


def test_a_name_that_no_signature_can_hold_is_not_signed() -> None:
    with pytest.raises(BrokenSignatureError):
        sign(replace(SAID, by="x" * 9_000), SECRET)
