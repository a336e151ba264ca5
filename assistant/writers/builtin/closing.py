"""How a post ends: with one question or one invitation, never both."""

from __future__ import annotations

from assistant.writers.builtin import wordings
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.setting import Setting

_QUESTION_SHARE = {"micro": 0.5, "neighbor": 0.5, "caption": 0.7, "chat": 1.0, "careful": 0.9, "colleague": 0.9, "clip": 0.9}
_INVITES = {
    "notice": "google", "pin": "pin", "video": "video", "colleague": "colleague", "clip": "clip", "chat": "chat", "careful": "careful",
}  # fmt: skip


def close(material: Material | None, setting: Setting, *, asked: bool, before: str = PARAGRAPH, rank: int = 2, stock: bool = True) -> Block | None:
    """The closing line. ``asked``: the post opens with a question already, so that a second one would be too many. Without ``stock`` only the card's own questions are asked."""
    if not setting.closes and not setting.style.question:
        return None
    slots = {
        "subject": material.subject if material else "", "part": setting.decor.part, "team": setting.team,
        "practice": setting.profile.name, "book": setting.book or " ",
    }  # fmt: skip
    question = _wants_question(setting, asked)
    if question:
        own = _own_question(material, setting)
        if own:
            return Block(own, before, rank, close=True)
    question = question and (stock or setting.style.question is True)
    if not question and not setting.invites:
        return None
    file = f"question.{setting.family}" if question else f"invite.{_invitation(setting)}"
    if not wordings.has("closers", file):
        file = "question.neighbor" if question else "invite.own"
    listed = wordings.options("closers", file, setting.tones, grave=setting.grave)
    for wording in setting.dice.order(f"close|{setting.platform.id}", listed):
        text = wordings.fill(wording, slots)
        if text:
            return Block(" ".join(text.split()).replace(" .", "."), before, rank, close=True)
    return None


def _invitation(setting: Setting) -> str:
    visit = "own" if setting.own else "other"
    if setting.family == "caption":
        return "caption" if setting.own and setting.dice.chance("save", 0.6) else visit
    if setting.family == "notice" and not setting.own:
        return visit
    if setting.style.question is False and setting.family in ("chat", "clip", "careful"):
        return visit  # where no question is wanted, it is a visit that is meant
    return _INVITES.get(setting.family, visit)


def _wants_question(setting: Setting, asked: bool) -> bool:
    if setting.style.question is not None:
        return setting.style.question
    return not asked and setting.dice.chance(f"question|{setting.platform.id}", _QUESTION_SHARE.get(setting.family, 0))


def _own_question(material: Material | None, setting: Setting) -> str:
    """A question of the card that stays with its topic."""
    if material is None or material.topic is None or setting.family == "colleague":
        return ""
    near = [q for q in material.topic.audience if on_topic(q, material) and not _answered(q, material)]
    return setting.dice.pick("audience", near) if near and setting.dice.chance(f"own|{setting.platform.id}", 0.6) else ""


def on_topic(question: str, material: Material) -> bool:
    """Whether a question for the audience shares a word with the topic's names or facts."""
    assert material.topic is not None
    names = " ".join((material.topic.title, *material.topic.aliases))
    return bool(_content(question) & _content(names))


def _answered(question: str, material: Material) -> bool:
    """Whether a "did you know" asks what the facts of the card say: below them it says it twice."""
    asks = _content(question)
    return question.lower().startswith("did you know") and any(2 * len(asks & _content(told.text)) > len(asks) for told in material.facts)


def _content(text: str) -> set[str]:
    return {w[:6] for w in text.lower().replace("?", " ").replace(",", " ").split() if len(w) > 3 and w not in _IDLE}


_IDLE = {"what", "which", "your", "with", "when", "would", "like", "ever", "have", "does", "most", "about", "that", "this", "where", "house", "home"}
