"""The slides of a carousel: where one ends, their numbers, one moved among the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise.exact.meant import END, TOP
from assistant.writers.builtin.revise.parts import SLIDE
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet


def slide_end(head: int, sheet: Sheet) -> int:
    """The place behind the last sentence of the slide whose heading stands at ``head``."""
    return next((n for n in range(head + 1, len(sheet.sentences)) if SLIDE.match(sheet.sentences[n]) or sheet.sentences[n] == "Caption"), len(sheet.sentences))


def headings(sheet: Sheet) -> list[int]:
    """The places of the headings of the slides."""
    return [n for n, said in enumerate(sheet.sentences) if SLIDE.match(said)]


def renumbered(done: Sheet, before: Sheet) -> Sheet:
    """The draft with its slides and its numbered points in order again, where some came or went."""
    heads = headings(done)
    if len(heads) != len(headings(before)) or any(said == "Slide 0" for said in done.sentences):
        for number, place in enumerate(heads, start=1):
            done = done.change(place, f"Slide {number}")
    points = [n for n, said in enumerate(done.sentences) if re.match(r"\d{1,2}[.)] ", said)]
    if len(points) > 1 and [int(done.sentences[n].split(".")[0].split(")")[0]) for n in points] != list(range(1, len(points) + 1)):
        for number, place in enumerate(points, start=1):
            done = done.change(place, re.sub(r"^\d{1,2}", str(number), done.sentences[place]))
    return done


def moved_slide(moved: Sequence[int], place: str, sheet: Sheet) -> Sheet | None:
    """A whole slide moved among the slides, or a whole post among those of a thread: first (behind the title slide) or last; None where it is another change."""
    heads = headings(sheet)
    if not heads:
        return None
    groups = [tuple(range(head + 1, slide_end(head, sheet))) for head in heads]
    at = next((n for n, group in enumerate(groups) if set(moved) & set(group)), None)
    if at is None:
        return None
    to = len(groups) - 1 if END.search(place) else (1 if at > 0 else 0) if TOP.search(place) or "first" in place.lower() else None
    if to is None:
        raise NotUnderstood(reply("no_part"))
    order = [n for n in range(len(groups)) if n != at]
    order.insert(to, at)
    said, gaps = list(sheet.sentences[: heads[0]]), list(sheet.gaps[: heads[0]])
    for head, n in zip(heads, order, strict=True):
        said += [sheet.sentences[head], *(sheet.sentences[m] for m in groups[n])]
        gaps += [sheet.gaps[head], *(sheet.gaps[m] for m in groups[n])]
    rest = range(groups[-1][-1] + 1 if groups[-1] else heads[-1] + 1, len(sheet.sentences))
    return replace(sheet, sentences=(*said, *(sheet.sentences[n] for n in rest)), gaps=(*gaps, *(sheet.gaps[n] for n in rest)))
