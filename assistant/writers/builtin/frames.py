"""The frame around words handed over: what they are and what is to be made of them, in words of asking alone ("bullets -> post", "here's a memo transcript, can u tidy it for a post:")."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from assistant import platforms

_PART = re.compile(r"\s*(?:[:;,.()\n]+(?=\s|$)|->|=>|→|>>+|[-–—]{1,2}(?=\s)|\n|(?=[\"“«]))\s*")
_WORD = re.compile(r"[\w’'/-]*\w/?")
_DICTATED = re.compile(
    r"(?i)\W*(?:(?:ok|okay|so|um|uh|hey|hi|well)\W+)*(?:i['’]?m |(?:dr\.?|doctor|nurse) [\w'’-]+ )?(?:dictat(?:ing|ed)|recording)(?: (?:this|it|a post)\b|(?=\W+(?:so )?(?:bear with|sorry|excuse|ignore|forgive|um|uh|erm?|ok|okay)\b))(?: (?:in|from) (?:the|my) car| between (?:patients|visits|cases|rooms))?(?:\W+(?:so )?(?:bear with me|(?:please )?(?:excuse|ignore|forgive) (?:me|(?:the|my|any) \w+)))?(?:\W+(?:um|uh|erm?|so|well|ok|okay|sorry)\b)*\W+"
)
_CHECKS = re.compile(
    r"(?i)^\W*(?:is|are|was|were|thoughts|(?:can|may|should|could) (?:i|we)) (?!(?:get|have)\b)|\bok(?:ay)?\W*\?"
)  # what is asked about is not to be made a post
_NOTES_NEXT = re.compile(r"(?i)(?:these are |here are )?(?:my|our|the|some)?\s*(?:rough )?notes\b[^:\n]{0,60}:")
_WISHES = re.compile(
    r"(?i)\W*(?:new (?:paragraph|line)\W+)?(?:for [\w ]{2,12} (?:um|uh|so)\b|(?:(?:please|can you|could you)\W+)*(?:(?:i|we)(?:['’]d)? (?:should|would|want|need|like)\b|(?:write|draft|create|give me|need)\b))"
)  # words that ask for words
# "from dr qureshi,", "Dr Park's thank-you,", "notes from Rosa for fb:", "my points for a post on statins:"
_WHOSE = re.compile(
    r"(?i)\W*(?:from|by)\b:?(?: (?:the|our|dr\.?|nurse))?(?: [\w'’-]+){1,3}\W*|\W*(?:dr\.? )?[\w'’-]+['’]s [\w-]+(?: [\w-]+)?\W*"
)
_WRITER = r"\b(?:from|by) (?:dr\.? |nurse )?[\w'’-]+(?= for\b| below\b| here\b|\s*$)"
_FROM, _NAMED = re.compile(f"(?i){_WRITER}"), re.compile(rf"(?i){_WRITER}|\b(?:on|about) [\w'’ -]{{3,40}}$")
_THIS_TIME = re.compile(r"(?i)\bthis (?:week|weekend|month|morning|afternoon|evening|year|time|season)\b")
_MORE_OF_IT = re.compile(
    r"(?i)(?:but|and|with|without|no|not|keep|make|use|add|please|pls|thanks?|so|it|it['’]s|its|for|on|in|under|max|about)\b"
)  # behind a comma: how, and not yet what
_MADE_OF, _SOUNDS = frozenset(("of", "from", "with", "using")), frozenset(("sound", "look", "read", "nicer", "better"))
_OF_SPEECH = frozenset(("transcript", "transcription", "memo", "dictation", "dictated", "dictating", "ramble"))
_FEWER = frozenset(("shorten", "shorter", "condense", "trim", "summarize", "summarise", "short", "tighter", "tighten", "half", "halve", "cut"))
_BETTER = re.compile(r"(?i)\b(?:less|more|better|nicer|shorter|punch\w*)\b")
_FORMS = frozenset(("carousel", "reel", "blog", "article", "story"))  # which the words are not yet
_OWN = re.compile(r"(?i)\b(?:i|i['’](?:m|ve|d|ll)|we|we['’](?:re|ve|ll)|my|our)\b")
_ASPECT = re.compile(r"(?i)\W*(?:what|why|how|when|who|where|which|whether|is|are|does|do|can|should|\d+ (?:tips|facts|myths|signs|reasons|ways|things))\b")
_ANYTHING = frozenset(("something", "anything", "smth", "smthg", "sth", "content"))
_LONGEST = 30  # words of a frame
_LEAST, _WHOLE = 4, 8  # words it is put around; behind a comma alone


class _Words(NamedTuple):
    turn: frozenset[str]
    make: frozenset[str]
    notes: frozenset[str]
    text: frozenset[str]
    this: frozenset[str]
    target: frozenset[str]
    softer: frozenset[str]
    known: frozenset[str]


# "I wrote this but it's too long and too grumpy, fix both: ...": whatever else is said of them, words of one's own follow
_REWORKED = re.compile(
    r"(?is)^[^:\n]{0,200}?\b(?:cut (?:this|it|that|these)(?: down)?|trim (?:this|it|that)|tidy|clean (?:this|it|that|these|up)|polish|fix (?:this|it|that|both|the|spelling|grammar|typos)|edit (?:this|it)|proofread|reword|rewrite|make (?:this|it|that) (?:(?:in)?to )?(?:something )?(?:sound|read|readable|shorter|less|more|better|friendlier|nicer)|can (?:this|it|these) be (?:made )?(?:a (?:bit|little) )?(?:shorter|punchier|warmer|nicer|friendlier|simpler|livelier|clearer|better|less|more)|(?:i|we) (?:wrote|dictated|scribbled|typed|jotted)|what (?:i|we) (?:wrote|scribbled|typed|dictated)|turn (?:this |these |it |them )?into|(?:voice|phone) (?:memo|note)|here(?:['’]s| is) (?:my|our|the) (?:draft|text|version)|(?:shape|put) (?:this|it|these)|dictated this|the following)\b"
    r"(?:[^:\n]{0,200}?(?::(?!\d)|>>+|\n\n)\s*(?=[\"“'‘]?\w)|[^:\n\"“]{0,200}?[?.!]\s+(?=[\"“]))"
)
_OTHER_WORDS = re.compile(r"(?i)\b(?:sounds?|reads?|readable|reword|rewrite|rephrase|shorter|shorten|too (?:long|grumpy|dry|stiff|formal|clinical|wordy|angry)|less|more|friendlier|nicer|softer|warmer|punchier)\b")
_LINE = re.compile(r"(?m)^\s*(?:[-–—•*→]|\d{1,2}[.)])\s+\S")
_LINES = 3  # that make a list
_TURN = re.compile(r"(?i)\b(?:turn|make|put|shape|work|convert) (?:it|this|these|them|that)(?: all)? (?:in)?to\b|\b(?:make|write|do|need|want) (?:an? )?(?:\w+ )?(?:post|caption|tweet|thread) (?:of|from|out of|with) (?:it|this|these|them|that)\b")
_LIST_OF = re.compile(r"(?i)\b(?:handout|list|check-?list|sheet|flyer|leaflet|hand-?out|instructions|reminders|tips|notes|poster)\b(?: we (?:give|hand out|use))?,? (?:for|on|about|of) (?P<of>(?:the |your |our )?[^.:;,\n]{3,60}?)(?=[.:;,\n]|$)")
_OWN_LEAST, _OWN_SENTENCES = 20, 2  # words and sentences of such a text


@lru_cache(maxsize=64)
def head(request: str) -> int:
    """Where the words begin that a request hands over in a frame before them; 0 where there is none."""
    return max(_framed(request), _reworked(request), _above_a_list(request))


def hands_over_a_list(request: str) -> bool:
    """Whether what is to be made a post is a list, line by line, with words of asking above it."""
    return bool(_above_a_list(request))


def list_title(request: str) -> str:
    """What a list handed over line by line is of, as the words above it say: "our handout for the week before knee replacement"; empty where they do not."""
    at = _above_a_list(request)
    found = _LIST_OF.search(request, 0, at) if at else None
    return found["of"].strip() if found else ""


def _above_a_list(request: str) -> int:
    """Where a list begins that is to be made a post, line by line, whatever stands above it; 0 where there is none."""
    lines = list(_LINE.finditer(request))
    if len(lines) < _LINES or _CHECKS.search(request, 0, lines[0].start()) or not _TURN.search(request, 0, lines[0].start()):
        return 0
    return lines[0].start()


def _reworked(request: str) -> int:
    """Where a text of one's own begins behind words that ask for it to be put better; 0 where there is none."""
    led = _REWORKED.match(request)
    if led is None or _CHECKS.search(request, 0, led.end()):
        return 0
    words = request[led.end() :]
    parted = max(len(re.findall(r"[.!?]+(?:\s|$|[\"”])", words)), words.count(" / "))
    long = len(words.split())
    return led.end() if long >= _OWN_LEAST and (parted >= _OWN_SENTENCES or long >= 2 * _OWN_LEAST) else 0


def _framed(request: str) -> int:
    """Where the words begin behind a frame of words of asking alone; 0 where there is none."""
    said: list[str] = []
    end = at = 0
    for mark in _PART.finditer(request):
        part = request[at : mark.start()]
        words = _read(part)
        if (not _is_known(words) and not _is_whose(part, mark[0]) and not _is_known(_read(_named(part, mark[0])))) or (
            at and words == ["from"]
        ):
            break  # "From:" is the head of a letter passed on
        said += words
        if len(said) > _LONGEST:
            break
        at = mark.end()
        goes_on = (
            mark[0].strip() == ","
            and not _NOTES_NEXT.match(request, at)
            and ("it" in said or _MORE_OF_IT.match(request, at) or len(request[at:].split()) < _WHOLE)
        )
        led = mark[0].strip() == ":" and not _words().target.isdisjoint(said) and _FORMS.isdisjoint(said) and _OWN.search(request, at) is not None and not _ASPECT.match(request, at)
        end = at if (_hands_over(said) or led) and not goes_on else end
    if dictated := _DICTATED.match(request):
        end = placed.end() if (placed := _placed().match(request, dictated.end())) else dictated.end()
    return (
        0
        if _CHECKS.search(request, 0, end) or _WISHES.match(request, end) or len(request[end:].split()) < _LEAST
        else end
    )


@cache
def _placed() -> re.Pattern[str]:
    """"erm post for facebook," at the start of what was dictated."""
    names = "|".join(sorted(map(re.escape, platforms.aliases()), key=len, reverse=True))
    return re.compile(rf"(?i)\W*(?:(?:um+|uh+|erm?|so|ok|okay|right|yeah)\W+)*(?:(?:this is )?an? |one |something )?(?:post|caption|tweet|update|one|something)? ?(?:for|on) (?:our |the )?(?:{names})\b\W+")


def body(words: str) -> str:
    """Words handed over without an asking for a post behind them: "... lovely morning. fb post pls"."""
    while (cut := _last(words)) and len(words[:cut].split()) >= _LEAST:
        said = _read(words[cut:])
        if not said or not _is_known(said) or not _asks(said) or (words[:cut].rstrip().endswith(",") and not _names_a_place(said)):
            break
        words = words[:cut].rstrip(" \n-–—>,")
    return words


def is_bare(request: str) -> bool:
    """Whether a request asks for a post and says nothing of what it is to be about: "need something for facebook this week"."""
    said = _read(_THIS_TIME.sub("", request))
    heard = set(said)
    return _is_known(said) and bool(heard & (_words().target | _ANYTHING)) and not heard & (_words().notes | _words().this | _words().turn | {"it"})


def is_frame(part: str) -> bool:
    """Whether a part is made of words of asking and nothing else."""
    return bool(said := _read(part)) and _is_known(said)


def asks(part: str) -> bool:
    """Whether a part is made of words of asking and asks for a post or names a platform: "fb post pls"."""
    return is_frame(part) and _asks(_read(part))


def is_spoken(request: str) -> bool:
    """Whether the words were dictated."""
    return _DICTATED.match(request) is not None or not _OF_SPEECH.isdisjoint(_frame(request))


def is_rewriting(request: str) -> bool:
    """Whether the frame asks for the words to be put better than they are."""
    return bool(_words().turn.intersection(_frame(request)) - {"turn", "convert"}) or _BETTER.search(request, 0, head(request)) is not None


def wants_other_words(request: str) -> bool:
    """Whether the frame asks for a text to be said in another way than it is."""
    return bool(_reworked(request)) and _OTHER_WORDS.search(request, 0, head(request)) is not None


def is_shortening(request: str) -> bool:
    """Whether the frame asks for fewer words."""
    return not _FEWER.isdisjoint(_frame(request))


def _frame(request: str) -> list[str]:
    """The words before those that are handed over."""
    return _read(request[: head(request)])


def _is_known(words: list[str]) -> bool:
    return all(word in _words().known or word.isdigit() for word in words)


def _is_whose(part: str, mark: str) -> bool:
    """Whether a part says nothing but whose the words are."""
    return mark.strip() in (",", ".", ":") and _WHOSE.fullmatch(part) is not None


def _named(part: str, mark: str) -> str:
    """Part of a frame that says what the words are, without whose they are and what they are on."""
    if not mark.strip():
        return part
    said = _read(part)
    return _NAMED.sub("", part) if not _words().notes.isdisjoint(said) else _FROM.sub("", part) if not _words().text.isdisjoint(said) else part


def _last(words: str) -> int:
    """Where the last clause begins; 0 where there is one alone."""
    ends = [m.end() for m in re.finditer(r"[.!?…),\n][\"”’)]*\s+(?=\S)", words)]
    return ends[-1] if ends else 0


def _hands_over(said: list[str]) -> bool:
    """Whether the words of a frame say that what follows is to be made a post, not what a post is to be about."""
    known, heard = _words(), set(said)
    things = known.target | known.text | _places()
    if said[:1] == ["from"] and len(said) > 1 and heard & (_places() | {"phone"}):
        return True  # "from: office mgr. for fb.", "from my phone:"
    if heard & known.notes or (heard & known.turn and heard & (things | known.this)):
        return True
    if heard & known.this and heard & (known.make | _MADE_OF) and heard & things:
        return True
    return bool(heard & {"make", "need", "want"}) and bool(heard & (known.this | {"it", "into"}) and heard & (things | _SOUNDS | known.softer))


def _names_a_place(said: list[str]) -> bool:
    return not (_words().target | _places()).isdisjoint(said)


def _asks(said: list[str]) -> bool:
    known, heard = _words(), set(said)
    return bool(heard & (known.target | _places())) or bool(heard & (known.turn | known.make) and heard & known.this)


def _read(part: str) -> list[str]:
    return [w.lower().replace("’", "'").strip("-'/") for w in _WORD.findall(part)]


@cache
def _places() -> frozenset[str]:
    return frozenset(alias.lower() for alias in platforms.aliases() if " " not in alias)


@cache
def _words() -> _Words:
    lists = tomllib.loads(files("assistant.writers.builtin").joinpath("data", "frames.toml").read_text("utf-8"))
    lists |= {name: frozenset(words) for name, words in lists.items()}
    return _Words(
        **{name: lists[name] for name in _Words._fields[:-1]},
        known=frozenset().union(*lists.values(), *(alias.lower().split() for alias in platforms.aliases())),
    )
