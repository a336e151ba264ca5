"""Reads ``knowledge/guidelines/*.md``: one section a point, each with its own source.

Its ``answer`` is the section in one sentence, which the chat says before it shows the text. Under the text a line
``Asked:`` begins the list of what people type when they look for it.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from assistant.errors import CardError
from assistant.knowledge.card import (
    CONFIDENCE,
    MAX_ANSWER_WORDS,
    MAX_RULES,
    MAX_WORDS,
    STRENGTHS,
    Section,
)
from assistant.knowledge.cardfile import CardFile, Table, read, slug, words
from assistant.profile import JURISDICTIONS

_HEAD = ("title", "tags", "checked", "sections")
_SECTION = ("answer", "rules", "issuer", "url", "licence", "strength", "jurisdiction", "confidence", "year")
_ASKED = re.compile(r"(?m)^Asked:[ \t]*$")
_RULE = re.compile(r"[A-Z]-\d{2}-\d{1,3}")


def sections(file: Path) -> tuple[Section, ...]:
    """The sections of one guideline card, in order. Raises CardError."""
    card = read(file)
    card.head.only(_HEAD)
    title, tags, checked = card.head.text("title"), card.head.texts("tags"), card.head.day("checked")
    if title != card.title:
        raise CardError(f"{card.head.where}: the head's title is “{title}” but the card's is “{card.title}”.")
    heads = card.head.named("sections")
    slugs = [slug(heading) for heading, _ in card.sections]
    _same(slugs, heads, card)
    return tuple(
        _section(card, heading, body, heads[key], tags, checked)
        for key, (heading, body) in zip(slugs, card.sections, strict=True)
    )


def _same(slugs: list[str], heads: dict[str, Table], card: CardFile) -> None:
    for key in slugs:
        if slugs.count(key) > 1:
            raise CardError(f"{card.head.where}: two sections share the name “{key}”.")
        if key not in heads:
            raise CardError(f"{card.head.where}: section “{key}” has no [sections.{key}] in the head.")
    for key in heads:
        if key not in slugs:
            raise CardError(f"{card.head.where}: [sections.{key}] has no section with that heading.")


def _section(card: CardFile, heading: str, body: str, head: Table, tags: tuple[str, ...], checked: date) -> Section:
    head.only(_SECTION)
    text, asks = _asked(body, head.where)
    rules = head.texts("rules", required=True)
    if len(rules) > MAX_RULES:
        raise CardError(f"{head.where}: “rules” lists {len(rules)} of at most {MAX_RULES} rules.")
    for rule in rules:
        if not _RULE.fullmatch(rule):
            raise CardError(f"{head.where}: “rules”: “{rule}” is not a register id like G-06-3.")
    if words(text) > MAX_WORDS:
        raise CardError(f"{head.where}: the text has {words(text)} of at most {MAX_WORDS} words.")
    return Section(
        id=f"guidelines/{card.name}#{slug(heading)}",
        card=card.title,
        heading=heading,
        answer=_answer(head),
        text=text,
        rules=rules,
        issuer=head.text("issuer"),
        url=head.web("url") if "url" in head.values else "",  # some sources have no address
        licence=head.text("licence"),
        strength=head.text("strength", STRENGTHS),
        jurisdiction=head.text("jurisdiction", JURISDICTIONS),
        confidence=head.text("confidence", CONFIDENCE),
        year=head.year("year"),
        asks=asks,
        tags=tags,
        checked=checked,
    )


def _answer(head: Table) -> str:
    answer = head.text("answer")
    if words(answer) > MAX_ANSWER_WORDS:
        raise CardError(f"{head.where}: “answer” has {words(answer)} of at most {MAX_ANSWER_WORDS} words.")
    return answer


def _asked(body: str, where: str) -> tuple[str, tuple[str, ...]]:
    """The section's text and the questions under it."""
    text, *lists = _ASKED.split(body)
    if len(lists) != 1:
        raise CardError(f"{where}: under the text comes one line “Asked:”, then a list of questions.")
    lines = [line.strip() for line in lists[0].splitlines() if line.strip()]
    if not lines or not all(re.match(r"- \S", line) for line in lines):
        raise CardError(f"{where}: under “Asked:” every line is a question that starts with “- ”.")
    return text.strip(), tuple(line[2:].strip() for line in lines)
