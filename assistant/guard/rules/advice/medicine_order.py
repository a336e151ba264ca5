"""Tells the reader to take, start, stop, skip or switch a medicine or supplement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "medicine_order")]


RULE = Rule(
    kind="ADVICE",
    message="This tells readers what to do about a medicine.",
    why="A named dose, a frequency, or telling someone to start, stop or switch a treatment is advice on their own case; no disclaimer undoes it.",
    guideline="G-28-7",
    detect=detect,
    breaks=(
        ("Magnesium comes in a dozen salts. For cramps I always recommend ibuprofen.", "Magnesium comes in a dozen salts."),
        ("Teeth come when they like. Benzocaine gel is best rubbed on before each nap.", "Teeth come when they like."),
        ("Teeth have roots and gums have vessels. Stopping the aspirin for your cleaning is fine by me.", "Teeth have roots and gums have vessels."),
        ("Statins lower LDL. Stop your statin if your legs ache.", "Statins lower LDL."),
        ("Gout flares at night. Got a flare? Skip the aspirin and start colchicine. We open at 8.", "Gout flares at night. We open at 8."),
        ("SSRIs take weeks to work. consider switching to bupropion 💬", "SSRIs take weeks to work. 💬"),
        ("Reflux is common, so you might want to try melatonin.", "Reflux is common."),
        ("My rule of thumb is to hold the diuretic on hot days. Stay cool!", "Stay cool!"),
        ("Let's all swap the antihistamine for honey this season. Stay cozy.", "Stay cozy."),
        ("You can get by on the rescue inhaler alone in winter. Our lung class is Monday.", "Our lung class is Monday."),
        ("Statins lower LDL. Bedtime or morning - for most of the newer ones take it whenever you remember. We open at 8.", "Statins lower LDL. We open at 8."),
        ("TSH over 10 means levothyroxine, full stop. Thanks for reading.", "Thanks for reading."),
    ),
    passes=(
        "Statins lower LDL. Bedtime or morning: for most of the newer ones the hour does not matter, the NHS says.",
        "I recommend asking your pharmacist about your ibuprofen.",
        "I would never recommend a treatment online.",
        "Questions about your insulin are fine by us any day.",
        "Never stop a statin without talking to your doctor.",
        "Ask your pharmacist before you add a supplement.",
        "If your legs ache, call us before you change anything about your statin.",
        "Statins lower LDL cholesterol.",
        "The AHA recommends statins for many adults with diabetes.",
        "People on warfarin have regular INR checks.",
        "Consider telling your prescriber about the nausea.",
        "In one trial, people who stopped aspirin had fewer bleeds.",
        "Bring your inhaler and your list of medicines.",
        "Myth: you should stop statins at 70. Fact: age alone decides nothing.",
        "Let's start with how statins work: they slow an enzyme in the liver.",
        "Your pharmacist can tell you which vitamins don't mix with thyroid pills.",
        "No one should have to choose between insulin and rent.",
    ),
    strengths=("post",),
)
