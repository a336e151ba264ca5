"""A line to add, told in everyday words: an order ("tell people kids are welcome", "wish them a happy new year at the end") or a plain statement ("goal is 200 this year").

The order is never printed, and the line goes where it belongs: after what is told, before the goodbye.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from assistant.errors import NotUnderstood
from assistant.profile import Profile
from assistant.writers.builtin import kinds
from assistant.writers.builtin.revise import details
from assistant.writers.builtin.revise.desk import Desk, close_of, places_told, says_goodbye
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

_LEAST, _MOST = 3, 34  # words of a plain statement
_SUBJECT = 7  # words before its verb
_CONTRAST = 8  # words among which "not" sets one thing against another
_SHORT = 60  # words of a draft in which a line goes on beside another
_LEAD = re.compile(r"(?i)^(?:(?:ok|okay|oh|and|also|plus|but|so|then|please|pls|plz|just|maybe|btw|ps|great|good|nice|thanks|thank you|yes|no|hey|wait|one more thing|can (?:you|u|we|i)|could (?:you|u|we|i)|would you|i want to|i.?d like to|let.?s|don.?t forget to|we should|should (?:also )?)\b[\s,.:!]*)+")
_ADD = re.compile(
    r"(?i)^(?:add|include|mention|note|say|state|write|insert|append|point out|work in|throw in|squeeze in|slip in|put(?= (?:in )?that\b| in\b| down\b| a (?:line|note|sentence)\b)|make (?:it )?clear|make sure (?:it|to|you|we|people know)(?: says?| mentions?)?|(?:it|the post) should(?: also)? (?:say|mention))"
    r"(?: down| in| also| too)*(?: (?:a|an|one|another|some|the) (?:\w+ )?(?:line|sentence|note|word|bit|mention|ps|few words)s?)?(?: in)?(?: (?:about|saying|that says|about how|on how|to say))?(?P<that> that\b(?! (?:the )?(?:hash|emoji))|:| how)?\s*(?:also )?(?P<text>\S.*)$"
)
_TELL = re.compile(r"(?i)^(?:tell|let|remind|ask|invite|warn|encourage) (?P<who>{readers})\b(?: know)?(?: (?P<how>to|that|about|of))? (?P<text>.+)$")
_WISH = re.compile(r"(?i)^wish (?:{readers}|you|you all|y.?all)\b(?: all)? (?P<text>.+)$")
_ENDING = re.compile(r"(?i)^(?:end|finish|close)(?: it| this| the post)?(?: off)? (?:with|on) (?P<text>(?:an? )?(?:(?:quick|big|nice|warm|little|short|friendly) )?(?:happy|merry|thank|thanks|welcome|good luck|congrat\w*)\b(?! that| you note).*?)(?: at the end)?(?: please| pls)?[.!]*$")
_WHERE = re.compile(r"(?i)[,;]?\s+(?:right |just |up )?(?:at|on|in|to|near|towards?) the (?:very )?(?P<where>end|bottom|close|top|start|beginning|front)(?: of (?:it|the post|this))?(?: please| pls)?[.!]*$")
_FIRST = re.compile(r"(?i)^(?:this |that |it )?(?:(?:right )?(?:at|on|in|to) the (?:very )?(?P<where>end|bottom|top|start|beginning))[,:]* (?:that |say |a )?")
_TAIL = re.compile(r"(?i)[\s,]+(?:please|pls|plz|somewhere|somehow|thanks|thx|if (?:you|there.?s) (?:can|room)|in there|in the post|to (?:it|the post))[.!]*$")
# "add a line at the end telling them to call us"
_TELLING = re.compile(r"(?i)^(?:(?:that )?(?:telling|asking|reminding|inviting|encouraging|letting|tells|asks|reminds|invites|lets)|to (?:tell|ask|remind|invite|encourage|let)) (?:{readers})\b(?: know)?(?: (?P<how>to|that|about|of))? (?P<text>.+)$")
# How a line is to be, said to us behind it: "happy new year but nothing cheesy".
_FOR_US = re.compile(r"(?i)[,;]?\s+(?:but|and) (?:nothing (?:too |so |overly )?[\w-]+|(?:please )?(?:keep|make) (?:it|that|this) .*|(?:do not|don['’]?t) (?:make|go|overdo|get|be|sound|use|mention) .*|not (?:in )?(?:too|so|overly) .*|no (?:emojis?|hash ?tags?|exclamation (?:points?|marks?)))[.!]*$")
# What can only be said to us.
_ORDER = re.compile(r"(?i)^(?:\d+|one|two|three|a few|some) more (?:myths?|facts?|tips?|questions?|lines?|sentences?|points?|slides?|hash ?tags?|emojis?)\W*$|^(?:please )?(?:say|telling|tell (?:them|people|everyone|readers)|asking them|reminding them|add|put [\"“‘',]|mention|include|make (?:it|this|that) (?:sound|more|less|shorter|longer)|don['’]?t (?:say|mention|call it|use the)|(?:he|she|they|we|i) (?:doesn['’]?t|don['’]?t|does not|do not|would rather not) want\b.*\b(?:in (?:there|it|the post|here)|mentioned|public))\b|\b(?:say so|put that in|in the (?:post|draft|caption))[.!]*$")
_REACHES = re.compile(r"(?i)^(?:please )?(?P<verb>call|phone|ring|e-?mail|write(?: to)?)(?: (?:us|the office|the clinic|the practice|our office))?(?P<why> (?:with|for|to|if|about) .+?)?[.!]*$")
_OF_SPELLING = re.compile(r"(?i)\b(?:apostrophe|comma|hyphen|period|full stop|capitals?|capitali[sz]ed?|lower ?case|upper ?case|spell(?:ed|ing)?|typo|misspelled|an? instruction|in the post|hash ?tags?|emojis?)\b")
_GREETING = re.compile(r"(?i)^(?:an? |some |one )(?:(?:quick|big|nice|warm|little|short|friendly) )?(?=(?:happy|merry|thank|thanks|welcome|good luck|see you|congrat\w*)\b)")
_GOODBYE = re.compile(r"(?i)^\W*(?:thanks?\b|thank you|see you|happy |merry |we (?:hope|can.?t wait|look forward|wish)|come (?:by|see|say|and say)|bring a friend|hope to see|have a |good luck|congratulations)")
_REACH = re.compile(r"^(?:Call|Book|Write to us|Find us|More at|Questions\?|Sources?:|- )")
# "what about refills? say those stay free", "can you add parking? it's free in lot B", "thank the crew by name? Ana and Bo"
_ABOUT = re.compile(r"(?i)^(?:and |but |so )?(?:what|how) about (?P<about>[\w’' -]{3,40})\?\s+(?:say |add |put |mention |tell (?:them|people) )?(?:that )?(?P<it>those|they(?=\b|['’])|these|it(?=\b|['’]?s)|that)(?P<is>['’]?s|['’]?re)? (?P<text>.+)$")
_ADD_IT = re.compile(r"(?i)^(?:.{0,14}\b)?(?:add|mention|include) (?:the |about |something about )?(?P<about>[\w’' -]{3,40})[?:;,.-]+\s+(?P<it>it|they|that|those)(?P<is>['’]?s\b|['’]?re\b| is\b| are\b) (?P<text>.+)$")
_BY_NAME = re.compile(r"(?i)\b(?P<thank>(?:thank|thanks to|credit|shout ?out to) [^?]+?) by name\s*[?:,-]\s*(?P<who>\S.+)$")


def joined(text: str) -> str:
    """A question and what is said to it, as one order: "can you add parking? it's free" -> "add that parking is free"."""
    text = " ".join(text.split())
    if by := _BY_NAME.search(text):
        return f"{text[: by.start()]}{by['thank']}: {by['who']}"
    if about := _ABOUT.match(text) or _ADD_IT.match(text):
        several = about["it"].lower() in ("those", "they", "these")
        verb = "" if not about["is"] else " are" if several else " is"
        return f"add that {about['about'].strip()}{verb} {about['text']}"
    return text


def ordered(part: str) -> tuple[str, str] | None:
    """The line an order to add asks for and where it is to stand ("end", "top" or nothing said); None where no words of the user's own are to be added."""
    text = _LEAD.sub("", part.strip(" ,;")).strip()
    if re.search(r"[\"“”]", text) or text.endswith("?"):
        return None
    if told := _filled(_TELL.pattern).match(text):
        return placed(f"please {told['text']}" if (told["how"] or "").lower() == "to" else told["text"])
    if end := _ENDING.match(text):
        return end["text"], "end"
    if wish := _filled(_WISH.pattern).match(text):
        said, where = placed(wish["text"])
        return f"we wish you {said}", where or "end"
    order = _ADD.match(text)
    if order is None or re.match(r"(?i)(?:it|this|that|them) (?:as|like|in|from|to|for|with|up|again|out|better|more|less)\b|[#@]|\d+ (?:words|char)", order["text"]) or re.search(r"(?i)\b(?:instead of|rather than)\b|, not\b", order["text"]) or (len(order["text"].split()) <= _CONTRAST and re.search(r"(?i)\bnot\b", order["text"])):
        return None
    said, where = placed(_FOR_US.sub("", order["text"]))
    if telling := _filled(_TELLING.pattern).match(said):
        what, place = placed(telling["text"])
        return (f"please {what}" if (telling["how"] or "").lower() == "to" else what), place or where
    if _thing().match(said) or (text.lower().startswith(("say", "write", "state")) and not order["that"] and not states(said)):
        return None
    return said, where


def stated(part: str, profile: Profile) -> str:
    """A plain statement for readers, where a part of a message is one and no word on the draft; empty else."""
    text = re.sub(r"(?i)^(?:(?:oh|and|also|plus|btw|ps|but|so|ok|okay|wait|hey|fyi|by the way|one more thing)\b[\s,:.]*)+", "", part).strip(" ,;")
    if re.match(r"(?i)(?:sorry|oops|correction|my bad|wrong|no[ ,])", text):
        return ""  # it was to put something right
    text = re.sub(r"(?i)^(?:its|it['’]s)(?= )", "it is", re.sub(r"(?i)^there['’]?s(?= )", "there is", text))
    count = len(text.split())
    if not _LEAST <= count <= _MOST or text.endswith("?") or re.search(r"[\"“”]", text) or _OF_SPELLING.search(text):
        return ""
    if re.match(rf"(?i)(?:please )?(?:{'|'.join(_lists()['asks'])})\b(?! back| it\b| this\b| that\b)", text) and "," not in text:
        return text
    verb = next((m for m in _verb().finditer(text) if m.start() > 0), None)
    if verb is None or len(text[: verb.start()].split()) > _SUBJECT or "," in text[: verb.start()] or not _tells(text[: verb.start()].strip(), text[verb.end() :].strip(" .!"), verb[0]):
        return ""
    return text


def _tells(subject: str, predicate: str, verb: str) -> bool:
    """Whether subject and predicate tell readers something, and nothing to us of the draft."""
    low, lists = subject.lower(), _lists()
    if low in ("it", "they") and re.search(rf"(?i)\b(?:{'|'.join(map(re.escape, lists['draft']))})\b", predicate):
        return False
    if re.search(rf"\b(?:{'|'.join(map(re.escape, lists['draft']))})\b", low) or re.match(r"(?:you|u|who|what|when|where|why|how|if|does|can|could|would|should|is|are|do|please|make|don.?t|not|no|too|more|less|let|try|give|keep|use|start|end|change)\b", low):
        return False
    plain = re.sub(r"(?i)^(?:(?:not|still|just|really|so|too|a bit|a little|way|very|kind of|pretty|quite|much|all) )+", "", predicate).lower()
    if plain in lists["judged"] or (re.match(r"(?:too|so|way|not)\b", predicate.lower()) and plain.partition(" ")[0] in lists["judged"]):
        return False
    if low in ("it", "its", "it's", "this", "that", "these", "those", "they"):
        return low not in ("this", "that") and (low == "they" or any(re.match(rf"{re.escape(word)}\b", predicate.lower()) for word in lists["tells"]))
    return not (low == "i" and any(re.fullmatch(word, verb.lower()) for word in lists["mine"])) and not re.match(r"i (?:\w+ )?(?:like|love|hate|think|want|need|prefer|mean|meant|wonder|feel|guess|hope)\b", f"{low} {verb.lower()} {predicate.lower()}")


def put(sheet: Sheet, text: str, where: str, desk: Desk) -> Sheet:
    """The sheet with the line. Raises NotUnderstood where a word alone says nothing, or the guard would not leave it there."""
    said = cleaned(_reachable(text, desk), desk.brief.profile)
    if _ORDER.search(said):
        raise NotUnderstood(reply("not_understood"))
    if len(said.split()) < 2 and not where:
        raise NotUnderstood(reply("which_words").format(what=said.rstrip(".")))
    if said.rstrip(".!").lower() in sheet.text.lower():
        raise AlreadySo(reply("same"))
    if not desk.safe(said, sheet.text):
        raise NotUnderstood(reply("unsafe"))
    if where in ("top", "start", "beginning", "front"):
        return sheet.put(1 if sheet.sentences[0].startswith(("#", "Subject:")) else 0, said)
    last = len(sheet.sentences)
    place = last if where else beside(sheet, desk)
    listed = re.match(r"(?:[•→-]|\d+[.)]) ", sheet.sentences[place - 1]) if place and not where else None
    if listed and not listed[0][0].isdigit():
        return sheet.put(place, f"{listed[0]}{said}", "\n")
    near = desk.kind in kinds.PRACTICE and sheet.words < _SHORT and not listed and not where
    return sheet.put(place, said, " " if near and (place < last or place == 1) else "\n\n")


def _reachable(text: str, desk: Desk) -> str:
    """"please call us" with the number to call, where the profile has it and the platform takes one."""
    match, profile = _REACHES.match(text.strip()), desk.brief.profile
    if match is None or re.search(r"\d|@", text):
        return text
    mail = match["verb"].lower().startswith(("e", "w"))
    known = profile.emails if mail else () if desk.where.platform.id == "google" else profile.phones
    return f"{'write to us' if mail else 'call us'} at {known[0]}{match['why'] or ''}" if known else text


def beside(sheet: Sheet, desk: Desk) -> int:
    """The place after what is told: before our remarks, the goodbye and the way to reach the practice that end the draft."""
    told = places_told(sheet, desk.own_words())
    ours = desk.remarks(sheet) | desk.reach(sheet) | set(close_of(sheet))
    place = len(sheet.sentences)
    while place > 1 and place - 1 not in told and (place - 1 in ours or _GOODBYE.match(sheet.sentences[place - 1]) or _REACH.match(sheet.sentences[place - 1]) or says_goodbye(sheet.sentences[place - 1])):
        place -= 1
    return place


def cleaned(text: str, profile: Profile) -> str:
    """The user's words as a sentence for readers: "its for anyone" -> "It is for anyone."."""
    said = _GREETING.sub("", _TAIL.sub("", text.strip(" ,;:")))
    for short, full in ((r"its|it['’]s", "it is"), (r"theyre|they['’]re", "they are"), (r"there['’]?s", "there is"), (r"were(?= (?:also|now|open|closed|hiring|giving|offering|adding))", "we are")):
        said = re.sub(rf"(?i)^(?:{short})\b(?= )", full, said)
    said = re.sub(r"(?i)(?<=[a-z]) (its|it['’]s) (?=(?:free|open|for|at|on|in|not)\b)", " it is ", said)
    return details.sentence(said, profile)


def placed(text: str) -> tuple[str, str]:
    """The words without where they are to stand, and where that is."""
    said = _TAIL.sub("", text)
    if match := _WHERE.search(said):
        return said[: match.start()], match["where"].lower()
    if match := _FIRST.match(said):
        return said[match.end() :], match["where"].lower()
    return said, ""


def states(text: str) -> bool:
    """Whether the words are a clause of their own."""
    verb = next((m for m in _verb().finditer(text) if m.start() > 0), None)
    asks = re.match(rf"(?i)(?:please )?(?:{'|'.join((*_lists()['asks'], *_lists()['says']))})\b", text)
    return verb is not None or asks is not None or re.match(r"(?i)(?:its|it['’]s|they['’]?re|there['’]?s|we['’]?re)\b", text) is not None


def names_a_thing(text: str) -> bool:
    """Whether words name what is to be made, and tell readers nothing: "a tooth emoji and our phone", "3 hashtags max", "why the garden matters", "to facebook"."""
    bare = text.strip(" .!?,;:")
    return _MAKES.match(bare) is not None and not (_verb_of(bare) and not _WHY.match(bare))


def _verb_of(text: str) -> bool:
    """Whether a verb of a sentence stands in the words, behind its subject."""
    return re.search(r"(?i)\b(?:is|are|was|were|will|can|has|have|had|does|do|opens?|closes?|starts?|ends?|needs?|helps?|means?|works?|makes?|takes?|comes?|goes|gets?)\b|['’](?:s|re|ll|ve)\b", text) is not None


_THINGS = r"(?:slides?|tweets?|emojis?|hash ?tags?|questions?|lines?|sentences?|jokes?|bullets?|bullet points?|captions?|hooks?|titles?|headlines?|phone(?: ?numbers?)?|contact (?:info|details)|address(?:es)?|e-?mails?|web ?sites?|links?|sources?|photos?|pictures?|disclaimers?|paragraphs?|openings?|endings?|sign-?offs?|cta|version|instead|facts?|tips?|details|statistics?|stats?)"
_MAKES = re.compile(
    r"(?i)^(?:and |also |then |please )*(?:(?:an?|the|our|my|your|its|some|any|more|most|one|another|extra|all|a few|a couple of|\d+|two|three|four|five|max|only|same|very|last|first|closing|opening|own|good|nice|fun|funny|short|new)\s+)+"
    rf"(?:[\w.’'-]+\s+){{0,2}}{_THINGS}\b|^(?:and |also |then |please )*{_THINGS}(?: (?:too|please|also|max|only|instead|here|there))*$"
    r"|^(?:why|how|what|whether|when) (?:the|our|we|it|they|a|an|this|that|to)\b(?!.*\?$)|^where(?:['’]?s| is| are| did| was| were)\b|^what happened\b|^(?:something|anything|sth) (?:about|on|like|for)\b|^(?:to|on|for|in) (?:the )?(?:facebook|fb|instagram|insta|ig|linkedin|x|twitter|threads|tiktok)\b\W*$|^(?:i (?:wanted|asked|said|meant)|you (?:did|forgot|dropped|left|lost|deleted|put|wrote|gave|cut)|that.?s not|thats not|this is not|it (?:dropped|lost|says|reads|sounds))\b|^(?:a couple|some|\w+) more$|^(?:bring|join|merge|swap|split|put|move|delete|remove|replace|change|cut|drop|insert|shorten) (?:[\"“]|(?:the|it|this|that|them|tweet|slide|line|sentence)\b)|^(?:number|bold|capitali[sz]e|shorten|move|delete|remove|replace|change|make) (?:them|it|the|all|each|that|this)\b|^\w+ not \w+$|^(?:our |the |my )?number\b|^(?:a|the) new line$"
)
NOT_THAT = re.compile(r"(?i)\bnot (?:just |only |in |on |at )?(?P<old>[^.,;!?]{2,40})")  # "from Nov 3, not just this month": what was said is put right
_WHY = re.compile(r"(?i)^(?:where|bring|join|merge|swap|split|put |cut |drop |insert|i |you |that|this is not|it |why|how|what|whether|something|anything|number|bold|capitali|shorten|move|delete|remove|replace|change|make)\b")


@cache
def _filled(pattern: str) -> re.Pattern[str]:
    readers = sorted(_lists()["readers"], key=len, reverse=True)
    return re.compile(pattern.replace("{readers}", "|".join(map(re.escape, readers))))


@cache
def _thing() -> re.Pattern[str]:
    things = "|".join(_lists()["things"])
    return re.compile(rf"(?i)^(?:(?:an?|the|our|my|some|more|one|another|any|a few|\d+|two|three|its|office|clinic|practice|closing|good|nice|relevant|short|another) )*(?:\w+ )?(?:(?:titles?|headlines?|headings?|headers?)\s*:.+|(?:{things}))(?: (?:too|please|pls|also|as well|suggestions?|ideas?|here|there|about it|of (?:our|the) .*|for .*|to .*|from .*|by .*|[\d(].*|\#))*\W*$")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w])(?:{'|'.join(v for v in _lists()['verbs'] if not v.startswith('['))})\b|(?<=\w)(?:{'|'.join(v for v in _lists()['verbs'] if v.startswith('['))})\b")


@cache
def _lists() -> dict[str, Sequence[str]]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", "lines.toml").read_text("utf-8"))
