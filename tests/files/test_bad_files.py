"""Files that cannot be read at all: one clear line each, whatever lies there, and nothing is waited for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from .written import LEVEL, changed, level_file, said_of_level

POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX has these files")


@pytest.mark.parametrize(
    ("data", "english", "danish"),
    [
        (b"", "The file is empty. See whether it was saved.", "Filen er tom. Se efter, om den blev gemt."),
        (
            b"\xef\xbb\xbf \n",
            "The file is empty. See whether it was saved.",
            "Filen er tom. Se efter, om den blev gemt.",
        ),
        (
            b'format = 1\ntitle = "\xe6\xf8\xe5"',
            "line 2: The file is not saved as UTF-8. Open it in your text editor and save it with that encoding.",
            "linje 2: Filen er ikke gemt som UTF-8. Åbn den i dit tekstprogram, og gem den med den tegnkodning.",
        ),
        (
            LEVEL.encode("utf-16"),
            "line 1: The file is not saved as UTF-8. Open it in your text editor and save it with that encoding.",
            "linje 1: Filen er ikke gemt som UTF-8. Åbn den i dit tekstprogram, og gem den med den tegnkodning.",
        ),
        (
            b"#" * (2 * 1024 * 1024),
            "The file is larger than 1024 KiB, the most that is read. See whether it is the right one.",
            "Filen er større end 1024 KiB, og så store filer bliver ikke læst. Se efter, om det er den rigtige.",
        ),
        (
            b"x = " + b"[" * 100_000,
            "The file has too many levels inside each other to be read. Write it more simply.",
            "Der ligger for mange lag inden i hinanden i filen. Skriv den enklere.",
        ),
        (
            b".".join([b"a"] * 400_000) + b" = 1",
            "The file has too many levels inside each other to be read. Write it more simply.",
            "Der ligger for mange lag inden i hinanden i filen. Skriv den enklere.",
        ),
        (
            b"format = 1\nminutes = " + b"9" * 5000,
            "line 2: This number cannot be used. Write an ordinary one, such as 1 or 0.5.",
            "linje 2: Det er ikke et tal, der kan regnes med. Skriv et almindeligt tal, f.eks. 1 eller 0.5.",
        ),
    ],
    ids=["empty", "only a mark", "latin-1", "utf-16", "2 MiB", "deep", "dotted", "digits"],
)
def test_what_no_editor_should_save(tmp_path: Path, data: bytes, english: str, danish: str) -> None:
    path = tmp_path / "nyt-lys.toml"
    path.write_bytes(data)
    assert said_of_level(path) == [f"nyt-lys.toml: {english}"]
    assert said_of_level(path, "da") == [f"nyt-lys.toml: {danish}"]


CLOSE = 'A text is not closed. Write " at its end, or """ where it has several lines.'
TWICE = "The key or the table stands further up already. Remove one of them; a list of tables needs [[ and ]]."


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"Nyt lys"', '"Nyt lys', f"line 4: Character 17 cannot be read as TOML. {CLOSE}"),
        ('accessed = "2026-11-23"\n', "accessed = '", f"line 93: Character 13 cannot be read as TOML. {CLOSE}"),
        ("[[sources]]", "[[sources]]\nx = '''", f"line 94: Character 24 cannot be read as TOML. {CLOSE}"),
        (
            '"Nyt lys"',
            '"Nyt \\lys"',
            "line 4: Character 16 cannot be read as TOML. A backslash in a text is written twice: \\\\.",
        ),
        (
            '"Nyt lys"',
            '"Nyt\x01lys"',
            "line 4: Character 13 cannot be read as TOML. "
            "Delete the character, which cannot be seen, or write the line anew.",
        ),
        (
            '"research"]',
            '"research"',
            "line 7: Character 1 cannot be read as TOML. "
            "A list or a table is not closed, or lacks a comma. Write ] or } at its end, and commas between.",
        ),
        ("difficulty = 2", "difficulty = 2\ntitle = 3", f"line 8: Character 10 cannot be read as TOML. {TWICE}"),
        ("[[phases]]", "[rules]", f"line 22: Character 7 cannot be read as TOML. {TWICE}"),
        (
            '"Nyt lys"',
            "Nyt lys",
            "line 4: Character 9 cannot be read as TOML. What stands after = is not understood. "
            "Put texts in quotation marks; write true, false or 0.5 without.",
        ),
        (
            '"Nyt lys"',
            '"Nyt "lys""',
            "line 4: Character 15 cannot be read as TOML. Something follows the value on its line. "
            'Inside a text write " as \\", or use “ and ” instead.',
        ),
        (
            "minutes = 15",
            "minutes = 2026-02-30",
            "line 8: Character 11 cannot be read as TOML. Write a date in quotation marks.",
        ),
        (
            "minutes = 15",
            "minutes 15",
            "line 8: Character 9 cannot be read as TOML. Write key = value, or a name in brackets "
            "(Expected '=' after a key in a key/value pair).",
        ),
    ],
)
def test_what_is_not_toml(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert said_of_level(level_file(tmp_path, changed(LEVEL, old, new))) == [f"nyt-lys.toml: {told}"]


def test_what_is_not_toml_in_danish(tmp_path: Path) -> None:
    assert said_of_level(level_file(tmp_path, 'format = 1\nid = "nyt-lys'), "da") == [
        "nyt-lys.toml: linje 2: Tegn 14 kan ikke læses som TOML. "
        'En tekst er ikke afsluttet. Skriv " til sidst, eller """ hvis den fylder flere linjer.'
    ]


def test_no_file_at_all(tmp_path: Path) -> None:
    told = "There is no such file. See whether its name and folder are spelt right."
    file = level_file(tmp_path)
    assert said_of_level(tmp_path / "nowhere.toml") == [f"nowhere.toml: {told}"]
    assert said_of_level(file / "under-a-file.toml") == [f"under-a-file.toml: {told}"]
    assert said_of_level(Path("nul\0.toml")) == [f"nul�.toml: {told}"]
    assert said_of_level(tmp_path, "da") == [f"{tmp_path.name}: Det er en mappe. Skriv navnet på en fil i den."]


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert said_of_level(tmp_path / "pipe.toml") == [
        "pipe.toml: This is not an ordinary file and is not read. Give the name of a file that was saved."
    ]


@POSIX
def test_a_link_is_followed_but_not_for_ever(tmp_path: Path) -> None:
    (tmp_path / "one.toml").symlink_to(tmp_path / "two.toml")
    (tmp_path / "two.toml").symlink_to(tmp_path / "one.toml")
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "nowhere.toml")
    (tmp_path / "nyt-lys.toml").symlink_to(level_file(tmp_path / "elsewhere"))
    assert said_of_level(tmp_path / "one.toml") == [
        "one.toml: The link leads back to itself. Give the name of the file it should lead to."
    ]
    assert said_of_level(tmp_path / "dangling.toml")[0].startswith("dangling.toml: There is no such file.")
    assert said_of_level(tmp_path / "nyt-lys.toml") == []


@POSIX
def test_what_only_the_system_can_explain(tmp_path: Path) -> None:
    told = said_of_level(tmp_path / f"{'x' * 300}.toml")
    assert told[0].endswith("The file cannot be read: File name too long. Try a copy of it.")


@contextmanager
def _nobody() -> Iterator[None]:
    """Give up the rights of root, who may read everything, if the tests have them."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@POSIX
@pytest.mark.parametrize(
    "close", [lambda file: file.chmod(0), lambda file: file.parent.chmod(0)], ids=["file", "folder"]
)
def test_a_file_that_may_not_be_read(tmp_path: Path, close: Callable[[Path], None]) -> None:
    file = level_file(tmp_path / "closed")
    close(file)
    with _nobody():
        told = said_of_level(file)
    file.parent.chmod(0o755)
    assert told == [
        "nyt-lys.toml: You may not read this file. Ask whoever owns it, or copy it to a folder of your own."
    ]


def test_a_file_name_cannot_give_a_terminal_orders(tmp_path: Path) -> None:
    assert said_of_level(tmp_path / "a\x1b[2J.toml")[0].startswith("a�[2J.toml: ")


def test_reading_a_level_loads_no_qt_and_no_cattrs() -> None:
    script = (
        "import sys, velfaerd_game.files.levels; print([m for m in sys.modules if m in ('PySide6', 'cattrs', 'attr')])"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"
