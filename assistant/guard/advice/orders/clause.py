"""The clause an order stands in, and whether its subject is the reader."""

from __future__ import annotations

from assistant.guard import lexicon
from assistant.text.patterns import lazy_re2

_PEOPLE = frozenset(w for w in lexicon.entries("advice/people_words") if " " not in w)
_PEOPLE_PHRASES = tuple(w for w in lexicon.entries("advice/people_words") if " " in w)


def subject_of(low: str, start: int, modal: int) -> str:
    """The words before the modal, back to the start of its clause; a bracketed aside before it is stepped over."""
    subject = low[clause_start(low, start, modal) : modal].strip()
    return subject if len(subject) > 1 and subject.split()[0] not in ("like", "even", "including", "especially") else low[start:modal].strip()


_CLAUSE_MARK = lazy_re2(r"[;:—!?…\"•(]|, | - | (?:and|but|so|because|which is why|then|that) ")


def clause_start(low: str, start: int, at: int) -> int:
    """Where the clause that holds ``at`` begins; a comma inside a long subject ("anyone over 60, even fit, should") is stepped over."""
    begin = start
    for mark in _CLAUSE_MARK.finditer(low, start, at):
        if mark[0] == ", " and not low[mark.end() : at].strip():
            continue
        if mark.end() < at:
            begin = mark.end()
    return begin


def is_reader(subject: str) -> bool:
    """Whether a subject names the reader or a group the reader may belong to."""
    words = [w.partition("'")[0] for w in subject.replace(",", " ").split()]
    if not words:
        return False
    if words[0] in ("i", "we", "i'd", "she", "he", "they", "it", "who", "this", "that", "these", "the", "our", "clinicians", "doctors", "researchers", "scientists") and not set(words[1:4]) & _PEOPLE:
        return False
    if words[0] in ("i", "we", "she", "he", "some", "most", "many") and "you" not in words:
        return False
    return bool(set(words) & _PEOPLE) or any(p in subject for p in _PEOPLE_PHRASES)
