"""A place smaller than a state that locates a patient: a town, a street, a hospital, a school, where they live or were found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import address_words, bearing, gazetteer, lexicon, places
from assistant.guard.gazetteer import Sense
from assistant.guard.people import Role
from assistant.guard.place_edges import edge
from assistant.guard.place_shapes import PATTERNS
from assistant.guard.rule import Hit, Rule
from assistant.guard.town_names import lower_town, stands_alone, town
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document


_KIND_OF = {pattern.removeprefix("(?i)"): kind for kind, pattern in PATTERNS}
_ANYWHERE = "address"  # the one kind that is looked at in a text that tells of nobody
_RESIDES = lazy(r"(?i)\b(?:lives?|lived|living|address|home|house|apartment|flat|moved|resides?|resid\w+|found|delivered|parcel|staying|stays|picked up|dropped|collapsed|born|from|treated)\b")
_COUNTED = lazy(r"\s*(?:%|(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|miles?|beds?|people|patients|times|[ap]\.?m)\b)")
_NEXT_SENTENCE = lazy(r"\.\s+(?=(?:He|She|They|We|I|It|His|Her|The|My|Our|You|Your|This|That|And|But|So|If|When|No|Not)\b)")
_BETWEEN = lazy(r"(?i),?\s+(?:(?:in|at|near|on|of|outside)\s+)?(?:the\s+)?")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    spans: list[tuple[int, int, str]] = []
    alone = not bearing.story_possible(document)
    for pattern in patterns:
        kind = _KIND_OF[pattern.pattern.removeprefix("(?i)")]
        if alone and kind != _ANYWHERE:
            continue
        for match in pattern.finditer(document.text):
            start, end = _named_span(match, kind)
            place = _place(document, kind, start, end)
            if place is not None:
                spans.append((*place, kind))
    for start, end, kind in _widest(spans, document.text):
        yield Hit(*edge(document.text, kind, start, end), beyond_public=kind in _BUILDING_KINDS)


def _named_span(match: re.Match[str], kind: str) -> tuple[int, int]:
    """The name inside a match: the last group of a town pattern, the whole of any other."""
    if kind in ("lower town", "branch", "lodged", "feature"):
        return match.span(1)
    if kind == "alone":
        return match.span(1) if match[1] else match.span(2)
    if kind == "named hospital":
        if (match.lastindex or 0) == 1 and "Children" in match.re.pattern:
            return match.span(1)
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
    if text[start:end].isdigit() and _COUNTED.match(text, end):
        return None  # "Time to the hospital: 26 minutes"
    if (stop := _NEXT_SENTENCE.search(text, start, end)) is not None:
        end = stop.start()
    if end - start < 2 or (document.is_public(start, end) and not (kind in _BUILDING_KINDS and _another_building(document, start, end))):
        return None
    if not _belongs(document, kind, start, end) and not (kind == "address" and _private(document, start)):
        return None
    found = text[start:end]
    match kind:
        case "lower town":
            return lower_town(text, start, end)
        case "feature":
            public = found.split()[0].lower() in lexicon.words("not_places") or places.may_stay(found)
            return None if public else (start, end)
        case "alone":
            return (start, end) if stands_alone(document, start, end) else None
        case "tag town":
            word = found[1:]
            return (start, end) if document.case.has_patient and places.is_town(word) and not places.is_plain_word(word) and not gazetteer.senses(word.lower()) & (Sense.WORD | Sense.EPONYM) else None
        case "past":
            return (start, end) if _HOUSED.search(text[max(0, start - 40) : start]) else None
        case "sure" | "known" | "native" | "aside":
            if any(p.role is Role.PATIENT and p.start < end and start < p.end for p in document.people):
                return None  # the name goes, and nothing else
            return town(document, kind, start, end)
        case "riddle":
            return (start, end) if re.search(r"(?i)\b(?:address|lives?|home|street|town)\b", text[max(0, start - 160) : start]) else None
        case "hospital" | "school" | "home" | "other":
            if text[start - 1 : start] == "#" and "\n\n" in found:
                return None  # the last hashtag and the first word of the next paragraph
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


_HOUSED = lazy(r"(?i)\b(?:lives?|lived|living|lady|man|woman|patient|couple|family|farm|house|place|cabin|trailer|home|moved|stays?)\s+$")


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
    if last[0].islower() and places.is_plain_word(names[0]) and len(names) == 1:
        return True  # "Device clinic"
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
RULE = Rule(
    kind="LOCATION",
    message="This place can locate a patient.",
    why="Everything smaller than a state is on the list of identifiers when it places a patient; the practice's own places and an event's stay.",
    guideline="G-01-4",
    detect=_detect,
    patterns=tuple(pattern for _, pattern in PATTERNS),
    in_stories=tuple(pattern for kind, pattern in PATTERNS if kind != _ANYWHERE),
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
        "Our patient can see the board again. #EyeCare #Vision\n\nGeneral education, not medical advice.",
    ),
)
