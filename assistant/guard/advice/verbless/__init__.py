"""Doses and regimens without a verb: "Ibuprofen 400, twice a day, with food", "3 sets of slow curls", "no push-ups for a month"."""

from __future__ import annotations

from collections.abc import Callable

from assistant.guard.advice import deference
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.verbless.bare import Bare, bare, has_verb, parts
from assistant.guard.advice.verbless.emoji import EMOJI_DOSE, EMOJI_VERB, by_emoji, emoji_dose
from assistant.guard.advice.verbless.kits import (
    by_measure,
    by_time,
    dose_of_label,
    group_rhythm,
    kit,
    plan,
    strength_named,
    verdict,
    yes_and_no,
)
from assistant.guard.advice.verbless.shapes import (
    amount_by_rhythm,
    answer,
    at_once,
    by_mouth,
    by_sum,
    exercise_by_count,
    food_by_count,
    forbidden,
    medicine_by_amount,
    medicine_by_rhythm,
    one_over_another,
    option,
)
from assistant.text.patterns import lazy_re2

_NO_ORDER = lazy_re2(
    r"(?:^|[^-])\bfree\b|\b(?:clinics?|walk-?ins?|available|open|opens|office hours|our hours|hours are|schedule|sign up|page|post|posts|thread|series|episode|trivia|vs\.?|versus|approved|studied|trials?|study|participants|average|half-life|since|named|invented|"
    r"discovered|facts?|myths?|history|book|visit|visits|call|card|form|forms|copy|copies|record|class|classes|workshop|talk|webinar|meeting|percent|per cent|people|adults|americans|patients|years ago|"
    r"tablet contains|contains|(?:the|your|a|each|every|per) bottle|bottles|sold|price|cost|costs|insurance|shipment|supply|refills? by|ml of blood|donat\w+|rounds? of|pints?|units of blood|blood drive|poll|quiz|survey|question|questions|our|we|i|my|join|live|today's|tonight's|appointments?|doses? given|given|side effects?|risks?|basics|explained|part|names?|types?|kinds|classes|brands?|generics?|include[sd]?)\b|\$|\d\s?% (?:of|more|less|fewer|lower|higher|off|in)\b|\d\s?(?:am|pm|a\.m|p\.m)\b|\b(?:1[5-9]|20)\d\d\b"
)

SHAPES: tuple[Callable[[Bare], bool], ...] = (
    medicine_by_rhythm, medicine_by_amount, amount_by_rhythm, exercise_by_count, food_by_count, forbidden,
    one_over_another, answer, at_once, by_emoji, emoji_dose, by_sum, option, by_mouth,
    strength_named, kit, by_measure, by_time, yes_and_no, dose_of_label, group_rhythm, verdict,
)  # fmt: skip

# Shapes that hold neither amount nor rhythm nor a medicine's name.
CUES = (
    lazy_re2(r"(?:^|[:;—–]\s*|\b(?:a|p)\.?m\.?: )\W*(?:only|never|waste|overkill|pointless|nope|nah|hard pass) |mm ?hg\b"),
    EMOJI_VERB, EMOJI_DOSE, lazy_re2(r"(?:^|[:;—–!?-]\s*)\W*(?:no|zero|nothing) "))


_VISIT_DAY = lazy_re2(r"\b(?:(?:surgery|procedure|scan|test|appointment|visit|treatment|clinic) day\b|day of (?:surgery|your|the)|what to expect|behind the scenes|day in (?:the|my|our))")


def fellow(frame: Frame) -> bool:
    """Whether a whole sentence beside a verbless dose is one more line of it: "ORS packets, two per kid"."""
    phrase = frame.phrase
    if has_verb(frame, 0, len(phrase.words)):
        return False
    part = bare(frame, phrase.words[0].start, phrase.words[-1].end)
    return part.length <= 12 and _NO_ORDER.search(part.text) is None and (part.medicine or part.amount or ((part.often or part.long or part.sets) and bool(part.kinds)))


def _left_alone(frame: Frame) -> bool:
    """Whether the sentence leaves the matter to a prescriber, or tells how a visit goes."""
    start, end = frame.phrase.start, frame.phrase.end
    return deference.defers(frame.low, start, end) or _VISIT_DAY.search(frame.low, start, end) is not None


def dose(frame: Frame) -> tuple[int, int, bool] | None:
    """The span of a verbless dose or regimen in the sentence and whether it is sure to be one, whoever's story it stands in; or None."""
    phrase = frame.phrase
    found = parts(frame)
    if len(found) > 1 and not phrase.has_finite(0, len(phrase.words)):
        found.append((0, len(phrase.words)))
    for first, last in found:
        if last - first < 1 or has_verb(frame, first, last):
            continue
        part = bare(frame, phrase.words[first].start, phrase.words[last - 1].end)
        if _NO_ORDER.search(part.text):
            continue
        sure = any(shape(part) for shape in SHAPES)
        if (sure or plan(part)) and not _left_alone(frame):
            return part.start, part.end, sure
    return None
