"""Reassurance and triage at a distance: nothing to worry about, no need to be seen, ride it out."""

from __future__ import annotations

from assistant.guard.advice import deference
from assistant.guard.advice.faults import TRIAGE
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, STRONG, Kind
from assistant.guard.advice.remote.pointing import conditional
from assistant.text.patterns import lazy_re2

CALM = lazy_re2(
    r"\b(?:(?:you(?:'re| are| will be|'ll be| should be)|(?:he|she|they|your kid|your child|your baby)(?:'s|'re| is| are|'ll be| will be)) (?:just |totally |perfectly |completely |absolutely |probably |going to be |gonna be )*(?:fine|ok|okay|all right|alright|good|safe|in the clear|not (?:having|dying|sick))"
    r"|(?:nothing|not(?: something| anything)?|no reason|no need) (?:you (?:need|have) )?to (?:worry|stress|panic|be (?:concerned|worried|alarmed|scared)|lose sleep|fret)(?: about| over)?|no cause for (?:concern|alarm|worry)|don'?t (?:you )?(?:worry|panic|stress|sweat|lose sleep)(?: about| over| if)?|no big deal|(?:is|'s|are|'re) (?:just |totally |perfectly |completely |absolutely |almost always |nothing but )+(?:normal|harmless|benign|fine|ok|okay|safe|nothing|routine)|(?:that|this|yours|(?:your|that|those) (?:[a-z-]+ ){0,2}[a-z]+)(?: is|'s| are) (?:nothing serious|not serious|not dangerous|not cancer|harmless|benign)|(?:don'?t|doesn'?t) (?:count|matter)\b|rest easy|you can relax|breathe easy|i wouldn'?t (?:worry|lose sleep|sweat|bother|fret|panic|be concerned))\b"
)
_READER = lazy_re2(r"\b(?:you|your|yours|you're|you've|that|this|it's|it|that's|those|these|i wouldn'?t|don'?t)\b")
NO_CARE = lazy_re2(
    r"\b(?:(?:there'?s |there is |absolutely |really |so |with |you have )?no (?:need|reason|point|rush|hurry) (?:(?:at all )?(?:for|to|in)) (?:(?:see|go|call|come|rush|visit|run|get|make|take|drag|bother|involve|hurry|head|seek|going|seeing|calling|coming|be seen|wait|book|schedule|(?:an?|the|any|another) )\b)*"
    r"|(?:don'?t|doesn'?t|do not|needn'?t|won'?t|wouldn'?t|no one|nobody) (?:really |even |actually |usually |always )*(?:need(?:s)?|have|has|bother|waste|require|warrant|merit|deserve|belong|call for)(?: to| with| for| at| in)? (?:(?:see|go|call|come|rush|visit|run|get|make|take|drag|bother|involve|head|seek|going|seeing|calling|coming|be seen|in|to|with|for|an?|the|any|your|his|her|their|another|time|money|on|at) ?)*"
    r"|(?:not|isn'?t|never|hardly|rarely) (?:worth|an?|for) (?:the |an? |your )?|(?:save|spare) (?:yourself|your \w+|you|them|him|her) (?:the|a|an|that) |(?:skip|cancel|forget|ditch|avoid|bypass|blow off|hold off on|put off|postpone|pass on) (?:the|that|your|a|an|any|going to the|seeing the|calling the) "
    r"|(?:can|could|may|will|should|'ll) (?:safely |easily |probably |just |usually |definitely )*(?:wait|hold off|be handled at home|stay home|be managed at home|be treated at home|skip|ride it out))"
)
RIDE = lazy_re2(
    r"\b(?:(?:ride|wait|tough|sweat|stick) (?:it|this|that|things) out|(?:sleep|walk|shake|run|brush) (?:it|this|that) off|push through(?: it| the)?|power through|work through the pain|leave (?:it|that|them) (?:be|alone)|let it (?:run its course|be|ride|heal on its own|go away)|(?:just )?wait and see|wait-and-see|give it (?:a |another |two |three |some |\d+ )?(?:day|days|week|weeks|month|months|time|couple|few)|(?:put|send|let|get) (?:him|her|them|your \w+|the (?:kid|player|child)|'em) (?:right |straight |back )*(?:back )?(?:in|out there|into the game|to (?:school|practice|play|class|daycare)|on the field|play|finish)|(?:stay|keep (?:him|her|them)) (?:home|off school)|you(?:'re| are|'ll be) back (?:on|in|at|to) [a-z ]{3,20} (?:in|by|within)|(?:can|may) (?:stay|wait|be left|sit) (?:where|as|alone|put)|see how (?:it|things) (?:goes|go)|watch (?:it|him|her|them) (?:at home|overnight|for)|monitor (?:it|him|her|them) at home)\b"
)
_PLACES = frozenset((Kind.CARE, Kind.TEST, Kind.PROCEDURE, Kind.DRUG))


_POINTING = lazy_re2(r"\b(?:that|this|those|it|it's|that's|yours|you're|you)\b")
_GENERAL = lazy_re2(r"\b(?:most|usually|often|many|some|sometimes|generally|typically|if|may|might|can be|about \d|nearly|almost all|does not mean|doesn'?t mean)\b")


def reassurance(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in CALM.finditer(low, start, end):
        personal = _READER.search(low, start, match.end()) is not None
        near = frame.ill() or (frame.told_before(ILL) and _POINTING.search(low[start : match.end()]) is not None)
        generic = _GENERAL.search(low[start : match.start() + 4]) is not None
        verdict = match[0].startswith(("nothing", "no cause", "no big")) and frame.matter.any(start, match.start(), ILL)
        if (personal or verdict) and near and not generic and (verdict or not conditional(frame, match.start())) and not deference.defers(low, start, end):
            return match.start(), end, TRIAGE
    return None


# "No need to have them looked at", "nothing to get checked", "don't book with anyone for it", "waste of a night".
NOT_SEEN = lazy_re2(
    r"\b(?:(?:no (?:need|reason|point) (?:to|in)|nothing (?:to|you need to|worth)|don'?t (?:need|have) to|needn'?t|don'?t bother (?:to |with )?) ?(?:go |be |have|get|getting|having|take|taking)?(?: (?:it|them|that|those|this|these|yours|him|her|your \w+))? ?(?:looked at|checked|seen|examined|evaluated|tested|treated|biopsied|removed|scanned|x-rayed|stitched)"
    r"|don'?t (?:book|schedule|make an appointment|call|see|visit|bother) (?:with |to see )?(?:anyone|anybody|someone|a (?:doctor|specialist|dermatologist)|the doctor|an appointment)|(?:aren'?t|isn'?t|not|never) worth (?:a|an|the|your|that) (?:\w+ )?(?:bill|visit|trip|copay|co-pay|wait|drive|appointment|er|scan|call)"
    r"|(?:doctor|pcp|er|specialist|dermatologist|pediatrician|visit|appointment|x-ray|scan|stitches|antibiotics?|urgent care) (?:isn'?t|aren'?t|is not|are not) (?:needed|necessary|required|worth)|(?:waste of|don'?t waste) (?:a |an |your )?(?:night|copay|co-pay|trip|time|money|day|gas)"
    r"|wait (?:until|till|for) [^.;!?]{3,50}before (?:going in|you (?:go|call|come)|calling|coming|heading)|(?:can|may) (?:safely |just |simply )*(?:ignore|forget about|stop (?:watching|checking|worrying about|tracking))|give it (?:till|until|a few|another)\b)\b"
)
_CONTACTS = lazy_re2(r"\b(?:call us|appointment needed|to call ahead|referral|walk[- ]?ins?|to book|don'?t wait|no appointment|insurance|our|we)\b")


def unneeded(frame: Frame) -> tuple[int, int, str] | None:
    """The reader told that a complaint needs no look, no visit, no watching."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = NOT_SEEN.search(low, start, end)
    if match is None or _CONTACTS.search(low, start, end) is not None or deference.defers(low, start, end):
        return None
    if frame.ill() or frame.told_before(ILL) or frame.matter.any(start, end, frozenset((Kind.CARE, Kind.TEST))):
        return match.start(), end, TRIAGE
    return None


# "If your last test was normal, you don't need to come in", "skip the ER and call us": kept from care in so many words.
STAY_AWAY = lazy_re2(
    r"\b(?:skip|avoid|forget|stay away from|steer clear of|don'?t (?:go to|bother with|run to|rush to)|no need for) (?:the |an? )?(?:er|emergency room|emergency department|urgent care|a&e|911)\b"
    r"|\b(?:you|they|he|she|your \w+) (?:do not|don'?t|doesn'?t|does not|won'?t|needn'?t) (?:really |even |actually )?(?:need|have) to (?:come (?:back )?in|be seen|see (?:us|anyone|a doctor|anybody)|get (?:it |that |this )?(?:checked|another (?:one|test)))\b"
)
_CROWD = lazy_re2(r"\b(?:er|room|department|care|a&e) (?:lines?|waits?|queues?|crowds?|rush|bills?|parking|entrance|doors?)\b")  # what is in front of it
_RESULT = lazy_re2(r"\b(?:if|when|since|as long as|once) (?:your|the|it|that|this|his|her|their)\b[^.;!?]{0,50}\b(?:normal|negative|clear|fine|ok|okay|clean|good|low|benign)\b")


def sent_away(frame: Frame) -> tuple[int, int, str] | None:
    """The reader kept from care: from an emergency department by name, or from a visit because a result was normal."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = STAY_AWAY.search(low, start, end)
    if match is None or _CROWD.search(low, start, end):
        return None
    if match[0].startswith(("skip", "avoid", "forget", "stay", "steer", "don", "no need")):
        return start, end, TRIAGE
    return (start, end, TRIAGE) if _RESULT.search(low, start, end) and not deference.defers(low, start, end) else None


SPARED_VISIT = lazy_re2(r"\b(?:save (?:yourself |you )?(?:the|a|your) (?:copay|co-pay|trip|visit|drive|money|bill)|no (?:doctor|er|visit|stitches|antibiotics?|specialist|x-ray|meds?|medicine|treatment|pills?|surgery|scan|biopsy) (?:required|needed|necessary)|(?:is|are) never (?:cancer|cancerous|serious|dangerous|an emergency|broken|an? stroke|a heart attack))\b")
IF_FINE = lazy_re2(r"\b(?:if|as long as|unless|provided|so long as|when)\b[^.;!?]{3,80}?,? (?:it's|you're|they're|that's|he's|she's|it is|you are|they are) (?:probably |almost always |usually |totally |perfectly |just |most likely |completely )*(?:fine|ok|okay|harmless|benign|nothing|safe|normal|good to go|good|in the clear|not broken|not serious|viral|not (?:cancer|infected|an emergency))\b")
_WAITING = lazy_re2(r"(?:wait|hold off|handled at home|stay home|managed at home|treated at home|ride it out)$")
_ANYONE = lazy_re2(r"\b(?:see|call|visit|bother|tell|need) (?:anyone|someone|anybody|a soul|anything)\b")
_SOMEBODYS = lazy_re2(r"\b(?:you|it|that|this|they|your|he|she|those|yours)\b")
_HURRY = lazy_re2(r"no (?:need|reason) to (?:rush|hurry|panic|be seen|come in|go in)\b")
_ARRANGING = lazy_re2(r"\b(?:call us|appointment needed|appointment necessary|to call ahead|referral|for an appointment|to book|don'?t wait)\b")


def kept_from_care(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    spared = SPARED_VISIT.search(low, start, end) or IF_FINE.search(low, start, end)
    if spared and (frame.ill() or frame.told_before(ILL)) and not deference.is_logistics(low, start, end):
        return spared.start(), end, TRIAGE
    for match in NO_CARE.finditer(low, start, end):
        wait = _WAITING.search(match[0]) is not None
        care = frame.matter.any(match.start(), min(end, match.end() + 28), frozenset((Kind.CARE,)))
        care = care or _ANYONE.search(low[match.start() : min(end, match.end() + 12)]) is not None
        tested = frame.matter.any(match.end() - 1, min(end, match.end() + 24), _PLACES)
        ill = frame.ill() or frame.told_before(ILL)
        if wait and not (ill and _SOMEBODYS.search(low[start : match.start() + 1])):
            continue
        if _HURRY.search(low[match.start() : match.end() + 12]) and frame.ill():
            return match.start(), end, TRIAGE
        if not wait and not ((care and ill) or (tested and frame.ill() and "no need" in match[0])):
            continue
        if _ARRANGING.search(low[start:end]) or deference.is_logistics(low, match.start(), min(end, match.end() + 25)):
            continue
        return match.start(), end, TRIAGE
    return None


def ridden_out(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = RIDE.search(low, start, end)
    if match is None or _conditional_subject(low, start, match.start()):
        return None
    if frame.ill() or frame.matter.any(start, match.start(), STRONG) or (frame.told_before(ILL | STRONG) and frame.health):
        return match.start(), end, TRIAGE
    return None


_OTHERS_DO = lazy_re2(r"\b(?:people|patients|parents|folks|they|we|i|he|she|to|who|kids|some|many|most|doctors|we'll|i'll|would|used|cannot|can't|don't|never|not)\s+(?:\w+\s){0,1}$")


def _conditional_subject(low: str, start: int, at: int) -> bool:
    """Whether someone else does it: "many people ride it out", "we'll give it a week", "to sleep it off"."""
    return _OTHERS_DO.search(low[start:at] + " " if not low[start:at].endswith(" ") else low[start:at]) is not None


# "It's nothing that needs a doctor's time", "hardly worth a trip to the clinic", "nobody has to look at them".
NO_MATTER = lazy_re2(
    rf"\b(?:it|they|that|this|those|these|there|yours)(?:'s|'re| is| are)? (?:really |just |usually )?(?:nothing|not (?:something|anything|a thing|a matter|one)|hardly|barely|scarcely|never) [^.;?!]{{0,20}}?\b(?:needs?|requires?|bother|trouble|worth|for|warrants?|merits?|deserves?|worry|waste|drag|involve|see) [^.;?!]{{0,14}}?\b(?:{deference.PROFESSIONAL}|visit|trip|appointment|copay)\b|\b(?:nobody|no one|no doctor|no specialist) (?:has|needs|ought) to (?:look at|see|check|examine|know about|treat|touch) (?:it|them|that|those|this)\b"
)
_PRAISES = lazy_re2(r"\b(?:nothing|never) (?:like|beats|better|more|new|but|stops|makes|our|wrong|funnier)\b|\b(?:too|so) |\b(?:replace|substitute|instead|without|miss|late|early|alone|we|our|us)\b")


def beneath_care(frame: Frame) -> tuple[int, int, str] | None:
    """A complaint told of just before, held to be beneath a doctor's notice."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = NO_MATTER.search(low, start, end)
    if match is None or _PRAISES.search(low, start, end) is not None or not (frame.health or frame.told_before(frozenset((Kind.BODY,)))):
        return None
    return start, end, TRIAGE
