"""Harm waved away: "nerve damage is out of the question", "lumps? there are none", "complications: zero", "perforations are for other hospitals"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import forms
from assistant.guard.claims.idioms import about_care, phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_BAD = lexicon.alternation("claims/mishaps")
_WITH = r"(?: (?:with|in|at|after|on|during|under) [\w' -]{1,25}?)?"
_JUST = r"(?:(?:just|simply|really|plain|truly|absolutely|flat-out) )*"
_PLACE = r"(?:hospitals?|clinics?|places?|practices?|units?|offices?|surgeons?|doctors?|dentists?|programs?|centers?|people|guys|teams?|salons?|spas?|shops?)"
_ELSEWHERE = rf"(?:(?:the )?other (?:[\w-]+ )?{_PLACE}|elsewhere|somewhere else|(?:somebody|someone) else's (?:problem|business|department|worry|job))"
_NEVER = r"(?:impossible|unheard[- ]of|non-?existent|out of the question|extinct|unthinkable|not possible|no longer a thing|a non-?issue|a thing of the past|yesterday's news)"
_NONE = r"(?:none|zero|zip|zilch|nil|nada|never|not one|nope|impossible|can't happen|cannot happen|won't happen|doesn't happen|not a (?:one|single one|chance|trace)|no such thing)"
_SEALED = r"(?:,? (?:ever|whatsoever|at all|yet|so far|to date|period|here|with us|not here|not ever|full stop))*"

_NEVER_IT = (rf"\b{_BAD}{_WITH} (?:is|are|has become|have become|remains?) {_JUST}{_NEVER}\b",)
_SAID = (
    rf"\b{_BAD}{_WITH} (?:is|are) {_JUST}(?:(?:something|a thing|things|an? (?:issue|problem|worry)|problems|what|that|which|happens?|happen|left|for|at|in|of|to) )*{_ELSEWHERE}\b|\b{_BAD} (?:happens?|belongs?|occurs?) (?:at |in |to )?{_ELSEWHERE}\b|\b{_BAD}{_WITH} (?:is|are) {_JUST}(?:something|a thing|what|things) other {_PLACE} (?:have|has|get|see|deal with)\b",
    rf"\b{_BAD}{_WITH} {_JUST}(?:isn't|aren't|is not|are not) (?:something|a thing|things|anything) (?:that )?(?:we|our [\w-]+|my [\w-]+|i|dr\.? \w+|you(?:'ll| will| would)?)(?: ever)? (?:sees?|knows?|has|have|gets?|deals? with|meets?|does?|worr(?:y|ies) about|runs? into|finds?)\b",
    rf"\bthere(?:'s| is) {_JUST}(?:nothing|not a thing|not one thing) (?:that |which |here )?(?:can|could|will|would|to) (?:possibly |ever )?go wrong\b|\b(?:there(?:'s| is) )?no way (?:for )?(?:this|it|that|anything|things) (?:can |could |will |to )?(?:possibly |ever )?(?:go|goes) wrong\b",
    r"\bcan (?:only do you good|do (?:you |your \w+ |nobody |anyone )?no (?:possible |earthly )?(?:harm|damage|wrong))\b|\b(?:can't|cannot|won't|will not|could never|can never|will never) (?:possibly )?(?:hook|addict|enslave|poison) (?:you|anyone|anybody|a soul)\b",
    r"\b(?:zero|0|no|not one|not a single) (?:injured|harmed|lost|botched|failed|infected|torn|damaged|bad|unhappy|dissatisfied|disappointed|crooked|rejected) [\w-]+(?: [\w-]+)? (?:on (?:my|our) watch|in (?:my|our) (?:care|hands|clinic|practice|office|unit|suite)|here|with us|under (?:my|our) \w+|so far|to date|in (?:\d+|\w+) years|since (?:we|i|\d+))\b",
    rf"\b(?:things|stuff|what) (?:we|you)(?:'ll)? (?:don't|do not|won't|will not|never) (?:ever )?(?:do|have|find|see|get|know|meet)(?: here| with us)?: ?[^.!?]{{0,40}}\b{_BAD}\b",
    r"\b(?:in|at) (?:far |much |way )?(?:more|greater|bigger) (?:danger|risk) (?:when |while )?(?:brushing|eating|crossing|driving|walking|taking|stepping|climbing|sitting|showering|in (?:your|the) (?:car|shower|kitchen)|on (?:the|your) (?:way|drive))\b|\b(?:riskier|more dangerous|more risk in|likelier to go wrong) (?:to |than )?(?:drive|driving|crossing|cross|the drive|walk|walking|eat|eating|brush|brushing)\b",
)
_ASKED = (
    rf"(?:^|[.!?]\s+|\n)\W*(?:the |any |your |and |but |what about )?{_BAD}{_WITH}\? (?:{_NONE}|there (?:are|is) none|there (?:isn't|aren't|is not|are not) (?:one|any)|we (?:have|know of|see) none|it (?:can't|doesn't|won't|never) happens?|they (?:don't|won't|never) happen|what {_BAD})\b{_SEALED}[.!?)]*(?:\s|$)",
    rf"(?:^|[.!?(]\s*|\n)\W*(?:{_BAD}, )*{_BAD}(?:: ?|: | ?= ?| ?[—–] ?| - )(?:absolutely |exactly |a big fat )?(?:none|zero|zip|zilch|nil|nada|not one|never){_SEALED}[.!?)]*(?:\s|$)",
    rf"(?:^|[.!?(]\s*|\n)\W*(?:no|zero) {_BAD}(?:(?:,| and|, and|,? or) (?:no |zero )?{_BAD})+{_SEALED}[.!?)]*(?:\s|$)",
)
_WAS_IT = lazy_re2(r"(?i)\bwhat (?:could|can) (?:possibly )?go wrong with (?:something (?:so|that|this|as)|your own|a (?:plant|herb|vitamin|tea)|nature|a little)\b[^.!?]{0,30}\?")
_OURS = lazy_re2(r"(?i)\b(?:we|we've|our|ours|us|my|i|here|this|these|it|they|dr)\b|\bwith (?:an?|one|the|every)\b")
_FACT = lazy_re2(r"(?i)\b(?:because|without|unless|until|if|from|as well|too|also|ours too|study|studies|trials?|participants|placebo|researchers?|often|usually|parking|potluck|softball|menopause|uterus|impossible (?:to|for))\b")
_NOTE = lazy_re2(r"(?i)\b(?:procedure|anesthesia|ebl|estimated blood loss|specimens?|findings|indications?|disposition|allergies|medications|pmh)\s*:")
_SHORT = 7  # words: "Recurrence is impossible."


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for turns in (_NEVER_IT, _SAID):
        for hit in phrases(document, turns, soften=True):
            sentence = document.sentence_text(hit.start)
            ours = turns is _SAID or _OURS.search(sentence) or len(sentence.split()) <= _SHORT
            if ours and not _FACT.search(sentence) and not document.about_patient(hit.start, hit.end):
                yield hit
    if not _NOTE.search(document.text):
        yield from about_care(document, _waved_off(document))


def _waved_off(document: Document) -> Iterator[Hit]:
    """Harm asked about, or named with a colon, and said to be none at all."""
    for pattern in (*forms(_ASKED).matching(document.text), _WAS_IT):
        for match in pattern.finditer(document.text):
            named = match.start() + len(match[0]) - len(match[0].lstrip(" \n\t.!?("))
            stop = match.start() + len(match[0].rstrip())
            if not document.about_patient(named, stop):
                yield Hit(named, stop, scope="clause" if document.text[named - 1 : named] == "(" else "sentence")


RULE = Rule(
    kind="CLAIM",
    message="This says harm cannot happen. Every treatment has risks; name the main ones or leave the claim out.",
    why="When a post speaks of harm it has to be honest about it; no treatment is free of it.",
    guideline="G-18-5",
    detect=detect,
    patterns=(
        r"\b(?:impossible|unheard|non-?existent|out of the question|extinct|unthinkable|not possible|a thing of the past|yesterday's news|elsewhere|somewhere else)\b|\bother (?:[\w-]+ )?" + _PLACE + r"\b|\belse's\b|\b(?:isn't|aren't|is not|are not) (?:something|a thing|things|anything)\b",
        r"\bgo(?:es)? wrong\b|\bno (?:possible |earthly )?(?:harm|damage|wrong)\b|\b(?:hook|addict|enslave|poison|only do) (?:you|anyone|anybody)\b|\b(?:zero|0|not one|not a single|no) \w+ed \w|\b(?:don't|do not|won't|will not|never) (?:ever )?(?:do|have|find|see|get|know|meet)(?: here| with us)?:|\bin (?:far |much |way )?(?:more|greater|bigger) (?:danger|risk)\b|\b(?:riskier|more dangerous|more risk in)\b",
        r"\? (?:none|zero|zip|zilch|nil|nada|never|not|nope|impossible|can't|cannot|won't|doesn't|no such|there|we|it|they|what)\b|[a-z]\s?[:=—–-] ?(?:absolutely |exactly |a big fat )?(?:none|zero|zip|zilch|nil|nada|not one|never)\b|\b(?:no|zero) [a-z -]{3,25}(?:,| and|,? or) (?:no |zero )?[a-z]",
    ),
    breaks=(
        ("We do knee scopes on Fridays. Nerve damage is out of the question here.", "We do knee scopes on Fridays."),
        ("Lip filler takes half an hour. Lumps? There are none.", "Lip filler takes half an hour."),
        ("Vein foam takes ten minutes. Complications: zero.", "Vein foam takes ten minutes."),
        ("We see inside the bowel with a camera. Perforations are for other hospitals.", "We see inside the bowel with a camera."),
    ),
    passes=(
        "Nerve damage is not impossible with any approach, so we talk about it first.",
        "Side effects? There are a few, and the leaflet lists them.",
        "Side effects: sore arm, low fever, tiredness.",
        "Infections are counted at other hospitals too, and we compare notes.",
        "Parking problems? There are none since the new lot opened.",
        "Getting the flu from the shot is impossible, since it holds no live virus.",
    ),
)
