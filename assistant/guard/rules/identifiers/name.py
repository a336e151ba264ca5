"""The name of a patient or of their relative: given name, family name, initials, nickname, handle, hashtag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from assistant.guard import stand_in
from assistant.guard.rule import Hit, Rule

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every name that seems to be a patient's or a relative's."""
    return stand_in.hits(document)


RULE = Rule(
    kind="NAME",
    message="This names a patient or a relative.",
    why="A name, a nickname, initials, a handle or a hashtag with a name points straight at the person.",
    guideline="G-01-3",
    detect=detect,
    breaks=(
        ("Huge congrats to Marisela, who finished her last round of chemo!", "Huge congrats to a patient, who finished her last round of chemo!"),
        ("Thank you, Oluwaseun! Your kind words about your hip surgery made our day.", "Thank you! Your kind words about your hip surgery made our day."),
        ("Bill's new knee carried him up the stairs and he cheered.", "A patient's new knee carried him up the stairs and he cheered."),
        ("His daughter Freya held his hand during the infusion.", "His daughter held his hand during the infusion."),
        ("Meet Tamsin Orde from the bakery. Her eyes swell every April.", "Meet a patient. Her eyes swell."),
        ("Marta Quist, 66, who joined our heart failure trial, brought cake.", "A patient, who joined our heart failure trial, brought cake."),
        ("Our patient Dov Feldman went home after his bypass.", "Our patient went home after his bypass."),
    ),
    passes=(
        "Bell's palsy, Graves' disease and Crohn's disease are all named for people.",
        "My daughter Mia beat me at chess again last night.",
        "Will insurance cover an eye exam? It depends on your plan.",
        "In 1967 Christiaan Barnard led the first human heart transplant.",
        "Some pills that contain drospirenone (Yaz, Beyaz, Safyral, Gianvi) may raise the risk of clots.",
        "Legionella lives in warm water; our patients' showers are flushed weekly.",
        "Our old ultrasound machine is called \"Wanda\" and it still finds gallstones.",
        "Anika Rao is part of the study team, and she explains each step.",
        "Grace under pressure: our team moved 40 appointments on a snowy day.",
        "Meet Tamsin Orde from the bakery next door. She brings us rolls every Friday.",
        "A patient once told me that the waiting was the hardest part.",
    ),
)
