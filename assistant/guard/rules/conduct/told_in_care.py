"""One person's visit, session or birth told without the word "patient": "someone on my couch yesterday", "quads today, first since 1987"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.conduct import cues
from assistant.guard.document import Document, Span
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule

_FILE = "encounter"
_ELSEWHERE = {Voice.MYTH, Voice.HISTORY, Voice.STUDY, Voice.DENIED, Voice.ASKED}


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for start, end in (*cues.spans(document, _FILE, "told"), *_births(document)):
        low, high = document.sentence(start)
        if not cues.says(document, _FILE, "spared", low, high) and not voices(document, start, end) & _ELSEWHERE and not document.is_public(start, end):
            yield Hit(low, high, scope="sentence")


def _births(document: Document) -> Iterator[Span]:
    """Births told with their day: in the same sentence, or in the one before or after."""
    for start, end in cues.spans(document, _FILE, "birth"):
        at = document.sentence_index(start)
        low, high = document.sentences[max(0, at - 1)][0], document.sentences[min(len(document.sentences) - 1, at + 1)][1]
        if cues.says(document, _FILE, "when", low, high):
            yield start, end


RULE = Rule(
    kind="consent_needed",
    message="This tells of one person's visit. Whoever it was can recognise it.",
    why="A session, a visit or a birth is known to the one who was there and to those they told; without signed permission it is not the account's to tell.",
    guideline="G-06-14",
    detect=detect,
    breaks=(
        ("A stranger on my couch last week asked if it ever stops. I have no short answer.", "I have no short answer."),
        ("My two o'clock cried over a song today. Be kind out there.", "Be kind out there."),
        ("We delivered twins before breakfast today. The coffee was cold.", "The coffee was cold."),
        ("Triplets tonight! Our team is tired and happy.", "Our team is tired and happy."),
    ),
    passes=(
        "My dog slept on the couch yesterday.",
        "My three o'clock coffee is the best part of the day.",
        "Our childbirth class this morning was full.",
        "Twins run in some families.",
        "My daughter told me yesterday that I work too much.",
        "People often cry in therapy, and that is fine.",
        "Our first session of the parenting class is today at 6 p.m.",
    ),
)
