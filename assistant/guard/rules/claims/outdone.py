"""Care said to outdo what rivals offer, or the older way of doing it in every respect: "it runs rings around the chains", "the laser wins on all fronts"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.claims.idioms import phrases, small_talk
from assistant.guard.claims.words import RIVALS, marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = lexicon.alternation("clinicians", "practices")
_OVER = (
    r"(?:out(?:performs?|performed|do|does|class(?:es)?|shines?|ranks?|paces?|lasts?|matches)|surpass(?:es)?|eclipses?|beats?|tops?|trumps?|crush(?:es)?|smokes?|dwarfs?|wins? (?:out )?(?:against|over)|runs? (?:rings|circles) around|blows? away|leaves?|puts?|"
    r"(?:is|are|remains?|was|'s) (?:far |much |way |simply |just |so much |plainly )?(?:superior to|better than|safer than|stronger than|ahead of|(?:a|in a|on a|miles|light[- ]years|leagues|worlds|streets) ?(?:different )?(?:league|class|notch|cut|step|level|world|planet)?s? (?:above|ahead of|beyond|apart from|from)))"
)
_OFFERED = rf"(?:anything|everything|whatever|what|any|every|all)\b[^.!?;,]{{0,30}}?\b(?:offers?|sells?|does|has|have|gets?|get|find|carr(?:y|ies)|makes?|provides?|out there|on the (?:market|shelf|shelves)|around|else|at the (?:mall|spa|drugstore|chains?|store)|{_WHO})\b"
_PLACES = rf"(?:the |those |any |most |all )?(?:[\w-]+ ){{0,2}}?(?:med(?:ical|i)?[- ]?spas?|chains?|big[- ]box \w+|{_WHO})(?:'s)?\b"
_RIVAL = rf"(?:{RIVALS}|{_OFFERED}|{_PLACES})"
_TOTAL = (
    r"(?:on (?:every|all|each) (?:single )?(?:counts?|fronts?|measures?|scores?|points?|levels?)|in (?:every|each|all|any) (?:single |possible |conceivable )?(?:respects?|ways?|sense|regards?|aspects?|measures?|category|the ways)|hands down|across the board|any day|every (?:single )?time|"
    r"(?:at|in|on) everything|by (?:far|a mile|miles)|no contest|no question|without question|bar none|all (?:the way )?(?:a)?round|every which way|from start to finish|full stop|period)"
)
_AGES = r"(?:the (?:stone|dark|middle) ages?|(?:ancient )?history|child's play|medieval|primitive|prehistoric|outdated|obsolete|antique|silly|old[- ]fashioned|amateur\w*|like a (?:relic|joke)|a relic)"
_RIVALLED = (
    rf"\b{_OVER} (?:[\w'-]+ ){{0,2}}?{_RIVAL}[^.!?]{{0,30}}",
    rf"\bmakes? [^.!?;,]{{3,40}}? (?:look|seem|feel) (?:like )?{_AGES}|\bmakes? [^.!?;,]{{3,40}}? {_AGES}",
)
_WHOLLY = (
    rf"\b{_OVER}\b[^.!?;]{{2,50}}?\b{_TOTAL}\b[^.!?]{{0,30}}",
    rf"\b(?:is|are) (?:just |simply )?(?:better|safer|superior)(?: than [^.!?;,]{{2,40}}?)? {_TOTAL}\b[^.!?]{{0,20}}",
    rf"\b{_TOTAL}, (?:it|this|they|our \w+|the \w+) {_OVER}\b[^.!?;]{{2,50}}",
)
_PUT = lazy_re2(r"(?i)^(?:leaves?|puts?)\b")
_PUT_WHERE = lazy_re2(r"(?i)\b(?:in the (?:dust|shade|rear-?view)|behind|standing|to shame|for dead|in the dark ages)\b")
_OLDER = lazy_re2(r"(?i)\b(?:old(?:er)?|old[- ]school|traditional|conventional|standard|usual|regular|classic|ordinary|manual|blades?|scalpels?|knife|needles?|surgery|cutting|drills?|the (?:other|former|previous) (?:way|kind|method|version))\b")
_SUBJECT = frozenset(("own", "this", "treatment", "clinician"))
_NOT_OURS = lazy_re2(
    r"(?i)\b(?:study|studies|trial|researchers?|guidelines?|meta-analysis|review|softball|trivia|bake|chili|coffee|cookies?|cook\w*|costume|5k|parking|phones?|playlist|league game|game|potluck|dartboard|printer|basketball|bowling|table|score|hearts?|prevention|(?:in|on) average|if it|when it|at \w+ age|view)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in phrases(document, _RIVALLED):
        words = document.text[hit.start : hit.end]
        if _ours(document, hit) and (not _PUT.search(words) or _PUT_WHERE.search(document.sentence_text(hit.start)[hit.start - document.sentence(hit.start)[0] :])):
            yield hit
    for hit in phrases(document, _WHOLLY):
        after = marks(document).within(hit.start, hit.end)
        if _ours(document, hit) and (_OLDER.search(document.text[hit.start : hit.end]) or any("treatment" in m.classes for m in after) or "everything" in document.low[hit.start : hit.end]):
            yield hit


def _ours(document: Document, hit: Hit) -> bool:
    """True when what does the outdoing is the writer's, or the treatment the post is about."""
    start, end = document.sentence(hit.start)
    known = marks(document)
    subject = any(m.classes & _SUBJECT for m in known.within(start, hit.start)) or any("treatment" in m.classes for m in known.within(hit.start, hit.end))
    return subject and not _NOT_OURS.search(document.text[start:end]) and not small_talk(document, hit.start, hit.end)


RULE = Rule(
    kind="CLAIM",
    message="This says the care outdoes what others offer. Name the difference a reader can check.",
    why="Comparisons with another professional's services, or with an older method in every respect, need facts behind them.",
    guideline="G-26-12",
    detect=detect,
    patterns=(
        r"\bout(?:perform|do|class|shine|rank|pace|last|match)|\bsurpass|\beclips|\b(?:beats?|tops?|trumps?|crush(?:es)?|smokes?|dwarfs?|wins?|rings|circles|superior|shame)\b|blows? away|\bdust\b|\b(?:above|ahead of|beyond|apart from)\b|\bmakes? \w|\b(?:better|safer|stronger) (?:than|at|in|on|all)\b",
    ),
    breaks=(
        ("We see sore knees. Our method runs rings around the chains.", "We see sore knees."),
        ("We do vein work on Mondays. The laser trumps old-fashioned stripping on all fronts.", "We do vein work on Mondays."),
        ("We fit hearing aids. Our fitting makes the store kind look primitive.", "We fit hearing aids."),
    ),
    passes=(
        "Our bake sale outdid what the other clinics brought.",
        "In a 2019 trial the newer drug outperformed aspirin by two points.",
        "Fresh air beats the break room any day.",
        "The heart beats about 100,000 times a day in every clinic and home.",
    ),
)
