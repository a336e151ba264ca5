"""Facts one below the other under a heading: "3 bullets on what to expect", "5 tips for better sleep"."""

from __future__ import annotations

import re

from assistant.writers.builtin import counted
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, Block, text_of
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.hooks import Hook, leans, support
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.question_forms import line
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_posts import layout

_PROSE = ("article", "letter", "video", "pin", "clip")  # families with a form of their own
_OF_SIGNS = ("sign", "symptom")
MARK = "• "
_BULLET = re.compile(rf"(?m)^{re.escape(MARK)}\S")


def is_asked_for(setting: Setting) -> bool:
    """Whether the request counts off what it wants, or wants it in bullets, and the platform's posts may hold a list."""
    return setting.family not in _PROSE and not asks_for("carousel", setting.asked) and counted.lists(setting.asked)


def lines(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """A heading, as many facts as are asked for and fit, and a close."""
    wanted = counted.number(setting.asked) or counted.SOME
    facts = facts_for(hook, material, setting)
    for count in range(min(wanted, len(facts)), 1, -1):
        shortest = sorted(sorted(facts[: 2 * wanted], key=lambda told: len(told.text))[:count], key=facts.index)
        for chosen in (facts[:count], shortest):
            if setting.fits(text_of(made := _set_out(hook, chosen, material, setting))):
                return [*made, *_closed(hook, material, setting)]
    return layout(setting)(hook, material, setting)  # one line is no list


def held(text: str) -> int:
    """How many lines of a list a post holds."""
    return len(_BULLET.findall(text))


def _set_out(hook: Hook, facts: list[Told], material: Material, setting: Setting) -> list[Block]:
    head = hook.text if hook.kind in ("remark", "occasion") and not hook.said else line(f"list.{'signs' if _of_signs(setting) else 'open'}", material, setting, len(facts))
    return [Block(head), *(Block(f"{MARK}{told.text}", LINE if n else PARAGRAPH, told=(told,)) for n, told in enumerate(facts))]


def _closed(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    last = close(material, setting, asked="?" in hook.text)
    return [last] if last else []


def facts_for(hook: Hook, material: Material, setting: Setting) -> list[Told]:
    """The facts that stand by themselves, those on the angle first; asked for signs, those that tell them."""
    told = [material.facts[0], *support(material, material.facts[0])] if material.facts else [hook.told]
    standing = [one for one in told if not leans(one, material)] or told
    if _of_signs(setting):
        standing.sort(key=lambda one: not (one.role in ("signs", "emergency") or material.on_angle(one.text)))
    return standing


def _of_signs(setting: Setting) -> bool:
    count = counted.asked(setting.asked)
    return count is not None and count.thing in _OF_SIGNS
