"""A small site that answers as WordPress does, on loopback, with the faults that a test asks for."""

from __future__ import annotations

import base64
import http.server
import json
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlsplit

Fault = tuple[int, dict[str, str], bytes]
_STATUSES = ("publish", "draft", "pending", "private", "future")


@dataclass
class Fake:
    """`fault` gives another answer before anything is done, `lost` says which answers never arrive."""

    user: str = "budi"
    password: str = "rahasia"
    api: str = "/wp-json"
    capabilities: frozenset[str] = frozenset({"edit_posts", "publish_posts", "upload_files", "manage_categories"})
    things: dict[str, dict[int, dict[str, Any]]] = field(
        default_factory=lambda: {"posts": {}, "media": {}, "categories": {}, "tags": {}}
    )
    fault: Callable[[str, str], Fault | None] = lambda method, path: None
    lost: Callable[[str, str], bool] = lambda method, path: False
    asked: list[tuple[str, str]] = field(default_factory=list)
    tls: ssl.SSLContext | None = None

    def start(self) -> Fake:
        owner = self

        class Handler(_Handler):
            fake = owner

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if self.tls is not None:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        self.url = f"http{'s' if self.tls else ''}://127.0.0.1:{self._server.server_port}"
        return self

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def count(self, kind: str) -> int:
        return len(self.things[kind])


class _Handler(http.server.BaseHTTPRequestHandler):
    fake: Fake
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def do_GET(self) -> None:
        self._answer("GET")

    def do_POST(self) -> None:
        self._answer("POST")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nobody reads it."""

    def _answer(self, method: str) -> None:
        data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        route = query.pop("rest_route", None) if self.fake.api == "/?rest_route=" else None
        if route is None and parts.path.startswith("/wp-json") and self.fake.api == "/wp-json":
            route = parts.path.removeprefix("/wp-json")
        self.fake.asked.append((method, route or parts.path))
        other = self.fake.fault(method, route or parts.path)
        if other is not None:
            self._send(*other)
            return
        if route is None:
            self._send(404, {}, b"<html>Tidak ada</html>")
            return
        status, body = self._done(method, route, query, data)
        if self.fake.lost(method, route):
            self.close_connection = True
            return
        self._send(status, {"Content-Type": "application/json"}, json.dumps(body).encode())

    def _send(self, status: int, headers: dict[str, str], data: bytes) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(data))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()

    def _done(self, method: str, route: str, query: dict[str, str], data: bytes) -> tuple[int, Any]:
        if route == "/":
            return 200, {"namespaces": ["wp/v2"]}
        login = base64.b64encode(f"{self.fake.user}:{self.fake.password}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {login}":  # an anonymous visitor, as WordPress takes it
            if "status" in query:
                return 400, {"code": "rest_invalid_param", "message": "Invalid parameter(s): status"}
            return 401, {"code": "rest_not_logged_in", "message": "Anda belum masuk."}
        if route == "/wp/v2/users/me":
            return 200, {"name": "Budi", "capabilities": dict.fromkeys(self.fake.capabilities, True)}
        kind, _, number = route.removeprefix("/wp/v2/").partition("/")
        if method == "GET":
            return self._one(kind, int(number)) if number else (200, self._found(kind, query))
        return self._kept(kind, int(number) if number else None, data)

    def _one(self, kind: str, number: int) -> tuple[int, Any]:
        found = self.fake.things[kind].get(number)
        return (200, found) if found else (404, {"code": "rest_post_invalid_id", "message": "Tidak ada."})

    def _found(self, kind: str, query: dict[str, str]) -> list[dict[str, Any]]:
        rows = list(self.fake.things[kind].values())
        if "slug" in query:
            rows = [row for row in rows if row["slug"] == query["slug"]]
        if "search" in query:
            rows = [row for row in rows if query["search"].lower() in json.dumps(row, ensure_ascii=False).lower()]
        if kind == "posts":
            rows = [row for row in rows if row["status"] in query.get("status", "publish").split(",")]
        return rows

    def _kept(self, kind: str, number: int | None, data: bytes) -> tuple[int, Any]:
        if kind == "categories" and "manage_categories" not in self.fake.capabilities:
            return 403, {"code": "rest_cannot_create", "message": "Tidak boleh."}
        if kind == "media" and number is None:
            name = self.headers["Content-Disposition"].partition('filename="')[2].rstrip('"')
            given: dict[str, Any] = {"slug": name.rpartition(".")[0], "source_url": f"{self.fake.url}/unggahan/{name}"}
        else:
            given = json.loads(data)
        rows = self.fake.things[kind]
        if number is None:
            number = 1 + sum(len(each) for each in self.fake.things.values())
            rows[number] = {"id": number, "slug": "", "alt_text": "", "link": f"{self.fake.url}/?p={number}"}
        for name, value in given.items():
            is_text = name in ("title", "content", "excerpt", "caption")
            rows[number][name] = {"raw": value} if is_text else value
        return HTTPStatus.CREATED, rows[number]
