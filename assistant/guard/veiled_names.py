"""Names whose letters are not plain ones: a picture or look-alikes inside, letters set apart, an accent on nearly all; and names of other tongues in small letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, places
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_WORD = lazy(r"[A-Za-zþæøœß]{4,}")
_TRICKS = frozenset(["emoji inside a word", "look-alike letters", "letters set apart"])
_FEW = 2
_ACCENTS = 4
# What a name in a hasty line stands behind: "path back on", "labs for".
_BEHIND = lazy(r"(?:^|[.!?,:\n]\s*|\b(?:on|for|of|re|from|pt|patient|saw|with|and|so \w+|relieved)[,:]?\s+)$", re.I)


def find(document: Document) -> Iterator[tuple[int, int, str, str]]:
    """Veiled names as start, end, form and what they stand for."""
    canonical, text = document.canonical, document.text
    if canonical.source == text:
        return
    veiled = [(h.start, h.end) for h in canonical.hidden if h.trick in _TRICKS]
    found = [m.span() for m in _WORD.finditer(text) if _is_veiled(document, veiled, *m.span()) and (_is_given(m[0]) if m[0].isupper() else _may_name(m[0]))]
    if len(found) <= _FEW:
        for start, end in found:
            yield start, end, "", text[start:end]
    if canonical.source[:1].islower():
        for start, end in _small(document):
            yield start, end, "lower", text[start:end]


def _is_veiled(document: Document, veiled: list[tuple[int, int]], start: int, end: int) -> bool:
    s, e = document.canonical.span(start, end)
    if any(a < e and s < b for a, b in veiled):
        return True
    typed = document.canonical.source[s:e]
    odd = sum(not c.isascii() and c.isalpha() for c in typed)
    return odd >= _ACCENTS and odd * 2 >= len(typed)


def _is_given(word: str) -> bool:
    return bool(gazetteer.senses(word.lower()) & Sense.GIVEN)


def _may_name(word: str) -> bool:
    sense = gazetteer.senses(word.lower())
    if sense & (Sense.GIVEN | Sense.NAMESAKE):
        return True
    return not sense & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) and not gazetteer.is_plain(word.lower()) and not places.is_plain_word(word)


def _small(document: Document) -> Iterator[tuple[int, int]]:
    """Two or three small words in a row, no English ones, with letters of another tongue and a listed name among them."""
    text = document.text
    tokens = [(m.start(), m.end()) for m in re.finditer(r"[a-zþæøœß]+", text)]
    at = 0
    while at + 1 < len(tokens):
        run = _run(document, tokens, at)
        if len(run) > 1 and _BEHIND.search(text[max(0, run[0][0] - 16) : run[0][0]]) and not within(document.care, run[0][0], run[-1][1]):
            yield run[0][0], run[-1][1]
        at += max(1, len(run))


def _run(document: Document, tokens: list[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    text = document.text
    run = [tokens[at]]
    for token in tokens[at + 1 : at + 3]:
        if text[run[-1][1] : token[0]] != " ":
            break
        run.append(token)
    while len(run) > 1 and not _foreign(document, *run[-1]):
        run.pop()
    words = [text[s:e] for s, e in run]
    edges = _foreign(document, *run[0]) and len(run) > 1
    listed = any(gazetteer.senses(w) & (Sense.GIVEN | Sense.FAMILY) or gazetteer.is_family_name(w) or w.endswith(("dottir", "sson")) for w in words)
    marked = any(not document.canonical.source[slice(*document.canonical.span(s, e))].isascii() for s, e in run)
    return run if edges and listed and marked else run[:1]


def _foreign(document: Document, start: int, end: int) -> bool:
    """Whether a word has letters of another tongue, or is no English word."""
    word = document.text[start:end]
    typed = document.canonical.source[slice(*document.canonical.span(start, end))]
    return not typed.isascii() or not (gazetteer.is_plain(word) or places.is_plain_word(word) or gazetteer.senses(word) & Sense.WORD)
