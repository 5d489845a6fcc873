"""Shows a server who comes: with a key where one is set up, else with a password."""

from __future__ import annotations

from pathlib import Path

import paramiko

from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.targets import Target

#: Keys that ssh looks for by itself.
_OWN_KEYS = ("id_ed25519", "id_ecdsa", "id_rsa")
_KINDS: tuple[type[paramiko.PKey], ...] = (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey)


def log_in(transport: paramiko.Transport, target: Target, secret: str | None) -> None:
    """With the target's key file (`secret` opens it), else with `secret` as the password, else with keys of the agent.

    DeliveryError `target-login`, `target-key-file`, `target-secret`.
    """
    user, key_file = target.options["user"], target.options["key_file"]
    try:
        if key_file:
            transport.auth_publickey(user, _key(key_file, secret))
        elif secret is not None:
            transport.auth_password(user, secret)
        else:
            _with_own_keys(transport, user)
    except paramiko.AuthenticationException as error:
        raise DeliveryError("target-login", held=True, user=user, place=target.place) from error
    if not transport.is_authenticated():
        raise DeliveryError("target-login", held=True, user=user, place=target.place)


def _key(file: str, secret: str | None) -> paramiko.PKey:
    path = Path(file).expanduser()
    reason = "–"
    for kind in _KINDS:
        try:
            return kind.from_private_key_file(str(path), secret)
        except paramiko.PasswordRequiredException as error:
            raise DeliveryError("target-secret", held=True, name=path.name) from error
        except (OSError, ValueError, paramiko.SSHException) as error:  # of another kind, or no key at all
            reason = str(error) or type(error).__name__
    raise DeliveryError("target-key-file", held=True, path=file, reason=reason)


def _with_own_keys(transport: paramiko.Transport, user: str) -> None:
    keys: list[paramiko.PKey] = list(paramiko.Agent().get_keys())
    for name in _OWN_KEYS:
        path = Path("~/.ssh", name).expanduser()
        if path.is_file():
            try:
                keys.append(_key(str(path), None))
            except DeliveryError:
                continue  # locked, or of a kind that is not known: it has to be named
    for key in keys:
        try:
            transport.auth_publickey(user, key)
        except paramiko.AuthenticationException:
            continue
        return
    raise paramiko.AuthenticationException("no key was taken")
