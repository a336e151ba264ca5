"""Forms made of questions and answers: an FAQ, myths beside facts, a true-or-false quiz."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge import relevance
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import card_answers, copyedit, counted, wordings
from assistant.writers.builtin.allowed import allowed
from assistant.writers.builtin.blocks import LINE, MUST, PARAGRAPH, Block, text_of
from assistant.writers.builtin.hooks import Hook
from assistant.writers.builtin.long_posts import ORDER
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting

_USUAL, _SURE = 3, 1  # pairs where no number is asked for; those that always stand
_MYTH = 0.65  # cosine of a question with a myth of the card
_FIRST = 2  # sentences that answer a question of an FAQ
_STATED = 18  # words of a statement that is judged true or false


def held(text: str) -> int:
    """How many questions, myths or statements a post sets out in one of these forms."""
    return max(len(re.findall(r"(?m)^Q: ", text)), len(re.findall(r"(?m)^Myth: ", text)), len(re.findall(r"(?m)^\d\. ", text)) if "\nAnswers: " in text else 0)


def faq(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Questions with their answers: those the request lists, else those of the card, then what people ask of any topic."""
    if listed := _listed(material, setting):
        return _answered("faq.open", listed, material, setting)
    pairs = list(material.answered)
    for role in ORDER:
        if any(told.role == role for _, told in pairs):
            continue
        if (told := next((t for t in _ranked(hook, material) if t.role == role and not any(t.echoes(a, material.named) for _, a in pairs)), None)) is not None:
            pairs.append((line(f"faq.{role}", material, setting), told))
    placed = sorted(pairs[: counted.number(setting.asked) or _USUAL], key=lambda pair: ORDER.index(pair[1].role))
    return _blocks("faq.open", [(f"Q: {question}\nA: {told.answer if (question, told) in material.answered else told.text}", told) for question, told in placed], material, setting)


_LISTED = re.compile(r"(?:^|(?<=[.?!:;,\n/(]))\s*(?:\d\s*[.)]\s*|[-•*]\s*)?([^.?!:;\n]{6,100}\?)")
_TO_WRITER = re.compile(r"(?i)\b(?:can|could|would|will) (?:you|u)\b|\b(?:posts?|draft|caption|ok|okay)\b")


def questions(request: str) -> tuple[str, ...]:
    """The questions that a request lists to have them answered for readers, as typed."""
    found = (match[1].strip(" '\"“”") for match in _LISTED.finditer(request))
    return tuple(question for question in found if not _TO_WRITER.search(question))


def _listed(material: Material, setting: Setting) -> list[tuple[str, tuple[Told, ...]]]:
    """Each question the request lists that the card answers, with its first sentences."""
    pairs: list[tuple[str, tuple[Told, ...]]] = []
    for asked_ in questions(setting.asked):
        lines = _told(asked_, material)
        if lines and lines not in [told for _, told in pairs]:
            pairs.append((upper_first(copyedit.edited(asked_, setting.profile)), lines))
    return pairs


def _told(question: str, material: Material) -> tuple[Told, ...]:
    """What the card says to a question: an answer, or what puts a myth of nearly these words right."""
    if material.topic is None:
        return ()
    if (answer := card_answers.nearest(question, material.topic)) is not None:
        return material.reply_of(answer)[:_FIRST]
    near = relevance.nearness(material.topic, question)
    fact = max((fact for _, fact in material.myths), key=lambda fact: near.get(fact.text, 0.0), default=None)
    return (fact,) if fact is not None and near.get(fact.text, 0.0) >= _MYTH else ()


def _answered(opening: str, pairs: Sequence[tuple[str, tuple[Told, ...]]], material: Material, setting: Setting) -> list[Block]:
    return [Block(line(opening, material, setting)), *(Block(f"Q: {question}\nA: {' '.join(one.text for one in told)}", PARAGRAPH, MUST if n < _SURE else n, told) for n, (question, told) in enumerate(pairs))]


def myths(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Each myth of the card with what puts it right."""
    pairs = myth_pairs(material)
    return _blocks("myths.open", [(f"Myth: {myth}\nFact: {fact.text}", fact) for myth, fact in pairs[: counted.number(setting.asked) or len(pairs)]], material, setting)


def myth_pairs(material: Material) -> list[tuple[str, Told]]:
    """The myths of the card with what puts each right, those nearest to what is asked first."""
    pairs = material.nearest(material.myths, lambda pair: f"{pair[0]} {pair[1].text}")
    return [*pairs, *(pair for pair in material.myths if pair not in pairs)]


def to_ask(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Questions of the card that readers can take to a visit."""
    own = material.topic.questions if material.topic else ()
    said = list(dict.fromkeys((*(question for question, _ in material.wanted), *own, *(question for question, _ in material.replies))))
    listed = [question for question in said if allowed(f"- {question}")][: counted.number(setting.asked) or _USUAL]
    return [Block(line("to_ask.open", material, setting, len(listed))), *(Block(f"• {question}", LINE if n else PARAGRAPH, MUST if n < _SURE else n) for n, question in enumerate(listed))]


def quiz(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Statements to be called true or false, and the answers below."""
    return next(filter(lambda blocks: setting.fits(text_of(blocks)), (_quiz(hook, material, setting, count) for count in range(counted.number(setting.asked) or _USUAL, 0, -1))), [])


def _quiz(hook: Hook, material: Material, setting: Setting, count: int) -> list[Block]:
    false = [(myth, False, fact) for myth, fact in material.myths]
    true = [(told.text, True, told) for told in _ranked(hook, material) if len(told.text.split()) <= _STATED and told.role != "emergency"]
    few = false[: max(1, count // 2)]
    chosen = setting.dice.order(f"quiz|{setting.platform.id}", [*few, *true[: count - len(few)]])
    told = tuple(fact for _, _, fact in chosen)
    said = "\n".join(f"{n}. {statement}" for n, (statement, _, _) in enumerate(chosen, 1))
    answers = " ".join(f"{n}: {'true' if right else f'false. {fact.text}'}{'.' if right else ''}" for n, (_, right, fact) in enumerate(chosen, 1))
    return [Block(line("quiz.open", material, setting)), Block(said, told=told), Block(f"Answers: {answers}", told=told), Block(line("quiz.last", material, setting), PARAGRAPH, 1, close=True)]


def _ranked(hook: Hook, material: Material) -> list[Told]:
    """The facts, the hook's own and those on the angle first."""
    return sorted(dict.fromkeys((hook.told, *material.facts)), key=lambda told: not material.on_angle(told.text))


def _blocks(opening: str, pairs: Sequence[tuple[str, Told]], material: Material, setting: Setting) -> list[Block]:
    return [Block(line(opening, material, setting)), *(Block(text, PARAGRAPH, MUST if n < _SURE else n, (told,)) for n, (text, told) in enumerate(pairs))]


def line(slot: str, material: Material, setting: Setting, count: int = 0) -> str:
    """A line around a form, the topic's name and how much it holds filled in."""
    slots = {"subject": material.noun, "Subject": upper_first(material.noun), "count": str(count)}
    listed = wordings.options("forms", slot, setting.tones, grave=setting.grave)
    filled = (wordings.fill(w, slots) for w in setting.dice.order(slot, listed))
    return next(text for text in filled if text)
