"""An internet address of a patient's device."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import contacts
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORDING = contacts.Wording("online", "private address")
_V4 = r"\b\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|:\d{2,5})?\b"
_V6 = r"\[?\b(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?:%\w+)?(?:/\d{1,3})?\]?(?::\d{2,5})?"
_VERSION = lazy(r"(?i)(?:\bv|\b(?:version|ver|release|firmware|build|software|update|app|ios|android|section|sec|chapter|item|step|table|fig(?:ure)?|§|code|icd(?:-10)?|upgraded? (?:from|to)|to)\.?)\s*#?$")
# Names that everybody's machine answers to, and resolvers everybody uses: jokes, not addresses of a person.
_EVERYBODYS = frozenset(map(ipaddress.ip_address, ("127.0.0.1", "0.0.0.0", "255.255.255.255", "8.8.8.8", "8.8.4.4", "1.1.1.1", "::1", "::")))


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span()
            if _is_address(match[0]) and not _version(document.text, start, match[0]):
                yield Hit(*contacts.edge(document.text, start, end, _WORDING))


def _is_address(text: str) -> bool:
    bare = text.partition("/")[0].partition("%")[0]
    if "." in bare:
        bare = bare.partition(":")[0]
    elif "]" in bare:
        bare = bare.strip("[").partition("]")[0]
    else:
        bare = bare.strip("[")
        if sum(c.isdigit() for c in bare) < 2 or ("::" not in bare and bare.count(":") < 7):
            return False
    try:
        return ipaddress.ip_address(bare) not in _EVERYBODYS
    except ValueError:
        return False


def _version(text: str, start: int, found: str) -> bool:
    left = text[max(0, start - 24) : start]
    if re.search(r"(?i)\bip\b|address|server|router|log(?:ged)?[ -]?in|online|connected", left):
        return False
    return "." in found and (_VERSION.search(left) is not None or text[start - 1 : start] in ".v")


RULE = Rule(
    kind="IP",
    message="This internet address can lead to a patient's device.",
    why="Internet addresses are on the list of identifiers.",
    guideline="G-01-17",
    detect=_detect,
    patterns=(_V4, _V6),
    breaks=(
        ("Her monitor (198.51.100.7) is back online.", "Her monitor is back online."),
        ("The message came from 2001:db8:12::9c7e and we answered.", "The message came from a private address and we answered."),
    ),
    passes=(
        "Our portal moved to version 4.12.0.3 over the weekend.",
        "There is no place like 127.0.0.1.",
        "Doors open 08:30:00 sharp, said the very exact robot.",
    ),
)
