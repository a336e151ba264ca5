"""One turn of the talk: read what is asked, do it, answer in a sentence or two. Everything shown is guarded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches

import re2

from assistant import emergency, guard, pipeline, platforms
from assistant.conversation import (
    answers,
    asked,
    asks,
    bounds,
    declined,
    drafting,
    improper,
    intent,
    language,
    orders,
    picking,
    places,
    plainly,
    posed,
    remarks,
    replying,
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
from assistant.profile import Profile
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
from assistant.text import tokens
from assistant.text.patterns import lazy_re2
from assistant.writers.base import Turn, Voiced, within
from assistant.writers.builtin import canonical, card_answers, frames, handed
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.forms import OF_QUESTIONS
from assistant.writers.builtin.revise import heard
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.told import is_handed, speaks_for_itself

_TELLING = ("draft", "smalltalk", "guideline_question")  # what a message may be taken for that tells what was asked
_QUESTION_WORDS = 14  # of a question about this tool
_CHANGE_WORDS = 8  # a change asked for without a draft is short: "make it shorter"
_POINTING_WORDS = 4  # "less formal please"; a longer wish names what to change
_CHANGE_WORDS_AFTER = 15  # after a request that could not be met
_NOTES = 8  # words handed over, from which on they are another post beside those on the table
_QUOTED = 0.6  # share of a draft that is quoted to have it changed, at most
_WHAT_OF_IT = lazy_re2(r"(?i)^\W*(?:by |with |to |for |in |on )?(?:what|who|where|when|why|which|huh|really)\b\s*\?+")  # no question of rules
_ABOUT = lazy_re2(r"(?i)\babout\b")  # "a thread about cataract" is a wish of its own
_DATED = lazy_re2(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b")
_AWARENESS = lazy_re2(r"(?i)\bawareness (?:day|week|month)\b")
_OF_RULES = lazy_re2(r"(?i)\b(?:rules?|allowed|legal|illegal|hipaa|ftc|fda|law|laws|consent|permission|polic(?:y|ies)|guidelines?|guidance|complian\w+|liab\w+|sued?|fine[ds]?|boards?|may (?:i|we)|can (?:i|we|you|my|our)|should (?:i|we)|do (?:i|we) (?:have|need)|(?:i|we) (?:post|share|say|tag|use|name|mention)|post(?:ing|ed)?|shar(?:e|ing)|repl(?:y|ies|ying)|comments?|reviews?|dms?|ads?|advertis\w+|testimonials?|photos?|pictures?|videos?|hash ?tags?|captions?|disclaimers?|ok|okay)\b")
_EXPLAINS = lazy_re2(r"(?i)^\W*(?:why|how) (?:do|does|we|our|the|is|are|your?|to)\b")
_WANTED_POST = lazy_re2(rf"(?i)\b(?:make|write|do|create|draft|need|want)(?: me| us)? (?:an? |one |the )?(?:\w+ )?(?:posts?|captions?|tweets?|threads?|reels?)\b|\b{handed.PLACE} (?:posts?|captions?|tweets?|threads?|reels?)\b|\b(?:posts?|captions?|tweets?) (?:for|on) (?:our |my )?{handed.PLACE}\b")
_IS_IT_OK = lazy_re2(r"(?i)\b(?:is|are) (?:it|they) (?:ok|okay)\b")
_CAN_WE = lazy_re2(r"(?i)\bcan (?:we|i|you|u) (?:please |pls )?(?:do|get|have|make|write|put (?:up|together)|run) (?:an? |some |one )?(?:[\w-]+ ){0,3}(?:posts?|captions?|threads?|reels?|carousels?|stor(?:y|ies)|tweets?)(?: (?:about|abt|on|for|explaining|with|that)\b|(?: on it| please| pls)*\W*$)")
_ASKED_BEHIND = lazy_re2(r"(?i)[\s,.?!–-]+(?:(?:an?|one|quick|short|simple|little|facebook|fb|insta|ig|instagram|linkedin|x|plain) )*(?:posts?|captions?|tweets?|threads?|reels?|carousels?)(?: please| pls| thanks)*\W*$")
_COUNTED_RULE = lazy_re2(r"(?i)\b\d+(?:-\d+)+ rule\b")  # "the 20-20-20 rule"
_POINTS_BACK = lazy_re2(r"(?i)\b(?:it|its|it.s|that|this|them|these|those|the (?:\w+ )?(?:post|draft|caption|tweet|text|version|one|opening|ending|line|sentence|paragraph|hook|question|hash ?tags?|emojis?|title|tone|first|second|third|last)|(?:short|long|warm|funn|friendl|simpl|plain)(?:er|ier)|more|less|fewer|again|another)\b")
_WANTED_NEW = lazy_re2(r"(?i)\b(?:write|draft|create|(?:new|another|different|separate|a|an) (?:post|caption|thread|reel|tweet|article|newsletter|blog)|(?:post|caption|tweet|thread|reel|something) (?:about|on|for|that|saying|thanking))\b")
_NEW = lazy_re2(r"(?i)^\W*(?:(?:a|an|one|quick|short|instagram|ig|insta|facebook|fb|x|tiktok|linkedin) )*(?:carousel|thread|reel|poll|list|blog|script|post|story|caption|faqs?|quiz|checklist|newsletter|infographic|explainer)\b.*(?::|\b(?:about|on|with|of)\b)")
_IDEAS = lazy_re2(r"(?i)^\W*(?:what|which|how|any|got|anything)\b|\b(?:ideas?|brainstorm\w*|topics?|suggest\w*|inspiration|what (?:to|should (?:i|we)|can (?:i|we)) post)\b")
_POLL = lazy_re2(r"(?i)^\W*(?:(?:a|an|one|quick|short|fun|silly|make|do|new) )*polls?\b")
_FAVOUR = lazy_re2(r"(?i)^\W*(?:can|could|would|will) (?:you|u|we) (?:please |pls )?(?:explain|write|make|do|tell|give|help|draft|post|put)\b")
_ASKED_OFTEN = lazy_re2(r"(?i)\b(?:patients?|parents?|people|everyone|families|folks|moms?|clients?) (?:(?:always|keep|often|still|all|just) )*(?:ask|asks|asking|wonder|want to know)\b")
_CHANGES = lazy_re2(r"(?i)^\W*(?:(?:please|pls|can you|could you|just|and|also|ok|no) )*(?:make|change|add|remove|drop|cut|replace|swap|undo|redo|shorten|move|put|fix|say|use|not|it.?s|its|delete|take|keep|rename|correct)\b")
_EDITS = lazy_re2(r"(?i)^\W*(?:(?:please|pls|can you|could you|just|and|also|ok|no)[ ,]+)*(?:(?:put|add|insert) [^?]{2,120}? (?:at|on|in|to) the (?:very )?(?:start|beginning|top|front|end|bottom)\b|(?:delete|cut|remove|drop|take out) everything (?:before|after|above|below|up to|from|but)\b)")
# A change to a part of a draft, which a comment or a request for another post may sound like: "put each fact on its own line".
_EDITS_A_PART = lazy_re2(r"(?i)(?:^|[.!?,:]\s+|\band )\W*(?:(?:please|pls|plz|can you|could you|can u|just|and|also|ok|okay|no|nope|now|great|good|love it|nice|what|hm+|then|so|but|oh|sorry|actually|wait|maybe|i meant|i want you to|you can)[\s,.!?:]+)*(?:put|add|make|move|remove|delete|drop|cut|lose|take|change|replace|swap|switch|merge|join|combine|split|start|begin|end|open|close|finish|shorten|break|number|capitali[sz]e|undo|keep|turn|bring|insert|bold|reverse|reorder|trim|tighten|set|write out)\b.*?\b(?:lines?|sentences?|paragraphs?|slides?|tweets?|bullets?(?: points?)?|captions?|hash ?tags?|emojis?|opening|ending|opener|hook|title|headline|phone|address|first one|last one|(?:the|this|each|every) (?:\w+ )?(?:post|draft|caption|one|thread|script|carousel)|top|bottom|beginning|one tweet|disclaimer|sign-?off|brackets?|exclamation marks?|arrows?|each on its own)\b")
_GIVES_TEXT = lazy_re2(r"(?i)^\W*(?:(?:no|nope|ok|please|pls|just|and|also|then)[\s,]+)*(?:make it\s*:|make it say\b|change (?:it|the [\w ]{2,25}) to\b|it should (?:say|read)\b|replace .{2,60} with\b|use this\b)")  # "change the question to What should we post about next?"
_ONE_MORE = lazy_re2(r"(?i)^(?:ok |and |now |great |thanks )*(?:(?:can|could|would) (?:i|we|you|u) )?(?:also |please |pls )*(?:do|make|have|get|see|write|give me) (?:this|it|that|the same|one|another)(?: also| too)? (?:for|on) (?:the )?(?:facebook|fb|instagram|insta|ig|linkedin|x|twitter|threads|tiktok|bluesky|google)\b")
_ON_A_DRAFT = lazy_re2(r"(?i)^(?:ok |and |so )?(?:on (?:the )?\w+(?: (?:one|post|draft|version))?|now (?:the )?\w+(?: (?:one|post))?)\s*[:,]")
_GOES_ONLY = lazy_re2(r"(?i)\b(?:goes|go|belongs?|stays?|is) only (?:on|to|for|in) (?:facebook|fb|instagram|insta|ig|linkedin|x|twitter|threads|tiktok)\b")
_DRAFTING = ("new", "platform", "another")  # wishes of a change for drafts of their own
_BESIDE_EDITS = ("revise", "draft", "guideline_question")  # what one wish of a change may be answered as
_NO_EDIT = lazy_re2(r"(?i)\b(?:new|another|separate|different) (?:post|draft|one)\b|\bposts? (?:about|on|for|that|saying|announcing)\b|\b(?:make|write|start|do|need|want)(?: me| us)? an? (?:\w+ )?(?:post|thread|carousel|reel|script|poll|caption|tweet)\b|\bis (?:that|it|this) ok\b|\b(?:comments?|reviews?|repl(?:y|ies)|dms?|bio|profile|plan|calendar|schedule|week)\b")
_LONGEST_EDIT = 300  # characters of such a change
_POST_WORDS = lazy_re2(r"(?i)\b(?:posts?|posting|captions?|comments?|hash ?tags?|reels?|videos?|photos?|pictures?|share|mention|fine|ok|okay|ads?)\b")  # of rules, and of requests as well
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
    went = [word for word in tokens.capitals(before) if word not in after]
    came = {word for word in tokens.capitals(after) if word not in before and not get_close_matches(word, went, n=1, cutoff=_ALIKE)}  # another spelling names nobody else
    removed = guard.deidentify(raw.text, desk.profile).removed if came else ()
    return any(taken.kind in ("NAME", "LOCATION") and not came.isdisjoint(tokens.capitals(raw.text[taken.start : taken.end])) for taken in removed)


def _exactly(desk: Desk, session: Session, raw: Raw, answered: Callable[[Session, str], Answer], edited: Callable[[Session, str, Edit], Answer | None]) -> Answer | None:
    """The answer to a change whose wishes are taken one after the other, those that can be made exactly as told so made; None where none can."""
    if not session.posts or isinstance(desk.writer, Voiced) or session.advice is not None or session.judged is not None or request.is_check(raw.text) or request.handed_over(raw.text):
        return None
    found = _same_again(session, raw.text) or wishes_of.taken_apart(raw.text, tuple(session.posts.values()), tuple(session.earlier[-1].values()) if session.earlier else ())
    kind = _intent(raw.text, request.read(raw.text).outside, session, desk.profile) if found else ""
    if not found or not (kind == "revise" or (_CHANGES.match(raw.text) and any(wish.is_quoted for wish in found))) or _deidentified(desk, session, raw, "revise").removed:
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
    if steps.are_apart(wishes, raw.text) and _intent(raw.text, request.read(raw.text).outside, session, desk.profile) != "reply" and (answer := steps.taken(wishes, session, answered)) is not None:
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
    kind = _intent(raw.text, request.read(raw.text).outside, session, desk.profile)
    if several and kind in ("draft", "plan", "ideas"):
        return orders.taken(several, session, cleaned.removed, ordered)
    if session.tables and kind == "revise":
        return orders.revised(raw.text, session, changed)
    return None


def _respond(desk: Desk, session: Session, raw: Raw, chosen: tuple[str, ...], progress: ProgressSink, arrived: Arrival, turn: Turn | None, *, one_of_several: bool = False) -> Answer:
    raw = Raw(_unshouted(request.corrected(raw.text), desk))
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
    kind = "draft" if pick else _intent(text, ask.outside, session, desk.profile)
    kind = "draft" if one_of_several and kind in ("guideline_question", "smalltalk") else kind  # the whole message asks for posts
    kind = "draft" if kind == "smalltalk" and session.waiting and cards.find_topic(text) is not None else kind  # "ok then bipolar disorder"
    if kind == "draft" and (begun := request.without_lead(text)) != text:
        raw, text, ask = Raw(begun), begun, request.read(begun)
    put = None
    if not session.posts and not isinstance(desk.writer, Voiced):
        bare = kind == "guideline_question" and text == ask.outside and session.ruled is None and "?" in text and not _OF_RULES.search(text)
        put = posed.read(desk, text) if kind == "draft" else posed.of_health(desk, text) if bare else None
        kind = "draft" if put is not None else kind
    if put is not None and not put.request:
        return Answer("draft", f"{say('drafts', 'unanswered')} {remarks.nearest(put.asked)}".strip(), replace(session, last="draft"))
    if put is not None:
        raw, text, ask = Raw(put.request), put.request, replace(request.read(put.request), platforms=put.platforms, style=ask.style)
    kind = "draft" if kind == "check" and session.waiting and not request.is_check(text) else kind  # the points that were asked for
    whole = Raw(pick.request) if pick else _told(session, text, ask.outside, kind)
    completes, session = untold.completed(session), replace(session, waiting="")
    if whole is not None:
        raw, text, kind = whole, whole.text, "draft" if pick else completes
        ask = request.read(text)
    if kind == "revise" and session.bio and not session.posts:
        kind = "profile_bio"  # the change is one of the bio just written
    wanted, proper = text, improper.read(text, desk.profile) if kind == "draft" and not pick else None
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
        answer = declined.beside(desk, answer, proper, wanted)
    if put is not None:
        answer = remarks.of_a_question(put, answer)
    judged = answer.session.judged if answer.intent == "check" else None
    ruled = answer.session.ruled if answer.intent == "guideline_question" and answer.passages else None
    answer = replace(answer, session=replace(answer.session, edits=(), advice=answer.advice, last=answer.intent, judged=judged, ruled=ruled))
    if kind != "refuse_advice" and asks.table("unwell")["any"].search(ask.outside):
        answer = replace(answer, text=f"{say('refusal', 'unwell', **emergency.numbers(desk.profile.jurisdiction))} {answer.text}")
    return answer


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
    if kind not in (*_TELLING, "revise") or (kind == "revise" and not session.posts) or places.alone(outside) or (len(outside.split()) <= _CHANGE_WORDS and intent.is_change(outside)):
        return None
    return None if kind == "smalltalk" and answers.mood(outside) != "other" else untold.told(session, text)


def _intent(text: str, outside: str, session: Session, profile: Profile) -> str:
    """What is asked. A change is a change also when nothing is on the table: it is then told so, not drafted."""
    mood, words = answers.mood(outside), len(outside.split())
    if not any(c.isalnum() for c in text) or mood == "help":
        return "smalltalk"
    if not session.posts and session.advice is None and posed.question(text):
        return "draft"  # "a mom asked if ..., pls turn the answer into a post"
    if text == outside and asks.table("afresh")["any"].search(outside):
        return "draft"  # "forget that, I need a post on gout"
    if session.posts and text != outside and _quotes_a_draft(text, outside, session):
        return "revise"
    if session.posts and text == outside and asked.of_drafts(outside) == "shown":
        return "guideline_question"
    if session.posts and text == outside and asked.of_drafts(outside) == "good" and session.advice is None and session.judged is None:
        return "check"
    if session.posts and text == outside and _EDITS.match(outside) and not _WANTED_NEW.search(outside):
        return "revise"
    if session.posts and text == outside and _GIVES_TEXT.match(text) and not _NO_EDIT.search(text):
        return "revise"
    if session.posts and len(text) <= _LONGEST_EDIT and not _NO_EDIT.search(text) and (_EDITS_A_PART.search(text) or _ONE_MORE.match(text) or _is_on_a_draft(text, session) or any(map(plainly.read, steps.clauses(text)))):
        return "revise"
    if text == outside and ((mood == "private" and words <= _QUESTION_WORDS) or (mood == "chosen" and session.posts)):
        return "smalltalk"
    if session.posts and text == outside and session.advice is None and session.judged is None and (question := asked.of_drafts(outside)):
        return "check" if question == "good" else "guideline_question"
    if session.judged is not None and (replying.about_judged(text, outside) or replying.defence(text, outside)):
        return "check"
    if session.posts and text == outside and asked.for_readers(outside):
        return "revise"
    if text == outside and replying.names_the_answer(outside):
        return "reply"
    if session.ruled is not None and replying.follows_a_rule(text, outside):
        return "guideline_question"
    if places.alone(outside):
        return "revise" if session.posts else "draft"
    if request.handed_over(text):
        return "reply"
    if session.advice is not None and (replying.is_remark(text, outside) or replying.wants_another(text, outside) or replying.wants_the_answer(text, outside) or replying.is_another_comment(text, outside)):
        return "reply"
    if (notes := handed.turned(text)) and (not session.posts or len(notes.split()) >= _NOTES) and not request.is_check(text):
        return "draft"
    if session.posts and text == outside and not places.named(outside) and not _WANTED_NEW.search(outside) and heard.is_change(outside, (post.text for post in session.posts.values()), profile):
        return "revise"
    platform, wish = places.leads(outside)
    if platform in session.posts and text == outside and len(wish.split()) <= _CHANGE_WORDS_AFTER and (intent.is_change(wish) or intent.classify(wish, wish, intent.Table(drafts=True)) == "revise"):
        return "revise"  # "the fb one: two sentences"
    kind = intent.classify(text, outside, intent.Table(bool(session.posts), bool(session.ideas)))
    if (kind in ("unsupported", "smalltalk", "ideas") and is_handed(text)) or (kind == "unsupported" and not session.posts and speaks_for_itself(text)):
        kind = "draft"  # "fb: find our table by the flower stand", "my chart notes are longer than my vows"
    if kind in ("guideline_question", "unsupported") and not session.posts and _is_of_a_topic(outside):
        kind = "draft"  # "can a smartwatch detect AFib, facebook": a topic and where it is to go
    if kind in ("guideline_question", "check", "reply") and text == outside and not session.posts and _is_told_by_a_card(outside):
        kind = "draft"  # "FAQ on the flu shot: ...", "when is a fever in a newborn an emergency"
    if kind == "guideline_question" and (_CAN_WE.search(outside) or (not session.posts and _NEW.match(outside) and not _OF_RULES.search(outside.partition(":")[0]))):
        kind = "draft"  # "can we do a calm post about fever", "faq about tooth extraction: does it hurt"
    if kind in ("check", "guideline_question") and not session.posts and session.advice is None and session.judged is None and not request.is_check(text) and not _OF_RULES.search(_POST_WORDS.sub("", outside)) and not request.handed_over(text) and canonical.wants_a_post(text):
        kind = "draft"  # "Dr Sato is giving a talk ... needs a facebook post", "Shorten for X: ..."
    if kind == "ideas" and not session.ideas and not _IDEAS.search(outside) and canonical.wants_a_post(text):
        kind = "draft"  # "instagram caption for World Mental Health Day. Theme: asking for help"
    if kind == "check" and text == outside and not session.posts and _POLL.match(outside):
        kind = "draft"  # "poll for linkedin - standing desk, yes or no?"
    if kind in ("guideline_question", "reply") and text == outside and places.named(outside) and _ASKED_OFTEN.search(outside) and not _OF_RULES.search(outside):
        kind = "draft"  # "patients keep asking if sugar is bad, fb"
    if kind in ("guideline_question", "smalltalk", "unsupported", "ideas") and asks_for("greeting", outside):
        kind = "draft"  # "something for mother's day?"
    if kind in ("draft", "guideline_question", "smalltalk") and text == outside and not session.waiting and frames.is_bare(outside):
        return "ideas"  # "do a post": about what is not said
    if language.written(outside) and kind not in ("check", "reply"):  # a pasted text is judged, whatever is said around it
        return "revise" if session.posts else "unsupported"
    if kind == "revise" and not session.posts and session.order is None and _is_new(outside):
        kind = "draft"  # "parking garage closed Dec 3-9, valet instead, threads"
    if session.posts or kind not in ("draft", "smalltalk") or _ABOUT.search(outside):
        return kind
    # Where drafts were asked for and could not be made, what sounds like a change is one.
    most = _CHANGE_WORDS if session.order is None else _CHANGE_WORDS_AFTER
    if words > most or not intent.is_change(outside) or _is_new(outside):
        return kind
    pointing = words <= _POINTING_WORDS or _POINTS_BACK.search(outside) is not None
    return "revise" if session.order is not None or (kind == "draft" and pointing and cards.find_topic(outside) is None) else kind


def _is_on_a_draft(text: str, session: Session) -> bool:
    """Whether a message begins with the draft on the table that it is on: "on fb: ...", "now facebook: same"."""
    led = _ON_A_DRAFT.match(text)
    return led is not None and set(places.named(led.group(0))) <= set(session.posts) and bool(places.named(led.group(0)))


def _quotes_a_draft(text: str, outside: str, session: Session) -> bool:
    """Whether a message quotes some words of a draft on the table to have them changed, and asks nothing of them."""
    quotes = [words for found in request.quotes(text) if (words := _words(found))]
    if not quotes or "?" in _WHAT_OF_IT.sub("", outside) or request.is_check(text) or session.advice is not None or session.judged is not None:
        return False
    shown = [_words(post.text.removesuffix(post.disclaimer)) for post in session.posts.values()]
    return any(f" {quoted} " in f" {post} " and len(quoted) < _QUOTED * len(post) for post in shown for quoted in quotes)


def _words(text: str) -> str:
    return " ".join(re2.findall(r"[\pL\d]+", text.lower()))


def _is_of_a_topic(outside: str) -> bool:
    """Whether a question names a topic of health and a place to post on, and asks for no rule of posting."""
    topic = cards.find_topic(outside)
    asked = _COUNTED_RULE.sub("", _WANTED_POST.sub(" ", _FAVOUR.sub(" ", outside)))
    asked = _IS_IT_OK.sub(" ", asked) if topic is not None else asked
    return bool(places.named(outside)) and (topic is not None or _EXPLAINS.match(outside) is not None) and not _OF_RULES.search(asked)


def _is_told_by_a_card(outside: str) -> bool:
    """Whether a question is one of health that a card answers, or a form of questions on its topic is asked for; no rule of posting."""
    topic = cards.find_topic(outside)
    if topic is None:
        return False
    if any(asks_for(form, outside) for form in OF_QUESTIONS) or _AWARENESS.search(outside):
        return True
    return not _OF_RULES.search(_ASKED_BEHIND.sub("", outside)) and bool(card_answers.asked_for(outside, topic))


def _is_new(outside: str) -> bool:
    """Whether what sounds like a change names a form of its own or has a date, and begins as no change does: "garage closed Dec 3, valet instead"."""
    return _NEW.match(outside) is not None or (_DATED.search(outside) is not None and not _CHANGES.match(outside))


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
