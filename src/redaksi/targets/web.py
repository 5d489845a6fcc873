"""Requests to one site: encrypted, with time limits, never sent on to another place, answered in JSON or not at all."""

from __future__ import annotations

import base64
import datetime as dt
import json
import ssl
import time
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import truststore
import urllib3
from urllib3.exceptions import HTTPError, SSLError

from redaksi import __version__
from redaksi.domain.deliveries import DeliveryError

#: Seconds: until there is a connection, until the site says anything more, and for a whole answer.
_CONNECT, _SILENCE, _WHOLE = 15.0, 60.0, 120.0
_LONGEST = 20_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: Any


class Site:
    """`login` is sent with every request and to nobody else."""

    def __init__(self, url: str, user: str, password: str) -> None:
        self._url = url
        self.host = urlsplit(url).hostname or url
        login = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        agent = f"Redaksi/{__version__}"
        self._headers = {"Authorization": f"Basic {login}", "Accept": "application/json", "User-Agent": agent}
        self._user = user
        is_here = url.lower().startswith("http://")  # on this computer: domain/targets.py takes no other
        self._pool = urllib3.PoolManager(
            ssl_context=None if is_here else truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            timeout=urllib3.Timeout(connect=_CONNECT, read=_SILENCE),
            retries=False,
        )

    def ask(
        self,
        method: str,
        path: str,
        *,
        tree: object = None,
        data: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        allowed: Collection[int] = (),
    ) -> Answer:
        """The answer to one request: JSON with a status of 200 to 299, or one of those `allowed`.

        DeliveryError for everything else. A request that changes something may have been carried out although its
        answer was lost: look before it is made again.
        """
        sent = dict(self._headers, **(headers or {}))
        if tree is not None:
            data = json.dumps(tree, ensure_ascii=False).encode("utf-8", "replace")
            sent["Content-Type"] = "application/json"
        try:
            answer = self._pool.request(
                method, self._url + path, body=data, headers=sent, redirect=False, preload_content=False
            )
            try:
                content = _read(answer)
            finally:
                answer.release_conn()
        except SSLError as error:
            raise DeliveryError("target-certificate", host=self.host, reason=_short(error)) from error
        except (HTTPError, OSError) as error:
            raise self._unheard(error) from error
        return self._understood(answer, content, allowed)

    def close(self) -> None:
        self._pool.clear()

    def _unheard(self, error: Exception) -> DeliveryError:
        if isinstance(error, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError):
            return DeliveryError("target-unreachable", host=self.host, reason=_short(error))
        return DeliveryError("target-broke-off", place=self.host, reason=_short(error))

    def _understood(self, answer: urllib3.BaseHTTPResponse, content: bytes, allowed: Collection[int]) -> Answer:
        status, body = answer.status, _json(content)
        if status in allowed or (200 <= status < 300 and body is not None):
            return Answer(status, body)
        said = _message(body) or (answer.reason or "")
        if 300 <= status < 400:
            place = answer.headers.get("Location", "–")[:200]
            raise DeliveryError("target-moved", held=True, host=self.host, place=place)
        if 200 <= status < 300:
            raise DeliveryError("target-no-json", host=self.host)
        if status == 401:
            raise DeliveryError("target-login", held=True, user=self._user, place=self.host)
        if status == 403:
            raise DeliveryError("target-forbidden", held=True, user=self._user, host=self.host, reason=said)
        if status == 404:
            raise DeliveryError("target-not-found", held=True, host=self.host, reason=said)
        if status in (429, 503):
            after = _after(answer.headers.get("Retry-After"))
            raise DeliveryError("target-busy", host=self.host, status=status, after=after)
        if status >= 500:
            raise DeliveryError("target-server", host=self.host, status=status, reason=said)
        raise DeliveryError(
            "target-refused", held=True, everything=False, host=self.host, status=status, reason=said or "–"
        )


def _read(answer: urllib3.BaseHTTPResponse) -> bytes:
    """The whole answer; DeliveryError where it does not end."""
    parts: list[bytes] = []
    size, until = 0, time.monotonic() + _WHOLE
    for block in answer.stream(65_536):
        parts.append(block)
        size += len(block)
        if size > _LONGEST or time.monotonic() > until:
            raise urllib3.exceptions.ReadTimeoutError(None, "", "endless answer")  # type: ignore[arg-type]
    return b"".join(parts)


def _json(content: bytes) -> Any | None:
    """None for what is no JSON: a page about maintenance, or of a network that wants to be logged in to."""
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None


def _message(body: Any) -> str | None:
    """What the site says went wrong, on one line."""
    if not isinstance(body, dict) or not isinstance(body.get("message"), str):
        return None
    return " ".join(body["message"].split())[:200]


def _after(value: str | None) -> float | None:
    """Seconds of a Retry-After header (RFC 9110, 10.2.3)."""
    if value is None:
        return None
    if value.strip().isdigit():
        return float(value.strip()[:9])
    try:
        moment = parsedate_to_datetime(value)
        return (moment - dt.datetime.now(dt.UTC)).total_seconds()
    except (ValueError, TypeError):
        return None


def _short(error: Exception) -> str:
    """The innermost reason, without addresses of objects."""
    inner = getattr(error, "reason", None) or error.__cause__ or error
    text = getattr(inner, "strerror", None) or getattr(inner, "verify_message", None) or str(inner)
    return " ".join(str(text).split(">: ")[-1].split())[:200] or type(error).__name__
