"""Arguing with, mocking or baiting critics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues, somebody
from assistant.guard.document import Document, Span
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "quarrel"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in (*cues.spans(document, _FILE, "outright"), *_jabs(document)):
        sentence = document.sentence(start)
        if cues.says(document, _FILE, "spared", *sentence) or voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
            continue
        personal = cues.says(document, _FILE, "personal", sentence[0], max(end, sentence[1]))
        yield Hit(start, end, scope="sentence", blocks=personal or cues.says(document, _FILE, "reviewed"))


def _jabs(document: Document) -> Iterator[Span]:
    """Sentences that speak to a critic with a jab in them or right after."""
    for number, (start, end) in enumerate(document.sentences):
        if cues.says(document, _FILE, "to_critic", start, end):
            near = somebody.around(document, number)
            if cues.says(document, _FILE, "jab", start, near[1]):
                yield start, end


RULE = Rule(
    kind="naysayer_engagement",
    message="This argues with or mocks a critic. Silence serves you better.",
    why="Quarrels spread, and the crowd remembers how you sounded, not who was right.",
    guideline="S-01-9",
    detect=detect,
    breaks=(
        ("To the troll in our comments: you are a clown and we see you.", ""),
        ("Flu shots are here on Friday. And to the haters who will show up: cry about it.", "Flu shots are here on Friday."),
        ("Come at me, I will answer every single one of you.", ""),
    ),
    passes=(
        "To everyone who left a review this year: thank you.",
        "To the person who left an umbrella at the desk: it is safe with us.",
        "We get hard questions in the comments, and we love them.",
        "Critics of the study point to its size.",
        "Keep talking about mental health.",
        "Sit down, lean back, and breathe. That is the whole exercise room tour.",
        "Parents, we see you.",
    ),
)
