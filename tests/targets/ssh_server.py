"""An SFTP server on loopback, in threads of the test: what it lets in and how it fails is the test's choice."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import paramiko
from paramiko import SFTPAttributes, SFTPHandle, SFTPServer


@dataclass
class Server:
    """`password` and `key` are what it takes; `writing` is called before each block and may raise OSError."""

    root: Path
    host_key: paramiko.PKey
    password: str = "rahasia"
    key: paramiko.PKey | None = None
    writing: Callable[[bytes], None] = lambda data: None
    connections: list[paramiko.Transport] = field(default_factory=list)
    listener: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))

    @property
    def port(self) -> int:
        return int(self.listener.getsockname()[1])

    def start(self) -> Server:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def stop(self) -> None:
        self.listener.close()
        self.break_off()

    def break_off(self) -> None:
        for transport in self.connections:
            transport.close()

    def _accept(self) -> None:
        while True:
            try:
                reached, _address = self.listener.accept()
            except OSError:
                return
            transport = paramiko.Transport(reached)
            transport.add_server_key(self.host_key)
            transport.set_subsystem_handler("sftp", SFTPServer, _Files, self)
            self.connections.append(transport)
            try:
                transport.start_server(server=_Door(self))
            except (paramiko.SSHException, EOFError, OSError):
                transport.close()


class _Door(paramiko.ServerInterface):
    def __init__(self, server: Server) -> None:
        self._server = server

    def get_allowed_auths(self, username: str) -> str:
        return "password,publickey"

    def check_auth_password(self, username: str, password: str) -> int:
        return paramiko.AUTH_SUCCESSFUL if password == self._server.password else paramiko.AUTH_FAILED

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        return paramiko.AUTH_SUCCESSFUL if key == self._server.key else paramiko.AUTH_FAILED

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return paramiko.OPEN_SUCCEEDED


class _Handle(SFTPHandle):
    def __init__(self, server: Server, path: Path, flags: int) -> None:
        super().__init__(flags)
        self._server = server
        self._file = os.fdopen(os.open(path, flags, 0o644), "r+b" if flags & (os.O_WRONLY | os.O_RDWR) else "rb")

    def close(self) -> None:
        self._file.close()

    def read(self, offset: int, length: int) -> bytes:
        self._file.seek(offset)
        return self._file.read(length)

    def write(self, offset: int, data: bytes) -> int:
        try:
            self._server.writing(data)
        except OSError as error:
            return SFTPServer.convert_errno(error.errno or 0)
        self._file.seek(offset)
        self._file.write(data)
        self._file.flush()
        return paramiko.SFTP_OK


class _Files(paramiko.SFTPServerInterface):
    def __init__(self, server: paramiko.ServerInterface, told: Server) -> None:
        super().__init__(server)
        self._told = told

    def _path(self, path: str) -> Path:
        return self._told.root / self.canonicalize(path).lstrip("/")

    def _tried(self, work: Callable[[], object]) -> int:
        try:
            work()
        except OSError as error:
            return SFTPServer.convert_errno(error.errno or 0)
        return paramiko.SFTP_OK

    def list_folder(self, path: str) -> list[SFTPAttributes] | int:
        try:
            return [SFTPAttributes.from_stat(each.stat(), each.name) for each in self._path(path).iterdir()]
        except OSError as error:
            return SFTPServer.convert_errno(error.errno or 0)

    def stat(self, path: str) -> SFTPAttributes | int:
        try:
            return SFTPAttributes.from_stat(self._path(path).stat())
        except OSError as error:
            return SFTPServer.convert_errno(error.errno or 0)

    lstat = stat

    def open(self, path: str, flags: int, attr: SFTPAttributes) -> SFTPHandle | int:
        wanted = (flags & ~os.O_WRONLY) | os.O_RDWR if flags & os.O_WRONLY else flags
        try:
            return _Handle(self._told, self._path(path), wanted)
        except OSError as error:
            return SFTPServer.convert_errno(error.errno or 0)

    def remove(self, path: str) -> int:
        return self._tried(lambda: self._path(path).unlink())

    def rename(self, oldpath: str, newpath: str) -> int:
        return self._tried(lambda: self._path(oldpath).rename(self._path(newpath)))

    def posix_rename(self, oldpath: str, newpath: str) -> int:
        return self._tried(lambda: self._path(oldpath).replace(self._path(newpath)))

    def mkdir(self, path: str, attr: SFTPAttributes) -> int:
        return self._tried(lambda: self._path(path).mkdir())
