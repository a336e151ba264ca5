"""Advice squeezed into a hashtag: "#SkipYourStatin", "#HoneyForCoughs", "#StretchAndIce"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant.guard import lexicon
from assistant.guard.advice import verbs, wordsets
from assistant.guard.advice.matter import ILL, STEM, STRONG, Kind, entries_by_kind, matter
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_TAG = lazy_re2(r"#([A-Za-z][A-Za-z0-9_]{4,60})")
_CAMEL = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_SMALL = wordsets.named("hashtags_small")
_CAMPAIGN = frozenset((Kind.VACCINE, Kind.TEST, Kind.PROCEDURE))
_MEDICINE = frozenset((Kind.DRUG, Kind.SUPPLEMENT))
_COUNTS = wordsets.named("hashtags_counts")
_RECURS = wordsets.named("hashtags_recurs")
_AT = frozenset(("at", "before", "after", "with", "by", "then", "in", "the", "your"))
_HOURS = wordsets.named("hashtags_hours")
_THEN = frozenset(("after", "before", "then", "at", "with", "for", "per", "a"))
_CLAUSE = frozenset(("while", "before", "after", "until", "if", "when", "for", "with", "in", "days", "weeks", "during"))
_CAMPAIGN_WORDS = frozenset(("wisely", "safely", "responsibly", "smart", "smartly", "awareness", "week", "day", "month", "resistance", "stewardship", "facts", "matters", "matter", "safety", "carefully", "properly"))
_STOPPERS = wordsets.named("hashtags_stoppers")
_TAKERS = wordsets.named("hashtags_takers")


def tags(document: Document) -> list[tuple[int, int]]:
    """Spans of hashtags that give advice."""
    if "#" not in document.text:
        return []
    found: list[tuple[int, int]] = []
    for match in _TAG.finditer(document.text):
        if _is_advice(document, match[1]):
            found.append(match.span())
    return found


def _is_advice(document: Document, tag: str) -> bool:
    words = _words(tag)
    if len(words) < 2:
        words = _segmented(tag.lower())
    if len(words) < 2:
        return False
    verb, rest = words[0], [w for w in words[1:] if w not in _SMALL]
    thing = "".join(rest)
    if verb in ("dont", "never"):
        verb, rest = ("skip", rest[1:]) if len(rest) > 1 and rest[0] in _TAKERS else (verb, rest)
        thing = "".join(rest)
    kind = _kind(thing)
    if _scheduled(words):
        return True
    if verb in _STOPPERS | {"wait"} and set(rest) & _CLAUSE and not set(rest) & _CAMPAIGN_WORDS and any(_kind("".join(rest[a:b])) in STRONG for a in range(len(rest)) for b in range(a + 1, len(rest) + 1)):
        return True  # "#NoRetinolWhilePregnant"
    if set(rest) & _CAMPAIGN_WORDS:
        return False  # "#UseAntibioticsWisely"
    if verb in _STOPPERS and kind in STRONG:
        return True
    if (verb in _TAKERS and kind in STRONG - _CAMPAIGN) or (verb in _TAKERS and _starts_with_strong(rest)):
        return True
    if "for" in words[1:-1]:
        at = words.index("for")
        remedy, illness = _kind("".join(words[:at])), _kind("".join(words[at + 1 :]))
        if remedy in STRONG - _CAMPAIGN | {Kind.DIET, Kind.EXERCISE} and illness in ILL | {Kind.BODY}:
            return True
    if "and" in words and len(words) == 3 and "care" in verbs.classes(words[0]) and _acts(words[2]) and _about_illness(document):
        return True
    if "not" in words[1:-1] or "over" in words[1:-1]:
        at = words.index("not") if "not" in words else words.index("over")
        first, second = _kind("".join(words[:at])), _kind("".join(words[at + 1 :]))
        return first in STRONG | {Kind.DIET, Kind.EXERCISE} and second in STRONG
    return "care" in verbs.classes(verb) and verb in ("ice", "stretch", "massage", "elevate", "rest", "splint", "tape", "brace", "wrap") and kind is Kind.BODY and _about_illness(document)


def _scheduled(words: list[str]) -> bool:
    """A medicine with its hour or its count: "#MelatoninAtSundown", "#TwoAdvilThenBed"."""
    if set(words) & _CAMPAIGN_WORDS - {"day", "week", "month"} or "awareness" in words:
        return False
    for first in range(min(4, len(words))):
        for last in range(len(words), first, -1):
            if _kind("".join(words[first:last])) not in _MEDICINE:
                continue
            before, after = words[:first], words[last:]
            counted = bool(set(before) & _COUNTS)
            hour = any(w in _RECURS for w in after) or any(a in _AT and set(after[i + 1 : i + 3]) & _HOURS for i, a in enumerate(after))
            return hour or (counted and bool(set(after) & _THEN))
    return False


def _acts(word: str) -> bool:
    return bool(verbs.classes(word) & {"care", "intake"})


def _about_illness(document: Document) -> bool:
    return any(m.kind in ILL for m in matter(document).mentions)


def _starts_with_strong(rest: list[str]) -> bool:
    return any(_kind("".join(rest[:n])) in STRONG - _CAMPAIGN for n in range(1, len(rest)))


def _words(tag: str) -> list[str]:
    return [w.lower() for part in tag.split("_") for w in _CAMEL.findall(part)]


def _segmented(low: str) -> list[str]:
    """An all-small tag split as verb + small words + thing: "skipyourstatin"."""
    for verb in sorted(_STOPPERS | _TAKERS, key=len, reverse=True):
        if not low.startswith(verb):
            continue
        rest = low[len(verb) :]
        for small in ("", "the", "your", "that", "those", "my", "a", "all"):
            if rest.startswith(small) and _kind(rest[len(small) :]) in STRONG:
                return [verb, rest[len(small) :]]
    return []


def _kind(thing: str) -> Kind | None:
    if not thing:
        return None
    table = _squeezed()
    known = table.get(thing) or (table.get(thing[:-1]) if thing.endswith("s") else None)
    if known is None and STEM.search(thing) is not None and STEM.search(thing).span() == (0, len(thing)):
        return Kind.DRUG
    return known


@cache
def _squeezed() -> dict[str, Kind]:
    """Every medical word without spaces and marks."""
    ambiguous = lexicon.words("advice/ambiguous_matter")
    return {re.sub(r"[^a-z0-9]", "", word): kind for word, kind in entries_by_kind().items() if word not in ambiguous or kind in ILL | {Kind.EXERCISE, Kind.BODY}}
