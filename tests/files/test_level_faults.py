"""What is told of one change to a good level: where the fault stands, what it is, what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from .written import LEVEL, changed, level_file, said_of_level

MISSING = [
    ('title = "Nyt lys"\n', "", "nyt-lys.toml: title: “title” is missing. Add it: a text in quotation marks."),
    ("minutes = 15\n", "", "nyt-lys.toml: minutes: “minutes” is missing. Add it: a whole number."),
    (
        'partners = ["companies", "research"]\n',
        "",
        'nyt-lys.toml: partners: “partners” is missing. Add it: a list of texts, such as ["a", "b"].',
    ),
    (
        'situation = "Ingen ved noget endnu."\n',
        "",
        "nyt-lys.toml: line 22, phases 1 › situation: “situation” is missing. Add it: a text in quotation marks.",
    ),
    (
        'role = "styrmand"\n',
        "",
        "nyt-lys.toml: line 36, phases 1 › cells 3 › role: “role” is missing. Add it: a text in quotation marks.",
    ),
    (
        'id = "lederweb"\n',
        "",
        "nyt-lys.toml: line 89, sources 1 › id: “id” is missing. Add it: a text in quotation marks.",
    ),
    ("[rules]\nmax_cards = 3\nlead = true\n", "", "nyt-lys.toml: rules: “rules” is missing. Add it: a table."),
    ("format = 1\n", "", "nyt-lys.toml: format: “format” is missing. Add it: a whole number."),
]

TYPES = [
    (
        'title = "Nyt lys"',
        "title = 3",
        "line 4, title: Here stands a whole number. Write a text in quotation marks instead.",
    ),
    (
        'title = "Nyt lys"',
        "title = 2026-11-23",
        "line 4, title: Here stands a date or a time without quotation marks. Write a text in quotation marks instead.",
    ),
    (
        'title = "Nyt lys"',
        "title = 10:30:00",
        "line 4, title: Here stands a date or a time without quotation marks. Write a text in quotation marks instead.",
    ),
    (
        'accessed = "2026-11-23"',
        "accessed = 2026-11-23T10:00:00",
        "line 93, sources 1 › accessed: "
        "Here stands a date or a time without quotation marks. Write a text in quotation marks instead.",
    ),
    ("minutes = 15", "minutes = true", "line 8, minutes: Here stands true or false. Write a whole number instead."),
    ("minutes = 15", "minutes = 15.0", "line 8, minutes: Here stands a number. Write a whole number instead."),
    ("lead = true", "lead = 1", "line 20, rules › lead: Here stands a whole number. Write true or false instead."),
    ("weight = 0.1", "weight = true", "line 26, phases 1 › weight: Here stands true or false. Write a number instead."),
    (
        "weight = 0.1",
        'weight = "0.1"',
        "line 26, phases 1 › weight: Here stands a text in quotation marks. Write a number instead.",
    ),
    (
        '["companies", "research"]',
        '"companies"',
        'line 6, partners: Here stands a text in quotation marks. Write a list of texts, such as ["a", "b"] instead.',
    ),
    ('"research"]', "7]", "line 6, partners 2: Here stands a whole number. Write a text in quotation marks instead."),
    (
        "[rules]\n",
        "[[rules]]\n",
        "line 18, rules: Here stands a list. Write a table instead.",
    ),
    (
        'support = ["medspiller"]',
        'support = "medspiller"',
        "line 68, experts 1 › placements › ideen › support: Here stands a text in quotation marks. "
        'Write a list of texts, such as ["a", "b"] instead.',
    ),
    (
        'lead = "fortaeller"',
        "lead = true",
        "line 68, experts 1 › placements › ideen › lead: Here stands true or false. Write a text in quotation marks",
    ),
    (
        "drift = {}",
        "drift = []",
        "line 70, experts 1 › placements › drift: Here stands a list. Write a table instead.",
    ),
    (
        '{ role = "brobygger", why = "Fordi [de] mødes." }',
        '"brobygger"',
        "line 44, phases 2 › cells 1: Here stands a text in quotation marks. Write a table instead.",
    ),
]

NUMBERS = [
    ("minutes = 15", f"minutes = {10**30}", "line 8, minutes: This number cannot be used."),
    ("minutes = 15", "minutes = 0x" + "f" * 9999, "line 8, minutes: This number cannot be used."),
    ("minutes = 15", "minutes = 500", "line 8, minutes: 500 cannot be used. Write a number from 1 to 180."),
    ("weight = 0.1", "weight = 1e400", "line 26, phases 1 › weight: This number cannot be used."),
    (
        "weight = 0.1",
        "weight = 1e-999999999",
        "line 26, phases 1 › weight: This number cannot be used.",
    ),
    (
        "weight = 0.1",
        f"weight = 1e{'9' * 40}",
        "line 26, phases 1 › weight: This number cannot be used.",
    ),
    (
        "weight = 0.1",
        f"weight = 0.{'1' * 99}",
        "line 26, phases 1 › weight: This number cannot be used.",
    ),
    ("weight = 0.1", "weight = nan", "line 26, phases 1 › weight: This number cannot be used."),
    ("weight = 0.1", "weight = -inf", "line 26, phases 1 › weight: This number cannot be used."),
    (
        "weight = 0.1",
        "weight = 0",
        "line 26, phases 1 › weight: 0 cannot be used. Write a number above 0, and 1000 at most.",
    ),
    ("weight = 2", f"weight = {10**30}", "line 65, experts 1 › weight: This number cannot be used."),
]

KEYS = [
    ("situation", "situaton", "line 25, phases 1 › situaton: There is no key “situaton”. Did you mean “situation”?"),
    ("summary", "Summary", "line 9, Summary: There is no key “Summary”. Did you mean “summary”?"),
    ("[rules]", "[rulez]", "line 18, rulez: There is no key “rulez”. Did you mean “rules”?"),
    (
        "minutes = 15",
        'minutes = 15\nfarve = "blå"',
        "line 9, farve: There is no key “farve”. See whether it is spelt right, or remove it.",
    ),
    (
        'lead = "fortaeller"',
        'leed = "fortaeller"',
        "line 68, experts 1 › placements › ideen › leed: There is no key “leed”. Did you mean “lead”?",
    ),
    ("lead = true", 'lead = true\n"x\\u001b" = 1', "line 18, rules › x�: There is no key “x�”."),
]

MEANING = [
    (
        'id = "nyt-lys"',
        'id = "gammelt-lys"',
        "line 2, id: The id is “gammelt-lys”, but the file is called something else.",
    ),
    ('id = "opstart"', 'id = "ideen"', "line 41, phases 2 › id: The id “ideen” is already used at phases 1 › id."),
    (
        'role = "styrmand"',
        'role = "styremand"',
        "line 37, phases 1 › cells 3 › role: There is no role “styremand”. Did you mean “styrmand”?",
    ),
    (
        '"lederweb"]',
        '"ledernet"]',
        "line 64, experts 1 › sources 1: The level has no source “ledernet”. Did you mean “lederweb”?",
    ),
    (
        'kind = "person"',
        'kind = "persona"',
        "line 75, experts 2 › kind: “persona” cannot stand here. Did you mean “person”?",
    ),
    (
        'language = "da"',
        'language = "fr"',
        "line 3, language: “fr” is no language of the game. Write one of these: da, en.",
    ),
    (
        "drift = {}\n",
        "",
        "line 67, experts 1 › placements › drift: The expert says nothing of the phase “drift”. Write drift = {} if",
    ),
    (
        'support = ["medspiller"]',
        'support = ["medspiller", "designer", "brobygger"]',
        "line 68, experts 1 › placements › ideen: 4 cards lie here, and a phase may hold 3. Take some away.",
    ),
    (
        'support = ["medspiller"]',
        'support = ["fortaeller"]',
        "line 68, experts 1 › placements › ideen › support 1: The role “fortaeller” lies here twice.",
    ),
    (
        'role = "fortaeller"',
        'role = "designer"',
        "line 28, phases 1 › cells: An expert places “fortaeller” in this phase, but no text says why.",
    ),
    ('"Kort."', '"<b>Kort.</b>"', "line 9, summary: HTML is not shown, and here stands “<b>Kort.</b>”."),
    ('"Kort."', '"Kort\\u202e."', "line 9, summary: The text holds a character that cannot be seen (U+202E)."),
    ('"Kort."', f'"{"k" * 241}"', "line 9, summary: The text has 241 characters and may have 240. Shorten it."),
    ('"Kort."', '" "', "line 9, summary: The text is empty. Write something here."),
    ('"https://www.lederweb.dk/"', '"lederweb"', "line 92, sources 1 › url: “lederweb” is no address."),
    (
        'partners = ["companies", "research"]',
        "partners = []",
        "line 6, partners: There are 0 here, and there must be at least 1.",
    ),
]


@pytest.mark.parametrize(("old", "new", "told"), [*MISSING, *TYPES, *NUMBERS, *KEYS, *MEANING])
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, told: str) -> None:
    lines = said_of_level(level_file(tmp_path, changed(LEVEL, old, new)))
    start = told if told.startswith("nyt-lys") else f"nyt-lys.toml: {told}"
    assert any(one.startswith(start) for one in lines), lines
