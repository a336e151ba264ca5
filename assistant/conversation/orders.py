"""Several posts asked for in one message, each written as if it had been asked for alone: "FB post on ticks and an instagram one on sunburn", "mon ticks, tue sunburn"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.conversation import places
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import names, say
from assistant.spans import Span, requests
from assistant.stages import Drafts, Removed
from assistant.text.sentences import sentences
from assistant.writers.builtin import canonical
from assistant.writers.builtin.topic_words import stems

_LABEL = 8  # words by which an order is named
_MOST = 7  # posts of one message: a week
_LEAST, _WORD = 1, re.compile(r"(?<![\w.])[^\W\d_]{2,}(?![\w.]*\.\w)")  # words that a post is about; the parts of an address are none
_LONGEST = 1200  # characters of a message that asks; what is longer is pasted
_COUNT = re.compile(r"(?i)\b(?:\d|two|three|four|five|six|seven|a couple(?: of)?|both|separate|different) (?=(?:[\w-]+ ){0,2}(?:posts|tweets|captions|things|drafts|ones|pieces)\b)")
_MANY = re.compile(r"(?i)\b(post|tweet|caption|draft|piece)s\b")
_ASKS = re.compile(r"(?i)\b(?:one|another|other|second|third|posts?|tweets?|captions?|threads?|reels?|carousels?|polls?|scripts?|stor(?:y|ies)|blogs?|newsletters?|follow-?up|week (?:\d|one|two|three|four)|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|^\W*\d[.)]")
_SAME = re.compile(r"(?i)\bsame (?:post|thing|text|one|news|content|message|caption)\b|\bversions?\b")
_ONE = re.compile(r"(?i)\b(?:one|a single) (?:[\w-]+ ){0,2}(?:post|caption|tweet)\b[^.!?:\n]{0,12}\b(?:that |which |to )?(?:covers?|covering|with|about|on|for|has|includes?|mentions?|combin\w+) (?:both|all|the two|these|two things)\b|\b(?:in|into|as) (?:one|a single) (?:[\w-]+ )?(?:post|caption|tweet)\b")
_LEADS = re.compile(r"(?i)(?::|\b(?:on|about|abt|re|that|saying|announcing|for|explaining|asking|to))$")  # what is told follows
_SERIES = re.compile(r"(?i)\b(\d|two|three|four|five|six|seven) (?:[\w-]+ ){0,2}(?:posts|tweets|captions|reels|drafts)\b")
_THREAD = re.compile(r"(?i)\bthread\b")  # one post in parts
_NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7"}
_ITEMS = re.compile(r"[,;\n]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_ONLY_COUNTS = re.compile(r"(?i)\W*(?:things?|posts?|requests?|asks?|drafts?|tweets?|captions?)?\W*")
_ONLY_ASKS = re.compile(r"(?i)(?:\W*\b(?:posts?|drafts?|please|pls|plz|needed|need|want|i|we)\b)+\W*")
_MARKED = re.compile(r"(?:^|\s)(?:\d{1,2}[.)]|\(?[a-c1-9]\))\s*$")  # the number of an item at the end of a frame
_NEXT = re.compile(r"(?i)[.;!?\n]\s+(?=(?:also|and|plus|then)\b)")
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.)]|\(?[a-c1-9]\))\s*")
_EDGES = " \t\n,;:.-–—|/"
_JOINS = re.compile(r"(?i)^(?:(?:and|also|plus|then|&|\+|then also|as well as)\b[\s,]*)+|[\s,;]*\b(?:and|also|plus|&|\+)\W*$")
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_COUNTED = re.compile(rf"(?i)\b(?:the )?(?:(?P<nth>{'|'.join(_NTH)}|last|[1-7](?:st|nd|rd|th))(?: (?:one|post|draft|thing))?|(?:post|draft|number|no\.?|#) ?(?P<number>[1-7]))\b")
_NAMED = re.compile(r"(?i)\b(?:the|that|this|in|for|on|to|my|our) (?P<what>[\w'’ -]{2,40}?) (?:one|post|draft|version|tweet|caption)s?\b(?:\s*[:,-])?|^(?:ok[,.]? |and )?(?P<first>[\w'’-]+(?: [\w'’-]+){0,2}) (?:one|post|draft)\b(?=[:,]| (?:shorter|longer|needs?|should|is))(?:\s*[:,-])?")

_ONLY = re.compile(r"(?i)(?:\W*\b(?:only|just|keep|use|take|want|i|we|it|the|please|pls|one|thing)\b)+\W*")
_IN_IT = re.compile(r"(?i)(?:in|on|for|to|from) ")
_LED = re.compile(r"(?i)^(?P<what>[\w'’-]+(?: [\w'’-]+){0,2}):\s*")
_ONE_FOR = re.compile(r"(?i)(?:^|(?<=post)[,:;]*\s*(?:and )?)(?:one|another|another one|a second one|the other(?: one)?|the second) (?=(?:for|on) )")
_LISTED = re.compile(r"(?im)^\s*(?:\d{1,2}[.)]|[-•*])\s|\b(?:one|another|a second|the other)(?: one)? (?:on|about|for|post|is|should|that|to|with)\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\w*\s*[:=–-]")
_BESIDE = re.compile(r"(?i)\b(?:also|and|plus|another|second|separate|different|then)\b|[&+]")
_PLACE = re.compile(r"(?i)(?:^|\s)(?:in|on|for|from|of|to)$")


@lru_cache(maxsize=64)
def parted(said: str) -> tuple[str, ...]:
    """The orders of a message that asks for several posts, each with what holds for all of them; none where it asks for one."""
    if len(said) > _LONGEST or _SAME.search(said) or _ONE.search(said):
        return ()
    found = _numbered(requests.read(said))
    numbers = sorted({span.number for span in found if span.number and span.role in requests.TOLD})
    if len(numbers) == 1:
        return _series(found, said)
    if len(numbers) > _MOST or not _asks_for_several(found, numbers, said):
        return ()
    if any(sum(len(_WORD.findall(span.text)) for span in found if span.number == number and span.role in requests.TOLD) < _LEAST for number in numbers):
        return ()  # "both end w/ clinic.example"
    made = [_order(found, number, numbers) for number in numbers]
    return tuple(_placed(made, said)) if all(_is_order(one) for one in made) else ()


def _asks_for_several(found: Sequence[Span], numbers: Sequence[int], said: str) -> bool:
    """Whether several posts are asked for: by number, in a list, or each but one with words of asking of its own."""
    if _COUNT.search(said) or _MANY.search(said) or _LISTED.search(said):
        return True
    asking = [[span for span in found if span.number == number and span.role == requests.FRAME] for number in numbers]
    return all(asking) or (sum(map(bool, asking)) >= len(numbers) - 1 and any(_BESIDE.search(span.text) for spans in asking for span in spans))


def _is_order(one: str) -> bool:
    """Whether words ask for a post: they name a place, a form, a day or a number."""
    return bool(places.named(one) or places.implied(one) or _ASKS.search(one))


def _numbered(found: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches with the number of their post: where the network sees one post, a frame that names another platform and leads to words of its own begins the next."""
    if len({span.number for span in found if span.number}) > 1:
        return tuple(found)
    found = [piece for span in found for piece in _cut(span)]
    now, made, told = 1, list[Span](), False
    for n, span in enumerate(found):
        after = found[n + 1].role if n + 1 < len(found) else ""
        if told and span.role == requests.FRAME and after in (requests.TOPIC, requests.NEWS, requests.QUESTION) and places.named(span.text) and _LEADS.search(span.text.strip()):
            now, told = now + 1, False
        told = told or span.role in (requests.TOPIC, requests.NEWS, requests.QUESTION)
        made.append(replace(span, number=now))
    return tuple(made)


def _cut(span: Span) -> tuple[Span, ...]:
    """A frame that ends one post and begins the next, as two: "facebook and instagram. Also a linkedin post about "."""
    at = _NEXT.search(span.text) if span.role == requests.FRAME else None
    if at is None or not places.named(span.text[: at.start()]) or not places.named(span.text[at.end() :]):
        return (span,)
    return span.cut(at.end())


def _series(found: Sequence[Span], said: str) -> tuple[str, ...]:
    """The posts of a series whose topics a message names one after the other: "4 posts, one a week: blood pressure, sleep apnea, skin checks, mood"."""
    frame = " ".join(span.text for span in found if span.role == requests.FRAME)
    count = _SERIES.search(frame)
    items = [(span, item) for span in found if span.role in (requests.TOPIC, requests.POINT) for item in _ITEMS.split(span.text.strip(_EDGES)) if item.strip(_EDGES)]
    if count is None or _THREAD.search(frame) or not 2 <= len(items) <= _MOST or _NUMBERS.get(count[1].lower(), count[1]) != str(len(items)):
        return ()
    after = " ".join(span.text.strip(_EDGES) for span in found if span.role in (requests.AUDIENCE, requests.STYLE, requests.AVOID))
    where = ", ".join(places.named(said))
    return tuple(f"{where} post about {item.strip(_EDGES)}. {after}".strip() for _, item in items)


def _order(found: Sequence[Span], number: int, numbers: Sequence[int]) -> str:
    """The words of one of the posts, and those for all, in their order; how many are wanted is left out."""
    mine = [span for span in found if span.number == number or (span.number not in numbers and span.role != requests.CHAT)]
    words = [(span.number == number, _own(span) if span.number == number else _counted_one(span.text.strip())) for span in mine]
    asks = _is_order(" ".join(said for own, said in words if own))
    kept = [said for own, said in words if said and (own or not (asks and _ONLY_ASKS.fullmatch(said)))]
    whole = _JOINS.sub("", " ".join(kept).strip(_EDGES)).strip(_EDGES)
    return re.sub(r"^(?= )", "post", _ONE_FOR.sub(" ", whole))


def _own(span: Span) -> str:
    """The words of a stretch of one post, a frame without the number it is listed by."""
    said = span.text.strip()
    return _MARKED.sub("", said) if span.role == requests.FRAME else said


def _counted_one(frame: str) -> str:
    left = _MANY.sub(r"\1", _COUNT.sub("", frame))
    return "" if _ONLY_COUNTS.fullmatch(left) else left


def _placed(orders: Sequence[str], said: str) -> list[str]:
    """The orders, one that names no platform for those of the order before it: "one tweet about flu shots and one about hand washing"."""
    named = places.named(said)
    made: list[str] = []
    before = ""
    for order in (_ITEM.sub("", order) for order in orders):
        here = places.named(order) or places.implied(order)
        if not here and named:
            order = f"{order}. {before}" if before else order
        before = ", ".join(here) or before
        made.append(order)
    if not before:
        return made
    first = next(p for order in made if (p := ", ".join(places.named(order))))
    return [order if places.named(order) or places.implied(order) else f"{order}. {first}" for order in made]


def taken(orders: Sequence[str], session: Session, removed: tuple[Removed, ...], answered: Callable[[Session, str], Answer]) -> Answer:
    """The answer to several orders: the drafts of each, which stay apart for what is said of them later. ``removed`` are what the whole message loses."""
    fresh = Session(platforms=session.platforms, ideas=session.ideas)
    answers = [answered(fresh, order) for order in orders]
    tables = tuple(answer.session for answer in answers if answer.session.posts)
    if not tables:
        return replace(answers[0], text=" ".join(dict.fromkeys(answer.text for answer in answers)), removed=removed)
    return _merged(answers, _over(tables, session), removed)


def revised(said: str, session: Session, answered: Callable[[Session, str], Answer]) -> Answer:
    """The answer to a change, made in the drafts of the orders it speaks of."""
    if several := _apart(said, session):
        told: list[Answer] = []
        for piece in several:
            told.append(revised(piece, session, answered))
            session = told[-1].session
        return _merged(told, session, told[0].removed)
    meant, wish = addressed(said, session)
    if len(meant) == 1 and _ONLY.fullmatch(wish):  # "only the first thing"
        table = session.tables[meant[0]]
        shown = tuple(table.posts.values())
        return Answer("revise", say("drafts", "only", platforms=names(table.posts)), replace(table, earlier=(*session.earlier, session.posts)), tuple(table.posts), Drafts(shown))
    answers = {number: answered(session.tables[number], wish) for number in meant}
    tables = tuple(answers[number].session if number in answers else table for number, table in enumerate(session.tables))
    return _merged(list(answers.values()), _over(tables, session), next(iter(answers.values())).removed)


def _apart(said: str, session: Session) -> tuple[str, ...]:
    """The sentences of a change, where each speaks of one order and not all of the same; none else."""
    pieces = [said[start:end] for start, end in sentences(said) if len(said[start:end].split()) > 1]
    meant = [addressed(piece, session)[0] for piece in pieces]
    return tuple(pieces) if len(pieces) > 1 and all(len(one) == 1 for one in meant) and len(set(meant)) > 1 else ()


def addressed(said: str, session: Session) -> tuple[tuple[int, ...], str]:
    """Which orders a change speaks of, all where it names none, and the change without what names them."""
    every = tuple(range(len(session.tables)))
    for naming in (*_NAMED.finditer(said), *_LED.finditer(said)):
        told = naming.groupdict()
        meant = tuple(n for n in every if stems(told["what"] or told.get("first") or "") & _about(session.tables[n]))
        if len(meant) == 1:
            return meant, _without(said, naming)
    if found := _COUNTED.search(said):
        number = _number(found, len(every))
        if number is not None and number < len(every) and all(len(table.posts) == 1 for table in session.tables):
            return (number,), _without(said, found)
    if (named := places.named(said)) and 0 < len(there := tuple(n for n in every if set(named) & set(session.tables[n].posts))) < len(every):
        return there, said
    return every, said


def _number(found: re.Match[str], many: int) -> int | None:
    if found["number"]:
        return int(found["number"]) - 1
    nth = found["nth"].lower()
    return many - 1 if nth == "last" else _NTH.index(nth) if nth in _NTH else int(nth[0]) - 1


def _without(said: str, found: re.Match[str]) -> str:
    """A change without the draft it names: "make the sunburn one shorter" -> "make it shorter", "in the second post add ..." -> "add ..."."""
    before, after = said[: found.start()].strip(), said[found.end() :].strip(_EDGES)
    placed = _PLACE.search(before)
    before = before[: placed.start()].strip() if placed else before if _IN_IT.match(found[0]) else f"{before} it" if before else ""
    return f"{before} {after}".strip()


def _about(table: Session) -> frozenset[str]:
    return stems(table.order.request.text) if table.order else frozenset()


def _about_what(answer: Answer) -> str:
    """What an order without a draft was about, in its own words."""
    asked = answer.session.order.request.text if answer.session.order else ""
    about = canonical.topic_of(asked) or canonical.news_of(asked)
    return f"“{' '.join(about.split()[:_LABEL])}”: " if about else ""


def _over(tables: Sequence[Session], session: Session) -> Session:
    """The session with these orders on the table: of each platform the first draft stands for it."""
    posts = {p: post for table in reversed(tables) for p, post in table.posts.items()}
    ids = tuple(dict.fromkeys(p for table in tables for p in table.posts))
    order = replace(tables[0].order, platforms=ids) if tables[0].order else None
    before = (*session.earlier, session.posts) if session.posts else session.earlier
    return replace(session, platforms=ids, order=order, posts=posts, earlier=before, tables=tuple(tables), advice=None, bio="", waiting="", last=tables[0].last)


def _merged(answers: Sequence[Answer], session: Session, removed: tuple[Removed, ...]) -> Answer:
    """The answers as one: every draft of the platforms that they touch, in the order of the orders."""
    touched = {post.platform for answer in answers for post in answer.drafts.posts}
    shown = tuple(post for table in session.tables for p, post in table.posts.items() if p in touched)
    taken_ = {post: words for answer in answers for post, words in zip(answer.drafts.posts, answer.drafts.taken, strict=False)}
    withheld = tuple(w for answer in answers for w in answer.drafts.withheld)
    found = tuple(dict.fromkeys(p for answer in answers for p in answer.drafts.passages))
    drafts = Drafts(shown, withheld, removed, tuple(taken_.get(post, ()) for post in shown), found, answers[0].drafts.note)
    said = " ".join(dict.fromkeys(answer.text if answer.drafts.posts else f"{_about_what(answer)}{answer.text}" for answer in answers))
    return replace(answers[0], text=said, session=session, platforms=session.platforms, removed=removed, drafts=drafts, passages=found)
