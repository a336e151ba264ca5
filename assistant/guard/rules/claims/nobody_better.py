"""Nobody said to do it better: "nobody in Ohio does it more safely", "no other team matches our numbers", "who does it better? no one"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import forms
from assistant.guard.claims.idioms import about_care, phrases, small_talk
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = lexicon.alternation("clinicians", "practices")
_REGION = r"(?:(?-i:[A-Z])[\w.]+|(?:(?:whole|entire|tri-state|greater|metro) )?(?:town|state|city|county|area|region|country|nation|world|valley|business|field|planet|coast|continent|hemisphere|earth|island|(?-i:[A-Z])[\w.]+)|(?:(?:two|three|four|five|ten|\d+|several) )(?:counties|states|towns|miles|continents))"
_RANGE = rf"(?:(?:in|on|around|across|within|throughout|from here to|this side of|between here and|(?:north|south|east|west) of|outside) (?:of )?(?:the |all of |all |this |our )?{_REGION}\b|anywhere|around here|for miles|alive|hands down|bar none)"
_MORE = r"(?:better|safer|gentler|finer|kinder|sharper|steadier|smoother|sooner|faster|quicker|smarter|cleaner|softer|lighter|stronger|closer|more (?:safely|gently|carefully|precisely|accurately|naturally|skillfully|precise|accurate|skilled|careful|gentle|natural|advanced|experienced|effective|successful|reliable|thorough|trusted|comfortable))"
_MOST = r"(?:finest|safest|gentlest|steadiest|sharpest|kindest|smoothest|softest|most (?:successful|accurate|precise|advanced|experienced|skilled|gentle|painless|comfortable|trusted|natural|effective|reliable|gifted))"
_DOES = r"(?:does|do|did|gets?|makes?|treats?|fix(?:es)?|sees?|reads?|delivers?|places?|puts?|handles?|repairs?|removes?|heals?|sends?|has|have|performs?|closes?|cuts?|stitch(?:es)?|catch(?:es)?|finds?|offers?|manages?|brings?|keeps?)"
_MATCH = r"(?:match(?:es)?|beats?|touch(?:es)?|rivals?|equals?|tops?|comes? (?:close|near)|(?:can|could) (?:match|beat|touch|rival|equal|top|come close to|claim))"
_OURS = r"(?:us|our|ours|my|mine|dr\.? \w+|her|his|hers|what (?:we|i|she|he)|these|this)"
_CAN_END = r"(?:get(?:s)? rid of|fix(?:es)?|cures?|heals?|settles?|stops?|solves?|revers(?:e|es)|ends?|really help|beats?)"

_TURNS = (
    rf"\b(?:nobody|no one|not one \w+|no (?:other )?(?:[\w-]+ ){{1,4}}?)(?: ?(?:else )?{_RANGE}| else) (?:ever )?{_DOES}\b[^.!?;,]{{0,40}}?\b{_MORE}\b",
    rf"\bno (?:other )?(?:[\w-]+ ){{1,4}}?(?:{_RANGE} )?(?:ever )?{_MATCH}(?: to)? {_OURS}\b[^.!?;,]{{0,30}}",
    rf"\b(?:(?:i|we)(?:'ve| have)?) (?:yet to|never|still haven't) (?:ever )?(?:meet|met|see|seen|find|found|work(?:ed)? with) (?:an?|any|another|one) [^.!?;,]{{2,40}}?\b(?:like (?:mine|ours|us|me)|match(?:es)?|comes? close|{_MORE})\b[^.!?;,]{{0,30}}",
    rf"\b(?:we|i|ours|she|he|dr\.? \w+)(?:'re|'m|'s| are| am| is)? (?:still |simply )?the only (?:ones?|people|person|team|place|doctors?|clinic|office|practice|method) (?:in \w+ |around |here )?(?:who|that|which)(?: can| could| will| actually| truly| know how to| ever)? {_CAN_END}\b[^.!?]{{2,40}}",
    rf"\b(?:the other (?:guys?|place|clinic|office)s?'?s?|others?'?|other [\w-]+s'?|(?:the |big )?chain(?:s| stores?| clinics?)?'?) [^.!?;]{{0,30}}?\b(?:come undone|comes undone|fail|fall apart|wear out|break|leak|scar|slip|miss|return)s?\b[^.!?;]{{0,20}}(?:,| and| while| but) ?(?:and |while |but )?(?:ours|mine|we) (?:do not|don't|never|hold|catch|last|stay|won't)\b[^.!?;]{{0,20}}|\b(?:they|others|chain stores|the chains|chains|the other guys|other {_WHO}|the chain stores) (?:always |keep )?(?:miss|missing|overlook|overlooking) (?:the|what|every) [^.!?;,]{{0,30}}?\b(?:we|i) (?:catch|find|see|fix|treat|spot)\b[^.!?;]{{0,20}}",
    rf"\b(?:we|i|we're|i'm|our [\w-]+|dr\.? \w+)(?:'re|'m| are| am| is)? (?:just |simply |far |much |way )*{_MORE}(?: at [^.!?;,]{{2,30}}?)? than (?:anyone|anybody|the (?:[\w-]+ )?(?:hospital|clinic|university|med spa|practice)|any (?:[\w-]+ )?(?:hospital|clinic|{_WHO}))\b[^.!?;,]{{0,30}}|\b(?:done|made|delivered|practiced) {_MORE} than (?:anyone|anybody|anywhere)\b[^.!?;,]{{0,20}}",
    rf"\b(?:the |an? )?(?:[\w-]+ )?{_WHO} (?:that |who |whom )?(?:other |fellow )?(?:[\w-]+ )?{_WHO} (?:themselves )?(?:pick|choose|trust|go to|call first|want|send their)\b|\b(?:other |fellow |even )(?:[\w-]+ )?{_WHO} (?:send|bring|trust|choose|pick|come|refer) (?:to |us |me )?(?:with )?(?:their )(?:own )?(?:famil(?:y|ies)|kids|mothers|moms|parents|wives|husbands|spouses|loved ones|eyes|hearts|knees|faces|teeth|skin)\b[^.!?;]{{0,20}}",
)
_NOUNED = (
    rf"\b(?:there(?:'s| is| are|'re)(?: simply| just| really)? (?:no|not an?)|there (?:isn't|aren't) (?:an?|any)|you (?:(?:simply|just|really) )?(?:won't|will not|can't|cannot|'ll never|will never) (?:ever )?(?:find|meet|see|get) (?:an?|any)|find me (?:an?|any|one)) [^.!?;,]{{0,40}}?\b{_MORE}\b[^.!?;,]{{0,60}}",
    rf"\b{_MOST} (?:[\w'-]+ ){{1,4}}?{_RANGE}",
)
_ASKED = (
    rf"(?:^|[.!?]\s+|\n)\W*(?:is there|who|anyone|anybody|where|know|who else|where else|which)\b[^.!?\n]{{0,40}}?\b{_MORE}\b[^.!?\n]{{0,25}}\? (?:there (?:is not|isn't|is none)|no one|nobody|nowhere|not a soul|nope|we doubt it|not that we know|none)\b[^.!?\n]{{0,20}}[.!]",
)
_RANGED = lazy_re2(rf"(?i)\b{_RANGE}")
_CARED = frozenset(("clinician", "practice", "treatment", "body"))
_UNIT = lazy_re2(r"(?i)\b(?:team|scans?|scanners?|nursery|nicu|icu|unit|lab|hands?|touch|results?|outcomes?|births?|sedation|care)\b")
_OTHERWISE = lazy_re2(
    r"(?i)\b(?:mother|mom|mum|father|dad|grandm\w+|grandp\w+|aunt|uncle|wife|husband|sister|brother|daughter|son|neighbou?r)'s\b|\bthan (?:you|your|a|an|the|parents?|mom|dad)\b|\b(?:way|time|place|reason|word|example|feeling|season|day|gift) (?:to|for|than)\b|\b(?:study|studies|trial|survey|researchers?|history|test for|sign language|spanish|snow|joke|accessible|wheelchair|raised|bake|bus|drive[sn]?|drivers?|mission|goal|strive|hope to|want to be|wish|common|school|teacher|cafeteria)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in phrases(document, _TURNS):
        if _fits(document, hit):
            yield hit
    for hit in phrases(document, _NOUNED):
        said = document.text[hit.start : hit.end]
        named = _UNIT.search(said) or any(m.classes & _CARED for m in marks(document).within(hit.start, hit.end))
        if named and _RANGED.search(said) and _fits(document, hit):
            yield hit
    yield from (hit for hit in about_care(document, _asked(document)) if _fits(document, hit))


def _fits(document: Document, hit: Hit) -> bool:
    return not _OTHERWISE.search(document.sentence_text(hit.start)) and not small_talk(document, hit.start, hit.end)


def _asked(document: Document) -> Iterator[Hit]:
    """Who does it better, asked, and answered at once: nobody."""
    for pattern in forms(_ASKED).matching(document.text):
        for match in pattern.finditer(document.text):
            start = match.start() + len(match[0]) - len(match[0].lstrip(" \n\t.!?"))
            yield Hit(start, match.end(), scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="This says nobody does it better. Say what is true of your work and can be checked.",
    why="Claims of being better than all colleagues need proof; some state boards bar them.",
    guideline="G-26-31",
    detect=detect,
    patterns=(
        r"\b(?:nobody|no one|not one|no|yet to|never|still haven't|there's no|there is no|isn't|aren't|won't|will not|can't|cannot|'ll never|find me|the only (?:ones?|people|person|team|place|doctors?|clinic|office|practice|method))\b[^.!?]{0,90}\b(?:" + _MORE + "|" + _MATCH + r"|like (?:mine|ours|us|me)|who|that|which)\b",
        rf"\b{_MOST}\b|\bthan any|\bthan the\b|\b{_MORE} than any",
        r"\b(?:other|others|chains?|chain stores|they|even|fellow)\b[^.!?]{0,60}\b(?:ours|mine|we|i|their|miss|overlook)\b|\b(?:pick|choose|trust|go to|call first)\b",
        rf"\b{_MORE}\b[^.!?\n]{{0,25}}\? \w",
    ),
    breaks=(
        ("We replace heart valves through the groin. Nobody in Ohio does it more safely.", "We replace heart valves through the groin."),
        ("We see IBS. We're the only ones who can fix it.", "We see IBS."),
        ("We treat migraine. Who does it better? No one.", "We treat migraine."),
        ("We do eyelids. I have yet to meet a surgeon with results like mine.", "We do eyelids."),
    ),
    passes=(
        "No one knows your child better than you do.",
        "Nobody in town parks faster than our courier.",
        "There is no safer way to store pills than a locked cabinet.",
        "Who reads X-rays better, a person or a program? A 2023 study asked.",
        "The most successful bake sale in the county was for the hospital.",
    ),
)
