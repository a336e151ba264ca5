"""The look of a draft changed, its words kept: a list, one sentence a line, running text, no shouting."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import kinds
from assistant.writers.builtin.revise.desk import Desk, closing
from assistant.writers.builtin.revise.length import COUNT
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_MARK = re.compile(r"^(?:[•→*-]|\d+[.)])\s+")
_FEW_TOLD, _LEAST_PARTS = 3, 2  # sentences of one's own that are split into parts, and parts that make a list
_PART = re.compile(r"(?<!day)(?:,(?!\d)| and (?=bring|no|free)|;)\s+|(?<=[a-z]):\s+|(?<=day), (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)")
_HEAD = re.compile(r"^[^,;:]{3,60}: ")
_LOUD = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b")  # two words and more in capitals: one may be a short form


def listed(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The sentences between opening and close one a line: numbered, with points or bare; or as running text again."""
    form = on.get("form", "number").lower()  # steps are numbered
    last = closing(sheet)
    running = form in ("flowing text", "as prose", "as a paragraph")
    bare = form.startswith(("one ", "line", "more", "separate"))
    told = sorted(desk.users(sheet)) if desk.kind in kinds.PRACTICE and not running and not bare else []
    if told and len(told) < _FEW_TOLD:
        return _parts_listed(sheet, told, numbered=form.startswith("number"))
    inner = range(1, told[-1] + 1) if told else range(1, len(sheet.sentences) if last is None else last)
    sentences, gaps = list(sheet.sentences), list(sheet.gaps)
    for n, place in enumerate(inner, 1):
        said = _MARK.sub("", sentences[place])
        sentences[place] = said if running or bare else f"{n}. {said}" if form.startswith("number") else f"• {said}"
        gaps[place] = gaps[place] if running and place == 1 else " " if running else "\n\n" if bare or place == 1 else "\n"
    done = replace(sheet, sentences=tuple(sentences), gaps=tuple(gaps))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def unlisted(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A list as running text again. Raises AlreadySo where nothing is listed."""
    if not any(_MARK.match(said) for said in sheet.sentences):
        raise AlreadySo(reply("no_bullets"))
    sentences, gaps = list(sheet.sentences), list(sheet.gaps)
    for n, said in enumerate(sheet.sentences):
        if _MARK.match(said):
            bare = _MARK.sub("", said)
            sentences[n] = bare if bare.endswith((".", "!", "?")) else f"{bare}."
            gaps[n] = " " if n and _MARK.match(sheet.sentences[n - 1]) else gaps[n]
    return replace(sheet, sentences=tuple(sentences), gaps=tuple(gaps))


def format_asked(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A form that is no post: refused by its name."""
    raise NotUnderstood(reply("format").format(form=on["form"].lower()))


def turned(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """A state that has turned ("the line works again, update it"): refused, with how to say which words it makes untrue."""
    raise NotUnderstood(reply("update").format(said=on["said"].strip()))


def paragraphs(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """So many paragraphs, no word changed: the last ones run on, our remarks go first."""
    said = on["paragraphs"].lower().split()[-1]
    most = int(said) if said.isdigit() else COUNT.get(said, 1)
    if len(sheet.lines()) <= most:
        raise AlreadySo(reply("same"))
    sheet = sheet.without(*(desk.remarks(sheet) - {0})) if len(sheet.paragraphs()) > most else sheet
    gaps, breaks = [], 0
    for gap in sheet.gaps:
        breaks += "\n" in gap
        gaps.append(("\n\n" if breaks < most else " ") if "\n" in gap else gap)
    return replace(sheet, gaps=tuple(gaps), sentences=tuple(_MARK.sub("", said) for said in sheet.sentences))


def _parts_listed(sheet: Sheet, told: Sequence[int], *, numbered: bool) -> Sheet:
    """What the user told in few sentences, its parts one a line; what stands before a colon heads them. Raises NotUnderstood where it has no parts."""
    parts = [part.strip() for n in told for part in _PART.split(sheet.sentences[n].rstrip(" .")) if part.strip()]
    head, parts = (parts[0], parts[1:]) if _HEAD.search(sheet.sentences[told[0]]) else ("", parts)
    if len(parts) < _LEAST_PARTS:
        raise NotUnderstood(reply("no_parts"))
    lines = [f"{n}. {upper_first(part)}" if numbered else f"• {upper_first(part)}" for n, part in enumerate(parts, 1)]
    listed = "\n".join(([f"{head.rstrip(':')}:"] if head else []) + lines)
    rest = sheet.without(*told[1:])
    return rest.change(told[0], listed)


def calm(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """No exclamation marks, no words in capitals side by side."""
    done = replace(sheet, sentences=tuple(_LOUD.sub(lambda m: m[0].lower(), s).replace("!", ".") for s in sheet.sentences))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def lower(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """Small letters throughout, or of the hashtags alone."""
    tags = sheet.tags.lower()
    done = replace(sheet, tags=tags) if on.get("tags") else replace(sheet, sentences=tuple(s.lower() for s in sheet.sentences), tags=tags)
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done
