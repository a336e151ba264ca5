"""What a post on a topic can open with: a question people ask, a myth, a fact, a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.knowledge.subject import inside, upper_first
from assistant.rotation import rotated
from assistant.writers.builtin import roles, wordings
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import stems

_SAYS = {"fact", "fact_in", "news", "news_in", "list"}  # slots that say the fact itself
_AT_ONCE = ("neighbor", "caption", "micro", "colleague", "chat", "careful", "clip", "notice")  # families a fact may open without more, in the order in which they take another one each
_FACTS = 9  # facts of a card that may open a post
# After a fact of one role, the roles that carry on best.
_NEXT = {
    "meaning": ("signs", "causes", "more", "finding", "care"),
    "signs": ("emergency", "finding", "more", "care", "meaning"),
    "emergency": ("signs", "meaning", "more", "care"),
    "finding": ("care", "signs", "more", "meaning"),
    "care": ("finding", "more", "prevention", "signs"),
    "causes": ("prevention", "more", "signs", "finding"),
    "prevention": ("causes", "more", "finding", "care"),
    "more": ("more", "care", "signs", "finding", "prevention"),
}


Content = tuple[str, str, Told]  # kind, what is said, the fact behind it


@dataclass(frozen=True, slots=True)
class Hook:
    """What a post opens with. ``told`` is the fact behind it, not yet said unless ``said``."""

    kind: str  # "question", "myth", "fact" or "list"
    text: str
    told: Told
    said: bool = False
    about: str = ""  # the question, myth or fact itself


def hooks(material: Material, setting: Setting, kinds: tuple[str, ...] = ("question", "myth", "fact", "list")) -> Iterator[Hook]:
    """Openings for this platform, best order for this turn: every content before a second wording of one."""
    if setting.style.question is False:
        kinds = tuple(kind for kind in kinds if kind != "question")
    contents = _contents(material, kinds)
    near = material.nearest(contents, lambda entry: f"{entry[1]} {entry[2].text}")
    other = [entry for entry in contents if entry not in near]
    if setting.version is None:
        ranked = [*_turned(near, "near", setting), *_turned(other, "hook", setting)]
    else:  # versions side by side differ in what they say, not only in how
        ranked = rotated([*setting.dice.still("near", near), *setting.dice.still("hook", other)], setting.version)
    sought = material.sought
    if sought is not None:  # asked for by its question or its myth: these open before the bare fact does
        ranked.sort(key=lambda entry: (entry[2].text != sought.text, entry[0] not in ("question", "myth")))
    if plain := _outright(material, kinds, setting):
        yield plain
    for again in range(3):
        for kind, said, told in ranked:
            hook = _worded(kind, said, told, material, setting, again)
            if hook is not None:
                yield hook


def _outright(material: Material, kinds: tuple[str, ...], setting: Setting) -> Hook | None:
    """What comes nearest to the angle of the request said at once, each platform another of it while they last."""
    if "fact" not in kinds or setting.family not in _AT_ONCE:
        return None
    nearest = [told for told in material.facts if told.text in material.pointed and inside(told.text) and not leans(told, material)]
    turn = 0 if material.ordered or setting.alone else _AT_ONCE.index(setting.family)
    return Hook("fact", nearest[turn].text, nearest[turn], said=True, about=nearest[turn].text) if turn < len(nearest) else None


# A sentence of an answer that goes on from the one before it.
_GOES_ON = re.compile(r"(?:The|This|That|These|Those|Such|It|Its|They|Their|He|She|So|And|But|Then|There|Some|Others?|One|Another|Both|Most|Many|Yes|No|Not|All|Also)\b")


def leans(told: Told, material: Material) -> bool:
    """Whether a sentence goes on from the one before it in an answer, and does not stand alone."""
    return told in material.replied and _GOES_ON.match(told.text) is not None


def _turned(contents: list[Content], name: str, setting: Setting) -> list[Content]:
    """Contents in the order of this turn, each platform starting at another place."""
    return rotated(setting.dice.order(name, contents), setting.platform.order // 10)


def support(material: Material, lead: Told) -> list[Told]:
    """Facts that carry on from ``lead``, best first; none says again what another one says."""
    order = _NEXT[lead.role]
    place = {told.text: n for n, told in enumerate(material.facts)}
    at = place.get(lead.text, 0)

    def distance(told: Told) -> float:
        if material.pointed:
            return place[told.text]  # the facts stand in the order in which they come near the angle
        rank = order.index(told.role) if told.role in order else len(order)
        return rank + abs(place[told.text] - at) / 4 - (6 if material.on_angle(told.text) else 0)

    chosen = [lead]
    for told in sorted(material.facts, key=distance):
        if not any(alike(told.text, other.text, material) for other in chosen):
            chosen.append(told)
    return chosen[1:]


def _contents(material: Material, kinds: tuple[str, ...]) -> list[Content]:
    found = [("question", question, told) for question, told in material.answered]
    found += [("myth", myth, told) for myth, told in material.myths]
    standing = [told for told in material.facts if not leans(told, material)]
    found += [("fact", told.text, told) for told in standing[:_FACTS]]
    found += [("list", told.text, told) for told in standing if roles.listed(told.text)]
    return [entry for entry in found if entry[0] in kinds]


def _worded(kind: str, said: str, told: Told, material: Material, setting: Setting, again: int) -> Hook | None:
    slot = f"{setting.family}.{kind}"
    if not wordings.has("openers", slot):
        return None
    slots = {**_slots(kind, said, told, material), "moment": moment(setting, said)}
    listed = wordings.options("openers", slot, setting.tones, grave=setting.grave)
    order = setting.dice.order(slot, listed)
    for wording in order[again:] + order[:again]:
        text = None if _echoes(wording, slots) or (material.pointed and "moment" in wordings.fields(wording)) else wordings.fill(wording, slots)
        if text is not None:
            return Hook(kind, text, told, bool(_SAYS & set(wordings.fields(wording))), said)
    return None


def moment(setting: Setting, said: str) -> str:
    """An everyday moment of the reader, of the topic's specialty."""
    table = wordings.table("moments")
    lists = next((table[s] for s in setting.specialties if s in table), table["default"])
    listed = table["default"]["grave"] if setting.grave and lists is table["default"] else lists["any"]
    return setting.dice.order(f"moment|{setting.platform.id}|{said}", listed)[0]


def _echoes(wording: str, slots: dict[str, str]) -> bool:
    """Whether the subject would be named twice in a row."""
    named = {"subject", "Subject"} & set(wordings.fields(wording))
    said = _SAYS & set(wordings.fields(wording))
    return bool(named and said and slots["subject"].lower()[:6] in slots["fact"].lower()[:40])


def _slots(kind: str, said: str, told: Told, material: Material) -> dict[str, str]:
    slots = {"subject": material.subject, "Subject": upper_first(material.subject), "fact": told.text, "fact_in": inside(told.text) or ""}
    if told.role != "meaning":
        slots |= {"news": told.text, "news_in": slots["fact_in"]}
    if kind == "question":
        slots |= {"question": said, "question_in": inside(said) or ""}
    if kind == "myth":
        slots |= {"Myth": said, "myth": (inside(said) or "").rstrip(".")}
    if kind == "list":
        listed = roles.listed(told.text)
        slots["list"] = listed.lines() if listed else ""
    return slots


def alike(one: str, other: str, material: Material) -> bool:
    """Whether two facts say much the same, the words of the topic's names aside."""
    a, b = stems(one) - material.named, stems(other) - material.named
    return min(len(a), len(b)) > 1 and len(a & b) >= 0.6 * min(len(a), len(b))
