"""Hashtags and emoji: more, fewer, these, none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.platforms import counting
from assistant.writers.builtin import finish
from assistant.writers.builtin.revise import length
from assistant.writers.builtin.revise.desk import EMOJI, Desk
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet


def tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    now, count = sheet.tags.split(), 0
    if on.get("tag"):
        there = {tag.lower() for tag in now}
        wanted = [*now, *dict.fromkeys(tag for tag in re.findall(r"#\w+", on["tag"]) if tag.lower() not in there)]
    else:
        more = on.get("more", "").lower()
        asked = on.get("count", "").lower()
        count = length.COUNT.get(asked) or (int(asked) if asked.isdigit() else len(now) + 2 if more in ("more", "add", "some") else max(0, len(now) - 2))
        setting = replace(desk.where, style=replace(desk.where.style, hashtags=count))
        block = finish.hashtags(setting, desk.material)
        fresh = [t for t in (block.text.split() if block else []) if t.lower() not in {n.lower() for n in now}]
        wanted = (now + fresh)[:count]
    cap = desk.where.platform.hashtag_max
    inside = counting.count_hashtags(" ".join(sheet.sentences))
    wanted = wanted if cap is None else wanted[: max(0, cap - inside)]
    if wanted == now:
        raise AlreadySo(reply("same" if on.get("count") and len(now) == count else "tag_cap"))
    return replace(sheet, tags=" ".join(wanted))


def only_tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """These hashtags and no others."""
    wanted = [f"#{tag}" for tag in re.findall(r"#?(\w+)", on["tags"]) if tag.lower() not in ("and", "only", "please", "pls", "the")]
    cap = desk.where.platform.hashtag_max
    done = replace(sheet, tags=" ".join(dict.fromkeys(wanted[:cap])))
    if done == sheet:
        raise AlreadySo(reply("same"))
    return done


def no_tags(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    inner = [re.sub(r"(?<!\w)#(\w+)", r"\1", s) for s in sheet.sentences]
    if not sheet.tags and tuple(inner) == sheet.sentences:
        raise AlreadySo(reply("no_tags"))
    return replace(sheet, tags="", sentences=tuple(inner))


def no_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _with_emoji(sheet, 0)


def fewer_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    return _with_emoji(sheet, len(EMOJI.findall(sheet.text)) // 2)


def _with_emoji(sheet: Sheet, most: int) -> Sheet:
    if not EMOJI.search(sheet.text):
        raise AlreadySo(reply("no_emoji"))
    left = [most]

    def keep(match: re.Match[str]) -> str:
        left[0] -= 1
        return match[0] if left[0] >= 0 else ""

    cleaned = [re.sub(r" +([.,!?])", r"\1", " ".join(EMOJI.sub(keep, s).split(" "))).strip() for s in sheet.sentences]
    cleaned = [re.sub(r" {2,}", " ", s) for s in cleaned]
    places = [i for i, s in enumerate(cleaned) if not s]
    return replace(sheet, sentences=tuple(cleaned)).without(*places)


def more_emoji(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    signs = desk.where.decor.emoji
    places = [i for i, s in enumerate(sheet.sentences) if not EMOJI.search(s) and not s.startswith(("#", "Source", "- "))]
    for n, place in enumerate((places[:1] + places[-1:])[: 1 if sheet.words < 25 else 2]):
        sheet = sheet.change(place, f"{sheet.sentences[place]} {signs[n % len(signs)]}")
    return sheet
