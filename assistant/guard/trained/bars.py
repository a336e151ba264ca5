"""From which log odds on a trained judgement counts, and under which a rule's finding is doubted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Bars(NamedTuple):
    """``alone``: in a text where no other rule of the family found anything. ``beside``: next to such a finding, where the text is mended anyway. ``doubt``: under it a rule's finding falls."""

    alone: float
    beside: float
    doubt: float


ADVICE: Final = Bars(1.4, 0.5, -3.0)
CLAIMS: Final = Bars(0.8, 0.5, -6.4)
NO_CLAIM: Final = -6.0  # under it a sentence is unlike any claim, so that a finding of advice in it may be doubted
DETAILS: Final = Bars(1.0, -0.6, -4.0)
SAID_OF_PATIENT: Final = -1.6  # of a detail in a sentence that names a patient or speaks of one by pronoun, where the text is mended anyway
NOBODY: Final = -2.0  # where every detail found is under it, and nobody is called a patient, the text tells of none
ASKED: Final = 1.5  # what a question must have on top: it tells nobody what to do


def bar(document: Document, family: str, bars: Bars) -> float:
    """The bar for this text."""
    return bars.beside if document.found.get(family) else bars.alone


def unseen(document: Document, family: str, start: int, end: int) -> bool:
    """Whether no rule of the family has found anything in ``start:end``."""
    return not any(s < end and start < e for s, e in document.found.get(family, ()))
SOMEBODY: Final = 1.5  # from which a job is a patient's, in a text that speaks of care
