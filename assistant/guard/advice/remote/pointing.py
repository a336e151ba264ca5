"""What stands near a pointing phrase, and whether it is said under a condition."""

from __future__ import annotations

from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import Kind
from assistant.text.patterns import lazy_re2

_IF = lazy_re2(r"\b(?:if|when|whether|once|because|since|until|unless|after|before|while|say|means?|mean|that|do|did|don't|doesn't|thinks?|think|thought|wondering|wonder|fear|afraid|worried|suspects?|suspect|suppose|imagine|may|might|could|can|time|people|though|although|who|like|even)\s[^.;:!?—]{0,30}$")


def near(frame: Frame, at: int, kinds: frozenset[Kind], reach: int = 26) -> bool:
    return frame.matter.any(at, min(at + reach, frame.phrase.end), kinds)


def conditional(frame: Frame, at: int) -> bool:
    return _IF.search(frame.low[frame.phrase.start : at]) is not None
