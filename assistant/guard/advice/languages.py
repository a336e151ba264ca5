"""Orders about medicines in languages other than English: an act, a thing, and nobody to ask."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import re2

from assistant.guard import lexicon
from assistant.guard.advice import dosing
from assistant.guard.advice.matter import MEDICINE, matter
from assistant.text import linear

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Language(NamedTuple):
    """The patterns of one language."""

    name: str
    acts: re2._Regexp
    things: re2._Regexp
    defers: re2._Regexp


def orders(document: Document) -> list[tuple[int, int]]:
    """Sentences that order a medicine in another language."""
    found: list[tuple[int, int]] = []
    for start, end in document.sentences:
        if any(_is_order(document, language, start, end) for language in languages()):
            found.append((start, end))
    return found


def _is_order(document: Document, language: Language, start: int, end: int) -> bool:
    low = document.low
    act = language.acts.search(low, start, end)
    if act is None or language.defers.search(low, start, end) is not None:
        return False
    if language.things.search(low, start, end) is not None:
        return True
    if not matter(document).any(start, end, MEDICINE):
        return False
    return (len(act[0]) > 3 and act[0] not in ENGLISH) or dosing.has_amount(low, start, end)


@cache
def languages() -> tuple[Language, ...]:
    """Every language of the data file."""
    found: list[Language] = []
    for line in lexicon.entries("advice/other_languages"):
        name, acts, things, defers = (part.strip() for part in line.split("|"))
        found.append(Language(name, _words(acts), _words(things), _words(defers)))
    return tuple(found)


@cache
def gate() -> tuple[str, ...]:
    """One pattern that matches where any language has an act."""
    words = [w for line in lexicon.entries("advice/other_languages") for w in line.split("|")[1].split() if w not in ENGLISH]
    return (_pattern(words),)


# Acts that are English words too: they count for a sentence, but not for the gate.
ENGLISH = frozenset(("use", "double", "pare", "applique", "prove", "lo", "pass", "dung", "dare", "usi", "pie"))


def _words(words: str) -> re2._Regexp:
    return linear.compiled(_pattern(words.split()))


def _pattern(words: list[str]) -> str:
    escaped = [(w, re2.escape(w.replace("_", " ").strip())) for w in words]
    latin = [e for w, e in escaped if w.isascii()]
    other = [e for w, e in escaped if not w.isascii()]
    parts = [rf"\b(?:{'|'.join(latin)})\b"] if latin else []
    return "|".join(parts + other)
