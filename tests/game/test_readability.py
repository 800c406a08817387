"""LIX and the count of words, on texts counted by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from velfaerd_game.game.readability import lix, sentences, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Kaffen er skænket.", 3),
        ("15 mio. kr. og 1.400 master – 26,5 %", 7),
        ("»Hvor langt,« spørger de, *»kan man nå?«*", 7),
        ("lys-ambassadører, kommunens og byens’", 4),
        ("Children’s services don’t wait.", 4),
    ],
)
def test_words(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Én. To? Tre! Fire… Fem", 5),
        ("Det koster 15 mio. kr. om året.", 1),
        ("Den 3. april kl. 10 mødes de. Så går de.", 2),
        ("Med ved bordet er:\n\n- firmaer\n- forskere", 3),
        ("»Nej.« Sådan lød det. *(Opdigtet.)* Resten er sandt.", 4),
        ("Ét afsnit\n\nEt til", 2),
        ("Valget er dit: Vil du gå?", 2),
        ("Valget er dit: at gå eller blive.", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert sentences(text) == count


def test_lix_is_words_a_sentence_and_the_percentage_of_long_words() -> None:
    text = "Kommunen går med. Ingen ved hvorfor."
    assert words(text) == ["Kommunen", "går", "med", "Ingen", "ved", "hvorfor"]
    assert lix([text]) == Fraction(6, 2) + Fraction(100 * 2, 6)


def test_lix_counts_several_texts_as_one() -> None:
    one, other = "Kaffen er kold.", "Kommunaldirektøren venter udenfor."
    assert lix([one, other]) == Fraction(6, 2) + Fraction(100 * 2, 6)
    assert lix([]) is None
    assert lix(["– … –"]) is None
