"""What the player takes home as PDF: result, roles and next step; whole, in both languages, in letters of their own."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from velfaerd_game.files.writing import UnwritableError
from velfaerd_game.game.deck import Deck
from velfaerd_game.game.scoring import Verdict
from velfaerd_game.reports.result_board import BoardRow
from velfaerd_game.reports.result_pages import result_pages, save_result
from velfaerd_game.reports.result_told import CardTold, Marker, Note, PhaseTold, Reason, ResultTold, ScoreTold
from velfaerd_game.reports.roles_pages import roles_pages, save_roles
from velfaerd_game.reports.roles_told import AnswerTold, RolesTold, RoleTold
from velfaerd_game.reports.step_pages import save_step, step_pages
from velfaerd_game.reports.step_told import StepTold
from velfaerd_game.words.language import speak

from .reading import A4, catalogue, fonts, holds, sizes, title, words

LONG = " ".join(f"ord{number}" for number in range(10_000))
ODD = "Æblegrød 🙂 – מה שלומך? السكن للجميع 中文"
DeckOf = Callable[[], Deck]


def result(**changed: object) -> ResultTold:
    """A result with a card of each verdict in five phases."""
    cards = tuple(
        CardTold(
            "brobygger", "Brobyggeren", verdict, f"{verdict.value}, 2 af 4", lead="Hovedrolle" if not place else ""
        )
        for place, verdict in enumerate(Verdict)
    )
    missed = CardTold("designer", "Designeren", None, "Savnet · 3 af 4")
    phases = tuple(PhaseTold(f"Fase {n}", "72 point", (*cards[: n % 4], missed)) for n in range(5))
    score = ScoreTold(
        Marker(67, "Dig 67"),
        (Marker(31, "Rene gæt 31"), Marker(88, "Ekspertniveau 88")),
        2,
        "2 af 3 stjerner",
        "Tæt på eksperterne",
        "Du fik 67 af 100 point.",
        "Fire læsninger.",
    )
    told = ResultTold(
        "Havnen",
        "Svendborg",
        "23. november 2026",
        score,
        phases,
        (Reason("3. Aftale: 8 point mere at hente", ("Læg Designeren her også.",)),),
        (Note("Hvem har nøglerne?", "Havnen."), Note("Hvad så?", "")),
        StepTold("Havnen", None, "Ringe til værftet.", "fredag", "", "Efter Havnen"),
    )
    return replace(told, **changed)  # type: ignore[arg-type]


def roles(answers: int = 40) -> RolesTold:
    """Six roles, and so many answers."""
    way = tuple(AnswerTold(float(n), 80.0, n % 2 == 1, True, f"Svar nummer {n}") for n in range(answers))
    ids = ("medspiller", "designer", "brobygger", "styrmand", "oversaetter", "fortaeller")
    told = tuple(
        RoleTold(one, one.title(), 9 * n, 4 * n, f"Sagt om {one}.", f"Talt {one}") for n, one in enumerate(ids)
    )
    return RolesTold(
        "i dag", "Over 40 svar.", "En bjælke.", told, "Næste i rækken: Havnen.", way, "1 er ikke talt med."
    )


def test_a_result_is_one_page_with_everything_on_it() -> None:
    pages = result_pages(result())
    assert len(pages) == 1
    told = words(pages[0])
    for said in (
        *("Havnen", "23. november 2026", "67", "Dig 67", "Rene gæt 31", "Ekspertniveau 88", "2 af 3 stjerner"),
        *(
            "Savnet · 3 af 4",
            "agreed, 2 af 4",
            "Hovedrolle",
            "Fase 4",
            "Læg Designeren her også.",
            "Hvem har nøglerne?",
        ),
        *("Hvad så?", "Ringe til værftet.", "fredag", "Fire læsninger."),
    ):
        assert holds(told, said), said


@pytest.mark.parametrize("text", [LONG, f"{ODD} " * 300 + f"\n\n{ODD}", "w" * 20_000])
def test_what_is_written_at_length_goes_on_and_nothing_is_cut(text: str) -> None:
    pages = result_pages(result(notes=(Note("Hvem?", text), Note("Og så?", "Slut."))))
    assert len(pages) > 1
    assert "Fortsættes på næste side" in words(pages[0])
    assert f"Side 1 af {len(pages)}" in words(pages[0])
    every = "".join("".join(words(page).split()) for page in pages)
    if text == LONG:
        for word in text.split():
            assert word in every
    assert every.count("w") >= text.count("w")
    assert every.count("للجميع") == text.count("للجميع")
    assert every.count("🙂") == text.count("🙂")
    assert "Slut." in every


def test_a_board_as_large_as_can_be_keeps_to_its_page() -> None:
    many = tuple(
        CardTold("designer", "Designeren", Verdict.ALONE, "Kun dig", "Hovedrolle", "Rigtig rolle, 5 faser for sent")
        for _ in range(6)
    )
    pages = result_pages(
        result(phases=tuple(PhaseTold("Velfærdssamarbejdspartner", "7 point", many) for _ in range(8)))
    )
    assert words(pages[0]).count("Kun dig") == 48
    assert holds(words(pages[1]), "Ringe til værftet.")


@pytest.mark.parametrize("said", ["Few agree, 10 of 15", "Få enige, 10 af 15"])
def test_a_verdict_too_long_for_its_card_takes_a_line_more(said: str) -> None:
    short, long = (
        BoardRow(1, PhaseTold("Købet", "7 point", (CardTold("designer", "Designer", Verdict.FEW, told, "Lead", ""),)))
        for told in ("Få", said)
    )
    assert long.height > short.height + 20
    pages = result_pages(result(phases=(long.phase,)))
    assert holds(words(pages[0]), said)


def test_the_roles_take_one_page_or_two() -> None:
    few, many = roles_pages(roles(2)), roles_pages(roles(40))
    assert (len(few), len(many)) == (1, 2)
    for number in range(40):
        assert f"Svar nummer {number}" in words(many[1])
    for said in ("Sagt om styrmand.", "Talt designer", "Næste i rækken: Havnen.", "1 er ikke talt med."):
        assert holds(words(many[0]), said)


def test_a_next_step_is_one_page_unless_much_is_written(deck: DeckOf) -> None:
    role = deck().role("brobygger")
    (page,) = step_pages(StepTold("Havnen", role, "Ringe.", "fredag", "", "Efter Havnen"))
    for said in (role.name, role.line, "Havnen", "Ringe.", "fredag", "Hvordan gik det?", "Efter Havnen"):
        assert holds(words(page), said)
    (empty,) = step_pages(StepTold("", None, "", "", "", ""))
    assert "Rollen, jeg vil tage på mig" in words(empty)
    for told in (StepTold(LONG, role, "x", "", "y", ""), StepTold("x", role, LONG, "", "y", "")):
        pages = step_pages(told)
        every = "".join("".join(words(one).split()) for one in pages)
        assert len(pages) > 2
        assert all(word in every for word in LONG.split())


@pytest.mark.parametrize(
    ("language", "code", "named"), [("da", b"da-DK", "Velfærdsspillet: "), ("en", b"en-GB", "The Welfare Game: ")]
)
def test_each_is_a4_with_title_language_and_letters(tmp_path: Path, language: str, code: bytes, named: str) -> None:
    speak(language)
    saves = (
        lambda path: save_result(path, result()),
        lambda path: save_roles(path, roles()),
        lambda path: save_step(path, StepTold("a", None, "b", "c", "d", "e")),
    )
    for number, save in enumerate(saves):
        path = tmp_path / f"{number}.pdf"
        count, raw = save(path), path.read_bytes()
        assert sizes(raw) == [A4] * count
        assert title(raw).startswith(named)
        assert b"/Lang (" + code in catalogue(raw)
        assert b"/Subtype /Image" not in raw
        assert fonts(raw)
        for font in fonts(raw):
            assert b"/FontFile2 " in font
            assert b"Literata" in font or b"AtkinsonHyperlegibleNext" in font


def test_nothing_half_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mit.pdf"
    path.write_bytes(b"before")

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", refuse)
    for save in (lambda: save_result(path, result()), lambda: save_roles(path, roles())):
        with pytest.raises(UnwritableError):
            save()
    assert path.read_bytes() == b"before"
    assert [one.name for one in tmp_path.iterdir()] == ["mit.pdf"]
