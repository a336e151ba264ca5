"""The shapes a dose or regimen takes without a verb."""

from __future__ import annotations

from assistant.guard.advice.matter import ILL, MEDICINE, Kind
from assistant.guard.advice.verbless.bare import OPENS, Bare
from assistant.text.patterns import lazy_re2

_A_NUMBER = lazy_re2(r"\b\d+\b")


def medicine_by_rhythm(b: Bare) -> bool:
    """"Naproxen 220, twice a day, with food"."""
    counted = b.amount or b.kitchen or _A_NUMBER.search(b.text) is not None
    return b.medicine and ((counted and (b.often or b.long)) or (b.often and b.length <= 22))


def medicine_by_amount(b: Bare) -> bool:
    """"A teaspoon of prednisolone for the croup", "half a Unisom and 25 of B6"."""
    if b.medicine and b.amount and _FOR_WHAT.search(b.text):
        return True
    if b.medicine and b.amount and b.context and (b.frame.ill() or b.length <= 12):
        return True
    return b.medicine and _COUNTED.search(b.text) is not None and (b.often or b.frame.ill() or b.medicines > 1 or b.context)


_FOR_WHAT = lazy_re2(r"\bfor (?:any|the|that|those|your|a|an|kids|toddlers|babies|adults|every|itch\w*|pain|sleep)\b")
_COUNTED = lazy_re2(
    r"\b(?:one|two|three|four|half an?|an?|an extra|\d+ of|\d) (?:extra |baby |more |adult |children's |low-dose )?(?:excedrin|advil|tylenol|aleve|motrin|benadryl|tums|aspirin|ibuprofen|claritin|zyrtec|pepcid|imodium|sudafed|unisom|ativan|xanax|zofran|dramamine|pepto|miralax|b6|b12|zinc|melatonin|[a-z]+ (?:tablet|pill|lozenge|capsule|gummie|gummy)s?)\b"
)


_TIMED = lazy_re2(r"\b(?:now|tonight|tomorrow|if (?:you|your|he|she|they|under|over)|for (?:kids|adults|anyone))\b")


def amount_by_rhythm(b: Bare) -> bool:
    """A line of a prescription without the drug's name: "1 tab po bid"; "Day 2: 5 mg"."""
    if not b.amount:
        return False
    stepped = _STEP.search(b.frame.low[b.frame.phrase.start : b.start + 12]) is not None
    timed = _TIMED.search(b.text) is not None
    return (b.often or stepped or timed) and not (b.kinds - {Kind.DIET} and not b.medicine)


_STEP = lazy_re2(r"^\W*(?:day|week|month|night|morning|evening|step|breakfast|dinner|bedtime)s? ?\d*(?:-\d+)?\s?[:=—-]")


def exercise_by_count(b: Bare) -> bool:
    """"3 sets of 15 slow wrist curls", "ice for 10 minutes after"."""
    things = b.kinds & {Kind.EXERCISE, Kind.REMEDY, Kind.DEVICE}
    return bool(things) and (b.often or b.long or b.sets) and b.context and b.length <= 18


def food_by_count(b: Bare) -> bool:
    """"A spoon of honey every four hours for the cough"."""
    if b.kinds & {Kind.DIET} and b.often and _led(b) and b.length <= 10:
        return True  # "Pregnant? Tuna twice a week, tops."
    return b.kitchen and bool(b.kinds & {Kind.DIET, Kind.REMEDY}) and (b.often or b.frame.ill()) and b.frame.health


def forbidden(b: Bare) -> bool:
    """"No push-ups for a month"; under a label of an illness or a state of life: "no honey, no cow's milk"."""
    if not _NO_MORE.search(b.text) or not b.kinds:
        return False
    return ((b.long or b.often) and b.context) or (b.text.startswith(("no ", "zero ")) and (b.medicines > 1 or len(b.frame.matter.within(b.start, b.end, MEDICINE | {Kind.TEST})) > 1 or _FOR_YOU.search(b.text) is not None or _led(b) or _labelled(b) or STATE.search(b.text) is not None))


_NO_MORE = lazy_re2(r"^(?:no|zero|less|fewer|more|only|just|absolutely no)\b")
_FOR_YOU = lazy_re2(r"\b(?:for (?:you|your|anyone|diabetics|kids|babies)|if you|with your|while on|ever)\b")
STATE = lazy_re2(r"\b(?:pregnant|pregnancy|expecting|breastfeeding|nursing|trying to conceive|under (?:one|two|five|six|\d+)|babies|infants|newborns|toddlers|kids|children|after surgery|post-op|before surgery)\b")


def _led(b: Bare) -> bool:
    """A condition, a symptom or a state of life in the question that leads in."""
    lead = b.frame.lead
    return lead is not None and (b.frame.lead_ill() or STATE.search(b.frame.low[lead[0] : lead[1]]) is not None)


def _labelled(b: Bare) -> bool:
    """A condition or a state of life in the words before the part: "Kids under one: no honey"."""
    before = b.frame.low[b.frame.phrase.start : b.start]
    return bool(before.strip()) and (b.frame.matter.any(b.frame.phrase.start, b.start, ILL) or STATE.search(before) is not None)


def one_over_another(b: Bare) -> bool:
    """"Pseudoephedrine, not phenylephrine"."""
    return _NOT.search(b.text) is not None and b.medicines >= 2 and b.context


_NOT = lazy_re2(r",? (?:not|never|instead of|over|rather than|no) ")


def answer(b: Bare) -> bool:
    """The answer to "Best thing for a stye?", or a medicine as the whole answer to a short question: "Fever of 102? Motrin, fluids, couch."."""
    lead = b.frame.lead
    if lead is None or b.length > 16 or "911" in b.text or "988" in b.text:
        return False
    if b.frame.matter.any(*lead, ILL) and _REMEDY.search(b.frame.low, *lead) is not None and (b.kinds or b.amount or b.kitchen):
        return True
    if b.start > b.frame.phrase.start + 4 or _OPEN_QUESTION.search(b.frame.low[lead[0] : lead[1]]):
        return False
    if b.medicine and len(b.frame.low[lead[0] : lead[1]].split()) <= 7:
        return True
    return b.frame.lead_ill() and (b.often or b.amount) and bool(b.kinds)


_REMEDY = lazy_re2(r"\b(?:best|fix|cure|helps?|trick|remedy|solution|first move|first step|what works|what to do|go-to|treatment|antidote|secret)\b")
_OPEN_QUESTION = lazy_re2(r"\b(?:what|which|who|how|why|when|where|did you|do you know|can you|questions?|is|are|does|curious|ready|need|guess|remember|ever)\b")
_READERS = lazy_re2(r"\byour?\b|\bit\b|\bthe\b")


def at_once(b: Bare) -> bool:
    """"The second your nose tickles, zinc", "when the hives come: Benadryl"."""
    opening = b.frame.low[b.frame.phrase.start : b.start]
    return b.medicine and b.length <= 14 and OPENS.search(opening) is not None and _READERS.search(opening) is not None


_SUM = lazy_re2(r"[+=]")


def by_sum(b: Bare) -> bool:
    """"1 scoop Miralax + 8 oz water = happy toddler"."""
    return b.medicine and (b.amount or b.kitchen) and _SUM.search(b.text) is not None


_QUIZ = lazy_re2(r"\b(?:which of|true or|quiz|guess|name|is an?|are|belongs)\b")


def option(b: Bare) -> bool:
    """A medicine as a choice under a question about a complaint: "Heartburn at midnight? ... B) baking soda in water"."""
    asked = b.frame.asked
    if asked is None or not (b.medicine or (b.kinds & {Kind.REMEDY})) or b.length > 9:
        return False
    return b.frame.matter.any(*asked, ILL) and _QUIZ.search(b.frame.low[asked[0] : asked[1]]) is None


_NOTHING_BY_MOUTH = lazy_re2(r"\bnothing (?:by mouth|to eat or drink) (?:after|from|until)\b")


def by_mouth(b: Bare) -> bool:
    """"Nothing by mouth after midnight"."""
    return _NOTHING_BY_MOUTH.search(b.text) is not None
