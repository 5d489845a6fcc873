"""What is kept of a passphrase, and what happens to one that is wrong."""

from __future__ import annotations

import pytest

from redaksi.domain.errors import RefusedError, UsageError
from redaksi.domain.passphrases import LONGEST, check_new, holds, record_of, wait_after

SALT = b"garam-enam-belas"


@pytest.fixture(scope="module")
def record() -> str:
    return record_of("kopi pahit tiga sendok", SALT)


def test_a_record_tells_right_from_wrong(record: str) -> None:
    assert holds(record, "kopi pahit tiga sendok")
    assert not holds(record, "kopi pahit tiga sendok gula")
    assert not holds(record, "")


def test_a_record_says_how_it_was_made_and_nothing_of_the_passphrase(record: str) -> None:
    assert record.startswith("scrypt$n=32768,r=8,p=1$")
    assert "kopi" not in record
    assert record != record_of("kopi pahit tiga sendok", b"garam lain sekali")


def test_the_same_keys_of_another_system_are_the_same_passphrase() -> None:
    made = record_of("caf\u00e9 di sudut", SALT)
    assert holds(made, "cafe\u0301 di sudut")


@pytest.mark.parametrize(
    "record",
    [
        "",
        "plain$kopi",
        "scrypt$n=1073741824,r=8,p=1$Z2FyYW0tZ2FyYW0=$Z2FyYW0tZ2FyYW0=",
        "scrypt$n=32768,r=9999,p=1$Z2FyYW0tZ2FyYW0=$Z2FyYW0tZ2FyYW0=",
        "scrypt$n=32767,r=8,p=1$Z2FyYW0tZ2FyYW0=$Z2FyYW0tZ2FyYW0=",
        "scrypt$n=0,r=8,p=1$Z2FyYW0tZ2FyYW0=$Z2FyYW0tZ2FyYW0=",
        "scrypt$n=32768,r=8,p=1$Z2FyYW0tZ2FyYW0$Z2FyYW0tZ2FyYW0=",
    ],
)
def test_a_record_that_nobody_of_us_wrote_is_refused(record: str) -> None:
    with pytest.raises(RefusedError) as refused:
        holds(record, "kopi pahit")
    assert refused.value.code == "passphrase-unreadable"


@pytest.mark.parametrize(("text", "code"), [("kopi", "passphrase-short"), ("  kopi   ", "passphrase-short")])
def test_a_short_one_is_not_taken(text: str, code: str) -> None:
    with pytest.raises(UsageError) as refused:
        check_new(text)
    assert refused.value.code == code


def test_a_page_is_not_taken() -> None:
    with pytest.raises(UsageError) as refused:
        check_new("x" * (LONGEST + 1))
    assert refused.value.code == "passphrase-long"
    assert check_new(" kopi pahit ") == "kopi pahit"


def test_each_wrong_try_makes_the_next_one_wait_longer() -> None:
    assert [wait_after(tries) for tries in range(5)] == [0, 1, 2, 4, 8]
    assert wait_after(10) == wait_after(10_000) == 300
