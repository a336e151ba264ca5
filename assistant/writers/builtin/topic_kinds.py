"""Openings for the kinds of posts on a topic that are more than plain education: awareness, a visit, a case, a question to followers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.knowledge.subject import inside, upper_first
from assistant.writers.builtin import occasion, wordings
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.hooks import Hook, hooks
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import content, names

_AT_A_VISIT = re.compile(
    r"\b(?:visits?|exams?|tests?|doctors?|clinicians?|teams?|appointments?|procedures?|surgery|scans?|drops|room|bring|during|after|before)\b"
)
_PATIENT = re.compile(r"\b(an? (?:\w+ ){0,2}patient (?:with|who has|whose) [^.,;:!?\n]+)", re.IGNORECASE)


def openings(kind: str, material: Material, setting: Setting) -> Iterator[Hook]:
    """Hooks for this kind, then those of plain education."""
    if kind == "awareness" and not setting.version:  # a series names its day once
        yield from _occasions(material, setting)
    elif kind == "visit" and (_is_a_visit(material) or "practice operations" not in material.specialties[:1]):
        yield from _told("visit" if _is_a_visit(material) else "visit_about", _at_a_visit(material), setting)
    elif kind == "case":
        yield from _cases(material, setting)
    elif kind in ("myth", "question") and not (_names_more(material, setting) and _beside_the_point(kind, material)):
        yield from hooks(material, setting, (kind,))
    if setting.style.audience and kind == "educate":
        yield from _for_audience(material, setting)
    yield from hooks(material, setting)


_OF_MYTHS = re.compile(r"\b(?:myths?|misconceptions?|debunk\w*|bust\w*|facts?|true|false|fiction|rumou?rs?)\b")


def _names_more(material: Material, setting: Setting) -> bool:
    """Whether a request names more than the topic and that its myths are wanted."""
    return material.topic is None or bool(content(_OF_MYTHS.sub(" ", names(material.topic).sub(" ", setting.asked))))


def _beside_the_point(kind: str, material: Material) -> bool:
    """Whether no myth, or no question, speaks to what the request names, and a fact does."""
    pairs = material.myths if kind == "myth" else material.answered
    return not any(material.on_angle(f"{said} {told.text}") for said, told in pairs) and any(material.on_angle(told.text) for told in material.facts)


def asking(material: Material | None, setting: Setting, told: str = "") -> Iterator[list[Block]]:
    """Blocks of posts that ask followers something, ``told`` first where the request says what, with one fact of the topic for company."""
    own = material.topic.audience if material and material.topic else ()
    general = wordings.table("ask")["general"]["any"] if not own else ()
    frames = wordings.options("ask", f"frame.{setting.family}", setting.tones, grave=setting.grave)
    for asked in [*([told] if told else []), *setting.dice.order("ask", own or general)]:
        slots = {"asked": asked, "asked_in": inside(asked) or "", "subject": material.subject if material else ""}
        for wording in setting.dice.order(f"frame|{setting.platform.id}|{asked}", frames):
            text = wordings.fill(wording, slots)
            if text:
                yield [Block(text), *_company(asked, material, setting), *_nudge(setting)]
                break


def _company(asked: str, material: Material | None, setting: Setting) -> list[Block]:
    """A fact to go with a question: the one that shares a word with it, else the best one as an aside."""
    if material is None:
        return []
    words = _content(asked)
    ordered = setting.dice.order("company", material.facts)
    tied = next((told for told in ordered if words & _content(told.text) and inside(told.text)), None)
    told = tied or next((told for told in ordered if told.role != "emergency" and inside(told.text)), None)
    if told is None:
        return []
    listed = wordings.options("ask", "tie" if tied else "aside", setting.tones, grave=setting.grave)
    wording = setting.dice.pick("tie", listed)
    text = wordings.fill(wording, {"fact_in": inside(told.text) or "", "subject": material.subject})
    return [Block(text, PARAGRAPH, 1, (told,))] if text else []


def _nudge(setting: Setting) -> list[Block]:
    if not setting.dice.chance(f"nudge|{setting.platform.id}", 0.5):
        return []
    lines = wordings.options("ask", "nudge", setting.tones, grave=setting.grave)
    return [Block(setting.dice.pick(f"nudge|{setting.platform.id}", lines), PARAGRAPH, 2, close=True)]


def days(material: Material, setting: Setting) -> Iterator[str]:
    """First sentences that name the topic's day, week or month, for posts that tell something else after it."""
    slots = _day(material, setting)
    if slots and not setting.version:
        listed = wordings.options("occasions", "lead", setting.tones, grave=setting.grave)
        yield from filter(None, (wordings.fill(wording, slots) for wording in setting.dice.still("lead", listed)))


def _day(material: Material, setting: Setting) -> dict[str, str]:
    topic = material.topic
    kept = occasion.occasion(topic, setting.asked) if topic else None
    if topic is None or kept is None:
        return {}
    when = occasion.clause(kept, day_first=_day_first(setting))
    return {
        "when": when, "when_in": when, "subject": material.subject, "Subject": upper_first(material.subject),
        "name": occasion.spoken(kept), "span": occasion.span(kept, day_first=_day_first(setting)), "unit": occasion.unit(kept, topic),
    }  # fmt: skip


def _occasions(material: Material, setting: Setting) -> Iterator[Hook]:
    slots = _day(material, setting)
    if not slots:
        return
    leads = [told for told in material.facts if told.role != "emergency"] or list(material.facts)
    listed = wordings.options("occasions", setting.family, setting.tones, grave=setting.grave)
    for told in setting.dice.order(f"lead|{setting.platform.id}", leads):
        for wording in setting.dice.order(f"occasion|{setting.platform.id}", listed):
            said = {"answer", "answer_in"} & set(wordings.fields(wording))
            text = wordings.fill(wording, {**slots, "answer": told.text, "answer_in": inside(told.text) or ""})
            if text:
                yield Hook("occasion", text, told, bool(said), about=slots["when"])


def _day_first(setting: Setting) -> bool:
    return setting.profile.jurisdiction in ("UK", "AU", "EU", "INT")


def _told(slot: str, material: Material, setting: Setting) -> Iterator[Hook]:
    noun = material.noun
    slots = {"subject": noun, "Subject": upper_first(noun)}
    leads = material.facts[:4]
    own = f"{slot}.{setting.family}"
    named = own if wordings.has("openings", own) else f"{slot}.other"
    for n, wording in enumerate(setting.dice.order(named, wordings.options("openings", named))):
        text = wordings.fill(wording, slots)
        if text:
            yield Hook("remark", text, leads[(n + setting.dice.turn) % len(leads)], about=text)


def _cases(material: Material, setting: Setting) -> Iterator[Hook]:
    patient = _PATIENT.search(setting.asked)
    slots = {"subject": material.subject, "Subject": upper_first(material.subject), "patient": patient[1] if patient else ""}
    wanted = "case_patient" if patient else "case"
    for wording in setting.dice.order(f"case|{setting.platform.id}", wordings.options("openings", wanted, setting.tones, grave=setting.grave)):
        text = wordings.fill(wording, slots)
        if text:
            yield Hook("remark", text, material.facts[setting.dice.turn % min(3, len(material.facts))], about=text)


def _for_audience(material: Material, setting: Setting) -> Iterator[Hook]:
    who = setting.style.audience
    slots = {"Audience": upper_first(who), "audience": who, "subject": material.subject}
    listed = wordings.options("openings", "audience", setting.tones, grave=setting.grave)
    for n, wording in enumerate(setting.dice.order(f"audience|{setting.platform.id}", listed)):
        text = wordings.fill(wording, slots)
        if text:
            yield Hook("remark", text, material.facts[(n + setting.dice.turn) % min(3, len(material.facts))], about=text)


def _is_a_visit(material: Material) -> bool:
    """Whether the topic is itself a visit, a test or a treatment, of which one can say what to expect."""
    title = f" {material.topic.title.lower() if material.topic else ''} {material.subject.lower()} "
    return any(re.search(rf"\b{word}\b", title) for word in wordings.table("visits")[""]["words"])


def _at_a_visit(material: Material) -> Material:
    """The same material, what is said about visits first."""
    return replace(material, facts=tuple(sorted(material.facts, key=_visits)))


def _visits(told: Told) -> int:
    return -2 * (told.role in ("finding", "care")) - len(_AT_A_VISIT.findall(told.text))


def _content(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"[a-z]{4,}", text.lower())} - {"what", "which", "would", "your", "with", "when", "about", "like", "first", "have", "that", "this", "most", "does", "where", "people", "peopl", "favor", "ever"}


