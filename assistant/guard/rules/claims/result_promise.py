"""A result promised to the reader: "look ten years younger", "drop two sizes in a month", "you will wake up with perfect vision"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_N = r"(?:\d+(?:[-–]\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|a few|up to \d+|at least \d+|over \d+)"
_SPAN = rf"(?:in|within|after|over|by)\s+(?:just |only |as little as |less than |under |about )?(?:{_N}|one|a|a single|your (?:next|first)) ?(?:-| )?(?:minutes?|hours?|days?|weeks?|months?|sessions?|visits?|treatments?|lunch breaks?|weekend|weekends|appointment)"
_CUES = (r"\byounger\b|\boff (?:your|the)\b", r"\b(?:lose|drop|shed|burn|melt|shrink|say goodbye)", r"\b(?:vanish|disappear|melts?|gone|dissolve|fades?|evaporate|history|fixed|cured)", r"\b(?:perfect|flawless|20/20|crystal|brand[- ]new|ageless|wrinkle-free|spotless|poreless|movie-star|hollywood|glass)\b", r"\b(?:walk|walks|out|back|walking|running|dancing|golfing|playing|as new|like new|completely better|healed|recovered)\b", r"\b(?:results?|transformations?|improvement|difference|weight loss|relief|cure|face ?lift|healing|recovery)\b", r"\bthis (?:could|can|will) be you|\byour (?:turn|after)\b|look (?:just )?like", r"\b(?:boosts?|supercharge|skyrocket|turbocharge|flush|pulls?|draws?|detox)")
_FORMS = (
    rf"\b(?:look|looks|feel|feels|looking|feeling|appear|be|become|get|turn|take|skin) (?:at least |up to |a full |instantly |off )?(?:{_N}|a decade|decades|years) (?:years? |decades? )?(?:younger|off (?:your|the) (?:face|skin|neck|look|age))\b",
    rf"\b(?:lose|drop|shed|burn|melt|melt off|melt away|say goodbye to|shrink) (?:up to |at least |over |as much as |those |your first |the first )?{_N} (?:(?:dress|pant|jean|clothing|waist) )?(?:pounds?|lbs?|kilos?|kg|stone|sizes?|inches|belt notches|% (?:of )?(?:body )?(?:fat|weight))\b[^.!?]{{0,30}}?{_SPAN}",
    rf"\b(?:wrinkles?|fat|cellulite|scars?|acne|spots?|lines|pain|migraines?|symptoms?|belly|double chin|hair loss|stress|anxiety|depression|cravings|bumps|veins|stretch marks) (?:will |just |simply |completely |totally |literally )*(?:vanish(?:es)?|disappears?|melts? (?:away|off)?|gone|dissolves?|fades? away|evaporates?|is history|are history|fixed|cured)\b ?(?:{_SPAN}|overnight|before your eyes|for good|instantly|like that)",
    r"\b(?:you(?:'ll| will)|your (?:skin|face|smile|hair|eyes|body|teeth|vision|knees?|back|waist|belly) will|and (?:wake|walk) up with|wake up with|walk out with|leave with|go home with|see) (?:[\w' ]{0,25}?)\b(?:perfect|flawless|20/20|crystal[- ]clear|brand[- ]new|ageless|wrinkle-free|spotless|poreless|movie-star|hollywood|glass) (?:vision|eyesight|skin|smile|teeth|results?|knees?|body|face|hair|complexion|hearing|health|figure)\b",
    r"\b(?:you(?:'ll| will)|be|have you|get you|gets you|have patients|you can be) (?:be )?(?:back (?:at|to|on|in) (?:the |your )?[\w ]{2,20}?|walking|running|dancing|golfing|playing|as good as new|good as new|like new|completely better|totally healed|fully (?:healed|recovered|better)|up and running)\b[^.!?]{0,25}\b(?:the (?:very )?(?:next|same) day|by (?:monday|tuesday|wednesday|thursday|friday|the weekend|lunch|dinner|tomorrow|the end of)|tomorrow|overnight|in no time|the same afternoon|in (?:an hour|hours|minutes|one day|a day|two days|24 hours|48 hours))",
    r"\b(?:walk|hobble|limp|come|roll)s? in (?:with|on|in|limping|hurting)\b[^.!?]{0,25}\b(?:walk|dance|run|skip|stroll)s? out\b|\bwalk(?:s|ed)? out (?:dancing|running|pain-free|cured|a new (?:person|man|woman))\b",
    rf"\b(?:see|visible|noticeable|dramatic|amazing|incredible|stunning|instant|immediate|overnight|fast|real|life-changing|jaw-dropping|insane|unreal) (?:and \w+ )?(?:results?|transformations?|improvement|difference|weight loss|relief) (?:{_SPAN}|overnight|instantly|from day one|from the first|after one|after just)\b[^.!?]{{0,25}}",
    r"\b(?:instant|overnight|immediate|same-day) (?:cure|relief from|weight loss|pain relief|transformation|face ?lift|results? for|healing|recovery)\b",
    r"\b(?:results? like (?:this|these|hers|his|theirs|that)|this (?:could|can|will) be you(?:r (?:smile|skin|face|body|result|after))?|your (?:turn|after) (?:is|could be|starts|photo)|you(?:'ll| will) look (?:just )?like (?:this|that|her|him))\b",
    r"\b(?:boosts?|supercharges?|skyrockets?|turbocharges?) (?:your )?(?:immunity|immune system|metabolism|testosterone|brain power|fertility|collagen|energy) (?:by \d+|overnight|instantly|\d+x|tenfold|in one)\b[^.!?]{0,15}|\b(?:flush(?:es)?|pulls?|draws?|detox(?:es|ify|ifies)?) (?:out )?(?:all )?(?:the |your )?(?:toxins|poisons|heavy metals|chemicals) (?:out |from |right out )",
)
_STUDY = lazy_re2(r"(?i)\b(?:trials?|study|studies|participants|on average|average|research\w*|people in|adults in|may|might|can vary|varies|vary|usually|most people|typically|often|some people|hope|dream|joke|said (?:nobody|no one)|i feel|we feel|pants|laundry|closet|halloween|costume|selfie|filter|photo app)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS)):
        if not _STUDY.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This promises the reader a result. Say what the treatment does and that results differ.",
    why="An unusual or promised result misleads unless most patients would get it.",
    guideline="G-12-5",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Our new peel is here. Look ten years younger in a week!", "Our new peel is here."),
        ("The program has four visits. Drop three dress sizes in 30 days.", "The program has four visits."),
        ("Lens surgery replaces a cloudy lens. You'll wake up with perfect vision.", "Lens surgery replaces a cloudy lens."),
    ),
    passes=(
        "In the trial, adults lost 15 pounds on average within a year.",
        "Most people are back at desk work within two weeks; ask your surgeon about yours.",
        "I feel ten years younger, said nobody after a night shift.",
        "How soon you see results depends on your skin.",
        "We lost two staff umbrellas in one week.",
    ),
)
