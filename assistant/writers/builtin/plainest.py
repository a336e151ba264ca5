"""What a request has for readers, put in the plainest order for the writer: its form, what it is about, its points one by one, its news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge import cards
from assistant.knowledge.subject import lower_first, upper_first
from assistant.spans import Span, requests
from assistant.writers.builtin import (
    card_answers,
    counted,
    handed,
    intended,
    statements,
    video_script,
    wished_end,
)
from assistant.writers.builtin.cues import asks_for

_STOPS = ".?! "
_FORMS = ("carousel", "thread", "checklist", "list", "faq", "myths", "quiz", "script", "poll")
# Words of a frame that say what is to be done with the news: they stay.
DOES = re.compile(r"(?i)\b(?:thank\w*|thx|welcom\w*|congrat\w*|celebrat\w*|introduc\w*|happy|farewell|goodbye|shout-?out|kudos|props|remind\w*|announc\w*|hiring|birthday|anniversar\w*|meet)\b")
_FRANK = re.compile(r"(?i)^(?:to )?(?:be )?(?:very |really )?(?:honest|upfront|clear|frank|open|explicit|straight) (?:with (?:them|people|readers) )?(?:that|about the fact that) ")  # "be honest that it can hurt"
_LEADS_ON = re.compile(r"(?i),? (?:but|and|or|so)$")
ME = re.compile(r"\b(?:[Ii]|[Ii]['’]\w+|[Mm]y|[Mm]ine|[Mm]e)\b")
ASKS = re.compile(r"(?i)(?:why|how|what|when|which|who|where)\b")
_THREAD = re.compile(r"(?i)\bthread\b")
_CHECKLIST = re.compile(r"(?i)\bcheck-?list\b")
_POLL = re.compile(r"(?i)\bpolls?\b")
LISTS = ("carousel", "thread", "checklist", "list")
_NAMES = {"myths": "myths and facts"}  # as the writer knows them
_AIMED = re.compile(r"(?i)^(?:aimed|geared|directed|targeted|written) (?:at|to|toward|towards|for) ")
_AUDIENCE = re.compile(r"(?i)^(?:audience(?: is|:)?|our (?:pts|patients|readers|crowd|folks|people|audience|followers|families) (?:is|are)(?: mostly)?)\s*|\s+(?:audience|readers)$")
_COMMA, _BRACKETED, _HELD = re.compile(r"(?:[,;\n]|\s/\s)\s*(?:(?:and|or)\s+)?"), re.compile(r"\([^()]*\)"), "\ue002"
_PARENTS = re.compile(r"(?i)\b(?:parents|moms|dads|your (?:child|kids?|baby|toddler)) (?:should|need|can|want|ask|may|might|must|ought)\b")  # "5 things parents should know about"
_TO_ASK = re.compile(r"(?i)(?<=questions )(?:to|(?:you|patients|parents|people|families) (?:can|could|should|may|might|want to)) (?:ask|bring)\b")
_US = re.compile(r"(?i)\b(?:us|me)\b")  # "frustrated w us": no name for readers
_OF_MYTHS = re.compile(r"(?i)\b(?:myths?|misconceptions?|misunderstandings)\b")
_NAMED = 5  # words that may name readers
LISTED = 3  # points from which a form lists them
_ASKED_WHO = re.compile(r"(?i)^(?:(?:the |our |your |all )*(?:parents|people|patients|everyone|everybody|readers|folks|ppl|followers|them|families|moms|dads))(?:,|:)? (?=(?:what|which|who|whose|where|when|how|why|if|do|does|did|are|is|have|would)\w*\b)")
_THEIR = re.compile(r"(?i)\btheir\b")
_LETTER = "ABCDEFGH"
_COVER = re.compile(r"(?i)^(?:please |do |but do )?(?:cover|include|mention|touch on|talk about|add|go over|explain|say|note|tell them)(?:ing)?(?: that)? (?=\w)")
_ON = re.compile(r"(?i)^(?:on|about|abt|re|regarding) (?!\w+ing\b)")
_EXPLAINED = re.compile(r"(?i),? (?:explained|explainer)(?: (?:simply|plainly|in (?:plain|simple) (?:english|words|language|terms)))?$")
_GOES_ON = re.compile(r"(?:which|what|when|how|who|where|if|whether|that|to)\b")
_HANGS = re.compile(r"(?i)(?:both (?:are|is|of)|often|usually|sometimes|mostly|rarely|not|even|only|with|without|but|which|who|so|if|unless|because|since|or)\b(?! (?:to|we|you|they|it|the) )")
_NOT = re.compile(r"(?i)not \w+ing\b")  # "not passing the first one doesn't mean ..." is said by itself
_DIGITS = re.compile(r"\d{3}")
_TO_REACH = re.compile(r"(?i)(?:and |to |just |please )*(?:call|contact|text|message|email|ask|see|book with|come (?:in )?(?:and )?see|talk to|reach out to) (?:us|our (?:office|team|nurses?)|the office|the clinic)\W*")  # a way to reach the practice, which stands at the end
_WARNS = re.compile(r"(?i)(?:please |pls )?(?:don['’]?t|do not|never)\b")  # "don't stop on your own, talk to us"
_IT = re.compile(r"(?i)(?:it|this)(?P<is>['’]s| is| isn['’]?t| does| doesn['’]?t| can| can['’]?t| takes| means| was| helps| will| won['’]?t)\b")
_IS_SHORT = ("'s", "’s")
_THING = re.compile(r"(?i)^(?:what (?:to expect|happens|you can expect|to know) (?:at|from|during|before|after|with|on|in|about)|what(?:['’]?s| is)|why (?:we do|we offer|you need|to get)|how to (?:get ready|prepare) for|(?:getting ready|preparing) for)\s+(?P<thing>(?:an? |the |your |our |my )?[^,.?!:;]+?)(?=$|[,.?!:;]| and (?:who|what|when|how|why|where)\b)")
_ONLY_ASKED = re.compile(r"(?i)\b(?:announcements?|reminders?|posts?|captions?|notes?|messages?) (?:that|saying)\W*$")  # "prepare an announcement that"
_AS_CONTACT = re.compile(r"(?:^|(?<=[.;] ))(?:(?:and |also |please )*(?:name|list|give) )?((?:Dr\. |Nurse )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) as ((?:the|our) (?:contact|person|lead|one|host|speaker|instructor)\b)")  # "name Ada Example as the contact"
_TO_NAME = re.compile(r"(?i)(?:and |also |please )*(?:name|list|credit|mention)\W*")
_WANTED_BY = re.compile(r"(?i)^(?:and |also |please )*(?:(?:he|she|they|we|i|dr\.? [a-z]+)(?: would)? (?:wants?|likes?|needs?|wishes) to |(?:wants?|needs?) to )")
_LEADS_TO = re.compile(r"(?i)(?::|\b(?:that|with|for|to|about|on|mention|include|say|add|thank|thanks))\W*$")
_A_LITTLE = re.compile(r"(?i)^\W*(?:so |please |pls )*(?:(?:can|could|would|should|may) (?:we|you|i|u)|let['’]?s|we (?:should|want to|need to)) (?:please |pls )?(?:do|get|have|make|write|post|put up|give (?:her|him|them)) (?:an? |some |one )?(?:(?:little|quick|short|nice|big|small|warm|simple|cute|fun|sweet) )*(?P<what>congrats|congratulations|shout-?out|welcome back|welcome|thank[- ]?you|farewell|goodbye)\b")


def put(found: Sequence[Span], request: str) -> str:
    """What is for readers, in the plainest order for it."""
    if topic := said(found, requests.TOPIC):
        return _of_topic(found, topic)
    if not said(found, requests.NEWS) and (asked := said(found, requests.QUESTION)):
        return _of_question(found, asked)
    told_ = [text for span in found if span.role in requests.TOLD and (text := intended.bare(span.text))]
    if form(found) in LISTS and len(told_) >= LISTED and any(span.role == requests.POINT for span in found):
        items = [item.rstrip(".") for span in found if span.role in requests.TOLD for item in (points([span]) if span.role == requests.POINT else said([span], span.role))]
        return f"{form(found)}: {', '.join(items)}."
    return f"post: {_of_news(found)}" if handed.words(request) else _of_news(found)


def without_manner(found: Sequence[Span], request: str) -> str:
    """A request as it is typed, without what surely only says how it is to sound, what is not to be in it, or where it goes."""
    within = _within(found)

    def goes(n: int, span: Span) -> bool:
        if span.sure < intended.SURELY:
            return False
        if span.role in (requests.STYLE, requests.AVOID):
            return True
        if n in within:
            return False
        if span.role == requests.FRAME:
            return n > 0 and not DOES.search(span.text) and not _LEADS_TO.search(span.text)
        return span.role in (requests.AUDIENCE, requests.CHAT)

    return "".join(_line_end(span.text) if goes(n, span) else span.text for n, span in enumerate(found)).strip() or request


def _line_end(text: str) -> str:
    """What is left of a stretch that goes: the end of its line."""
    return "\n" if text.rstrip(" ").endswith("\n") else ""


def said(found: Sequence[Span], role: str) -> list[str]:
    """The stretches of a role, without the words that join them."""
    return [text for span in found if span.role == role and (text := intended.bare(span.text))]


def points(found: Sequence[Span]) -> list[str]:
    """What is to be said of the topic, one by one; commas outside brackets part them, and what ends in "=" goes on."""
    made: list[str] = []
    for span in (one for one in found if one.role == requests.POINT):
        goes_on = bool(made) and _GOES_ON.match(span.text) is not None and any(one.end == span.start and one.role == requests.POINT and not one.text.rstrip().endswith((",", *intended.ENDS)) for one in found)
        for part in _COMMA.split(_BRACKETED.sub(lambda m: m[0].replace(",", _HELD), span.text)):
            text = _LEADS_ON.sub("", _FRANK.sub("", _COVER.sub("", intended.bare(part.replace(_HELD, ",")))))
            if made and ((_HANGS.match(text) and not (_NOT.match(text) and statements.states(text))) or (_TO_REACH.fullmatch(text) and _WARNS.match(made[-1]))):
                made[-1] = f"{made[-1]}, {text}"  # "a quick CT, often not covered by insurance"
            elif made and (goes_on or made[-1].endswith(("=", ":"))):
                made[-1], goes_on = f"{made[-1]} {text}", False
            elif text and not _TO_REACH.fullmatch(text) and not _DIGITS.fullmatch(text):  # a number to call, which is told for where the practice is
                made.append(text)
    return made


def form(found: Sequence[Span]) -> str:
    """The form that the frames ask for; "post" for none."""
    frame = " ".join(_asking(found, n) for n, span in enumerate(found) if span.role == requests.FRAME)
    for name, pattern in (("thread", _THREAD), ("checklist", _CHECKLIST), ("poll", _POLL)):
        if pattern.search(frame):
            return name
    named = next((name for name in _FORMS if name not in ("thread", "checklist", "poll") and asks_for(name, frame)), "")
    return named or ("bullet list" if counted.in_bullets(frame) or (counted.lists(frame) and len(points(found)) >= LISTED) else "post")


def _asking(found: Sequence[Span], n: int) -> str:
    """A frame without its first word where that belongs to what is not wanted: "don't turn it into a | quiz"."""
    text, before = found[n].text, found[n - 1] if n else None
    cut = before is not None and before.role == requests.AVOID and before.text.rstrip()[-1:].isalnum()
    return text.strip().partition(" ")[2] if cut else text


def to_parents(found: Sequence[Span]) -> str:
    """Whom the frames are for in passing: "5 things parents should know about"."""
    return "for parents" if any(span.role == requests.FRAME and _PARENTS.search(span.text) for span in found) else ""


def _of_topic(found: Sequence[Span], topic: list[str]) -> str:
    shape, wanted, about = form(found), named_points(found), _about(topic)
    head = _head(found, shape, about, listed=shape == "bullet list" and len(wanted) >= LISTED)
    if shape == "faq" and wanted and cards.find_topic(about) is not None:
        return f"{head}: {' '.join(f'{upper_first(point.rstrip(_STOPS))}?' for point in wanted)}"
    if len(wanted) >= LISTED and shape != "post":
        return f"{head}: {', '.join(point.rstrip('.') for point in wanted)}."
    if len(wanted) == 1 and len(wanted[0].split()) <= _NAMED:
        return f"{head}, {wanted[0]}."  # a side of the topic
    return f"{head}. {_sentences(wanted)}".strip()


def _head(found: Sequence[Span], shape: str, about: str, *, listed: bool) -> str:
    """What is asked for, what it is about and whom it is for; a list of points is as long as they are."""
    who = _readers(found)
    if listed:
        return " ".join(filter(None, (shape, "about", about, who)))
    count = counted.asked("".join(span.text for span in found if span.role in (requests.FRAME, requests.STYLE, requests.TOPIC)))  # "give me 4 | signs of a stroke"
    to_ask = f" {match[0]}" if count and (match := _TO_ASK.search("".join(span.text for span in found))) else ""
    many = f"with {count.said}{to_ask}" if count and shape != "thread" and count.said not in about else ""
    named = f"{_NAMES['myths']} carousel" if shape == "carousel" and _OF_MYTHS.search(" ".join(span.text.strip() for span in found)) else _NAMES.get(shape, shape)
    if shape == "script":
        named = _timed("".join(span.text for span in found if span.role not in (requests.CHAT, requests.AVOID)))
    explains = ASKS.match(about) or any(span.role == requests.FRAME and card_answers.EXPLAIN.search(span.text) for span in found)
    return " ".join(filter(None, (named, many, "explaining" if explains else "about", about, who)))


def _readers(found: Sequence[Span]) -> str:
    """Whom it is for, as it stands behind the topic: "for parents"."""
    who = next(iter(said(found, requests.AUDIENCE)), "")
    who = "" if _US.search(who) else _AUDIENCE.sub("", who) or to_parents(found)
    who = _AIMED.sub("for ", who)
    return lower_first(who) if intended.FOR.match(who) else f"for {who}" if 0 < len(who.split()) <= _NAMED and not ME.search(who) else ""


def _timed(words: str) -> str:
    """A script with the time it is to take, and a caption where one is wanted."""
    time, caption = video_script.TIME.search(words), video_script.CAPTION.search(words)
    return f"{f'{time[0]} ' if time else ''}script{' and caption' if caption else ''}"


def _about(topic: Sequence[str]) -> str:
    """The topic as it stands behind "about" or "explaining"."""
    return " and ".join(_ON.sub("", _EXPLAINED.sub("", part.rstrip(_STOPS))) for part in topic)


def named_points(found: Sequence[Span]) -> list[str]:
    """The points; an "it" that opens the first is what was asked about."""
    first, *others = points(found) or [""]
    if (leans := _IT.match(first)) and (thing := _thing(_about(said(found, requests.TOPIC)))):
        verb = " is" if leans["is"] in _IS_SHORT and not first[leans.end() :].startswith(" been") else leans["is"]
        first = f"{upper_first(thing)}{verb}{first[leans.end() :]}"
    return [first, *others] if first else []


def _thing(about: str) -> str:
    """The thing that what was asked is about, as it stands in a sentence; empty where it is not plain which."""
    if found := _THING.match(about):
        return found["thing"]
    return about if not ASKS.match(about) and len(about.split()) <= _NAMED and " and " not in about else ""


def _of_question(found: Sequence[Span], asked: list[str]) -> str:
    question, *options = asked
    question = wished_end.direct(question) if wished_end.is_indirect(question) else question
    question = _ASKED_WHO.sub("", question)
    question = _THEIR.sub(lambda found: "Your" if found[0][0].isupper() else "your", question)
    question = question if question.endswith("?") else f"{question.rstrip('.')}?"
    if len(options) < 2:
        return f"post: {' '.join((question, *options))}"
    return f"poll: {question} {' '.join(f'{letter}) {option}' for letter, option in zip(_LETTER, options, strict=False))}"


def _of_news(found: Sequence[Span]) -> str:
    """What is told, and the frames that say what is to be done with it."""
    within = _within(found)
    kept = [span for n, span in enumerate(found) if span.role in requests.TOLD or n in within or _may_be_told(span) or (span.role == requests.FRAME and DOES.search(span.text) and not _ONLY_ASKED.search(span.text))]
    made = ""
    for n, span in enumerate(kept):
        text = _to_do(span.text) if span.role == requests.FRAME else _AS_CONTACT.sub(r"\1 is \2", intended.bare(span.text))
        if not text or (span.role == requests.NEWS and _TO_NAME.fullmatch(text)):
            continue
        apart = made and n and kept[n - 1].role != requests.FRAME and span.role != requests.FRAME
        made = f"{made.rstrip(intended.EDGES)}. {text}" if apart and not made.endswith(intended.ENDS) else f"{made} {text}".strip()
    return made


def _may_be_told(span: Span) -> bool:
    """Whether what is taken for talk to the writer is as likely their own story: "My daughter asked if I am a doctor."."""
    return span.role == requests.CHAT and span.sure < intended.SURE and ME.search(span.text) is not None and span.text.rstrip().endswith(intended.ENDS)


def _to_do(frame: str) -> str:
    """Of a frame, the sentence that says what is to be done with the news: "Write the opening of our letter. He wants to thank the volunteers, mention" -> "thank the volunteers"."""
    if wish := _A_LITTLE.match(frame):
        return f"quick {wish['what']}"  # "can we do a little congrats on insta"
    parts = re.split(r"(?<=[.!?])\s+", frame.strip())
    if len(parts) == 1:
        return frame.strip()
    said = [_WANTED_BY.sub("", part) for part in parts if DOES.search(part)]
    return re.sub(r"(?i),?\s+(?:and )?(?:mention|say(?: that)?|add|include)\W*$", ".", " ".join(said))


def _within(found: Sequence[Span]) -> range:
    """The places between the first and the last of what people tell of themselves: an aside in it is theirs, and no word to the writer."""
    news = [n for n, span in enumerate(found) if span.role == requests.NEWS]
    return range(news[0], news[-1] + 1) if news and ME.search(" ".join(found[n].text for n in news)) else range(0)


def _sentences(said: Sequence[str]) -> str:
    return " ".join(text if text.endswith(intended.ENDS) else f"{text}." for text in said)
