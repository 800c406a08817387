"""The guide for authors: templates that tell what is missing and are accepted once filled; facts with their sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from velfaerd_game.files.levels import check_level
from velfaerd_game.game.problem import ProblemKind

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
