"""The smallest piece of a sentence that can go and leave good prose behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard.pieces import has_verb
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

# A clause may be cut off at these; what stands before must be able to stand alone.
_TAIL = lazy(r"(?:[,;:—–]\s*|\s+)(?:and|but|so|which is why|because|while|or)\s+|[;:—–]\s+|,\s+", re.I)
_MIN_WORDS = 4
# A clause that opens with one of these leans on the one after it.
_LEANS = lazy(r"\W*(?:because|if|when|whenever|since|while|although|though|unless|once|as|after|before|with|without|thanks|whether|given)\b", re.I)


def removable(document: Document, start: int, end: int) -> tuple[int, int]:
    """The clause around ``start:end`` when the rest of the sentence can stand alone, else the sentence."""
    s, e = document.sentence(start)
    e = max(e, document.sentence(end - 1)[1])
    sentence = document.text[s:e]
    stop = re.search(r"[.!?…]+[\"”’)]*\s*$", sentence)
    body_end = s + (stop.start() if stop else len(sentence.rstrip()))
    cuts = [m for m in _TAIL.finditer(document.text, s, body_end)]
    before = [m for m in cuts if m.end() <= start]
    last = all(m.start() < end for m in cuts)  # no other clause follows
    if before and last and _stands_alone(document.text[s : before[-1].start()]):
        return before[-1].start(), body_end
    return between(document, start, end) or (s, e)


def between(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The clause around ``start:end`` with the mark or link that leads on from it, when another clause follows that has a subject of its own."""
    s, e = document.sentence(start)
    if end > e:
        return None
    cuts = list(_TAIL.finditer(document.text, s, e))
    before = [m for m in cuts if m.end() <= start]
    after = [m for m in cuts if m.start() >= end]
    if any(start < m.start() < end for m in cuts):
        return None
    onward = next((m for m in after if _goes_on(m[0], document.text[m.end() : e])), None)
    if onward is None:
        return None
    if before and not (_stands_alone(document.text[s : before[-1].start()]) and onward[0].lstrip()[:1] in ",;:—–"):
        return None
    begin = before[-1].end() if before else s
    if not (has_verb(document.text[begin : onward.start()]) or _OWN_SUBJECT.match(document.text, begin)):
        return None
    if _LEANS.match(document.text, begin):
        return None
    return begin, onward.end()


def _goes_on(link: str, following: str) -> bool:
    """Whether a clause follows that needs nothing of what stands before it."""
    return bool(_OWN_SUBJECT.match(following)) and not _BECAUSE.search(link) and _stands_alone(following)


_OWN_SUBJECT = lazy(r"(?:dr\.?|nurse|pa) (?-i:[A-Z])\w+\s|(?:until|for|every|each|half) (?:[\w'’-]+ ){1,6}?(?:he|she|they|we|i|it|his|her|nobody|everyone)\s|(?:(?:on|in|at|by|last|this|now|then|today|yet|still|so|and) (?:\w+ ){0,2})?(?:he|she|they|we|i|it|the|his|her|our|my|nobody|everyone|everybody|both|neither|half|one of|all of|most of|that|this|there)(?:['’]\w+)?\s|(?:mom|dad|grandma|grandpa|(?-i:[a-z]+))(?: (?!who|that|which)\w+)? (?:is|was|are|were|has|had|did|would|will|can|could|got|came|went|made|took)\b", re.I)
_BECAUSE = lazy(r"because|while|\bor\b|which", re.I)


def has_subject(text: str, at: int) -> bool:
    """Whether the words at ``at`` open a clause with a subject of its own."""
    return _OWN_SUBJECT.match(text, at) is not None


def _stands_alone(words: str) -> bool:
    if len(words.split()) < _MIN_WORDS:
        return False
    return not _LEANS.match(words) or any(_OWN_SUBJECT.match(words, m.end()) for m in _TAIL.finditer(words))
