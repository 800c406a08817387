"""How sure a player is of a phase, and how that stood beside the experts, in words."""

from __future__ import annotations

from collections.abc import Mapping

from velfaerd_game.game.board import Round
from velfaerd_game.game.calibration import ENOUGH, FAIRLY, GUESSING, STEPS, SURE, Calibration, Certainty, Trend
from velfaerd_game.words.language import tr, trn

from . import board_words


def step(number: int) -> str:
    """A step of certainty; nothing for none."""
    return {GUESSING: tr("Guessing"), FAIRLY: tr("Fairly sure"), SURE: tr("Sure")}.get(number, "")


def question() -> str:
    """What the board asks of a phase with cards."""
    return tr("How sure are you?")


def asked(phase: str, number: int) -> str:
    """What one step of the choice is called; `phase` in words."""
    return f"{question()} {step(number)}, {phase}"


def offer() -> str:
    """What the offer says."""
    return tr(
        "You know the game by now. Would you like to say how sure you are of each phase?"
        " Then you can see whether more experts agree when you are sure. It does not affect your points."
    )


def offer_answered(taken: bool) -> str:
    """What is said aloud when the offer was answered."""
    if taken:
        return tr("The board now asks how sure you are. You can turn it off in the settings.")
    return tr("You will not be asked. You can change that in the settings.")


def said(played: Round, phase: str, number: int) -> str:
    """What is said aloud when the player has told it, or (0) taken it back."""
    where = board_words.phase_words(played, phase)
    if not number:
        return tr("{phase}: how sure you are is not told").format(phase=where)
    return f"{where}: {step(number).lower()}"


def nothing_there(played: Round, phase: str) -> str:
    """Why nothing can be told of a phase yet."""
    words = tr("Place a card in {phase} first. Then say how sure you are.")
    return words.format(phase=board_words.phase_words(played, phase))


def of_phase(number: int) -> str:
    """What was told of a phase: "you were sure"; nothing where nothing was."""
    return {GUESSING: tr("you guessed"), FAIRLY: tr("you were fairly sure"), SURE: tr("you were sure")}.get(number, "")


# --- beside the experts ----------------------------------------------------------------------------------------------


def title() -> str:
    """What the picture over all answers is called."""
    return tr("How sure you were")


def in_ten(one: Certainty) -> str:
    """ "6 of 10"."""
    return tr("{n} of 10").format(n=one.tenths)


def counts(one: Certainty) -> str:
    """Over how many phases and cards."""
    phases = trn("{n} phase", "{n} phases", one.phases)
    return " · ".join((phases, trn("{n} card", "{n} cards", one.cards)))


def sentence(number: int, one: Certainty) -> str:
    """How many experts agree when the player is so sure, or that it is too little to say."""
    if not one.enough:
        return tr("Too little to say yet: at least {n} phases are needed.").format(n=ENOUGH)
    return _when()[number].format(n=one.tenths)


def _when() -> Mapping[int, str]:
    return {
        GUESSING: tr("When you guess, {n} in 10 experts do as you do."),
        FAIRLY: tr("When you are fairly sure, {n} in 10 experts do as you do."),
        SURE: tr("When you are sure, {n} in 10 experts do as you do."),
    }


def this_round(seen: Calibration) -> str:
    """One round on a line, the surest first: "Sure: 8 in 10 experts did as you did"; nothing where nothing was told."""
    told: list[str] = []
    for number in reversed(STEPS):
        one = seen.steps[number]
        if one.phases:
            words = tr("{sure}: {n} of 10") if told else tr("{sure}: {n} in 10 experts did as you did")
            told.append(words.format(sure=step(number), n=one.tenths))
    return "\N{NO-BREAK SPACE}· ".join(told)  # no line may begin with the dot


def overall(seen: Calibration) -> str:
    """What the steps say together."""
    match seen.trend:
        case Trend.RISES:
            return tr("The surer you are, the more experts agree with you: your certainty tells something.")
        case Trend.LEVEL:
            return tr("About as many experts agree when you are unsure as when you are sure.")
        case Trend.FALLS:
            return tr("Fewer experts agree when you are sure than when you are unsure.")
        case Trend.UNKNOWN:
            return ""


def explained() -> str:
    """What the picture shows."""
    return tr("Each dot is 1 in 10 experts: how many, on average, placed the same card in the same phase.")
