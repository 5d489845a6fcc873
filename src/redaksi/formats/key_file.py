"""Public keys as a file: a JSON Web Key Set (RFC 7517) with whose each key is. Private parts never leave.

`{"keys": [{"kty": "OKP", "crv": "Ed25519", "x": …, "kid": …, "use": "sig", "alg": "Ed25519", "person": …, "added": …,
"revoked": …, "revoked_by": …}]}`; the last two only where a key was revoked.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from redaksi.domain.approvals import ALGORITHM
from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.errors import UnreadableError
from redaksi.domain.keys import SigningKey, is_public, jwk, thumbprint
from redaksi.domain.moments import is_stamp
from redaksi.formats.decoding import read_bytes
from redaksi.formats.json_strict import parse

#: No newsroom has more keys.
_MOST = 10_000


def write(keys: Sequence[SigningKey]) -> bytes:
    """The same keys give the same bytes."""
    forms = [_form(key) for key in sorted(keys, key=lambda key: (key.person, key.added, key.kid))]
    return (json.dumps({"keys": forms}, ensure_ascii=False, indent=2) + "\n").encode()


def read(path: Path) -> Sequence[SigningKey]:
    """The keys of a file, marked as imported. UnreadableError `no-key-file`, `bad-json`, and those of the decoder."""
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("not-utf8", name=path.name) from error
    tree = parse(text, path.name)
    entries = tree.get("keys") if isinstance(tree, dict) else None
    if not isinstance(entries, list) or not entries or len(entries) > _MOST:
        raise UnreadableError("no-key-file", name=path.name)
    return [_key(entry, path.name) for entry in entries]


def _form(key: SigningKey) -> dict[str, str]:
    form = jwk(key.x) | {"kid": key.kid, "use": "sig", "alg": ALGORITHM, "person": key.person, "added": key.added}
    if key.revoked is None:
        return form
    return form | {"revoked": key.revoked, "revoked_by": key.revoked_by or ""}


def _key(entry: Any, name: str) -> SigningKey:
    """One key; a private part in the file (`d`) makes it unreadable: whoever sent it must hear of that."""
    if not isinstance(entry, dict) or any(not isinstance(value, str) for value in entry.values()):
        raise UnreadableError("no-key-file", name=name)
    if "d" in entry:
        raise UnreadableError("private-key-in-file", name=name)
    x, person = entry.get("x", ""), " ".join(entry.get("person", "").split())
    whole = (entry.get("kty"), entry.get("crv")) == ("OKP", "Ed25519") and is_public(x)
    if not whole or not person or len(person) > NAME_LIMIT or entry.get("kid", thumbprint(x)) != thumbprint(x):
        raise UnreadableError("no-key-file", name=name)
    revoked = entry.get("revoked")
    if revoked is not None and not is_stamp(revoked):  # signatures are compared with it
        raise UnreadableError("no-key-file", name=name)
    return SigningKey(
        kid=thumbprint(x),
        person=person,
        x=x,
        added=entry.get("added", ""),
        imported=True,
        revoked=revoked,
        revoked_by=entry.get("revoked_by") or None if revoked else None,
    )
