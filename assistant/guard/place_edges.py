"""How a place leaves a sentence: with its preposition, the state kept, good prose behind it."""

from __future__ import annotations

import re

from assistant.guard import contacts, places
from assistant.text.patterns import lazy

_WINDOW = 48
_PREPOSITION = lazy(
    r"(?i)\b(?:(?:just|right|somewhere|out|up|down|over|back|all the way)\s+)?(?:in|at|on|from|near|to|of|outside(?:\s+of)?|around|through|via|by|off|into|along|across|between|behind|under|beneath|over|above|below|inside|past|against|toward|towards|beside)\s+(?:(?:a|an|the|his|her|their|our)\s+)?(?:(?:nearby|downtown|rural|beautiful|sunny|local)\s+)?$"
)
_HOME = lazy(r"(?i)\b(?:lives?|living|lived|stay(?:s|ed|ing)?|resid(?:es|ed|ing)|is|was|are|were|he's|she's|they're|found|camped|settled|located|waiting|parked|working|works)\s+(?:(?:right|just|out|over|still|now|currently|back)\s+)?(?:in|at|on|near|outside(?:\s+of)?|around|by|off|along|across from)\s+(?:the\s+)?$")
_FROM_IS = lazy(r"(?i)\b(?:is|was|are|were|he's|she's|comes|originally|hails?)\s+(?:originally\s+)?from\s+(?:the\s+)?$")
_NOUN_AFTER = lazy(r" (?!(?:and|or|but|so|that|who|which|where|with|for|from|in|on|at|to|of|by|near|after|before|when|while|because|is|was|has|had|this|last|next|every|again|where|until|since|as|then|than)\b)[a-z]{3,}(?!ed\b)\b")
STATE_AFTER = lazy(r",\s*")


def edge(text: str, kind: str, start: int, end: int) -> tuple[int, int, str]:
    """The span to take out around a place, and the words that replace it."""
    low = max(0, text.rfind("\n", 0, start) + 1, start - _WINDOW)
    left = text[low:start]
    state = STATE_AFTER.match(text, end) if kind not in ("address", "code", "road", "corner") else None
    if state and state_follows(text, state.end()):
        return start, state.end(), ""
    if kind == "native":
        return start, end + 1, ""
    if kind in ("alone", "tag town"):
        stop = re.match(r"\s*[.!]?[ \t]*\n?", text[end:]) if kind == "alone" else None
        return start, end + (stop.end() if stop else 0), ""
    if kind == "past":
        return start, end, "nearby" if re.search(r"(?i)\b(?:lives?|lived|living|stays?)\s+$", left) else ""
    if kind == "riddle" or kind == "labelled":
        return start, end, ""
    if re.search(r"(?i)\ban?\s+$", left) and _NOUN_AFTER.match(text, end):
        return start, end + 1, ""  # "a Gilpin County deputy"
    if match := _FROM_IS.search(left):
        return low + match.end() - len("from ") - (len("the ") if match[0].lower().endswith("the ") else 0), end, "from nearby"
    if match := _HOME.search(left):
        at = re.search(r"(?i)(?:(?:in|at|on|near|outside(?:\s+of)?|around|by|off|along|across from)\s+(?:the\s+)?)$", match[0])
        return low + match.start() + (at.start() if at else 0), end, "nearby"
    if kind in ("address", "lower", "code", "lodged") and re.search(r"(?i)\b(?:is|was|are|:)\s*$", left):
        return start, end, "on file"
    preposition = _PREPOSITION.search(left)
    if "hospital" in kind:
        if preposition is None:
            return start, end, "another hospital"
        word = re.search(r"(?i)\b(?:in|at|from|near|to|of|via|by|through|outside)\b", preposition[0])
        return low + preposition.start(), end, f"{word[0] if word else 'at'} another hospital"
    if preposition is not None:
        return *contacts.appositive(text, low + preposition.start(), end), ""
    if re.search(r"(?i)\b(?:the|a|an|his|her|their|our|this|that)\s+$", left):
        return start, end, _generic(text[start:end], kind).split(" ", 1)[1]
    if kind in ("address", "lower", "lodged"):
        return start, end, "" if text[end : end + 1] in ",.;)\n" or not text[end:].strip() else "an address"
    if kind in ("school", "home", "other", "street"):
        return start, end, _generic(text[start:end], kind)
    return start, end, ""


def state_follows(text: str, at: int) -> bool:
    """Whether the name of a state or a country stands at ``at``."""
    following = re.match(r"[A-Z][\w.]*(?:\s[A-Z]\w+)?", text[at:])
    return following is not None and (places.may_stay(following[0]) or places.may_stay(following[0].split()[0]))


def _generic(found: str, kind: str) -> str:
    if kind == "street":
        return "a local street"
    if kind == "school":
        return "a local school"
    name = re.split(r"(?i)\s(?:on|in|at|near|of|off)\s", found, maxsplit=1)[0]
    last = name.split()[-1].lower().rstrip("s") if name.split() else ""
    return f"a local {last}" if last.isalpha() and kind in ("home", "other") else "a local place"
