"""One turn of the talk: read what is asked, do it, answer in a sentence or two. Everything shown is guarded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches

import re2

from assistant import emergency, guard, pipeline, platforms
from assistant.conversation import (
    answers,
    asks,
    bounds,
    declined,
    drafting,
    improper,
    intent,
    meant,
    misread,
    orders,
    picking,
    places,
    plainly,
    posed,
    remarks,
    request,
    steps,
    trouble,
    unsure,
    untold,
    urged,
)
from assistant.conversation import wishes as wishes_of
from assistant.conversation.drafting import DEFAULT_PLATFORMS, order_for
from assistant.conversation.heard import Heard
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import say
from assistant.errors import TooLong, UsageError
from assistant.guard import Cleaned
from assistant.knowledge import cards
from assistant.knowledge.subject import lower_first
from assistant.pipeline import Desk
from assistant.stages import (
    Arrival,
    Drafts,
    Edit,
    Post,
    ProgressSink,
    Raw,
    Taken,
    Withheld,
    ignore_arrival,
    ignore_progress,
)
from assistant.text import english, tokens
from assistant.text.patterns import lazy_re2
from assistant.writers.base import Turn, Voiced, within
from assistant.writers.builtin.revise.replies import reply

_TELLING = ("draft", "smalltalk", "guideline_question")  # what a message may be taken for that tells what was asked
_GOES_ONLY = lazy_re2(r"(?i)\b(?:goes|go|belongs?|stays?|is) only (?:on|to|for|in) (?:facebook|fb|instagram|insta|ig|linkedin|x|twitter|threads|tiktok)\b")
_DRAFTING = ("new", "platform", "another")  # wishes of a change for drafts of their own
_BESIDE_EDITS = ("revise", "draft", "guideline_question")  # what one wish of a change may be answered as
_ABOUT_INSTEAD = lazy_re2(r"(?i)^(?:(?:no+|hmm+|sorry|actually|but|ok|wait|um)[\s,.!]+)*(?:(?:i|we) (?:wanted|meant|want|asked for) (?:it|this|one|the post|a post|something)(?: to be)?|(?:it|this|the post) (?:should|was supposed to|is supposed to) be|make (?:it|this)|can (?:it|this) be|should be)(?: more)? (?:about|on) (?P<what>[^.!?]{3,100}?)(?:,? (?:not|instead|rather than|please|pls)\b[^.!?]*)?[.!?]*$")  # another post than the one on the table
_SAME_FOR = lazy_re2(r"(?i)^(?:(?:and|ok|now|please|do|also|can you) )*(?:(?:the |those )?same (?:\w+ )?(?:things? |changes? |edits? )?(?:for|on|in|to) (?P<where>(?:the )?\w+(?: (?:one|post|draft|version))?)|(?:the |on )?(?P<led>\w+)\s*[:,] (?:the )?same)(?P<rest>\W.*)?$")
_ALIKE = 0.6  # how near a name must be to one in the drafts to be another spelling of it
_PASTED = ("check", "reply")  # intents that read a pasted text of any length


def respond(
    desk: Desk,
    session: Session,
    raw: Raw,
    *,
    chosen: tuple[str, ...] = (),
    progress: ProgressSink = ignore_progress,
    arrived: Arrival = ignore_arrival,
    turn: Turn | None = None,
) -> Answer:
    """Answer one message. ``chosen`` are the platforms ticked on the page; the message's own come first.

    Raises BedsideError when nothing can be answered; the session is then unchanged.
    """

    def answered(before: Session, said: str) -> Answer:
        return _respond(desk, before, Raw(said), chosen, progress, arrived, turn)

    def ordered(before: Session, said: str) -> Answer:
        return _respond(desk, before, Raw(said), chosen, progress, arrived, turn, one_of_several=True)

    def whole(before: Session, said: str) -> Answer:
        return respond(desk, before, Raw(said), chosen=chosen, progress=progress, arrived=arrived, turn=turn)

    def edited(before: Session, said: str, change: Edit) -> Answer | None:
        cleaned = _deidentified(desk, before, Raw(said), "revise")
        return None if cleaned.removed else drafting.edit(Heard(desk, before, Raw(said), request.read(said), cleaned, chosen, progress, arrived), change)

    if misread.is_said(session, raw.text) and session.held is not None:
        before = replace(session, held=None)
        return misread.judged(desk, before, _respond(desk, before, Raw(session.held.text), chosen, progress, arrived, turn, one_of_several=True, trusted=True))
    session = replace(session, held=None)
    if (told := _of_several(desk, session, raw, ordered, whole)) is not None:
        return told
    raw = Raw(plainly.eased(raw.text, session.posts.values())) if session.posts else raw
    if (about := _ABOUT_INSTEAD.match(raw.text.strip())) and session.posts and (topic := about.group("what").strip(" .!?")):
        where = ", ".join(platforms.get(name).name for name in session.posts)
        afresh = f"post about {topic} for {where}" if cards.find_topic(topic) is not None else "another take"  # "why you should get one" names none
        return respond(desk, replace(session, tables=()), Raw(afresh), chosen=chosen, progress=progress, arrived=arrived, turn=turn)
    if session.posts and not isinstance(desk.writer, Voiced) and _GOES_ONLY.search(raw.text):  # which post stands where is not for words to say
        return Answer("revise", reply("not_understood"), replace(session, last="revise"), tuple(session.posts))
    made = _exactly(desk, session, raw, answered, edited) or _within_bounds(desk, session, raw, _by_parts(desk, session, raw, answered))
    return Answer("revise", say("revision", "named"), replace(session, last="revise"), tuple(session.posts)) if _names_somebody(desk, session, raw, made) else made


def _names_somebody(desk: Desk, session: Session, raw: Raw, answer: Answer) -> bool:
    """Whether a change puts words into a draft that, in the message as a whole, name somebody: taken apart, they may tell it no more."""
    if answer.intent != "revise" or not session.posts or not answer.drafts.posts:
        return False
    before, after = (" ".join(post.text for post in posts) for posts in (session.posts.values(), answer.drafts.posts))
    went = [word for word in tokens.capitals(before) if word not in after and not english.is_word(word.lower())]
    came = {word for word in tokens.capitals(after) if word not in before and not get_close_matches(word, went, n=1, cutoff=_ALIKE)}  # another spelling names nobody else
    removed = guard.deidentify(raw.text, desk.profile).removed if came else ()
    return any(taken.kind in ("NAME", "LOCATION") and not came.isdisjoint(tokens.capitals(raw.text[taken.start : taken.end])) for taken in removed)


def _exactly(desk: Desk, session: Session, raw: Raw, answered: Callable[[Session, str], Answer], edited: Callable[[Session, str, Edit], Answer | None]) -> Answer | None:
    """The answer to a change whose wishes are taken one after the other, those that can be made exactly as told so made; None where none can."""
    if not session.posts or isinstance(desk.writer, Voiced) or session.advice is not None or session.judged is not None or request.is_check(raw.text) or request.handed_over(raw.text):
        return None
    found = _same_again(session, raw.text) or wishes_of.taken_apart(raw.text, tuple(session.posts.values()), tuple(session.earlier[-1].values()) if session.earlier else ())
    kind = meant.read(raw.text, request.read(raw.text).outside, session, desk.profile) if found else ""
    if not found or not (kind == "revise" or (meant.CHANGES.match(raw.text) and any(wish.is_quoted for wish in found))) or _deidentified(desk, session, raw, "revise").removed:
        return None
    made: list[tuple[Answer, Edit]] = []
    wishes = {wish.typed: wish for wish in found}

    def one(now: Session, typed: str) -> Answer:
        wish = wishes[typed]
        if wish.edit is not None and (answer := edited(now, typed, wish.edit)) is not None:
            made.append((answer, wish.edit))
            return answer
        answer = _within_bounds(desk, now, Raw(typed), answered(now, typed))
        apart = answer.intent == "draft" and wish.order not in _DRAFTING
        return Answer("revise", reply("not_understood"), now) if apart or answer.intent not in _BESIDE_EDITS else answer

    answer = steps.taken(tuple(wishes), session, one)
    if answer is None and made and len(wishes) > 1:
        return replace(made[0][0], text=" ".join(dict.fromkeys(f"“{edit.typed}”: {lower_first(told.text)}" for told, edit in made)))
    if answer is None:
        return made[0][0] if made else None
    if not made:
        return answer if any(wish.scoped for wish in found) else None
    return replace(answer, session=replace(answer.session, edits=tuple(edit for _, edit in made)))


def _same_again(session: Session, said: str) -> tuple[wishes_of.Wish, ...]:
    """The exact changes made last, for a draft that has not seen them: "same for instagram, and ..."; none where nothing of the kind is said."""
    asked_ = _SAME_FOR.match(said.strip())
    if asked_ is None or not session.edits or not (where := places.named(asked_.group("where") or asked_.group("led"))) or not set(where) <= set(session.posts):
        return ()
    name = platforms.get(where[0]).name
    again = tuple(wishes_of.Wish(f"{name}: {edit.typed}", edit, scoped=True) for edit in session.edits)
    rest = (asked_.group("rest") or "").strip(" ,.;")
    shown = tuple(post for p, post in session.posts.items() if p in where)
    return (*again, *(replace(wish, typed=f"{name}: {wish.typed}") for wish in wishes_of.taken_apart(rest, shown))) if rest else again


def _by_parts(desk: Desk, session: Session, raw: Raw, answered: Callable[[Session, str], Answer]) -> Answer:
    """The answer to a message as a whole, or to its parts one after the other where it is not understood as one."""
    wishes = steps.parts(raw.text) if session.posts else ()
    if steps.are_apart(wishes, raw.text) and meant.read(raw.text, request.read(raw.text).outside, session, desk.profile) != "reply" and (answer := steps.taken(wishes, session, answered)) is not None:
        return answer
    answer = answered(session, raw.text)
    if answer.intent != "revise" or not session.posts or steps.changed(answer, session):
        return answer
    return (steps.taken(wishes, session, answered) if wishes and wishes != (raw.text.strip(),) else None) or answer


def _within_bounds(desk: Desk, session: Session, raw: Raw, answer: Answer) -> Answer:
    """The answer, but for a change that did what was not asked for, or told readers what was for the writer: the drafts then stay as they were."""
    if answer.intent != "revise" or not session.posts or isinstance(desk.writer, Voiced) or not answer.drafts.posts:
        return answer
    after = {post.platform: post for post in answer.drafts.posts}
    if not wishes_of.prints(raw.text, session.posts.values(), after.values()) and bounds.keeps(wishes_of.orders(raw.text), raw.text, session.posts, after):
        return answer
    return Answer("revise", reply("not_understood"), replace(session, last="revise", edits=()), answer.platforms, removed=answer.removed)


def _of_several(desk: Desk, session: Session, raw: Raw, ordered: Callable[[Session, str], Answer], changed: Callable[[Session, str], Answer]) -> Answer | None:
    """The answer where several posts are asked for at once, or some of several are to be changed; None for all else."""
    if not (orders.parted(raw.text) or session.tables):
        return None
    cleaned = pipeline.deidentify(raw, desk)
    several = orders.parted(cleaned.safe.text)  # read as a whole: a name is somebody's by what stands around it
    kind = meant.read(raw.text, request.read(raw.text).outside, session, desk.profile)
    if several and kind in ("draft", "plan", "ideas"):
        return orders.taken(several, session, cleaned.removed, ordered)
    if session.tables and kind == "revise":
        return orders.revised(raw.text, session, changed)
    return None


def _respond(desk: Desk, session: Session, raw: Raw, chosen: tuple[str, ...], progress: ProgressSink, arrived: Arrival, turn: Turn | None, *, one_of_several: bool = False, trusted: bool = False) -> Answer:
    """``one_of_several``: the whole message asks for posts; ``trusted``: its writer says that it was misread."""
    raw = Raw(request.corrected(raw.text))
    text = raw.text
    if not text.strip():
        raise UsageError("Please write something first.")
    if len(text) > desk.settings.max_check_chars:
        raise TooLong(len(text), desk.settings.max_check_chars)
    ask = request.read(text)
    if told := trouble.heard(ask.outside, session.last):
        said = told.says.format(**emergency.numbers(desk.profile.jurisdiction))
        return Answer("guideline_question", said, replace(session, last=session.last or "guideline_question", waiting=""))
    pick = picking.picked(session.offered, text)
    kind = "draft" if pick else meant.read(text, ask.outside, session, desk.profile)
    kind = "draft" if one_of_several and kind in ("guideline_question", "smalltalk") else kind  # the whole message asks for posts
    if kind == "draft" and (small := _unshouted(text, desk)) != text:
        raw, text, ask = Raw(small), small, request.read(small)
    kind = "draft" if kind == "smalltalk" and session.waiting and cards.find_topic(text) is not None else kind  # "ok then bipolar disorder"
    if kind == "draft" and (begun := request.without_lead(text)) != text:
        raw, text, ask = Raw(begun), begun, request.read(begun)
    put, typed = _put_to_us(desk, session, text, ask, kind), ask
    kind = "draft" if put is not None else kind
    wanted, proper = text, _properly(text, desk, trusted=trusted) if put is not None else None
    if put is not None and put.given and not (proper is not None and proper.faults):
        raw, text, ask = Raw(put.given), put.given, replace(request.read(put.given), platforms=put.platforms, style=ask.style)
        put = None  # the writer answers it themselves
    if put is not None and (not put.request or (proper is not None and proper.faults)):
        waiting = untold.waits_for_answer(replace(session, last="draft"), put.platforms)
        if proper is not None and proper.faults:
            return _with_help(declined.remembered(Answer("draft", declined.refused(desk, proper, text), waiting), desk, proper, text), typed.outside, desk)
        return _with_help(Answer("draft", f"{say('drafts', 'unanswered', asked='that question')} {remarks.nearest(put.asked)}".strip(), waiting), typed.outside, desk)
    if put is not None:
        raw, text, ask = Raw(put.request), put.request, replace(request.read(put.request), platforms=put.platforms, style=ask.style)
        session = replace(session, waiting="")
    kind = "draft" if kind == "check" and session.waiting and not request.is_check(text) else kind  # the points that were asked for
    whole = Raw(pick.request) if pick else _told(session, text, ask.outside, kind)
    completes, session = untold.completed(session), replace(session, waiting="")
    if whole is not None:
        raw, text, kind = whole, whole.text, "draft" if pick else completes
        ask = request.read(text)
    if kind == "revise" and session.bio and not session.posts:
        kind = "profile_bio"  # the change is one of the bio just written
    if put is None:
        wanted, proper = text, _properly(text, desk, trusted=trusted) if kind == "draft" and not pick else None
    if proper is not None and proper.faults:
        text = declined.instead(desk, proper, wanted)
        if not text:
            return declined.answer(Heard(desk, session, raw, ask, pipeline.deidentify(raw, desk), chosen, progress, arrived), proper)
        raw, ask = Raw(text), replace(request.read(text), platforms=ask.platforms)
    if turn is not None:
        desk = replace(desk, writer=within(desk.writer, turn))
    if kind in _PASTED:  # judged as pasted; only the words around it are a request
        cleaned = pipeline.deidentify(Raw(ask.outside.strip() or "?"), desk)
        cleaned = cleaned._replace(findings=())
    else:
        cleaned = _deidentified(desk, session, raw, kind)
    answer = _HANDLERS[kind](Heard(desk, session, raw, ask, cleaned, chosen, progress, arrived))
    if proper is not None:
        answer = declined.beside(desk, answer, proper, wanted, trusted=trusted)
    if put is not None:
        answer = remarks.of_a_question(put, answer)
    judged = answer.session.judged if answer.intent == "check" else None
    ruled = answer.session.ruled if answer.intent == "guideline_question" and answer.passages else None
    answer = replace(answer, session=replace(answer.session, edits=(), advice=answer.advice, last=answer.intent, judged=judged, ruled=ruled))
    return answer if kind == "refuse_advice" else _with_help(answer, typed.outside, desk)


def _with_help(answer: Answer, outside: str, desk: Desk) -> Answer:
    """The answer, the numbers for emergencies before it where whoever writes seems unwell."""
    if asks.table("unwell")["any"].search(outside) is None:
        return answer
    return replace(answer, text=f"{say('refusal', 'unwell', **emergency.numbers(desk.profile.jurisdiction))} {answer.text}")


def _properly(text: str, desk: Desk, *, trusted: bool) -> improper.Reading:
    """What may not be said of a request; what was only guessed may, where its writer says that it was misread."""
    reading = improper.read(text, desk.profile)
    return reading.trusted(text) if trusted else reading


def _put_to_us(desk: Desk, session: Session, text: str, ask: request.Ask, kind: str) -> posed.Put | None:
    """The question put to the practice that a post is to answer, or a bare one of health, where no draft is on the table."""
    if session.posts or isinstance(desk.writer, Voiced):
        return None
    if kind == "draft":
        return posed.read(desk, text)
    bare = kind == "guideline_question" and text == ask.outside and session.ruled is None and "?" in text and not meant.OF_RULES.search(text)
    return posed.of_health(desk, text) if bare else None


def _unshouted(text: str, desk: Desk) -> str:
    """A message typed in capitals in small ones, where it names nobody: a name is known by its capital."""
    small = request.unshouted(text)
    return text if small == text or any(found.kind == "NAME" for found in pipeline.deidentify(Raw(text), desk).removed) else small


def _deidentified(desk: Desk, session: Session, raw: Raw, kind: str) -> Cleaned:
    """A message without identifiers. In a change, names that stand in the drafts on the table stay, so that "remove Ruth" may name Ruth: the guard has read them there."""
    cleaned = pipeline.deidentify(raw, desk)
    if kind != "revise":
        return cleaned
    shown = " ".join(post.text for post in session.posts.values())
    standing = [word for word in re2.findall(r"[\pL’'-]{3,}", shown) if word[0].isupper()]
    named = {raw.text[r.start : r.end] for r in cleaned.removed if r.kind == "NAME"}
    known = tuple(sorted(name for name in named if re2.search(rf"\b{re2.escape(name)}\b", shown) or get_close_matches(name, standing, n=1, cutoff=_ALIKE)))
    there = desk.of(replace(desk.profile, staff=(*desk.profile.staff, *known))) if known else desk
    if known:
        cleaned = pipeline.deidentify(raw, there)
    return _as_said_of(shown, raw, there, cleaned) if cleaned.removed else cleaned


def _as_said_of(shown: str, raw: Raw, desk: Desk, cleaned: Cleaned) -> Cleaned:
    """What is told in passing of somebody the drafts name ("she also plays the cello"), read as their next sentence: whole, where the guard would leave it there."""
    read = guard.clean_after(shown, raw.text, desk.profile, families=("identifiers",))
    return cleaned if read.findings else read


def draft_request(
    desk: Desk,
    raw: Raw,
    wanted: tuple[str, ...] = (),
    progress: ProgressSink = ignore_progress,
    arrived: Arrival = ignore_arrival,
) -> Drafts:
    """Drafts for one request outside a talk. Raises UnknownPlatform and whatever ``pipeline.deidentify`` raises."""
    ask = request.read(raw.text)
    ids = tuple(platforms.get(name).id for name in wanted) or ask.platforms or DEFAULT_PLATFORMS
    proper = improper.read(raw.text, desk.profile)
    if proper.faults:
        text = declined.instead(desk, proper, raw.text)
        if not text:
            note = declined.refused(desk, proper, raw.text)
            return Drafts(withheld=tuple(Withheld(name, note) for name in ids), note=note)
        raw, ask = Raw(text), request.read(text)
    cleaned = pipeline.deidentify(raw, desk)
    order = order_for(desk, ask, cleaned.safe, ids)
    who = untold.question(raw.text) or unsure.asked_back(raw.text, cleaned, order)
    note = who or (urged.instead(urged.topic_of(order.topic), desk.profile) if urged.urges(ask.outside) else "")
    if who or (note and order.topic is None):
        return Drafts(withheld=tuple(Withheld(name, note) for name in ids), removed=cleaned.removed, note=note)
    drafts = pipeline.draft(desk, order, progress, arrived)
    left = say("improper", "part", reasons=declined.why(proper)) if proper.faults else ""
    return drafts._replace(removed=cleaned.removed, note=" ".join(s for s in (left, note, drafts.note) if s))


def guarded_edit(desk: Desk, session: Session, platform: str, raw: Raw, at: int = 0) -> tuple[Post, tuple[Taken, ...], Session]:
    """A person's own edit of the ``at``-th card of a platform, guarded and sealed like any draft. Raises BedsideError; the card stays then."""
    before = session.posts.get(platform)
    post, taken = pipeline.guard_and_seal(desk, raw, platform, before.citations if before else ())
    return post, taken, session.edited(platform, at, post)


def _told(session: Session, text: str, outside: str, kind: str) -> Raw | None:
    """The request a message completes, where the turn before asked what the post is about and this one is nothing else."""
    if kind not in (*_TELLING, "revise") or (kind == "revise" and not session.posts) or places.alone(outside) or (len(outside.split()) <= meant.CHANGE_WORDS and intent.is_change(outside)):
        return None
    return None if kind == "smalltalk" and answers.mood(outside) != "other" else untold.told(session, text)


_HANDLERS: dict[str, Callable[[Heard], Answer]] = {
    "draft": drafting.draft,
    "revise": drafting.revise,
    "check": answers.check,
    "reply": answers.reply,
    "plan": answers.plan,
    "ideas": answers.ideas_for,
    "profile_bio": answers.bio,
    "guideline_question": answers.guideline,
    "smalltalk": answers.smalltalk,
    "refuse_advice": answers.refuse,
    "unsupported": answers.unsupported,
}
assert set(_HANDLERS) == set(intent.INTENTS)
