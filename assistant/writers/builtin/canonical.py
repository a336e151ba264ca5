"""A request in the words the writer reads best: what readers are to be told, in the plainest order for it, and none of the talk around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.knowledge import cards
from assistant.profile import Profile
from assistant.spans import Span, requests
from assistant.text.sentences import sentences
from assistant.writers.builtin import (
    details,
    frames,
    handed,
    intended,
    plainest,
    polls,
    printed,
    refuted,
    signposted,
    told,
    wished_end,
)
from assistant.writers.builtin.cues import asks_for

_FOR_WRITER = (requests.FRAME, requests.AUDIENCE, requests.STYLE, requests.AVOID, requests.CHAT)
_HOW, _WISHED = frozenset((requests.FRAME, requests.STYLE, requests.AVOID)), 3  # wishes for a post, and how many kinds of them make a request of what names a topic
_POLITELY = re.compile(r"(?i)^(?:(?:please|pls|plz|and|but|also) )+")
_TOLD = 3  # words of news that somebody misses
_STATED = 4  # words of a sentence that states something
_OF_US = re.compile(r"(?i)\W*(?:(?:and|but|so) )*(?:we|our|she|he|they|everyone|the (?:team|staff|whole \w+)|(?:dr\.?|doctor|nurse) \w+|(?-i:[A-Z][a-z]+) (?:is|was|has|had|did|made|says|said|loves|will|can|runs|built|brought))\b")
_TO_WRITER = re.compile(r"(?i)\b(?:you|u|your|please|pls|plz|thanks?|thx|sorry|posts?|captions?|drafts?|write|wr(?:ote|itten)|typ(?:e|ed|ing)|dictat\w+|wants?|need(?:s|ed)?|asked|asks|told|here)\b|\?")
_MEMORY, _OF_ME = 25, 2  # words of a memory, and how often it names its writer
_GOES_TO = re.compile(r"(?i)\b(?:for|on|to|as) (?:(?:the|our|my|an?) )?(?:\w+ )?(?:page|feed|socials?|story|stories|posts?|followers|facebook|fb|insta(?:gram)?|ig|linkedin|threads|tiktok|bluesky|google|blog|newsletter|website)\b|\b(?:posts?|captions?|reels?|threads?|carousels?)\b")
_WHO_WRITES = re.compile(r"(?i)(?:i['’]?m|i am|we['’]?re|we are) (?:an? |the )?(?:[\w-]+ ){0,4}(?:doctors?|physicians?|dermatologists?|\w+ologists?|\w+iatricians?|\w+iatrists?|dentists?|surgeons?|nurses?|practices?|clinics?|pharmacists?|midwi(?:fe|ves)|therapists?|office)(?: (?:in|at|from) (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)?\W*|me = .*")  # who asks is no news
_OF_SOMEBODY = re.compile(r"(?i)(?:her|his|their|she|he|they)\b")  # who was named just before
_SEVERAL = 2  # points beside which what is not surely news is none
_CHECKS = re.compile(r"(?i)\b(?:checks?|ok|okay|fine|good to go|allowed|safe|legal|can (?:i|we)|should (?:i|we)|is (?:it|this|that))\b|\?")
_IS_IT_OK = re.compile(r"(?i)\b(?:go|ok|okay|fine|safe|allowed|alright|no|good|post(?: (?:it|this|that))?)\s*\?+\s*$")
_MENTIONS = re.compile(r"(?i)\b(?:mention(?:ing)?|includ(?:e|ing)|add(?:ing)?|say(?:ing)?|plug(?:ging)?|note(?: that)?|remind(?:ing)?|tell(?:ing)?|end w(?:ith)?|finish(?:ing)? with|plus|also|with)(?: (?:that|them|ppl|people|everyone|how))?:?$")
_WE_DO = re.compile(r"(?i)(?:we|our|i|i['’]m|i['’]ll|my)\b(?!(?: \w+){0,2} (?:see|saw|treat|get asked|hear|are asked)\b)")
_I_SAY = re.compile(r"(?i)\bi(?:['’]d| would)? (?:want|wanna|like)(?: to)? say\b|\bi (?:think|believe)\b|\bmy (?:view|take|opinion)\b")
_DENIES = re.compile(r"(?i)\b(?:is|are|was|were|do|does|did|has|have|had|ca|could|should|would|wo|need)n['’]?t\b|\b(?:is|are|was|do|does|did|can|will) not\b|\b(?:is|are) (?:never|no)\b")
_NO = re.compile(r"(?i)(?:just )?(?:no|nope|never|nah|not for me|no thanks)\W*")


@dataclass(frozen=True, slots=True)
class Asked:
    """The request as the writer reads it, the points it wants said of its topic, what it tells of the practice beside it, and what it is about."""

    text: str
    points: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    subject: str = ""  # what knowledge is to tell of, where a request holds nothing else


@lru_cache(maxsize=256)
def read(request: str, profile: Profile) -> Asked:
    """The request as the writer reads it, with its points and news; the words stay as they are where none of those around what is for readers would be told with it."""
    whole, request = request, wished_end.without(request, profile)
    if not is_sure(request):
        return Asked(request)
    asked = _read(request, profile)
    wanted = [wish for wish in signposted.wishes(whole) if wish not in signposted.wishes(asked.text)]
    return replace(asked, text=" ".join((asked.text, *wanted)))


def _read(request: str, profile: Profile) -> Asked:
    found = intended.read(request)
    news, own = plainest.said(found, requests.NEWS), is_own(request)
    if told.speaks_for_itself(request) or frames.hands_over_a_list(request):
        return Asked(request)
    if refuted.stated(request):
        return Asked(request)  # a myth without the word "myth" would be told as true
    if plainest.said(found, requests.TOPIC) and (plainest.said(found, requests.QUESTION) or _is_a_view(found)):
        return Asked(request)
    if plainest.said(found, requests.TOPIC):
        if own:
            return Asked(request)
        if news and len(plainest.points(found)) >= _SEVERAL and names_a_card(request, profile) and (wanted := news_parts(request)):
            news = [one for n, one in enumerate(news) if one in wanted or (n + 1 < len(news) and news[n + 1] in wanted and _OF_SOMEBODY.match(news[n + 1]))]  # what else is told beside a list of points is said to the writer
        if news and not (names_a_card(request, profile) and len(news_parts(request)) == len(news)) and not printed.leaks(found, (requests.FRAME,), details.read(request, profile).text):
            return Asked(request)  # who writes it, and whom they see, is no news for readers
        news = [one for one in news if not _WHO_WRITES.fullmatch(one)]
        alone = _asks_for_a_post(found) and {span.role for span in found if span.role in requests.TOLD} == {requests.TOPIC}
        return Asked(plainest.put(found, request), tuple(plainest.named_points(found)), tuple(news), " ".join(plainest.said(found, requests.TOPIC)) if alone else "")
    if asks_for("greeting", request):
        return Asked(request, news=tuple(news))
    if plainest.form(found) in plainest.LISTS and plainest.points(found):
        return Asked(plainest.put(found, request))
    if plainest.form(found) in ("faq", "quiz"):
        return Asked(request)  # of news no card tells the answers
    if not news and (poll := polls.poll(request)):
        return Asked(plainest.put(found, request)) if printed.leaks(found, _FOR_WRITER, poll) else Asked(request)
    of = (requests.FRAME,) if own else _FOR_WRITER  # an aside of a statement belongs to it
    if not news or (not own and all(span.sure >= intended.CERTAIN for span in found)) or printed.leaks(found, of, details.read(request, profile).text):
        return Asked(plainest.put(found, request))
    return Asked(request if handed.words(request) or (own and not _asks_for_a_post(found)) else plainest.without_manner(found, request))


def is_own(request: str) -> bool:
    """Whether a request is the post itself, a view, or a greeting: words that are known well without."""
    found = intended.read(request)
    told_ = {span.role for span in found}
    asks = requests.TOPIC in told_ and requests.NEWS not in told_ and (_asks_for_a_post(found) or len(told_ & _HOW) >= _WISHED)
    view = asks_for("view", request) and not asks and not _of_others(found)
    titled = {span.role for span in found} == {requests.TOPIC} and all(span.sure >= intended.SURE for span in found) and (cards.find_topic(request) is not None or plainest.ASKS.match(request) is not None)  # "knee replacement: what week two is like"
    reminds = told_ & frozenset(requests.TOLD) == {requests.TOPIC} and intended.REMINDS.search(request) is not None  # "need a mammogram reminder that isn't scary"
    return ((told.is_the_post(request) or view) and not titled and not reminds) or asks_for("greeting", request)


def _asks_for_a_post(found: Sequence[Span]) -> bool:
    """Whether a frame names what is to be written: a post, a thread, a newsletter."""
    return any(span.role == requests.FRAME and (post := intended.POST.search(span.text)) and post[0].lower() != "threads" for span in found)  # where it goes


def _is_a_view(found: Sequence[Span]) -> bool:
    """Whether what stands as a topic states something itself, or a frame says that its writer's words follow: "screen time doesn't ruin eyes"."""
    if any(span.role == requests.AVOID and _NO.fullmatch(intended.bare(span.text)) for span in found):
        return True  # "whitening kits off the internet, no."
    if any(span.role == requests.FRAME and _I_SAY.search(span.text) for span in found):
        return any(span.role == requests.POINT for span in found)
    n = next(n for n, span in enumerate(found) if span.role == requests.TOPIC)
    leads = n > 0 and found[n - 1].role == requests.FRAME and intended.LEADS.search(found[n - 1].text.strip()) is not None
    text = intended.bare(found[n].text)
    return not leads and _DENIES.search(text) is not None and plainest.ASKS.match(text) is None


def _of_others(found: Sequence[Span]) -> bool:
    """Whether the news in it is told of others, not of its writer: "why she started group visits"."""
    news = " ".join(plainest.said(found, requests.NEWS))
    return bool(news) and plainest.ME.search(news) is None


def names_a_card(request: str, profile: Profile) -> bool:
    """Whether knowledge has a card of the topic that a request names beside its news."""
    return cards.find_topic(topic_of(request), profile.specialty) is not None


def avoided(request: str) -> tuple[str, ...]:
    """What must not be in the post, as the request says it."""
    return tuple(_POLITELY.sub("", said) for said in plainest.said(intended.read(request), requests.AVOID))


def is_to_be_reworded(request: str) -> bool:
    """Whether a request brings a text to be put in other words."""
    return any(span.role == requests.REWRITE and span.sure >= intended.SURE for span in requests.read(request))


def to_be_reworded(request: str) -> tuple[str, ...]:
    """The texts that a request brings to be put in other words."""
    return tuple(span.text.strip(intended.EDGES + "\"“”'‘’") for span in requests.read(request) if span.role == requests.REWRITE)


def has_frame(request: str) -> bool:
    """Whether a request says in so many words that a post is wanted, or where."""
    return any(span.role == requests.FRAME for span in requests.read(request))


def wants_a_post(request: str) -> bool:
    """Whether a message surely asks for a post: it says so in words that are for the writer, beside others that are for readers."""
    found = requests.read(request)
    frames_ = [span for span in found if span.role == requests.FRAME and span.sure >= intended.SURELY and intended.POST.search(span.text)]
    asks = any(_CHECKS.search(span.text) for span in found if span.role not in requests.TOLD)
    return bool(frames_) and not asks and not _IS_IT_OK.search(request) and any(span.role in requests.TOLD for span in found)


def names_what_to_write(request: str) -> bool:
    """Whether a message surely names a topic to write of: as a title, or with words that say where it goes."""
    found = intended.read(request)
    if not is_sure(request) or not plainest.said(found, requests.TOPIC):
        return False
    placed = any(span.role == requests.FRAME and span.sure >= intended.SURELY and _GOES_TO.search(span.text) for span in found)
    return placed or ("?" not in request and len(found) > 1 and plainest.ASKS.match(request) is not None)


def is_sure(request: str) -> bool:
    """Whether it is well known what the words of a request are for, above all those that name its topic, and none are to be rewritten."""
    found = intended.read(request)
    return not any(span.role == requests.REWRITE for span in found) and _are_sure(found, requests.TOLD) and (not plainest.said(found, requests.TOPIC) or _are_sure(found, (requests.TOPIC,)))


def _are_sure(found: Sequence[Span], of: Sequence[str]) -> bool:
    """Whether the words of these roles, each counted, are surely what they are taken for; False where there are none."""
    sure = [span.sure for span in found if span.role in of for _ in re.findall(r"\w+", span.text)]
    return bool(sure) and sum(sure) / len(sure) >= intended.SURE


def topic_of(request: str) -> str:
    """The words of a request that name what knowledge is to tell of; empty where it names nothing."""
    found = intended.read(request)
    return " ".join((*plainest.said(found, requests.TOPIC), *plainest.said(found, requests.AUDIENCE), plainest.to_parents(found))).strip() if plainest.said(found, requests.TOPIC) else ""


def frames_of(request: str) -> str:
    """The words of a request that ask for a post: some name its topic ("rsv post pls")."""
    return " ".join(span.text for span in intended.read(request) if span.role == requests.FRAME and intended.POST.search(span.text))


def chat_of(request: str) -> str:
    """What of a request is only said to the writer."""
    return " ".join(plainest.said(intended.read(request), requests.CHAT))


def news_of(request: str) -> str:
    """What a request tells of the practice, its people or its writer."""
    return " ".join(plainest.said(intended.read(request), requests.NEWS))


def is_a_memory(request: str) -> bool:
    """Whether a request is mostly what its writer lived through, told at length and with no topic: whatever a card has to say of a word in it."""
    news = news_of(request)
    return not {requests.TOPIC, requests.QUESTION} & set(told_of(request)) and len(news.split()) >= _MEMORY and len(plainest.ME.findall(" ".join((news, *plainest.said(intended.read(request), requests.CHAT))))) >= _OF_ME


def set_aside(request: str) -> tuple[str, ...]:
    """Whole sentences that were taken for talk to the writer though they tell of the practice or of one of its people: "Dr. Chen is excited, he named it"."""
    found = [text for span in intended.read(request) if span.role == requests.CHAT for start, end in sentences(span.text) if (text := span.text[start:end].strip(" .,;:!"))]
    return tuple(text for text in found if len(text.split()) >= _STATED and not _TO_WRITER.search(text) and _OF_US.match(text))


def surely_told(request: str) -> tuple[str, ...]:
    """Each sentence of news that a request surely tells."""
    spans = (span for span in intended.read(request) if span.role == requests.NEWS and span.sure >= intended.SURELY)
    told_ = (intended.bare(span.text[start:end]) for span in spans for start, end in sentences(span.text))
    return tuple(text for text in told_ if len(text.split()) >= _TOLD)


def without_news(request: str) -> str:
    """A request without what it surely tells of the practice."""
    return " ".join(span.text for span in intended.read(request) if span.role != requests.NEWS or span.sure < intended.SURELY)


def news_parts(request: str) -> tuple[str, ...]:
    """Each piece of news that a request surely wants told: a frame leads to it, it stands among the points, or it is what the practice does and when."""
    if not is_sure(request):
        return ()
    found = intended.read(request)
    return tuple(text for n, span in enumerate(found) if span.role == requests.NEWS and (text := intended.bare(span.text)) and _is_wanted(found, n, text))


def _is_wanted(found: Sequence[Span], n: int, text: str) -> bool:
    before = found[n - 1] if n else None
    if before is not None and (before.role == requests.POINT or (before.role == requests.FRAME and _MENTIONS.search(before.text.strip()))):
        return True
    if before is not None and before.role == requests.NEWS and not intended.bare(before.text):
        return _is_wanted(found, n - 1, text)
    return _WE_DO.match(text) is not None and details.TIME.search(text) is not None


def told_of(request: str) -> tuple[str, ...]:
    """The roles of what a request has for readers."""
    return tuple(dict.fromkeys(span.role for span in intended.read(request) if span.role in requests.TOLD))
