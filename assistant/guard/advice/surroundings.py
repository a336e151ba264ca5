"""The sentences around one: the question that leads in, what went before, the question a choice stands under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.advice.frame import Frame
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


def lead_in(document: Document, index: int) -> tuple[int, int] | None:
    """The short question just before a sentence, on the same line: "Got gout?", "Top number above 140 two days in a row?"."""
    if index == 0:
        return None
    start, end = document.sentences[index - 1]
    text = document.text[start:end].rstrip()
    if not text.rstrip("\"')* ").endswith("?") or len(text.split()) > 16:
        return None
    if "\n" in document.text[end : document.sentences[index][0]]:
        return None
    return start, end


_ASKS_READER = lazy_re2(r"(?i)^\W*(?:what|why|who|where|which|how|when|did you know|do you know|would|is|are|does|should)\b")


def lead_to_drop(frame: Frame) -> int | None:
    """Where the lead-in question begins when it is the condition of the order and would dangle without it."""
    if frame.lead is None:
        return None
    low = frame.low[frame.lead[0] : frame.lead[1]]
    if _ASKS_READER.search(low) and not low.startswith(("what to", "how to", "what's the fix", "what helps", "when should")) and not _SELF.search(low):
        return None
    return frame.lead[0]


_SELF = lazy_re2(r"\b(?:best|fix|cure|help|helps|do|treat|works?|trick|remedy|solution|first move|first step|answer)\b")


_CHOICE = lazy_re2(r"^\W*(?:[a-e1-9][.):]|[•*🔘⚪🅰🅱▪-])")


def question_above(document: Document, index: int) -> tuple[int, int] | None:
    """The question a choice stands under: "Heartburn at midnight?" over "A) sleep B) baking soda"."""
    start, end = document.sentences[index]
    if document.low[start].isalpha() and document.low[start] not in "abcde":
        return None
    if _CHOICE.search(document.low[start:end]) is None:
        return None
    for s, e in reversed(document.sentences[max(0, index - 6) : index]):
        if document.text[s:e].rstrip(' "').endswith("?"):
            return s, e
        if _CHOICE.search(document.low[s:e]) is None and len(document.low[s:e].split()) > 6:
            return None
    return None


def before(document: Document, index: int) -> tuple[int, int]:
    """The five sentences before, at most."""
    if index == 0:
        return 0, 0
    first = max(0, index - 5)
    return document.sentences[first][0], document.sentences[index - 1][1]
