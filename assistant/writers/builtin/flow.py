"""Lets facts that follow each other read as one text: the second mention of a subject becomes a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.writers.builtin.blocks import MUST, SPACE, Block
from assistant.writers.builtin.material import Material

# What may follow a subject: a verb, so that "Flu viruses" is not read as "Flu" and a verb.
_ONE = re.compile(r"(?:(?:often|usually|also|always|still|mostly) )?(?:is|has|does|was|happens|causes|comes|affects|runs|makes|spreads|starts|begins|needs|lasts|goes|damages|develops|means|looks|feels|helps|uses|shows|stands|leads|includes|belongs|depends|varies|gets)\b")
_MANY = re.compile(r"(?:(?:often|usually|also|always|still|mostly) )?(?:are|have|do|were|happen|cause|come|affect|form|make|spread|start|begin|need|last|go|develop|look|feel|help|use|show|include|vary|get|fade|pass)\b")
_EITHER = re.compile(r"(?:can|may|might|cannot|will|could)\b")


def once(blocks: Sequence[Block], named: frozenset[str]) -> list[Block]:
    """Blocks without the facts that say nearly what one before them says: a card's myth and its facts may meet."""
    done: list[Block] = []
    for block in blocks:
        said = [told for other in done for told in other.told]
        if block.rank == MUST or len(block.told) != 1 or not any(block.told[0].echoes(told, named) for told in said):
            done.append(block)
    return done


def connected(blocks: Sequence[Block], material: Material) -> tuple[Block, ...]:
    """Blocks with "It" or "They" where a fact in the same paragraph starts as the one before it did."""
    names = _names(material)
    done: list[Block] = []
    for block in blocks:
        before = done[-1] if done else None
        if before and block.before == SPACE and block.told and before.told and "\n" not in block.text:
            block = replace(block, text=_shortened(block.text, blocks[len(done) - 1].text, names))
        done.append(block)
    return tuple(done)


def _shortened(text: str, previous: str, names: Sequence[str]) -> str:
    for name in names:
        here, there = _rest(text, name), _rest(previous, name)
        if here is None or there is None:
            continue
        if not (_is_verb(here) and _is_verb(there)):
            return text
        if _ONE.match(here) or _ONE.match(there):
            return f"It {here}"
        return f"They {here}" if _MANY.match(here) or _MANY.match(there) else text
    return text


def _is_verb(text: str) -> bool:
    return bool(_ONE.match(text) or _MANY.match(text) or _EITHER.match(text))


def _rest(sentence: str, name: str) -> str | None:
    match = re.match(rf"(?:an? |the )?{re.escape(name)} (?=[a-z])", sentence, re.IGNORECASE)
    return sentence[match.end() :] if match else None


def _names(material: Material) -> list[str]:
    topic = material.topic
    if topic is None:
        return []
    short = [m[1] for m in (re.search(r"\(([^)]+)\)", topic.title),) if m]
    return sorted({topic.title, material.subject, *short, *topic.aliases}, key=lambda n: (-len(n), n))
