"""The stretches of a change, put together to wishes: a line that is given stays whole, an order of nothing but small words goes on with the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.conversation import steps
from assistant.spans import Span, changes
from assistant.text.sentences import sentences
from assistant.writers.builtin.revise import line

EDGES = " \t\n,;:–—|"
QUOTES = re.compile(r"^[\"'“‘].*[\"'”’][.,]?$")
LINKS = re.compile(r"(?i)^(?:(?:to|with|into|by|as|for|and|in|it|out|back|the|a|an|too|also|plus)\b[\s,]*)+$")  # an order of nothing but these goes on with the one before
_GIVES = re.compile(r"(?i)\b(?:add|with|say|says|said|write|put|reads?|line|sentence|it|to|insert|include|this|that|slide \d+|slide|bullet|first|last|end|top|start|instead|replace|mention)\s*:\s*")
_BEGINS_SO = re.compile(r"(?i)(?:^|\b(?:and|also|then)\s+)(?P<word>for|if|in|on|at|when|with|during|after|before|no|wish|(?:we|i|they|he|she|you)(?: (?:also|just|even|now))*)\s*$")  # of the words behind it, not of the order
OTHER_WAY = re.compile(r"(?i)\b(?:the other way (?:round|around)|switched|swapped|reversed|in reverse|trade places)\b")
_PARTED = re.compile(r"(?i)(?:\band|,|&|[.!?])\s*$")
_ALONE = ("platform", "undo", "another", "new")  # orders that no line goes on with
_STOP = re.compile(r"[.!?]\s*$")
_STOP_WITHIN = re.compile(r"(?<=\w\w)[.!?]\s+(?=\w)")


@dataclass
class Told:
    """One wish as its stretches."""

    order: str = ""
    said: list[Span] = field(default_factory=list)

    def of(self, role: str) -> list[str]:
        """The stretches of a role, without what joins them; words that go on are one."""
        whole: list[Span] = []
        for span in self.said:
            before = whole[-1] if whole else None
            goes_on = before is not None and span.role == role == before.role and before.end == span.start and (role == changes.WORDS or (role == changes.PART and not _PARTED.search(before.text)))
            if before is not None and goes_on and not (QUOTES.match(before.text.strip()) and QUOTES.match(span.text.strip())):
                whole[-1] = replace(before, end=span.end, text=before.text + span.text)
            else:
                whole.append(span)
        return [text for span in whole if span.role == role and (text := bare(span.text))]


def with_whole_lines(found: Sequence[Span], said: str) -> list[Span]:
    """The stretches, all that stands behind "add:", "with:" or "make it say:" as one, up to a sentence that begins another wish."""
    made: list[Span] = []
    found = [replace(span, role=changes.PLACE) if span.role == changes.CHAT and OTHER_WAY.search(span.text) else span for span in found]
    for n, span in enumerate(found):
        if made and made[-1].end > span.start:
            continue
        if made and span.role == changes.WORDS and made[-1].role in changes.ORDERS and (begins := _BEGINS_SO.search(made[-1].text)):
            order, _ = made[-1].cut(begins.start("word"))
            made[-1] = order
            span = replace(span, start=order.end, text=said[order.end : span.end])
        made.append(span)
        lead = _GIVES.search(span.text) if span.role in (*changes.ORDERS, changes.PLACE) else None
        if lead is None or n + 1 == len(found):
            continue
        behind = span.start + lead.end()
        end = next((start for start, stop in sentences(said) if start > behind and _starts_anew(said[start:stop], start, found)), len(said))
        words = said[behind:end]
        if not words.strip():
            continue
        made[-1] = replace(span, end=behind, text=said[span.start : behind])
        made.append(Span(changes.WORDS, behind, end, words, span.number, span.sure))
    return made


def _starts_anew(sentence: str, start: int, found: Sequence[Span]) -> bool:
    """Whether a sentence behind a line that is given begins another wish, and does not go on with the line."""
    if line.names_a_thing(sentence) or steps.is_on_a_draft(sentence):
        return True
    return any(span.start <= start < span.end and (span.role in _ALONE or (span.role in changes.ORDERS and steps.begins_wish(sentence))) for span in found)


def _at_stops(found: Sequence[Span]) -> list[Span]:
    """The stretches, a part that runs over the end of a sentence as two: "keep the phone number. emoji out"."""
    made: list[Span] = []
    for span in found:
        at = _STOP_WITHIN.search(span.text) if span.role == changes.PART and not QUOTES.match(span.text.strip()) else None
        made += span.cut(at.end()) if at else (span,)
    return made


def grouped(found: Sequence[Span]) -> list[Told]:
    """The stretches of each wish; an order of nothing but small words goes on with the wish before, and what stands before the first order belongs to it."""
    wishes: list[Told] = []
    number = 0
    stopped = False  # a sentence ended with what is to be done all told
    for span in _at_stops(found):
        if span.role == changes.CHAT:
            continue
        stopped, ended = bool(_STOP.search(span.text)), stopped
        is_order = span.role in changes.ORDERS and (not span.text or not LINKS.match(bare(span.text) or "and") or (bool(wishes) and span.number not in (0, number) and _has_object(wishes[-1]) and _followed(found, span)))
        starts = not wishes or (span.number != number and is_order and bool(wishes[-1].order)) or (is_order and bool(wishes[-1].order) and span.role != wishes[-1].order and _has_object(wishes[-1]))
        starts = starts or (ended and bool(wishes) and span.role == changes.PART and bool(wishes[-1].order) and _has_object(wishes[-1]))
        if starts:
            wishes.append(Told())
            number = span.number
        wish = wishes[-1]
        if (is_order or (span.role in changes.ORDERS and bool(wish.said))) and not wish.order:
            wish.order, number = span.role, span.number
        wish.said.append(span)
    return [wish for wish in wishes if wish.order]


def _followed(found: Sequence[Span], span: Span) -> bool:
    """Whether words or a part of the same wish come right behind a stretch."""
    behind = found[list(found).index(span) + 1 :][:1]
    return bool(behind) and behind[0].number == span.number and behind[0].role in (changes.PART, changes.WORDS)


def _has_object(wish: Told) -> bool:
    """Whether a wish has all it needs, so that another order begins another."""
    if wish.order in ("style", "form", "undo", "platform", "another", "question", "new"):
        return True
    if wish.order == "replace":
        return bool(wish.of(changes.WORDS))
    return bool(wish.of(changes.PART) or wish.of(changes.WORDS))


def bare(text: str) -> str:
    return text.strip(EDGES).lstrip(".!? ").rstrip(".")
