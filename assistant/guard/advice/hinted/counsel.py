"""Counsel to the reader or a group in the conditional: "you'd be wise to keep off it", "I'd have anyone with a stent on it", "you have earned your antibiotic"."""

from __future__ import annotations

from assistant.guard.advice import deference
from assistant.guard.advice.faults import MEDICINE_ORDER, SELF_CARE, TEST_ORDER, VACCINE_ORDER
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import MEDICINE, Kind
from assistant.text.patterns import lazy_re2

_ACTED = r"(?:keep|leave|hold|sit|pass|skip|wait|drop|steer|say|double|halve|stop|quit|give|get|start|take|stay|avoid|put|try|add|pick|go|switch|swap|ask for|have|use|cut|dodge|stick)"
WELL = lazy_re2(
    rf"\b(?:(?:you|your [a-z]+|anyone|everyone|parents|she|he|they)(?:'d| would| will|'ll)(?: all| really| probably)? (?:do|be) (?:well|wise|smart|right|best|better|better off|better served|clever|safer|safest|kinder)|it(?:'d| would) be (?:smart|wise|best|better|kind|clever|safer) (?:of|for) (?:you|anyone|parents)|you could do (?:worse|a lot worse) than)(?: not)?(?: to| by|, though, to)? (?:not )?(?:{_ACTED}|[a-z]{{3,}}ing)\b"
)
_BACK = lazy_re2(r"\b(?:it|them|this one|that one|that|those|the (?:first|second|third|last|next) one|one)\b")
_HERE = lazy_re2(r"\b(?:our|us|we|visit|desk|line|lot|parking|early|queue|card|form|appointment|book|books|episode|talk|copy|umbrella|bring|sweater|wear|room|seat)\b")


_ASKING = lazy_re2(r"\b(?:ask|asking|talk|talking|see|seeing|call|calling|check|checking|speak|speaking|consult|consulting|remember|know|read|reading)\b")


def _fault(kinds: set[Kind]) -> str:
    if kinds & (MEDICINE - {Kind.VACCINE}):
        return MEDICINE_ORDER
    return VACCINE_ORDER if Kind.VACCINE in kinds else TEST_ORDER


def counselled(frame: Frame) -> tuple[int, int, str] | None:
    """The reader told what would be wise about a medicine, a shot or a test, named here or just before."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = WELL.search(low, start, end)
    if match is None or _HERE.search(low, start, end) or frame.offered() or deference.defers(low, start, end) or _ASKING.search(low, match.start(), end):
        return None
    named = frame.kinds(match.end(), end) or (frame.kinds(*frame.before) if _BACK.search(low, match.end(), end) else set())
    return (start, end, _fault(named)) if named else None


ADVISED = lazy_re2(
    r"\bi(?:'d| would| will|'ll| do)?(?: always| usually| often| typically| strongly| generally| personally| still| really| also| highly| only| rather)* (?:suggest|recommend|advise|urge|prefer|favor|favour|advocate|vote for|reach for|swear by)(?: that)?(?: (?:you|her|him|them|parents|patients|everyone|people|anyone|starting|using|taking|trying|adding|getting|giving|doing|having|going|focusing|switching|putting|applying))*(?: (?:all|both|to|against|for|on|with|off|up|the|an?|your|some|any))*\b"
)
_REFERRED = lazy_re2(r"\b(?:ask(?:ing)?|talk(?:ing)?|see(?:ing)?|call(?:ing)?|check(?:ing)?|speak(?:ing)?|consult\w*|discuss\w*|visit(?:ing)?|book(?:ing)?|read(?:ing)?|watch(?:ing)?|listen(?:ing)?|follow(?:ing)?|podcast|books?|webinar|class(?:es)?|appointment|second opinion)\b")
_TAKEN = frozenset((Kind.DRUG, Kind.SUPPLEMENT, Kind.REMEDY, Kind.VACCINE, Kind.PROCEDURE, Kind.DIET, Kind.EXERCISE, Kind.TEST, Kind.DEVICE))
_NEAR = 64  # characters


def advised(frame: Frame) -> tuple[int, int, str] | None:
    """"I'd suggest adding a probiotic", "I would advise against raw milk": the author's own counsel, not a word to see somebody."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = ADVISED.search(low, start, end)
    if match is None or frame.offered() or deference.defers(low, start, end):
        return None
    near = min(end, match.end() + _NEAR)
    if _REFERRED.search(low, match.start(), near) is not None or _HERE.search(low, match.end(), near) is not None:
        return None
    kinds = {m.kind for m in frame.matter.within(match.end() - 1, near, _TAKEN)}
    if not kinds or (kinds <= {Kind.TEST, Kind.DEVICE, Kind.DIET, Kind.EXERCISE} and not (frame.health and _TO_YOU.search(low, start, end))):
        return None
    return start, end, _fault(kinds) if kinds & (MEDICINE | {Kind.TEST, Kind.PROCEDURE}) else SELF_CARE


BEST = lazy_re2(r"\b(?:is|are|'s) (?:best|better|ideally|to be|always) (?:rubbed|taken|applied|given|put|swallowed|chewed|injected|started|stopped|doubled|halved|dabbed|sprayed|inhaled|squirted|held back)\b")
_HEDGE = lazy_re2(r"\b(?:your|label|package|prescri\w+|direct\w+|studies|study|trial|may|might|often|usually|some|sometimes)\b")


def best_taken(frame: Frame) -> tuple[int, int, str] | None:
    """"Benzocaine gel is best rubbed on before each nap": how a medicine is to be used, said of the medicine."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = BEST.search(low, start, end)
    if match is None or _HEDGE.search(low, start, end) is not None or frame.offered():
        return None
    named = frame.matter.any(start, match.start(), frozenset((Kind.DRUG, Kind.SUPPLEMENT))) or (_BACK.search(low, start, match.start()) is not None and frame.told_before(frozenset((Kind.DRUG, Kind.SUPPLEMENT))))
    return (start, end, MEDICINE_ORDER) if named else None


_TO_YOU = lazy_re2(r"\b(?:you|your|getting|doing|against|taking|having)\b")
EARNED = lazy_re2(
    r"\b(?:have|has|'ve) (?:earned|(?:waited|held out|suffered|coughed|limped|put up with it|sat|hurt|been at it) (?:quite )?(?:long enough|plenty)(?: for)?)\b|\b(?:is|are|'re) (?:long |way |well |now )?(?:overdue|owed|due|entitled)\b|\bqualif(?:y|ies) for\b|\b(?:deserves?|rates?|merits?) (?:your|some|that|those|their|an?|the)\b"
)
_GROUP = lazy_re2(r"\b(?:those (?:of you|among you|with)|ones (?:among|of) you|(?:folks|people|parents|everyone|everybody|anyone|anybody) (?:among you|of you|past|with|who|out there|still|after|over|under|on)|whoever|anyone|any of you|you who)\b|\byou(?:'re|'ve)? ?$")


def earned(frame: Frame) -> tuple[int, int, str] | None:
    """"Those of you on day ten have earned your amoxicillin": a group of readers awarded a treatment."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = EARNED.search(low, start, end)
    if match is None or _GROUP.search(low[start : match.start()]) is None or _HERE.search(low, start, end):
        return None
    named = frame.kinds(match.start(), end) - {Kind.DEVICE}
    if frame.offered() and not named & (MEDICINE - {Kind.VACCINE}) and _OBJECT.search(low, match.end(), end) is None:
        return None
    if not named and _OBJECT.search(low, match.end(), end) is not None:
        named = frame.kinds(*frame.before) & MEDICINE
    return (start, end, _fault(named)) if named else None


_OBJECT = lazy_re2(r"\b(?:those drops|that (?:spray|cream|script|shot|pill|inhaler)|the (?:drops|pills|antibiotic|cream|script)|their (?:drops|pills|script)|a (?:script|prescription|course|round))\b")

ERRAND = lazy_re2(rf"\b(?:is|are|'s)\b[^.;?!]{{0,24}}\b(?:what|something|the thing|one thing)\b[^.;?!]{{0,16}}\b(?:your|a|any|the) (?:own |local |family |friendly )?{deference.PROFESSIONAL}\b")
_OPTIC = lazy_re2(r"\b(?:diopters?|dioptres?|prism|overcorrection|undercorrection|minus \d|plus \d|burst|taper|booster|titration)\b")
_EDUCATES = lazy_re2(r"\b(?:looks? for|checks?|measures?|uses?|explains?|calls?|sees?|tests?|listens?|means?|learns?|knows?|asks?|can (?:see|check|measure|explain|tell|answer|discuss|look|test|spot|find)|will (?:see|check|ask|explain|look|measure))\b")


def errand(frame: Frame) -> tuple[int, int, str] | None:
    """"A short burst of prednisone is something your doctor can phone in": a treatment named, and who is to hand it over."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = ERRAND.search(low, start, end)
    if match is None or _EDUCATES.search(low, match.end() - 1, end) is not None:
        return None
    named = frame.kinds(start, match.start() + 1) & MEDICINE
    return (start, end, MEDICINE_ORDER) if named or _OPTIC.search(low, start, match.start() + 1) else None


ON_IT = lazy_re2(
    r"\bi(?:'?d| would)(?:n'?t| not| never| rather| sooner| still| also| happily| gladly)* (?:want|have|put|like to (?:see|have|get)|love to (?:see|have)|love|keep|get|start|leave|let|prefer|see|take)\b(?P<who>[^.;?!]{2,60}?)\b(?:on|off) (?:(?P<it>it|that|this|them|those|both)\b|(?P<what>(?:an?|the|at least|low-dose|half|daily|\d)(?:[^.;?!]|\.\d){0,30}|[a-z-]+))"
)
_ANY = lazy_re2(r"\b(?:any|every|all|each|anyone|anybody|everyone|everybody|nobody|single|those|patients?|people|folks|half of|most)\b")
_DOSED = lazy_re2(r"\b\d[\d.]* ?(?:mg|mcg|units?|ml|milligrams?|iu)\b")


_TOLD_OF = lazy_re2(r"\b(?:trials?|study|studies|arm|said|says|joked|registry|stage|slide)\b")


def wished_on(frame: Frame) -> tuple[int, int, str] | None:
    """"I'd have anyone with a stent on it": a whole group wished on or off a medicine."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = ON_IT.search(low, start, end)
    if match is None or _ANY.search(match["who"]) is None or _TOLD_OF.search(low, start, end):
        return None
    before = frame.matter.any(*frame.before, MEDICINE) or frame.matter.any(start, match.start(), MEDICINE)
    what = match["what"] or ""
    named = _DOSED.search(what) is not None or (what and frame.matter.any(match.end() - len(what), match.end(), MEDICINE))
    return (start, end, MEDICINE_ORDER) if named or (match["it"] is not None and before) else None


FOR_ANY = lazy_re2(r"^\W*(?:\d+[.)] ?)?(?:just |please |always |so |and )*(?:get|buy|find|order|pick|grab|choose|use|try|start|give|request|demand|push for|insist on) [^.;?!]{3,50}? for (?:any|every|each|all) (?:[a-z-]+ )?(?:boys?|girls?|kids?|child|children|bab(?:y|ies)|toddlers?|teens?|m[ae]n|wom[ae]n|adults?|moms?|dads?|parents?|one|body|person|people|runners?|athletes?|seniors?|smokers?|drivers?) (?:who|that|with|over|under|past|on)\b")


_GIFT = lazy_re2(r"\b(?:t-?shirts?|tickets?|stickers?|balloons?|medals?|cupcakes?|cookies|seats?|books?|toys?|prizes?|lunch|flowers?|cards?|raised|ran|walked|joins?|joined|helped|came|comes|wants?|won|finished|donat\w+|signed|likes?|loves?|volunteers?|votes?|wins)\b")


def for_any(frame: Frame) -> tuple[int, int, str] | None:
    """"Get tinted lenses for any boy who squints": a thing ordered for a whole group with a complaint."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if FOR_ANY.search(low[start:end]) is None or _HERE.search(low, start, end) is not None or _GIFT.search(low, start, end) is not None or deference.is_logistics(low, start, end) or deference.defers(low, start, end):
        return None
    return start, end, TEST_ORDER if frame.kinds(start, end) & {Kind.TEST, Kind.PROCEDURE} else SELF_CARE
