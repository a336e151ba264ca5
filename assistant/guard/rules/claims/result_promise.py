"""A result promised to the reader: "look ten years younger", "drop two sizes in a month", "you will wake up with perfect vision"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import CARE, phrases
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_N = r"(?:\d+(?:[-–]\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|a few|up to \d+|at least \d+|over \d+)"
_SPAN = rf"(?:in|within|after|over|by)\s+(?:just |only |as little as |less than |under |about )?(?:{_N}|one|a|a single|your (?:next|first)) ?(?:-| )?(?:minutes?|hours?|days?|weeks?|months?|sessions?|visits?|treatments?|lunch breaks?|weekend|weekends|appointment)"
_CUES = (r"\byounger\b|\b(?:years|decades?)\b|\bagain\b|\bshades?\b|\b(?:whiter|slimmer|tighter|smaller|taller|fuller)\b|\bhave you\b|\bgives?\b|\bgive you\b|\bget you\b|\bwithout\b|unrecogni|recogni|\bchild\b|head of hair|\b(?:leaves?|gets?|makes?|delivers?|brings?) (?:every|each|all|any|you|our|your)\b|\boff (?:your|the)\b", r"\b(?:lose|drop|shed|burn|melt|shrink|say goodbye)", r"\b(?:vanish|disappear|melts?|gone|dissolve|fades?|evaporate|history|fixed|cured)", r"\b(?:perfect|flawless|20/20|crystal|brand[- ]new|ageless|wrinkle-free|spotless|poreless|movie-star|hollywood|glass)\b", r"\b(?:walk|walks|out|back|walking|running|dancing|golfing|playing|as new|like new|completely better|healed|recovered)\b", r"\b(?:results?|transformations?|improvement|difference|weight loss|relief|cure|face ?lift|healing|recovery)\b", r"\bthis (?:could|can|will) be you|\byour (?:turn|after)\b|look (?:just )?like", r"\b(?:boosts?|supercharge|skyrocket|turbocharge|flush|pulls?|draws?|detox)")
_FORMS = (
    rf"\b(?:look|looks|feel|feels|looking|feeling|appear|be|become|get|turn|take|skin) (?:at least |up to |a full |instantly |off )?(?:{_N}|a decade|decades|years) (?:years? |decades? )?(?:younger|off (?:your|the) (?:face|skin|neck|look|age))\b",
    rf"\b(?:lose|drop|shed|burn|melt|melt off|melt away|say goodbye to|shrink) (?:up to |at least |over |as much as |those |your first |the first )?{_N} (?:(?:dress|pant|jean|clothing|waist) )?(?:pounds?|lbs?|kilos?|kg|stone|sizes?|inches|belt notches|% (?:of )?(?:body )?(?:fat|weight))\b[^.!?]{{0,30}}?(?:{_SPAN}|\b(?:before|by) (?:the|your|prom|summer|christmas)\b|\bwithout (?:\w+ing|diet|exercise|hunger|effort|sweat)\b|\bwhile you sleep\b)",
    rf"\b(?:wrinkles?|fat|cellulite|scars?|acne|spots?|lines|pain|migraines?|symptoms?|belly|double chin|hair loss|stress|anxiety|depression|cravings|bumps|veins|stretch marks) (?:will |just |simply |completely |totally |literally )*(?:vanish(?:es)?|disappears?|melts? (?:away|off)?|gone|dissolves?|fades? away|evaporates?|is history|are history|fixed|cured)\b ?(?:{_SPAN}|overnight|before your eyes|for good|instantly|like that)",
    r"\b(?:you(?:'ll| will)|your (?:skin|face|smile|hair|eyes|body|teeth|vision|knees?|back|waist|belly) will|and (?:wake|walk) up with|wake up with|walk out with|leave with|go home with|see) (?:[\w' ]{0,25}?)\b(?:perfect|flawless|20/20|crystal[- ]clear|brand[- ]new|ageless|wrinkle-free|spotless|poreless|movie-star|hollywood|glass) (?:vision|eyesight|skin|smile|teeth|results?|knees?|body|face|hair|complexion|hearing|health|figure)\b",
    r"\b(?:you(?:'ll| will)|be|have you|get you|gets you|have patients|you can be) (?:be )?(?:back (?:at|to|on|in) (?:the |your )?[\w ]{2,20}?|walking|running|dancing|golfing|playing|as good as new|good as new|like new|completely better|totally healed|fully (?:healed|recovered|better)|up and running)\b[^.!?]{0,25}\b(?:the (?:very )?(?:next|same) day|by (?:monday|tuesday|wednesday|thursday|friday|the weekend|lunch|dinner|tomorrow|the end of)|tomorrow|overnight|in no time|the same afternoon|in (?:an hour|hours|minutes|one day|a day|two days|24 hours|48 hours))",
    r"\b(?:walk|hobble|limp|come|roll|crawl|shuffle)(?:s|ed)? in\b[^.!?]{1,25}\b(?:walk|dance|run|skip|stroll|leap|bounce)s? out\b(?: [\w-]+)?|\bwalk(?:s|ed)? out (?:dancing|running|pain-free|cured|a new (?:person|man|woman))\b",
    rf"\b(?:see|visible|noticeable|dramatic|amazing|incredible|stunning|instant|immediate|overnight|fast|real|life-changing|jaw-dropping|insane|unreal) (?:and \w+ )?(?:results?|transformations?|improvement|difference|weight loss|relief) (?:{_SPAN}|overnight|instantly|from day one|from the first|after one|after just)\b[^.!?]{{0,25}}",
    r"\b(?:instant|overnight|immediate|same-day) (?:cure|relief from|weight loss|pain relief|transformation|face ?lift|results? for|healing|recovery)\b",
    r"\b(?:results? like (?:this|these|hers|his|theirs|that)|this (?:could|can|will) be you(?:r (?:smile|skin|face|body|result|after))?|your (?:turn|after) (?:is|could be|starts|photo)|you(?:'ll| will) look (?:just )?like (?:this|that|her|him|you did|(?:your|a) (?:[\w-]+ )?(?:graduation|wedding|prom|yearbook|college|school|younger|twent\w+|teenage|model|movie)\w*))\b",
    r"\b(?:boosts?|supercharges?|skyrockets?|turbocharges?) (?:your )?(?:immunity|immune system|metabolism|testosterone|brain power|fertility|collagen|energy) (?:by \d+|overnight|instantly|\d+x|tenfold|in one)\b[^.!?]{0,15}|\b(?:flush(?:es)?|pulls?|draws?|detox(?:es|ify|ifies)?) (?:out )?(?:all )?(?:the |your )?(?:toxins|poisons|heavy metals|chemicals) (?:out |from |right out )",
)
_GAIN = r"(?:walk|walking|hik\w+|runn?\w*|danc\w+|golf\w*|jog\w*|ski\w*|sleep\w*|see|seeing|hear|hearing|breath\w+|lift\w*|play\w*|smil\w+|garden\w*|back (?:on|to|at|in))"
_TURNS = (
    rf"\b(?:erases?|takes?|shaves?|melts?|wipes?|strips?|subtracts?|knocks?|peels?|turns? back|rolls? back|lifts?) (?:away |off |back )?(?:a |up to |at least |whole |a good |a full )?(?:{_N} |the |many |several )?(?:decades?|years) (?:away |off |right off )?(?:from |of |off )?(?:your|the|any|my|that) (?:face|skin|neck|look|age|eyes|hands|appearance|smile)\b[^.!?]{{0,30}}",
    rf"\b(?:it|this|they|our [\w -]{{2,25}}) (?:will )?(?:takes?|knocks?|shaves?|erases?) (?:a good |at least |up to )?(?:{_N}|a decade|decades)(?: years)? off\b[^.!?]{{0,30}}",
    rf"\b(?:look|looks|feel|feels|be|turn) (?:like you're |like a |like )?(?:{_N}|eighteen|a teenager|a kid|your (?:younger|college|teenage) self|brand new) again\b",
    rf"\b(?:{_N}|several|many) (?:shades?|sizes?|inches|cup sizes|notches) (?:whiter|lighter|brighter|smaller|slimmer|thinner|taller|tighter|bigger|fuller)\b[^.!?]{{0,40}}",
    rf"\b(?:have|get|see|keep) (?:you|your (?:child|knees?|mother|father|dad|mom|whole family)) {_GAIN}\b[^.!?]{{0,50}}\b(?:without|pain-free|again|by (?:monday|friday|the weekend|christmas|summer|spring|ski season)|in no time|in (?:days|a week|weeks|two weeks)|guaranteed|promise|our word)\b[^.!?]{{0,40}}",
    rf"\byou(?:'ll| will) (?:be )?{_GAIN}\b [^.!?]{{0,40}}\b(?:without (?:pain|an ache|a limp|glasses|contacts|aids|a cane|medication)|pain-free|like a (?:kid|teenager|baby)|like you did at)\b[^.!?]{{0,30}}",
    r"\b(?:will|'ll|going to|gonna) (?:give|get|bring|hand) you (?:the|that|your|a|an) (?:[\w-]+ ){0,3}?(?:baby|body|smile|skin|hair|face|figure|vision|life|sleep|knees?|back|confidence|marriage|sex life|youth|waist\w*|results?)\b[^.!?]{0,20}\b(?:waiting for|deserve|dream\w*|wanted|always|back|had at|prayed for|longed for)\b[^.!?]{0,20}",
    r"\b(?:your|his|her|their) (?:child|son|daughter|kid|teen|grades?)s?(?:'ll| will) [^.!?]{0,20}\b(?:top of (?:the|his|her|their) class|straight a's|ahead of (?:his|her|their)|outgrow|grow \d|soar|shoot up|jump)\b[^.!?]{0,30}",
    r"\b(?:your|the) (?:before|\"before\"|before picture|before photo|old self|reflection|mirror|friends|family|own mother)(?:'ll| will| won't| will not|'s going to)\b[^.!?]{0,20}\b(?:unrecogni[sz]able|recogni[sz]e you|thank you|shock\w*|stranger|gasp|believe|jealous)\b[^.!?]{0,40}|\b(?:unrecogni[sz]able|a whole new you|a brand[- ]new you) (?:in|within|after|by)\b[^.!?]{0,30}",
    r"\b(?:gives?|leaves?|gets?|makes?|delivers?|hands?|brings?) (?:every|each|all|any|you|our|your)\b[^.!?]{0,40}?\b(?:perfect|flawless|20/20|crystal-clear|spotless|ageless) (?:vision|eyesight|skin|smile|teeth|results?|hearing|hair|sleep|sight|health|body|figure)\b",
    r"\b(?:lose|drop|shed|melt) (?:the |that |all |those )?(?:extra )?(?:weight|pounds|fat|belly|inches)\b[^.!?]{0,20}\b(?:keep (?:it|them) off|without (?:diet\w*|exercise|trying|hunger|lifting)|eat(?:ing)? (?:whatever|anything|all)|while you sleep|effortlessly|fast)\b[^.!?]{0,40}",
    r"\b(?:a|your) (?:full|thick|new) head of hair\b[^.!?]{0,30}\b(?:assured|yours|awaits|is waiting|in (?:weeks|months|days))\b[^.!?]{0,20}",
)
_STUDY = lazy_re2(r"(?i)\b(?:trials?|study|studies|participants|on average|average|research\w*|people in|adults in|may|might|can vary|varies|vary|usually|most people|typically|often|some people|hope|dream|joke|said (?:nobody|no one)|i feel|we feel|pants|laundry|closet|halloween|costume|selfie|filter|photo app)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *phrases(document, _TURNS, CARE | {"reader"})):
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
        ("Fractional lasers make tiny columns of heat. They peel a decade off your skin.", "Fractional lasers make tiny columns of heat."),
        ("Hip class is on Monday. We will have you dancing again by Christmas!", "Hip class is on Monday."),
        ("Our whitening room is open. Six shades brighter in one visit.", "Our whitening room is open."),
        ("Our new peel is here. Look ten years younger in a week!", "Our new peel is here."),
        ("The program has four visits. Drop three dress sizes in 30 days.", "The program has four visits."),
        ("Lens surgery replaces a cloudy lens. You'll wake up with perfect vision.", "Lens surgery replaces a cloudy lens."),
    ),
    passes=(
        "It takes years off a surgeon's life when the elevator stops.",
        "You'll see your results in the portal within three days.",
        "After the cast comes off your leg will look thinner for a while.",
        "In the trial, adults lost 15 pounds on average within a year.",
        "Most people are back at desk work within two weeks; ask your surgeon about yours.",
        "I feel ten years younger, said nobody after a night shift.",
        "How soon you see results depends on your skin.",
        "We lost two staff umbrellas in one week.",
    ),
)
