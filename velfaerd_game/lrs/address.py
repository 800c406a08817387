"""The address of a server, checked before anything is sent to it: HTTPS, or this very machine."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from .trouble import AddressFault

_RESOURCE = "statements"


@dataclass(frozen=True, slots=True)
class Server:
    """Where to send to, as `checked` gave it, and what opens it. The secret shows in no text made of this."""

    address: str
    key: str
    secret: str = field(repr=False)

    @property
    def statements(self) -> str:
        """Where statements are sent."""
        return self.address + _RESOURCE

    @property
    def near(self) -> bool:
        """Is it on this very machine?"""
        return is_near(urlsplit(self.address).hostname or "")


def checked(text: str) -> str | AddressFault:
    """The address with a slash at its end, plain enough for any network; or why it is not taken.

    An address that names the statements themselves is taken as that of the server they are on.
    """
    text = text.strip()
    if not text:
        return AddressFault.NONE
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return AddressFault.NOT_WEB
    if parts.scheme not in ("http", "https") or not host or any(mark.isspace() or mark < " " for mark in text):
        return AddressFault.NOT_WEB
    if fault := _too_much(text, host):
        return fault
    plain = _plain(host)
    if plain is None or port == 0:
        return AddressFault.NOT_WEB
    if parts.scheme == "http" and not is_near(host):
        return AddressFault.NOT_SECRET
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._").rstrip("/").removesuffix(f"/{_RESOURCE}")
    return f"{parts.scheme}://{plain}{f':{port}' if port else ''}{path}/"


def _too_much(text: str, host: str) -> AddressFault | None:
    """A key inside the address would be shown and kept with it; a query or fragment leads nowhere."""
    parts = urlsplit(text)
    if "@" in parts.netloc:
        return AddressFault.HOLDS_NAME
    if "?" in text or "#" in text:
        return AddressFault.HOLDS_MORE
    return AddressFault.NOT_WEB if "%" in host else None


def _plain(host: str) -> str | None:
    """The host in letters that every network knows; None where it can be no host's name."""
    if ":" in host:
        return f"[{host}]"
    try:
        return host.encode("idna").decode("ascii") or None
    except UnicodeError:
        return None


def is_near(host: str) -> bool:
    """Is this the name of the very machine the game runs on?"""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
