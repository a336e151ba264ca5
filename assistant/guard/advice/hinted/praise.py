"""Praise that recruits, relief that is promised, medicines sent somewhere: "has won me over", "will get things moving", "down the sink it goes"."""

from __future__ import annotations

from assistant.guard.advice import dosing
from assistant.guard.advice.faults import DOSE, MEDICINE_ORDER, SELF_CARE
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, Kind
from assistant.text.patterns import lazy_re2

_ROOM = r"(?:place|spot|corner|shelf|seat|room|slot|home|space)"
PRAISED = lazy_re2(
    rf"\b(?:(?:deserves?|deserve|earned|earns?|merits?|gets?|rates?|won|wins?|has|have|needs?) (?:its|an?|their|some|the) (?:\w+ )?{_ROOM} (?:on|in|of|at|by|beside|next to) (?:your|every|any)|belongs? (?:on|in|by|at|beside) (?:your|every|any)|(?:won me over|(?:made (?:an? )?(?:believer|convert|fan) (?:out )?of me)|converted me|sold me|turned me into a (?:fan|believer|convert))|(?:well |really |totally )?worth (?:an? (?:go|shot|try|whirl|spin)|trying|testing|trying out|a couple of weeks|every penny)(?: out)? (?:for|on|with|against) (?:your|those|that|any|these|the))\b"
)
_FOR_SOME = lazy_re2(r"\b(?:for (?:some|many|most|certain)|may be|might be|could be|can be|trials?|study|studies|vote|guideline|team|our|waiting room|colleagues?|documentary|documentaries|books?|lectures?|podcasts?|films?|movies?|museum|posters?|mugs?|history|stories|story|joke|talks?|episodes?)\b")
_LIGHT = lazy_re2(r"\b\d+ ?nm\b|\b(?:red|infrared|blue|bright) light\b|\binfrared\b")


def praised(frame: Frame) -> tuple[int, int, str] | None:
    """A remedy praised in the reader's own house or for the reader's own complaint."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = PRAISED.search(low, start, end)
    if match is None or _FOR_SOME.search(low, start, end) is not None or frame.offered():
        return None
    named = frame.matter.any(start, match.start(), STRONG - {Kind.TEST, Kind.PROCEDURE, Kind.VACCINE}) or _LIGHT.search(low, start, match.start()) is not None
    regimen = dosing.has_rhythm(low, start, match.start()) and frame.matter.any(start, end, ILL)
    if not named and not regimen:
        return None
    return start, end, MEDICINE_ORDER if frame.matter.any(start, match.start(), MEDICINE) else SELF_CARE


RELIEVES = lazy_re2(
    r"\b(?:(?:will|'ll|should|ought to|is going to|are going to|is gonna|are gonna|is bound to) (?:\w+ )?(?:break|loosen|clear|settle|ease|fix|stop|calm|end|unblock|undo|cure|get (?:things|it|him|her|them|you|that)|turn the corner|do (?:it|the (?:trick|job))|move|help|tame|quiet|kick|knock|banish|solve|reverse|shrink|dry|soothe|put (?:an end|a stop)|sort|keep)|(?:breaks|loosens|clears|settles|eases|fixes|stops|calms|ends|unblocks|cures|tames|quiets|kicks|solves|shrinks|soothes) (?:it|the|that|things|up|him|her|them|those|your|any))\b"
)
_HEARSAY = lazy_re2(r"\b(?:may|might|could|some|studies|study|trials?|grandma|grandmothers?|myth|legend|said|says|claims?|claimed|believed|thought|if you|won'?t|never|not)\b")


def relieved(frame: Frame) -> tuple[int, int, str] | None:
    """A counted remedy with its hour, and the relief it will bring: "two ounces twice a day should loosen it"."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = RELIEVES.search(low, start, end)
    if match is None or _HEARSAY.search(low, start, match.start()) is not None or frame.offered():
        return None
    counted = dosing.has_amount(low, start, match.start()) or dosing.KITCHEN_AMOUNT.search(low, start, match.start()) is not None
    timed = dosing.FREQUENCY.search(low, start, match.start()) is not None or dosing.DURATION.search(low, start, match.start()) is not None
    named = frame.matter.any(start, match.start(), MEDICINE)
    near = (max(frame.before[0], frame.before[1] - 200), frame.before[1])
    ill = frame.matter.any(start, end, ILL) or frame.matter.any(*near, ILL)
    if ill and ((counted and timed) or (named and (counted or timed))):
        return start, end, DOSE if counted else MEDICINE_ORDER
    return None


AWAY = lazy_re2(r"^\W*(?:straight |right |back |directly |just )*(?:into|onto|to|in|on|out|over|down|off|up|away)\b[^.;?]{0,50}?\b(?:with (?:it|them|that|those|these|him|her)|(?:it|they|that one|those|he|she) goe?s?)\b")


# The medicine itself, not its cooler or its poster.
_THE_THING = lazy_re2(r"^\W*(?:$|\?|(?:from|in|on|at|of|you|that|your|the|bottles?|pills?|tabs?|tablets?|patch(?:es)?|left|they|with|under|by|for)\b)")


def sent_away(frame: Frame) -> tuple[int, int, str] | None:
    """"Those sleeping pills from 2019? Out with them.": a medicine in the question, and where it is to go."""
    lead = frame.lead
    if lead is None or AWAY.search(frame.low[frame.phrase.start : frame.phrase.end]) is None:
        return None
    named = any(_THE_THING.search(frame.low[m.end : lead[1]]) is not None for m in frame.matter.within(*lead, MEDICINE))
    return (frame.phrase.start, frame.phrase.end, MEDICINE_ORDER) if named else None


OUTCOME = lazy_re2(r"\b(?:and|until|till)(?: [a-z]+)? (?:it|they|that thing|the thing)(?:'ll| will|'s going to| is going to)(?: just| soon| simply)? (?:drop|falls?|be gone|shrink|clear|heal|dry|pop|come (?:off|out|away)|disappear|vanish|peel|go away|be off|die|melt|wither|let go|loosen|drain|close|fade|ease|stop|pass|settle)\b")
_NO_ORDER = lazy_re2(r"^\W*(?:it|they|we|i|he|she|you|the|a|an|this|that|these|those|there|our|my|most|many|some|if|when|after|once|as|in|on|at)\b")


def promised(frame: Frame) -> tuple[int, int, str] | None:
    """"Tie one off and it'll drop in a week": an act of any name on a complaint just told of, and how it will end."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    match = OUTCOME.search(low, start, end)
    if match is None or _NO_ORDER.search(low[start:end]) is not None:
        return None
    first = [i for i, w in enumerate(frame.phrase.words) if w.start < match.start()]
    near = (max(frame.before[0], frame.before[1] - 200), frame.before[1])
    if not first or frame.phrase.has_finite(0, first[-1] + 1) or not (frame.matter.any(start, end, ILL) or frame.matter.any(*near, ILL)):
        return None
    return start, end, SELF_CARE
