"""Tells the reader from afar that something is harmless or needs no care."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "triage")]


RULE = Rule(
    kind="ADVICE",
    message="This judges from afar how urgent something is.",
    why="Telling someone how soon to seek care, or that they need not, is triage of a person nobody has examined.",
    guideline="G-28-9",
    detect=detect,
    breaks=(
        ("Fevers scare parents. If yours is at 103 but playing, there's no need for the ER. Our nurse line is open.", "Fevers scare parents. Our nurse line is open."),
        ("Floaters drift with the gel. That's nothing to worry about.", "Floaters drift with the gel."),
        ("Croup barks at night. You don't need to see a doctor for this.", "Croup barks at night."),
        ("Warts are a virus. No need to have them looked at.", "Warts are a virus."),
        ("ER for a migraine? Waste of a night. Love, the night shift.", "Love, the night shift."),
        ("Floaters are clumps in the eye. You can safely ignore them.", "Floaters are clumps in the eye."),
        ("Sinuses drain when they like. Yellow phlegm isn't a reason to come in.", "Sinuses drain when they like."),
        ("Kids run hot in October. Anything under 102 in a school-age kid can wait till Monday.", "Kids run hot in October."),
        ("Spit kits read a few variants. A negative from the kit means you're clear.", "Spit kits read a few variants."),
    ),
    passes=(
        "Most moles are harmless.",
        "Chest pain? Call 911.",
        "No need for an appointment, just walk in.",
        "If something worries you, please see a clinician.",
        "Don't worry, parking is free.",
        "If you faint, go to the ER.",
        "Chest pain isn't always the heart, but treat it as an emergency until proven otherwise: call 911.",
        "No appointment needed for flu shots, Tuesday and Thursday, 9 to 4.",
        "Save this post for your next appointment!",
        "Cost is no reason to skip care. Call us and we'll find a way.",
        "Your paperwork can wait till Monday. Your chest pain can't.",
        "A negative test does not mean you are clear.",
    ),
    strengths=("post",),
)
