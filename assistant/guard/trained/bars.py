"""From which log odds on a trained judgement counts, and under which a rule's finding is doubted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Bars(NamedTuple):
    """``alone``: in a text where no other rule of the family found anything. ``beside``: next to such a finding, where the text is mended anyway. ``doubt``: under it a rule's finding falls, where any does."""

    alone: float
    beside: float
    doubt: float = -math.inf


ADVICE: Final = Bars(-1.5, -3.8, -14.0)
CLAIMS: Final = Bars(-1.0, -1.8, -18.0)
NO_CLAIM: Final = -7.0  # under it a sentence is unlike any claim, so that a finding of advice in it may be doubted
DETAILS: Final = Bars(0.0, -3.8, -6.0)
TYPED: Final = Bars(3.9, -1.0, -7.0)  # the same of what is typed into the chat
NOBODY: Final = Bars(-4.0, -8.0)  # of a text of which every word is under it, so that nobody in it is told of; beside: of a name in a sentence that speaks of a body, or says "he", "she" or "I"
NOBODY_TYPED: Final = Bars(-2.0, -4.0)  # the same of what is typed into the chat
NOTICE: Final = 0.0  # of a text typed into the chat in which a post would keep everything
COUNTED: Final = 6.0  # of a number in words typed into the chat, which mostly counts
NAMESAKE: Final = 1.5  # of a name typed into the chat that a sign or a disease bears too
SAID_OF_PATIENT: Final = -2.8  # of a detail in a sentence that names a patient or speaks of one by pronoun, where the text is mended anyway
NO_AGE: Final = -6.0  # under it what a rule takes for an age in a post is nobody's
NAMED: Final = -3.8  # of a given name or an unknown capital word, in a text that is mended anyway
NUMBER: Final = -1.0  # of a number, in a text that is mended anyway
CERTAIN: Final = 0.0  # from which a detail counts even where nobody was noticed whose it could be
OVERRULES: Final = 4.0  # from which it counts even where the sentence tells of history, of public people or of the author's own life
BEYOND_DOUBT: Final = 4.5  # the same of a number, a state, a code and of everyday words
GROWN: Final = -3.0  # of a word beside such a detail, to be part of it
SURE: Final = -1.8  # of such a detail, from which more goes with it than a few words
SURE_BESIDE: Final = 0.5  # the same in a sentence where a rule has found something: what is left of it tells less
UNSAVABLE: Final = Bars(-1.0, -1.0, -1.5)  # of a post that no edit saves: from alone on where a fault was found, from beside on that reads_like rules look closer, under doubt in spite of a finding that says so
FREE: Final = {"identifier": -2.5, "advice": -4.0, "claim": -4.0}  # of a post that is free of such a fault: from there down, each of its words or sentences has less
READS_LIKE: Final = {  # of a whole post and each fault of a verdict; beside: where a rule has found something, or no edit saves the post
    "boundary": Bars(-3.5, -3.5), "naysayer_engagement": Bars(-4.5, -4.5), "confirms_patient": Bars(-2.0, -4.5), "disparages_colleague": Bars(-2.5, -2.5),
    "undisclosed_ad": Bars(-6.0, -6.0), "consent_needed": Bars(-1.0, -1.0), "misinformation": Bars(-5.5, -5.5),
    "identifier": Bars(0.0, 0.0), "advice": Bars(-1.0, -1.0), "claim": Bars(0.5, 0.5),
}  # fmt: skip
FAULTY: Final = 1.0  # of a post in which nothing was found, from which its likeliest fault is one
LESS: Final = {"identifier": 0.4, "advice": 0.2, "claim": 0.2}  # of what the post is under it
TEACHES: Final = Bars(2.0, -0.5)  # of a post that teaches of health; beside: where words of health stand in it
PLAIN: Final = 3.0  # what a sentence must have on top to be advice where the text speaks of no illness and no care
PLAIN_BESIDE: Final = 3.0  # the same where only other sentences do
PLAIN_CLAIM: Final = 2.5  # what a sentence without a medical word must have on top to be a claim
ASKED: Final = 1.5  # what a question must have on top: it tells nobody what to do
SOMEBODY: Final = 1.5  # from which a job is a patient's, in a text that speaks of care


def of_part(document: Document, fault: str, odds: float) -> float:
    """The log odds of a word or sentence, in the light of how the post reads as a whole."""
    if document.options.strength != "post":
        return odds
    return odds + LESS[fault] * min(0.0, document.seen.faults[fault] - FREE[fault])


def bar(document: Document, family: str, bars: Bars) -> float:
    """The bar for this text."""
    return bars.beside if document.found.get(family) else bars.alone


def unseen(document: Document, family: str, start: int, end: int) -> bool:
    """Whether no rule of the family has found anything in ``start:end``."""
    return not any(s < end and start < e for s, e in document.found.get(family, ()))
