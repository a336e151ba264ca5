"""How a telephone number or an address leaves a sentence: with its label or preposition, and good prose behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WINDOW = 40
_PREPOSITION = re.compile(r"(?i)(?:^|(?<=[\s(]))(?:(?:reach(?:ed|able)?|out|back)\s+)?(?:at|to|on|via|through|by|using|over|under)\s+(?:(?:his|her|their|the|your|this)\s+(?:number|address|cell|mobile|phone|page|e-?mail)\s+)?$")
_SOURCE = re.compile(r"(?i)\b(?:from|of|with|for)\s+$")
_IS = re.compile(r"(?i)\b(?:is|was|are|it's|that's)\s+$")
_LABEL = re.compile(r"(?i)(?:(?:^|(?<=[\s(|;,]))(?:(?:his|her|their|home|work|cell|mobile|contact|call-?back|telephone|phone|ph|tel|fax|whatsapp|cel|tél|téléphone|teléfono|e-?mail|mail|web(?:site)?|url|link|page|handle|ip(?:\s+address)?)\s*)+(?:no\.?|number|nr\.?|#)?\s*[:=#.]\s*|[ \t]*[:=→>]\s*)$")


@dataclass(frozen=True, slots=True)
class Wording:
    """What may stand for a contact: "by phone", "a private number", "on file"."""

    by: str
    noun: str


def edge(text: str, start: int, end: int, wording: Wording) -> tuple[int, int, str]:
    """The span to take out around a contact at ``start:end``, and the words that replace it."""
    left = text[max(0, start - _WINDOW) : start]
    begin = max(0, start - _WINDOW)
    if match := _IS.search(left):
        return start, end, "on file"
    if match := _PREPOSITION.search(left):
        return begin + match.start(), end, wording.by
    if _SOURCE.search(left):
        return start, end, wording.noun
    if match := _LABEL.search(left):
        return begin + match.start(), end, ""
    if _alone(text, start, end):
        return start, end, ""
    return start, end, wording.noun


def _alone(text: str, start: int, end: int) -> bool:
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    opens = not before or before[-1] in ",;:(|[\n–—-.!?" or not before[-1].isascii()
    closes = not after or after[0] in ",;:)|]\n–—-.!?" or not after[0].isascii()
    return opens and closes
