"""Where a text singles somebody out by an honour or a deed the neighbours know: "our county's Teacher of the Year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard import deeds
from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.guard.sought import Sought
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_PERSON = r"(?:man|woman|guy|lady|gentleman|kid|boy|girl|couple|family|teen|teenager|mom|mum|dad|mother|father|grandmother|grandfather|bride|groom|driver|farmer|climber|hiker|skier|surfer|swimmer|sailor|fisherman|pilot|teacher|coach|player|runner|cyclist|student|soldier|officer|firefighter|singer|chef|trucker|person|fellow|gal|dude|neighbor|neighbour|volunteer|shopkeeper|janitor|nurse)"
_OWNER = r"(?:this year's|last year's|next year's|the|the reigning|the current|the former|our|our own|your|a former|(?:our|the) (?:town|county|city|state|school|district|village|island|parish|valley)'s|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?(?: county)?'s)"
_TITLE = r"(?:grand marshal|parade marshal|(?:citizen|teacher|coach|nurse|firefighter|officer|deputy|farmer|rancher|mother|father|student|athlete|player|rookie|volunteer|principal|person|woman|man|driver|employee|entrepreneur|librarian|musician|artist) of the (?:year|decade|month|century)|homecoming (?:king|queen)|[\w-]+ (?:queen|king|princess) of [^.,;!?\n]{3,30}|(?:[\w-]+ ){0,2}(?:queen|king|princess) (?:of|at) (?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+){0,2}|poet laureate|valedictorian|salutatorian|town crier|hall of famer|lottery winner|spelling bee champ\w*|rodeo (?:queen|champ\w*))"
_HONOUR = Sought(rf"(?i)\b{_OWNER}\s+(?:[\w-]+\s+){{0,2}}{_TITLE}(?:\s+(?:of|in|at|for)\s+(?:our|the|this|his|her|my)?\s*[\w'’-]+(?:\s+[\w'’-]+){{0,3}}?)?(?:,|\.|!|\s+(?:is|was|has|had|just|also|came|got|rang|walked|went|needs|needed|will|told|let|beat|and|who)\b)")
_KNOWN_FOR = lazy_re2(rf"(?i)\b(?:the|that|our)\s+(?:[\w-]+\s+){{0,2}}{_PERSON}\s+(?:(?:who|that|whose)\s+[a-z'’]+\s+[^.,;!?\n]{{3,70}}?|(?:from|in|on)\s+(?:the|that|your|all the)\s+(?:[\w'’-]+\s+){{0,3}}(?:video|clip|meme|billboard|commercial|news|newspaper|headline|headlines|photo|poster|calendar|mural|documentary|tiktok|reel|parade float|front page|cover)\b[^.,;!?\n]{{0,30}}?|(?:pulled|rescued|saved|airlifted|hit|struck|stranded|lost|found|trapped|buried|filmed|photographed|seen)\s+[^.,;!?\n]{{3,60}}?)(?:,|\s+(?:is|was|has|had|needs|needed|came|asked|got|went|told|cannot|can't|can|just|now|finally|rang|walked|broke|will)\b|[.!?]|$)")
_SEEN = lazy_re2(r"(?i)\b(?:you(?:'ve| have| may have| might have|'ve all| probably| all)? (?:probably |likely |all )?(?:seen|saw|read|heard|watched)(?: about| of| the story of| the video of| the news about)?|if you (?:saw|read|heard|watched)(?: about)?|remember)\s+$")
_ENDS = lazy(r"(?i)(?:,|\.|!|\?|\s+(?:is|was|has|had|just|also|came|got|rang|walked|went|needs|needed|will|told|let|beat|and|who|asked|cannot|can't|can|now|finally|broke))$")
_DUTY = lazy(r"(?i)\bwho (?:answers?|checks?|greets?|schedules?|cleans?|keeps|runs|manages|delivers|invented|discovered|developed|designed|founded|wrote|described|first|pioneered|taught (?:me|us)|trained|hired|raised|works|worked|built our|painted our|fixes|fixed our|helps?|called|calls|asked|asks|needs|wants|said|says|think|thinks|has|have|had|is|are|was|gets?|got|comes?|came|walks|walked in|smokes?|takes?|ignores?|waits?|waited)\b")
_CLAUSE = 60


@once
def find(document: Document) -> list[tuple[int, int]]:
    """Spans that single out somebody who is told of as under care."""
    return sorted({*_honours(document), *_deeds(document)})


def _honours(document: Document) -> list[tuple[int, int]]:
    found = []
    for match in _HONOUR.places(document):
        start, end = match.start(), _end(match[0], match.start())
        if _under_care(document, end):
            found.append((start, end))
    return found


def _deeds(document: Document) -> list[tuple[int, int]]:
    text = document.text
    found = []
    for match in _KNOWN_FOR.finditer(text):
        start, end = match.start(), _end(match[0], match.start())
        seen = _SEEN.search(text[max(0, start - 48) : start]) is not None
        if _DUTY.search(match[0]) or (within(document.care, start, end) and not seen):
            continue
        if _under_care(document, end) or (seen and _care_beside(document, start)):
            found.append((start, end))
    return found


def _end(words: str, start: int) -> int:
    tail = _ENDS.search(words)
    return start + (tail.start() if tail else len(words))


def _under_care(document: Document, end: int) -> bool:
    """Whether the words right after say that the one spoken of is ill or treated."""
    e = document.sentence(end)[1]
    return (deeds.told_of(document, end) and _care_beside(document, end)) or within(document.care, end, min(e, end + _CLAUSE)) or within(document.patient_cues, end, min(e, end + _CLAUSE))


def _care_beside(document: Document, at: int) -> bool:
    index = document.sentence_index(at)
    last = document.sentences[min(len(document.sentences) - 1, index + 2)][1]
    return within(document.care, document.sentences[index][0], last)
