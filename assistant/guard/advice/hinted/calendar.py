"""Leave and bans by the calendar: "five days on, and back to wrestling he goes", "sutures out in a week", "no sauna until I tell you"."""

from __future__ import annotations

from assistant.guard.advice import dosing
from assistant.guard.advice.faults import DOSE, MEDICINE_ORDER, SELF_CARE
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, Kind
from assistant.text.patterns import lazy_re2

_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty-four|forty-eight|a couple of|a few)"
_SPAN = r"(?:days?|weeks?|months?|hours?)"
LEAVE = lazy_re2(
    r"\byou(?:'re| are)(?: [a-z]+)? (?:clear|cleared|free|good|safe|set|ready|fine|okay|ok) (?:to|for) |\byou (?:can|may|could) |\b(?:back|off|out) (?:to|in|into|on|onto) (?:[a-z-]+ ){1,3}(?:he|she|they|you|it) goe?s?\b|^\W*[a-z]+ away (?:after|once|from|past|starting)\b"
)
_WHEN = lazy_re2(rf"\b(?:after|by|past|once|from|in|at|starting) (?:the |about |only |day |week |month |hour )*{_NUMBER}[ -]?{_SPAN}\b|\b(?:after|by|past|once|from|in|at|on|starting) (?:about )?(?:day|week|month|hour) {_NUMBER}\b|\b{_NUMBER} {_SPAN} (?:out|in|on|later|after|without|with no|past|free)\b|\bthe (?:first|second|third|fourth) (?:day|week|month)\b")
_SENT = lazy_re2(r"\b(?:back|off|out) (?:to|in|into|on|onto) (?:[a-z-]+ ){1,3}(?:he|she|they|you) goe?s?\b")
_OURS = lazy_re2(r"\b(?:our|ours|us|we|we're|we'll|my|me|i|i'm|dr|team|clinic|office|desk|visit|visits|results?|report|records?|form|bill|insurance|refund|course|may notice|may feel|may see|can expect|(?:can|may|could) (?:still |also |even |always )?(?:be (?:surprised|asked|back at)|wonder|know|ask|tell|think|remember|pick up your|call|book)|study|trial|screening|fair|join|read|watch|see|find|meet|vote|apply|register|enter|win|hear)\b|[?#@$]")
_REACH = 260  # characters back in which a treatment or an illness still is what is spoken of


def _spoken_of(frame: Frame) -> bool:
    """An illness, a medicine or a procedure in the sentence or just before it."""
    near = (max(frame.before[0], frame.before[1] - _REACH), frame.before[1])
    return frame.matter.any(frame.phrase.start, frame.phrase.end, STRONG | ILL) or frame.matter.any(*near, STRONG | ILL)


def leave_by_day(frame: Frame) -> tuple[int, int, str] | None:
    """Leave to do something again once so much time has passed."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if LEAVE.search(low[start:end]) is None or _OURS.search(low, start, end) or frame.offered() or not _spoken_of(frame):
        return None
    if _WHEN.search(low, start, end) or _SENT.search(low, start, end):
        return start, end, SELF_CARE
    return None


_THINGS = r"(?:stitch(?:es)?|sutures?|staples?|casts?|packing|gauze|drains?|patch|bandages?|dressings?|splints?|boots?|slings?|braces?|catheters?|contacts?|shield|steri-strips?|tape|wick|stents?|tubes?|pessary|collar|halo)"
WORN = lazy_re2(rf"(?:^|[,;:—–-]) ?\W*(?:the |your |any )?{_THINGS}(?: (?:on|in|over|at|from|for) (?:the |your )?[a-z]+)? (?:out|off|stays? (?:on|in)|stay|on|in|back (?:on|in)) (?:by|at|on|in|after|until|till|for|within|from) [^,;.]{{0,16}}?\b(?:days?|weeks?|months?|hours?|nights?|mornings?|showers?|\d+)\b")


def worn_until(frame: Frame) -> tuple[int, int, str] | None:
    """"Stitches on the face out by day five": what holds a wound, with the day it comes off and no verb."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    worn = WORN.search(low[start:end]) is not None
    return (start, end, SELF_CARE) if worn and not _OURS.search(low, start, end) and not frame.offered() else None


BANNED = lazy_re2(r"\b(?:no|zero|not one|not a single|none of|nothing|never|only)\b.*\b(?:until|till|unless|before) i(?:'ve|'m|'d)? (?:say|give|clear|cleared|tell|told|have|had|look|looked|see|seen|okay|ok|approve|approved|let|sign|signed|been|happy|check|checked)\b")
_ANNOUNCED = lazy_re2(r"\b(?:announce\w*|answers?|reveal\w*|tell you (?:the|what|who|why)|spoilers?|coffee|cake|guess\w*|post|publish\w*|peeking|clapping)\b")


def banned_until(frame: Frame) -> tuple[int, int, str] | None:
    """"No sauna for you until I tell you so": a ban the author means to lift."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if BANNED.search(low, start, end) is None or _ANNOUNCED.search(low, start, end) is not None or not _spoken_of(frame):
        return None
    return start, end, SELF_CARE


HELD_TO = lazy_re2(r", (?:and |but |so )?(?:don'?t|do not|never|refuse|ignore|no matter|not a|no )[ a-z]")


def kept_in_hand(frame: Frame) -> tuple[int, int, str] | None:
    """"Terbinafine for a month, don't settle for a week": a medicine, its span, and a word to hold to it."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    opening = next((w.start for w in frame.phrase.words if w.text[0].isalnum()), start)
    named = frame.matter.within(opening, opening + 1, MEDICINE - {Kind.VACCINE})
    held = HELD_TO.search(low, start, end)
    if not named or held is None or frame.offered():
        return None
    words = [i for i, w in enumerate(frame.phrase.words) if w.start < held.start()]
    timed = dosing.DURATION.search(low, named[0].end, held.start()) is not None or dosing.FREQUENCY.search(low, named[0].end, held.start()) is not None
    if not timed or frame.phrase.has_finite(0, words[-1] + 1):
        return None
    return start, end, DOSE if dosing.has_amount(low, start, end) else MEDICINE_ORDER
