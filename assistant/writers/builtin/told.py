"""Which parts of a request are told to readers, and which only say how, where or for whom to write, as learnt from labelled requests. Weights: ``scripts/train_told.py``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant import multinomial
from assistant.knowledge.embedding import minilm
from assistant.spans import requests
from assistant.text.sentences import sentences
from assistant.writers.builtin import handed, intended, notes
from assistant.writers.builtin.cues import asks_for

WEIGHTS = Path(__file__).parent / "data" / "told.json"
TOLD, NOTE, ASKING = CLASSES = ("told", "note", "asking")
_EVEN = 0.5
# What is surely said to the writer, wherever it stands: "I'm dictating, clean up whatever I mangled", "for linkedin"
_TO_WRITER = re.compile(rf"(?i)\b(?:dictat\w*|clean (?:it |this |that )?up|tidy|typos?|mangled|word for word|keep it exactly|as (?:it )?is|you can (?:explain|add|write|say|use|put|change|cut)|change anything|posts?|caption|draft|(?:hates?|loves?|likes?|wants?|prefers?|can['’]?t stand) (?:them|it|that|those|this))\b|^\W*(?:for|on|to) (?:the |our |my )?{handed.PLACE}\W*$")
_APOLOGY = re.compile(r"(?i)\W*(?:and |so |we['’]?re |really |very |so )*(?:sorry|apologies)(?: (?:about that|for (?:that|this|any|all|the)\b.*|everyone|folks|all|about (?:this|any|the)\b.*))?\W*")
_NEWS = 0.8  # likelihood from which the roles of words go before what a part sounds like
SURE, PLAIN = 0.65, 0.9  # likelihood from which a part is left out as a note, and from which nobody need be told so
_ORDER = r"(?:please|pls|plz|make|keep|don.?t|dont|do not|put|post|say|mention|tag|use|add|end|skip|leave|include|write|give|turn|sound|try|let|nothing|no)"
# Between parts: commas, dashes, brackets, and where an order to the writer begins.
_BETWEEN = re.compile(
    rf"(?i)(,\s+|\s*;\s+|\s+[-–—]+\s+|\s*\.\.+\s+|\s+(?=\()|(?<=\))\s+|\s+(?=(?:and|but|so|or)\s+{_ORDER}\b)|(?<!\bbut)(?<!\band)(?<!\bso)(?<!\bor)\s+(?=(?:make it|keep it|keep the|pls|please|plz|can (?:you|u)|could (?:you|u))\b)|(?<!\bbut)(?<!\band)(?<!\bso)(?<!\bor)(?<!\bi)(?<!\bwe)(?<!\byou)(?<!\bthey)(?<!\bpeople)(?<!\bwho)(?<!\bthat)(?<!\bkids)\s+(?=(?:dont|don't|do not) (?:mention|say|make|use|name|include|post|put|tag|write|tell|add|sound|be|overdo|forget|get|go|bash|brag|lecture|preach|call|show|quote|want)\b)|\n+)"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!$&@#]")
_QUOTE, _HELD = re.compile(r"(?<=\()[^()\n]{4,80}(?=\))|[\"“][^\"“”]{8,}[\"”]|(?<!\w)['‘][^'‘’\n]{8,}['’](?!\w)"), "\ue000"  # a comma of what is quoted or bracketed divides nothing
_POLITE = re.compile(r"(?i)\W*(?:please|pls|plz|thanks?|thx|ty|thank you)\W*")
VERDICT = re.compile(r"(?i)\W*(?:no|nope|meh|never|hard pass)\W*")  # "whitening kits off the internet, no."
# In words that are handed over only what sounds like an order or a wish is a note.
_WISH = re.compile(
    r"(?i)\W*(?:(?:and|but|so|also|please|pls|plz|maybe|just|then|oh|ok) )*(?:no|not|nothing|nobody else|keep|make|use|add|tag|put|post|write|say|tell|mention|include|don.?t|do not|leave|skip|end|start|begin|sign|tone|vibe|voice|short|shorter|funny|warm|light|casual|upbeat|kind|calm|plain|simple|dry|formal|proud|serious|sweet|quick|for|with|w/|from|emojis?|hash ?tags?|please|pls|plz|thanks|thank you|thx|ty|(?:i|we) (?:want|need|hope|would like|.?d like|trust)|can (?:you|u)|could (?:you|u)|under|max|at most|around|about|\d+ (?:words?|chars?|characters|lines?|sentences?)|one (?:line|sentence|emoji|hashtag)|same (?:text|post|thing|one) (?:on|for)|(?:i )?(?:really )?(?:don.?t|do not) (?:care|mind)|that.?s (?:it|all|the post)|you (?:choose|decide|pick|can)|up to you|whatever)\b"
)
# A statement of one's own asks nothing of a writer and needs no topic: "coffee is not a mood stabilizer. i checked".
_ASKS_A_WRITER = re.compile(
    r"(?i)\?|\b(?:posts?|posting|tweets?|threads?|reels?|captions?|blogs?|carousels?|scripts?|drafts?|polls?|(?:re)?write|draft|create|compose|announce|remind|explain|please|pls|plz|ideas?|help|versions?|hash ?tags?|emojis?|something (?:for|on|about|short|fun)|get (?:me|us) an?|(?:give|help|make|tell|show) (?:me|us|it|this|people|everyone|patients|parents|folks|followers|them|that|a|an|the|our)|can (?:you|u)|could (?:you|u)|turn (?:this|it)|for (?:parents|patients|kids|families|followers|readers|social|our page|the page)|(?:i|we) (?:(?:want|need|would like|.?d like) (?:to |an? |some(?:thing)?\b)|wanna\b))\b"
    r"|^\W*(?:about|on|re|why|how|what|when|where|who|which)\b"
)
_MYSELF = re.compile(r"(?i)\b(?:i|i['’]?(?:m|ve)|i['’](?:ll|d)|my|me|mine)\b")
_CONTRAST = re.compile(r"(?i)\b(?:is|are|was|were|does|do|did|has|have|can|will)(?:n['’]?t| not| never)\b|\b(?:is|are|was) [^,.;]{2,60}, not (?:an?|the|my|your|our|because|in|about)\b|\b(?:is|are|can|may|might|will|takes?)\b[^,.;?]{3,80},? but [^.;?]*\b(?:is|are|can|takes?|needs?|not|only|still|won['’]?t|never)\b")
# What readers are to do about the news, and on what condition: "so use the side door", "if you left a message we may not have it".
_FOLLOWS = re.compile(r"(?i)\W*(?:so (?:please |pls |just )?(?:use|park|enter|come|go|take|bring|leave|walk|follow|ring|call|text|book|plan|allow|expect)\b(?!.*\b(?:emojis?|hash ?tags?|posts?|captions?|tone|words)\b)|if (?:you|u|your|ur|anyone|anybody|someone|somebody) (?!(?:can|could|think|like|prefer|agree|have (?:time|room|space|a better)|find|know how|want to (?:add|change|use))\b)\S+ \S+)")
_POINT = re.compile(r"(?i)\W*(?:(?:and|but|so) )?(?:the )?(?:point|moral|lesson|takeaway|bottom line|message|truth)(?: here)?(?: being|.s| is|:)\s+(?:that )?(?=\S+ \S+ \S+)")  # "point being even doctors put it off"
# What it is to do to readers: "want people to argue in the comments a bit".
_EFFECT = re.compile(r"(?i)\W*(?:(?:and|but|so|just|i|we|really) )*(?:want|would like|.?d like|wanna|hope|hoping|trying to get|need) (?:\w+ )?(?:people|readers|followers|folks|parents|patients|everyone|them|others|moms|dads|ppl) to (?:feel|argue|laugh|comment|share|react|engage|debate|smile|relax|calm|like|think|stop and|chuckle|tag|respond|reply|discuss|see it)\b")
_MOOD = re.compile(r"(?i)\W*(?:(?:and|but|so|yet) )*(?:i['’]?m|i am|i was) (?:(?:not|still|so|also|really|just|kind of|a bit|a little|mostly|honestly) )*(?:ok|okay|fine|sad|proud|happy|tired|grateful|scared|nervous|sorry|glad|relieved|angry|lucky|learning|human|thankful|jealous|ashamed|exhausted)\b(?!.*\b(?:posts?|captions?|tone)\b)")
_VIEW = re.compile(r"(?i)\W*(?:i|we) (?:(?:really|still|always|never|often|just|honestly|strongly|fully|completely) )*(?:disagree|agree|believe|think|feel|hate|used to|refuse|regret|miss|learned|learnt|remember|grew up|became|started|cried|laughed|wonder|worry)\b(?!.*\b(?:posts?|captions?|tweets?|short|emojis?|hash ?tags?)\b)")
# What readers need, though it is as short as an order: "no appt", "(dm)", "he's why I'm here".
_CONTENT = re.compile(r"(?i)\b(?:appts?|appointments?|walk-?ins?|rsvp|dms?|parking|cash|insurance|siblings|no question|(?:he|she|it|that|they)['’]?(?:s|re) (?:why|how|where|what|the reason))\b(?!.*\b(?:posts?|captions?|tone|emojis?|hash ?tags?)\b)")
# What readers do with their own bodies: "push dont lift" is no word to the writer.
BODY = r"(?:wash|kiss|stay (?:home|hydrated|warm|cool|inside|off|away|safe)|push|lift|drive|stop (?:if|when|smoking|vaping)|wear|drink|eat|chew|sleep|sit|stand|rinse|spit|brush|floss|rest|stretch|breathe|walk|squeeze|pop|scratch|rub|smoke|vape|swim|bend|carry|warm up|cool down|dial|get (?:vaccinated|screened|tested|checked)|take (?:breaks?|a walk)|bathe|shower|jog|run)"
_CALL = re.compile(rf"(?i)\W*(?:(?:and|or|but|please|always|never|just|don.?t|do not) )*{BODY}\b(?!.*\b(?:posts?|captions?|tone|emojis?|hash ?tags?|words?|through|by me)\b)")
_GOES_ON = re.compile(r"(?i)\W*(?:so|and|but|yes|no|never|always|still|almost|well|yet|ever|twice|once)\b")
_CURT = 5  # words of a part that is content though it is as short as an order
_LEAST, _FEW = 4, 3  # words of a statement, and of a part of it that may be somebody's name or a wish
_PLACE = re.compile(rf"(?i)\b{handed.PLACE}\b")
_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
# "this friday n saturday only": when it is, and no order about when to post
_WHEN = re.compile(rf"(?i)\W*(?:(?:only|this|every|next|from|starting|until|til|till|both|on)\s+)*{_DAY_NAME}\b(?:\s*(?:n|and|&|to|or|thru|through|[-–,/])\s*(?:{_DAY_NAME}|\d{{1,2}}(?::\d\d)?\s*(?:[ap]m)?)\b|\s+\d{{1,2}}(?::\d\d)?\s*(?:[ap]m)?\b|\s+only\b)+\W*")
_DAYTIME = re.compile(rf"(?i)\b(?:this (?:morning|afternoon|evening)|tomorrow|tonight|{_DAY_NAME} (?:morning|afternoon|evening|night)|(?:from|until|till|at|by) (?:noon|\d{{1,2}}(?::\d\d)? ?[ap]m))\b")
_ORDERED = re.compile(r"(?i)\b(?:posts?|posting|tweet|captions?|drafts?|send|need|want|asap|please|pls|plz|goes? (?:out|up|live)|go live|write|schedule)\b")
_BARE = " .,;:!?()-–—\"'“”"
_PAIR, _NEAR, _MEANING = 0.6, 0.4, 1.5  # what a pair of words counts, a word of the part beside, and the meaning as a whole, next to a word


@lru_cache(maxsize=64)
def parts(request: str) -> tuple[tuple[str, ...], ...]:
    """Each sentence of a request as its parts with what stands between them: part, between, part, ..."""
    return tuple(tuple(piece.replace(_HELD, ",") for piece in _BETWEEN.split(_QUOTE.sub(lambda m: m[0].replace(",", _HELD), request[start:end].strip()))) for start, end in sentences(request))


def is_handed(request: str) -> bool:
    """Whether a request hands over the post as it is to be: "fb: ..."."""
    return bool(handed.words(request))


def _led(request: str) -> str:
    """What follows a platform and a colon: "x: boundaries are not walls"."""
    return handed.words(request) if handed.is_led(request) else request


@lru_cache(maxsize=64)
def speaks_for_itself(request: str) -> bool:
    """Whether a request is a statement of the writer's own, of themselves or against a common belief, and asks nothing of a writer."""
    request = _led(request)
    if len(request.split()) < _LEAST or _ASKS_A_WRITER.search(request) or _PLACE.search(request) or not (said := parts(request)) or not (_MYSELF.search("".join(said[0])) or _CONTRAST.search("".join(said[0]))):
        return False
    listed = ":" in request  # "five words I stopped using: just, only"
    for piece, note in zip(_pieces(request), _notes(request), strict=True):
        few = len(piece.split()) < _FEW
        own = _GOES_ON.match(piece) or (_MYSELF.search(piece) and len(piece.split()) <= _LEAST)  # "so yes, I get it"
        if ((few or note >= PLAIN) and note > 0.5 and not own and not (few and listed)) or (_WISH.match(piece) and not _CONTRAST.search(request)):
            return False
    return True


def is_the_post(request: str) -> bool:
    """Whether a request is the post itself, with a platform before it or without."""
    return is_handed(request) or speaks_for_itself(request)


@lru_cache(maxsize=64)
def sentences_told(request: str, *, given: bool = False) -> tuple[str, ...]:
    """The sentences of a request without the parts that are most likely notes; all of them when nothing else would be left. ``given``: as ``is_handed`` says of the whole."""
    news = _surely_news(request)
    drop = [share >= SURE and n not in news and not _VIEW.match(piece) and not (len(piece.split()) <= _CURT and _CONTENT.search(piece)) and (not given or _WISH.match(piece) is not None or _EFFECT.match(piece) is not None) for n, (piece, share) in enumerate(zip(_pieces(request), _notes(request), strict=True))]
    if all(drop):
        drop = [False] * len(drop)
    kept: list[str] = []
    at = 0
    for sentence in parts(request):
        text = ""
        for n, piece in enumerate(sentence[::2]):
            if not drop[at + n]:
                text += (sentence[2 * n - 1] if n and text else "") + piece
        at += len(sentence[::2])
        if text.strip(_BARE):
            kept.append(text)
    return tuple(kept)


def _surely_news(request: str) -> frozenset[int]:
    """The parts, by their places, that stand within what the roles of the words surely take for news, and are no order to the writer."""
    news = [span for span in intended.read(request) if span.role == requests.NEWS and span.sure >= _NEWS]
    found: set[int] = set()
    at = 0
    for n, piece in enumerate(_pieces(request)):
        start = request.find(piece.strip(), at)
        if start < 0:
            continue
        at = start + len(piece.strip())
        if any(span.start <= start and at <= span.end for span in news) and not _WISH.match(piece) and not _EFFECT.match(piece) and not notes.is_note(piece.strip()) and not _TO_WRITER.search(piece) and not _POLITE.fullmatch(piece):
            found.add(n)
    return frozenset(found)


def asking(request: str) -> tuple[str, ...]:
    """The parts of a request that are most likely told or asked about, and no notes on how to write."""
    return tuple(piece for piece, share in zip(_pieces(request), _notes(request), strict=True) if share < _EVEN and not is_effect(piece))


def is_effect(clause: str) -> bool:
    """Whether a clause says what the post is to do to readers."""
    return _EFFECT.match(clause) is not None


def without_point(clause: str) -> str:
    """A clause without "the point being": what is to be said."""
    found = _POINT.match(clause)
    return clause[found.end() :] if found else clause


def doubtful(request: str) -> tuple[str, ...]:
    """The parts left out as notes that may have been meant for readers all the same."""
    if speaks_for_itself(request):
        return ()
    given = is_handed(request)
    return tuple(piece.strip(_BARE) for piece, share in zip(_pieces(request), _notes(request), strict=True) if SURE <= share < PLAIN and piece.strip(_BARE) and (not given or _WISH.match(piece)))


@lru_cache(maxsize=64)
def _notes(request: str) -> tuple[float, ...]:
    """How likely each part is a note; a bare "please" surely is."""
    pieces = _pieces(request)
    weighed = features(pieces) if pieces else []
    return tuple(
        0.0 if n and _is_content(piece) else 1.0 if _POLITE.fullmatch(piece) or _EFFECT.match(piece) or not piece.strip(_BARE) else multinomial.shares(WEIGHTS, found)[NOTE]
        for n, (piece, found) in enumerate(zip(pieces, weighed, strict=True))
    )


def _is_content(piece: str) -> bool:
    """Whether a part behind the first is surely told to readers: a verdict, a day, a call, the point of it all, a mood, what follows."""
    return any(whole.fullmatch(piece) for whole in (VERDICT, _WHEN, _APOLOGY)) or any(start.match(piece) for start in (_CALL, _POINT, _MOOD, _FOLLOWS)) or _timed(piece)


def _timed(piece: str) -> bool:
    """Whether a part tells of a day or an hour and orders nothing: "engineer coming this afternoon"."""
    return _DAYTIME.search(piece) is not None and not _WISH.match(piece) and _ORDERED.search(piece) is None


def _pieces(request: str) -> list[str]:
    return [piece for sentence in parts(request) for piece in sentence[::2]]


def features(of: Sequence[str]) -> list[dict[str, float]]:
    """Name -> value of everything the model weighs, for each part of a request."""
    meanings = minilm().embed(of)
    view = any(asks_for("view", part) for part in of)
    return [_features(of, n, view=view) | {f"meaning:{i}": _MEANING * float(value) for i, value in enumerate(meanings[n])} for n in range(len(of))]


def _features(of: Sequence[str], n: int, *, view: bool) -> dict[str, float]:
    part = of[n]
    words = _words(part)
    found = {"always": 1.0, f"length:{_length(len(words))}": 1.0, f"place:{_place(n, len(of))}": 1.0}
    found |= {f"word:{w}": 1.0 for w in words}
    found |= {f"pair:{a} {b}": _PAIR for a, b in pairwise(["^", *words, "$"])}
    found |= {f"opens:{w}": _PAIR for w in words[:2]}
    found |= {f"{where} {w}": _NEAR for where, i in (("before:", n - 1), ("after:", n + 1)) if 0 <= i < len(of) for w in _words(of[i])[:3]}
    bare = part.strip(_BARE)
    if notes.is_note(part):
        found["listed"] = 1.0
    if notes.is_label(part):
        found["label"] = 1.0
    if re.search(r"\d", bare):
        found["number"] = 1.0
    if re.search(r"(?<=\w )[A-Z][a-z]", bare) and not bare.isupper():
        found["capital"] = 1.0
    if part.startswith("("):
        found["aside"] = 1.0
    if view:  # who tells a view or a memory tells it to readers, chatty as it is
        found["view"] = 1.0
        found[f"view:{_place(n, len(of))}"] = 1.0
        if notes.is_note(part):
            found["view:listed"] = 1.0
    return found


def _words(part: str) -> list[str]:
    return ["#" if w[0].isdigit() else w for w in _WORD.findall(part.lower().replace("’", "'"))]


def _length(words: int) -> str:
    return next(name for name, most in (("one", 1), ("few", 3), ("short", 6), ("some", 12), ("long", words)) if words <= most)


def _place(n: int, of: int) -> str:
    return "alone" if of == 1 else "first" if n == 0 else "last" if n == of - 1 else "middle"
