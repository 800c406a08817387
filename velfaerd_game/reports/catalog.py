"""What Qt cannot say of a PDF, added at its end: its language, and how it likes to be shown and printed.

A PDF may be changed by appending: the catalogue object is written once more, with a table that finds it and points back
at the one before. What Qt wrote stays as it is, byte for byte.
"""

from __future__ import annotations

import re

LANGUAGE = {"da": "da-DK", "en": "en-GB"}

_ADDED = """/Lang ({language})
/ViewerPreferences <<
/DisplayDocTitle true
/Duplex /DuplexFlipLongEdge
/PrintScaling /None
>>
"""


def completed(raw: bytes, language: str) -> bytes:
    """The PDF with its language and its wishes for the printer; unchanged where its end is not as Qt writes it."""
    trailer = re.search(rb"trailer\s*<<(?P<keys>.*)>>\s*startxref\s*(?P<place>\d+)\s*%%EOF\s*$", raw, re.DOTALL)
    root = re.search(rb"/Root (?P<number>\d+) 0 R", trailer["keys"]) if trailer else None
    if trailer is None or root is None:
        return raw
    number = root["number"].decode()
    catalogue = re.search(rb"\n" + root["number"] + rb" 0 obj\s*<<\s*(?P<keys>.*?)>>\s*endobj", raw, re.DOTALL)
    if catalogue is None:
        return raw
    place = len(raw) + 1
    keys = catalogue["keys"].decode("ascii") + _ADDED.format(language=LANGUAGE[language])
    told = f"\n{number} 0 obj\n<<\n{keys}>>\nendobj\n"
    table = len(raw) + len(told)
    before = trailer["keys"].decode("ascii").strip()
    told += f"xref\n{number} 1\n{place:010d} 00000 n \n"
    told += f"trailer\n<<\n{before}\n/Prev {trailer['place'].decode()}\n>>\nstartxref\n{table}\n%%EOF\n"
    return raw + told.encode("ascii")
