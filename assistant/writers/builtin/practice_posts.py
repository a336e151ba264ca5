"""Posts about the practice, made of the user's own words: news, people, behind the scenes, a day.

Names, numbers, dates and places come from the request or the profile. Nothing is added to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.stages import Brief
from assistant.writers.builtin import wordings
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, SPACE, Block
from assistant.writers.builtin.details import TIME, Details
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.people import Person, person
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.subject import lower_first, upper_first

_SHORT_FORMS = ("micro", "clip")
_NO_PHONE = ("google", "pinterest", "tiktok")
_NEW = re.compile(r"(?i)\b(?:new|arrived|just got|makeover|renovat\w+|upgrade\w*)\b")
# "a day in the life of the front desk": the place or post it names; setting.asked is in small letters.
_WHOSE_DAY = re.compile(r"\bday in the life of (?:the|our|an?) ([a-z][a-z -]{2,40}?)(?=$|[,.:;!?\n]| (?:post|for|on|please|pls)\b)")
# "new Saturday hours": the day is part of the thing.
_DESCRIBES = re.compile(r"(?i)(?:(?:our|the|more|new|extended|extra|special|early|late|longer|added)\s*)+")
_EVENTS = (
    ("closure", re.compile(r"(?i)\b(?:closed|closing|closes?|close early|holiday hours|out of (?:the )?office|not available)\b")),
    ("hiring", re.compile(r"(?i)\b(?:hiring|job opening|looking for an?|join our team|now hiring)\b")),
    ("event", re.compile(r"(?i)\b(?:clinic|drive|fair|talk|speak\w*|event|open house|webinar|class|workshop|run|walk|5k|party|fundraiser|screening|seminar|q&a)\b")),
    ("opening", re.compile(r"(?i)\b(?:open|opens|opening|hours|walk-ins?|appointments?|saturdays?|evenings?|online booking|telehealth)\b")),
    ("new", re.compile(r"(?i)\b(?:new|arriv\w+|moved?|moving|renovat\w+|makeover|scanner|laser|machine|equipment|location|website|portal)\b")),
)


def announcement(details: Details, material: Material | None, setting: Setting) -> Iterator[list[Block]]:
    """News: the user's words, a fact of the topic where there is room, a way to reach the practice, one close."""
    told = _announced(details, setting)
    if not told:
        return
    kind = _kind(f"{details.text} {setting.asked}")
    leads = wordings.options("practice", f"announce.lead.{setting.family}", setting.tones)
    for wording in setting.dice.order(f"lead|{setting.platform.id}", leads):
        text = wordings.fill(wording, {"told": told, "practice": setting.profile.name})
        if text is None or (": {told}" in wording and ":" in told):
            continue
        blocks = [Block(text)]
        if material and kind not in ("closure", "hiring"):
            blocks += [_fact(material, setting, n) for n in range(min(2 if setting.family in ("neighbor", "letter", "article", "colleague") else 1, len(material.facts)))]
        yield [*blocks, *_close(f"announce.close.{kind}", setting), *_contact(setting)]


def staff(brief: Brief, details: Details, setting: Setting) -> Iterator[list[Block]]:
    """A post about one of the team: the occasion, what the user told, a kind line, a word from the readers."""
    who = person(brief.request.text, details, brief.profile)
    if who is None:
        return
    slots = {
        "name": who.name, "Name": upper_first(who.name), "years": who.years, "Years": upper_first(who.years), "day": who.day,
        "practice": setting.profile.name or "our practice", "team": setting.team, "reason": who.reason,
    }  # fmt: skip
    more = [sentence for sentence in details.sentences if not who.says_only_the_occasion(sentence)]
    if who.day and not any(who.day in sentence for sentence in more):
        more += _one("staff.day", who, slots, setting)
    if who.reason and not any(who.reason in sentence for sentence in more):
        more += _one("staff.reason", who, slots, setting)
    for wording in setting.dice.order(f"staff|{setting.platform.id}", wordings.options("practice", f"staff.{who.occasion}", setting.tones)):
        text = wordings.fill(wording, slots)
        if text is None or (who.day and "today" in wording.lower()):
            continue
        blocks = [Block(text)]
        gap = SPACE if setting.family in (*_SHORT_FORMS, "chat") else PARAGRAPH
        blocks += [Block(sentence, gap if n == 0 else SPACE) for n, sentence in enumerate(more)]
        yield [*blocks, *_kind_words(who, slots, setting)]


def _one(slot: str, who: Person, slots: dict[str, str], setting: Setting) -> list[str]:
    """This turn's wording of a slot that differs by occasion, filled."""
    lists = wordings.table("practice")[slot]
    text = wordings.fill(setting.dice.pick(slot, lists.get(who.occasion, lists["any"])), slots)
    return [text] if text else []


def scenes(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """Behind the scenes, in the user's words; with none, a question about what to show."""
    slots = {"told": " ".join(details.sentences), "phrase": ", ".join(map(lower_first, details.phrases)), "practice": setting.profile.name}
    slot = "scenes.nothing"
    if details.sentences:
        slot, slots["told"] = "scenes.story" if details.story else "scenes.told", _with_phrases(details)
    elif details.phrases:
        slot = "scenes.how" if re.match(r"(?i)(?:how|why|what|where) ", slots["phrase"]) else "scenes.phrase"
    for wording in setting.dice.order(f"{slot}|{setting.platform.id}", wordings.options("practice", slot, setting.tones)):
        text = wordings.fill(wording, slots)
        if text is None:
            continue
        if slot == "scenes.nothing":
            yield [Block(text), *_nudge(setting)]
            continue
        tone = "story" if details.story else "new" if _NEW.search(details.text) else "routine" if slot == "scenes.how" else "any"
        line = setting.dice.pick(f"line|{setting.platform.id}", wordings.table("practice")["scenes.line"][tone])
        yield [Block(text), Block(line, SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 2), *_close("scenes.story_close" if details.story else "scenes.close", setting)]


def day(details: Details, setting: Setting) -> Iterator[list[Block]]:
    """A day at the practice: what the user listed, a line each where the platform likes lines."""
    items = [part for phrase in (*details.phrases, *(s.rstrip(".") for s in details.sentences)) for part in _parts(phrase)]
    if (whose := _WHOSE_DAY.search(setting.asked)) and all(_WHOSE_DAY.search(item.lower()) for item in items):
        slots = {"whose": whose[1].strip()}
        for wording in setting.dice.order(f"day.asked|{setting.platform.id}", wordings.options("practice", "day.asked", setting.tones)):
            if text := wordings.fill(wording, slots):
                yield [Block(text), *_nudge(setting)]
    if len(items) < 2:
        yield from scenes(details, setting)
        return
    lines = "\n".join(upper_first(item) for item in items)
    run = f"{upper_first(', '.join(map(lower_first, items[:-1])))} and {lower_first(items[-1])}."
    listed = setting.family in ("caption", "neighbor", "article", "letter", "video", "colleague")
    for wording in setting.dice.order(f"day|{setting.platform.id}", wordings.options("practice", "day.lead", setting.tones)):
        text = wordings.fill(wording, {"practice": setting.profile.name})
        if text:
            yield [Block(text), Block(lines if listed else run), *_close("day.close", setting)]


def _announced(details: Details, setting: Setting) -> str:
    phrases = [_notice(phrase, setting) for phrase in details.phrases]
    return " ".join((*details.sentences, *phrases)) if details.sentences else " ".join(phrases)


def _notice(phrase: str, setting: Setting) -> str:
    """"flu clinic Saturday 9 to 12" -> "Flu clinic: Saturday, 9 to 12."; another phrase becomes a short sentence."""
    found = TIME.search(phrase)
    if found and found.start() > 3 and not _DESCRIBES.fullmatch(phrase[: found.start()].strip()):
        what = re.sub(r"(?i)[\s,]+(?:on|from|at|in|this)?$", "", phrase[: found.start()].rstrip(" ,:-"))
        when = re.sub(r"(?i)(day|days) (?=\d)", r"\1, ", phrase[found.start() :].strip(" ,"))
        wording = setting.dice.pick("event", wordings.options("practice", "announce.event"))
        return (wordings.fill(wording, {"What": upper_first(what), "when": when}) or "").replace(".m..", ".m.")
    return f"{upper_first(phrase)}." if not phrase.endswith((".", "!")) else upper_first(phrase)


def _with_phrases(details: Details) -> str:
    return " ".join((*details.sentences, *(f"{upper_first(p)}." for p in details.phrases)))


def _parts(phrase: str) -> list[str]:
    return [part.strip(" .") for part in re.split(r",\s+(?:and |then )?|\s+then\s+|;\s*", phrase) if part.strip(" .")]


def _kind(text: str) -> str:
    return next((name for name, pattern in _EVENTS if pattern.search(text)), "other")


def _fact(material: Material, setting: Setting, number: int) -> Block:
    ordered = setting.dice.order("news", [t for t in material.facts if t.role != "emergency"] or list(material.facts))
    told = ordered[number % len(ordered)]
    return Block(told.text, PARAGRAPH if number == 0 else SPACE, 3 + number, (told,))


def _close(slot: str, setting: Setting) -> list[Block]:
    lists = wordings.table("practice")[slot]
    lines = lists.get(setting.family) or wordings.options("practice", slot, setting.tones)
    if setting.style.question is not None:
        lines = tuple(line for line in lines if line.endswith("?") is setting.style.question) or lines
    line = setting.dice.pick(f"{slot}|{setting.platform.id}", lines)
    return [Block(line, SPACE if setting.family == "clip" else PARAGRAPH, 1, close=True)]


def _contact(setting: Setting) -> list[Block]:
    if setting.platform.id in _NO_PHONE:
        return []
    if setting.profile.phones:
        line = setting.dice.pick("phone", wordings.table("practice")["announce.contact"]["phone"])
        return [Block(line.format(phone=setting.profile.phones[0]), LINE, 2, close=True)]
    if setting.profile.websites:
        line = setting.dice.pick("site", wordings.table("practice")["announce.contact"]["site"])
        return [Block(line.format(site=setting.profile.websites[0]), LINE, 2, close=True)]
    return []


def _kind_words(who: Person, slots: dict[str, str], setting: Setting) -> list[Block]:
    blocks = []
    lines = wordings.table("practice")["staff.line"]
    for wording in setting.dice.order(f"line|{setting.platform.id}", lines.get(who.occasion, lines["any"])):
        text = wordings.fill(wording, slots)
        if text:
            blocks.append(Block(text, SPACE if setting.family in _SHORT_FORMS else PARAGRAPH, 2))
            break
    closes = wordings.table("practice")["staff.close"]
    listed = closes["colleague"] if setting.family == "colleague" else closes.get(who.occasion) or (closes["micro"] if setting.family == "micro" else closes["any"])
    for wording in setting.dice.order(f"close|{setting.platform.id}", listed):
        text = wordings.fill(wording, slots)
        if text:
            return [*blocks, Block(text, PARAGRAPH, 1, close=True)]
    return blocks


def _nudge(setting: Setting) -> list[Block]:
    lines = wordings.options("ask", "nudge", setting.tones)
    return [Block(setting.dice.pick(f"nudge|{setting.platform.id}", lines), PARAGRAPH, 2, close=True)]


