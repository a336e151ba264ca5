"""Posts that answer what a request asks of its topic: the card's answers to it, as many of their sentences as there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant import platforms
from assistant.knowledge.subject import upper_first
from assistant.rotation import rotated
from assistant.writers.builtin import counted, fact_list, own_points
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, SPACE, Block, text_of
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.material import Material, Reply, Told
from assistant.writers.builtin.setting import Setting

# By the platform's way of talking: what stands between two sentences of an answer.
_BETWEEN = {"micro": SPACE, "chat": SPACE, "careful": SPACE, "clip": SPACE, "notice": SPACE, "pin": SPACE, "neighbor": SPACE, "caption": PARAGRAPH, "colleague": SPACE}
_FIRST = {1: 5, 2: 3, 3: 2}  # sentences of each answer at first, by how many are wanted; one of more
_CALLS_HELP = re.compile(r"\b(?:911|999|112|000)\b|(?i:emergency (?:room|department|care)|right away|at once)")
_NO = re.compile(r"^(?:No|Yes), (\w)")
LIST = 3  # lines of a list at least
_SECTIONS = "article"
_STRETCH = 1.3  # an answer told whole is worth some words more


def posts(material: Material, setting: Setting) -> Iterator[list[Block]]:
    """Posts made of the answers wanted, best opening for this platform and turn first; none where none is wanted."""
    if not material.wanted:
        return
    if setting.family == _SECTIONS:
        yield _article(material, setting)
        return
    if setting.family not in _BETWEEN:
        return
    if blocks := _listed(material, setting):
        yield blocks
    openings = ["", material.wanted[0][0]] if len(material.wanted) == 1 else [""]
    for opening in rotated(openings, setting.dice.turn + platforms.ids().index(setting.platform.id)):
        yield _post(opening, material.wanted, material, setting)


def _post(opening: str, wanted: Sequence[Reply], material: Material, setting: Setting) -> list[Block]:
    last = None if material.at_once else close(material, setting, asked=bool(opening), stock=False)
    groups = [list(lines[: _FIRST.get(len(wanted), 1)]) for _, lines in wanted]
    blocks = _blocks(opening, groups, setting)
    while not _fits([*blocks, *([last] if last else [])], setting) and (less := fewer(groups)):
        groups = less
        blocks = _blocks(opening, groups, setting)
    return [*blocks, *([last] if last else [])]


def _listed(material: Material, setting: Setting) -> list[Block]:
    """The answers one sentence below the other under what was asked, where the request wants a list or a checklist; none where they are too few."""
    checklist = own_points.asks_for_checklist(setting.asked)
    if not material.wanted or setting.family not in _BETWEEN or not (checklist or fact_list.is_asked_for(setting)):
        return []
    told = list(dict.fromkeys(one for _, lines in material.wanted for one in lines))[: counted.number(setting.asked) or None]
    mark = own_points.CHECK if checklist else fact_list.MARK
    last = [] if material.at_once else [closing] if (closing := close(material, setting, asked=False, stock=False)) else []
    for count in range(len(told), LIST - 1, -1):
        blocks = [Block(material.wanted[0][0]), *(Block(f"{mark}{one.text}", LINE if n else PARAGRAPH, told=(one,)) for n, one in enumerate(told[:count]))]
        for end in (last, []):
            if setting.fits(text_of([*blocks, *end])):
                return [*blocks, *end]
    return []


def fewer(groups: list[list[Told]]) -> list[list[Told]]:
    """The answers with one sentence less, of the longest and last of them; of several answers of one sentence the last goes. What says when to call for help goes last."""
    longest = max(range(len(groups)), key=lambda n: (len(groups[n]), n))
    if len(lines := groups[longest]) > 1:
        spared = [n for n in range(1, len(lines)) if not _CALLS_HELP.search(lines[n].text)]
        gone = spared[-1] if spared else len(lines) - 1
        return [[*lines[:gone], *lines[gone + 1 :]] if n == longest else other for n, other in enumerate(groups)]
    return groups[:-1]


def _blocks(opening: str, groups: list[list[Told]], setting: Setting) -> list[Block]:
    between = _BETWEEN[setting.family]
    first = [Block(opening)] if opening else []
    return [*first, *(Block(_unasked(between.join(told.text for told in lines), asked=bool(opening)), PARAGRAPH, told=tuple(lines)) for lines in groups)]


def _unasked(text: str, *, asked: bool) -> str:
    """An answer without its "No," where the question does not stand above it."""
    return text if asked else _NO.sub(lambda found: found[1].upper(), text)


def _fits(blocks: list[Block], setting: Setting) -> bool:
    text = text_of(blocks)
    calls = sum(len(told.text.split()) for block in blocks for told in block.told if _CALLS_HELP.search(told.text))  # for which there is always room
    return setting.fits(text) and len(text.split()) - calls <= setting.words * _STRETCH


def _article(material: Material, setting: Setting) -> list[Block]:
    """A blog post of questions and answers: those wanted first, then the card's others while the words last."""
    title, *_ = [question for question, _ in material.wanted]
    if len(material.wanted) > 1:
        title = f"{upper_first(material.subject)}: questions and answers"
    blocks = [Block(f"# {title}")]
    left = setting.words
    for question, lines in dict.fromkeys((*material.wanted, *material.replies)):
        text = " ".join(told.text for told in lines)
        if len(blocks) > 1 and len(text.split()) > left:
            break
        left -= len(text.split())
        heading = [] if question == title else [Block(f"## {question}")]
        blocks += [*heading, Block(text, told=lines)]
    last = close(material, setting, asked=True)
    return [*blocks, *([last] if last else [])]
