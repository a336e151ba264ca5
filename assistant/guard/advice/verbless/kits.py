"""Lists under a label: "Migraine kit: naproxen 500, coffee, dark room", "LDL over 190: statin today", "cherry juice yes, allopurinol no"."""

from __future__ import annotations

from assistant.guard.advice import verbs
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, WEAK, Kind
from assistant.guard.advice.verbless.bare import OPENS, Bare
from assistant.text.patterns import lazy_re2

_KIT = lazy_re2(
    r"\b(?:kits?|packs?|box|bag|stash|routine|ritual|cocktail|combo|combination|stack|regimen|menu|playbook|arsenal|toolkit|must-haves?|essentials|line-?up|trio|duo|trifecta|remedy|fix|cure|hack|trick|secret|rx|recipe|plan|protocol|drill|rules|carry-on|drawer|nightstand|shelf|go-tos?|things|weapons?|schedule|set-?up|orders?|line-?up|was right|starter|survival)\b"
)
_PUBLIC_KIT = lazy_re2(r"\b(?:first[- ]aid|clinic|crash|cart|ambulance|hospital|pharmacy|school|quiz|history|museum|what's in|which|trial|study|talk|covered|coverage|formulary|donat\w+)\b")
_STRENGTH = lazy_re2(r"^ ?\d{1,4}(?:\.\d+)?(?: ?%)?(?:$|[\s,.;:!+/-])")
_OF = lazy_re2(r"\b\d{2,4}(?:,\d{3})? (?:of )$|\b\d,\d{3} (?:of )?$")
_MEASURE = lazy_re2(r"(?:\b(?:over|above|under|below|past|beyond|between)|[<>≥≤]|\b\d+ ?\+) ?\d")
_TIME_LABEL = lazy_re2(r"^\W*(?:a\.?m\.?|p\.?m\.?|mornings?|evenings?|nights?|bedtime|breakfast|lunch|dinner|noon|daytime|nighttime|before bed|day \d+|week \d+|step \d+)\s?[:=—–-]")
_YES = lazy_re2(r"\b(?:yes|yep|okay|ok|fine|good|in)\b")
_NO = lazy_re2(r"\b(?:no|nope|never|out|bad)\b")


def strength_named(b: Bare) -> bool:
    """A medicine with its strength as a bare number: "Azithro 500, three tabs"."""
    if any(_OF.search(b.frame.low[max(b.start, m.start - 12) : m.start]) for m in b.frame.matter.within(b.start, b.end, MEDICINE)):
        return True  # "1,200 of calcium"
    return any(_STRENGTH.search(b.frame.low[m.end : m.end + 9] + " ") is not None and m.end < b.end for m in b.frame.matter.within(b.start, b.end, frozenset((Kind.DRUG,)))) and not _PUBLIC_KIT.search(_label(b))


def kit(b: Bare) -> bool:
    """Medicines listed under a label that makes them a plan, or under the name of an illness."""
    label = _label(b)
    if not label or _PUBLIC_KIT.search(label):
        return False
    kit_of = _KIT.search(label) is not None
    ill = b.frame.matter.any(b.frame.phrase.start, b.start, ILL)
    items = b.medicines + len(b.frame.matter.within(b.start, b.end, frozenset((Kind.DEVICE,))))
    if kit_of and b.medicine and (items > 1 or ill or b.amount or b.often or b.text.count(",") > 0):
        return True
    return ill and b.medicines > 0 and "," in b.text and bool(b.kinds & {Kind.DIET}) and not b.kinds & ILL


def by_measure(b: Bare) -> bool:
    """A medicine or test as the answer to a number: "LDL over 190: statin today"."""
    if b.length > 10 or not b.frame.matter.any(b.start, b.end, STRONG):
        return False
    lead = b.frame.lead
    asked = b.frame.low[lead[0] : lead[1]] if lead is not None and b.start <= b.frame.phrase.start + 2 else ""
    return (_MEASURE.search(_label(b)) is not None or _MEASURE.search(asked) is not None) and b.length <= 10 and b.frame.matter.any(b.start, b.end, STRONG)


def by_time(b: Bare) -> bool:
    """"AM: ketoconazole shampoo as a mask, 5 min."."""
    label = _TIME_LABEL.search(b.frame.low[b.frame.phrase.start : b.start + 12]) is not None
    return b.medicine and (label or (b.sets and "," in b.text))


def yes_and_no(b: Bare) -> bool:
    """"Cherry juice yes, allopurinol no"."""
    return b.frame.matter.any(b.start, b.end, MEDICINE) and len(b.frame.matter.within(b.start, b.end, MEDICINE | WEAK)) > 1 and _YES.search(b.text) is not None and _NO.search(b.text) is not None and b.length <= 12


def dose_of_label(b: Bare) -> bool:
    """"Botox for the jaw: 25 units a side"."""
    return b.amount and b.length <= 10 and b.start > b.frame.phrase.start and b.frame.matter.any(b.frame.phrase.start, b.start, frozenset((Kind.DRUG, Kind.SUPPLEMENT)))


def group_rhythm(b: Bare) -> bool:
    """A rhythm under an illness or a group: "Migraineurs are another story: FL-41 tint, indoors, all day"."""
    if b.kinds & ILL or not (b.often or b.pressure) or b.length > 14:
        return False
    labelled = b.start > b.frame.phrase.start and b.frame.low[b.frame.phrase.start : b.start].rstrip().endswith((":", "—", "–")) and b.frame.matter.any(b.frame.phrase.start, b.start, ILL)
    asked = b.frame.lead_ill() and b.start <= b.frame.phrase.start + 2
    return (labelled or asked) and (bool(b.kinds) or b.pressure)


_FACT_LABEL = lazy_re2(r"\b(?:symptoms?|signs?|causes?|triggers?|risk factors?|risks?|types?|kinds?|examples?|side effects?|ingredients?|parts?|stages?|facts?|names?|options|choices|tools|tests?|questions?|answers?|myths?|topics?|agenda|menu|menus|thanks|quiz|trivia|poll|why|who|what|where|how|meet|about|includes?|including|such as|like|studied|history|specialt\w+|services?|hours|team)\b")
_ITEM = lazy_re2(r"^\W*(?:no|zero|less|more|half|only|then|never|always|first)\b|,|\band\b|\+|\bthen\b|\bplus\b")
_DOING = lazy_re2(r"\b(?:first|then|never|always|no|until|till|before|after|tops?|max|minimum|only|nothing|daily|nightly|back to|straight|twice|once|half|each|every|at least|(?:thirty|sixty|ten|twenty|fifteen|five|two|three|four|six|\d+) (?:seconds?|minutes?|hours?|days?|weeks?|months?|times|a day|a side))\b|\b(?:on|off)(?:[,.;!]|$)|\b(?:an?|one|two|three|four|five|six|half an|\d+) (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?)\b")


_FACTS = lazy_re2(r"\b(?:symptoms?|signs?|causes?|triggers?|risk factors?|risks?|types?|kinds?|side effects?|including|includes?|such as|why|history|studied)\b")


def _complains(b: Bare) -> bool:
    """Whether the part names an illness, other than to rule it out: "no fever"."""
    low = b.frame.low
    return any(not low[b.start : m.start].endswith("no ") for m in b.frame.matter.within(b.start, b.end, ILL))


_ORDERED = lazy_re2(r"^\W*(?:[a-z']+ ){0,2}(?:a|an|the|your|it|them|that|to|with|on|in|for|by|stopping|sharing|taking|[a-z]+s)\b")
_SOFT = frozenset(("never", "always", "please", "just", "don't", "do", "not", "also", "and", "so", "-", "•", "–", "*"))


def plan(b: Bare) -> bool:
    """A verbless plan on the heels of an illness: "New shoes, half the miles, no hills until it's quiet"."""
    frame = b.frame
    if not frame.health or b.length > 18 or b.length < 3 or (_complains(b) and not b.often) or _ITEM.search(b.text) is None or _OURS.search(b.text) is not None:
        return False
    label = _label(b)
    if _ORDERED.search(b.text) is not None and next((w for w in b.text.split() if w.strip("•-–—*,") not in _SOFT), "").strip(",.") in verbs.acts():
        return False  # an order, weighed elsewhere
    if OPENS.search(b.text) is not None or " because " in b.text:
        return False
    if (label.endswith(":") and _FACT_LABEL.search(label) is not None) or _FACTS.search(b.text) is not None:
        return False
    near = (max(frame.before[0], frame.before[1] - 150), frame.before[1])
    about = b.medicine or frame.matter.any(*near, ILL | STRONG) or frame.matter.any(frame.phrase.start, b.start, ILL | STRONG)
    if b.text.startswith("no ") and not b.kinds & (MEDICINE | {Kind.DIET, Kind.EXERCISE, Kind.REMEDY}) and frame.matter.any(*near, frozenset((Kind.PROCEDURE, Kind.TEST))):
        return False  # "No cutting, no stitches, about five minutes in the chair" tells what happens
    return about and _DOING.search(b.text) is not None and (bool(b.kinds) or b.often or b.long or b.sets or b.text.count(",") > 1)


_OURS = lazy_re2(r"\b(?:our|us|we|my|me|i|he|she|his|hers|their|they|rounds of|lbs|pounds|dr|nurse|clinic|office|team|you're|welcome|thanks|happy|congrat\w+|love|cheers)\b|[\"#@]")
_VERDICT = lazy_re2(r"^\W*(?:only (?:after|if|when|once)|not (?:before|until|unless|for|yet)|never\b|waste of|overkill|pointless|hard pass|nope|nah|skip|save your|total (?:waste|overkill))")


# "Is retinol the same as tretinoin? Nope!": the question is what things are, not whether to use them.
_COMPARED = lazy_re2(r"\b(?:same|differ\w*|identical|related|alike|cousins?|twins?|siblings?|interchangeable|(?:a|one) (?:kind|type|form|brand|molecule) ?(?:of)?|made (?:of|from|by|in)|contains?|natural|man-made|called|named|discovered|invented|really an?)\b|^\W*(?:is|are|was|were) (?:[a-z0-9-]+ ){1,3}an? (?:antibiotics?|steroids?|hormones?|vitamins?|proteins?|minerals?|drugs?|medicines?|vaccines?|opioids?|stimulants?|statins?|acids?|virus|bacteri\w+|cancer|disease|symptom|painkillers?|blood thinners?|plants?|herbs?|sugars?|fats?)\W*$")


def verdict(b: Bare) -> bool:
    """A curt verdict on a medicine, a test or a visit asked about: "ER for a migraine? Waste of a night."."""
    lead = b.frame.lead
    if lead is None or _COMPARED.search(b.frame.low[lead[0] : lead[1]]) is not None or b.length > 9 or b.start > b.frame.phrase.start + 2 or _VERDICT.search(b.text) is None:
        return False
    return b.frame.matter.any(*lead, STRONG | {Kind.CARE}) and b.frame.matter.any(*lead, ILL | STRONG)


def _label(b: Bare) -> str:
    """What stands before the part, when it ends in a mark that introduces."""
    before = b.frame.low[b.frame.phrase.start : b.start].rstrip(" 'ʼ\"")
    if before.endswith((":", ".", "—", "–", "-", "=")):
        return before
    lead = b.frame.low[b.frame.before[0] : b.frame.before[1]].rstrip() if not before.strip(" •*-–—\"") else ""
    return lead[lead.rfind(". ") + 1 :] if lead.endswith((":", ".", "!")) and len(lead[lead.rfind(". ") + 1 :].split()) <= (9 if lead.endswith(":") else 6) else ""
