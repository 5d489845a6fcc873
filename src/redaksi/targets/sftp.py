"""A folder of a server, by SFTP. Only a host key that somebody has confirmed is spoken to."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import logging
import posixpath
import secrets
import socket
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import paramiko

from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.targets import Target
from redaksi.targets.ssh_login import log_in
from redaksi.usecases.port_targets import Arrived, ArrivedFile, Parcel, Remote, Tested
from redaksi.usecases.records import ExportedFile

# What goes wrong is told once, as an error; paramiko would write it to standard error as well.
logging.getLogger("paramiko").setLevel(logging.CRITICAL)

#: Seconds: until a server answers at all, and until it says anything more.
_CONNECT, _SILENCE = 15.0, 60.0
_BLOCK = 32_768


class SftpCourier:
    """Writes beside the name and renames; what is there already, byte for byte, is not sent again."""

    def __init__(self, target: Target, secret: str | None, known: Mapping[str, Remote]) -> None:
        self._target = target
        self._secret = secret
        self._transport: paramiko.Transport | None = None
        self._sftp: paramiko.SFTPClient | None = None

    def test(self) -> Tested:
        with self._told():
            sftp = self._open()
            name = f".redaksi-test-{secrets.token_hex(4)}"
            sftp.open(self._path(name), "wx").close()
            sftp.remove(self._path(name))
        return Tested([("target-test-folder", {"path": self._target.place})])

    def deliver(self, parcel: Sequence[Parcel], go_on: Callable[[], None]) -> Sequence[Arrived]:
        with self._told():
            sftp = self._open()
            return [self._bring(sftp, each, go_on) for each in parcel]

    def close(self) -> None:
        transport, self._transport, self._sftp = self._transport, None, None
        if transport is not None:
            transport.close()

    def _bring(self, sftp: paramiko.SFTPClient, parcel: Parcel, go_on: Callable[[], None]) -> Arrived:
        files: dict[str, ArrivedFile] = {}
        sent = False
        for format_name, made in parcel.files.items():
            for file in reversed(made):
                go_on()
                if not self._same(sftp, file, go_on):
                    self._send(sftp, file, go_on)
                    sent = True
                path = f"{self._target.place.rstrip('/')}/{file.name}"
                files[file.name] = ArrivedFile(format_name, path, hashlib.sha256(file.data).hexdigest())
        return Arrived(parcel.key, self._target.place, list(files.values())[::-1], already=not sent)

    def _same(self, sftp: paramiko.SFTPClient, file: ExportedFile, go_on: Callable[[], None]) -> bool:
        try:
            if sftp.stat(self._path(file.name)).st_size != len(file.data):
                return False
            found = hashlib.sha256()
            with sftp.open(self._path(file.name), "rb") as there:
                there.prefetch(len(file.data))
                while block := there.read(_BLOCK):
                    go_on()
                    found.update(block)
        except FileNotFoundError:
            return False
        return found.digest() == hashlib.sha256(file.data).digest()

    def _send(self, sftp: paramiko.SFTPClient, file: ExportedFile, go_on: Callable[[], None]) -> None:
        path = self._path(file.name)
        folder, name = posixpath.split(path)
        self._make_folder(sftp, folder)
        part = posixpath.join(folder, f".{name[:100]}.{secrets.token_hex(4)}.part")
        try:
            with sftp.open(part, "wbx") as there:
                there.set_pipelined(True)
                for start in range(0, len(file.data), _BLOCK):
                    go_on()
                    there.write(file.data[start : start + _BLOCK])
            if sftp.stat(part).st_size != len(file.data):
                raise DeliveryError("target-broke-off", place=self._target.place, reason=file.name)
            _rename(sftp, part, path)
        except BaseException:
            with contextlib.suppress(OSError, EOFError, paramiko.SSHException):
                sftp.remove(part)
            raise

    def _make_folder(self, sftp: paramiko.SFTPClient, folder: str) -> None:
        """Folders inside the target's own, which itself is never made."""
        base = self._path("").rstrip("/")
        if folder.rstrip("/") == base:
            return
        try:
            sftp.stat(folder)
        except FileNotFoundError:
            self._make_folder(sftp, posixpath.dirname(folder))
            sftp.mkdir(folder)

    def _path(self, name: str) -> str:
        return posixpath.join(self._target.options["path"], name)

    def _open(self) -> paramiko.SFTPClient:
        if self._sftp is None:
            options = self._target.options
            reached = socket.create_connection((options["host"], int(options["port"])), timeout=_CONNECT)
            transport = self._transport = paramiko.Transport(reached)
            transport.banner_timeout = transport.auth_timeout = _CONNECT
            _prefer(transport, options["host_key"])
            transport.start_client(timeout=_CONNECT)
            self._require_host(transport.get_remote_server_key())
            log_in(transport, self._target, self._secret)
            sftp = paramiko.SFTPClient.from_transport(transport)
            if sftp is None:
                raise paramiko.SSHException("no SFTP")
            channel = sftp.get_channel()
            if channel is not None:
                channel.settimeout(_SILENCE)
            self._sftp = self._require_folder(sftp)
        return self._sftp

    def _require_folder(self, sftp: paramiko.SFTPClient) -> paramiko.SFTPClient:
        try:
            sftp.listdir_attr(self._target.options["path"])
        except FileNotFoundError as error:
            raise DeliveryError("target-no-folder", held=True, path=self._target.place) from error
        return sftp

    def _require_host(self, key: paramiko.PKey) -> None:
        """DeliveryError `target-host-new`, `target-host-changed`; both carry the key that was shown."""
        known = self._target.options["host_key"]
        shown = f"{key.get_name()} {key.get_base64()}"
        if known == shown:
            return
        host = self._target.options["host"]
        code, before = ("target-host-changed", fingerprint(known)) if known else ("target-host-new", "–")
        raise DeliveryError(code, held=True, host=host, fingerprint=fingerprint(shown), key=shown, known=before)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the network and the server complain about, as one sentence; a broken connection is left behind."""
        options = self._target.options
        try:
            yield
        except (paramiko.SSHException, EOFError, OSError) as error:
            reached = self._sftp is not None
            broken = not isinstance(error, OSError) or isinstance(error, ConnectionError | TimeoutError)
            if broken or not reached:
                self.close()
            reason = _reason(error)
            if not reached:
                raise DeliveryError("target-unreachable", host=options["host"], reason=reason) from error
            if isinstance(error, PermissionError):
                raise DeliveryError("target-forbids", held=True, path=self._target.place, reason=reason) from error
            if "space" in reason.lower() or "quota" in reason.lower():
                raise DeliveryError("target-full", path=self._target.place) from error
            raise DeliveryError("target-broke-off", place=self._target.place, reason=reason) from error


def fingerprint(key: str) -> str:
    """`SHA256:…` as ssh shows it, of a public key as a line of known_hosts has it."""
    try:
        data = base64.b64decode(key.split()[1], validate=True)
    except (IndexError, ValueError):
        return "–"
    return "SHA256:" + base64.b64encode(hashlib.sha256(data).digest()).decode("ascii").rstrip("=")


def _prefer(transport: paramiko.Transport, known: str) -> None:
    """Ask for the kind of key that was confirmed: a server with several would show another one."""
    if not known:
        return
    kind = known.split()[0]
    wanted = ("rsa-sha2-512", "rsa-sha2-256", kind) if kind == "ssh-rsa" else (kind,)
    options = transport.get_security_options()
    offered = options.key_types
    first = [each for each in wanted if each in offered]
    options.key_types = (*first, *(each for each in offered if each not in first))


def _rename(sftp: paramiko.SFTPClient, part: str, path: str) -> None:
    """In one step where the server can; old servers do not write over a file."""
    try:
        sftp.posix_rename(part, path)
    except OSError as error:
        if "unsupported" not in str(error).lower():
            raise
        with contextlib.suppress(FileNotFoundError):
            sftp.remove(path)
        sftp.rename(part, path)


def _reason(error: BaseException) -> str:
    said = getattr(error, "strerror", None) or str(error)
    return " ".join(str(said).split())[:200] or type(error).__name__
