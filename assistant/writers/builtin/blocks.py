"""A draft as blocks in reading order, and which of them stay when there is little room."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.writers.builtin.material import Told

PARAGRAPH, LINE, SPACE = "\n\n", "\n", " "
MUST = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence, a list or a line of hashtags; ``rank`` 0 always stays, higher ranks are taken in rising order."""

    text: str
    before: str = PARAGRAPH
    rank: int = MUST
    told: tuple[Told, ...] = ()
    close: bool = False  # a closing line, which the room for words does not drop


def assemble(blocks: Sequence[Block], fits: Callable[[str], bool], words: int) -> tuple[Block, ...] | None:
    """The blocks that stay, in reading order; None when even those that must stay do not fit.

    Others are added in rising rank while the whole fits and has not more than about ``words`` words.
    """
    kept = {i for i, block in enumerate(blocks) if block.rank == MUST}
    if not fits(_joined(blocks, kept)):
        return None
    for i in sorted((i for i in range(len(blocks)) if i not in kept), key=lambda i: (blocks[i].rank, i)):
        tried = kept | {i}
        text = _joined(blocks, tried)
        if fits(text) and (blocks[i].close or len(text.split()) <= words):
            kept = tried
    return tuple(_with_breaks(blocks, kept))


def text_of(blocks: Sequence[Block]) -> str:
    """The blocks as one text."""
    return _joined(blocks, set(range(len(blocks))))


def sources_of(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The ids of the sources that the blocks rest on, in order."""
    return tuple(dict.fromkeys(told.source for block in blocks for told in block.told))


def _joined(blocks: Sequence[Block], kept: set[int]) -> str:
    text = ""
    for block in _with_breaks(blocks, kept):
        text = f"{text}{block.before}{block.text}" if text else block.text
    return text


def _with_breaks(blocks: Sequence[Block], kept: set[int]) -> Iterator[Block]:
    """The kept blocks; a paragraph whose first sentence went still begins on a new line."""
    dropped = False
    for i, block in enumerate(blocks):
        if i in kept:
            yield replace(block, before=PARAGRAPH) if dropped and block.before == SPACE and block.told else block
            dropped = False
        else:
            dropped = dropped or block.before == PARAGRAPH
