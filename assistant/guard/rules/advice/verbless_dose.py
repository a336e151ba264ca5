"""A dose or regimen without a verb: "Ibuprofen 400, twice a day, with food"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "verbless_dose")]


RULE = Rule(
    kind="ADVICE",
    message="This names a dose or regimen for readers to follow.",
    why="A named dose, a frequency, or telling someone to start, stop or switch a treatment is advice on their own case; no disclaimer undoes it.",
    guideline="G-28-7",
    detect=detect,
    breaks=(
        ("Back pain is common.\n\nNaproxen 220, twice a day, with food.\n\nMost back pain eases in weeks.", "Back pain is common.\n\nMost back pain eases in weeks."),
        ("Tennis elbow, in short:\n✅ 3 sets of 12 slow wrist curls\n✅ ice for 10 minutes after\nTendons heal slowly.", "Tennis elbow, in short:\nTendons heal slowly."),
        ("The fix for croup? Two puffs of albuterol, every four hours. Croup is a virus.", "Croup is a virus."),
        ("Migraine box: naproxen 500, dark room, peppermint tea. See you at trivia.", "See you at trivia."),
        ("LDL over 190: statin today. Ask us anything on Friday.", "Ask us anything on Friday."),
        ("Tendonitis takes its time. Half the miles, soft shoes, no hills for a month.", "Tendonitis takes its time."),
    ),
    passes=(
        "Flu shots daily, 9 to 5, at the front desk.",
        "Apixaban vs. warfarin, in 30 seconds.",
        "✅ more common after 40",
        "Penicillin, 1928: a happy accident.",
        "Two copies of the shot record, every time.",
        "Migraine triggers differ: cheese, red wine, missed meals, bright light.",
        "Sleep apnea: pauses in breathing, loud snoring, tired mornings.",
        "Eleven bottles in a tote bag, four of them doubles. No judgment about the year on the bottle.",
    ),
    strengths=("post",),
)
