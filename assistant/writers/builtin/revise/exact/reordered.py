"""Sentences of a draft at another place, or set apart."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.stages import Edit
from assistant.writers.builtin.revise import added, moves, named, parts
from assistant.writers.builtin.revise.desk import Desk, close_of
from assistant.writers.builtin.revise.exact.inserted import put_in
from assistant.writers.builtin.revise.exact.meant import BEFORE, BESIDE, EDGES, END, OWN_LINE, TOP, meant_by, reread
from assistant.writers.builtin.revise.exact.slides import moved_slide
from assistant.writers.builtin.revise.parts import MARK, QUOTED, Found
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_VERY_LAST = re.compile(r"(?i)\bvery (?:last|end|bottom)\b|\bbefore the (?:disclaimer|hash ?tags)\b")
_SWAPS = re.compile(r"(?i)^(?:\W|please |pls |can you |and |now )*(?:swap|switch|flip|reverse)\b|\b(?:the other way (?:round|around)|trade places|switched|swapped|reversed)\b")


def moved_parts(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Sentences at another place, in the order they stand."""
    if not edit.parts:
        raise NotUnderstood(reply("no_part"))
    if edit.place == "swapped" and len(edit.parts) == len(("one", "other")):
        return moves.swapped_parts(sheet, {"what": edit.parts[0], "other": edit.parts[1]}, desk)
    if OWN_LINE.search(edit.place):
        return _set_apart(edit, sheet, desk)
    if _SWAPS.search(edit.typed) and not (END.search(edit.place) or TOP.search(edit.place)):
        pair = [n for part in edit.parts for n in meant_by(part, sheet, desk, strictly=edit.strictly).places]
        if len(pair) != 2:
            raise NotUnderstood(reply("no_part"))
        one, other = pair
        changed = [*sheet.sentences]
        changed[one], changed[other] = changed[other], changed[one]
        return replace(sheet, sentences=tuple(changed))
    if all(map(QUOTED.search, edit.parts)) and parts.find(edit.parts[0], sheet, desk) is None:
        return put_in(replace(edit, order="add", words=edit.parts, parts=()), sheet, desk)  # it does not stand there yet
    if added.contact_line(named.bare(edit.parts[0]), desk) and parts.find(edit.parts[0], sheet, desk) is None:
        return put_in(replace(edit, order="add", words=(named.bare(edit.parts[0]),), parts=()), sheet, desk)
    held = [meant_by(part, sheet, desk, strictly=edit.strictly) for part in edit.parts]
    moved = tuple(sorted({n for one in held for n in one.touched}))
    if not moved:
        raise NotUnderstood(reply("no_part"))
    place = edit.place or edit.typed
    if len(moved) == len(sheet.sentences):
        raise AlreadySo(reply("same"))
    rest = [n for n in range(len(sheet.sentences)) if n not in moved]
    listed = MARK.match(sheet.sentences[moved[0]]) is not None
    bullets = [n for n in rest if MARK.match(sheet.sentences[n])]
    close = [n for n in close_of(sheet) if n in rest]
    beside = BESIDE.search(edit.place)
    mark = parts.find(beside["other"].strip(EDGES), sheet, desk) if beside else None
    if mark is not None and beside is not None:
        at = [n for n in mark.touched if n not in moved]
        if not at:
            raise NotUnderstood(reply("no_part"))
        target = rest.index(at[0]) if beside["side"].lower() in BEFORE else rest.index(at[-1]) + 1
    elif _VERY_LAST.search(place):
        target = len(rest)
    elif END.search(place):
        target = rest.index(bullets[-1]) + 1 if listed and bullets else rest.index(close[0]) if close and close[0] > 0 else len(rest)
    elif TOP.search(place) or re.search(r"(?i)\bfirst (?:bullet|point|line|sentence)\b", place):
        target = rest.index(bullets[0]) if listed and bullets else 1 if sheet.sentences[0].startswith(("#", "Subject:")) else 0
    else:
        raise NotUnderstood(reply("no_part"))
    if (slides := moved_slide(moved, place, sheet)) is not None:
        return slides
    said = [sheet.sentences[n] for n in moved]
    left = sheet.without(*moved)
    gap = "\n" if listed else " " if mark is not None else "\n\n"
    if listed and bullets:
        gap = sheet.gaps[bullets[-1]]
    for n, sentence in enumerate(said):
        left = left.put(target + n, sentence, gap if n == 0 else " ")
    if target == 0:
        left = replace(left, gaps=("", *left.gaps[1:]))
    return left


def _set_apart(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """What is named with an empty line before and behind it: its sentences, or the end of one from a clause that begins with it."""
    kind = named.pattern(sheet, edit.parts[0], desk)
    found = parts.find(edit.parts[0], sheet, desk)
    if found is None and kind is not None:
        places = tuple(n for n, said in enumerate(sheet.sentences) if kind.search(said))
        found = Found(places=places) if len(places) == 1 else None
    if found is None:
        raise NotUnderstood(reply("no_part"))
    if len(found.words) == 1:
        place, start, _ = found.words[0]
        said = sheet.sentences[place]
        lead = re.search(r"(?:[,;]\s*|\s+and\s+)$", said[:start])
        if lead and re.search(r"\w{3}", said[: lead.start()]):
            mended = f"{said[: lead.start()]}.\n\n{upper_first(said[start:])}"
            return reread(sheet.change(place, mended))
        found = Found(places=(place,))
    first, last = min(found.places), max(found.places)
    edges = (first,) if "new paragraph" in edit.place else (first, last + 1)
    gaps = ["\n\n" if n and n in edges else gap for n, gap in enumerate(sheet.gaps)]
    if tuple(gaps) == sheet.gaps:
        raise AlreadySo(reply("same"))
    return replace(sheet, gaps=tuple(gaps))
