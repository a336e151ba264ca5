"""Tells the reader to have, demand, skip or cancel a test or procedure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import reading
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every passage with this fault."""
    return [Hit(a.start, a.end, scope="passage") for a in reading.of_fault(document, "test_order")]


RULE = Rule(
    kind="ADVICE",
    message="This tells readers which test or procedure to have or to skip.",
    why="Which test a person needs depends on that person; telling readers to get or cancel one is individual advice.",
    guideline="G-28-8",
    detect=detect,
    breaks=(
        ("Concussion is a chemistry problem. If the headache is gone by morning he can practice, no clearance needed.", "Concussion is a chemistry problem."),
        ("Snoring can be more than noise. You should get a sleep study. We are open Mondays.", "Snoring can be more than noise. We are open Mondays."),
        ("Back pain eases in weeks. Don't bother with an MRI.", "Back pain eases in weeks."),
        ("Any man with anemia needs a colonoscopy. Iron turns stools dark.", "Iron turns stools dark."),
        ("Cysts fill with fluid. If yours is over an inch, have it removed before summer.", "Cysts fill with fluid."),
        ("Lipoprotein(a) runs in families. Get your Lp(a) measured by spring.", "Lipoprotein(a) runs in families."),
    ),
    passes=(
        "No referral needed to see our dermatologist.",
        "An MRI shows soft tissue better than an X-ray does.",
        "The USPSTF recommends screening for colorectal cancer from age 45.",
        "Schedule your mammogram at harbor.example.",
        "Ask your cardiologist whether a stress test makes sense for you.",
        "You don't have to black out to have a concussion.",
        "The first step in treating high blood pressure is measuring it right.",
        "A hearing test is a good place to start; our audiologist is in on Thursdays.",
    ),
    strengths=("post",),
)
