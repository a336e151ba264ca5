"""A result said to come after so many visits, or from the first night: "three cycles with us and you're holding a baby", "one drop and ADHD is a memory"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import PAPERWORK, phrases
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_N = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|a single|a couple of|a few|just (?:one|two|three|a few)|only (?:one|two)|\d{1,3})"
_DOSE = (
    r"(?:sessions?|visits?|shots?|treatments?|drips?|doses?|swipes?|injections?|pills?|zaps?|appointments?|hours?|days?|weeks?|months?|peels?|jabs?|capsules?|drops?|dabs?|nights?|infusions?|applications?|cycles?|rounds?|facials?|ablations?|procedures?|"
    r"adjustments?|scopes?|lasers?|stents?|implants?|sprays?|puffs?|needles?|massages?|workshops?|classes|weekends?|stays?|surger(?:y|ies)|operations?|passes|courses?|transfers?|sips?|scoops?|patches)"
)
_WITH_US = r"(?: (?:with|at|in|from|by|of|on) (?:us|our [\w-]+|my [\w-]+|dr\.? \w+|ours|the [\w-]+|[\w-]+))?"
_GAIN = (
    r"(?:(?:go|going|take|taking|bring|bringing|carry|carrying|head|heading) (?:\w+ ){0,2}?home (?:with )?(?:a |your )?(?:bab(?:y|ies)|newborn|twins)|(?:go|going|take|taking|bring|bringing|carry|carrying|hold|holding) (?:a|your) (?:baby|newborn)(?: home)?|pregnant\b|"
    r"(?:[\w-]+ )?again\b|brand[- ]new\b|like new\b|good as new|spotless|flawless|radiant|clear(?: |\b)|pain-free|cured|healed|history\b|a memory\b|gone\b|behind you|a new (?:person|man|woman)|(?:[\w-]+ )?years younger|born again|reborn|free of|rid of|(?:running|dancing|skiing|golfing|hiking|walking|sleeping|seeing|hearing|breathing) (?:like|again|freely|normally|without|through))"
)
_GOES = r"(?:disappears?|vanish(?:es)?|goes away|will go away|leaves|will leave|is gone|are gone|is history|are history|is a memory|dies|melts? away|is no more|lifts for good|never returns?|stays gone)"
_FORMS = (
    rf"\b{_N} (?:[\w'-]+ ){{0,2}}?{_DOSE}{_WITH_US}(?:,? and|,|:| later,?| —| –) (?:you(?:'re|'ll| are| will| go| get)|your [\w -]{{2,25}}? (?:is|are|will be))\b[^.!?;]{{0,20}}?\b{_GAIN}[^.!?;]{{0,30}}",
)
_ENDS = (
    rf"\b(?:(?:fix|treat|balance|train|clear|heal|detox|align|adjust|retrain|calm|feed|cleanse|reset) (?:the|your) [\w -]{{2,20}}|(?:(?:start|begin|come|act|treat it|catch it) )?early(?: enough)?(?: with us| here)?|{_N} (?:[\w'-]+ ){{0,2}}?{_DOSE}{_WITH_US}),? and (?:the |your |that |all (?:the|your) )?[\w' -]{{2,25}}? {_GOES}\b[^.!?;]{{0,30}}",
    rf"\b(?:your |the |all your )?[\w' -]{{3,25}} {_GOES} (?:after|by|on|within|in|from|for) (?:the |your |just |only )?(?:very )?(?:first|second|third|fourth|one|two|three|session|good|1|2|3|ours)\b[^.!?;]{{0,30}}",
    r"\byour first (?:night|day|visit|session|week|dose|shot)[\w ]{0,20} is the (?:night|day|visit|session|one|week) (?:your|the|that your) [\w' -]{2,25}? (?:dies|ends|stops|goes|leaves|disappears)\b[^.!?;]{0,20}",
    r"\b(?:resolved|reversed|solved|cured|erased|vaporized|eradicated|restored|conquered|dissolved|halted) (?:in|within|after|by|with) (?:just |only |under )?(?:an?|one|two|three|four|five|six|ten|twelve|\d+) (?:[\w-]+ )?(?:sessions?|visits?|weekends?|days?|weeks?|months?|treatments?|appointments?|hours?|shots?|drops?|laser visit)\b[^.!?;]{0,30}",
    r"\b(?:puts?|leaves?|sends?) (?:all (?:of )?(?:it|that|this)|it all|[\w' -]{2,25}) (?:behind you|in the past|in your past|in your rear-?view|out of your life)\b[^.!?;]{0,20}",
)
_NIGHTS = (
    r"\byou(?:'ll| will)(?: both| all)? (?:sleep|breathe|see|hear|walk|bite|eat|chew|smile|dance|run|feel|snore|wake up)\b[^.!?;,]{0,40}?\b(?:from|on|by) (?:the |your |that )?very (?:first|same) (?:night|day|morning|hour|session|visit)\b[^.!?;]{0,20}|\byou(?:'ll| will) (?:bite into|chew|eat|dance|run|golf|ski|hike|drive|read)\b[^.!?;,]{0,40}?\b(?:that|the) (?:very )?same (?:night|day|evening|afternoon)\b",
    r"\bgives? (?:you )?(?:back )?(?:you )?the (?:ears|eyes|knees|hips|skin|teeth|hair|lungs|heart|back|body|smile|joints|hearing|vision) (?:you were born with|you had (?:at|as|in)|of (?:a|your) [\w-]+)\b[^.!?;]{0,30}",
    r"\b(?:live|living) to (?:be )?(?:9\d|1[0-5]\d|a hundred\w*)\b[^.!?;]{0,25}\b(?:with|on|thanks to) (?:our|my|this|the) [\w-]+",
    r"\byou(?:'ll| will) be (?:happy|well|whole|calm|cured|healthy|fertile|slim|fearless|pain-free|sober) (?:again )?(?:in|within|after|by) (?:just |only )?(?:an?|one|two|three|four|five|six|ten|\d+) (?:[\w-]+ )?(?:days?|weeks?|months?|sessions?|visits?|hours?)\b[^.!?;]{0,20}",
    r"\b(?:kids|children|patients|people|women|men|clients|drinkers|smokers|snorers|runners|athletes|moms|mothers) (?:never|don't ever|will never|won't ever) (?:[\w']+ ){1,5}?(?:again )?(?:after (?:ours|our|us|we|my)|when (?:we|i|dr)|with (?:us|ours|our|my)|here)\b[^.!?;]{0,20}",
    r"\b(?:they|it|these|ours|our [\w-]+|the [\w-]+)(?:'ll| will) never (?:come loose|wear out|break|fall out|sag|drop|wrinkle|fade|yellow|chip|fail|leak|slip|move|need (?:replacing|another|a second|changing))\b[^.!?;]{0,20}",
)
_DATED = (
    r"\bnew (?:knees?|hips?|shoulders?|lens(?:es)?|eyes|teeth|smile|heart|valve|breasts|nose|face) (?:on|by) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)[^.!?;]{1,4}(?:[\w-]+ ){1,3}(?:by|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend)\b[^.!?;]{0,20}",
)
_BABY = (
    rf"\b{_N} {_DOSE}{_WITH_US}(?:,? and|,|:| later,?| —| –) (?:you|your)(?:'re|'ll| are| will| go| get)?\b[^.!?;]{{0,20}}?\b(?:home (?:with )?(?:a |your )?(?:bab(?:y|ies)|newborn|twins)|(?:bring|bringing|carry|carrying|hold|holding|have|rock|rocking) (?:a|your) (?:baby|newborn)|pregnant)\b[^.!?;]{{0,20}}",
    rf"\b(?:stay|stick|work) with us (?:for )?{_N} {_DOSE} and you(?:'ll| will)\b[^.!?;]{{2,40}}",
)
_TOLD = frozenset(("complaint", "body", "success", "treatment"))
_BODY = frozenset(("body",))
_HELD = lazy_re2(
    r"(?i)\b(?:may|might|can|could|some|sometimes|often|usually|most (?:people|patients|kids|plans)|many|on average|typically|tends?|if|unless|depends?|chance|study|studies|trial|trials|untreated|without treatment|done with|list|newsletter|paperwork|measured|checked|questions?|see you|up to date|warranty|smallpox|polio|"
    r"antibiotics?|colds?|flu|strep|fever|hives|rash|stitches|bruis\w+|dna|chickenpox|jet lag|hiccups)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in _found(document):
        start, end = document.sentence(hit.start)
        sentence = document.text[start:end]
        if _HELD.search(sentence) or sentence.rstrip().endswith("?") or document.about_patient(hit.start, hit.end):
            continue
        yield Hit(hit.start, hit.end, scope="sentence")


def _found(document: Document) -> Iterator[Hit]:
    known = marks(document)
    yield from phrases(document, _FORMS + _NIGHTS, unless=PAPERWORK, soften=True)
    yield from phrases(document, _DATED, _BODY, unless=frozenset(), soften=True)
    yield from asserted(document, forms(_BABY), soften=True)
    for hit in phrases(document, _ENDS, unless=PAPERWORK, soften=True):
        if any(m.classes & _TOLD for m in known.within(*document.sentence(hit.start))):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This tells readers that the result comes after so many visits. Say how often it does and how long it takes.",
    why="A result promised to every reader by a certain visit misleads unless most patients get it by then.",
    guideline="G-12-5",
    detect=detect,
    patterns=(
        rf"\b{_DOSE}\b[^.!?;]{{0,40}}\b(?:and|you|your)\b|\bwith us (?:for )?{_N}\b|[,:—–] ?(?:and )?(?:you|your)",
        rf"\b{_GOES}\b|\bis the (?:night|day|visit|session|one|week)\b|\b(?:resolved|reversed|solved|cured|erased|vaporized|eradicated|restored|conquered|dissolved|halted)\b|\b(?:behind you|in (?:the|your) past|rear-?view|out of your life)\b",
        r"\b(?:very (?:first|same)|same (?:night|day|evening|afternoon)|born with|you had (?:at|as|in)|live to|living to|will be|'ll be|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the weekend))\b|\bnever\b|n't ever\b|\bgives? (?:you |back )",
    ),
    breaks=(
        ("Our embryology lab has new incubators. Four rounds with us and you're bringing a baby home.", "Our embryology lab has new incubators."),
        ("We opened a salt room. One session and eczema is a memory.", "We opened a salt room."),
        ("Hearing aids come in colors. Ours give you back the ears you were born with.", "Hearing aids come in colors."),
        ("Implants fuse with bone. They'll never come loose.", "Implants fuse with bone."),
    ),
    passes=(
        "One visit and you're done with the paperwork.",
        "Three cycles is what most plans cover, and the chance of a baby per cycle depends on age.",
        "You will be happy in a week to hear that the elevator works again.",
        "Heart failure is not a thing of the past, and many people live with it.",
        "New clinic on Monday, skiing by Saturday: a good week for our staff.",
        "Some kids never need a second set of tubes here.",
    ),
)
