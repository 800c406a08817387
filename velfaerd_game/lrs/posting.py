"""One request to the server and its answer: in time, of bounded size, to no other place than the one set up."""

from __future__ import annotations

import base64
import json
import math
import ssl
import time
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from threading import Thread
from urllib.error import HTTPError, URLError
from urllib.request import BaseHandler, HTTPRedirectHandler, ProxyHandler, Request, build_opener

from .address import Server
from .trouble import Trouble

TIMEOUT = 20.0
"""Seconds a server may be silent."""

MOST_TIME = 60.0
"""Seconds all of it may take, until the answer is there whole."""

MOST_BYTES = 1_000_000
"""An answer is read no further."""

API_VERSION = "X-Experience-API-Version"


@dataclass(frozen=True, slots=True)
class Answer:
    """The server's answer: its status, 0 where none came; `asked`: seconds it wants to be left in peace."""

    status: int
    body: bytes = b""
    asked: float | None = None
    speaks_xapi: bool = False
    trouble: Trouble | None = None


class _StaysHere(HTTPRedirectHandler):
    """Follows nothing: the key is for the server that was set up, and for no other."""

    def redirect_request(self, *_: object) -> None:
        """No request at all, so that the redirection itself is the answer."""


def request(server: Server, url: str, content: object = None, *, timeout: float = TIMEOUT) -> Answer:
    """Ask for `url`, or send it `content` as JSON. Whatever the network does becomes an answer, and in time.

    Neither a name that is looked up for ever nor headers that trickle know of a timeout, so another thread meets them.
    """
    future: Future[Answer] = Future()

    def ask() -> None:
        try:
            future.set_result(_request(server, url, content, timeout))
        except BaseException as error:
            future.set_exception(error)

    Thread(target=ask, daemon=True).start()
    try:
        return future.result(MOST_TIME)
    except TimeoutError:
        return Answer(0, trouble=Trouble.UNREACHABLE)


def _request(server: Server, url: str, content: object, timeout: float) -> Answer:
    handlers: list[BaseHandler] = [_StaysHere()]
    if server.near:
        handlers.append(ProxyHandler({}))
    opener = build_opener(*handlers)
    try:
        with opener.open(_asked(server, url, content), timeout=timeout) as response:
            return _answer(response.status, response.headers, _read(response))
    except HTTPError as error:
        with error:
            return _answer(error.code, error.headers, b"")
    except (URLError, OSError, HTTPException, ValueError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        doubted = isinstance(reason, ssl.SSLCertVerificationError)
        return Answer(0, trouble=Trouble.NOT_TRUSTED if doubted else Trouble.UNREACHABLE)


def _asked(server: Server, url: str, content: object) -> Request:
    opened = base64.b64encode(f"{server.key}:{server.secret}".encode()).decode("ascii")
    headers = {"Authorization": f"Basic {opened}", API_VERSION: "1.0.3", "Accept": "application/json"}
    data = None
    if content is not None:
        headers["Content-Type"] = "application/json"
        data = json.dumps(content, ensure_ascii=False, allow_nan=False).encode()
    return Request(url, data, headers)


def _read(response: HTTPResponse) -> bytes:
    """As much of the answer as matters; TimeoutError where it trickles in for ever."""
    until, parts, size = time.monotonic() + MOST_TIME, list[bytes](), 0
    while size < MOST_BYTES and (part := response.read1(65536)):
        parts.append(part)
        size += len(part)
        if time.monotonic() > until:
            raise TimeoutError
    return b"".join(parts)


def _answer(status: int, headers: Message, body: bytes) -> Answer:
    return Answer(status, body, _seconds(headers.get("Retry-After", "")), API_VERSION in headers)


def _seconds(text: str) -> float | None:
    """What Retry-After asks for: seconds, or a date; None where it says nothing one understands."""
    try:
        wanted = float(text)
    except ValueError:
        try:
            date = parsedate_to_datetime(text)
        except ValueError:
            return None
        wanted = ((date if date.tzinfo else date.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds()
    return max(0.0, wanted) if math.isfinite(wanted) else None
