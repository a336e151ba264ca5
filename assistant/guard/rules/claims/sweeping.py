"""Care said to work on everybody, or to shut illness out altogether: "a zero means you cannot have a heart attack", "we get everyone pregnant", "it finds everything"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import PAPERWORK, phrases, small_talk
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CANNOT = r"(?:cannot|can't|can never|will never|won't ever|won't|will not|don't|do not|could never)"
_CLEAR = r"(?:negative|zero|clear|clean|normal|perfect)"
_PEOPLE = r"(?:kids|children|people|patients|women|men|moms|mothers|babies|teens|adults|clients|athletes|families|anyone|everyone|those)"
_ILLNESS = r"(?:heart (?:attacks?|disease)|strokes?|(?:[\w-]+ )?cancers?|tumou?rs?|alzheimer's|dementia|diabetes|the flu|flu|colds?|covid|asthma|allergies|arthritis|(?:[\w-]+ )?(?:infections?|disease|attacks?)|melanoma|glaucoma|cavit(?:y|ies)|gum disease|osteoporosis|falls?|blindness|autism|migraines?|relapses?|miscarriages?|pneumonia|sick|ill)"
_MADE = r"(?:pregnant|fluent|cured|clear-skinned|pain-free|symptom-free|sober|walking|talking|reading|sleeping|healthy|into remission|glasses-free|well again|better|medication-free|smoke-free)"
_WE = r"(?:we|i|it|they|this|she|he|ours|our [\w-]+|my [\w-]+|dr\.? \w+)(?:'ll| will| can)?"
_TOXINS = r"(?:toxins?|poisons?|(?:heavy )?metals?|chemicals?|impurit(?:y|ies)|waste|plaque)"

_RULED_OUT = (
    rf"\b{_CLEAR} (?:[\w-]+ )?(?:means|equals|is proof|proves|says) (?:that )?you (?:{_CANNOT}|are safe from|are immune to)\b[^.!?;,]{{2,30}}",
    rf"\bif (?:it|the [\w -]{{2,20}}|your [\w -]{{2,20}})(?:'s| is| comes back| reads| says) {_CLEAR},? (?:then )?you (?:{_CANNOT}|are safe from) (?:have|get|develop|be)\b[^.!?;,]{{2,30}}",
    rf"\b{_ILLNESS} (?:can't|cannot|won't|will never|can never) (?:ever )?(?:touch|reach|get|find|catch|hurt|get near) (?:you|your \w+|them)\b",
    rf"\b{_PEOPLE} (?:who (?:take|use|drink|wear|follow|join|do|try|get|come to|have) (?:it|ours|our|this|these|my)|on (?:our|this|my)|in (?:our|this|my)|with (?:our|this|my)|(?:we|i) (?:treat|adjust|see|coach))\b[^.!?;,]{{0,30}}? (?:simply |just )?(?:don't|do not|never|won't) (?:ever )?(?:get|catch|develop|have|suffer|fall)\b[^.!?;,]{{2,30}}",
    rf"\b(?:adjusted|detoxed|balanced|aligned|cleansed) {_PEOPLE} (?:simply |just )?(?:don't|do not|never|won't) (?:ever )?(?:get|catch|develop|have|suffer)\b[^.!?;,]{{2,30}}",
    rf"\b(?:our|my) [\w -]{{2,25}} prevents? (?:every |all |any )?{_ILLNESS}\b|\b(?:it|this|ours|they) prevents? (?:every|all|any) (?:[\w-]+ )?{_ILLNESS}\b",
    r"\b(?:makes?|keeps?|renders?) (?:you|your (?:child|kid|kids|family|baby)|them) (?:completely |totally |fully )?(?:immune to|safe from|proof against) (?:every|all|any)\b[^.!?;,]{2,30}",
)
_BEATEN = (
    r"\b(?:[\w'-]+ )?[\w'-]+ (?:does not|doesn't|do not|don't|cannot|can't|won't|never) (?:survives?|lives?|lasts?|stays?|makes? it) (?:past |through |in |with |under |around |near )?(?:them|it|us|ours?(?: [\w-]+)?|here|oxygen|this(?: [\w-]+)?|her [\w-]+|his [\w-]+)[.!]",
    r"\b[\w'-]+ (?:has|have) no (?:answer|chance|defen[cs]e|hope) (?:for|against|with) (?:it|us|them|ours?|this|our [\w-]+)\b",
    r"\b[\w'-]+ (?:stops?|ends?|dies) at (?:our|my|her|his|dr\.? \w+'s) door\b",
)
_UNSEEN = (
    r"\b(?:every|each|all)(?: last| single)?(?: of (?:the|your|their))? (?:[\w-]+ ){1,5}?(?:disappears?|vanish(?:es)?|melts? away|fades? away|is gone|are gone|goes away|clears? up)\b[^.!?;]{0,15}\b(?:whoever|whatever (?:your|age|skin)|no matter|for (?:good|ever|everyone|everybody|anyone)|every (?:single )?time|on everyone|in everyone|always)\b[^.!?;]{0,25}",
    r"\bso (?:natural|well|clean|complete|completely|fine|smooth|real|perfect|subtle|good)(?:ly)?,? (?:that )?(?:no one|nobody|not even [\w ]{3,20}) (?:will|can|could|would)(?: ever)? (?:know|guess|notice|tell|see)\b[^.!?;]{0,30}",
    r"\b(?:no one|nobody) (?:will|would|can) (?:ever )?(?:know|guess|notice|tell|see) (?:it was (?:ever )?there|you had (?:work|it|anything)[^.!?;]{0,12}|a thing|the (?:scar|difference)|not even)\b[^.!?;]{0,20}|\b(?:no one|nobody) will ever (?:know|guess|tell),? not even\b[^.!?;]{0,30}",
    r"\bbetter than (?:new|the (?:teeth|ears|eyes|knees|hips|hair|skin|joints|heart|lens(?:es)?|hearing|vision) (?:you were born with|god gave you|nature gave you|you had before))\b",
    r"(?:^|[.!?]\s)\W*more (?:accurate|precise|effective|gentle|powerful|advanced) than (?:anything|anyone|any [\w-]+) (?:at|in|on|around|you)\b[^.!?;]{0,30}",
    r"\b(?:our|my|her|his|this|the) (?:[\w-]+ ){1,3}(?:has|have) (?:never|not once) (?:ever |once )?(?:failed|let down|disappointed) (?:anyone|anybody|a (?:single )?(?:patient|person|client)|one|us)\b",
)
_EVERYONE = (
    rf"\b{_WE} (?:makes?|gets?|turns?|brings?|keeps?|has|have|leaves?|puts?) (?:every|each|all|everyone|everybody|any)\b[^.!?;,]{{0,25}}?\b{_MADE}\b[^.!?;,]{{0,20}}",
)
_ALL = (
    r"\b(?:every|each) (?:single )?(?:[\w-]+ )?(?:child|kid|patient|person|client|teen|baby|runner|athlete|smoker|couple|woman|man) (?:in|on|with|under|of|at|we) (?:our|my|this|these|treat|see|coach)? ?[\w -]{0,20}? (?:stops?|loses|heals?|recovers?|improves?|catches up|outgrows?|beats?|gets? (?:better|well|pregnant|clear|results?|relief)|sees? results?|walks? again|talks? again)\b[^.!?;,]{0,30}",
    r"\b(?:on|for|in|with) (?:absolutely|simply|literally|positively) (?:everyone|everybody|every \w+|anyone|anybody|all)\b",
    r"\bputs? (?:every|all|any) [\w -]{2,25} (?:into|in) (?:permanent |lasting |full )?remission\b",
    r"\b(?:100 ?%|100 percent|a hundred percent|one hundred percent|all|every one|every last one) of (?:them|our [\w-]+|my [\w-]+|these [\w-]+) (?:\w+ )?(?:take|survive|work|succeed|heal|recover|last|improve|walk|regain|grow|stay|hold|go home)s?\b[^.!?;,]{0,30}",
    rf"\b(?:flush(?:es)?|scrubs?|sweats?|pulls?|draws?|drains?|purges?|wash(?:es)?|strips?|rinses?|squeezes?) (?:out |away |off )?(?:every|all|any|the|those|your)(?: (?:last|single|of the))? {_TOXINS}\b[^.!?;,]{{0,40}}|\b(?:draws?|pulls?|sucks?) out the (?:root )?causes? of\b[^.!?;]{{2,40}}",
    r"\b(?:unclogs?|scrubs?|flushes|dissolves|roto-?rooters?) (?:out )?(?:your |the |all |clogged |blocked |plaque out of |plaque from |hard )*(?:arter(?:y|ies)|plaque|blood vessels)\b[^.!?;,]{0,30}",
    r"\b(?:erase|undo|reverse|wipe out|wash away|scrub away|take back) (?:[\w-]+ ){0,2}?(?:years?|decades?|a lifetime) of [^.!?;,]{2,30}",
    r"\b(?:grow|regrow|rebuild|regenerate) (?:new |your |lost |fresh |back )*(?:brain cells|cartilage|hair|nerves?|bone|arteries|discs|teeth|enamel|collagen|neurons)(?: (?:at any age|naturally|with (?:our|us|my|this)|overnight|without surgery|while you))\b[^.!?;,]{0,25}",
)
_RECORDS = (
    r"\b(?:we|i|she|he|dr\.? \w+|our \w+)(?:'ve| have| has)?(?:n't| not) (?:yet )?lost (?:an?|one|a single) (?:eye|limb|leg|foot|toe|tooth|kidney|graft|flap|baby|mother|patient|ear|implant|breast|finger|pregnancy)\b[^.!?;,]{0,30}",
    r"\b(?:she|he|i|we|dr\.? \w+|our \w+)(?:'ve|'s| have| has)?,? (?:and )?(?:have |has )?never (?:once )?been wrong\b|\band (?:have |has )never (?:once )?been wrong\b",
    r"\bif (?:she|he|we|i|dr\.? \w+|our \w+) (?:can't|cannot|doesn't|don't|didn't) (?:find|see|spot|catch) (?:it|one|anything),? (?:it|there)(?: is|'s)? ?(?:isn't|not|nothing)\b[^.!?;]{0,15}",
    r"\b(?:it|our [\w-]+|this [\w-]+|the [\w-]+|she|he|dr\.? \w+) (?:finds|catches|sees|detects|spots) (?:everything|it all|every (?:single )?(?:cancer|tumou?r|mole|melanoma|clot|blockage|cavity|problem|lesion|polyp|aneurysm))\b|\b(?:our|this|these) [\w -]{2,20} (?:misses|miss|overlooks?) nothing\b",
    r"\b(?:we|we've|our|i|i've|my|ours)\b[^.!?;,]{0,25}?\b(?:lowest|highest|best) (?:[\w-]+ ){1,3}?rates? (?:around|anywhere|for miles|in (?:the |all of )?(?:(?-i:[A-Z])\w+|town|state|city|county|area|region|country|valley|nation|world))\b",
    r"\b(?:our|my) (?:track )?record (?:is|stays|remains) (?:perfect|spotless|flawless|unblemished|unbroken)\b",
)
_TESTED = frozenset(("treatment", "complaint", "body", "clinician"))
_HELD = lazy_re2(
    r"(?i)\b(?:may|might|could|most|many|some|often|usually|rarely|fewer|less|lower|on average|study|studies|trials?|researchers?|guidelines?|chemo\w*|radiation|immunotherapy|radiotherapy|antibod\w+|fluor\w+|liver (?:already )?(?:clears|cleans|flushes)|kidneys (?:already )?(?:clear|clean|flush|filter)|from (?:the|a) (?:shot|vaccine)|card|lottery|trivia|softball|bingo|parade|costume|survey|anonymous|parking|fern|surfaces?|reminder|voicemail|printer|goal|aims?|hope|hoping|want)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in (*phrases(document, _RULED_OUT + _ALL, unless=PAPERWORK, soften=True), *asserted(document, forms(_EVERYONE), soften=True)):
        if _plain(document, hit):
            yield hit
    for hit in phrases(document, _BEATEN, unless=PAPERWORK, soften=True):
        if _plain(document, hit) and any("complaint" in m.classes for m in marks(document).within(hit.start, hit.end)):
            yield hit
    for hit in phrases(document, _RECORDS + _UNSEEN, _TESTED, unless=PAPERWORK):
        if _plain(document, hit):
            yield hit


def _plain(document: Document, hit: Hit) -> bool:
    start, end = document.sentence(hit.start)
    around = marks(document).within(max(0, start - 1), end)
    return not small_talk(document, hit.start, hit.end) and not _HELD.search(document.text[start:end]) and not any("plain" in m.classes for m in around)


RULE = Rule(
    kind="CLAIM",
    message="This says the care works on everybody or shuts illness out. Nothing does; say how often it helps.",
    why="A claim without exception needs proof that it holds for every reader; no test or treatment has that.",
    guideline="G-12-5",
    detect=detect,
    patterns=(
        r"\b(?:disappears?|vanish(?:es)?|melts? away|fades? away|gone|goes away|clears? up)\b",
        rf"\b{_CLEAR} (?:[\w-]+ )?(?:means|equals|is proof|proves|says)\b|\bif (?:it|the|your)\b[^.!?]{{0,30}}\b{_CLEAR},?|\b(?:touch|reach|get|find|catch|hurt|near) (?:you|your|them)\b|\b{_PEOPLE} (?:who|on|in|with|we|i|simply|just|don't|do not|never|won't)\b|\bprevents?\b|\b(?:immune to|safe from|proof against)\b",
        rf"\b(?:every|each|all|everyone|everybody|any)\b[^.!?;,]{{0,50}}\b(?:{_MADE}|stops?|loses|heals?|recovers?|improves?|catches|outgrows?|beats?|gets?|sees?|walks?|talks?|remission)\b|\b(?:absolutely|simply|literally|positively) (?:every|any|all)|\b(?:100 ?%|percent|all|one) of (?:them|our|my|these)\b",
        rf"\b{_TOXINS}\b|\bcauses? of\b|\barter(?:y|ies)\b|\bblood vessels\b|\b(?:years?|decades?|a lifetime) of\b|\b(?:grow|regrow|rebuild|regenerate)\b",
        r"\b(?:surviv\w+|lives?|lasts?|stays?|makes? it)\b|\bno (?:answer|chance|defen[cs]e|hope)\b|\bat (?:our|my|her|his|dr) \w*\s?door\b|\b(?:no one|nobody|not even)\b|\bbetter than\b|\bmore \w+ than any|\b(?:failed|let down|disappointed)\b",
        r"\blost (?:an?|one|a single)\b|\bbeen wrong\b|\bif (?:she|he|we|i|dr|our)\b|\b(?:finds|catches|sees|detects|spots) (?:everything|it all|every)\b|\bnothing\b|\brates? (?:around|anywhere|for miles|in)\b|\brecord (?:is|stays|remains)\b",
    ),
    breaks=(
        ("A calcium scan takes ten minutes. A zero means you cannot have a heart attack.", "A calcium scan takes ten minutes."),
        ("Our fertility clinic opened in May. We get everyone pregnant.", "Our fertility clinic opened in May."),
        ("Massage day is Monday. One massage flushes every toxin out of the body.", "Massage day is Monday."),
        ("We watch glaucoma. We haven't lost an eye yet.", "We watch glaucoma."),
        ("The laser came on Monday. Every last sun spot vanishes, whatever your age.", "The laser came on Monday."),
    ),
    passes=(
        "A calcium score of zero does not mean you cannot have a heart attack.",
        "You can't get the flu from the flu shot.",
        "Every child in our asthma program gets a library card.",
        "No scan finds everything, and this one can miss small clots.",
        "Your liver clears toxins all day, no juice needed.",
        "We haven't lost a pen yet this week.",
    ),
)
