"""Telling a recognisable case while it happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_LIVE = (
    r"\b(?:(?:going|coming|goes|comes) (?:in|out|under|on pump) (?:right )?now|right now (?:in|on|we)|as we speak|as i type|(?:live|reporting|posting|tweeting|texting) (?:from|in) (?:the )?(?:or|o\.r\.|operating room|er|ed|trauma bay|cath lab|delivery room|icu|theatre|theater)|on (?:the|my) table (?:right )?now|scrubb?ing in (?:now|on)|about to (?:cut|open|scrub|intubate|operate)|mid[- ]surgery|between cases|hour \d+\b|minute \d+\b|(?:he|she|they|the patient)(?:'s| is| are)? (?:asleep|under|open|crashing|coding|in labor|on bypass|intubated|still bleeding)(?: right)? ?(?:now)?|updates? (?:soon|to follow|as (?:it|we))|stay tuned|pray for (?:him|her|us)|incoming:?|helicopter (?:just )?land\w*)\b",
)
_KNOWN = lazy_re2(
    r"(?i)\b(?:you (?:all )?know (?:him|her|them|who)|you(?:'ve| have) (?:all )?(?:seen|heard of)|from (?:the )?(?:news|tv|channel|show|team)|in the news|(?:on|made) the (?:news|front page)|famous|celebrity|viral|the (?:\w+ )?(?:pilot|mayor|coach|quarterback|actor|actress|singer|anchor|senator|governor|player|teacher|hero|driver|firefighter|officer|principal|pastor|shooter|victim) (?:who|from|that|of)|last (?:week|month|night)'?s (?:crash|fire|shooting|accident|game)|the (?:crash|fire|shooting|accident|collapse|explosion|wreck) (?:on|at|in|downtown|this|last)|guess who|won'?t say who|can'?t say who)\b"
)
_PATIENT = lazy_re2(r"(?i)\b(?:he|she|his|her|him|patient|pt|guy|woman|man|kid|boy|girl|baby|mom|victim|year[- ]old|yo)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if not _PATIENT.search(document.text):
        return
    known = _KNOWN.search(document.text)
    for form in forms(_LIVE):
        for match in form.finditer(document.text):
            start, end = match.span()
            if known and not voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
                yield Hit(start, end, scope="sentence", blocks=True)


RULE = Rule(
    kind="identifier",
    message="This tells a recognisable case while it happens.",
    why="Who, where and when are plain to everyone following the news; no edit takes that back.",
    guideline="G-01-21",
    detect=detect,
    patterns=(r"\bnow\b|as we speak|as i type|live|reporting|posting|tweeting|scrub|about to|mid-surgery|between cases|\bhour \d|\bminute \d|asleep|under|open|crashing|coding|labor|bypass|intubated|bleeding|update|stay tuned|pray for|incoming|helicopter",),
    breaks=(
        ("Scrubbing in now. You know him: the coach from the news, and his knee is in pieces.", ""),
        ("Posting from the OR: she is the singer who fell off the stage last night.", ""),
    ),
    passes=(
        "Live from the health fair: she is checking blood pressure at booth 4.",
        "What happens while a patient is asleep? A lot of quiet teamwork.",
        "Stay tuned for her new podcast on sleep.",
        "You know him from the front desk: Luz's brother starts now.",
    ),
)
