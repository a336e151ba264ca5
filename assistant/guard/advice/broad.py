"""Orders the narrower readings leave: counted acts in a text on illness, things to be had done, duties of a group."""

from __future__ import annotations

from assistant.guard.advice import deference, dosing, tips, wordsets
from assistant.guard.advice.faults import MEDICINE_ORDER, SELF_CARE, TEST_ORDER
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, WEAK, Kind
from assistant.guard.advice.orders.imperatives import UNKNOWN
from assistant.guard.advice.orders.order import Form, Order
from assistant.text.patterns import lazy_re2

_HAVE_DONE = lazy_re2(
    r"^(?:get|have|having|getting|find) (?:(?:it|them|that|one|yours|those|the|your|his|her|their|any|all|both|an?|my|kids'?)\b ?)?(?:[\w'()-]+ ){0,3}?"
    r"(?:drawn|scanned|removed|frozen|biopsied|scoped|lanced|drained|cut (?:out|off)|imaged|injected|replaced|x-rayed|pulled|excised|burned off|lasered|measured|screened|tested|snipped|zapped|taken out|swabbed|cultured|titrated|adjusted|out\b)"
)
_TESTED = lazy_re2(r"^(?:get|be|have) (?:yourself |them |him |her |the kids )?(?:tested|screened|scoped|scanned|vaccinated|boosted|biopsied|imaged|x-rayed|swabbed|on (?:a|an|the|it)\b|off (?:the|it|your)\b)")
_ADDRESSED = lazy_re2(r"\b(?:your?|you're|you've|nobody|no one|yours|anyone|anybody|everyone|everybody|any|every|whoever|those|kids|babies|toddlers|teens|children|infants|pregnant|diabetics|asthmatics|[a-z]+ (?:people|folks|moms|dads|parents|sufferers|wearers|patients|sisters|warriors))\b")
_BACK = lazy_re2(r"\b(?:it|one|them|that|this|those|these|yours)\b")
_CONCLUDES = lazy_re2(r"(?:,|—|–|-)? (?:so|which is why|that's why)(?: just| please| go ahead and| then| always| never| don'?t| do not)*\s*$")
_BLAND = frozenset(("get", "have", "make", "go", "put", "do", "check", "wear", "book", "keep", "take", "find", "wash", "clean", "plan", "watch", "give", "come", "work", "let", "stay", "run"))
_TREATS = frozenset(("intake", "care", "cease", "change", "switch"))
_STATED = ("with ", "on ", "if ", "for ", "after ", "during ", "while ")
_NOT_DUTY = lazy_re2(r"\b(?:alone|our|we|us|my|i|doctors?|clinicians?|nurses?|clinics?|companies|insurers?|schools?|study|studies|may|might|sometimes|law|policy|visit|visits|appointment|office|form|forms|card)\b")


def act(order: Order, frame: Frame, kinds: set[Kind], acts: frozenset[str], *, rhythm: bool, pronoun: bool, end: int) -> str | None:
    """An act that is advice by its count, its condition or what it has done to the body."""
    low = frame.low
    if frame.offered():
        return None
    about = frame.health or bool(kinds & {Kind.BODY})
    if about and (_HAVE_DONE.search(low[order.at : end]) or _TESTED.search(low[order.at : end])):
        return TEST_ORDER
    if order.form is Form.SHOULD and acts and frame.health and (frame.ill() or (_BACK.search(low, order.at, end) is not None and frame.told_before(ILL))) and _ADDRESSED.search(low, order.clause, order.at):
        return SELF_CARE
    if _CONCLUDES.search(low, frame.phrase.start, order.at) is not None and acts and order.verb not in _BLAND and frame.matter.any(frame.phrase.start, order.at, STRONG | ILL):
        return SELF_CARE
    if acts & _TREATS and rhythm and frame.health and (kinds or frame.told_before(ILL | STRONG) or frame.lead_ill()):
        return SELF_CARE
    if acts & (_TREATS - {"care"}) and pronoun and frame.health and frame.told_before(MEDICINE | {Kind.TEST, Kind.PROCEDURE}) and (frame.conditioned() or frame.lead is not None):
        return MEDICINE_ORDER
    return None


_SPAN = lazy_re2(r"\b(?:\d+|an?|one|two|three|four|five|six|ten|few|couple of) (?:hours?|days?|weeks?|months?)\b")
_AFTER = lazy_re2(r"\b(?:after|post|following|out from|since)\b")


def leave(order: Order, frame: Frame) -> str | None:
    """Leave to do something so long after a procedure or an illness: "you can shovel two weeks after a stent"."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if dosing.has_rhythm(low, order.at, end) and frame.health and _BACK.search(low, order.at, end) and frame.told_before(ILL) and not frame.offered() and not _NOT_DUTY.search(low, start, end):
        return SELF_CARE
    after = _AFTER.search(low, order.at, end)
    if after is None or _SPAN.search(low, start, end) is None or _NOT_DUTY.search(low, start, end):
        return None
    return SELF_CARE if frame.matter.any(after.end(), end, ILL | STRONG) else None


_OURS = lazy_re2(r"\b(?:our|ours|us|we|we're|we'll|my|me|i|i'm|i'll|dr|nurse|team|clinic|practice|office|staff|front desk|comments?|below|link|bio|page|poll|vote|story|stories|photos?|friends?|podcast|episode|hashtag|calendar|facts?|thread|series|game|party|candy|costume|911|988|emergency|poison control|hotline)\b|#|@|https?:")
_TIP = lazy_re2("(?i)" + tips.PATTERN)
# What is done with what one reads: "pick the one that matters most and ask it first", "keep it for later", "start with one line".
_OF_WORDS = lazy_re2(r"\b(?:ask|asks|questions?|words?|lines?|lists?|boards?|sentences?|notes?|letters?|read|(?:pass|send|forward|show) (?:it|them|this|that) (?:on|along|to)|group chat|for later|anyway|in mind|handy|aloud|out loud)\b")
# What is said, written, sewn or parked treats nobody.
_OF_WORDS_VERBS = wordsets.named("told_of_words")
_ON_THE_WAY = lazy_re2(r"\b(?:(?:parking|lower|upper|front|back|side|north|south|east|west|main|gravel|road|street|church|school|visitor|staff) (?:lots?|entrance|door|gate|exit|elevators?|side|stairs)|parking|driveway|crosswalk|detour|highway|freeway|traffic|construction|roadwork|garage|curb|intersection|bridge|ramp|roundabout)\b")
_REACH = 170  # characters back in which an illness or a treatment still is what is spoken of


def told(order: Order, frame: Frame) -> str | None:
    """Any imperative said on the heels of an illness or a treatment, unless it is about the practice, the page or everybody's wellness."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    if order.form is not Form.IMPERATIVE or not frame.health or frame.offered() or _OURS.search(low, start, end) or deference.defers(low, start, end):
        return None
    if not _heads(order, frame):
        return None
    sense = STRONG | ILL
    inside = frame.matter.any(start, end, sense)
    if (_first_word(low, order.at) in _OF_WORDS_VERBS or _ON_THE_WAY.search(low, order.at, end)) and not frame.matter.any(start, end, ILL | MEDICINE):
        return None
    if not inside and (_TIP.search(low[start:end]) or _OF_WORDS.search(low, start, end)):
        return None
    if not (inside or frame.lead_ill() or frame.matter.any(start, end, WEAK) or dosing.has_rhythm(low, start, end) or _BACK.search(low, order.at, end) or (order.verb != UNKNOWN and len(low[order.at : end].split()) > 3)):
        return None  # "accept the casserole", "stay cozy"
    near = (max(frame.before[0], frame.before[1] - _REACH), frame.before[1])
    return SELF_CARE if inside or frame.matter.any(*near, sense) else None


def _first_word(low: str, at: int) -> str:
    return low[at : at + 24].partition(" ")[0].strip(".,!;:\"'")


_NEGATING = frozenset(("don't", "do", "let's", "never"))
_UNDER = frozenset(("if", "when", "whenever", "unless", "once", "until", "after", "before", "for", "while", "with", "on", "during"))


def _heads(order: Order, frame: Frame) -> bool:
    """Whether the act heads its sentence, or a clause behind a condition or a mark, and no finite verb makes it a noun."""
    phrase = frame.phrase
    at = next((i for i, w in enumerate(phrase.words) if w.start >= order.at), 0)
    first = next((w.text for w in phrase.words if w.text[0].isalnum()), "")
    mark = next((phrase.texts[i] for i in range(at - 1, -1, -1) if not phrase.texts[i][0].isalnum()), "")
    if mark == "," and first not in _UNDER and (at > 4 or phrase.texts[:at].count(",") > 1):
        return False  # "Ear tubes, on average, stay in about a year"
    finite = any(f and w not in _NEGATING for w, f in zip(phrase.texts[:at], phrase.finite[:at], strict=True))
    if mark == "." or (finite and phrase.texts[at - 1] not in ("so", "then") and not (first in _UNDER or mark in (":", ";", "—", "!", "?"))):
        return False
    stop = next((i for i in range(at + 1, len(phrase.words)) if phrase.texts[i] in _CLAUSES), len(phrase.words))
    return not phrase.has_finite(at + 1, stop)


_CLAUSES = frozenset(("if", "when", "while", "until", "till", "because", "before", "after", "since", "that", "which", "who", "as", "so", "unless", "than", "what", "where", ";", ":", "—", "(", "you", "it"))


def duty(order: Order, frame: Frame) -> str | None:
    """A duty or a ban put as a statement to a group or the reader: "teens on Accutane must not wax"."""
    low, start, end = frame.low, frame.phrase.start, order.end
    if frame.offered() or _NOT_DUTY.search(low, start, end):
        return None
    addressed = _ADDRESSED.search(low, start, end) is not None or frame.lead_ill() or (low[start:end].startswith(_STATED) and frame.matter.any(start, end, ILL | {Kind.PROCEDURE}))
    near = (max(frame.before[0], frame.before[1] - _REACH), frame.before[1])
    if addressed and frame.health and (frame.matter.any(start, end, STRONG | ILL | WEAK) or (order.verb != "rule" and frame.matter.any(*near, ILL))):
        return SELF_CARE
    return None
