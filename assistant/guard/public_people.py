"""Whether a name is that of a public person: somebody of history, an official, the namesake of a disease."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_NAMED_FOR = lazy(r"\b(?:(?:named|called) (?:for|after)|namesake of|painted by|written by|invented by|discovered by|described by|coined by|developed by|pioneered by|in the words of)\s+(?:the |dr\.? |sir |saint |st\.? )?$", re.I)
_OFFICIAL = lazy(r"\b(?:mayor|senator|sen\.|governor|gov\.|congress\w+|rep\.|representative|council ?(?:member|woman|man)|commissioner|superintendent|principal|chef|president|secretary|ambassador|justice|king|queen|prince|princess|pope|saint|st\.?|sir|dame|lord|lady|emperor|czar|captain)\s+$", re.I)
_OWN_BODY = lazy(r"\b(?:his|her|he|she|had|has|needs|needed|got|recover\w+|surgery)\b|['’]s\s", re.I)
_BYGONE = Sought(
    r"\b1[0-8]\d\d(?:s|'s)?\b|\b19[0-4]\d(?:s|'s)?\b|\b(?:1[0-9]|first|second|third|fourth|fifth|tenth|eighteenth|nineteenth|seventeenth|sixteenth)(?:st|nd|rd|th)?[- ]century\b|\b\d+ BC\b|\bancient (?:Rome|Greece|Egypt|China)\b"
    r"|\b(?:in|since|until|by|from|of) 19[5-8]\d\b"
)
_BORN = lazy(r"\b(?:born|dob|d\.o\.b|birth\w*|since|married|served|veteran|graduated|class of|war|moved|arrived|immigrated)\W*(?:\w+\W+){0,3}$", re.I)


_OURS = lazy(r"\b(?:my|our|i|we|me|us)\b", re.I)


def is_public(document: Document, before: str, after: str, start: int, *, eponym: bool) -> bool:
    """Whether what stands around a name at ``start`` shows a public person and no patient of the author's."""
    if _NAMED_FOR.search(before):
        return True
    s, e = document.sentence(start)
    if _OFFICIAL.search(before) and not within(document.patient_cues, s, e) and not (within(document.care, s, e) and _OWN_BODY.search(document.text, start, e)):
        return True
    if _FAMED.search(before) and _TWO_WORDS.match(document.text, start) and not _OURS.search(document.text, s, e):
        return True
    if _TELLS_THE_WORLD.match(after) and _TWO_WORDS.match(document.text, start) and not _OURS.search(document.text, s, e):
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
_ON_STAGE = lazy_re2(r"\b(?:Euro \d{4}|World Cup|Olympics?|Paralympics?|Premier League|Champions League|NFL|NBA|WNBA|MLB|NHL|MLS|Super Bowl|World Series|Grammys?|Oscars?|Emmys?|Nobel|Pulitzer|Wimbledon|Tour de France|Grand Prix|Grand Slam|Hall of Fame|Broadway|Hollywood|Netflix)\b")
_SCHOLAR = lazy(r"\s+(?:is|was|were) (?:an?|the) (?:[\w-]+ ){0,3}(?:\w+ologist|\w+ician|surgeon|doctor|scientist|chemist|physicist|anatomist|dentist|engineer|professor|inventor|midwife|pharmacist)\b", re.I)


def bygone(document: Document, start: int) -> bool:
    """Whether the sentence at ``start`` or one beside it is dated in the past no patient of today lives in."""
    years = _years(document)
    if not years or _OURS.search(document.sentence_text(start)):
        return False
    index = document.sentence_index(start)
    low = document.sentences[max(0, index - 1)][0]
    high = document.sentences[min(len(document.sentences) - 1, index + 2)][1]
    return within(years, low, high)


@once
def _years(document: Document) -> list[int]:
    text = document.text
    return [m.start() for m in _BYGONE.places(document) if not _BORN.search(text[max(0, m.start() - 30) : m.start()])]
