"""A treatment said to cure, fix for good, reverse or wipe out a condition that medicine cannot promise to end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CONDITION = rf"(?:{lexicon.alternation('lasting_conditions')}|[\w-]+ (?:pain|aches?|infections?|troubles?|syndrome))"
_DEGREE = r"(?:(?:my (?:son|daughter|husband|wife|mom|mother|dad|kid|child|baby|patient)s?'s?|your|any|all|every|most|the|their|his|her|my patients?'?s?|patients?'?|severe|chronic|even|stubborn|adult|kids'|childhood|early|advanced|both|a|an|that|this|type|stage)\s+){0,3}"
_END = r"(?:cures?|cured|curing|erases?|eliminates?|eradicates?|abolish\w*|wipes? out|banish\w*|vanquish\w*|dissolves?|melts? away|reverses?|reversed|regrows?|regenerates?|fixes|fixed|heals?|healed|gets? rid of|ends?|stops?|kicks?|conquers?|defeats?|beats?|detoxes)"
_GOOD = r"(?:for good|forever|for life|once and for all|permanently|completely|entirely|overnight|instantly|in (?:one|a single|just one|two|three|\d+) (?:visits?|sessions?|days?|weeks?|treatments?|minutes|hours)|every (?:single )?time|by (?:monday|friday|the weekend|spring|summer|fall|winter|christmas|easter|prom|next \w+)|100%|naturally|without (?:surgery|drugs|medication|medicine|pills))"
_CUES = (r"\bcure|\bcurable|\breversible|\berases?|\beliminat|\beradicat|\babolish|\bbanish|\bvanquish|\bdissolve|\bmelts? away|\bwipes? out", r"\brevers(?:es?|ed)\b|\bregrow|\bregenerat|\brebuilds?\b|\brestores?\b|\bdetoxes\b|\bconquer|\bdefeats?\b|\bbeats?\b", r"\b(?:fix|heal|end|stop|kick|get|got|gets) ?(?:es|ed|s)?\b", r"\b(?:goodbye|good-bye|bye|farewell|so long|adios)\b|\bgone\b|\bhistory\b|\bbanished\b|\bno more\b|thing of the past|[- ]free\b|free (?:of|from)|\bover\b")
_FORMS = (
    rf"\b(?:cures?|cured|can cure|will cure|curing) (?:(?-i:[A-Z])\w+'s )?{_DEGREE}{_CONDITION}\b",
    r"\bcures? (?:the |your |a |an |any |all |most |even |her |his |their |my |childhood |adult |chronic )*(?:[a-z][\w'-]+)",
    rf"\b(?:fixes|heals|ends) {_DEGREE}{_CONDITION}\b",
    rf"\b(?:erases?|eliminates?|eradicates?|banish\w*|wipes? out|dissolves?|melts? away|detoxes) {_DEGREE}{_CONDITION}\b",
    rf"\b(?:regrows?|regenerates?|rebuilds?|restores?) {_DEGREE}(?:bones?|cartilage|hair|nerves?|joints?|discs?|knees?|tendons?|collagen lost|vision|eyesight|hearing|gums?|teeth|liver|kidneys?|heart muscle|brain cells|youth)\b",
    rf"\b(?:reverses?|reversed) {_DEGREE}(?:{_CONDITION}|aging|ageing|years of damage|grey hair|gray hair)\b",
    rf"\b{_END} {_DEGREE}{_CONDITION} {_GOOD}",
    rf"\b{_END} (?:any|every|all) (?:[\w-]+ )?(?:{_CONDITION}|illness(?:es)?|diseases?|conditions?|ailments?|injur\w+|problems?|virus(?:es)?|infections?)\b",
    r"\b(?:cures?|cured) (?:everything|it all|anything|you|them all|(?:all |most )?(?:of )?(?:my|our) patients)\b",
    rf"\b(?:permanent|complete|total|natural|instant|real|true|lasting|proven|only|secret|100%|guaranteed|miracle|new|simple|drug-free|one-day|final) cures?(?: for| to)\b|\b(?:the|a|our|your) (?:[\w-]+ )?cure for {_DEGREE}{_CONDITION}\b",
    rf"\b(?:say|wave|kiss) (?:goodbye|good-bye|bye|bye-bye|farewell|so long|adios) to {_DEGREE}(?:{_CONDITION}|glasses|contacts|cpap|insulin|dentures|medication|medications|pills|inhalers?|razors?)|\bkiss (?:your|those|that) [\w -]{{2,25}} (?:goodbye|good-bye|bye)\b",
    rf"\b{_CONDITION}(?: (?:is|are|will be|was|were|'s))? (?:gone|cured|history|erased|eliminated|banished|over|a thing of the past|no more) ?(?:{_GOOD}|[.!]|$)",
    rf"\b(?:be|live|become|stay|walk (?:out|away)|leave|go home|wake up|finally be) (?:completely |totally |forever |100% )?(?:(?:pain|migraine|headache|acne|allergy|asthma|diabetes|cancer|symptom|wrinkle|arthritis|anxiety|depression|reflux|eczema|psoriasis|medication|glasses)[- ]free|free (?:of|from) {_DEGREE}{_CONDITION}) ?(?:{_GOOD}|[.!]|$)",
    r"\b(?:completely|totally|fully|100%|always|easily|permanently|entirely) (?:curable|reversible)\b",
    rf"\b(?:cancer|disease|diabetes|drug|pain|symptom)[- ]free {_GOOD}",
)
_EMPHATIC = lazy_re2(rf"(?i)\b{_GOOD}|\bcure")
_COMMON = lazy_re2(r"(?i)\b(?:trials?|study|studies|researchers?|percent|%|mice|rats?|century|19\d\d|18\d\d|antibiotics?|curable|penicillin|one day|someday|race|run|walk|ham|hams|bacon|meat|concrete|boredom|hunger|blues|mondays?|hiccups|rate|rates|for cure|most|fundraiser|gala|charity)\b")


# A charity's mission, not what is on offer here: "LLS Mission: Cure leukemia".
_HOPED_FOR = lazy_re2(r"\b(?:[A-Z]{2,6}(?:['’]s)?|[Ff]oundation(?:['’]s)?|[Ss]ociety(?:['’]s)?|[Ll]eague(?:['’]s)?|[Ff]und(?:['’]s)?|[Aa]ssociation(?:['’]s)?|[Ii]nstitute(?:['’]s)?|[Aa]lliance(?:['’]s)?|[Cc]harity(?:['’]s)?) (?:[Mm]ission|[Vv]ision|[Gg]oal|[Dd]ream|[Mm]otto)\b")
# How a class of medicines acts: "these drugs reverse an overdose by pushing opioids off their receptor".
_MECHANISM = lazy_re2(r"^? ?by (?:enhancing|blocking|inhibiting|increasing|decreasing|raising|lowering|relaxing|slowing|binding|reducing|stimulating|replacing|preventing|widening|boosting|restoring) (?:the |an? )?(?:effects?|action|activity|production|release|breakdown|uptake|levels?|flow|receptors?|enzymes?|[a-z]+ (?:channels?|receptors?|enzymes?))\b")
_SOLD = lazy_re2(r"(?i)\b(?:our|we|us|my|i|you|your|guarantee\w*|miracle|always|every|all|any|permanently|forever|completely|for good)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS), soften=True):
        told = document.about_patient(hit.start, hit.end) and not _EMPHATIC.search(document.text[hit.start : hit.end])
        if _HOPED_FOR.search(document.sentence_text(hit.start)) or (_MECHANISM.search(document.text, hit.end, document.sentence(hit.start)[1]) and not _SOLD.search(document.text, document.sentence(hit.start)[0], hit.end)):
            continue
        if not told and not _COMMON.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This promises a cure. Say what the treatment can do, not that it ends the condition.",
    why="A cure claim needs proof from trials in people; a permanent cure of an incurable condition is barred outright.",
    guideline="G-26-3",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Platelet shots use your own blood. They cure knee arthritis.", "Platelet shots use your own blood."),
        ("Say goodbye to migraines! New patients are welcome.", "New patients are welcome."),
        ("Tinnitus is a ringing nobody else hears. Our headset ends tinnitus once and for all.", "Tinnitus is a ringing nobody else hears."),
        ("We opened a second room. Our light panel regrows hair.", "We opened a second room."),
    ),
    passes=(
        "There is no cure for eczema, and there are many ways to live well with it.",
        "Insulin is not a cure for diabetes; it replaces what the body no longer makes.",
        "Researchers hope that gene therapy may one day cure type 1 diabetes.",
        "The society's mission: cure leukemia, lymphoma and myeloma, and help families.",
        "Naloxone and nalmefene are medicines that reverse an overdose by pushing opioids off their receptors.",
        "Join us for the Race for the Cure.",
        "Hepatitis C can be cured in most people with tablets taken for weeks.",
        "A product that claims to cure autism is a red flag.",
        "Does surgery cure glaucoma? No, it lowers the pressure.",
        "Our printer is cured of its squeak.",
    ),
)
