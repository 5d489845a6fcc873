"""The parts of the program itself: what a packer may have left out shows here."""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path

import redaksi
from redaksi.build import MANIFEST, is_frozen
from redaksi.selftest.outcome import Absent, Check, FailedError
from redaksi.words import catalogue


def checks() -> Iterator[Check]:
    yield Check("modules", _modules)
    yield Check("resources", resources)
    yield Check("forms", _forms)
    yield Check("migrations", _migrations)
    yield Check("dictionaries", _dictionaries)
    yield Check("time zones", _zones)
    yield Check("tls", _tls)
    yield Check("keychain", _keychain)


def remember_account() -> None:
    """Import what asks for the account's home once: the keychain of this account is to be looked at, not another."""
    import keyring

    keyring.get_keyring()


def _modules() -> str:
    """Every module can be imported."""
    names = [found.name for found in pkgutil.walk_packages(redaksi.__path__, "redaksi.")]
    # Alembic runs these itself, inside a migration.
    names = [name for name in names if ".store.migrations." not in name and not name.endswith("__main__")]
    for name in names:
        importlib.import_module(name)
    if len(names) < 100:
        raise FailedError(f"only {len(names)} modules are there")
    return f"{len(names)} modules"


def resources() -> str:
    """Every file that a packed program was stamped with is there, and is what it was; the sources have no such list."""
    assets = files("redaksi") / "assets"
    if not (assets / MANIFEST).is_file():
        if is_frozen():
            raise FailedError(f"{MANIFEST} is missing")
        return f"{len(catalogue())} sentences; not packed, so nothing to compare with"
    listed: dict[str, str] = json.loads((assets / MANIFEST).read_text(encoding="utf-8"))
    for name, sha256 in listed.items():
        found = assets.joinpath(*name.split("/"))
        if not found.is_file():
            raise FailedError(f"{name} is missing")
        if hashlib.sha256(found.read_bytes()).hexdigest() != sha256:
            raise FailedError(f"{name} is not what it was")
    return f"{len(listed)} files"


def _forms() -> str:
    """Icons are compiled in."""
    from redaksi.gui.icons import compiled

    icons = compiled()
    if not icons:
        raise FailedError("no icon is compiled in")
    return f"{len(icons)} icons"


def _migrations() -> str:
    """An empty store that is brought from the first schema to the present one has what a new store has."""
    from redaksi.store import migrating, schema
    from redaksi.store.engine import Access, connect
    from redaksi.store.file import SCHEMA

    with tempfile.TemporaryDirectory() as folder:
        new, old = Path(folder, "new.db"), Path(folder, "old.db")
        schema.create(new)
        old.touch()
        migrating.migrate(old, lambda number: None)
        tables = []
        for file in (new, old):
            with closing(connect(file, Access.READ)) as connection:
                rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
                tables.append([name for (name,) in rows if name != "alembic_version"])
    if tables[0] != tables[1]:
        raise FailedError(f"tables differ: {sorted(set(tables[0]) ^ set(tables[1]))}")
    return f"schema {SCHEMA}, {len(tables[0])} tables"


def _dictionaries() -> str:
    from redaksi.dictionaries.system import SystemDictionaries

    known = {"id": "berita", "en": "editor"}
    found = []
    for language, word in known.items():
        dictionary = SystemDictionaries().load(language, [])
        if dictionary is None:
            continue
        if not dictionary.knows(word):
            raise FailedError(f"the dictionary of {language} does not know “{word}”")
        found.append(language)
    told = ", ".join(found) or "none"
    return told if len(found) == len(known) else Absent(f"{told}; a newsroom can add its own")


def _zones() -> str:
    from zoneinfo import ZoneInfo

    for name in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"):
        ZoneInfo(name)
    return "WIB, WITA, WIT"


def _tls() -> str:
    """Connections can be made that nobody listens to: the library is there, and knows whom to trust."""
    import ssl

    context = ssl.create_default_context()
    trusted = context.cert_store_stats()["x509_ca"]
    if context.verify_mode != ssl.CERT_REQUIRED or not context.check_hostname:
        raise FailedError("certificates would not be checked")
    told = f"{ssl.OPENSSL_VERSION}, {trusted} authorities"
    return told if trusted or ssl.get_default_verify_paths().capath else Absent(told)


def _keychain() -> str:
    """What is put into the keychain comes back out of it."""
    import keyring
    from keyring.backends import fail, null

    ring = keyring.get_keyring()
    name = f"{type(ring).__module__.removeprefix('keyring.backends.')}"
    if isinstance(ring, fail.Keyring | null.Keyring):
        return Absent("none on this computer: keys are kept in a file or behind a passphrase")
    service, account, secret = "redaksi-self-test", secrets.token_hex(8), secrets.token_hex(16)
    ring.set_password(service, account, secret)
    came_back = ring.get_password(service, account)
    ring.delete_password(service, account)
    if came_back != secret:
        raise FailedError(f"{name} does not give back what it was given")
    return name


def sample(name: str) -> Path:
    """The path of a sample that came with the program; it stays until the program ends."""
    with as_file(files("redaksi") / "assets" / "samples" / name) as path:
        return Path(path)
