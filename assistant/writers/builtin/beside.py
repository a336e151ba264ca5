"""News of the practice that a request wants told beside its topic: "..., and our nurse checks car seats on Wednesday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.writers.builtin import copyedit, people
from assistant.writers.builtin.allowed import stands
from assistant.writers.builtin.blocks import PARAGRAPH, Block
from assistant.writers.builtin.topic_words import stems

_SAID = 0.7  # share of its words from which a line is said already
_PHONE = re.compile(r"(?i)(?:our|the|my|office|clinic|practice|w(?:ith)?|and|a| )*(?:phone|telephone|number|phone number|contact(?: info| number| details)?)(?: number)?")
_SITE = re.compile(r"(?i)(?:our|the|my|office|clinic|practice| )*(?:web ?site|web address|url)(?: link| address)?")


def lines(news: Sequence[str], profile: Profile) -> tuple[str, ...]:
    """The news as sentences, each of which the guard leaves alone; a detail of the practice that is only named is told from its profile."""
    made = (_line(one, profile) for one in news)
    return tuple(line for line in made if line and stands(line, profile))


def told(blocks: list[Block], news: Sequence[str]) -> list[Block]:
    """The blocks with the news that they do not tell yet, before what closes them."""
    said = stems(" ".join(block.text for block in blocks))
    figures = _figures(" ".join(block.text for block in blocks))
    missing = [line for line in news if len(stems(line) & said) < _SAID * len(stems(line)) and (not _figures(line) or _figures(line) - figures)]
    close = next((n for n, block in enumerate(blocks) if n and all(each.close for each in blocks[n:])), len(blocks))
    return [*blocks[:close], *(Block(line, PARAGRAPH) for line in missing), *blocks[close:]]


def untold(news: Sequence[str], text: str, profile: Profile) -> tuple[str, ...]:
    """The news that a draft says little of, by its words and figures."""
    said, figures = stems(text), _figures(text) | _spelled_figures(text)
    made = ((one, _line(one, profile)) for one in news)
    mine = [(one, line) for one, line in made if not line or stands(line, profile)]  # what the guard takes is told of where it is taken
    return tuple(one for one, line in mine if (line and len(stems(line) & said) < _SAID / 2 * len(stems(line))) or _figures(one) - figures)


def _figures(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def _spelled_figures(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.lower()))
    return {str(number) for number, word in enumerate(people.NUMBERS) if word in words}


def _line(one: str, profile: Profile) -> str:
    """News as a sentence; empty where it only names a detail that the profile does not have."""
    if _PHONE.fullmatch(one):
        return f"Call us at {profile.phones[0]}." if profile.phones else ""
    if _SITE.fullmatch(one):
        return f"More at {profile.websites[0]}." if profile.websites else ""
    text = upper_first(copyedit.edited(one.strip(" .,;:-"), profile))
    return text if text.endswith((".", "!", "?")) else f"{text}."
