"""A form filled with the writer's own points: "carousel on winter skin: short showers, cotton, a humidifier". A fact of the card stands below a point it speaks to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.knowledge import cards, relevance
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.writers.builtin import (
    aspects,
    card_answers,
    copyedit,
    frames,
    notes,
    question_forms,
    slots,
    statements,
    told,
    topic_words,
)
from assistant.writers.builtin.allowed import counsels, stands
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, Block
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import stems

_FORM = re.compile(r"(?i)\b(?P<form>carousel|checklist|check-list|packing list|thread|bullet(?:ed)? list|list)\b")
_PLACED = re.compile(r"(?i)\b(?P<form>slide|tweet) ?\d")
_BY_PLACE = {"slide": "carousel", "tweet": "thread"}
# What a place holds that is no matter of the topic: what draws readers in, and how to reach the practice.
_HOOK = re.compile(r"(?i)(?:an? |the |your |our |catchy |strong |good )*(?:hook|title|cover|intro(?:duction)?|opener|opening|headline)(?: (?:question|line|slide))?")
_CONTACT = re.compile(r"(?i)(?:with |an? |the |our |your |my |how to |where to |just |phone |and |office |clinic |practice )*(?:phone|number|contact(?: (?:info|details|us))?|cta|call to action|book(?:ing)?(?: (?:a visit|an appointment|link|with us|online))?|reach us|find us|call us|website|link)(?: (?:number|in bio|page))?")
_COLON = re.compile(r"(?<!\d):\s+(?=\S)|\n|[.,]?\s+\b(?:include|including|includes|such as|with):?\s+(?=\S)")
_LAST_AND = re.compile(r"(?i)\s+(?:and|&|\+)\s+(?=(?:\S+\s*){1,5}$)")
_PARTS = re.compile(r"\s*(?:[,;\n]|\s\d[.)]\s|\s[-–—]\s)\s*(?:and\s+|then\s+|[-•*]\s*|\d[.)]\s*)?")
_TELLS = re.compile(r"(?i)(?:tell|remind|warn|advise) (?:\w+ )?(?:people|women|men|patients|parents|moms|readers|followers|kids|anyone|everyone|them) (?:not )?to \w")  # advice to readers, put as an order to the writer
_ETC = re.compile(r"(?i)[ ,]*\b(?:etc|and so on|and such|or whatever)\b\.*$")
_LEADING = frozenset(("carousel", "slides", "slide", "checklist", "check-list", "packing", "thread", "tweets", "tweet", "bullets", "bulleted", "about", "abt", "explaining", "ig", "insta", "a", "an"))
_ASKS = re.compile(r"(?i)(?:what|how|why|when|where|who)(?:['’]?s)?$")
_NAME = 2  # words that only name a point
_SLIDES = 2  # points of a carousel at least
_POSTS = 2  # from how many posts on it is a thread
_ON_A_SLIDE = 2  # sentences of an answer
_LEAST, _MOST, _WORDS = 3, 10, 9  # points of a form, and words of one
_NEAR, _FAIRLY_NEAR, _SHARE = 0.5, 0.25, 0.5  # cosine of a fact with a point, of one that shares this part of its words
CHECK = "☐ "
_SIGN = dict.fromkeys(("checklist", "check-list", "packing list"), CHECK)


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
    """The points of a form that a request lists behind a colon, line by line or by their places; none where it asks for no form or lists fewer than three."""
    placed = slots.form(request)
    if placed and not slots.series(request) and (named := _FORM.search(request) or _PLACED.search(request)):
        form = named["form"].lower()
        topic = cards.find_topic(placed.head, profile.specialty)
        head = names.group() if topic and (names := topic_words.names(topic).search(placed.head)) else placed.head
        return _of(_BY_PLACE.get(form, form), f": {head}" if topic else head, [slot.text for slot in placed.slots], profile)
    for colon in sorted(_COLON.finditer(request), key=lambda mark: (mark[0].strip()[:1] in (":", ""), mark.start()), reverse=True):  # a colon before a word that may stand in a point: "a chair with arms"
        form, listed = _FORM.search(request[: colon.start()]), _listed(request[colon.end() :])
        if form and _LEAST <= len(listed) <= _MOST and all(len(part.split()) <= _WORDS for part in listed):
            return _of(form["form"].lower(), request[: colon.start()], listed, profile)
    return Points()


def _listed(text: str) -> list[str]:
    """What is listed, without the wishes at its end."""
    parts = [bare for part in _PARTS.split(text) if (bare := _ETC.sub("", part.strip(" .\t-•*")))]
    if len(parts) > 1:
        parts[-1:] = _LAST_AND.split(parts[-1], maxsplit=1)
    while parts and (notes.is_note(parts[-1]) or told.is_effect(parts[-1]) or frames.asks(parts[-1])):
        parts.pop()
    return parts


def _of(form: str, head: str, listed: list[str], profile: Profile) -> Points:
    words = (head[head.rindex(": ") + 2 :] if ": " in head else head).split()
    while words and not head.startswith(": ") and not _ASKS.match(words[0]) and (frames.is_frame(words[0]) or words[0].lower().strip("(,:") in _LEADING or words[0].isdigit()):
        words.pop(0)
    title = upper_first(copyedit.edited(" ".join(words).strip(" ,:-–"), profile))
    items = [upper_first(copyedit.edited(part, profile)) for part in listed]
    refused = [item for item in items if _TELLS.match(item)]
    refused += [] if stands("\n".join((title, *items)), profile) else [item for item in items if item not in refused and not stands(_sentence(item), profile)]
    kept = tuple(item for item in items if item not in refused)
    counsel = tuple(item for item in refused if _TELLS.match(item) or counsels(_sentence(item), profile))
    return Points(form, title, kept if len(kept) >= _LEAST - 1 else (), counsel)


def unfilled(request: str, profile: Profile) -> tuple[str, ...]:
    """The places of a form that wait for something to be told, as they stand in the draft."""
    return tuple(item for item in read(request, profile).items if not _HOOK.fullmatch(item) and not _CONTACT.fullmatch(item)) if slots.form(request) else ()


def asks_for_checklist(request: str) -> bool:
    """Whether a checklist is asked for, which no card has ready."""
    found = _FORM.search(request)
    return found is not None and found["form"].lower() in _SIGN


def set_out(points: Points, material: Material | None, setting: Setting) -> list[Block]:
    """The form with its points: a slide or a post of a thread each, or lines of a list."""
    facts = _facts(points, material)
    lines = [_line(item, points, material, setting) for item in points.items]
    if points.form == "carousel":
        there = _told_of(points, facts, lambda item: len(item.split()) > _NAME)
        if any(facts):  # where no fact speaks to any, the points are the writer's own to name
            if len(there) < _SLIDES:
                return []  # bare names of slides hold nothing
            points, lines, facts = _only(there, points, lines, facts)
        first = [Block(f"Slide 1\n{points.title}")] if points.title and not any(map(_HOOK.fullmatch, points.items)) else []
        slides = [Block("\n".join((f"Slide {n}", line, *(fact.text for fact in told))), PARAGRAPH, told=told) for n, (line, told) in enumerate(zip(lines, facts, strict=True), 1 + len(first))]
        return [*first, *slides]
    if points.form == "thread" and setting.platform.thread:
        there = _told_of(points, facts, _says)
        if len(there) < _POSTS:
            return []  # names of points are no thread
        points, lines, facts = _only(there, points, lines, facts)
        return _thread(replace(points, items=tuple(lines), title="" if any(map(_HOOK.fullmatch, points.items)) else points.title), facts, setting.style.thread or len(points.items))
    sign = _SIGN.get(points.form, "• ")
    head = [Block(points.title)] if points.title else []
    return [*head, *(Block(f"{sign}{item}", LINE if n else PARAGRAPH) for n, item in enumerate(points.items))]


def _only(there: Sequence[int], points: Points, lines: list[str], facts: list[tuple[Told, ...]]) -> tuple[Points, list[str], list[tuple[Told, ...]]]:
    """The points at some places, with their lines and facts."""
    return replace(points, items=tuple(points.items[n] for n in there)), [lines[n] for n in there], [facts[n] for n in there]


def _told_of(points: Points, facts: Sequence[tuple[Told, ...]], says: Callable[[str], bool]) -> list[int]:
    """The places of the points that say something, that a fact speaks to, or that draw readers in and say how to reach the practice."""
    return [n for n, (item, told) in enumerate(zip(points.items, facts, strict=True)) if told or says(item) or _HOOK.fullmatch(item) or _CONTACT.fullmatch(item)]


def _line(item: str, points: Points, material: Material | None, setting: Setting) -> str:
    """What stands in the place of a point: the point itself, a line that draws readers in, or how to reach the practice."""
    if _HOOK.fullmatch(item):
        return question_forms.line("slide.open", material, setting, len(points.items)) if material else points.title
    if _CONTACT.fullmatch(item):
        return f"Book a visit{setting.book}." if setting.book else "Questions? Bring them to your next visit."
    return item


def _thread(points: Points, facts: list[tuple[Told, ...]], count: int) -> list[Block]:
    """The points over the posts of a thread, in order; the title opens the first."""
    told = [(" ".join((*((_sentence(item),) if _says(item) or not found else ()), *(fact.text for fact in found))), found) for item, found in zip(points.items, facts, strict=True)]  # facts need no label
    size, more = divmod(len(told), min(count, len(told)))
    blocks: list[Block] = []
    while told:
        here, told = told[: size + (len(blocks) < more)], told[size + (len(blocks) < more) :]
        text = " ".join(text for text, _ in here)
        head = f"{points.title}\n" if points.title and not blocks else ""
        blocks.append(Block(f"{head}{text}", PARAGRAPH, told=tuple(fact for _, found in here for fact in found)))
    return blocks


def _says(item: str) -> bool:
    """Whether a point says something, and does not only name it."""
    return len(item.split()) > _NAME and statements.is_whole(item)


def _sentence(item: str) -> str:
    return item if item.endswith((".", "!", "?")) else f"{item}."


def _facts(points: Points, material: Material | None) -> list[tuple[Told, ...]]:
    """For each point what the card answers to it, else the fact that speaks to it, nothing twice."""
    if material is None or material.topic is None:
        return [()] * len(points.items)
    found: list[tuple[Told, ...]] = []
    for item in points.items:
        found.append(() if _HOOK.fullmatch(item) or _CONTACT.fullmatch(item) else spoken_to(item, points.title, material, {fact for told in found for fact in told}))
    return found


def spoken_to(item: str, title: str, material: Material, said: set[Told], about: str = "", sure: float = card_answers.SURE) -> tuple[Told, ...]:
    """What the card tells of a point, or of a point of what the post is ``about``: its answer to it where it is ``sure`` to be one, else the fact that speaks to it; nothing that is ``said`` already."""
    if material.topic is None:
        return ()
    lines = material.reply_of(card_answers.nearest(card_answers.of(about, item), material.topic, sure))
    if lines:
        return tuple(line for line in lines if line not in said)[: 1 if said & set(lines) else _ON_A_SLIDE]
    left = [fact for fact in material.facts if fact not in said]
    if card_answers.asks_what_it_is(item, material.topic):
        return tuple(fact for fact in left if fact.text == material.topic.facts[0].text)[:1]
    asked = next(iter(aspects.asked(item)), ())
    near = relevance.nearness(material.topic, f"{title}. {item}")
    words = stems(item) - material.named or stems(item)
    speaking = [fact for fact in left if fact.role in asked] if asked else [fact for fact in left if stems(fact.text) & words and near.get(fact.text, 0.0) >= (_NEAR if len(stems(fact.text) & words) < _SHARE * len(words) else _FAIRLY_NEAR)]
    best = max(speaking, key=lambda fact: near.get(fact.text, 0.0), default=None) or card_answers.fact_for(item, material.topic, left)
    return (best,) if best else ()
