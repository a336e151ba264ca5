"""Where a request hands over the words of the post: "fb: ...", "turn this into a post: ...", "... Post this"."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant import platforms
from assistant.knowledge import cards
from assistant.writers.builtin import frames, letters, spoken

# Any name a platform goes by.
PLACE = rf"(?:{'|'.join(sorted(map(re.escape, platforms.aliases()), key=len, reverse=True))})"
_PLACES = rf"{PLACE}(?:\s*(?:,|and|&|\+|/)\s*{PLACE})*"
_POST = r"(?:posts?|tweets?|captions?|updates?|threads?|thing|something(?: i can post)?)"
_ADJECTIVE = r"(?:short|quick|nice|new|funny|fun|small|little|simple|proper|good|clean|warm|friendly|decent|real|single|joke|light)"
_POLITE = r"(?:(?:please|pls|plz|hi|hey|hello|ok|(?:can|could|would|will) (?:you|u)|kindly|rough notes?|so)[,:!]?\s+)*"
_WANTED = rf"(?:an?\s+|my\s+|the\s+|one\s+|\d\s+)?(?:{_ADJECTIVE}\s+)*(?:(?:{_PLACES})\s*)?(?:{_ADJECTIVE}\s+)*{_POST}?(?:\s+(?:for|on)\s+(?:our\s+|the\s+|my\s+)?{_PLACES}(?:\s+page)?)?"
_THANKS = r"(?:\s+(?:please|pls|plz|thanks|for me|for us))*"
_WORKS = r"(?:turn|make|convert|put|shape|work|write|rewrite|re-write|rework|reword|rephrase|redo|clean|tidy|polish|fix|edit|proofread|smooth|format|spruce)"
_PLACED = re.compile(rf"(?i)\W*{_POLITE}(?:(?:write|make|draft|do|create|post|need|want|i need|i want)(?: me| us)? )?(?:an? |my |this )?{_PLACES}(?: post| caption| one)?:\s+")  # "fb: ..."
_LEADS = (
    re.compile(rf"(?i)\W*{_POLITE}{_WORKS}\s+(?:up\s+)?(?:as|for)\s+{_WANTED}{_THANKS}\s*:\s*"),
    re.compile(rf"(?i)\W*(?:{_POLITE})(?:(?:dr\.? |nurse )?[\w'’-]+ (?:wants|would like|needs|asked for|asks for) an?\s+)(?:{_ADJECTIVE}\s+)*(?:(?:{_PLACES})\s*)?(?:post|tweet|caption)(?:\s+(?:for|on)\s+{_PLACES})?\s*:\s+"),
    re.compile(rf"(?i)\W*{_POLITE}(?:(?:give|write|make|show|do)(?: me| us)?\s+)?(?:\d|two|three|four|five)\s+(?:different\s+)?(?:versions|options|takes|variants)(?:\s+(?:of|for)\s+(?:this|that|these|it))?(?:\s+(?:for|on)\s+{_PLACES})?\s*:\s+"),
)
_LABEL = re.compile(rf"(?i)\W*{_POLITE}(?:(?:write|make|draft)\s+(?:an?\s+)?)?(?:{_ADJECTIVE}\s+)*(?:post|tweet|caption)(?:\s+(?:for|on)\s+{_PLACES})?:\s+")  # "post: ..."
# What follows is the writer's own, in so many words. Labels that read well in a post stay: "Hot take: ...".
_OWN_WORDS = r"(?:(?:mini|small|little|quick|polite|short|personal|honest)[ -])?(?:rant|vent|reflection|musing|memory|observation|pet peeve|shower thought|random thought|thought)s?|(?:silly|funny|fun|dumb|dad|nerdy|light)\s(?:one|joke|thought|thing|post|tweet|story)|jokes?|joke\s(?:post|tweet)|true story|opinion(?=\s+(?:for|on)\b)"
_DROPPED = re.compile(rf"(?i)\W*{_POLITE}(?:(?:an?|my|one|some|another)\s+)?(?:{_OWN_WORDS})(?:\s+(?:post|one|tweet))?(?:,?\s+but\s+\w+)?(?:\s+(?:from|by)\s+(?:me|us|dr\.?\s\w+|\w+)(?:\s*\([^)]{{2,30}}\))?)?(?:\s+(?:for|on)\s+(?:my\s+|our\s+|the\s+)?{_PLACES})?(?:\s*\([^)]{{2,30}}\))?\s*(?::|\s[-–—])\s+|\W*(?:(?:an?|my|quick|polite|mini|small|little|friendly|kind)\s+)*(?:rant|vent|moan)\s+(?:\([^)]{{2,30}}\)\s+)?(?:about|on)\s+(?=[^.!?]{{12,}}[.!?]+\s+\w+\s+\w+)")
_KEPT = re.compile(rf"(?i)\W*{_POLITE}(?=(?:my\s+(?:honest\s+|hot\s+)?(?:take|two cents|opinion|view)|hot take|unpopular opinion|(?:small |honest )?confession|honest question|hill i(?:['’]?ll| will) die on)\s*(?::|\s[-–—])\s+\S)")
# "hot take for linkedin, from Dr. Osei: ..."
_TAKE_FROM = re.compile(rf"(?i)^(\W*{_POLITE}(?:(?:a|an|my|one|quick|short|small) )*(?:hot take|unpopular opinion|(?:small |honest )?confession|opinion(?: piece)?|rant|thought))(?:,?\s+(?:for|on)\s+(?:my\s+|our\s+|the\s+)?{_PLACES})?(?:,?\s+(?:from|by)\s+(?:dr\.?\s+)?[\w'’-]+(?:\s+[A-Z][\w'’-]+)?)?\s*:\s+(?=\S)")
_SCENE = re.compile(rf"(?i)\W*{_POLITE}(?:(?:write|make|draft|do|need|want|give me)\s+)?(?:an?\s+|some\s+)?(?:funny|silly|joke|humorous|goofy)\s+(?:post|tweet|caption|one|meme|joke|thing)\s+(?:about|on)\s+(?:how\s+)?(?=\S)")
_FELT = re.compile(rf"(?i)\W*{_POLITE}(?:i['’]?m |i am )?(?P<felt>(?:(?:so|really|a bit|very|getting) )*(?:annoyed|frustrated|fed up|sick|tired|angry|irritated|exhausted) (?:about|with|of|by|at|that) (?:\S+ ){{2,30}}?\S+?)[,.]?\s*[-–—,.]\s*(?:(?:please|pls|can you|could you|so|and)\s+)*(?:write|draft|make|do|post|turn|need|want|say)\b[^.!?]*[.!?]?\s*$")  # "annoyed about X, write a facebook post"
_HAPPENS = re.compile(r"(?i)\b(?:who|and|when|while|that)\s+\w+|\b(?:i|we|he|she|they|everyone|nobody)\s+\w+")
_TAIL = re.compile(
    rf"(?is)^(?P<words>.{{16,}}?(?:[.!?…)\"”]|(?=\s[-–—]{{1,3}}\s)|(?=\n)))\s*[-–—]{{0,3}}\s*(?:(?:so|and|ok|please|pls|just|can you|could you)\s+)*(?:(?:post|write|share|tweet|publish|say)\s+(?:this|that|it)(?:\s+(?:up|for me|for us))?(?:\s+(?:on|for|to)\s+{_PLACES})?|(?:turn|make|put)\s+(?:(?:this|that|it|these)\s+)?(?:in)?to\s+{_WANTED}|put\s+(?:this|that|it)\s+(?:in|into|on|up on)\s+{_WANTED}|(?:(?:i|we)\s+)?(?:want|wanna|would like|like|need)\s+to\s+(?:post|share|put)(?:\s+(?:this|that|it))?(?:\s+up)?\s+(?:on|to)\s+(?:my\s+|our\s+)?{_PLACES}|(?:write|make|do|create|draft|need|want)\s+(?:an?\s+)?(?:{_ADJECTIVE}\s+|kind\s+)*(?:{_PLACES}\s+)?{_POST}\s+(?:about|abt|on|of|from|with|out of)\s+(?:it|this|that|these)|make\s+(?:this|that|it)\s+{_WANTED}|post\?|(?P<weak>(?:{_ADJECTIVE}\s+)?post|(?:(?:make|write|do|need|want)\s+)?(?:an?\s+)?{_PLACES}\s+(?:post|caption)))(?:\s+(?:please|pls|plz|thanks|thx|in my (?:own )?(?:style|voice|words)|as (?:it )?is|like that))*\s*[.!?]*\s*$"
)
_ASKED_FOR = re.compile(r"(?i)\?|^\W*\w+:\s+(?:why|how|what|when(?! (?:i|we|my|our|she|he|they)\b)|who|where|whether|is|are|does|do|can|should)\b|\b(?:tips|ideas|facts|myths)\b")  # "post: hot flashes at work, tips from the nurses?"
_OURS = re.compile(r"(?i)\b(?:i|i['’](?:m|ve|d|ll)|my|we|we['’](?:re|ve|ll)|our|us)\b")
_ASKED = re.compile(r"(?i)\b(?:what|whats|why|how)\b|\.\.\.|\bone from\b")  # something is to be told of, or the words say whose they are
_QUESTION = re.compile(r"(?i)^\W*(?:is|are|can|could|may|should|would|do|does|am|what|how|why|which|who|when|where|will)\b[^.!]*\?\W*$")
_PUT = re.compile(r"(?i)^\W*(?:is|are|can|could|may|should|would|do|does|am|will|how|when|which|who|where) (?:i|we|my|it|you|they|there|people|kids|babies)\b[^.!]*[.!]?\W*$")  # a question without its mark
_NO_ARTICLE = ("a", "an", "the", "my", "our", "when", "every", "that", "this", "i", "we", "you", "they", "everyone", "everybody", "nobody", "somebody", "someone", "people", "all", "most", "some", "no", "me", "us", "if", "what", "how", "why")
_SOURCE = re.compile(r"(?i)(?<!\bfor )(?<!\bon )(?<!\bin )\b(?:this|that|my|our|the|from)\s+(?:\w+\s+)?(?:e-?mail|newsletter|blog(?: post)?|letter)\b|^\W*(?:e-?mail|letter) (?=from\b)")  # what the words were, and not where they go
_ASKS_FOR = re.compile(rf"(?i)\b(?:posts?|tweets?|captions?|threads?|reels?|carousels?|polls?|quiz|faq|myths?|facts?|scripts?|plan|ideas?|write|draft|about|explain|want|voice|tone|readers|audience|kindly|say|mention|emojis?|hash ?tags?|please|pls|plz|thanks|can you|could you|i|i['’]\w+|{PLACE})\b")
_ASPECT = re.compile(r"(?i)\W*(?:what|why|how|when|who|where|which|causes?|symptoms?|signs?|treatments?|prevention|diagnosis|types?|risks?|risk factors|myths?|facts?|benefits?|side effects|options|basics|overview|tips)\b")  # what is to be told of, and not told
_OF_ONES_OWN = re.compile(r"(?i)\d|\b(?:book|bring|call|dont|don['’]t|not|no|we|our|us|pat|wear|use|keep|ask)\b")
_QUOTED = re.compile(r"^[\"“]?([^\"“”]{20,})[\"”](?=\s)")  # an old text in quotation marks, and more to say behind it
_NOTES_OF = re.compile(r"(?i)\W*(?:(?:my|our|some|quick|rough|few) )*notes (?:from|on|about|of) [^:\n.!?]{3,80}:\s+(?=\S+(?:\s+\S+){7})")  # "notes from our picnic: ..."
_SIGNED_OFF = re.compile(r"(?s)^[\"“'‘](.{20,}[.!?])[\"”'’]\s*[-–—]+\s*(?:(?:Dr\.? )?[A-Z][\w.’'-]*\s?){1,3}$")  # a text in quotation marks, and who sends it
_IN_SINGLE = re.compile(r"(?s)^['‘](.*)['’]$")
_TITLE, _ITEMS = 6, 3  # words of the title, points below it
_LEAST, _SCENE_LEAST = 3, 6  # words handed over; fewer name what to write about


_ASKS = re.compile(rf"(?i)^\W*{_POLITE}(?:\w+\s+){{0,5}}(?:posts?|tweets?|captions?|threads?|reels?|carousels?|blogs?|scripts?)\s+(?:about|on|for|with|of)\b|^\W*{_POLITE}(?:write|draft|create|make|give me|i need|need|do)\b")


@lru_cache(maxsize=64)
def words(request: str) -> str:
    """The words handed over; empty where the request asks for words instead."""
    led = _PLACED.match(request)
    if led and len(request[led.end() :].split()) >= _LEAST:
        return request[led.end() :].strip()
    return turned(request)


def is_led(request: str) -> bool:
    """Whether a request begins with a platform and a colon."""
    return _PLACED.match(request) is not None


@lru_cache(maxsize=64)
def turned(request: str) -> str:
    """The words that are to be made a post in so many words, which are never only the name of what to write about: "turn this into a post: ..."."""
    words = _QUOTED.sub(r"\1", _SIGNED_OFF.sub(r"\1", _framed(request)), count=1)
    words = spoken.written(words) if frames.is_spoken(request) else letters.passed_on(words)
    words = letters.plainer(words) if frames.is_rewriting(request) else words
    return f"{of}:\n{words}" if words and (of := frames.list_title(request)) else words


def asking(request: str) -> str:
    """What a request says around the words it hands over; empty where it hands over none."""
    words = _framed(request)
    before, found, after = request.partition(words) if words else ("", "", "")
    return _SOURCE.sub(" ", f"{before} {after}") if found else ""


@lru_cache(maxsize=64)
def _framed(request: str) -> str:
    """The words handed over as they were typed, without what is asked behind them."""
    return frames.body(_turned(request))


def _unquoted(text: str) -> str:
    """Words without the quotation marks around them."""
    bare = text.strip().strip("\"“”").strip()
    return _IN_SINGLE.sub(r"\1", bare)


def _turned(request: str) -> str:
    if at := frames.head(request):
        return _unquoted(request[at:])
    for lead in (*_LEADS, _LABEL):
        if (led := lead.match(request)) and len((after := request[led.end() :]).split()) >= _LEAST and not (lead is _LABEL and (cards.is_named(after) or _ASKED_FOR.search(f"post: {after}"))):
            return _unquoted(after)
    if mine := own(request):
        return mine
    if _is_listed(request) or _NOTES_OF.match(request):
        return request.strip()
    tail = _TAIL.match(request)
    if tail is None or _QUESTION.match(tail["words"]) or _ASKS.match(tail["words"]) or (tail["weak"] and (not _OURS.search(tail["words"]) or _ASKED.search(tail["words"]) or _PUT.match(tail["words"]))):
        return ""
    return tail["words"].strip()


def _is_listed(request: str) -> bool:
    """Whether a topic's name is followed by the writer's own points: "sports physicals: book before july 31, bring the shot record, $35 if uninsured"."""
    head, colon, points = request.partition(":")
    if not colon or len(head.split()) > _TITLE or _ASKS_FOR.search(f"{head} {points}") or "?" in points or cards.find_topic(head) is None:
        return False
    items = [item for item in re.split(r"[,;\n]\s*|[.!]\s+", points.strip(" .")) if item.strip()]
    return len(items) >= _ITEMS and len(points.split()) >= 2 * len(items) and not any(map(_ASPECT.match, items)) and _OF_ONES_OWN.search(points) is not None


def own(request: str) -> str:
    """The words after a label that says they are the writer's own, or a little scene to smile at."""
    request = _TAKE_FROM.sub(r"\1: ", request, count=1)
    for lead in (_DROPPED, _KEPT):
        if (led := lead.match(request)) and len(request[led.end() :].split()) > _LEAST:
            return request[led.end() :].strip()
    if felt := _FELT.match(request):
        return f"I am {felt['felt']}"
    scene = _SCENE.match(request)
    if scene and len(words := request[scene.end() :].split()) > _SCENE_LEAST and _HAPPENS.search(request, scene.end()) and cards.find_topic(request) is None:
        bare = words[0].lower() not in _NO_ARTICLE and words[0].islower() and not words[0].endswith("s") and not words[0].endswith("ing")
        article = f"{'an' if words[0][0] in 'aeiou' else 'a'} " if bare else ""
        return f"{article}{request[scene.end() :].strip()}"
    return ""
