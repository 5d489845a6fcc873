"""Places that finished pieces go to: what is known of each kind, and what a target may say of itself.

A target never holds a secret: passwords lie in the keychain of whoever sends (usecases/port_targets.py).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from redaksi.domain.article import NAME_LIMIT
from redaksi.domain.errors import UsageError


class TargetKind(StrEnum):
    """As the command line spells them. `zip`: one file for each sending, to be carried on a stick."""

    FOLDER = "folder"
    ZIP = "zip"
    SFTP = "sftp"
    WORDPRESS = "wordpress"


class Secret(StrEnum):
    """What has to be shown at a target: nothing, a password (or what opens a key), which some need not have."""

    NONE = "none"
    PERHAPS = "perhaps"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class Shape:
    """What a kind of target is told: options it needs, and others with what they are where nothing is said."""

    needed: tuple[str, ...]
    others: Mapping[str, str]
    secret: Secret = Secret.NONE


_FORMATS = "html json"
SHAPES: Mapping[TargetKind, Shape] = {
    TargetKind.FOLDER: Shape(("path",), {"formats": _FORMATS}),
    TargetKind.ZIP: Shape(("path",), {"formats": _FORMATS}),
    TargetKind.SFTP: Shape(
        ("host", "user"),
        {"port": "22", "path": ".", "key_file": "", "host_key": "", "formats": _FORMATS},
        Secret.PERHAPS,
    ),
    TargetKind.WORDPRESS: Shape(("url", "user"), {"status": "draft"}, Secret.NEEDED),
}
#: How a post begins its life on the site.
STATUSES = ("draft", "publish")
#: The names under which this computer answers itself: the only ones that may be spoken to in the open.
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252})\Z", re.ASCII)
_URL = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?(?:/[^\s?#@\\]*)?\Z",
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Target:
    """One configured place; the name tells it apart from the others. `added` is a UTC stamp."""

    id: str
    name: str
    kind: TargetKind
    options: Mapping[str, str]
    added: str
    by: str | None = None

    @property
    def secret(self) -> Secret:
        return SHAPES[self.kind].secret

    @property
    def collects(self) -> bool:
        """Whether everything that waits for it goes in one parcel."""
        return self.kind is TargetKind.ZIP

    @property
    def formats(self) -> tuple[str, ...]:
        return tuple(self.options.get("formats", "").split())

    @property
    def place(self) -> str:
        """Where it is, in one line."""
        options = self.options
        if self.kind is TargetKind.WORDPRESS:
            return options["url"]
        if self.kind is TargetKind.SFTP:
            return f"sftp://{options['user']}@{options['host']}:{options['port']}/{options['path'].lstrip('/')}"
        return options["path"]


def shaped(target: Target) -> Target:
    """`target` with every option of its kind, checked.

    UsageError `target-name`, `target-option-missing`, `target-option-unknown`, `target-option-wrong`,
    `target-insecure`.
    """
    name = " ".join(target.name.split())
    if not name or len(name) > NAME_LIMIT or not name.isprintable():
        raise UsageError("target-name", name=name[:40])
    shape = SHAPES[target.kind]
    given = {key: value.strip() for key, value in target.options.items()}
    for key, value in given.items():
        if key not in shape.needed and key not in shape.others:
            raise UsageError("target-option-unknown", option=key[:40], known=", ".join((*shape.needed, *shape.others)))
        if len(value) > _LONGEST or not value.isprintable():
            raise UsageError("target-option-wrong", option=key, value=value[:40])
    options = {**shape.others, **{key: value for key, value in given.items() if value}}
    for key in shape.needed:
        if not options.get(key):
            raise UsageError("target-option-missing", option=key, kind=target.kind.value)
    checked = {key: _CHECKS.get(key, _as_it_is)(value) for key, value in options.items()}
    return replace(target, name=name, options=checked)


def _as_it_is(value: str) -> str:
    return value


def _port(value: str) -> str:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value[:6]) <= 65_535:
        raise UsageError("target-option-wrong", option="port", value=value[:40])
    return value


def _host(value: str) -> str:
    if not _HOST.match(value):
        raise UsageError("target-option-wrong", option="host", value=value[:40])
    return value


def _status(value: str) -> str:
    if value not in STATUSES:
        raise UsageError("target-option-wrong", option="status", value=value[:40])
    return value


def _address(value: str) -> str:
    """A site's address, without a slash at its end: encrypted, unless it is on this computer."""
    address = value if "://" in value else f"https://{value}"
    parts = _URL.match(address)
    if parts is None or (parts["port"] and int(parts["port"]) > 65_535):
        raise UsageError("target-option-wrong", option="url", value=value[:80])
    if parts["scheme"].lower() == "http" and parts["host"].strip("[]").lower() not in _OWN_NAMES:
        raise UsageError("target-insecure", url=address[:80])
    return address.rstrip("/")


_CHECKS = {"port": _port, "host": _host, "status": _status, "url": _address}
