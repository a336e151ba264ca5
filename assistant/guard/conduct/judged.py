"""Faults of conduct in posts that hold no listed cue of them, judged by their words, as learnt from labelled posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit
from assistant.guard.trained import bars, conduct
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_ELSEWHERE: Final = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}
_OWN_RULE = lazy(r"(?i)\b(?:why|how) (?:we|i) (?:never|don.t|do not)\b|\b(?:we|i) (?:never|don.t|do not) (?:say|post|share|show|film|argue)\b")
_REFUSED = lazy(r"(?i)\b(?:is|are|was|were)(?: not|n.t) (?:an? |the |our )?[\"“‘]")  # a word for people, quoted to be refused
_OTHERS: Final = ("identifiers", "advice", "claims")


def ungraded(document: Document) -> bool:
    """Whether no listed rule of conduct has found a fault, and with it said whether an edit saves the post."""
    return not document.found.get("conduct")


def reads_like(question: str, alone: float, beside: float, blocks: Callable[[Document], bool], spared: Callable[[Document], bool] = lambda _: False) -> Callable[[Document, Sequence[re2._Regexp]], Iterator[Hit]]:
    """The detector of a fault. ``alone``: the bar for a post in which nothing else was found; ``beside``: for one that cannot go out as it is anyway; ``spared``: what is never this fault."""

    def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
        found = any(document.found.get(family) for family in _OTHERS) or document.seen.faults["do_not_post"] > bars.UNSAVABLE.beside
        if spared(document) or (conduct.odds(document, question) <= (beside if found else alone) and not _what_spoils(document, question)):
            return
        barred = blocks(document)
        for start, end in conduct.telling(document, question):
            if bars.unseen(document, "conduct", start, end) and not _told_of(document, start, end):
                yield Hit(start, end, scope="sentence", blocks=barred)

    return detect


def _what_spoils(document: Document, question: str) -> bool:
    """Whether a post that no edit saves has this fault rather than another."""
    faults = document.seen.faults
    return faults["do_not_post"] > bars.SPOILT and ungraded(document) and conduct.odds(document, question) > bars.SPOILT_BY and question == max(conduct.QUESTIONS, key=faults.__getitem__)


def _told_of(document: Document, start: int, end: int) -> bool:
    """Whether the sentence speaks of the fault rather than committing it."""
    return bool(_OWN_RULE.search(document.text[start:end]) or _REFUSED.search(document.text) or voices(document, start, end) & _ELSEWHERE)
