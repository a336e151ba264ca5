"""How a number or an address leaves a sentence: with its label or preposition, and good prose behind it."""

from __future__ import annotations

from typing import NamedTuple

from assistant.text.patterns import lazy

_WINDOW = 44
_THEIRS = r"(?:(?:his|her|their|the|your|this|my|our)\s+(?:\w+\s+)?(?:numbers?|address(?:es)?|cell|mobile|phone|page|e-?mail|line|profile|site|blog|account)\s+)?"
_PREPOSITION = lazy(
    rf"(?i)(?:^|(?<=[\s(]))(?:(?:out|back)\s+)?(?:at|to|on|via|through|by|using|over|under)\s+{_THEIRS}$"
)
_SOURCE = lazy(r"(?i)\b(?:from|of|with|for|and|or)\s+$")
_IS = lazy(r"(?i)\b(?:is|was|are|it's|that's)\s+$")
_OWNED = lazy(r"(?i)(?:'s|s'|\b(?:his|her|their|my|our|your|the|this|that|a|an|same|new|old|wrong|right))\s+$")
_LABEL = lazy(
    r"(?i)(?:(?:\A|(?<=[(|;,\n]))[ \t]*(?:(?:his|her|their|home|work|cell|mobile|contact|call-?back|telephone|phone|ph|tel|fax|whatsapp|cel|"
    r"e-?mail|mail|web(?:site)?|url|link|page|handle|ip(?:\s+address)?|address)\s*)+(?:no\.?|number|nr\.?|#)?\s*[:=#.]?\s*|[ \t]*[:=→>]\s*)$"
)


class Wording(NamedTuple):
    """What may stand for a contact: "by phone", "private number" with its article, "on file"."""

    by: str
    noun: str
    article: str = "a"


def edge(text: str, start: int, end: int, wording: Wording) -> tuple[int, int, str]:
    """The span to take out around a contact at ``start:end``, and the words that replace it."""
    begin = max(0, text.rfind("\n", 0, start) + 1, start - _WINDOW)
    left = text[begin:start]
    if _IS.search(left):
        return start, end, "on file"
    if match := _PREPOSITION.search(left):
        return begin + match.start(), end, wording.by
    if _OWNED.search(left):
        return start, end, wording.noun
    if _SOURCE.search(left):
        return start, end, f"{wording.article} {wording.noun}"
    if (match := _LABEL.search(left)) and (match.start() > 0 or begin in (0, text.rfind("\n", 0, start) + 1)):
        return begin + match.start(), end, ""
    if stands_alone(text, start, end):
        return *appositive(text, start, end), ""
    return start, end, f"{wording.article} {wording.noun}"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` is set off on both sides: by commas, brackets, bars, lines or the ends of the text."""
    before, after = text[:start].rstrip(" \t"), text[end:].lstrip(" \t")
    opens = not before or before[-1] in ",;:(|[\n–—-.!?<>" or not before[-1].isascii()
    closes = not after or after[0] in ",;:)|]\n–—-.!?<>" or not after[0].isascii()
    return opens and closes


_PREDICATE = lazy(r"(?i)^,\s*(?=(?:is|was|are|were|has|had|will|can|could|did|does|went|came|got|who|and|presents?|\w{3,}ed)\b)")


def appositive(text: str, start: int, end: int) -> tuple[int, int]:
    """An insertion with both its commas when the verb follows it: "Ray, chart 77, came" leaves "Ray came"."""
    before = text[:start].rstrip(" \t")
    if before.endswith(",") and (match := _PREDICATE.match(text[end : end + 24])):
        return len(before) - 1, end + match.end() - (1 if text[end + match.end() - 1].isspace() else 0)
    return start, end
