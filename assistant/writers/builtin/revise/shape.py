"""The look of a draft changed, its words kept: a list, one sentence a line, running text, no shouting."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.writers.builtin.revise.desk import Desk, closing
from assistant.writers.builtin.revise.length import COUNT
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_MARK = re.compile(r"^(?:[•→*-]|\d+[.)])\s+")
_LOUD = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b")  # two words and more in capitals: one may be a short form


def listed(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The sentences between opening and close one a line: numbered, with points or bare; or as running text again."""
    form = on["form"].lower()
    last = closing(sheet)
    inner = range(1, len(sheet.sentences) if last is None else last)
    running = form in ("flowing text", "as prose", "as a paragraph") or (form.startswith("bullet") and any(_MARK.match(s) for s in sheet.sentences))
    bare = form.startswith(("one ", "line", "more", "separate"))
    sentences, gaps = list(sheet.sentences), list(sheet.gaps)
    for n, place in enumerate(inner, 1):
        said = _MARK.sub("", sentences[place])
        sentences[place] = said if running or bare else f"{n}. {said}" if form.startswith("number") else f"• {said}"
        gaps[place] = gaps[place] if running and place == 1 else " " if running else "\n\n" if bare or place == 1 else "\n"
    done = replace(sheet, sentences=tuple(sentences), gaps=tuple(gaps))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


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
