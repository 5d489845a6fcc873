"""Public keys are given out, taken in and revoked by who may; a passphrase takes its keys along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.domain.errors import RefusedError, UnreadableError, UsageError
from redaksi.domain.keys import Keeping, SigningKey, thumbprint
from redaksi.domain.people import Role
from redaksi.formats import key_file
from redaksi.usecases import doctoring, keys, passphrases, people, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import AuditEntry
from tests.usecases.conftest import READY, Watch

X, KID = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
THEIRS = SigningKey(KID, "Wati", X, "2026-01-01T00:00:00.000Z")
PASSPHRASE = "kuda baterai staples"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Newsroom]:
    """Another newsroom with Rina (journalist) and Sari (managing editor)."""
    room = bootstrap.open_newsroom(tmp_path / "other")
    people.add_user(room, "Sari", Role.MANAGING_EDITOR)
    people.add_user(room, "Rina", Role.JOURNALIST, "Sari")
    yield room
    room.store.close()


def approve(room: Newsroom, passphrase: str | None = None) -> str:
    article = saving.save(room, Article(headline="Kabar", body="Isi.", **READY), "Rina", True).piece.article
    reviewing.submit(room, article.id, "Rina")
    reviewing.approve(room, article.id, "Budi", passphrase=passphrase)
    return article.id


def key_of(room: Newsroom, person: str = "Budi") -> SigningKey:
    return next(line.key for line in keys.keys(room) if line.key.person == person)


def given_out(room: Newsroom, path: Path) -> Path:
    keys.give_out(room, path)
    return path


def trail(room: Newsroom) -> list[AuditEntry]:
    with room.store.read() as unit:
        return [AuditEntry(line.at, line.by, line.step, None, line.detail or {}) for line in unit.audit.lines()]


def test_a_key_is_made_at_the_first_approval_and_no_sooner(room: Newsroom) -> None:
    assert not keys.keys(room)
    with pytest.raises(RefusedError):
        reviewing.approve(
            room, saving.save(room, Article(headline="Draf", **READY), "Rina", True).piece.article.id, "Budi"
        )
    assert not keys.keys(room)
    approve(room)
    approve(room)
    (line,) = keys.keys(room)
    assert (line.key.person, line.keeping, line.key.imported) == ("Budi", Keeping.FILE, False)
    assert [entry.detail["kid"] for entry in trail(room) if entry.step == "key-made"] == [line.key.kid]


def test_what_is_given_out_holds_no_private_part_and_is_the_same_each_time(room: Newsroom, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no-keys-to-export"):
        keys.give_out(room, tmp_path / "kunci.json")
    approve(room)
    first, second = (given_out(room, tmp_path / name).read_bytes() for name in ("a.json", "b.json"))
    assert first == second
    (form,) = json.loads(first)["keys"]
    assert set(form) == {"kty", "crv", "x", "kid", "use", "alg", "person", "added"}


def test_keys_of_another_desk_are_taken_in_once_and_marked(room: Newsroom, other: Newsroom, tmp_path: Path) -> None:
    approve(room)
    file = given_out(room, tmp_path / "kunci.json")
    assert [key.person for key in keys.look_into(other, file).fresh] == ["Budi"]
    assert not keys.keys(other)
    taken = keys.take_in(other, file, "Sari")
    assert (len(taken.fresh), taken.known) == (1, 0)
    again = keys.take_in(other, file, "Sari")
    assert (len(again.fresh), again.known) == (0, 1)
    (line,) = keys.keys(other)
    assert (line.key.imported, line.keeping) == (True, Keeping.ELSEWHERE)
    assert [entry.by for entry in trail(other) if entry.step == "key-import"] == ["Sari"]
    assert not doctoring.examine(other, repair=False)


def test_a_second_key_of_somebody_is_fine_and_one_key_of_two_people_is_not(other: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "kunci.json"
    second = SigningKey("", "Wati", "A" * 43, "")
    file.write_bytes(key_file.write([THEIRS]))
    keys.take_in(other, file, "Sari")
    file.write_bytes(key_file.write([replace(second, kid=thumbprint(second.x))]))
    keys.take_in(other, file, "Sari")
    assert [line.key.person for line in keys.keys(other)] == ["Wati", "Wati"]
    file.write_bytes(
        key_file.write([replace(THEIRS, person="Budi"), SigningKey(thumbprint("B" + X[1:]), "Budi", "B" + X[1:], "")])
    )
    with pytest.raises(RefusedError, match="key-of-somebody-else"):
        keys.take_in(other, file, "Sari")
    assert len(keys.keys(other)) == 2


def test_only_those_who_run_the_house_take_in_and_revoke_keys_of_others(other: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "kunci.json"
    file.write_bytes(key_file.write([THEIRS]))
    with pytest.raises(RefusedError, match="no-right"):
        keys.take_in(other, file, "Rina")
    keys.take_in(other, file, "Sari")
    with pytest.raises(RefusedError, match="no-right"):
        keys.revoke(other, KID, "Rina")
    keys.revoke(other, KID[:8], "Sari")
    (line,) = keys.keys(other)
    assert (line.key.revoked_by, line.key.revoked is None) == ("Sari", False)
    with pytest.raises(RefusedError, match="key-revoked-already"):
        keys.revoke(other, KID, "Sari")
    for reference in ("", "kPrK", "tidak ada di sini"):
        with pytest.raises(UsageError, match="no-key"):
            keys.revoke(other, reference, "Sari")


def test_a_name_in_a_file_gives_nobody_a_key_of_their_own(other: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "kunci.json"
    file.write_bytes(key_file.write([replace(THEIRS, person="Rina")]))
    keys.take_in(other, file, "Sari")
    with pytest.raises(RefusedError, match="no-right"):
        keys.revoke(other, KID, "Rina")


def test_a_revocation_travels_with_the_file(room: Newsroom, other: Newsroom, tmp_path: Path, watch: Watch) -> None:
    approve(room)
    keys.take_in(other, given_out(room, tmp_path / "a.json"), "Sari")
    watch.pass_(minutes=5)
    keys.revoke(room, key_of(room).kid, "Budi")
    keys.take_in(other, given_out(room, tmp_path / "b.json"), "Sari")
    (line,) = keys.keys(other)
    assert (line.key.revoked, line.key.revoked_by) == ("2026-03-02T03:05:00.000Z", "Budi")
    assert not doctoring.examine(other, repair=False)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"keys": []}', '{"keys": [1]}', '{"keys": [{"kty": "RSA"}]}', '{"keys": [{"kty": 1}]}', "\udcff"],
)
def test_what_is_no_file_of_keys_is_refused(other: Newsroom, tmp_path: Path, text: str) -> None:
    file = tmp_path / "kunci.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UnreadableError):
        keys.take_in(other, file, "Sari")


@pytest.mark.parametrize(
    "change",
    [
        *({"kid": KID[::-1]}, {"person": " "}, {"person": "x" * 500}, {"x": X + "="}, {"crv": "X25519"}),
        *({"d": "rahasia"}, {"revoked": ""}, {"revoked": "zzzz"}, {"revoked": "2026-13-02T03:00:00.000Z"}),
    ],
)
def test_a_key_that_says_what_is_not_true_is_refused(other: Newsroom, tmp_path: Path, change: dict[str, str]) -> None:
    form = json.loads(key_file.write([THEIRS]))
    form["keys"][0] |= change
    (tmp_path / "kunci.json").write_text(json.dumps(form))
    with pytest.raises(UnreadableError):
        keys.take_in(other, tmp_path / "kunci.json", "Sari")


def test_under_a_passphrase_approving_needs_it(room: Newsroom, watch: Watch) -> None:
    passphrases.set_passphrase(room, "Budi", PASSPHRASE)
    with pytest.raises(RefusedError, match="passphrase-needed"):
        approve(room)
    with pytest.raises(RefusedError, match="passphrase-wrong"):
        approve(room, "kuda baterai salah")
    watch.pass_(minutes=10)
    approve(room, PASSPHRASE)
    (line,) = keys.keys(room)
    assert line.keeping is Keeping.PASSPHRASE
    with room.store.read() as unit:
        kept = unit.keys.of("Budi")[0].wrapped
    assert kept is not None


def test_a_key_in_a_file_goes_under_the_passphrase_that_is_set(room: Newsroom) -> None:
    approve(room)
    first = key_of(room)
    passphrases.set_passphrase(room, "Budi", PASSPHRASE)
    (line,) = keys.keys(room)
    assert (line.key.kid, line.keeping) == (first.kid, Keeping.PASSPHRASE)
    with pytest.raises(RefusedError, match="passphrase-needed"):
        approve(room)
    approve(room, PASSPHRASE)
    assert len(keys.keys(room)) == 1


def test_a_key_that_is_revoked_while_its_passphrase_is_changed_stays_revoked(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    passphrases.set_passphrase(room, "Budi", PASSPHRASE)
    approve(room, PASSPHRASE)
    kid = key_of(room).kid

    def meanwhile(*args: Any) -> list[SigningKey]:
        wrapped = keys.rewrap(*args)
        keys.revoke(room, kid, "Budi")
        return wrapped

    monkeypatch.setattr(passphrases, "rewrap", meanwhile)
    passphrases.set_passphrase(room, "Budi", "sesuatu yang baru", PASSPHRASE)
    assert key_of(room).revoked is not None
    assert "key-revived" not in {fault.code for fault in doctoring.examine(room, repair=False)}


def test_a_changed_passphrase_opens_the_same_key_and_a_dropped_one_leaves_it_behind(room: Newsroom) -> None:
    passphrases.set_passphrase(room, "Budi", PASSPHRASE)
    approve(room, PASSPHRASE)
    first = key_of(room)
    passphrases.set_passphrase(room, "Budi", "roda angin selatan", PASSPHRASE)
    approve(room, "roda angin selatan")
    assert [line.key.kid for line in keys.keys(room)] == [first.kid]
    passphrases.drop_passphrase(room, "Budi", "roda angin selatan")
    approve(room)
    assert len(keys.keys(room)) == 2
    assert not doctoring.examine(room, repair=False)
