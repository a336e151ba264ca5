"""What is typed short, as it reads in a post: days, hours and words spelled out. A step of ``copyedit``."""

from __future__ import annotations

import re
from functools import cache

from assistant.guard.calendar_words import ENGLISH_MONTHS, FULL_MONTH
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import request_words

_WALK = re.compile(r"(\d+)[- ](minute|hour|mile|block)s? (?=(?:walk|drive|ride|run|stroll|wait|talk|video|read)\b)")
_A_WALK = re.compile(r"(?i)\b(is|it['’]?s|that['’]?s|just|only) (\d+-(?:minute|hour|mile|block) (?:walk|drive|ride|run|stroll|wait)\b)")
# Short days that are words as well: "closed Mon for Labor Day", "1st and 3rd sat of the month"; months that are: "starting may"
_SHORT_DAY = re.compile(r"(?i)\b((?:closed|open|opens|every|each|next|this|last|until|till|thru|through|from|back|starts?|starting|1st|2nd|3rd|4th|5th|first|second|third|fourth) (?:on )?)(mon|sat|sun|wed)\b(?=\s*(?:$|[.,;:!?)&/+-]|(?:of|for|at|to|and|through|thru|until|from|morning|afternoon|evening|night|we|only|\d)\b))")
_NEXT_DAY = re.compile(r"(?i)\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:,? (?:and |& |or )?| ?/ ?))(tues?|thu(?:rs?)?|fri|(?:mon|wed|sat|sun)(?=\s*(?:$|[.,;:!?)&/+-]|(?:and|at|to|from|only|we|\d)\b)))\b(?!['’-]?\w)")  # "Monday Wednesday fri"
_DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}
_MAY = re.compile(r"\b((?:starting|beginning|in|until|till|since|early|late|mid|this|next|last|through|thru|from|by|of) )(may|march)\b(?=\s*(?:$|[.,;:!?)]|(?:and|to|through|until|for|at|on|we|with|\d)\b))")
_CHATTER = re.compile(r"(?i)\s*\((?:yes,? really|really|lol|seriously|no joke|jk|haha|(?:s?he|they)(?:['’]s|['’]re| is| are)? (?:said|says|fine|okay?|ok|happy|good|gave|agreed|knows?|approved|cool)\b[^()]{0,40}|with (?:his|her|their) (?:ok|okay|permission|consent|blessing))\)|,?\s+\b(?:lol|haha|jk|lmao|omg|(?:now )?btw)\b(?=[).,!?]|\s|$)")


_BETWEEN = re.compile(r"(?i)(?<=[a-z] )btw(?= (?:the |your |our )?[\w'’-]+(?: [\w'’-]+)? (?:and|&) [\w'’-]+)")  # "a night light btw bed and bathroom"; with a mark before it is "by the way"


def polished(text: str) -> str:
    """Short forms spelled out, days and months with their capitals."""
    data = request_words.words()
    text = _BETWEEN.sub("between", _days_between().sub(r"\1 to ", text))
    words = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b|$|[ ,.])|noon\b)(?!\d{3,})", " to ", text) if TIME_CUE.search(text) else text
    words = re.sub(r"(?i)(?<![\w@#./])(w/|[&+]|m-f|[a-z']+)(?![\w@/])", lambda m: _spelled(m, words, data), words)
    words = re.sub(r"(?<=[a-z]) n (?=[a-zA-Z]{3,})", " and ", words)  # "friday n saturday"
    words = re.sub(r"(?i)\b(Dr)\.\.", r"\1.", words)
    words = re.sub(r"\bDr\. ([a-z])(?=[a-z'’-]+\b)", lambda m: f"Dr. {m[1].upper()}", words)
    words = re.sub(r"(?i)(\d)\s*(am|pm)\b\.?", lambda m: f"{m[1]} {m[2][0].lower()}.m.", words)
    words = re.sub(r"(?i)(?<!\byou )(?<!\bu )(?<!\bjust )(?<!\bcan )(?<!\bto )(?<!\bthey )(?<!\bwe )(?<!\bi )(?<!\band )\b(walk) (ins?)\b(?! to)", r"\1-\2", re.sub(r"(?i)\b(full|part) time (?=[a-z-]+)", r"\1-time ", words))
    words = _SHORT_DAY.sub(lambda m: f"{m[1]}{_DAYS[m[2].lower()[:3]]}", words)
    words = _NEXT_DAY.sub(lambda m: f"{m[1]}{_DAYS[m[2].lower()[:3]]}", words)
    words = _MAY.sub(lambda m: f"{m[1]}{m[2].title()}", words)
    words = _A_WALK.sub(r"\1 a \2", _WALK.sub(r"\1-\2 ", words))
    words = re.sub(r"(?i)(?<![’'])\bre (regist|schedul|book|appl|open|start|order|fill)(?=[a-z]*\b)", r"re-\1", words)
    words = _OF_OUR.sub(r"\1 of \2", words)
    words = _IN_MONTH.sub(r"\1, ", words)
    words = _FEW_YEARS.sub(r"\1s", words)
    words = re.sub(r"((?:day|January|February|March|April|June|July|August|September|October|November|December)\. )([a-z])", lambda m: f"{m[1]}{m[2].upper()}", words)
    words = _AT_HOURS.sub(r"\1, ", words)
    words = _DATES.sub(r"\1 to ", words)
    words = _OF_MONTH.sub(r"\1 at ", words)
    words = _BRING.sub(r"\1 your ", words)
    words = re.sub(r"(?i)\b(\d+) (year|month|week) (anniversary|mark|milestone|deal|plan|contract|lease|study|program|warranty|wait|waitlist|streak|course)\b", r"\1-\2 \3", words)
    words = re.sub(r"\bi\b", "I", words)
    words = _CHATTER.sub("", words)
    return " ".join(words.replace("..", ".").split())


# "22 year here", and no "2 year deal"
_FEW_YEARS = re.compile(r"\b((?:[2-9]|\d{2,}) (?:month|week|year))(?=[.,;:!?)]|\s[-–—]|$|\s(?:ago|with|in|of|at|and|as|on|later|now|here|since|for|to|from|after|before|but|so|together|today|this|that|is|was|or|already|doing|working|without|we|she|he|they|running|straight)\b)")
# "most our patients", "Fridays in January 1 to 3 p.m."
_OF_OUR = re.compile(r"(?i)\b(most|some|many|all|half|each|none) (our|my|your|their)\b(?! own| of)")
_IN_MONTH = re.compile(rf"(?i)\b(in {FULL_MONTH}) (?=\d{{1,2}}(?::\d\d)?(?: ?[ap]\.m\.)? to \d{{1,2}}(?::\d\d)? ?(?:[ap]\.?m|noon))")
# "November 2 4 to 6 p.m.": a comma between the day and the hours
_AT_HOURS = re.compile(r"(?i)\b((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?) (?=\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b| ?[-–] ?\d| to (?:\d|noon)))")
_MONTH = rf"(?:{'|'.join(map(str.title, ENGLISH_MONTHS))})"
_DATES = re.compile(rf"\b({_MONTH} \d{{1,2}})\s*[-–]\s*(?={_MONTH} \d)")  # "December 22 - January 2"
_OF_MONTH = re.compile(r"(?i)\b(of (?:the|each|every) month) (?=\d{1,2}(?::\d\d)? [ap]\.m\.)")
_BRING = re.compile(r"(?i)\b(bring) (?=(?:insurance (?:card|info)|photo id|med(?:ication)? list|swimsuit|water bottle)\b)")
TIME_CUE = re.compile(r"(?i)\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b|\b[ap]m\b|\bhours\b|\bopen\b|\bclosed\b|\bfrom\b")


@cache
def _days_between() -> re.Pattern[str]:
    days = request_words.any_of(tuple(request_words.words().days))
    return re.compile(rf"(?i)\b({days})\.?\s*[-–]\s*(?={days}\b)")


_STAFF_PT = re.compile(r"(?i)\b(?:hired|hiring|recruited|welcome|meet|shout ?-?out to|kudos to|thanks? to) (?:our |an? |the |another )?(?:new |own |favou?rite )*pts?\b|\bpts? (?:starts?|started|joins?|joined|is joining|on (?:our|the) team|plays|played|ran track|graduated|for staying)\b")  # physical therapists

_OPENS = re.compile(r"[.!?] $")
_INSURANCE = re.compile(r"(?i) (?:cards?|info|company|plans?|coverage|accepted|covers?|ok)\b")
_POINT_OF = re.compile(r"(?i)\b(?:at (?:some|this|that|one|any)|main|good|bullet|starting|turning|talking|selling) $")


def _spelled(match: re.Match[str], text: str, data: request_words.Words) -> str:
    word = match[1]
    low = word.lower()
    if low == "ins" and _INSURANCE.match(text, match.end()) and not re.search(r"(?i)\b(?:walk|drop|check|sign|trade|log)[- ]$", text[: match.start()]):
        return "insurance"
    if word == "PT":
        return word  # physical therapy, and no patient
    if low in ("pt", "pts") and _STAFF_PT.search(text[max(0, match.start() - 24) : match.end() + 24]):
        return "physical therapists" if low == "pts" else "physical therapist"
    if low == "w" and re.search(r"(?i)\bdr\.? $", text[: match.start()]):
        return word.upper()  # "dr W": an initial
    if low in ("pt", "pts") and _POINT_OF.search(text[: match.start()]):
        return f"point{low[2:]}"  # "at some pt"
    if low == "dr":
        return "Dr" if text[match.end() : match.end() + 1] == "." else "Dr."
    if low in ("min", "mins") and not re.search(r"\d\W?(?:extra |more |additional |full |short )?$", text[: match.start()]):
        return "minimum" if low == "min" else "minutes"  # "9 months min"
    if low in data.short:
        return upper_first(data.short[low]) if word.istitle() and (len(word) > 1 or _OPENS.search(text[: match.start()])) else data.short[low]  # what opens a sentence keeps its capital
    if low in data.lists["proper"]:
        return low.title()
    plural = low.removesuffix("s")
    for names in (data.days, data.months):
        if low in ("may", "march") and not _is_month(text, match):
            continue
        for form in (low, plural):
            if form in names and (len(form) > 3 or _beside_a_time(text, match)):
                return names[form] + ("s" if form != low and len(form) > 4 else "")
    return word


_GOES_ON = re.compile(r"(?:and|or|to|through|until|till|for|at|on|we|with|our|the|from|in|by|is|as|because|so|but|after|before|when|if)\b")  # behind a month


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether "may" or "march" is the month: after "in" and the like, or before a number."""
    after, before = text[match.end() :].lstrip(), text[: match.start()].rstrip().lower()
    if re.search(r"\b(?:this|next|every|to)$", before) and re.match(r"(?:not |also |well |only )?[a-z]{2,}\b", after) and not _GOES_ON.match(after):
        return False  # "any trouble this may cause"
    return bool(re.match(r"\d", after) or re.search(r"(?:\b\d{1,2}(?:st|nd|rd|th)?|\b(?:in|of|this|next|by|until|since|early|late|mid|every|to|through))$", before))


def _beside_a_time(text: str, match: re.Match[str]) -> bool:
    """Whether a short day or month stands where a date stands: before a number, at the end, or after "on"."""
    after, before = text[match.end() :].lstrip(" .,"), text[: match.start()].rstrip().lower()
    dated = after.partition(" ")[0].rstrip(".").lower() in request_words.words().months
    beside = after.partition(" ")[0].strip(".,&+/").lower().removesuffix("s") in request_words.words().days
    return not after or dated or beside or after[0].isdigit() or (match[1].lower() in request_words.words().months and before[-1:].isdigit()) or before.endswith((" on", " in", " this", " next", " every", " from", " to", " through", " thru")) or _A_DAY_AND.search(before) is not None or _THROUGH_A_DAY.match(after) is not None or after.startswith(("at ", "from ", "to ", "morning", "afternoon", "evening", "night", "noon", "slots", "hours", "appointment", "appt", "clinic", "only", "and ", "& ", "+ "))


_THROUGH_A_DAY = re.compile(r"(?i)(?:through|thru) (?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b")
_A_DAY_AND = re.compile(r"\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?s? ?(?:and|or|to|&|\+|/|,)$")
