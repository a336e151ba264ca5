"""Blog articles and newsletters: headed sections from the facts, the myths and the questions of a card."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.knowledge.subject import inside, lower_first, upper_first
from assistant.writers.builtin import roles, wordings
from assistant.writers.builtin.allowed import allowed
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.flow import connected
from assistant.writers.builtin.hooks import Hook
from assistant.writers.builtin.links import linked
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting

_SHORT = 220  # words below which an article has no sections
_RANK = {"meaning": 1, "emergency": 1, "signs": 2, "care": 2, "finding": 3, "causes": 3, "prevention": 4, "more": 5}
_ONE_CLINICIAN = re.compile(r"(?i)(?:dr|prof)\b")
ORDER = ("meaning", "causes", "signs", "finding", "care", "prevention", "more", "emergency")


def article(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """A blog article: a title, the answer first, sections, myths, questions to bring, sources."""
    said = Sayings(material, setting)
    title = hook.text if hook.kind in ("question", "myth") else said.one("title")
    told = _intro_told(hook, material)
    if setting.words < _SHORT:
        return _blurb(title, hook, material, setting)
    groups = {name: [t for t in facts if t.text != told.text] for name, facts in _grouped(material).items()}
    sections = [_section(name, facts, said, material, setting) for name, facts in groups.items() if facts]
    covered = [lower_first(roles_heading(name)) for name, facts in groups.items() if facts and name != "more"][:4]
    blocks = [Block(f"# {title}"), Block(_intro(hook, told, said), told=(told,))]
    if len(covered) > 1:
        blocks.append(Block(said.one("promise", covered=_and(covered)), rank=1))
    myths = _myths(material, said)
    blocks += [*myths, *sections] if hook.kind == "myth" else [*sections, *myths]
    open_questions = _open_questions(material, hook)
    if open_questions:
        lines = "\n".join(f"- {question}" for question in open_questions)
        blocks.append(Block(f"## Questions to bring to your visit\n\n{said.one('questions')}\n\n{lines}\n\n{said.one('questions_after')}", rank=2))
    blocks.append(Block(f"## Before you go\n\n{said.one('before_you_go')}", rank=3))
    blocks.append(Block(said.one("goodbye", tone="" if setting.own else "other"), close=True, rank=1))
    return [*blocks, *_sources(material)]


_ANSWERED = 3  # answers in a newsletter at most


def letter(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """A newsletter: subject line, greeting, two or three short items, one thing to do, a name."""
    said = Sayings(material, setting)
    most = setting.platform.title_max or 60
    title = next(t for t in (*(question for question, _ in material.wanted[:1]), *said.all("subject_line"), material.subject) if len(t) <= most)
    blocks = [Block(f"Subject: {title}"), Block(said.one("greeting")), Block(hook.text if hook.kind in ("occasion", "remark") else said.one("letter"), rank=1)]
    if material.wanted:
        return [*blocks, *_answers(material), *_goodbye(material, setting, said)]
    groups = _grouped(material)
    first = [t for name in ("meaning", "signs", "causes", "care", "finding", "more") for t in groups.get(name, [])[:2]]
    facts = sorted([hook.told, *(t for t in first if not t.echoes(hook.told, material.named))][:5], key=lambda t: ORDER.index(t.role))
    myth = next((m for m in material.myths if m[1].text not in {t.text for t in facts}), None)
    blocks.append(Block(f"{said.one('letter_facts')}\n\n{_paragraph(facts, material, setting)}", told=tuple(facts)))
    if myth:
        blocks.append(Block(f"{said.one('letter_myth')}\n\nMyth: {myth[0]}\nFact: {myth[1].text}", rank=2, told=(myth[1],)))
    open_questions = _open_questions(material, hook)
    if open_questions:
        asked = setting.dice.pick("letter", open_questions)
        head = said.one("letter_question", tone="" if setting.own else "other")
        blocks.append(Block(f"{head}\n\n{said.one('letter_question_text', question=asked)}", rank=3))
    return [*blocks, *_goodbye(material, setting, said)]


def _answers(material: Material) -> list[Block]:
    """Each answer asked for under its question, the first of them in any case."""
    return [Block(f"{question}\n\n{' '.join(told.text for told in lines)}", rank=n + 1 if n else 0, told=lines) for n, (question, lines) in enumerate(material.wanted[:_ANSWERED])]


def _goodbye(material: Material, setting: Setting, said: Sayings) -> list[Block]:
    """The one thing to do, the name under a letter, and its sources."""
    name = setting.profile.voice.sign_off or "\n".join((said.one("valediction"), setting.profile.name or "Your care team"))
    return [Block(said.one("letter_do", tone="" if setting.own else "other"), close=True, rank=1), Block(name, rank=1, close=True), *_sources(material)]


def _blurb(title: str, hook: Hook, material: Material, setting: Setting) -> list[Block]:
    facts = [hook.told, *(t for t in _ordered(material) if t.text != hook.told.text)]
    blocks = [Block(f"# {title}"), Block(_intro(hook, hook.told, Sayings(material, setting)) if hook.kind == "myth" else hook.told.answer, told=(hook.told,))]
    for n, told in enumerate(facts[1:], 1):
        blocks.append(Block(told.text, PARAGRAPH if n % 3 == 0 else " ", 1 + n, (told,)))
    last = Sayings(material, setting).one("goodbye", tone="" if setting.own else "other")
    return [*blocks, Block(last, rank=1, close=True)]


def _intro(hook: Hook, told: Told, said: Sayings) -> str:
    if hook.kind == "question":
        return said.one("intro", question=hook.text, answer=told.answer)
    if hook.kind == "occasion":
        return hook.text
    if hook.kind == "myth":
        return said.one("intro_myth", Myth=hook.about, myth=(inside(hook.about) or "").rstrip("."), answer=told.text)
    return said.one("intro_fact", answer=told.text)


def _myths(material: Material, said: Sayings) -> list[Block]:
    if not material.myths:
        return []
    lines = "\n\n".join(f"Myth: {myth}\nFact: {fact.text}" for myth, fact in material.myths)
    told = tuple(fact for _, fact in material.myths)
    return [Block(f"## Myths and facts\n\n{said.one('myths')}\n\n{lines}", rank=2, told=told)]


def roles_heading(name: str) -> str:
    """The heading of a role's section."""
    return next(r.heading for r in roles.roles() if r.name == name)


class Sayings:
    """The wordings of long posts, filled for one draft."""

    def __init__(self, material: Material, setting: Setting) -> None:
        self._setting = setting
        self._slots: Mapping[str, str] = {
            "subject": material.subject, "Subject": upper_first(material.subject), "team": setting.team,
            "practice": setting.profile.name, "house": "" if _ONE_CLINICIAN.match(setting.profile.name) else setting.profile.name, "book": setting.book or " ", "part": setting.decor.part,
        }  # fmt: skip

    def all(self, slot: str, tone: str = "", **more: str) -> list[str]:
        """Every wording of a slot that can be filled, this turn's first."""
        tones = (tone,) if tone else self._setting.tones
        listed = wordings.options("long", slot, tones, grave="" if tone else self._setting.grave)
        filled = (wordings.fill(w, {**self._slots, **more}) for w in self._setting.dice.order(slot, listed))
        return [" ".join(text.split(" ")).replace("  ", " ").replace(" .", ".") for text in filled if text]

    def one(self, slot: str, tone: str = "", **more: str) -> str:
        """This turn's wording of a slot."""
        return self.all(slot, tone, **more)[0]


def _intro_told(hook: Hook, material: Material) -> Told:
    if hook.kind in ("question", "myth", "occasion"):
        return hook.told
    return next((t for t in material.topic_order if t.role == "meaning"), hook.told)


def _section(name: str, facts: list[Told], said: Sayings, material: Material, setting: Setting) -> Block:
    text = f"## {roles_heading(name)}\n\n{said.one(f'lead_{name}')} {_paragraph(facts, material, setting)}"
    return Block(text, PARAGRAPH, _RANK[name], tuple(facts))


def _paragraph(facts: list[Told], material: Material, setting: Setting) -> str:
    """Facts as a paragraph."""
    blocks = [Block(told.text, " ", told=(told,)) for told in facts]
    return " ".join(block.text for block in linked(connected(blocks, material), setting.dice, 1))


def _grouped(material: Material) -> dict[str, list[Told]]:
    groups: dict[str, list[Told]] = {name: [] for name in ORDER}
    for told in material.topic_order:
        groups[told.role].append(told)
    lone = [name for name in ("causes", "prevention", "finding") if len(groups[name]) == 1 and len(groups["more"]) > 0]
    for name in lone[1:]:
        groups["more"] += groups.pop(name)
    return {name: facts for name, facts in groups.items() if facts}


def _ordered(material: Material) -> list[Told]:
    return [told for facts in _grouped(material).values() for told in facts]


def _open_questions(material: Material, hook: Hook) -> list[str]:
    """The card's questions that this post does not answer."""
    if material.topic is None:
        return []
    answered = {question for question, _ in material.answered} if hook.kind == "question" else set()
    return [q for q in material.topic.questions if q not in answered and q != hook.text and allowed(f"- {q}")]


def _sources(material: Material) -> list[Block]:
    found = {told.url: told.issuer for told in (*material.facts, *(fact for _, fact in material.myths)) if told.url}
    if not found:
        return []
    lines = "\n".join(f"- {issuer}: {url}" for url, issuer in found.items())
    when = f"\n\nFacts checked in {material.topic.checked:%B %Y}." if material.topic else ""
    return [Block(f"Sources\n\n{lines}{when}", PARAGRAPH, 1, close=True)]


def _and(items: list[str]) -> str:
    last = ", then " if any(" and " in item for item in items) else " and "
    return last.join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""


