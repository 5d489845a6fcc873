"""Targets, publishing and deliveries from the terminal."""

from __future__ import annotations

import datetime as dt
import zipfile
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.targets.ssh_server import Server
from tests.targets.wordpress_fake import Fake


@pytest.fixture
def piece(redaksi: Terminal) -> str:
    """A story of Rina's that Budi has approved."""
    for name, role in (("Rina", "journalist"), ("Budi", "editor")):
        redaksi("users", "add", name, "--role", role)
    text = "---\ncategory: Daerah\npublished: 2026-03-02T09:00\n---\n\n# Kapal kandas\n\nKapal kandas.\n"
    (file := redaksi.store.parent / "kapal.md").write_text(text, encoding="utf-8")
    found: str = redaksi.json("import", file, "--as", "Rina")["articles"][0]["article"]["id"]
    for field, value in (("category", "Daerah"), ("published", "2026-03-02T09:00")):
        redaksi("edit", found, "--field", field, "--value", value, "--as", "Rina")
    redaksi("submit", found, "--as", "Rina")
    redaksi("approve", found, "--as", "Budi")
    return found


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (folder := tmp_path / "stick").mkdir()
    return folder


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    fake = Fake().start()
    monkeypatch.setenv("REDAKSI_TARGET_SECRET", fake.password)
    yield fake
    fake.stop()


def test_targets_are_added_listed_changed_and_removed(redaksi: Terminal, stick: Path, tmp_path: Path) -> None:
    made = redaksi.json("targets", "add", "Stik", "--kind", "folder", "--path", stick, "--format", "html")
    assert (made["name"], made["place"]) == ("Stik", str(stick))
    assert made["options"] == {"path": str(stick), "formats": "html"}
    assert redaksi.json("targets", "list")["targets"] == [made]
    assert redaksi.json("targets", "test", "stik")["told"]
    changed = redaksi.json("targets", "edit", "Stik", "--name", "Stik USB", "--path", tmp_path / "lain")
    assert (changed["id"], changed["name"]) == (made["id"], "Stik USB")
    assert "lain" in redaksi.error("targets", "test", "Stik USB", status=3)
    redaksi("targets", "remove", "Stik USB")
    assert redaksi.json("targets", "list") == {"targets": []}


@pytest.mark.parametrize(
    "arguments",
    [
        ("--kind", "folder"),
        ("--kind", "folder", "--path", "x", "--format", "jsonl"),
        ("--kind", "folder", "--path", "x", "--url", "https://kabar.example"),
        ("--kind", "sftp", "--host", "a b", "--user", "budi"),
        ("--kind", "sftp", "--host", "kabar.example", "--user", "budi", "--port", "0"),
        ("--kind", "wordpress", "--url", "http://kabar.example", "--user", "budi"),
        ("--kind", "wordpress", "--url", "https://budi:x@kabar.example", "--user", "budi"),
        ("--kind", "wordpress", "--url", "https://kabar.example", "--user", "budi", "--status", "private"),
        ("--kind", "surat"),
    ],
)
def test_a_target_that_cannot_be_is_refused(redaksi: Terminal, arguments: tuple[str, ...]) -> None:
    redaksi.error("targets", "add", "Salah", *arguments, status=2)
    assert redaksi.json("targets", "list") == {"targets": []}


def test_publish_sends_once_and_says_where(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("targets", "add", "Stik", "--kind", "folder", "--path", stick)
    (sent,) = redaksi.json("publish", piece, "--target", "Stik", "--as", "Budi")["deliveries"]
    assert (sent["status"], sent["article"], sent["place"], sent["fault"]) == ("done", piece, str(stick), None)
    assert redaksi.json("show", piece)["state"] == "published"
    answer = redaksi.json("publish", "--target", "Stik", "--as", "Budi")
    assert (answer["deliveries"], [each["id"] for each in answer["already"]]) == ([], [sent["id"]])
    assert [each["id"] for each in redaksi.json("deliveries")["deliveries"]] == [sent["id"]]
    assert {entry["verdict"] for entry in redaksi.json("verify", stick)["files"]} == {"approved"}


def test_what_does_not_arrive_waits_and_is_sent_later(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("targets", "add", "Stik", "--kind", "folder", "--path", stick)
    stick.rmdir()
    redaksi("publish", piece, "--target", "Stik", "--as", "Budi", status=3)
    assert str(stick) in redaksi.err
    (waiting,) = redaksi.json("deliveries", "--open")["deliveries"]
    assert (waiting["status"], waiting["fault"]) == ("waiting", "target-gone")
    assert str(stick) in waiting["reason"]
    assert redaksi.json("show", piece)["state"] == "approved"
    redaksi.json("deliveries", "--send")  # not due yet
    stick.mkdir()
    (sent,) = redaksi.json("deliveries", "--retry", waiting["id"], "--as", "Budi")["deliveries"]
    assert sent["status"] == "done"
    assert redaksi.json("deliveries", "--open") == {"deliveries": []}
    redaksi.error("deliveries", "--cancel", waiting["id"], "--as", "Budi", status=2)


def test_a_draft_is_refused(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("targets", "add", "Stik", "--kind", "folder", "--path", stick)
    redaksi("edit", piece, "--field", "place", "--value", "Ambon", "--as", "Rina")
    redaksi.error("publish", piece, "--target", "Stik", "--as", "Budi", status=1)
    assert list(stick.iterdir()) == []
    redaksi.error("publish", piece, "--target", "Entah", "--as", "Budi", status=2)


def test_a_post_is_made_and_withdrawn(redaksi: Terminal, piece: str, site: Fake) -> None:
    redaksi("targets", "add", "Situs", "--kind", "wordpress", "--url", site.url, "--user", "budi")
    assert "Budi" in redaksi("targets", "test", "Situs")
    (sent,) = redaksi.json("publish", piece, "--target", "Situs", "--as", "Budi")["deliveries"]
    assert sent["status"] == "done"
    (post,) = site.things["posts"].values()
    assert sent["place"] == post["link"]
    assert "Kapal kandas." in post["content"]["raw"]
    redaksi("withdraw", piece, "--as", "Budi", "--note", "Ditarik redaksi.", "--reason", "child")
    redaksi("publish", piece, "--target", "Situs", "--as", "Budi")
    (post,) = site.things["posts"].values()
    assert "Kapal kandas." not in post["content"]["raw"]
    assert "Ditarik redaksi." in post["content"]["raw"]


def test_a_wrong_password_holds_it_up_until_there_is_a_right_one(
    redaksi: Terminal, piece: str, site: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    redaksi("targets", "add", "Situs", "--kind", "wordpress", "--url", site.url, "--user", "budi")
    monkeypatch.setenv("REDAKSI_TARGET_SECRET", "lain")
    answer = redaksi.json("publish", piece, "--target", "Situs", "--as", "Budi", status=3)
    (held,) = answer["deliveries"]
    assert (held["status"], held["fault"]) == ("held", "target-login")
    monkeypatch.setenv("REDAKSI_TARGET_SECRET", site.password)
    (sent,) = redaksi.json("deliveries", "--retry", held["id"])["deliveries"]
    assert sent["status"] == "done"
    monkeypatch.delenv("REDAKSI_TARGET_SECRET")
    assert "Situs" in redaksi.error("targets", "test", "Situs", status=3)


def test_a_server_is_confirmed_by_its_fingerprint(redaksi: Terminal, piece: str, tmp_path: Path) -> None:
    import paramiko

    (tmp_path / "server").mkdir()
    server = Server(tmp_path / "server", paramiko.ECDSAKey.generate()).start()
    try:
        where = ("--host", "127.0.0.1", "--port", server.port, "--user", "budi", "--path", ".")
        redaksi("targets", "add", "Server", "--kind", "sftp", *map(str, where))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("REDAKSI_TARGET_SECRET", server.password)
            said = redaksi.error("targets", "test", "Server", status=3)
            fingerprint = next(word for word in said.split() if word.startswith("SHA256:")).rstrip(".")
            redaksi.error("targets", "test", "Server", "--accept-host", "SHA256:lain", status=3)
            redaksi("publish", piece, "--target", "Server", "--as", "Budi", status=3)
            redaksi("targets", "test", "Server", "--accept-host", fingerprint)
            (sent,) = redaksi.json("deliveries", "--send")["deliveries"]
        assert sent["status"] == "done"
        assert (tmp_path / "server/kapal-kandas.html").exists()
    finally:
        server.stop()


def test_a_folder_is_verified_against_its_receipts(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("targets", "add", "Stik", "--kind", "folder", "--path", stick)
    redaksi("publish", piece, "--target", "Stik", "--as", "Budi")
    clean = redaksi.json("verify", stick)
    assert (clean["missing"], clean["extra"]) == ([], [])
    (stick / "kapal-kandas.json").unlink()
    (stick / "catatan.txt").write_text("Bukan dari sini.", encoding="utf-8")
    page = stick / "kapal-kandas.html"
    page.write_text(page.read_text(encoding="utf-8").replace("Kapal kandas.", "Kapal karam."), encoding="utf-8")
    found = redaksi.json("verify", stick, status=1)
    verdicts = {Path(entry["path"]).name: entry["verdict"] for entry in found["files"]}
    assert verdicts == {"kapal-kandas.html": "differs", "catatan.txt": "unreadable"}
    assert [(Path(entry["path"]).name, entry["article"]) for entry in found["missing"]] == [
        ("kapal-kandas.json", piece)
    ]
    assert [Path(path).name for path in found["extra"]] == ["catatan.txt"]
    lines = redaksi("verify", stick, status=1).splitlines()
    assert len([line for line in lines if "catatan.txt" in line]) == 1


def test_people_read_times_on_the_newsrooms_clock(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("settings", "site.timezone", "Asia/Makassar")
    redaksi("targets", "add", "Stik", "--kind", "folder", "--path", stick)
    redaksi("publish", piece, "--target", "Stik", "--as", "Budi")
    (sent,) = redaksi.json("deliveries")["deliveries"]
    done = dt.datetime.fromisoformat(sent["done"]).astimezone(zoneinfo.ZoneInfo("Asia/Makassar"))
    table = f"{done:%Y-%m-%d %H:%M} WITA"
    assert table in redaksi("deliveries")
    assert table in redaksi("history", piece)
    assert table in redaksi("audit")
    redaksi("publish", piece, "--target", "Stik", "--as", "Budi")
    spelt = f"{done:%H.%M} WITA"
    assert spelt in redaksi.err
    assert spelt in redaksi("verify", stick)
    (stick / "kapal-kandas.json").unlink()
    assert redaksi("verify", stick, status=1).count("WITA") == 2


def test_a_parcel_is_verified_as_one(redaksi: Terminal, piece: str, stick: Path) -> None:
    redaksi("targets", "add", "Paket", "--kind", "zip", "--path", stick)
    redaksi("publish", piece, "--target", "Paket", "--as", "Budi")
    (pack,) = stick.iterdir()
    clean = redaksi.json("verify", stick)
    assert (clean["missing"], clean["extra"]) == ([], [])
    assert {Path(entry["path"]).name: entry["verdict"] for entry in clean["files"]} == {
        "kapal-kandas.html": "approved", "kapal-kandas.json": "approved",
    }  # fmt: skip
    with zipfile.ZipFile(pack) as parcel:
        held = {name: parcel.read(name) for name in parcel.namelist()}
    del held["kapal-kandas.json"]
    held["kapal-kandas.html"] = held["kapal-kandas.html"].replace(b"Kapal kandas.", b"Kapal karam.")
    with zipfile.ZipFile(pack, "w") as parcel:
        for name, data in held.items():
            parcel.writestr(name, data)
    changed = redaksi.json("verify", pack, status=1)["files"]
    assert [(Path(entry["path"]).name, entry["verdict"]) for entry in changed] == [
        ("kapal-kandas.html", "differs"), ("kapal-kandas.json", "differs"),
    ]  # fmt: skip
    assert changed[1]["differences"] == ["missing"]
    pack.write_bytes(pack.read_bytes()[:200])
    assert [entry["verdict"] for entry in redaksi.json("verify", pack, status=1)["files"]] == ["unreadable"]
    pack.unlink()
    assert len(redaksi.json("verify", stick, status=1)["missing"]) == 2
