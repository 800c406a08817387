"""The page of what is kept: well-formed, everything on it as text, and nothing that runs or reaches out."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.files.decks import read_deck
from velfaerd_game.files.levels import read_level
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level
from velfaerd_game.paths import CARDS, LEVELS
from velfaerd_game.store.export import Entry, Kept
from velfaerd_game.words.export_page import Known, moment, page
from velfaerd_game.words.language import speak

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
NOTHING: dict[str, tuple[Entry, ...]] = {
    "results": (),
    "open_rounds": (),
    "rounds_set_aside": (),
    "reflections": (),
    "next_steps": (),
    "explorations": (),
    "reasons": (),
    "statements_sent": (),
}
EVIL = "<script src='http://x'>&amp;\"]]>"
ODD = st.text(max_size=30) | st.just(EVIL) | st.just("\u202e\u05d0\u0628") | st.just("😀" * 5000)


def kept(**parts: object) -> Kept:
    return Kept(**{"settings": {}, "further": {}, **NOTHING, **parts})  # type: ignore[arg-type]


def known(language: str = "da") -> Known:
    level = read_level(LEVELS / "albertslund-lys.toml", language, None).value
    deck = read_deck(CARDS / "deck.toml", language).value
    assert isinstance(level, Level)
    assert isinstance(deck, Deck)
    return Known({level.id: level}, deck)


def result(**parts: object) -> Entry:
    return {
        "id": 1,
        "level": "albertslund-lys",
        "fingerprint": "0123456789abcdef",
        "moves": [],
        "board": {"ideen": {"roles": ["brobygger", "designer"], "lead": "brobygger"}},
        "score": "133/2",
        "points": 66.5,
        "hints": 2,
        "seconds": 125,
        "finished": "2026-11-20T12:00:00.000000+00:00",
        **parts,
    }


def read(whole: str) -> ElementTree.Element:
    assert whole.startswith("<!DOCTYPE html>\n<html ")
    return ElementTree.fromstring(whole)


def words(whole: str) -> list[str]:
    body = read(whole).find("body")
    assert body is not None
    return [text.strip() for text in body.itertext() if text.strip()]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", ["Nyt lys i Albertslund", "67", "2 min. 5 sek.", "Brobyggeren (hovedrolle), Designeren", "125 %"]),
        ("en", ["New light in Albertslund", "67", "2 min 5 s", "Bridge Builder (lead role), Designer", "125 %"]),
    ],
)
def test_everything_is_on_it_in_the_language_spoken(language: str, told: list[str]) -> None:
    speak(language)
    parts = {
        "settings": {"text_size": "125", "theme": "dark", "language": "da", "new": "thing", "opened:x": "x.toml"},
        "results": (result(),),
        "open_rounds": ({"level": "gone", "moves": [["clear"]], "started": "x", "changed": "y", "seconds": 0},),
        "rounds_set_aside": ({"level": "gone", "moves": "nothing"},),
        "reflections": ({"level": "albertslund-lys", "question": "Why?", "answer": "One\nTwo", "changed": ""},),
        "next_steps": ({"level": "gone", "act": "Call", "role": "styrmand", "done": None, "due": "2026-12-01"},),
        "explorations": ({"level": "gone", "moves": [["clear"]], "seen": "2026-11-20T12:00:00+00:00"},),
        "reasons": (
            {"level": "albertslund-lys", "phase": "ideen", "role": "designer", "text": "So there", "changed": ""},
        ),
        "further": {"sparrow": ({"wing": 3, "none": None},), "empty": ()},
    }
    whole = page(kept(**parts), known(language), [("velfaerd-damaged-1.db", 99)], NOW)
    root = read(whole)
    assert root.get("lang") == language
    said = " | ".join(words(whole))
    for text in (
        *told,
        "gone",
        "nothing",
        "Why?",
        "One\nTwo",
        "So there",
        "Call",
        "2026-12-01",
        "sparrow",
        "wing",
        "empty",
        "thing",
    ):
        assert text in said
    for text in ("x.toml", "velfaerd-damaged-1.db", "99", "Dansk"):
        assert text in said
    assert len(root.findall(".//section")) == 11
    assert all(head.get("scope") for head in root.iter("th"))


def test_where_nothing_is_kept_each_part_says_so() -> None:
    assert words(page(kept(), known(), (), NOW)).count("Her er ikke noget.") == 3


@given(texts=st.lists(ODD, min_size=6, max_size=6), settings=st.dictionaries(ODD, ODD, max_size=3))
def test_whatever_is_kept_the_page_is_well_formed_and_nothing_in_it_acts(
    texts: list[str], settings: dict[str, str]
) -> None:
    one, two, three, four, five, six = texts
    odd = result(level=one, finished=two, score=three, points=None, board=four, seconds=six)
    whole = page(kept(settings=settings, results=(odd,), further={five: ({six: one},)}), Known({}, None), (), NOW)
    root = read(whole)
    whole.encode()
    assert not {element.tag for element in root.iter()} & {"script", "a", "img", "link", "iframe", "object", "form"}
    assert not any(key.startswith("on") or key in ("src", "href") for one in root.iter() for key in one.attrib)
    said = "".join(root.itertext())
    for text in (*texts, *settings.values()):
        fit = re.sub("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "�", text)
        assert fit in said


def test_a_level_that_is_called_like_markup_is_escaped() -> None:
    level = next(iter(known().levels.values()))
    evil = Level(**{name: getattr(level, name) for name in Level.__slots__} | {"title": EVIL})
    whole = page(kept(results=(result(),)), Known({level.id: evil}, None), (), NOW)
    assert EVIL not in whole
    assert EVIL in words(whole)
    assert "brobygger (hovedrolle), designer" in " ".join(words(whole))


def test_a_browser_is_told_to_load_nothing() -> None:
    metas = {one.get("http-equiv"): one.get("content") for one in read(page(kept(), known(), (), NOW)).iter("meta")}
    assert metas["Content-Security-Policy"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_a_board_without_cards_and_points_by_the_exact_score() -> None:
    empty = result(board={"ideen": {"roles": [], "lead": None}}, score="99999999999999999999/200000000000000000000")
    said = words(page(kept(results=(empty, result(board={}, score=str(Fraction(1, 2))))), known(), (), NOW))
    assert [text for text in said if text.endswith("ingen kort")]
    assert said.count("1") == 1


@pytest.mark.parametrize("text", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_what_is_no_time_stays_as_it_is(text: str) -> None:
    assert moment(text) == text


def test_a_time_is_told_as_one_says_it() -> None:
    here = NOW.astimezone()
    assert moment(NOW.isoformat()) == f"23.11.2026 kl. {here:%H.%M}"
    speak("en")
    assert moment(NOW.isoformat()) == f"23 Nov 2026, {here:%H:%M}"


def test_its_colours_are_the_games() -> None:
    from velfaerd_game.drawing import palette
    from velfaerd_game.words.export_style import STYLE

    used = set(re.findall("#[0-9A-F]{6}", STYLE)) - {"#FFFFFF"}
    ours = {value for one in (palette.LIGHT, palette.DARK) for value in vars_of(one)}
    assert used <= ours


def vars_of(palette: object) -> set[object]:
    return {value for name in type(palette).__slots__ if isinstance(value := getattr(palette, name), str)}  # type: ignore[attr-defined]


def test_how_sure_the_player_was_has_a_column_only_where_it_was_told() -> None:
    speak("da")
    assert "Hvor sikker" not in page(kept(results=(result(sure={}),)), known(), (), NOW)
    told = page(kept(results=(result(sure={"ideen": 3, "gone": 1}), result(sure={}))), known(), (), NOW)
    assert "Hvor sikker</th>" in told
    assert ": sikker</li>" in told
    assert "gone: gætter</li>" in told


@pytest.mark.parametrize(
    ("language", "chosen", "told"),
    [
        ("da", "on", "Hvor sikker er du? | Spørg mig"),
        ("da", "off", "Hvor sikker er du? | Spørg ikke"),
        ("en", "on", "How sure are you? | Ask me"),
    ],
)
def test_whether_certainty_is_asked_stands_in_the_words_of_the_settings(language: str, chosen: str, told: str) -> None:
    speak(language)
    said = " | ".join(words(page(kept(settings={"certainty": chosen}), known(language), (), NOW)))
    assert told in said
    assert "certainty" not in said


def test_where_results_were_sent_it_does_not_say_that_nothing_left_the_computer() -> None:
    speak("en")
    assert "It lay on this computer, and nowhere else." in page(kept(), known("en"), (), NOW)
    sent: Entry = {"statement": "2bba2787-1103-53ee-9595-01642045eca1", "time": "2026-11-20T12:00:00.000000+00:00"}
    told = page(kept(statements_sent=(sent,)), known("en"), (), NOW)
    assert "nowhere else" not in told
    assert "results were also sent to a server set up in the game" in told
