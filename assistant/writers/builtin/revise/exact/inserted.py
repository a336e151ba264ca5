"""Words more in a draft, where they are wanted."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.stages import Edit
from assistant.text.tokens import plain
from assistant.writers.builtin import kinds
from assistant.writers.builtin.revise import added, details, line, parts
from assistant.writers.builtin.revise.desk import EMOJI, Desk, close_of, end
from assistant.writers.builtin.revise.exact.meant import (
    BEFORE,
    BESIDE,
    COUNTS,
    EDGES,
    END,
    LEAST,
    OWN_LINE,
    TOP,
    allow,
    meant_by,
    nearest_facts,
)
from assistant.writers.builtin.revise.exact.replaced import put_for
from assistant.writers.builtin.revise.exact.slides import headings, renumbered, slide_end
from assistant.writers.builtin.revise.parts import MARK, QUOTED, SLIDE, marked
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.revise.values import people

_GIVEN = 20  # characters by which given words are known again
_INLINE = 8  # words that are put into a sentence
_INSTEAD = re.compile(r"(?i)\b(?:instead of|in place of|rather than|replacing)\b *(?P<other>.+)$")
_IN_LIST = re.compile(r"(?i)\b(?:(?P<nth>first|last|second|third|top) )?(?:bullet|point|item)s?\b|\bin the list\b")
_A_SLIDE = re.compile(r"(?i)\b(?:an?other|a|one|new|one more|final|last|extra)(?: new| more| extra| final| last)? slide\b")
_MORE = re.compile(r"(?i)(?P<count>an?|one|two|three|another|a few|\d)?(?: more| extra| new| other)?\s*(?:(?:slide|bullet|point|fact|tip|sign)s?(?: more)? (?:about|on|for) (?P<any>(?!(?:our|my|us)\b)\w.{1,60})|(?:slide|bullet|point|fact|sentence|line|tip|sign)s?(?: more)? (?:about|on|for|that explains?|explaining|saying|with) (?P<about>(?:when|what|why|how|who|where|the|other|causes?|signs?|symptoms?|treatments?|risks?)\b.{0,60}))")
_A_PLACE = re.compile(r"(?i)(?:an?|one|another|one more)(?: new| more| last| final| short)? (?:slide|line|sentence|bullet|point|tweet|paragraph|note)s?(?: (?:that |which )?(?:says?|saying|reads?))?")
_A_LINE = re.compile(r"(?i)^(?:the|a|this|one) (?:line|sentence|words|phrase|quote|saying)(?: that says| saying)?:? (?!about\b|on\b|for\b|that\b|saying\b|with\b|of\b)(?=\w)")
_WITH_CONTACT = re.compile(r"(?i)\bwith (?:our|the|my) (?P<what>phone(?: number)?|number|address|website|e-?mail|link)\b")
_LABEL = re.compile(r"(?i)(?:the|our|my) [a-z]+(?: [a-z]+)?")  # "the pay: $19 an hour"
_TAGS = re.compile(r"(?:#\w+[\s,]*)+")
_THANKS = re.compile(r"(?i)(?:a )?(?:big |huge )?thank(?:s| you) to (?:him|her|them)[.!]*")
_SURELY = re.compile(r"[\"“”'‘’]|\d|[.!:]|\w+ \w+ \w+\?|#\w|https?://|@\w|^(?:sorry|thank|thanks|happy|merry|welcome|congrat\w*|free|no|good luck)\b")


def put_in(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Words more, where they are to stand; after what is told where no place is named."""
    if more := _MORE.fullmatch(" ".join(words.strip(EDGES) for words in edit.words)):
        return _facts_more(more, sheet, desk)
    said, verbatim = _to_add(edit, sheet, desk)
    if instead := _INSTEAD.search(edit.place):
        return put_for(meant_by(instead["other"], sheet, desk, strictly=edit.strictly), said, sheet, desk, verbatim=verbatim)
    if said.rstrip(".!").lower() in sheet.text.lower():
        raise AlreadySo(reply("same"))
    if EMOJI.fullmatch(said):
        beside_it = len(sheet.sentences) - 1 if END.search(edit.place) else 0
        stands = sheet.sentences[beside_it]
        return sheet.change(beside_it, f"{said} {stands}" if TOP.search(edit.place) else f"{stands} {said}")
    if _TAGS.fullmatch(said):
        return replace(sheet, tags=" ".join(dict.fromkeys((*sheet.tags.split(), *re.findall(r"#\w+", said)))))
    if not BESIDE.search(edit.place):
        allow(said, sheet, desk)
    if _A_SLIDE.search(edit.typed) and headings(sheet):
        return _slide_more(said, edit.place, sheet, desk)
    if (beside := BESIDE.search(edit.place)) and (inline := _inline(edit, beside, sheet, desk)) is not None:
        allow(said, sheet, desk)
        return inline
    if beside:
        found = meant_by(beside["other"].strip(EDGES), sheet, desk, strictly=edit.strictly)
        at = found.touched
        if not at:
            raise NotUnderstood(reply("no_part"))
        before = beside["side"].lower() in BEFORE
        return _put_in(said, at[0] if before else at[-1] + 1, at[0] if before else at[-1], sheet, own=bool(OWN_LINE.search(edit.place)))
    bullets = [n for n, one in enumerate(sheet.sentences) if MARK.match(one) and not one.startswith(("Say:", "On screen:"))]
    if (listed := _IN_LIST.search(edit.place)) and bullets:
        at_top = (listed["nth"] or "").lower() in ("first", "top")
        return _put_in(said, bullets[0] if at_top else bullets[-1] + 1, bullets[0] if at_top else bullets[-1], sheet)
    if any(one.startswith("Say: ") for one in sheet.sentences) and not said.startswith(("Say:", "On screen:")):
        return _spoken(said, edit.place, sheet)
    where = "top" if TOP.search(edit.place) else "end" if END.search(edit.place) else ""
    if where == "top":
        head = sheet.lines()[0]
        if re.match(r"(?i)\W*(?:\w+: )?(?:open|start|begin)\b", edit.typed) and desk.kind not in kinds.PRACTICE and set(head) <= desk.remarks(sheet) and len(sheet.sentences) > len(head) + 1:
            return sheet.change(head[0], said).without(*head[1:])  # an opening of ours makes way
        return sheet.put(1 if sheet.sentences[0].startswith(("#", "Subject:")) else 0, said)
    if where == "end":
        return sheet.put(len(sheet.sentences), said, "\n" if desk.brief.style.thread else "\n\n")  # no post of its own
    return line.put(sheet, said, "", desk)


def _inline(edit: Edit, beside: re.Match[str], sheet: Sheet, desk: Desk) -> Sheet | None:
    """A few words put behind others, or before them, in their sentence: "after full time add “Denver office”"; None for a sentence of its own."""
    given = QUOTED.fullmatch(edit.words[0].strip(EDGES)) if len(edit.words) == 1 else None
    said = (given["said"] or given["other"]).strip() if given else ""
    held = parts.standing(beside["other"].strip(EDGES + "\"'“”‘’"), sheet) if said and not re.search(r"[.!?]$", said) and len(said.split()) <= _INLINE else None
    if held is None or held.places or len(held.words) != 1:
        return None
    place, start, stop = held.words[0]
    old = sheet.sentences[place]
    if desk.sourced(old):
        raise NotUnderstood(reply("sourced"))
    if beside["side"].lower() in BEFORE:
        return sheet.change(place, f"{old[:start]}{said} {old[start:]}")
    listed = re.match(r"\s*[,;]", old[stop:]) and not re.match(r"(?i)(?:at|in|on|for|with|by|from|to|of|and|or|near|behind)\b", said)
    return sheet.change(place, f"{old[:stop]}{',' if listed else ''} {said}{old[stop:]}")


def _spoken(said: str, place: str, sheet: Sheet) -> Sheet:
    """A line of a script: before the last thing said where no place is named."""
    spoken = [n for n, one in enumerate(sheet.sentences) if one.startswith("Say: ")]
    close = close_of(sheet)
    at = spoken[0] if TOP.search(place) else len(sheet.sentences) if END.search(place) or not close else close[0]
    return sheet.put(at, f"Say: {said}", sheet.gaps[spoken[-1]] or "\n")


def _slide_more(said: str, place: str, sheet: Sheet, desk: Desk) -> Sheet:
    heads = headings(sheet)
    number = re.search(r"(?i)\b(?P<side>after|before|behind|as) slide (?P<nth>\d{1,2})", place)
    if number:
        nth = int(number["nth"])
        if not 1 <= nth <= len(heads):
            raise NotUnderstood(reply("no_part"))
        at = heads[nth - 1] if number["side"].lower() in ("before", "as") else slide_end(heads[nth - 1], sheet)
    else:
        at = heads[0] if TOP.search(place) else slide_end(heads[-1], sheet) if END.search(place) and "before" not in place.lower() else heads[-1]
    inner = sheet.gaps[heads[0] + 1] if heads[0] + 1 < len(sheet.gaps) else "\n"
    outer = sheet.gaps[heads[1]] if len(heads) > 1 else "\n\n"
    done = sheet.put(at, "Slide 0", outer).put(at + 1, said, inner)
    if at == 0:
        done = replace(done, gaps=("", inner, outer, *done.gaps[3:]))
    return done


def _put_in(said: str, at: int, beside: int, sheet: Sheet, *, own: bool = False) -> Sheet:
    """A sentence at a place, spoken as the one it stands beside: a bullet in a list, a line of a script."""
    mark, _ = marked(sheet.sentences[beside])
    gap = "\n" if mark else "\n\n" if own or SLIDE.match(sheet.sentences[beside]) else " "
    if mark and beside < len(sheet.gaps) and "\n" in sheet.gaps[beside]:
        gap = sheet.gaps[beside]
    if at == 0:
        return sheet.put(0, f"{mark}{said}", gap if gap != " " else "\n\n")
    if at == beside and not mark:  # before it, in its paragraph
        done = sheet.put(at, said, sheet.gaps[at])
        gaps = [*done.gaps]
        gaps[at + 1] = gap
        return replace(done, gaps=tuple(gaps))
    return sheet.put(at, f"{mark}{said}", gap)


def _facts_more(more: re.Match[str], sheet: Sheet, desk: Desk) -> Sheet:
    """Facts of the topic on what is named, nearest first: slides of a carousel, points of a list, sentences elsewhere. Raises NotUnderstood where none speaks to it."""
    facts = nearest_facts(more["about"] or more["any"], COUNTS.get((more["count"] or "one").lower().split()[0], 1), sheet, desk)
    heads = headings(sheet)
    bullets = [n for n, one in enumerate(sheet.sentences) if MARK.match(one)]
    for fact in facts:
        if heads:
            sheet = renumbered(_slide_more(fact, "", sheet, desk), sheet)
        elif bullets:
            sheet = _put_in(fact, bullets[-1] + 1, bullets[-1], sheet)
            bullets.append(bullets[-1] + 1)
        else:
            sheet = sheet.put(end(sheet), fact, " ")
    return sheet


def _to_add(edit: Edit, sheet: Sheet, desk: Desk) -> tuple[str, bool]:
    """The words to be added as they are to stand, and whether they were given as they are. Raises NotUnderstood for what is only named ("a question about pets")."""
    if not edit.words:
        raise NotUnderstood(reply("not_understood"))
    said: list[str] = []
    for words in (piece for one in edit.words for piece in ([one] if QUOTED.fullmatch(one.strip(EDGES)) else re.split(r"(?i)\s+and that\s+", one))):
        bare = _A_LINE.sub("", re.sub(r"(?i)^(?:with|saying) (?=our |the |my |a |\")", "", words.strip(EDGES)))
        if re.match(r"(?i)(?:are|is|was|were|be|to|of|and|or|a couple more|some more|\w+ more)\b(?! \w+ \w+ \w+ \w+)", bare):
            raise NotUnderstood(reply("not_understood"))
        if TOP.search(edit.place) and re.fullmatch(r"(?i)an? (?:\w+ )?(?:question|hook|joke|statistic|stat|fact|quote)", bare):
            raise NotUnderstood(reply("give_opening"))
        if bare != words.strip(EDGES) and len(bare.split()) >= LEAST:
            said.append(line.cleaned(bare, desk.brief.profile))  # "add the line leaves of three let it be": given as it is
            continue
        if len(edit.words) > 1 and (_A_PLACE.fullmatch(bare) or _LABEL.fullmatch(bare)):
            continue
        if _THANKS.fullmatch(bare) and len(whom := list(dict.fromkeys(found[0] for found in re.finditer(people(desk.brief.profile), sheet.text)))) == 1:
            said.append(f"Thank you, {_first_name(whom[0])}!")
            continue
        if quoted := QUOTED.fullmatch(bare):
            said.append((quoted["said"] or quoted["other"]).strip())
            continue
        if re.fullmatch(r"[\d().\s+-]{7,}", bare) and any(re.sub(r"\D", "", bare) == re.sub(r"\D", "", phone) for phone in desk.brief.profile.phones):
            said.append(added.contact_line("phone", desk))
            continue
        if wish := re.match(r"(?i)wish (?!us\b)", bare):
            said.append(line.cleaned(f"we wish {bare[wish.end() :]}", desk.brief.profile))
            continue
        if things := _things(bare, desk):
            said += things
            continue
        if _TAGS.fullmatch(bare):
            said.append(bare)
            continue
        if _given(bare, edit.typed):  # behind a colon: as it is
            said.append(details.sentence(bare, desk.brief.profile))
            continue
        contrast = line.NOT_THAT.search(bare)
        if contrast and plain(contrast["old"]) in plain(sheet.text):
            raise NotUnderstood(reply("not_understood"))
        if line.names_a_thing(bare) or not (line.states(bare) or _SURELY.search(bare)) or re.search(r"\?\s+\w", bare) or not re.search(r"[^\W\d_]{2,}.*\b[^\W\d_]{2,}|^\W*[^\W\d_]{2,}[!?]", bare):
            raise NotUnderstood(reply("not_understood"))
        said.append(line.cleaned(bare, desk.brief.profile))
    if (beside := _WITH_CONTACT.search(edit.typed)) and (contact := added.contact_line(beside["what"], desk)) and contact not in said:
        said.append(contact)  # "put “Book now” at the end with our phone"
    if len(said) == 1:
        whole = said[0]
        quoted = QUOTED.fullmatch(edit.words[0].strip(EDGES))
        return (whole if not quoted or re.search(r"[^\w\s]$", whole) else f"{whole}."), quoted is not None
    said.sort(key=lambda one: EMOJI.fullmatch(one) is not None)  # signs behind the words
    return " ".join(one if re.search(r"[.!?]$|^#", one) or EMOJI.fullmatch(one) else f"{one}." for one in said), False


def _given(words: str, typed: str) -> bool:
    """Whether words stand behind the colon of an order: "add: Questions? 555-0142"."""
    return re.search(rf"(?i)[a-z\d]\s*:\s+{re.escape(words[:_GIVEN])}", typed) is not None


def _things(named_: str, desk: Desk) -> list[str]:
    """What is only named and stands in the profile, or is an emoji: "a tooth emoji and our phone"; empty where any of it is something else."""
    made: list[str] = []
    for one in re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+|plus)\s+", named_.strip(EDGES)):
        bare = re.sub(r"(?i)^(?:(?:the|our|an?|my|real|also|both)\s+)+|\s+(?:too|also|please|pls|there)$", "", one.strip(EDGES))
        typed = re.sub(r"\s*\(?[\d()][\d().\s-]{5,}\d$", "", bare)  # "our number 555-0142": the profile's, where it is that one
        if (contact := added.contact_line(typed, desk)) and (typed == bare or bare[len(typed) :].strip() in contact):
            made.append(contact)
        elif sign := parts.emoji_named(bare) or (parts.emoji_called(bare) if re.match(r"(?i)\W*an? ", one) else ""):
            made.append(sign)
        else:
            return []
    return made


def _first_name(who: str) -> str:
    return who.split(",")[0] if who.startswith("Dr") else who.split()[0]
