"""Wishes that give the very words: "remove "News:" and "we are glad"", "after "Bring a ride." add "Plan an hour."", "add as the last line: ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.text.tokens import plain
from assistant.writers.builtin.revise import details, named
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.instruction import Change
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet, read

_QUOTE = r"(?:[\"“][^\"“”]{2,300}[\"”]|(?<!\w)['‘](?:[^'‘’]|['’](?=\w)){2,300}['’](?!\w))"
_OUT = r"(?:take out|take|leave out|remove|drop|cut|lose|delete|skip|scrap|ditch|get rid of)"
_PUT = r"(?:add|put|insert|include|write|say)"
_POLITE = r"(?:(?:please|pls|plz|ok|okay|no|and|also|then|just|now|can you|could you|can u)[,!. ]+)*"
_AFTER = r"(?P<side>(?:right |just )?(?:after|before|below|under|above|behind))"
_REMOVED = re.compile(rf"(?i){_POLITE}{_OUT} (?:(?:the|that|those|both|this) )?(?:(?:words?|lines?|sentences?|parts?|bits?|hash ?tags?|phrases?) )?(?P<quotes>(?:{_QUOTE}|#\w+)(?:(?:\s*,\s*|\s+)(?:and |& |\+ )?(?:the )?(?:{_QUOTE}|#\w+))*)(?P<rest>(?:\W+[\w'’]+){{0,8}}\W*)")
_SWAPPED = re.compile(rf"(?i){_POLITE}(?:change|replace|turn) (?P<old>{_QUOTE}) (?:to|with|by|into) (?P<new>{_QUOTE})\W*")  # a "to" within the words parts nothing
_OPENS = re.compile(rf"(?i){_POLITE}{_OUT} (?:the|that) (?P<unit>paragraph|line|sentence|bullet|point|part|bit|one) (?:that |which )?(?:starts?|starting|begins?|beginning|opens?|opening) with:? (?P<what>.{{3,80}}?)[.!]*")
_BESIDE = (
    re.compile(rf"(?i){_POLITE}{_AFTER} (?P<other>{_QUOTE}),? {_PUT} (?P<text>{_QUOTE})\W*"),
    re.compile(rf"(?i){_POLITE}{_PUT} (?P<text>{_QUOTE}) {_AFTER} (?P<other>.{{3,80}}?)[.!]*"),
    re.compile(rf"(?i){_POLITE}{_PUT} (?:(?:this|that|the following|an?other|a|one)(?: (?:line|sentence|note))? )?{_AFTER} (?P<other>[^:\"“]{{3,60}}?)(?: (?:line|sentence|part|bit))?: (?P<text>.{{3,300}})"),
)
_ENDS = (
    re.compile(rf"(?i){_POLITE}{_PUT} (?:(?:this|that|the following|it|an?other|a|one)(?: (?:line|sentence|note))? )?(?:(?:as|for|on) (?:the |a )?(?:very )?(?:last|final|closing) (?:line|sentence)|(?:at|to) the (?:very )?(?:end|bottom))\s*[:,-]+ (?P<text>.{{3,300}})"),
    re.compile(rf"(?i){_POLITE}(?:end|finish|close)(?: (?:it|this|the post|with))*(?: off)?(?: with| on)?:? (?P<text>{_QUOTE})\W*"),
)
_STARTS = re.compile(rf"(?i){_POLITE}{_PUT} (?P<text>{_QUOTE}|[^:;\"“”]{{3,60}}?[.!]) (?:in front|up front|first|(?:at|on|in|to) (?:the )?(?:very )?(?:start|top|beginning|front))(?: of .{{2,30}})?\W*")
_ORDER = re.compile(r"(?i)\b(?:add|say|put|write|use|make|move|replace|change|with|instead|make it|and)\b")
_WHOLE = re.compile(r"(?i)\W*(?:line|sentence|bullet|point|part|bit)\b")  # 'drop the "bring a friend" line': all of it
_SAID = re.compile(rf"{_QUOTE}|#\w+")
_MARKS = " \t\"'“”‘’"


def heard(part: str, sheet: Sheet) -> Change | None:
    """The change of a part that gives the words to go, or to stand, as they are; None where it gives none."""
    if (out := _REMOVED.fullmatch(part)) and not _ORDER.search(out["rest"]):
        return Change("drop_quoted", {"quotes": out["quotes"], "whole": "yes" if _WHOLE.match(out["rest"]) else ""})
    if (swap := _SWAPPED.fullmatch(part)) and " to " in swap["old"]:
        return Change("replace", {"old": swap["old"].strip(_MARKS), "new": swap["new"].strip(_MARKS)})
    if opens := _OPENS.fullmatch(part):
        return Change("drop_opening_with", {"unit": opens["unit"].lower(), "what": opens["what"].strip(_MARKS)})
    if beside := next((found for pattern in _BESIDE if (found := pattern.fullmatch(part))), None):
        return Change("put_beside", {"side": beside["side"].split()[-1].lower(), "other": beside["other"].strip(_MARKS), "text": beside["text"].strip(_MARKS)})
    if end := next((found for pattern in _ENDS if (found := pattern.fullmatch(part))), None):
        return Change("add_line", {"text": end["text"].strip(_MARKS), "where": "end"})
    if start := _STARTS.fullmatch(part):
        return Change("add_line", {"text": start["text"].strip(_MARKS), "where": "top"})
    return None


def dropped(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The draft without the words quoted, whatever sentences they run through. Raises NotUnderstood where they do not stand there."""
    text = sheet.text
    for said in (match[0].strip(_MARKS) for match in _SAID.finditer(on["quotes"])):
        found = _as_typed(said).search(text)
        if found is None:
            raise NotUnderstood(reply("disclaimer" if "medical advice" in said.lower() else "no_word"))
        if on.get("whole") and (places := [n for n, one in enumerate(sheet.sentences) if _as_typed(said).search(one)]):
            sheet = sheet.without(*places)
            text = sheet.text
            continue
        text = _closed(text[: found.start()], text[found.end() :])
    return read(text) if text.strip() else sheet.without(*range(len(sheet.sentences)))


def opening_with(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The draft without the sentence, the line or the paragraph that begins with these words."""
    wanted = plain(on["what"])
    for group in named.groups_of(sheet, "paragraph" if on["unit"] in ("part", "bit") else on["unit"]):
        if plain(" ".join(sheet.sentences[n] for n in group)).startswith(wanted):
            return sheet.without(*group)
    at = next((n for n, said in enumerate(sheet.sentences) if plain(said).startswith(wanted)), None)
    if at is None:
        raise NotUnderstood(reply("no_word"))
    return sheet.without(at)


def beside(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """The user's own words right after a sentence of the draft, or before it, spoken as that one is."""
    said = details.sentence(on["text"], desk.brief.profile)
    if said.rstrip(".!").lower() in sheet.text.lower():
        raise AlreadySo(reply("same"))
    if not desk.safe(said, sheet.text):
        raise NotUnderstood(reply("unsafe"))
    found = named.places(sheet, on["other"], desk) or named.saying(sheet, on["other"].rstrip(".!?"))
    if not found:
        raise NotUnderstood(reply("no_part"))
    before = on["side"] in ("before", "above")
    place = found[0] if before else found[-1]
    mark = re.match(r"(?:Say:|On screen:|[•→-]) ", sheet.sentences[place])
    gap = ("\n" if mark else " ") if not before or place else "\n\n"
    return sheet.put(place if before else place + 1, f"{mark[0] if mark else ''}{said}", gap)


def _as_typed(said: str) -> re.Pattern[str]:
    """The words in any case, white space and shape of quotation marks."""
    quotes = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': "[\"“”]", "“": "[\"“”]", "”": "[\"“”]"}
    spelled = r"\s+".join("".join(quotes.get(c) or re.escape(c) for c in word) for word in said.split())
    before, after = r"(?<!\w)" if said[0].isalnum() else "", r"(?!\w)" if said[-1].isalnum() else ""
    return re.compile(f"(?i){before}{spelled}{after}")


def _closed(before: str, after: str) -> str:
    """What stood before words that went and what stood behind them, with white space and signs put right."""
    after = after.lstrip(" ,;:")
    whole = not before.strip() or before.rstrip(" ").endswith(("\n", ".", "!", "?", "…")) or re.search(r"(?:Say:|On screen:|[•→]|\d+[.)]) *$", before) is not None
    if whole:
        after = re.sub(r"^[.!?]+(?=\s|$)", "", after).lstrip(" ")
        if re.match(r"[a-z]", after) and not re.match(r"\w+(?:\.\w|@)", after):
            after = upper_first(after)
    joined = f"{before.rstrip(' ')}{'' if not before.strip() or before.endswith(chr(10)) or after[:1] in ('', '.', '!', '?', ',', chr(10)) else ' '}{after}"
    return re.sub(r"\n(?:Say:|On screen:|[•→]) *(?=\n|$)", "", re.sub(r"\n{3,}", "\n\n", joined)).strip()
