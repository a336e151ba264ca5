"""Somebody who comes in without a name: "a bull rider", "a man in his fifties", "triplets", an age beside a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import jobs, public_people, renown
from assistant.guard.name_cues import PRONOUN
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.sought import Sought
from assistant.guard.trained import bars, somebody
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_ABOUT_ONE = lazy_re2(
    r"(?i)\b(?:he|she|his|her|him|my patient|(?:we|i) (?:treated|saw|met|operated|diagnosed|delivered|examined|caught|found|removed|had)|(?:my|our|the) (?:waiting room|exam room|clinic|office|schedule|chair|or|er|ed)|(?:walk|limp|hobbl|roll|stumbl|stagger|wheel|wander|stroll|danc)(?:ed|s) in(?:to)?|tumou?r board|comes? in|came by|show(?:ed|s) up|asked me|told us|has the|in (?:my )?(?:chair|office|clinic)|in my or|for me was|came (?:in|to)|gave (?:me|us) permission|told (?:me|us)|saw me|is having|diagnosed|underwent|presented|admitted|discharged|fractured?|broke|rebuilt|repaired|replaced|stented|ablated|intubated|scoped|pinned|plated|reattached)\b"
)
# Told as having happened, or as so of one person now; not as what may happen to anybody.
_TOLD = lazy_re2(r"(?i)\b(?:was|had|came|went|got|told|asked|said|walked|brought|drove|fell|broke|lost|found|needed|wanted|left|took|felt|now|finally|again|today|yesterday|who|\w{3,}ed)\b")
HEDGED = lazy_re2(r"(?i)\b(?:may|might|can|could|should|would|often|usually|typically|whether|if|you|your|need to|needs to|tend|tends|people|workers|anyone|everyone)\b")
# A story that drops its subject: "Lives with eleven cats, coughs for a year".
_DROPPED = Sought(r"(?im)(?:^|[.!?]\s+)(?:lives|lived|works|worked|came in|came to|presented|walked in|drove|flew|fell|slipped|plays|smokes|smoked|drinks|raises|grew up|moved|retired|survived|showed up|rolled in|brought in|fainted|collapsed|woke up|thought it was|ignored|ran a|loves|hates|still \w+s)\b")
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
# A post that opens with nothing but an age: "52.", "Forty-four. Mother of three.", "17 and tired all the time."
_AGE_ALONE = lazy_re2(
    r"(?i)\A\W{0,4}(\d{2}|" + _TENS + r"|(?:thir|four|fif|six|seven|eigh|nine)teen)(?:\.\s|\s*\n|\s+and\s+(?:already|still|never|always|all|just|finally|un\w+|\w+ed|\w+ing|[a-z]+)\b)"
)
_BARE_PERSON = Sought(r"(?im)(?:^|[.!?]\s+)(?:\w+ ){0,2}(?:guy|man|woman|lady|gentleman|dude|gal|teen|kid|couple|mom|dad)[,:]\s")
_AGE_FIRST = Sought(
    r"(?im)(?:^|[.!?]\s+)(?:(?:early|mid|late)[- ](?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|" + _TENS + r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\d{2}),\s+(?:in|on|from|and|with|pregnant|single|newly|mother|father|no|otherwise|healthy|training|first|a|an|never|living|raised|runs|ran|works|worked|drives|plays|smokes|ex-\w+|\w+ed)\b"
)
_YEARS = r"(?:\d{1,2}|" + _TENS + r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: and (?:a half|three[- ]quarters))?"
# Somebody's age beside him: "Our harpist (61)", "Beckett, almost six,", "She's 97".
_AGED = Sought(
    rf"(?-i:[A-Z][\w.'’-]*|[a-z]{{3,}}[.\"”]?),? \((?:almost |nearly |just |age |aged )?{_YEARS}(?:!*|, [^)\n]{{2,40}})\)"
    rf"|[A-Z][\w'’-]+,? (?:almost |nearly |just |only |now |age |aged )?{_YEARS}, (?:who|whose|and|has|had|is|was|came|from|in|on|with|plays|a|an|the|got|obsessed|home|[a-z]+ed|[a-z]+s)\b"
    rf"|\b(?i:he|she)(?:['’]s| is| was| turned| turns)(?: almost| nearly| just| only| now| about)? {_YEARS}(?:[.,;!]| and| but| years old)"
)
_PERSONS = r"(?:tween|preteen|sexagenarian|septuagenarian|octogenarian|nonagenarian|centenarian|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)-?something|man|woman|mum|nan|gran|bloke|pensioner|boy|girl|gentleman|lady|mom|mother|dad|father|kid|child|toddler|infant|baby|newborn|teen|teenager|couple|grandmother|grandfather|grandma|grandpa|guy|fellow|elder|twins|triplets|quadruplets|preemie|sisters|brothers|siblings|newlyweds|honeymooners|tourist|refugee|immigrant|visitor|traveler|hiker|camper|cyclist|runner|skier|surfer|climber|gamer|bride|groom|widow|widower|veteran|vet|retiree|snowbird|regular|neighbor|local|homebody|great-grandmother|great-grandfather|mama|papa|nonna|abuela|abuelo|center|goalie|pitcher|shortstop|linebacker|caller|voice|owner|survivor|passenger|bystander|lottery winner|freshman|sophomore|junior|senior|student|grader|kindergartner|preschooler|dude|gal|lad|lass|celebrity|influencer|legend|hero)"
_STRANGER = Sought(
    rf"(?i)\b(?:(?:an?|this|one|the same|that|another|the|our) (?:[\w'\"-]+ ){{0,3}}{_PERSONS}|(?:identical|fraternal|two|three|the|our|the same) (?:[\w'\"-]+ ){{0,3}}{_PERSONS}s?)\b[^.!?\n]{{0,60}}\b(?:who|with|came|had|was|were|told|walked|whose|in clinic|presented|needs?|needed|wanted|brought|rolled|arrived|asked|asks|said|says|and all of them|now|broke|fell|drove|flew|lost|won|gave|has|is|in for|cannot|can't)\b|\b(?:identical|fraternal) (?:twins|triplets|quadruplets)\b"
)
PUBLIC = Sought(
    r"(?i)\b(?:in|since|by|from)\s+(?:1[5-9]\d\d|200\d)s?\b|\b(?:1[5-9]\d0s)\b|\b(?:invent|discover|pioneer|coin|found|describ|publish|introduc)ed\b"
    r"|\b(?:named (?:for|after)|co-?wrote|wrote the book|author of|physicist|naturalist|nobel|(?:the|this|that|in a|new|one|old\w*) (?:study|trial)|et al|researchers?|century|film|movie|song|album)\b"
)
_FAMILY = Sought(
    r"(?i)\b(?:an?|this|one|the) (?:[\w'-]+ ){1,3}(?:family|household|clan) (?:who|from|with|came|walked|brought|drove|flew|whose|has|had|lost|arrived|told|asked|was|is|of \w+|in clinic|here|taught)\b|\b(?:saw|treated|met|delivered|admitted|had|discharged|vaccinated|examined) (?:two|three|four|five|six|seven|\d) (?:[\w'-]+ ){0,2}(?:kids|siblings|brothers|sisters|cousins|teens|teenagers|children|babies|men|women|farmers|workers|students|players|teammates|neighbou?rs|farmhands|roommates)\b"
)
# Present-tense verbs of general statements; a line with one of these and no person in it teaches.
TEACHES = lazy_re2(
    r"(?i)\b(?:is|are|isn't|aren't|can|cannot|can't|(?-i:may)|might|should|must|will|means?|affects?|causes?|involves?|helps?|happens?|works?|tends?|runs?|takes?|lasts?|comes?|needs?|has|have|do|does|don't|doesn't|"
    r"recommends?|suggests?|shows?|includes?|occurs?|remains?|makes?|gets?|heals?|usually|often|commonly|people|adults|children|patients|everyone|anyone|most|many|you|your|it's|that's|there's|they're)\b"
)
US_DID = lazy_re2(r"(?i)^\W*(?:we|i)\s+(?:\w+\s+)?\w+(?:ed|t|ew|ve|id|ut|an|ade|aw|aid|ook|ook|ound|ept)\b")
_IN_GENERAL = lazy_re2(r"(?i)(?:identical|fraternal) (?:[\w'-]+ )?(?:twins|triplets|quadruplets|siblings|sisters|brothers) (?:do|don't|are|aren't|can|can't|have|share|may|often|who|usually|never|always)\b")
# "A woman in her thirties should be offered a workup": nobody in particular.
ANYBODY = lazy_re2(r"(?i)\b(?:an?|any|every|each|no) (?:\w+ ){0,2}(?:woman|man|person|child|adult|teen|teenager|patient|parent|mother|father|mom|dad|baby|kid|athlete|runner|smoker|driver|worker|spouse|partner|relative|friend|caregiver)\b|\b(?:someone|somebody|anyone|anybody|whoever)\b")
TOLD_OF = lazy_re2(r"(?i)\b(?:was|had|came|went|got|told|asked|said|walked|brought|my|our|we|i)\b")
_PRONOUN_IS = lazy(r"\b(?:he|she)(?:['’]s|['’]d been| (?:had been|has been|used to be|once was|is|was|also|works as|worked as|became)) (?:\w+ ){0,2}$", re.I)
# "A driver is required", "bring a driver": whoever that will be.
_OFFERED = lazy(r"\s+(?:is|are|will be|must be|may be|can be)\s+(?:\w+ly\s+|always\s+|not\s+)?(?:required|needed|available|welcome|provided|present|recommended|expected|on hand|on site|on call|mandatory|there)\b", re.I)
_ARRANGED = lazy(r"\b(?:bring|brings|need|needs|require|requires|arrange(?: for)?|hire|hired|hiring|without|request|book|line up|be|become)\s+$", re.I)
_AS_A = lazy(r"\b(?:as|been|is|was|became|becoming|be|being|[’']s)\s+$", re.I)


def one_of_ours(document: Document, s: int, start: int) -> bool:
    """Whether the job is what somebody of the practice, named or shown before it in the sentence, is or was: "Luz had been a barista"."""
    text = document.text
    if not (_AS_A.search(text[max(s, start - 12) : start]) or re.search(r"\band\s+$", text[max(s, start - 6) : start])) or within(document.patient_cues, s, start):
        return False
    ours = any(p.role is Role.STAFF and s <= p.start < start for p in document.people) or within([at for at, _ in document.public], s, start)
    return ours and not any(p.role is Role.PATIENT and s <= p.start < start for p in document.people)
# Where a note brings in who it is about: "Retired welder, new effusion", "Classic and sad: retired welder, new effusion".
_OPENS_NOTE = lazy(r"(?:^\W*|:\s+)$")
# What anybody may do or meet with outside of care: "a recruiter asked me".
_ANYWHERE = lazy(r"(?i)(?:asked|told|saw|gave|showed|comes? in|came|has the|for me was|in (?:my )?(?:clinic|office)|(?:my|our|the) (?:clinic|office|schedule|chair)|(?:we|i) (?:saw|met|found|had|removed|caught)|found|broke|rebuilt|repaired|replaced|admitted|presented)")


def _of_the_clinic(document: Document, sentence: str) -> bool:
    """Whether a sentence tells of one person in words that only care has, or by "he" or "she" in a text about a body."""
    said = [m[0] for m in _ABOUT_ONE.finditer(sentence) if not _ANYWHERE.match(m[0])]
    return any(not PRONOUN.match(words) or document.bodily for words in said)


def _ill_near(document: Document, s: int) -> bool:
    """Whether the sentence at ``s`` or the one after it speaks of a body or an illness, not of the practice's day alone."""
    return within(document.bodily, s, _next_end(document, s)) or bool(document.patient_cues)
# Whose age is no patient's: the author's kin, an animal, a thing.
_OF_OURS = lazy(r"(?i)\b(?:my|our own|dog|cat|puppy|horse|goat|greyhound|retriever|parrot|goldfish|lizard|rabbit|scanner|machine|building|tree|rule|study|trial)\b")
# What bears a number that is no age.
_COUNTED = lazy(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|(?:type|stage|grade|room|bed|day|week|month|year|step|part|episode|chapter|level|phase|class|route|highway|exit|gate|suite|unit|number|no|section|table|figure|lane|pier|station|bus|flight|channel|version|page|slide|lesson|rule|tip|myth|fact|question|case|form|covid|spring|summer|fall|winter)\b", re.I)
_REPORTS_WORDS = lazy(r"(?i)\b(?:asked|told|said|says|wondered|wanted to know|insisted|promised|swore|hoped|begged|worried)\b")


def _hedged(sentence: str) -> bool:
    """Whether a sentence speaks of what may be; what somebody asked or said does not count."""
    said = _REPORTS_WORDS.search(sentence)
    return HEDGED.search(sentence[: said.end()] if said else sentence) is not None


def find(document: Document) -> list[int]:
    """Where somebody comes in without a name: "a bull rider", "a man in his fifties", "triplets", in a sentence about care."""
    text = document.text
    found: list[int] = []
    others = [p.end for p in document.people if p.role in (Role.STAFF, Role.PUBLIC, Role.AUTHOR)]
    titled = [p.start for p in document.people if p.role is Role.STAFF]
    for job in document.jobs:
        s, e = document.sentence(job.start)
        if any(0 <= job.start - end <= 3 for end in others) or (job.article == "our" and any(0 <= start - job.end <= 2 for start in titled)):
            continue  # "Maria, the painter", "our splint maker Ruthie": the job of somebody known to be no patient
        if _PRONOUN_IS.search(text[s : job.start]):
            continue  # whoever "he" is, the job brings in nobody new
        if _OFFERED.match(text, job.end) or _ARRANGED.search(text[s : job.start]) or one_of_ours(document, s, job.start):
            continue
        if job.article in ("a", "an", "the", "", "another", "this", "our") and not jobs.is_carer(job, text) and not PUBLIC.search(text[s:e]):
            single = job.article and not text[job.start : job.end].endswith("s")
            told = single and _TOLD.search(text[s:e]) and not _hedged(text[s:e]) and _ill_near(document, s)
            listed = single and job.article in ("a", "an", "our", "the") and re.search(r"\b(?:for|on|in|about|to|of|at) (?:an?|our|the)\b", text[s : job.start + 4]) is not None and not TEACHES.search(text[s:e]) and not _hedged(text[s:e]) and within(document.care, s, e)
            noted = job.article == "" and not text[job.start : job.end].endswith("s") and _OPENS_NOTE.search(text[s : job.start]) is not None and text[job.end : job.end + 2] == ", " and within(document.bodily, job.end, e) and not TEACHES.search(text[job.end : e]) and not _hedged(text[s:e])
            if noted or (_ABOUT_ONE.search(text[s:e]) and (_ill_near(document, s) or _of_the_clinic(document, text[s:e]))) or told or listed:
                found.append(job.start)
                continue
        if document.care and (job.article or (_OPENS_NOTE.search(text[s : job.start]) and text[job.end : job.end + 1] in (",", ".", "("))) and not jobs.is_carer(job, text) and not PUBLIC.search(text[s:e]) and somebody.odds(document, job) > bars.SOMEBODY:
            found.append(job.start)
    alone = _AGE_ALONE.match(text)
    if alone and within(document.care, 0, document.sentences[min(5, len(document.sentences) - 1)][1]):
        found.append(alone.start(1))
    for match in _AGE_FIRST.places(document):
        at = match.end() - 1
        if PRONOUN.search(text[at : document.sentences[min(document.sentence_index(at) + 2, len(document.sentences) - 1)][1]]):
            found.append(at)
    for match in _AGED.places(document):
        s, e = document.sentence(match.start())
        if _COUNTED.match(match[0]):
            continue
        if _ill_near(document, s) and not PUBLIC.search(text[s:e]) and not public_people.bygone(document, s) and not _OF_OURS.search(text, s, e):
            found.append(match.start())
    for match in _BARE_PERSON.places(document):
        s, e = document.sentence(match.end() - 1)
        if _cared_for(document, s, e):
            found.append(match.end() - 1)
    for match in _DROPPED.places(document):
        s, e = document.sentence(match.end() - 1)
        if _cared_for(document, s, e) and not _hedged(text[s:e]) and not US_DID.search(text[s:e]):
            found.append(match.end() - 1)
    found += [start for start, _ in renown.find(document)]
    for match in _FAMILY.places(document):
        s, e = document.sentence(match.start())
        if _cared_for(document, s, e) and not _hedged(text[s:e]) and not PUBLIC.search(text[s:e]):
            found.append(match.start())
    for match in _STRANGER.places(document):
        s, e = document.sentence(match.start())
        if HEDGED.search(text, s, e) and ANYBODY.search(text, s, e) and not TOLD_OF.search(text, s, e):
            continue  # "a woman in her thirties should"
        if _IN_GENERAL.match(text, match.start()):
            continue
        definite = match[0][:4].lower() in ("the ", "our ", "that")
        sure = _ABOUT_ONE.search(text[s:e]) is not None or re.search(r"\d['’]\d", match[0]) is not None or (_TOLD.search(text[s:e]) is not None and not _hedged(text[s:e]))
        if _cared_for(document, s, e) and not PUBLIC.search(text[s:e]) and sure and (not definite or PRONOUN.search(text[s : e + 80]) is not None):
            found.append(match.start())
    return found


def _cared_for(document: Document, s: int, e: int) -> bool:
    """Whether the sentence or the one after it speaks of a body, an illness or its treatment."""
    return within(document.care, s, _next_end(document, s))


def _next_end(document: Document, s: int) -> int:
    return document.sentences[min(document.sentence_index(s) + 1, len(document.sentences) - 1)][1]
