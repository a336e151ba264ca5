"""What an answer says beside its drafts: what no fact speaks to, what was left out of notes, which topics come near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import platforms
from assistant.conversation import angle, places, urged
from assistant.conversation.heard import Heard
from assistant.conversation.session import Answer
from assistant.conversation.wordings import listed, say
from assistant.knowledge import cards, relevance
from assistant.knowledge.card import Answer as CardAnswer
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import spoken, upper_first
from assistant.pipeline import Order
from assistant.platforms.fitting import unnumbered
from assistant.profile import EMPTY
from assistant.spans import requests
from assistant.stages import Drafts, Safe
from assistant.text.sentences import sentences
from assistant.text.tokens import plain
from assistant.writers.base import Voiced
from assistant.writers.builtin import (
    aims,
    beside,
    canonical,
    card_answers,
    copyedit,
    counted,
    details,
    forms,
    frames,
    handed,
    kinds,
    own_lines,
    own_points,
    pointed,
    polls,
    question_forms,
    refuted,
    signposted,
    slots,
    told,
    topic_words,
    wished_end,
)
from assistant.writers.builtin.allowed import counsels
from assistant.writers.builtin.cues import asks_for

if TYPE_CHECKING:
    from assistant.conversation.posed import Put

WITHOUT_SEARCH = ("staff", "behind_the_scenes", "announcement")  # kinds that need no topic card
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_SAYS = re.compile(r"\b[A-Z]\w*(?: \w+){0,3} (?:says?|recommends?|advises?|suggests?|found that|reports?|estimates?)\b|(?i:\baccording to\b|\ba review\b|\ba study\b)")
_POLL = re.compile(r"(?i)^\W*(?:[\w'’]+ ){0,6}polls?\b(?! (?:results?|workers?|place|station|says?|shows?|found))")
_AT_MOST = re.compile(r"(?i)\b(?:under|below|max(?:imum)?(?: of)?|up to|at most|no more than|less than|fewer than|within|keep (?:it )?to|cap(?:ped)? at)\W*\d{2,4}[- ]?words?\b|\b\d{2,4}[- ]?words? (?:max|maximum|or (?:less|fewer|under|so max)|tops|limit|at most)\b")
_MUCH_SHORTER, _CHARACTERS = 0.6, 6  # share of the words asked for; characters of a word with its space
_CUT = 0.9  # share of the words handed over, under which some were cut
_NAMED = 2  # parts named that no fact speaks to
_REPEATED = 30  # characters by which a part is known again in what is said of it
_HELD = 60  # characters by which a text that stands as it was is known again
_ANYTHING = re.compile(r"(?i)(?:(?:and |or )?what (?:to expect|(?:it|they|this|these)(?: really| actually)? (?:is|are|isn['’]?t|aren['’]?t|does|do|means?))[ ,]*)+")  # of which any post on the topic speaks
_QUESTION = re.compile(r"(?i)\W*(?:is|are|can|could|do|does|did|should|will|would|what|how|why|when|who|which|where)\b")
_WHAT_WE_DO = re.compile(r"(?i)(?:we|i|our|my)\b")  # nobody else is a source of it
_YES_OR_NO = re.compile(r"(?i)\W*(?:is|are|can|could|do|does|did|should|will|would)\b")
_FAVOUR = re.compile(r"(?i)\W*(?:(?:can|could|would|will) (?:you|u|we)|please|pls|plz|don['’]?t (?:add|change|mention|put|use|make|say|include)|do not (?:add|change|mention|put|use|make|say|include)|keep|make (?:it|this))\b")  # a wish, that nobody takes for news
_CURT = 2  # words of a part that nobody misses
_LISTED, _QUOTED = 3, 60  # parts named that were left out, and characters of each


def is_far(heard: Heard, order: Order, before: Order | None) -> bool:
    """Whether only search found the topic, and its card tells little of what is asked about: another illness is not told in its place."""
    topic = urged.topic_of(order.topic)
    if topic is None or (before is not None and before.topic == order.topic) or order.style.versions > 1:
        return False
    said = heard.safe.text
    if own_points.read(said, heard.desk.profile):
        return False  # what it holds is told
    if unanswered(heard, order):
        return True
    asked = kinds.asks_of_readers(details.read(said, heard.desk.profile))
    if cards.find_topic(said, heard.desk.profile.specialty) is None and asked:
        return not angle.is_near(heard.ask.outside, topic, strictly=True)  # a question of many, that is answered or not
    asks = canonical.topic_of(said) or said
    if cards.find_topic(said, heard.desk.profile.specialty) is None and _QUESTION.match(asks) and not card_answers.speaks(asks, topic, topic.said):
        return True  # a question that nothing of the card answers, whoever is said to ask it
    if cards.find_topic(said, heard.desk.profile.specialty) is not None or of_us(order) or aims.may_tell_of_us(said) or asks_for("view", said):
        return False
    answers, likely = card_answers.likeliest(asks, topic)
    if answers and likely >= card_answers.SURE:
        return False
    return not angle.is_near(heard.ask.outside, topic, strictly=own_points.asks_for_checklist(said))


def unanswered(heard: Heard, order: Order) -> str:
    """The question that is all a request asks and that nothing of the topic answers: what else is known of chemo says nothing on a cat; empty for other requests."""
    topic, asked = urged.topic_of(order.topic), canonical.read(heard.safe.text, heard.desk.profile)
    if topic is None or not asked.subject or asked.points or not _YES_OR_NO.match(asked.subject) or card_answers.speaks(asked.subject, topic, topic.said):
        return ""
    return asked.subject.strip(" .?!")


def cites(drafts: Drafts) -> bool:
    """Whether any of the posts tells a sourced fact."""
    return any(post.citations for post in drafts.posts)


def unspoken(heard: Heard, order: Order, answer: Answer) -> str:
    """What of the topic was asked about and no fact speaks to; it is said, since the drafts go on to something else."""
    topic = urged.topic_of(order.topic) if cites(answer.drafts) and not handed.turned(order.request.text) else None
    if topic is None or _listed_one_by_one(order.request.text):
        return ""
    said, posts = signposted.without(heard.ask.outside), " ".join(post.text for post in answer.drafts.posts)
    if len(said.split()) > angle.MOST_WORDS and canonical.is_sure(order.request.text):
        said = canonical.topic_of(order.request.text) or said  # of a long request, what it is about
    missing = angle.unsaid(said, topic, posts) if not of_us(order) else ()
    asks = [part for part in card_answers.parts(canonical.topic_of(order.request.text)) if _QUESTION.match(part)]
    found = dict.fromkeys((*(part.strip(" .?") for part in asks), angle.unspoken(said, topic, posts), angle.unanswered(said, topic, posts), *missing))
    told_of = [asked for asked in found if asked and not _ANYTHING.fullmatch(asked) and asked.lower() != heard.desk.profile.specialty.lower() and not _answers(asked, topic, posts) and not card_answers.speaks(asked, topic, posts)]
    told_of = [asked for asked in told_of if not any(asked != other and asked in other for other in told_of)]
    asked = told_of[0] if told_of and told_of[0] not in missing else "” and “".join(told_of[:_NAMED])
    return say("drafts", "unspoken", asked=asked, topic=spoken(topic)) if asked else ""


def _answers(asked: str, topic: Topic, posts: str) -> bool:
    """Whether what the card answers to something asked stands in the posts, in whichever words."""
    wanted = topic_words.stems(asked)
    shown = (answer for answer in topic.answers if _shows(answer, posts))
    return any(wanted & topic_words.alike(topic_words.stems(" ".join((answer.question, *answer.also)))) for answer in shown)


def _shows(answer: CardAnswer, posts: str) -> bool:
    """Whether a sentence of one of the card's answers stands in the posts."""
    return any(line.text in posts for line in answer.lines)


def _listed_one_by_one(request: str) -> bool:
    """Whether a request lists what it wants told: myths, questions, the places of a form, the posts of a series."""
    return bool(refuted.stated(request) or len(question_forms.questions(request)) > 1 or slots.form(request) or slots.series(request))


def unfilled(heard: Heard, order: Order, answer: Answer) -> str:
    """What of the myths, questions and places listed in a request nothing sourced is told of."""
    request, posts = order.request.text, answer.drafts.posts
    if not posts or not cites(answer.drafts):
        return ""
    told_ = [topic_words.stems(line) for post in posts for line in post.text.split("\n") if line.startswith(("Myth: ", "Q: "))]
    listed_ = refuted.stated(request) or (question_forms.questions(request) if told_ else ())
    missing = [one for one in listed_ if not any(topic_words.stems(one) <= line for line in told_)]
    missing += [item for item in own_points.unfilled(request, heard.desk.profile) if all(re.search(rf"(?m)^{re.escape(item)}$(?=\n\n|\Z)", post.text) for post in posts)]
    return say("drafts", "unsourced", parts=listed([f"“{one.strip(' .?!')}”" for one in missing[:_LISTED]])) if missing else ""


def points_untold(heard: Heard, order: Order, answer: Answer) -> str:
    """The points that the request wants said of its topic, and the news beside it, that stand in no post of the built-in writer's."""
    if isinstance(heard.desk.writer, Voiced):
        return ""
    asked = canonical.read(order.request.text, heard.desk.profile)
    if not cites(answer.drafts) and not asked.points:
        return ""
    news = canonical.news_parts(wished_end.without(order.request.text, heard.desk.profile))
    bare = "\n\n".join(post.text.removesuffix(post.disclaimer) for post in answer.drafts.posts)
    topic, left = urged.topic_of(order.topic), dict.fromkeys(one for post in answer.drafts.posts for one in beside.untold(news, post.text, heard.desk.profile))
    missing = pointed.left(asked.points, bare, topic, card_answers.subject(asked.text, topic) if topic else "")
    refused = own_points.read(order.request.text, heard.desk.profile).refused
    missing = tuple(one for one in missing if one.strip(" .") not in {each.strip(" .") for each in refused})
    orders = [one for one in missing if counsels(f"{upper_first(one.rstrip('.'))}.", heard.desk.profile)]
    unsourced = [one for one in missing if one not in orders]
    return " ".join(say("drafts", key, parts=listed([_shown(one.strip(" .?!")) for one in list(parts)[:_LISTED]])) for key, parts in (("counsel", orders), ("unsourced", unsourced), ("news_left", left)) if parts)


def news_left(heard: Heard, order: Order, answer: Answer, said: str) -> str:
    """News that a request surely tells, of which no post holds much and nothing ``said`` beside the posts speaks."""
    if isinstance(heard.desk.writer, Voiced) or not answer.drafts.posts:
        return ""
    told_ = [part for part in canonical.surely_told(order.request.text) if not _FAVOUR.match(part) and not frames.is_frame(part) and not places.named(part)]
    left = set(told_)
    for post in answer.drafts.posts:
        left &= set(beside.untold(told_, post.text.removesuffix(post.disclaimer), heard.desk.profile))
    quoted = plain(said)
    shown = [_shown(part) for part in told_ if part in left and plain(part)[:_REPEATED] not in quoted]
    return say("drafts", "news_left", parts=listed(shown[:_LISTED])) if shown else ""


def of_a_question(put: Put, answer: Answer) -> Answer:
    """The answer with what of a question, and of what else was to be said with it, stands in none of its drafts."""
    posts = " ".join(post.text for post in answer.drafts.posts)
    left = pointed.untold(put.beside, posts)
    said = [say("drafts", key, parts=listed([_shown(part) for part in parts])) for key, parts in (("unsourced", put.missing), ("news_left", left)) if parts and posts]
    return replace(answer, text=" ".join((answer.text, *said))) if said else answer


def _shown(text: str) -> str:
    """Words of the request as they are quoted back, the first of many."""
    return f"“{text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(' ', 1)[0] + ' …'}”"


def reworded(order: Order, answer: Answer) -> str:
    """That a text which was to be put in other words stands as it was, where it does."""
    request = order.request.text
    if not canonical.is_to_be_reworded(request) and not frames.wants_other_words(request):
        return ""
    quoted = [plain(text) for text in (*canonical.to_be_reworded(request), *((handed.turned(request),) if frames.wants_other_words(request) else ()))]
    return say("drafts", "not_reworded") if any(text[:_HELD] in plain(post.text) for text in quoted for post in answer.drafts.posts) else ""


def misquoted(previous: Mapping[str, Safe], answer: Answer) -> str:
    """That a sentence which names who says so was given another figure, where it was."""
    for post in answer.drafts.posts:
        before = previous[post.platform].text if post.platform in previous else ""
        stood = {_FIGURE.sub("0", one): one for one in _sentences(unnumbered(before))}
        for one in _sentences(unnumbered(post.text)):
            was = stood.get(_FIGURE.sub("0", one), one)
            if was != one and _SAYS.search(one):
                return say("revision", "misquoted", line=one)
    return ""


def _sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentences(text)]


def taken_from_notes(order: Order, answer: Answer) -> str:
    """What the guard took out of words handed over to be the post; what could point to somebody is not repeated."""
    if not handed.turned(order.request.text):
        return ""
    if cites(answer.drafts):
        one = kinds.tells_of_one_patient(details.read(order.request.text, EMPTY))
        return say("drafts", "of_one" if one else "taken_whole")
    gone = [said for taken in answer.drafts.taken for one in taken if one.kind in ("ADVICE", "CLAIM") and (said := one.words.strip(" .,;:\n•"))]
    shown = [_shown(part) for part in list(dict.fromkeys(gone))[:_LISTED]]
    return say("drafts", "taken", parts=listed(shown)) if shown else ""


def points_left_out(heard: Heard, order: Order, answer: Answer) -> str:
    """What the request says of its topic that no post may say, and that stands in none."""
    if handed.turned(order.request.text) or of_us(order):
        return ""
    said = " ".join(post.text for post in answer.drafts.posts)
    refused = own_points.read(order.request.text, heard.desk.profile).refused or own_lines.counsel(order.request.text, heard.desk.profile, urged.topic_of(order.topic))
    gone = [f"“{one.rstrip('.')}”" for one in refused if one.rstrip(".") not in said]
    return say("drafts", "counsel", parts=listed(gone[:_LISTED])) if gone else ""


def in_your_words(heard: Heard, order: Order, answer: Answer) -> str:
    """That what the request says of its topic stands in the posts without a source."""
    topic = urged.topic_of(order.topic)
    if topic is None or handed.turned(order.request.text) or of_us(order):
        return ""
    said = " ".join(post.text for post in answer.drafts.posts)
    own = (*own_lines.read(order.request.text, heard.desk.profile, topic).points, *(line for _, line in pointed.own(canonical.read(order.request.text, heard.desk.profile).points, heard.desk.profile)))
    first = next((point for point in own if point in said and not _WHAT_WE_DO.match(point)), "")
    return say("drafts", "yours", first=first.rstrip(".") if len(first) <= _QUOTED else f"{first[:_QUOTED].rsplit(' ', 1)[0]} …") if first else ""


def said_once(order: Order, answer: Answer) -> str:
    """That versions were asked for of words that only stand as they are."""
    posts = answer.drafts.posts
    alone = order.style.versions > 1 and len(posts) == len({post.platform for post in posts}) and not cites(answer.drafts)
    return say("drafts", "once", count=order.style.versions) if alone else ""


def fewer(order: Order, answer: Answer) -> str:
    """That more questions, myths, facts or statements were asked for than there is room or a source for."""
    wanted = counted.asked(order.request.text)
    there = max((forms.held(post.text, wanted.thing) for post in answer.drafts.posts), default=0) if wanted else 0
    return say("drafts", "fewer", there=there, wanted=wanted.number) if wanted and 0 < there < wanted.number else ""


def too_few_words(order: Order, answer: Answer) -> str:
    """That a draft is much shorter than was asked for, where that was no more than a limit."""
    wanted = order.style.words
    if not wanted or _AT_MOST.search(order.request.text):
        return ""
    there = max((len(post.text.removesuffix(post.disclaimer).split()) for post in answer.drafts.posts if (platforms.get(post.platform).limit or wanted * _CHARACTERS) >= wanted * _CHARACTERS), default=0)
    return say("drafts", "few_words", there=there, wanted=wanted) if 0 < there < _MUCH_SHORTER * wanted else ""


def without_choices(order: Order, answer: Answer) -> str:
    """That a poll was asked for and no choices were told."""
    asked_for = _POLL.search(order.request.text) is not None and not polls.poll(order.request.text)
    return say("drafts", "no_choices") if asked_for and answer.drafts.posts and not any(re.search(r"(?m)\bB\)", post.text) for post in answer.drafts.posts) else ""


def cut_to_fit(order: Order, answer: Answer) -> str:
    """That only the end of long words stands in the post, where fewer were asked for."""
    words = len(handed.turned(order.request.text).split())
    short = [post for post in answer.drafts.posts if frames.is_shortening(order.request.text) and len(post.text.split()) < _CUT * words]
    return say("drafts", "cut") if short and not cites(answer.drafts) else ""


def taken_as_notes(order: Order, read: Order, answer: Answer) -> str:
    """What of news of the practice was taken for a note to the writer, where that is in doubt and it stands in no post; ``read`` is the order as it was written from."""
    if order.kind not in WITHOUT_SEARCH and not aims.tells_of_us(order.request.text) and canonical.told_of(order.request.text) != (requests.NEWS,):
        return ""
    said = " ".join(post.text for post in answer.drafts.posts).lower()
    doubtful = dict.fromkeys((*told.doubtful(read.request.text), *canonical.set_aside(order.request.text)))
    left = [part for part in doubtful if len(part.split()) > _CURT and not _FAVOUR.match(part) and not frames.is_frame(part) and not part.lower().endswith(" here") and part.lower() not in said and copyedit.edited(part, EMPTY).lower() not in said and " " in part and not places.named(part)]
    return say("drafts", "notes", parts=listed([f"“{part}”" for part in left[:_LISTED]])) if left else ""


def nearest(safe: Safe, found: Topic | None = None) -> str:
    """The topic search ``found``, and those whose names come nearest to the words, in a sentence; empty when there is none."""
    near = list(dict.fromkeys([*([found] if found else []), *relevance.nearest(topic_words.content(places.without(safe.text)))]))[:_LISTED]
    return say("drafts", "near", topics=listed([spoken(topic) for topic in near])) if near else ""


def of_us(order: Order) -> bool:
    """Whether the drafts tell something of the practice or the writer, whatever topic they mention."""
    said = order.request.text
    return order.kind in WITHOUT_SEARCH or aims.tells_of_us(said) or bool(handed.turned(said)) or told.speaks_for_itself(said)
