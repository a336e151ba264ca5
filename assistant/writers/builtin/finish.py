"""The last touches: hashtags that exist for the topic, a sign where one fits, the practice's sign-off and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from assistant.knowledge.card import Topic
from assistant.writers.builtin.allowed import allowed_tag
from assistant.writers.builtin.blocks import LINE, PARAGRAPH, Block
from assistant.writers.builtin.material import Material
from assistant.writers.builtin.setting import Setting
from assistant.writers.builtin.topic_words import names

# How many hashtags a draft carries when nobody asks: at least, at most.
_TAGS = {
    "x": (0, 1), "threads": (0, 1), "bluesky": (0, 1), "mastodon": (2, 3), "facebook": (0, 2), "instagram": (3, 5),
    "linkedin": (3, 4), "tiktok": (3, 5), "youtube": (2, 3), "pinterest": (0, 2),
}  # fmt: skip
# How many signs at most, with the practice's habit "some".
_SIGNS = {"instagram": 2, "tiktok": 1, "facebook": 1, "threads": 1, "x": 1}
_SIGN_SHARE = {"instagram": 0.8, "tiktok": 0.7, "facebook": 0.4, "threads": 0.3, "x": 0.15}
_FIRST_WORDS = 14
_NOT_MEANT = re.compile(r"\b(?:not|no|never|except|without|isn't|aren't)\W+(?:\w+\W+){0,2}$")
_SIGNED = ("facebook", "linkedin", "blog", "newsletter", "instagram")


def hashtags(setting: Setting, material: Material | None, extra: Iterable[str] = (), *, cited: bool = True) -> Block | None:
    """The line of hashtags, or None. Where nothing of the topic is ``cited``, its own only if the request is of it and does not merely mention it: "not for back pain"."""
    least, most = _TAGS.get(setting.platform.id, (0, 0))
    wanted = setting.style.hashtags
    count = setting.dice.pick("tags", range(least, most + 1)) if wanted is None else wanted
    if setting.platform.hashtag_max is not None:
        count = min(count, setting.platform.hashtag_max)
    topic = material.topic.hashtags if material and material.topic and (cited or _is_named_first(material.topic, setting.asked)) else ()
    known = {tag.lower(): tag for tag in reversed((*extra, *setting.profile.voice.hashtags, *topic, *setting.decor.tags))}
    ordered = list(dict.fromkeys(known[t.lower()] for t in (*extra, *setting.profile.voice.hashtags, *topic, *setting.decor.tags)))
    signed = [tag if tag.startswith("#") else f"#{tag}" for tag in ordered]
    chosen = list(islice((tag for tag in signed if allowed_tag(tag)), count))
    if not chosen:
        return None
    return Block(" ".join(chosen), PARAGRAPH, rank=1 if wanted is not None else 3, close=True)


def _is_named_first(topic: Topic, asked: str) -> bool:
    """Whether the first words name the topic, and not to say that it is not meant."""
    found = names(topic).search(asked)
    return found is not None and len(asked[: found.start()].split()) < _FIRST_WORDS and not _NOT_MEANT.search(asked[: found.start()])


def signed(blocks: list[Block], setting: Setting) -> list[Block]:
    """Blocks with a sign after the opening, and after the close when there is room for two."""
    habit = setting.style.emoji or {"none": "none", "some": "", "lots": "more"}[setting.profile.voice.emoji]
    most = _SIGNS.get(setting.platform.id, 0)
    if habit == "none" or not setting.decor.emoji or (setting.grave and habit != "more"):
        return blocks
    if habit == "more":
        most = max(most + 1, 1)
    elif not setting.dice.chance("sign", _SIGN_SHARE.get(setting.platform.id, 0)):
        return blocks
    elif habit == "fewer":
        most = min(most, 1)
    signs = setting.dice.order("emoji", setting.decor.emoji)
    places = [i for i, block in enumerate(blocks) if not block.text.startswith("#") and "\n" not in block.text]
    chosen = (places[:1] + places[-1:] + places[1:-1])[:most] if len(places) > 1 else places[:most]
    for n, i in enumerate(chosen):
        blocks[i] = replace(blocks[i], text=f"{blocks[i].text} {signs[n % len(signs)]}")
    return blocks


def sign_off(setting: Setting) -> Block | None:
    """Who signs, as the request wants it, else the practice's sign-off, on its own line, where a post is long enough to be signed."""
    if setting.ending.signed:
        return Block(f"— {setting.ending.signed}", PARAGRAPH, rank=1, close=True)
    text = setting.profile.voice.sign_off.strip()
    if not text or setting.platform.id not in _SIGNED:
        return None
    return Block(text, LINE if setting.platform.id == "instagram" else PARAGRAPH, rank=4, close=True)


def reached(setting: Setting, said: str) -> Block | None:
    """The ways to reach the practice that the request wants at the end, each where the profile has it and nothing ``said`` tells it."""
    known = setting.profile.reached_by
    lines = [f"{'Call us: ' if way == 'phone' else ''}{known[way][0]}" for way in setting.ending.ways if known[way] and known[way][0] not in said]
    return Block("\n".join(lines), PARAGRAPH, rank=1, close=True) if lines else None


def says_avoided(text: str, setting: Setting) -> bool:
    """Whether ``text`` holds a word that the practice does not use, or the request does not want used."""
    return any(re.search(rf"(?i)(?<!\w){re.escape(word)}(?!\w)", text) for word in (*setting.profile.voice.avoid, *setting.unwanted) if word.strip())
