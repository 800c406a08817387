"""What to do about a text that is not TOML: the standard reader's reasons, told to people who are not programmers."""

from __future__ import annotations

from .language import tr


def toml_hint(reason: str) -> str:
    """What to write instead; the reader's own words where there is no better advice."""
    starts = {
        "Illegal character '\\n'": _not_closed(),
        "Unterminated string": _not_closed(),
        'Expected \'"""\'': _not_closed(),
        "Expected \"'''\"": _not_closed(),
        'Expected "\'"': _not_closed(),
        "Unescaped '\\' in a string": tr(r"A backslash in a text is written twice: \\."),
        "Illegal character": tr("Delete the character, which cannot be seen, or write the line anew."),
        "Unclosed": tr(
            "A list or a table is not closed, or lacks a comma. Write ] or } at its end, and commas between."
        ),
        "Cannot": _twice(),
        "Duplicate": _twice(),
        "Invalid value": tr(
            "What stands after = is not understood. Put texts in quotation marks; write true, false or 0.5 without."
        ),
        "Expected newline": tr(
            'Something follows the value on its line. Inside a text write " as \\", or use “ and ” instead.'
        ),
        "Invalid date": tr("Write a date in quotation marks."),
    }
    hint = next((hint for start, hint in starts.items() if reason.startswith(start)), None)
    return hint or tr("Write key = value, or a name in brackets ({reason}).").format(reason=reason)


def _not_closed() -> str:
    return tr('A text is not closed. Write " at its end, or """ where it has several lines.')


def _twice() -> str:
    return tr("The key or the table stands further up already. Remove one of them; a list of tables needs [[ and ]].")
