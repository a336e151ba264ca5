"""Whose story each sentence tells: one person under care, the practice, the author, a public figure, or people in general."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import jobs, news, notes, own_life, public_people, renown
from assistant.guard.name_cues import PRONOUN
from assistant.guard.offsets import within
from assistant.guard.people import Role
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Subject(StrEnum):
    """Whom a sentence is about."""

    PATIENT = "patient"
    PRACTICE = "practice"
    AUTHOR = "author"
    PUBLIC = "public"
    GENERAL = "general"


class Reading(NamedTuple):
    """What one sentence is about. ``strength``: 3 said outright, 2 by a pronoun, 1 by the story around it, 0 unsaid."""

    start: int
    end: int
    subject: Subject
    strength: int


class Case(NamedTuple):
    """The readings of all sentences of a document, in order."""

    readings: tuple[Reading, ...]
    starts: tuple[int, ...]

    @property
    def has_patient(self) -> bool:
        """True when any sentence is about one person under care."""
        return any(r.subject is Subject.PATIENT for r in self.readings)

    def at(self, offset: int) -> Reading:
        """The reading of the sentence that holds ``offset``."""
        if not self.readings:
            return Reading(0, 0, Subject.GENERAL, 0)
        return self.readings[max(0, bisect_right(self.starts, offset) - 1)]


_AUTHOR = Sought(
    r"(?i)\bmy (?:own )?(?:[\w'-]+ )?(?:daughter|son|kids?|children|wife|husband|partner|spouse|mom|mother|mum|dad|father|brother|sister|nephew|niece|cousin|aunt|uncle|grand\w+|dog|cat|puppy|family|mentor|teacher|roommate|fianc\w+|professor|attending|boss|in-laws|barber|neighbou?rs?|old chief|residency director|chief resident|coach)\b"
)
_ABOUT_ONE = lazy_re2(
    r"(?i)\b(?:he|she|his|her|him|my patient|(?:we|i) (?:treated|saw|met|operated|diagnosed|delivered|examined|caught|found|removed|had)|(?:my|our|the) (?:waiting room|exam room|clinic|office|schedule|chair|or|er|ed)|(?:walk|limp|hobbl|roll|stumbl|stagger|wheel|wander|stroll|danc)(?:ed|s) in(?:to)?|tumou?r board|comes? in|came by|show(?:ed|s) up|asked me|told us|has the|in (?:my )?(?:chair|office|clinic)|in my or|for me was|came (?:in|to)|gave (?:me|us) permission|told (?:me|us)|saw me|is having|diagnosed|underwent|presented|admitted|discharged|fractured?|broke|rebuilt|repaired|replaced|stented|ablated|intubated|scoped|pinned|plated|reattached)\b"
)
# Told as having happened, or as so of one person now; not as what may happen to anybody.
_TOLD = lazy_re2(r"(?i)\b(?:was|had|came|went|got|told|asked|said|walked|brought|drove|fell|broke|lost|found|needed|wanted|left|took|felt|now|finally|again|today|yesterday|who|\w{3,}ed)\b")
_HEDGED = lazy_re2(r"(?i)\b(?:may|might|can|could|should|would|often|usually|typically|whether|if|you|your|need to|needs to|tend|tends|people|workers|anyone|everyone)\b")
# A story that drops its subject: "Lives with eleven cats, coughs for a year".
_DROPPED = Sought(r"(?im)(?:^|[.!?]\s+)(?:lives|lived|works|worked|came in|came to|presented|walked in|drove|flew|fell|slipped|plays|smokes|smoked|drinks|raises|grew up|moved|retired|survived|showed up|rolled in|brought in|fainted|collapsed|woke up|thought it was|ignored|ran a|loves|hates|still \w+s)\b")
# A post that opens with nothing but an age: "52.", "Forty-four. Mother of three.", "17 and tired all the time."
_AGE_ALONE = lazy_re2(
    r"(?i)\A\W{0,4}(\d{2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen)(?:\.\s|\s*\n|\s+and\s+(?:already|still|never|always|all|just|finally|un\w+|\w+ed|\w+ing|[a-z]+)\b)"
)
_BARE_PERSON = Sought(r"(?im)(?:^|[.!?]\s+)(?:\w+ ){0,2}(?:guy|man|woman|lady|gentleman|dude|gal|teen|kid|couple|mom|dad)[,:]\s")
_AGE_FIRST = Sought(
    r"(?im)(?:^|[.!?]\s+)(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|\d{2}),\s+(?:in|on|from|and|with|pregnant|single|newly|mother|father|no|otherwise|healthy|training|first|a|an|never|living|raised|runs|ran|works|worked|drives|plays|smokes|\w+ed)\b"
)
_YEARS = r"(?:\d{1,2}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?: and (?:a half|three[- ]quarters))?"
# Somebody's age beside him: "Our harpist (61)", "Beckett, almost six,", "She's 97".
_AGED = Sought(
    rf"(?-i:[A-Z][\w.'’-]*|[a-z]{{3,}}[.\"”]?),? \((?:almost |nearly |just |age |aged )?{_YEARS}(?:!*|, [^)\n]{{2,40}})\)"
    rf"|[A-Z][\w'’-]+,? (?:almost |nearly |just |only |now |age |aged )?{_YEARS}, (?:who|whose|and|has|had|is|was|came|from|in|on|with|plays|a|an|the|got|obsessed|home|[a-z]+ed|[a-z]+s)\b"
    rf"|\b(?i:he|she)(?:['’]s| is| was| turned| turns)(?: almost| nearly| just| only| now| about)? {_YEARS}(?:[.,;!]| and| but| years old)"
)
_PERSONS = r"(?:man|woman|mum|nan|gran|bloke|pensioner|boy|girl|gentleman|lady|mom|mother|dad|father|kid|child|toddler|infant|baby|newborn|teen|teenager|couple|grandmother|grandfather|grandma|grandpa|guy|fellow|elder|twins|triplets|quadruplets|preemie|sisters|brothers|siblings|newlyweds|honeymooners|tourist|refugee|immigrant|visitor|traveler|hiker|camper|cyclist|runner|skier|surfer|climber|gamer|bride|groom|widow|widower|veteran|vet|retiree|snowbird|regular|neighbor|local|homebody|great-grandmother|great-grandfather|mama|papa|nonna|abuela|abuelo|center|goalie|pitcher|shortstop|linebacker|caller|voice|owner|survivor|passenger|bystander|lottery winner|freshman|sophomore|junior|senior|student|grader|kindergartner|preschooler|dude|gal|lad|lass|celebrity|influencer|legend|hero)"
_STRANGER = Sought(
    rf"(?i)\b(?:(?:an?|this|one|the same|that|another|the|our) (?:[\w'\"-]+ ){{0,3}}{_PERSONS}|(?:identical|fraternal|two|three|the|our|the same) (?:[\w'\"-]+ ){{0,3}}{_PERSONS}s?)\b[^.!?\n]{{0,60}}\b(?:who|with|came|had|was|were|told|walked|whose|in clinic|presented|needs?|needed|wanted|brought|rolled|arrived|asked|asks|said|says|and all of them|now|broke|fell|drove|flew|lost|won|gave|has|is|in for|cannot|can't)\b|\b(?:identical|fraternal) (?:twins|triplets|quadruplets)\b"
)
_PRACTICE = Sought(
    r"(?i)\b(?:we're|we are|we'll be|office (?:is|will)|clinic (?:is|will))\s+(?:open|closed|hiring|moving|looking)\b"
    r"|\b(?:flu|vaccine|vaccination|skin|walk-in|sports|free) (?:clinic|screening|physicals?|check)s?\b"
    r"|\b(?:hours|no appointment|rsvp|register|sign up|join us|join @|meet at|meets? on|walk-ins?|stop (?:by|in)|book (?:at|online|your|a)|call us|nurse line|parking|open house|health fair|webinar|newsletter|podcast|awareness (?:day|week|month)|holiday|closes? (?:at|on|early)|staff meeting|we do)\b"
)
_PUBLIC = Sought(
    r"(?i)\b(?:in|since|by|from)\s+(?:1[5-9]\d\d|200\d)s?\b|\b(?:1[5-9]\d0s)\b|\b(?:invent|discover|pioneer|coin|found|describ|publish|introduc)ed\b"
    r"|\b(?:named (?:for|after)|co-?wrote|wrote the book|author of|physicist|naturalist|nobel|(?:the|this|that|in a|new|one|old\w*) (?:study|trial)|et al|researchers?|century|film|movie|song|album)\b"
)
_FAMILY = Sought(
    r"(?i)\b(?:an?|this|one|the) (?:[\w'-]+ ){1,3}(?:family|household|clan) (?:who|from|with|came|walked|brought|drove|flew|whose|has|had|lost|arrived|told|asked|was|is|of \w+|in clinic|here|taught)\b|\b(?:saw|treated|met|delivered|admitted|had|discharged|vaccinated|examined) (?:two|three|four|five|six|seven|\d) (?:[\w'-]+ ){0,2}(?:kids|siblings|brothers|sisters|cousins|teens|teenagers|children|babies|men|women|farmers|workers|students|players|teammates|neighbou?rs|farmhands|roommates)\b"
)
# Present-tense verbs of general statements; a line with one of these and no person in it teaches.
_TEACHES = lazy_re2(
    r"(?i)\b(?:is|are|isn't|aren't|can|cannot|can't|(?-i:may)|might|should|must|will|means?|affects?|causes?|involves?|helps?|happens?|works?|tends?|runs?|takes?|lasts?|comes?|needs?|has|have|do|does|don't|doesn't|"
    r"recommends?|suggests?|shows?|includes?|occurs?|remains?|makes?|gets?|heals?|usually|often|commonly|people|adults|children|patients|everyone|anyone|most|many|you|your|it's|that's|there's|they're)\b"
)
_US_DID = lazy_re2(r"(?i)^\W*(?:we|i)\s+(?:\w+\s+)?\w+(?:ed|t|ew|ve|id|ut|an|ade|aw|aid|ook|ook|ound|ept)\b")
_FRAGMENT_WORDS = 18


_IN_GENERAL = lazy_re2(r"(?i)(?:identical|fraternal) (?:[\w'-]+ )?(?:twins|triplets|quadruplets|siblings|sisters|brothers) (?:do|don't|are|aren't|can|can't|have|share|may|often|who|usually|never|always)\b")
# "A woman in her thirties should be offered a workup": nobody in particular.
_ANYBODY = lazy_re2(r"(?i)\b(?:an?|any|every|each|no) (?:\w+ ){0,2}(?:woman|man|person|child|adult|teen|teenager|patient|parent|mother|father|mom|dad|baby|kid|athlete|runner|smoker|driver|worker|spouse|partner|relative|friend|caregiver)\b|\b(?:someone|somebody|anyone|anybody|whoever)\b")
_TOLD_OF = lazy_re2(r"(?i)\b(?:was|had|came|went|got|told|asked|said|walked|brought|my|our|we|i)\b")
_OWN_PARENT = Sought(r"(?m)(?:^|[.!?]\s+)(?:Dad|Mom|Mum|Mama|Papa|Grandma|Grandpa|Nana|Nonna|Abuela|Abuelo|Pop|Granny)\b")
_ME = lazy_re2(r"(?i)\b(?:me|my|i)\b")


def read(document: Document) -> Case:
    """Read every sentence of a document once."""
    text, sentences = document.text, document.sentences
    roles: dict[int, list[Role]] = {}
    for person in document.people:
        if person.role is Role.UNSURE:
            continue
        roles.setdefault(document.sentence_index(person.start), []).append(person.role)
    author = _holders(document, [m.start() for m in _AUTHOR.places(document) if not own_life.in_quotes(text, m.start())])
    author |= own_life.told(document) - _holders(document, document.patient_cues)
    if not document.patient_cues and _ME.search(text):
        author |= {n for n in _holders(document, [m.end() - 1 for m in _OWN_PARENT.places(document)]) if not within(document.care, *sentences[n])}
    told = _holders(document, document.patient_cues) | _holders(document, _strangers(document))
    outright = _holders(document, document.patient_cues)
    told -= {n for n in author if n not in outright}
    brought_in = told - outright  # by a job or as a stranger, which may be said of whoever was spoken of before
    told -= {n for n, r in roles.items() if Role.PUBLIC in r and Role.PATIENT not in r}
    pronoun_places = [m.start() for m in PRONOUN.finditer(text)]
    pronouns = _holders(document, pronoun_places)
    practice = _holders(document, [m.start() for m in _PRACTICE.places(document)])
    public = _holders(document, [m.start() for m in _PUBLIC.places(document)])
    staff = _subjects(document, [start for start, _ in document.public], pronoun_places)
    known_here = bool(told) or any(Role.PATIENT in r for r in roles.values())
    if not known_here:
        staff |= {n for n in _holders(document, [start for start, _ in document.public]) if not within(document.bodily, *sentences[n])}
    sure = bool(outright) or any(Role.PATIENT in r for r in roles.values())
    known_patient = bool(told) or sure
    readings: list[Reading] = []
    spoken_of = Subject.GENERAL
    for number, (start, end) in enumerate(sentences):
        here = roles.get(number, [])
        named = Subject.GENERAL
        bygone = number in told and Role.PATIENT not in here and public_people.bygone(document, start)
        if Role.AUTHOR in here or Role.ANIMAL in here or number in author:
            named = Subject.AUTHOR
        elif Role.STAFF in here or number in staff:
            named = Subject.PRACTICE
        elif Role.PUBLIC in here or number in public or bygone or news.in_the_news(document, start):
            named = Subject.PUBLIC
        subject, strength = named, 1 if named is not Subject.GENERAL else 0
        goes_on = number in brought_in and spoken_of in (Subject.PRACTICE, Subject.PUBLIC, Subject.AUTHOR) and _OPENS_WITH_PRONOUN.match(text, start) is not None
        if Role.PATIENT in here or (number in told and not goes_on and Role.PUBLIC not in here and not bygone and not (named is Subject.PUBLIC and news.in_the_news(document, start))):
            subject, strength = Subject.PATIENT, 3
        elif number in pronouns and not (named is Subject.GENERAL and not known_patient and _ANYBODY.search(text, start, end) and _HEDGED.search(text, start, end) and not _TOLD_OF.search(text, start, end)):
            subject, strength = _pronoun_subject(named, spoken_of, known_patient, sure), 2
        elif number in practice:
            subject, strength = Subject.PRACTICE, 1
        if strength >= 2 or named is not Subject.GENERAL:
            spoken_of = subject
        readings.append(Reading(start, end, subject, strength))
    readings = _with_fragments(text, readings)
    return Case(tuple(readings), tuple(r.start for r in readings))


_OPENS_WITH_PRONOUN = lazy(r"\W*(?:he|she)\b", re.I)
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
    return within(document.bodily, s, document.sentences[min(document.sentence_index(s) + 1, len(document.sentences) - 1)][1]) or bool(document.patient_cues)


# Whose age is no patient's: the author's kin, an animal, a thing.
_OF_OURS = lazy(r"(?i)\b(?:my|our own|dog|cat|puppy|horse|goat|greyhound|retriever|parrot|goldfish|lizard|rabbit|scanner|machine|building|tree|rule|study|trial)\b")
_REPORTS_WORDS = lazy(r"(?i)\b(?:asked|told|said|says|wondered|wanted to know|insisted|promised|swore|hoped|begged|worried)\b")


def _hedged(sentence: str) -> bool:
    """Whether a sentence speaks of what may be; what somebody asked or said does not count."""
    said = _REPORTS_WORDS.search(sentence)
    return _HEDGED.search(sentence[: said.end()] if said else sentence) is not None


def _strangers(document: Document) -> list[int]:
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
        if job.article in ("a", "an", "the", "", "another", "this", "our") and not jobs.is_carer(job, text) and not _PUBLIC.search(text[s:e]):
            single = job.article and not text[job.start : job.end].endswith("s")
            told = single and _TOLD.search(text[s:e]) and not _hedged(text[s:e]) and _ill_near(document, s)
            listed = single and job.article in ("a", "an", "our", "the") and re.search(r"\b(?:for|on|in|about|to|of|at) (?:an?|our|the)\b", text[s : job.start + 4]) is not None and not _TEACHES.search(text[s:e]) and not _hedged(text[s:e]) and within(document.care, s, e)
            noted = job.article == "" and not text[job.start : job.end].endswith("s") and _OPENS_NOTE.search(text[s : job.start]) is not None and text[job.end : job.end + 2] == ", " and within(document.bodily, job.end, e) and not _TEACHES.search(text[job.end : e]) and not _hedged(text[s:e])
            if noted or (_ABOUT_ONE.search(text[s:e]) and (_ill_near(document, s) or _of_the_clinic(document, text[s:e]))) or told or listed:
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
        if _ill_near(document, s) and not _PUBLIC.search(text[s:e]) and not public_people.bygone(document, s) and not _OF_OURS.search(text, s, e):
            found.append(match.start())
    for match in _BARE_PERSON.places(document):
        s, e = document.sentence(match.end() - 1)
        if _cared_for(document, s, e):
            found.append(match.end() - 1)
    for match in _DROPPED.places(document):
        s, e = document.sentence(match.end() - 1)
        if _cared_for(document, s, e) and not _hedged(text[s:e]) and not _US_DID.search(text[s:e]):
            found.append(match.end() - 1)
    found += [start for start, _ in renown.find(document)]
    for match in _FAMILY.places(document):
        s, e = document.sentence(match.start())
        if _cared_for(document, s, e) and not _hedged(text[s:e]) and not _PUBLIC.search(text[s:e]):
            found.append(match.start())
    for match in _STRANGER.places(document):
        s, e = document.sentence(match.start())
        if _HEDGED.search(text, s, e) and _ANYBODY.search(text, s, e) and not _TOLD_OF.search(text, s, e):
            continue  # "a woman in her thirties should"
        if _IN_GENERAL.match(text, match.start()):
            continue
        definite = match[0][:4].lower() in ("the ", "our ", "that")
        sure = _ABOUT_ONE.search(text[s:e]) is not None or re.search(r"\d['’]\d", match[0]) is not None or (_TOLD.search(text[s:e]) is not None and not _hedged(text[s:e]))
        if _cared_for(document, s, e) and not _PUBLIC.search(text[s:e]) and sure and (not definite or PRONOUN.search(text[s : e + 80]) is not None):
            found.append(match.start())
    return found


def _cared_for(document: Document, s: int, e: int) -> bool:
    """Whether the sentence or the one after it speaks of a body, an illness or its treatment."""
    after = document.sentences[min(document.sentence_index(s) + 1, len(document.sentences) - 1)][1]
    return within(document.care, s, after)


def _subjects(document: Document, places: list[int], pronouns: list[int]) -> set[int]:
    """Sentences with a public fact before any "he" or "she": those speak of the practice."""
    found: set[int] = set()
    for place in places:
        start, _ = document.sentence(place)
        if not within(pronouns, start, place):
            found.add(document.sentence_index(place))
    return found


def _pronoun_subject(named: Subject, person: Subject, known_patient: bool, sure: bool) -> Subject:
    """Whom "he" or "she" means: someone named here, the patient of the text, whoever was named before, or an unnamed patient."""
    if named is Subject.AUTHOR:
        return named
    if known_patient and (sure or person in (Subject.GENERAL, Subject.PATIENT)):
        return Subject.PATIENT
    if named is not Subject.GENERAL:
        return named
    if person is not Subject.GENERAL:
        return person
    return Subject.PATIENT


def _holders(document: Document, offsets: list[int]) -> set[int]:
    return {document.sentence_index(o) for o in offsets}


def _with_fragments(text: str, readings: list[Reading]) -> list[Reading]:
    """Lines without a subject of their own beside a patient's sentence belong to that story."""
    result = list(readings)
    for step in (1, -1):
        order = range(len(result)) if step > 0 else range(len(result) - 1, -1, -1)
        for i in order:
            reading, beside = result[i], i - step
            if reading.strength or not 0 <= beside < len(result) or result[beside].subject is not Subject.PATIENT:
                continue
            words = text[reading.start : reading.end]
            if words.startswith("#") and " " not in words.strip():
                continue
            if len(words.split()) <= _FRAGMENT_WORDS and (not _TEACHES.search(words) or _US_DID.search(words)):
                result[i] = Reading(reading.start, reading.end, Subject.PATIENT, 1)
    return result


def about_patient(document: Document, start: int, end: int) -> bool:
    """True when ``start:end`` stands in a sentence about one person under care, or their relatives, household or employer."""
    case = document.case
    if notes.is_note(document):
        return True
    if news.in_the_news(document, start):
        return False
    return case.at(start).subject is Subject.PATIENT or case.at(max(start, end - 1)).subject is Subject.PATIENT
