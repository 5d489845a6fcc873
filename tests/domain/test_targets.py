"""What a target may say of itself."""

from __future__ import annotations

import pytest

from redaksi.domain.errors import UsageError
from redaksi.domain.targets import Secret, Target, TargetKind, shaped

STAMP = "2026-03-02T03:00:00.000Z"


def target(kind: TargetKind, name: str = "Situs", **options: str) -> Target:
    return shaped(Target("1", name, kind, options, STAMP))


def refused(kind: TargetKind, name: str = "Situs", **options: str) -> str:
    with pytest.raises(UsageError) as caught:
        target(kind, name, **options)
    return caught.value.code


def test_a_folder_has_formats_and_no_secret() -> None:
    made = target(TargetKind.FOLDER, "  Stik   USB ", path=" /media/stik ")
    assert (made.name, made.place, made.formats) == ("Stik USB", "/media/stik", ("html", "json"))
    assert (made.secret, made.collects) == (Secret.NONE, False)


def test_a_parcel_collects() -> None:
    assert target(TargetKind.ZIP, path="/media/stik").collects


def test_a_server_is_named_as_an_address() -> None:
    made = target(TargetKind.SFTP, host="kabar.example", user="budi", path="/var/www")
    assert made.place == "sftp://budi@kabar.example:22/var/www"
    assert made.secret is Secret.PERHAPS


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("kabar.example", "https://kabar.example"),
        ("https://kabar.example/", "https://kabar.example"),
        ("https://kabar.example:8443/blog/", "https://kabar.example:8443/blog"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
    ],
)
def test_a_site_is_an_encrypted_address(typed: str, kept: str) -> None:
    made = target(TargetKind.WORDPRESS, url=typed, user="budi")
    assert (made.place, made.options["status"], made.secret) == (kept, "draft", Secret.NEEDED)


@pytest.mark.parametrize("address", ["http://kabar.example", "http://localhost.kabar.example", "HTTP://192.168.1.5"])
def test_a_password_is_not_sent_in_the_open(address: str) -> None:
    assert refused(TargetKind.WORDPRESS, url=address, user="budi") == "target-insecure"


@pytest.mark.parametrize(
    "address",
    [
        *(
            "ftp://kabar.example",
            "https://budi:x@kabar.example",
            "https://kabar.example/?a=1",
            "https://kabar.example#a",
        ),
        *("https://", "https://kabar.example:99999", "https://kabar example", "https://kabar.example\\@lain.example"),
    ],
)
def test_what_is_no_sites_address_is_refused(address: str) -> None:
    assert refused(TargetKind.WORDPRESS, url=address, user="budi") == "target-option-wrong"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"host": "kabar.example"}, "target-option-missing"),
        ({"host": "kabar.example", "user": "  "}, "target-option-missing"),
        ({"host": "a b", "user": "budi"}, "target-option-wrong"),
        ({"host": "-oProxyCommand=x", "user": "budi"}, "target-option-wrong"),
        ({"host": "kabar.example", "user": "budi", "port": "0"}, "target-option-wrong"),
        ({"host": "kabar.example", "user": "budi", "port": "65536"}, "target-option-wrong"),
        ({"host": "kabar.example", "user": "budi", "port": "dua"}, "target-option-wrong"),
        ({"host": "kabar.example", "user": "bu\ndi"}, "target-option-wrong"),
        ({"host": "kabar.example", "user": "budi", "url": "x"}, "target-option-unknown"),
    ],
)
def test_what_cannot_be_a_server_is_refused(options: dict[str, str], code: str) -> None:
    assert refused(TargetKind.SFTP, **options) == code


def test_a_post_begins_as_a_draft_or_published() -> None:
    options = {"url": "https://kabar.example", "user": "budi"}
    assert target(TargetKind.WORDPRESS, **options, status="publish").options["status"] == "publish"
    assert refused(TargetKind.WORDPRESS, **options, status="private") == "target-option-wrong"


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "Si\u0000tus"])
def test_a_target_has_a_name(name: str) -> None:
    assert refused(TargetKind.FOLDER, name, path="/x") == "target-name"
