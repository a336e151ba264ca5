"""Capitalised words of a text, what each may be, and the runs they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import gazetteer
from assistant.guard.gazetteer import Sense
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Word(NamedTuple):
    """A capitalised word at ``start:end``, the 's left out."""

    start: int
    end: int
    low: str
    sense: int  # bits of Sense
    caps: bool
    opens: bool  # first word of its sentence or line


_CAPITAL = lazy_re2(r"\p{Lu}[\p{L}\p{M}]*(?:['’‑\-]\p{L}+)*")
_ASCII_CAPITAL = lazy(r"[A-Z][A-Za-z]*(?:['\-][A-Za-z]+)*")  # the same in ASCII
_MIXED = lazy(r"[a-z][A-Z]|[A-Z]{2,}-?[a-z]|[A-Z]-[A-Z]{2}")
_MIXED_NAME = lazy(r"(?:Mc|Mac|De|Di|La|Le|Fitz|Van|Von|O'|D'|Du|St|Al|El)[A-Z][a-z]+$|[A-Z][a-z]+(?:-[A-Z][a-z]+)+$|[A-Z]{3,}s$")
_CONTRACTED = ("'ll", "'ve", "'re", "'d", "'m", "n't", "'all")
PARTICLES = frozenset(["de", "del", "della", "dela", "la", "las", "los", "van", "von", "der", "den", "ter", "ten", "bin", "binti", "ibn", "al", "el", "da", "das", "do", "dos", "di", "du", "le", "st", "san", "santa", "ap", "y", "e", "ben", "bat"])
_PREFIXES = frozenset(["alpha", "beta", "gamma", "delta", "omega", "post", "pre", "non", "anti", "co", "re", "self", "ex", "vitamin", "mid", "multi", "semi", "sub", "ultra", "over", "under", "inter", "intra", "bio", "neuro", "cardio", "pro"])


def capitalised(document: Document) -> list[Word]:
    """The capitalised words of a text, each with what it may be."""
    text = document.text
    openings = {_first_letter(text, s, e) for s, e in document.sentences}
    words: list[Word] = []
    for match in (_ASCII_CAPITAL if text.isascii() else _CAPITAL).finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "@#_/'’"):
            continue
        word = match[0]
        if word[-2:] in ("'s", "’s", "'S", "’S"):
            word, end = word[:-2], end - 2
        low = word.lower()
        if "'" in low and low.endswith(_CONTRACTED):
            continue
        if _MIXED.search(word) and not _MIXED_NAME.match(word):
            continue  # "SARS-CoV", "IgE", "mRNA-like" spellings
        words.append(Word(start, end, low, _sense(word), len(word) > 1 and word.isupper(), start in openings or _opens(text, start)))
    return words


def _sense(word: str) -> int:
    low = word.lower()
    sense = gazetteer.senses(low)
    if not sense and "-" in low:
        first, _, second = word.rpartition("-")
        if second.islower() and (len(second) < 2 or first.lower() in _PREFIXES or gazetteer.is_plain(first.lower())):
            return Sense.WORD  # "Alpha-gal", "Post-op"; but "Myung-hee" may be a name
        parts = [gazetteer.senses(p) for p in low.split("-")]
        if all(p & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for p in parts):
            return Sense.WORD
        if parts[0] & Sense.GIVEN:
            return Sense.GIVEN
    return sense


def _first_letter(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"“'(*_")
    return not before or before[-1] in ".!?:\n•"


def runs(text: str, words: list[Word]) -> Iterator[list[Word]]:
    """Words that stand together as one name would."""
    run: list[Word] = []
    for word in words:
        if run and not _joined(text, run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _joined(text: str, last: Word, word: Word) -> bool:
    gap = text[last.end : word.start]
    if gap in (" ", "  "):
        return True
    if last.end - last.start == 1 and gap in (". ", "."):
        return True
    return len(gap) < 16 and gap[:1] == " " and all(p.strip(".") in PARTICLES for p in gap.split()) and bool(gap.split())
