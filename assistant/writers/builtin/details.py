"""The user's own details in a request: what is left when the asking and the style notes are taken away, tidied."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.knowledge.subject import lower_first, upper_first
from assistant.profile import Profile
from assistant.text.sentences import sentences as spans
from assistant.writers.builtin import (
    byline,
    copyedit,
    handed,
    lead_up,
    newcomer,
    notes,
    request_words,
    signposted,
    statements,
    told,
    unsaid,
)
from assistant.writers.builtin.copyedit import boundaries
from assistant.writers.builtin.lead_up import PERSON

# "closed Monday" is said of the practice.
_OUR_STATE = re.compile(r"(?i)^(?:closed|open(?! house| day| mic)|back(?! to[- ]school)|reopening|hiring|moving|now (?:offering|accepting|open|hiring|booking)|accepting|expanding|welcoming (?:new |all |more )*(?:referrals|patients|families|walk-?ins))\b")
# "Gina, she runs the desk" -> "Gina runs the desk"
_TWICE = re.compile(r"^((?:Dr\. |Nurse )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?:she|he|they|who) (?=[a-z])")
_THANK = re.compile(r"(?i)^(?:(?:and|also|please|pls|just|then) )*(?:(?:say|give|send) (?:a |an )?(?:big |huge |special )?(?:thx|ty|tysm|thanks?|thank[- ]you)(?: so much)? to |(?:thx|ty|tysm) to |thank (?=(?:the|our|all)\b|(?-i:[a-z]+s\b)))")
_THANK_ALL = re.compile(r"(?i)^(?:(?:and|also|please|pls|just|then) )*thank (?=(?:everyone|everybody|all of you)\b)")
_FAREWELL = re.compile(rf"^(?i:(?:big |huge |so much )*(?:goodbye|farewell|thank you|thanks|congratulations|congrats|kudos|props|happy birthday|shout-?out)(?: so much)?) to ((?:our [a-z][a-z -]*? )?{PERSON})((?:, [^,.!?]{{2,40}},)?),? who (?=[a-z])")
_TURNS_OUT = re.compile(rf"^((?:our [a-z][a-z -]*? )?{PERSON}), (turns out|who knew|fun fact:?|word is|rumou?r has it)(?: that)? (?:she|he|they) ")
_WELCOME = re.compile(rf"^[Ww]elcom(?:e|ing) (?:to )?(our (?:new(?:est)? )?[a-z][a-z -]*?) ({PERSON})(?:,? (?:who )?(?=(started|starts|joined|joins)\b)|(?P<on>, )(?=(?:she|he|they)\b)|(?=[.!]?$))")
_OUR_PLACE = re.compile(r"(?i)^(?:(?:our|the) )?(practice|office|clinic) (closed|open)\b(?! (?:house|enrollment))")  # "practice closed Friday"
_HELPLINE = re.compile(r"(?i)^(crisis (?:line|number|hotline)|helpline) (?=\d)")
_WELCOMING = re.compile(rf"^[Ww]elcoming (?={PERSON}(?:[,.!]|$))")
_INTRODUCE = re.compile(rf"^[Ii]ntroduc(?:e|ing) (our (?:new(?:est)? )?[a-z][a-z -]*?),? ({PERSON})(?=[,.!]|$)")
_WELCOME_ALL = re.compile(rf"^[Ww]elcome (?:to )?(our (?:[a-z]+ )?(?:new(?:est)? )?[a-z][a-z -]*?) ({PERSON}(?:(?:, and |, | and | & ){PERSON})+)(?=[.!]?$)")
_IN_ROOM = re.compile(r"(?i)^(?:look |peek )?behind (?:the )?scenes (?:of|at|in) ((?:our|the) [^-–—:,.!?]{3,40}?)\s*(?:[-–—:]|,)\s*(?=\S)")
_BACK = re.compile(rf"^((?!(?:I|We|You|They|It|She|He|There)['’]){PERSON}) (?=(?:back|home|off|away)\b)")
# "our coffee machine finally working"
_STATE = re.compile(r"(?i)^((?:our|the|my) (?!.*\b(?:is|are|was|were|am|has|have|had|not|be|being|got|get|will|can|to)\b)(?:[\w'’-]+ ){0,4}?[\w'’-]+?) ((?:finally|now|almost|still) (?:working|open|fixed|ready|done|here|up and running|back|down|complete)\b[.!]*)$")
_BRACKETED = re.compile(r"^([^().!?]{3,60}) \(([^()]+?) ?\)[.]?$")  # "our support group (1st Tuesday of the month, 5:30 p.m.)"
# "getting your flu shot, walk-ins welcome Monday"
_IF_YOU_ARE = re.compile(r"(?i)^((?:getting|booking|needing|planning|looking for) (?:your |a |an )?[^,.?!]{3,40}), (?=(?:walk-?ins|no appointment|call|book|we|our|come|the)\b)(\w)")
_AND = re.compile(r", (?=(?:learned|came|met|brought|saw|spoke)\b)")
# "a funny thing that happened today: ...", "something heartfelt about why I became a doctor: ..."
_ANECDOTE = re.compile(
    r"(?i)^(?:(?:an?|this|the|one|some|my|our) )?(?:\w+ ){0,2}?(?:thing|moment|story|something|memory|win|note|reflection|anecdote|bit|laugh|joke|confession|lesson)s?\b(?:(?!\b(?:from|when|after|during|while) \w+ \w+ \w+ \w+)[^:.!?\n]){0,60}:\s+(?=\S)"
)
_HOW = re.compile(r"(?i)^(?:about )?(?:how|the time|that time|the day|when(?!(?: \S+){3,14}? (?:i|we|he|she|they|it)\b)) (?=(?:an?|the|one|our|my|we|i|some|two|three)\b)")
_TIME = (
    r"(?:(?:this|next|every|on|each|the) )?(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|last|other) )?(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?\b"
    r"|\b\d{1,2}(?::\d\d)? ?(?:a\.?m\.?|p\.?m\.?)(?!\w)|\b\d{1,2}(?::\d\d)? (?:to|until) \d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?(?!\w)"
    r"|\b(?:next|this|last) (?:week|month|year|weekend)\b|\btomorrow\b|\btonight\b|\btoday\b|\bthe \d{1,2}(?:st|nd|rd|th)\b|\bnoon\b"
)
TIME = re.compile(f"(?i)(?:{_TIME})")
_TYPED_TIME = re.compile(r"(?i)\b(?:(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)s?\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}\b|\d{1,2} ?[ap]m\b)")
_RUN_ON = re.compile(r"(?i)\s+(?:and )?(?:(?:can|could) (?:you|u) (?:make|write|turn|do|post|put)\b|(?:please |pls |plz )?(?:post|put) (?:that|this|it) on\b|(?:and )?make it (?:friendly|nice|short|funny|kind|warm)\b).{0,60}$")  # said in one breath
_MEASURES = frozenset("words word characters chars max lines sentences hashtags hashtag emojis emoji versions version options posts tweets captions seconds sec mins minutes".split())  # noqa: SIM905
_NAMED_THING = re.compile(r"(?:(?i:our|my|the|an?|new)|[A-Z]\w+) ")
_TOLD_AFTER = 4  # words
_OF_TIMES = ("to", "in", "on", "and", "or")  # beside numbers alone
_WORDS_TOO = ("website", "web site", "practice website", "site", "mail", "mailing", "threads", "stories", "story", "google", "blog", "newsletter", "letter", "email", "e-mail", "shorts", "reel", "reels")  # places that end sentences of their own


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
    clauses = _clauses(request, profile)
    for clause in [each for each in clauses if not _TO_GREET.fullmatch(each)] or clauses:
        bare = clause if stated else _HOW.sub("", _ANECDOTE.sub("", thanked(clause)))
        story, clause = story or bare != clause, bare
        for part in _parted(copyedit.edited(clause, profile)):
            whole = _whole(_TWICE.sub(r"\1 ", _OUR_STATE.sub(lambda m: f"we are {lower_first(m[0])}", part)))
            if statements.is_whole(whole):
                said.append(upper_first(whole) if whole.rstrip("\"”’)").endswith((".", "!", "?")) else f"{upper_first(whole)}.")
                sentences.append(said[-1])
            else:
                said.append(whole if re.search(r"\b[ap]\.m\.$", whole) else whole.rstrip(".,;: "))
                phrases.append(said[-1])
    return Details(tuple(sentences), tuple(phrases), story, tuple(said))


_TO_GREET = re.compile(r"(?i)\W*(?:(?:(?:please|pls|just|so|and|a|an|quick|short|big|warm|nice|little) )+(?:welcome|congrats|congratulations|thank[- ]you|shout-?out|farewell|goodbye)(?: back)?|(?:(?:please|pls|so|and|a|big|warm) )*(?:welcome|congratulate|thank|celebrate|cheer)(?: back)? (?:her|him|them))\W*")  # what to do, and no word to readers


def _parted(clause: str) -> list[str]:
    """The sentences of a clause: more than one where the copy-editor parted what was typed in one breath, or one is hung on a title with a comma."""
    first, *more = [part for start, end in spans(clause) for part in statements.parted(clause[start:end])] or [clause]
    return [first, *map(boundaries.small, more)]  # as if each were a request of its own


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
    parts = [part for start, end in spans(numbered) if (part := numbered[start:end].strip(" \t-•*"))]
    return [part for part in parts if not told.is_effect(part)] or parts


def _told_clauses(request: str, profile: Profile) -> list[str]:
    """The sentences of a request without what is said to the writer."""
    request = lead_up.addressed(request)
    request = _EMOTICON.sub(_stopped, _ROUGH.sub("", _DAY_STOP.sub(r"\1,", request)))
    freed = lead_up.without(_without_lead(signposted.without(unsaid.without(byline.without(_unnumbered(request), profile)))))
    asked = [lead_up.meant(sentence.strip(" \t-•*")) for sentence in told.sentences_told(freed, given=told.is_handed(request))]
    clauses = [_without_style(notes.relayed(_SAY.sub(r"\1", told.without_point(_without_asking(raw)))), last=n == len(asked) - 1) for n, raw in enumerate(asked) if not _is_note(raw)]
    clauses = [clause for clause in clauses if clause and not _is_style(clause)]
    clauses = [c for c in clauses if not byline.is_name(c, profile)] or clauses  # "..., Dr Park, facebook": who signs
    return [c for n, c in enumerate(clauses) if 0 < n < len(clauses) - 1 or not notes.is_label(c)] or clauses  # in between it is told: "Foot and ankle surgery."


# "Mon Tues and Thurs. friendly tone please": a stop, and none of a short form
_DAY_STOP = re.compile(r"(?i)\b(mon|tues?|wed|thurs?|fri|sat|sun)\.(?= [a-z])")


# "rough: ...": what the words are. A face of signs ends a sentence, as people type.
_ROUGH = re.compile(r"(?i)^\W*(?:(?:very |super )?rough(?:ly)?|(?:first|rough|quick) (?:draft|notes?))\s*[:–—-]+\s+(?=\S+ \S+ \S+)")
_EMOTICON = re.compile(r"(?<=\S)[ ,.!]*\s[:;=]['’]?-?[()DPpo/|*](?=\s|$)|\s<3(?=\s|$)")


def _stopped(face: re.Match[str]) -> str:
    return face[0].strip()[0] if face[0].strip()[0] in ".!?" else "."


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


_THANK_TOO = re.compile(r"(?i)(?:,|\s[-–—])\s+(?:and )?(?:(?:please|pls|also) )*(?:thank|thanks? to) (?=(?P<all>everyone|everybody|all of you)\b|(?:the|our|all)\b)")


def thanked(clause: str) -> str:
    """Whom to thank, as thanks: "say thx to the fire crew" -> "Thank you to the fire crew", in a sentence of its own."""
    clause = re.sub(r"(?i),? not us\b", "", clause)
    clause = _THANK_TOO.sub(lambda m: ". Thank you, " if m["all"] else ". Thank you to ", clause)
    return _THANK_ALL.sub("Thank you, ", _THANK.sub("Thank you to ", clause))


def _whole(told: str) -> str:
    """Notes about one of the team as whole sentences: "welcome our new tech Theo, started Monday" -> "Theo is our new tech and started Monday"."""
    if (aside := _BRACKETED.match(told)) and TIME.search(aside[2]):
        told = f"{aside[1]}, {aside[2]}"
    told = _TURNS_OUT.sub(lambda m: f"{upper_first(m[2])} {m[1]} ", _FAREWELL.sub(r"\1\2 ", told))
    told = _WELCOME_ALL.sub(r"\2 are \1", told)
    told = _TWICE_NAMED.sub(r"\1 is ", told)
    told = _IN_ROOM.sub(r"In \1, ", told)
    told = _WELCOME.sub(lambda m: f"{m[2]} is {m[1]}{' and ' if m[3] else '. ' if m['on'] else ''}", told)
    told = re.sub(r"(?<=\w\. )(?:she|he|they)\b", lambda m: upper_first(m[0]), told, count=1)
    told = newcomer.as_sentence(_IF_YOU_ARE.sub(lambda m: f"{m[1]}? {m[2].upper()}", told, count=1))
    told = _OUR_PLACE.sub(r"the \1 is \2", _HELPLINE.sub(r"\1: ", told))
    told = _WELCOMING.sub("Please welcome ", told)
    told = _INTRODUCE.sub(r"Meet \1, \2", told)
    told = _STATE.sub(lambda m: f"{m[1]} {'are' if m[1].endswith('s') and not m[1].endswith('ss') else 'is'} {m[2]}", told)
    back = _BACK.match(told)
    return f"{back[1]} is {_AND.sub(' and ', told[back.end() :], 1)}" if back else told


_TWICE_NAMED = re.compile(r"^((?:Dr\.|Nurse|Mr\.|Mrs\.|Ms\.) [A-ZÀ-Þ][\w’'-]+) (?:she|he)['’]s (?=[a-z])")  # "Dr. Park she's on a panel"


def _is_note(clause: str) -> bool:
    """Whether a clause is a note to the writer; "a post on FB about our new ramp" asks for one and tells what it is about."""
    bare = _without_asking(clause)
    names = _NAMED_THING.match(bare) or (len(bare.split()) >= _TOLD_AFTER and (TIME.search(bare) or _TYPED_TIME.search(bare)))
    return notes.is_note(clause) and (bare == clause.strip(" ,:-–") or not names or notes.is_note(bare))


def _without_asking(text: str) -> str:
    """``text`` without "can you write a facebook post about"."""
    match = _asking().match(text)
    rest = text[match.end() :] if match else text
    return rest.strip(" ,:-–")


def _without_style(text: str, *, last: bool) -> str:
    """``text`` without comma parts and endings that only say how to write or where, or who writes; in the midst of a request, "I am tired of trends on TikTok." says where they were seen."""
    ending = _ending().sub if last or not statements.is_whole(upper_first(text)) else lambda _, whole: whole
    text = _RUN_ON.sub("", text)
    parts = re.split(r",\s+|\s+[-–—]\s+", text)
    kept = [part for n, part in enumerate(map(notes.relayed, parts)) if (n and told.VERDICT.fullmatch(part)) or not _is_style(part)]
    kept = [part for part in kept if not notes.is_label(part)] or kept
    if kept == parts:
        return ending("", text).strip(" ,:-–")
    return ending("", ", ".join(kept)).strip(" ,:-–")


# "a light post about the weekend": what to write, and no word of it
_A_POST_ABOUT = re.compile(r"(?i)\W*(?:an?|some|one|another|the) (?:[\w-]+ ){0,3}(?:post|tweet|caption|thread|reel|story|update|something) (?:about|on|for|of) [\w' ’-]{2,40}\W*")


_WELCOMED = re.compile(r"(?i)\W*(?:everyone|everybody|anyone|all|all ages|families|kids|children|siblings|caregivers|dogs|pets|strollers|walk-?ins|the public|newcomers|beginners)(?: (?:is|are))?(?: (?:very|most|always))? welcome(?: too| back)?\W*|\W*(?:please )?(?:book|call|schedule|register|sign up|rsvp)(?: (?:now|today|online|early|ahead|us|soon|by phone|your (?:spot|visit|appointment)|an appointment))+\W*")  # what readers are told, though it is as short as a wish


def _is_style(text: str) -> bool:
    if _WELCOMED.fullmatch(text):
        return False
    if _names_a_post().search(text) or (_A_POST_ABOUT.fullmatch(text) and not re.search(r"\d", text)) or notes.is_note(text):
        return True
    words = re.findall(r"[\w'’]+", text.lower())
    if words and all(w.isdigit() or w in _OF_TIMES for w in words):
        return False  # "9 to 1"
    if any(w.isdigit() for w in words) and not _MEASURES.intersection(words):
        return False  # "64 people"
    return all(w in _style_words() or w.isdigit() for w in words)


@cache
def _style_words() -> frozenset[str]:
    lists = request_words.words().lists
    words = " ".join((*lists["style"], *lists["adjectives"], *lists["posts"], *lists["greetings"], *request_words.places()))
    return frozenset(re.findall(r"[\w'’]+", words.lower()))


@cache
def _asking() -> re.Pattern[str]:
    lists = request_words.words().lists
    place, mark = request_words.any_of(request_words.places()), request_words.any_of(lists["marks"])
    spots = rf"{place}(?:\s*(?:,|and|&|\+|,\s*and)\s*{place})*"
    count = r"(?:(?:\d{1,2}|two|three|four|five|six)\s+(?=(?:\w+\s+){0,2}(?:captions?|options|versions|posts|tweets|hooks)\b))?"
    noun = rf"{count}(?:{request_words.any_of(lists['adjectives'])}\s+|\d+[- ]words?\s+)*(?:{spots}\s+)?(?:{request_words.any_of(lists['adjectives'])}\s+)*(?:reel\s+)?{request_words.any_of(lists['posts'])}(?:\s+(?:options|ideas))?(?:\s+\(?\d+[ -]?(?:s|secs?|seconds?|min|mins|minutes?)\)?)?(?:\s+(?:for|on|to)\s+(?:(?:our|my|the)\s+(?:[\w'’-]+\s+){{0,3}}?)?(?:{spots})(?:\s+page)?)?"
    return re.compile(
        rf"(?i)(?:{request_words.any_of(lists['greetings'])}[,!.\s]+)*(?:{request_words.any_of(lists['asking'])}\s+)*"
        rf"(?:{noun}|(?:for|on)\s+{spots}|{spots}(?=\s*[:,-])|(?:{request_words.any_of(lists['adjectives'])}\s+)*{spots}(?=\s+(?:about|abt|on|re)\b))(?:\s*[:,–-]+\s*|\s+{mark}\b(?:\s+that)?|\s+(?={request_words.any_of(('welcoming', 'thanking', 'congratulating'))}))"
        r"|(?i:(?:bts|behind[- ]the[- ]scenes)\s*[:,–-]\s*)"
        rf"|(?i:(?:{request_words.any_of(lists['greetings'])}[,!.\s]+)*(?:{request_words.any_of(lists['asking'])}\s+)*(?:give|do|make)\s+(?:an?\s+)?(?:big\s+)?shout[- ]?out\s+to\s+)"
        rf"|(?i:(?:an?\s+|my\s+|our\s+)?(?:typical\s+)?day in (?:the|my|our) (?:life|office|clinic)(?:\s+(?:post|of [^:,]+))?\s*[:,-]\s*)"
        rf"|(?i:(?:{request_words.any_of(lists['greetings'])}[,!.\s]+)*(?!do (?!an?\b|one\b|some\b|the\b|me\b|us\b|this\b|it\b|that\b|two\b|three\b|\d|(?:\w+ )?(?:posts?|captions?|tweets?|threads?|reels?|carousels?)\b))(?:{request_words.any_of(lists['asking'])}\s+)+(?!not\b|(?:for )?(?:us|everyone|everybody|people|them|more|kids|parents|patients|families|folks|readers|you(?: all)?) (?:all )?to (?!know|feel|see|understand|come away|think|read|remember|realize|write|make|do|post|draft|say|put together)\b|to (?:welcome|thank|congratulate|introduce|invite)\b)(?:{mark}\s+|that\s+)?)"
    )


@cache
def _lead() -> re.Pattern[str]:
    """What stands before the words of a post: where it goes, or that one is needed, up to a colon, a dash or a comma."""
    lists = request_words.words().lists
    spots = rf"{request_words.any_of(request_words.places())}(?:\s*(?:,|and|&|\+|/|,\s*and)\s*{request_words.any_of(request_words.places())})*"
    wanted = rf"(?:(?:i\s+|we\s+)?(?:{request_words.any_of(lists['asking'])}|needs?|wants?)\s+)*(?:an?\s+|one\s+)?(?:{request_words.any_of(lists['adjectives'])}\s+)*(?:(?:{spots})\s+)?{request_words.any_of(lists['posts'])}(?:\s+(?:for|on)\s+(?:{spots}))?(?:\s+(?:please|pls|plz))?"
    return re.compile(rf"(?i)\W*(?:{request_words.any_of(lists['greetings'])}[,!.\s]+)*(?:(?:{spots})\s*(?:[:.](?=\s)|\s[-–—])|{wanted}\s*(?:[:,]|\s[-–—]))\s*")


@cache
def _names_a_post() -> re.Pattern[str]:
    """A part such as "welcome post for facebook": a word or two and what is to be written."""
    return re.compile(rf"(?i)^(?:an? )?(?:[\w-]+ )?{request_words.any_of(('post', 'tweet', 'caption', 'thread', 'blog', 'reel', 'script'))}(?: (?:for|on) (?:our |my |the )?(?:[\w-]+ ){{0,2}}{request_words.any_of((*request_words.places(), 'page', 'account'))})?$")


@cache
def _ending() -> re.Pattern[str]:
    place, alone = request_words.any_of([name for name in request_words.places() if name not in ("website", "web site", "mail", "mailing")]), request_words.any_of([name for name in request_words.places() if len(name) > 1 and name not in _WORDS_TOO])
    return re.compile(rf"(?i)[\s,]+(?:(?:for|on|to) (?:our |my |the )?{place}|{alone}(?: post)?)(?:\s*(?:,|and|&|\+|,\s*and)\s*{place})*(?: page| please| pls)?[.!]*$")
