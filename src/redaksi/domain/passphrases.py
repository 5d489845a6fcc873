"""What is kept of a passphrase, how one is compared with it, and how long a wrong one makes the next one wait.

Kept is a record of scrypt (RFC 7914) with its parameters: `scrypt$n=32768,r=8,p=1$SALT$HASH`, both in base64.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import unicodedata

from redaksi.domain.errors import RefusedError, UsageError

#: Fewer characters are guessed too soon; more than a page is no passphrase.
SHORTEST, LONGEST = 8, 1000
#: Bytes of salt that a record is made with.
SALT = 16
#: About a tenth of a second and 32 MB for each try.
_COST = (32768, 8, 1)
#: A record that asks for more than this was not written by Redaksi.
_MOST = (1 << 20, 16, 4)
_RECORD = re.compile(r"scrypt\$n=(\d{1,9}),r=(\d{1,4}),p=(\d{1,4})\$([A-Za-z0-9+/=]{8,200})\$([A-Za-z0-9+/=]{8,200})")
#: Seconds that the first wrong try makes the next one wait, and the most that any does.
_FIRST_WAIT, _LONGEST_WAIT = 1, 300


def check_new(passphrase: str) -> str:
    """`passphrase` as it is kept; UsageError `passphrase-short` or `passphrase-long`."""
    tidy = _tidy(passphrase)
    if len(tidy) < SHORTEST:
        raise UsageError("passphrase-short", least=SHORTEST)
    if len(tidy) > LONGEST:
        raise UsageError("passphrase-long", most=LONGEST)
    return tidy


def record_of(passphrase: str, salt: bytes) -> str:
    """What is kept of a passphrase; takes about a tenth of a second. `salt`: SALT random bytes, never used before."""
    n, r, p = _COST
    made = _derived(passphrase, salt, _COST, 32)
    return f"scrypt$n={n},r={r},p={p}${_text(salt)}${_text(made)}"


def mark_of(record: str) -> str:
    """A hash by which a record can be told from another; no passphrase can be tried with it: it lacks the salt."""
    return hashlib.sha256(record.encode()).hexdigest()[:32]


def holds(record: str, passphrase: str) -> bool:
    """Whether `record` was made of `passphrase`, compared in a time that does not tell how much of it was right.

    RefusedError `passphrase-unreadable` for a record that Redaksi cannot have written.
    """
    found = _RECORD.fullmatch(record)
    if found is None:
        raise RefusedError("passphrase-unreadable")
    n, r, p = (int(found[number]) for number in (1, 2, 3))
    within = all(0 < asked <= most for asked, most in zip((n, r, p), _MOST, strict=True))
    if not within or n < 2 or n & (n - 1):
        raise RefusedError("passphrase-unreadable")
    try:
        salt, kept = base64.b64decode(found[4], validate=True), base64.b64decode(found[5], validate=True)
    except binascii.Error as error:
        raise RefusedError("passphrase-unreadable") from error
    return hmac.compare_digest(kept, _derived(passphrase, salt, (n, r, p), len(kept)))


def wait_after(wrong_tries: int) -> int:
    """Seconds that the next try has to wait after so many wrong ones in a row: 1, 2, 4 … up to five minutes."""
    if wrong_tries <= 0:
        return 0
    return int(min(_LONGEST_WAIT, _FIRST_WAIT << min(wrong_tries - 1, 20)))


def _derived(passphrase: str, salt: bytes, cost: tuple[int, int, int], length: int) -> bytes:
    n, r, p = cost
    secret = _tidy(passphrase).encode("utf-8", "replace")
    room = 128 * r * (n + p + 2) + 1_000_000
    return hashlib.scrypt(secret, salt=salt, n=n, r=r, p=p, maxmem=room, dklen=length)


def _tidy(passphrase: str) -> str:
    """One form for what the same keys give on different systems (RFC 8265: NFC); blanks inside count."""
    return unicodedata.normalize("NFC", passphrase).strip()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
