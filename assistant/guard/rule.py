"""What a rule is: one frozen value in one file under ``rules/<family>/``, discovered by its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from assistant.guard.document import Document

Scope = Literal["span", "clause", "sentence", "passage"]
Example = tuple[str, str]


class Hit(NamedTuple):
    """A fault at ``start:end`` of ``document.text``.

    ``fix`` replaces the span (``""`` deletes it); ``None`` drops what ``scope`` names around it
    ("passage": exactly the span, whatever public facts stand in it).
    ``kind`` overrides the rule's kind. A ``report_only`` hit is a finding without a rewrite.
    """

    start: int
    end: int
    fix: str | None = None
    scope: Scope = "span"
    kind: str = ""
    report_only: bool = False
    beyond_public: bool = False  # holds a public word, such as the town in another hospital's name, and is not the practice's
    blocks: bool = False  # no edit saves a text with this fault: "do not post"


Detect = Callable[["Document", Sequence["re2.Pattern"]], Iterable[Hit]]  # type: ignore[name-defined]  # noqa: F821


class Rule(NamedTuple):
    """One fault: what it is, why, how to see it, how to mend it, and the examples that prove it.

    ``patterns`` are RE2 expressions, case-insensitive unless they say otherwise; the rule runs only
    when one of them can match (an empty tuple means always). ``detect`` gets the document and the
    compiled patterns. ``breaks`` pairs a faulty text with what the whole guard makes of it;
    ``passes`` are near-miss twins the whole guard must leave exactly as they are.
    """

    kind: str
    message: str  # one plain sentence for the physician
    why: str  # the reason, for the rule table
    guideline: str  # register id the rule rests on, such as "G-01-3"
    detect: Detect
    patterns: tuple[str, ...] = ()
    in_stories: tuple[str, ...] = ()  # those of ``patterns`` that show a fault only in a text that may tell of somebody
    breaks: tuple[Example, ...] = ()
    passes: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ("post", "query")  # "query" is text typed into the chat
    jurisdictions: tuple[str, ...] = ()  # empty: everywhere
    doubted: bool = True  # whether the trained models may hold a finding for mistaken
    after_others: bool = False  # reads the text when the other rules of its family are done; ``document.found`` holds what they found
    code: str = ""  # "family/fault", set at discovery from the file's place
