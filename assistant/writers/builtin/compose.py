"""From a brief to a draft: what can be said, how the platform says it, what fits."""

from __future__ import annotations

from assistant.errors import NothingToSay
from assistant.stages import Brief, Raw
from assistant.writers.builtin import finish
from assistant.writers.builtin.blocks import Block, assemble, sources_of, text_of
from assistant.writers.builtin.flow import connected
from assistant.writers.builtin.hooks import hooks
from assistant.writers.builtin.material import Material, gather
from assistant.writers.builtin.setting import Setting, setting
from assistant.writers.builtin.topic_posts import layout


def draft(brief: Brief) -> Raw:
    material = gather(brief)
    where = setting(brief, material)
    if material is None:
        raise NothingToSay
    kinds = ("myth",) if brief.kind == "myth" and material.myths else ("question", "myth", "fact", "list")
    for hook in hooks(material, where, kinds):
        blocks = finished(layout(where)(hook, material, where), material, where)
        if blocks and not _used(text_of(blocks), brief.avoid):
            return Raw(text_of(blocks), sources_of(blocks))
    raise NothingToSay


def finished(blocks: list[Block], material: Material | None, where: Setting) -> tuple[Block, ...] | None:
    blocks = [block for block in blocks if block.rank == 0 or not finish.says_avoided(block.text, where)]
    if any(finish.says_avoided(block.text, where) for block in blocks):
        return None
    blocks = finish.signed(blocks, where)
    blocks += [block for block in (finish.sign_off(where), finish.hashtags(where, material)) if block]
    kept = assemble(blocks, where.fits, where.words)
    return connected(kept, material) if kept and material else kept


def _used(text: str, avoid: tuple[str, ...]) -> bool:
    start = _plain(text)
    return any(start.startswith(p) or p.startswith(start) for p in (_plain(a)[:60] for a in avoid) if p)


def _plain(text: str) -> str:
    return " ".join("".join(c for c in text.lower() if c.isalnum() or c.isspace()).split())
