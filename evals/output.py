"""What a subject gives back: one flat value for every kind of answer, so that any scorer can read any of them."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.stages import Passage, Post


@dataclass(frozen=True, slots=True)
class Output:
    """An answer. ``text`` is the words a person would see first; the rest is filled where the subject has it."""

    text: str
    label: str = ""  # verdict, class or intent
    action: str = ""  # what to do with a comment
    reasons: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    withheld: tuple[str, ...] = ()  # why a draft was not shown
    passages: tuple[Passage, ...] = ()
    kinds: tuple[str, ...] = ()  # of what was taken out, or of planned posts
    refused: str = ""  # the sentence with which a text was not judged
    raw: tuple[tuple[str, str], ...] = ()  # platform and the model's own words, before the guard
    votes: float | None = None  # share of a judge's votes that said yes
    before: tuple[Post, ...] = ()  # the posts of the turn before, for a revision

    @property
    def shown(self) -> str:
        """Everything a person would see, for reports and for leak checks."""
        head = " / ".join(p for p in (self.label, self.action, ", ".join(self.reasons)) if p)
        posts = [f"--- {post.platform}\n{post.text}" for post in self.posts]
        said = [f"--- the model's own words for {name}\n{text}" for name, text in self.raw]
        found = [f"{p.id}  {' '.join(p.rules)}" for p in self.passages]
        parts = [head, self.text, *posts, *(f"--- withheld: {w}" for w in self.withheld), *said, *found, self.refused]
        return "\n".join(p for p in parts if p)
