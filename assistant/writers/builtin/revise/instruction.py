"""Reads what a revision asks for: a list of changes, or a clear no."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import re2

from assistant import platforms
from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise import line
from assistant.writers.builtin.revise.replies import reply

_PARTS = re.compile(r"(?:,|;|[.!?]+(?=\s|$)|\s(?:and|but|then|also|plus)\b)\s*(?=(?:and |but |then |also |please )*(?:add|drop|remove|delete|cut|lose|make|change|replace|swap|fix|correct|tell|remind|wish|thank|start|begin|open with|no|less|more|fewer|without|end|use|say|put|include|mention|keep|shorter|longer|warmer|friendlier|funnier|simpler|take|skip|don.?t|cite|it.?s|just)\b)")
_POLITE = re.compile(r"(?i)^(?:(?:please|pls|plz|ok|okay|and|but|then|also|now|just|actually|sorry|oh|oops|wait|no wait|hang on|great|good|nice|thanks|thank you|hm+|hmm|can you|could you|can u|i(?:'d| would) like(?: it)?|i want(?: it)?|make it|make this|make that|tho|though|maybe|a bit|a little|bit|slightly|much)\b[\s,.!:]*)+")
_IDLE = re.compile(r"(?i)^(?:keep (?:the|everything|it|all).{0,40}|the (?:rest|first one) .{0,40}|(?:(?:ok|okay|and|now|no) )*(?:go )?back to .{3,30}|perfect|thanks?|thank you|great|good|nice|love it|i like it.{0,20}|go back.{0,30}|that.?s (?:better|great)|please|ok(?:ay)?|(?:just )?(?:delete|drop|cut|remove|lose|change|fix) (?:it|that|this)|(?:it.?s|that.?s|this is|still) (?:\d+ ?(?:words?|char\w*|lines?|sentences?|paragraphs?)\b|still|a bit|way|much|too|just|really|great|good|nice|perfect|fine|boring|ok\b).{0,40}|(?:please )?(?:change|edit|redo|rework|touch) (?:only |just )?the \w+ (?:one|post|version|draft)(?: only)?|for (?:all|both|everything))[\s.!]*$")
_JUDGED = re.compile(r"(?i)^(?:the|that) (?P<what>[\w’' -]{3,40}?) (?:is|are|was|sounds?|feels?|seems?|reads?|looks?|comes across|should|shouldn.?t|isn.?t|doesn.?t|does|needs?)\b[^,;.]{2,50}[,;.:–-]+ *(?:so |please |pls |just |can you |then )*(?:cut|drop|remove|delete|lose|take out|kill|skip|scrap) (?:that|it|this|them|those)(?: out| please| pls)?[.!]*$")
_UPDATE = re.compile(r"(?i)[,;.:–-]+ *(?:so |please |pls |can you |now |then )*(?:update|adjust|rewrite|redo|edit|amend) (?:it|this|that|the (?:post|draft))\b")
_AT_END = re.compile(r"(?i)\b(?:at|in|near|towards?) the (?:very )?(?:end|close|bottom|start|beginning|top)[,;:.–—-]+ *(?:so |please |pls |just |can you |could you |then )*(?:cut|drop|remove|delete|lose|take out|kill|skip|trim|scrap) (?:that|it|this)\b")
# Said of the talk, or asked before the order itself is given: no change, and no doubt about the rest.
_ASIDE = re.compile(r"(?i)^(?:(?:ok|okay|yes|no|right|then|and|so|fine)\b[\s,]*)*(?:(?:leave|keep|take) (?:that|it|this) out|that.?s (?:wrong|not right|right|true|fair)|never ?mind|forget (?:that|it)|(?:can|could|may|should) (?:i|we|you) (?:also )?(?:change|edit|redo|fix|try|do|ask|have|get)\b.{0,50}\?|one (?:more|last) thing|(?:two|a few|some|a couple of) (?:things|changes|edits)|good point|fair enough|you.?re right)[\s.:!?]*$")
# What is thought of the draft, said before what is to be done about it.
_VERDICT = re.compile(r"(?i)^(?:(?:hm+|ok|but|and|so|well)[, ]+)*(?:it|this|that|the (?:post|draft))(?:['’]?s| is| reads?| sounds?| feels?| seems?| comes across| looks?)(?: (?:as|like|a|an|bit|little|kind of|sort of|really|very|so|too|rather|quite|pretty|somewhat|way))* [\w-]+[.!]*$")
_ASKED = re.compile(r"^[^\"“”?]{3,60}\?\s+(?=\S)")
# "don't say ward, say unit", "take out ward, say unit"
_RATHER = re.compile(r"(?i)^(?:don.?t|do not|dont|not)\b[^,;]+[,;] (?:but |just |only |instead )*(?:say|use|write|call|put)\b|^(?:please |pls |can you )*(?:take out|leave out|remove|drop|cut|lose|delete|skip|scrap|get rid of) (?!.*\b(?:part|bit|thing|line|sentence|paragraph|stuff|about|hash ?tags?|emojis?|question)\b)[^,;]+[,;] (?:just |instead |rather )*(?:say|use|write)\b(?! that\b)")
# A part named and what is to stand there, or the whole text: none of its commas and stops divides wishes.
_WHOLE_TEXT = re.compile(r"(?i)^(?:(?:ok|okay|no|please|pls|and|then|also|so)[,.! ]+)*(?:(?:make it|make the post|make this|just post|just say|use this|say exactly|write exactly|(?:it|the post|the whole thing|the text) should (?:just |simply )?(?:say|read))\b[^:]{0,20}:|(?:the |that |my |your )?(?:(?:slide|tweet|post|part|paragraph|sentence|line|bullet|point|myth) ?#?\d{1,2}|(?:first|second|third|fourth|fifth|last|final|1st|2nd|3rd) (?:on.?screen )?(?:line|sentence|slide|tweet|paragraph|bullet|point))\b.*\b(?:should (?:say|read)|(?:make|change|turn|replace|rewrite|put|say)\b))")
GIVEN = r"(?:add|include|insert|mention|write|say|put(?: in)?)(?: [\w'’]+){0,6}:\s+\S"  # an order with the line it gives behind a colon
_GIVEN = re.compile(rf"(?i)^(?:(?:please|pls|and|also|then|ok|now|can you)[, ]+)*{GIVEN}")  # with all its commas
_PLACED = re.compile(r"(?i)\b(?:at|on|in|from|until)\b|\d ?[ap]\.?m\b|\d ?(?:-|–|to) ?\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\bthe \d{1,2}(?:st|nd|rd|th)\b|\d:\d\d|\b(?:noon|midnight|tomorrow|tonight)\b")
_ALL = r"(?:all(?: (?:of (?:them|these|it)|(?:two|three|four|five)(?: of them)?|(?:the )?(?:posts|versions|drafts|platforms)))?|both(?: of them| posts| drafts)?|everywhere|each(?: one| of them)?|every one)"
_FOR_ALL = re.compile(rf"(?i)^(?:and |ok |on |in |for )*{_ALL}\b\s*[:,-]?\s+(?=\S)|\s+(?:(?:on|in|for|from) {_ALL}|everywhere)(?: please| pls)?(?=[.!]?$)")
_CHATTY = re.compile(r"(?i)(?:[ ,]+(?:then|obviously|please|pls|plz|thanks|thx|actually|though|completely|entirely|altogether|for now|i think|maybe|if you can|ok))+(?=[.!]*$)")
_TAKEN_OUT = re.compile(r"(?i)(?P<lead>^|[,;.] |\b(?:and|but|please|then|also|just) )take (?P<what>(?:the|that|this) [^,;.!?\"“]{2,50}?) (?:back )?out(?: of (?:it|this|that|there|all(?: (?:of them|two|three|four))?|both|the (?:post|draft)))?(?=[,;.!?]|$| and\b)")
_THAT_NTH = re.compile(r"(?i)\b(?:that|this) (?=(?:very )?(?:first|second|third|last|final|closing|opening) (?:line|sentence|paragraph|bullet|slide|tweet|post|part)\b)")
_NUMBER = re.compile(r"(?m)^\d{1,2}/\d{1,2} ")


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its name in ``data/changes.toml`` and what it works on."""

    name: str
    on: Mapping[str, str] = field(default_factory=dict)


def _nothing(part: str) -> Change | None:
    return None


def read(text: str, whole: Callable[[str], Change | None] = _nothing, known: Callable[[str], Change | None] = _nothing, left: Callable[[str], Change | None] = _nothing) -> list[Change]:
    """The changes asked for, in order; ``whole`` hears a message as one, ``known`` a part before and ``left`` one after the wordings. Raises NotUnderstood when a part is not understood."""
    text = _said(text)
    if one := whole(text):
        return [one]
    found: list[Change] = []
    unread = 0
    for part in _split(text):
        if _ASIDE.match(part):
            continue
        change = known(part) or _change(part) or (None if _is_idle(part) else left(part))
        if change is not None:
            found.append(change)
        elif not _is_idle(part) and not _VERDICT.match(part):
            unread += 1
    if not found:
        raise NotUnderstood(reply("not_understood"))
    if unread:
        raise NotUnderstood(reply("partly"))
    return [change for n, change in enumerate(found) if change not in found[:n]]


def _said(text: str) -> str:
    """A message without the platforms it is for, in the words the wordings know."""
    text = _TAKEN_OUT.sub(r"\g<lead>remove \g<what>", _THAT_NTH.sub("the ", text))
    return _without_reason(_removing().sub(r"\g<lead>remove ", _pointed(line.joined(_for_whom().sub("", _FOR_ALL.sub("", _CHATTY.sub("", " ".join(text.split()))))))))


def _without_reason(text: str) -> str:
    """An order to take something out without why: "drop the tea, nobody drinks it" -> "drop the tea"."""
    match = _with_reason().match(text)
    return match["order"] if match else text


@cache
def _removing() -> re.Pattern[str]:
    """Everyday words for "remove" that something follows."""
    heard = "|".join(_wordings()["remove"])
    return re.compile(rf"(?i)(?P<lead>(?:^|[,;.] |\b(?:and|but|please|pls|then|also|can you|could you|just|ok) ))(?:{heard}) (?!(?:it|that|this|them|up|in|over|through|together|off|out)\b(?! \w))")


@cache
def _with_reason() -> re.Pattern[str]:
    reasons = "|".join(_wordings()["reasons"]).replace(r"\p{L}", "a-z")
    removes = r"(?:remove|take|drop|cut|delete|leave|lose|scrap|skip|get rid of|don.?t (?:mention|say|include)|do not (?:mention|say|include)|no|without)"
    return re.compile(rf"(?i)^(?P<order>(?:(?:please|pls|can you|could you|also|and|ok|just|actually|oh|hm+)[, ]+)*{removes}\b[^,;.!?]{{2,60}}?)(?:\s*[,;.!–—-]+\s*|\s+)(?:{reasons})[\s.!]*$")


def _pointed(text: str) -> str:
    """What is judged and then to go, as one order: "the pay is too low, cut that" -> "drop the pay"."""
    return _JUDGED.sub(r"drop the \g<what>", text)


def _is_idle(part: str) -> bool:
    """Whether a part asks for nothing: praise, or the platform it is said of."""
    return _IDLE.match(part.strip()) is not None or _place_alone().match(part) is not None


@cache
def _place_alone() -> re.Pattern[str]:
    names = "|".join(map(re.escape, platforms.aliases()))
    return re.compile(rf"(?i)^(?:(?:and|ok|now|also|then|but|just|only|on|in|for|the|a|an|one) )*(?:{names})(?: (?:one|post|version|draft|card|caption|too|please|pls))*[\s.!]*$")


def is_idle(part: str) -> bool:
    """Whether a part asks for no change: praise, a verdict, a word on the talk, or the platform it is said of."""
    return bool(_is_idle(part) or _VERDICT.match(part) or _ASIDE.match(part))


def lasting(text: str) -> list[str]:
    """The parts of a message that are to hold in every draft of the same request: what no wording knows is a fact or a line."""
    text = _said(text)
    parts = (part for part in _split(text) if not _ASIDE.match(part) and not _is_idle(part))
    return [part for part in parts if line.ordered(part) or (change := _change(part)) is None or change.name in _wordings()["lasting"]]


def named(text: str) -> str:
    """The name of the change a message is as a whole, by the wordings alone; empty where none knows it."""
    change = _change(line.joined(text))
    return change.name if change else ""


def takes_out(text: str) -> bool:
    """Whether a change only takes something out."""
    change = _change(text)
    return change is not None and change.name.startswith(("drop", "no_", "calm"))


@cache
def _for_whom() -> re.Pattern[str]:
    """The draft that a change is for: "the fb one only:", "... on LinkedIn"."""
    one = platforms.spoken()
    return re.compile(rf"(?i)^(?:(?:and|ok|but|just|only|on|in|for|the) )*{one}(?: (?:only|but|just))*\s*(?:[:,-]\s+|\s+(?=\S))|\s+(?:on|in|for|from|of) (?:the )?{one}(?: only)?(?: please| pls)?(?=[.!]?$)")


def unnumbered(text: str) -> str:
    """A thread without the numbers of its posts."""
    return _NUMBER.sub("", text) if len(_NUMBER.findall(text)) > 1 else text


def _split(text: str) -> list[str]:
    text = " ".join(text.split())
    whole = _GIVEN.match(text) or _AT_END.search(text) or _UPDATE.search(text) or _WHOLE_TEXT.search(text) or re.search(r"[\"“].{3,}[\"”]|(?<!\w)['‘][^'’]{2,}['’](?!\w)", text) or _RATHER.search(text)
    text = _ASKED.sub("", text) if whole else text
    parts = [text] if whole else _PARTS.split(text)
    return [part for part in (p.strip(" ,;") for p in parts) if part]


def _change(part: str) -> Change | None:
    bare = _POLITE.sub("", part)
    for wording in dict.fromkeys((bare, part)):
        for name, pattern in _patterns():
            match = pattern.search(wording)
            if match and (name != "detail" or _PLACED.search(wording)):
                return Change(name, {key: value.strip() for key, value in match.groupdict().items() if value})
    return None


@cache
def _patterns() -> tuple[tuple[str, re2._Regexp], ...]:
    return tuple((entry["name"], re2.compile(f"(?i){p}")) for entry in _wordings()["change"] for p in entry["patterns"])


@cache
def words(table: str) -> dict[str, str]:
    """A word list of the changes file: "words" or "contractions"."""
    return {old: str(new) for old, new in _wordings()[table].items()}


def words_of(table: str, name: str) -> list[str]:
    """A list of one of the tables of the changes file: what may touch which values."""
    found: list[str] = _wordings()[table][name]
    return found


@cache
def _wordings() -> dict[str, Any]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "changes.toml").read_text("utf-8"))
