"""A dangerous myth put forward as true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import frames
from assistant.guard.assertion import held_back, stands
from assistant.guard.document import Document
from assistant.guard.frames import Voice
from assistant.guard.myths import Myth, all_myths
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_MANY = 2  # myths in one text past which no edit saves it
_REFUTES = lazy_re2(
    r"(?i)\b(?:retract\w*|debunk\w*|disprov\w*|fraud\w*|unfounded|unproven|no (?:link|evidence|proof|basis|truth)|false(?:ly)?|myths?|hoaxes|conspirac\w+|rumou?rs?|misinformation|misconceptions?|wrong(?:ly)?|untrue|not true|claims? (?:that|to|about|going|making))\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    seen = {pattern.pattern.removeprefix("(?i)") for pattern in patterns}
    found = [(span, myth.harm) for myth in all_myths() if myth.cue in seen for span in _asserted(document, myth)]
    blocks = any(harm for _, harm in found) or len({document.sentence(start) for (start, _), _ in found}) > _MANY
    for (start, end), _ in found:
        yield Hit(start, end, scope="sentence", blocks=blocks)


def _asserted(document: Document, myth: Myth) -> Iterator[tuple[int, int]]:
    """Where the writer puts the myth forward as true."""
    for way in myth.ways():
        for match in way.pattern.finditer(document.text):
            start, end = match.span()
            if not stands(document, start, end) or frames.voices(document, start, end) & {Voice.DENIED}:
                continue
            if way.negative or not (held_back(document, start, end, (), soften=False) or _REFUTES.search(document.sentence_text(start))):
                yield start, end


RULE = Rule(
    kind="misinformation",
    message="This states a known health myth as true.",
    why="False health claims from a clinician's account do harm, and boards may discipline them.",
    guideline="G-15-1",
    detect=detect,
    patterns=tuple(myth.cue for myth in all_myths()),
    breaks=(
        ("Raw milk cures eczema, and we drink it daily.", ""),
        ("Vaccines cause autism, and I will keep saying it.", ""),
        ("A spoon of turpentine clears every parasite.", ""),
        ("Sunscreen causes melanoma. Throw it out.", ""),
        ("Turmeric cures cancer, and I have seen it.", ""),
        ("Reading glasses make your eyes weaker every year.", ""),
        ("Antibiotics knock out the flu in a day.", ""),
        ("5G towers cause brain cancer.", ""),
        ("Ear candles draw out wax.", ""),
    ),
    passes=(
        "Myth: vaccines cause autism. Fact: large studies found no link.",
        "Does sugar feed cancer? Every cell in the body uses glucose.",
        "There is no evidence that castor oil dissolves cataracts.",
        "Raw milk can carry germs that pasteurization kills.",
        "Depression is a medical condition, not a weakness.",
        "Bleach cleans the counters after closing.",
        "The MMR vaccine does not cause autism.",
        "A 1998 paper said the MMR vaccine caused autism; it was retracted, and its author lost his licence.",
        "Turmeric makes rice yellow and does not cure cancer.",
        "Asking about suicide does not plant the idea.",
        "The flu shot cannot give you the flu: there is no live virus in it.",
        "Radiation shrinks some tumors before surgery.",
        "Glasses do not make your eyes weaker.",
    ),
)
