"""Tells the reader how to treat a symptom or condition: remedy, food, exercise, device, position."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "home_treatment")]


RULE = Rule(
    kind="ADVICE",
    message="This tells readers how to treat a symptom or condition.",
    why="Telling readers what to eat, apply, do or avoid for a condition is treatment advice, however mild the remedy.",
    guideline="G-28-7",
    detect=detect,
    breaks=(
        ("Reflux has many triggers. Try apple cider vinegar before meals.", "Reflux has many triggers."),
        ("Got gout? Cut out beer and shellfish. Purines turn into uric acid.", "Purines turn into uric acid."),
        ("Nobody with gallstones should be on a keto diet. Bile is made all day.", "Bile is made all day."),
        ("Frozen shoulder has three stages. Walk your fingers up a wall twenty times a day, even when it hurts.", "Frozen shoulder has three stages."),
        ("Eczema itches at night. Anyone with eczema should be using wet wraps.", "Eczema itches at night."),
        ("Diabetics, your morning oatmeal has got to go. Our dietitian is in on Tuesday.", "Our dietitian is in on Tuesday."),
        ("Stents hold an artery open. Yes, you can shovel snow ten days after a stent.", "Stents hold an artery open."),
        ("Lice are a nuisance. Mayonnaise overnight is a perfectly good first move.", "Lice are a nuisance."),
        ("Reflux has many causes. Fast for fourteen hours before bed.", "Reflux has many causes."),
        ("Snoring has many causes. Sew a tennis ball into his pajama top.", "Snoring has many causes."),
    ),
    passes=(
        "Cold wind outside, heat humming inside. Winter is rough on eczema.",
        "HIV does not spread by touch. Sit down next to him at lunch.",
        "Purines in food turn into uric acid.",
        "Wear red on Friday for heart month!",
        "Stretch, drink some water, look out of a window.",
        "Keep the conversation going in the comments.",
        "Anyone with eczema knows the 3 a.m. itch.",
        "Preheat the oven, add two cups of oats and stir.",
        "Start your week with a laugh.",
        "Reflux is our week's theme. Fast, tidy, kind: that was the talk on Monday.",
        "Asthma walk on Saturday. Avoid the lower lot, the street fair closes it.",
        "Tickets for the asthma walk are at the desk. In the staff kitchen: whisk the eggs, fold in the flour and bake until golden.",
        "People with gout may need a different diet; a dietitian can help.",
        "Clean, dry hands are the first step of contact lens care.",
        "Dementia changes a family. Take a break, accept the casserole, let somebody else drive.",
        "Before a stress test, wear comfortable shoes, bring your medication list and arrive early.",
        "\"Feed a cold, starve a fever\" shows up in print as far back as the 1500s.",
    ),
    strengths=("post",),
)
