"""The guide for authors: templates that tell what is missing and are accepted once filled; facts with their sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from velfaerd_game.files.levels import check_level, level_paths, read_level
from velfaerd_game.game.problem import ProblemKind
from velfaerd_game.paths import LEVELS

DOCS = Path(__file__).parent.parent / "docs"
TEMPLATES = sorted((DOCS / "template").glob("*.toml"))
each = pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)


def test_there_is_a_template_in_each_language() -> None:
    assert [path.stem for path in TEMPLATES] == ["min-alliance", "my-alliance"]


@each
def test_an_unfilled_template_is_told_what_it_lacks(template: Path) -> None:
    faults = check_level(template, None).faults
    assert {fault.problem.kind for fault in faults} == {ProblemKind.EMPTY_TEXT}
    blanks = len(re.findall(r'^\w+ = ""(?!")', template.read_text("utf-8"), re.MULTILINE))
    assert len(faults) == blanks + 1


@each
def test_a_filled_template_is_accepted_under_a_name_of_its_own(template: Path, tmp_path: Path) -> None:
    text = template.read_text("utf-8").replace(f'id = "{template.stem}"', 'id = "harbour-kitchen"')
    text = re.sub(r'^(\w+) = ""(?!")', r'\1 = "Words."', text, flags=re.MULTILINE)
    path = tmp_path / "harbour-kitchen.toml"
    path.write_text(text.replace('"""\n\n"""', '"""\nA story.\n"""'), "utf-8")
    reading = check_level(path, None)
    assert (reading.faults, reading.notes) == ((), ())
    assert reading.value is not None
    assert reading.value.phases[-1].event


FACTS = (DOCS / "writing-levels.md").read_text("utf-8").partition("## Where the ten levels know it from")[2]


@pytest.mark.parametrize("path", level_paths(LEVELS), ids=lambda path: path.stem)
def test_every_fact_of_a_level_has_a_source_and_every_source_of_facts_a_fact(path: Path) -> None:
    level = read_level(path, "en").value
    assert level is not None
    table = FACTS.partition(f"### {level.title}\n")[2].partition("\n### ")[0]
    rows = [line.strip("|").split("|") for line in table.splitlines() if line.startswith("| ") and "---" not in line][
        1:
    ]
    assert len(rows) >= len(level.phases)
    known = {source.id for source in level.sources}
    cited = set()
    for _, _, where in rows:
        ids = set(re.findall(r"`([a-z0-9-]+)`", where))
        assert ids <= known, where
        assert ids or "no source" in where, where
        cited |= ids
    for_readings = {source for expert in level.experts for source in expert.sources}
    assert known - for_readings <= cited
