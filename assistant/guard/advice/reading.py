"""Reads a document for advice once; every advice rule picks its own fault from the result."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.guard import frames
from assistant.guard.advice import (
    cues,
    deference,
    dosing,
    faults,
    hinted,
    household,
    phrases,
    remote,
    scope,
    surroundings,
    verbless,
    weigh,
)
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, Kind, Matter, matter
from assistant.guard.advice.orders import Form, Order, orders
from assistant.guard.advice.phrases import Phrase
from assistant.guard.frames import Voice
from assistant.guard.once import once
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Advice(NamedTuple):
    """Advice to be taken out at ``start:end``, by fault and the way it is put."""

    start: int
    end: int
    fault: str
    form: str
    sentence: int


_SHORT = 130  # characters: a list of things to do has no room for more
VERBLESS = "verbless_dose"
_CONDITION = frozenset((Kind.CONDITION,))
SPARED = frozenset((Voice.AGENCY, Voice.STUDY, Voice.MYTH, Voice.HISTORY, Voice.REPORTED, Voice.OWN_LIFE, Voice.DENIED))  # in them nobody advises the reader


def of_fault(document: Document, fault: str) -> list[Advice]:
    """The advice of one fault."""
    return [a for a in advice(document) if a.fault == fault]


@once
def advice(document: Document) -> list[Advice]:
    """All orders, permissions and named doses in the document that are medical advice, in order."""
    found: list[Advice] = []
    things = matter(document)
    health = any(m.kind in STRONG | ILL for m in things.mentions)
    nothing = not things.mentions and len(document.sentences) > 1  # no order weighs anything then; a lone "Taper it slowly." may
    for index, (start, end) in enumerate(document.sentences):
        if document.text[start] == "#":
            continue
        shown = cues.cues(document.low, start, end)
        named = things.any(start, end, MEDICINE)
        lead = surroundings.lead_in(document, index)
        if named or lead is not None:
            shown |= {"bare"}
        if health and "," in document.text[start:end] and end - start < _SHORT:
            shown |= {"listing"}
        if things.any(start, end, _CONDITION):
            shown |= {"condition"}
        if not shown or (nothing and not shown & {"bare", "remote", "condition", "hinted"} and not (found and found[-1].sentence == index - 1)):
            continue
        phrase = phrases.phrase(document, index)
        frame = Frame(document.low, things, phrase, lead, surroundings.before(document, index), health, surroundings.question_above(document, index))
        answered = _answered(document, index, things)
        if answered and not frames.voices(document, *document.sentences[index + 1]) & (SPARED | {Voice.ASKED}):
            found.append(answered)
        joined = bool(found) and found[-1].sentence == index - 1
        hit = _sentence(document, frame, shown, joined=joined)
        far = _at_distance(document, frame, shown) if shown & {"remote", "condition", "hinted"} else None
        if hit and far:
            hit = Advice(min(hit.start, far.start), max(hit.end, far.end), far.fault, far.form, index)
        if seen := hit or far:
            found.append(seen)
    return _with_fellows(document, things, found) if any(a.fault == VERBLESS for a in found) else found


def _with_fellows(document: Document, things: Matter, found: list[Advice]) -> list[Advice]:
    """The advice with the other lines of a list of doses: "Azithro 500, three tabs. Imodium for the bus rides."."""
    seen = {a.sentence for a in found}
    fellows: list[Advice] = []
    for step, order in ((1, found), (-1, found[::-1])):
        for advice in order:
            index = advice.sentence + step
            while advice.fault == VERBLESS and 0 <= index < len(document.sentences) and index not in seen and _same_list(document, index - step, index):
                phrase = phrases.phrase(document, index)
                frame = Frame(document.low, things, phrase, None, surroundings.before(document, index), True)
                if not phrase.words or not verbless.fellow(frame) or document.text[phrase.start : phrase.end].rstrip("\"')]* ").endswith("?"):
                    break
                seen.add(index)
                fellows.append(Advice(phrase.start, phrase.end, VERBLESS, "verbless", index))
                index += step
    return sorted(found + fellows, key=lambda a: a.start)


def _same_list(document: Document, one: int, other: int) -> bool:
    """Whether two neighbouring sentences share a line or stand on lines that follow at once."""
    first, second = sorted((one, other))
    return document.text.count("\n", document.sentences[first][1], document.sentences[second][0] + 1) <= 1


def _sentence(document: Document, frame: Frame, shown: frozenset[str], *, joined: bool) -> Advice | None:
    """The advice in one sentence, or None. The first order that is advice decides where the removal begins."""
    phrase = frame.phrase
    question = document.text[phrase.start : phrase.end].rstrip("\"')]* ").endswith("?")
    for order in orders(phrase, document.low, shown):
        if question and not _rhetorical(document.low, phrase):
            break
        fault = weigh.fault(order, frame)
        if fault in (faults.VACCINE_ORDER, faults.TEST_ORDER, faults.MEDICINE_ORDER) and order.verb in ("get", "have", "find", "sign", "line", "make", "grab", "schedule", "book", "bring", "request", "offer", "come", "need", "check", "roll") and deference.is_logistics(document.low, phrase.start, phrase.end):
            fault = None
        if fault is None and joined and order.form is Form.IMPERATIVE and _goes_on(document, phrase):
            fault = faults.SELF_CARE
        if fault is None or _spared(document, phrase, order):
            continue
        clause = phrase.start if order.verb == "do" else order.clause  # "..., so do that" leans on what went before
        start, end = scope.passage(document, phrase, clause, order.at, surroundings.lead_to_drop(frame))
        return Advice(start, end, fault, order.form.value, phrase.index)
    if question or not ("bare" in shown or "listing" in shown) or household.household(frame):
        return None
    span = verbless.dose(frame)
    if span and not frames.voices(document, *span[:2]) & SPARED and (span[2] or not document.about_patient(*span[:2])):
        start, end = scope.passage(document, phrase, span[0], span[1], surroundings.lead_to_drop(frame))
        return Advice(start, end, VERBLESS, "verbless", phrase.index)
    return None


_YOU_NOW = lazy_re2(r"\b(?:you can|you may|you're|you'll|you'd)\b")  # "you can go back in the pool" is no history


def _at_distance(document: Document, frame: Frame, shown: frozenset[str]) -> Advice | None:
    """Remote diagnosis, triage, an invitation to it, or advice put as a statement, in one sentence."""
    phrase = frame.phrase
    hit = remote.remote(frame, shown) or (hinted.hinted(frame) if "hinted" in shown else None)
    sentence = document.text[phrase.start : phrase.end]
    if hit is None or (sentence.rstrip("\"')]* ").endswith("?") and sentence.count("(") <= sentence.count(")")):
        return None
    spared = SPARED - {Voice.STUDY, Voice.OWN_LIFE} - ({Voice.HISTORY} if _YOU_NOW.search(document.low, hit[0], hit[1]) else set())
    if frames.voices(document, hit[0], hit[1]) & spared:
        return None
    start, end = scope.passage(document, phrase, hit[0], hit[1], surroundings.lead_to_drop(frame))
    return Advice(start, end, hit[2], "remote", phrase.index)


# A quotation the sentence talks about: "Feed a cold, starve a fever" shows up in print ...
_QUOTED_TALKED_OF = lazy_re2(r"^\W*\"[^\"\n]{3,90}\"\s+(?:(?:still|also|really|actually|just|often|sometimes|never|usually)\s)*(?:is|isn'?t|was|wasn'?t|are|aren'?t|has|have|had|shows?|sounds?|sounded|goes|went|comes?|came|appears?|dates?|gets?|got|turns?|turned|makes?|made|may|might|can|could|will|won'?t|does|doesn'?t|did|used|belongs?|remains?|ranks?|tops?|tells?|means?|and other)\b")
_QUOTED_WHOLE = lazy_re2(r"^\W*\"[^\"\n]{3,90}\"?\W*$")
_HELD_OFF = lazy_re2(r"\b(?:none of (?:the|these|those|them|it)|no (?:good )?evidence|myths?|isn'?t true|aren'?t true|not true|(?:doesn'?t|don'?t|does not|do not|won'?t) (?:work|help|hold up)|we know better|debunk\w*|old wives|if i had a (?:dollar|nickel|dime)|(?:bad|terrible|outdated) advice|please don'?t|we hear|heard it|no proof)\b")


def _mentioned(document: Document, phrase: Phrase) -> bool:
    """Whether the order only stands in quotation marks and is talked about, there or in the sentences after it."""
    sentence = document.low[phrase.start : phrase.end]
    if '"' not in sentence:
        return False
    if _QUOTED_TALKED_OF.search(sentence):
        return True
    return _QUOTED_WHOLE.search(sentence) is not None and _HELD_OFF.search(document.low, phrase.end, min(len(document.low), phrase.end + 240)) is not None


def _spared(document: Document, phrase: Phrase, order: Order) -> bool:
    if _mentioned(document, phrase):
        return True
    heard = frames.voices(document, order.at, phrase.end) & SPARED
    if order.form is Form.IMPERATIVE:
        heard -= {Voice.STUDY, Voice.OWN_LIFE}
    return bool(heard)


_RHETORICAL = lazy_re2(r"\b(?:why not|how about|have you tried|ever tried|what about|why (?:don'?t|wouldn'?t) you|ever thought of|did you try|have you considered|what if you|what(?:'s| is) stopping you|wh(?:at|ere)(?:'s| is) the harm)\b")


def _rhetorical(low: str, phrase: Phrase) -> bool:
    return _RHETORICAL.search(low, phrase.start, phrase.end) is not None


_GOES_ON = lazy_re2(r"(?i)^\W*(?:and|then|also|plus|or|next|after that|repeat)\b")


_MAY_I = lazy_re2(r"\b(?:(?:can|could|should|may) (?:i|you|we|my|your|kids|babies|toddlers|anyone|pregnant|women|moms)|(?:is it|it's|it is)? ?(?:safe|ok|okay|fine|alright|all right|bad|smart|wise) to|do (?:i|you|we|kids) (?:need|have to))\b")
_PLAIN_ANSWER = lazy_re2(r"^\W*(?:a(?:nswer)?: )?(?:yes|yep|yup|sure|absolutely|of course|totally|definitely|nope|no|nah|never|go for it|you bet|go ahead|fine|you can|once in a while|100%|always|only|not unless)\b")


def _answered(document: Document, index: int, things: Matter) -> Advice | None:
    """A question about taking a medicine that the next sentence answers outright: "Safe to take it? Yep, go for it."."""
    start, end = document.sentences[index]
    if index + 1 >= len(document.sentences) or not document.text[start:end].rstrip("\"')]* ").endswith("?"):
        return None
    s, e = document.sentences[index + 1]
    if _MAY_I.search(document.low, start, end) is None or _PLAIN_ANSWER.search(document.low[s:e]) is None:
        return None
    if not things.any(start, end, MEDICINE) or deference.defers(document.low, s, e) or deference.is_logistics(document.low, start, e):
        return None
    return Advice(start, e, faults.MEDICINE_ORDER, "answered", index)


def _goes_on(document: Document, phrase: Phrase) -> bool:
    """Whether the sentence carries on the one before: "And park a stool ..."."""
    return _GOES_ON.search(document.text[phrase.start : phrase.start + 20]) is not None


__all__ = ["SPARED", "Advice", "advice", "of_fault", "Kind", "dosing"]
