"""Flesch-Kincaid grade, counted here: the usual library fetches a dictionary over the network on first use."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SENTENCE = re.compile(r"[.!?]+(?:\s|$)|\n+")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouy]e|[^aeiouytd]ed|[^aeiouysxz]es)$")  # made, played, makes; not table, wanted, cases


def grade(text: str) -> float:
    """The US school grade a text asks for (Flesch-Kincaid, 1975); 0 for a text without words."""
    found = WORD.findall(text)
    if not found:
        return 0.0
    sentences = max(1, sum(bool(WORD.search(part)) for part in SENTENCE.split(text)))
    return 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def syllables(word: str) -> int:
    """Syllables of an English word, estimated by its vowel groups; at least one."""
    plain = word.lower().replace("’", "'").removesuffix("'s")
    count = len(_VOWELS.findall(plain))
    if count > 1 and _SILENT.search(plain) and not re.search(r"[^aeiouy]les?$", plain):
        count -= 1
    return max(1, count)
