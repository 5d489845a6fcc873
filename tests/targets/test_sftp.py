"""A server is spoken to once its key has been confirmed; what arrives is whole, what breaks off leaves nothing."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import paramiko
import pytest

from redaksi.domain.deliveries import DeliveryError, StoppedError
from redaksi.domain.targets import Target, TargetKind
from redaksi.targets.couriers import LocalCouriers
from redaksi.targets.sftp import fingerprint
from redaksi.usecases.port_targets import Courier
from tests.targets.conftest import going_on, made, parcel
from tests.targets.ssh_server import Server

HOST_KEY = paramiko.ECDSAKey.generate()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    (tmp_path / "situs").mkdir()
    started = Server(tmp_path, HOST_KEY).start()
    yield started
    started.stop()


def target(server: Server, **options: str) -> Target:
    known = f"{HOST_KEY.get_name()} {HOST_KEY.get_base64()}"
    told = {"host": "127.0.0.1", "port": str(server.port), "user": "budi", "path": "situs", "host_key": known}
    return made(TargetKind.SFTP, **(told | options))


def courier(target: Target, secret: str | None = "rahasia") -> Courier:
    return LocalCouriers().courier(target, secret, {})


def refused(target: Target, secret: str | None = "rahasia") -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        courier(target, secret).deliver([parcel()], going_on)
    return caught.value


def test_files_arrive_whole_and_are_not_sent_again(server: Server) -> None:
    sent: list[bytes] = []
    server.writing = sent.append
    who = courier(target(server))
    (arrived,) = who.deliver([parcel()], going_on)
    assert (server.root / "situs/jembatan.html").read_bytes() == b"<p>Jembatan</p>"
    assert len((server.root / "situs/foto/abc.jpg").read_bytes()) == 80_000
    assert [path.name for path in server.root.rglob(".*")] == []
    assert arrived.files[0].path == f"sftp://budi@127.0.0.1:{server.port}/situs/jembatan.html"
    count = len(sent)
    (again,) = who.deliver([parcel()], going_on)
    assert again.already
    assert len(sent) == count
    who.close()


def test_a_new_version_takes_the_place_of_the_old(server: Server) -> None:
    for text in (b"lama", b"baru!"):
        courier(target(server)).deliver([parcel({"jembatan.html": text})], going_on)
    assert (server.root / "situs/jembatan.html").read_bytes() == b"baru!"


def test_an_unknown_server_is_shown_and_not_spoken_to(server: Server) -> None:
    error = refused(target(server, host_key=""))
    assert (error.code, error.held) == ("target-host-new", True)
    key = str(error.params["key"])
    assert error.params["fingerprint"] == fingerprint(key)
    assert str(error.params["fingerprint"]).startswith("SHA256:")
    assert not server.connections[0].is_authenticated(), "no password before the key is known"
    confirmed = target(server, host_key=key)
    assert courier(confirmed).test().told


def test_another_key_than_the_confirmed_one_is_refused(server: Server) -> None:
    other = paramiko.ECDSAKey.generate()
    error = refused(target(server, host_key=f"{other.get_name()} {other.get_base64()}"))
    assert (error.code, error.held) == ("target-host-changed", True)
    assert error.params["known"] != error.params["fingerprint"]
    assert not server.connections[0].is_authenticated()


def test_a_wrong_password_is_told(server: Server) -> None:
    error = refused(target(server), "lain")
    assert (error.code, error.held) == ("target-login", True)


def test_a_key_file_opens_the_door(server: Server, tmp_path: Path) -> None:
    key = paramiko.ECDSAKey.generate()
    file = tmp_path / "kunci"
    key.write_private_key_file(str(file), "frasa")
    server.key = key
    told = target(server, key_file=str(file))
    courier(told, "frasa").deliver([parcel()], going_on)
    assert refused(told, None).code == "target-secret"
    file.write_text("bukan kunci")
    assert refused(told, None).code == "target-key-file"


def test_nobody_there_is_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    error = refused(made(TargetKind.SFTP, host="127.0.0.1", port=str(port), user="budi"))
    assert (error.code, error.held) == ("target-unreachable", False)


def test_a_connection_that_breaks_off_leaves_no_half_file(server: Server) -> None:
    server.writing = lambda data: server.break_off()
    error = refused(target(server))
    assert (error.code, error.held) == ("target-broke-off", False)
    assert not (server.root / "situs/jembatan.html").exists()
    assert not (server.root / "situs/foto/abc.jpg").exists()
    server.writing = lambda data: None
    courier(target(server)).deliver([parcel()], going_on)
    assert (server.root / "situs/foto/abc.jpg").exists()


def test_a_full_server_is_told_and_left_clean(server: Server) -> None:
    def full(data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    server.writing = full
    error = refused(target(server))
    assert error.code in ("target-full", "target-broke-off")
    assert not error.held
    assert [path for path in (server.root / "situs").rglob("*") if path.is_file()] == []


def test_a_folder_that_is_not_there_is_not_made(server: Server) -> None:
    error = refused(target(server, path="lain"))
    assert (error.code, error.held) == ("target-no-folder", True)
    assert not (server.root / "lain").exists()


def test_it_stops_between_two_blocks(server: Server) -> None:
    def stop() -> None:
        if any((server.root / "situs/foto").glob(".*")):
            raise StoppedError

    with pytest.raises(StoppedError):
        courier(target(server)).deliver([parcel()], stop)
    assert [path for path in (server.root / "situs").rglob("*") if path.is_file()] == []


def test_a_test_leaves_nothing_behind(server: Server) -> None:
    assert courier(target(server)).test().told
    assert list((server.root / "situs").iterdir()) == []
    assert replace(target(server), name="x").place.startswith("sftp://")
