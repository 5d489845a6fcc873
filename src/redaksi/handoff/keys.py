"""The public keys in a `.redaksi` file: what its sender says about whose they are, which nobody has to believe."""

from __future__ import annotations

from redaksi.domain.travelling import CarriedKey
from redaksi.formats.json_node import Node

_MOST = 200


def read_keys(root: Node) -> tuple[CarriedKey, ...]:
    """Each key of a JWKS with its `person`; anything private in it is an error. UnreadableError `bad-json`."""
    keys: list[CarriedKey] = []
    for node in root.entries("keys"):
        kind = node.get("kty").text(), node.get("crv").text()
        if len(keys) >= _MOST or kind != ("OKP", "Ed25519") or node.get("d").value is not None:
            raise node.error()
        keys.append(CarriedKey(node.get("kid").text(), node.get("person").text()[:200], node.get("x").text()))
    return tuple(keys)
