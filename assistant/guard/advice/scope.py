"""The smallest unit that can go and leave good prose: a clause where the sentence survives, else the sentence and its lead-in question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.advice import wordsets
from assistant.guard.advice.phrases import SUBORDINATORS, Phrase
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_CUT = lazy_re2(r"(?i)(?:[,;:—–]|\s-)\s*(?:so that's why|which is why|that is why|and that's why|and so|and|but|so|yet|or)\s+|[;—–]\s+|\s-\s|:\s+|\s(?:which is why|so)\s+|,\s+|\sand\s+")
_SO = lazy_re2(r"(?i)\b(?:so|why)\b")  # a reason given only for the order goes with it, where it is most of the sentence
_TAIL = lazy_re2(r";\s+|\s[—–]\s+|\)\s+|:\s+")
_DEPENDENT = wordsets.named("scope_dependent")


def passage(document: Document, phrase: Phrase, clause: int, end: int, lead: int | None) -> tuple[int, int]:
    """What to take out for an order whose clause begins at ``clause``: (start, end) in the document's text."""
    s, e = phrase.start, phrase.end
    start = _start(document, phrase, clause)
    stop = _stop(document, phrase, max(clause, start), end)
    if start == s and lead is not None:
        start = lead
    if stop == e and start == s and _shares_line(document.text, s):
        stop = _before_emoji(document.text, s, e)
    if start > s and stop < e:
        stop = len(document.text[:stop].rstrip(" ;:—–)"))
    if start > s and stop == e:  # what stays needs its full stop
        stop = _before_stop(document.text, start, e)
    return start, stop


def _start(document: Document, phrase: Phrase, clause: int) -> int:
    """Where the removal begins: after the last independent clause before the order, else at the sentence."""
    text, s = document.text, phrase.start
    best = s
    for cut in _CUT.finditer(text, s, min(phrase.end, clause + 1)):
        if cut.start() > s and cut.end() <= clause + 1 and _independent(phrase, s, cut.start(), colon=text[cut.start()] == ":"):
            best = s if _SO.search(cut[0]) is not None and 5 * (cut.start() - s) > 2 * (phrase.end - s) else cut.start()
    return best


def _independent(phrase: Phrase, start: int, end: int, *, colon: bool = False) -> bool:
    """Whether the words of ``start:end`` could stand as a sentence."""
    indices = [i for i, w in enumerate(phrase.words) if start <= w.start < end and w.text[0].isalnum()]
    while indices and phrase.texts[indices[0]] in ("so", "and", "but", "then"):
        indices = indices[1:]
    if len(indices) < 3 or phrase.texts[indices[0]] in SUBORDINATORS - {"that", "now", "today", "the"}:
        return False
    if phrase.texts[indices[0]] in ("my", "best", "worth", "better", "do") and colon:
        return False
    return any(phrase.finite[i] for i in indices)


def _stop(document: Document, phrase: Phrase, clause: int, end: int) -> int:
    """Where the removal ends: before a clause that can stand alone and does not lean on the order, else at the sentence."""
    text = document.text
    for cut in _TAIL.finditer(text, clause, phrase.end):
        if cut[0].startswith(":") or cut.start() < clause:
            continue
        words = [i for i, w in enumerate(phrase.words) if w.start >= cut.end() and w.text[0].isalnum()]
        if len(words) >= 4 and phrase.texts[words[0]] not in _DEPENDENT and cut.start() >= end and phrase.has_finite(words[0], words[-1] + 1):
            return int(cut.end())
    return phrase.end


def _shares_line(text: str, start: int) -> bool:
    """Whether other words stand before ``start`` on its line."""
    return bool(text[text.rfind("\n", 0, start) + 1 : start].strip())


_CLOSING_EMOJI = lazy_re2(r"[\w.!?)\"'…](\s+[^\w\s.,;:!?()\"'…#@&%$/\\-]+)$")


def _before_emoji(text: str, start: int, end: int) -> int:
    """``end`` without the emoji that close a sentence after its full stop or at the end of a line."""
    match = _CLOSING_EMOJI.search(text[start:end])
    return start + match.start(1) if match else end


_FINAL_STOP = lazy_re2(r"[.!…]+[\"')\]]*[^\w]*$")


def _before_stop(text: str, start: int, end: int) -> int:
    """``end`` without the final punctuation and emoji of the sentence."""
    match = _FINAL_STOP.search(text[start:end])
    return start + match.start() if match else end
