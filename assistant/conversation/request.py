"""What a message asks for in detail: platforms, style, post kind, and the text pasted into it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import re2

from assistant import platforms
from assistant.stages import Style
from assistant.text.patterns import lazy_re2

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1, "an": 1}
_N = r"(\d{1,3}|" + "|".join(_NUMBERS) + ")"

_QUOTED = lazy_re2(r"(?s)\"([^\"]{12,})\"|“([^”]{12,})”|«([^»]{12,})»|(?:^|[\s:(])'([^\n]{12,}?)'(?:$|[\s.,;:!?)])|```(.{12,}?)```")
_AFTER_COLON = lazy_re2(r"(?s)^(.{0,160}?[:?]\s*:?\s*\n?)(\S.{30,})$")
_ASKS_FOR_CHECK = lazy_re2(r"(?i)\b(ok|okay|check|safe|fine|post this|tweet this|review|respond|reply|comment|said|says|wrote|wrote this|hipaa|go live)\b")

_WORDS = lazy_re2(r"(?i)\b(?:about |around |~|under |max |roughly )?(\d{2,4})[- ]?words?\b")
_THREAD = lazy_re2(rf"(?i)\b{_N}[- ](?:tweets?|posts? thread|part|parts|skeets)\b|\bthread\b")
_VERSIONS = lazy_re2(rf"(?i)\b{_N} (?:different |new |other )?(?:versions?|options?|variants?|alternatives?|takes|hooks|openings)\b")
_HASHTAGS = lazy_re2(rf"(?i)\b(?:{_N}|no|zero|without|drop (?:the |all )?|remove (?:the |all )?|lose (?:the )?|skip (?:the )?) ?(?:any )?hash ?tags?\b")
_MORE_TAGS = lazy_re2(r"(?i)\bmore hash ?tags\b[^\d]{0,12}(\d+)?")
_NO_EMOJI = lazy_re2(r"(?i)\b(no|without|zero|drop (the |all )?|remove (the |all )?|lose (the )?|skip (the )?) ?(any )?emojis?\b")
_FEWER_EMOJI = lazy_re2(r"(?i)\b(less|fewer|not so many|too many) emojis?\b")
_MORE_EMOJI = lazy_re2(r"(?i)\b(more|some|add( an?| some)?|with) emojis?\b")
_SHORTER = lazy_re2(r"(?i)\b(shorter|shorten|too long|trim|tighter|cut (it|this|that)? ?(down|under|to|in half)|condense|brief(er)?|snappier|punchier|under \d+ ?(characters|chars)|half (as long|the length))\b")
_LONGER = lazy_re2(r"(?i)\b(longer|expand|more detail|flesh (it|this) out|too short|lengthen|elaborate)\b")
_QUESTION = lazy_re2(r"(?i)\b(add|end with|with|ask|include)\b.{0,20}\bquestions?\b")
_NO_QUESTION = lazy_re2(r"(?i)\b(no|without|drop the|remove the|lose the|skip the) questions?\b")
_AUDIENCE = lazy_re2(r"(?i)\bfor (parents|new parents|moms|dads|teens|teenagers|kids|seniors|older adults|caregivers|athletes|runners|colleagues|students|women|men|families|teachers|expecting parents|new patients)\b")
_TONES = {
    "warmer": r"warm(er)?|kind(er)?|friendl(y|ier)|softer|gentler|nicer|sweet(er)?|caring|less (cold|clinical|stiff|preachy)|too (cold|clinical|preachy|stiff|harsh)",
    "funnier": r"funn(y|ier)|humou?r(ous)?|witt(y|ier)|make me laugh|playful|jok(e|ey)|fun|lighter|livelier|less (textbook|boring|dry|serious)",
    "less formal": r"less formal|casual|informal|chatty|conversational|relaxed|more like me|human|too formal",
    "more formal": r"more (formal|professional|serious)|professional(ly)?|polished|less (casual|cute|jokey|silly)",
    "blunt": r"blunt|direct|no.?nonsense|straight|sarcastic|sharper|punch(y|ier)|bolder|edgier",
    "simpler": r"simpl(e|er|ify)|plain(er)?|plain english|less (jargon|technical)|easier|dumb it down|too (technical|complicated|wordy)|no jargon",
    "upbeat": r"upbeat|happ(y|ier)|excited|celebratory|enthusiastic|energetic|cheerful|positive",
}
_KINDS = {
    "staff": r"anniversary|birthday|welcome|new (hire|nurse|doctor|pa\b|physician|team|staff)|meet (the|our)|joined (us|the)|joins|retir(es|ing|ement)|employee of|shout ?-?out|promot(ed|ion)|congratulat\w+ (our|to)|team member|work.?iversary|graduat\w+|nurses? week|intern",
    "behind_the_scenes": r"behind[- ]the[- ]scenes|bts\b|day in the life|a day at|morning (routine|huddle)|how we (prepare|get ready|clean|set up)|in the or\b|operating room|sneak peek|setting up|office (dog|plant|coffee)|around the (office|clinic)|backstage",
    "announcement": r"flu (shot )?clinic|clinic (on|this|sat\w*|sun\w*|hours)|hours|closed|closing|open(ing)? (on|late|early|house|saturday)|new (location|office|equipment|machine|scanner|laser|website|portal|service|hours)|moving|event|speaking|talk at|webinar|health fair|walk[- ]?in|free screening|hiring|we.?re (open|closed|moving|hiring)|what.?s coming|coming soon|drive|fundraiser|5k",
    "myth": r"myths?|misconceptions?|debunk\w*|fact or fiction|true or false|wrong about|old wives|rumou?rs?",
    "ask": r"poll|ask (the|our|my|your)? ?(audience|followers|patients|readers|community)|engagement|question post|q ?& ?a|conversation starter|get people talking|what do you",
    "awareness": r"awareness|world \w+ day|national \w+ (day|week|month)|heart month|(day|week|month) is (coming|here)|glaucoma month|\w+ awareness (day|week|month)|pinktober|movember",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """A message taken apart."""

    outside: str  # the message without what was pasted
    pasted: str  # what was pasted or quoted; empty when nothing was
    platforms: tuple[str, ...]
    kind: str
    style: Style


def read(text: str) -> Ask:
    """Take a message apart. Nothing here is guarded yet; callers guard before they keep or send anything."""
    outside, pasted = split_pasted(text)
    return Ask(outside, pasted, named_platforms(outside), kind_of(outside), style_of(outside))


def split_pasted(text: str) -> tuple[str, str]:
    """The words of the request, and the text pasted into it."""
    quotes = list(_QUOTED.finditer(text))
    if quotes:
        longest = max(quotes, key=lambda m: m.end() - m.start())
        inside = next(g for g in longest.groups() if g)
        return text[: longest.start()] + " " + text[longest.end() :], inside
    found = _AFTER_COLON.search(text)
    if found and _ASKS_FOR_CHECK.search(found.group(1)):
        return found.group(1), found.group(2)
    head, _, rest = text.partition("\n")
    if len(rest) > 60 and len(head) < 200 and _ASKS_FOR_CHECK.search(head):
        return head, rest.strip()
    return text, ""


def named_platforms(text: str) -> tuple[str, ...]:
    """Platforms named in a message, in the order named."""
    found = [(m.start(), _platform_of(m)) for m in _platform_pattern().finditer(text)]
    return tuple(dict.fromkeys(name for _, name in found if name))


def kind_of(text: str) -> str:
    """The post kind asked for; "educate" when nothing else is."""
    return next((kind for kind, pattern in _compiled(_kind_key) if pattern.search(text)), "educate")


def style_of(text: str) -> Style:
    """The style asked for."""
    style = Style(tone=tuple(tone for tone, pattern in _compiled(_tone_key) if pattern.search(text)))
    if _SHORTER.search(text):
        style = replace(style, length="shorter")
    elif _LONGER.search(text):
        style = replace(style, length="longer")
    if m := _WORDS.search(text):
        style = replace(style, words=int(m.group(1)))
    if m := _THREAD.search(text):
        style = replace(style, thread=min(10, _number(m.group(1)) or 4))
    if m := _VERSIONS.search(text):
        style = replace(style, versions=min(5, _number(m.group(1)) or 1))
    if m := _HASHTAGS.search(text):
        style = replace(style, hashtags=_number(m.group(1)) or 0)
    elif m := _MORE_TAGS.search(text):
        style = replace(style, hashtags=int(m.group(1) or 8))
    for pattern, emoji in ((_NO_EMOJI, "none"), (_FEWER_EMOJI, "fewer"), (_MORE_EMOJI, "more")):
        if pattern.search(text):
            style = replace(style, emoji=emoji)
            break
    if _NO_QUESTION.search(text):
        style = replace(style, question=False)
    elif _QUESTION.search(text):
        style = replace(style, question=True)
    if m := _AUDIENCE.search(text):
        style = replace(style, audience=m.group(1).lower())
    return style


def merge(old: Style, new: Style) -> Style:
    """The style of a revision: what is newly asked, over what was asked before."""
    fresh = Style()
    return Style(
        tone=tuple(dict.fromkeys((*old.tone, *new.tone)))[-3:],
        length=new.length, words=new.words or (None if new.length else old.words),
        emoji=new.emoji or old.emoji, hashtags=new.hashtags if new.hashtags is not None else old.hashtags,
        question=new.question if new.question is not None else old.question,
        audience=new.audience or old.audience, thread=new.thread or old.thread,
        versions=new.versions if new.versions != fresh.versions else 1,
    )  # fmt: skip


_kind_key, _tone_key = "kinds", "tones"


@cache
def _compiled(which: str) -> tuple[tuple[str, re2._Regexp], ...]:
    table = _KINDS if which == _kind_key else _TONES
    return tuple((name, re2.compile(rf"(?i)\b(?:{pattern})\b")) for name, pattern in table.items())


@cache
def _platform_pattern() -> re2._Regexp:
    names = sorted(_aliases(), key=len, reverse=True)
    safe = "|".join(re2.escape(n) for n in names if n != "x")
    return re2.compile(rf"(?i)(?:^|[^\w@/.#])((?:{safe})|x)(?:'s|’s)?(?:$|[^\w./-]|[.](?:\s|$))")


@cache
def _aliases() -> dict[str, str]:
    return {alias.lower(): p.id for p in map(platforms.get, platforms.ids()) for alias in (p.id, p.name, *p.aliases)}


def _platform_of(match: object) -> str | None:
    name = match.group(1)  # type: ignore[attr-defined]
    if name == "x" and not name.isupper():
        return "x"
    return _aliases().get(name.lower())


def _number(word: str | None) -> int | None:
    if not word:
        return None
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())
