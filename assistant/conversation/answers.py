"""Answers that are not drafts: checks, replies, plans, ideas, bios, guidelines, and what Bedside does not do."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import ceil

import re2

from assistant import emergency, guard, pipeline, platforms, verdict
from assistant.coach import coach
from assistant.conversation import amounts, asked, asks, drafting, ideas, language, places, remarks, replying
from assistant.conversation.drafting import DEFAULT_PLATFORMS
from assistant.conversation.heard import Heard
from assistant.conversation.session import Answer, Judged
from assistant.conversation.wordings import begins, left_out, listed, names, say
from assistant.knowledge import cards, passages, relevance
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import spoken
from assistant.knowledge.wording import place
from assistant.pipeline import Order
from assistant.planning import calendar
from assistant.platforms import bio as bios
from assistant.platforms import counting
from assistant.replies import desk as reply_desk
from assistant.stages import Drafts, Passage, Raw, Safe
from assistant.text.patterns import lazy_re2
from assistant.writers.builtin import slots

_PASSAGES, _IDEAS, _SERIES = 3, 10, 5
_MOST_IDEAS = 20
_COMMENTS = 20  # triaged in one message
_SURE = 0.4  # of a passage's score: above it 9 of 10 first passages answer the question, from 0.3 to 0.4 it is 7
_OWN_DRAFT_WORDS = 20  # a longer message without a paste is itself what should be checked
_GRAVE = ("crisis_line", "method")  # what the coach says in the answer itself
_FACTS = lazy_re2(r"(?is)\b(?:include|mention|say|add)(?: that)?:? (.+)$")
_MAY = lazy_re2(r"(?i)\b(?:is|was|would) it (?:be )?(?:ok|okay|alright|fine|legal|allowed|right|wrong|bad|ethical|cool) (?:to|if|for)\b")
_MOODS = (
    ("hello", lazy_re2(r"(?i)^\W*(?:(?:are |r )?(?:you|u) )?(?:still )?(?:there|here|awake|working|online)\W*$|^[^\pL\pN]+$")),
    ("who", lazy_re2(r"(?i)^\W*(?:are|r) (?:you|u) (?:chat ?gpt|openai|claude|gemini|real|human|(?:an? )?(?:real )?(?:ai|bot|robot|human|person|doctor|computer|machine))\b")),
    ("help", lazy_re2(r"(?i)^\W*(?:help(?: me)?(?: please| pls)?|(?:so )?what (?:else )?(?:can|do|could) (?:you|u|this|it|i)(?: (?:even|all))? (?:do|help with|make|ask|type|say)(?: (?:here|with (?:this|you)|for (?:me|us)))?|how (?:does|do) (?:this|it|i|you) (?:work|start|use this)|what (?:should|do) i (?:type|say|write)(?: here)?|examples?|commands|menu)\W*$")),
    ("private", lazy_re2(
        r"(?i)\b(?:do|does|are|is|will|can|did|where|who|how)\b.{0,24}\b(?:you|it|this|that|we type|i type|i (?:say|write|typed|told|tell)|bedside|my (?:messages?|texts?|words|data|posts?|chats?|drafts?)|our (?:messages?|texts?|data|chats?))\b.{0,40}"
        r"\b(?:sav(?:e|ed|ing)|stor(?:e|ed|ing)|keep|kept|record(?:ed|ing)?|log(?:ged)?|remember(?:ed)?|send|sent|shar(?:e|ed|ing)|train(?:ed|ing)?|sold|sell|see (?:it|this|that|my|our)|read (?:it|this|that|my|our)|private|confidential|secure|openai|chatgpt|cloud|servers?|third part(?:y|ies)|go)\b"
        r"|\b(?:delete|erase|forget|wipe|clear) (?:everything|all|what|my|our|this|the (?:chat|talk|history|conversation))\b|^\W*who (?:can|could|will|else) (?:see|read)s? (?:this|it|that|my|our|what)\b"
        r"|^\W*(?:is|are) (?:this|it|you|bedside|the (?:app|tool|chat|page)|what i (?:type|write)) (?:(?:tool|app|chat|site|thing) )?(?:hipaa|gdpr|secure|private|confidential|safe to (?:use|type))\b"
    )),
    ("chosen", lazy_re2(r"(?i)^\W*(?:(?:ok|okay|great|perfect|yes|good|yep|nice|thanks|love it)\W+)*(?:(?:i.?ll |let.?s |we.?ll |please )?(?:use|take|keep|go with|post|choose|pick) (?:this|that|it|the (?:first|second|third|last) one)(?: one)?|(?:final|finished|clean) (?:version|copy|draft|one)|(?:that|this).?s (?:the one|it|all|perfect|good|great|final)|(?:we|it|this)(?:.?re| is|.?s)? (?:done|good to go|ready|final)|looks? (?:good|great|fine|perfect)|good to go|done|approved?)(?:\W+(?:please|pls|thanks|thank you|thx|ty|so much|then|for now|for today|now|to me))*\W*$")),
    ("thanks", lazy_re2(r"(?i)\b(thank|thanks|thx|ty|tysm|perfect|great|love it|awesome|nice|cheers)\b")),
    ("bye", lazy_re2(r"(?i)\b(bye|goodnight|good night|later|off to|see you|see ya|lunch|heading out|brb)\b")),
    ("who", lazy_re2(r"(?i)\b(who|what) (are|r) (you|u)\b|\b(real|human|person|bot|robot|ai)\b|what (can|do) you do|\bhelp\b")),
    ("tired", lazy_re2(r"(?i)\b(tired|ugh|long (day|week|shift)|exhausted|mondays?|rough|busy|meh|sigh|burn(ed|t) out)\b")),
    ("hello", lazy_re2(r"(?i)\b(hi|hello|hey|hiya|howdy|good (morning|afternoon|evening)|morning|yo)\b")),
)


def check(heard: Heard) -> Answer:
    session = heard.session
    if session.judged is not None and (again := _of_judged(heard, session.judged)) is not None:
        return again
    text, mine = heard.ask.pasted, False
    if not text and session.posts and len(heard.ask.outside.split()) <= _OWN_DRAFT_WORDS:
        chosen = heard.ask.platforms or session.platforms or tuple(session.posts)
        text, mine = session.posts[next((p for p in chosen if p in session.posts), next(iter(session.posts)))].text, True
    if not text and replying.asks_of_nothing(heard.ask.outside):
        return heard.answer("check", say("check", "nothing"))
    text = text or heard.raw.text
    target = next(iter(heard.ask.platforms or heard.chosen[:1]), None)
    theirs = bool(heard.ask.pasted) and asks.table("theirs")["any"].search(heard.ask.outside) is not None
    judged = verdict.judge(Raw(text), heard.desk.profile, target, tips=heard.desk.settings.tips, theirs=theirs)
    reasons = listed([say("reasons", r) for r in judged.reasons])
    name = "fix_alone" if judged.verdict == "fix" and judged.post is None else judged.verdict
    said = say("check", name, reasons=reasons)
    said = say("check", "mine", answer=said) if mine else said
    grave = [hint.says for hint in coach.hints(text, heard.desk.profile) if hint.id in _GRAVE]
    answer = heard.answer("check", " ".join((said, *grave, say("check", "limits"))))
    if judged.verdict != "ok":
        ends = "none" if judged.verdict == "do_not_post" else "alone" if judged.post is None else "card"
        session = replace(session, judged=Judged(said, " ".join(dict.fromkeys(finding.message for finding in judged.findings)), ends))
    if judged.post is None:
        return replace(answer, verdict=judged, checked=text, session=session)
    if not mine:  # "make it shorter" is said of what was just checked
        order = Order(guard.clean(judged.post.text, heard.desk.profile).safe, (judged.post.platform,), kind="announcement")
        session = session.drafted(order, (judged.post,))
    return replace(answer, verdict=judged, checked=text, drafts=Drafts(posts=(judged.post,) if judged.verdict == "fix" else ()), session=session)


def _of_judged(heard: Heard, before: Judged) -> Answer | None:
    """The answer to what is asked of the post just checked, or said for it, with its card where it has one; None where the message is of something else."""
    text, outside, carded = heard.raw.text, heard.ask.outside, before.ends == "card"
    shown = Drafts(posts=tuple(heard.session.posts.values())) if carded else Drafts()
    if asked := replying.about_judged(text, outside):
        name = {"again": "stands_card" if carded else "stands", "why": "why", "mend": f"mend_{before.ends}"}[asked]
        said, shown = say("check", name, said=before.said, why=before.why), Drafts() if asked == "why" else shown
    elif how := replying.defence(text, outside):
        said = say("defended", f"{how}_card" if how == "part" and carded else how, why=before.why)
    else:
        return None
    return replace(heard.answer("check", said), session=heard.session, drafts=shown)


def reply(heard: Heard) -> Answer:
    before, text, outside = heard.session.advice, heard.raw.text, heard.ask.outside
    if replying.wants_the_answer(text, outside) and not replying.wants_another(text, outside):
        if before is None:
            return heard.answer("reply", say("reply", "nothing"))
        again = _use(before.reply) if before.reply is not None else f"{say('reply', 'silence')} {before.why}"
        return replace(heard.answer("reply", again), advice=before)
    if replying.wants_another(text, outside):
        if before is None:
            return heard.answer("reply", say("reply", "nothing"))
        return _other_words(heard, before)
    if before is not None and replying.is_remark(text, outside):
        return _advised(heard, before)
    platform = next(iter(heard.ask.platforms or heard.chosen[:1]), None)
    if comments := reply_desk.several(text):
        return _triaged(heard, comments[:_COMMENTS], platform)
    return _advised(heard, reply_desk.triage(Raw(heard.ask.pasted or text), heard.desk.profile, platform))


def _other_words(heard: Heard, before: reply_desk.Advice) -> Answer:
    """Another of the answers to the comment; the shortest where that is asked for. Where there is none, it is said."""
    if before.reply is None:
        return replace(heard.answer("reply", f"{say('reply', 'silence')} {before.why}"), advice=before)
    others = [one for one in before.variants if one.text != before.reply.text]
    if replying.wants_shorter(heard.ask.outside):
        others = sorted((one for one in others if len(one.text) < len(before.reply.text)), key=lambda one: len(one.text))
    if not others:
        name = "shortest" if replying.wants_shorter(heard.ask.outside) else "no_other"
        return replace(heard.answer("reply", f"{say('reply', name)} {before.reply.text}"), advice=before)
    left = tuple(one for one in before.variants if one.text != others[0].text)
    return replace(heard.answer("reply", _use(others[0])), advice=replace(before, reply=others[0], variants=(*left, others[0])))


def _triaged(heard: Heard, comments: tuple[Raw, ...], platform: str | None) -> Answer:
    """Several comments at once: each with what to do, the most urgent first."""
    judged = reply_desk.table(comments, heard.desk.profile, platform)
    lines = [say("reply", "several", count=len(comments))]
    for number, advice in judged:
        comment = guard.deidentify(comments[number].text, heard.desk.profile).text
        lines.append(say("reply", "each", number=number + 1, begins=begins(comment), advice=_what_to_do(advice)))
    return replace(heard.answer("reply", "\n\n".join(lines)), advice=judged[0][1])


def _advised(heard: Heard, advice: reply_desk.Advice) -> Answer:
    """What to do with a comment and why, with the words to answer it where there are any."""
    return replace(heard.answer("reply", _what_to_do(advice)), advice=advice)


def _what_to_do(advice: reply_desk.Advice) -> str:
    said = (advice.urgent_notice, advice.why, _use(advice.reply) if advice.reply is not None else "")
    return " ".join(s for s in said if s)


def _use(words: Safe) -> str:
    return f"{say('reply', 'use')} {words.text}"


# "a week of posts about summer safety"
_THEME = lazy_re2(r"(?i)\b(?:posts?|content|plan|calendar|week|month)\b.{0,40}?\b(?:about|on the (?:topic|theme|subject) of|themed?:?|all on|focus\w* on) ([a-z][\w '’-]{2,40}?)(?:\s+(?:for|on|in|at|to|from|with|this|next|every))?\s*(?:[.,;!?]|$)")
_FOR_THEME = lazy_re2(r"(?i)(?:\bfor|\baround|[,;:])\s+(?:the |our |all )?([a-z][\w '’-]{3,30}?)\s*(?:[.,;!?]|$)")
_NO_THEME = lazy_re2(r"(?i)^(?:(?:the|this|next|our|my|us|me|all|each|every|coming|last|whole|entire|\d+|one|two|three|four) ?)*(?:days?|weeks?|months?|year|quarter|weekends?|practice|clinic|office|page|account|team|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|please|pls|thanks|patients?|posts?|social media)\b(?: (?:please|pls|plan|calendar|posts?|only))?$")
_SEASON = lazy_re2(r"(?i)\b(?:month|week|season)\b")  # more than one topic belongs to it
_AND = lazy_re2(r"\s*(?:,|;|\n)\s*(?:and\s+)?")
_TOPIC_WORDS = 7  # words of a topic in a list of them
_THEMED = 2  # topics that make a theme


def plan(heard: Heard) -> Answer:
    said, today = heard.ask.outside, calendar.today()
    ids = heard.ask.platforms or heard.chosen or calendar.DEFAULT_PLATFORMS
    weeks, count = amounts.weeks(said), amounts.posts(said)
    if (posts := slots.series(heard.safe.text)) and cards.find_topic(posts.head, heard.desk.profile.specialty) is not None:
        return drafting.series(heard, heard.ask.platforms or heard.chosen or DEFAULT_PLATFORMS[:1], len(posts.slots))
    theme, about = _theme(places.without(heard.safe.text))
    named, unknown = _topics(heard.safe.text)
    theme, about = ("", named) if len(named) > 1 else (theme, about)
    if (weeks == 1 or count) and len(named) < 2 and not (about and _SEASON.search(theme)) and cards.find_topic(heard.safe.text, heard.desk.profile.specialty) is not None:
        return drafting.series(heard, heard.ask.platforms or heard.chosen or DEFAULT_PLATFORMS[:1], min(_SERIES, count or _SERIES))
    a_week = amounts.a_week(said) or (count and ceil(count / weeks / len(ids)))
    planned = calendar.plan(heard.desk.profile, ids, weeks=weeks, start=amounts.start(said, today), a_week=a_week, about=about)[:count]
    words = [say("plan", "done", span="a week" if weeks == 1 else f"{weeks} weeks", count="one post" if len(planned) == 1 else f"{len(planned)} posts", platforms=names(s.platform for s in planned))]
    if heard.cleaned.removed:
        words += [say("plan", "stories"), left_out(r.kind for r in heard.cleaned.removed)]
    elif theme:
        words.append(say("plan", "themed" if about else "theme", asked=theme))
    if len(named) > 1:
        words.append(say("plan", "topics", topics=listed([spoken(topic) for topic in named])))
        words += [say("plan", "unknown", topics=listed([f"“{one}”" for one in unknown]))] if unknown else []
    answer = heard.answer("plan", " ".join(words))
    return replace(answer, plan=planned, suggestions=tuple(s.request for s in planned[:3]), session=replace(answer.session, offered=planned))


def _topics(safe: str) -> tuple[tuple[Topic, ...], tuple[str, ...]]:
    """The topics a plan is to be made of, one after the other ("we want: flu, car seats, sleep"), and what of the list no card speaks to."""
    _, colon, rest = safe.rpartition(":")
    parts = [part.strip(" .") for part in _AND.split(rest if colon and "," in rest else "") if part.strip(" .")]
    found = {part: cards.find_topic(part) or next(iter(relevance.nearest(part, 1)), None) for part in parts if len(part.split()) <= _TOPIC_WORDS}
    return tuple(dict.fromkeys(topic for topic in found.values() if topic)), tuple(part for part, topic in found.items() if topic is None)


def _theme(safe: str) -> tuple[str, tuple[Topic, ...]]:
    """The theme a plan is to keep to and the topics that belong to it; no topics where the cards have too few. Of guarded words, since it is said again."""
    named = [found[1].strip() for found in _THEME.finditer(safe)]
    for theme in (*named, *(found[1].strip() for found in _FOR_THEME.finditer(safe))):
        if not _NO_THEME.match(theme) and len(about := relevance.themed(theme)) >= _THEMED:
            return theme, about
    return (named[0] if named else ""), ()


def ideas_for(heard: Heard) -> Answer:
    said, today, before = heard.ask.outside, calendar.today(), heard.session.ideas
    topic = cards.find_topic(heard.safe.text, heard.desk.profile.specialty)
    first, last = amounts.month(said, today) or (today, today + timedelta(days=ideas.DAYS_AHEAD - 1))
    count = min(_MOST_IDEAS, amounts.ideas(said) or _IDEAS)
    offered = ideas.offer(heard.desk.profile, first, (last - first).days + 1, count, before, topic)
    if not offered:
        return heard.answer("ideas", say("ideas", "none"))
    lines = "\n".join(f"{n}. {idea.says}" for n, idea in enumerate(offered, 1))
    lead = say("ideas", "one") if len(offered) == 1 else say("ideas", "done", count=len(offered))
    answer = heard.answer("ideas", f"{lead}\n{lines}")
    session = replace(answer.session, ideas=(*before, *(idea.says for idea in offered)), offered=offered)
    return replace(answer, suggestions=tuple(idea.request for idea in offered[:3]), session=session)


def bio(heard: Heard) -> Answer:
    profile = heard.desk.profile
    ids = heard.ask.platforms or (heard.session.bio,) * bool(heard.session.bio) or heard.chosen
    platform = platforms.get(ids[0] if ids else DEFAULT_PLATFORMS[0])
    heard = replace(heard, session=replace(heard.session, bio=platform.id))
    if not (profile.name or profile.clinicians):
        return heard.answer("profile_bio", say("bio", "no_profile"))
    text = guard.clean(bios.write(profile, platform, _bio_facts(heard.safe.text)), profile).text
    length = max(len(text), counting.length(text, platform))
    lead = [] if ids else [say("bio", "no_platform", platform=platform.name)]
    if platform.bio_limit is None:
        lead.append(say("bio", "done_free", platform=platform.name))
    else:
        lead.append(say("bio", "done", platform=platform.name, length=length, limit=platform.bio_limit))
    return heard.answer("profile_bio", f"{' '.join(lead)}\n{text}")


def guideline(heard: Heard) -> Answer:
    if (of_drafts := asked.answer(heard)) is not None:
        return of_drafts
    if heard.session.posts and asks.table("sources")["any"].search(heard.ask.outside):
        return _sources(heard)
    if asks.table("knowing")["any"].search(heard.ask.outside) and (known := _known(heard)):
        return known
    if heard.desk.search is None:
        return heard.answer("guideline_question", say("guideline", "unavailable"))
    question = _asked(heard)
    found = pipeline.find(heard.desk, question, shelves=(passages.GUIDELINES, passages.PRACTICE), limit=_PASSAGES)
    if not found:
        return heard.answer("guideline_question", say("guideline", "none"))
    found = _home_first(found, place(question.text), heard.desk.profile.jurisdiction)
    text = "\n\n".join([_in_short(found[0]), *map(_cited, found)])
    answer = heard.answer("guideline_question", text)
    return replace(answer, passages=found, session=replace(answer.session, ruled=question))


def _asked(heard: Heard) -> Safe:
    """The question, with the one before it where this one is about the same rule."""
    before = heard.session.ruled
    if before is None or not replying.follows_a_rule(heard.raw.text, heard.ask.outside):
        return heard.safe
    return guard.deidentify(f"{before.text} {heard.safe.text}", heard.desk.profile).safe


def _in_short(best: Passage) -> str:
    """The best passage in one sentence, called the nearest where it may not be on the question."""
    if not best.answer:
        return say("guideline", "done")
    return say("guideline", "short" if best.score >= _SURE else "near", answer=best.answer)


def _known(heard: Heard) -> Answer | None:
    """Whether there is a card on what is asked about, and the offer of a post; None when the question names no topic at all."""
    topic = cards.find_topic(heard.safe.text, heard.desk.profile.specialty)
    if topic is not None:
        facts = " ".join(fact.text for fact in topic.facts[:2])
        said = say("knowing", "yes", topic=spoken(topic), facts=facts, issuers=listed(list(dict.fromkeys(s.issuer for s in topic.sources))))
        return replace(heard.answer("guideline_question", said), suggestions=(f"Write a post about {spoken(topic)}",))
    near = remarks.nearest(heard.safe)
    return heard.answer("guideline_question", f"{say('knowing', 'no')} {near}") if near else None


def _sources(heard: Heard) -> Answer:
    """Where the facts of the drafts on the table come from."""
    posts = [heard.session.posts[p] for p in heard.session.platforms if p in heard.session.posts] or list(heard.session.posts.values())
    cited = dict.fromkeys(f"{c.issuer or c.title} ({c.url})" if c.url else c.title for post in posts for c in post.citations)
    return heard.answer("guideline_question", say("sources", "cited", sources=listed(list(cited))) if cited else say("sources", "none"))


def _home_first(found: tuple[Passage, ...], named: str | None, own: str) -> tuple[Passage, ...]:
    """Best first, but those of a place the question names before all others, and those of other places last."""
    home = named or own

    def away(passage: Passage) -> int:
        if passage.jurisdiction == named:
            return 0
        return 1 if passage.jurisdiction in ("", "INT", home) or home.startswith(f"{passage.jurisdiction}-") else 2

    return tuple(sorted(found, key=away))


def _cited(passage: Passage) -> str:
    where = f" {passage.url}" if passage.url else ""
    return f"{passage.text} ({passage.issuer}; {passage.confidence}.{where})"


def refuse(heard: Heard) -> Answer:
    topic = cards.find_topic(heard.safe.text, heard.desk.profile.specialty)
    said = [say("refusal", "text", **emergency.numbers(heard.desk.profile.jurisdiction))]
    more: tuple[str, ...] = ()
    if topic is not None:
        said.append(say("refusal", "offer", topic=spoken(topic)))
        more = (f"Write a general post about {spoken(topic)}",)
    said.append(left_out(r.kind for r in heard.cleaned.removed))
    return replace(heard.answer("refuse_advice", " ".join(s for s in said if s)), suggestions=more)


def unsupported(heard: Heard) -> Answer:
    name = "language" if language.written(heard.ask.outside) else "text"
    return replace(heard.answer("unsupported", say("unsupported", name)), platforms=())


def smalltalk(heard: Heard) -> Answer:
    kind = mood(heard.ask.outside)
    said = say("smalltalk", kind)
    if kind == "private":
        said = f"{said} {say('private', 'model' if heard.desk.settings.model else 'alone')}"
    return replace(heard.answer("smalltalk", said), platforms=())


def mood(said: str) -> str:
    """What sort of small talk it is; "other" where none of ours. What one may do is a question about rules: "is it ok to share ..."."""
    return next((kind for kind, pattern in _MOODS if pattern.search(said) and not (kind == "private" and _MAY.search(said))), "other")


def _bio_facts(text: str) -> tuple[str, ...]:
    """What a request asks to be in the bio: "include that we speak Spanish and open early" has two facts."""
    found = _FACTS.search(text)
    parts = re2.split(r"(?i)\s+and\s+|[,;]\s*", found.group(1)) if found else []
    return tuple(part.strip(" .") for part in parts if part.strip(" ."))
