"""A request in the words the writer reads best: what readers are to be told, in the plainest order for it, and none of the talk around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.knowledge import cards
from assistant.knowledge.subject import lower_first, upper_first
from assistant.profile import EMPTY, Profile
from assistant.spans import Span, requests
from assistant.text.sentences import sentences
from assistant.writers.builtin import (
    card_answers,
    copyedit,
    counted,
    details,
    frames,
    handed,
    intended,
    polls,
    refuted,
    signposted,
    told,
    video_script,
    wished_end,
)
from assistant.writers.builtin.cues import asks_for

_FOR_WRITER = (requests.FRAME, requests.AUDIENCE, requests.STYLE, requests.AVOID, requests.CHAT)
_HOW, _WISHED = frozenset((requests.FRAME, requests.STYLE, requests.AVOID)), 3  # wishes for a post, and how many kinds of them make a request of what names a topic
_RUN, _ASKING = 5, 4  # words of a frame in a row that tell that it is printed; of one that begins by asking
_BEGINS_BY_ASKING = re.compile(r"(?i)\W*(?:please|pls|plz|can|could|would|need|want|i(?:['’]?d)? (?:need|want|would|like)|write|prepare|draft|make|do|create|give|put|post)\b")
_LED = 3  # words of a frame that leads to what is told
_CHATTED, _CERTAIN = 2, 0.9  # the same of what is only said to the writer, from this likelihood on; from which on, too, roles are written from alone
_STOPS = ".?! "
_FORMS = ("carousel", "thread", "checklist", "list", "faq", "myths", "quiz", "script", "poll")
# Words of a frame that say what is to be done with the news: they stay.
_DOES = re.compile(r"(?i)\b(?:thank\w*|thx|welcom\w*|congrat\w*|celebrat\w*|introduc\w*|happy|farewell|goodbye|shout-?out|kudos|props|remind\w*|announc\w*|hiring|birthday|anniversar\w*|meet)\b")
_POLITELY = re.compile(r"(?i)^(?:(?:please|pls|plz|and|but|also) )+")
_FRANK = re.compile(r"(?i)^(?:to )?(?:be )?(?:very |really )?(?:honest|upfront|clear|frank|open|explicit|straight) (?:with (?:them|people|readers) )?(?:that|about the fact that) ")  # "be honest that it can hurt"
_LEADS_ON = re.compile(r"(?i),? (?:but|and|or|so)$")
_STATED = 4  # words of a sentence that states something
_OF_US = re.compile(r"(?i)\W*(?:(?:and|but|so) )*(?:we|our|she|he|they|everyone|the (?:team|staff|whole \w+)|(?:dr\.?|doctor|nurse) \w+|(?-i:[A-Z][a-z]+) (?:is|was|has|had|did|made|says|said|loves|will|can|runs|built|brought))\b")
_TO_WRITER = re.compile(r"(?i)\b(?:you|u|your|please|pls|plz|thanks?|thx|sorry|posts?|captions?|drafts?|write|wr(?:ote|itten)|typ(?:e|ed|ing)|dictat\w+|wants?|need(?:s|ed)?|asked|asks|told|here)\b|\?")
_MEMORY, _OF_ME = 25, 2  # words of a memory, and how often it names its writer
_ME = re.compile(r"\b(?:[Ii]|[Ii]['’]\w+|[Mm]y|[Mm]ine|[Mm]e)\b")
_ASKS = re.compile(r"(?i)(?:why|how|what|when|which|who|where)\b")
_GOES_TO = re.compile(r"(?i)\b(?:for|on|to|as) (?:(?:the|our|my|an?) )?(?:\w+ )?(?:page|feed|socials?|story|stories|posts?|followers|facebook|fb|insta(?:gram)?|ig|linkedin|threads|tiktok|bluesky|google|blog|newsletter|website)\b|\b(?:posts?|captions?|reels?|threads?|carousels?)\b")
_THREAD = re.compile(r"(?i)\bthread\b")
_CHECKLIST = re.compile(r"(?i)\bcheck-?list\b")
_POLL = re.compile(r"(?i)\bpolls?\b")
_LISTS = ("carousel", "thread", "checklist", "list")
_NAMES = {"myths": "myths and facts"}  # as the writer knows them
_AIMED = re.compile(r"(?i)^(?:aimed|geared|directed|targeted|written) (?:at|to|toward|towards|for) ")
_AUDIENCE = re.compile(r"(?i)^(?:audience(?: is|:)?|our (?:pts|patients|readers) are(?: mostly)?)\s*|\s+(?:audience|readers)$")
_COMMA, _BRACKETED, _HELD = re.compile(r"(?:[,;\n]|\s/\s)\s*(?:(?:and|or)\s+)?"), re.compile(r"\([^()]*\)"), "\ue002"
_PARENTS = re.compile(r"(?i)\b(?:parents|moms|dads|your (?:child|kids?|baby|toddler)) (?:should|need|can|want|ask|may|might|must|ought)\b")  # "5 things parents should know about"
_WHO_WRITES = re.compile(r"(?i)(?:i['’]?m|i am|we['’]?re|we are) (?:an? |the )?(?:[\w-]+ ){0,4}(?:doctors?|physicians?|dermatologists?|\w+ologists?|\w+iatricians?|\w+iatrists?|dentists?|surgeons?|nurses?|practices?|clinics?|pharmacists?|midwi(?:fe|ves)|therapists?|office)(?: (?:in|at|from) (?:the )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)?\W*|me = .*")  # who asks is no news
_TO_ASK = re.compile(r"(?i)(?<=questions )(?:to|(?:you|patients|parents|people|families) (?:can|could|should|may|might|want to)) (?:ask|bring)\b")
_US = re.compile(r"(?i)\b(?:us|me)\b")  # "frustrated w us": no name for readers
_OF_MYTHS = re.compile(r"(?i)\b(?:myths?|misconceptions?|misunderstandings)\b")
_NAMED = 5  # words that may name readers
_OF_SOMEBODY = re.compile(r"(?i)(?:her|his|their|she|he|they)\b")  # who was named just before
_SEVERAL = 2  # points beside which what is not surely news is none
_LISTED = 3  # points from which a form lists them
_ASKED_WHO = re.compile(r"(?i)^(?:(?:the |our |your |all )*(?:parents|people|patients|everyone|everybody|readers|folks|ppl|followers|them|families|moms|dads))(?:,|:)? (?=(?:what|which|who|whose|where|when|how|why|if|do|does|did|are|is|have|would)\w*\b)")
_THEIR = re.compile(r"(?i)\btheir\b")
_CHECKS = re.compile(r"(?i)\b(?:checks?|ok|okay|fine|good to go|allowed|safe|legal|can (?:i|we)|should (?:i|we)|is (?:it|this|that))\b|\?")
_IS_IT_OK = re.compile(r"(?i)\b(?:go|ok|okay|fine|safe|allowed|alright|no|good|post(?: (?:it|this|that))?)\s*\?+\s*$")
_LETTER = "ABCDEFGH"
_COVER = re.compile(r"(?i)^(?:please |do |but do )?(?:cover|include|mention|touch on|talk about|add|go over|explain|say|note|tell them)(?:ing)?(?: that)? (?=\w)")
_ON = re.compile(r"(?i)^(?:on|about|abt|re|regarding) (?!\w+ing\b)")
_EXPLAINED = re.compile(r"(?i),? (?:explained|explainer)(?: (?:simply|plainly|in (?:plain|simple) (?:english|words|language|terms)))?$")
_GOES_ON = re.compile(r"(?:which|what|when|how|who|where|if|whether|that|to)\b")
_HANGS = re.compile(r"(?i)(?:often|usually|sometimes|mostly|rarely|not|even|only|with|without|but|which|who|so|if|unless|because|since|or)\b(?! (?:to|we|you|they|it|the) )")
_DIGITS = re.compile(r"\d{3}")
_TO_REACH = re.compile(r"(?i)(?:and |to |just |please )*(?:call|contact|text|message|email|ask|see|book with|come (?:in )?(?:and )?see|talk to|reach out to) (?:us|our (?:office|team|nurses?)|the office|the clinic)\W*")  # a way to reach the practice, which stands at the end
_WARNS = re.compile(r"(?i)(?:please |pls )?(?:don['’]?t|do not|never)\b")  # "don't stop on your own, talk to us"
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
    news, own = _said(found, requests.NEWS), is_own(request)
    if told.speaks_for_itself(request) or frames.hands_over_a_list(request):
        return Asked(request)
    if refuted.stated(request):
        return Asked(request)  # a myth without the word "myth" would be told as true
    if _said(found, requests.TOPIC) and (_said(found, requests.QUESTION) or _is_a_view(found)):
        return Asked(request)
    if _said(found, requests.TOPIC):
        if own:
            return Asked(request)
        if news and len(_points(found)) >= _SEVERAL and names_a_card(request, profile) and (wanted := news_parts(request)):
            news = [one for n, one in enumerate(news) if one in wanted or (n + 1 < len(news) and news[n + 1] in wanted and _OF_SOMEBODY.match(news[n + 1]))]  # what else is told beside a list of points is said to the writer
        if news and not (names_a_card(request, profile) and len(news_parts(request)) == len(news)) and not _leaks(found, (requests.FRAME,), details.read(request, profile).text):
            return Asked(request)  # who writes it, and whom they see, is no news for readers
        news = [one for one in news if not _WHO_WRITES.fullmatch(one)]
        alone = _asks_for_a_post(found) and {span.role for span in found if span.role in requests.TOLD} == {requests.TOPIC}
        return Asked(_plain(found, request), tuple(_named_points(found)), tuple(news), " ".join(_said(found, requests.TOPIC)) if alone else "")
    if asks_for("greeting", request):
        return Asked(request, news=tuple(news))
    if _form(found) in _LISTS and _points(found):
        return Asked(_plain(found, request))
    if _form(found) in ("faq", "quiz"):
        return Asked(request)  # of news no card tells the answers
    if not news and (poll := polls.poll(request)):
        return Asked(_plain(found, request)) if _leaks(found, _FOR_WRITER, poll) else Asked(request)
    of = (requests.FRAME,) if own else _FOR_WRITER  # an aside of a statement belongs to it
    return Asked(_plain(found, request)) if not news or (not own and all(span.sure >= _CERTAIN for span in found)) or _leaks(found, of, details.read(request, profile).text) else Asked(request)


def is_own(request: str) -> bool:
    """Whether a request is the post itself, a view, or a greeting: words that are known well without."""
    found = intended.read(request)
    told_ = {span.role for span in found}
    asks = requests.TOPIC in told_ and requests.NEWS not in told_ and (_asks_for_a_post(found) or len(told_ & _HOW) >= _WISHED)
    view = asks_for("view", request) and not asks and not _of_others(found)
    titled = {span.role for span in found} == {requests.TOPIC} and all(span.sure >= intended.SURE for span in found) and (cards.find_topic(request) is not None or _ASKS.match(request) is not None)  # "knee replacement: what week two is like"
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
    return not leads and _DENIES.search(text) is not None and _ASKS.match(text) is None


def _of_others(found: Sequence[Span]) -> bool:
    """Whether the news in it is told of others, not of its writer: "why she started group visits"."""
    news = " ".join(_said(found, requests.NEWS))
    return bool(news) and _ME.search(news) is None


def names_a_card(request: str, profile: Profile) -> bool:
    """Whether knowledge has a card of the topic that a request names beside its news."""
    return cards.find_topic(topic_of(request), profile.specialty) is not None


def _plain(found: Sequence[Span], request: str) -> str:
    """What is for readers, in the plainest order for it."""
    if topic := _said(found, requests.TOPIC):
        return _of_topic(found, topic)
    if not _said(found, requests.NEWS) and (asked := _said(found, requests.QUESTION)):
        return _of_question(found, asked)
    told_ = [text for span in found if span.role in requests.TOLD and (text := intended.bare(span.text))]
    if _form(found) in _LISTS and len(told_) >= _LISTED and any(span.role == requests.POINT for span in found):
        items = [item.rstrip(".") for span in found if span.role in requests.TOLD for item in (_points([span]) if span.role == requests.POINT else _said([span], span.role))]
        return f"{_form(found)}: {', '.join(items)}."
    return f"post: {_of_news(found)}" if handed.words(request) else _of_news(found)


def _leaks(found: Sequence[Span], of: Sequence[str], text: str) -> bool:
    """Whether words that are surely for the writer stand in what would be told to readers, as typed or copy-edited, whole or a run of several."""
    said = _words(text)
    spans = (span for span in found if span.role in of and span.sure >= intended.SURE and len(span.text.split()) >= intended.LEAST)
    if any(run in said for span in spans for each in _spellings(span) for run in _runs(_words(each).split(), _run(span, each))):
        return True
    alone = {plain for sentence in _SENTENCE.split(text) if (plain := _words(sentence)).strip()}
    if any(_words(part) in alone for span in found if span.role in of and span.sure >= intended.SURELY for part in span.text.split(",") if part.strip()):
        return True  # "100 words, collegial, mention ...": "Collegial."
    first = found[0]
    if first.role == requests.FRAME and requests.FRAME in of and first.sure >= intended.SURELY and first.text.rstrip().endswith(":") and said.startswith(f" {' '.join(_words(first.text).split()[:_LED])} "):
        return True  # "Amy's notes for newsletter, pls shape into 2 short paragraphs: ..."
    asking = [_words(span.text) for span in found if span.role == requests.FRAME and requests.FRAME in of and span.sure >= intended.SURELY and not _DOES.search(span.text)]
    if any(sentence in frame for frame in asking for sentence in alone if len(sentence.split()) >= intended.LEAST):
        return True  # "can you put something together for fb": "Put something together."
    not_wanted = [_words(said_) for span in found if span.role == requests.AVOID and requests.AVOID in of for said_ in (span.text, copyedit.edited(span.text, EMPTY))]
    if any(words.endswith(sentence) for words in not_wanted for sentence in alone):
        return True  # "don't promise same week appointments": "Appointments."
    led = (after for before, after in pairwise(found) if before.role == requests.FRAME and before.text.rstrip().lower().endswith(" that") and after.role in requests.TOLD)
    return any(re.search(rf"(?:^|[.!?] )[Tt]hat {re.escape(' '.join(after.text.split()[:intended.LEAST]))}", text) for after in led)  # "mention that she is new"


def _run(span: Span, each: str) -> int:
    """How many words of a stretch in a row tell that it is printed."""
    if span.role == requests.FRAME:
        return _ASKING if _BEGINS_BY_ASKING.match(span.text) else _RUN
    return _CHATTED if span.role == requests.CHAT and span.sure >= _CERTAIN else len(each.split())


def _runs(words: Sequence[str], size: int) -> list[str]:
    """The runs of ``size`` words, or the whole of fewer."""
    size = min(size, len(words))
    return [f" {' '.join(words[n : n + size])} " for n in range(len(words) - size + 1)] if words else []


def _spellings(span: Span) -> tuple[str, ...]:
    """A stretch as typed, and where it only asks for a post as copy-edited too: "need sth for linkedin"."""
    asks = span.role == requests.FRAME and not _DOES.search(span.text)
    return (span.text, copyedit.edited(span.text.strip(intended.EDGES), EMPTY)) if asks else (span.text,)


def _words(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', text.lower().replace('’', '').replace(chr(39), '')))} "


def avoided(request: str) -> tuple[str, ...]:
    """What must not be in the post, as the request says it."""
    return tuple(_POLITELY.sub("", said) for said in _said(intended.read(request), requests.AVOID))


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
    if not is_sure(request) or not _said(found, requests.TOPIC):
        return False
    placed = any(span.role == requests.FRAME and span.sure >= intended.SURELY and _GOES_TO.search(span.text) for span in found)
    return placed or ("?" not in request and len(found) > 1 and _ASKS.match(request) is not None)


def is_sure(request: str) -> bool:
    """Whether it is well known what the words of a request are for, above all those that name its topic, and none are to be rewritten."""
    found = intended.read(request)
    return not any(span.role == requests.REWRITE for span in found) and _are_sure(found, requests.TOLD) and (not _said(found, requests.TOPIC) or _are_sure(found, (requests.TOPIC,)))


def _are_sure(found: Sequence[Span], of: Sequence[str]) -> bool:
    """Whether the words of these roles, each counted, are surely what they are taken for; False where there are none."""
    sure = [span.sure for span in found if span.role in of for _ in re.findall(r"\w+", span.text)]
    return bool(sure) and sum(sure) / len(sure) >= intended.SURE


def topic_of(request: str) -> str:
    """The words of a request that name what knowledge is to tell of; empty where it names nothing."""
    found = intended.read(request)
    return " ".join((*_said(found, requests.TOPIC), *_said(found, requests.AUDIENCE), _to_parents(found))).strip() if _said(found, requests.TOPIC) else ""


def frames_of(request: str) -> str:
    """The words of a request that ask for a post: some name its topic ("rsv post pls")."""
    return " ".join(span.text for span in intended.read(request) if span.role == requests.FRAME and intended.POST.search(span.text))


def news_of(request: str) -> str:
    """What a request tells of the practice, its people or its writer."""
    return " ".join(_said(intended.read(request), requests.NEWS))


def is_a_memory(request: str) -> bool:
    """Whether a request is mostly what its writer lived through, told at length and with no topic: whatever a card has to say of a word in it."""
    news = news_of(request)
    return not {requests.TOPIC, requests.QUESTION} & set(told_of(request)) and len(news.split()) >= _MEMORY and len(_ME.findall(" ".join((news, *_said(intended.read(request), requests.CHAT))))) >= _OF_ME


def set_aside(request: str) -> tuple[str, ...]:
    """Whole sentences that were taken for talk to the writer though they tell of the practice or of one of its people: "Dr. Chen is excited, he named it"."""
    found = [text for span in intended.read(request) if span.role == requests.CHAT for start, end in sentences(span.text) if (text := span.text[start:end].strip(" .,;:!"))]
    return tuple(text for text in found if len(text.split()) >= _STATED and not _TO_WRITER.search(text) and _OF_US.match(text))


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


def _said(found: Sequence[Span], role: str) -> list[str]:
    """The stretches of a role, without the words that join them."""
    return [text for span in found if span.role == role and (text := intended.bare(span.text))]


def _points(found: Sequence[Span]) -> list[str]:
    """What is to be said of the topic, one by one; commas outside brackets part them, and what ends in "=" goes on."""
    made: list[str] = []
    for span in (one for one in found if one.role == requests.POINT):
        goes_on = bool(made) and _GOES_ON.match(span.text) is not None and any(one.end == span.start and one.role == requests.POINT and not one.text.rstrip().endswith((",", *intended.ENDS)) for one in found)
        for part in _COMMA.split(_BRACKETED.sub(lambda m: m[0].replace(",", _HELD), span.text)):
            text = _LEADS_ON.sub("", _FRANK.sub("", _COVER.sub("", intended.bare(part.replace(_HELD, ",")))))
            if made and (_HANGS.match(text) or (_TO_REACH.fullmatch(text) and _WARNS.match(made[-1]))):
                made[-1] = f"{made[-1]}, {text}"  # "a quick CT, often not covered by insurance"
            elif made and (goes_on or made[-1].endswith(("=", ":"))):
                made[-1], goes_on = f"{made[-1]} {text}", False
            elif text and not _TO_REACH.fullmatch(text) and not _DIGITS.fullmatch(text):  # a number to call, which is told for where the practice is
                made.append(text)
    return made


def _form(found: Sequence[Span]) -> str:
    """The form that the frames ask for; "post" for none."""
    frame = " ".join(_asking(found, n) for n, span in enumerate(found) if span.role == requests.FRAME)
    for name, pattern in (("thread", _THREAD), ("checklist", _CHECKLIST), ("poll", _POLL)):
        if pattern.search(frame):
            return name
    named = next((name for name in _FORMS if name not in ("thread", "checklist", "poll") and asks_for(name, frame)), "")
    return named or ("bullet list" if counted.in_bullets(frame) or (counted.lists(frame) and len(_points(found)) >= _LISTED) else "post")


def _asking(found: Sequence[Span], n: int) -> str:
    """A frame without its first word where that belongs to what is not wanted: "don't turn it into a | quiz"."""
    text, before = found[n].text, found[n - 1] if n else None
    cut = before is not None and before.role == requests.AVOID and before.text.rstrip()[-1:].isalnum()
    return text.strip().partition(" ")[2] if cut else text


def _to_parents(found: Sequence[Span]) -> str:
    """Whom the frames are for in passing: "5 things parents should know about"."""
    return "for parents" if any(span.role == requests.FRAME and _PARENTS.search(span.text) for span in found) else ""


def _of_topic(found: Sequence[Span], topic: list[str]) -> str:
    form, points = _form(found), _named_points(found)
    who = next(iter(_said(found, requests.AUDIENCE)), "")
    who = "" if _US.search(who) else _AUDIENCE.sub("", who) or _to_parents(found)
    who = _AIMED.sub("for ", who)
    who = lower_first(who) if intended.FOR.match(who) else f"for {who}" if 0 < len(who.split()) <= _NAMED and not _ME.search(who) else ""
    about = _about(topic)
    count = counted.asked("".join(span.text for span in found if span.role in (requests.FRAME, requests.STYLE, requests.TOPIC)))  # "give me 4 | signs of a stroke"
    to_ask = f" {found_[0]}" if count and (found_ := _TO_ASK.search("".join(span.text for span in found))) else ""
    many = f"with {count.said}{to_ask}" if count and form != "thread" and count.said not in about else ""
    named = f"{_NAMES['myths']} carousel" if form == "carousel" and _OF_MYTHS.search(" ".join(span.text.strip() for span in found)) else _NAMES.get(form, form)
    if form == "script":
        named = _timed("".join(span.text for span in found if span.role not in (requests.CHAT, requests.AVOID)))
    head = " ".join(filter(None, (named, many, "explaining" if _ASKS.match(about) or any(span.role == requests.FRAME and card_answers.EXPLAIN.search(span.text) for span in found) else "about", about, who)))
    if form == "bullet list" and len(points) >= _LISTED:
        head = " ".join(filter(None, (form, "about", about, who)))  # as many as are told
    if form == "faq" and points and cards.find_topic(about) is not None:
        return f"{head}: {' '.join(f'{upper_first(point.rstrip(_STOPS))}?' for point in points)}"
    if len(points) >= _LISTED and form != "post":
        return f"{head}: {', '.join(point.rstrip('.') for point in points)}."
    if len(points) == 1 and len(points[0].split()) <= _NAMED:
        return f"{head}, {points[0]}."  # a side of the topic
    return f"{head}. {_sentences(points)}".strip()


def _timed(said: str) -> str:
    """A script with the time it is to take, and a caption where one is wanted."""
    time, caption = video_script.TIME.search(said), video_script.CAPTION.search(said)
    return f"{f'{time[0]} ' if time else ''}script{' and caption' if caption else ''}"


_IT = re.compile(r"(?i)(?:it|this)(?P<is>['’]s| is| isn['’]?t| does| doesn['’]?t| can| can['’]?t| takes| means| was| helps| will| won['’]?t)\b")
_IS_SHORT = ("'s", "’s")
_THING = re.compile(r"(?i)^(?:what (?:to expect|happens|you can expect|to know) (?:at|from|during|before|after|with|on|in|about)|what(?:['’]?s| is)|why (?:we do|we offer|you need|to get)|how to (?:get ready|prepare) for|(?:getting ready|preparing) for)\s+(?P<thing>(?:an? |the |your |our |my )?[^,.?!:;]+?)(?=$|[,.?!:;]| and (?:who|what|when|how|why|where)\b)")


def _about(topic: Sequence[str]) -> str:
    """The topic as it stands behind "about" or "explaining"."""
    return " and ".join(_ON.sub("", _EXPLAINED.sub("", part.rstrip(_STOPS))) for part in topic)


def _named_points(found: Sequence[Span]) -> list[str]:
    """The points; an "it" that opens the first is what was asked about."""
    points = _points(found)
    if points and (leans := _IT.match(points[0])) and (thing := _thing(_about(_said(found, requests.TOPIC)))):
        verb = " is" if leans["is"] in _IS_SHORT and not points[0][leans.end() :].startswith(" been") else leans["is"]
        points[0] = f"{upper_first(thing)}{verb}{points[0][leans.end() :]}"
    return points


def _thing(about: str) -> str:
    """The thing that what was asked is about, as it stands in a sentence; empty where it is not plain which."""
    if found := _THING.match(about):
        return found["thing"]
    return about if not _ASKS.match(about) and len(about.split()) <= _NAMED and " and " not in about else ""


def _of_question(found: Sequence[Span], asked: list[str]) -> str:
    question, *options = asked
    question = wished_end.direct(question) if wished_end.is_indirect(question) else question
    question = _ASKED_WHO.sub("", question)
    question = _THEIR.sub(lambda found: "Your" if found[0][0].isupper() else "your", question)
    question = question if question.endswith("?") else f"{question.rstrip('.')}?"
    if len(options) < 2:
        return f"post: {' '.join((question, *options))}"
    return f"poll: {question} {' '.join(f'{letter}) {option}' for letter, option in zip(_LETTER, options, strict=False))}"


_SENTENCE = re.compile(r"[.!?]+\s+|[.!?]+$|\n+")
_ONLY_ASKED = re.compile(r"(?i)\b(?:announcements?|reminders?|posts?|captions?|notes?|messages?) (?:that|saying)\W*$")  # "prepare an announcement that"
_AS_CONTACT = re.compile(r"(?:^|(?<=[.;] ))(?:(?:and |also |please )*(?:name|list|give) )?((?:Dr\. |Nurse )?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) as ((?:the|our) (?:contact|person|lead|one|host|speaker|instructor)\b)")  # "name Ada Example as the contact"
_TO_NAME = re.compile(r"(?i)(?:and |also |please )*(?:name|list|credit|mention)\W*")


def _of_news(found: Sequence[Span]) -> str:
    """What is told, and the frames that say what is to be done with it."""
    within = _within(found)
    kept = [span for n, span in enumerate(found) if span.role in requests.TOLD or n in within or _may_be_told(span) or (span.role == requests.FRAME and _DOES.search(span.text) and not _ONLY_ASKED.search(span.text))]
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
    return span.role == requests.CHAT and span.sure < intended.SURE and _ME.search(span.text) is not None and span.text.rstrip().endswith(intended.ENDS)


_WANTED_BY = re.compile(r"(?i)^(?:and |also |please )*(?:(?:he|she|they|we|i|dr\.? [a-z]+)(?: would)? (?:wants?|likes?|needs?|wishes) to |(?:wants?|needs?) to )")


_A_LITTLE = re.compile(r"(?i)^\W*(?:so |please |pls )*(?:(?:can|could|would|should|may) (?:we|you|i|u)|let['’]?s|we (?:should|want to|need to)) (?:please |pls )?(?:do|get|have|make|write|post|put up|give (?:her|him|them)) (?:an? |some |one )?(?:(?:little|quick|short|nice|big|small|warm|simple|cute|fun|sweet) )*(?P<what>congrats|congratulations|shout-?out|welcome back|welcome|thank[- ]?you|farewell|goodbye)\b")


def _to_do(frame: str) -> str:
    """Of a frame, the sentence that says what is to be done with the news: "Write the opening of our letter. He wants to thank the volunteers, mention" -> "thank the volunteers"."""
    if wish := _A_LITTLE.match(frame):
        return f"quick {wish['what']}"  # "can we do a little congrats on insta"
    parts = re.split(r"(?<=[.!?])\s+", frame.strip())
    if len(parts) == 1:
        return frame.strip()
    said = [_WANTED_BY.sub("", part) for part in parts if _DOES.search(part)]
    return re.sub(r"(?i),?\s+(?:and )?(?:mention|say(?: that)?|add|include)\W*$", ".", " ".join(said))


def _within(found: Sequence[Span]) -> range:
    """The places between the first and the last of what people tell of themselves: an aside in it is theirs, and no word to the writer."""
    news = [n for n, span in enumerate(found) if span.role == requests.NEWS]
    return range(news[0], news[-1] + 1) if news and _ME.search(" ".join(found[n].text for n in news)) else range(0)


def _sentences(said: Sequence[str]) -> str:
    return " ".join(text if text.endswith(intended.ENDS) else f"{text}." for text in said)
