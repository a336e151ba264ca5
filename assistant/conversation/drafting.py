"""Drafts in a talk: new ones, changed ones, other takes, and the way back."""

from __future__ import annotations

from dataclasses import replace

from assistant import pipeline, platforms
from assistant.conversation import (
    about,
    carried,
    language,
    places,
    remarks,
    request,
    restored,
    revision,
    unsure,
    untold,
    urged,
)
from assistant.conversation.heard import Heard
from assistant.conversation.session import Answer, Session
from assistant.conversation.wordings import left_out, names, say
from assistant.errors import NothingToSay
from assistant.knowledge import cards
from assistant.knowledge.subject import spoken, upper_first
from assistant.pipeline import Desk, Order
from assistant.profile import Profile
from assistant.spans import requests
from assistant.stages import Drafts, Edit, Post, Safe, Taken
from assistant.text.patterns import lazy_re2
from assistant.writers.base import Voiced
from assistant.writers.builtin import (
    canonical,
    details,
    kinds,
    wished_end,
)
from assistant.writers.builtin.revise import exact
from assistant.writers.builtin.revise.line import ordered
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.topic_words import stems

_FEW = 6  # words put right that hold for every draft
DEFAULT_PLATFORMS = ("x", "facebook", "linkedin")
_ONE_PLATFORM = ("facebook",)  # several posts on each of three would be a heap
_ME = lazy_re2(r"\b(?:I|I['’]\w+|[Mm]y|i|i['’]m)\b")
_WHY_I = lazy_re2(r"(?i)^why (?:i|we) [^.!?]*[.!]?$")  # a story; "why we ask you to bring your bottles" is explained
_WHY_WE_ASK = lazy_re2(r"(?i)^why (?:we|our (?:\w+ )?(?:team|nurses|staff|office|clinic)) (?:\w+ )?(?:ask|require|want|need|tell|check|weigh|measure|screen|test|recommend|remind)\b")
_PUT_BACK = lazy_re2(r"(?i)\b(?:put|bring|take|change)\b[^,.!?]{0,40}\bback\b")  # the way back once more
_AND_FIX = lazy_re2(r"(?i)(?:\b(?:and|then|but|just|only)\b|[,.;])\s*(?:please |also |just |only )*(?:fix|change|add|remove|delete|drop|cut|make|put|take|use|say)\b|\btypo\b|\bbut \w")
_SAME = lazy_re2(r"(?i)\b(?:about|on|of) (?:that|this|it|the same(?: thing| topic)?)\b|\bsame (?:thing|topic|one)\b")


def draft(heard: Heard) -> Answer:
    meant = heard.ask.platforms or heard.chosen or places.implied(heard.ask.outside)
    ids = meant or heard.session.platforms or (_ONE_PLATFORM if heard.ask.style.versions > 1 else DEFAULT_PLATFORMS)
    order = order_for(heard.desk, heard.ask, heard.safe, ids, avoid=_openings(heard.session))
    before = heard.session.order
    if places.alone(heard.ask.outside):
        if before is None:
            return replace(heard.answer("draft", say("drafts", "what", platforms=names(ids))), platforms=ids, session=untold.waits(heard.session, order))
        order = replace(before, platforms=ids, previous={}, instruction=None, avoid=order.avoid)
    elif order.topic is None and before is not None and _SAME.search(heard.ask.outside):  # "write about that for LinkedIn"
        order = replace(order, topic=before.topic, kind=before.kind, request=before.request)
    if asked := untold.question(heard.raw.text):
        return replace(heard.answer("draft", asked), platforms=ids, session=untold.waits(heard.session, order))
    who = unsure.asked_back(heard.raw.text, heard.cleaned, order)
    if who:
        return replace(heard.answer("draft", who), platforms=ids, session=replace(heard.session, platforms=ids))
    unnamed = "" if meant or heard.session.platforms else say("drafts", "no_platform", platforms=names(ids))
    english = say("drafts", "english") if language.asked(heard.ask.outside) else ""
    beside = " ".join(say("drafts", "elsewhere", place=upper_first(place), platform=names((platform,))) for place, platform in places.elsewhere(heard.ask.outside) if platform in ids)
    unnamed = f"{unnamed} {beside}".strip()
    lead = f"{unnamed} {english}".strip()
    if not urged.urges(heard.ask.outside):
        if remarks.is_far(heard, order, before):
            asked = remarks.unanswered(heard, order)
            none = say("drafts", "unanswered", asked=f"“{asked}”") if asked else NothingToSay.sentence
            return replace(heard.answer("draft", f"{none} {remarks.nearest(heard.safe, urged.topic_of(order.topic))}"), platforms=ids, session=untold.waits_for_points(heard.session.drafted(replace(order, previous={}, instruction=None), ()), order))
        named = (before is not None and order.topic == before.topic) or cards.find_topic(heard.safe.text, heard.desk.profile.specialty) is not None
        answer = _drafted(heard, "draft", order, english, _about(order) if named else "", "" if named else _near(order))
        if answer.drafts.posts:
            unspoken = remarks.unspoken(heard, order, answer)
            answer = replace(answer, session=untold.waits_for_a_line(answer.session)) if unspoken else answer
            points = remarks.points_untold(heard, order, answer)
            unspoken = "" if points else unspoken  # once is enough
            read = order if isinstance(heard.desk.writer, Voiced) else _as_read(order, heard.desk.profile)
            told = " ".join(said for said in (unnamed, answer.text, unspoken, remarks.reworded(read, answer), remarks.unfilled(heard, read, answer) or points, remarks.taken_from_notes(read, answer), remarks.points_left_out(heard, read, answer), remarks.in_your_words(heard, read, answer), remarks.taken_as_notes(order, read, answer), remarks.said_once(read, answer), remarks.fewer(read, answer), remarks.too_few_words(order, answer), remarks.without_choices(order, answer), remarks.cut_to_fit(read, answer)) if said)
            return replace(answer, text=f"{told} {remarks.news_left(heard, order, answer, told)}".strip())
        near = remarks.nearest(heard.safe) if order.topic is None else ""
        reasons = {w.reason for w in answer.drafts.withheld}
        said = next(iter(reasons)) if len(reasons) == 1 else answer.text
        waits = untold.waits_for_points if NothingToSay.sentence in reasons else untold.waits
        return replace(answer, text=f"{said} {near}".strip(), session=waits(answer.session, order))
    instead = urged.instead(urged.topic_of(order.topic), heard.desk.profile)
    if order.topic is None:  # nothing near to educate about: the answer says what there is
        return replace(heard.answer("draft", instead), platforms=ids, session=replace(heard.session, platforms=ids))
    order = replace(order, style=replace(order.style, question=bool(order.style.question)))  # it ends with an invitation
    return _drafted(heard, "draft", order, f"{instead} {lead}".strip(), None)


def _as_read(order: Order, profile: Profile) -> Order:
    """The order in the words that the built-in writer reads."""
    return replace(order, request=order.request.reordered(canonical.read(order.request.text, profile).text))


def _kept(heard: Heard, ids: tuple[str, ...]) -> Answer:
    """The drafts of these platforms, the others put away: "fb only"."""
    session = heard.session
    posts = {p: session.posts[p] for p in ids}
    order = replace(session.order, platforms=ids) if session.order else None
    session = replace(session, platforms=ids, order=order, posts=posts, earlier=(*session.earlier, session.posts))
    return replace(heard.answer("revise", say("drafts", "only", platforms=names(ids))), drafts=Drafts(posts=tuple(posts.values())), session=session, platforms=ids)


def series(heard: Heard, ids: tuple[str, ...], count: int) -> Answer:
    """``count`` posts on the topic named, for the days of a week, each from another angle."""
    order = order_for(heard.desk, heard.ask, heard.safe, ids, avoid=_openings(heard.session))
    order = replace(order, style=replace(order.style, versions=count))
    topic = urged.topic_of(order.topic)
    lead = say("plan", "series", count=count, topic=spoken(topic) if topic else "it", platforms=names(ids))
    answer = _drafted(heard, "plan", order, lead, None)
    return replace(answer, text=f"{answer.text} {remarks.unspoken(heard, order, answer)}".strip())


def revise(heard: Heard) -> Answer:
    session, said = heard.session, heard.ask.outside
    if session.order is None or not session.posts:
        return heard.answer("revise", say("revision", "nothing"))
    if language.written(said) or language.asked(said):
        shown = Drafts(posts=tuple(session.posts.values()))
        return replace(heard.answer("revise", say("revision", "language")), drafts=shown)
    if revision.goes_back(said) and not _never_stood(revision.put_back(said), session):
        return _go_back(heard)
    on_table = tuple(p for p in session.order.platforms if p in session.posts) or tuple(session.posts)
    ids = heard.ask.platforms or (tuple(session.posts) if places.every(said) else places.counted(said, on_table) or on_table)
    gone = places.dropped(said)
    if gone and set(gone) < set(session.posts):
        return _kept(heard, tuple(p for p in on_table if p not in gone))
    if gone and not set(gone) & set(session.posts):
        ids = on_table  # "skip the email": what stands in the draft, and no draft
    if places.alone(said):
        if places.only(said) and all(p in session.posts for p in ids):
            return _kept(heard, ids)
        return _placed(heard, ids, on_table)
    added = tuple(p for p in ids if p not in on_table) if places.adds(said) else ()
    ids = added or ids
    style = request.merge(session.order.style, heard.ask.style)
    order = replace(session.order, platforms=ids, style=style, instruction=heard.safe, avoid=_openings(session))
    if revision.wants_another(said) and ordered(said) is None:
        order = replace(order, previous={}, instruction=None, seed=session.order.seed + 1)
        return _anew(heard, "revise", order, say("revision", "another", platforms=names(ids)), None)
    if revision.against_disclaimer(said):
        shown = Drafts(posts=tuple(session.posts[p] for p in on_table))
        return replace(heard.answer("revise", say("revision", "disclaimer")), drafts=shown)
    previous = {p: carried.body(heard.desk, session.posts[p]) for p in ids if p in session.posts}
    if not previous:  # "threads too, but shorter": a draft of its own, as far as the request goes
        answer = _anew(heard, "revise", replace(order, previous=previous), say("revision", "added" if added else "unchanged", platforms=names(ids)), None)
        return _beside(answer, on_table) if added else answer
    answer = _drafted(heard, "revise", replace(order, previous=previous), say("revision", "added" if added else "done", platforms=names(ids)), None)
    lines = {name: revision.only_added(previous[name].text, carried.body(heard.desk, post).text) for post in answer.drafts.posts if (name := post.platform) in previous}
    if revision.of_tone(said) and lines and all(lines.values()):  # the rest is as it was: then that is said
        told = " ".join(say("revision", "only_added", platforms=names([name]), line=line) for name, line in lines.items())
        answer = replace(answer, text=answer.text.replace(say("revision", "done", platforms=names(ids)), told))
    if answer.drafts.posts and set(on_table) <= set(ids):
        answer = replace(answer, session=answer.session.changed(ids, carried.lasting(heard.safe)))
    if not added and answer.drafts.posts and all(post.text == session.posts[post.platform].text for post in answer.drafts.posts if post.platform in session.posts) and set(ids) <= set(session.posts):
        by_model = isinstance(heard.desk.writer, Voiced) and not any(answer.drafts.taken)  # nothing was taken out: it changed nothing
        return replace(answer, text=say("revision", "same" if by_model else "taken_out"))  # what was to be added went again: advice, or a patient
    if (misquoted := remarks.misquoted(previous, answer)):
        answer = replace(answer, text=f"{answer.text} {misquoted}")
    return _beside(answer, on_table) if added else answer


def edit(heard: Heard, change: Edit) -> Answer | None:
    """The drafts with one change made exactly as told, in each of those it is for in which its part stands; None where it stands in none."""
    session, said = heard.session, heard.ask.outside
    if session.order is None:
        return None
    on_table = tuple(p for p in session.order.platforms if p in session.posts) or tuple(session.posts)
    led = places.leads(said)[0]
    if led and led not in session.posts:
        return heard.answer("revise", say("revision", "no_draft", platforms=names([led])))
    ids = tuple(p for p in heard.ask.platforms if p in session.posts) or (tuple(session.posts) if places.every(said) else on_table)
    if change.order == "restore":
        lost = restored.read(change, session, ids, heard.desk.profile)
        if lost is None:
            return None
        change = lost
    previous = {p: carried.body(heard.desk, session.posts[p]) for p in ids}
    order = replace(session.order, platforms=ids, instruction=heard.safe, edit=change, previous=previous, avoid=_openings(session))
    fresh: list[tuple[Post, tuple[Taken, ...]]] = []
    for strictly in (True, False) if len(ids) > 1 else (False,):  # a part told of loosely is the one of the draft that has its very words
        drafts = pipeline.draft(heard.desk, replace(order, edit=replace(change, strictly=strictly)), heard.progress, heard.arrived)
        fresh = [(post, taken) for post, taken in zip(drafts.posts, drafts.taken, strict=True) if post.text != session.posts[post.platform].text]
        if fresh:
            break
    elsewhere = {reply(name) for name in (*exact.UNFOUND, "no_word", "same")}
    if not fresh:
        reasons = [held.reason for held in drafts.withheld if held.reason not in map(reply, exact.UNFOUND)]
        if drafts.posts:  # what was to be added was taken out again
            return heard.answer("revise", say("revision", "taken_out"))
        return heard.answer("revise", reasons[0]) if reasons else None
    drafts = drafts._replace(posts=tuple(post for post, _ in fresh), taken=tuple(taken for _, taken in fresh), withheld=tuple(held for held in drafts.withheld if held.reason not in elsewhere), removed=heard.cleaned.removed)
    now = tuple(post.platform for post in drafts.posts)
    after = session.drafted(replace(order, platforms=on_table, previous={}, instruction=None, edit=None), drafts.posts).changed(now, carried.lasting(heard.safe) if _lasts(change) and set(on_table) <= set(ids) else ())
    text = say("revision", "done", platforms=names(now))
    if drafts.withheld:
        text = f"{text} {say('drafts', 'some', platforms=names(w.platform for w in drafts.withheld))}"
    answer = replace(heard.answer("revise", text), drafts=drafts, session=replace(after, platforms=ids), platforms=ids, passages=drafts.passages)
    return replace(answer, text=f"{text} {remarks.misquoted(previous, answer)}".strip())


def _lasts(change: Edit) -> bool:
    """Whether a change holds for other drafts of the same request: words more, or a few put right."""
    return change.order == "add" or (change.order == "replace" and len(" ".join(change.words).split()) <= _FEW)


def _anew(heard: Heard, kind: str, order: Order, lead: str, about: str | None) -> Answer:
    """Drafts written anew, with what was changed in those before."""
    answer = _drafted(heard, kind, order, lead, about)
    posts, failed = carried.again(heard.desk, order, answer.drafts.posts, heard.session.changes)
    session = replace(answer.session, posts={**answer.session.posts, **{post.platform: post for post in posts}}).changed(tuple(post.platform for post in posts))
    return replace(answer, text=f"{answer.text} {failed}".strip(), drafts=answer.drafts._replace(posts=posts), session=session)


def _placed(heard: Heard, ids: tuple[str, ...], on_table: tuple[str, ...]) -> Answer:
    """The drafts of platforms that alone are named: those on the table as they stand, the others from the same request with every change so far."""
    session, beside = heard.session, places.adds(heard.ask.outside)
    there, fresh = tuple(p for p in ids if p in session.posts), tuple(p for p in ids if p not in session.posts)
    before, failed = session.order, list[str]()
    assert before is not None
    for name in there:  # what was changed since in the others alone
        posts, not_made = carried.again(heard.desk, before, (session.posts[name],), session.missing(name))
        session, failed = replace(session, posts={**session.posts, name: posts[0]}).changed((name,)), [*failed, not_made]
    heard = replace(heard, session=session)
    if not fresh:
        order = replace(before, platforms=(*on_table, *(p for p in ids if p not in on_table)) if beside else ids)
        said = " ".join(filter(None, (say("revision", "shown", platforms=names(ids)), *failed)))
        return replace(heard.answer("revise", said), drafts=Drafts(posts=tuple(session.posts[p] for p in ids)), session=replace(session, platforms=ids, order=order), platforms=ids)
    order = replace(before, platforms=fresh, previous={}, instruction=None, avoid=_openings(session))
    answer = _anew(heard, "revise", order, say("revision", "added" if beside else "written" if session.changes else "unchanged", platforms=names(fresh)), None)
    shown = answer.drafts._replace(posts=(*(session.posts[p] for p in there), *answer.drafts.posts))
    return _beside(replace(answer, drafts=shown), on_table) if beside else replace(answer, drafts=shown)


def _beside(answer: Answer, on_table: tuple[str, ...]) -> Answer:
    """The answer with the platforms that were on the table before: the next change is for all of them."""
    session = answer.session
    ids = (*on_table, *(p for p in answer.platforms if p not in on_table))
    order = replace(session.order, platforms=ids) if session.order is not None else None
    return replace(answer, platforms=ids, session=replace(session, platforms=ids, order=order))


def _never_stood(part: str, session: Session) -> bool:
    """Whether what is to be put back stood in none of the drafts before: the way back would not bring it."""
    wanted = stems(part)
    stood = stems(" ".join(post.text for table in session.earlier for post in table.values()))
    return bool(wanted) and not wanted & stood


def _go_back(heard: Heard) -> Answer:
    session = heard.session
    if not session.earlier or session.order is None:
        shown = Drafts(posts=tuple(session.posts.values()))
        return replace(heard.answer("revise", say("revision", "no_earlier")), drafts=shown)
    back = session.earlier[0 if revision.wants_first(heard.ask.outside) else -1]
    ids = tuple(p for p in heard.ask.platforms or platforms.ids() if p in back) or tuple(back)
    now = session.drafted(replace(session.order, platforms=ids), tuple(back[p] for p in ids))
    now = replace(now, changes=() if revision.wants_first(heard.ask.outside) else session.changes[:-1], made={})
    now = now.changed(tuple(now.posts))
    rest = _small_fix(heard.ask.outside)
    if rest:  # "go back to the first one and fix the typo"
        order = replace(session.order, platforms=ids, instruction=heard.safe, previous={p: carried.body(heard.desk, back[p]) for p in ids})
        return _drafted(replace(heard, session=now), "revise", order, say("revision", "back", platforms=names(ids)), None)
    shown = Drafts(posts=tuple(back[p] for p in ids))
    answer = heard.answer("revise", say("revision", "back", platforms=names(ids)))
    return replace(answer, drafts=shown, session=now, platforms=ids)


def _drafted(heard: Heard, kind: str, order: Order, lead: str, about: str | None, near: str = "") -> Answer:
    """The drafts of an order with what is said of them; ``near`` names a topic that nobody named, where its facts are told."""
    drafts = pipeline.draft(heard.desk, order, heard.progress, heard.arrived)
    session = heard.session.drafted(replace(order, previous={}, instruction=None), drafts.posts)
    session = session if kind == "revise" or not drafts.posts else replace(session, changes=(), made={})
    lead = lead if drafts.posts or kind == "draft" else ""  # nothing was changed: then it is not said
    said = [lead, *_outcome(order, drafts, about, near, named=bool(lead)), left_out(r.kind for r in heard.cleaned.removed), drafts.note]
    said += [
        say("drafts", "hashtag_cap", platform=p.name, most=p.hashtag_max)
        for p in map(platforms.get, order.platforms)
        if order.style.hashtags and p.hashtag_max is not None and order.style.hashtags > p.hashtag_max
    ]
    return replace(
        heard.answer(kind, " ".join(s for s in said if s)),
        drafts=drafts._replace(removed=heard.cleaned.removed),
        session=session, platforms=order.platforms, passages=drafts.passages,
    )  # fmt: skip


def _outcome(order: Order, drafts: Drafts, about: str | None, near: str, *, named: bool) -> list[str]:
    done = [p.platform for p in drafts.posts]
    if not done:
        reasons = {w.reason for w in drafts.withheld}
        if order.previous and len(reasons) == 1:
            return [*reasons]
        return [say("revision" if order.previous else "drafts", "none", platforms=names(order.platforms))]
    lines: list[str] = []
    if about is not None or not named:
        cited = remarks.cites(drafts)
        are = "is a draft" if len(done) == 1 else f"are {len(done)} drafts"
        lines.append(say("drafts", "done", are=are, platforms=names(done), topic=about or near * cited if cited or not remarks.of_us(order) else ""))
    if drafts.withheld:
        lines.append(say("drafts", "some", platforms=names(w.platform for w in drafts.withheld)))
    return lines


def order_for(desk: Desk, ask: request.Ask, safe: Safe, ids: tuple[str, ...], avoid: tuple[str, ...] = ()) -> Order:
    if ask.kind in remarks.WITHOUT_SEARCH and kinds.asks_of_readers(details.read(safe.text, desk.profile)):
        ask = replace(ask, kind="educate")  # "patients ask if sugar is bad, no shame over birthday cake"
    asked = safe.reordered(wished_end.without(safe.text, desk.profile))  # how it is to end says nothing of what it is about
    ask = replace(ask, kind=_kind(ask.kind, asked.text, desk.profile))
    return Order(safe, ids, kind=ask.kind, topic=about.topic(desk, ask, asked), style=ask.style, avoid=avoid)


def _kind(kind: str, asked: str, profile: Profile) -> str:
    """The kind of post by what its words are for, where that is sure: no education without a topic, and no news that is nothing but one."""
    if canonical.is_sure(asked) and kind in kinds.TOPIC and _WHY_I.match(canonical.news_of(asked)) and not _WHY_WE_ASK.match(canonical.news_of(asked)):
        return "personal"
    told_ = canonical.told_of(asked)
    if kinds.tells_of_one_patient(details.read(asked, profile)):
        return kind  # what it teaches, and no news
    if kind in kinds.TOPIC and canonical.is_a_memory(asked):
        return "personal"
    if not canonical.is_sure(asked) or (canonical.is_own(asked) and set(told_) != {requests.NEWS}):
        return kind
    if requests.TOPIC in told_ and about.is_one_of_us(canonical.topic_of(asked), profile) and cards.find_topic(canonical.topic_of(asked), profile.specialty) is None:
        return kind if kind in kinds.PRACTICE else "behind_the_scenes"
    if requests.TOPIC in told_:
        read = canonical.read(asked, profile)
        made = request.kind_of(read.text)
        return kind if requests.NEWS in told_ and not read.news else "educate" if made == "personal" and kinds.PATIENTS_ASK.match(canonical.topic_of(asked)) else made
    if kind not in kinds.TOPIC or requests.POINT in told_ or not canonical.has_frame(asked):
        return kind
    return "ask" if requests.NEWS not in told_ else "personal" if _ME.search(canonical.news_of(asked)) else "announcement"


def _about(order: Order) -> str:
    """What the drafts are about."""
    topic = urged.topic_of(order.topic)
    return f" about {spoken(topic)}" if topic else ""


def _near(order: Order) -> str:
    """The topic that search found, said to be the nearest."""
    topic = urged.topic_of(order.topic)
    return say("drafts", "nearest", topic=spoken(topic)) if topic else ""


def _openings(session: Session) -> tuple[str, ...]:
    posts = [*session.posts.values(), *(post for table in session.earlier for post in table.values())]
    return tuple(dict.fromkeys(post.text.split("\n", 1)[0][:120] for post in posts))


def _small_fix(said: str) -> bool:
    """Whether a way back goes on with a change: "go back to the first one and fix the typo"."""
    return _AND_FIX.search(_PUT_BACK.sub(" ", said)) is not None
