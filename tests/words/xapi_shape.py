"""What xAPI 1.0.3 asks of a statement, as far as ours go, written down apart from the code that makes them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
IRL = re.compile(r"https?://[^\s/]+/\S*")
DURATION = re.compile(r"PT[0-9]+(\.[0-9]{1,2})?S")
PAIR = re.compile(r"[^\s\[\],]+\[\.\][^\s\[\],]+")


def only(thing: dict[str, object], needed: Collection[str], allowed: Collection[str] = ()) -> None:
    """All that is needed, and nothing that is not allowed."""
    assert set(needed) <= set(thing) <= {*needed, *allowed}, sorted(thing)


def check(told: dict[str, object]) -> None:
    """Fails at the first rule that the statement does not keep."""
    told = json.loads(json.dumps(told, allow_nan=False))
    _no_nulls(told)
    only(told, ["id", "actor", "verb", "object", "result", "context", "timestamp", "version"])
    assert str(UUID(told["id"])) == told["id"]
    assert told["version"] == "1.0.3"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", told["timestamp"])
    datetime.fromisoformat(told["timestamp"])
    only(told["actor"], ["objectType", "account"])
    only(told["actor"]["account"], ["homePage", "name"])
    assert IRL.fullmatch(told["actor"]["account"]["homePage"])
    only(told["verb"], ["id", "display"])
    _iri(told["verb"]["id"])
    _language_map(told["verb"]["display"])
    _activity(told["object"])
    _result(told["result"])
    only(told["context"], ["platform", "revision", "contextActivities"])
    for parent in told["context"]["contextActivities"]["parent"]:
        only(parent, ["objectType", "id"])
        _iri(parent["id"])
    assert "correctResponsesPattern" not in json.dumps(told)


def _activity(thing: dict[str, dict[str, object]]) -> None:
    only(thing, ["objectType", "id", "definition"])
    _iri(thing["id"])
    definition = thing["definition"]
    only(definition, ["type", "interactionType"], ["name", "source", "target"])
    _iri(definition["type"])
    assert definition["interactionType"] == "matching"
    _language_map(definition.get("name", {}))
    for side in ("source", "target"):
        parts = definition.get(side, [])
        assert isinstance(parts, list)
        assert len({part["id"] for part in parts}) == len(parts)
        for part in parts:
            only(part, ["id"], ["description"])
            assert not re.search(r"\s", part["id"])
            _language_map(part["description"])


def _result(result: dict[str, object]) -> None:
    only(result, ["completion", "response", "extensions"], ["score", "duration"])
    assert result["completion"] is True
    assert "duration" not in result or DURATION.fullmatch(str(result["duration"]))
    response = result["response"]
    assert isinstance(response, str)
    assert not response or all(PAIR.fullmatch(pair) for pair in response.split("[,]"))
    if score := result.get("score"):
        assert isinstance(score, dict)
        only(score, ["scaled", "raw", "min", "max"])
        assert -1 <= score["scaled"] <= 1
        assert score["min"] <= score["raw"] <= score["max"]
    extensions = result["extensions"]
    assert isinstance(extensions, dict)
    for name in extensions:
        _iri(name)


def _iri(text: object) -> None:
    assert isinstance(text, str)
    assert IRI.fullmatch(text), text


def _language_map(words: object) -> None:
    assert isinstance(words, dict)
    for code, word in words.items():
        assert re.fullmatch(r"[a-z]{2}", code)
        assert isinstance(word, str)


def _no_nulls(thing: object) -> None:
    assert thing is not None
    for part in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        _no_nulls(part)
