"""Result, roles and next step saved from the screen: by button, where the player chooses, with one clear sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from velfaerd_game.ui.journey import Journey
from velfaerd_game.ui.saving_paper import file_name
from velfaerd_game.ui.widgets.sheet import Sheet

from .looking import settle
from .writers import CARD, ODD, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def save(qtbot: QtBot, journey: Journey, button: QWidget, path: Path) -> str:
    """Press the button by keyboard, and give this file; the name that was proposed."""
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    dialog = journey.window.findChild(QFileDialog)
    assert dialog is not None
    proposed = Path(dialog.selectedFiles()[0]).name
    with qtbot.waitSignal(dialog.finished):
        dialog.fileSelected.emit(str(path))
        dialog.done(0)
    settle()
    return proposed


def sheet(journey: Journey) -> Sheet:
    (found,) = [one for one in journey.window.findChildren(Sheet) if one.isVisible()]
    return found


def test_a_result_is_saved_from_the_closer_look_with_what_was_written(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    page = opened(qtbot, journey)
    page.sheet.answers[0].write(ODD)
    journey.store.save_transfer(CARD)
    journey.revealing.show()
    journey.revealing.show_closer()
    settle()
    proposed = save(qtbot, journey, journey.revealing.closer_page.save, tmp_path / "mit.pdf")
    assert proposed == f"Mit resultat – {page.top.subtitle.text()}.pdf"
    assert (tmp_path / "mit.pdf").read_bytes().startswith(b"%PDF-")
    assert sheet(journey).windowTitle() == "Dit resultat er gemt"
    assert str(tmp_path / "mit.pdf") in sheet(journey).accessibleDescription()


def test_a_next_step_is_saved_from_where_it_is_written(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    page = opened(qtbot, journey)
    page.form.act.write("Ringe til værftet")
    proposed = save(qtbot, journey, page.form.save, tmp_path / "skridt.pdf")
    assert proposed == "Mit næste skridt – Ringe til værftet.pdf"
    assert (tmp_path / "skridt.pdf").stat().st_size > 10_000
    assert sheet(journey).windowTitle() == "Dit næste skridt er gemt"


def test_the_roles_are_saved_from_their_page(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    journey.own()
    settle()
    assert save(qtbot, journey, journey.own_page.save, tmp_path / "roller.pdf") == "Mine roller.pdf"
    assert (tmp_path / "roller.pdf").read_bytes().startswith(b"%PDF-")
    assert sheet(journey).windowTitle() == "Dine roller er gemt"


def test_what_stands_in_the_way_is_one_sentence(qtbot: QtBot, journey: Journey, tmp_path: Path) -> None:
    journey.own()
    settle()
    save(qtbot, journey, journey.own_page.save, tmp_path / "væk" / "roller.pdf")
    assert journey.window.notice.text.text().startswith(f"Mappen {tmp_path / 'væk'} findes ikke.")
    assert not [one for one in journey.window.findChildren(Sheet) if one.isVisible()]


@pytest.mark.parametrize(
    ("words", "name"),
    [("a/b: c?", "a b c.pdf"), ("x" * 200, "x" * 80 + ".pdf"), ("...", "PDF.pdf"), ("å 🙂", "å 🙂.pdf")],
)
def test_a_name_that_every_system_takes_is_proposed(words: str, name: str) -> None:
    assert file_name(words) == name


def test_a_result_is_saved_where_it_is_first_seen_once_every_phase_has_turned(
    qtbot: QtBot, journey: Journey, tmp_path: Path
) -> None:
    opened(qtbot, journey)
    page = journey.revealing.page
    journey.revealing.show(turned=1)
    settle()
    assert not page.save.isVisible()
    page.show_all()
    settle()
    save(qtbot, journey, page.save, tmp_path / "mit.pdf")
    assert (tmp_path / "mit.pdf").read_bytes().startswith(b"%PDF-")
    assert sheet(journey).windowTitle() == "Dit resultat er gemt"
