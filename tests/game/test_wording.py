"""What a text may hold: markup, unseen characters and addresses, each with what is fine and only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from velfaerd_game.game.limits import LISTS, MAY_BE_EMPTY, TEXTS
from velfaerd_game.game.problem import Problem, ProblemKind
from velfaerd_game.game.wording import faults_of_text, faults_of_url, shown

K = ProblemKind


def kinds(text: str) -> list[tuple[ProblemKind, str]]:
    """The faults of a briefing with this text."""
    return [(fault.kind, fault.value) for fault in faults_of_text(text, "briefing", "briefing")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a <b>bold</b> word", "<b>bold</b>"),
        ("</p>", "</p>"),
        ("x<!-- y -->", "<!--"),
        ("<!DOCTYPE html>", "<!DOCTYPE"),
        ("<![CDATA[x]]>", "<![CDATA[x]]>"),
        ("<?php ?>", "<?php"),
        ("<img\nsrc=x>", "<img"),
        ("<" + "a" * 100, "<" + "a" * 58 + "…"),
    ],
)
def test_html_is_refused(text: str, value: str) -> None:
    assert kinds(text) == [(K.HTML, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("se [her](https://example.org) nu", "](https://example.org)"),
        ("![billede](x.png)", "](x.png)"),
        ("[her][1]\n\n[1]: https://example.org", "[1]:"),
        ("> - [a\\]b]: x", "[a\\]b]:"),
        ("<https://example.org>", "<https://example.org>"),
        ("<mailto:a@example.org>", "<mailto:a@example.org>"),
        ("<a@example.org>", "<a@example.org>"),
    ],
)
def test_a_link_is_refused(text: str, value: str) -> None:
    assert kinds(text) == [(K.LINK, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a\x00", "U+0000"),
        ("a\rb", "U+000D"),
        ("a\x7f", "U+007F"),
        ("a\x85", "U+0085"),
        ("a\u202ab\u202e", "U+202A"),
        ("a\u2066", "U+2066"),
        ("a\u2069", "U+2069"),
        ("a\ud800", "U+D800"),
    ],
)
def test_a_character_that_cannot_be_seen_is_refused(text: str, value: str) -> None:
    assert kinds(text) == [(K.CONTROL_CHARACTER, value)]


@pytest.mark.parametrize(
    "text",
    [
        "*Fremhævet*, **stærkt** og\n\n- en liste\n- til\n\n1. første",
        "3 < 5 og 5 > 3, <3, a<1",
        "&lt;b&gt; &amp; &#60;",
        "[sic] og (her) og [1]",
        "Se også [note 1]: den står nedenfor",
        "https://example.org/a er en adresse",
        "tab\tog\nlinje",
        "æøå Ü 中 🎲 é \u200d \u2028",
    ],
)
def test_what_only_looks_like_a_fault_is_fine(text: str) -> None:
    assert kinds(text) == []


def test_every_kind_of_fault_is_told_once() -> None:
    text = "<b><i> [a](b) [c](d) \x00\x01" + " " * 4000
    assert kinds(text) == [
        (K.TOO_LONG, str(len(text))),
        (K.HTML, "<b><i>"),
        (K.LINK, "](b)"),
        (K.CONTROL_CHARACTER, "U+0000"),
    ]


def test_html_behind_a_link_is_found_as_well() -> None:
    assert [kind for kind, _ in kinds("<https://example.org> <b>")] == [K.HTML, K.LINK]


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_may_be_so_long_and_not_longer(name: str) -> None:
    most = TEXTS[name]
    assert list(faults_of_text("x" * most, "here", name)) == []
    assert list(faults_of_text("x" * (most + 1), "here", name)) == [
        Problem(K.TOO_LONG, "here", str(most + 1), (str(most),))
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_only_some_texts_may_be_empty(name: str) -> None:
    expected = [] if name in MAY_BE_EMPTY else [Problem(K.EMPTY_TEXT, "here")]
    assert list(faults_of_text("", "here", name)) == list(faults_of_text(" \n\t", "here", name)) == expected


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://example.org",
        "https://example.org/",
        "HTTPS://Example.org:8080/a_(b)?c=[d]&e=f](g#h",
        "https://example.org?x",
        "https://example.org/a@b",
        "https://blåbær.dk/æøå",
    ],
)
def test_an_address_is_http_or_https_or_empty(url: str) -> None:
    assert list(faults_of_url(url, "here")) == []


@pytest.mark.parametrize(
    "url",
    [
        " ",
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "file:///etc/hosts",
        "https://",
        "https:///a",
        "https://bank.dk@example.org",
        "https://a.dk\\@example.org",
        "https://example.org/a b",
        "https://example.org/<b>",
        'https://example.org/"',
        "https://example.org\n",
        "xhttps://example.org",
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    assert list(faults_of_url(url, "here")) == [Problem(K.BAD_URL, "here", shown(url))]


@pytest.mark.parametrize("unseen", ["\u202e", "\x00", "\ud800"])
def test_an_address_shows_all_it_is(unseen: str) -> None:
    assert list(faults_of_url(f"https://a.dk/{unseen}", "here")) == [Problem(K.BAD_URL, "here", "https://a.dk/�")]


def test_an_address_has_an_end() -> None:
    url = "https://example.org/" + "a" * 481
    assert list(faults_of_url(url, "here")) == [Problem(K.TOO_LONG, "here", "501", ("500",))]


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_shown_is_short_and_harmless(text: str) -> None:
    told = shown(text)
    assert len(told) <= 60
    assert not [fault for fault in faults_of_text(told, "here", "briefing") if fault.kind is K.CONTROL_CHARACTER]


def test_what_fits_is_shown_whole() -> None:
    assert shown("x" * 60) == "x" * 60
    assert shown("x" * 61) == "x" * 59 + "…"


def test_every_limit_leaves_room() -> None:
    assert all(most > 0 for most in TEXTS.values())
    assert all(0 <= least <= most for least, most in LISTS.values())
    assert set(TEXTS) >= MAY_BE_EMPTY
