"""Whether a name is that of a public person: somebody of history, an official, the namesake of a disease."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import gazetteer
from assistant.guard.gazetteer import Sense
from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

# "Charles V", "Henry VIII": one name and a number, as only those of history bear them
_MONARCH = lazy(r"(?:[A-Z][a-z]+|[A-Z][a-z]+ the [A-Z][a-z]+) (?:I{2,3}|IV|VI{1,3}|IX|X[IVX]{1,4}|(?:V|X)(?! ?\.))(?![A-Za-z])")
_NAMED_FOR = lazy(r"\b(?:(?:named|called) (?:for|after)|namesake of|painted by|written by|invented by|discovered by|described by|coined by|developed by|pioneered by|in the words of)\s+(?:the |dr\.? |sir |saint |st\.? )?$", re.I)
_OFFICIAL = lazy(r"\b(?:mayor|senator|sen\.|governor|gov\.|congress\w+|rep\.|representative|council ?(?:member|woman|man)|commissioner|superintendent|principal|chef|president|secretary|ambassador|justice|king|queen|prince|princess|pope|saint|st\.?|sir|dame|lord|lady|emperor|czar|captain)\s+$", re.I)
_OWN_BODY = lazy(r"\b(?:his|her|he|she|had|has|needs|needed|got|recover\w+|surgery)\b|['’]s\s", re.I)
_BYGONE = Sought(
    r"\b1[0-8]\d\d(?:s|'s)?\b|\b19[0-4]\d(?:s|'s)?\b|\b(?:1[0-9]|first|second|third|fourth|fifth|tenth|eighteenth|nineteenth|seventeenth|sixteenth)(?:st|nd|rd|th)?[- ]century\b|\b\d+ BC\b|\bancient (?:Rome|Greece|Egypt|China)\b"
    r"|\b(?:in|since|until|by|from|of) (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?19[5-8]\d\b|\b(?:early|mid|late)[- ]19[5-8]0s\b"
)
_BORN = lazy(r"\b(?:born|dob|d\.o\.b|birth\w*|since|married|served|veteran|graduated|class of|war|moved|arrived|immigrated)\W*(?:\w+\W+){0,3}$", re.I)


_OURS = lazy(r"\b(?:my|our|i|we|me|us)\b", re.I)


def is_public(document: Document, before: str, after: str, start: int, *, eponym: bool) -> bool:
    """Whether what stands around a name at ``start`` shows a public person and no patient of the author's."""
    if _NAMED_FOR.search(before) or _MONARCH.match(document.text, start):
        return True
    s, e = document.sentence(start)
    if _OFFICIAL.search(before) and not within(document.patient_cues, s, e) and not (within(document.care, s, e) and _OWN_BODY.search(document.text, start, e)):
        return True
    if _FAMED.search(before) and _TWO_WORDS.match(document.text, start) and not _OURS.search(document.text, s, e):
        return True
    if _TELLS_THE_WORLD.match(after) and _TWO_WORDS.match(document.text, start) and not _OURS.search(document.text, s, e):
        return True
    if _in_a_book(document, start, after) or (_GUEST.search(before) and not _OWN_BODY.search(document.text, start, e) and not within(document.patient_cues, s, e)):
        return True
    if _HISTORIC.match(document.text, start) and not within(document.patient_cues, s, e) and not _of_today(document, s, e):
        return True
    if _IN_A_YEAR.search(before) and _REPORTED.match(document.text, start) and not within(document.patient_cues, s, e) and not _OURS.search(document.text, s, e):
        return True
    if _TITLE_OF.match(after) and not within(document.patient_cues, s, e):
        return True
    if _WORK_OF.match(after) or (_ON_STAGE.search(document.text, s, e) and not _OURS.search(document.text[s:e])):
        return True
    return bygone(document, start) or (_SCHOLAR.match(after) is not None and eponym and not within(document.patient_cues, s, e))


_FAMED = lazy(
    r"\b(?:super)?(?:model|actor|actress|singer|songwriter|rapper|comedian|musician|quarterback|striker|goalkeeper|astronaut|author|novelist|poet|filmmaker|director|golfer|gymnast|swimmer|skater|sprinter|boxer|rower|skier|footballer|pitcher|olympian|paralympian|champion|tennis (?:star|player)|"
    r"basketball (?:star|player)|physicist|chemist|biologist|botanist|anthropologist|astronomer|mathematician|historian|journalist|inventor)\s+$",
    re.I,
)
_TELLS_THE_WORLD = lazy(r",?\s+(?:who )?(?:has |have |had )?(?:(?:spoken|spoke|talked|written|wrote) (?:publicly|openly|candidly|often|movingly)|opened up|went public|gone public|revealed|disclosed publicly|announced publicly) (?:about|with|that)\b", re.I)
_TWO_WORDS = lazy(r"[A-Z][\w'’.-]+ [A-Z]")
_WORK_OF = lazy(r"['’]s (?:work|book|books|study|studies|paper|papers|research|theory|essays?|memoir|novel|lecture|ted talk|poem|poems|painting|paintings|album|trial) (?:on|about|in|of|from)\b", re.I)
# "In 2008 Christine Example in Bordeaux noticed that"
_IN_A_YEAR = lazy(r"\b(?:in|by|since) (?:early |late |the )?(?:1[5-9]\d\d|20[0-2]\d)s?,? $", re.I)
_REPORTED = lazy(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}(?: and (?:(?:her|his) )?(?:colleagues|others|team)|,? (?:in|of|at|from) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,?) (?:first |also |had )?(?:noticed|reported|observed|showed|published|described|proved|demonstrated)\b")
# "Sharad Paul's “Skin: A Biography.”"
_TITLE_OF = lazy(r"['’]s\s+[\"“](?-i:(?:[A-Z][\w'’-]*|a|an|and|at|for|from|in|is|not|of|on|the|to|with|your)(?::?,? |(?=[.?!]?[\"”]))){1,9}[.?!]?[\"”]", re.I)
_ON_STAGE = lazy_re2(r"\b(?:Euro \d{4}|World Cup|Olympics?|Paralympics?|Premier League|Champions League|NFL|NBA|WNBA|MLB|NHL|MLS|Super Bowl|World Series|Grammys?|Oscars?|Emmys?|Nobel|Pulitzer|Wimbledon|Tour de France|Grand Prix|Grand Slam|Hall of Fame|Broadway|Hollywood|Netflix)\b|\b(?:ran|rushed|threw|passed) for [\d,]+ (?:rushing |passing )?yards\b|\b[\d,]+ (?:rushing |passing |receiving )?(?:yards|touchdowns|home runs|three-pointers|career (?:goals|points|wins))\b")
_GUEST = lazy(r"\b(?:talk(?:s|ed|ing)?|sit(?:s|ting)? down|sat down|sp[eo]a?ke?s?|speaking|chat(?:s|ted|ting)?) (?:with|to) (?:the )?(?:journalist|author|novelist|historian|poet|filmmaker|reporter|podcaster|playwright|biographer|columnist|essayist|cartoonist) $", re.I)
# 'Rereading "The Tin Orchard": Osric is nine and cannot walk'
_READS = lazy(r"\b(?:re-?read(?:ing|s)?|reading|re-?watch(?:ing|ed)?|watch(?:ing|ed)|book club|movie night|the (?:novel|film|movie))\b[^.!?\n]{0,40}[\"“](?-i:[A-Z])[^\"”\n]{2,50}[\"”]", re.I)
_IN_A_STORY = lazy(r"\s+(?:is|has|gets|cannot|can['’]t|dies|coughs|lives|loses|falls|catches|needs|walks|survives|never)\b|,? (?:and|who) ", re.I)


def _in_a_book(document: Document, start: int, after: str) -> bool:
    """Whether a book or a film is named in the sentence or the one before, and the present tense tells of somebody in it."""
    e = document.sentence(start)[1]
    low = document.sentences[max(0, document.sentence_index(start) - 1)][0]
    if document.patient_cues or not _IN_A_STORY.match(after) or not _READS.search(document.text, low, start):
        return False
    return not _OURS.search(document.text, start, e) and not _CARE_OF_TODAY.search(document.text, start, e)


# "Elena Kovach devised the first folding lens", "built the original heart pump"
_HISTORIC = lazy(
    r"(?-i:(?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’-]+)(?:, [^.!?\n]{3,60},)?\s+(?:first |had |also |later ){0,2}(?:built|designed|devised|invented|patented|developed|pioneered|performed|proposed|introduced|isolated|discovered|synthesi[sz]ed|crystallized|described|coined|implanted|published|unveiled)\b(?:(?!\b(?:his|her|their|he|she|our|my)\b)[^.!?\n]){0,40}?\b(?:first|earliest|original|world[’']s first|term|name|theory|technique|method|operation|vaccine|valve|catheter|syringe|stethoscope|x-ray|dialysis machine|heart-lung machine|iron lung|microscope|bacterium|virus|hormone|antibiotic|classification|syndrome|reflex|disease|drug|molecule|stain|laser)\b",
    re.I,
)
_SCHOLAR = lazy(r"\s+(?:is|was|were) (?:an?|the) (?:[\w-]+ ){0,3}(?:\w+ologist|\w+ician|surgeon|doctor|scientist|chemist|physicist|anatomist|dentist|engineer|professor|inventor|midwife|pharmacist)\b", re.I)


def bygone(document: Document, start: int) -> bool:
    """Whether whoever is told of at ``start`` lived in a past no patient of today lives in: the year stands in the same sentence, or beside it in the same story."""
    years = _years(document)
    if not years:
        return False
    s, e = document.sentence(start)
    if _of_today(document, s, e):
        return False
    if within(years, s, e):
        return True
    if _CARE_OF_TODAY.search(document.text, start, e) or _CHEERED.search(document.text, s, start):
        return False
    index = document.sentence_index(start)
    earlier = document.sentences[index - 1] if index else None
    if earlier is not None and within(years, *earlier) and _goes_on(document, earlier, start, e):
        return True
    for number in range(index + 1, min(len(document.sentences), index + 3)):
        later = document.sentences[number]
        if _of_today(document, *later) or not (_OF_THE_SAME.match(document.text, *later) or _shares_name(document, start, e, later)):
            return False
        if within(years, *later):
            return True
    return False


_YEAR = lazy(r"\b19[5-8]\d\b")
_OF_HIM = lazy(r"\W*(?:then |later |soon |in the end )?(?:he|she|his|her|their|they)\b", re.I)
_NOWADAYS = lazy(r"\b(?:now|these days|still|(?:he|she)(?: \w+ly)? (?!was\b|has\b|is\b|does\b|us\b)[a-z]+(?<!s)s)\b", re.I)


def root(document: Document, number: int) -> int | None:
    """The sentence of the past that sentence ``number`` is, or goes on from by "he" or "she"; None where it tells of today."""
    text = document.text
    for at in range(number, -1, -1):
        s, e = document.sentences[at]
        if bygone(document, s) or (_YEAR.search(text, s, e) and not _of_today(document, s, e)):
            return at
        if not _OF_HIM.match(text, s) or _of_today(document, s, e) or _CARE_OF_TODAY.search(text, s, e) or _NOWADAYS.search(text, s, e):
            return None
    return None


# What is said of the living: today's days, the present tense.
_OF_TODAY = lazy(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening|week|weekend|month|spring|summer|fall|autumn|winter|year)|(?:last|next) (?:night|week|weekend|month|spring|summer|fall|autumn|winter|year)|recently|lately|finally|"
    r"(?:days?|weeks?|months?|years) (?:ago|later she['’]s|later he['’]s)|came (?:in|back|by|to us)|(?:he|she|they)(?:['’]s|['’]re|['’]ll)|(?:he|she|who) (?:is|has|does|will|can|lives|works|loves|keeps|says|asks|wants|feels|walks|needs|goes|tells|thinks|knows|likes|runs|sings|plays|jokes|swears|teaches|drives)|(?:will|can) be)\b",
    re.I,
)
_CHEERED = lazy(r"\b(?:congrat\w*|kudos|shout-?out|hugs|cheers|way to go|well done|thank you|thanks)\b", re.I)
# Care that has no past of its own.
_CARE_OF_TODAY = lazy(
    r"\b(?:chemo\w*|immunotherapy|radiation|mri|ct|pet|scans?|biops\w+|mammograms?|ultrasound|ekg|ecg|rehab|physical therapy|pt|stents?|bypass|(?:hip|knee|shoulder) (?:replacement|surgery)|new (?:hip|knee|heart|kidney|liver|lens)|pumps?|cgm|a1c|inhalers?|infusions?|dialysis|statins?|cancer-free|remission|discharged|appointments?|"
    r"follow-?ups?|check-?ups?|nicu|icu|er\b|clinic|telehealth|cpap|pacemaker|defibrillator|lasik|botox|ozempic|insurance|copay|portal|antibiotics?|antidepressants?|ssri|drops|blood pressure|cholesterol|test results|labs?)\b",
    re.I,
)
_OF_THE_SAME = lazy(r"\W*(?:he|she|they|his|her|their|it was|that was|this was|the year was|in (?:his|her|their) \w+)\b", re.I)
_DEFINITE = lazy(r"\W*(?:the (?:first|other|second|same|child|boy|girl|man|woman|nurse|patient|doctor|baby|wife|mother|printer)|both|neither|that|this|those|these)\b", re.I)
_REFERS_BACK = lazy(r"\b(?:that|those|the same|then|later|earlier|first|second|third|also|too|another|other|had|him|whose|grew up|tomb|idea|method|discovery|invention|paper|patent|credit|prize|lab)\b", re.I)
_FULL_NAME = lazy(r"\b(?!The |This |That |His |Her )[A-Z][\w'’-]+ (?:(?:de|la|von|van|der|du) )*[A-Z][\w'’-]+")
_WORD = lazy(r"[A-Z][\w-]{2,}")
_STARTS = frozenset(["the", "this", "that", "his", "her", "when", "and", "but", "she", "they", "our"])


def _of_today(document: Document, start: int, end: int) -> bool:
    return _OURS.search(document.text, start, end) is not None or _OF_TODAY.search(document.text, start, end) is not None


def _goes_on(document: Document, earlier: tuple[int, int], start: int, end: int) -> bool:
    """Whether the sentence at ``start`` goes on with the story of the dated one before it: somebody is named in both, or both tell of people."""
    text = document.text
    if _shares_name(document, start, end, earlier):
        return True
    if _of_today(document, *earlier) or not (_FULL_NAME.search(text, *earlier) or _OF_THE_SAME.match(text, *earlier)):
        return False  # of a thing: "Insulin was found in 1921", and anybody may have had it since
    known = _WORD.match(text, start)
    return (_FULL_NAME.match(text, start) is not None and _REFERS_BACK.search(text, start, end) is not None) or (known is not None and bool(gazetteer.senses(known[0].lower()) & Sense.EPONYM)) or _DEFINITE.match(text, document.sentence(start)[0]) is not None


def _shares_name(document: Document, start: int, end: int, other: tuple[int, int]) -> bool:
    names = {w.lower() for w in _WORD.findall(document.text[start:end])} - _STARTS
    return any(w.lower() in names for w in _WORD.findall(document.text[slice(*other)]))


@once
def _years(document: Document) -> list[int]:
    text = document.text
    return [m.start() for m in _BYGONE.places(document) if not _BORN.search(text[max(0, m.start() - 30) : m.start()])]
