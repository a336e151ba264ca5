"""Parts of a draft taken out, or all but some."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.stages import Edit
from assistant.writers.builtin.revise.cut import HANGS
from assistant.writers.builtin.revise.desk import EMOJI, Desk, close_of, places_told
from assistant.writers.builtin.revise.exact.meant import COUNTS, LEAST, meant_by
from assistant.writers.builtin.revise.exact.slides import headings, slide_end
from assistant.writers.builtin.revise.parts import MARK, SLIDE, Found
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_WEIGHS = re.compile(r"(?i)\b(?:not|no|never|none|may|might|can|could|some|most|many|few|often|usually|rarely|seldom|sometimes|about|nearly|almost|up to|at least|at most|only|unless|except|if)\b|n['’]t\b|\d")  # without it a fact says something else
_LEADS_ON = re.compile(r"(?i)\b(?:that|who|which|because|when|if|so|than|as|say|says|call|visit)\W*$")
_HANGS_ON = re.compile(r"(?i)\W*(?:who|which|that|and|or|but|to|for|with|of|in|at|by|because|so|than)\b")
_ONE_OF = re.compile(r"(?i)\b(?:one of|extra|second|duplicate|double)\b")


def removed(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """The draft without what is named."""
    for part in edit.parts or edit.words:
        found = meant_by(part, sheet, desk, strictly=edit.strictly)
        if len(found.words) > 1 and _ONE_OF.search(edit.typed) and all(EMOJI.fullmatch(sheet.sentences[n][a:b]) for n, a, b in found.words):
            found = found._replace(words=found.words[-1:])
        sheet = _without(found, sheet, desk)
    return sheet


def _without(found: Found, sheet: Sheet, desk: Desk) -> Sheet:
    """The draft without what was found. Raises NotUnderstood where a sentence would not read on."""
    for place, start, stop in sorted(found.words, reverse=True):
        said = sheet.sentences[place]
        sign = EMOJI.fullmatch(said[start:stop]) is not None
        if not sign and _WEIGHS.search(said[start:stop]) and desk.sourced(said):
            raise NotUnderstood(reply("sourced"))
        left = _closed(said[:start], said[stop:])
        opens = not re.search(r"\w", MARK.sub("", said[:start], count=1))
        if re.search(r"\w$", left) and re.search(r"[.!?]$", said):
            left = f"{left}{said[-1]}"
        if not re.search(r"\w", left) or (opens and _HANGS_ON.match(said[stop:]) and place in desk.remarks(sheet) | set(close_of(sheet))):
            sheet = sheet.without(place)  # what is left of a line of ours says nothing
        elif sign:
            sheet = sheet.change(place, left)
        elif len(left.split()) < LEAST or HANGS.search(left) or _LEADS_ON.search(left) or (opens and _HANGS_ON.match(said[stop:])):
            raise NotUnderstood(reply("needed"))
        else:
            sheet = sheet.change(place, left)
    if found.tags:
        kept = " ".join(tag for tag in sheet.tags.split() if tag not in found.tags)
        sheet = replace(sheet, tags=kept)
    gone = set(found.places)
    for place in found.places:  # a slide that would be empty goes with its heading
        if place and SLIDE.match(sheet.sentences[place - 1]) and all(n in gone for n in range(place, slide_end(place - 1, sheet))):
            gone.add(place - 1)
    return sheet.without(*gone) if gone else sheet


def _closed(before: str, after: str) -> str:
    """A sentence with its signs put right where words went."""
    opens = not re.search(r"\w", MARK.sub("", before, count=1))
    after = re.sub(r"^[\s,;:]+", " ", after) if opens or not before.rstrip().endswith((",", ";", ":")) else re.sub(r"^\s*[,;:]+", "", after)
    joined = " ".join(f"{before.rstrip(' ')} {after.lstrip(' ')}".split())
    joined = re.sub(r",\s*([\w'’ -]+?)\s+(and|or)\s+(?=(?:are|is|was|were|can|may|will|have|has)\b|[.,;!?]|$)", r" \2 \1 ", joined)  # the last of a list went
    joined = re.sub(r"\s+([,.!?;:])", r"\1", joined)
    joined = re.sub(r"([,;:])\s*(?=[.!?]+(?:\s|$))", "", joined)
    mark = MARK.match(joined)
    head = mark[0] if mark else ""
    return f"{head}{upper_first(joined[len(head) :])}" if opens else joined


def kept(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """So many slides, posts of a thread, points or facts: the last go, and none that the user told or that closes it."""
    if edit.parts:
        kept = {n for part in edit.parts for n in meant_by(part, sheet, desk).places}
        if not kept:
            raise NotUnderstood(reply("no_part"))
        return sheet.without(*(n for n in range(len(sheet.sentences)) if n not in kept))
    wanted, unit = COUNTS.get(edit.words[0], 0), edit.words[1]
    if unit == "hashtag":
        tags = sheet.tags.split()
        if not 0 < wanted < len(tags):
            raise AlreadySo(reply("same")) if tags else NotUnderstood(reply("no_tags"))
        return replace(sheet, tags=" ".join(tags[:wanted]))
    close, told = set(close_of(sheet)), places_told(sheet, desk.own_words())
    heads = headings(sheet)
    if unit == "slide" and heads:
        groups: list[tuple[int, ...]] = [tuple(range(head, slide_end(head, sheet))) for head in heads]
        spare = [group for group in groups[1:-1] if not set(group) & told]
    elif unit == "tweet":
        groups = sheet.paragraphs()
        spare = [group for group in groups[1:] if not set(group) & told and set(group) - close]
    else:
        places = [n for n, one in enumerate(sheet.sentences) if MARK.match(one)] or [n for n, one in enumerate(sheet.sentences) if desk.sourced(one)]
        groups = [(n,) for n in places]
        spare = [group for group in groups if not set(group) & told]
    over = len(groups) - wanted
    if wanted < 1 or not 0 < over <= len(spare):
        raise NotUnderstood(reply("same" if over == 0 else "no_part"))
    gone = {n for group in sorted(spare)[-over:] for n in group}
    left = sheet.without(*(gone - close))
    if unit == "tweet" and gone & close:  # what closes the thread goes on in the post before
        at = min(gone & close) - len([n for n in gone - close if n < min(gone & close)])
        left = replace(left, gaps=tuple("\n" if n == at else gap for n, gap in enumerate(left.gaps)))
    return left
