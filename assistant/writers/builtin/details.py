"""The user's own details in a request: what is left when the asking and the style notes are taken away, tidied."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant import platforms
from assistant.knowledge import cards
from assistant.knowledge.subject import lower_first, upper_first
from assistant.profile import Profile
from assistant.text import english
from assistant.text.sentences import sentences as spans
from assistant.writers.builtin import byline, handed, lead_up, newcomer, notes, told, unsaid
from assistant.writers.builtin.lead_up import PERSON

_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|am|has|have|had|will|would|can|got|gets|get|starts?|started|opens?|opened|closes?|moves?|moved|joins?|joined|turns?|turned|"
    r"celebrates?|arrives?|arrived|retires?|retired|begins?|began|runs?|comes?|came|makes?|made|brings?|brought|uses?|used|helps?|starts|offers?|hosts?|"
    r"welcomes?|wants?|likes?|loves?|works?|worked|learn(?:s|ed)?|speaks?|gives?|gave|takes?|took|finish(?:es|ed)?|passed|earned|won|spent|keeps?|kept|see|saw|meet|met|clean|cleans|set|sets|prepare|prepares|check|checks|start|tells?|told|said|says|asks?|asked|draws?|drew|calls?|called|walked|laughed|laughs|hugged|hugs|sang|sings|smiled|smiles|baked|bakes|"
    r"painted|decorated|wore|wears|dressed|ate|eats|sleeps?|slept|surprised|thought|thinks?|raised|held|holds?|cried|cries|danced|dances|knitted|planted|fixed|dropped|spilled|forgot|remembered|noticed|taught|teach(?:es)?|showed|shows)\b"
    r"|(?:'|’)(?:s|re|ve|m|ll)\b"
)
_SUBJECT = re.compile(r"(?i)^(?:we|i|it|it's|its|they|he|she|you|there|there's|our|my|the|this|that|an?|one|some|two|three|dr|nurse|every|today|tomorrow|starting|from|on|after|[A-Z][a-z]+)\b")
# "closed Monday" is said of the practice.
_OUR_STATE = re.compile(r"(?i)^(?:closed|open(?! house| day| mic)|back|reopening|hiring|moving|now (?:offering|accepting|open|hiring|booking)|accepting|expanding)\b")
_WE = re.compile(r"(?i)^(?:we|i|they|it|he|she) (?:\w+ly |just |all |both )?[a-z]{2,}\b")
# "Gina, she runs the desk" -> "Gina runs the desk"
_TWICE = re.compile(r"^((?:Dr\. |Nurse )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?:she|he|they|who) (?=[a-z])")
_THANK = re.compile(r"(?i)^(?:(?:and|also|please|pls|just|then) )*(?:(?:say|give|send) (?:a |an )?(?:big |huge |special )?(?:thx|ty|tysm|thanks?|thank[- ]you)(?: so much)? to |(?:thx|ty|tysm) to |thank (?=(?:the|our|all)\b|(?-i:[a-z]+s\b)))")
_THANK_ALL = re.compile(r"(?i)^(?:(?:and|also|please|pls|just|then) )*thank (?=(?:everyone|everybody|all of you)\b)")
_FAREWELL = re.compile(rf"^(?i:(?:big |huge |so much )*(?:goodbye|farewell|thank you|thanks|congratulations|congrats|kudos|props|happy birthday|shout-?out)(?: so much)?) to ((?:our [a-z][a-z -]*? )?{PERSON})((?:, [^,.!?]{{2,40}},)?),? who (?=[a-z])")
_TURNS_OUT = re.compile(rf"^((?:our [a-z][a-z -]*? )?{PERSON}), (turns out|who knew|fun fact:?|word is|rumou?r has it)(?: that)? (?:she|he|they) ")
_WELCOME = re.compile(rf"^[Ww]elcom(?:e|ing) (?:to )?(our (?:new(?:est)? )?[a-z][a-z -]*?) ({PERSON})(?:,? (?:who )?(?=(started|starts|joined|joins)\b)|(?P<on>, )(?=(?:she|he|they)\b)|(?=[.!]?$))")
_INTRODUCE = re.compile(rf"^[Ii]ntroduc(?:e|ing) (our (?:new(?:est)? )?[a-z][a-z -]*?),? ({PERSON})(?=[,.!]|$)")
_WELCOME_ALL = re.compile(rf"^[Ww]elcome (?:to )?(our (?:[a-z]+ )?(?:new(?:est)? )?[a-z][a-z -]*?) ({PERSON}(?:(?:, and |, | and | & ){PERSON})+)(?=[.!]?$)")
_IN_ROOM = re.compile(r"(?i)^(?:look |peek )?behind (?:the )?scenes (?:of|at|in) ((?:our|the) [^-–—:,.!?]{3,40}?)\s*(?:[-–—:]|,)\s*(?=\S)")
_BACK = re.compile(rf"^({PERSON}) (?=(?:back|home|off|away)\b)")
_AND = re.compile(r", (?=(?:learned|came|met|brought|saw|spoke)\b)")
# "a funny thing that happened today: ...", "something heartfelt about why I became a doctor: ..."
_ANECDOTE = re.compile(
    r"(?i)^(?:(?:an?|this|the|one|some|my|our) )?(?:\w+ ){0,2}?(?:thing|moment|story|something|memory|win|note|reflection|anecdote|bit|laugh|joke|confession|lesson)s?\b[^:.!?\n]{0,60}:\s+(?=\S)"
)
_HOW = re.compile(r"(?i)^(?:about )?(?:how|the time|that time|the day|when(?!(?: \S+){3,14}? (?:i|we|he|she|they|it)\b)) (?=(?:an?|the|one|our|my|we|i|some|two|three)\b)")
_QUESTION_CLAUSE = re.compile(r"(?i)^(?:how|why|what|where|when|who)\b")
_TIME = (
    r"(?:(?:this|next|every|on|each|the) )?(?:(?:first|second|third|fourth|last|other) )?(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}(?::\d\d)? ?(?:a\.?m\.?|p\.?m\.?)(?!\w)|\b\d{1,2}(?::\d\d)? (?:to|until) \d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?!\w)"
    r"|\b(?:next|this|last) (?:week|month|year|weekend)\b|\btomorrow\b|\btonight\b|\btoday\b|\bthe \d{1,2}(?:st|nd|rd|th)\b|\bnoon\b"
)
TIME = re.compile(f"(?i)(?:{_TIME})")
_CHATTER = re.compile(r"(?i)\s*\((?:yes,? really|really|lol|seriously|no joke|jk|haha)\)|,?\s+\b(?:lol|haha|jk|lmao|omg)\b(?=[).,!?]|\s|$)")
_RUN_ON = re.compile(r"(?i)\s+(?:and )?(?:(?:can|could) (?:you|u) (?:make|write|turn|do|post|put)\b|(?:please |pls |plz )?(?:post|put) (?:that|this|it) on\b|(?:and )?make it (?:friendly|nice|short|funny|kind|warm)\b).{0,60}$")  # said in one breath
_MEASURES = frozenset("words word characters chars max lines sentences hashtags hashtag emojis emoji versions version options posts tweets captions seconds sec mins minutes".split())  # noqa: SIM905
_NAMED_THING = re.compile(r"(?:(?i:our|my|the|an?|new)|[A-Z]\w+) ")
_TOLD_AFTER = 4  # words
_OF_TIMES = ("to", "in", "on", "and", "or")  # beside numbers alone
_WORDS_TOO = ("threads", "stories", "story", "google", "blog", "newsletter", "letter", "email", "e-mail", "shorts", "reel", "reels")  # places that end sentences of their own


@dataclass(frozen=True, slots=True)
class Details:
    """What the user told: whole sentences, and phrases that are none."""

    sentences: tuple[str, ...]
    phrases: tuple[str, ...]
    story: bool = False  # something that happened, told for its own sake
    said: tuple[str, ...] = ()  # both, as they came

    @property
    def text(self) -> str:
        """Everything told, in order of kind."""
        return " ".join((*self.sentences, *self.phrases))

    def __bool__(self) -> bool:
        return bool(self.sentences or self.phrases)


def read(request: str, profile: Profile) -> Details:
    """The details of a request, spelled out, with the practice's names as it writes them."""
    sentences: list[str] = []
    phrases: list[str] = []
    story = False
    said: list[str] = []
    stated = told.speaks_for_itself(request) or bool(handed.turned(request))
    for clause in _clauses(request, profile):
        bare = clause if stated else _HOW.sub("", _ANECDOTE.sub("", _thanked(clause)))
        story, clause = story or bare != clause, bare
        whole = _whole(_TWICE.sub(r"\1 ", _OUR_STATE.sub(lambda m: f"we are {lower_first(m[0])}", polished(clause, profile))))
        if is_sentence(whole):
            said.append(upper_first(whole) if whole.rstrip("\"”’)").endswith((".", "!", "?")) else f"{upper_first(whole)}.")
            sentences.append(said[-1])
        else:
            said.append(whole if re.search(r"\b[ap]\.m\.$", whole) else whole.rstrip(".,;: "))
            phrases.append(said[-1])
    return Details(tuple(sentences), tuple(phrases), story, tuple(said))


def _clauses(request: str, profile: Profile) -> list[str]:
    """What a request tells, sentence by sentence."""
    if told.speaks_for_itself(request):
        return _statement(request)
    if turned := handed.turned(request):
        return _handed_over(turned, profile)
    return _told_clauses(request, profile)


def _handed_over(turned: str, profile: Profile) -> list[str]:
    """The sentences of notes that are to be made a post; of notes divided by dashes each is one. What its writer is not sure of is left out."""
    text = freed(_unnumbered(turned), profile)
    dashed = DASH.split(text)
    text = ". ".join(dashed) if len(dashed) > DASHED else text
    return [clause for sentence in told.sentences_told(text, given=True) if (clause := re.sub(r"\s+\.$", ".", sentence).strip(" \t-•*")) and not _TO_CHECK.fullmatch(clause)]


def freed(notes: str, profile: Profile) -> str:
    """Notes without whose they are, what is not to be said, and what their writer wants to look up first: "vs 27% usual?? check"."""
    return _UNSURE.sub(". ", unsaid.without(byline.without(notes, profile)))


DASH = re.compile(r"\s+[-–—]+\s+")
DASHED = 2  # parts up to which a dash is one of style
_UNSURE = re.compile(r"(?i)(?:,|;|\bvs\b\.?|\bversus\b)\s*[^,;.!?]*\?\?+\s*(?:(?:double[- ]?check|check|verify|confirm|tbd|tbc)\b\W*)?")  # "vs 27% usual?? check."
_TO_CHECK = re.compile(r"(?i)\W*(?:double[- ]?check|check|verify|confirm|tbd|tbc)\W*")


def _statement(request: str) -> list[str]:
    """The sentences of a statement, all of it told."""
    numbered = _unnumbered(handed.words(request) if handed.is_led(request) else request)
    return [part for start, end in spans(numbered) if (part := numbered[start:end].strip(" \t-•*"))]


def _told_clauses(request: str, profile: Profile) -> list[str]:
    """The sentences of a request without what is said to the writer."""
    request = _DAY_STOP.sub(r"\1,", request)
    freed = lead_up.without(_without_lead(unsaid.without(byline.without(_unnumbered(request), profile))))
    asked = [sentence.strip(" \t-•*") for sentence in told.sentences_told(freed, given=told.is_handed(request))]
    clauses = [_without_style(notes.relayed(_SAY.sub(r"\1", _without_asking(raw)))) for raw in asked if not _is_note(raw)]
    clauses = [clause for clause in clauses if clause and not _is_style(clause)]
    return [c for c in clauses if not notes.is_label(c)] or clauses


# "Mon Tues and Thurs. friendly tone please": a stop, and none of a short form
_DAY_STOP = re.compile(r"(?i)\b(mon|tues?|wed|thurs?|fri|sat|sun)\.(?= [a-z])")


def _unnumbered(request: str) -> str:
    """A request whose points numbered in a row ("1. ... 2. ...") are sentences of their own, without the numbers."""
    marks = [m for m in _POINT.finditer(request)]
    if [int(m[1]) for m in marks] != list(range(1, len(marks) + 1)) or len(marks) < _POINTS:
        return request
    parts = [request[a.end() : b.start() if b else len(request)].strip(" ,;") for a, b in zip(marks, [*marks[1:], None], strict=True)]
    return f"{request[: marks[0].start()].rstrip()} {' '.join(part if part.endswith(('.', '!', '?')) else f'{part}.' for part in parts)}".strip()


_POINT = re.compile(r"(?<![\w.$/-])(\d{1,2})[.)]\s+(?=[^\W\d])")
_POINTS = 2  # from how many on they are numbered


def _without_lead(request: str) -> str:
    """A request without "LinkedIn:" or "need a fb post," before what is told, where enough follows."""
    led = _lead().match(request)
    return request[led.end() :] if led and len(request[led.end() :].split()) >= _TOLD_AFTER else request


_SAY = re.compile(r"(?i)(, )(?:and |also |please |pls )*say (?=(?:we|i|our|they|it|there|you)(?:['’]\w+)?\b)")
_WALK = re.compile(r"(\d+)[- ](minute|hour|mile|block)s? (?=(?:walk|drive|ride|run|stroll|wait|talk|video|read)\b)")


def _thanked(clause: str) -> str:
    """Whom to thank, as thanks: "say thx to the fire crew" -> "Thank you to the fire crew"."""
    return _THANK_ALL.sub("Thank you, ", _THANK.sub("Thank you to ", clause))


def _whole(told: str) -> str:
    """Notes about one of the team as whole sentences: "welcome our new tech Theo, started Monday" -> "Theo is our new tech and started Monday"."""
    told = _TURNS_OUT.sub(lambda m: f"{upper_first(m[2])} {m[1]} ", _FAREWELL.sub(r"\1\2 ", told))
    told = _WELCOME_ALL.sub(r"\2 are \1", told)
    told = _IN_ROOM.sub(r"In \1, ", told)
    told = _WELCOME.sub(lambda m: f"{m[2]} is {m[1]}{' and ' if m[3] else '. ' if m['on'] else ''}", told)
    told = re.sub(r"(?<=\w\. )(?:she|he|they)\b", lambda m: upper_first(m[0]), told, count=1)
    told = newcomer.as_sentence(told)
    told = _INTRODUCE.sub(r"Meet \1, \2", told)
    back = _BACK.match(told)
    return f"{back[1]} is {_AND.sub(' and ', told[back.end() :], 1)}" if back else told


def polished(text: str, profile: Profile) -> str:
    """Short forms spelled out, days, months and the practice's own names with their capitals."""
    data = _data()
    text = _days_between().sub(r"\1 to ", text)
    words = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m\b|$|[ ,.]))(?!\d{3,})", " to ", text) if TIME_CUE.search(text) else text
    words = re.sub(r"(?i)(?<![\w@#./])(w/|[&+]|m-f|[a-z']+)(?![\w@/])", lambda m: _spelled(m, words, data), words)
    words = re.sub(r"(?<=[a-z]) n (?=[a-zA-Z]{3,})", " and ", words)  # "friday n saturday"
    words = re.sub(r"(?i)\b(Dr)\.\.", r"\1.", words)
    words = re.sub(r"\bDr\. ([a-z])(?=[a-z'’-]+\b)", lambda m: f"Dr. {m[1].upper()}", words)
    words = re.sub(r"(?i)(\d)\s*(am|pm)\b\.?", lambda m: f"{m[1]} {m[2][0].lower()}.m.", words)
    words = re.sub(r"(?i)\b(walk) (ins?)\b(?! to)", r"\1-\2", re.sub(r"(?i)\b(full|part) time (?=[a-z-]+)", r"\1-time ", words))
    words = _WALK.sub(r"\1-\2 ", words)
    words = _ITS.sub(lambda m: f"{m[1]}'s ", words)
    words = _OF_OUR.sub(r"\1 of \2", words)
    words = _IN_MONTH.sub(r"\1, ", words)
    words = re.sub(r"(?i)^its (?=\w+['’]s|our|the|a\b|time|official|that)", "it's ", words)
    words = _FEW_YEARS.sub(r"\1s", words)
    words = _AT_HOURS.sub(r"\1, ", words)
    words = re.sub(r"(?i)\b(\d+) (year|month|week) (anniversary|mark|milestone|deal|plan|contract|lease|study|program|warranty|wait|waitlist|streak|course)\b", r"\1-\2 \3", words)
    words = re.sub(r"\bi\b", "I", words)
    words = _CHATTER.sub("", words)
    words = _holidays().sub(lambda m: m[0].title(), words)
    for name in _names(profile):
        words = re.sub(rf"(?i)(?<![\w@./]){re.escape(name)}(?![\w@]|\.\w)", name, words)
    return " ".join(words.replace("..", ".").split())


# "22 year here", and no "2 year deal"
_FEW_YEARS = re.compile(r"\b((?:[2-9]|\d{2,}) (?:month|week|year))(?=[.,;:!?)]|\s[-–—]|$|\s(?:ago|with|in|of|at|and|as|on|later|now|here|since|for|to|from|after|before|but|so|together|today|this|that|is|was|or|already|doing|working|without|we|she|he|they|running|straight)\b)")
# "its fine", "most our patients", "Fridays in January 1 to 3 p.m."
_ITS = re.compile(r"(?i)\b(it)s (?=(?:accurate|fine|ok|okay|free|easy|closed|open|here|back|not|been|going|all|important|normal|worth|hard|great|good|called|snowing|raining|too|so|very|really|still|never|always|cold|hot|true|about|like|been|why|what|how)\b)")
_OF_OUR = re.compile(r"(?i)\b(most|some|many|all|half|each|none) (our|my|your|their)\b(?! own| of)")
_IN_MONTH = re.compile(r"(?i)\b(in (?:january|february|march|april|may|june|july|august|september|october|november|december)) (?=\d{1,2}(?::\d\d)?(?: ?[ap]\.m\.)? to \d{1,2}(?::\d\d)? ?(?:[ap]\.?m|noon))")
# "November 2 4 to 6 p.m.": a comma between the day and the hours
_AT_HOURS = re.compile(r"(?i)\b((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?) (?=\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b| ?[-–] ?\d| to \d))")
TIME_CUE = re.compile(r"(?i)\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b|\b[ap]m\b|\bhours\b|\bopen\b|\bclosed\b|\bfrom\b")


@cache
def _days_between() -> re.Pattern[str]:
    days = _any(tuple(_data().days))
    return re.compile(rf"(?i)\b({days})\.?\s*[-–]\s*(?={days}\b)")


_STAFF_PT = re.compile(r"(?i)\b(?:hired|hiring|recruited|welcome|meet|shout ?-?out to|kudos to|thanks? to) (?:our |an? |the |another )?(?:new |own |favou?rite )*pts?\b|\bpts? (?:starts?|started|joins?|joined|is joining|on (?:our|the) team|plays|played|ran track|graduated|for staying)\b")  # physical therapists


def _spelled(match: re.Match[str], text: str, data: _Words) -> str:
    word = match[1]
    low = word.lower()
    if word == "PT":
        return word  # physical therapy, and no patient
    if low in ("pt", "pts") and _STAFF_PT.search(text[max(0, match.start() - 24) : match.end() + 24]):
        return "physical therapists" if low == "pts" else "physical therapist"
    if low == "dr":
        return "Dr" if text[match.end() : match.end() + 1] == "." else "Dr."
    if low in ("min", "mins") and not re.search(r"\d\W?$", text[: match.start()]):
        return "minimum" if low == "min" else "minutes"  # "9 months min"
    if low in data.short:
        return data.short[low]
    if low in _short_names():
        return low.upper()  # "rsv"
    plural = low.removesuffix("s")
    for names in (data.days, data.months):
        if low in ("may", "march") and not _is_month(text, match):
            continue
        for form in (low, plural):
            if form in names and (len(form) > 3 or _beside_a_time(text, match)):
                return names[form] + ("s" if form != low and len(form) > 4 else "")
    return word


@cache
def _short_names() -> frozenset[str]:
    """Short names of topics, in small letters, that are no words: "rsv", "hpv"."""
    names = (name for topic in cards.topics() for name in (topic.title, *topic.aliases) if name.isupper() and name.isalpha() and len(name) > _SHORT_NAME)
    return frozenset(name.lower() for name in names if not english.is_word(name.lower()))


_SHORT_NAME = 2  # letters a short name has more than


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether "may" or "march" is the month: after "in" and the like, or before a number."""
    after, before = text[match.end() :].lstrip(), text[: match.start()].rstrip().lower()
    return bool(re.match(r"\d", after) or re.search(r"\b(?:in|of|this|next|by|until|since|early|late|mid|every|to|through)$", before))


def _beside_a_time(text: str, match: re.Match[str]) -> bool:
    """Whether a short day or month stands where a date stands: before a number, at the end, or after "on"."""
    after, before = text[match.end() :].lstrip(" .,"), text[: match.start()].rstrip().lower()
    dated = after.partition(" ")[0].rstrip(".").lower() in _data().months
    return not after or dated or after[0].isdigit() or (match[1].lower() in _data().months and before[-1:].isdigit()) or before.endswith((" on", " in", " this", " next", " every", " from", " to")) or _A_DAY_AND.search(before) is not None or after.startswith(("at ", "from ", "to ", "morning", "afternoon", "evening", "night", "noon", "and ", "& ", "+ ", "only"))


_A_DAY_AND = re.compile(r"\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?s? ?(?:and|or|to|&|\+|/|,)$")


def _names(profile: Profile) -> list[str]:
    names: list[str] = []
    for full in (*profile.clinicians, *profile.staff, profile.name):
        names.append(full)
        parts = [p for p in re.findall(r"[^\W\d_][\w'’-]+", full) if p.lower() not in ("dr", "nurse", "md", "do", "pa", "np", "rn", "pt", "cnm", "ma")]
        names += [f"Dr. {parts[-1]}"] if full.lower().startswith("dr") and parts else []
        names += parts if full != profile.name else []
    return sorted(dict.fromkeys(n for n in names if n), key=len, reverse=True)


def is_sentence(text: str) -> bool:
    """Whether what was told is a whole sentence: somebody does something, or it asks or calls out."""
    if _QUESTION_CLAUSE.match(text) and not text.endswith("?"):
        return False
    if _WE.match(text):
        return True
    return bool(_SUBJECT.match(text) and _VERB.search(text)) or text.endswith(("!", "?"))


def _is_note(clause: str) -> bool:
    """Whether a clause is a note to the writer; "a post on FB about our new ramp" asks for one and tells what it is about."""
    bare = _without_asking(clause)
    return notes.is_note(clause) and (bare == clause.strip(" ,:-–") or not _NAMED_THING.match(bare) or notes.is_note(bare))


def _without_asking(text: str) -> str:
    """``text`` without "can you write a facebook post about"."""
    match = _asking().match(text)
    rest = text[match.end() :] if match else text
    return rest.strip(" ,:-–")


def _without_style(text: str) -> str:
    """``text`` without comma parts and endings that only say how to write or where, or who writes."""
    text = _RUN_ON.sub("", text)
    parts = re.split(r",\s+|\s+[-–—]\s+", text)
    kept = [part for n, part in enumerate(map(notes.relayed, parts)) if (n and told.VERDICT.fullmatch(part)) or not _is_style(part)]
    kept = [part for part in kept if not notes.is_label(part)] or kept
    if kept == parts:
        return _ending().sub("", text).strip(" ,:-–")
    return _ending().sub("", ", ".join(kept)).strip(" ,:-–")


# "a light post about the weekend": what to write, and no word of it
_A_POST_ABOUT = re.compile(r"(?i)\W*(?:an?|some|one|another|the) (?:[\w-]+ ){0,3}(?:post|tweet|caption|thread|reel|story|update|something) (?:about|on|for|of) [\w' ’-]{2,40}\W*")


def _is_style(text: str) -> bool:
    if _names_a_post().search(text) or _A_POST_ABOUT.fullmatch(text) or notes.is_note(text):
        return True
    words = re.findall(r"[\w'’]+", text.lower())
    if words and all(w.isdigit() or w in _OF_TIMES for w in words):
        return False  # "9 to 1"
    if any(w.isdigit() for w in words) and not _MEASURES.intersection(words):
        return False  # "64 people"
    return all(w in _style_words() or w.isdigit() for w in words)


@dataclass(frozen=True, slots=True)
class _Words:
    lists: Mapping[str, Sequence[str]]
    short: Mapping[str, str]
    days: Mapping[str, str]
    months: Mapping[str, str]


@cache
def _data() -> _Words:
    data = tomllib.loads(files("assistant.writers.builtin").joinpath("data", "request.toml").read_text("utf-8"))
    lists = {name: value for name, value in data.items() if isinstance(value, list)}
    return _Words(lists, data["short"], data["days"], data["months"])


@cache
def _style_words() -> frozenset[str]:
    lists = _data().lists
    words = " ".join((*lists["style"], *lists["adjectives"], *lists["posts"], *lists["greetings"], *_places()))
    return frozenset(re.findall(r"[\w'’]+", words.lower()))


@cache
def _holidays() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b{_any(_data().lists['holidays'])}\b")


@cache
def _places() -> tuple[str, ...]:
    return tuple(alias.lower() for p in platforms.all_platforms().values() for alias in (p.id, p.name, *p.aliases))


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


@cache
def _asking() -> re.Pattern[str]:
    lists = _data().lists
    place, mark = _any(_places()), _any(lists["marks"])
    spots = rf"{place}(?:\s*(?:,|and|&|\+|,\s*and)\s*{place})*"
    count = r"(?:(?:\d{1,2}|two|three|four|five|six)\s+(?=(?:\w+\s+){0,2}(?:captions?|options|versions|posts|tweets|hooks)\b))?"
    noun = rf"{count}(?:{_any(lists['adjectives'])}\s+|\d+[- ]words?\s+)*(?:{spots}\s+)?(?:{_any(lists['adjectives'])}\s+)*(?:reel\s+)?{_any(lists['posts'])}(?:\s+(?:options|ideas))?(?:\s+\(?\d+[ -]?(?:s|secs?|seconds?|min|mins|minutes?)\)?)?(?:\s+(?:for|on|to)\s+(?:(?:our|my|the)\s+(?:[\w'’-]+\s+){{0,3}}?)?(?:{spots})(?:\s+page)?)?"
    return re.compile(
        rf"(?i)(?:{_any(lists['greetings'])}[,!.\s]+)*(?:{_any(lists['asking'])}\s+)*"
        rf"(?:{noun}|(?:for|on)\s+{spots}|{spots}(?=\s*[:,-])|(?:{_any(lists['adjectives'])}\s+)*{spots}(?=\s+(?:about|abt|on|re)\b))(?:\s*[:,–-]+\s*|\s+{mark}\b(?:\s+that)?|\s+(?={_any(('welcoming', 'thanking', 'congratulating'))}))"
        r"|(?i:(?:bts|behind[- ]the[- ]scenes)\s*[:,–-]\s*)"
        rf"|(?i:(?:{_any(lists['greetings'])}[,!.\s]+)*(?:{_any(lists['asking'])}\s+)*(?:give|do|make)\s+(?:an?\s+)?(?:big\s+)?shout[- ]?out\s+to\s+)"
        rf"|(?i:(?:an?\s+|my\s+|our\s+)?(?:typical\s+)?day in (?:the|my|our) (?:life|office|clinic)(?:\s+(?:post|of [^:,]+))?\s*[:,-]\s*)"
        rf"|(?i:(?:{_any(lists['greetings'])}[,!.\s]+)*(?:{_any(lists['asking'])}\s+)+(?:{mark}\s+|that\s+)?)"
    )


@cache
def _lead() -> re.Pattern[str]:
    """What stands before the words of a post: where it goes, or that one is needed, up to a colon, a dash or a comma."""
    lists = _data().lists
    spots = rf"{_any(_places())}(?:\s*(?:,|and|&|\+|/|,\s*and)\s*{_any(_places())})*"
    wanted = rf"(?:(?:i\s+|we\s+)?(?:{_any(lists['asking'])}|needs?|wants?)\s+)*(?:an?\s+|one\s+)?(?:{_any(lists['adjectives'])}\s+)*(?:(?:{spots})\s+)?{_any(lists['posts'])}(?:\s+(?:for|on)\s+(?:{spots}))?"
    return re.compile(rf"(?i)\W*(?:{_any(lists['greetings'])}[,!.\s]+)*(?:(?:{spots})\s*(?:[:.](?=\s)|\s[-–—])|{wanted}\s*(?:[:,]|\s[-–—]))\s*")


@cache
def _names_a_post() -> re.Pattern[str]:
    """A part such as "welcome post for facebook": a word or two and what is to be written."""
    return re.compile(rf"(?i)^(?:an? )?(?:[\w-]+ )?{_any(('post', 'tweet', 'caption', 'thread', 'blog', 'reel', 'script'))}(?: (?:for|on) (?:our |my |the )?(?:[\w-]+ ){{0,2}}{_any((*_places(), 'page', 'account'))})?$")


@cache
def _ending() -> re.Pattern[str]:
    place, alone = _any(_places()), _any([name for name in _places() if len(name) > 1 and name not in _WORDS_TOO])
    return re.compile(rf"(?i)[\s,]+(?:(?:for|on|to) (?:our |my |the )?{place}|{alone}(?: post)?)(?:\s*(?:,|and|&|\+|,\s*and)\s*{place})*(?: page| please| pls)?[.!]*$")
