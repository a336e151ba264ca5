"""A question that somebody put to the practice and that a post is to answer: "a mom asked if it's ok to ... we get this every week, turn the answer into a post"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant import pipeline
from assistant.conversation import about, places
from assistant.conversation.wordings import names
from assistant.knowledge import cards
from assistant.knowledge.card import Answer, Topic
from assistant.knowledge.subject import upper_first
from assistant.pipeline import Desk
from assistant.spans import requests
from assistant.stages import Raw, Safe
from assistant.text.patterns import lazy
from assistant.text.sentences import sentences
from assistant.writers.builtin import card_answers, intended, wished_end

_POST = r"(?:posts?|captions?|tweets?|threads?|reels?|stor(?:y|ies)|videos?|q ?& ?a)"
_PLACE = r"(?:page|feed|socials?|followers|everyone|everybody|facebook|fb|insta(?:gram)?|ig|linkedin|x|twitter|threads|tiktok|bluesky|google|blog|website|newsletter)"
# "turn the answer into a fb post", "can we answer it as its own post", "answer this one for the page"
_ANSWERED_BY_A_POST = lazy(
    rf"(?i)\b(?:turn|make) (?:the|my|our|that|this|it|her|his|their)(?: (?:answer|question|one))? (?:in)?to an? (?:[\w-]+ ){{0,3}}{_POST}\b"
    rf"|\banswer(?:ing)?(?: (?:it|this|that|them|this one|that one|the question|her|him))? (?:publicly )?(?:as|in|with) (?:an?|its own|one|our own)? ?(?:[\w-]+ ){{0,3}}{_POST}\b"
    rf"|\b(?:write|draft|make|need|want)(?: me| us)? an? (?:[\w-]+ ){{0,2}}answer\b(?! (?:to|for) (?:[\w-]+ ){{0,3}}(?:review|comment|reviewer|complaint|guy|lady|person|troll|message|dm)s?\b)"
    rf"|\banswer(?:ing)?(?: (?:it|this|that|them|this one|that one|the question))?(?: in an? (?:[\w-]+ ){{1,2}}(?:way|tone|voice))? (?:for|on) (?:all |the |our |my )*{_PLACE}\b"
)
# Who asks, before a post is wanted: "dm i get all the time: ...", "patients keep asking if ..."
_ASKER = (
    r"(?:\b(?:some(?:one|body)|patients?|pts?|parents?|people|ppl|folks|everyone|families|moms?|dads?|mums?|clients?|followers?|(?:an?|one|this|the|my) (?:\w+ ){0,2}(?:mom|dad|mum|parent|patient|pt|lady|guy|man|woman|follower|reader|client|teen|caller))\b[^.?!\n]{0,40}?\b(?:asks?|asked|asking|wonders?|wondering|wants? to know|messaged|commented|wrote)\b"
    r"|\b(?:q|question|msg|message|dm|comment)s? from (?:an?|our|the|my) [^:\n.?!]{2,40}(?=:)"
    r"|\b(?:dms?|questions?|messages?|calls?|e-?mails?|comments?) (?:(?:that |which )?(?:i|we) (?:always |often |keep |still )?(?:get|got|hear)|from|in)\b[^.?!\n:]{0,50}|\b(?:i|we) (?:always |often |keep |still )?(?:get|got) (?:asked|this (?:question|one))\b|\b(?:i['’]?m|i am|we['’]?re|we are) (?:often |always |constantly |frequently |sometimes )?asked\b)"
)
_WANTED = lazy(rf"(?i)\b(?:do|make|write|need|want|draft|can (?:we|you|i)|could (?:we|you)|for)\b[^.?!\n]{{0,40}}\b(?:{_POST}|{_PLACE})\b")
_OPENS = r"(?:if|whether|how|why|what|when|which|where|who|is|are|can|could|do|does|did|should|will|would|am)"
_ASKED = lazy(rf"(?is){_ASKER}[\s,:;-]+(?:(?!(?:about|and|but|so)\b)[^.?!\s,:;]+[\s,:;]+){{0,7}}?[“\"'‘]?(?P<said>{_OPENS}\b[^?!\n]{{8,220}})")
_QUOTED = lazy(r"[“\"](?P<said>[^“”\"]{12,400})[”\"]|(?<![\w])['‘](?P<single>[^\n]{12,400}?\?+)['’](?!\w)")
_STOPS = lazy(rf"(?i)[.?!]+(?=\s|$|[\"'”’])|,? +(?:and )?(?:we get (?:this|asked)|we hear (?:this|it)|(?:can|could) (?:we|you)\b[^.?!]*\b(?:post|answer)|(?:pls|plz|please|so) (?:turn|make|answer|write|do)|(?:turn|make) (?:the|this|that|it) |do a {_POST}|fair question|answer (?:it|this|as|for|on))\b")
_OF_ONE = lazy(r"(?i)(?:^|(?<=[\s,]))(?:and )?(?:i['’]?m|im|i am|she['’]?s|he['’]?s|shes|hes)(?: only| just)? \d{1,3}\b(?: (?:yrs?|years?)(?: old)?)?(?: and)?,? ?")
_QUESTION = lazy(rf"(?i)(?:^|[.,;:!] *|\b(?:and|but|so) ){_OPENS}\b[^.!]{{6,}}")
# The question first, then that it is asked often: "does chocolate cause acne? I get this every week"
_ASKED_OFTEN = lazy(
    r"(?i)^\W*(?P<said>[^?\n]{12,220}\?)\W*(?:so many |lots of |many |all (?:the|our|my) |every(?:one|body)?(?: second)? |the |our |my )*(?:(?:patients?|pts?|parents?|people|ppl|folks|everyone|everybody|families|moms?|dads?|mums?|clients?|callers?)(?: (?:always|often|keep|still|all|really))? ask(?:s|ing)?\b(?! (?:us|me|for|if we|whether we)\b(?! (?:this|that|it|if|about)))"
    r"|(?:i|we) (?:always |often |still |constantly )?(?:get|hear|got|are|re) (?:asked |sent )?(?:this|that|it|these|those|them)\b|(?:it['’]?s )?(?:a |our |the )?(?:very |most )?(?:common|frequent|number one|#1) question)"
)
_OF_POSTING = lazy(r"(?i)\b(?:rules?|post(?:s|ing|ed)?|allowed|legal|consent|hipaa|share|sharing|photos?|pictures?|repl(?:y|ies)|reviews?|tags?|tagging)\b")  # asked of us, and not of health
_FIRST_QUESTION = lazy(r"(?i)(?:^|(?<=[.!?:] ))(?!(?:can|could|would|will) (?:you|u|we)\b)(?P<said>[^.?!\n:]{12,220}\?)")
_IS_CHECK = lazy(r"(?i)\b(?:is (?:this|it|that) (?:ok|okay|fine|allowed)|ok to (?:post|answer|reply)|how (?:do|should|can) (?:i|we) (?:reply|respond|answer))\b")
_OF_US = lazy(r"(?i)(?!(?:can|should|will|could|must|(?:when|how (?:soon|long|often|much)) (?:can|should|do|will)) i\b)(?:do|did|does|would|are|is|have|has|can|will|why|how|when|what|where) (?:do |does |did |are |is |can )?(?:i|we|my|our|you|your|dr\.? \w+)\b(?! (?:know|tell|get rid|need|have to|really|safely|catch|stop|take|eat|drink|keep|prevent|treat|avoid))")  # "do I use botox": the author's own to answer
_OWN_ANSWER = lazy(r"(?i)\b(?:my|our|the|his|her|\w+['’]s) answer(?: is|['’]s|:)")  # it is told, and no card is asked
_WHETHER_IT_IS = re.compile(r"(?i)^(?:if|whether) it(?:['’]?s| is) ")
_INTERROGATIVE = re.compile(r"(?i)(?:why|what|when|which|where|who|how|is|are|can|could|do|does|did|should|will|would) ")
_CERTAIN = 0.9  # likelihood from which a card's answer goes before the writer's own
_MOSTLY, _GIVEN = 0.6, 6  # share of a sentence that is points, and words of an answer given
_NEAREST, _LEAST, _BEFORE, _ASKS = 5, 3, 4, 5  # topics read for an answer; words of a question; words before who asks; words that ask without what follows


class Put(NamedTuple):
    """What a question put to the practice becomes: the request that tells the answers of a card, empty where no card answers it, for which platforms, its parts left unanswered, what else was to be said, and the post in the writer's own words where they gave the answer."""

    asked: Safe
    request: str = ""
    platforms: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    given: str = ""


def read(desk: Desk, text: str) -> Put | None:
    """The question that a message wants answered by a post; None where it wants none."""
    said = question(text)
    return _put(desk, text, said) if said else None


def of_health(desk: Desk, text: str) -> Put | None:
    """A bare question that a card answers ("leg swelling: when is it the heart?"): what else could be wanted than a post; None where no card does."""
    put = _put(desk, text, text)
    return put if put.request else None


def _put(desk: Desk, text: str, said: str) -> Put:
    asked, ids = pipeline.deidentify(Raw(said), desk).safe, places.named(text.replace(said.rstrip("?"), " "))
    topic, answers, likely = _answered(desk, asked)
    given = _given(text) if likely < _CERTAIN else ""
    if topic is None or not answers or likely < card_answers.SURE or given:
        return Put(asked, platforms=ids, given=f"turn this into a {names(ids)} post: {_as_put(said)} {given}" if given else "")
    told = " ".join(map(card_answers.first_question, answers))
    beside = tuple(span.text.strip(" ,.;") for span in intended.read(pipeline.deidentify(Raw(text), desk).safe.text) if span.role == requests.POINT and span.text.strip(" ,.;?") not in said)
    return Put(asked, f"{names(ids)} post about {topic.title}: {told}".strip(), ids, _missing(asked.text, topic), beside)


def _given(text: str) -> str:
    """The answer as whoever asks for the post gives it; empty where they give none: sentences made mostly of points."""
    points = [span for span in intended.read(text) if span.role == requests.POINT]
    said = []
    for start, end in sentences(text):
        held = sum(len(text[max(start, span.start) : min(end, span.end)].split()) for span in points if span.start < end and start < span.end)
        if held >= _MOSTLY * len(text[start:end].split()):
            said.append(upper_first(text[start:end].strip()))
    given = " ".join(said)
    return given if len(given.split()) >= _GIVEN else ""


def _as_put(said: str) -> str:
    """A question as it opens a post: "whether it's ok to fly" -> "Is it ok to fly?"."""
    direct = wished_end.to_them(_WHETHER_IT_IS.sub("Is it ", said))
    return upper_first(direct) if direct != said or _INTERROGATIVE.match(said) else wished_end.direct(said) if wished_end.is_indirect(said.rstrip("?")) else ""


def question(text: str) -> str:
    """The question that the post asked for is to answer; empty where a message asks for no such post."""
    asked = _ASKED.search(text)
    often = _ASKED_OFTEN.match(text)
    often = None if often is not None and _OF_POSTING.search(often["said"]) else often
    begins = often is not None or (asked is not None and len(text[: asked.start()].split()) <= _BEFORE and _WANTED.search(f"{text[: asked.start('said')]} {_behind(text, asked)}") is not None)
    if _IS_CHECK.search(text) or _OWN_ANSWER.search(text) or not (begins or _ANSWERED_BY_A_POST.search(text)):
        return ""
    if quoted := _QUOTED.search(text):
        return _kept(_asking(quoted["said"] or quoted["single"]))
    first = often or (_FIRST_QUESTION.search(text) if asked is None else None)
    said = first["said"] if first else _until(asked["said"]) if asked is not None else ""
    return "" if _OF_US.match(said) else _kept(said)


def _behind(text: str, asked: re.Match[str]) -> str:
    """What follows the question."""
    return text[asked.start("said") + len(_until(asked["said"])) :]


def _until(said: str) -> str:
    """A question without what is said of the post behind it."""
    end = _STOPS.search(said)
    return said[: end.start()] if end else said


def _asking(said: str) -> str:
    """The part of somebody's words that asks, where it says of what; else all of them."""
    parts = [part for part in re.split(r"(?<=[.!?])\s+", said) if "?" in part or _QUESTION.match(part)]
    return " ".join(parts) if parts and cards.find_topic(" ".join(parts)) is not None else said


def _kept(said: str) -> str:
    """A question without the age of whoever asks."""
    whose = _OF_ONE.search(said)
    if whose is not None and len(said[: whose.start()].split()) >= _ASKS:
        said = said[: whose.start()]  # "how do I know if it's acne or rosacea, I'm 34 and ..."
    told = " ".join(_OF_ONE.sub("", said).split()).strip(" ,;:?!.\"'“”‘’")
    return f"{told}?" if len(told.split()) >= _LEAST else ""


def _answered(desk: Desk, asked: Safe) -> tuple[Topic | None, tuple[Answer, ...], float]:
    """The topic and the answers that come nearest to a question, and how likely they are meant; no answers where no card is likely to have one."""
    named = cards.find_topic(asked.text, desk.profile.specialty)
    topics = tuple(dict.fromkeys((*((named,) if named else ()), *about.searched(desk, asked, _NEAREST))))
    likely = {topic: card_answers.likeliest(asked.text, topic) for topic in topics}
    best = max(topics, key=lambda topic: (bool(likely[topic][0]), likely[topic][1]), default=None)
    return (best, *likely[best]) if best is not None else (None, (), 0.0)


def _missing(asked: str, topic: Topic) -> tuple[str, ...]:
    """The parts of a question that none of the topic's answers speaks to."""
    parts = card_answers.parts(asked)
    return tuple(part.strip(" ?.") for part in parts if len(part.split()) >= _LEAST and card_answers.nearest(part, topic) is None) if len(parts) > 1 else ()
