"""Doses and regimens without a verb: "Ibuprofen 400, twice a day, with food", "3 sets of slow curls", "no push-ups for a month"."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass

import re2

from assistant.guard.advice import dosing, verbs, wordsets
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, WEAK, Kind

_NO_ORDER = re2.compile(
    r"\b(?:free|clinics?|walk-?ins?|available|open|opens|office hours|our hours|hours are|schedule|sign up|page|post|posts|thread|series|episode|trivia|vs\.?|versus|approved|studied|trials?|study|participants|average|half-life|since|named|invented|"
    r"discovered|facts?|myths?|history|book|visit|visits|call|card|form|forms|copy|copies|record|class|classes|workshop|talk|webinar|meeting|percent|per cent|people|adults|americans|patients|years ago|"
    r"tablet contains|contains|bottle|sold|price|cost|costs|insurance|shipment|supply|refills? by|ml of blood|donat\w+|pints?|units of blood|poll|quiz|survey|question|questions|our|we|i|my|join|live|today's|tonight's|appointments?|doses? given|given|side effects?|risks?|basics|explained|part|names?|types?|kinds|classes|brands?|generics?|include[sd]?)\b|[$%]|\d\s?(?:am|pm|a\.m|p\.m)\b|\b(?:1[5-9]|20)\d\d\b"
)
_AFTER_VERB = wordsets.named("verbless_after_verb")
_SUBORDINATE = wordsets.named("verbless_subordinate")


@dataclass(frozen=True, slots=True)
class Bare:
    """A part of a sentence without a finite verb, and what it holds."""

    frame: Frame
    start: int
    end: int
    text: str
    kinds: frozenset[Kind]
    medicines: int  # how many medicines by name or class
    amount: bool
    kitchen: bool
    often: bool
    long: bool
    sets: bool
    context: bool  # the text is about an illness or a medicine

    @property
    def medicine(self) -> bool:
        """Whether a drug, a supplement or a remedy is named."""
        return self.medicines > 0

    @property
    def length(self) -> int:
        """Words."""
        return len(self.text.split())


def dose(frame: Frame) -> tuple[int, int] | None:
    """The span of a verbless dose or regimen in the sentence, or None."""
    phrase = frame.phrase
    parts = _parts(frame)
    if len(parts) > 1 and not phrase.has_finite(0, len(phrase.words)):
        parts.append((0, len(phrase.words)))
    for first, last in parts:
        if last - first < 1 or _has_verb(frame, first, last):
            continue
        bare = _bare(frame, phrase.words[first].start, phrase.words[last - 1].end)
        if not _NO_ORDER.search(bare.text) and any(shape(bare) for shape in _SHAPES):
            return bare.start, bare.end
    return None


def _parts(frame: Frame) -> list[tuple[int, int]]:
    """The sentence split at marks that begin something new, and after a clause of time or condition, as word numbers."""
    phrase = frame.phrase
    cuts = [0]
    opened = bool(_OPENS.search(frame.low[phrase.start : phrase.end]))
    for i, word in enumerate(phrase.words):
        if word.text in (":", ";", "—", "–", "!", "?", "=", "+") or (word.text == "-" and i > 0 and phrase.words[i - 1].end < word.start):
            cuts.append(i + 1)
        elif word.text == "," and opened:
            cuts.append(i + 1)
            opened = False
    cuts.append(len(phrase.words))
    return [(a, b) for a, b in itertools.pairwise(cuts) if b > a]


_OPENS = re2.compile(r"^\W*(?:the (?:second|minute|moment|instant|day)|as soon as|at the first|when|whenever|if|once|after|before|during|until)\b")


def _has_verb(frame: Frame, first: int, last: int) -> bool:
    """Whether words ``first:last`` are a clause or an order of their own, verbs of subordinate clauses aside."""
    phrase = frame.phrase
    lead = next((phrase.texts[i] for i in range(first, last) if phrase.texts[i][0].isalnum()), "")
    if not lead or (verbs.is_exempt(lead) and not verbs.noun_like(lead)):
        return True
    if _loosely_finite(frame, first, last):
        return True
    inside = False
    for i in range(first, last):
        text = phrase.texts[i]
        if text in _SUBORDINATE:
            inside = True
        elif text in (",", ";"):
            inside = False
        elif phrase.finite[i] and not inside:
            return True
    return False


def _loosely_finite(frame: Frame, first: int, last: int) -> bool:
    """A plural's verb by its base form and what follows: "inhibitors like omeprazole turn down acid"."""
    texts = frame.phrase.texts
    for i in range(first + 2, last - 1):
        if verbs.is_base(texts[i]) and texts[i + 1] in _AFTER_VERB and texts[i - 1] not in _BEFORE_NOUN and texts[i - 1][0].isalpha():
            return True
    return False


_BEFORE_NOUN = frozenset(("to", "the", "a", "and", "or", ",", "not", "your", "no", "then", "of", "for", "if", "until"))


def _bare(frame: Frame, start: int, end: int) -> Bare:
    low, matter = frame.low, frame.matter
    kinds = frozenset(m.kind for m in matter.within(start, end, MEDICINE | WEAK | ILL | frozenset((Kind.DEVICE, Kind.PROCEDURE))))
    return Bare(
        frame, start, end, low[start:end], kinds,
        medicines=len(matter.within(start, end, MEDICINE - {Kind.VACCINE})),
        amount=dosing.has_amount(low, start, end),
        kitchen=dosing.KITCHEN_AMOUNT.search(low, start, end) is not None,
        often=dosing.FREQUENCY.search(low, start, end) is not None,
        long=dosing.DURATION.search(low, start, end) is not None,
        sets=dosing.SETS.search(low, start, end) is not None,
        context=frame.health and (frame.told_before(ILL | MEDICINE) or frame.ill()),
    )  # fmt: skip


# ---- the shapes --------------------------------------------------------------------------------------------------------


def _medicine_by_rhythm(b: Bare) -> bool:
    """"Naproxen 220, twice a day, with food"."""
    counted = b.amount or b.kitchen or re2.search(r"\b\d+\b", b.text) is not None
    return b.medicine and ((counted and (b.often or b.long)) or (b.often and b.length <= 22))


def _medicine_by_amount(b: Bare) -> bool:
    """"A teaspoon of prednisolone for the croup", "half a Unisom and 25 of B6"."""
    if b.medicine and b.amount and b.context and (b.frame.ill() or b.length <= 12):
        return True
    return b.medicine and _COUNTED.search(b.text) is not None and (b.often or b.frame.ill() or b.medicines > 1 or b.context)


_COUNTED = re2.compile(
    r"\b(?:one|two|three|four|half an?|an?|an extra|\d+ of|\d) (?:extra |baby |more |adult |children's |low-dose )?(?:excedrin|advil|tylenol|aleve|motrin|benadryl|tums|aspirin|ibuprofen|claritin|zyrtec|pepcid|imodium|sudafed|unisom|ativan|xanax|zofran|dramamine|pepto|miralax|b6|b12|zinc|melatonin|[a-z]+ (?:tablet|pill|lozenge|capsule|gummie|gummy)s?)\b"
)


def _amount_by_rhythm(b: Bare) -> bool:
    """A line of a prescription without the drug's name: "1 tab po bid"; "Day 2: 5 mg"."""
    stepped = _STEP.search(b.frame.low[b.frame.phrase.start : b.start + 12]) is not None
    timed = re2.search(r"\b(?:now|tonight|tomorrow|if (?:you|your|he|she|they|under|over)|for (?:kids|adults|anyone))\b", b.text) is not None
    return b.amount and (b.often or stepped or timed) and not (b.kinds and not b.medicine)


_STEP = re2.compile(r"^\W*(?:day|week|month|night|morning|evening|step|breakfast|dinner|bedtime)s? ?\d*(?:-\d+)?\s?[:=—-]")


def _exercise_by_count(b: Bare) -> bool:
    """"3 sets of 15 slow wrist curls", "ice for 10 minutes after"."""
    things = b.kinds & {Kind.EXERCISE, Kind.REMEDY, Kind.DEVICE}
    return bool(things) and (b.often or b.long or b.sets) and b.context and b.length <= 18


def _food_by_count(b: Bare) -> bool:
    """"A spoon of honey every four hours for the cough"."""
    return b.kitchen and bool(b.kinds & {Kind.DIET, Kind.REMEDY}) and (b.often or b.frame.ill()) and b.frame.health


def _forbidden(b: Bare) -> bool:
    """"No push-ups for a month"; under a label of an illness or a state of life: "no honey, no cow's milk"."""
    if not _NO_MORE.search(b.text) or not b.kinds:
        return False
    return ((b.long or b.often) and b.context) or (b.text.startswith(("no ", "zero ")) and (_led(b) or _labelled(b) or _STATE.search(b.text) is not None))


_NO_MORE = re2.compile(r"^(?:no|zero|less|fewer|more|only|just|absolutely no)\b")
_STATE = re2.compile(r"\b(?:pregnant|pregnancy|expecting|breastfeeding|nursing|trying to conceive|under (?:one|two|five|six|\d+)|babies|infants|newborns|toddlers|kids|children|after surgery|post-op|before surgery)\b")


def _led(b: Bare) -> bool:
    """A condition, a symptom or a state of life in the question that leads in."""
    lead = b.frame.lead
    return lead is not None and (b.frame.lead_ill() or _STATE.search(b.frame.low[lead[0] : lead[1]]) is not None)


def _labelled(b: Bare) -> bool:
    """A condition or a state of life in the words before the part: "Kids under one: no honey"."""
    before = b.frame.low[b.frame.phrase.start : b.start]
    return bool(before.strip()) and (b.frame.matter.any(b.frame.phrase.start, b.start, ILL) or _STATE.search(before) is not None)


def _one_over_another(b: Bare) -> bool:
    """"Pseudoephedrine, not phenylephrine"."""
    return _NOT.search(b.text) is not None and b.medicines >= 2 and b.context


_NOT = re2.compile(r",? (?:not|never|instead of|over|rather than|no) ")


def _answer(b: Bare) -> bool:
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


_REMEDY = re2.compile(r"\b(?:best|fix|cure|helps?|trick|remedy|solution|first move|first step|what works|what to do|go-to|treatment|antidote|secret)\b")
_OPEN_QUESTION = re2.compile(r"\b(?:what|which|who|how|why|when|where|did you|do you know|can you|questions?|is|are|does|curious|ready|need|guess|remember|ever)\b")


def _at_once(b: Bare) -> bool:
    """"The second your nose tickles, zinc", "when the hives come: Benadryl"."""
    opening = b.frame.low[b.frame.phrase.start : b.start]
    return b.medicine and b.length <= 14 and _OPENS.search(opening) is not None and re2.search(r"\byour?\b|\bit\b|\bthe\b", opening) is not None


def _by_emoji(b: Bare) -> bool:
    """Emoji as verbs: "🚫 ibuprofen ✅ tylenol for kids with chickenpox", "💊 extra metformin"."""
    if not _EMOJI_VERB.search(b.text) or not b.medicine:
        return False
    both = _EMOJI_NO.search(b.text) is not None and _EMOJI_YES.search(b.text) is not None
    about = bool(b.kinds & ILL) or _STATE.search(b.text) is not None or _MORE.search(b.text) is not None or b.often or b.amount
    return both or about


_EMOJI_NO = re2.compile("[🚫❌⛔🛑👎🙅🗑]")
_EMOJI_YES = re2.compile("[✅✔☑👍💊➡🟢👉🆗]")
_EMOJI_VERB = re2.compile("[🚫❌⛔🛑👎🙅🗑✅✔☑👍💊➡🟢👉🆗💉🥄]")
_MORE = re2.compile(r"\b(?:extra|double|more|half|less|instead|every|for (?:the|your|kids|babies|toddlers|me))\b")


def _by_sum(b: Bare) -> bool:
    """"1 scoop Miralax + 8 oz water = happy toddler"."""
    return b.medicine and (b.amount or b.kitchen) and re2.search(r"[+=]", b.text) is not None


def _emoji_dose(b: Bare) -> bool:
    """"💧👁️ every two hours until the red is gone", "🚫☕️ after noon for anyone w/ afib"."""
    if _EMOJI_DOSE.search(b.text) and (b.often or re2.search(r"\d+ (?:on|off|min)", b.text)) and (b.long or b.kinds & ILL):
        return True
    return re2.search(r"^\W*[🚫❌⛔🛑]", b.text) is not None and bool(b.kinds & ILL) and _STATE_OR_ANYONE.search(b.text) is not None


_EMOJI_DOSE = re2.compile("[💧💊💉🥄🧊🍯🧴]")
_STATE_OR_ANYONE = re2.compile(r"\b(?:anyone|everyone|if you|for (?:kids|those|people|folks)|pregnant|with|w/)\b")


def _option(b: Bare) -> bool:
    """A medicine as a choice under a question about a complaint: "Heartburn at midnight? ... B) baking soda in water"."""
    asked = b.frame.asked
    if asked is None or not (b.medicine or (b.kinds & {Kind.REMEDY})) or b.length > 9:
        return False
    return b.frame.matter.any(*asked, ILL) and re2.search(r"\b(?:which of|true or|quiz|guess|name|is an?|are|belongs)\b", b.frame.low[asked[0] : asked[1]]) is None


def _by_mouth(b: Bare) -> bool:
    """"Nothing by mouth after midnight"."""
    return re2.search(r"\bnothing (?:by mouth|to eat or drink) (?:after|from|until)\b", b.text) is not None


_SHAPES: tuple[Callable[[Bare], bool], ...] = (
    _medicine_by_rhythm, _medicine_by_amount, _amount_by_rhythm, _exercise_by_count, _food_by_count, _forbidden,
    _one_over_another, _answer, _at_once, _by_emoji, _emoji_dose, _by_sum, _option, _by_mouth,
)  # fmt: skip

# Shapes that hold neither amount nor rhythm nor a medicine's name.
CUES = (_EMOJI_VERB, _EMOJI_DOSE, re2.compile(r"(?:^|[:;—–!?-]\s*)\W*(?:no|zero|nothing) "))
