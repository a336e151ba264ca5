"""A record nobody can check: "we have never lost a patient", "zero infections in ten years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import phrases, small_talk
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_BAD = r"(?:complications?|infections?|failures?|bad (?:outcomes?|results?)|deaths?|lawsuits?|mistakes?|unhappy patients?|redos?|revisions?|blood clots?|readmissions?|scars?)"
_CUES = (r"\b(?:never|not once|yet to|zero|not one|not a single|without a single|none of|no)\b|\b0\b", r"\brates?\b|\brecord\b|speaks?|\b(?:hundred|thousand|dozens|fifty)|\d{2,5} |out of (?:ten|10|100|a hundred)|\breputation\b|(?:%|percent|in ten|in 10) of (?:our|my|his|her)\b|\bout of\b|\bno such thing\b|\bnothing (?:gets|slips|escapes|goes|has)|\bclose to\b|\bnear\w*\b")
_FORMS = (
    r"\b(?:we|i|he|she|they|our (?:team|surgeons?|doctors?|practice|clinic)|dr\.? \w+)(?:'ve|'s| have| has|'d| had)? ?(?:never|not once|yet to) (?:ever |once )?(?:lose|lost|had|have|seen|see|made|make|botched?|failed?|harm(?:ed)?)\b[^.!?]{0,25}\b(?:patients?|mothers?|bab(?:y|ies)|child|limbs?|eyes?|complications?|infections?|failures?|outcomes?|results?|surgery|case|procedure|on the table|mistakes?|lawsuits?)\b",
    rf"\b(?:zero|0|no|not one|not a single|without a single) {_BAD} (?:in|since|after|over|ever|to date|so far|for)\b(?: (?:\w+ )?(?:\d+|years?|our|my|we|decades?|opening|\w+ years))?",
    rf"\b(?:zero|0) {_BAD}(?:[.!,]|$)",
    r"\b(?:not one|not a single|none) of (?:our|my|his|her) patients (?:has|have|ever)\b[^.!?]{0,50}",
    r"\b(?:our|my|his|her|the clinic's|the practice's) (?:[\w-]+ )?(?:success|cure|satisfaction|live[- ]birth|pregnancy|recovery|survival|complication|infection) rate (?:is|of|stands at|hit|beats)(?: (?:over|above|nearly|almost|about|an?|under|below))* (?:\d|zero|nil|unmatched|the (?:best|highest|lowest)|astonishing|amazing|perfect|incredible)[\d.]*(?:%| percent)?",
    r"\b(?:highest|best|lowest|unmatched|unbeatable|near-perfect|industry-leading) (?:[\w-]+ )?(?:success|cure|survival|satisfaction|complication|infection|pregnancy|live[- ]birth) rates?\b",
)
_TURNS = (
    r"\b(?:we|i|he|she|they|our \w+|ours|dr\.? \w+)(?:'ve|'s| have| has|'d)? (?:never|not once|yet to) (?:ever |once |yet )?(?:miss(?:ed)?|overlook(?:ed)?|fail(?:ed)?|misread|misdiagnosed?|disappoint(?:ed)?|let)\b[^.!?]{0,40}",
    r"\b(?:track record|success rate|record|results|numbers|outcomes?|reputation|success|outcomes|results) (?:speaks? (?:for (?:itself|themselves)|louder)|is (?:as )?(?:close to |near |nearly |almost |practically )?(?:perfect|flawless|spotless|unblemished|unbroken|impeccable)|(?:is|are) unmatched)\b[^.!?]{0,60}",
    r"\b(?P<n>a hundred|one hundred|a thousand|\d{2,5}|fifty|dozens of|hundreds of|thousands of) [\w ]{3,25}, (?:and )?(?:a hundred|one hundred|a thousand|\d{2,5}|fifty|zero|not one|not a single|no) [\w ]{0,20}\b(?:happy|happier|success\w*|smiles?|smiling|cured|healed|complications?|failures?|complaints?|infections?|saved|perfect|regrets?|endings?|dancing|walking)\b[\w ]{0,15}",
    r"\b(?:close to|near|nearly|almost|practically) (?:a )?(?:perfect|flawless|100%) (?:success|record|results?|rate|safety)\b[^.!?]{0,20}",
    r"\bno such thing as (?:a |an )?(?:bad|failed|poor|unhappy|lost|hopeless) (?:\w+ )?(?:outcomes?|results?|patients?|cases?|knees?|smiles?|surger\w+|days? after)\b[^.!?]{0,20}|\bnothing (?:gets|slips|escapes|goes|has ever gotten) (?:past|by|through|unnoticed|our|us)\b[^.!?]{0,20}",
    r"\bnever (?:ever )?(?:get|gets|got|gotten) (?:a |an |your |any |the |one )?[\w ]{3,25} wrong\b|\bnever (?:ever )?(?:misdiagnose|misread|overlook)s?\b[^.!?]{0,25}",
    r"\b(?:\d{1,3}(?:\.\d+)?|[a-z]+ty(?:-\w+)?|a hundred|one hundred|nine in ten|9 in 10|\w+ out of \w+|\w+ in \w+) ?(?:%|percent)? of (?:our|my|his|her) (?:\w+ )?(?:patients|clients|couples|moms|women|men|kids|cases|surgeries|procedures|knees|hips|smiles)\b[^.!?]{0,60}\b(?:cured|healed|pain-free|success\w*|recover\w*|satisfied|pregnant|relief|results?|walk\w*|free of)\b[^.!?]{0,25}",
    r"\b(?:ten|10|100|a hundred) out of (?:ten|10|100|a hundred)\b[^.!?]{0,30}\b(?:walk|heal|recover|cured|better|happy|satisfied|pain-free|see)\w*\b",
)
_SHORT = 8  # words: a boast without a subject
_ANYONE = lazy_re2(r"\bany(?:one|body)\b")  # "she'd never had anyone meet her eyes": no record of a doctor's
_OURS = lazy_re2(r"(?i)\b(?:we|we've|we're|our|ours|i|i've|my|he|she|his|her|dr|here|us|practice|clinic|team)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS)):
        sentence = document.sentence_text(hit.start)
        if small_talk(document, hit.start, hit.end) or _ANYONE.search(document.low, hit.start, hit.end):
            continue
        if _OURS.search(sentence) or len(sentence.split()) <= _SHORT:
            yield hit
    yield from phrases(document, _TURNS)


RULE = Rule(
    kind="CLAIM",
    message="A flawless record or a success rate needs proof that readers can check.",
    why="Statements about success rates are objective claims; without proof they mislead.",
    guideline="G-12-4",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Knee replacement has been done since the 1960s. We have never had a complication.", "Knee replacement has been done since the 1960s."),
        ("Our operating room got new lights. Zero infections in twelve years!", "Our operating room got new lights."),
    ),
    passes=(
        "We have never met a crossword our front desk could not finish.",
        "Worldwide infection rates after cataract surgery are below 1%.",
        "I have never lost a bet about the playlist.",
        "She had never had anyone meet her eyes in the mirror.",
        "We have never claimed a perfect record, and neither should anyone.",
    ),
)
