"""From a brief to a draft: what can be said, how the platform says it, what fits and what the guard leaves alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from assistant import guard, platforms
from assistant.errors import CannotFit, NothingToSay
from assistant.guard import public_facts
from assistant.knowledge import cards
from assistant.knowledge.card import Topic
from assistant.knowledge.subject import upper_first
from assistant.platforms import disclaimer, fitting
from assistant.stages import Brief, Raw
from assistant.writers.builtin import (
    aims,
    answered,
    beside,
    canonical,
    copyedit,
    details,
    explained,
    finish,
    forms,
    frames,
    handed,
    kinds,
    noted,
    own_lines,
    own_points,
    people,
    pointed,
    polls,
    practice_posts,
    refuted,
    signposted,
    slots,
    softened,
    takes,
    tightened,
    topic_kinds,
)
from assistant.writers.builtin.allowed import counsels, stands
from assistant.writers.builtin.blocks import PARAGRAPH, SPACE, Block, assemble, sources_of, text_of
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.flow import connected, once
from assistant.writers.builtin.links import linked
from assistant.writers.builtin.material import Material, gather
from assistant.writers.builtin.revise import revised
from assistant.writers.builtin.setting import Setting, practice_decor, setting
from assistant.writers.builtin.told import is_the_post
from assistant.writers.builtin.topic_posts import Layout, layout
from assistant.writers.builtin.topic_words import names

# What the writer's own day tells, as against a health fact, which only a card may state.
_OURS = re.compile(r"(?:They|Come|Thank|We|Our|My|I|It's|Dr\.|Nurse|Today|This)\b|.*\b(?:I|me|my|mine|we|us|our|ours)\b", re.DOTALL)
_OF_US = re.compile(r"\d|\b[A-Z][a-z]+|(?i:\b(?:our|ours|we|us|my|i|me|new(?! year)|now|open\w*|clos\w+|hours?|doctors?|nurses?|staff|team|office|clinic|practice|waiting|lobby|front desk|thank\w*|happy|welcome|hiring|job|holiday|patients?)\b)")  # what only the practice can tell of
_MISSING = {
    "staff": "I need to know who the post is about and what happened. Tell me a name and the occasion, and I will write it.",
    "announcement": "I need to know what is new and when. Tell me in a few words, and I will write the announcement.",
    "form": "What goes into it is yours to tell. Give me three to five points, a line each, and I will put them in shape.",
    "personal": "That story is yours to tell. Give me two or three lines in your own words, and I will shape them for each platform.",
}
_LIST_TITLE = re.compile(r"(?i)(?:\d+ |the |some |a few |my |our |top )*(?:things|reasons|signs|tips|ways|questions|lessons|myths|facts|mistakes|secrets) (?!we\b|i\b)[^.!?]{8,90}\.?$|(?:what|how|when|where) (?:not )?to (?!find us|reach us|get to us)[^.!?]{8,90}\.?$")  # what a list is of, and nothing of it
_CURT = 3  # words that tell nothing unless one of them says what is so
_TELLS = re.compile(r"(?i)\d|[!]|\b(?:open|closed|available|here|back|now|new|today|tomorrow|tonight|hiring|moved|wanted|thanks?|thank|happy|welcome|congrats|congratulations|free|full|off|on|out|is|are|was|were|we|i|my|our)\b")
_TAKEN = "Those words read as advice to readers or could point to a patient, and without them nothing is left to post. Say it as your own view, such as “I do not use it myself”."
_TAKEN_NOTES = "Most of these notes tell readers what to do or could point to a patient, which no post may do. Give me what they should know instead, such as how it works or when to come in, and I will set that out."
_MYTH = "I have no sourced fact that puts that right, and a myth on its own does harm. Tell me in a sentence or two what is true, and I will set it out."
_PART = "I have no sourced fact on “{part}”, so this post of the series waits. Give me a sentence or two on it and I will write it."
_TOO_LONG = "Your words are longer than a post on {platform} may be. Ask for a thread, or give me fewer of them."
_OF_ONE = "I do not tell one patient's story, even without the name: somebody may know who it is. Name the condition or the lesson, and I will write about it in general."
_MINE = re.compile(r"(?i)\b(?:(?:why|how|what|when|where) (?:i|my)\b|since i\b|as an? (?:doctor|physician|nurse|surgeon|dentist)\b|my (?:first|story|journey|career|year|day|mistake)|reflections?|(?:white coat|first gen\w*) )")
_PUTS_OFF = re.compile(r"(?i)\bnext (?:visit|check-?up|appointment)\b|\bbring (?:them|your questions)\b|\bquestions down\b|\bbook (?:a|your) visit\b")  # none of it fits below "call 911"
_THANKS = re.compile(r"(?i)(?:^|[.,;!?]\s*|\band )(?:please |pls |just )?thank (them|everyone|everybody|all of them|both|the team|the crew|her|him)\b")  # an order to the writer
_THANK_YOU_POST = re.compile(r"(?i)\b(?:thank[- ]?you|thanks) (?:post|tweet|caption|message|note)\b|\bgive (?:her|him|them|[A-Z]\w+) an? (?:\w+ )?shout-?out\b")
_WHY_I = re.compile(r"(?i)why (?:i|we)\b[^.!?]*\.?$")
_ASKS = re.compile(r"(?i)(?:what|which|who|whose|where|how|best|worst|favou?rite)\b(?=.* )")
_LINKS = {"letter": 2, "video": 1}  # facts led into from the one before, by way of talking
Bodies = Callable[[str, Brief, Material | None, Setting], Iterator[list[Block]]]
_BESIDE = {"letter": 6, "article": 8, "neighbor": 2, "colleague": 2, "caption": 3, "video": 6}  # facts beside the writer's own points; one elsewhere
_BELOW = 3  # facts below a title of the writer's
_POINTS, _HEADING = 2, 16  # things told that can be listed; words that may only name what the list is of
_KEPT, _KEPT_OF_NOTES = 0.6, 0.25  # share of the words; what goes from notes is said
_OF_PROSE = ("", "thread", "script")  # forms in which a sentence of the writer's own may stand beside the card's
_TRIES = 12  # openings tried before a draft with a fault is left to the guard


def revision(brief: Brief) -> Raw:
    """The previous draft changed as asked; made anew when it is for another platform's way of talking. Raises NotUnderstood."""
    material = gather(brief)
    return revised(brief, material, setting(brief, material))


def draft(brief: Brief) -> Raw:
    """One draft. Raises NothingToSay when neither knowledge nor the user's words give anything to write about, CannotFit where those words are too many."""
    kind, material = kinds.kind_of(brief), gather(brief)
    if slots.of_series(brief):
        return _first(brief, "educate", material)
    if material is None and kind != "ask" and brief.subject and not _OF_US.search(brief.subject):
        raise NothingToSay  # the words that name it are no post
    if kind in kinds.PRACTICE or material is None:
        told = details.read(brief.request.text, brief.profile)
        if kinds.tells_of_one_patient(told):
            raise NothingToSay(_OF_ONE)
        if material is None and len(told.said) == 1 and _WHY_I.match(told.said[0]) and not handed.words(brief.request.text):
            raise NothingToSay(_MISSING["personal"])  # a title, and nothing below it
        if kind in kinds.PRACTICE and not handed.turned(brief.request.text) and _counsels(told.said, brief):
            raise NothingToSay(_TAKEN)
        if (notes := noted.set_out(brief.request.text, brief.profile)) and kind in kinds.PRACTICE and not brief.style.thread and not _fitted(notes, brief, setting(brief, material)):
            raise CannotFit(_TOO_LONG.format(platform=platforms.get(brief.platform).name))
        if kind != "greeting" and _is_only_titled(told, brief):
            raise NothingToSay(_MISSING["form"])
        if _only_names_a_form(told, brief) or (_named(brief) is None and not handed.words(brief.request.text) and any(asks_for(form, brief.request.text) for form in forms.OF_QUESTIONS)):
            raise NothingToSay(_MISSING["form"])
    if own_points.asks_for_checklist(brief.request.text) and not own_points.read(brief.request.text, brief.profile) and not (material and material.pointed):
        raise NothingToSay(_MISSING["form"])
    if kind not in kinds.PRACTICE and own_lines.only_counsels(brief.request.text, brief.profile, _named(brief)) and not (material and (material.wanted or material.pointed) and _named(brief)):
        raise NothingToSay(_TAKEN)  # a card that lies near says something else
    hollow = False
    for bodies in (_own_words, _of_topic):  # what the user told goes before what a card tells
        first: Raw | None = None
        for raw in islice(_candidates(brief, kind, material, bodies), _TRIES):
            if passes(raw.text, brief):
                return raw
            first = first or raw
        if first is not None and (bodies is _of_topic or _mostly_kept(first.text, brief)):
            return first
        hollow = hollow or first is not None
        if first is not None and bodies is _own_words and handed.turned(brief.request.text) and not _is_headed(brief):
            raise NothingToSay(_TAKEN_NOTES)  # a word somewhere in notes is not what they are about
    if hollow:
        raise NothingToSay(_TAKEN)
    asked = "personal" if _MINE.search(brief.request.text) else kind
    raise NothingToSay(_MISSING.get(asked))


def _first(brief: Brief, kind: str, material: Material | None) -> Raw:
    """The first post on the topic that the guard leaves alone, else the first. Raises NothingToSay."""
    raws = list(islice(_candidates(brief, kind, material, _of_topic), _TRIES))
    if not raws:
        raise NothingToSay
    return next((raw for raw in raws if passes(raw.text, brief)), raws[0])


def _fitted(notes: str, brief: Brief, where: Setting) -> str:
    """Notes that fit the platform, in fewer words where that is asked for; empty where they do not fit."""
    if not frames.is_shortening(brief.request.text):
        return notes if where.fits(notes) else ""
    if "\n" in notes:
        return notes if where.fits(notes) else noted.shortened(notes, where.fits)
    most = brief.style.words or tightened.words_for(brief.request.text, notes)
    asking = handed.asking(brief.request.text)
    return tightened.fitted(notes, lambda text: where.fits(text) and len(text.split()) <= most, asking) or tightened.fitted(notes, where.fits, asking)


def _is_headed(brief: Brief) -> bool:
    """Whether notes handed over begin with the name of the topic."""
    named = cards.find_topic(noted.title(brief.request.text, brief.profile), brief.profile.specialty)
    return named is not None and named.id == brief.topic


def _is_only_titled(told: details.Details, brief: Brief) -> bool:
    """Whether nothing is told but a title: "5 signs your lenses overstay", "Sunday night dread"."""
    if len(told.said) != 1 or handed.words(brief.request.text) or polls.poll(brief.request.text):
        return False
    return _LIST_TITLE.match(told.said[0]) is not None or (len(told.text.split()) <= _CURT and _TELLS.search(told.text) is None)


def _only_names_a_form(told: details.Details, brief: Brief) -> bool:
    """Whether a list, a script or slides are asked for, or titled, and none of what they are to hold is told."""
    if len(told.said) == 1 and _LIST_TITLE.match(told.said[0]) and brief.topic is None and cards.find_topic(brief.request.text) is None:
        return True
    return len(told.said) < _POINTS and len(told.text.split()) <= _HEADING and any(asks_for(form, brief.request.text) for form in ("script", "carousel", "list")) and not polls.poll(brief.request.text) and not own_points.read(brief.request.text, brief.profile)


def _counsels(said: tuple[str, ...], brief: Brief) -> bool:
    """Whether everything told is advice or a promise, each read for itself: a greeting before it hides nothing."""
    return bool(said) and all(counsels(one, brief.profile) for one in said)


def passes(text: str, brief: Brief) -> bool:
    """Whether the guard would leave a draft alone as it will be posted: its disclaimer attached, a thread post by post and as a whole."""
    try:
        posts, _ = disclaimer.posts(text, platforms.get(brief.platform), brief.profile, thread=brief.style.thread)
    except CannotFit:
        return False
    return all(stands(each, brief.profile, brief.rescan) for each in dict.fromkeys(("\n\n".join(posts), *fitting.without_numbers(posts))))


def _mostly_kept(text: str, brief: Brief) -> bool:
    """Whether the guard leaves most of what the user told in a draft that it does not leave alone."""
    told = set(_plain(details.read(brief.request.text, brief.profile).text).split())
    least = _KEPT_OF_NOTES if "\n•" in noted.set_out(brief.request.text, brief.profile) and not handed.own(brief.request.text) else _KEPT
    return len(told & set(_plain(guard.clean(text, brief.profile).text).split())) >= least * len(told)


def _candidates(brief: Brief, kind: str, material: Material | None, bodies: Bodies) -> Iterator[Raw]:
    """Drafts that fit, best first, none with an opening used before."""
    if kind == "staff" or (kind in kinds.PRACTICE and (brief.topic is not None or kind == "personal") and cards.find_topic(brief.request.text, brief.profile.specialty) is None):
        material = None  # found by search, for news that only lies near a topic; people are no topic, whatever they go back to school for
    if kind == "personal" and canonical.is_a_memory(brief.request.text):
        material = None  # a card has nothing to add to what somebody lived through
    if (listed := own_points.read(brief.request.text, brief.profile)) and material is not None and material.topic is not None and not names(material.topic).search(listed.title) and (_named(brief) is None or any(map(names(material.topic).search, listed.items))):
        material = None  # named in one of the points, or by nobody
    where = setting(brief, material)
    sorts = _sorts(kind, brief, where)
    if kind in kinds.PRACTICE or (kind == "ask" and material is None):
        where = replace(where, decor=practice_decor(sorts, where.decor, where.family))
    if handed.words(brief.request.text) and (handed.turned(brief.request.text) or "other" in sorts):
        where = replace(where, decor=replace(where.decor, emoji=(), tags=()))  # nothing is put to words handed over but the hashtags of their topic
    again: list[Raw] = []  # the user's own words open a post for every platform alike
    as_told = _is_the_post(kind, brief)
    lines = tuple(signposted.lines(brief.request.text, brief.profile.jurisdiction))
    news = beside.lines(brief.news, brief.profile) if kind in kinds.TOPIC or kind == "greeting" else ()
    own = _own_points(kind, brief, where)
    within = _with_room_for((*news, *(line for _, line in own if len(brief.points) < _POINTS)), where)  # several points are a post by themselves
    kinder = kind in kinds.PRACTICE and "warmer" in brief.style.tone
    for n, blocks in enumerate(bodies(kind, brief, material, within)):
        for line in lines:
            blocks = [*(block for block in blocks if not block.close), Block(line)] if not any(_number_in(line) in block.text for block in blocks) else blocks
        if kinder:
            blocks = [replace(block, text=softened.softer(block.text)) for block in blocks]
        if kind in kinds.PRACTICE and (who := _THANKS.search(brief.request.text)) and not any(re.search(r"(?i)\bthank", block.text) for block in blocks):
            blocks = [*blocks, Block("Thank you, all of you." if who[1].lower() in ("them", "everyone", "everybody", "all of them", "the team", "the crew", "both") else "Thank you.", SPACE if where.family == "micro" else PARAGRAPH)]
        elif kind in kinds.PRACTICE and (softened.asks(text_of(blocks)) if kinder else _THANK_YOU_POST.search(brief.request.text) and not any(re.search(r"(?i)\bthank", block.text) for block in blocks)):
            blocks = [*blocks, Block(softened.THANKS, SPACE if where.family == "micro" else PARAGRAPH)]
        blocks = _without_delay(blocks)
        left = pointed.unlike([point for point, _ in own], text_of(blocks), pointed.SAME)
        said = tuple(line for point, line in own if point in left)
        kept = next((made for lines_ in dict.fromkeys(((*said, *news), news, ())) if (made := finished(beside.told(blocks, lines_), material, where)) is not None), None)
        if kept and ((as_told and not n and not brief.seed) or not _used(text_of(kept), brief.avoid)):
            yield Raw(text_of(kept), sources_of(kept))
        elif kept and (kind == "personal" or as_told):
            again.append(Raw(text_of(kept), sources_of(kept)))
    yield from again


def _with_room_for(lines: Sequence[str], where: Setting) -> Setting:
    """The setting with less room and fewer words, by those of the lines that will stand beside what is written."""
    room = None if where.room is None else max(0, where.room - sum(len(line) + len(PARAGRAPH) for line in lines))
    return replace(where, room=room, words=max(0, where.words - len(" ".join(lines).split())))


def _own_points(kind: str, brief: Brief, where: Setting) -> tuple[tuple[str, str], ...]:
    """The points that are sentences of the writer's own, each with its sentence, which stand beside what a card tells; none in a form that lists them itself."""
    return pointed.own(brief.points, brief.profile) if kind in kinds.TOPIC and forms.form(where) in _OF_PROSE else ()


def _number_in(line: str) -> str:
    """What somebody is told to call, wherever it stands: "911"."""
    return line.rstrip(".").rsplit(" ", 1)[-1]


def _without_delay(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without a close that puts questions off to a visit, where they tell what cannot wait."""
    urgent = any(told.role == "emergency" for block in blocks for told in block.told)
    return [block for block in blocks if not (urgent and block.close and _PUTS_OFF.search(block.text))]


def _sorts(kind: str, brief: Brief, where: Setting) -> tuple[str, ...]:
    """What a post about the practice is, closest first, for its signs and hashtags: news that only names one of the team is news."""
    told = details.read(brief.request.text, brief.profile)
    who = people.person(brief.request.text, told, brief.profile) if kind == "staff" else None
    if kind == "announcement" or (who is not None and who.occasion == "news"):
        return practice_posts.event(told, where), "announcement"
    return (kind,)


def _of_the_team(brief: Brief) -> bool:
    """Whether a request with no topic surely tells of the practice, or of one of its people by name."""
    named = public_facts.people(brief.profile)
    return aims.tells_of_us(brief.request.text) or any(word.lower() in named for word in re.findall(r"[A-Z][\w'’-]{2,}", brief.request.text))


def _is_the_post(kind: str, brief: Brief) -> bool:
    """Whether the request hands over the post as it is to be, "fb: ...", and asks for nothing else."""
    return kind in kinds.PRACTICE and kind != "greeting" and is_the_post(brief.request.text) and not brief.style.tone and brief.style.question is None and not (kind == "staff" and _says_only_the_occasion(brief))


def _says_only_the_occasion(brief: Brief) -> bool:
    """Whether a post on one of the team is told nothing but the name and what is celebrated: that is no post yet."""
    told = details.read(brief.request.text, brief.profile)
    who = people.person(brief.request.text, told, brief.profile)
    return who is not None and who.occasion not in ("news", "thanks") and who.says_only_the_occasion(told.text)


def _own_words(kind: str, brief: Brief, material: Material | None, where: Setting) -> Iterator[list[Block]]:
    """Posts made of what the user told: a poll, news, people, a view, a line for a post that also explains."""
    if asked := polls.poll(brief.request.text) or polls.fill_in(brief.request.text):
        yield [Block("\n".join(copyedit.edited(line, brief.profile) for line in asked.split("\n")))]
        return
    if (listed := own_points.read(brief.request.text, brief.profile)) and (set_out := own_points.set_out(listed, material, where)):
        yield set_out
        return
    if not forms.form(where) and (both := _explained(brief, where)):
        yield both
        return
    if kind in ("announcement", "educate") and material is None and not _of_the_team(brief) and not handed.words(brief.request.text):
        own = own_lines.read(brief.request.text, brief.profile, None)
        if own.points and not own.news:
            yield own_lines.alone(own)  # a view on health that no card speaks to
    if kind in kinds.PRACTICE:
        told = details.read(brief.request.text, brief.profile)
        if notes := noted.set_out(brief.request.text, brief.profile):
            yield [Block(_fitted(notes, brief, where) or notes)]
            return  # no other frame is tried until the guard lets their words pass
        if _is_the_post(kind, brief):
            yield from practice_posts.as_told(told, where)
        if kind == "announcement":
            yield from practice_posts.announcement(told, material, where)
        elif kind == "staff":
            yield from practice_posts.staff(brief, told, where)
        elif kind == "greeting":
            yield from practice_posts.greeting(told, where)
        elif kind == "personal":
            if material and material.topic and len(told.said) == 1 and _WHY_I.match(told.said[0]):  # a title, and no story yet: what the card tells stands below it
                facts = [line for _, lines in material.wanted for line in lines] or [fact for fact in material.facts if fact.role != "emergency"]
                yield [Block(told.said[0].rstrip(".")), *(Block(fact.text, SPACE if n else PARAGRAPH, n and n + 1, (fact,)) for n, fact in enumerate(facts[:_BELOW]))]
            yield from practice_posts.personal(told, material, where)
        else:
            yield from (practice_posts.day if kind == "day" else practice_posts.scenes)(told, where)
    elif material is None and kind != "ask":
        told = details.read(brief.request.text, brief.profile)
        if told.said and (told.said[0].endswith("?") or kinds.asks_of_readers(told)):
            return  # a question to be answered, and no card answers it
        if is_the_post(brief.request.text) and len(told.sentences) >= _POINTS:
            yield from practice_posts.as_told(told, where)
            return
        if any(_OURS.match(sentence) for sentence in told.sentences) or (told.sentences and _of_the_team(brief)):
            yield from practice_posts.scenes(told, where)
        elif told and not _MINE.search(brief.request.text) and _of_the_team(brief):
            yield from practice_posts.announcement(told, material, where)


def _explained(brief: Brief, where: Setting) -> list[Block]:
    """News of the practice as told, with what the request wants explained beside it, in its order; empty where it does not want both."""
    told = details.read(brief.request.text, brief.profile)
    news, wanted = explained.parted(told, brief.profile)
    if not wanted or not any(_OURS.match(one) or one.startswith("Dr. ") or details.TIME.search(one) for one in news):
        return []
    kept = replace(told, sentences=tuple(one for one in told.sentences if one in news), phrases=tuple(one for one in told.phrases if one in news), said=news)
    said, beside = next(practice_posts.as_told(kept, where), []), explained.blocks(wanted, where.profile)
    return [*said, *beside] if told.said[0] in news else [*beside, *(replace(block, before=PARAGRAPH) for block in said)]


def _of_topic(kind: str, brief: Brief, material: Material | None, where: Setting) -> Iterator[list[Block]]:
    """Posts made of what the card of a topic tells, and questions to followers."""
    form = forms.form(where)
    if kind == "ask" and form not in forms.OF_QUESTIONS:
        told = details.read(brief.request.text, brief.profile)
        yield from topic_kinds.asking(material, where, _question(told))
    if material is None:
        return
    if refuted.stated(brief.request.text) and form in ("", "myths"):
        if not (right := refuted.posts(brief.request.text, material, where)):
            raise NothingToSay(_MYTH)
        yield right
        return
    lay = forms.FORMS.get(form) or layout(where)
    if part := slots.of_series(brief):
        if not material.wanted and not material.pointed:
            raise NothingToSay(_PART.format(part=part))
        yield from _of_card(kind, form, lay, material, where)
        return
    if form in ("", "myths") and kind in ("educate", "awareness", "visit", "question", "myth"):
        yield from pointed.posts(brief.points, material, where)
    own = own_lines.read(brief.request.text, brief.profile, material.topic) if material.topic and form in ("", "thread") and kind != "case" else own_lines.OwnLines()
    if material.wanted:
        own = own.without([line for _, line in _own_points(kind, brief, where)])  # they stand beside what answers the request
    if own.points and not form:
        near = own_lines.beside(own, material, most=_BESIDE.get(where.family, 1))
        for hook in own_lines.openings(own, near, where):
            yield own_lines.woven(lay(hook, near, where), own, opened=True)
        if _named(brief) is None or not near.facts:
            yield own_lines.alone(own)
    for hook in own_lines.openings(own, material, where):
        yield own_lines.woven(lay(hook, material, where), own, opened=True)
    for blocks in _of_card(kind, form, lay, material, where):
        yield own_lines.woven(blocks, own, opened=False) if own else blocks


def _named(brief: Brief) -> Topic | None:
    """The topic that the request names, as against one that only search found."""
    return cards.find_topic(signposted.without(brief.request.text), brief.profile.specialty)


def _of_card(kind: str, form: str, lay: Layout, material: Material, where: Setting) -> Iterator[list[Block]]:
    """Posts of what the card tells and nothing else: its answers to what is asked, its takes, then its facts."""
    if (not form and kind != "myth") or (form == "list" and sum(len(lines) for _, lines in material.wanted) >= answered.LIST):
        yield from answered.posts(material, where)
    if not form:
        yield from takes.posts(material, where, kind)
    elif form == "thread" and kind == "educate":
        yield from takes.threads(material, where)
    for hook in topic_kinds.openings(kind, material, where):
        yield lay(hook, material, where)


def _question(told: details.Details) -> str:
    """The question to ask followers, as told: a sentence that asks, or words that begin as one does."""
    asked = next((sentence for sentence in told.sentences if sentence.endswith("?")), "")
    begun = next((said.rstrip(".") for said in told.said if _ASKS.match(said)), "")
    return asked or (f"{upper_first(begun)}?" if begun else "")


def finished(blocks: list[Block], material: Material | None, where: Setting) -> tuple[Block, ...] | None:
    """The blocks that fit, with signs, sign-off and hashtags; None when what must be said does not fit or is avoided."""
    blocks = [block for block in blocks if block.rank == 0 or not finish.says_avoided(block.text, where)]
    if any(finish.says_avoided(block.text, where) for block in blocks):
        return None
    if forms.form(where) == "thread":
        return None if forms.too_long(blocks, where) else tuple(blocks)
    blocks = blocks if forms.form(where) else finish.signed(blocks, where)
    blocks = _asked_last(blocks, where)
    blocks += [block for block in (finish.reached(where, text_of(blocks)), finish.sign_off(where), finish.hashtags(where, material, cited=any(block.told for block in blocks))) if block]
    kept = assemble(once(blocks, material.named if material else frozenset()), where.fits, where.words)
    if kept is None or material is None:
        return kept
    read = connected(kept, material)
    prose = linked(read, where.dice, _LINKS.get(where.family, 0))
    return prose if where.fits(text_of(prose)) else read


def _asked_last(blocks: list[Block], where: Setting) -> list[Block]:
    """The blocks with the question that the request wants at the end in the place of a close of ours."""
    if not where.ending.asks or any(where.ending.asks in block.text for block in blocks):
        return blocks
    return [*(block for block in blocks if not block.close or block.text.startswith("Source")), Block(where.ending.asks, PARAGRAPH, rank=1, close=True)]


def _used(text: str, avoid: tuple[str, ...]) -> bool:
    start = _plain(text)
    return any(start.startswith(used) or used.startswith(start) for used in (_plain(a)[:60] for a in avoid) if used)


def _plain(text: str) -> str:
    return " ".join("".join(c for c in text.lower() if c.isalnum() or c.isspace()).split())
