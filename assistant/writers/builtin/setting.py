"""What one draft is written for: platform, style, practice, tone, and the room and words it may take."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant import platforms
from assistant.knowledge import fields
from assistant.platforms import Platform, counting
from assistant.profile import Profile
from assistant.stages import NO_ENDING, Brief, Ending, Style
from assistant.writers.builtin import canonical, counted, handed, unsaid, wordings
from assistant.writers.builtin.dice import Dice
from assistant.writers.builtin.material import Material

FAMILY = {
    "x": "micro", "threads": "chat", "bluesky": "careful", "mastodon": "careful", "facebook": "neighbor",
    "instagram": "caption", "linkedin": "colleague", "tiktok": "clip", "youtube": "video", "pinterest": "pin",
    "google": "notice", "blog": "article", "newsletter": "letter",
}  # fmt: skip
_MOSTLY = 0.75  # share of the room that news fills by itself
_TAGGED = ("caption", "colleague", "clip", "careful")  # families whose readers search by hashtags
_TONE = {"facebook": ("warm",), "threads": ("casual",), "linkedin": ("formal",)}

_BOOKS = re.compile(r"(?i)\b(?:book\w*|appointments?|sales|salesy|sell\w*|pitch|call us|come in|visits?|advert\w*|promot\w*|cta|call to action|invit\w*)\b")  # what must not be in a post that invites nobody


_ASKS_NOTHING = re.compile(r"(?i)\b(?:call to action|cta|questions?(?: at the end)?|closing line|engagement)\b")  # the same in a post that ends on what it tells


_NO_FORM = re.compile(r"(?i)\b(?:don['’]?t|do not|not|never|no|without|isn['’]?t|rather than|instead of)\b[^.!?;\n]{0,60}?\b(?:quiz(?:zes)?|polls?|carousels?|threads?|lists?|scripts?|faqs?|checklists?)\b")


def _asked(brief: Brief) -> str:
    """What is asked for, small letters, without what the post is not to be: "don't turn it into a quiz"."""
    return _NO_FORM.sub(" ", brief.request.text).lower()


@dataclass(frozen=True, slots=True)
class Decor:
    """What goes with a specialty: words for the part of the body, signs and hashtags."""

    part: str
    emoji: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything a layout needs besides the material."""

    platform: Platform
    style: Style
    profile: Profile
    dice: Dice
    room: int | None
    words: int
    grave: str  # "", "tender" (a light touch would hurt) or "urgent" (every minute counts)
    own: bool  # the topic is within the practice's own field
    decor: Decor
    specialties: tuple[str, ...] = ()
    asked: str = ""  # the request, for what it names in passing
    alone: bool = False  # no other draft stands beside it
    ending: Ending = NO_ENDING  # how the request wants it to end
    unwanted: tuple[str, ...] = ()  # words that the request does not want used
    invites: bool = True  # it may ask readers to book or to come in
    closes: bool = True  # it may end on a question or an invitation

    @property
    def family(self) -> str:
        """The platform's way of talking; a platform we do not know talks like a neighbor."""
        return FAMILY.get(self.platform.id, "neighbor")

    @property
    def tones(self) -> tuple[str, ...]:
        """The tones asked for, else the platform's own."""
        return wordings.tones(self.style.tone) or _TONE.get(self.platform.id, ())

    @property
    def version(self) -> int | None:
        """Which of several versions asked for at once this is, from 0; None where one is asked for."""
        return self.dice.turn % self.style.versions if self.style.versions > 1 else None

    def fits(self, text: str) -> bool:
        """Whether ``text`` is inside the room for the body and the platform's caps."""
        if self.platform.hashtag_max is not None and counting.count_hashtags(text) > self.platform.hashtag_max:
            return False
        return self.room is None or counting.length(text, self.platform) <= self.room

    @property
    def team(self) -> str:
        """What the practice calls its people."""
        return next((f"our {w.removeprefix('our ')}" for w in self.profile.voice.use if w.lower().endswith("team")), "our team")

    @property
    def book(self) -> str:
        """Where to book, from the profile; empty when it has nothing or the platform does not want it."""
        if self.platform.id in ("google", "pinterest", "tiktok"):
            return ""
        places = self.profile.phones[:1] if self.platform.id == "instagram" else (*self.profile.websites[:1], *self.profile.phones[:1])
        if not places:
            return ""
        place = self.dice.pick("book", places)
        return f" by calling {place}" if place in self.profile.phones else f" at {place}"


def setting(brief: Brief, material: Material | None) -> Setting:
    """The setting of a brief."""
    platform = platforms.get(brief.platform)
    subject = material.subject if material else ""
    place = platforms.ids().index(platform.id)  # cards side by side start at different places of a list
    dice = Dice(f"{subject or brief.request.text}|{brief.kind}", brief.seed + place)
    specialties = material.specialties if material else ()
    return Setting(
        platform=platform,
        style=brief.style,
        profile=brief.profile.without(brief.ending.withheld),
        dice=dice,
        room=_room(brief, platform),
        words=_words(brief.style, platform, Dice(f"{dice.base}|{platform.id}", brief.seed)),
        grave=_gravity(material),
        own=_is_own(brief.profile, specialties),
        decor=decor(specialties or (brief.profile.specialty.lower(),)),
        specialties=specialties,
        asked=_asked(brief),
        alone=brief.alone,
        ending=brief.ending,
        unwanted=unsaid.words(" ".join((brief.request.text, *brief.avoided))),
        invites=not any(map(_BOOKS.search, brief.avoided)),
        closes=not any(map(_ASKS_NOTHING.search, brief.avoided)),
    )


def practice_decor(kinds: tuple[str, ...], base: Decor, family: str) -> Decor:
    """The decor of a post about the practice: signs and hashtags of the first of its kinds that has them, the specialty's after them where readers look for hashtags."""
    emoji, tags = (wordings.table("practice")[f"decor.{name}"] for name in ("emoji", "tags"))
    return Decor(base.part, next((emoji[k] for k in kinds if k in emoji), base.emoji), (*next((tags[k] for k in kinds if k in tags), ()), *(tag for tag in base.tags if family in _TAGGED and tag not in decor(()).tags)))


def decor(specialties: tuple[str, ...]) -> Decor:
    """The decor of the first specialty that has one."""
    listed = _decor()
    return next((listed[s] for s in specialties if s in listed), listed["default"])


def _room(brief: Brief, platform: Platform) -> int | None:
    """The room for the body; where so many lines are asked for, or the text is given or the news is longer, all that the platform has."""
    if brief.room is None or not platform.soft_limit or not platform.limit:
        return brief.room
    if not (counted.lists(brief.request.text) or handed.turned(brief.request.text) or len(canonical.news_of(brief.request.text)) > brief.room * _MOSTLY):
        return brief.room
    return brief.room + platform.limit - platform.soft_limit


def _words(style: Style, platform: Platform, dice: Dice) -> int:
    least, most = platform.aim_words
    if style.words:
        return style.words
    if style.length == "shorter":
        return least
    if style.length == "longer":
        return most + (most - least) // 2
    return least + (most - least) * dice.pick("words", (5, 6, 7, 8)) // 8


def _is_own(profile: Profile, specialties: tuple[str, ...]) -> bool:
    own = fields.meant(profile.specialty)
    return not own or not specialties or "practice operations" in specialties or not own.isdisjoint(specialties)


def _gravity(material: Material | None) -> str:
    if material is None or material.topic is None:
        return ""
    listed = _grave()
    names = " ".join((material.topic.title, *material.topic.aliases[:4])).lower()
    urgent_field = "emergency medicine" in material.specialties[:2] and "psychiatry" not in material.specialties
    if urgent_field or material.at_once or _holds(names, listed["urgent"]):
        return "urgent"
    tender = set(listed["specialties"]) & set(material.specialties[:2]) or _holds(names, listed["words"])
    return "tender" if tender else ""


def _holds(names: str, cues: list[str]) -> bool:
    return any(re.search(rf"\b{re.escape(cue)}\b", names) for cue in cues)


@cache
def _decor() -> dict[str, Decor]:
    return {
        name: Decor(str(entry["part"]), tuple(entry["emoji"]), tuple(entry["tags"]))
        for name, entry in _file().items()
        if name != "grave"
    }


@cache
def _grave() -> dict[str, list[str]]:
    return _file()["grave"]


def _file() -> dict[str, dict[str, list[str]]]:
    text = files("assistant.writers.builtin").joinpath("data", "decor.toml").read_text("utf-8")
    return tomllib.loads(text)
