"""Leave to go without: no reason to call, it can wait till Monday, sit this one out, no test needed, a negative that clears, fine by me."""

from __future__ import annotations

from assistant.guard.advice import deference, dosing
from assistant.guard.advice.faults import DISMISSAL, MEDICINE_ORDER, SELF_CARE, TEST_ORDER, TRIAGE, VACCINE_ORDER
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, Kind
from assistant.text.patterns import lazy_re2

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SOUGHT = r"(?:call(?:ing)?|phone|phoning|ring(?:ing)?|page|paging|message|come in|coming in|come to|go in|going in|go anywhere|go to|be seen|see (?:an?|your|the|any)|seeing|visit|rush|drive|book|get (?:it|them|that|this|him|her|one) (?:checked|looked|seen|scanned|tested|cultured|biopsied)|trouble|wake)\b"
NO_REASON = lazy_re2(rf"\b(?:is|are|isn'?t|aren'?t|'s|be|gives? you|there'?s|was) (?:really |usually |just |simply |still |absolutely )*(?:no|not an?|an?|any|never an?|hardly an?) (?:good |real |earthly |valid )?reason (?:at all )?(?:to|for) {_SOUGHT}")
_AFFIRMED = lazy_re2(r"\b(?:is|are|'s) an? (?:good |real |valid )?reason\b")
WAITS = lazy_re2(rf"\b(?:can|could|may|will|'ll)(?: safely| easily| happily| just| usually| perfectly well| certainly)* (?:wait|keep|hold) (?:till|until|for) (?:{_DAY}|morning|tomorrow|after|the (?:morning|weekend|week|office|clinic|next)|business hours|we open|your next|monday)\b")
SITS = lazy_re2(r"\b(?:sit|sits|sitting) (?:(?:this|that|the|out|your|one|year'?s|season'?s|whole|next|hpv|flu|covid|shingles|mmr|tetanus|rsv|booster|shot|season|year|round|dose) ?){1,5}\bout\b|\bsit out (?:this|that|the|one|your)\b")
CALLED_GOOD = lazy_re2(r"\b(?:feel free to|you can|you may|you could|go ahead and|just|simply|okay to|ok to|fine to|safe to|allowed to) (?:just |simply |safely )?(?:call it (?:good|done|a day)|stop worrying|tear up|throw (?:out|away)|toss|ignore|forget(?: about)?|delete|cancel|skip|pass on|leave (?:off|out)|go without|do without|opt out of)\b")
NO_TEST = lazy_re2(
    r"\b(?:no|without(?: an?| any)?|zero|never mind the|forget the|delete the|tear up the|leave (?:off|out) the|leave the [a-z]+ in the) (?:need for (?:an? |any )?)?(?:[a-z]+ )?(?:lab ?work|labs?|blood ?work|blood tests?|titers?|scans?|biops(?:y|ies)|clearance|evaluation|referral|follow-?up(?: letter)?|x-?rays?|mri|cultures?|swabs?|tests?|testing|monitoring|monitor|check-?ups?|doctor|surgeon|specialist|stitches|drawer)\b"
)
_NEEDED = lazy_re2(r"\b(?:needed|required|necessary|at all|whatsoever)\b")
_ARRANGED = lazy_re2(r"\b(?:our|us|we|walk[- ]?ins?|insurance|free|appointment|book|register|to see|hours|parking|screening|fair|visit|exam|study|trial)\b")
CLEARED = lazy_re2(
    r"\b(?:a (?:negative|normal|clear|clean)|negative|normal)(?: [a-z-]+){0,6}? (?:means?|says?|tells you|and) (?:that )?(?:you(?:'re| are| can| may)|your [a-z]+ (?:is|doesn'?t|can)|they(?:'re| are)|he(?:'s| is)|she(?:'s| is)|it(?:'s| is)) (?:all |in the |now |officially |free to |able to )*(?:clear|clean|fine|safe|off the hook|done|stop|drop|skip|good|negative|cured|home free|okay|ok|not)\b"
)
BY_ME = lazy_re2(r"\b(?:is|are|'s) (?:just |perfectly |totally |completely |absolutely |quite |all |more than )*(?:fine|ok|okay|alright|all right|good|safe|allowed)(?: (?:by|with) me\b| on (?:weekends|weekdays|it|them)\b| (?:till|til|until) )")
_OWN_RULE = lazy_re2(r"\b(?:dogs?|cats?|photos?|jokes?|questions?|music|parking|late|coffee|stickers?|emoji|comments?|sharing|hugs?)\b")


_READING = lazy_re2(r"\b(?:readings?|numbers?|temp(?:erature)?s?|fevers?|degrees?|under|over|below|above|sats?|sugars?|glucose|pressures?|pulse|heart rate|oxygen|centimeters?|cm|mm|bpm|anything|score|level)\b")


def _measured(frame: Frame, end: int) -> bool:
    """Whether a reading stands before ``end``: "a number of 92 at home"."""
    low, start = frame.low, frame.phrase.start
    return any(c.isdigit() for c in low[start:end]) and _READING.search(low, start, end) is not None


def no_reason(frame: Frame) -> tuple[int, int, str] | None:
    """"A reading of 93 is no reason to go anywhere"; not "cost is no reason to skip care"."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = NO_REASON.search(low, start, end)
    if match is None or _AFFIRMED.search(match[0]) is not None:
        return None
    return (start, end, TRIAGE) if frame.ill() or _measured(frame, match.start()) or frame.told_before(ILL) else None


def put_off(frame: Frame) -> tuple[int, int, str] | None:
    """"Anything under 103 can wait till Monday": a complaint or a reading, and the day it may wait for."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = WAITS.search(low, start, end)
    if match is None or deference.defers(low, start, end):
        return None
    return (start, end, TRIAGE) if frame.matter.any(start, match.start(), ILL) or _measured(frame, match.start()) else None


_QUEUE = lazy_re2(r" (?:the |that |your |all |any )?(?:lines?|wait|waiting|queue|paperwork|copay|traffic|phone|hold|drive|small talk|parking|jargon|guilt|shame|clipboard|form|forms)\b")


def sat_out(frame: Frame) -> tuple[int, int, str] | None:
    """"Boys can sit the HPV one out": a vaccine, a test or a treatment, and leave to pass on it."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = SITS.search(low, start, end) or CALLED_GOOD.search(low, start, end)
    if match is None or deference.defers(low, start, end):
        return None
    if _QUEUE.match(low, match.end()) is not None:
        return None
    kinds = frame.kinds(start, end) or (frame.kinds(*frame.before) if SITS.search(low, start, end) is not None else set())
    kinds -= {Kind.CARE, Kind.DEVICE}
    if not kinds or frame.offered():
        return None
    return start, end, VACCINE_ORDER if Kind.VACCINE in kinds else TEST_ORDER if kinds & {Kind.TEST, Kind.PROCEDURE} else MEDICINE_ORDER


def untested(frame: Frame) -> tuple[int, int, str] | None:
    """"Doxy, twenty-one days, no blood test needed": what is waved off beside a dose, an illness or somebody's complaint."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = NO_TEST.search(low, start, end)
    if match is None or _ARRANGED.search(low, start, end) is not None or deference.is_logistics(low, start, end):
        return None
    dosed = dosing.has_amount(low, start, end) or (dosing.has_rhythm(low, start, end) and frame.matter.any(start, end, MEDICINE))
    waved = _NEEDED.search(low, match.end(), end) is not None or not match[0].startswith(("no ", "without", "zero"))
    if dosed or (waved and (frame.ill() or frame.lead_ill() or (frame.told_before(ILL) and "you" in low[start:end]))):
        return start, end, TEST_ORDER
    return None


def cleared(frame: Frame) -> tuple[int, int, str] | None:
    """"A negative from the kit means you're clear": a result read for the reader."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = CLEARED.search(low, start, end)
    if match is None or " not " in match[0] or "doesn" in low[start : match.start()]:
        return None
    return (start, end, TRIAGE) if frame.health or _TESTED.search(low, start, end) is not None else None


_TESTED = lazy_re2(r"\b(?:kits?|tests?|results?|swabs?|scans?|strips?|panel|smear|ecg|ekg|mri)\b")


def fine_by_me(frame: Frame) -> tuple[int, int, str] | None:
    """"Stopping the blood thinner for your cleaning is fine by me": the author's own leave."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = BY_ME.search(low, start, end)
    if match is None or _OWN_RULE.search(low, start, end) is not None or frame.offered():
        return None
    named = frame.matter.any(start, end, MEDICINE | {Kind.PROCEDURE, Kind.TEST})
    counted = frame.told_before(MEDICINE) and ("one" in low[start : match.start()] or "two" in low[start : match.start()] or any(c.isdigit() for c in low[start : match.start()]))
    return (start, end, MEDICINE_ORDER if named else SELF_CARE) if named or counted else None


DISMISSED = lazy_re2(
    r"\b(?:can|may|could)(?: safely| easily| usually| mostly| always)* be ignored[ .!,]*$|\b(?:can|may|could)(?: safely| easily| usually| always)* wait[ .!,]*$|\b(?:never|rarely ever|doesn'?t|don'?t|does not|do not)(?: ever| usually| really)* means? (?:anything|a thing)(?: serious| bad)?\b|\b(?:needs?|requires?) no (?:doctor|clinician|physician|nurse|visit|exam|check-?up|medical care)\b"
    r"|\b(?:is|are)(?: almost| nearly)?(?: always| usually| just| mostly| really)* nothing(?: serious| bad| dangerous)?[ .!,]*$"
)


def dismissed(frame: Frame) -> tuple[int, int, str] | None:
    """"Bleeding can be ignored", "most lumps need no doctor": a complaint, and that nobody need look at it."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = DISMISSED.search(low, start, end)
    if match is None or deference.defers(low, start, end):
        return None
    return (start, end, DISMISSAL) if frame.matter.any(start, match.start(), ILL) else None


FINDERS = (no_reason, put_off, dismissed, sat_out, untested, cleared, fine_by_me)
CUES = (NO_REASON, WAITS, DISMISSED, SITS, CALLED_GOOD, NO_TEST, CLEARED, BY_ME)
