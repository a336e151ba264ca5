"""Doses and regimens without a verb: "Ibuprofen 400, twice a day, with food", "3 sets of slow curls", "no push-ups for a month"."""

from __future__ import annotations

import itertools

import re2

from assistant.guard.advice import dosing, verbs, wordsets
from assistant.guard.advice.matter import ILL, MEDICINE, WEAK, Kind
from assistant.guard.advice.weigh import Frame

_NO_ORDER = re2.compile(
    r"\b(?:free|clinics?|walk-?ins?|available|open|opens|office hours|our hours|hours are|schedule|sign up|page|post|posts|thread|series|episode|trivia|vs\.?|versus|approved|studied|trials?|study|participants|average|half-life|since|named|invented|"
    r"discovered|facts?|myths?|history|book|visit|visits|call|card|form|forms|copy|copies|record|class|classes|workshop|talk|webinar|meeting|percent|per cent|people|adults|americans|patients|years ago|"
    r"tablet contains|contains|bottle|sold|price|cost|costs|insurance|shipment|supply|refills? by|ml of blood|donat\w+|pints?|units of blood|poll|quiz|survey|question|questions|our|we|i|my|join|live|today's|tonight's|appointments?|doses? given|given|side effects?|risks?)\b|[$%]|\d\s?(?:am|pm|a\.m|p\.m)\b|\b(?:1[5-9]|20)\d\d\b"
)
_NO_MORE = re2.compile(r"^(?:no|zero|less|fewer|more|only|just|absolutely no)\b")
_NOT = re2.compile(r",? (?:not|never|instead of|over|rather than|no) ")


def dose(frame: Frame) -> tuple[int, int] | None:
    """The span of a verbless dose or regimen in the sentence, or None."""
    phrase, low = frame.phrase, frame.low
    parts = _parts(frame)
    if len(parts) > 1 and not phrase.has_finite(0, len(phrase.words)):
        parts.append((0, len(phrase.words)))
    for first, last in parts:
        if last - first < 2:
            continue
        start, end = phrase.words[first].start, phrase.words[last - 1].end
        if _loosely_finite(frame, first, last):
            continue
        if phrase.has_finite(first, last) and not _imperative_tail(frame, first, last):
            continue
        if _NO_ORDER.search(low, start, end):
            continue
        if _is_regimen(frame, start, end):
            return start, end
    return None


def _parts(frame: Frame) -> list[tuple[int, int]]:
    """The sentence split at marks that begin something new, as word numbers."""
    phrase = frame.phrase
    cuts = [0]
    for i, word in enumerate(phrase.words):
        if word.text in (":", ";", "—", "–", "!", "?") or (word.text == "-" and i > 0 and phrase.words[i - 1].end < word.start):
            cuts.append(i + 1)
    cuts.append(len(phrase.words))
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


_AFTER_VERB = wordsets.named("verbless_after_verb")


def _loosely_finite(frame: Frame, first: int, last: int) -> bool:
    """A plural's verb by its base form and what follows: "inhibitors like omeprazole turn down acid"."""
    texts = frame.phrase.texts
    for i in range(first + 2, last - 1):
        if verbs.is_base(texts[i]) and texts[i + 1] in _AFTER_VERB and texts[i - 1] not in ("to", "the", "a", "and", "or", ",", "not", "your", "no", "then", "of", "for", "if", "until") and texts[i - 1][0].isalpha():
            return True
    return False


def _imperative_tail(frame: Frame, first: int, last: int) -> bool:
    """Whether the only finite verbs stand in a subordinate clause: "the minute your nose runs, two lozenges an hour"."""
    phrase = frame.phrase
    inside = False
    for i in range(first, last):
        text = phrase.texts[i]
        if text in ("if", "when", "whenever", "until", "till", "once", "while", "minute", "moment", "as", "unless", "before", "after"):
            inside = True
        elif text in (",", ";"):
            inside = False
        elif phrase.finite[i] and not inside:
            return False
    return True


_COUNTED = re2.compile(r"\b(?:one|two|three|four|half an?|an?|\d) (?:extra |baby |more |adult |children's )?(?:excedrin|advil|tylenol|aleve|motrin|benadryl|tums|aspirin|ibuprofen|claritin|zyrtec|pepcid|imodium|sudafed|[a-z]+ (?:tablet|pill|lozenge)s?)\b")
_STEP = re2.compile(r"^\W*(?:day|week|month|night|morning|evening|step|breakfast|dinner|bedtime)s? ?\d*(?:-\d+)?\s?[:=—-]")
_REMEDY = re2.compile(r"\b(?:best|fix|cure|helps?|trick|remedy|solution|first move|first step|what works|what to do|go-to|treatment|antidote|secret)\b")


def _led(frame: Frame) -> bool:
    """A condition, a symptom or a state of life in the question that leads in."""
    if frame.lead is None:
        return False
    return frame.lead_ill() or re2.search(r"\b(?:pregnant|expecting|breastfeeding|nursing|trying to conceive)\b", frame.low[frame.lead[0] : frame.lead[1]]) is not None


def _asks_for_remedy(frame: Frame) -> bool:
    """Whether the lead-in asks for a cure: "Best thing for a stye?"."""
    return frame.lead is not None and frame.matter.any(*frame.lead, ILL) and _REMEDY.search(frame.low, *frame.lead) is not None


def _is_regimen(frame: Frame, start: int, end: int) -> bool:
    low, matter = frame.low, frame.matter
    kinds = {m.kind for m in matter.within(start, end, MEDICINE | WEAK | ILL | frozenset((Kind.DEVICE,)))}
    amount = dosing.has_amount(low, start, end)
    kitchen = dosing.KITCHEN_AMOUNT.search(low, start, end) is not None
    often = dosing.FREQUENCY.search(low, start, end) is not None
    long = dosing.DURATION.search(low, start, end) is not None
    sets = dosing.SETS.search(low, start, end) is not None
    text = low[start:end]
    medicine = kinds & {Kind.DRUG, Kind.SUPPLEMENT, Kind.REMEDY}
    context = frame.health and (frame.told_before(ILL | MEDICINE) or frame.ill())
    number = re2.search(r"\b\d+\b", text) is not None
    if medicine and (amount or kitchen or number) and (often or long):
        return True
    if medicine and amount and context and (frame.ill() or len(text.split()) <= 12):
        return True
    if medicine and often and len(text.split()) <= 22:
        return True
    if amount and often and context:
        return True
    if kinds & {Kind.EXERCISE, Kind.DIET, Kind.REMEDY, Kind.DEVICE, Kind.BODY} and (often or long or sets) and context and (kinds & {Kind.EXERCISE, Kind.REMEDY, Kind.DEVICE} or kitchen or _NO_MORE.search(text)):
        return True
    if kitchen and kinds & {Kind.DIET, Kind.REMEDY} and (often or frame.ill()) and frame.health:
        return True
    if _NO_MORE.search(text) and kinds and (((long or often) and context) or (text.startswith("no ") and _led(frame))):
        return True
    if _asks_for_remedy(frame) and (kinds or amount or kitchen) and len(text.split()) <= 16:
        return True
    if medicine and _COUNTED.search(text) and (often or frame.ill()):
        return True
    if amount and (often or _STEP.search(low[frame.phrase.start : start + 12])) and not (kinds and not medicine):
        return True
    if _NOT.search(text) and medicine and len(matter.within(start, end, MEDICINE)) >= 2 and context:
        return True
    return frame.lead_ill() and (often or amount) and bool(kinds)
