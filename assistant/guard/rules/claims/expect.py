"""A reader told what to expect as if it were settled: "hello, thicker hair", "you'll love how fast the lines fade", "one pass and the spots are gone"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.claims.idioms import phrases
from assistant.guard.claims.results import RESULT
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_N = r"(?:one|two|three|four|five|six|a single|a couple of|a few|just one|only one|\d)"
_DOSE = r"(?:sessions?|visits?|shots?|treatments?|drips?|doses?|swipes?|pass(?:es)?|injections?|pills?|zaps?|appointments?|hours?|weeks?|steps?|peels?|jabs?|capsules?|drops?|dabs?|nights?|infusions?|applications?)"
_FEELING = r"(?:amazed|stunned|thrilled|blown away|delighted|shocked|astonished|floored|love|adore|believe|obsessed|dazzled|wowed)"
_GREETING = (r"(?:\b(?:say|wave) (?:hello|hi|yes)|(?:^|[.!?\n])\W*(?:hello|hi there|hi)|\bwelcome|\bmeet your(?: new)?|\bget ready)\b[^.!?\w]{0,3}(?:to |for )?[^.!?]{2,50}",)
_MARVEL = (rf"\b(?:you(?:'ll| will| won't| will not| are going to|'re going to)?|prepare to|get ready to|be|and)(?: be)? {_FEELING}(?: at| by| with)? (?:just )?(?:how|what|(?:your|the) (?:new )?(?:results?|transformation|reflection|look|difference))\b[^.!?]{{0,60}}",)
_COUNTED = (
    rf"\b{_N} (?:[\w-]+ )?{_DOSE}(?:,? and|,|:| later,?| —| –) (?:you |your |the |that |those |it |adult )?[^.!?;]{{2,40}}?\b(?:is|are|'s|'re)\b[^.!?;]{{1,40}}",
    rf"\b{_N} (?:[\w-]+ )?{_DOSE} (?:is|are) all it takes\b[^.!?]{{2,60}}",
    r"\bgive us (?:an?|one|two|\d+|just \w+) (?:[\w-]+ )?(?:hours?|days?|weeks?|months?|minutes|afternoon|morning)\b[^.!?]{0,20}\b(?:we|you)(?:'ll| will)?\b[^.!?]{2,50}",
)
_LIFE = (
    r"\b(?:will|'ll|is going to|are going to) (?:truly |literally |completely |probably )?(?:save|change|transform|turn around|lengthen|extend|rescue) (?:your (?:whole |entire )?(?:life|sight|vision|eyesight|heart|leg|foot|marriage|smile)|lives)\b[^.!?]{0,25}",
    r"\b(?:adds?|gives? you|buys? you) (?:back )?(?:up to |at least |another )?(?:\d+|five|ten|fifteen|twenty|thirty|many|years and)(?: more| extra| good)? years (?:to|of|on) (?:your life|yours|life)\b[^.!?]{0,20}|\bkeeps? you alive\b[^.!?]{0,25}|\byou(?:'ll| will) live (?:to|longer|past|into)\b[^.!?]{0,40}",
)
_STATE = lazy_re2(r"(?i)\b(?:gone|back|history|young(?:er)?|new|out of your life|behind you|over|yours|smooth|clear|flat|tight|restored|fixed|healed|firm|white|straight|pain-free)\b")
_MOVES = lazy_re2(r"(?i)\b(?:fades?|melts?|vanish(?:es)?|disappears?|goes|go|comes? off|drops?|lifts?|clears?|heals?|smooth|soft|tight|firm|young|clear|bright|white|full|results?|transformation|reflection|difference|better)\b")
_HELD = lazy_re2(r"(?i)\b(?:can be|could|may|might|some (?:kids|people|children|patients)|often|if|question|list|label|schedule|the screen|becoming|job|career|a nurse|seat ?belts?|helmets?|reading|toddlers?|pupil|book|kids|clinic 5k|newsletter|paperwork|study|trial|ready for)\b")
_TOLD = frozenset(("complaint", "body", "success", "treatment"))
_GIVEN = frozenset(("treatment",))


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for forms, said in ((_GREETING, RESULT), (_MARVEL, _MOVES), (_COUNTED[:1], _STATE), (_COUNTED[1:], None), (_LIFE, None)):
        for hit in phrases(document, forms, soften=True):
            words = document.text[hit.start : hit.end]
            if _HELD.search(document.sentence_text(hit.start)) or (said is not None and not said.search(words)):
                continue
            if forms is _GREETING or _named(document, hit, of_life=forms is _LIFE):
                yield Hit(hit.start, hit.end, scope="sentence")


def _named(document: Document, hit: Hit, *, of_life: bool) -> bool:
    """True when the words name what is treated; for a life saved, when a treatment of the writer's does it."""
    known = marks(document)
    if of_life:
        return any(m.classes & _GIVEN for m in known.within(document.sentence(hit.start)[0], hit.start))
    return any(m.classes & _TOLD for m in known.within(hit.start, hit.end))


RULE = Rule(
    kind="CLAIM",
    message="This tells readers what will happen to them. Say what most people can expect, and that results differ.",
    why="A result told to every reader as settled misleads unless most patients would get it.",
    guideline="G-12-5",
    detect=detect,
    patterns=(
        r"\b(?:hello|hi|welcome|meet your|get ready|say yes)\b",
        rf"\b{_FEELING}\b",
        rf"\b{_N} (?:[\w-]+ )?{_DOSE}\b|\bgive us\b",
        r"\b(?:save|change|transform|turn around|lengthen|extend|rescue) (?:your|lives)\b|\bkeeps? you alive\b|\byears (?:to|of|on) (?:your|yours|life)\b|\b(?:'ll|will) live\b",
    ),
    breaks=(
        ("Our hair clinic opens today. Say hello to fuller hair!", "Our hair clinic opens today."),
        ("We treat melasma with peels. You'll love how fast the dark spots fade.", "We treat melasma with peels."),
        ("We treat veins with foam. Two sessions and the spider veins are gone.", "We treat veins with foam."),
        ("We started a lung class. This program will change your life.", "We started a lung class."),
    ),
    passes=(
        "Say hello to Kim at the front desk.",
        "You won't believe how many kids asked about our fish tank.",
        "One visit and you're on the list for the newsletter.",
        "A defibrillator can save a life, and we teach how to use one.",
        "One dose, and the fever can be back by night in some kids.",
    ),
)
