"""Reads like an answer that lets on somebody is a patient, though no cue of it is listed: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.conduct.somebody import quarrels
from assistant.guard.rule import Rule

RULE = Rule(
    kind="confirms_patient",
    message="This reads as if it lets on that somebody is or was a patient. A public answer may not.",
    why="Disclosure has more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-27-5",
    detect=reads_like("confirms_patient", blocks=quarrels),
    breaks=(
        ("So glad you're doing well after your visit, Priscilla! See you at your six month checkup.", ""),
        ("You were told twice at your visit, and you signed the form.", ""),
    ),
    passes=(
        "We appreciate the stars, the hearts and the cookies. Thank you, all of you.",
        "Thanks for your patience while we moved. Your records moved with us, and the portal works as before.",
        "So glad the new sign is easier to read. Thank you for telling us!",
        "You are welcome at the open house on Saturday, and there is a form for the raffle.",
    ),
    strengths=("post",),
    after_others=True,
)
