"""Flirting with, rating or sexualising patients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_LOOKS = r"(?:gorgeous|hot(?:tie|test)?|sexy|cute|handsome|stunning|fine as|smoking|beautiful|a (?:ten|10|snack|babe|model)|eye candy|attractive|fit af|dreamy|swoon\w*|drool\w*|thirst\w*)"
_ONE = r"(?:(?:my|this|that|the|a|one) (?:[\w'-]+ ){0,4}(?:patients?|pt|exam|check|consult|case|guy in (?:room|bed) \w+|appointment|physical|full[- ]body \w+)|my \d+ o'?clock(?: [\w'-]+){0,3}|(?:room|bed) \d+)"
_FORMS = (
    rf"\b{_ONE}\b[^.!?\n]{{0,40}}\b(?:is|was|were|so|looked|had|=|being)\b[^.!?\n]{{0,20}}\b{_LOOKS}\b",
    r"\b(?:gorgeous|hot|hottest|sexy|handsome|fine-?ass|smoking hot|attractive|dreamy) (?:young |male |female |new |single )?(?:patients?|pt)\b",
    r"\b(?:crush on|flirt\w*|asked? (?:out|for (?:his|her|their) number)|swiped? right|hit on|date|dating|wink\w*)\b[^.!?\n]{0,40}\b(?:a |my |this |that |the |one of (?:my|our) )(?:patients?|pt)\b",
    r"\b(?:a |my |this |that |the )(?:patients?|pt)\b[^.!?\n]{0,60}\b(?:crush on|flirt\w*|number|swipe\w*|hit on me|asked me out|single|marry me|date)\b[^.!?\n]{0,20}",
)
_FINE = lazy_re2(r"(?i)\b(?:never|don'?t|not|no|policy|rule|boundar\w+|training|ethics|report|smile|skin|recovery|story|soul|spirit|note|card|letter|drawing|scar|result|baby|due date|date of|up to date|phone number|member|number of|blood pressure|mother|mom|garden|work|day)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for form in forms(_FORMS):
        for match in form.finditer(document.text):
            start, end = match.span()
            if _FINE.search(document.sentence_text(start)):
                continue
            if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}:
                yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="boundary",
    message="This speaks of a patient's looks or flirts with a patient.",
    why="Sexualising a patient ends trust and can end a licence.",
    guideline="G-52-1",
    detect=detect,
    patterns=(_LOOKS, r"crush|flirt|asked?|swip|hit on|dat(?:e|ing)|wink|single|marry|number"),
    breaks=(
        ("My last patient was so hot that I forgot my pen.", ""),
        ("I have a crush on a patient, help.", ""),
    ),
    passes=(
        "The new waiting room is gorgeous.",
        "Our patient had a beautiful smile after the repair.",
        "Hot weather and patients with heart failure: what we see every July.",
        "Never date a patient. The rule is that simple.",
        "A cute baby stopped every exam on the floor.",
    ),
)
