"""Diagnosis, reassurance and triage at a distance, and invitations to be diagnosed online."""

from __future__ import annotations

import re2

from assistant.guard.advice import deference
from assistant.guard.advice.faults import TRIAGE
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, STRONG, Kind
from assistant.text.patterns import lazy_re2

DIAGNOSIS = "remote_diagnosis"
INVITATION = "diagnosis_invitation"

_LIKE = lazy_re2(
    r"\b(?:(?:(?:that|this|it|yours|what you(?:'re| are)? (?:describ\w+|have|sent)|(?:your|that|this) [a-z' -]{2,30}?)[, ]+(?:really |definitely |certainly |very much |most |honestly |probably |to me |almost certainly )*)|^|[.!?:—] |\b(?:honestly|yep|yes|hmm|ok|okay|from (?:what you|the|your)[^,.]{2,40}), )"
    r"(?:sounds?|looks?|seems?|smells?|reads?|feels?|appears?) (?:(?:a lot |an awful lot |just |exactly |very much |more |most |to me |suspiciously |textbook |(?:so )?much |pretty much |classic )*)(?:like|to be)\b ?(?:it'?s |you(?:'ve got| have) |a |an |the |just |plain |good |old |classic |textbook |case |of |simple |early |mild |typical |some )*"
)
_IS = lazy_re2(
    r"\b(?:that|this|it|yours|what you(?:'re| are)? describ\w+|(?:your|that|this|those|these) (?:[a-z'-]+ ){0,2}?[a-z'-]+)(?:'s| is| are|s|'ll be| has to be| must be| will be| would be| are)? ?"
    r"(?P<sure>(?:(?:just|only|simply|probably|almost certainly|certainly|definitely|clearly|obviously|surely|likely|most likely|very likely|classic|textbook|plain old|good old|nothing more than|100%|absolutely|totally|for sure|really|actually|also|not|no more than|n't) )*)"
    r"(?:a |an |the |your |case of |some |mild |simple |early |classic |textbook |viral |bacterial |old |plain |little |bit of )*"
)
_HAVE = lazy_re2(r"\b(?:you (?:almost surely|almost certainly|surely|certainly|most likely|likely|definitely|clearly|probably|obviously) have|your (?:kid|child|son|daughter|baby|toddler)'s (?:just |clearly |probably )?got|you(?:'ve| have)? (?:got|have|developed|caught|picked up|inherited)|you(?:'ve| have) (?:definitely |clearly |probably |likely |almost certainly |obviously |just )?(?:got )?|you(?:'re| are) (?:definitely |clearly |probably |likely |almost certainly |obviously |just )*(?:dealing with|having|suffering from|showing signs of|coming down with|in)|your (?:kid|child|son|daughter|baby|toddler|mom|dad|husband|wife|partner) (?:has|definitely has|probably has|clearly has)|i'?d bet (?:it'?s|on|that'?s|you have)|my (?:bet|money|guess) (?:is|would be) (?:on )?|i(?:'m| am) (?:going with|calling it|betting|sure it'?s|certain it'?s)|i diagnose) ?(?:it'?s |a |an |the |just |classic |textbook |some |mild |early |case of |full-blown )*")
_YOU_ARE = lazy_re2(r"\b(?:you're|you are|your (?:kid|child|son|daughter|baby|toddler)(?:'s| is)) (?:just |clearly |definitely |probably |almost certainly |likely |a |an )*(?:diabetic|prediabetic|anemic|hypertensive|asthmatic|dehydrated|menopausal|perimenopausal|depressed|infected|contagious|hypothyroid|hyperthyroid|allergic|lactose intolerant|celiac|concussed|septic|hypoglycemic)\b")
_CLASSIC = lazy_re2(r"^\W*(?:classic|textbook|obvious|definite|pure|typical) ([a-z' -]{3,28})[.!]*\W*$")
_IF = lazy_re2(r"\b(?:if|when|whether|once|because|since|until|unless|after|before|while|say|means?|mean|that|do|did|don't|doesn't|thinks?|think|thought|wondering|wonder|fear|afraid|worried|suspects?|suspect|suppose|imagine|may|might|could|can|time|people|though|although|who|like|even)\s[^.;:!?—]{0,30}$")
_CALM = lazy_re2(
    r"\b(?:(?:you(?:'re| are| will be|'ll be| should be)|(?:he|she|they|your kid|your child|your baby)(?:'s|'re| is| are|'ll be| will be)) (?:just |totally |perfectly |completely |absolutely |probably |going to be |gonna be )*(?:fine|ok|okay|all right|alright|good|safe|in the clear|not (?:having|dying|sick))"
    r"|(?:nothing|not(?: something| anything)?|no reason|no need) (?:you (?:need|have) )?to (?:worry|stress|panic|be (?:concerned|worried|alarmed|scared)|lose sleep|fret)(?: about| over)?|no cause for (?:concern|alarm|worry)|don'?t (?:you )?(?:worry|panic|stress|sweat|lose sleep)(?: about| over| if)?|no big deal|(?:is|'s|are|'re) (?:just |totally |perfectly |completely |absolutely |almost always |nothing but )+(?:normal|harmless|benign|fine|ok|okay|safe|nothing|routine)|(?:that|this|yours|your [a-z]+)(?: is|'s) (?:nothing serious|not serious|not dangerous|not cancer|harmless|benign)|rest easy|you can relax|breathe easy|i wouldn'?t (?:worry|lose sleep|sweat|bother|fret|panic|be concerned))\b"
)
_READER = lazy_re2(r"\b(?:you|your|yours|you're|you've|that|this|it's|it|that's|those|these|i wouldn'?t|don'?t)\b")
_NO_CARE = lazy_re2(
    r"\b(?:(?:there'?s |there is |absolutely |really |so |with |you have )?no (?:need|reason|point|rush|hurry) (?:(?:at all )?(?:for|to|in)) (?:(?:see|go|call|come|rush|visit|run|get|make|take|drag|bother|involve|hurry|head|seek|going|seeing|calling|coming|be seen|wait|book|schedule|(?:an?|the|any|another) )\b)*"
    r"|(?:don'?t|doesn'?t|do not|needn'?t|won'?t|wouldn'?t|no one|nobody) (?:really |even |actually |usually |always )*(?:need(?:s)?|have|has|bother|waste|require|warrant|merit|deserve|belong|call for)(?: to| with| for| at| in)? (?:(?:see|go|call|come|rush|visit|run|get|make|take|drag|bother|involve|head|seek|going|seeing|calling|coming|be seen|in|to|with|for|an?|the|any|your|his|her|their|another|time|money|on|at) ?)*"
    r"|(?:not|isn'?t|never|hardly|rarely) (?:worth|an?|for) (?:the |an? |your )?|(?:save|spare) (?:yourself|your \w+|you|them|him|her) (?:the|a|an|that) |(?:skip|cancel|forget|ditch|avoid|bypass|blow off|hold off on|put off|postpone|pass on) (?:the|that|your|a|an|any|going to the|seeing the|calling the) "
    r"|(?:can|could|may|will|should|'ll) (?:safely |easily |probably |just |usually |definitely )*(?:wait|hold off|be handled at home|stay home|be managed at home|be treated at home|skip|ride it out))"
)
_RIDE = lazy_re2(
    r"\b(?:(?:ride|wait|tough|sweat|stick) (?:it|this|that|things) out|(?:sleep|walk|shake|run|brush) (?:it|this|that) off|push through(?: it| the)?|power through|work through the pain|leave (?:it|that|them) (?:be|alone)|let it (?:run its course|be|ride|heal on its own|go away)|(?:just )?wait and see|wait-and-see|give it (?:a |another |two |three |some |\d+ )?(?:day|days|week|weeks|month|months|time|couple|few)|(?:put|send|let|get) (?:him|her|them|your \w+|the (?:kid|player|child)|'em) (?:right |straight |back )*(?:back )?(?:in|out there|into the game|to (?:school|practice|play|class|daycare)|on the field|play|finish)|(?:stay|keep (?:him|her|them)) (?:home|off school)|see how (?:it|things) (?:goes|go)|watch (?:it|him|her|them) (?:at home|overnight|for)|monitor (?:it|him|her|them) at home)\b"
)
_PLACES = frozenset((Kind.CARE, Kind.TEST, Kind.PROCEDURE, Kind.DRUG))
_SEEN = r"(?:photos?|pics?|pix|pictures?|selfies?|close-?ups?|snapshots?|images?|videos?|clips?|symptoms?|rash(?:es)?|moles?|bumps?|lumps?|spots?|labs?|lab results?|results?|bloodwork|blood work|numbers|readings?|scans?|x-?rays?|mris?|ekgs?|reports?|skin|meds?|medication list|history|case|story|stats|age and weight|weight|a1c|cholesterol|bp|blood pressure|temp|temperature|toenails?|tongue|poop|stool|pain|headaches?|complaints?|condition|flare|where it hurts|what hurts|how it feels|what it looks like)"
_SEND = lazy_re2(
    rf"\b(?:dm|d\.m\.|pm|inbox|message|send|text|email|e-mail|post|drop|show|share|upload|tell|describe|comment|snap|attach|submit|reply with|leave|shoot|slide into my dms with|list|type|give|put|whatsapp|tag me in)\b(?:'em)? ?(?:(?:me|us|dr|with|below|your|a|an|the|some|that|those|over|of|my|in|below|clear|well-lit|quick|good|and|,|\w+ing|\w+-\w+) ?){{0,9}}\b{_SEEN}\b"
)
_VERDICT = lazy_re2(
    r"\b(?:(?:i|we|dr|the (?:doc|doctor|team|doctors)|our (?:doctors?|team|nurses?|derms?|experts?)|one of us|she|he)(?:'ll|'d| will| can| would| could|'m happy to| am happy to| are happy to|'re happy to)? (?:\w+ )?(?:tell|diagnose|suggest|recommend|adjust|prescribe|say|let you know|read|interpret|assess|rate|guess|figure|spot|identify|weigh in|give you (?:a|my|an|our|the)|give (?:a|my|an|our) (?:quick |free |honest |professional )?(?:opinion|diagnosis|answer|verdict|read|take)|decode|sort|check|review|look (?:at|it over)|take a look|eyeball|go over|solve|advise|reply with|answer with|know)"
    r"|for (?:a |an |my |our |your )?(?:free |quick |instant |same-day |honest |second |virtual |online )*(?:diagnosis|opinion|second opinion|assessment|evaluation|read|review|consult|verdict|answer|look)|(?:and|to) (?:get|receive) (?:a|an|your|my|our) (?:free |quick |instant |personal )*(?:diagnosis|opinion|answer|assessment|plan|treatment|read|evaluation)|(?:what you(?:'ve| have) got|if it'?s (?:cancer|serious|infected|broken|normal|anything|bad)|whether (?:it'?s|you|to)|is it (?:cancer|serious|broken|infected))|diagnos(?:e|is|ing) (?:it|you|them|for)|instant (?:diagnosis|answer)|free diagnosis|tell you what)"
)
_PORTAL = lazy_re2(r"\b(?:portal|secure|securely|mychart|video visit|telehealth|call us|your (?:doctor|dermatologist|visit)|before your (?:visit|appointment)|not|don'?t|can'?t|cannot|never|please no)\b")
_MEDICAL_SEEN = lazy_re2(r"\b(?:rash|rashes|moles?|bumps?|lumps?|symptoms?|labs?|lab results?|bloodwork|blood work|x-?rays?|mris?|ekgs?|scans?|a1c|cholesterol|blood pressure|toenails?|poop|stool|readings?)\b")


def remote(frame: Frame) -> tuple[int, int, str] | None:
    """A remote diagnosis, reassurance, triage or invitation in the sentence: (start, end, fault), or None."""
    low, phrase = frame.low, frame.phrase
    if '"' in low[phrase.start : phrase.end] and _all_quoted(low, phrase.start, phrase.end):
        return None
    for find in (_invitation, _open_desk, _shown_in_private, _symptoms_say, _likeness, _identity, _possession, _reassurance, _kept_from_care, _ridden_out):
        hit = find(frame)
        if hit:
            return hit
    return None


_QUOTES = lazy_re2(r'"[^"]{3,60}"')


def _all_quoted(low: str, start: int, end: int) -> bool:
    """Whether the sentence speaks about phrases: two or more short quotations."""
    return len(list(_QUOTES.finditer(low, start, end))) >= 2


def _invitation(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    sent = _SEND.search(low, start, end)
    if sent is None or _PORTAL.search(low, start, sent.end()):
        return None
    promised = _VERDICT.search(low, start, end) or _VERDICT.search(low, end, min(len(low), end + 90))
    if promised or (_MEDICAL_SEEN.search(sent[0]) and re2.search(r"\b(?:dm|message|below|comments?|inbox|me|us)\b", low[start:end]) and re2.search(r"\b(?:photos?|pics?|pictures?|selfies?|your|results?)\b", sent[0])):
        return sent.start(), sent.end(), INVITATION
    return None


def _near(frame: Frame, at: int, kinds: frozenset[Kind], reach: int = 26) -> bool:
    return frame.matter.any(at, min(at + reach, frame.phrase.end), kinds)


def _conditional(frame: Frame, at: int) -> bool:
    return _IF.search(frame.low[frame.phrase.start : at]) is not None


_BASED = lazy_re2(r"\b(?:based on|judging (?:by|from)|going by|from) (?:your|what you|the|that) [a-z' ]{2,30}")


def _labelled(frame: Frame, at: int) -> bool:
    """A symptom in the question before, or in the words before ``at`` set off by a mark: "Heel pain in a kid: that's ..."."""
    if frame.lead is not None and frame.matter.any(*frame.lead, ILL):
        return True
    before = frame.low[frame.phrase.start : at].rstrip()
    if _BASED.search(before) is not None and re2.search(r"\b(?:your?|photo|picture)\b", before) is not None:
        return True
    return before.endswith((":", "?", "—", "-", "…", "=")) and frame.matter.any(frame.phrase.start, at, ILL)


def _likeness(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in _LIKE.finditer(low, start, end):
        if _near(frame, match.end(), ILL) and not _conditional(frame, match.start()):
            return max(start, match.start()), end, DIAGNOSIS
    return None


def _identity(frame: Frame) -> tuple[int, int, str] | None:
    """"Yours is carpal tunnel", "it's just PVCs", "that rash is shingles"; a bare "that's gout" only under a symptom label."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in _IS.finditer(low, start, end):
        subject = match[0].split()[0]
        mine = subject.startswith(("your", "yours", "what"))
        if not _near(frame, match.end(), frozenset((Kind.CONDITION,)), 14 if not mine else 22) or _conditional(frame, match.start()):
            continue
        pointed = subject in ("that", "this", "those", "these", "that's", "it's", "thats") and len(match[0].split()) > 1 and re2.search(r"^(?:that|this|those|these) [a-z' -]+ (?:is|are) ", match[0]) is not None
        sure = bool((match["sure"] or "").strip())
        if (mine and re2.search(r"\b(?:is|'s|are|has to be|must be)\b", match[0])) or _labelled(frame, match.start()) or ((sure or pointed) and (_told_reader(frame) or frame.lead_ill())) or (sure and _FLAT.search(match[0]) is not None) or (pointed and _COMPLAINT.search(match[0]) is not None) or _SPOKEN_TO.search(low[start : match.end()]) is not None or (subject in ("that's", "it's", "thats") and _THEN_DO.search(low, match.end(), end) is not None):
            return match.start(), end, DIAGNOSIS
    return None


_SPOKEN_TO = lazy_re2(r"^\W*(?:repl(?:y|ying) to [^:]{2,40}:|(?:to|for) (?:the|my|our) [^:]{2,50}:|@\w+[,:]?|reader|friends?|mama|mom|mommy|dude|buddy|my friend|sis|bro|hon|honey|ma'am|sir|spoiler|plot twist|surprise|sorry|yep|yes|yup|a:)[,:]? (?:that|this|it)(?:'s| is)\b")
_COMPLAINT = lazy_re2(r"^(?:that|this|those|these) (?:[a-z-]+ )?(?:bumps?|lumps?|rash|rashes|spots?|moles?|pain|cough|swelling|itch|patch|sore|sores|growth|bruise|ache|headache|twinge|feeling|burning|tingling|limp|fever|knot|click|ringing|discharge|toe|nail|tooth|eye|knee|ankle|wrist) (?:is|are)\b")
_THEN_DO = lazy_re2(r", (?:so |just |go |and )*(?:get|take|skip|leave|give|rest|ice|grab|try|use|start|buy|stay|wait|put|wear|stop|keep)\b")
_FLAT = lazy_re2(r"^(?:that's|that is|those are|yours is|it's|this is) .*\b(?:just|only|probably|almost certainly|definitely|clearly|obviously|classic|textbook)\b")
_TOLD = lazy_re2(r"\b(?:you|your|yours|repl(?:y|ying)|answering|follower|commenter|you describe|asked|inbox|sent me|question)\b")


def _told_reader(frame: Frame) -> bool:
    return _TOLD.search(frame.low, frame.before[0] if frame.before[1] else frame.phrase.start, frame.phrase.end) is not None


def _possession(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    are = _YOU_ARE.search(low, start, end)
    if are and not _conditional(frame, are.start()):
        return are.start(), end, DIAGNOSIS
    classic = _CLASSIC.search(low[start:end])
    if classic and _near(frame, start + classic.start(1), ILL | {Kind.BODY}, 12):
        return start, end, DIAGNOSIS
    for match in _HAVE.finditer(low, start, end):
        told = re2.search(r"\b(?:tell|sure|certain|bet|say|know|confident)\b[^.;]{0,40} $", low[start : match.start()]) is not None
        if _conditional(frame, match.start()) and not (told and low[start : match.start()].rstrip().endswith("that") and re2.search(r"\bi(?:'m| am| can|'d|'ll)?\b", low[start : match.start()])):
            continue
        if _near(frame, match.end(), ILL if "'s" in match[0] else frozenset((Kind.CONDITION,))) or (re2.search(r"^you (?:have|'ve got|got) (?:it|this|that)\b", low[match.start() : match.start() + 20]) and frame.lead_ill()):
            return match.start(), end, DIAGNOSIS
    return None


_SAYS = lazy_re2(r"\b(?:your|these|those|his|her) (?:[a-z]+ )?(?:symptoms?|story|labs?|numbers|rash|cough|pain|results?|description|photo|picture|history)[a-z ,]{0,20}? (?:scream|spell|say|point to|suggest|fit|match|mean|add up to|check every box for|have .{0,12} written all over|equal)s? (?:a |an |the |just |plain |classic |textbook )*")


def _symptoms_say(frame: Frame) -> tuple[int, int, str] | None:
    """"Your symptoms scream thyroid"."""
    match = _SAYS.search(frame.low, frame.phrase.start, frame.phrase.end)
    if match and _near(frame, match.end(), ILL | {Kind.BODY}, 12) and not _conditional(frame, match.start()):
        return match.start(), frame.phrase.end, DIAGNOSIS
    return None


_IN_PRIVATE = lazy_re2(r"\b(?:show|send|dm|message|text)(?: it| them| that| yours| those)? (?:to )?(?:me|us|dr \w+)(?: it| them| yours)? (?:in|via|through|over) (?:the |my |our )?(?:dms?|inbox|message|text)")


_THEM = lazy_re2(r"\b(?:paste|drop|post|send|share|upload|show|dm|type|leave) (?:me |us )?(?:it|them|yours|'em|em)\b")
_OPEN_DESK = lazy_re2(r"\bfree (?:mole|rash|lab|labs|skin|x-?ray|mri|ekg|symptom|mole-check|derm|second) (?:reads?|checks?|reviews?|opinions?|consults?|diagnos\w+)[^.!?]{0,20}\b(?:dms?|inbox|comments?|messages?|replies|below)|\b(?:i|we)(?:'ll| will| can) (?:adjust|change|tweak|set|pick|fix|dial in|calculate) your (?:dose|doses|dosage|meds|medications?|treatment|insulin)\b")


def _open_desk(frame: Frame) -> tuple[int, int, str] | None:
    """"Got labs? Paste them below and I'll read them live", "free mole reads in my DMs"."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    desk = _OPEN_DESK.search(low, start, end)
    if desk:
        return start, end, INVITATION
    if frame.lead is None or _MEDICAL_SEEN.search(low, *frame.lead) is None:
        return None
    them = _THEM.search(low, start, end)
    return (them.start(), them.end(), INVITATION) if them and _VERDICT.search(low, start, end) else None


def _shown_in_private(frame: Frame) -> tuple[int, int, str] | None:
    """"Show me in the DMs", under a question about a complaint."""
    match = _IN_PRIVATE.search(frame.low, frame.phrase.start, frame.phrase.end)
    if match and frame.lead is not None and frame.matter.any(*frame.lead, ILL):
        return match.start(), match.end(), INVITATION
    return None


def _reassurance(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in _CALM.finditer(low, start, end):
        personal = _READER.search(low, start, match.end()) is not None
        near = frame.ill() or (frame.told_before(ILL) and re2.search(r"\b(?:that|this|those|it|it's|that's|yours|you're|you)\b", low[start : match.end()]) is not None)
        generic = re2.search(r"\b(?:most|usually|often|many|some|sometimes|generally|typically|if|may|might|can be|about \d|nearly|almost all|does not mean|doesn'?t mean)\b", low[start : match.start() + 4]) is not None
        verdict = match[0].startswith(("nothing", "no cause", "no big")) and frame.matter.any(start, match.start(), ILL)
        if (personal or verdict) and near and not generic and (verdict or not _conditional(frame, match.start())) and not deference.defers(low, start, end):
            return match.start(), end, TRIAGE
    return None


_SPARED_VISIT = lazy_re2(r"\b(?:save (?:yourself |you )?(?:the|a|your) (?:copay|co-pay|trip|visit|drive|money|bill)|no (?:doctor|er|visit|stitches|antibiotics?|specialist|x-ray|meds?|medicine|treatment|pills?|surgery|scan|biopsy) (?:required|needed|necessary)|(?:is|are) never (?:cancer|cancerous|serious|dangerous|an emergency|broken|an? stroke|a heart attack))\b")
_IF_FINE = lazy_re2(r"\b(?:if|as long as|unless|provided|so long as|when)\b[^.;!?]{3,80}?,? (?:it's|you're|they're|that's|he's|she's|it is|you are|they are) (?:probably |almost always |usually |totally |perfectly |just |most likely |completely )*(?:fine|ok|okay|harmless|benign|nothing|safe|normal|good to go|good|in the clear|not broken|not serious|viral|not (?:cancer|infected|an emergency))\b")


def _kept_from_care(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    spared = _SPARED_VISIT.search(low, start, end) or _IF_FINE.search(low, start, end)
    if spared and (frame.ill() or frame.told_before(ILL)) and not deference.is_logistics(low, start, end):
        return spared.start(), end, TRIAGE
    for match in _NO_CARE.finditer(low, start, end):
        wait = re2.search(r"(?:wait|hold off|handled at home|stay home|managed at home|treated at home|ride it out)$", match[0]) is not None
        care = frame.matter.any(match.start(), min(end, match.end() + 28), frozenset((Kind.CARE,)))
        care = care or re2.search(r"\b(?:see|call|visit|bother|tell|need) (?:anyone|someone|anybody|a soul|anything)\b", low[match.start() : min(end, match.end() + 12)]) is not None
        tested = frame.matter.any(match.end() - 1, min(end, match.end() + 24), _PLACES)
        ill = frame.ill() or frame.told_before(ILL)
        if wait and not (ill and re2.search(r"\b(?:you|it|that|this|they|your|he|she|those|yours)\b", low[start : match.start() + 1])):
            continue
        if re2.search(r"no (?:need|reason) to (?:rush|hurry|panic|be seen|come in|go in)\b", low[match.start() : match.end() + 12]) and frame.ill():
            return match.start(), end, TRIAGE
        if not wait and not ((care and ill) or (tested and frame.ill() and "no need" in match[0])):
            continue
        if re2.search(r"\b(?:call us|appointment needed|appointment necessary|to call ahead|referral|for an appointment|to book|don'?t wait)\b", low[start:end]) or deference.is_logistics(low, match.start(), min(end, match.end() + 25)):
            continue
        return match.start(), end, TRIAGE
    return None


def _ridden_out(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = _RIDE.search(low, start, end)
    if match is None or _conditional_subject(low, start, match.start()):
        return None
    if frame.ill() or (frame.told_before(ILL | STRONG) and frame.health):
        return match.start(), end, TRIAGE
    return None


def _conditional_subject(low: str, start: int, at: int) -> bool:
    """Whether someone else does it: "many people ride it out", "we'll give it a week", "to sleep it off"."""
    return re2.search(r"\b(?:people|patients|parents|folks|they|we|i|he|she|to|who|kids|some|many|most|doctors|we'll|i'll|would|used|cannot|can't|don't|never|not)\s+(?:\w+\s){0,1}$", low[start:at] + " " if not low[start:at].endswith(" ") else low[start:at]) is not None


# What a sentence must show before it can judge from afar; _IS counts only beside a named condition and is left out.
CUES = (_LIKE, _HAVE, _YOU_ARE, _CLASSIC, _CALM, _NO_CARE, _SPARED_VISIT, _IF_FINE, _RIDE, _SEND, _IN_PRIVATE, _OPEN_DESK, _THEM, _SAYS)
