"""A cure that others are said to hide: "the secret doctors don't want you to know", "dentists hate this trick"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asked, denied, forms
from assistant.guard.claims.idioms import CARE
from assistant.guard.claims.words import marks
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_WHO = rf"(?:(?:other |most |your |big |the )*(?:{lexicon.alternation('clinicians')}|pharma|drug companies|drug makers|insurers|insurance companies|hospitals|the industry|the establishment|they|the medical establishment|mainstream medicine))"
_FORMS = (
    rf"\b{_WHO} (?:do not|don't|doesn't|won't|would rather|will not|would prefer|wouldn't|never want|didn't want)\b[^.!?]{{0,40}}\b(?:you(?: \w+)? (?:to )?(?:know|hear|heard|learn|find out|see|discover)|tell you|keep quiet|admit|talk about)\b[^.!?]{{0,30}}",
    rf"\b{_WHO} (?:hate|hates|fear|fears|despise|are afraid of|are terrified of|hide|hides|are hiding|keep|cover up|suppress(?:es)?|bury|buries|keep(?:s)? from you) (?:this|it|us|our|the (?:one|simple|secret|truth|cure)|him|her|these)\b[^.!?]{{0,40}}",
    r"\b(?:one|this|the|a) (?:weird|simple|strange|little-known|ancient|hidden|forbidden|suppressed|well-kept|best-kept) (?:trick|secret|cure|remedy|method|hack|fix|ritual)\b[^.!?]{0,50}|\b(?:best|closest)-guarded secret\b[^.!?]{0,30}|\b(?:our|the) secret (?:to|for|behind) (?:a )?(?:pain-free|ageless|perfect|flawless|younger|curing|ending|beating|reversing|melting|erasing|lasting|permanent)\b[^.!?]{0,40}",
    rf"\bwhat {_WHO} (?:won't|will not|don't|never|doesn't|refuse to) (?:tell|say|admit|share|teach)\b[^.!?]{{0,30}}",
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in forms(_FORMS):
        for match in pattern.finditer(document.text):
            start, end = match.span()
            group = marks(document).within(*document.sentence(start))
            plain = denied(document, start, end) or asked(document, start) or any("everyday" in m.classes for m in group)
            if not plain and any(m.classes & CARE for m in group) and Voice.MYTH not in voices(document, start, end):
                yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="CLAIM",
    message="Talk of a hidden cure sells by distrust. Say what the treatment is and what is known about it.",
    why="A hard sell that plays on fear and distrust raises expectations that cannot be justified.",
    guideline="G-12-3",
    detect=detect,
    patterns=(r"\b(?:want you|hates?|fears?|despise|afraid|terrified|hid(?:e|es|ing)|suppress\w*|bur(?:y|ies)|secrets?|trick|hack|ritual|tell you|won't (?:tell|say|admit)|never (?:tell|heard)|you (?:never )?heard|cover up|admit)\b|keep\w* from you",),
    breaks=(
        ("We sell herbal drops at the desk. Cardiologists don't want you to know about them.", "We sell herbal drops at the desk."),
        ("Our jaw class is on Tuesday. Dentists hate this simple cure for snoring.", "Our jaw class is on Tuesday."),
    ),
    passes=(
        "What nurses won't tell you: they hid the good pens.",
        "Doctors hate this about electronic records too: the clicking.",
        "Posts about a secret cure that doctors hide are a red flag.",
        "The secret to a good banana bread is in our break room.",
    ),
)
