"""Private keys are kept where only their person gets at them, and used without being made twice."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from redaksi import keychain
from redaksi.domain.approvals import Decision, Statement
from redaksi.domain.errors import RefusedError, StoreError
from redaksi.domain.keys import Keeping, SigningKey
from redaksi.signing.local_keys import LocalKeys
from redaksi.signing.wrapping import unwrap, wrap

SAID = Statement("cerita", 1, "a" * 64, Decision.APPROVE, "Budi", "2026-03-02T03:00:00.000Z")


class Ring(KeyringBackend):
    """A keychain of the system that keeps what it is given."""

    priority = 9  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Shut(Ring):
    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError("dikunci")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Ring:
    ring = Ring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    monkeypatch.setattr(keychain, "REAL", (Ring.__module__,))
    return ring


def made(keys: LocalKeys, passphrase: str | None = None, *, guarded: bool = False) -> SigningKey:
    """The key that a person's first signature makes."""
    signer = keys.signer("Budi", [], passphrase, guarded=guarded)
    token = signer.sign(SAID)
    assert signer.fresh is not None
    assert keys.holds(token, signer.fresh)
    return signer.fresh


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions than 0600")
def test_without_a_keychain_the_key_is_in_a_file_that_nobody_else_reads(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path / "kunci")
    key = made(keys)
    (file,) = (tmp_path / "kunci").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert (key.wrapped, keys.keeping(key)) == (None, Keeping.FILE)


def test_a_key_is_used_again_also_by_another_process(tmp_path: Path) -> None:
    key = made(LocalKeys(tmp_path))
    signer = LocalKeys(tmp_path).signer("Budi", [key], None, guarded=False)
    assert LocalKeys(tmp_path).holds(signer.sign(SAID), key)
    assert signer.fresh is None


def test_the_keychain_of_the_system_comes_first(tmp_path: Path, ring: Ring) -> None:
    keys = LocalKeys(tmp_path / "kunci")
    key = made(keys, "frasa sandi saya", guarded=True)
    assert list(ring.kept) == [("redaksi", key.kid)]
    assert (key.wrapped, keys.keeping(key)) == (None, Keeping.KEYCHAIN)
    assert not (tmp_path / "kunci").exists()
    assert keys.signer("Budi", [key], None, guarded=True).sign(SAID)


def test_a_keychain_that_refuses_signs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", Shut)
    monkeypatch.setattr(keychain, "REAL", (Shut.__module__,))
    with pytest.raises(StoreError, match="keychain-refused"):
        made(LocalKeys(tmp_path))


def test_under_a_passphrase_nothing_is_signed_without_it(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path / "kunci")
    with pytest.raises(RefusedError, match="passphrase-needed"):
        keys.signer("Budi", [], None, guarded=True)
    key = made(keys, "frasa sandi saya", guarded=True)
    assert key.wrapped is not None
    assert keys.keeping(key) is Keeping.PASSPHRASE
    assert not (tmp_path / "kunci").exists()
    with pytest.raises(RefusedError, match="passphrase-needed"):
        keys.signer("Budi", [key], None, guarded=True)
    again = keys.signer("Budi", [key], "frasa sandi saya", guarded=True)
    assert keys.holds(again.sign(SAID), key)
    assert again.fresh is None


def test_a_key_under_a_passphrase_that_was_taken_away_gets_a_successor(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path)
    key = made(keys, "frasa sandi saya", guarded=True)
    for passphrase, guarded in ((None, False), ("frasa yang lain", True)):
        signer = keys.signer("Budi", [key], passphrase, guarded=guarded)
        signer.sign(SAID)
        assert signer.fresh is not None
        assert signer.fresh.kid != key.kid


def test_another_passphrase_opens_the_same_key(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path)
    key = made(keys, "frasa sandi lama", guarded=True)
    fresh = keys.rewrapped(key, "frasa sandi lama", "frasa sandi baru")
    assert fresh is not None
    assert key.wrapped is not None
    assert unwrap(fresh, key.kid, "frasa sandi baru") == unwrap(key.wrapped, key.kid, "frasa sandi lama")
    assert unwrap(fresh, key.kid, "frasa sandi lama") is None
    assert keys.rewrapped(key, "salah sekali", "frasa sandi baru") is None


def test_what_is_wrapped_belongs_to_one_key_and_cannot_be_changed() -> None:
    wrapped = wrap(b"\7" * 32, "satu", "frasa sandi saya")
    assert unwrap(wrapped, "satu", "frasa sandi saya") == b"\7" * 32
    assert unwrap(wrapped, "dua", "frasa sandi saya") is None
    for place in (0, 1, 5, 20, len(wrapped) - 1):
        changed = bytearray(wrapped)
        changed[place] ^= 64
        assert unwrap(bytes(changed), "satu", "frasa sandi saya") is None
    assert unwrap(wrapped[:20], "satu", "frasa sandi saya") is None


def test_imported_and_revoked_keys_sign_nothing(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path)
    key = made(keys)
    for unusable in (
        SigningKey(key.kid, "Budi", key.x, "", imported=True),
        SigningKey(key.kid, "Budi", key.x, "", revoked="2026-03-02T03:00:00.000Z"),
    ):
        signer = keys.signer("Budi", [unusable], None, guarded=False)
        signer.sign(SAID)
        assert signer.fresh is not None


def test_passing_keys_leave_nothing_behind(tmp_path: Path, ring: Ring) -> None:
    keys = LocalKeys(tmp_path / "kunci").passing()
    key = made(keys)
    assert keys.signer("Budi", [key], None, guarded=False).sign(SAID)
    assert not ring.kept
    assert not (tmp_path / "kunci").exists()


def test_an_account_without_a_home_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="key-no-place"):
        made(LocalKeys(None))
    (tmp_path / "berkas").write_text("x")
    with pytest.raises(StoreError, match="key-no-place"):
        made(LocalKeys(tmp_path / "berkas"))


def test_a_file_that_is_no_key_is_not_taken_for_one(tmp_path: Path) -> None:
    key = made(LocalKeys(tmp_path))
    for text in ("", "bukan kunci", "c2F0dQ=="):
        (tmp_path / f"{key.kid}.key").write_text(text)
        signer = LocalKeys(tmp_path).signer("Budi", [key], None, guarded=False)
        signer.sign(SAID)
        assert signer.fresh is not None
