"""Keep the catalogues in step with the code.

`update` gathers every text and says what lacks a translation, `add` takes pairs from stdin, `build` compiles.
`add` reads JSON: {"English": "Dansk"} or, for plurals, {"{n} card|{n} cards": "{n} kort|{n} kort"}.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages import pofile
from babel.messages.catalog import Catalog
from build_translations import compile_catalogues

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "velfaerd_game/translations/da/LC_MESSAGES/velfaerd.po"


def extracted() -> Catalog:
    """Every text the code asks for, as an empty catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        pot = Path(folder, "velfaerd.pot")
        command = ["-q", "extract", "-k", "tr", "-k", "trn:1,2", "--no-location", "--sort-output", "-o", str(pot)]
        babel = [sys.executable, "-m", "babel.messages.frontend"]
        subprocess.run([*babel, *command, "velfaerd_game"], check=True, cwd=ROOT)
        with pot.open("rb") as stream:
            return pofile.read_po(stream)


def stored() -> Catalog:
    """The Danish catalogue as it lies on disk; an empty one where there is none yet."""
    if not CATALOGUE.exists():
        return Catalog(locale="da", project="Velfærdsspillet", charset="utf-8")
    with CATALOGUE.open("rb") as stream:
        return pofile.read_po(stream, locale="da")


def write(catalogue: Catalog) -> None:
    """Write the Danish catalogue, sorted, without line numbers, so that diffs stay small."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as stream:
        pofile.write_po(stream, catalogue, width=120, no_location=True, sort_output=True, ignore_obsolete=True)


def update() -> int:
    """Bring the Danish catalogue in step with the code; say what still lacks a translation."""
    catalogue = stored()
    catalogue.update(extracted(), no_fuzzy_matching=True)
    write(catalogue)
    compile_catalogues(ROOT)
    missing = [one.id for one in catalogue if one.id and not (one.string and all(one.string))]
    for text in missing:
        print("missing:", text)
    return 1 if missing else 0


def add() -> int:
    """Add or replace translations from JSON on stdin."""
    catalogue = stored()
    for english, danish in json.load(sys.stdin).items():
        plural = "|" in english
        message = tuple(english.split("|")) if plural else english
        told = tuple(danish.split("|")) if plural else danish
        known = catalogue.get(english.split("|")[0])
        if known is not None and known.id == message:
            known.string = told
        else:
            catalogue.add(message, told)
    write(catalogue)
    compile_catalogues(ROOT)
    return 0


def build() -> int:
    """Compile every catalogue."""
    compile_catalogues(ROOT)
    return 0


if __name__ == "__main__":
    sys.exit({"update": update, "add": add, "build": build}[sys.argv[1]]())
