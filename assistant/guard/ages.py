"""The forms an age is written in, and how each leaves its sentence: "44M", "in her late 50s", "thirty-eight-year-old", "pushing 80"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant.guard import phrases
from assistant.guard.rule import Hit
from assistant.text.patterns import lazy

if TYPE_CHECKING:
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
_AT = rf"\bat\s+(?:just |only |age |the age of )?(?P<n>{_BIG})(?:\s*[.,;!?)]|\s+(?:and|with|when|he|she|after|because|while|rather|found|showed|caught|revealed|saved|was|had|picked|so|but)\b|\s*$)"
_ALONE = rf"(?:\A|\n|[.!?]\s+|[^\w\s.,;:]\s)\W{{0,3}}(?P<n>{_BIG})(?:\s*[.!]?\s*\n|[.!](?:\s|$)|\s+and\s+(?:pregnant|single|scared|alone|healthy|back|home|on|in|already|still|never|always|all|just|finally|un\w+|\w+ed|\w+ing)\b)"
_WEEKS = rf"\b(?:he|she)(?:'s| is| was)\s+(?:only |just |now |barely )?(?P<n>{_NUMBER}\s+(?:months?|weeks?|days?))(?:[.,!;]|\s+(?:and|now|today|when|then)\b)"
_HALF = rf"\b(?:he|she|who)(?:'s| is| was)\s+(?:only |just |now |almost |nearly )?(?P<n>{_NUMBER} and a half)\b"
_OPENING = rf"(?m)(?:^|[.!?]\s+|[^\w\s.,]\s)(?P<n>(?:{_TEENS}|(?:{_TENS})(?:[- ](?:{_ONES}))?|\d{{2}})),\s"
_SAYS = rf"\b(?:balloons?|cake|candles?|sash|banner|sign|shirt|card)\b[^.!?\n]{{0,24}}\b(?:says?|said|reads?|read|number|numbers|spell\w*)\s+[\"“']?(?P<n>{_NUMBER})\b|(?P<m>{_BIG}) candles\b"
_TAG = rf"#(?:almost|nearly|turning|turns|turned|finally|just|happy|only|still)?(?:{_TENS})(?:{_ONES})?(?:andfabulous|strong|something|young|yearsyoung|neverlookedsogood)?\b|#(?:turning|almost|nearly|happy)\d{{2}}(?:th|st|nd|rd)?(?:birthday)?\b"
_GRADE = r"\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))[- ]grader|kindergart(?:e)?ner|preschooler)\b"
# What follows "45yo" when no noun does.
_NOTE_GOES_ON = lazy(r"\s+(?:with|w/|w|c/o|s/p|p/w|presents?|presented|vs|who|and|admitted|here|in|on|for|had|has|came|comes|was|is|hx|h/o|seen|status|after|at|from|to|down|post|found|fell|reports?|complain\w*|g\dp\d|recovering|walked|needs?|got|brought|arrived|referred|transferred|discharged)\b", re.I)
# "by the time he was thirty-six.", "When she was 12, her mother": goes with the age
_WHILE = lazy(r"(?:,?\s+|^\W*)(?P<lead>(?:ever )?(?:by the time|since|when|until|till|back when|before|after|the year|the day|from when))\s+$", re.I)
_ENDS = lazy(r"\s*(?:[.,;:!?)–—]|$|\n|\s(?:and|but|so|he|she|they|we|i|his|her|the|our|a)\b)", re.I)
_SINCE_AGE = lazy(r"\s+(?:since|from|by|until|till|before|after)\s+$", re.I)
# "not even two months old", "ten and twelve years old"
_NOT_EVEN = lazy(rf"(?:\bnot (?:even|yet|quite)\s+|\b{_NUMBER}\s+and\s+)$", re.I)


def number(match: re.Match[str]) -> tuple[int, int]:
    """Where the age itself stands in a form: what its group holds, or all of it."""
    return next((match.span(n) for n, words in enumerate(match.groups(), 1) if words), match.span())


def leaving(document: Document, whole_start: int, whole_end: int, start: int, end: int, form: str) -> Hit:
    """How an age at ``start:end`` in a form at ``whole_start:whole_end`` is taken out so that the sentence reads on."""
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
    while_so = _WHILE.search(text[s:whole_start])
    if form in ("is", "was", "old", "turned") and while_so and _ENDS.match(text, end):
        opening = phrases.opens(text, s + while_so.start(), s)
        return Hit(s + while_so.start("lead") if opening else s + while_so.start(), end + (1 if opening and text[end : end + 1] == "," else 0), "")
    if form == "aged" and (lead := _SINCE_AGE.search(text[s:start])) is not None:
        return Hit(s + lead.start(), end, "")
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


def around(document: Document, start: int, end: int) -> Hit | None:
    """How the age that holds ``start:end`` leaves its sentence, or None where it is in no form known."""
    s, e = document.sentence(start)
    for form, name in _compiled():
        for match in form.finditer(document.text, s, e):
            begin, stop = number(match)
            if begin <= start and end <= stop and name != "tag":
                return leaving(document, match.start(), match.end(), begin, stop, name)
    return None


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(form, re.I), name) for form, name in FORMS.items())


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
    if standing and (re.match(r"\s*(?:[.,;:!?)]|$|\n|\s(?:with|from|in|on|at|who|whose|and|after|before|for|off|to|into|through|over|by|up|out|down|back|home|whom|that|because|while|when|without|under|about)\b)", text[end:]) or phrases.verb_follows(text, end)):
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
    determined = re.search(r"\b(?:an?|the|our|my|this|one)\s*$", before, re.I)
    if determined and phrases.verb_follows(text, end):
        return Hit(start, end, f"{sex}patient")  # "a 6yo told me": it stands for the child
    if re.match(r" [A-Za-z]", text[end:]) and not _NOTE_GOES_ON.match(text, end):
        return Hit(start, end + 1, "")
    noun = re.match(r"\s+(?:patient|pt|man|woman|male|female|gentleman|lady|boy|girl|infant|mom|dad)\b", text[end:], re.I)
    if noun:
        return Hit(start, end + 1, "")
    words = f"{sex}patient" if determined else f"a {sex}patient"
    return Hit(start, end, words[0].upper() + words[1:] if not re.search(r"\w", text[s:start]) else words)


FORMS = {
    _OLD: "old", _SHORT: "short", _SHORT_FIRST: "first", _AGED: "aged", _BAND: "band", _TURNED: "turned", _NEARLY: "nearly", _IS: "is", _WAS: "was", _SMALL: "small", _SINCE: "since", _AT: "at", _ALONE: "alone", _HALF: "old", _WEEKS: "old",
    _BIRTHDAY: "birthday", _NAMED_AGE: "named", _COMMA: "comma", _BRACKET: "bracket", _OPENING: "opening", _OF: "of", _SAYS: "says", _TAG: "tag", _GRADE: "grade",
}  # fmt: skip
