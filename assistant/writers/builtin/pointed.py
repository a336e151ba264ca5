"""Posts over the points a request wants said of its topic: each as the card's answer to it, as the fact that comes nearest, or in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.knowledge import relevance
from assistant.knowledge.card import Topic
from assistant.knowledge.embedding import minilm
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.text.sentences import sentences
from assistant.writers.builtin import card_answers, copyedit, own_points, topic_words
from assistant.writers.builtin.allowed import stands
from assistant.writers.builtin.blocks import PARAGRAPH, SPACE, Block, text_of
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.statements import states
from assistant.writers.builtin.topic_words import stems

_LEAST = 2  # points told that make a post of them
_SHARE = 0.5  # of the points that must be told
_ROOT = 3  # letters of a word, from more than which on it may be the beginning of another
_TOLD = 0.5  # of a point's words that a draft which tells it holds
_ANSWERS = re.compile(r"^(?:Yes|No), (\w)")  # nobody has asked
_ASKS = re.compile(r"(?i)\W*(?:do|does|did|is|are|can|could|should|will|would|why|how|what|when|where|which|who)\b")
_NEAR, _FAIRLY_NEAR, _HALF = 0.4, 0.2, 0.5  # cosine from which a fact tells a point, from which one does that holds this part of its words
_ETC = re.compile(r"(?i)\b(?:etc|and so on|and such)\b")
_FOR_WRITER = re.compile(r"(?i)\W*(?:(?:right|so|ok|okay|well|and|also|just|please|then|maybe)\W+)*(?:explain|write|say|mention|include|add|make (?:it|this)|keep it|post|draft|end|start|use|cover)\b")
_DOING = re.compile(r"(?i)(?!(?:nothing|something|everything|anything|during|morning|evening|spring|king)\b)\w+ing\b")
_IS_SO = re.compile(r"(?i)\b(?:is|are|was|were|can|cannot|may|might|will|would|should|do|does|has|have|had|helps?|makes?|takes?|means?|keeps|gets?|gives?|works?|saves?|needs?|causes?|raises?|lowers?|hurts?|beats)\b|n['’]t\b")
_THAT = re.compile(r"(?i)^that (?=(?:they|you|we|it|people|patients|parents|the|an?|our|your|not)\b)")
_TO_READERS = re.compile(r"^(?:They|People|Patients|Parents)(?= (?:can|may|could|are (?:always )?welcome to) (?:[\w’'-]+ ){1,4}(?:us|our)\b)")  # "that they can ask us before"
_SAID, _ALIKE = 3, 0.5  # words of a point, or a sentence, that says something; cosine of a sentence that says something like it
SAME = 0.7  # cosine of one that makes a sentence of the writer's own needless
_LIKELY = 0.3  # how likely an answer is meant that stands before the points
_CLOSE = {"micro", "chat", "careful", "clip"}  # ways of talking in which the points run on in one paragraph


@dataclass(frozen=True, slots=True)
class Point:
    """What the request wants said, the writer's own sentence for it (empty where it makes none), and what the card tells of it."""

    asked: str
    own: str
    told: tuple[Told, ...]

    def text(self, most: int) -> str:
        """The point in so many sentences of the card at most."""
        return " ".join(filter(None, (self.own, *(_ANSWERS.sub(lambda found: found[1].upper(), told.text) for told in self.told[:most]))))


def read(wanted: Sequence[str], material: Material, profile: Profile, about: str = "") -> tuple[Point, ...]:
    """The points in their order, points of what the post is ``about``, those that nothing tells left out."""
    found: list[Point] = []
    for one in wanted:
        said = {told for point in found for told in point.told}
        own = _own(one, profile)
        told = own_points.spoken_to(one, material.subject, material, said, about, card_answers.BESIDE_OWN if own else card_answers.SURE)
        if told and own and _says_as_much(told, own):
            own = ""
        if own or told:
            found.append(Point(one, own, told))
    return tuple(found)


def posts(wanted: Sequence[str], material: Material | None, setting: Setting) -> Iterator[list[Block]]:
    """One post of the points; none where too few of them are told."""
    if len(wanted) < _LEAST or material is None or material.topic is None:
        return
    about = card_answers.subject(setting.asked, material.topic)
    points = read(wanted, material, setting.profile, about)
    if len(points) < max(_LEAST, _SHARE * len(wanted)):
        return
    points = (*_first(about, points, material), *points)
    last = close(material, setting, asked=False, stock=False)
    ends = [last] if last else []
    for most in (*[[each] * len(points) for each in (2, 1)], *([1] * n + [0] * (len(points) - n) for n in range(len(points) - 1, -1, -1))):
        here = [(point, n) for point, n in zip(points, most, strict=True) if point.own or point.told]
        blocks = [Block(point.text(n or (0 if point.own else 1)), SPACE if setting.family in _CLOSE and at else PARAGRAPH, told=point.told[: n or (0 if point.own else 1)]) for at, (point, n) in enumerate(here)]
        for closing in (ends, []):
            if _fits([*blocks, *closing], setting):
                yield [*blocks, *closing]
                return
    while len(blocks) > _LEAST:
        blocks = blocks[:-1]
        if _fits(blocks, setting):
            yield blocks
            return


def _first(about: str, points: Sequence[Point], material: Material) -> tuple[Point, ...]:
    """What the card answers to what the post is about, before its points: "why is it higher at the office than at home" before how to take it right."""
    lines = material.reply_of(card_answers.nearest(about, material.topic, _LIKELY)) if about and material.topic is not None else ()
    said = {told for point in points for told in point.told}
    return () if not lines or said & set(lines) else (Point(about, "", lines),)


def untold(wanted: Sequence[str], text: str) -> tuple[str, ...]:
    """The points that a draft says little of, by the words they hold."""
    words = stems(text)
    return tuple(one for one in wanted if (asked := stems(one)) and sum(bool(topic_words.alike(frozenset((stem,))) & words) or any(len(stem) > _ROOT and word.startswith(stem) for word in words) for stem in asked) < _TOLD * len(asked))


def unlike(wanted: Sequence[str], text: str, alike: float = _ALIKE) -> frozenset[str]:
    """Of the points that say something those that no sentence of a draft means anything like, whatever words they share; ``alike`` is the cosine of one that does."""
    said = [one for start, end in sentences(text) if len((one := text[start:end].strip()).split()) >= _SAID]
    stated = [point for point in wanted if len(stems(point)) >= _SAID and not _ASKS.match(point)]
    if not said or not stated:
        return frozenset()
    near = (minilm().embed(stated) @ minilm().embed(said).T).max(axis=1)
    return frozenset(point for point, share in zip(stated, near, strict=True) if share < alike)


def left(wanted: Sequence[str], text: str, topic: Topic | None, about: str = "") -> tuple[str, ...]:
    """The points, of what the post is ``about``, that a draft does not tell: by their words, by what they mean, or in the words of a card that speaks to them."""
    apart = unlike(wanted, text)
    little = {*untold(wanted, text), *apart}
    return tuple(one for one in wanted if one in little and (one in apart or topic is None or not _told_by_card(card_answers.of(about, one), topic, text)))


def _told_by_card(point: str, topic: Topic, text: str) -> bool:
    """Whether a draft tells what the card answers to a point, or the fact that comes nearest to it and shares a word with it: in the card's words, which may be few of the point's."""
    if card_answers.speaks(point, topic, text):
        return True
    words = stems(_ETC.sub("", point))
    near = relevance.nearness(topic, point)
    shown = [(len(topic_words.alike(words) & stems(fact)), share) for fact, share in near.items() if fact in text]
    return any(shared and share >= (_NEAR if shared < _HALF * len(words) else _FAIRLY_NEAR) for shared, share in shown)


def own(wanted: Sequence[str], profile: Profile) -> tuple[tuple[str, str], ...]:
    """The points that are sentences of the writer's own which the guard leaves alone, each with its sentence."""
    return tuple((one, line) for one in wanted if (line := _own(one, profile)))


def _own(one: str, profile: Profile) -> str:
    """A point as a sentence of the writer's, where it is one and the guard leaves it alone."""
    text = copyedit.edited(_THAT.sub("", one.strip(" .\t-•*")), profile)
    text = _TO_READERS.sub("You", upper_first(text if text.endswith((".", "!", "?")) else f"{text}."))
    if _DOING.match(text) and not _IS_SO.search(text):
        return ""  # "keeping one room clean": what is done, and nothing said of it
    return text if len(text.split()) >= _SAID and states(text) and not _FOR_WRITER.match(text) and not text.endswith("?") and not _ASKS.match(text) and stands(text, profile) else ""  # what is asked is to be answered


def _says_as_much(told: Sequence[Told], own: str) -> bool:
    """Whether the card's words say all that the writer's own do."""
    return stems(own) <= stems(" ".join(one.text for one in told))


def _fits(blocks: list[Block], setting: Setting) -> bool:
    return setting.fits(text_of(blocks))
