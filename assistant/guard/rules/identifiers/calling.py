"""What a patient is, said with a verb of being and a noun for a person that no list of jobs holds: "he's a steeplejack"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import lexicon, phrases
from assistant.guard.cases import Subject
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_PHRASE = r"an?\s+((?:[\w'’-]+\s+){0,3}?[\w'’-]+)(?:[.,;:!?\n]|\s*$|\s+(?:and|who|with|from|in|at|for|so|but|whose|by|now|these|on)\b)"
_IS = rf"\b(?:he|she|who)(?:'s|’s| is| was| has been)\s+(?:also |now |still |actually |really )?{_PHRASE}"
_SAYS = rf"(?m)^\W*(?:patient|pt|him|her|he|she|mom|dad)\s*:\s[^\n]*?\bI(?:'m|’m| am| was)\s+{_PHRASE}"
# Nouns for people by their ending, or of one piece.
_PERSON = lazy(r"(?:[a-z]{3,}(?:ists?|ian|jack|smith|wright|eer|ster|herd|keeper|maker|monger|hand|boy|girl|wife)|[a-z]{4,}(?:er|or)|(?:\w+)?(?:rep|aide|clerk|pro|vet|monk|nun|priest|cop|agent|official|scholar|chef|cook|pilot|host|hijabi|hafiz|rabbi|imam|sheikh|cantor|captain|deckhand|temp|exec|mogul|techie|coder|dj|emcee|convert|pilgrim|novice|postulant))$", re.I)
_ARTICLE = lazy(r"\ban?\s+$", re.I)
# What may be said of anybody under care, and words that only end like a person.
_ALLOWED = frozenset(
    ["patient", "fighter", "survivor", "warrior", "trooper", "keeper", "winner", "quitter", "believer", "beginner", "newcomer", "responder", "carrier", "donor", "sufferer", "smoker", "sleeper", "reader", "listener", "talker", "worrier", "wonder", "pleasure", "teenager", "youngster", "stranger", "character", "wanderer", "walker", "goner", "helper", "giver", "caregiver", "lover", "gamer", "planner", "doer", "hugger", "crier", "joker", "number", "matter", "letter", "reminder", "killer", "tumor", "cancer", "fever", "ulcer", "disorder", "factor", "minor", "major", "senior", "junior", "former", "other", "better", "bigger", "smaller", "longer", "shorter", "older", "younger", "later", "never", "over", "under", "after", "corner", "winter", "summer", "doctor", "sister", "brother", "mother", "father", "daughter", "mirror", "error", "terror", "horror", "color", "labor", "favor", "humor", "odor", "vapor", "finger", "shoulder", "liver", "bladder", "filler", "blocker", "inhibitor", "receptor", "stranger", "monster", "disaster", "center", "chapter", "shower", "dinner", "flower", "paper", "water", "order", "power", "tower", "layer", "trigger", "barrier", "marker", "starter", "booster", "blister", "christian", "guardian", "vegetarian", "veteran", "pedestrian", "human", "non-smoker", "nonsmoker", "smile", "natural", "wife", "girl", "boy", "hand"]
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Nouns for what a patient is, in sentences about one person under care."""
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span(1)
            head = match[1].split()[-1].lower().strip("'’-")
            if document.case.at(start).subject is not Subject.PATIENT or document.is_public(start, end) or not _tells(head):
                continue
            article = _ARTICLE.search(document.text[max(0, start - 4) : start])
            begin = start - len(article[0]) if article else start
            yield phrases.complement(document, begin, end) or Hit(begin, end, "a patient")


def _tells(head: str) -> bool:
    return head not in _ALLOWED and head not in lexicon.words("advice/conditions") and _PERSON.fullmatch(head) is not None


RULE = Rule(
    kind="OCCUPATION",
    message="What a patient is by trade or calling helps to recognise them.",
    why="In a patient's story only sex, condition and care may be said; a trade or a calling singles out.",
    guideline="G-01-2",
    detect=detect,
    patterns=(_IS, _SAYS),
    breaks=(
        ("The patient is doing well. He's a steeplejack, and he cannot wait to climb.", "The patient is doing well. He cannot wait to climb."),
        ("Our patient lost her voice, and she is a yodeler.", "Our patient lost her voice."),
    ),
    passes=(
        "Our patient is home. She is a fighter and we all know it.",
        "The patient beat it. He is a survivor.",
        "The medicine is a beta blocker, and it is old.",
    ),
)
