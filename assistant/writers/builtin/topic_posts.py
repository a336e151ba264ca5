"""Posts on a topic, one layout for each platform's way of talking."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.knowledge.subject import upper_first
from assistant.writers.builtin import roles, wordings
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, SPACE, Block
from assistant.writers.builtin.closing import close
from assistant.writers.builtin.hooks import Hook, support
from assistant.writers.builtin.long_posts import article, letter
from assistant.writers.builtin.material import Material, Told
from assistant.writers.builtin.setting import Setting

# The order in which a reader would ask.
_READ = ("meaning", "causes", "signs", "finding", "care", "prevention", "more", "emergency")

_ABOUT = ("fact", "occasion", "remark")  # hooks that name a topic and leave the facts to the body

_BRIEF = ("micro", "chat", "careful", "clip", "notice", "pin")  # where a second subject would be one too many

_NAMED = re.compile(r"(?i)\baccording to\b|\b(?:says|recommends|advises|suggests|names)\b")  # the fact names its source itself

Layout = Callable[[Hook, Material, Setting], list[Block]]


def layout(setting: Setting) -> Layout:
    """The layout of the setting's platform."""
    return _LAYOUTS.get(setting.family, neighbor)


def micro(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """X: one idea, the hook in the first line."""
    blocks = _opening(hook, PARAGRAPH if hook.kind in ("occasion", "remark") else setting.dice.pick("gap", (PARAGRAPH, PARAGRAPH, SPACE)))
    more = _more(hook, material, setting, 2)
    blocks += [_fact(told, setting.dice.pick("gap2", (SPACE, PARAGRAPH)), 3 + n) for n, told in enumerate(more)]
    return [*blocks, *_closed(material, setting, hook)]


def chat(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Threads: a few sentences as if over coffee, then a question."""
    blocks = _opening(hook, SPACE)
    blocks += [_fact(told, SPACE, 3 + n) for n, told in enumerate(_more(hook, material, setting, 2))]
    return [*blocks, *_closed(material, setting, hook)]


def careful(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Bluesky and Mastodon: the fact, who says so, an open question."""
    blocks = _opening(hook, SPACE if hook.kind != "myth" else PARAGRAPH)
    more = _more(hook, material, setting, 3 if setting.platform.id == "mastodon" else 1)
    blocks += [_fact(told, SPACE, 3 + n) for n, told in enumerate(more)]
    source = hook.told.issuer
    if source and not _NAMED.search(hook.told.text):
        blocks.append(Block(f"Source: {source}", PARAGRAPH, 1, close=True))
    return [*blocks, *_closed(material, setting, hook)]


def neighbor(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Facebook: a warm opening, a short paragraph of facts, a friendly close."""
    blocks, body = _opened(hook, material, setting, 5)
    cut = len(body) // 2 + 1 if len(body) > 2 else 9
    for n, (told, rank) in enumerate(body):
        blocks.append(_fact(told, PARAGRAPH if n == cut or (n == 0 and hook.kind in _ABOUT) else SPACE, rank))
    return [*blocks, *_ended(material, setting, hook)]


def caption(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Instagram: a first line that carries the message, then short lines with air between them."""
    blocks, body = _opened(hook, material, setting, 5)
    mark = setting.dice.pick("mark", ("", "• ", "→ ", "")) if hook.kind in _ABOUT else ""
    for n, (told, rank) in enumerate(body):
        blocks.append(_fact(told, LINE if mark and n else PARAGRAPH, rank, mark))
    return [*blocks, *_ended(material, setting, hook)]


def colleague(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """LinkedIn: a thought, a few facts in short paragraphs, a question or an invitation."""
    blocks, body = _opened(hook, material, setting, 4)
    joined = hook.kind in ("question", "myth")  # the answer opens the first paragraph of facts
    for n, (told, rank) in enumerate(body):
        blocks.append(_fact(told, SPACE if n % 2 != joined else PARAGRAPH, rank))
    return [*blocks, *_closed(material, setting, hook)]


def clip(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """TikTok: the surprise first, the payoff, a question."""
    blocks = _opening(hook, SPACE)
    blocks += [_fact(told, SPACE, 3 + n) for n, told in enumerate(_more(hook, material, setting, 1))]
    return [*blocks, *_closed(material, setting, hook)]


def video(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """YouTube: what the viewer will learn, what is covered in order, where the facts come from."""
    slots = {"subject": material.subject, "Subject": upper_first(material.subject)}
    intro = setting.dice.order("intro", wordings.options("video", "intro", setting.tones, grave=setting.grave))
    first = next(text for text in (wordings.fill(w, slots) for w in intro) if text)
    body = _body(hook, material, setting, 6)
    said = [told for told, _ in body]
    covered = _covered(hook, material, said)
    if hook.kind in ("occasion", "remark"):
        first = hook.text
    blocks = [Block(first)]
    if len(covered) > 1:
        blocks.append(Block("\n".join(("What is covered:", *(f"• {item}" for item in covered))), PARAGRAPH, 2))
    blocks += [_fact(told, SPACE if n else PARAGRAPH, rank) for n, (told, rank) in enumerate(body)]
    issuers = dict.fromkeys(told.issuer for told in said if told.issuer)
    if issuers:
        blocks.append(Block(f"Sources: {'; '.join(issuers)}", PARAGRAPH, 1, close=True))
    return [*blocks, *_closed(material, setting, hook)]


def pin(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Pinterest: a title people search for, then what the picture shows."""
    slots = {"subject": material.subject, "Subject": upper_first(material.subject)}
    titles = setting.dice.order("title", wordings.options("video", "pin", setting.tones, grave=setting.grave))
    title = next(text for text in (wordings.fill(w, slots) for w in titles) if text and len(text) <= (setting.platform.title_max or 100))
    if hook.kind in ("occasion", "remark"):
        blocks = _opening(hook, PARAGRAPH)
    else:
        blocks = [Block(title), *_opening(hook, SPACE)]
    blocks += [_fact(told, SPACE, 3 + n) for n, told in enumerate(_more(hook, material, setting, 3))]
    return [*blocks, *_closed(material, setting, hook)]


def notice(hook: Hook, material: Material, setting: Setting) -> list[Block]:
    """Google Business Profile: two or three plain sentences and an invitation."""
    blocks = _opening(hook, SPACE)
    blocks += [_fact(told, SPACE, 3 + n) for n, told in enumerate(_more(hook, material, setting, 2))]
    last = close(material, setting, asked=True, before=SPACE, rank=1)
    return [*blocks, *([last] if last else [])]


def _opening(hook: Hook, before: str) -> list[Block]:
    if hook.said:
        return [Block(hook.text, told=(hook.told,))]
    return [Block(hook.text), _answer(hook, before)]


def _answer(hook: Hook, before: str) -> Block:
    return Block(hook.told.answer if hook.kind == "question" else hook.told.text, before, 0, (hook.told,))


def _opened(hook: Hook, material: Material, setting: Setting, most: int) -> tuple[list[Block], list[tuple[Told, int]]]:
    """The opening blocks and the facts still to be said: an answered hook is answered first, a mere topic is not."""
    body = _body(hook, material, setting, most)
    rest = [(told, rank) for told, rank in body if told != hook.told]
    if hook.said:
        return [Block(hook.text, told=(hook.told,))], rest
    if hook.kind in _ABOUT:
        return [Block(hook.text)], body
    return [Block(hook.text), _answer(hook, PARAGRAPH)], rest


def _body(hook: Hook, material: Material, setting: Setting, most: int) -> list[tuple[Told, int]]:
    """The lead and what carries on from it, as many as the words allow, in the order a reader would ask, each with its rank."""
    words = setting.words - 30
    chosen: list[Told] = [hook.told]
    wanted = _more(hook, material, setting, len(material.facts))
    meaning = next((told for told in wanted if told.role == "meaning"), None)
    if hook.kind in _ABOUT and not hook.said and meaning and hook.told.role != "meaning" and setting.dice.chance("meaning", 0.4):
        chosen.append(meaning)
        wanted.remove(meaning)
    urgent = next((told for told in wanted if told.role == "emergency"), None)
    if setting.grave == "urgent" and urgent and hook.told.role != "emergency":  # signs never stand without what they call for
        chosen.append(urgent)
        wanted.remove(urgent)
    for told in wanted:
        if len(chosen) <= most and sum(len(t.text.split()) for t in (*chosen, told)) <= max(words, 30):
            chosen.append(told)
    ranks = {told.text: n for n, told in enumerate(chosen)}
    place = {told.text: n for n, told in enumerate(material.topic_order)}
    if material.pointed:
        place = {told.text: n for n, told in enumerate(material.facts)}
        chosen.sort(key=lambda told: place.get(told.text, 0))
        return [(told, 1 if told is urgent else ranks[told.text] and 2 + ranks[told.text]) for told in chosen]
    chosen.sort(key=lambda told: (not material.on_angle(told.text), _READ.index(told.role), place.get(told.text, 0)))
    return [(told, 1 if told is urgent else ranks[told.text] and 2 + ranks[told.text]) for told in chosen]


def _fact(told: Told, before: str, rank: int, mark: str = "") -> Block:
    return Block(f"{mark}{told.text}", before, rank, (told,))


def _more(hook: Hook, material: Material, setting: Setting, count: int) -> list[Told]:
    found = support(material, hook.told)
    if "plain" in setting.tones:
        found.sort(key=lambda told: max(map(len, told.text.split())))
    near = [told for told in found if material.on_angle(told.text)]
    if near and setting.family in _BRIEF and material.on_angle(hook.told.text):
        found = near
    return found[:count]


def _ended(material: Material, setting: Setting, hook: Hook) -> list[Block]:
    """A kind word where there is room for one, and the close beside it."""
    carried = _carried(setting)
    last = close(material, setting, asked=hook.kind == "question" or "?" in hook.text, before=SPACE if carried and setting.family == "neighbor" else PARAGRAPH)
    return [*carried, *([last] if last else [])]


def _carried(setting: Setting) -> list[Block]:
    """A sentence in the tone asked for; without one it would be filler."""
    wanted = [tone for tone in setting.tones if tone in ("warm", "upbeat", "wry", "formal")] or ["any"]
    if setting.style.tone:
        lines = wordings.options("closers", "carry", tuple(wanted), grave=setting.grave)
        return [Block(setting.dice.order(f"carry|{setting.platform.id}", lines)[0], PARAGRAPH, 2, close=True)]
    return []


def _closed(material: Material, setting: Setting, hook: Hook) -> list[Block]:
    last = close(material, setting, asked=hook.kind == "question" or "?" in hook.text)
    return [last] if last else []


def _covered(hook: Hook, material: Material, said: list[Told]) -> list[str]:
    texts = {told.text for told in said}
    asked = [question for question, told in material.answered if told.text in texts]
    named = {told.role for told in said if told.text in {t.text for _, t in material.answered}}
    headings = {r.name: r.heading for r in roles.roles()}
    other = [headings[told.role] for told in said if told.role not in named and told.role != "more"]
    myths = [f"A myth, and the fact that answers it: “{myth}”" for myth, told in material.myths if told == hook.told]
    return list(dict.fromkeys((*asked, *other, *myths)))[:5]


_LAYOUTS: dict[str, Layout] = {
    "micro": micro, "chat": chat, "careful": careful, "neighbor": neighbor, "caption": caption, "colleague": colleague,
    "article": article, "letter": letter, "clip": clip, "video": video, "pin": pin, "notice": notice,
}  # fmt: skip
