"""A short video script: what to say and what to show, a line each, in the time asked for, and a caption where one is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import answered
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, Block
from assistant.writers.builtin.hooks import Hook
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.question_forms import line
from assistant.writers.builtin.setting import Setting

TIME = re.compile(r"(?i)\b(?P<count>\d{1,3})[ -]?(?P<of>s|secs?|seconds?|mins?|minutes?)\b")
_USUAL = 30  # seconds
_A_SECOND = 2.3  # words spoken at an easy pace
CAPTION = re.compile(r"(?i)\bcaptions?\b")
_FACTS = 3  # told where the request asks for nothing in particular


def script(hook: Hook, material: Material, facts: Sequence[Told], setting: Setting) -> list[Block]:
    """What the request asks for, as many of its sentences as can be said in the time; else the hook and a few of the ``facts``."""
    if material.wanted:
        title, first = material.wanted[0][0], material.wanted[0][0]
        spoken = [(told.text, told) for told in _in_time([list(lines) for _, lines in material.wanted], setting)]
    else:
        title = upper_first(material.subject)
        first = hook.text if not hook.said and hook.kind in ("question", "myth") else f"Let's talk about {material.subject}."
        answer = hook.told.answer if hook.kind == "question" else hook.told.text
        spoken = [(answer, hook.told), *((told.text, told) for told in facts[:_FACTS] if told.text != hook.told.text)]
    blocks = [Block(f"On screen: {title}\nSay: {first} {line('script.turn', material, setting, 0)}")]
    blocks += [Block(f"Say: {text}", LINE, told=(told,)) for text, told in spoken]
    blocks.append(Block(f"On screen: {material.subject}, in plain words\nSay: {line('script.last', material, setting, 0)}", LINE))
    return [*blocks, Block(f"Caption\n{line('script.caption', material, setting, 0)}", PARAGRAPH)] if CAPTION.search(setting.asked) else blocks


def _in_time(groups: list[list[Told]], setting: Setting) -> list[Told]:
    """The sentences of the answers that can be said in the time asked for, of each answer one at least while there is time."""
    found = TIME.search(setting.asked)
    seconds = int(found["count"]) * (60 if found["of"].lower().startswith("m") else 1) if found else _USUAL
    most = setting.style.words or seconds * _A_SECOND
    while sum(len(told.text.split()) for lines in groups for told in lines) > most and (less := answered.fewer(groups)):
        groups = less
    return list(dict.fromkeys(told for lines in groups for told in lines))
