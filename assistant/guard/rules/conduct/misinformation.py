"""A dangerous myth put forward as true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import stands
from assistant.guard.document import Document
from assistant.guard.myths import all_myths
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    found = [
        (match.span(), myth.harm)
        for myth in all_myths()
        for way in myth.ways
        for match in way.finditer(document.text)
        if stands(document, *match.span())
    ]
    blocks = any(harm for _, harm in found) or len({span for span, _ in found}) > 2
    for (start, end), _ in found:
        yield Hit(start, end, scope="sentence", blocks=blocks)


RULE = Rule(
    kind="misinformation",
    message="This states a known health myth as true.",
    why="False health claims from a clinician's account do harm, and boards may discipline them.",
    guideline="G-15-1",
    detect=detect,
    patterns=(
        r"vaccin|vax|\bmmr\b|\bjabs?\b|\bshots?\b|gardasil|spike protein|mrna|autis|infertil",
        r"bleach|\bmms\b|chlorine dioxide|turpentine|borax|kerosene|urine|black salve|peroxide",
        r"cinnamon|turmeric|vinegar|celery|baking soda|soursop|essential oil|prayer|juicing|alkaline|chemo|insulin|statin|berberine|keto|carnivore|fasting|raw food|okra|bitter melon|cannabis oil",
        r"cancer|tumou?r|starv|sugar feeds|sugar fuels",
        r"ivermectin|hydroxychloroquine|nattokinase|zeolite|colloidal|quercetin|methylene|covid|measles|polio|\bhiv\b",
        r"raw milk|pasteuri|sun ?screen|sun ?block|sun ?gazing|fluoride|mammogram|biops|root canal|vitamin k|part(?:y|ies)|germs|viruses",
        r"castor oil|eye exercis|honey drops|cineraria|acetylcarnosine|eye yoga|pinhole|depression|anxiety|adhd|bipolar|schizophrenia|ptsd",
    ),
    breaks=(
        ("Raw milk cures eczema, and we drink it daily.", ""),
        ("Vaccines cause autism, and I will keep saying it.", ""),
        ("A spoon of turpentine clears every parasite.", ""),
        ("Sunscreen causes melanoma. Throw it out.", ""),
    ),
    passes=(
        "Myth: vaccines cause autism. Fact: large studies found no link.",
        "Does sugar feed cancer? Every cell in the body uses glucose.",
        "There is no evidence that castor oil dissolves cataracts.",
        "Raw milk can carry germs that pasteurization kills.",
        "Depression is a medical condition, not a weakness.",
        "Bleach cleans the counters after closing.",
    ),
)
