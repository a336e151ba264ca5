"""Leads from one fact to the next, so that a paragraph reads as prose. The facts keep their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.knowledge.subject import inside
from assistant.writers.builtin import wordings
from assistant.writers.builtin.blocks import SPACE, Block
from assistant.writers.builtin.dice import Dice

_CARRIES_ON = re.compile(r"(?:It|They) (?:can|may|often|usually|also|is not|are not|does not|do not)\b")
_NAMES_ITS_LINK = {
    "care": re.compile(r"(?i)\b(?:care|treat\w*)\b"),
    "finding": re.compile(r"(?i)\b(?:test|tests|check\w*)\b"),
}


def linked(blocks: Sequence[Block], dice: Dice, most: int) -> tuple[Block, ...]:
    """Blocks where up to ``most`` facts in a paragraph are joined to, or led into from, the one before."""
    done: list[Block] = []
    used = 0
    for n, block in enumerate(blocks):
        before = done[-1] if done else None
        if before is None or not _follows(before, block):
            done.append(block)
            continue
        joined = _joined(before, block)
        if joined is not None:
            done[-1] = joined
            continue
        text = _led(before, block, dice, n) if used < most and not _is_led(before) else None
        used += text is not None
        done.append(block if text is None else replace(block, text=text))
    return tuple(done)


def _follows(before: Block, block: Block) -> bool:
    return block.before == SPACE and len(before.told) > 0 and len(block.told) == 1 and "\n" not in block.text


def _joined(before: Block, block: Block) -> Block | None:
    """Two short sentences as one, when the second carries on with "it"."""
    if before.told[-1].role != block.told[0].role or not _CARRIES_ON.match(block.text) or not before.text.endswith(".") or len(before.text.split()) > 12 or len(block.text.split()) > 12:
        return None
    if re.search(r"[,;:“]", before.text) or re.search(r"[;:]", block.text):
        return None
    return replace(before, text=f"{before.text[:-1]}, and {block.text[0].lower()}{block.text[1:]}", told=(*before.told, *block.told))


def _led(before: Block, block: Block, dice: Dice, n: int) -> str | None:
    role, last = block.told[0].role, before.told[-1].role
    said = inside(block.text)
    if said is None or re.match(r"(?i)(?:in|on|at|as|when|with|after|before|during|according|it|they|over|early|despite|despite|the CDC|without) ?\b", block.text):
        return None
    pattern = _NAMES_ITS_LINK.get(role)
    if role == last or (pattern and pattern.search(block.text)):
        role = "same" if role == last else ""
    listed = wordings.table("bridges").get("link", {}).get(role, ())
    if not listed or not dice.chance(f"link|{n}", 0.45 if role == "same" else 0.7):
        return None
    return dice.pick(f"link|{n}", listed).format(fact=said)


def _is_led(block: Block) -> bool:
    starts = {text.partition("{")[0] for texts in wordings.table("bridges")["link"].values() for text in texts}
    return any(block.text.startswith(start) for start in starts)
