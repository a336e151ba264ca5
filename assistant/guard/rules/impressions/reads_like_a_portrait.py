"""Reads like showing a patient's picture, words or result, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule

RULE = Rule(
    kind="consent_needed",
    message="This reads like showing a patient's picture, words or result, which needs written permission on file.",
    why="Showing a patient has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-06-14",
    detect=reads_like("consent_needed"),
    breaks=(
        ("Swipe for his first day without the patch! Mom said we could post the photo 😍", ""),
        ("Look at this smile, one of our happiest patients! She said we could share the photo 📸", ""),
    ),
    passes=(
        "Swipe for the new paint in the hallway!",
        "Look at this smile: Nurse Amy has her own parking spot at last.",
    ),
    strengths=("post",),
    after_others=True,
)
