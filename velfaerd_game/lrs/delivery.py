"""A batch of statements brought to the server: what it has by now, what it will not take, and why it stopped.

A batch is stored whole or not at all (xAPI 1.0.3). Where the server does not take it, it is halved, until it is known
which statement is not taken. Nothing is sent twice in another form: a statement's id is fixed, and that the server has
it already (409) is as good as taking it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from .address import Server
from .posting import TIMEOUT, Answer, request
from .trouble import Trouble

BATCH = 50
"""So many statements are sent at a time."""

MOST_REFUSED = 10
"""After so many that are not taken, and none that is, it is the server that takes nothing."""

Statements = Sequence[dict[str, object]]


@dataclass(slots=True)
class Delivery:
    """What became of a batch: the ids the server has, and those it will not take; the rest is to be sent again.

    `asked`: seconds the server wants to be left in peace.
    """

    stored: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    trouble: Trouble | None = None
    asked: float | None = None


def deliver(server: Server, statements: Statements, *, timeout: float = TIMEOUT) -> Delivery:
    """Send statements, each with its id, as far as the server takes them."""
    delivery = Delivery()
    _send(server, list(statements), delivery, timeout)
    return delivery


def _send(server: Server, statements: Statements, delivery: Delivery, timeout: float) -> None:
    if delivery.trouble or not statements:
        return
    answer = request(server, server.statements, statements, timeout=timeout)
    ids = [str(one["id"]) for one in statements]
    if answer.status in (200, 204):
        delivery.stored += ids
    elif answer.status == 409:
        _one_by_one(server, statements, delivery, timeout)
    elif answer.status in (400, 413):
        _halve(server, statements, delivery, timeout)
    else:
        delivery.trouble, delivery.asked = _trouble(answer), answer.asked


def _one_by_one(server: Server, statements: Statements, delivery: Delivery, timeout: float) -> None:
    """Of many, the server has at least one already: which, only each by itself can tell."""
    if len(statements) == 1:
        delivery.stored.append(str(statements[0]["id"]))
        return
    for one in statements:
        _send(server, [one], delivery, timeout)


def _halve(server: Server, statements: Statements, delivery: Delivery, timeout: float) -> None:
    """Too much at once, or one among them is not taken."""
    if len(statements) == 1:
        delivery.refused.append(str(statements[0]["id"]))
        if len(delivery.refused) >= MOST_REFUSED and not delivery.stored:
            delivery.trouble = Trouble.REFUSES_ALL
        return
    middle = len(statements) // 2
    _send(server, statements[:middle], delivery, timeout)
    _send(server, statements[middle:], delivery, timeout)


def _trouble(answer: Answer) -> Trouble:
    if answer.trouble:
        return answer.trouble
    known = {401: Trouble.KEY_REFUSED, 403: Trouble.NOT_ALLOWED, 408: Trouble.BUSY, 429: Trouble.BUSY}
    if answer.status in known:
        return known[answer.status]
    if answer.status >= 500:
        return Trouble.BUSY
    return Trouble.MOVED if 300 <= answer.status < 400 else Trouble.NO_LRS


def knock(server: Server, *, timeout: float = TIMEOUT) -> Trouble | None:
    """Ask for a statement that nobody has, to see whether the server answers as one should; None where it does.

    Nothing is stored, and nothing of anybody's is read.
    """
    answer = request(server, f"{server.statements}?statementId={uuid4()}", timeout=timeout)
    if answer.status == 404 and answer.speaks_xapi:
        return None
    if answer.status == 200:
        return None if answer.speaks_xapi or _holds_statements(answer.body) else Trouble.NO_LRS
    return _trouble(answer)


def _holds_statements(body: bytes) -> bool:
    try:
        told = json.loads(body)
    except ValueError:
        return False
    return isinstance(told, dict) and isinstance(told.get("statements"), list)
