"""What a message asks for in detail: platforms, style, post kind, and the text pasted into it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import re2

from assistant.conversation import asks, places
from assistant.stages import Style
from assistant.text import english
from assistant.text.patterns import lazy_re2
from assistant.writers.builtin import frames, handed, slots, spoken

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "a": 1, "an": 1, "single": 1}
_N = r"(\d{1,3}|" + "|".join(_NUMBERS) + ")"

_QUOTED = lazy_re2(r"(?s)\"([^\"]{12,})\"|“([^”]{12,})”|«([^»]{12,})»|(?:^|[\s:(])'([^\n]{12,}?)'(?:$|[\s.,;:!?)])|```(.{12,}?)```")
_AFTER_COLON = lazy_re2(r"(?s)^(.{0,160}?[:?]\s*:?\s*\n?)(\S.{30,})$")
_ASKS_FOR_CHECK = lazy_re2(r"(?i)\b(ok|okay|check|safe|fine|post this|tweet this|review|respond|reply|comment|said|says|wrote|wrote this|hipaa|go live)\b")

# A check is asked for, then comes what is to be checked, all of it: quotation marks inside belong to the post.
_POLITE = r"(?:(?:hey|hi|hello|ok|so|and|but|then|pls|please|quick (?:q|question|one|check)|one more)[,:.!]? )*"
_CHECK_FIRST = lazy_re2(
    rf"(?is)^\W*{_POLITE}(?:[\w' ]{{0,40}}\b)?(?:"
    r"(?:is|are|would|will|was) (?:this|it|that|these)(?: one| post| caption| draft| ad| tweet)? (?:be )?(?:ok(?:ay)?|fine|alright|all right|good|safe|allowed|hipaa\S*|compliant|appropriate|too much)\b[^?:\n–-]{0,50}"
    r"|(?:can|could|may|should) (?:this|it|that)(?: one| post| caption)? (?:go|be) (?:up|out|live|posted|shared|published|on \w+)\b[^?:\n–-]{0,50}"
    r"|(?:ok(?:ay)?|safe|fine|good|alright) to (?:post|share|publish|use|tweet|put up)\b[^?:\n–-]{0,30}"
    r"|(?:can|could|may|should) (?:i|we) (?:post|share|tweet|use|publish|put up|run)(?: (?:this|it|that))?(?: one)?(?: on \w+)?"
    r"|(?:check|proof|vet) (?:this|it|my (?:post|draft|caption))(?: (?:pls|please|for me|post|draft|one|before [\w ]{3,30}))*"
    r"|would (?:this|it) get (?:us|me) in trouble|(?:and|what about|how about) this(?: one)?"
    r")\s*(?:[?:]+|\s[-–—]+|\n)\s*(\S.*)$"
)
_CHECK_LAST = lazy_re2(
    r"(?is)^(.+?[.!?…”\"\n])\s*(?:so |and |but |ok |hey )*(?:(?:is|are|would|will) (?:this|it|that)(?: one| post)? (?:be )?(?:ok(?:ay)?|fine|alright|all right|good|safe|allowed)\b[^.!?\n]{0,40}|(?:ok(?:ay)?|safe|fine|good) to (?:post|share|go)|(?:can|may|should) (?:i|we) (?:post|share) (?:this|it|that)[^.!?\n]{0,20}|(?:ok(?:ay)?|alright|fine|safe|yes or no|yay or nay|too much|allowed)\s*\?)\s*\?*\s*$"
)
# "would it be ok if I post that ...": what would be said is what is judged.
_CHECK_SAYING = lazy_re2(
    rf"(?is)^(\W*{_POLITE}(?:(?:would|will|is) (?:it|that) (?:be )?(?:ok(?:ay)?|fine|alright|all right|safe|allowed)(?: if|(?: for (?:me|us))? to)? ?(?:i|we)? ?(?:(?:post|share|write|tell people|mention|tweet)(?: that\b|:)|say(?: that\b|:)?)|(?:can|could|may|should) (?:i|we) (?:say|post|write|tweet|mention|tell people)(?: that\b|:)))\s*(\S.{{7,}})$"
)
_A_MATTER = lazy_re2(r"(?i)^(?:my|our|his|her|their|the|which|how|where|what|when|who|an?)(?: [\w’'-]+){1,6}\W*$")  # "is it ok to say my mom's age": no words to say
_REPLY = lazy_re2(r"(?i)\b(?:comment\w*|reviews?|reviewer|reply|replies|respond|response|answer|dms?|messag\w+)\b")
# "is it ok to sleep in contacts? people ask. do a post": a post is wanted, and none is brought.
_POST_WANTED = lazy_re2(r"(?i)[?.!]\s*(?:(?:can|could) (?:you|u) |please |pls |so |ok )*(?:do|make|write|draft|need|want|give me|let.?s do) (?:me |us )?(?:a|an|one) (?:\w+ )?(?:post|tweet|caption|reel|thread|carousel)(?: (?:on|about) (?:it|that|this|them))?(?: please| pls)?\W*$")
_TITLE = 5  # words of a title at most
_SMALL = frozenset(("a", "an", "the", "of", "and", "or", "for", "in", "on", "at", "to", "with", "from", "your", "&", "vs"))
_FEW = 4  # words beside a quotation that make it a part of a longer post
# Somebody else's words are handed over, with nothing but a colon or "that" before them.
_SAID = r"comments?|dms?|messages?|messenger|inbox|reviews?|q ?& ?a|yelp|healthgrades|zocdoc"
_WHO = r"(?:someone|somebody|(?:an? |the |this )?(?:\w+ )?(?:mom|dad|mother|father|parent|patient|customer|client|follower|stranger|reviewer|commenter|lady|guy|woman|man|person))"
_TELLS = r"(?:just )?(?:says|said|posted|commented|wrote|messaged|dm.?d|asked|asks|writes|left)"
_THEIRS_FIRST = lazy_re2(
    rf"(?is)^(\W*(?:(?:can you |please |pls )?(?:reply|respond|answer)(?: to)? |(?:i |we )?(?:just )?(?:got|found|saw|received|have) )?(?:"
    rf"(?:\w+ ){{0,3}}(?:came in |showed up )?(?:as |in )?(?:an? |the |this )?(?:\w+ )?(?:{_SAID})\b[\w' ,]{{0,30}}\s*:"
    rf"|{_WHO} {_TELLS}\b[\w' ,]{{0,30}}:|{_WHO} {_TELLS} (?:on|under|in|to) (?:us|me|(?:our|my|the) (?:\w+ )?(?:page|post|wall|reel|video|inbox|comments|dms?))\b(?: that)?|(?:under|on|in) (?:our|my|the) (?:\w+ )?(?:post|reel|video|page|comments|dms?) {_WHO} {_TELLS}\b"
    r"|(?:\d|two|three|four|several|a few|some) (?:comments|reviews|dms|messages)\b[\w' ,]{0,20}[.:])\s*)(\S.{8,})$"
)
_DRAFTS = lazy_re2(r"(?i)\b(?:write|draft|make|create|announc\w+|caption|post (?:about|on|for|that)|tweet|thread|reel|newsletter|thank\w*|celebrat\w+)\b")

# What stands between the last comma and "no sorry" was not meant.
_TAKEN_BACK = lazy_re2(r"(?is)^(.{0,200}(?:[,:;.!?\n]|\b(?:about|on|for))\s+)[^,:;.!?\n]{3,60}?\s*(?:\.{2,}|…|,|\s[-–—])\s*(?:no+,? (?:sorry|wait|i meant?|actually|make that)|oops,?(?: sorry)?|wait,? no|sorry,? i meant?|scratch that|i meant)[, ]+(?:i meant? |it['’]?s |make (?:it|that) )?(\S.{4,})$")
_SPOKEN_MARKS = lazy_re2(r"(?i)\w (?:period|comma|full stop|question mark|exclamation (?:point|mark)|new (?:paragraph|line))\b")  # as they are dictated
# "OK so we're moving ...": a breath before the first word.
_HESITATES = lazy_re2(r"(?i)^\W*(?:ok(?:ay)?|alright|um+|uh+|erm*)(?:[ ,.]+(?:so|um+|uh+|erm*|well|then|right))*[ ,.]+\b")
_REMARK = 2  # words of a remark, which the first word belongs to
_ASKS_LEAVE = lazy_re2(r"(?i)^\W*ok(?:ay)?,? (?:to|for (?:us|me))\b")
# "x thread? no actually just one x post": a thought before the request.
_THOUGHT = lazy_re2(r"(?i)^[^.!?\n]{3,40}\?+\s*(?:no+|nope|hmm+|wait|actually|scratch that)[,.]? (?:(?:actually|just|make it|wait|sorry|let['’]?s do)[, ]+)+(\w)")
# "our new nurse, Jenny no sorry just say Jen Ott": said in one breath.
_IN_ONE_BREATH = lazy_re2(r"(?is)^(.{0,200}(?:[,:;.!?\n]|\b(?:about|on|for|nurse|doctor|colleague|hygienist|assistant|named|called|is))\s+)[^,:;.!?\n]{3,60}?\s+(?:no,? sorry,?|no,? wait,? (?:it['’]?s|its|make (?:it|that)|actually|sorry)|no,? i mean|sorry,? i mean)\s+(?:just |it['’]?s |its |actually )*(?:say |call (?:her|him|it|them) )?(\S.{4,})$")
# "hi to Priya's new puppy, no jk. welcome our surgeon": a sentence that was a joke.
_JOKED = lazy_re2(r"(?i)(?:^|[.!?]\s+)[^.!?\n]{3,80}?[,\s]+(?:no,? )?(?:jk|just kidding|nvm|never ?mind that|scratch that)\b[.!,]*\s+(?:\pL)")
_SAID_AGAIN = lazy_re2(r"(?i)(?:^|[.!?]\s+)((?:we|i|she|he|it)(?:['’]\w+)?) (\w{3})\w*(?: \w+){0,3}[.!]+ (?:well|ok|actually|i mean|or rather),? ((?:we|i|she|he|it)(?:['’]\w+)?) (\w{3})\w*")
_ABOUT = lazy_re2(r"(?i)^(?:about|on|for)\s+")
_TIME = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?::\d\d)?(?: ?[ap]m)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2})"
_ANOTHER_TIME = lazy_re2(rf"(?i)\s{_TIME}\s*(?:\.{{2,}}|…|,|\s[-–—])\s*(?:no+,? (?:sorry|wait|i meant?)|oops,?(?: sorry)?|wait,? no|sorry,? i meant?|scratch that|i meant)[, ]+(?:i meant? )?(?P<rest>)\b")
_WORDS = lazy_re2(r"(?i)\b(?:about |around |~|under |max |roughly )?(\d{2,4})(?:-?ish)?[- ]?words?\b")
_THREAD = lazy_re2(rf"(?i)\b{_N}[- ](?:tweet thread|tweet|posts? thread|part|parts|skeet)\b|\bthread\b")
_LONGEST_THREAD = 30  # posts
_NO_THREAD = lazy_re2(r"(?i)\b(?:not (?:as )?a thread|no threads?|(?:as|in|just|only) (?:one|a single) (?:\w+ )?(?:post|tweet)|don.?t (?:do|want|make) (?:a )?threads?)\b")
_IN_THREAD = lazy_re2(rf"(?i)\b{_N} (?:tweets|posts|parts|skeets)\b")
_VERSIONS = lazy_re2(rf"(?i)\b{_N} (?:different |new |other )?(?:caption |post |headline )?(?:versions?|options?|variants?|alternatives?|takes|hooks)\b|\b{_N} (?:different |new |other |possible )openings\b|\b(?:give me|write|show me|try|suggest) {_N} openings\b")
_POSTS = lazy_re2(rf"(?i)\b{_N} (?:[a-z-]+ ){{0,2}}(?:tweets|posts|captions|skeets|toots)\b")
_HASHTAGS = lazy_re2(rf"(?i)\b(?:{_N}|no|zero|without|drop (?:the |all )?|remove (?:the |all )?|lose (?:the )?|skip (?:the )?) ?(?:any )?hash ?tags?\b")
_MORE_TAGS = lazy_re2(r"(?i)\bmore hash ?tags\b[^\d]{0,12}(\d+)?")
_NO_EMOJI = lazy_re2(r"(?i)\b(no|without|zero|drop (the |all )?|remove (the |all )?|lose (the )?|skip (the )?) ?(any )?emojis?\b|\b(not|nothing|no|without|isn.?t|hates?|never) (too |anything |any |being |sounding |all )*(soppy|sappy|mushy|gushy|fuss|cutesy|cheesy|twee|schmaltzy|sentimental)\b")
_FEWER_EMOJI = lazy_re2(r"(?i)\b(less|fewer|not so many|too many) emojis?\b")
_MORE_EMOJI = lazy_re2(r"(?i)\b(more|some|add( an?| some)?|with) emojis?\b")
_SHORTER = lazy_re2(r"(?i)\b(shorter|not (?:too |very )?long|nothing long|shorten|too long|trim|tighter|cut (it|this|that)? ?(down|under|to|in half)|condense|brief(er)?|snappier|punchier|under \d+ ?(characters|chars)|half (as long|the length))\b")
_LONGER = lazy_re2(r"(?i)\b(longer|expand|more detail|flesh (it|this) out|too short|lengthen|elaborate)\b")
_QUESTION = lazy_re2(r"(?i)\b(add|end with|with|ask|include)\b.{0,20}\bquestions?\b")
_NO_QUESTION = lazy_re2(r"(?i)\b(no|without|drop the|remove the|lose the|skip the) questions?\b|\b(?:rather than|instead of|not|don.?t (?:\w+ )?(?:end|close|finish)) (?:(?:with|on|in) )?an? question\b")
_NOT_ONLY = lazy_re2(r"(?i)\b(?:just|only|not|merely)\W*$")  # "it isn't just for teens"
_AUDIENCE = lazy_re2(r"(?i)\bfor (parents|new parents|moms|dads|teens|teenagers|kids|seniors|older adults|caregivers|athletes|runners|colleagues|students|women|men|families|teachers|expecting parents|new patients)\b")


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
    asking = handed.asking(text) or outside  # "email" and "10 steps" in the words of a post ask for nothing
    return Ask(outside, pasted, places.named(asking), kind_of(outside), style_of(asking))


def corrected(text: str) -> str:
    """A message whose writer takes something back, without it: "six slides, first dental visit... no sorry, first baby visit"."""
    text = spoken.written(text) if frames.is_spoken(text) and _SPOKEN_MARKS.search(text) else text
    text = _without_jokes(str(_ANOTHER_TIME.sub(" ", _THOUGHT.sub(r"\1", _hesitating(text)))))
    found = _TAKEN_BACK.match(text) or _IN_ONE_BREATH.match(text)
    return f"{found.group(1)}{_ABOUT.sub('', found.group(2))}" if found else text


_SHOUTED, _LOUD, _LETTERS = 8, 0.85, 4  # words from which capitals are a way of typing, their share of the letters, and letters of an abbreviation


def unshouted(text: str) -> str:
    """A message typed in capitals, in small ones: short ones that are no words stay abbreviations. Other messages as they are."""
    letters = [c for c in text if c.isalpha()]
    if len(text.split()) < _SHOUTED or sum(c.isupper() for c in letters) < _LOUD * len(letters):
        return text
    said = re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda word: _in_small(word[0]), text)
    return re.sub(r"(?:^|(?<=[.!?]\s))[a-z]", lambda found: found[0].upper(), said)


def _in_small(word: str) -> str:
    low = word.lower()
    if low == "i" or low.startswith(("i'", "i’")):
        return f"I{low[1:]}"
    if english.is_word(re.split("['’]", low)[0]):
        return low
    return word if len(word) <= _LETTERS else low


# "new request. ...", "no not a bio. ...": what is said of the talk before the request itself.
_LEAD_IN = lazy_re2(r"(?i)^\W*(?:(?:no|nope|omg|ok|okay|oh|well|so|great|good|enough|fine|nice|cool|thanks|thx|thank you|perfect|actually|wait|ugh)[,.! ]+)*(?:not an? \w+|(?:that.?s |thats )?not what (?:i|we) (?:asked(?: for)?|wanted|meant)|new (?:request|topic|one|post)|(?:let['’]?s )?start(?:ing)? over|different (?:topic|post)|forget (?:that|it|this)(?: one)?)\s*[.!,:;–-]+\s*(\w+ \w+ \w+)")


# "write as if from Dr. Becker in the first person: I had ...", "for colleagues on LinkedIn: we're hiring": whose words they are, and whom they are for.
_AS_IF = lazy_re2(r"(?i)^\W*(?:(?:please |pls |can you )*(?:write|post|make|do|draft)(?: (?:it|this|one|a post|something))? )?as (?:if|though) (?:it['’]?s |it is |it were )?(?:from|by|written by) (?:dr\.? )?[^:,.]{3,40}?(?: in (?:the )?(?:first person|(?:her|his|their) (?:own )?(?:voice|words)))?\s*:\s*(\w)")
_TO_COLLEAGUES = lazy_re2(r"(?i)^\W*for (?:my |our |other )?(?:colleagues|peers|referring \w+|other (?:doctors|physicians|clinicians)) on (\w+)\s*:\s*")


def without_lead(text: str) -> str:
    """A request for a draft without what is said of the talk before it."""
    found = _LEAD_IN.search(text)
    text = text[found.start(1) :] if found else text
    return str(_TO_COLLEAGUES.sub(r"\1: ", _AS_IF.sub(r"\1", text)))


def _hesitating(text: str) -> str:
    """A message without the breath before its first word; "OK to post this?" asks, and so does "ok now?"."""
    found = _HESITATES.match(text)
    return text[found.end() :] if found and not _ASKS_LEAVE.match(text) and len(text[found.end() :].split()) > _REMARK else text


def _without_jokes(text: str) -> str:
    """A message without a sentence that its writer calls a joke, and without what is said again in other words: "we moved! well we move on the 4th"."""
    while (found := _JOKED.search(text)) is not None:
        start = found.start() if found.start() == 0 else found.start() + 2
        text = text[:start] + text[found.end() - 1 :]
    said = _SAID_AGAIN.search(text)
    if said is not None and said.group(1).lower() == said.group(3).lower() and said.group(2).lower() == said.group(4).lower():
        start = said.start() if text[said.start()].isalnum() else said.start() + 2
        text = text[:start] + text[said.start(3) :]
    return text


def quotes(text: str) -> tuple[str, ...]:
    """What stands between quotation marks."""
    return tuple(next(group for group in found.groups() if group) for found in _QUOTED.finditer(text))


def split_pasted(text: str) -> tuple[str, str]:
    """The words of the request, and the text pasted into it."""
    quotes = [found for found in _QUOTED.finditer(text) if not _is_title(text, found)]
    longest = max(quotes, key=lambda m: m.end() - m.start()) if quotes else None
    if _POST_WANTED.search(text):
        return text, ""
    if (whole := _to_check(text, longest)) is not None:
        return whole
    if longest is None and (found := _handed_over(text)):
        return found.group(1), found.group(2)
    if longest is not None:
        inside = next(g for g in longest.groups() if g)
        return text[: longest.start()] + " " + text[longest.end() :], inside
    found = _AFTER_COLON.search(text)
    if found and _ASKS_FOR_CHECK.search(found.group(1)):
        return found.group(1), found.group(2)
    head, _, rest = text.partition("\n")
    if len(rest) > 60 and len(head) < 200 and _ASKS_FOR_CHECK.search(head):
        return head, rest.strip()
    return text, ""


def _is_title(text: str, quote: re2._Match) -> bool:
    """Whether a quotation only names something within a longer sentence: a talk, a song, a campaign."""
    inside = next(group for group in quote.groups() if group)
    said = inside.split()
    beside = len(text.split()) - len(said)
    return len(said) <= _TITLE and beside > 2 * _TITLE and not inside.rstrip().endswith((".", "!", "?")) and all(word[0].isupper() or word.lower() in _SMALL for word in said) and not is_check(text)


def _to_check(text: str, quote: re2._Match | None) -> tuple[str, str] | None:
    """The asking, and the whole post to be checked before or after it; None where only a quotation is meant, or no check."""
    if found := _CHECK_FIRST.search(text):
        asking, post = text[: found.start(1)], found.group(1)
    elif (found := _CHECK_SAYING.search(text)) and not _A_MATTER.search(found.group(2)):
        asking, post = found.group(1), found.group(2)
    elif found := _CHECK_LAST.search(text):
        asking, post = text[found.end(1) :], found.group(1)
    else:
        return None
    beside = len(post.split()) - (len(quote.group(0).split()) if quote else 0)
    return None if _REPLY.search(asking) or (quote and beside < _FEW) else (asking, post.strip())


def is_check(text: str) -> bool:
    """Whether a message asks for a verdict on the text it brings."""
    return any(pattern.search(text) for pattern in (_CHECK_FIRST, _CHECK_LAST))


def handed_over(text: str) -> bool:
    """Whether a message hands over somebody else's words, with nothing but where they came from before them: "yelp: ..."."""
    return _handed_over(text) is not None


def _handed_over(text: str) -> re2._Match | None:
    found = _THEIRS_FIRST.search(text)
    return found if found is not None and _DRAFTS.search(found.group(1)) is None and _CHECK_FIRST.search(text) is None else None


def kind_of(text: str) -> str:
    """The post kind asked for; "educate" when nothing else is."""
    return next((kind for kind, pattern in asks.table("kinds").items() if pattern.search(text)), "educate")


def style_of(text: str) -> Style:
    """The style asked for."""
    style = Style(tone=tuple(tone for tone, pattern in asks.table("tones").items() if pattern.search(text)))
    if _SHORTER.search(text):
        style = replace(style, length="shorter")
    elif _LONGER.search(text):
        style = replace(style, length="longer")
    if m := _WORDS.search(text):
        style = replace(style, words=int(m.group(1)))
    if posts := slots.series(text).slots:
        style = replace(style, versions=len(posts))
    elif _NO_THREAD.search(text):
        style = replace(style, thread=1)
    elif (m := _THREAD.search(text)) and (_number(m.group(1)) or 0) <= _LONGEST_THREAD:  # "screening at 45 tweet"
        within = _IN_THREAD.search(text)
        style = replace(style, thread=min(10, _number(m.group(1)) or (_number(within.group(1)) if within else None) or 4))
    elif m := _VERSIONS.search(text):
        count = _number(next((g for g in m.groups() if g), None)) or 1
        style = replace(style, versions=1 if count == len(places.named(text)) else min(5, count))  # "Facebook and Instagram, two versions"
    elif (m := _POSTS.search(text)) and (count := _number(m.group(1)) or 1) != len(places.named(text)):  # three posts for three platforms are one each
        style = replace(style, versions=min(5, count))
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
    if (m := _AUDIENCE.search(text)) and not _NOT_ONLY.search(text[max(0, m.start() - 12) : m.start()]):
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


def _number(word: str | None) -> int | None:
    if not word:
        return None
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())
