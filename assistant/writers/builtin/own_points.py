"""A form filled with the writer's own points: "carousel on winter skin: short showers, cotton, a humidifier". A fact of the card stands below a point it speaks to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.knowledge import relevance
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.writers.builtin import aspects, copyedit, frames, notes, told
from assistant.writers.builtin.allowed import counsels, stands
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, Block
from assistant.writers.builtin.material import Material, Told, stems
from assistant.writers.builtin.setting import Setting

_FORM = re.compile(r"(?i)\b(?P<form>carousel|checklist|check-list|packing list|thread|bullet(?:ed)? list|list)\b")
_COLON = re.compile(r"(?<!\d):\s+(?=\S)|\n|[.,]?\s+\b(?:include|including|includes|such as|with):?\s+(?=\S)")
_LAST_AND = re.compile(r"(?i)\s+(?:and|&|\+)\s+(?=(?:\S+\s*){1,5}$)")
_PARTS = re.compile(r"\s*(?:[,;\n]|\s\d[.)]\s|\s[-–—]\s)\s*(?:and\s+|then\s+|[-•*]\s*|\d[.)]\s*)?")
_LEADING = frozenset(("carousel", "slides", "slide", "checklist", "check-list", "packing", "thread", "tweets", "tweet", "bullets", "bulleted", "about", "abt", "ig", "insta", "a", "an"))
_ASKS = re.compile(r"(?i)(?:what|how|why|when|where|who)(?:['’]?s)?$")
_LEAST, _MOST, _WORDS = 3, 10, 9  # points of a form, and words of one
_NEAR = 0.5  # cosine of a fact with a point
_SIGN = {"checklist": "☐ ", "check-list": "☐ ", "packing list": "☐ "}


@dataclass(frozen=True, slots=True)
class Points:
    """The form, its title, the points in order, and those the guard would take out."""

    form: str = ""
    title: str = ""
    items: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.items)


@lru_cache(maxsize=64)
def read(request: str, profile: Profile) -> Points:
    """The points of a form that a request lists behind a colon or line by line; none where it asks for no form or lists fewer than three."""
    for colon in reversed(list(_COLON.finditer(request))):
        form, listed = _FORM.search(request[: colon.start()]), _listed(request[colon.end() :])
        if form and _LEAST <= len(listed) <= _MOST and all(len(part.split()) <= _WORDS for part in listed):
            return _of(form["form"].lower(), request[: colon.start()], listed, profile)
    return Points()


def _listed(text: str) -> list[str]:
    """What is listed, without the wishes at its end."""
    parts = [bare for part in _PARTS.split(text) if (bare := part.strip(" .\t-•*"))]
    if len(parts) > 1:
        parts[-1:] = _LAST_AND.split(parts[-1], maxsplit=1)
    while parts and (notes.is_note(parts[-1]) or told.is_effect(parts[-1]) or frames.asks(parts[-1])):
        parts.pop()
    return parts


def _of(form: str, head: str, listed: list[str], profile: Profile) -> Points:
    words = (head[head.rindex(": ") + 2 :] if ": " in head else head).split()
    while words and not _ASKS.match(words[0]) and (frames.is_frame(words[0]) or words[0].lower().strip("(,:") in _LEADING or words[0].isdigit()):
        words.pop(0)
    title = upper_first(copyedit.edited(" ".join(words).strip(" ,:-–"), profile))
    items = [upper_first(copyedit.edited(part, profile)) for part in listed]
    refused = [] if stands("\n".join((title, *items)), profile) else [item for item in items if not stands(_sentence(item), profile)]
    kept = tuple(item for item in items if item not in refused)
    counsel = tuple(item for item in refused if counsels(_sentence(item), profile))
    return Points(form, title, kept if len(kept) >= _LEAST - 1 else (), counsel)


def asks_for_checklist(request: str) -> bool:
    """Whether a checklist is asked for, which no card has ready."""
    found = _FORM.search(request)
    return found is not None and found["form"].lower() in _SIGN


def set_out(points: Points, material: Material | None, setting: Setting) -> list[Block]:
    """The form with its points: a slide or a post of a thread each, or lines of a list."""
    facts = _facts(points, material)
    if points.form == "carousel":
        first = [Block(f"Slide 1\n{points.title}")] if points.title else []
        slides = [Block(f"Slide {n}\n{item}" + (f"\n{fact.text}" if fact else ""), PARAGRAPH, told=(fact,) if fact else ()) for n, (item, fact) in enumerate(zip(points.items, facts, strict=True), 1 + len(first))]
        return [*first, *slides]
    if points.form == "thread" and setting.platform.thread:
        return _thread(points, facts, setting.style.thread or len(points.items))
    sign = _SIGN.get(points.form, "• ")
    head = [Block(points.title)] if points.title else []
    return [*head, *(Block(f"{sign}{item}", LINE if n else PARAGRAPH) for n, item in enumerate(points.items))]


def _thread(points: Points, facts: list[Told | None], count: int) -> list[Block]:
    """The points over the posts of a thread, in order; the title opens the first."""
    told = [(" ".join((_sentence(item), *([fact.text] if fact else []))), fact) for item, fact in zip(points.items, facts, strict=True)]
    size, more = divmod(len(told), min(count, len(told)))
    blocks: list[Block] = []
    while told:
        here, told = told[: size + (len(blocks) < more)], told[size + (len(blocks) < more) :]
        text = " ".join(text for text, _ in here)
        head = f"{points.title}\n" if points.title and not blocks else ""
        blocks.append(Block(f"{head}{text}", PARAGRAPH, told=tuple(fact for _, fact in here if fact)))
    return blocks


def _sentence(item: str) -> str:
    return item if item.endswith((".", "!", "?")) else f"{item}."


def _facts(points: Points, material: Material | None) -> list[Told | None]:
    """For each point the fact that speaks to it, none twice."""
    if material is None or material.topic is None:
        return [None] * len(points.items)
    found: list[Told | None] = []
    for item in points.items:
        left = [fact for fact in material.facts if fact not in found]
        asked = next(iter(aspects.asked(item)), ())
        near = relevance.nearness(material.topic, f"{points.title}. {item}")
        speaking = [fact for fact in left if fact.role in asked] if asked else [fact for fact in left if near.get(fact.text, 0.0) >= _NEAR and stems(fact.text) & (stems(item) - material.named)]
        found.append(max(speaking, key=lambda fact: near.get(fact.text, 0.0), default=None))
    return found
