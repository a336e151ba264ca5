"""A place smaller than a state that locates a patient: a town, a street, a hospital, a school, where they live or were found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import address_words, bearing, contacts, gazetteer, lexicon, places
from assistant.guard.gazetteer import Sense
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_TOWN = (
    ("sure", rf"\b(?:live[sd]?|living|born|raised|grew up|grown up|reside[sd]?|residing|resident|residents|native|retired|moved|moving|move|relocated|home|back home|commutes?|flew|flying|flies|drove|drives|driving|travel(?:s|ed|led|ing)?|came|comes|coming|"
     rf"all the way|up|down|over|in|out|visiting|visited|arrived|transferred|transported|airlifted|from|outside|near|camped|stationed|vacationing|working|works|farm|ranch|apartment|house|condo|cabin)\s+(?:just\s+)?(?:in|from|of|to|near|outside(?:\s+of)?|at|around|through|over from|up from|down from|out of)\s+(?:(?:beautiful|sunny|nearby|downtown|north|south|east|west|rural|greater|old|tiny|little)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("sure", rf"\b(?:from|near|outside(?:\s+of)?|town of|city of|village of|suburb of|island of)\s+(?:(?:downtown|nearby|rural|beautiful|sunny)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("sure", rf"\b(?:desde|vive en|vivia en|viene de|nacio en|aus|nach|wohnt in|lebt in|kommt aus|habite a|vient de|ne a|abita a|vive a|viene da|mora em|vive em|veio de|mieszka w|pochodzi z)\s+(the\s+)?({address_words.CAPS})"),
    ("known", rf"\b(?:in|to|at|around|through|via|of|for|toward|towards|into|leaving|left|visit(?:s|ed|ing)?|reach(?:es|ed)?|between|across|off|above|below)\s+(?:(?:downtown|north|south|east|west|rural|greater)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("labelled", rf"\b(?:address|town|city|hometown|village|county|street|neighbou?rhood|location|lives|school|hospital|zip|home|residence|from)\s*:\s*(the\s+)?(\d+\s+{address_words.CAPS}|{address_words.CAPS}(?:,\s*{address_words.CAPS})?|\d{{2,6}})"),
    ("branch", rf"\bat\s+(?:the\s+)?({address_words.CAP}(?:\s{address_words.CAP})?\s+(?:on|near|off)\s+{address_words.CAPS})"),
    ("branch", rf"\b(?:at|from|to|near|behind|by|outside|inside|above)\s+(the\s+(?-i:[a-z]{{3,}})(?:\s(?-i:[a-z]{{3,}}))?\s+(?:on|off|near)\s+{address_words.CAPS})"),
    ("aside", rf"[(,]\s*(the\s+)?({address_words.CAPS})\s*[),.;]"),
    ("riddle", rf"\b(?:has|is|starts with|begins with|ends (?:in|with)|rhymes with)\s+(?:an?|the)\s+\w+:\s*(the\s+)?({address_words.CAPS}|\d{{1,6}})"),
    ("native", rf"\b(the\s+)?({address_words.CAPS})[- ](?:based|area|native|resident|man|woman|mom|dad|mother|father|teen|teenager|couple|family|boy|girl|grandmother|grandfather|farmer|firefighter|teacher|student|police|officer|businessman|business owner)\b"),
)
_LOWER = r"\b(?:lives? in|living in|lived in|from|moved to|born in|raised in|grew up in|resident of|near|outside|drove (?:in )?from|drives (?:in |up |down )?from|came (?:in )?from|back to|home to|visiting)\s+([a-z]{3,}(?:\s[a-z]{2,}){0,2})"
_HOSPITAL = rf"\b(?:at|from|to|by|in|over at|out of|via|@)\s+((?:the\s+)?(?:{'|'.join(sorted(map(re.escape, lexicon.entries('hospital_names')), key=len, reverse=True))}|(?-i:St\.?|Saint|Sta\.?|San|Santa)\s(?-i:[A-Z])[\w'’-]+))(?:\s+(?:er|ed|icu|ccu|hospital|medical center|clinic|main|downtown|campus|burn unit|trauma|nicu|l&d))?\b|\b((?-i:St\.?|Saint)\s(?-i:[A-Z])[\w'’-]+|methodist|mercy|providence|presbyterian|baptist|harborview|bellevue|parkland|kaiser|mayo|hopkins)(?:\s+(?:er|ed|icu|ccu|hospital|nicu))\b"
_PATTERNS = (*address_words.STREETS, *address_words.BUILDINGS, *_TOWN, ("lower town", _LOWER), ("named hospital", _HOSPITAL))
_KIND_OF = {pattern.removeprefix("(?i)"): kind for kind, pattern in _PATTERNS}
_ALWAYS = frozenset(("coordinates",))
_NOUN = {"hospital": "another hospital", "school": "school", "home": "a residence", "address": "an address", "street": "nearby", "lower": "an address"}
_WINDOW = 48
_PREPOSITION = lazy(
    r"(?i)\b(?:(?:just|right|somewhere|out|up|down|over|back|all the way)\s+)?(?:in|at|on|from|near|to|of|outside(?:\s+of)?|around|through|via|by|off|into|along|across|between|behind|under|beneath|over|above|below|inside|past|against|toward|towards|beside)\s+(?:(?:a|an|the|his|her|their|our)\s+)?(?:(?:nearby|downtown|rural|beautiful|sunny|local)\s+)?$"
)
_HOME = lazy(r"(?i)\b(?:lives?|living|lived|stay(?:s|ed|ing)?|resid(?:es|ed|ing)|is|was|are|were|he's|she's|they're|found|camped|settled|located|waiting|parked|working|works)\s+(?:(?:right|just|out|over|still|now|currently|back)\s+)?(?:in|at|on|near|outside(?:\s+of)?|around|by|off|along|across from)\s+(?:the\s+)?$")
_FROM_IS = lazy(r"(?i)\b(?:is|was|are|were|he's|she's|comes|originally|hails?)\s+(?:originally\s+)?from\s+(?:the\s+)?$")
_NO_PLACE_AFTER = lazy(
    r"(?i)(?:'s)?\s+(?:syndrome|disease|disorder|palsy|protocol|procedure|surgery|signs?|tests?|scale|scores?|criteria|technique|maneuver|law|trial|study|studies|lymphoma|sarcoma|tumou?rs?|catheter|stents?|valves?|fractures?|patch|vaccines?|cells?|"
    r"treatment|therapy|implants?|lens(?:es)?|drops|shots?|injections?|level|labs?|results?|report|exam|scan|clinic day|awareness|month|day|week|brand|app|review|guidelines?|recommendations?)\b"
)
_RESIDES = lazy(r"(?i)\b(?:lives?|lived|living|address|home|house|apartment|flat|moved|resides?|resid\w+|found|delivered|parcel|staying|stays|picked up|dropped|collapsed|born|from|treated)\b")
_LIVES = lazy(r"(?i)\b(?:lives?|lived|living|moved|grew up|raised|resides?|resided|home|born|camped|stays?|stayed|drives|drove|flew)\b")
_GAZED = lazy(r"(?i)\b(?:look|smil|laugh|wav|yell|star|grin|point|shout|wink|gaz|mad|angry|nod|aim|throw|threw)\w*\s+(?:back\s+)?at\s+$")
_BETWEEN = lazy(r"(?i),?\s+(?:(?:in|at|near|on|of|outside)\s+)?(?:the\s+)?")
_STATE_AFTER = lazy(r",\s*")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    spans: list[tuple[int, int, str]] = []
    alone = not bearing.story_possible(document)
    for pattern in patterns:
        kind = _KIND_OF[pattern.pattern.removeprefix("(?i)")]
        if alone and kind != "address":
            continue
        for match in pattern.finditer(document.text):
            start, end = _named_span(match, kind)
            place = _place(document, kind, start, end)
            if place is not None:
                spans.append((*place, kind))
    for start, end, kind in _widest(spans, document.text):
        yield Hit(*_edge(document.text, kind, start, end), beyond_public=kind in _BUILDING_KINDS)


def _named_span(match: re.Match[str], kind: str) -> tuple[int, int]:
    """The name inside a match: the last group of a town pattern, the whole of any other."""
    if kind in ("lower town", "branch", "lodged"):
        return match.span(1)
    if kind == "named hospital":
        return match.start(1) if match[1] else match.start(2), match.end()
    return match.span(2) if (match.lastindex or 0) >= 2 and kind in ("sure", "known", "labelled", "riddle", "native", "aside") else match.span()


def _widest(spans: list[tuple[int, int, str]], text: str) -> list[tuple[int, int, str]]:
    """Overlapping places as one, and neighbours too: "Leeds LS7 4QQ", "on I-80 at mile marker 12"."""
    result: list[tuple[int, int, str]] = []
    for start, end, kind in sorted(spans, key=lambda s: (s[0], -s[1])):
        if result and (start < result[-1][1] or _BETWEEN.fullmatch(text, result[-1][1], start)):
            first = result[-1]
            result[-1] = (first[0], max(end, first[1]), "hospital" if "hospital" in kind and "hospital" in first[2] else first[2])
        else:
            result.append((start, end, kind))
    return result


def _place(document: Document, kind: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the place when it locates somebody under care, else None."""
    text = document.text
    if kind not in ("address", "code", "lower", "lodged", "coordinates", "lower town", "labelled", "riddle"):
        start, end = _without_openers(document, start, end)
    if end - start < 2 or (document.is_public(start, end) and not (kind in _BUILDING_KINDS and _another_building(document, start, end))):
        return None
    if not _belongs(document, kind, start, end) and not (kind == "address" and _private(document, start)):
        return None
    found = text[start:end]
    match kind:
        case "lower town":
            return _lower_town(text, start, end)
        case "sure" | "known" | "native" | "aside":
            return _town(document, kind, start, end)
        case "riddle":
            return (start, end) if re.search(r"(?i)\b(?:address|lives?|home|street|town)\b", text[max(0, start - 160) : start]) else None
        case "hospital" | "school" | "home" | "other":
            return (start, end) if not _ordinary_building(document, found, start, kind) else None
        case "lodged":
            words = re.findall(r"[^\W\d_]+", found)
            listed = lexicon.words("not_places")
            return None if any(w.lower() in listed for w in words[:2]) or not _RESIDES.search(text[document.sentence(start)[0] : start]) else (start, end)
        case "branch":
            street = re.split(r"(?i)\s(?:on|near|off)\s", found, maxsplit=1)[1]
            return None if street.split()[0].lower() in lexicon.words("not_places") else (start, end)
        case "code":
            return (start, end) if not re.fullmatch(r"[A-Z]{1,2}\d{1,2}\s?\d[A-Z]{2}", found) or _is_postcode(text, start) else None
    return start, end


def _is_postcode(text: str, start: int) -> bool:
    return re.search(r"(?i)(?:\b(?:postcode|lives?|home|address|from|in|at|near|to)\b|,)[^.\n]{0,24}$", text[max(0, start - 40) : start]) is not None


def _belongs(document: Document, kind: str, start: int, end: int) -> bool:
    return bearing.in_story(document, start, end)


_BUILDING_KINDS = frozenset(("hospital", "school", "home", "other"))


def _another_building(document: Document, start: int, end: int) -> bool:
    """Whether a building only borrows a public word: "Mercy Oakdale Hospital" beside a practice in Oakdale."""
    touching = [(s, e) for s, e in document.public if s < end and start < e]
    rest = document.text[start : touching[0][0]] + " " + document.text[touching[-1][1] : end]
    town_only = all(" " not in document.text[s:e] for s, e in touching)
    return town_only and touching[0][0] >= start and _BUILDING_WORD.search(rest) is not None


def _private(document: Document, start: int) -> bool:
    """Whether a full address stands where no venue, office or agency is announced."""
    s, e = document.sentence(start)
    sentence = document.text[s:e]
    if _HOME_OF.search(sentence):
        return True
    if _VENUE.search(sentence) or bearing.invites_reader(document, start) or any(s <= at < e for at, _, _ in document.hits("public_matter")):
        return False
    return not any(s <= at < e for at, _, _ in document.hits("sources_named"))


_HOME_OF = lazy(r"(?i)\b(?:his|her|their|the family's|family's|patient's|mom's|dad's)\s+(?:new |old |old family )?(?:place|home|house|apartment|flat|address|street|farm|ranch)\b")
_VENUE = lazy(
    r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b\d{1,2}(?::\d{2})?\s?(?:a\.?m|p\.?m)\b|\b(?:noon|free|clinic|office|practice|we|us|our|library|church|hall|park|center|centre|school|gym|market|museum|theat|store|shop|hospital|lab|studio|"
    r"headquarters|located|location|address|new home|moved|moving|find|parking|suite|floor|map|directions|entrance|building|conference|hotel|www|street is|road is|closed|construction|street fair)\b|[📍🗓📅🕘]"
)


def _without_openers(document: Document, start: int, end: int) -> tuple[int, int]:
    """The name without capitalised words in front of it that are no part of it: "On", "Our", a title, a month."""
    text = document.text
    while match := re.match(r"(?i)(?:the|our|my|his|her|their|a|an|on|in|at|from|and|but|so|when|after|then|dr|mr|mrs|ms|congrats|to|for|with|this|that|patient|pt|nurse|i|we|she|he|they)\b\.?\s+", text[start:end]):
        start += match.end()
    return start, end


def _ordinary_building(document: Document, found: str, start: int, kind: str) -> bool:
    """Capitals that are no name: "Urgent Care", "The Clinic", "Middle School", a public body or a heading."""
    words = [w for w in re.findall(r"[^\W\d_][\w'’]*", found) if w.lower() not in ("the", "of", "and", "at", "in", "de", "for")]
    names = [w for w in words if w[0].isupper() and not _BUILDING_WORD.fullmatch(w)]
    if not names or found.isupper():
        return not names or len(words) < 2
    head = names[0].lower().removesuffix("'s")
    last = words[-1]
    if last[0].islower() and (last.lower() in _TRADES or places.may_stay(" ".join(names))):
        return True
    if head in lexicon.words("not_places"):
        return True
    return kind == "school" and re.search(r"(?i)\b(?:society|academy|college|institute|school)\s+of\s+(?:medicine|surgeons|physicians|cardiology|ophthalmology|dermatology|pediatrics|family|emergency|obstetric|public health)", found) is not None


# Written small after a name these name a trade, no building: "Dallas dental practice".
_TRADES = frozenset(
    ["dental", "dentistry", "pediatrics", "orthopedics", "orthopaedics", "dermatology", "cardiology", "ophthalmology", "oncology", "radiology", "group", "partners", "associates", "physicians", "specialists", "center", "centre", "health", "care", "healthcare", "state", "general", "tech", "base", "plaza", "district", "heights", "village", "institute", "memorial", "children's", "hall", "house", "lodge", "inn", "park", "lake", "river", "creek", "mountain", "beach", "bridge", "trail", "farm", "farms", "ranch", "market", "pharmacy", "prep", "estates", "manor", "towers", "villas", "county"]
)

_BUILDING_WORD = lazy(
    rf"(?i)\b(?:{address_words.HOSPITAL}|{address_words.SCHOOL}|{address_words.HOME}|{address_words.OTHER}|medical|health|care|center|centre|middle|elementary|primary|urgent|emergency|room|department|surgery|surgical|heart|eye|cancer|senior|nursing|assisted|living|community|local|regional|county|city|national|american)\b"
)


def _town(document: Document, kind: str, start: int, end: int) -> tuple[int, int] | None:
    text = document.text
    found = text[start:end]
    words = found.split()
    first = words[0].lower().rstrip(".'")
    if first.removesuffix("'s") in lexicon.words("not_places") or found.lower() in lexicon.words("not_places") or places.may_stay(found):
        return None
    if found.isupper() and len(found) < 6 and not places.is_town(found):
        return None
    if _NO_PLACE_AFTER.match(text, end) or text[start - 1 : start] in ("@", "#"):
        return None
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        person = kind == "aside" and gazetteer.senses(words[0].lower()) & Sense.GIVEN
        if places.is_town(head) and not person and not (count == 1 and places.is_plain_word(head) and kind != "sure"):
            return start, start + len(head if count < len(words) and words[count].lower().strip(".'") in lexicon.words("not_places") else found)
        if places.may_stay(head):
            return None
    if not _unknown_place(document, kind, start, words):
        return None
    if re.search(r"(?i)\b(?:note|letter|card|call|message|text|gift|hug|word|words|report|results?|flowers|email|voicemail|quote|line|song|scene|thanks|story)s?\s+from\s+$", text[max(0, start - 24) : start]):
        return None
    return start, end


def _unknown_place(document: Document, kind: str, start: int, words: list[str]) -> bool:
    """Whether capitals that no gazetteer knows stand where only a place can stand."""
    text = document.text
    plain = places.is_plain_word(words[0].strip(".'")) and (len(words) < 2 or not all(w[0].isupper() for w in words))
    if plain or words[-1].endswith("'s"):
        return False
    if kind == "sure":
        return True
    left = text[max(0, start - 40) : start]
    if re.search(r"(?i)\bat\s+(?:the\s+)?$", left):
        sense = gazetteer.senses(words[0].lower())
        if len(words) > 1 and not sense & (Sense.GIVEN | Sense.NOT_PERSON | Sense.EPONYM) and words[0].lower() not in ("home", "work", "urgent", "emergency"):
            return not _GAZED.search(left)
        return not sense & (Sense.GIVEN | Sense.NOT_PERSON | Sense.EPONYM | Sense.WORD) and not _GAZED.search(left)
    if re.search(r"(?:\b[A-Z][a-z]+|\b(?:patient|man|woman|lady|gentleman|mom|dad)) of $", left):
        name = left.split()[-2].lower()
        return bool(gazetteer.senses(name) & Sense.GIVEN) or name in ("patient", "man", "woman", "lady", "gentleman", "mom", "dad")
    return kind == "known" and re.search(r"(?i)\b(?:in|near)\s+(?:the\s+)?$", left) is not None and _LIVES.search(text[document.sentence(start)[0] : start]) is not None


def _lower_town(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end].split()
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        if places.may_stay(head):
            return None
        if places.is_town(head) and not all(places.is_plain_word(w) for w in words[:count]) and (count > 1 or len(head) > 4):
            return start, start + len(head)
    return None


def _edge(text: str, kind: str, start: int, end: int) -> tuple[int, int, str]:
    """The span to take out around a place, and the words that replace it."""
    low = max(0, text.rfind("\n", 0, start) + 1, start - _WINDOW)
    left = text[low:start]
    state = _STATE_AFTER.match(text, end) if kind not in ("address", "code", "road", "corner") else None
    if state:
        following = re.match(r"[A-Z][\w.]*(?:\s[A-Z]\w+)?", text[state.end() :])
        if following and (places.may_stay(following[0]) or places.may_stay(following[0].split()[0])):
            return start, state.end(), ""
    if kind == "native":
        return start, end + 1, ""
    if kind == "riddle" or kind == "labelled":
        return start, end, ""
    if match := _FROM_IS.search(left):
        return low + match.end() - len("from ") - (len("the ") if match[0].lower().endswith("the ") else 0), end, "from nearby"
    if match := _HOME.search(left):
        at = re.search(r"(?i)(?:(?:in|at|on|near|outside(?:\s+of)?|around|by|off|along|across from)\s+(?:the\s+)?)$", match[0])
        return low + match.start() + (at.start() if at else 0), end, "nearby"
    if kind in ("address", "lower", "code", "lodged") and re.search(r"(?i)\b(?:is|was|are|:)\s*$", left):
        return start, end, "on file"
    preposition = _PREPOSITION.search(left)
    if "hospital" in kind:
        if preposition is None:
            return start, end, "another hospital"
        word = re.search(r"(?i)\b(?:in|at|from|near|to|of|via|by|through|outside)\b", preposition[0])
        return low + preposition.start(), end, f"{word[0] if word else 'at'} another hospital"
    if preposition is not None:
        return *contacts.appositive(text, low + preposition.start(), end), ""
    if re.search(r"(?i)\b(?:the|a|an|his|her|their|our|this|that)\s+$", left):
        return start, end, _generic(text[start:end], kind).split(" ", 1)[1]
    if kind in ("address", "lower", "lodged"):
        return start, end, "" if text[end : end + 1] in ",.;)\n" or not text[end:].strip() else "an address"
    if kind in ("school", "home", "other", "street"):
        return start, end, _generic(text[start:end], kind)
    return start, end, ""


def _generic(found: str, kind: str) -> str:
    if kind == "street":
        return "a local street"
    if kind == "school":
        return "a local school"
    name = re.split(r"(?i)\s(?:on|in|at|near|of|off)\s", found, maxsplit=1)[0]
    last = name.split()[-1].lower().rstrip("s") if name.split() else ""
    return f"a local {last}" if last.isalpha() and kind in ("home", "other") else "a local place"


RULE = Rule(
    kind="LOCATION",
    message="This place can locate a patient.",
    why="Everything smaller than a state is on the list of identifiers when it places a patient; the practice's own places and an event's stay.",
    guideline="G-01-4",
    detect=_detect,
    patterns=tuple(pattern for _, pattern in _PATTERNS),
    breaks=(
        ("Our patient drives in from Spokane for every visit.", "Our patient drives in for every visit."),
        ("Her surgery was done at Lakeview Memorial Hospital, and she is home.", "Her surgery was done at another hospital, and she is home."),
        ("The patient lives at 48 Juniper Street, Apt 3, Dayton, OH 45402.", "The patient lives nearby."),
        ("Our patient flew home to Flat 2, 9 Harrow Mews, York YO1 7HH with a smile.", "Our patient flew home with a smile."),
    ),
    passes=(
        "Join us at the health fair in Riverside Park, 400 Oak Street, Dayton.",
        "The patient moved here from Tanzania, by way of Ohio.",
        "The trial was run at Johns Hopkins Hospital in Baltimore.",
        "Our patient has Parkinson's disease and reads in English.",
    ),
)
