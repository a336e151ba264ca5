"""The practice compared with colleagues: "safer than other clinics", "unlike other surgeons, we ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import phrases
from assistant.guard.claims.recipes import Recipe, found
from assistant.guard.claims.words import RIVALS
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = lexicon.alternation("clinicians", "practices")
_OTHERS = rf"(?:(?:any|all|most|every|the|those|these|your|some|many)\s+)?(?:other|others|competing|rival|big|chain|corporate|discount|neighbou?ring|local|average|regular|typical|your (?:last|old|current|previous|former))\s+(?:[\w-]+ ){{0,2}}?(?:{_WHO}|chains?|competitors?|guys|places?)\b|the competition|(?:our|any) competitors?|the (?:other )?(?:guys?|clinic|practice|office|place|hospital|surgeon|doctor|dentist|chain) (?:down|across|up|over|next door|on|in)\b"
_BETTER = r"(?:better|safer|faster|gentler|cheaper|smarter|kinder|cleaner|higher|lower|superior|fewer|more (?:experienced|skilled|qualified|advanced|accurate|thorough|caring|honest|effective|precise|affordable|successful|trusted|reliable))"
_CUES = (r"\bthan\b|\bsuperior to\b|\bunlike\b|\bcontrast to\b|\bnot like\b|\bcompared\b|\boutperform|\boutclass|\boutshine|\boutdo|\bwe beat\b|put to shame|\bbeats?\b|\btheirs\b|\belsewhere\b|\bonly (?:we|ours?|one|us)\b|\bsurpass|\beclips|\brush|circles around|\boverlook|corners", r"\b(?:other|others|most|big|chain|corporate|they|those|else)\b")
_FORMS = (
    rf"\b{_BETTER}\b[^.!?;]{{0,40}}\bthan (?:{_OTHERS}|(?:any|all|most|every) (?:[\w-]+ ){{0,2}}?{_WHO}\b|(?:anyone|anybody|everyone|everybody) else\b)",
    rf"\bsuperior to (?:{_OTHERS}|(?:any|all|most) (?:[\w-]+ ){{0,2}}?{_WHO}\b)",
    rf"\b(?:unlike|in contrast to|not like|compared (?:to|with)) (?:{_OTHERS}|most (?:[\w-]+ ){{0,2}}?{_WHO})\b[^.!?]{{0,15}}, ?(?:we|i|our|dr|here|you)\b",
    rf"\b(?:other|most|those other|big|chain|corporate) (?:[\w-]+ ){{0,2}}?{_WHO} (?:just|only|will|would|don't|do not|can't|won't|never|still|simply|rush|rushes|push|cut|use|skip|miss|overcharge|charge|can only)\b[^.!?]{{0,60}}\b(?:we|our|us|not us|here)\b",
    r"\bwe (?:outperform|outclass|outshine|outdo|beat|put to shame)\b[^.!?]{0,40}",
    rf"\b(?:what|where) (?:other|most) (?:[\w-]+ ){{0,2}}?{_WHO} (?:can't|don't|won't|fail|failed|miss|missed|get wrong|give up)\b|\b(?:succeed|heal|fix|help|cure|solve|get results|find answers|see results)s?\b[^.!?]{{0,20}}\b(?:when|where|what|after) (?:others|other (?:[\w-]+ ){{0,2}}?{_WHO}) (?:fail|failed|have failed|have given up|give up|can't|couldn't|gave up|won't)\b",
    rf"\b(?:our|my) (?:results?|outcomes?|prices?|fees?|complication rates?|skills?|technology|equipment|surgeons?|doctors?|care|technique) (?:beats?|outdo|outclass|leave|top) (?:theirs|others|the rest|every|any|all|most|our|the)\b[^.!?]{{0,25}}|\b(?:our|my) (?:results?|outcomes?|prices?|fees?|skills?|technology|equipment|surgeons?|doctors?|care|technique) (?:are|is) (?:\w+ )?{_BETTER}[^.!?;]{{0,25}}\bthan (?:theirs|others|the rest|what|anywhere|at|most|average|the national average|(?-i:[A-Z]))",
)
_RECIPES = (
    Recipe(("better", "than", "rivals"), reach=80, ordered=True, unless="everyday|admin|plain", hedged=True),
    Recipe(("own|this", "rivals", "fall_short"), reach=100, ordered=True, unless="everyday|admin|plain"),
    Recipe(("own|this", "works", "rivals", "fall_short"), reach=110, unless="everyday|admin|plain"),
)
_TURNS = (
    r"\b(?:they|those (?:guys|places|clinics)|the others|chains) (?:just |only |will |all )?(?:rush|push|overcharge|cut corners|guess|upsell|miss|ignore|mask|double-book|herd|hurry|treat you like)\b[^.!?]{0,40}(?:[;,:—–-]|\bbut\b|\bwhile\b) ?(?:but |and |while )?(?:we|our|here|i)\b[^.!?]{0,40}",
    rf"\b(?:we|our \w+|i|dr\.? \w+) (?:\w+ )?(?:outdo(?:es)?|outperforms?|outclass(?:es)?|outshines?|surpass(?:es)?|eclipses?|beats?|runs? circles around|puts? to shame|leaves? in the dust|blows? away)\b [^.!?]{{0,20}}(?:{RIVALS}|(?:every|any|all|most|each) (?:[\w-]+ ){{0,2}}?{_WHO}\b)",
    r"\b(?:works?|heals?|is|are|does|treats?|performs?) (?:far |much |way |even |so much |a lot )?(?:better|safer|faster|stronger|gentler|more effective) than (?:any|every|all|anything)\b[^.!?,;]{0,40}",
    r"\bonly (?:we|our|ours|one of (?:them|us)|us)\b[^.!?]{0,25}\b(?:gets? it right|succeeds?|truly|really|can (?:fix|cure|heal|end|save)|knows? how|works?|delivers?|has the answer)\b[^.!?]{0,20}",
)
_LEARNING = lazy_re2(r"(?i)\b(?:softball|trivia|bake|chili|coffee|cookies?|costume|5k|parking|playlist|league|game|potluck|study|studies|trial|researchers?)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*asserted(document, forms(_FORMS)), *found(document, _RECIPES), *phrases(document, _TURNS)):
        if not _LEARNING.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This compares the practice with colleagues. Without facts that readers can check, it misleads.",
    why="Comparisons with another professional's services need facts behind them; running others down is never needed.",
    guideline="G-26-12",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Gum grafts take an hour. Our surgeon has fewer infections than any other clinic.", "Gum grafts take an hour."),
        ("We fit braces. Ours straighten teeth where others have failed.", "We fit braces."),
        ("We repair hernias through small cuts. Our results are better than other surgeons get.", "We repair hernias through small cuts."),
        ("Fillings take half an hour. Unlike most clinics, we never rush you.", "Fillings take half an hour."),
    ),
    passes=(
        "Children heal faster than adults.",
        "Nothing works better than a nap, says our night nurse, who would know.",
        "Most clinics close at five; we close at six on Mondays.",
        "Ultrasound is better than X-ray for seeing soft tissue.",
        "Our softball team is better than any other clinic in the league.",
        "Unlike other muscles, the heart never takes a day off.",
        "Other doctors and I meet on Tuesdays to go over hard cases.",
        "A specialist has more training in one area than a general doctor does.",
    ),
)
