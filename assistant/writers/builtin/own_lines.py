"""The writer's own words in a request for health education: what they say of the topic, a picture, a memory, news of the practice, a question to close with. They are said next to what the card tells."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from assistant.guard import public_facts
from assistant.knowledge import relevance
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.text.sentences import sentences
from assistant.writers.builtin import details, kinds, points, refuted, statements
from assistant.writers.builtin.allowed import stands
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.hooks import Hook
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import alike, names, stems

_LEAST, _FEW = 4, 4  # words of a line; of a label
_DENIES = re.compile(r"(?i)n['’]t\b|\b(?:not|never|no)\b")
_CALLS = re.compile(r"\b(?:911|999|112|988|111)\b")
_MEASURES = frozenset("hour day minut week month year time numbe kid child peopl perso adult men women".split())  # shared by many facts that say something else  # noqa: SIM905
_NEAR = 0.45  # cosine of a fact with the writer's points
_HEAD = 14  # characters by which words are found again in the request
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ASKS = re.compile(r"(?i)^(?:what|how|why|which|when|where|who|whether|if|is|are|do|does|can|should)\b")
_PATIENT = re.compile(r"(?i)\b(?:patients?|an? (?:man|woman|lady|guy|girl|boy|kid) i (?:saw|met|treated)|(?:saw|treated) (?:this|last|yesterday)|in my (?:clinic|office|chair|room) (?:today|yesterday|this))\b")
_ORDERS = re.compile(r"(?i)^(?:(?:and|also|then|but|so|please|pls|just|oh|maybe) )*(?:mention|bring (?!(?:your|all your|any|a list|the readings|them|it)\b)|plug|include|put|place|end|begin|open(?:ing)?|lead|tag|use|add|make|keep|write|draft|post|sorry|on|for|about|re|first|second|third|one|something|blog|reel|thread|explain|skip|leave|show|give|do|let|tie|link|work|hashtags?|tone|angle|audience|emoji)\b")
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
    points: tuple[str, ...] = ()  # what of the opening is said of the topic
    audience: str = ""  # whom it speaks to, as a line of its own

    def __bool__(self) -> bool:
        return bool(self.opening or self.news or self.question)

    def without(self, said: Container[str]) -> OwnLines:
        """The lines without points that are told elsewhere."""
        left = tuple(line for line in self.opening if line not in said)
        bare = len(left) < len(self.opening) and all(len(line.split()) <= _FEW for line in left)  # the label of what is gone
        return replace(self, opening=() if bare else left, points=tuple(line for line in self.points if line not in said))


def read(request: str, profile: Profile, topic: Topic | None) -> OwnLines:
    """The writer's own lines, each a whole sentence that the guard leaves alone; what only names the topic or asks about it is none."""
    lines: list[str] = []
    question = ""
    if _KEPT_OUT.search(request):
        return OwnLines()
    freed, led = _freed(request)
    told, stated = _stated(request, profile, topic)
    for one in told.said:
        if _names_the_subject(one, request):
            if (line := _dated(one)) and not _ABOUT_POSTS.search(line) and stands(line, profile):
                lines.append(line)
            continue
        line = _line(one, topic, following=bool(lines))
        if line and not _ABOUT_POSTS.search(line) and (line.endswith("?") or lines or _is_own(line, profile, led)) and _is_verbatim(line, freed) and stands(line, profile):
            if line.endswith("?"):
                question = line
            else:
                lines.append(line)
        else:
            lines += stated.of(one)
    lines = list(dict.fromkeys(lines))
    said = tuple(line for line in lines if line in stated.said)
    if said and topic and (label := _label(told, topic)) and not any(names(topic).search(line) for line in said):
        lines.insert(0, label)
    news = tuple(line for line in lines if line not in said and (details.TIME.search(line) or _NEWS.search(line)))
    return OwnLines(tuple(line for line in lines if line not in news), news, question, said, points.audience(request, profile) if said else "")


def counsel(request: str, profile: Profile, topic: Topic | None) -> tuple[str, ...]:
    """What a request says of its topic that no post may say: it tells readers what to do."""
    return _stated(request, profile, topic)[1].counsel


def only_counsels(request: str, profile: Profile, topic: Topic | None) -> bool:
    """Whether everything that a request says of its topic tells readers what to do, and the topic is named nowhere else: "stop if your chest hurts" asks for no post on chest pain."""
    told, stated = _stated(request, profile, topic)
    refused = {one for one, _ in stated.refused}
    if not refused or stated.said or any(len(one.split()) > _FEW for one in told.said if one not in refused):
        return False
    if topic is None:
        return True
    return len(stated.counsel) == len(stated.refused) and not any(names(topic).search(one) for one in told.said if one not in refused)


@lru_cache(maxsize=64)  # a draft and what is said of it read a request several times over
def _stated(request: str, profile: Profile, topic: Topic | None) -> tuple[details.Details, points.Points]:
    told = details.read(_freed(request)[0], profile)
    told = replace(told, said=tuple(one for one in told.said if not refuted.states(one, request)))
    named = frozenset(one for one in told.said if _names_the_subject(one, request))
    return told, points.read(told, profile, topic, named)


def openings(lines: OwnLines, material: Material, setting: Setting) -> Iterator[Hook]:
    """Hooks that begin with the writer's own lines; one that speaks of "it" comes after what it is."""
    text = _opened(lines)
    facts = [*([material.sought] if material.sought else []), *(told for told in material.facts if told.role != "emergency")] or list(material.facts)
    if not text or not facts:
        return
    if _leans(lines) and not stems(lines.opening[0]) & material.named:
        meaning = next((told for told in facts if stems(told.text) & material.named), facts[0])
        yield Hook("remark", f"{meaning.text} {text}", meaning, said=True)
        return
    for told in setting.dice.order("own", facts[:3]):
        yield Hook("remark", text, told)


def alone(lines: OwnLines) -> list[Block]:
    """A post of nothing but the writer's own lines, where no fact of a card speaks to them: no line of ours suits what we know nothing of."""
    return woven([Block(_opened(lines))], lines, opened=True)


def beside(lines: OwnLines, material: Material, *, most: int) -> Material:
    """The material without what does not speak to the writer's points: a fact near them that shares a word with them, beside the topic's name."""
    if not lines.points or material.topic is None:
        return material
    text = " ".join(lines.points)
    words = stems(text) - material.named - _MEASURES
    kept = [told for told in material.facts if material.ordered and told.text in material.pointed]
    if _leans(lines) and not kept:
        kept = [told for told in material.facts if told.role == "meaning"][:1]
    urgent = _CALLS.search(text) is not None  # to be called at once is said already
    near = relevance.nearness(material.topic, text)
    chosen = sorted((told for told in material.facts if near.get(told.text, 0.0) >= _NEAR and stems(told.text) & alike(words) and not stems(told.text) - material.named <= stems(text) and not (urgent and told.role == "emergency")), key=lambda told: -near[told.text])
    chosen = list(dict.fromkeys((*kept, *chosen)))[: max(most, len(kept))]
    if not chosen:  # what a thing is goes with any view of it; another fact may say the opposite of what is denied
        rest = sorted((told for told in material.facts if not (urgent and told.role == "emergency")), key=lambda told: -near.get(told.text, 0.0))
        chosen = [told for told in rest if told.role == "meaning" or not _DENIES.search(text)][:1]
        if _DENIES.search(text):
            chosen += [told for told in rest if told not in chosen and not stems(told.text) & alike(words)][: most - 1]  # what speaks of something else says nothing against it
    return replace(material, facts=tuple(chosen), myths=(), answered=(), takes=(), sought=None, pointed=tuple(told.text for told in chosen))


def _leans(lines: OwnLines) -> bool:
    """Whether the first line speaks of "it"."""
    return not lines.audience and bool(lines.opening) and _LEANS.search(lines.opening[0]) is not None


def _opened(lines: OwnLines) -> str:
    return f"{lines.audience}\n\n{' '.join(lines.opening)}" if lines.audience else " ".join(lines.opening)


def woven(blocks: list[Block], lines: OwnLines, *, opened: bool) -> list[Block]:
    """A post with the lines it does not open with: pictures after the opening, news before the close, the question in its place."""
    body = list(blocks)
    ends = len(body)
    while ends > 1 and body[ends - 1].close:
        ends -= 1
    close = body[ends:]
    if lines.question:
        close = [block for block in close if "?" not in block.text]
        close.append(Block(lines.question, close=True))
    told = () if opened else tuple(Block(line) for line in lines.opening)
    return [*body[:1], *told, *body[1:ends], *(Block(line, PARAGRAPH) for line in lines.news), *close]


def _label(told: details.Details, topic: Topic) -> str:
    """The few words that name the topic before what is said of it: "RSV season." """
    first = told.said[0].strip(" .!")
    return f"{upper_first(first)}." if len(first.split()) <= _FEW and names(topic).search(first) else ""


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


def _dated(one: str) -> str:
    """The news in what names the subject: "flu shots starting October 6, no appointment needed"; empty where it has no date and nothing beside it."""
    parts = one.split(", ")
    if len(parts) == 1 or not details.TIME.search(one) or _ASKS.match(one) or _PATIENT.search(one) or kinds.names_one_patient(one):
        return ""
    return f"{upper_first(', '.join(parts)).rstrip('.')}."


def _line(one: str, topic: Topic | None, *, following: bool) -> str:
    """One of the things told, as a line to be said; empty where it is none. After a line, a short sentence goes on with it."""
    text = _unled(one, topic) if topic else one
    words = _WORD.findall(text)
    named = stems(" ".join((topic.title, *topic.aliases))) if topic else frozenset()
    own = [word for word in words if len(word) > 3 and not stems(word) <= named]
    whole = statements.is_whole(text) or bool(re.search(r"[\"“][^\"”]{8,}[\"”]", text))
    if points.SO_MANY.match(text):
        return ""
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


@lru_cache(maxsize=64)
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
