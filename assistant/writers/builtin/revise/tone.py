"""Changes of tone: our own sentences change, the facts and the user's words stay."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import kinds, softened, wordings
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.copyedit import edited
from assistant.writers.builtin.revise import line
from assistant.writers.builtin.revise.desk import EMOJI, REACHED, Desk, close_of, closed, closing
from assistant.writers.builtin.revise.instruction import words
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

# What readers are put to trouble by.
_TROUBLE = re.compile(r"(?i)\b(?:closed|closing|closes|down|out of (?:order|office|stock)|delay\w*|cancel\w*|not (?:working|available|open|able)|unavailable|outage|broken|postponed|rescheduled|short[- ]staffed|longer waits?|behind|late|moved|cannot|can.?t|no (?:phones?|appointments|parking|walk-ins)|without (?:power|phones?|water|internet)|problems?|mistake|error|wrong)\b")
_SORRY = "we are sorry for the trouble."
On = Mapping[str, str]


def warmer(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A kind sentence before the close, softer short forms; in a post about the practice its orders become requests, and warmth beyond that is the user's to give."""
    spoken = _contracted(sheet)
    if desk.kind in kinds.PRACTICE:
        spoken = replace(spoken, sentences=tuple(map(softened.softer, spoken.sentences)))
    return spoken if spoken != sheet and desk.kind in kinds.PRACTICE else _line(spoken, desk, "warm")


def upbeat(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A cheerful sentence before the close."""
    return _line(_contracted(sheet), desk, "upbeat")


def funnier(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A wink before the close; never on a subject that does not take one."""
    if desk.where.grave:
        raise NotUnderstood(reply("no_joke"))
    return _line(_contracted(sheet), desk, "wry")


def casual(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """Short forms as in speech; a kind sentence when there is nothing to shorten."""
    spoken = _contracted(sheet)
    return spoken if spoken != sheet else warmer(sheet, on, desk)


def formal(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """Full forms, no exclamation marks, no emoji."""
    full = {short: long for long, short in words("contractions").items() if long != "can not"}
    changed = [EMOJI.sub("", _swapped(s, full)).strip() for s in sheet.sentences]
    changed = [re.sub(r"!+(?=[\"”’]?$)", ".", re.sub(r" {2,}", " ", s)) for s in changed]
    changed = [re.sub(r"!+", ".", s) for s in changed]
    if tuple(changed) == sheet.sentences:
        raise AlreadySo(reply("formal_already"))
    places = [i for i, s in enumerate(changed) if not s]
    return replace(sheet, sentences=tuple(changed)).without(*places)


def blunt(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """Our kind words go, speech is short, the close is two words."""
    plain = _plain_lines()
    places = [i for i, s in enumerate(sheet.sentences) if i and EMOJI.sub("", s).strip() in plain]
    short = _contracted(sheet.without(*places))
    where = replace(desk.where, style=replace(desk.where.style, tone=("blunt",)))
    ends = close_of(short)
    block = close(desk.material, where, asked=False)
    if block and ends and desk.where.own and not short.sentences[ends[-1]].endswith("?"):
        short = closed(short, block.text)
    return short if short != sheet else _line(sheet, desk, "blunt")


def plainer(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """Our own remarks go; facts, the user's words, the close and the way to reach the practice stay."""
    plain = sheet.without(*(desk.remarks(sheet) - {0, *close_of(sheet)}))
    plain = _opened(plain, desk)
    if on.get("sales"):  # our invitations go too, and no mark of exclamation stands
        close = close_of(plain)
        plain = plain if not close or any(REACHED.search(plain.sentences[n]) for n in close) else plain.without(*close)
    plain = replace(plain, sentences=tuple(re.sub(r"!+", ".", said) for said in plain.sentences))
    if plain == sheet:
        raise NotUnderstood(reply("yours"))
    return plain


def mood(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A mood nobody but the author can write: refused, by its name where it has one."""
    said = re.sub(r"(?i)^too ", "less ", on.get("mood", ""))
    wish = re.sub(r"(?i)^(?:(?:more|less|so|too|not|as|a|bit|little|like) )+", "", said) if said.lower().startswith("more ") else said
    raise NotUnderstood(reply("mood_named").format(mood=wish) if wish else reply("mood"))


def voice(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """The voice of the user or of somebody else, which nobody here knows: refused, with what can be done."""
    who = edited(on.get("who", ""), desk.brief.profile)
    raise NotUnderstood(reply("voice_of").format(who=who if who.startswith(("the ", "our ")) else upper_first(who)) if who else reply("voice"))


def sorry(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A plain apology where the draft tells of something that troubles readers."""
    if re.search(r"(?i)\bsorry\b|\bapologi", sheet.text):
        raise AlreadySo(reply("same"))
    if not _TROUBLE.search(sheet.text):
        raise NotUnderstood(reply("no_sorry"))
    return line.put(sheet, _SORRY, "", desk)


def joke(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """A joke in a place of its own: refused, with what can be done."""
    raise NotUnderstood(reply("no_joke" if desk.where.grave else "joke_yours"))


def other_opening(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """The first sentence, where it is a remark of ours, makes way for a fact of the topic or for what the user told."""
    changed = _opened(sheet, desk)
    if changed == sheet:
        raise NotUnderstood(reply("no_opening"))
    return changed


def _opened(sheet: Sheet, desk: Desk) -> Sheet:
    if 0 not in desk.remarks(sheet):
        return sheet
    if desk.kind in kinds.PRACTICE:
        return sheet.without(0) if len(sheet.sentences) > 1 else sheet
    options = (sheet.change(0, told.text) for told in desk.unsaid(sheet))
    return next((changed for changed in options if desk.fits(changed)), sheet)


def simpler(sheet: Sheet, on: On, desk: Desk) -> Sheet:
    """Plainer words, no parentheses, two sentences where a semicolon joined them."""
    changed = []
    for said in sheet.sentences:
        said = re.sub(r"(?<=\w) \((?=[a-z])[^)\d]*\)", "", said)  # no number, and nothing that is a name of its own
        said = re.sub(r"; (\w)", lambda m: f". {m[1].upper()}", said)
        changed.append(_swapped(said, words("words")))
    if tuple(changed) == sheet.sentences:
        raise AlreadySo(reply("plain_already"))
    return replace(sheet, sentences=tuple(changed))


def _line(sheet: Sheet, desk: Desk, tone: str) -> Sheet:
    """One of our sentences in this tone before the close, or instead of the one in another tone that stands there."""
    if desk.kind in kinds.PRACTICE:
        if tone in ("warm", "upbeat"):  # a stock hello would say nothing of what is told
            raise AlreadySo(reply("warm_yours"))
        tone = f"practice_{tone}" if tone == "wry" else tone
    lines = wordings.options("closers", "carry", (tone,), grave=desk.where.grave)
    if any(line in sheet.text for line in lines):
        raise AlreadySo(reply("same"))
    line = desk.where.dice.pick(f"carry|{desk.where.platform.id}", lines)
    others = _plain_lines()
    for place, said in enumerate(sheet.sentences):
        if place and EMOJI.sub("", said).strip() in others:
            return sheet.change(place, line)
    last = closing(sheet)
    if last is None:
        return sheet.put(len(sheet.sentences), line, " " if sheet.words < 45 else "\n\n")
    return sheet.put(last, line, sheet.gaps[last] or "\n\n")


def _contracted(sheet: Sheet) -> Sheet:
    return replace(sheet, sentences=tuple(_swapped(s, words("contractions")) for s in sheet.sentences))


def _swapped(text: str, table: Mapping[str, str]) -> str:
    for old, new in table.items():
        if old.split()[0] in ("it", "that", "they", "there", "what", "here", "we", "you", "I") and re.search(rf"(?i)\b{re.escape(old)}[.,?!;:]?$", text):
            continue  # "as it is." cannot be shortened
        text = re.sub(rf"(?i)(?<![\w'’]){re.escape(old)}(?![\w'’])", lambda m, new=new: upper_first(new) if m[0][0].isupper() else new, text)  # type: ignore[misc]
    return text


def _plain_lines() -> frozenset[str]:
    return frozenset(text for texts in wordings.table("closers")["carry"].values() for text in texts)
