""""a alarm", "an doctor": the article that the sound of the next word asks for. Only words in small letters, whose sound their letters tell."""

from __future__ import annotations

import re

_VOWEL = re.compile(r"\b([Aa]) (?=(?!one\b|once\b|one-|uni(?!n|m)|us(?:e|u(?!r))|util|eu|ewe\b|ouija|uter|urin|ubiq|uku)[aeiou][a-z]{2})")
_CONSONANT = re.compile(r"\b([Aa])n (?=(?!hour|honest|hono[u]?r|heir|herb|homage)[bcdfghjklmnpqrstvwxyz][a-z]{2})")


def agreed(text: str) -> str:
    """A text whose "a" and "an" agree with what follows."""
    return _CONSONANT.sub(r"\1 ", _VOWEL.sub(r"\1n ", text))
