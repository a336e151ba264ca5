"""What the words of a request are for, as the network reads it, its slips put right by the place they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from assistant.guard.calendar_words import FULL_MONTH
from assistant.knowledge import cards
from assistant.spans import Span, requests
from assistant.writers.builtin import frames, statements

SURE = 0.6  # mean likelihood of the words for readers from which the reading is trusted
LEAST = 2  # words of a stretch that are more than a slip
CERTAIN = 0.9  # from which on roles are written from alone
SURELY = 0.8  # likelihood of a frame that asks for a post whatever else the message sounds like
EDGES = " \t\n,;:–—|/"
_BEFORE = " \t\n,;:.–—|/-"  # what may stand before the words of a stretch, and does not belong to them
ENDS = (".", "!", "?", "…")
POST = re.compile(r"(?i)\b(?:posts?|captions?|tweets?|threads?|reels?|carousels?|faqs?|scripts?|blogs?|newsletters?|polls?|quiz(?:zes)?)\b")
LEADS = re.compile(r"(?i)\b(?:on|about|abt|re|regarding|explaining|covering)$")
_EVEN = 0.5  # likelihood below which a frame may as well belong to the topic behind it
_LENGTH = re.compile(r"(?i)(?:abt|about|around|roughly|under|max|~)? ?\d+(?: ?[-–] ?\d+)? ?(?:mins?|minutes?|secs?|seconds?|words?|characters?|chars?|slides?|posts?|tweets?|lines?)(?: (?:max|or so|long|or less))?|\d+ (?:do['’]?s|things|myths|facts|tips)?(?:,? (?:and |& ?)?\d+ (?:don['’]?t['’]?s|do['’]?s|facts))?|(?:at (?:an? )?)?\d{1,2}(?:st|nd|rd|th)[ -]grade(?: (?:reading )?level)?")
_TO = re.compile(r"(?i)(?:to|should) \w")
_FORM_OF = re.compile(r"(?i)^(?:myths? (?:vs\.?|versus|and|&|or) facts?|myths|faqs?|q ?& ?a|tips|facts) (?:about|on|for|of|re) ")
_COMES = re.compile(r"(?i)((?:[\w'’-]+ ){1,4}(?:month|week|day))(?: is|['’]s)? (?:(?:coming(?: up)?|around the corner|almost here|upon us|soon|next|here|starting|this (?:week|month))\b ?)(?:in )?(?:[a-z]{3,9}\.?(?: \d{1,2})?|next (?:week|month)|soon|again)?")
# "World Menopause Day is Oct 18", "National Nurses Week, May 6 to 12"
_OBSERVED = re.compile(r"(?i)((?:(?:world|national|international|global|american) )(?:[\w'’-]+ ){1,5}(?:day|week|month)|(?:[\w'’-]+ ){1,4}awareness (?:day|week|month))\b(?:(?: is|['’]s|,|:| on| runs)*(?: (?:on|in|from|this|next|coming|up|soon|tomorrow|today|month|week|the|to|through|and|-|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d{1,2}(?:st|nd|rd|th)?)[,.]?)*)?")
# "June is headache month and we have nothing up yet"
_YET = "up|out|planned|ready|posted|about it|for it|on it|scheduled|yet"
_NOTHING_YET = rf"(?:we|i)\b(?:['’]\w+)? (?:\w+ ){{0,3}}(?:nothing|something|anything|a post|posts?|content|one)\b(?: (?:{_YET}|please|pls))*"
_MONTH_IS = re.compile(rf"(?i)(?:{FULL_MONTH}|(?:this|next) (?:month|week)) is ((?:[\w'’-]+ ){{1,5}}(?:month|week))(?:\W+(?:and|so|but)?\b ?{_NOTHING_YET})?\W*")
_SEASON = re.compile(r"(?i)(?:'?tis|it['’]?s|its|it is|because it['’]?s|since it['’]?s)(?: almost| nearly| coming up)? (?:that time of (?:the )?year|the season|that season|the time of year|coming up)(?: again| now)?\W*")  # no side of the topic
_HOW_TO_REACH = re.compile(r"(?i)how (?:to|they can|people can|patients can) (?:reach|book|call|contact|find|get in touch)(?: (?:with )?(?:us|a visit|an appointment|the office))?\W*")
_FREE_OF = re.compile(r"(?i)(?:no|without(?: an?)?) (?:need to|(?:appointments?|appts?|referrals?|sign[- ]?ups?|registration|charge|cost|fee|copays?|reservations?|tickets?|walk-?ins?|insurance)\b(?! (?:talk|stuff|questions)))")  # what readers are spared
_IN_WANT = re.compile(rf"(?i)(?:we|i) (?:still )?(?:have|['’]ve|got) nothing(?: (?:{_YET}))+\W*")
_TELL_THEM = re.compile(r"(?i)(?:please )?(?:invite|tell|remind|encourage|ask|urge) (?:them|people|ppl|readers|folks|everyone)\b")
_IN_MONTH = re.compile(rf"(?i)\(?(?:in |this |every )?{FULL_MONTH}\)?")
# "october is coming up so mammogram reminder"
REMINDS = re.compile(r"(?i)\b(?:so|need(?: an?| our)?|time for(?: an?| our| the)?|another|our|yearly|annual|do an?|want an?) ((?:[\w'’-]+ ){1,4}?)(?:reminder|nudge|psa|push)\b")
# What a post is made of, and says nothing.
_FORM = r"(?:jargon|emojis?|hashtags?|exclamation (?:points?|marks?)|brand names?|brands|drug names?|product names?|names|prices|stats?|statistics|numbers|percentages|sub-?headings?|bullets?|lists?|puns?|jokes|scare tactics|graphic \w+|photos?|pictures?|links?)"
# "don't scare people off them": how it is not to sound
_NOT_TO = re.compile(rf"(?i)(?:please |pls |but |and )*(?:don['’]?t|do not|never) (?:scare|sound|make (?:it|them|people|anyone|this) (?:sound|look|feel|too|a)|preach|lecture|shame|guilt|bash|promise|go (?:into|on about|deep)|get (?:into|too)|mention|name (?:any|the|drugs?|brands?|names)|bring up|be (?:preachy|scary|salesy|cheesy|too|so|negative|alarmist)|talk down|oversell|overdo|(?:use|include|add|quote) (?:[\w'’-]+ ){{0,2}}{_FORM})\b")
_LETTERS = re.compile(r"\W*(?:[Tt]he )?[A-Z]{3,}(?: [A-Z]{3,})?\W*")  # "ABCDE": what a card may tell of
_SIDE = re.compile(r"(?i)\W*(?:the|its) [\w -]{3,30} (?:part|side|bit|angle|aspect)\W*")
# The beginning of what is told, cut off by mistake: it asks for nothing, and hangs on what follows.
# What opens a message and asks for nothing: "we have saturday | ultrasound appts", "Starting the first of next month | I see patients by video"
_OPENS_NEWS = re.compile(r"(?i)\W*(?:we (?:now |finally |still |just )?(?:have|offer|open|start|do|got|added|moved)|(?:starting|beginning|effective|from|as of|until|through|on|in|by|since|after|this|next|every|coming|now|today|tomorrow|tonight|last)\b)(?! an? (?:post|caption)| to post)[^:?!\n]*")
_ASKS_FOR = re.compile(r"(?i)\b(?:posts?|captions?|tweets?|threads?|reels?|blogs?|newsletters?|scripts?|something|sth|smth|write|draft|make|create|need|want|please|pls|plz|can|could|would|announce\w*|facebook|fb|insta(?:gram)?|ig|linkedin|tiktok|google|bluesky|x)\b")
# What is said to readers behind news: thanks, an apology
_TO_READERS = re.compile(r"(?i)\W*(?:(?:many |big |a big |huge )?(?:thanks|thank you|thx)\b(?! (?:in advance|for (?:your|the) help|so much\W*$|again\W*$))(?: (?:so much|again|everyone|everybody|all|folks|to (?:all|every\w*|our|the)\b|for)\b).*|(?:so |we['’]?re |we are |really )?(?:sorry|apologies) (?:for|about) (?:the|any|all)\b.*)")
_TOLD_FIRST = re.compile(r"\W*(?:[^\s.!?]+ ){2,14}[^\s.!?]+[.!]\s+(?=\S)")
_IS_NEWS = re.compile(r"(?i)\b(?:days?|hours?|open|closed|weekdays|weekends|mornings?|afternoons?|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|free|in person|walk-?ins?|parking|appointments?|by (?:phone|video|mail)|upstairs|downstairs|everyone|kids|families|snacks|bring)\b")
_OF_FORM = re.compile(r"(?i)\b(?:words?|paragraphs?|sentences?|lines?|short|long|brief|tone|hash ?tags?|emojis?|headline|title|versions?|bullets?|sign(?:ed)?|friendly|formal|casual|warm|upbeat|simple|call to action|cta|link)\b")
_RATHER = re.compile(r"(?i)\W*(?:and|but|than) (?:(?:more|less|rather|mostly|really) )?(?:about|on|of|for)\s*")
_RATHER_WHAT = re.compile(r"(?i)\b(?:and|but|than) (?:(?:more|less|rather|mostly|really) )?(?:about|on|of|for)\s*$")
_HANGING = re.compile(r"(?i)(?!(?:please|pls|can|could|would|need|want|write|draft|make|do|something|sth|smth|say|tell|mention|announce|for|on|about|a|an)\b)(?:[\w'’-]+ ){1,4}(?:for|of|at|in|to|with|by|on) ")
_GOES_ON_ASKING = re.compile(r"(?i)\s*[:–—-]\s*(?:what|how|why|when|which|who)\b[^.:]*$")
_ONLY_ASKS = re.compile(r"(?i)(?:what|who|when|how|where|why)(?: \w+){0,2} (?:it|it['’]?s|its|is|this|that|for|to|they)\b(?: \w+){0,3}(?:,|$)")
_ABOUT = re.compile(r"(?i)(?:about|on|of|for|from|at|in|with)(?: the| an?)?")
_DASH = re.compile(r"\s+[-–—]+\s*$")
_AND = re.compile(r"(?i)^(?:and|or|also|plus|then|that(?!['’]| (?:is|was|are|were|will|would|can|could|made|makes|means|meant|took|takes|one|one['’]s|day|night|week|year|same)\b)|of|as well as)\b\s*|\s*\b(?:and|or|also|plus)\W*$")
AIMED = re.compile(r"(?i)\W*(?:(?:it['’]?s|this is|make it|should be) )?(?:aimed at|geared (?:to|towards?)|directed at|intended for|meant for|written for|targeted at|target audience(?: is|:)?|audience(?: is|:)?)(?: (?!who\b|that\b)[\w'’/&-]+){1,6}\W*")
FOR = re.compile(r"(?i)^(?:for|to) ")
# "Rosa leads it", "amy will be at the door": who does what is told
_WHO_LEADS = re.compile(r"(?i)(?:(?:dr|nurse)\.? )?[^\W\d_]+(?: [^\W\d_]+)? (?:leads|runs|hosts|teaches|presents|(?:will|['’]ll) (?:be (?:at|there|here|on hand|with|around|available|giving|leading|running|hosting|teaching|speaking|showing|joining)\b|lead|run|host|teach|speak|show|join)|is (?:leading|running|hosting|teaching|speaking|giving))\b(?! (?:this (?:page|account)|our (?:page|social|accounts?|facebook|instagram)|the (?:page|account|feed|social)))")
_OFFERED = re.compile(r"(?i)\W*(?:(?:light|free|hot|some|and|kids['’]?|a) )*(?:snacks?|refreshments|coffee|tea|cider|lunch|dinner|breakfast|pizza|food|drinks|cookies|child ?care|parking|babysitting|raffle|giveaways|door prizes)(?: (?:and|&) (?:\w+ )?\w+)?(?: (?:(?:is|are|will be) )?(?:provided|served|included|available|on us|on site|too))?\W*")  # "Light snacks": what there is, not how to write
# The number of a point in a list: "1) not about dirt 2) takes weeks"
_NUMBER = re.compile(r"(?:^|(?<=[\s.;:,]))\d{1,2}[).](?=\s)\s*")
_HALF_NUMBER = re.compile(r"(?<=\s)\d{1,2}$")
_BARE_NUMBER = re.compile(r"(?:^|(?<=[\s.;:,]))\d(?=\s+[a-z]|\s*$)\s*")  # the same without: "1 what it is 2 why it happens 3 what helps"
_DASHES = re.compile(r"(?:^|(?<=\s))[-–—•*](?=\s)\s*")  # the same of a list with dashes
_DASHED = 3  # dashes that make a list
_OF_ME = re.compile(r"\b(?:I|i)(?:['’](?:d|m|ve|ll))?\b")  # of whom no topic speaks
# "we want kids to put name ideas in the box": what readers are to do, and no wish for the post.
_INVITES = re.compile(r"(?i)\W*(?:and |so )?(?:we|i)(?:['’]d)? (?:want|would (?:like|love)|like|love|hope|invite) (?:all )?(?:the |our |your )?(?:kids|children|families|everyone|everybody|people|patients|neighbou?rs|folks|you)(?: all)? to (?!know|feel|see|understand|come away|think|read|remember|realize|write|make|do|post|draft|say|put (?:together|this|it)|get that|be able|stop|start)\w+")
_NUMBERED = re.compile(r"\d{1,2}[).]\s*$")
# "skip isotretinoin", "nothing about covid": what is not to be in it
_SKIPS = re.compile(rf"(?i)(?:please |pls |and |but |also )*(?:(?:must|should|may) not (?:say|mention|have|include)\b|not to say\b|leave out\b|omit\b|no mention of\b|nothing (?:about|on)\b|stay away from (?:the )?(?:word|topic|subject)\b|skip (?!the (?:line|queue|wait)\b)[\w'’ -]{{2,30}}\W*$|(?:no|avoid|without) (?:[\w'’-]+ ){{0,2}}{_FORM}\W*$)")
_SHOUTED_NO = re.compile(r"\W*NO (?:[\w'’-]+\W*){1,3}$")  # "4) NO exercises"
# "use two or three subheadings", "put the phone number in": how it is to look
_SETS = re.compile(r"(?i)(?:please |and |also )*(?:(?:use|add|have|include|give it|break it (?:up )?(?:with|into)|with)\b.{0,30}\b(?:sub-?heads?|sub-?headings?|headings?|headers?|line breaks?|bullets?|bullet points|bold|short (?:sentences|lines|paragraphs))\b|put (?:the|our|my) (?:phone|number|link|address|website)\b|(?:cta|call to action)\b)")
# Statements for a quiz with their answers: "they always hurt (F), teens can have them (T)". What is false is told by no post.
_CALLED_FALSE, _CALLED_TRUE = re.compile(r"(?i)\((?:f|false|myth|wrong|not true|nope)\)\W*$"), re.compile(r"(?i)\s*\((?:t|true|yes)\)(?=\W*$)")
_LEAVES_OUT = re.compile(r"(?i)\b(?:(?:must|should|may) not (?:say|mention|have|include)|not to say|leave out|leave off|skip|avoid|omit|(?:don['’]?t|do not|no) mention(?:ing)?(?: of)?|nothing (?:about|on)|stay away from|steer clear of)(?: anything)?(?: (?:about|on))?:?\s*$")
_NEXT_WISH = re.compile(r"\s*[,.;!?]")
_SAY_INSTEAD = re.compile(r"(?i)\b(?:just|only|simply|rather|instead) (?:say|call (?:me|her|him|us|them|it))\W*$")
_IN_MARKS = re.compile(r"\W*[\"“'‘][^\"”]{3,50}[\"”'’]\W*")
_NOT = re.compile(r"(?i)\b(?:not|no|without|never)\s*$")
_OR = re.compile(r"(?i)\b(?:or|and|nor|n?or even)\s*$")
_WHAT_TO = re.compile(r"(?i)\W*(?:what|how|when|why|where) (?:not )?to (?:[\w'’-]+ ){0,3}")
_ASKS_FIRST = re.compile(r"(?i)\W*(?:please|pls|can|could|would|need|want|i|we|write|draft|make|do|create|give|something|sth|smth|audience|topic|for)\b")
_BEGINS_TO_ASK = re.compile(r"(?i)\W*(?:please|pls|can|could|would|need|want|write|draft|make|do|create|give|use|keep|include|add|say|mention)\b")
_COMMA = re.compile(r",\s+(?:and )?(?=\S)")
_PART = re.compile(r"[,;]\s+(?:and |but |or )?|\s+but\s+(?=(?:don['’]?t|do not|never)\b)")


@lru_cache(maxsize=256)
def read(request: str) -> tuple[Span, ...]:
    """The stretches of a request; what news is about belongs to it ("Dr. Chen spoke on Saturday about AFib"), and what only asks is a point beside news."""
    listed = next((marks for marks, least in ((_NUMBER, 2), (_BARE_NUMBER, 3)) if _counts_up(request, marks, least)), None) or (_DASHES if len(_DASHES.findall(request)) >= _DASHED else None)
    found: list[Span] = []
    for span in (piece for before, whole in pairwise((None, *_with_numbers(requests.read(request)))) if whole for piece in _pieces(whole, before, listed)):
        joined = _with_before(found, span)
        if joined is None:
            found.append(span)
        else:
            start = len(found) - joined[1]
            found[start:] = [replace(joined[0], start=found[start].start, end=span.end, text=request[found[start].start : span.end])]
    found = list(_without_what_is_left_out(found))
    found = [each for span in found for each in _placed(span, found)]
    found = [replace(span, role=requests.AVOID) if span.role == requests.POINT and _CALLED_FALSE.search(span.text.rstrip(" ,;")) else span for span in found]
    if any(span.role == requests.NEWS for span in found):
        found = [replace(span, role=requests.NEWS) if span.role == requests.TOPIC and span.sure < _EVEN and _OF_ME.search(span.text) else span for span in found]
        found = [replace(span, role=requests.NEWS) if span.role in (requests.FRAME, requests.CHAT) and span.sure < SURELY and _INVITES.match(span.text) else span for span in found]
        found = [replace(span, role=requests.POINT) if span.role == requests.TOPIC and _ONLY_ASKS.match(bare(span.text)) else span for span in found]
    return tuple(found)


def _counts_up(request: str, marks: re.Pattern[str], least: int) -> bool:
    """Whether numbers mark the points of a list: 1, 2 and so on, in their order; "at 8. It closes at 5." ends sentences."""
    found = [int(re.sub(r"\D", "", mark)) for mark in marks.findall(request)]
    return len(found) >= least and found == list(range(found[0], found[0] + len(found))) and found[0] in (1, 2)


def _with_numbers(found: Sequence[Span]) -> Iterator[Span]:
    """The stretches, the number of a point with its bracket: "... next week 5 | ) say her video is coming"."""
    carried = ""
    for span, behind in pairwise((*found, None)):
        assert span is not None
        if carried:
            span = replace(span, start=span.start - len(carried), text=carried + span.text)
        cut = _HALF_NUMBER.search(span.text) if behind is not None and behind.start == span.end and behind.text.startswith((")", ".")) else None
        carried = cut[0] if cut else ""
        yield replace(span, end=span.end - len(carried), text=span.text[: len(span.text) - len(carried)]) if cut else span


def bare(text: str) -> str:
    """The words of a stretch without those that join it to others."""
    text = _DASH.sub("", text)
    text = text.strip('" ') if text.count('"') == 1 else text
    text = text if text.count("(") == text.count(")") else text.replace("(", " ").replace(")", " ")
    text = _CALLED_TRUE.sub("", text)
    return _AND.sub("", text.strip(EDGES).lstrip(_BEFORE)).strip(EDGES)


def _pieces(span: Span, before: Span | None, listed: re.Pattern[str] | None) -> Iterator[Span]:
    """A stretch for readers, cut at the marks of a list and at orders to the writer between its commas."""
    if span.role == requests.FRAME and (told := _told_within(span, before) or _told_behind(span)):
        yield from told
        return
    if span.role not in requests.TOLD:
        yield span
        return
    at = 0
    cuts: list[tuple[int, int, str]] = [(mark.start(), mark.end(), requests.FRAME) for mark in listed.finditer(span.text)] if listed is not None else []
    if span.role == requests.POINT and not cuts and before is not None and before.role == requests.FRAME and before.text.rstrip().endswith(":"):
        cuts = [(mark.start(), mark.end(), requests.FRAME) for mark in _COMMA.finditer(span.text)]  # "Include: longer visits, questions welcome."
    if span.role in (requests.NEWS, requests.POINT) and not cuts:
        edges = [0, *(mark.end() for mark in _PART.finditer(span.text)), len(span.text)]
        cuts = [(start, end, role) for start, end in pairwise(edges) if (role := _order(span.text[start:end]))]
    for start, end, role in cuts:
        if start > at:
            yield replace(span, start=span.start + at, end=span.start + start, text=span.text[at:start])
        yield replace(span, role=role, start=span.start + start, end=span.start + end, text=span.text[start:end])
        at = end
    if at < len(span.text):
        yield replace(span, start=span.start + at, text=span.text[at:])


def _told_within(span: Span, before: Span | None) -> tuple[Span, Span] | None:
    """News behind news, and the asking that follows it, where both were taken for asking: ". In person the other days. Short announcement, please."."""
    found = _TOLD_FIRST.match(span.text) if before is not None and before.role == requests.NEWS else None
    if found is None or _ASKS_FOR.search(found[0]) or _OF_FORM.search(found[0]) or not _IS_NEWS.search(found[0]):
        return None
    told, asks = span.cut(found.end())
    return replace(told, role=requests.NEWS), asks


def _told_behind(span: Span) -> tuple[Span, Span] | None:
    """What is told behind a colon, where it was taken for asking with the words before it: "hot take post: you don't need twelve steps."."""
    asks, colon, told = span.text.partition(": ")
    if not colon or POST.search(asks) is None or not told.rstrip().endswith(ENDS[:2]) or not statements.states(told.strip()) or _BEGINS_TO_ASK.match(told) or POST.search(told) or _OF_FORM.search(told):
        return None
    before, behind = span.cut(len(asks) + len(colon))
    return before, replace(behind, role=requests.NEWS)


def _order(text: str) -> str:
    """The role of words that say how a post is to be, or that are called false; empty for others."""
    if _NOT_TO.match(text) or _SKIPS.match(text) or _SHOUTED_NO.match(text) or _CALLED_FALSE.search(text):
        return requests.AVOID
    return requests.FRAME if _SETS.match(text) else ""


def _with_before(found: Sequence[Span], span: Span) -> tuple[Span, int] | None:
    """What a stretch and those before it make together, and how many of those; None where it stands for itself."""
    before = found[-1] if found and found[-1].end == span.start else None
    if before is None:
        return None
    pair = (before.role, span.role)
    asks = POST.search(before.text) is not None
    if pair == (requests.FRAME, requests.TOPIC) and _WHAT_TO.fullmatch(before.text) and not asks:
        return span, 1  # "what to say to | a friend with a diagnosis"
    if pair == (requests.FRAME, requests.TOPIC) and before.sure < _EVEN and not asks and not LEADS.search(before.text.strip()):
        return span, 1  # "back to school | physicals"
    if pair == (requests.TOPIC, requests.FRAME) and _GOES_ON_ASKING.match(span.text):
        return before, 1  # "knee replacement | : what week two is like"
    if before.text.count("(") > before.text.count(")") and ")" in span.text:
        return before, 1  # "we offer options now ( | numbing, or something beforehand)"
    if before.role in (requests.AVOID, requests.FRAME) and span.role in requests.TOLD and _SAY_INSTEAD.search(before.text) and _IN_MARKS.fullmatch(span.text):
        return before, 1  # "no need for my name, just say | "our new therapist""
    if pair == (requests.STYLE, requests.POINT) and before.text.lower().endswith(" to "):
        return before, 1  # "short enough to | read on a phone"
    if before.role in (requests.STYLE, requests.AVOID) and span.role in requests.TOLD and _NOT.search(before.text):
        return before, 1  # "He wants it serious, not | pink ribbons and hearts"
    if pair == (requests.AVOID, requests.POINT) and _OR.search(before.text):
        return before, 1  # "no "reach out" or | "you are not alone""
    if before.role == requests.AVOID and span.role in requests.TOLD and before.text.rstrip()[-1:].isalnum() and len(span.text.split()) <= LEAST:
        return before, 1  # "don't promise same-week | appointments"
    if pair == (requests.NEWS, requests.AUDIENCE) and span.sure < SURE and before.text.strip()[-1:].isalnum():
        return before, 1  # "the contact | for referring physicians"
    if pair == (requests.FRAME, requests.NEWS) and before.sure < SURELY and _HANGING.fullmatch(before.text) and not asks:
        return span, 1  # "support group for | caregivers is starting"
    if pair == (requests.FRAME, requests.NEWS) and before.start == 0 and _OPENS_NEWS.fullmatch(before.text) and not _ASKS_FOR.search(before.text):
        return span, 1
    if pair == (requests.POINT, requests.POINT) and _RATHER_WHAT.search(before.text):
        return before, 1
    if pair == (requests.POINT, requests.FRAME) and _RATHER.fullmatch(span.text):
        return before, 1  # "it's less about minutes | and more about | what it crowds out"
    if pair == (requests.NEWS, requests.CHAT) and _TO_READERS.fullmatch(span.text):
        return before, 1
    if pair == (requests.FRAME, requests.AUDIENCE) and before.start == 0 and before.sure < SURELY and not asks and not _ASKS_FIRST.match(before.text):
        return replace(before, role=requests.NEWS), 1  # "Support group | for caregivers"
    if pair == (requests.CHAT, requests.NEWS) and _WHO_LEADS.fullmatch(before.text.strip()):
        return span, 1  # "Ada is giving | a free talk"
    if pair == (requests.NEWS, requests.CHAT) and span.text.startswith(",") and before.start == 0 and not before.text.rstrip().endswith(ENDS):
        return before, 1  # "Support group for caregivers | , led by Ada."
    first = found[-2] if len(found) > 1 else None
    if pair == (requests.FRAME, requests.TOPIC) and first is not None and first.role == requests.NEWS and _ABOUT.fullmatch(before.text.strip()) and not first.text.rstrip().endswith(ENDS):
        return first, 2  # "Dr. Chen spoke on Saturday | about | AFib"
    return None


def _without_what_is_left_out(found: Sequence[Span]) -> Iterator[Span]:
    """The stretches, those behind "leave out:" as what is to be avoided, up to the next wish."""
    out = False
    for span in found:
        out = out and span.role != requests.STYLE and not (span.role == requests.FRAME and _NEXT_WISH.match(span.text))
        yield replace(span, role=requests.AVOID) if out else span
        out = (out and not span.text.rstrip().endswith(ENDS)) or (span.role == requests.FRAME and _LEAVES_OUT.search(span.text) is not None)


def _placed(span: Span, found: Sequence[Span]) -> list[Span]:
    """A stretch with the role that its place gives it: what a frame leads to is a topic, a wish after the topic is a point, a length is none."""
    before = next((one for one in found if one.end == span.start), None)
    topics = [one for one in found if one.role == requests.TOPIC]
    led = before is not None and before.role == requests.FRAME
    if span.role == requests.AUDIENCE and not topics and before is not None and led and LEADS.search(before.text.strip()) and not FOR.match(span.text):
        return [replace(span, role=requests.TOPIC)]
    if AIMED.fullmatch(span.text):
        return [replace(span, role=requests.AUDIENCE)]
    if span.role in (requests.CHAT, requests.STYLE) and any(one.role == requests.NEWS and one.end <= span.start for one in found) and (_WHO_LEADS.match(span.text) or _OFFERED.fullmatch(span.text)):
        return [replace(span, role=requests.NEWS)]
    if span.role in (requests.CHAT, requests.FRAME) and not topics and (reminds := REMINDS.search(span.text)) and cards.find_topic(reminds[1]) is not None:
        return [replace(span, role=requests.TOPIC, text=reminds[1])]
    if span.role == requests.AVOID and not topics and _FREE_OF.match(bare(span.text)):
        return [replace(span, role=requests.NEWS)]
    if span.role == requests.TOPIC and _HOW_TO_REACH.fullmatch(bare(span.text)):
        return [replace(span, role=requests.FRAME)]
    if span.role in (requests.POINT, requests.NEWS) and topics and _SEASON.fullmatch(bare(span.text)):
        return [replace(span, role=requests.CHAT)]
    if span.role == requests.POINT and _LENGTH.fullmatch(bare(span.text).rstrip(".")):
        return [replace(span, role=requests.STYLE)]
    if span.role == requests.FRAME and topics and span.start >= topics[0].end and (_SIDE.fullmatch(span.text) or (_LETTERS.fullmatch(span.text) and not frames.is_frame(span.text))):
        return [replace(span, role=requests.POINT)]
    if span.role == requests.TOPIC and span != topics[0] and (_TO.match(bare(span.text)) or (before is not None and led and _NUMBERED.search(before.text))):
        return [replace(span, role=requests.POINT)]
    if span.role == requests.TOPIC and (form := _FORM_OF.match(span.text)):
        named, about = span.cut(form.end())
        return [replace(named, role=requests.FRAME), about]
    if span.role != requests.NEWS:
        return [span]
    said = bare(span.text)
    if span.start == 0 and not topics and span.sure < SURE and cards.find_topic(said) is not None and not statements.states(said) and not _IS_NEWS.search(said):
        return [replace(span, role=requests.TOPIC, sure=SURE)]  # "IUD insertion pain. | We offer options now"
    if not topics and (comes := _COMES.fullmatch(said) or _OBSERVED.fullmatch(said) or _MONTH_IS.fullmatch(said)):
        return [replace(span, role=requests.TOPIC, text=comes[1])]
    if day := _OBSERVED.fullmatch(said):
        return [replace(span, role=requests.TOPIC, text=day[1])]
    if _IN_WANT.fullmatch(said) and any(one.role in requests.TOLD for one in found if one != span):
        return [replace(span, role=requests.FRAME)]
    if span.sure < _EVEN and len(span.text.split()) == 1 and before is not None and led and said.isalpha():
        return [replace(span, role=requests.STYLE, sure=SURELY)]  # "Facebook. proud."
    if topics and (_TELL_THEM.match(said) or _IN_MONTH.fullmatch(said) or (span.sure < SURE and len(span.text.split()) <= LEAST)):
        return [replace(span, role=requests.FRAME)]  # "invite them to bring questions", "(November)"
    return [span]
