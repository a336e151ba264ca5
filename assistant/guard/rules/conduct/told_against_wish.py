"""Telling of a patient what the patient, or the family, wanted kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import somebody
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY}
_THEY = r"(?:she|he|they|(?:the|her|his|their) (?:family|husband|wife|mother|mom|father|dad|parents|daughter|son)|family|we)"
_WISHED = (
    rf"\b{_THEY} (?:asked|begged|told|wanted|pleaded with|made|swore|implored)(?: (?:me|us))? (?:not to (?:tell|share|say|post|mention|talk|let on|breathe)|(?:to )?(?:promise|swear|keep (?:it|this|that) (?:quiet|secret|private|between us|to (?:myself|ourselves)))|to secrecy)\b",
    rf"\b{_THEY} (?:did not|didn't|does not|doesn't|do not|don't|never) want(?:ed)? (?:it|this|that|anyone|anybody|people|the town|her \w+|his \w+|their \w+)(?: to (?:be )?(?:known|know|told|out|shared|hear|find out)| known| out| told| shared)\b",
    r"\b(?:nobody|no one|not even (?:her|his|their) \w+) (?:at|in|on|from)? ?(?:[\w.'’-]+ ){0,4}(?:knows?|knew|was told|is supposed to know|has been told)\b[^.!?\n]{0,60}\b(?:why|what|that|where|but)\b",
    r"\b(?:sworn to secrecy|i (?:promised|swore) (?:her|him|them)|i'm not (?:supposed|allowed) to (?:say|tell)|i (?:shouldn't|should not) (?:say|tell|be telling)|don't tell (?:her|him|them) i (?:told|said)|you didn't hear (?:it|this) from me|there,? i said it|can't keep (?:it|this) (?:in|to myself)|too (?:proud|good|funny|happy) to keep (?:it|this|quiet))\b",
    r"\b(?:settle|end|stop) the (?:rumou?rs?|gossip|talk)\b|\b(?:it )?(?:was|wasn't|was not) (?:his|her|their) \w+[^.!?\n]{0,20}\blike the family (?:told|said|claims)|\bwhatever the family (?:told|says|said|tells)\b",
    r"\bguess which\b[^.!?\n]{0,80}\b(?:has|had|is|was|came|got|needed)\b|\bhint: (?:he|she|they|it|his|her|rhymes)\b",
)
_BLESSED = lazy_re2(r"(?i)\b(?:consent\w*|permission|signed|agreed (?:to|that)|said (?:we|i) (?:can|could|may)|release|with (?:her|his|their) (?:ok|okay|blessing))\b|\b(?:never|don't|do not|won't|cannot|can't|will not|must not|mustn't) (?:share|post|tell|break|say|mention|confirm)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if _BLESSED.search(document.text):
        return
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            number = document.sentence_index(match.start())
            if somebody.under_care(document, *somebody.around(document, number)) and not voices(document, match.start(), match.end()) & _ELSEWHERE:
                yield Hit(*document.sentence(match.start()), scope="sentence", blocks=True)


RULE = Rule(
    kind="boundary",
    message="This tells what the patient or the family wanted kept.",
    why="What was said in care and meant to stay there is broken trust, however kindly it is told, and in a small town everybody knows who it is.",
    guideline="G-52-3",
    detect=detect,
    patterns=tuple(f"(?i){pattern}" for pattern in _WISHED),
    breaks=(
        ("The choir's new tenor was in for his biopsy again. He asked me not to tell anyone.", ""),
        ("Guess which newsreader has a rash in a private place. She was in my chair on Monday.", ""),
        ("To settle the rumors at the diner: yes, our patient from the hardware store died of drink.", ""),
    ),
    passes=(
        "Patients ask us not to share their stories, and we never share them.",
        "She did not want anyone to know, and with her permission we tell it now.",
        "Guess which teddy bear passed his checkup at the open house.",
        "Nobody at the desk knows who left the cookies.",
        "A secret about our staff room: the good mugs are on the top shelf.",
        "Surprise parties are hard in a clinic. Nobody knew until noon!",
    ),
)
