"""Mocking, venting about, or finding fault with patients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PATIENT = r"(?:patients?|pts?|frequent fl[iy]ers?|no-?shows?|the (?:guy|lady|woman|man|kid|mom|dad|karen|dude|genius) (?:in|who|with|from)|my (?:\d+ ?(?:am|pm)?|first|last|next|\d+ o'?clock|morning|afternoon)(?: (?:appointment|patient|pt|consult|case|am|pm))?|this (?:guy|lady|woman|man|dude|patient|pt|genius|clown)|some people|people who)"
_SCORN = r"(?:idiots?|morons?|stupid\w*|dumb\w*|dumbest|lazy|crazy|nuts|insane|gross\w*|disgusting|smell\w*|stank|stinks?|stench|fat|whale|whin\w+|drama queens?|drama|annoying|clueless|ridiculous|pathetic|hopeless|liars?|lying|lies|drug[- ]seek\w*|entitled|karens?|hypochondriacs?|attention seek\w*|fak(?:er|ing|ed)|wasted? (?:my|our) time|waste of (?:my )?(?:time|oxygen|a slot)|roll(?:ed)? my eyes|eye-?roll\w*|facepalm|can'?t even|unbelievable|the nerve|the audacity|worst|hate|sick of|so tired of|done with|over it|deserves?|serves (?:him|her|them) right|rather die|king of|brainless|common sense|special kind|genius|darwin|train ?wreck|hot mess|nightmare|circus|zoo)"
_FORMS = (
    rf"\b{_PATIENT}\b[^!?\n]{{0,140}}?\b{_SCORN}\b",
    rf"\b{_SCORN}\b[^.!?\n]{{0,60}}\b(?:my |our |these |those |this |the |a |of )*(?:patients?|pts?|frequent fl[iy]ers?|no-?shows?)\b",
    r"\b(?:rant|vent(?:ing)?|storytime|confession|hot take|unpopular opinion|true story|you can'?t make this up|only in (?:the )?(?:er|ed|clinic))\b[^\n]{0,40}\b(?:patients?|pt)\b[^\n]{0,200}?\b(?:he|she|they|him|her)\b",
    r"\b(?:argued? with me|argu(?:es|ing) with (?:me|us)|wouldn'?t (?:listen|shut up)|refus\w+ to listen|told me (?:he|she|they) (?:googled|did (?:his|her|their) (?:own )?research)|(?:he|she|they) (?:had the nerve|really said|literally said|thought (?:he|she|they) knew|knows better|knew better))\b[^\n]{0,120}",
    r"\b(?:guess (?:his|her|their) (?:weight|bmi|age)|(?:his|her) (?:butt|belly|feet|breath|body odor|rolls|gut|nails)\b[^.!?\n]{0,50}\b(?:smell\w*|stank|huge|gross\w*|enormous|nasty|disgusting|haunt\w*|yikes|ew+))\b",
)
_LIVE = lazy_re2(r"(?i)\b(?:today|tonight|this (?:morning|afternoon|week)|just now|yesterday|long day|shift|\d+ ?(?:am|pm)|o'?clock|he|she|him|her|this (?:guy|lady|woman|man))\b")
_KIND = lazy_re2(
    r"(?i)\b(?:never|don'?t|not|no|isn'?t|aren'?t|wasn'?t) (?:\w+ ){0,3}(?:lazy|crazy|stupid|dumb|attention seek\w*|fak\w+|drama\w*|hypochondriacs?|liars?|gross|annoying|waste|drug[- ]seek\w*|ridiculous)|stigma|feel (?:\w+ ){0,2}(?:lazy|crazy|stupid|dumb|gross|ridiculous)|(?:called|labeled|told (?:they|she|he)|dismissed as|think they'?re|worr(?:y|ied)|afraid|blame[ds]?) (?:\w+ ){0,4}(?:lazy|crazy|stupid|dumb|annoying|fak\w+|attention|wasting|ridiculous|drama)|apologi[sz]e|no (?:dumb|stupid|silly) questions?|deserves? (?:better|care|respect|answers|a|an|the|to|time|kindness|more|clear|our|your|both|good|it)|patient with|be patient|so patient|people with|hate (?:needles|shots|waiting|flossing|the dentist)|(?:sick|tired) of (?:being|feeling|hearing|waiting|pain|the pain|glasses)|nightmares?\b|i hate (?:that|when|how|seeing)"
)
_SELF = lazy_re2(r"(?i)\b(?:we|i|our|me|my) (?:\w+ ){0,2}(?:mess|circus|zoo|nightmare|train ?wreck|drama|hot mess)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for number, form in enumerate(forms(_FORMS)):
        for match in form.finditer(document.text):
            start, end = match.span()
            s, e = document.sentence(start)[0], max(end, document.sentence(end - 1)[1])
            words = document.text[s:e]
            if _KIND.search(words) or _SELF.search(match.group()):
                continue
            if number < 2 and not _LIVE.search(document.text[max(0, s - 80) : e]):
                continue
            if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED}:
                yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="boundary",
    message="This mocks or vents about patients. They recognise themselves.",
    why="Ridicule costs trust even without a name, and patients and their families read along.",
    guideline="G-52-3",
    detect=detect,
    patterns=(
        _SCORN,
        r"\brant\b|\bvent|storytime|confession|hot take|unpopular opinion|true story|make this up|only in|argu|listen|research|the nerve|really said|knows? better|knew better|smell|stank|gross|guess (?:his|her|their)",
    ),
    breaks=(
        ("My 3 pm patient is an idiot who thinks vitamins fix everything.", ""),
        ("So tired of these patients today. This guy argued with me about soap.", ""),
    ),
    passes=(
        "Patients with chronic pain are not drug seekers, and they deserve better.",
        "There are no stupid questions at a visit.",
        "My desk today is a hot mess.",
        "Some patients worry that they are wasting our time. They are not.",
        "Every patient deserves a clear answer.",
        "People who hate needles are in good company.",
    ),
)
