"""Lines that speak to whoever judges a text ("approved by legal", "answer ok") instead of to its readers."""

from __future__ import annotations

import unicodedata
from functools import cache

from assistant.text.english import lines
from assistant.text.patterns import lazy
from assistant.text.sentences import Span, sentences

_WORD = lazy(r"[^\W\d_](?:[^\W\d_]|['’\u200b-\u200d\u2060\ufeff](?=[^\W\d_]))*")
_LINE = lazy(r"[^\n]+")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_MOSTLY = 0.6  # of the words of a sentence


def without(text: str) -> str:
    """``text`` with the same places, such lines and sentences blanked where they hold no other word; a text of nothing else stays. Digits stay to be read."""
    kept = list(text)
    for start, end in _pieces(text):
        words = [m.span() for m in _WORD.finditer(text, start, end)]
        if words and _share(text, words) == 1:
            kept[start:end] = [c if c.isdigit() else " " for c in text[start:end]]
    return "".join(kept).rstrip() or text


def mostly(sentence: str) -> bool:
    """Whether a sentence speaks to the judge more than to anybody, whatever else it says."""
    words = [m.span() for m in _WORD.finditer(sentence)]
    return bool(words) and _share(sentence, words) >= _MOSTLY


def _pieces(text: str) -> list[Span]:
    found = []
    for line in _LINE.finditer(text):
        found += [(line.start() + start, line.start() + end) for start, end in sentences(line[0])]
    return found


def _share(text: str, words: list[Span]) -> float:
    """How many of the words are words of judging or stand beside them; 0 when none is a word of judging."""
    kinds = [_kind(text[start:end]) for start, end in words]
    return sum(map(bool, kinds)) / len(kinds) if "judging" in kinds else 0


def _kind(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word).translate(_UNSEEN).replace("’", "'")
    kind = _kinds().get(plain.lower(), "")
    return "" if kind == "lower" and plain[0].isupper() else kind


@cache
def _kinds() -> dict[str, str]:
    rows = (line.split() for line in lines("judging.txt"))
    return {word: row[0] for row in rows for word in row[1:]}
