"""A patient's picture, quote, story in their own words, or before-and-after, which needs written permission."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PATIENT = r"(?:(?:our|my|a|one|this|that|the|another|these|some|happy|real|former|little|littlest|youngest|brave|sweet) )*(?:patients?|pts?|(?:kid|kiddo|child|baby|newborn|preemie|boy|girl|lady|guy)s?(?: (?:we|i) (?:treated|delivered|saw))?)"
_FORMS = (
    rf"\b(?:before (?:and|&|/|\+) after|before/after|b&a|before-and-afters?|progress) ?(?:photos?|pics?|pictures?|shots?|images?|slides?|reel|video|transformation)s?\b[^.!?\n]{{0,40}}|\b(?:her|his|their|{_PATIENT}'?s?) (?:before|before and after|after) (?:photos?|pics?|pictures?|shots?)\b",
    rf"[\"“][^\"”\n]{{4,200}}[\"”][,.]? ?(?:[-–—~] ?|says? |said |wrote |writes |told us |from |shares? |— )(?:{_PATIENT}|(?:a |an |our )?(?:happy|grateful|real|actual|recent) (?:\w+ )?patients?|one of (?:our|my) patients|[A-Z]\w+,? (?:\d+|a patient|our patient|patient))\b",
    rf"\b(?:{_PATIENT}|one of (?:our|my) patients|she|he|her mom|his mom|her mother) (?:says?|said|wrote|writes|told us|left us|texted|emailed|shared)\b[^\"“.!?\n]{{0,40}}[\"“][^\"”\n]{{4,}}[\"”]",
    r"\b(?:patient|client) (?:testimonials?|success stor(?:y|ies)|spotlights?|transformations?|reviews?|stor(?:y|ies) of the (?:week|month))\b[^.!?\n]{0,60}|\b(?:hear|listen|watch|see) (?:what |how |from )?(?:our|one of our|a|real) patients?\b[^.!?\n]{0,40}\b(?:say|said|story|stories|journey|words|video|talk)\b",
    rf"\b(?:photos?|pics?|pictures?|videos?|selfies?|x-?rays?|scans?|footage|clips?|snaps?|images?|reel)\b[^.!?\n]{{0,12}}\b(?:of|with|from) (?:{_PATIENT})\b[^.!?\n]{{0,60}}",
    r"\b(?:her|his|their) (?:photo|pic|picture|video|selfie|x-?ray|scan|mri|ultrasound|face|smile)s? (?:is|are)? ?(?:below|above|attached|in the (?:comments|carousel|next|stor\w+)|next slide|on slide|here|in slide|👇|⬇)",
    r"\b(?:swipe|scroll|tap) (?:for|to see|left|right)\b[^.!?\n]{0,40}\b(?:her|his|their|before|after|patient'?s?|transformation|results?)\b[^.!?\n]{0,30}",
    rf"\b(?:selfie|photo|picture|pic|video|dance|tiktok) with (?:{_PATIENT})\b",
)
_GENERIC = lazy_re2(
    r"(?i)\b(?:stock (?:photo|image)|actor|model released|illustration|drawing|diagram|cartoon|staff|our own|my own|team|nurse'?s|dog|puppy|plant|empty|mannequin|simulat\w+|why we (?:don'?t|never)|we (?:don'?t|never|won'?t|do not)|never post|do not post|don'?t post|without (?:consent|permission|authorization)|policy|consent form|written (?:consent|permission|authori[sz]ation) (?:is|must|before)|how (?:doctors|radiologists)|what a|an? (?:x-?ray|mri|ct|scan|ultrasound) (?:shows?|looks?|uses|can|is)|posed|art|painting|no patients? (?:in|were|was))\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for form in forms(_FORMS):
        for match in form.finditer(document.text):
            start, end = match.span()
            if _GENERIC.search(document.sentence_text(start)):
                continue
            if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.ASKED, Voice.DENIED}:
                yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="consent_needed",
    message="A patient's picture, words or before-and-after needs written permission on file.",
    why="A valid authorisation says what is used, who sees it and until when. A spoken yes is not enough.",
    guideline="G-06-14",
    detect=detect,
    patterns=(
        r"before (?:and|&|/|\+) after|before/after|b&a|before-and-after|testimonial|success stor|spotlight|transformation|hear |listen|watch|see ",
        r"[\"“]|photo|\bpics?\b|picture|video|selfie|x-?ray|scan|footage|clip|snap|image|reel|swipe|scroll|\btap\b|mri|ultrasound|face|smile",
    ),
    breaks=(
        ("Swipe to see her before and after photos.", ""),
        ("“They gave me my life back,” says one of our patients.", ""),
    ),
    passes=(
        "We never post before and after photos without written permission.",
        "Swipe for the next slide on floaters.",
        "“Ask me anything,” says Luz at the front desk.",
        "A photo of our empty waiting room at dawn.",
        "What an X-ray shows, and what it can't.",
        "Selfie with the new office plant.",
    ),
)
