"""Private contact with patients: following them, looking them up, open direct messages for care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import denied, forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = r"(?:(?:my|our|all|every|some|a|the|any|new|former|favorite|favourite|fellow) )*(?:patients?|pts?)"
_FORMS = (
    rf"\b(?:follow(?:ed|ing|s)?(?: back)?|friend(?:ed|ing)?|add(?:ed|ing)?|accept(?:ed|ing)?|friend request\w*|stalk\w*|look(?:ed|ing)? up|creep\w* on|google[d]?|search(?:ed|ing)? for|found|dm'?(?:ed|ing)|text(?:ed|ing)|snapchat\w*)\b[^.!?\n]{{0,30}}\b(?:{_WHO})\b[^.!?\n]{{0,40}}\b(?:on (?:here|insta\w*|ig|facebook|fb|tiktok|snap\w*|twitter|x|linkedin|tinder|hinge|bumble|social)|back|requests?|profiles?|accounts?|i could find)\b",
    rf"\b(?:follow(?:ed|ing)?(?: back)?|friend(?:ed|ing)?) (?:{_WHO})\b",
    r"\b(?:look(?:ed|ing)? (?:up|at)|stalk\w*|found|follow(?:ed|ing)?|scroll\w* through|creep\w* on|checked out)\b[^.!?\n]{0,20}\b(?:his|her|their) (?:insta\w*|ig|facebook|fb|tiktok|profile|socials?|page|tinder|hinge|linkedin|account)\b",
    r"\b(?:my|personal|private) (?:personal )?(?:dms?|inbox|messages|cell|number|whatsapp|snap\w*|messenger|phone) (?:is|are)? ?(?:always |now )?(?:open|available)?\b[^.!?\n]{0,60}\b(?:refills?|results?|rash\w*|symptoms?|pics?|photos?|labs?|questions? about your|medical|prescriptions?|rides|life|whatever|meds?|health|diagnos\w*)\b",
    r"\b(?:dms?|inbox) (?:is|are) (?:always )?open\b[^.!?\n]{0,80}\b(?:refills?|results?|rash\w*|symptoms?|labs?|prescriptions?|rides|meds?|diagnos\w*|patients?)\b",
    r"\b(?:message|dm|text|whatsapp|snap|call|inbox) me\b[^.!?\n]{0,40}\b(?:about|for|with|your)\b[^.!?\n]{0,30}\b(?:refills?|results?|labs?|prescriptions?|rash\w*|meds?|rides|personal)\b",
    r"\b(?:send|dm|message|text|snap)\b[^.!?\n]{0,40}\b(?:to )?my (?:personal|private|own)\b[^.!?\n]{0,20}\b(?:dms?|inbox|number|cell|phone|account|whatsapp|snap\w*|messenger)\b",
    rf"\b(?:grab(?:bing)?|getting|had|went|going|out|drinks?|dinner|party(?:ing)?|vacation|beach) [^.!?\n]{{0,25}}\bwith (?:{_WHO})\b[^.!?\n]{{0,40}}\b(?:tonight|last night|drinks?|bar|dinner|my place|weekend|friends now|besties)\b",
    r"\b(?:let'?s be friends|be my friend|add me|friend me|follow me)\b[^.!?\n]{0,40}\b(?:patients?|on (?:snap\w*|my personal))\b",
)
_SAFE = lazy_re2(r"(?i)\b(?:can'?t|cannot|won'?t|don'?t|do not|never|please don'?t|not (?:able|allowed)|policy|instead|portal|why we|we keep|decline)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for form in forms(_FORMS):
        for match in form.finditer(document.text):
            start, end = match.span()
            if _SAFE.search(document.sentence_text(start)) or denied(document, start, end):
                continue
            if not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
                yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="boundary",
    message="This invites or shows private contact with patients.",
    why="Friendships, looking patients up and care by private message blur the professional relationship.",
    guideline="G-14-7",
    detect=detect,
    patterns=(r"patients?|\bpts?\b|insta|facebook|profile|tiktok|tinder|linkedin|account|\bdms?\b|inbox|message|text|whatsapp|snap|personal|private|\bmy cell\b|follow",),
    breaks=(
        ("I followed back all my patients on Instagram today.", ""),
        ("DMs are open for refills and lab results, any hour.", ""),
        ("Send it to my personal WhatsApp and we will chat.", ""),
    ),
    passes=(
        "Message us through the patient portal about refills.",
        "We can't accept friend requests from patients, and here is why.",
        "Follow us on Instagram for clinic news.",
        "DM us your ideas for the next post.",
        "Patients follow our page for recipes.",
        "Had dinner with my old study group last night.",
    ),
)
