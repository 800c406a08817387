"""A good level, deck and board as files, and what is said of them once something in them is changed."""

from __future__ import annotations

import json
import os
from pathlib import Path

from velfaerd_game.files.levels import read_level
from velfaerd_game.files.reading import Reading
from velfaerd_game.words.language import speak
from velfaerd_game.words.messages import line

ID = "nyt-lys"

LEVEL = """\
format = 1
id = "nyt-lys"
language = "da"
title = "Nyt lys"
place = "En kommune"
partners = ["companies", "research"]
difficulty = 2
minutes = 15
summary = "Kort."
briefing = \"""
Først *ét* afsnit.

[[dette er ingen tabel]]
title = "og dette ingen nøgle"
\"""
tensions = ["hastighed-forankring"]

[rules]
max_cards = 3
lead = true

[[phases]]
id = "ideen"
title = "Idéen"
situation = "Ingen ved noget endnu."
weight = 0.1

[[phases.cells]]
role = "fortaeller"
why = "Derfor."

[[phases.cells]]
role = "medspiller"
why = "Også derfor."

[[phases.cells]]
role = "styrmand"
why = "Det frister."

[[phases]]
id = "opstart"
title = "Opstart"
situation = "Nu går det løs."
cells = [
  { role = "brobygger", why = "Fordi [de] mødes." },
  { role = "designer", why = "Det frister." },
]

[[phases]]
id = "drift"
title = "Drift"
situation = "Hverdag."
event = true

[[phases.cells]]
role = "designer"
why = "Det frister."

[[experts]]
id = "artiklen"
name = "Artiklens roller"
kind = "reading"
basis = "Læst."
sources = ["lederweb"]
weight = 2

[experts.placements]
ideen = { lead = "fortaeller", support = ["medspiller"] }
opstart = { support = ["brobygger"] }
drift = {}

[[experts]]
id = "direktoer"
name = "En direktør"
kind = "person"
basis = "Har prøvet det."

[experts.placements]
ideen = { lead = "medspiller" }
opstart = { lead = "brobygger" }
drift = {}

[[debrief]]
question = "Hvad nu?"

[[debrief]]
question = "Og så?"

[[sources]]
id = "lederweb"
title = "Seks roller"
url = "https://www.lederweb.dk/"
accessed = "2026-11-23"
"""

ENGLISH = """\
format = 1
id = "nyt-lys"
language = "en"
title = "New light"
place = "A municipality"
summary = "Short."
briefing = "One paragraph."

[[phases]]
id = "drift"
title = "Running"
situation = "Every day."

[[phases.cells]]
role = "designer"
why = "It tempts."

[[phases]]
id = "ideen"
title = "The idea"
situation = "Nobody knows yet."

[[phases.cells]]
role = "fortaeller"
why = "Because."

[[phases.cells]]
role = "medspiller"
why = "Because, too."

[[phases.cells]]
role = "styrmand"
why = "It tempts."

[[phases]]
id = "opstart"
title = "Start"
situation = "Off we go."

[[phases.cells]]
role = "brobygger"
why = "They meet."

[[phases.cells]]
role = "designer"
why = "It tempts."

[[experts]]
id = "artiklen"
name = "The article's roles"
basis = "Read."

[[experts]]
id = "direktoer"
name = "A director"
basis = "Has tried it."

[[debrief]]
question = "What now?"

[[debrief]]
question = "And then?"
"""

BOARD: dict[str, object] = {
    "format": 1,
    "type": "velfaerd-game/board",
    "level": ID,
    "phases": {"ideen": {"lead": "fortaeller", "support": ["medspiller"]}, "opstart": {"support": ["brobygger"]}},
}


def changed(text: str, old: str, new: str) -> str:
    """The text with the first `old` replaced: a change that changes nothing would test nothing."""
    assert old in text
    return text.replace(old, new, 1)


def level_file(folder: Path, text: str = LEVEL, name: str = "nyt-lys.toml") -> Path:
    """A file in the folder that holds the text."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8", newline="")
    return path


def board_file(folder: Path, **changes: object) -> Path:
    """A board in the folder, with some keys changed; None takes a key away."""
    path = folder / "board.json"
    said = {key: value for key, value in {**BOARD, **changes}.items() if value is not None}
    path.write_text(json.dumps(said), "utf-8")
    return path


def said(reading: Reading[object], language: str = "en") -> list[str]:
    """The lines told of the reading's faults, without the file's folder."""
    speak(language)
    lines = [line(fault).removeprefix(f"{fault.path.parent}{os.sep}") for fault in reading.faults]
    assert all("\n" not in one for one in lines)
    return lines


def said_of_level(path: Path, language: str = "en") -> list[str]:
    """The lines told of a level's file. A level with faults is none."""
    reading = read_level(path)
    assert (reading.value is None) == bool(reading.faults)
    return said(reading, language)
