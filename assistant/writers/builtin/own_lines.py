"""The writer's own words in a request for health education: a picture, a memory, news of the practice, a question to close with. They are said next to what the card tells."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.guard import public_facts
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.text.sentences import sentences
from assistant.writers.builtin import details, kinds
from assistant.writers.builtin.allowed import stands
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.hooks import Hook
from assistant.writers.builtin.material import Material, stems
from assistant.writers.builtin.setting import Setting

_LEAST = 4  # words of a line
_HEAD = 14  # characters by which words are found again in the request
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ASKS = re.compile(r"(?i)^(?:what|how|why|which|when|where|who|whether|if|is|are|do|does|can|should)\b")
_PATIENT = re.compile(r"(?i)\b(?:patients?|an? (?:man|woman|lady|guy|girl|boy|kid) i (?:saw|met|treated)|(?:saw|treated) (?:this|last|yesterday)|in my (?:clinic|office|chair|room) (?:today|yesterday|this))\b")
_ORDERS = re.compile(r"(?i)^(?:(?:and|also|then|but|so|please|pls|just|oh|maybe) )*(?:mention|bring|plug|include|put|place|end|begin|open(?:ing)?|lead|tag|use|add|make|keep|write|draft|post|sorry|on|for|about|re|first|second|third|one|something|blog|reel|thread|explain|skip|leave|show|give|do|let|tie|link|work|hashtags?|tone|angle|audience|emoji)\b")
_KEPT_OUT = re.compile(r"(?i)\b(?:leave (?:that|it|this|her|him|them) out|keep (?:her|him|them|that|it) out|in the post\b|out of (?:it|the post))")
_ABOUT_POSTS = re.compile(r"(?i)\b(?:please|pls|plz|kindly|draft|post|posts|caption|write|script|tiktok|carousel|slides?|tone|vibe|voice|hook|words or so|begin with|facebook|instagram|insta|linkedin|imo)\b")
_FIRST = re.compile(r"(?i)\b(?:i|i['’]\w+|my|mine)\b")
_LEANS = re.compile(r"\b(?:it|It|they|They)\b")
# An order to say something inside a sentence: "..., and mention that".
_INNER_LEAD = re.compile(r"(?i)(?:[,;]|\s-|\.)?\s+(?:(?:and|also|please|pls|then|plus)\s+)*(?:mention|include|say|add|note|tell (?:them|people|folks|parents|readers|patients)|ask|end with|close with|quote)(?:\s+that|\s*:|\s+the question:?)\s+(?=\S)")
_NEWS = re.compile(r"(?i)\b(?:we|our|us)\b|\b(?:call|book|email|text|join|rsvp|sign up)\b")


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What opens the post, what stands at its end, and the question it closes with."""

    opening: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    question: str = ""

    def __bool__(self) -> bool:
        return bool(self.opening or self.news or self.question)


def read(request: str, profile: Profile, topic: Topic) -> OwnLines:
    """The writer's own lines, each a whole sentence that the guard leaves alone; what only names the topic or asks about it is none."""
    lines: list[str] = []
    question = ""
    if _KEPT_OUT.search(request):
        return OwnLines()
    freed, led = _freed(request)
    for one in details.read(freed, profile).said:
        line = "" if _names_the_subject(one, request) else _line(one, topic, following=bool(lines))
        if not line or _ABOUT_POSTS.search(line) or not (line.endswith("?") or lines or _is_own(line, profile, led)) or not _is_verbatim(line, freed) or not stands(line, profile):
            continue
        if line.endswith("?"):
            question = line
        else:
            lines.append(line)
    lines = list(dict.fromkeys(lines))
    news = tuple(line for line in lines if details.TIME.search(line) or _NEWS.search(line))
    return OwnLines(tuple(line for line in lines if line not in news), news, question)


def openings(lines: OwnLines, material: Material, setting: Setting) -> Iterator[Hook]:
    """Hooks that begin with the writer's own lines; one that speaks of "it" comes after what it is."""
    text = " ".join(lines.opening)
    facts = [*([material.sought] if material.sought else []), *(told for told in material.facts if told.role != "emergency")] or list(material.facts)
    if not text or not facts:
        return
    if _LEANS.search(lines.opening[0]) and not stems(lines.opening[0]) & material.named:
        meaning = next((told for told in facts if stems(told.text) & material.named), facts[0])
        yield Hook("remark", f"{meaning.text} {text}", meaning, said=True)
        return
    for told in setting.dice.order("own", facts[:3]):
        yield Hook("remark", text, told)


def woven(blocks: list[Block], lines: OwnLines, *, opened: bool) -> list[Block]:
    """A post with the lines it does not open with: pictures after the opening, news before the close, the question in its place."""
    body = list(blocks)
    ends = len(body)
    while ends > 1 and body[ends - 1].close:
        ends -= 1
    close = body[ends:]
    if lines.question:
        close = [block for block in close if not block.text.endswith("?")]
        close.append(Block(lines.question, close=True))
    told = () if opened else tuple(Block(line) for line in lines.opening)
    return [*body[:1], *told, *body[1:ends], *(Block(line, PARAGRAPH) for line in lines.news), *close]


def _is_own(line: str, profile: Profile, led: frozenset[str]) -> bool:
    """Whether it is the writer's or the practice's: said in the first person, by one of the team, as a quotation, or asked to be said."""
    people = public_facts.people(profile)
    named = any(word.lower() in people for word in re.findall(r"[A-Z][\w'’-]{2,}", line))
    return bool(named or _FIRST.search(line) or details.TIME.search(line) or re.search(r"[\"“]", line) or _start(line) in led)


def _is_verbatim(line: str, request: str) -> bool:
    """Whether it begins as something in the request does: what was put together from pieces is not the writer's line."""
    return f" {_start(line)} " in f" {_plain(request)} "


def _start(line: str) -> str:
    return " ".join(_plain(line).split()[:3])


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _names_the_subject(one: str, request: str) -> bool:
    """Whether it stands right after "a post about": what to write of, and nothing to be said."""
    return bool(re.search(rf"(?i)\b(?:on|about|re|regarding|of|why|how):? {re.escape(one[:_HEAD].rstrip('.'))}", " ".join(request.split())))


def _line(one: str, topic: Topic, *, following: bool) -> str:
    """One of the things told, as a line to be said; empty where it is none. After a line, a short sentence goes on with it."""
    text = _unled(one, topic)
    words = _WORD.findall(text)
    own = [word for word in words if len(word) > 3 and not stems(word) <= stems(" ".join((topic.title, *topic.aliases)))]
    whole = details.is_sentence(text) or bool(re.search(r"[\"“][^\"”]{8,}[\"”]", text))
    if _PATIENT.search(text) or kinds.names_one_patient(text) or (_ORDERS.match(text) and not text.endswith("?")):
        return ""
    if text.endswith("?"):
        return text if re.search(r"(?i)\b(?:you|your)\b", text) else ""
    if _ASKS.match(text) or not own or ((len(words) < _LEAST or not whole or len(own) < 2) and not (following and whole)):
        return ""
    return upper_first(text) if text.endswith((".", "!", "”", '"')) else f"{upper_first(text)}."


def _unled(one: str, topic: Topic) -> str:
    """What is told, without the topic's name before it, and without quotation marks around the whole."""
    names = "|".join(sorted(map(re.escape, (topic.title, *topic.aliases)), key=len, reverse=True))
    text = re.sub(rf"(?i)^(?:the |a )?(?:{names})(?: (?:post|explainer|thing|one))?\s*[,:;–-]+\s*", "", one.strip())
    return re.sub(r"^[\"“”](.+?)[.]?[\"“”][.]*$", r"\1", text.strip())


def _freed(request: str) -> tuple[str, frozenset[str]]:
    """A request whose lines stand without "I want to say that" before them, so that they are not read as wishes about the writing, and how these lines start."""
    led: set[str] = set()
    for inner in _INNER_LEAD.finditer(request):
        led.add(_start(request[inner.end() :]))
    request = _INNER_LEAD.sub(". ", request)
    freed = request
    for start, end in reversed(sentences(request)):
        sentence = request[start:end]
        lead = _lead().match(sentence)
        if lead and lead.end() < len(sentence):
            led.add(_start(sentence[lead.end() :]))
            freed = f"{freed[:start]}{upper_first(sentence[lead.end() :])}{freed[end:]}"
    return freed, frozenset(led)


@cache
def _lead() -> re.Pattern[str]:
    text = files("assistant.writers.builtin").joinpath("data", "notes.toml").read_text("utf-8")
    return re.compile(f"(?i)(?:{'|'.join(tomllib.loads(text)['line_lead'])})")
