"""The teams that have answered, as the class reads them."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

from velfaerd_game.game.answers import Answers
from velfaerd_game.words.language import tr


def team_lines(answers: Answers) -> tuple[str, ...]:
    """A line a team, in the order of their first board; teams of one name are told apart by a number.

    A team that has sent again is marked, so that it sees that its new board came. Nothing where no team has a name.
    """
    teams = answers.teams
    if not any(one.team for one in teams):
        return ()
    sent = Counter((one.id or "").lower() for one in answers.arrived if one.id)
    seen: Counter[str] = Counter()
    lines = []
    for one in teams:
        name = one.team or tr("No name")
        alike = normalize("NFKC", name).casefold()
        seen[alike] += 1
        if seen[alike] > 1:
            name = f"{name} {seen[alike]}"
        again = sent[(one.id or "").lower()] > 1
        lines.append(tr("{team} (sent again)").format(team=name) if again else name)
    return tuple(lines)
