"""Forms asked for by name: a thread of posts, the slides of a carousel, a short video script, an FAQ, a quiz."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.platforms import counting
from assistant.writers.builtin import counted, fact_list, question_forms, refuted, video_script, wordings
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.hooks import Hook, leans, support
from assistant.writers.builtin.long_posts import ORDER
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.question_forms import line
from assistant.writers.builtin.setting import Setting

_NUMBERING = 6  # "12/12 "
_SLIDE = re.compile(r"(?m)^Slide \d+\n(.*)$")
_TOLD = 2  # sentences of an answer on a slide
_USUAL = 5  # slides where no number is asked for


def form(setting: Setting) -> str:
    """The name of the form the request asks for, where the platform has it; else empty."""
    if setting.platform.thread and setting.style.thread and setting.style.thread > 1:
        return "thread"
    if setting.platform.id in ("instagram", "linkedin", "facebook") and asks_for("carousel", setting.asked):
        return "carousel"
    if setting.platform.id in ("tiktok", "youtube", "instagram") and asks_for("script", setting.asked):
        return "script"
    return next((name for name in OF_QUESTIONS if asks_for(name, setting.asked)), "list" if fact_list.is_asked_for(setting) else "")


def held(text: str, thing: str) -> int:
    """How many slides, questions, myths, statements or facts a draft in one of these forms sets out; 0 for other drafts."""
    slides = _SLIDE.findall(text)
    if thing == "slide":
        return len(slides)
    ends = {closing for lists in wordings.table("forms")["slide.last"].values() for closing in lists}
    return question_forms.held(text) or sum(said not in ends for said in slides[1:]) or fact_list.held(text)


def thread(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """One paragraph a post: the hook, facts in the order a reader would ask, a close. Each post inside its limit."""
    count = setting.style.thread or 2
    facts = _facts(hook, material, 2 * count - 3)
    opening = hook.text if hook.kind != "fact" or not hook.said else line("thread.open", material, setting, count)
    first = f"{opening}\n{hook.told.answer}" if hook.kind == "question" and not hook.said else opening
    if hook.kind == "myth" and not hook.said:
        first = f"{opening} {hook.told.text}"
    told = [hook.told] if hook.kind in ("question", "myth", "list") else []
    facts = [t for t in facts if t not in told]
    middle = [Block(" ".join(t.text for t in group), PARAGRAPH, told=tuple(group)) for group in _shared_out(facts, count - 1, setting)]
    return threaded([Block(first, told=tuple(told)), *middle], material, setting)


def threaded(blocks: list[Block], material: Material, setting: Setting) -> list[Block]:
    """The posts of a thread with the closing line at the end of the last one, or where that is full in a post of its own."""
    last = close(material, setting, asked=False)
    if last is None:
        return blocks
    ended = replace(blocks[-1], text=f"{blocks[-1].text}\n{last.text}")  # nobody turns a page for one question
    return [*blocks[:-1], ended] if len(blocks) > 1 and not too_long([*blocks[:-1], ended], setting) else [*blocks, Block(last.text, PARAGRAPH)]


def carousel(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """The text of each slide, then the caption."""
    asked = counted.asked(setting.asked)
    count = _USUAL if asked is None else asked.number + 2 * (asked.thing != "slide")  # what is counted stands between a first and a last slide
    texts = [(line("myths.open" if asks_for("myths", setting.asked) else "slide.open", material, setting, count), ()), *_slides(hook, material, setting, max(1, count - 2))[: max(1, count - 2)]]
    texts.append((line("slide.last", material, setting, count), ()))
    blocks = [Block(f"Slide {n}\n{text}", PARAGRAPH, told=told) for n, (text, told) in enumerate(texts, 1)]
    return [*blocks, Block(f"Caption\n{line('slide.caption', material, setting, count)}")]


def _answers(material: Material, most: int) -> list[tuple[str, tuple[Told, ...]]]:
    """The answers that a request asks for over so many slides, two sentences to each at most; where there is no room for all, the last of the longest answers go."""
    groups = [[lines[n : n + _TOLD] for n in range(0, len(lines), _TOLD)] for _, lines in material.wanted]
    while sum(map(len, groups)) > most and (longest := max(groups, key=len)) and len(longest) > 1:
        longest.pop()
    return [(" ".join(told.text for told in slide), tuple(slide)) for group in groups for slide in group]


def _slides(hook: Hook, material: Material, setting: Setting, most: int) -> list[tuple[str, tuple[Told, ...]]]:
    """What stands between the first slide and the last: the myths with what puts them right where these are asked for, a fact else."""
    if stated := refuted.put_right(setting.asked, material):
        return [(f"Myth: {refuted.whole(myth, lines, material, setting.profile)}\nFact: {lines[0].text}", lines[:1]) for myth, lines in stated]
    myths = question_forms.myth_pairs(material) if asks_for("myths", setting.asked) else []
    answers = [] if myths else _answers(material, most)
    righted = {fact.text for _, fact in myths} | {fact.text for _, facts in answers for fact in facts}
    told = fact_list.facts_for(hook, material, setting) if counted.lists(setting.asked) else _facts(hook, material)
    slides: list[tuple[str, tuple[Told, ...]]] = answers or [(f"Myth: {myth}\nFact: {fact.text}", (fact,)) for myth, fact in myths]
    for one in told:
        if one.text in righted:
            continue
        before = _before(one, material) if leans(one, material) else None
        if before is None:
            slides += [] if leans(one, material) else [(one.text, (one,))]
        elif (n := next((n for n, (_, held) in enumerate(slides) if before in held), None)) is not None:
            slides[n] = (f"{slides[n][0]} {one.text}", (*slides[n][1], one))
    return slides


def _before(told: Told, material: Material) -> Told | None:
    """The sentence that one of an answer goes on from."""
    return next((lines[n - 1] for _, lines in material.replies for n, line in enumerate(lines) if n and line == told), None)


def script(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """What to say in a short video and what to show."""
    return video_script.script(hook, material, _facts(hook, material), setting)


def too_long(blocks: list[Block], setting: Setting) -> bool:
    """Whether a post of a thread is over its limit, the number before it counted."""
    limit = setting.platform.limit
    rooms = [setting.room, *[limit] * (len(blocks) - 1)]
    return any(room is not None and counting.length(b.text, setting.platform) + _NUMBERING > room for b, room in zip(blocks, rooms, strict=True))


def _facts(hook: Hook, material: Material, most: int = 20) -> list[Told]:
    chosen = list({told.text: told for told in (hook.told, *support(material, hook.told))}.values())[:most]
    place = {told.text: n for n, told in enumerate(material.topic_order)}
    if material.pointed:
        return sorted(chosen, key=lambda told: (not material.on_angle(told.text), ORDER.index(told.role), place.get(told.text, 0)))
    return sorted(chosen, key=lambda told: (ORDER.index(told.role), place.get(told.text, 0)))


def _shared_out(facts: list[Told], posts: int, setting: Setting) -> list[list[Told]]:
    """Facts over ``posts`` posts, two to a post while there are enough and they fit."""
    posts = max(0, min(posts, len(facts)))
    groups = [[told] for told in facts[:posts]]
    room = (setting.platform.limit or 500) - _NUMBERING
    for group, extra in zip(groups, facts[posts:], strict=False):
        if counting.length(f"{group[0].text} {extra.text}", setting.platform) <= room and len(extra.text.split()) < 16:
            group.append(extra)
    return sorted(groups, key=lambda g: ORDER.index(g[0].role))


FORMS = {"thread": thread, "carousel": carousel, "script": script, "faq": question_forms.faq, "myths": question_forms.myths, "quiz": question_forms.quiz, "to_ask": question_forms.to_ask, "list": fact_list.lines}
OF_QUESTIONS = ("quiz", "myths", "to_ask", "faq")
