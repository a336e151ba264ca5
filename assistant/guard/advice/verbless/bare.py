"""A part of a sentence without a finite verb, and what it holds."""

from __future__ import annotations

import itertools
from typing import NamedTuple

from assistant.guard.advice import dosing, verbs, wordsets
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, WEAK, Kind
from assistant.text.patterns import lazy_re2

_AFTER_VERB = wordsets.named("verbless_after_verb")
_SUBORDINATE = wordsets.named("verbless_subordinate")


class Bare(NamedTuple):
    """A part of a sentence without a finite verb, and what it holds."""

    frame: Frame
    start: int
    end: int
    text: str
    kinds: frozenset[Kind]
    medicines: int  # how many medicines by name or class
    amount: bool
    kitchen: bool
    often: bool
    long: bool
    sets: bool
    pressure: bool  # the pressure of a stocking, in mmHg
    context: bool  # the text is about an illness or a medicine

    @property
    def medicine(self) -> bool:
        """Whether a drug, a supplement or a remedy is named."""
        return self.medicines > 0

    @property
    def length(self) -> int:
        """Words."""
        return len(self.text.split())


def parts(frame: Frame) -> list[tuple[int, int]]:
    """The sentence split at marks that begin something new, and after a clause of time or condition, as word numbers."""
    phrase = frame.phrase
    cuts = [0]
    opened = bool(OPENS.search(frame.low[phrase.start : phrase.end]))
    for i, word in enumerate(phrase.words):
        if word.text in (":", ";", "—", "–", "!", "?", "=", "+") or (word.text == "-" and i > 0 and phrase.words[i - 1].end < word.start):
            cuts.append(i + 1)
        elif word.text in ("that's", "that") and i > 0 and phrase.words[i - 1].text == "," and phrase.has_finite(i, i + 2):
            cuts.append(i)  # "six weeks, that's the whole secret"
        elif word.text == "," and opened:
            cuts.append(i + 1)
            opened = False
    cuts.append(len(phrase.words))
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


OPENS = lazy_re2(r"^\W*(?:the (?:second|minute|moment|instant|day)|as soon as|at the first|when|whenever|if|once|after|before|during|until)\b")


def has_verb(frame: Frame, first: int, last: int) -> bool:
    """Whether words ``first:last`` are a clause or an order of their own, verbs of subordinate clauses aside."""
    phrase = frame.phrase
    lead = next((phrase.texts[i] for i in range(first, last) if phrase.texts[i][0].isalnum() and phrase.texts[i] not in _BEFORE_ACT), "")
    if not lead or ((verbs.is_exempt(lead) or lead in verbs.acts()) and not verbs.noun_like(lead)):
        return True  # an order: weighed elsewhere
    if lead in _SUBJECTS:
        return True  # "they contain vitamin A"
    if _loosely_finite(frame, first, last):
        return True
    inside = False
    for i in range(first, last):
        text = phrase.texts[i]
        if text in _SUBORDINATE and (text not in _MOMENTS or phrase.texts[i - 1] == "the"):
            inside = True
        elif text in (",", ";"):
            inside = False
        elif phrase.finite[i] and not inside:
            return True
    return False


def _loosely_finite(frame: Frame, first: int, last: int) -> bool:
    """A plural's verb by its base form and what follows: "inhibitors like omeprazole turn down acid"."""
    texts = frame.phrase.texts
    inside = False
    for i in range(first + 1, last - 1):
        if texts[i] in _SUBORDINATE:
            inside = True
        elif texts[i] in (",", ";"):
            inside = False
        if inside:
            continue
        if texts[i] in _VERBS and texts[i - 1][0].isalpha() and texts[i - 1] not in _BEFORE_NOUN:
            return True
        if i < first + 2:
            continue
        if texts[i] in _PLURALS_VERBS and texts[i - 1] not in _BEFORE_NOUN and texts[i - 1][0].isalpha() and (texts[i] != "last" or texts[i + 1] in ("for", "from", "about", "a", "until", "only", "longer", "less", "more", "up")):
            return True
        if verbs.is_base(texts[i]) and texts[i + 1] in _AFTER_VERB and texts[i - 1] not in _BEFORE_NOUN and texts[i - 1][0].isalpha():
            return True
    return False


_PRESSURE = lazy_re2(r"\d ?mm ?hg\b")
_BEFORE_ACT = frozenset(("please", "never", "always", "just", "and", "so", "don't", "do", "not", "then", "also", "kindly", "simply"))
_SUBJECTS = frozenset(("they", "we", "i", "he", "she", "it"))
_MOMENTS = frozenset(("minute", "moment", "second", "instant"))
_VERBS = frozenset(("starts", "ends", "begins", "turns", "shows", "runs", "works", "comes", "goes", "lives", "rises", "spreads", "results", "falls", "leads", "looks", "hits", "costs", "peaks"))
_PLURALS_VERBS = frozenset(("last", "affect", "occur", "happen", "contain", "involve", "arise", "differ", "vary", "resemble", "consist", "depend", "belong"))
_BEFORE_NOUN = frozenset(("to", "the", "a", "and", "or", ",", "not", "your", "no", "then", "of", "for", "if", "until"))


def bare(frame: Frame, start: int, end: int) -> Bare:
    low, matter = frame.low, frame.matter
    kinds = frozenset(m.kind for m in matter.within(start, end, MEDICINE | WEAK | ILL | frozenset((Kind.DEVICE, Kind.PROCEDURE))))
    return Bare(
        frame, start, end, low[start:end], kinds,
        medicines=len(matter.within(start, end, MEDICINE - {Kind.VACCINE})),
        amount=dosing.has_amount(low, start, end),
        kitchen=dosing.KITCHEN_AMOUNT.search(low, start, end) is not None,
        often=dosing.FREQUENCY.search(low, start, end) is not None,
        long=dosing.DURATION.search(low, start, end) is not None,
        sets=dosing.SETS.search(low, start, end) is not None,
        pressure=_PRESSURE.search(low, start, end) is not None,
        context=frame.health and (frame.told_before(ILL | MEDICINE) or frame.ill()),
    )  # fmt: skip
