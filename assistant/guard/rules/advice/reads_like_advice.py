"""Reads like advice, though no form of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import household
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.guard.trained import bars, sentences
from assistant.text.patterns import lazy

_OWN = lazy(r"\W*I (?:also |once |just )?(?:[a-z]+ed|took|had|got|ate|drank|slept|wore|ran|kept|went|did|gave|swore|felt)\b", re.I)  # what the author did
_AHEAD = lazy(r"\W*what (?:to expect|happens|goes on)\b", re.I)  # how a visit goes
_OPEN = lazy(r"\b(?:hours|schedule) (?:start|begin|end|run|change|go back|resume)s?\b|\bwe(?:'re| are) (?:open|closed)\b", re.I)  # when to come
_NOTED = lazy(r"\b(?:jot|write|note|log|mark|put) (?:it|them|that|this|each one|everything) down\b.*\b(?:show|bring|take|hand|give) (?:it|them|the list|the page) to (?:your|the|our|us)\b", re.I)  # to be shown at a visit
_READY = lazy(r"\b(?:day|morning|visit|appointment|exam|scan|test|check)\b[^.!?]{0,30}[:,] (?:please )?(?:wear|bring|leave|skip)\b|^\W*(?:please )?(?:wear|bring|leave) (?:an? |your |the )?(?:loose|comfortable|comfy|button|warm|list|glasses|jewel\w+|necklace|watch|valuables)", re.I)  # what to wear and bring
_READER = lazy(r"\byou(?:r|rs|'re|'ll)?\b", re.I)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every sentence with this fault."""
    read = sentences.over(document, "advice", bars.ADVICE, lambda judged: judged.advice)
    return [hit for hit in read if not household.at(document, hit.start, hit.end) and not _only_told(document.text[hit.start : hit.end])]


def _only_told(sentence: str) -> bool:
    """Whether a sentence tells what the author did, with no word to the reader, how a visit goes, when to come, or what to note down for it."""
    return bool(_AHEAD.match(sentence) or _OPEN.search(sentence) or _READY.search(sentence) or _NOTED.search(sentence) or (_OWN.match(sentence) and not _READER.search(sentence)))


RULE = Rule(
    kind="ADVICE",
    message="This reads like medical advice.",
    why="Advice has more forms than a list can hold; sentences that use its words the way advice does are left out too.",
    guideline="G-28-7",
    detect=detect,
    breaks=(
        ("Honey coats the throat. A spoon of it before bed calms most coughs just fine, no need for the clinic.", "Honey coats the throat."),
        ("Shin splints are sore bones. Me, I would swap the next three runs for the pool and let the ice do the rest.", "Shin splints are sore bones."),
    ),
    passes=(
        "Winter hours start on Monday, so nobody spends a lunch break in our waiting room.",
        "When the numbers jump around, write them down and bring them to your next visit.",
        "Honey has been compared with placebo for cough in children over one year.",
        "I drank ginger tea for my own cough and sounded like a goose all week.",
        "What happens at a mole check: undress, lie down, get looked at from scalp to sole, dress.",
        "I swapped my own runs for the pool last winter and learned to swim.",
        "Vitiligo is not catching. Go ahead and save her a seat at lunch.",
        "How many spoons of honey does your tea get?",
        "For extra fluffy rolls, let the dough rest ten more minutes before you shape it.",
    ),
    strengths=("post",),
    after_others=True,
)
