"""Myths that a request states to have them put right: "myth: you can't get skin cancer if you have dark skin", "myth/fact: 'once on, always on', 'they ruin my kidneys'". They never stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.knowledge import relevance
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.writers.builtin import card_answers, copyedit, statements
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import stems

_NAMED = re.compile(r"(?i)\b(?:myths?|misconceptions?|rumou?rs?|old wives['’]? tales?)\b")
_QUOTED = re.compile(r"(?<!\w)['‘\"“](?P<said>[^'‘’\"“”\n]{8,120}|[^'‘’\"“”\n]{3,60}(?:['’][a-z]{1,3}\b[^'‘’\"“”\n]{0,60})+)['’\"”](?!\w)")
_STATED = re.compile(
    r"(?i)\b(?:myths?|misconceptions?|rumou?rs?)\s*(?:#?\d\s*)?(?::|\s[-–—]\s|,?\s+(?:that|is that|says|being)\s+)\s*(?P<said>(?!\d|about\b|on\b)[^.!?\n;]{10,160}?)(?=\s*(?:[.!?\n;]|,\s+(?:bust|debunk|instagram|insta|ig|facebook|fb|linkedin|x|threads|tiktok|bluesky|blog|please|pls|post)\b|\s[-–—]\s|$))"
)
_SENTENCE_END = re.compile(r"[.!?\n]\s|\n")
_SLASH = re.compile(r"\s+/\s+")
_JOINED = 3  # words between two quotations of a list
_PUTS_RIGHT, _DENIES = 0.55, 0.6  # cosine of a stated myth with a myth of the card and what puts it right; how surely an answer is meant
_SENTENCES = 2  # of an answer, below each of several myths


@lru_cache(maxsize=64)
def stated(request: str) -> tuple[str, ...]:
    """The myths a request states, in their order, as typed; none where it only asks for myths."""
    named = _NAMED.search(request)
    if named is None:
        return ()
    found = _quoted(request, named.end()) or [part.strip() for match in _STATED.finditer(request) for part in _SLASH.split(match["said"]) if part.strip()]
    return tuple(dict.fromkeys(found))


def _quoted(request: str, start: int) -> list[str]:
    """The quotations that follow in the same sentence, one after the other."""
    found: list[str] = []
    for match in _QUOTED.finditer(request, start):
        between = request[start : match.start()]
        if _SENTENCE_END.search(between) or (found and len(between.split()) > _JOINED):
            break
        found.append(match["said"].strip())
        start = match.end()
    return found


def states(said: str, request: str) -> bool:
    """Whether something told is one of the myths that the request wants put right."""
    words = stems(said)
    return bool(words) and any(words <= stems(f"myth fact truth bust debunk {myth}") or stems(myth) <= words for myth in stated(request))


def put_right(request: str, material: Material) -> list[tuple[str, tuple[Told, ...]]]:
    """Each stated myth with the sentences that put it right, which put right only the myth they are surest of; those that nothing on the card speaks to are left out."""
    pairs = [(myth, lines) for myth in stated(request) if (lines := _answer(myth, material))]
    return [pair for pair in pairs if material.topic is not None and pair[0] == max((myth for myth, lines in pairs if lines == pair[1]), key=lambda myth: _sureness(myth, material.topic))]


def _sureness(myth: str, topic: Topic | None) -> float:
    """How surely an answer of the card is meant by a myth."""
    return card_answers.likeliest(myth, topic)[1] if topic is not None else 0.0


def posts(request: str, material: Material, setting: Setting) -> list[Block]:
    """The post: each myth, then the fact; empty where nothing on the card speaks to any of them."""
    pairs = put_right(request, material)
    if not pairs:
        return []
    blocks = []
    for myth, lines in pairs:
        kept = lines if len(pairs) == 1 else lines[:_SENTENCES]
        blocks.append(Block(f"Myth: {whole(myth, kept, material, setting.profile)}\nFact: {' '.join(told.text for told in kept)}", PARAGRAPH, told=kept))
    while len(blocks) > 1 and not setting.fits(PARAGRAPH.join(block.text for block in blocks)):
        blocks.pop()
    while len(pairs) == 1 and len(lines := blocks[0].told) > 1 and not setting.fits(blocks[0].text):
        blocks = [Block(f"Myth: {whole(pairs[0][0], lines, material, setting.profile)}\nFact: {' '.join(told.text for told in lines[:-1])}", told=lines[:-1])]
    last = close(material, setting, asked=True, stock=False)
    return [*blocks, *([last] if last else [])]


def _answer(myth: str, material: Material) -> tuple[Told, ...]:
    if material.topic is None:
        return ()
    near = relevance.nearness(material.topic, myth)
    best = max(material.myths, key=lambda pair: near.get(pair[1].text, 0.0), default=None)
    if best is not None and near.get(best[1].text, 0.0) >= _PUTS_RIGHT:
        return (best[1],)
    return material.reply_of(card_answers.nearest(myth, material.topic, sure=_DENIES))


def whole(myth: str, lines: Sequence[Told], material: Material, profile: Profile) -> str:
    """A myth as a sentence: in the card's words where only a few were typed that state nothing ("cloudy days")."""
    if not statements.is_whole(myth) and (known := next((said for said, fact in material.myths if fact in lines), "")):
        return known
    said = upper_first(copyedit.edited(myth, profile)).rstrip(" ,;")
    return said if said.endswith((".", "!", "?")) else f"{said}."
