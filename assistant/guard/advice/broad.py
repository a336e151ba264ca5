"""Orders the narrower readings leave: counted acts in a text on illness, things to be had done, duties of a group."""

from __future__ import annotations

from assistant.guard.advice.faults import MEDICINE_ORDER, SELF_CARE, TEST_ORDER
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, WEAK, Kind
from assistant.guard.advice.orders.order import Form, Order
from assistant.text.patterns import lazy_re2

_HAVE_DONE = lazy_re2(
    r"^(?:get|have|having|getting|find) (?:(?:it|them|that|one|yours|those|the|your|his|her|their|any|all|both|an?|my|kids'?)\b ?)?(?:[\w'()-]+ ){0,3}?"
    r"(?:drawn|scanned|removed|frozen|biopsied|scoped|lanced|drained|cut (?:out|off)|imaged|injected|replaced|x-rayed|pulled|excised|burned off|lasered|measured|screened|tested|snipped|zapped|taken out|swabbed|cultured|titrated|adjusted|out\b)"
)
_TESTED = lazy_re2(r"^(?:get|be|have) (?:yourself |them |him |her |the kids )?(?:tested|screened|scoped|scanned|vaccinated|boosted|biopsied|imaged|x-rayed|swabbed|on (?:a|an|the|it)\b|off (?:the|it|your)\b)")
_ADDRESSED = lazy_re2(r"\b(?:your?|yours|anyone|anybody|everyone|everybody|any|every|whoever|those|kids|babies|toddlers|teens|children|infants|pregnant|diabetics|asthmatics|[a-z]+ (?:people|folks|moms|dads|parents|sufferers|wearers|patients|sisters|warriors))\b")
_BACK = lazy_re2(r"\b(?:it|one|them|that|this|those|these|yours)\b")
_CONCLUDES = lazy_re2(r"(?:,|—|–|-)? (?:so|which is why|that's why)(?: just| please| go ahead and| then| always| never| don'?t| do not)*\s*$")
_BLAND = frozenset(("get", "have", "make", "go", "put", "do", "check", "wear", "book", "keep", "take", "find", "wash", "clean", "plan", "watch", "give", "come", "work", "let", "stay", "run"))
_TREATS = frozenset(("intake", "care", "cease", "change", "switch"))
_NOT_DUTY = lazy_re2(r"\b(?:our|we|us|my|i|doctors?|clinicians?|nurses?|clinics?|companies|insurers?|schools?|study|studies|may|might|sometimes|law|policy|visit|visits|appointment|office|form|forms|card)\b")


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
    after = _AFTER.search(low, order.at, end)
    if after is None or _SPAN.search(low, start, end) is None or _NOT_DUTY.search(low, start, end):
        return None
    return SELF_CARE if frame.matter.any(after.end(), end, ILL | STRONG) else None


def duty(order: Order, frame: Frame) -> str | None:
    """A duty or a ban put as a statement to a group or the reader: "teens on Accutane must not wax"."""
    low, start, end = frame.low, frame.phrase.start, order.end
    if frame.offered() or _NOT_DUTY.search(low, start, end):
        return None
    addressed = _ADDRESSED.search(low, start, end) is not None or frame.lead_ill()
    if addressed and frame.health and frame.matter.any(start, end, STRONG | ILL | WEAK):
        return SELF_CARE
    return None
