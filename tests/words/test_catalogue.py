"""Every text the code asks for can be said in Danish, with the same blanks to fill; and none hides from the search."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def translations() -> object:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        import translations
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return translations


@pytest.fixture(scope="module")
def wanted(translations: object) -> Catalog:
    return translations.extracted()  # type: ignore[attr-defined, no-any-return]


@pytest.fixture(scope="module")
def stored(translations: object) -> Catalog:
    return translations.stored()  # type: ignore[attr-defined, no-any-return]


def blanks(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}", text))


def test_every_text_has_its_danish_words(wanted: Catalog, stored: Catalog) -> None:
    told = {message.id: message.string for message in stored if message.id}
    asked = [message.id for message in wanted if message.id]
    assert len(asked) > 200
    untold = [text for text in asked if not told.get(text) or not all(told[text])]
    assert not untold, "say them in Danish: tools/translations.py add"
    assert sorted(map(str, told)) == sorted(map(str, asked)), "tools/translations.py update"


def test_a_translation_fills_the_same_blanks(stored: Catalog) -> None:
    for message in stored:
        if not message.id:
            continue
        english = [message.id] if isinstance(message.id, str) else list(message.id)
        danish = [message.string] if isinstance(message.string, str) else list(message.string)
        for one, other in zip(danish, english, strict=True):
            assert blanks(one) | {"{n}"} == blanks(other) | {"{n}"}, one
        assert blanks(danish[-1]) == blanks(english[-1]), danish[-1]


@pytest.mark.parametrize("path", sorted((ROOT / "velfaerd_game").rglob("*.py")), ids=lambda path: path.stem)
def test_no_text_hides_inside_an_f_string(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = [
        call.lineno
        for text in ast.walk(tree)
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("tr", "trn")
    ]
    assert not hidden, "the search for texts does not look inside f-strings: give the text a name first"
