"""Renders the prompts. The only maker of ``Prompt``, and it takes guarded text only.

Order of a draft prompt: role, promises and what not to do (the same words for every request and platform, so that
a provider's cache can reuse them), guideline passages, facts with ids, the practice's voice, the platform's voice,
the request. Everything that was typed, retrieved or configured stands inside <data> marks it cannot close.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from threading import Lock

from assistant import resources
from assistant.errors import PromptError, PromptTooLong
from assistant.platforms.platform import Platform
from assistant.profile import Profile
from assistant.stages import Brief, Message, Passage, Prompt, Raw, Safe, Style
from assistant.writers.budget import Counter, counter
from assistant.writers.builtin.cues import asks_for
from assistant.writers.promptfile import Template, read

_log = logging.getLogger(__name__)
_NONE = "(none)"
_CHARACTERS_PER_WORD = 6.5  # spaces included
_LONG_FORMS = ("carousel", "script", "faq", "myths", "quiz", "list")
_PER_MESSAGE = 8  # tokens a chat format adds around a message, with room to spare
_TAG = re.compile(r"<(?=[/|!｜a-zA-Z<])|\[(?=/?INST\])")
_UNIT_WORDS = {
    "weighted": "characters, where an emoji counts as two",
    "characters_emoji_as_utf8_bytes": "characters, where an emoji counts as four",
    "utf8_bytes": "bytes",
}


@dataclass(frozen=True, slots=True)
class _Draft:
    passages: str
    facts: str
    practice: str
    platform: str
    voice: str
    room: str
    aim: str
    kind: str
    style: str
    avoid: str
    request: str


@dataclass(frozen=True, slots=True)
class _Revise:
    passages: str
    facts: str
    practice: str
    platform: str
    voice: str
    room: str
    aim: str
    style: str
    previous: str
    instruction: str


@dataclass(frozen=True, slots=True)
class _Intent:
    choices: str
    message: str


@dataclass(frozen=True, slots=True)
class _Reply:
    count: str
    situation: str
    platform: str
    practice: str
    reply: str


@dataclass(frozen=True, slots=True)
class _SecondReader:
    concerns: str
    platform: str
    post: str


@dataclass(frozen=True, slots=True)
class _Judge:
    question: str
    platform: str
    request: str
    post: str


_Values = _Draft | _Revise | _Intent | _Reply | _SecondReader | _Judge
_FILES: dict[str, type[_Values]] = {
    "draft": _Draft,
    "revise": _Revise,
    "classify_intent": _Intent,
    "reply": _Reply,
    "second_reader": _SecondReader,
    "judge": _Judge,
}


def supplied() -> Mapping[str, frozenset[str]]:
    """The variables the code supplies to each prompt file, by the file's stem."""
    return {name: frozenset(f.name for f in fields(kind)) for name, kind in _FILES.items()}


@dataclass(frozen=True, slots=True)
class Prompts:
    """Every prompt file of one moment, checked together, and the counter that measures what they render."""

    templates: Mapping[str, Template]
    counter: Counter
    limit: int  # tokens the longest prompt may have

    def draft(self, brief: Brief, platform: Platform, practice: Safe | None = None) -> Prompt:
        """What to ask for a draft or, when the brief holds a previous one, for a revision. Raises PromptTooLong."""
        passages = brief.passages
        while True:
            prompt = self._render(_draft_values(brief, passages, platform, practice), platform.id)
            if prompt.tokens <= self.limit:
                return prompt
            if not passages:
                raise PromptTooLong()
            room = self.limit - prompt.tokens + sum(self.counter.count(p.text) for p in passages)
            passages = self.counter.trim(passages[:-1], max(room, 0))

    def reply(self, reply: Safe, situation: str, platform: Platform, count: int, practice: Safe | None = None) -> Prompt:
        """What to ask for rewordings of an approved reply. The comment itself is not sent: it could give orders."""
        values = _Reply(str(count), _one_line(situation), platform.name, _fence("voice", _text(practice)),
                        _fence("reply", reply.text))
        return self._checked(values, platform.id)

    def intent(self, message: Safe, choices: tuple[str, ...]) -> Prompt:
        """What to ask when the rules cannot decide between ``choices``."""
        return self._checked(_Intent("\n".join(choices), _fence("message", message.text)), "")

    def second_reader(self, post: Safe, platform: Platform, concerns: Mapping[str, str]) -> Prompt:
        """What to ask the second reader; ``concerns`` maps each code to what it means."""
        lines = "\n".join(f"{code}: {meaning}" for code, meaning in concerns.items())
        return self._checked(_SecondReader(lines, platform.name, _fence("post", post.text)), platform.id)

    def judge(self, question: str, request: Safe, post: Safe, platform: Platform) -> Prompt:
        """What to ask a model that judges a post by one question of ours."""
        values = _Judge(question, platform.name, _fence("request", request.text), _fence("post", post.text))
        return self._checked(values, platform.id)

    def _checked(self, values: _Values, platform: str) -> Prompt:
        prompt = self._render(values, platform)
        if prompt.tokens > self.limit:
            raise PromptTooLong()
        return prompt

    def _render(self, values: _Values, platform: str) -> Prompt:
        template = self.templates[next(name for name, kind in _FILES.items() if type(values) is kind)]
        messages = tuple(Message(role, text) for role, text in template.fill(asdict(values)))
        tokens = sum(self.counter.count(m.text) + _PER_MESSAGE for m in messages)
        return Prompt(platform, messages, tokens, template.version)


def load(folder: Path | None = None, limit: int = 8000) -> Prompts:
    """Every prompt file, checked. Raises PromptError naming the file, the line and the variable."""
    where = folder or resources.folder("prompts")
    templates = {name: read(where / f"{name}.md", names) for name, names in supplied().items()}
    return Prompts(templates, counter(), limit)


def practice_voice(profile: Profile, *, samples: bool = True) -> Raw:
    """What a practice is, in public, and how it sounds, in plain words.

    Without its samples this is the practice's own public description. Samples are old posts, which may tell of
    patients: with them, guard it before a prompt may hold it.
    """
    voice = profile.voice
    lines = (
        ("Practice", profile.name),
        ("Field", profile.specialty),
        ("Clinicians", ", ".join(profile.clinicians)),
        ("Staff", ", ".join(profile.staff)),
        ("Phone", ", ".join(profile.phones)),
        ("Email", ", ".join(profile.emails)),
        ("Website", ", ".join(profile.websites)),
        ("Address", "; ".join(profile.addresses)),
        ("Handle", ", ".join(profile.handles)),
        ("Voice", voice.description),
        ("Words it likes", ", ".join(voice.use)),
        ("Words it avoids", ", ".join(voice.avoid)),
        ("Emoji", voice.emoji),
        ("Hashtags it owns", " ".join(voice.hashtags)),
        ("Signs off with", voice.sign_off),
        *(("Sounds like", sample) for sample in voice.samples if samples),
    )
    return Raw("\n".join(f"{label}: {text}" for label, text in lines if text))


class Shelf:
    """The prompt files of a running process: a change takes effect as a whole or not at all."""

    def __init__(self, folder: Path | None = None, limit: int = 8000) -> None:
        self._folder = folder or resources.folder("prompts")
        self._limit = limit
        self._lock = Lock()
        self._seen = self._stamp()
        self._prompts = load(self._folder, limit)

    def current(self) -> Prompts:
        """The prompts as they are on disk now; while a file there is faulty, the last good set."""
        with self._lock:
            stamp = self._stamp()
            if stamp != self._seen:
                self._seen = stamp
                try:
                    self._prompts = load(self._folder, self._limit)
                except PromptError as error:
                    _log.error("Prompt files changed but cannot be used; the last good ones stay. %s", error)
            return self._prompts

    def _stamp(self) -> tuple[tuple[int, int], ...]:
        files = (self._folder / f"{name}.md" for name in _FILES)
        return tuple((s.st_mtime_ns, s.st_size) if (s := _stat(f)) else (0, 0) for f in files)


def _draft_values(brief: Brief, passages: tuple[Passage, ...], platform: Platform, practice: Safe | None) -> _Values:
    guidelines = "\n".join(_passage("guideline", p) for p in passages if p.shelf == "guidelines") or _NONE
    facts = "\n".join(_passage("fact", p) for p in passages if p.shelf != "guidelines") or _NONE
    voice = _fence("voice", practice.text if practice else practice_voice(brief.profile, samples=False).text)
    aim = _aim(brief, platform)
    if brief.previous is not None:
        asked = brief.instruction or brief.request
        return _Revise(guidelines, facts, voice, platform.name, platform.voice, _room(brief.room, platform, brief.style), aim,
                       _style(brief.style), _fence("post", brief.previous.text), _fence("request", asked.text))
    return _Draft(guidelines, facts, voice, platform.name, platform.voice, _room(brief.room, platform, brief.style), aim,
                  _one_line(brief.kind.replace("_", " ")), _style(brief.style),
                  _fence("openings", "\n".join(brief.avoid)), _fence("request", brief.request.text))


def _aim(brief: Brief, platform: Platform) -> str:
    """How long the post should be, no longer than there is room for; a form asked for by name takes what it needs."""
    if brief.style.words:
        return f"Aim for about {brief.style.words} words."
    if any(asks_for(form, _inert(brief.request.text)) for form in _LONG_FORMS) and not _threads(brief.style):
        return "Make it as long as the form asked for needs: label each slide, scene, question or step on a line of its own."
    least, most = platform.aim_words
    if brief.room is not None:
        most = max(1, min(most, int(brief.room / _CHARACTERS_PER_WORD)))
    return f"Aim for {min(least, most)} to {most} words{' a post' if _threads(brief.style) else ''}."


def _threads(style: Style) -> bool:
    return style.thread is not None and style.thread > 1


def _room(room: int | None, platform: Platform, style: Style) -> str:
    if room is None:
        return "There is no fixed limit."
    return f"At most {room:,} {_UNIT_WORDS.get(platform.unit, 'characters')}{' in each post of the thread' if _threads(style) else ''}, spaces included."


def _style(style: Style) -> str:
    asked = [
        *style.tone,
        style.length,
        f"emoji: {style.emoji}" if style.emoji else "",
        f"{style.hashtags} hashtags" if style.hashtags is not None else "",
        {True: "end with a question", False: "no question", None: ""}[style.question],
        f"for {style.audience}" if style.audience else "",
        f"a thread of {style.thread} posts, an empty line between two, without numbers" if _threads(style) else "",
    ]
    return _one_line("; ".join(a for a in asked if a)) or "as the platform's voice says"


def _passage(kind: str, passage: Passage) -> str:
    return _fence(kind, passage.text, f' id="{_one_line(passage.id)}"')


def _fence(kind: str, text: str, more: str = "") -> str:
    return f'<data kind="{kind}"{more}>\n{_inert(text) or _NONE}\n</data>'


def _inert(text: str) -> str:
    """``text`` without what could close a fence or pass for a model's own control marks."""
    clean = text.encode("utf-8", errors="replace").decode("utf-8").replace("\0", "")
    return _TAG.sub(lambda m: "‹" if m[0] == "<" else "(", clean).strip()


def _one_line(text: str) -> str:
    return " ".join(_inert(text).split())[:300].replace('"', "'")


def _text(practice: Safe | None) -> str:
    return practice.text if practice else ""


def _stat(file: Path) -> os.stat_result | None:
    try:
        return file.stat()
    except OSError:
        return None
