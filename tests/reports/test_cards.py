"""Cards and boards as PDF: the right pages, whole, in vector, with their own letters, told in their language."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from velfaerd_game.files.fingerprint import fingerprint
from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.level import Level, Rules
from velfaerd_game.reports.board_pages import board_pages
from velfaerd_game.reports.board_plan import BOTTOM, GAP, HEAD, PAD, PLACE_GAP, SEAM, TOP, plan
from velfaerd_game.reports.cards import Wanted, save_cards
from velfaerd_game.reports.deck_pages import SHEET, deck_pages
from velfaerd_game.reports.pdf import ready
from velfaerd_game.reports.score_page import score_page
from velfaerd_game.reports.slip_pages import piece_pages, slip_pages
from velfaerd_game.words.language import speak
from velfaerd_game.words.unwritten import unwritten

from .reading import A3_WIDE, A4, A6, catalogue, fonts, holds, sizes, title, words

EVENTS = "esbjerg-headspace"
"""A level with two turning points, phases 4 and 5 of 5."""

NO_EVENT = "silkeborg-marienlund"

DeckOf, LevelOf = Callable[[], Deck], Callable[[str], Level]


def saved(path: Path, wanted: Wanted) -> bytes:
    count = save_cards(path, wanted)
    raw = path.read_bytes()
    assert count == len(sizes(raw))
    return raw


def test_the_deck_has_two_sheets_on_a4_and_a_page_a_side_on_a6(tmp_path: Path, deck: DeckOf) -> None:
    assert sizes(saved(tmp_path / "four.pdf", Wanted(deck()))) == [A4] * 4
    assert sizes(saved(tmp_path / "one.pdf", Wanted(deck(), form="a6"))) == [A6] * 12


def test_the_board_is_one_a3_or_two_a4_and_every_sheet_has_its_back(
    tmp_path: Path, deck: DeckOf, level: LevelOf
) -> None:
    wanted = Wanted(deck(), level(EVENTS))
    slips, pieces, score = [A4, A4], [A4, A4], [A4]
    assert sizes(saved(tmp_path / "a3.pdf", wanted)) == [A4] * 4 + [A3_WIDE] * 2 + slips + pieces + score
    halves = replace(wanted, board="a4", form="a6")
    assert sizes(saved(tmp_path / "a4.pdf", halves)) == [A6] * 12 + [A4] * 4 + slips + pieces + score
    without = replace(wanted, level=level(NO_EVENT))
    assert sizes(saved(tmp_path / "none.pdf", without)) == [A4] * 4 + [A3_WIDE] * 2 + pieces + score


@pytest.mark.parametrize(
    ("language", "told", "code"),
    [
        ("da", "Velfærdsspillet: kort og plade til »{title}«", b"/Lang (da-DK)"),
        ("en", "The Welfare Game: cards and board for “{title}”", b"/Lang (en-GB)"),
    ],
)
def test_title_language_and_how_to_print_are_told(
    tmp_path: Path, deck: DeckOf, level: LevelOf, language: str, told: str, code: bytes
) -> None:
    speak(language)
    one = level(EVENTS)
    raw = saved(tmp_path / "cards.pdf", Wanted(deck(), one))
    assert title(raw) == told.format(title=one.title)
    assert code in catalogue(raw)
    assert b"/DisplayDocTitle true" in catalogue(raw)
    assert b"/Duplex /DuplexFlipLongEdge" in catalogue(raw)
    assert b"/Pages " in catalogue(raw)


def test_letters_are_embedded_and_nothing_is_made_of_dots(tmp_path: Path, deck: DeckOf, level: LevelOf) -> None:
    raw = saved(tmp_path / "cards.pdf", Wanted(deck(), level(EVENTS)))
    assert len(fonts(raw)) >= 5
    for font in fonts(raw):
        assert b"/FontFile2 " in font
        assert b"Literata" in font or b"AtkinsonHyperlegibleNext" in font
    assert b"/Subtype /Image" not in raw


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("form", ["a4", "a6"])
def test_every_word_of_the_cards_is_there(deck: DeckOf, language: str, form: str) -> None:
    speak(language)
    ready()
    told = " ".join(words(page) for page in deck_pages(deck(), form))
    for role in deck().roles:
        for said in (role.name, role.line, role.does, *role.acts, role.beware):
            assert said in told


def test_a_back_lies_behind_its_front(deck: DeckOf) -> None:
    for place in range(SHEET.room):
        front, back = SHEET.box(place), SHEET.box(place, mirrored=True)
        assert front.center().x() + back.center().x() == 2100
        assert front.top() == back.top()
    ready()
    pages = list(deck_pages(deck(), "a4"))
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        assert [role.id for role in deck().roles if role.line in words(front)] == [
            role.id for role in deck().roles if role.does in words(back)
        ]


@pytest.mark.parametrize("form", ["a3", "a4"])
def test_the_board_keeps_its_turning_points_to_the_slips(deck: DeckOf, level: LevelOf, form: str) -> None:
    ready()
    one = level(EVENTS)
    measures = plan(one, form)
    board = " ".join(words(page) for page in board_pages(one, deck(), measures))
    score = words(score_page(one, deck()))
    fronts, backs = (words(page) for page in slip_pages(one, measures))
    for phase in one.phases:
        for page in (board, score):
            assert (phase.title in page) is not phase.event
        assert holds(board, phase.situation) is not phase.event
        assert (phase.title in fronts) is holds(fronts, phase.situation) is phase.event
        assert phase.title not in backs
    for page in (board, score):
        assert page.count("Vendepunkt") == 2
    assert backs == "? Vendepunkt, fase 4 ? Vendepunkt, fase 5"
    assert not list(slip_pages(level(NO_EVENT), measures))


def test_the_board_and_the_score_sheet_say_their_rules(deck: DeckOf, level: LevelOf) -> None:
    ready()
    one = level(EVENTS)
    board = " ".join(words(page) for page in board_pages(one, deck(), plan(one, "a4")))
    score = words(score_page(one, deck()))
    for page in (board, score):
        assert "Hold:" in page
        assert "Højst 3 kort i hver fase." in page
        assert all(role.name in page for role in deck().roles)
    assert "hovedrolle" in board
    assert f"velfaerd-game score {one.id} board.json" in score
    assert fingerprint(one) in score
    assert score.count(" H S") == len(one.phases) * 6
    plain = replace(one, rules=Rules(max_cards=1, lead=False))
    assert "hovedrolle" not in words(next(board_pages(plain, deck(), plan(plain, "a3"))))
    alone = words(score_page(plain, deck()))
    assert "Højst 1 kort" in alone
    assert " H S" not in alone


def test_there_are_small_cards_for_every_role_in_every_phase(deck: DeckOf, level: LevelOf) -> None:
    ready()
    for form in ("a3", "a4"):
        one = level(EVENTS)
        told = " ".join(words(page) for page in piece_pages(one, deck(), plan(one, form)))
        for role in deck().roles:
            assert told.count(role.name) == len(one.phases)


@pytest.mark.parametrize("form", ["a3", "a4"])
@pytest.mark.parametrize("cards", [1, 3, 6])
@pytest.mark.parametrize("phases", [3, 4, 7, 8])
def test_the_largest_and_the_smallest_level_fit(
    deck: DeckOf, level: LevelOf, form: str, cards: int, phases: int
) -> None:
    ready()
    long = "Kommunaldirektørens samarbejdspartnere venter. " * 13
    one = level(EVENTS)
    made = tuple(
        replace(
            one.phases[0], id=f"fase-{n}", title="Velfærdssamarbejdspartner"[:24], situation=long[:600], event=n == 2
        )
        for n in range(phases)
    )
    large = replace(one, phases=made, rules=Rules(max_cards=cards, lead=True))
    measures = plan(large, form)
    assert sorted(place for leaf in measures.leaves for place in leaf.phases) == list(range(phases))
    for leaf in measures.leaves:
        right = leaf.left + len(leaf.phases) * (measures.column + GAP) - GAP
        assert right <= measures.size[0] - SEAM + 0.5
    assert TOP + measures.told + PAD + cards * (measures.place + PLACE_GAP) <= BOTTOM + 0.5
    assert measures.told == HEAD + measures.situation + PAD
    assert measures.piece[0] >= 250
    assert measures.piece[1] <= measures.place
    for page in (*slip_pages(large, measures), *piece_pages(large, deck(), measures)):
        assert words(page)
    assert any(holds(words(page), long[:600]) for page in slip_pages(large, measures))


@pytest.mark.parametrize(
    ("number", "english", "danish"),
    [
        (errno.ENOSPC, "The disk is full, so cards.pdf is not written.", "Disken er fuld, så cards.pdf er ikke gemt."),
        (
            errno.EROFS,
            "cards.pdf may not be written in the folder {folder}.",
            "cards.pdf kan ikke gemmes i mappen {folder}",
        ),
        (errno.EIO, "{folder}/cards.pdf is not written. The system says: ", "{folder}/cards.pdf er ikke gemt."),
    ],
)
def test_a_failure_leaves_what_was_there_and_says_why(
    tmp_path: Path, deck: DeckOf, monkeypatch: pytest.MonkeyPatch, number: int, english: str, danish: str
) -> None:
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"the one before")

    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UnwritableError) as met:
        save_cards(path, Wanted(deck()))
    for language, told in (("en", english), ("da", danish)):
        speak(language)
        assert unwritten(met.value).startswith(told.format(folder=tmp_path))
    assert [one.name for one in tmp_path.iterdir()] == ["cards.pdf"]
    assert path.read_bytes() == b"the one before"


def test_a_folder_in_the_way_or_missing_is_told(tmp_path: Path, deck: DeckOf) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(UnwritableError) as met:
        save_cards(tmp_path / "folder.pdf", Wanted(deck()))
    assert unwritten(met.value).endswith("folder.pdf er en mappe. Giv filen et andet navn.")
    with pytest.raises(UnwritableError) as met:
        save_cards(tmp_path / "nowhere" / "cards.pdf", Wanted(deck()))
    assert unwritten(met.value) == f"Mappen {tmp_path / 'nowhere'} findes ikke. Opret den først, eller vælg en anden."
    assert [one.name for one in tmp_path.iterdir()] == ["folder.pdf"]
