"""A key is named by its thumbprint and by nothing else."""

from __future__ import annotations

from redaksi.domain.keys import SigningKey, is_public, short, thumbprint

#: The example of RFC 8037, appendix A.
X, KID = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def test_a_thumbprint_is_that_of_the_rfc() -> None:
    assert thumbprint(X) == KID
    assert short(KID) == "kPrK _qmx VWaY"


def test_a_key_under_the_name_of_another_is_not_itself() -> None:
    assert SigningKey(KID, "Budi", X, "").is_itself
    assert not SigningKey(KID, "Budi", "A" + X[1:], "").is_itself
    assert not SigningKey(KID, "Budi", "", "").is_itself
    assert not is_public(X + "=")
