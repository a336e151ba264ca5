"""The age of one person: "44M", "in her late 50s", "thirty-eight-year-old", "pushing 80"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import phrases, removal
from assistant.guard.cases import Subject
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDED = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_TEENS}|{_ONES}|(?:a|one) hundred(?: and (?:{_ONES}))?)"
_NUMBER = rf"(?:\d{{1,3}}|{_WORDED})"
_BIG = rf"(?:\d{{2,3}}|{_TEENS}|(?:{_TENS})(?:[- ](?:{_ONES}))?|(?:a|one) hundred)"
_DECADE = r"(?:(?:\d0|1\d0)['’]?s|teens|tweens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"

_OLD = rf"\b(?:(?:now|just|almost|nearly|about|only)\s+)?{_NUMBER}[- ]?(?:years?|yrs?|months?|mos?|weeks?|days?)[- ](?:old|young|of age)\b"
_SHORT = r"\b\d{1,3}[- ]?(?:(?:yo|y/o|y\.o\.|yr[- ]?old)(?:\s*(?:[mf]\b|male|female|man|woman|gentleman|lady|boy|girl))?|[mf]\b|yom\b|yof\b)"
_SHORT_FIRST = r"\b(?:[mf]\s?/\s?\d{1,3}|[mf]\d{2})\b"
_AGED = rf"\b(?:aged?|at age|at the age of|at the ripe old age of|(?:is|was|now|turned) age)\s*:?\s*{_NUMBER}\b"
_LATE = r"(?:early|mid|middle|late|mid-to-late|very late)[- ]"
_BAND = rf"\b(?:who is\s+|who was\s+)?(?:well )?(?:in|since|from|into|until|during|throughout) (?:his|her|their|my patient's) (?:(?:early|mid|middle|late|mid-to-late|very late)[- ])?(?:to[- ](?:mid|late)[- ])?{_DECADE}"
_TURNED = rf"\b(?:just |recently |finally )?(?:turned|turns|turning|hit|hits|reached|will be turning|is turning|about to turn)\s+(?:the big )?{_BIG}\b"
_NEARLY = rf"\b(?:pushing|nearing|approaching|nearly|almost|just shy of|closing in on|just over|well over|well past|past|on the far side of|the wrong side of|the right side of)\s+{_BIG}(?:\s+years?(?: old| young)?)?\b"
_IS = rf"\b(?:he|she|who|they|patient|[a-z]+)(?:'s| is| was| will be| would have been| would be)\s+(?:(?:only|just|now|already|still|all of|about|barely)\s+)?(?P<n>{_NUMBER})\b"
_WAS = rf"\b(?:was|is|being|turned|wasn't even|isn't even)\s+(?:only |just |barely |all of |about )?(?P<n>{_NUMBER})(?:\s+(?:and|when|at the time|then|now|today))?\s*[.,!;)]"
_SINCE = rf"\b(?:diagnosed|born|started|widowed|married|retired|pregnant|orphaned|stroke|attack|cancer|diabetes|surgery|transplant|smoking|period|seizure|first \w+)\b[^.!?\n]{{0,30}}?\bat (?:just |only |age )?(?P<n>{_NUMBER})\s*(?:[.,!;)]|and\b|now\b|he\b|she\b)"
_SMALL = rf"\b(?:just |finally |recently )?(?:turned|turns|turning)\s+(?P<n>\d|{_ONES})(?:\s*[.,!;)]|\s+(?:and|today|yesterday|last|this|on|in|over|years old)\b)"
_BIRTHDAY = rf"\b(?P<n>\d{{1,3}}(?:st|nd|rd|th)|sweet sixteen|(?:(?:{_TENS})[- ]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth)|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth|one hundredth)\s+(?:birthday|bday|b-day|year on|trip around the sun)"
_NAMED_AGE = r"\b(?:(?:sexa|septua|octo|nona|cente)genarian|centenarian|supercentenarian|middle[- ]aged|elderly|teen-?aged?|preteen|tween|twenty-?something|thirty-?something|forty-?something|fifty-?something|sixty-?something|seventy-?something|eighty-?something|\d0-?something)s?\b"
_COMMA = rf",\s*(?:aged?\s+)?(?P<n>{_NUMBER}(?: and a half)?(?: now| today| already)?|{_LATE}{_DECADE}|{_DECADE})\s*(?:[,.;:!?)\n]|$|\s(?:and|who|with|has|had|is|was|came|went|just|from|down|reads)\b)"
_BRACKET = rf"\(\s*(?:age |aged )?(?P<n>{_NUMBER})(?:\s*,\s*|\s*\))"
# "a grandmother of 79": not how many children she has
_OF = rf"\b(?:man|woman|gentleman|lady|grandmother|grandfather|grandma|grandpa|widow|widower|boy|girl|patient|farmer|nun|priest|bachelor)\s+(?P<n>of\s+(?:only |just |about |all of |barely )?(?:1[3-9]|[2-9]\d|10\d|{_TEENS}|(?:{_TENS})(?:[- ](?:{_ONES}))?))(?:\s*[.,;:!?)–—-]|\s+(?:with|who|and|was|had|came|came|from|told|asked|in|on|whose)\b)"
# "Lost her sight at 45.", "At 91, she still does the crossword."
_AT = rf"\bat\s+(?:just |only |age |the age of )?(?P<n>{_BIG})(?:\s*[.,;!?)]|\s+(?:and|with|when|he|she|after|because|while|rather|found|showed|caught|revealed|saved|was|had|picked)\b|\s*$)"
_ALONE = rf"(?:\A|\n|[.!?]\s+|[^\w\s.,;:]\s)\W{{0,3}}(?P<n>{_BIG})(?:\s*[.!]?\s*\n|[.!](?:\s|$)|\s+and\s+(?:pregnant|single|scared|alone|healthy|back|home|on|in|already|still|never|always|all|just|finally|un\w+|\w+ed|\w+ing)\b)"
_WEEKS = rf"\b(?:he|she)(?:'s| is| was)\s+(?:only |just |now |barely )?(?P<n>{_NUMBER}\s+(?:months?|weeks?|days?))(?:[.,!;]|\s+(?:and|now|today|when|then)\b)"
_HALF = rf"\b(?:he|she|who)(?:'s| is| was)\s+(?:only |just |now |almost |nearly )?(?P<n>{_NUMBER} and a half)\b"
_OPENING = rf"(?m)(?:^|[.!?]\s+|[^\w\s.,]\s)(?P<n>(?:{_TEENS}|(?:{_TENS})(?:[- ](?:{_ONES}))?|\d{{2}})),\s"
_SAYS = rf"\b(?:balloons?|cake|candles?|sash|banner|sign|shirt|card)\b[^.!?\n]{{0,24}}\b(?:says?|said|reads?|read|number|numbers|spell\w*)\s+[\"“']?(?P<n>{_NUMBER})\b|(?P<m>{_BIG}) candles\b"
_TAG = rf"#(?:almost|nearly|turning|turns|turned|finally|just|happy|only|still)?(?:{_TENS})(?:{_ONES})?(?:andfabulous|strong|something|young|yearsyoung|neverlookedsogood)?\b|#(?:turning|almost|nearly|happy)\d{{2}}(?:th|st|nd|rd)?(?:birthday)?\b"
_GRADE = r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]grader|kindergart(?:e)?ner|preschooler)\b"

# A number that counts or groups people is nobody's age.
_MEASURE = lazy(r"\b(?:a1c|bp|pressure|score|level|count|number|pain|weight|rate|ratio|sugar|glucose|ldl|hdl|cholesterol|ef|fraction|iop|inr|tsh|psa|bmi|wait|dose|line|distance|grade|stage|class|apgar|room|bed|o2|sats?|saturation|reading|total|temperature|temp|gleason|t-score|vision|power|lens|size|code|answer|date|time|visit|step|round|hour|day|week|month)\b", re.I)
# What follows "45yo" when no noun does.
_NOTE_GOES_ON = lazy(r"\s+(?:with|w/|w|c/o|s/p|p/w|presents?|presented|vs|who|and|admitted|here|in|on|for|had|has|came|comes|was|is|hx|h/o|seen|status|after|at|from|to|down|post|found|fell|reports?|complain\w*|g\dp\d|recovering|walked|needs?|got|brought|arrived|referred|transferred|discharged)\b", re.I)
_TEMPERATURE = lazy(r"\b(?:temp\w*|fever\w*|degrees?|heat|hot|thermometer|oven|fahrenheit|celsius)\b|°|\(\d+(?:\.\d+)? ?C\)", re.I)
_GROUP_AFTER = lazy(r"\s*(?:and|or)\s+(?:older|over|up|above|younger|under)\b|\s*(?:to|-|–|through)\s*\d|\s*(?:%|percent|mg|mcg|ml|mm|cm|lbs?|pounds|kg|minutes?|hours?|days?|weeks?|months?|years?(?! old| young)|times|points|patients|people|visits|stents|stitches|miles|k\b|of\b|out of|in \d|am\b|pm\b|a\.m|p\.m|:\d|/|\.\d|,\d{3}|st\b|nd\b|rd\b|th\b|more|other|different|new|kids|children|grand\w+|sons|daughters|siblings|cats|dogs|rounds|doses|cycles|surgeries|kilograms|inches|feet|and a half|[- ](?:way|time|year|month|week|day|hour|minute|story|pound))", re.I)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Ages in sentences about one person under care."""
    for pattern in patterns:
        form = _FORMS[pattern.pattern.removeprefix("(?i)")]
        for match in pattern.finditer(document.text):
            start, end = _number(match)
            if _is_one_persons(document, start, end, form):
                hit = _hit(document, match.start(), match.end(), start, end, form)
                yield Hit(start, end, None, scope="sentence") if removal.hangs(document, hit) else hit


# "not even two months old", "ten and twelve years old"
_NOT_EVEN = lazy(rf"(?:\bnot (?:even|yet|quite)\s+|\b{_NUMBER}\s+and\s+)$", re.I)


def _number(match: re.Match[str]) -> tuple[int, int]:
    return next((match.span(n) for n, words in enumerate(match.groups(), 1) if words), match.span())


def _is_one_persons(document: Document, start: int, end: int, form: str) -> bool:
    text = document.text
    if form == "tag":
        return document.case.has_patient or bool(document.care)
    reading = document.case.at(start)
    if reading.subject is not Subject.PATIENT or _of_people_in_general(document, start):
        return False
    if form in ("is", "comma", "bracket", "turned", "nearly", "opening", "aged", "since") and (_GROUP_AFTER.match(text, end) and not text[start:end].rstrip().endswith(("old", "young"))):
        return False
    if form in ("short", "first") and _TEMPERATURE.search(text[max(0, start - 40) : end + 16]):
        return False
    if start and text[start - 1] in ".,/-" and text[start - 2 : start - 1].isdigit():
        return False
    if form in ("at", "alone") and not _plausible(document, start, end, form):
        return False
    if form == "was":
        lead = text[document.sentence(start)[0] : start]
        return re.search(r"\b(?:patient|pt|baby|child|kid|man|woman|boy|girl|mom|dad|mother|father|son|daughter|twin|he|she|who|being)\b", lead, re.I) is not None and not _MEASURE.search(lead) and not _GROUP_AFTER.match(text, end)
    if form == "comma":
        return _after_person(document, start) and not re.match(r"\s*,\s*\d", text[end : end + 4])
    if form == "bracket":
        return _after_person(document, start) or re.match(r"\s*\)?\s*(?:,|who|was|had)", text[end : end + 8]) is not None
    if form == "is":
        being = text[max(0, start - 32) : start]
        return re.search(r"(?:\b(?:he|she|who|patient|they)|\b(?:mom|dad|son|daughter|mother|father|wife|husband|baby|kid|boy|girl|man|woman)|^)(?:'s| is| was| will be| would have been| would be)\s+(?:\w+\s+)?$", being, re.I) is not None or _after_name(document, start)
    if form in ("named", "old", "short", "band", "grade", "birthday"):
        return not re.search(r"\b(?:adults?|people|patients|women|men|children|persons|individuals|those)\s+(?:\w+\s+(?:(?:to|or|and) )?)?$", text[max(0, start - 24) : start], re.I) and not re.match(r"\s+(?:adults|people|patients|women|men|children|kids|persons|individuals|americans|populations?|groups?|care|abuse)\b", text[end : end + 16], re.I)
    return True


_IN_GENERAL = lazy(r"\b(?:(?:average|mean|median|typical|usual|peak) (?:age|onset)|family history|risk factors?|(?:greater|higher|increased|lower) risk|cost-effective|prevalence|incidence)\b", re.I)
_OF_ONE = lazy(r"\b(?:he|she|his|her|him|we|our|us|my|this|patient['’]?s?)\b", re.I)


def _of_people_in_general(document: Document, at: int) -> bool:
    """Whether the sentence gives a risk or an average: "a father or brother before age 55 is a risk factor"."""
    s, e = document.sentence(at)
    return _IN_GENERAL.search(document.text, s, e) is not None and not _OF_ONE.search(document.text, s, e)


_NO_AGE_BEFORE = lazy(r"\b(?:pressure|sugar|glucose|rate|level|score|stands?|stood|sits?|sat|set|rolled in|arrive[sd]?|starts?|opens?|clos\w+|meets?|begins?|beating|bpm|a1c|oxygen|sats?|weigh\w*|temp\w*|fever|dose|mg|clocked in|topped out|maxed out|page|line|mile|exit|noon|am|pm|call\w*|text|located|office|clinic is|degrees|vision|pulse|bp|psi|speed|cost|priced|capped)\s+(?:\w+\s+)?at\s+(?:\w+\s+)?$", re.I)


_MONTH_BEFORE = lazy(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|vol|fig|p|pp)\.\s*$", re.I)


def _plausible(document: Document, start: int, end: int, form: str) -> bool:
    """Whether a bare number can be the age of the one who is told of."""
    text = document.text
    if form == "alone":
        return not _MONTH_BEFORE.search(text[max(0, start - 8) : start]) and (not _GROUP_AFTER.match(text, end) or text[end : end + 1] == ".")
    number = text[start:end]
    s, _ = document.sentence(start)
    if number.isdigit() and not 13 <= int(number) <= 112 and not re.match(r",\s+(?:he|she|our|my|this|the)\b", text[end : end + 8], re.I):
        return False
    return not _NO_AGE_BEFORE.search(text[s:start]) and not re.match(r"\s*[.,]?\d|\s*%|°", text[end : end + 3])


def _after_person(document: Document, start: int) -> bool:
    """Whether the words right before are a patient's name, "patient", or a relative."""
    before = document.text[:start].rstrip(" ,(")
    at = len(before)
    if any(p.end == at and p.role is Role.PATIENT for p in document.people):
        return True
    return re.search(r"\b(?:patients?|pt|daughter|son|mom|dad|mother|father|wife|husband|brother|sister|twins?|boy|girl|man|woman|gentleman|lady|baby|toddler|neighbor|friend|nephew|niece|grand\w+|client|(?:fe)?male|mine|ours|widow|widower|[A-Z]\.[A-Z]\.)$", before[-20:], re.I) is not None


def _after_name(document: Document, start: int) -> bool:
    before = re.sub(r"(?:'s| is| was| will be)\s+(?:\w+\s+)?$", "", document.text[:start], flags=re.I)
    return any(p.end == len(before) and p.role is Role.PATIENT for p in document.people)


def _hit(document: Document, whole_start: int, whole_end: int, start: int, end: int, form: str) -> Hit:
    text = document.text
    s, e = document.sentence(start)
    if form == "old" and (lead := _NOT_EVEN.search(text[s:start])) is not None:
        start -= len(lead[0])
    if form in ("short", "first"):
        return _shorthand(text, start, end, s)
    if form == "turned":
        tail = re.match(r"\s+(?:years? (?:old|young)\s*)?", text[end:e])
        return Hit(start, end + (len(tail[0].rstrip()) if tail else 0), "is having a birthday" if text[start:end].lower().startswith(("is turn", "will", "about")) else "had a birthday" if re.match(r"(?i)(?:just |recently |finally )?(?:turned|hit|reached)", text[start:end]) else "having a birthday" if text[start:end].lower().startswith("turning") else "has a birthday")
    if form == "since":
        lead = re.search(r"\s+at (?:just |only |age )?$", text[:start], re.I)
        return Hit(start - (len(lead[0]) if lead else 0), end, "")
    if form == "small":
        verb = whole_start + len(text[whole_start:start]) - len(text[whole_start:start].lstrip())
        return Hit(verb, end, "had a birthday" if "turned" in text[whole_start:start].lower() else "has a birthday" if "turns" in text[whole_start:start].lower() else "having a birthday")
    if form == "birthday":
        return Hit(start, end + 1 if text[end : end + 1] == " " else end, "")
    if form == "comma":
        begin = start - (len(text[:start]) - len(text[:start].rstrip())) - 1
        stop = end
        if text[end : end + 1] == "," and text[begin] == ",":
            stop = end + 1 if not re.match(r",\s+(?:who|from|a|an|the|in|tip|left|right|first|still|with|and)\b", text[end:], re.I) else end
        return Hit(begin, stop, "")
    if form == "bracket":
        return Hit(start, whole_end, "") if text[whole_end - 1] != ")" else Hit(whole_start - 1 if text[whole_start - 1 : whole_start] == " " else whole_start, whole_end, "")
    if form == "of":
        return Hit(start - 1, end, "")
    if form == "opening":
        return Hit(start, end + 2, "")
    if form == "alone":
        return _alone(text, start, end)
    if form == "at":
        return _at(text, start, end, s)
    if form in ("says", "tag"):
        return Hit(start, end, None, scope="clause") if form == "says" else Hit(start, end, "")
    if form == "named":
        return _named(text, start, end, s)
    if form == "grade":
        return phrases.complement(document, start, end) or Hit(start, end, phrases.capital("student", text, start, s))
    if form in ("is", "was") and re.match(r",?\s+(?:(?:and|but)\s+(?:his|her|their|the|my|our|we|I)|when|while)\b", text[end:e], re.I):
        return Hit(start, end, _stage(text[start:end]))  # "is 62 and his ..." needs a predicate
    complement = phrases.complement(document, start, end)
    if complement is not None:
        return complement
    linked = re.match(r"\s+(?:and|but)\s+(?=(?:he|she|still|they)\b)", text[end:e], re.I)
    if linked and phrases.opens(text, start, s):
        return Hit(start, end + linked.end(), "")
    if phrases.opens(text, start, s) and text[end : end + 2] == ", ":
        return Hit(start, end + 2, "")
    if form == "old" and re.search(r"\b(?:an?|the|our|my|this|that|one|another)\s+$", text[max(0, start - 9) : start], re.I):
        return _attributive(text, start, end)
    return Hit(*phrases.between_commas(text, start, end), "") if form in ("old", "aged", "band", "nearly") and not re.match(r"\s+\w", text[end : end + 3]) else _attributive(text, start, end)


def _alone(text: str, start: int, end: int) -> Hit:
    """An age that is a line or a sentence of its own, or opens one: "52.", "17 and tired all the time"."""
    linked = re.match(r"\s+and\s+", text[end : end + 6])
    if linked:
        return Hit(start, end + linked.end(), "")
    stop = re.match(r"[.!]?[ \t]*\n?", text[end:])
    return Hit(start, end + (stop.end() if stop else 0), "")


def _at(text: str, start: int, end: int, s: int) -> Hit:
    """"At 91, she" loses its opening, "survived at 97." its end."""
    lead = re.search(r"\s*\bat\s+(?:just |only |age |the age of )?$", text[s:start], re.I)
    begin = s + lead.start() if lead else start
    if phrases.opens(text, begin, s) and text[end : end + 1] == ",":
        return Hit(start - len(lead[0].lstrip()) if lead else start, end + 2, "")
    return Hit(begin, end, "")


def _stage(number: str) -> str:
    """What may stand for an age: "a child" below 13 in digits or small words, else "an adult"."""
    word = number.strip().lower()
    small = int(word) < 13 if word.isdigit() else re.fullmatch(_ONES + "|ten|eleven|twelve", word) is not None
    return "a child" if small else "an adult"


def _attributive(text: str, start: int, end: int) -> Hit:
    """Before a noun the age goes with the space after it; after a comma with one of the commas."""
    standing = re.search(r"\b(?:an?|the|our|my|this|that|one|another)\s+$", text[max(0, start - 9) : start], re.I) is not None
    if standing and (re.match(r"\s*(?:[.,;:!?)]|$|\n|\s(?:with|from|in|on|at|who|whose|and|after|before|for)\b)", text[end:]) or phrases.verb_follows(text, end)):
        return Hit(start, end, "patient")
    if text[end : end + 1] == " ":
        begin, stop = phrases.between_commas(text, start, end)
        return Hit(begin, stop, "") if begin != start else Hit(start, end + 1, "")
    return Hit(start, end, "")


def _named(text: str, start: int, end: int, s: int) -> Hit:
    word = text[start:end].lower()
    noun = word.rstrip("s").endswith(("genarian", "centenarian", "preteen", "tween", "something", "teenager")) and not re.match(r"[- ]+(?:patient|man|woman|boy|girl|lady|gentleman|mother|father|mom|dad|couple)\b", text[end:], re.I)
    if noun:
        return Hit(start, end, phrases.capital("patient", text, start, s))
    return _attributive(text, start, end)


def _shorthand(text: str, start: int, end: int, s: int) -> Hit:
    """ "44M" says the sex too, and the sex may stay."""
    letters = re.sub(r"[^a-z]", "", text[start:end].lower().replace("y/o", "").replace("yo", "").replace("y.o.", "").replace("yr", "").replace("old", ""))
    sex = "female " if letters.startswith(("f", "w", "l", "g")) and not letters.startswith("gentle") else "male " if letters.startswith(("m", "b", "gentle")) else ""
    before = text[s:start].rstrip()
    if before.endswith(",") or re.search(r"\b(?:patient|pt)\W*$", before, re.I):
        begin, stop = phrases.between_commas(text, start, end)
        return Hit(begin, stop, "")
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return Hit(start - 1, end + 1, "")
    if re.search(r"\b(?:patient|pt)(?:'s| is| was) an?$", before, re.I) and re.match(r" \w", text[end : end + 2]):
        return Hit(start, end + 1, "")
    if re.match(r" [A-Za-z]", text[end:]) and not _NOTE_GOES_ON.match(text, end):
        return Hit(start, end + 1, "")
    noun = re.match(r"\s+(?:patient|pt|man|woman|male|female|gentleman|lady|boy|girl|infant|mom|dad)\b", text[end:], re.I)
    if noun:
        return Hit(start, end + 1, "")
    determined = re.search(r"\b(?:an?|the|our|my|this|one)\s*$", before, re.I)
    words = f"{sex}patient" if determined else f"a {sex}patient"
    return Hit(start, end, words[0].upper() + words[1:] if not re.search(r"\w", text[s:start]) else words)


_FORMS = {
    _OLD: "old", _SHORT: "short", _SHORT_FIRST: "first", _AGED: "aged", _BAND: "band", _TURNED: "turned", _NEARLY: "nearly", _IS: "is", _WAS: "was", _SMALL: "small", _SINCE: "since", _AT: "at", _ALONE: "alone", _HALF: "old", _WEEKS: "old",
    _BIRTHDAY: "birthday", _NAMED_AGE: "named", _COMMA: "comma", _BRACKET: "bracket", _OPENING: "opening", _OF: "of", _SAYS: "says", _TAG: "tag", _GRADE: "grade",
}  # fmt: skip

RULE = Rule(
    kind="AGE",
    message="The age of one person helps to recognise them.",
    why="Ages over 89 are identifiers by law, and any exact age or age band narrows a small town to a few people.",
    guideline="G-01-5",
    detect=detect,
    patterns=tuple(_FORMS),
    in_stories=tuple(pattern for pattern, form in _FORMS.items() if form != "tag"),
    breaks=(
        ("Our 43-year-old patient went home after her bypass.", "Our patient went home after her bypass."),
        ("A middle-aged patient came in with a dense cataract.", "A patient came in with a dense cataract."),
        ("The patient is 81 and walks two miles a day on her new hip.", "The patient walks two miles a day on her new hip."),
        ("Our patient, in her late 50s, kept dropping her coffee cup.", "Our patient kept dropping her coffee cup."),
        ("62F with two weeks of cough. CT showed a mass.", "A female patient with two weeks of cough. CT showed a mass."),
    ),
    passes=(
        "Cataracts are common in adults over 65.",
        "A father or brother with heart disease before age 55 is a risk factor.",
        "The trial enrolled people in their 40s.",
        "A patient once told me she waited 12 years for a name for it.",
        "The CDC recommends RSV vaccine for all adults 75 and older.",
    ),
)
