"""What the command line says, and the sentence where it says something the game does not understand."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from velfaerd_game.words.language import LANGUAGES, speak, tr

COMMANDS = ("levels", "check", "score", "collate", "cards", "export", "erase", "xapi")
"""What can be done without opening the game."""

REPORTS = (".pdf", ".csv", ".json")
"""What a report of a class may be."""


class WrongUseError(Exception):
    """Arguments that are not understood; its text is a sentence in the language now spoken."""


@dataclass
class Arguments:
    """What is wanted. `command` is empty where the game is to be opened, with the level `opened` if there is one."""

    command: str = ""
    wants_help: bool = False
    wants_version: bool = False
    language: str | None = None
    data: Path | None = None
    demo: bool = False
    json: bool = False
    report: bool = False
    level: str = ""
    paths: tuple[Path, ...] = ()
    out: Path | None = None
    format: str = "a4"
    board: str = ""
    names: bool = False
    yes: bool = False
    send: bool = False
    server: str = ""
    key: str = ""
    forget: bool = False
    profile: str = ""
    everybody: bool = False

    @property
    def opened(self) -> Path | None:
        """The level file to open the game with."""
        return Path(self.level) if self.level else None


class _Parser(argparse.ArgumentParser):
    """Reads arguments and raises a sentence where argparse would print its own and leave."""

    def __init__(self) -> None:
        super().__init__(prog="velfaerd-game", add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        more = tr("`velfaerd-game --help` shows what there is.")
        raise WrongUseError(f"{_sentence(message)} {more}")


def parse(argv: Sequence[str]) -> Arguments:
    """The arguments understood; speaks the language they choose. WrongUseError where they are not understood."""
    arguments = Arguments()
    rest = _language().parse_known_args(argv, arguments)[1]
    if arguments.language:
        speak(arguments.language)
    rest = _everywhere().parse_known_args(rest, arguments)[1]
    if rest and rest[0] in COMMANDS:
        arguments.command = rest.pop(0)
    _of_command(arguments.command).parse_args(rest, arguments)
    arguments.paths = tuple(arguments.paths)
    _require(arguments)
    if arguments.demo and arguments.level in COMMANDS:
        _Parser().error("unrecognized arguments: --demo")
    if not arguments.command and arguments.level and not arguments.level.lower().endswith(".toml"):
        raise WrongUseError(_no_command(arguments.level))
    return arguments


def _require(arguments: Arguments) -> None:
    """To check needs files, but a report has levels of its own; only a report is told as JSON; a board has a level."""
    if arguments.command == "check" and not arguments.report:
        if not arguments.paths:
            _Parser().error("the following arguments are required: PATH")
        if arguments.json:
            _Parser().error("unrecognized arguments: --json")
    if arguments.command == "collate" and arguments.out and arguments.out.suffix.lower() not in REPORTS:
        raise WrongUseError(tr("--out must end in {choices}.").format(choices=", ".join(REPORTS)))
    if arguments.board and not arguments.level:
        _Parser().error("the following arguments are required: --level")


def _language() -> _Parser:
    """What is read first, so that all else is answered in that language."""
    parser = _Parser()
    parser.add_argument("--language", choices=[*LANGUAGES])
    return parser


def _everywhere() -> _Parser:
    """What may stand before a command or after it."""
    parser = _Parser()
    parser.add_argument("-h", "--help", dest="wants_help", action="store_true")
    parser.add_argument("--version", dest="wants_version", action="store_true")
    parser.add_argument("--data-dir", dest="data", type=Path)
    return parser


def _of_command(command: str) -> _Parser:
    parser = _Parser()
    if command in ("levels", "check", "score", "collate"):
        parser.add_argument("--json", action="store_true")
    if command == "score":
        parser.add_argument("level", metavar="LEVEL")
    if command == "check":
        parser.add_argument("--report", action="store_true")
    if command in ("check", "score"):
        name, many = ("PATH", "*") if command == "check" else ("BOARD.json", "+")
        parser.add_argument("paths", metavar=name, nargs=many, type=Path)
    if command in ("collate", "cards"):
        _of_paper(command, parser)
    if command in ("export", "xapi"):
        _of_results(parser, command)
    if command == "erase":
        parser.add_argument("--yes", action="store_true")
        whose = parser.add_mutually_exclusive_group()
        whose.add_argument("--profile")
        whose.add_argument("--all-profiles", dest="everybody", action="store_true")
    if command in ("", "export", "xapi"):
        parser.add_argument("--profile")
    if not command:
        parser.add_argument("--demo", action="store_true")
        parser.add_argument("level", metavar="LEVEL.toml", nargs="?", default="")
    return parser


def _of_paper(command: str, parser: _Parser) -> None:
    """What the two commands take that put something on paper."""
    parser.add_argument("--out", type=Path, required=command == "cards")
    parser.add_argument("--level", required=command == "collate")
    if command == "collate":
        parser.add_argument("paths", metavar="FOLDER", nargs="+", type=Path)
        parser.add_argument("--names", action="store_true")
    else:
        parser.add_argument("--format", choices=["a4", "a6"])
        parser.add_argument("--board", choices=["a3", "a4"])


def _of_results(parser: argparse.ArgumentParser, command: str) -> None:
    if command == "export":
        parser.add_argument("--out", type=Path, required=True)
        return
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--out", type=Path)
    what.add_argument("--send", action="store_true")
    what.add_argument("--server")
    what.add_argument("--forget", action="store_true")
    parser.add_argument("--key", default="")


def _no_command(word: str) -> str:
    import difflib  # only a wrong word needs it, and starting the game should not wait for it

    if near := difflib.get_close_matches(word, COMMANDS, n=1):
        return tr("There is no command “{word}”. Did you mean “{meant}”?").format(word=word, meant=near[0])
    return tr("“{word}” is neither a command nor a level: a level’s name ends in .toml.").format(word=word)


def _sentence(message: str) -> str:
    """What argparse says, in one clear sentence of the language now spoken."""
    patterns = {
        r"unrecognized arguments: (?P<what>.*)": tr("“{what}” is not understood."),
        r"the following arguments are required: (?P<what>.*)": tr("{what} is missing."),
        r"argument (?P<what>\S+): not allowed with argument (?P<other>\S+)": tr(
            "{what} and {other} do not go together."
        ),
        r"one of the arguments (?P<what>.*) is required": tr("{what}: choose one."),
        r"argument (?P<what>\S+): expected .*": tr("{what} lacks its value."),
        r"argument (?P<what>\S+): invalid choice: '?(?P<value>.*?)'? \(choose from (?P<choices>.*)\)": tr(
            "{what} cannot be “{value}”: choose from {choices}."
        ),
    }
    for pattern, sentence in patterns.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(**{gap: said.replace("'", "") for gap, said in found.groupdict().items()})
    return tr("The arguments are not understood: {message}.").format(message=message)


def help_text() -> str:
    """All that can be asked for, in the language now spoken."""
    return tr(
        """Velfærdsspillet: a card-sort game about leading welfare alliances

velfaerd-game                           open the game
velfaerd-game LEVEL.toml                open it with this level
velfaerd-game levels [--json]           list the levels there are
velfaerd-game check PATH…               check levels and decks: files or folders
velfaerd-game check --report [PATH…] [--json]
                                        and tell what levels are worth as measures; without PATH: all there are
velfaerd-game score LEVEL BOARD.json… [--json]
                                        compare boards with the experts; LEVEL is a file or a level’s id
velfaerd-game collate FOLDER… --level LEVEL [--out FILE] [--json] [--names]
                                        gather the boards of a class, or of a folder of classes, into one
                                        report; FILE ends in .pdf, .csv or .json; --names: with the teams’ names
velfaerd-game cards --out FILE.pdf [--format a6] [--level LEVEL [--board a4]]
                                        print the cards, on A4 or A6, and a level’s board, on A3 or two A4
velfaerd-game export --out PLACE        save all that is kept about you, to read and for programs;
                                        PLACE is a folder, or a file that ends in .json or .html
velfaerd-game erase [--yes]             delete all that is kept about you; asks first, unless --yes is given;
                                        where several share the game, with --profile or --all-profiles
velfaerd-game xapi --out FILE.json      save the results as xAPI statements; reaches for no network
velfaerd-game xapi --server ADDRESS --key KEY
                                        set up your organisation’s own server; the secret is typed
velfaerd-game xapi --send               send it the results that wait; nothing else is ever sent
velfaerd-game xapi --forget             forget its address, key and secret

--language LANGUAGE                     speak Danish (da) or English (en)
--data-dir DIR                          keep everything of the player’s in this folder
--profile NAME                          where several share the game: for this player alone (open, export, erase, xapi)
--demo                                  watch the game play itself; keep nothing
--version, --help                       the version; this text

Exit status: 0 done, 1 faults found, 2 wrong use."""
    )
