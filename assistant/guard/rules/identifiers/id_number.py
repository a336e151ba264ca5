"""A number that belongs to one person: record, insurance, account, licence, passport, device, vehicle, card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, check_digits, contacts
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORDING = contacts.Wording("on file", "number")
_MARK = r"(?:,?\s*(?:numbers?\b|nos?\b\.?|num\b\.?|nr\b\.?|ids?\b|code\b|n[º°]|№|#)){0,3}"
_MUST_MARK = r"(?:,?\s*(?:numbers?\b|nos?\b\.?|num\b\.?|nr\b\.?|ids?\b|code\b|n[º°]|№|#)){1,3}"
_LINK = r"\s*(?:\([A-Za-z ]{2,12}\)\s*)?(?:(?:is|was|are|of|ending(?: in)?|ends in|reads|says|starts with|starting|ref)\s+)?[:=#\-–—._]?\s*[._-]?[\"'*`]?"
_VALUE = r"((?-i:(?:[A-Z0-9*]+|[A-Za-z]{1,4}-?\d[A-Za-z0-9]*)(?:[-–—./:_][A-Za-z0-9*]+){0,6}(?: (?:\d[A-Z0-9*-]*|[A-Z]{1,3}\b)){0,8}))"
# A word that by itself says whose number follows.
_STRONG = (
    r"ssns?|s\.s\.n\.?|social security|social|mrns?|m[ ._-]{1,2}r[ ._-]{1,2}n\b[._-]?|s[ ._-]{1,2}s[ ._-]{1,2}n\b[._-]?|nhs|hicn?|mbi|medicaid|medicare(?: beneficiary)?|medi-cal|tricare|"
    r"vin|imei|iban|passport|driver'?s? licen[cs]e|driving licen[cs]e|cdl|dl|aadhaar|pan|cpf|rut|dni|nie|curp|rfc|nino?|national insurance|national id|sin|tfn|bsn|pesel|"
    r"codice fiscale|nif|pps|nric|hkid|my number|personnummer|cpr|ahv|avs|sécurité sociale|dossier|csn|fin|hospital id|patient id|pt id|subscriber|beneficiary|dod id|edipi|"
    r"inmate|a-?number|alien|green card|birth certificate|death certificate"
)
# A word that says so with "number", "#" or "ID" after it.
_MARKED = (
    r"medical record|med rec|chart|record|hospital|patient|pt|member(?:ship)?|insurance|policy|group|plan|health card|health plan|claim|account|acct|a/c|billing|bill|invoice|statement|"
    r"encounter|visit|admission|accession|specimen|sample|lab|case|file|referral|authori[sz]ation|auth|prior auth|approval|prescription|rx|script|order|device|serial|s/n|sn|model and serial|implant|pacemaker|lens|iol|"
    r"licen[cs]e|licen[cs]e plate|plate|tag|registration|reg|vehicle|badge|student|employee|staff id|military|service|voter|ration card|tax|routing|bank|card|credit card|debit card|debit|checking|savings|"
    r"confirmation|booking|reservation|ticket|tracking|reference|ref|certificate|permit|visa|wristband|bracelet|identification|id|pin|unit|donor|study|subject|participant|login|user|barcode"
)
_CUED = rf"\b({_STRONG})s?{_MARK}{_LINK}{_VALUE}|(?:\b({_MARKED})s?{_MUST_MARK}{_LINK}{_VALUE})"
_WEAK = r"(?-i)\b(?i:(chart|mrn|record|acct|account|member|policy|claim|case|file|plates?|licen[cs]e|registration|reg|serial|s/n|sn|group|badge|rx|prescription|ref|id|card|specimen|dossier|wristband|bib))(?i:\s*(?:is|was|of|reads|says|ending(?: in)?|ends in))?\s*[:=#]?\s*[\"']?([A-Z0-9*]{1,12}(?:[-–./][A-Z0-9*]{1,10}){0,5}(?: \d[A-Z0-9*-]*){0,5})"
_CALLED = "alfa|alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu"
_SAID = rf"{_CALLED}|zero|oh|one|two|three|four|five|six|seven|eight|nine|niner|\d{{1,4}}"
_BARE = (
    ("login", r"\b(?:user ?names?|log-?in|screen ?name|portal ?name|gamer ?tag|user id)\s*(?:is|was|:)?\s*[\"'“]?([a-z0-9][\w.-]{3,30})"),
    ("ssn", r"\b\d{3}-\d{2}-\d{4}\b"),
    ("story", r"\b\d{3}[./]\d{2}[./]\d{4}\b"),
    ("ssn", r"(?i)\b[x*]{3}[- ]?[x*]{2}[- ]?\d{4}\b|\*{3}-\*\*-\d{4}\b"),
    ("card", r"\b\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}\b|\b3\d{3}[ -]?\d{6}[ -]?\d{5}\b|\b\d{13,19}\b"),
    ("iban", r"(?-i)\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"),
    ("vin", r"(?-i)\b[A-HJ-NPR-Z0-9]{17}\b"),
    ("sure", r"(?-i)\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b"),  # Medicare
    ("sure", r"\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b"),  # a network card
    ("sure", r"\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{1,2}\.\d{3}\.\d{3}-[\dk]\b|\b756\.\d{4}\.\d{4}\.\d{2}\b|\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b"),  # Brazil, Chile, Switzerland, Belgium
    ("sure", r"(?-i)\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b|\b[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d\b"),  # Italy, Mexico
    ("sure", r"(?-i)\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b|\b[STFG]\d{7}[A-Z]\b|\b[A-Z]{1,2}\d{6}\([0-9A]\)|\b[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]\b"),  # UK, Singapore, Hong Kong, India
    ("sure", rf"\b(?:{_CALLED})[ ,-]+(?:{_SAID})(?:[ ,-]+(?:{_SAID})){{2,}}\b"),  # "bravo seven kilo, four four nine"
    ("apart", r"(?-i)\b(?:[A-Z0-9][ _-]{1,3}){6,}[A-Z0-9]\b|\b[A-Z]{2,4} \d{2}_\d{3,6}\b"),
    ("story", r"(?-i)\b[A-Z]{1,4}-\d{3,8}-[A-Z]{1,4}\b"),
    ("spain", r"(?-i)\b\d{8}-?[A-Z]\b"),
    ("china", r"\b\d{17}[\dx]\b"),
    ("sure", r"\b\d{6}-[1-4]\d{6}\b"),  # Korea
    ("story", r"\b\d{6}[-+]\d{4}\b|\b\d{4} \d{4} \d{4}\b|\b\d{3}[ -]\d{3}[ -]\d{3}\b|\b\d{3} \d{2} \d{4}\b"),  # Nordic, India, Canada and Australia, USA
    ("story", r"(?-i)\b[A-Z]{1,4}-?\d{5,12}[A-Z]{0,3}\b|\b\d{6,12}[A-Z]{1,3}\b|\b[A-Z]{2,4}-\d{3,6}-\d{2,6}(?:-\d{1,6})?\b"),
    ("story", r"\b\d{8,12}\b"),
    ("story", r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"),
)
_PUBLIC_CODE = lazy(r"(?i)^(?:nct|isrctn|pmc|pmid|bms|gsk|isbn|issn|doi|cpt|icd|hcpcs|lot|ndc|abt|azd|covid|iso|euctr|jprn|actrn|grant|suite|ste|u01|r01|p30|k23)")
_PUBLIC_BEFORE = lazy(
    r"(?i)(?:\b(?:nct|pmid|doi|isbn|issn|icd(?:-1[01])?|cpt|hcpcs|loinc|snomed|rxnorm|ndc|npi|dea|ein|tax id|taxpayer|501\(?c\)?\(?3\)?|lot|recall\w*|grant|promo|coupon|discount|meeting|webinar|zoom|conference|passcode|"
    r"medical|nursing|pharmacy|business|facility|clia|trial|registry|suite|catalog|model|part|version|room|channel|route|highway|flight|hashtag|top|of the|nearly|about|over|more than|\$)\s*(?:registration\s*|licen[cs]e\s*)?(?:no\.?|number|id|code|#)*\s*[:#]?\s*)$"
)
_UNIT = lazy(r"(?i)^\s?(?:%|mg|mcg|ml|g\b|kg|lbs?|mm\b|cm\b|iu|units|people|patients|americans|steps|beats|cells|years|copies|cases|deaths|women|men|children|adults|participants|dollars|miles|times|per\b)")
_TAIL = lazy(r"(?i)(?:[\s,:=#(\"'*`–—-]+|\b(?:no\.?|nr\.?|nos\.?|n[º°]|№|ending(?: in)?|ends in|of|reads|says))+$")
_ACRONYM = lazy(r"(?i)(?:mrn|ssn|cdl|dl|vin|acct|mbi|nino|dni|nie|csn|fin|imei|iban|pt id|patient id)\b")
_BEFORE_NOUN = lazy(r"(?i)(?:'s|\b(?:the|a|an|his|her|their|my|our|your|with|and|or|by|of|under|for|on|in|that|this|whose|her|same|new|old|wrong))\s+$")
_NAMED = lazy(r"(?i)\b(?:cards?|account|numbers?|iban|vin|ssn|passport|ids?|uuid|code|chart|record|plate|visa|mastercard|amex|mac|imei|cpf|rut|dni|nie|nino|curp|nric|aadhaar|pan|nhs|address)[\s:#\"']+$")
_CASE_CODE = lazy(r"(?:case|file|chart|specimen) \d{4}-\d{1,6}")
_YEAR = lazy(r"(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    spans: list[tuple[int, int, int]] = []
    for cue, start, end in sorted(_spans(document, patterns)):
        if spans and start < spans[-1][2]:
            first = spans[-1]
            spans[-1] = (first[0], min(first[1], start) if cue != start or first[0] == first[1] else first[1], max(first[2], end))
        else:
            spans.append((cue, start, end))
    for cue, start, end in spans:
        yield Hit(*_edge(document.text, cue, start, end))


def _spans(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[tuple[int, int, int]]:
    """Numbers as (where the word for it starts, start, end); without a word the first two are the same."""
    for pattern in patterns:
        kind = _KIND_OF[pattern.pattern.removeprefix("(?i)")]
        for match in pattern.finditer(document.text):
            if kind in ("cued", "weak"):
                span = _cued(document, match, kind)
                if span is not None:
                    yield span
            elif kind == "login":
                named = match[1].rstrip(".")
                if any(c.isdigit() or c == "_" for c in named) and (bearing.in_story(document, match.start(), match.end()) or _RESET.search(document.sentence_text(match.start()))):
                    yield match.start(), match.start(1), match.start(1) + len(named)
            elif _bare(document, kind, *match.span()):
                yield match.start(), *match.span()


def _cued(document: Document, match: re.Match[str], kind: str) -> tuple[int, int, int] | None:
    text = document.text
    group = next(n for n in range(2, (match.lastindex or 2) + 1) if match[n] is not None and n % 2 == 0)
    start = match.start(group)
    value = _trimmed(match[group])
    end = start + len(value)
    cue = match[group - 1].lower()
    digits = sum(c.isdigit() for c in value)
    if not value or (_YEAR.fullmatch(value) and not _CASE_CODE.fullmatch(f"{cue} {value}")) or _UNIT.match(text[end:]) or _PUBLIC_BEFORE.search(text[max(0, match.start() - 30) : match.start(group - 1)] + "") or _PUBLIC_CODE.match(value):
        return None
    strong = group == 2 and kind == "cued"
    if digits < (2 if strong and "*" in value else 3) and not (cue.startswith(("plate", "licen", "tag", "reg")) and digits and len(value) > 4):
        return None
    ending = "end" in text[match.end(group - 1) : start].lower()
    if strong and digits + sum(c.isalpha() for c in value) < (4 if cue[:2] in ("mr", "ss", "m.", "s.", "so") else 6) and "*" not in value:
        return None
    if kind == "weak" and not (any(c.isalpha() for c in value) or "-" in value or digits > 5 or ending or (cue == "bib" and bearing.in_story(document, start, end))):
        return None
    if not strong and cue in _OFFICIAL and not bearing.in_story(document, start, end) and not _of_a_car(document, cue, start, value) and not (cue.startswith("licen") and len(value) > 8 and digits > 3 and digits < len(value)):
        return None
    return match.start(group - 1), start, end


_CAR = lazy(r"(?i)\b(?:cars?|trucks?|sedan|suv|pickup|minivan|van|jeep|motorcycle|bike|driver|driving|vehicle|parked|parking|lot|lights|subaru|honda|toyota|ford|chevy|nissan|tesla|hyundai|kia|mazda|bmw|dodge|civic|corolla|camry|accord|prius|f-150|outback)\b")
_OWN_FLEET = lazy(r"(?i)\bour (?:\w+ ){0,3}(?:van|bus|truck|ambulance|car|fleet)\b")


def _of_a_car(document: Document, cue: str, start: int, value: str) -> bool:
    """Whether a plate is that of somebody's car: it names the holder wherever it stands."""
    if "plate" not in cue or not any(c.isdigit() for c in value) or not any(c.isalpha() for c in value):
        return False
    sentence = document.sentence_text(start)
    return _CAR.search(sentence) is not None and not _OWN_FLEET.search(sentence)


_RESET = lazy(r"(?i)\b(?:reset|locked|forgot\w*|unlocked|sign in|signed in|log(?:ged)? in|account)\b")


# Numbers of things as well as of people: they count only in a story about somebody.
_OFFICIAL = frozenset(
    ["license", "licence", "serial", "device", "model", "lens", "iol", "implant", "pacemaker", "case", "order", "confirmation", "booking", "reservation", "ticket", "tracking", "reference", "ref", "certificate", "permit", "tax", "routing", "bank", "group", "plan", "study", "unit", "lab", "sample", "service", "file", "invoice", "registration", "reg", "tag", "card", "user", "login", "code", "id", "pin", "referral", "approval", "authorization", "authorisation", "auth", "specimen", "patient", "hospital", "visit", "plate", "badge", "subject", "participant", "donor"]
)


def _trimmed(value: str) -> str:
    """The number without the short words in capitals that follow it."""
    while " " in value and not any(c.isdigit() for c in value.rsplit(" ", 1)[1]):
        value = value.rsplit(" ", 1)[0]
    return value.rstrip(" -–./:_")


def _bare(document: Document, kind: str, start: int, end: int) -> bool:
    text, found = document.text, document.text[start:end]
    digits = re.sub(r"\D", "", found)
    if text[start - 1 : start] in ("/", "_", "@", "#", "=") or _PUBLIC_BEFORE.search(text[max(0, start - 30) : start]) or _PUBLIC_CODE.match(found) or _UNIT.match(text[end:]):
        return False
    match kind:
        case "apart":
            return sum(c.isalpha() for c in found) > 0 and len(digits) >= _APART_DIGITS
        case "card":
            return len(digits) >= 13 and check_digits.luhn(digits)
        case "iban":
            return check_digits.iban(found)
        case "vin":
            return any(c.isalpha() for c in found) and len(digits) > 3 and (check_digits.vin(found) or bearing.in_story(document, start, end))
        case "china":
            return check_digits.chinese_id(found)
        case "spain":
            return check_digits.spanish_id(found.replace("-", ""))
        case "story":
            return bearing.in_story(document, start, end) and not re.fullmatch(r"(?:19|20)\d{6}", found)
    return True


def _edge(text: str, cue: int, start: int, end: int) -> tuple[int, int, str]:
    if cue == start and _NAMED.search(text[max(0, start - 24) : start]):
        return len(text[:start].rstrip(" :#\"'")), end, ""
    if cue == start:
        return contacts.edge(text, start, end, _WORDING)
    if contacts.stands_alone(text, cue, end):
        return *contacts.appositive(text, cue, end), ""
    between = text[cue:start]
    if re.search(r"(?i)\b(?:is|was|are)\s+\W*$", between):
        return start, end, "on file"
    if _ACRONYM.match(between) and not _BEFORE_NOUN.search(text[max(0, cue - 14) : cue]):
        return cue, end, ""
    return cue + len(_TAIL.sub("", between)), end, ""


_APART_DIGITS = 3
_KIND_OF = {_CUED: "cued", _WEAK: "weak"} | {pattern.removeprefix("(?i)"): kind for kind, pattern in _BARE}

RULE = Rule(
    kind="ID",
    message="This number belongs to one person.",
    why="Record, plan, account, licence, device and vehicle numbers are on the list of identifiers, as is any other number that is one person's own.",
    guideline="G-01-10",
    detect=_detect,
    patterns=(_CUED, _WEAK, *(pattern for _, pattern in _BARE)),
    breaks=(
        ("Our patient (member ID K4471-220) was denied twice.", "Our patient was denied twice."),
        ("Please do not post your card: one showed member number QRS-5521-08 to everyone.", "Please do not post your card: one showed member number to everyone."),
        ("The patient's SSN is 219-09-9999 and she wrote it down.", "The patient's SSN is on file and she wrote it down."),
        ("The patient's car (VIN 1M8GDM9AXKP042788) rolled over.", "The patient's car rolled over."),
        ("Tell billing that card 4111 1111 1111 1111 was declined.", "Tell billing that card was declined."),
    ),
    passes=(
        "Have your member ID and date of birth handy when you call.",
        "The trial (NCT01234567, PMID 31234567) enrolled 16741 women.",
        "Dr. Lee, NPI 1234567893, medical license A12345, joins us.",
        "The FDA recalled devices with serial numbers 100200 to 100300.",
        "In the case of 12345 steps a day, record every walk for 2024.",
    ),
)
