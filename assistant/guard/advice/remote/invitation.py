"""Invitations to be diagnosed online: send a photo, paste your labs, show me in private."""

from __future__ import annotations

from assistant.guard.advice.faults import INVITATION
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL
from assistant.text.patterns import lazy_re2

_SEEN = r"(?:yours|photos?|pics?|pix|pictures?|selfies?|close-?ups?|snapshots?|images?|videos?|clips?|symptoms?|rash(?:es)?|moles?|bumps?|lumps?|spots?|labs?|lab results?|results?|bloodwork|blood work|numbers|readings?|scans?|x-?rays?|mris?|ekgs?|reports?|skin|meds?|medication list|history|case|story|stats|age and weight|weight|a1c|cholesterol|bp|blood pressure|temp|temperature|toenails?|tongue|poop|stool|pain|headaches?|complaints?|condition|flare|where it hurts|what hurts|how it feels|what it looks like)"
SEND = lazy_re2(
    rf"\b(?:dm|d\.m\.|pm|inbox|message|send|text|email|e-mail|post|drop|show|share|upload|tell|describe|comment|snap|attach|submit|reply with|leave|shoot|slide into my dms with|list|type|give|put|whatsapp|tag me in)\b(?:'em)? ?(?:(?:me|us|dr|with|below|your|a|an|the|some|that|those|over|of|my|in|below|clear|well-lit|quick|good|short|sharp|close|best|recent|latest|old|new|any|all|one|two|three|few|and|,|\w+ing|\w+-\w+) ?){{0,9}}\b{_SEEN}\b"
)
_VERDICT = lazy_re2(
    r"\b(?:(?:i|we|dr(?:\.? [a-z'’-]+)?|nurse [a-z]+|the (?:doc|doctor|team|doctors)|our (?:doctors?|team|nurses?|derms?|experts?)|one of us|she|he|our [a-z]+(?: [a-z]+)?|my team)(?:'ll|'d| will| can| would| could|'m happy to| am happy to| are happy to|'re happy to)? (?:\w+ )?(?:tell|diagnose|suggest|recommend|adjust|prescribe|say|let you know|read|interpret|assess|rate|guess|figure|spot|identify|weigh in|give you (?:a|my|an|our|the)|give (?:a|my|an|our) (?:quick |free |honest |professional )?(?:opinion|diagnosis|answer|verdict|read|take)|decode|sort|check|review|look (?:at|it over)|take a look|eyeball|go over|solve|advise|reply with|answer with|know)"
    r"|for (?:a |an |my |our |your )?(?:free |quick |instant |same-day |honest |second |virtual |online )*(?:diagnosis|opinion|second opinion|assessment|evaluation|read|review|consult|verdict|answer|look)|(?:and|to) (?:get|receive) (?:a|an|your|my|our) (?:free |quick |instant |personal )*(?:diagnosis|opinion|answer|assessment|plan|treatment|read|evaluation)|(?:what you(?:'ve| have) got|if it'?s (?:cancer|serious|infected|broken|normal|anything|bad)|whether (?:it'?s|you|to)|is it (?:cancer|serious|broken|infected))|diagnos(?:e|is|ing) (?:it|you|them|for)|instant (?:diagnosis|answer)|free diagnosis|tell you what)"
)
_PORTAL = lazy_re2(r"\b(?:portal|secure|securely|mychart|video visit|telehealth|call us|your (?:doctor|dermatologist|visit)|before your (?:visit|appointment)|not|don'?t|can'?t|cannot|never|please no)\b")
_MEDICAL_SEEN = lazy_re2(r"\b(?:rash|rashes|moles?|bumps?|lumps?|symptoms?|labs?|lab results?|bloodwork|blood work|x-?rays?|mris?|ekgs?|scans?|a1c|cholesterol|blood pressure|toenails?|poop|stool|readings?)\b")
_PRIVATELY = lazy_re2(r"\b(?:dm|message|below|comments?|inbox|me|us)\b")
_MATERIAL = lazy_re2(r"\b(?:photos?|pics?|pictures?|selfies?|your|results?)\b")


def invitation(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    sent = SEND.search(low, start, end)
    if sent is None or _PORTAL.search(low, start, sent.end()):
        return None
    promised = _VERDICT.search(low, start, end) or _VERDICT.search(low, end, min(len(low), end + 90))
    if promised or (_MEDICAL_SEEN.search(sent[0]) and _PRIVATELY.search(low[start:end]) and _MATERIAL.search(sent[0])):
        return sent.start(), sent.end(), INVITATION
    return None


IN_PRIVATE = lazy_re2(r"\b(?:show|send|dm|message|text)(?: it| them| that| yours| those)? (?:to )?(?:me|us|dr \w+)(?: it| them| yours)? (?:in|via|through|over) (?:the |my |our )?(?:dms?|inbox|message|text)")
THEM = lazy_re2(r"\b(?:paste|drop|post|send|share|upload|show|dm|type|leave) (?:me |us )?(?:it|them|yours|'em|em)\b")
OPEN_DESK = lazy_re2(r"\bfree (?:mole|rash|lab|labs|skin|x-?ray|mri|ekg|symptom|mole-check|derm|second) (?:reads?|checks?|reviews?|opinions?|consults?|diagnos\w+)[^.!?]{0,20}\b(?:dms?|inbox|comments?|messages?|replies|below)|\b(?:i|we)(?:'ll| will| can) (?:adjust|change|tweak|set|pick|fix|dial in|calculate) your (?:dose|doses|dosage|meds|medications?|treatment|insulin)\b")


def open_desk(frame: Frame) -> tuple[int, int, str] | None:
    """"Got labs? Paste them below and I'll read them live", "free mole reads in my DMs"."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    desk = OPEN_DESK.search(low, start, end)
    if desk:
        return start, end, INVITATION
    if frame.lead is None or _MEDICAL_SEEN.search(low, *frame.lead) is None:
        return None
    them = THEM.search(low, start, end)
    return (them.start(), them.end(), INVITATION) if them and _VERDICT.search(low, start, end) else None


def shown_in_private(frame: Frame) -> tuple[int, int, str] | None:
    """"Show me in the DMs", under a question about a complaint."""
    match = IN_PRIVATE.search(frame.low, frame.phrase.start, frame.phrase.end)
    if match and frame.lead is not None and frame.matter.any(*frame.lead, ILL):
        return match.start(), match.end(), INVITATION
    return None


ANSWERS = lazy_re2(
    r"\b(?:i|we)(?:'ll| will| can|'d)(?: \w+)? (?:say|tell you|reply|answer|write back|respond|come back|get back to you|let you know|comment)(?: with| back| to you| by \w+)?(?: on| about)? ?(?:(?:whether|if) (?:it|that|this|you|yours|they|she|he|your)|yes or no|what (?:it|that) (?:is|means)|a verdict|thumbs)\b"
)
_OWN_READING = lazy_re2(r"\b(?:type|leave|put|comment|post|drop|share|list|give|write|tell|paste|add|throw|reply with|stick)\b[^.;?!]{0,30}\byour? [^.;?!]{3,80}")
_PLAY = lazy_re2(r"\b(?:guess\w*|your (?:best |own )?answers?|questions?|vote|pick|favou?rite|prediction|score|team|recipe|trail|jokes?|laugh\w*|story|stories|song|photo|costume|steps?|question|quiz|right|correct|won|insurance|covered|appointment|open|available|slot|plan)\b")


def answered_online(frame: Frame) -> tuple[int, int, str] | None:
    """"Type your last three sugars and I'll say if it's diabetes": the reader's own reading, and a verdict promised on it."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if not frame.health or ANSWERS.search(low, start, end) is None or _PLAY.search(low, start, end) is not None:
        return None
    return (start, end, INVITATION) if _OWN_READING.search(low, start, end) is not None else None
