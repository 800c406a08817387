"""What the class sees, as values: every word is made, every share worked out, nothing is decided any more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: how long (0 to 1), what stands at its end, such as “38 %” or “3 of 4”, and whose it is."""

    share: float
    words: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role in a phase: the class's bars (one a round, the first above), the experts', and what is said of it.

    A bar that is None is not shown yet. `marked` draws the eye: the biggest difference. `place` stands below the name.
    """

    role: str
    name: str
    bars: tuple[Bar, ...] = ()
    expert: Bar | None = None
    note: str = ""
    marked: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class PhaseSlide:
    """One phase: the class on the left side of the table, the experts on the right; without `right` the class alone.

    `nothing` stands where the class's bars would be. `rounds`: what the class's bars are called, if several.
    `ask` over `question`: what to talk about.
    """

    number: int
    title: str
    rows: tuple[RoleRow, ...]
    left: str
    left_note: str = ""
    right: str = ""
    right_note: str = ""
    nothing: str = ""
    rounds: tuple[str, ...] = ()
    ask: str = ""
    question: str = ""
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TalkSlide:
    """A phase to talk about before anything is counted aloud: the cards the question is about, as (role, name)."""

    number: int
    title: str
    cards: tuple[tuple[str, str], ...]
    ask: str
    question: str


@dataclass(frozen=True, slots=True)
class TextSlide:
    """A heading and what stands below it; `small` above the heading, `points` as a numbered list.

    `picture` is the level whose picture lies over the words (`opening`: a high one); `seat` is written on a large round
    table, `deck` shows the six cards, both beside the words. A slide has one of them at most. `spoken`: the text is
    one sentence to listen to, in letters larger still.
    """

    title: str
    small: str = ""
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    note: str = ""
    picture: str = ""
    opening: bool = False
    seat: str = ""
    deck: bool = False
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """What the timer shows: the time as text, and how pressing it is (0 calm, 1 soon over, 2 over), also in words."""

    time: str
    stage: int
    words: str
    paused: bool = False


@dataclass(frozen=True, slots=True)
class CollectSlide:
    """A round while it lasts: what to do, the phases to think of, who has answered, the timer.

    `cards`: role and name of those to choose from, shown where nothing else needs the room.
    """

    title: str
    small: str
    text: str
    phases: tuple[str, ...]
    answered: str
    names: tuple[str, ...] = ()
    clock: Clock | None = None
    cards: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Meter:
    """A line of the overview: its name, a bar from 0 to 1, and its figure in words."""

    name: str
    share: float
    words: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class MetersSlide:
    """Named bars below one another, such as the phases by disagreement; `ask` over `question` at the foot."""

    title: str
    small: str
    meters: tuple[Meter, ...]
    note: str = ""
    ask: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """The boards of one round from 0 to 100: least, quarter, median, three quarters, most; each; and their mean."""

    name: str
    five: tuple[float, float, float, float, float]
    each: tuple[float, ...]
    words: str
    mean: float
    mean_words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A level a score is read against: where it lies from 0 to 100, its name with the points, and what it means."""

    at: float
    name: str
    means: str


@dataclass(frozen=True, slots=True)
class WholeSlide:
    """The whole on one page: the spread of the rounds over one scale with its two levels, and what it says."""

    title: str
    small: str
    spreads: tuple[Spread, ...]
    marks: tuple[Mark, ...]
    says: tuple[str, ...]
    cards: tuple[RoleRow, ...] = ()
    cards_title: str = ""
    rounds: tuple[str, ...] = ()
    experts: str = ""


Slide = PhaseSlide | TalkSlide | TextSlide | CollectSlide | MetersSlide | WholeSlide
