"""Says what "she can take", what "the treatment is", what "should be taken", with an amount or a rhythm: an answer from a consulting room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import re2

from assistant.guard import frames
from assistant.guard.advice import deference, dosing, reading
from assistant.guard.advice.matter import MEDICINE, STRONG, matter
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule

_MUST = r"should|must|needs? to|ha(?:s|ve) to|(?:is|are) to"
_MAY = rf"(?:can|could|may|{_MUST})(?: not)?"
_SOMEBODY = r"(?:you|he|she|your (?:child|son|daughter|baby|mother|father|parents?|wife|husband|kids?))"
_TAKING = rf"\b{_SOMEBODY} {_MAY} (?:also |then |now |just |first )?(?:take|use|apply|try|have|give|put|rinse|gargle|start|continue|repeat)\b"
_PASSIVE = rf"\b(?:{_MUST}) (?:not )?be (?:taken|started|tried|applied|consumed|attempted|given|repeated|used)\b"
_TREATMENT_IS = r"\btreatment (?:is|would be|will be|of choice is)\b"
_CEASING = rf"\byou {_MAY} (?:also |then |now |just )?(?:discontinue|taper|titrate)\b"
_MISSED = r"\bif you (?:miss|missed|forget|forgot|skip|skipped) (?:to take )?(?:a|your|one|the)(?: \w+)? (?:dose|pill|tablet|capsule|injection)\b.{0,40}\b(?:take|use|inject|wait|double|don'?t|do not|resume)\b"
_COUNSELLED = r"\bi (?:would |will |'d |'ll )?(?:suggest|recommend|advise) (?:that )?(?:you |her |him )?(?:to |should )?(?:try(?:ing)? |consider(?:ing)? )?(?:tak|start|stopp?|add|us|gett?|repeat|switch|perform|appl)(?:e|ing|y|ying)?\b"
_MEASURED = r"(?m)(?:^|[.!?;:]\s)\W*(?:please |try to )?(?:eat|drink|take in|consume|have)\b.{0,30}?\d[\d.,]*(?:\s?(?:-|–|to)\s?\d[\d.,]*)?\s?(?:mg|g|grams?|ml|lit(?:er|re)s?|l)\b.{0,40}?(?:daily|(?:a|per|each|every) day)\b"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Every sentence with this fault."""
    for pattern in patterns:
        named = _NAMED[pattern.pattern.removeprefix("(?i)")]
        for match in pattern.finditer(document.text):
            at = match.end() - len(match[0].lstrip(".!?;: \n"))
            start, end = document.sentence(at)
            if document.text[start:end].rstrip().endswith("?") or deference.defers(document.low, start, end) or deference.is_logistics(document.low, start, end):
                continue
            if named(document, start, at, end) and not frames.voices(document, at, end) & reading.SPARED:
                yield Hit(start, end, scope="sentence")


def _amount_and_rhythm(document: Document, start: int, at: int, end: int) -> bool:
    return dosing.has_amount(document.low, start, end) and dosing.has_rhythm(document.low, start, end)


def _regimen(document: Document, start: int, at: int, end: int) -> bool:
    if document.low.startswith(("he ", "she "), at):  # told of a third person it may be a story
        return _amount_and_rhythm(document, start, at, end)
    return matter(document).any(start, end, MEDICINE) and (dosing.has_amount(document.low, start, end) or dosing.FREQUENCY.search(document.low, start, end) is not None)


def _treatment(document: Document, start: int, at: int, end: int) -> bool:
    return matter(document).any(at, end, STRONG)


def _anything(document: Document, start: int, at: int, end: int) -> bool:
    return True


# What the sentence around each form must name to be a regimen.
_NAMED: Final = {
    _TAKING: _regimen,
    _PASSIVE: _regimen,
    _TREATMENT_IS: _amount_and_rhythm,
    _CEASING: _anything,
    _MISSED: _anything,
    _COUNSELLED: _treatment,
    _MEASURED: _anything,
}

RULE = Rule(
    kind="ADVICE",
    message="This tells somebody what to take and how.",
    why="A regimen said of “you” or “she”, or as what “the treatment is”, is advice on one person's case; readers will apply it to their own.",
    guideline="G-28-7",
    detect=detect,
    patterns=tuple(_NAMED),
    breaks=(
        ("Periods can be moved. She can take norethisterone 5 mg three times daily for that. We open at 8.", "Periods can be moved. We open at 8."),
        ("Low B12 is common. The treatment is cobalamin 1000 mcg daily for two months.", "Low B12 is common."),
        ("Iron is hard on the stomach. you can discontinue zerofer once you feel better.", "Iron is hard on the stomach."),
        ("Pills run on a clock. If you miss a dose, take it as soon as you remember it.", "Pills run on a clock."),
        ("Stones form in thick urine. Drink at least 3 liters of fluids per day. See you Monday.", "Stones form in thick urine. See you Monday."),
        ("Thyroxine is a hormone. It should be taken with water every morning, thyroxine that is.", "Thyroxine is a hormone."),
    ),
    passes=(
        "She can take her own inhaler to school now, and she is proud of it.",
        "The treatment is free for members of the study.",
        "If you miss a dose, ask your pharmacist what to do.",
        "The CDC says the vaccine should be given every year.",
        "In the trial, tablets were to be taken twice a day.",
        "The kidneys filter about 150 liters of blood per day.",
        "You can use the east door every day until June.",
        "Can she take ibuprofen twice a day? Your pharmacist knows.",
        "I recommend getting a library card.",
    ),
    strengths=("post",),
)
