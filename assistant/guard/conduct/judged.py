"""Faults of conduct in posts that hold no listed cue of them, judged by their words, as learnt from labelled posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from assistant.guard.frames import Voice, voices
from assistant.guard.once import once
from assistant.guard.rule import Hit
from assistant.guard.trained import bars, conduct, whole
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_ELSEWHERE: Final = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}
_OWN_RULE = lazy(r"(?i)\b(?:why|how) (?:we|i) (?:never|don.t|do not)\b|\b(?:we|i) (?:never|don.t|do not) (?:say|post|share|show|film|argue)\b")
_REFUSED = lazy(r"(?i)\b(?:is|are|was|were)(?: not|n.t) (?:an? |the |our )?[\"“‘]")  # a word for people, quoted to be refused
_BY_RULE: Final = ("identifiers", "advice", "claims", "conduct")
_FAMILY: Final = {"identifier": "identifiers", "advice": "advice", "claim": "claims"}  # whose rules mend what they find
_NETWORK: Final = 0.5  # what the guard's network counts beside the words and the network for whole posts


def ungraded(document: Document) -> bool:
    """Whether no listed rule of conduct has found a fault, and with it said whether an edit saves the post."""
    return not document.found.get("conduct")


def reads_like(question: str, blocks: Callable[[Document], bool] = lambda _: False, spared: Callable[[Document], bool] = lambda _: False) -> Callable[[Document, Sequence[re2._Regexp]], Iterator[Hit]]:
    """The detector of a fault by how the whole post reads, from ``bars.READS_LIKE`` on; ``spared``: what is never this fault."""

    def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
        if spared(document) or _is_mended(document, question) or not (_reads(document, question) or _is_likeliest(document, question)):
            return
        barred = blocks(document)
        for start, end in conduct.telling(document, question):
            if bars.unseen(document, "conduct", start, end) and not _told_of(document, start, end):
                yield Hit(start, end, scope="sentence", blocks=barred)

    return detect


def _is_mended(document: Document, question: str) -> bool:
    """Whether a rule that mends this fault has found it."""
    family = _FAMILY.get(question, "")
    return bool(document.found.get(family) or document.late.get(family))


def _reads(document: Document, question: str) -> bool:
    """Whether the post reads like this fault."""
    bar = bars.READS_LIKE[question]
    found = _found(document) or whole.unsavable(document) > bars.UNSAVABLE.beside
    return _odds(document, question) > (bar.beside if found else bar.alone)


@once
def _odds(document: Document, question: str) -> float:
    by_words = conduct.by_words(document, question) if question in conduct.QUESTIONS else 0.0
    return by_words + _NETWORK * document.seen.faults[question] + whole.odds(document)[question]


def _found(document: Document) -> bool:
    """Whether a rule has found something."""
    return any(document.found.get(family) for family in _BY_RULE)


def _is_likeliest(document: Document, question: str) -> bool:
    """Whether the post is surely faulty though nothing was found in it, and this is what it reads like most."""
    odds = whole.odds(document)
    return odds["any"] > bars.FAULTY and question == max(bars.READS_LIKE, key=odds.__getitem__) and not _found(document) and not any(_reads(document, each) for each in bars.READS_LIKE)


def _told_of(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of the fault rather than committing it."""
    return bool(_OWN_RULE.search(document.text[start:end]) or _REFUSED.search(document.text) or voices(document, start, end) & _ELSEWHERE)
