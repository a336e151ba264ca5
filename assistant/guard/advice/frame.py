"""What surrounds an order: its sentence, what leads in, what the text is about."""

from __future__ import annotations

from typing import NamedTuple

from assistant.guard.advice import deference
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, Kind, Matter
from assistant.guard.advice.phrases import Phrase
from assistant.text.patterns import lazy_re2

_WHEN = lazy_re2(r"\b(?:if|when|whenever|while on|while taking)\b")

_DIAGNOSED = lazy_re2(r"\b(?:you(?:'re|'ve| are| have)? (?:been |get |got |just )*diagnosed|you (?:have|get|had) (?:it|this|one|that|them)|yours (?:is|are|comes?|goes|gets?|has)|once diagnosed)\b")

_JUST = 120  # characters: what was offered further back is another matter


class Frame(NamedTuple):
    """What surrounds an order: the sentence, the question or label that leads in, and what the text is about."""

    low: str
    matter: Matter
    phrase: Phrase
    lead: tuple[int, int] | None  # the question or label before the sentence
    before: tuple[int, int]  # the sentences just before
    health: bool  # the text names medicines, tests or illness at all
    asked: tuple[int, int] | None = None  # the question a list of choices stands under

    def ill(self) -> bool:
        """A condition or symptom in the sentence or its lead-in."""
        return self.matter.any(self.phrase.start, self.phrase.end, ILL) or self.lead_ill()

    def medicated(self, at: int) -> bool:
        """A medicine or procedure named in the sentence before ``at`` or in the lead-in: "on warfarin?"."""
        kinds = MEDICINE | {Kind.PROCEDURE}
        return self.matter.any(self.phrase.start, at, kinds) or (self.lead is not None and self.matter.any(*self.lead, kinds))

    def lead_ill(self) -> bool:
        """A condition, symptom or body part in the lead-in."""
        return self.lead is not None and self.matter.any(*self.lead, ILL | STRONG | frozenset((Kind.BODY,)))

    def conditioned(self) -> bool:
        """An "if" or "when" with a medical thing in it: "if your ferritin is low"."""
        if _DIAGNOSED.search(self.low, self.phrase.start, self.phrase.end) is not None and self.health:
            return True
        match = _WHEN.search(self.low, self.phrase.start, self.phrase.end)
        return match is not None and self.matter.any(match.end(), self.phrase.end, ILL | STRONG)

    def offered(self) -> bool:
        """Whether this sentence or the ones before speak of when and where something is offered."""
        return deference.is_logistics(self.low, max(self.before[0], self.before[1] - _JUST), self.before[1]) or deference.is_logistics(self.low, self.phrase.start, self.phrase.end)

    def kinds(self, start: int, end: int) -> set[Kind]:
        """The kinds of medicine, test, procedure and device named in ``start:end``."""
        return {m.kind for m in self.matter.within(start, end, STRONG)}

    def told_before(self, kinds: frozenset[Kind]) -> bool:
        """Whether the sentences just before name one of these."""
        return self.matter.any(*self.before, kinds)
