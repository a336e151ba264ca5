"""A patient's telephone or fax number, in any country's way of writing it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, contacts
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORDING = contacts.Wording("by phone", "private number")
_END = r"(?:x\d{1,6}\b|\b(?:,?\s*(?:x|ext\.?|extension|#|poste|durchwahl)\s*\d{1,6}\b)?)"  # with its extension
_GAP = r"[\s().·•–—_~/*\\-]{1,3}"
_PATTERNS = (
    # North America, with or without 1, with letters for the last digits
    rf"(?:\+?1{_GAP})?\(?\b[2-9]\d{{2}}\)?{_GAP}[2-9O]\d{{2}}{_GAP}(?:\d{{4}}|[A-Z]{{4}}){_END}",
    rf"(?-i)\b(?:1-)?(?:\d{{3}}-){{1,2}}[A-Z0-9]{{0,7}}[A-Z]{{2}}[A-Z0-9-]{{0,9}}(?i:{_END})",
    # any country, with its code
    rf"(?:\+\.?|\b00)[1-9]\d{{0,3}}(?:{_GAP}?(?:\(0\))?\d{{1,8}}){{1,7}}{_END}",
    # a trunk zero in front
    rf"\(?\b0\d{{1,5}}\)?(?:{_GAP}\d{{2,8}}){{1,5}}{_END}",
    r"\b0[1-9]\d{8,10}\b",
    # local numbers, and any grouping after a word for telephone
    r"\b[2-9]\d{2}[-. –]\d{4}" + _END,
    r"\b\d{10,11}\b",
    rf"\b\d{{1,6}}(?:{_GAP}\d{{1,7}}){{1,6}}{_END}",
)
_CUE = lazy(
    r"(?i)(?:\b(?:call(?:ed|ing|s|back)?|call-back|phone[ds]?|phoning|cell|cellphone|mobile|mob|tele?|telephone|ph|text(?:ed|ing)?|txt|sms|whatsapp|fax(?:ed)?|dial(?:led|ed)?|rang|ring|voice ?mail|landline|pager|"
    r"reach(?:ed|able)?|numbers?|numéro|número|nummer|tél|teléfono|telefon|handy|celular|contact)\b|[☎📞📱])[^.!?\n]{0,28}$"
)
_OTHER_NUMBER = lazy(
    r"(?i)(?:\b(?:ssn|social security|mrn|chart|record|acct|account|member|policy|claim|passport|licen[cs]e|cdl|serial|isbn|issn|doi|nct|pmid|icd|cpt|npi|id|vin|invoice|order|case|grant|part|model|lot|ref|po|zip|score|bp|blood pressure|rates?|ratio|"
    r"medicaid|medicare|nhs|dob|born|date)\b(?:\s*(?:no|number|#|id))?[\s.:#]*|[$€£#§%×=<>]\s*|\d[\d,.]*\s*(?:to|–|-)\s*)$"
)
_UNIT = lazy(r"(?i)^\s*(?:%|°|mg|mcg|µg|ug|g\b|kg|lbs?|ml|l\b|mm|cm|m\b|km|miles?|feet|ft|in\b|iu|units?|cal|kcal|steps?|beats|bpm|mmhg|years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|people|patients|adults|children|women|men|cases|deaths|participants|per\b|percent|dollars|a\.?m\.?|p\.?m\.?|to\s+\d|/|,\d{3})")
_TOLL_FREE = ("800", "888", "877", "866", "855", "844", "833", "822")
_REGIONS = {"UK": "GB", "AU": "AU", "CA": "CA", "EU": "DE"}
_ABROAD = ("GB", "FR", "DE", "IT", "ES", "AU", "JP", "IN", "NL", "PL", "BR", "ZA", "IE", "SE", "CH", "AT", "PH", "NG", "KE", "KR", "CN", "TR", "PT", "BE", "NZ", "GR")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    text = document.text
    taken = 0
    spans = sorted({m.span() for p in patterns for m in p.finditer(text)}, key=lambda s: (s[0], -s[1]))
    for start, end in spans:
        end = start + len(text[start:end].rstrip(" ().-–—_~/*\\"))
        if start < taken or not _is_phone(document, start, end):
            continue
        taken = end
        if not _public(document, start, end):
            yield Hit(*contacts.edge(text, start, end, _WORDING))


def _is_phone(document: Document, start: int, end: int) -> bool:
    text, found = document.text, document.text[start:end]
    number = re.split(r"(?i)\s*(?:[,;x#]|ext|poste|durchwahl)", found, maxsplit=1)[0]
    digits = re.sub(r"\D", "", number)
    letters = sum(c.isalpha() for c in number)
    left, right = text[max(0, start - 40) : start], text[end : end + 20]
    if not 7 <= len(digits) + letters <= 15 or text[start - 1 : start] in ("@", "/", "_", "=", "#", ".", ",") or right[:1] in ("@", "_"):
        return False
    if _OTHER_NUMBER.search(left) or _UNIT.match(right) or _is_date(number) or re.fullmatch(r"\d{3}-\d{2}-\d{4}", number):
        return False
    cued = _CUE.search(left) is not None
    if letters:
        return letters >= 4 and (cued or digits.startswith(("1", "555")) or digits[:3].lstrip("1").startswith(_TOLL_FREE) or bearing.in_story(document, start, end)) and len(digits) >= 3
    if re.fullmatch(r"\(?\d{3}\)?[ .\-–/]{1,2}\d{3}[ .\-–/]{1,2}\d{4}", number) or (re.match(r"(?:\+1|1[ .-])", number) and len(digits) == 11):
        return True
    if cued:
        return len(digits) >= 7 and not _is_range(number)
    if number.startswith(("+", "00")):
        return _possible(number if number.startswith("+") else "+" + number[2:], None)
    if number.lstrip("(").startswith("0"):
        return len(digits) >= 9 and any(_possible(number, r) for r in _regions(document))
    if len(digits) == 7:
        return number.startswith("555") and not _is_range(number)
    return len(digits) == 10 and bool(re.search(r"\D", number)) and bearing.in_story(document, start, end) and not _is_range(number)


def _is_date(number: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}", number) is not None


def _is_range(number: str) -> bool:
    parts = re.findall(r"\d+", number)
    return len(parts) == 2 and number[0] != "0" and ((len(parts[1]) > 3 and parts[1].endswith("00")) or parts[0].endswith("00"))


def _regions(document: Document) -> tuple[str, ...]:
    home = _REGIONS.get(document.profile.jurisdiction)
    return (home, *_ABROAD) if home else _ABROAD


def _possible(number: str, region: str | None) -> bool:
    import phonenumbers  # only a text with a number in it waits for its tables

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(parsed) if region is None else phonenumbers.is_valid_number(parsed)


def _public(document: Document, start: int, end: int) -> bool:
    """The practice's own number where it is news, toll-free lines, and numbers any reader is invited to call: an event's, an agency's."""
    if bearing.of_our_contact(document, start):
        return True
    digits = re.sub(r"\D", "", document.text[start:end]).removeprefix("1")
    if bearing.in_story(document, start, end):
        return digits.startswith(_TOLL_FREE) and not bearing.names_person(document, start)
    return digits.startswith(_TOLL_FREE) or bearing.invites_reader(document, start)


RULE = Rule(
    kind="PHONE",
    message="This telephone number can lead to a patient.",
    why="Telephone and fax numbers are on the list of identifiers; the practice's own, hotlines and an event's stay.",
    guideline="G-01-6",
    detect=_detect,
    patterns=_PATTERNS,
    breaks=(
        ("We reached the patient at 303-555-0188 and she is doing well.", "We reached the patient by phone and she is doing well."),
        ("The patient's voicemail came from 1-917-555-SNOW, ext. 7.", "The patient's voicemail came from a private number."),
        ("Her daughter (tel. +44 20 7946 0018) will pick her up.", "Her daughter will pick her up."),
    ),
    passes=(
        "Poison Control answers day and night: 1-800-222-1222.",
        "Our fax changed. New: 555-010-0188. The old one dies July 31.",
        "Register for the free screening at 555-010-7733.",
        "In the trial, 500-1000 people walked 10,000 steps on 2024-05-17.",
        "Call 911 for chest pain, and call or text 988 in a crisis.",
        "Published 2015-2019 with 120/80 as the goal, ISBN 978-0-306-40615-7.",
    ),
)
