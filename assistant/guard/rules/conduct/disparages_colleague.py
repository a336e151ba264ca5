"""Running down another clinician or practice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PLACE = r"(?:clinics?|practices?|hospitals?|offices?|mills?|factor(?:y|ies)|chains?|places?|groups?|competitors?|centers?|urgent cares?|med ?spas?|shops?|surgeons?|doctors?|dentists?|dermatologists?|derms?|cardiologists?|chiropractors?|docs?|partners?|colleagues?|providers?)"
_WHERE = r"(?:across (?:town|the street|the road)|down the (?:street|road|block|hall)|around the corner|next door|on (?:the )?(?:route|highway|main|[A-Z]?\w+)(?: (?:street|st|avenue|ave|road|rd|\d+))?|in (?:town|the mall|the strip mall)|up the road|nearby|over there|that shall not be named)"
_FAULT = r"(?:a joke|jokers|scams?|rip-?offs?|quacks?|butchers?|hacks?|frauds?|crooks?|incompetent|careless|greedy|dangerous|clueless|useless|overpriced|lied|lies|lying|liars?|botch\w*|ruin\w*|cut(?:s|ting)? corners|padded|pads|falsif\w+|stole|steals?|fak(?:ed|es|ing)|missed|overcharg\w*|over-?treat\w*|unnecessary|don'?t care|doesn'?t care|can'?t (?:tell|read|find|spell)|cannot (?:tell|read|find|spell)|couldn'?t (?:tell|find|read|care)|wouldn'?t (?:know|send)|should (?:lose|be ashamed|not be)|rushes|rush you|only (?:want|care)|push(?:es)? (?:surgery|pills)|sell you|upsell\w*|malpractice|sued|drunk|shady|shiny|garbage|awful|terrible|worst|disaster|mess)"
_FORMS = (
    rf"\b(?:that|the|this|our (?:former|old|ex-?)|my (?:former|old|ex-?)|some|those|other|certain|a) ?(?:\w+ ){{0,3}}{_PLACE}(?: {_WHERE})?\b[^.!?\n]{{0,60}}\b{_FAULT}\b",
    rf"\b(?:dr\.?|doctor|nurse) [A-Z]\w+\b[^.!?\n]{{0,40}}\b(?:is|was|has|can'?t|cannot|couldn'?t|should|lied|botched|missed|ruined|wouldn'?t|doesn'?t|never)\b[^.!?\n]{{0,40}}\b{_FAULT}\b|\b(?:dr\.?|doctor) [A-Z]\w+ (?:is a (?:quack|butcher|hack|fraud|joke|liar)|botched|lied|cannot tell|can'?t tell)",
    rf"\b(?:unlike|not like|better than|compared (?:to|with)|forget|skip|avoid|don'?t (?:go to|trust|waste)) (?:the |that |those |some |other |certain |our )*(?:\w+ ){{0,3}}{_PLACE}\b(?: {_WHERE})?[^.!?\n]{{0,40}}",
    r"\b(?:we|i) (?:spend|spent|have spent|are always|keep|end up|have to|had to) ?(?:\w+ ){0,4}(?:fixing|cleaning up|redo(?:ing)?|repair(?:ing)?|undo(?:ing)?)\b[^.!?\n]{0,40}\b(?:messes|mess|mistakes?|botched|bad work|jobs?)\b[^.!?\n]{0,40}",
    rf"\bwho (?:taught|trained|let|licensed) (?:this|that|these|those) (?:\w+ )?{_PLACE}\b",
)
_LOW = lazy_re2(rf"(?i)\b{_FAULT}\b")
_ELSEWHERE = lazy_re2(rf"(?i)\b(?:{_WHERE}|other|former|old|ex-|that|those|unlike|mills?|factor(?:y|ies)|competitors?|dr\.? [a-z]+|doctor [a-z]+)\b")
_GRAVE = lazy_re2(r"(?i)\b(?:lied|lies|lying|liar|padded|pads|falsif\w+|stole|steals?|fraud\w*|crooks?|faked|fakes|malpractice|drunk|you were warned|lose (?:his|her|their) licen[cs]e)\b")
_TEACHING = lazy_re2(r"(?i)\b(?:scams? (?:often|tend|come|to watch)|red flags?|how to (?:spot|choose|find|check)|fake (?:clinics|doctors)|unlicensed|questions? to ask|rates?|study|studies)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for number, form in enumerate(forms(_FORMS)):
        for match in form.finditer(document.text):
            start, end = match.span()
            sentence = document.sentence_text(start)
            if not _ELSEWHERE.search(match.group()) or _TEACHING.search(sentence):
                continue
            if number == 2 and not _belittles(sentence):
                continue
            if voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.REPORTED, Voice.ASKED}:
                continue
            if document.is_public(start, min(end, start + 40)) and number == 1:
                continue  # a joke about the practice's own doctor
            yield Hit(start, end, scope="sentence", blocks=bool(_GRAVE.search(sentence)))


def _belittles(sentence: str) -> bool:
    """True when "unlike that clinic" runs it down: with a fault, or by claiming one's own honesty."""
    return bool(_LOW.search(sentence) or re2.search(r"(?i)\b(?:mills?|factor(?:y|ies)|only (?:operate|treat|prescribe|recommend)|actually (?:listen|care|answer)|we (?:do it right|care|listen|don'?t)|real (?:doctors|care))\b", sentence))


RULE = Rule(
    kind="disparages_colleague",
    message="This runs down another clinician or practice.",
    why="Attacks on colleagues look unprofessional, can be defamation and are barred by several boards.",
    guideline="G-52-5",
    detect=detect,
    patterns=(
        r"clinic|practice|hospital|office|\bmill|factor|chain|place|group|competitor|center|urgent care|med ?spa|shop|surgeon|doctor|dentist|derm|cardiologist|chiropractor|\bdocs?\b|partner|colleague|provider|\bdr\b|nurse",
    ),
    breaks=(
        ("The clinic across town botched another filling this week.", ""),
        ("Unlike the stent mill down the road, we only operate when it helps.", ""),
        ("Dr. Fictional is a quack and should lose his license.", ""),
    ),
    passes=(
        "We work closely with the hospital across town.",
        "Our former partner retired last spring, and we miss his jokes.",
        "How to choose a clinic: look up the license and ask questions.",
        "Two of our surgeons disagree about everything but coffee.",
        "The urgent care down the street is open until nine.",
        "Dr. Example cannot find her stethoscope again.",
    ),
)
