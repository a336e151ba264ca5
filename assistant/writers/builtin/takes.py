"""Posts from a card's takes: an opening and the sentences that follow from it, as many as there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant import platforms
from assistant.rotation import rotated
from assistant.writers.builtin import forms, topic_kinds, wordings
from assistant.writers.builtin.blocks import PARAGRAPH, SPACE, Block
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.hooks import support
from assistant.writers.builtin.material import Material, Take, Told
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import stems

# By the platform's way of talking: what stands after the opening (nothing: it is left out) and between the sentences.
# Those with an opening stand in the order in which cards side by side take another take each.
_SHAPES = {
    "micro": (PARAGRAPH, SPACE), "neighbor": (PARAGRAPH, SPACE), "caption": (PARAGRAPH, PARAGRAPH), "colleague": (PARAGRAPH, SPACE), "chat": (SPACE, SPACE),
    "careful": ("", SPACE), "clip": ("", SPACE), "notice": ("", SPACE),
}  # fmt: skip
_BRIEF = ("micro", "clip")  # where the first sentence may be the only one
_OWN_WORDS = frozenset(("blunt", "formal"))  # tones asked for that the writer has openings of its own for
_LEANS = re.compile(r"(?:The|This|That|These|Those|It|Its|They|Their|He|She|So|And|But|Then|There|Some|One|Both|Most|Many|Yes|No|Not)\b")
_SIDE_BY_SIDE = 5  # platforms that show an opening
_MORE = 3  # facts beside a take, where readers stay longer


def posts(material: Material, setting: Setting, kind: str) -> Iterator[list[Block]]:
    """Takes for this platform, best order for this turn; none when the request asks about what no take tells."""
    if material.ordered or kind not in ("educate", "awareness") or setting.family not in _SHAPES or _OWN_WORDS.intersection(wordings.tones(setting.style.tone)):
        return
    leads = list(topic_kinds.days(material, setting)) if kind == "awareness" else [""]
    if not leads:
        return
    takes = [take for take in material.takes if _SHAPES[setting.family][0] or _stands(take[1][0].text, material)]
    near = [take for take in takes if _speaks_to(take, material, setting)]
    near = material.nearest(near, lambda take: _text(_first_read(take, setting))) or near
    if not near and (material.sought or material.pointed or any(material.on_angle(told.text) for told in material.facts)):
        return
    for n, take in enumerate(_turned(_of_part(near or takes, material, setting), setting)):
        yield _post(take, leads[(n + _place(setting)) % len(leads)], material, setting)


def threads(material: Material, setting: Setting) -> Iterator[list[Block]]:
    """Threads that begin as a take does, a sentence a post, and go on with facts it leaves out."""
    if setting.family not in _SHAPES:
        return
    near = [take for take in material.takes if material.on_angle(_text(take))]
    for opening, lines in _turned(near or list(material.takes), setting):
        blocks = [Block(f"{opening}\n{lines[0].text}", told=lines[:1])]
        for told in (*lines[1:], *_left_out(lines, material)):
            if not told.source:  # a word of ours stays with what it is about
                blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text}\n{told.text}")
            elif len(blocks) < (setting.style.thread or 2):
                blocks.append(Block(told.text, told=(told,)))
        yield forms.threaded(blocks, material, setting)


def _turned(takes: list[Take], setting: Setting) -> list[Take]:
    """The takes in the order of this turn, each platform and each version starting at another one.

    Where there are fewer than platforms side by side, those left over get none, so that no two cards begin alike; nor does
    every second round of turns get any.
    """
    ordered = setting.dice.still("take", takes)
    if setting.version is not None:
        return ordered[setting.version :]
    again, start = divmod(_place(setting), max(len(ordered), _SIDE_BY_SIDE))
    return rotated(ordered, start) if start < len(ordered) and again % 2 == 0 else []


def _place(setting: Setting) -> int:
    """Where this draft stands in the order of turns and platforms: neighbors differ by one."""
    return setting.dice.turn - platforms.ids().index(setting.platform.id) + [*_SHAPES].index(setting.family)


def _of_part(takes: list[Take], material: Material, setting: Setting) -> list[Take]:
    """Of a card about two things, the takes that tell most of those the request names."""
    if material.topic is None or " and " not in material.topic.title:
        return takes
    asked = stems(setting.asked) & material.named
    told = [len(asked & stems(_text(_first_read(take, setting)))) for take in takes]
    return [take for take, count in zip(takes, told, strict=True) if count == max(told)]


def _stands(line: str, material: Material) -> bool:
    """Whether a sentence may open a post: it names the topic and leans on nothing before it."""
    return bool(stems(line) & material.named) and _LEANS.match(line) is None


def _post(take: Take, lead: str, material: Material, setting: Setting) -> list[Block]:
    opening, lines = take
    gap, between = _SHAPES[setting.family]
    if not gap:  # what is said at the end often answers the opening
        lines = tuple(told for told in lines if told.source)
    last = close(material, setting, asked="?" in _text(take))
    first = [Block(text) for text in (lead, opening if gap else "") if text]
    gap = SPACE if gap and lead else gap or PARAGRAPH
    blocks: list[Block] = []
    for count in range(len(lines), 0, -1):
        kept = lines[:count]
        body = Block(between.join(told.text for told in kept), gap, told=tuple(told for told in kept if told.source))
        blocks = [*first, body]
        whole = PARAGRAPH.join(block.text for block in (*blocks, *([last] if last else [])))
        if setting.fits(whole) and len(whole.split()) <= setting.words:
            break
    if setting.family == "colleague":
        blocks += _company(lines, material, setting)
    return [*blocks, *([last] if last else [])]


def _company(lines: tuple[Told, ...], material: Material, setting: Setting) -> list[Block]:
    """Facts the take leaves out, as far as the words reach."""
    told = _left_out(lines, material)[:_MORE]
    return [Block(fact.text, SPACE if n else PARAGRAPH, 3 + n, (fact,)) for n, fact in enumerate(told)]


def _left_out(lines: tuple[Told, ...], material: Material) -> list[Told]:
    return [fact for fact in support(material, lines[0]) if not any(fact.echoes(line, material.named) for line in lines)]


def _speaks_to(take: Take, material: Material, setting: Setting) -> bool:
    """Whether a take says what the request asks about: the one fact it seeks, else something of its angle."""
    opening, lines = _first_read(take, setting)
    if material.sought:
        return any(told.text == material.sought.text for told in lines)
    if material.at_once:
        return material.foremost[0] in lines[0].text  # no story before what calls for help
    said = _text((opening, lines))
    return any(one in said for one in material.foremost) if material.foremost else material.on_angle(said)


def _first_read(take: Take, setting: Setting) -> Take:
    """What of a take is sure to be said on this platform."""
    opening, lines = take
    return (opening, lines[:1]) if setting.family in _BRIEF else take


def _text(take: Take) -> str:
    return " ".join((take[0], *(told.text for told in take[1])))
