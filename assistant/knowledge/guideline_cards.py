"""Reads ``knowledge/guidelines/*.md``: one section a point, each with its own source."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from assistant.errors import CardError
from assistant.knowledge.card import (
    CONFIDENCE,
    MAX_RULES,
    MAX_WORDS,
    STRENGTHS,
    Section,
)
from assistant.knowledge.cardfile import CardFile, Table, read, slug, words
from assistant.profile import JURISDICTIONS

_HEAD = ("title", "tags", "checked", "sections")
_SECTION = ("rules", "issuer", "url", "licence", "strength", "jurisdiction", "confidence", "year", "asks")
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
    rules = head.texts("rules", required=True)
    if len(rules) > MAX_RULES:
        raise CardError(f"{head.where}: “rules” lists {len(rules)} of at most {MAX_RULES} rules.")
    for rule in rules:
        if not _RULE.fullmatch(rule):
            raise CardError(f"{head.where}: “rules”: “{rule}” is not a register id like G-06-3.")
    if words(body) > MAX_WORDS:
        raise CardError(f"{head.where}: the body has {words(body)} of at most {MAX_WORDS} words.")
    return Section(
        id=f"guidelines/{card.name}#{slug(heading)}",
        card=card.title,
        heading=heading,
        text=body,
        rules=rules,
        issuer=head.text("issuer"),
        url=head.web("url") if "url" in head.values else "",  # some sources have no address
        licence=head.text("licence"),
        strength=head.text("strength", STRENGTHS),
        jurisdiction=head.text("jurisdiction", JURISDICTIONS),
        confidence=head.text("confidence", CONFIDENCE),
        year=head.year("year"),
        asks=head.texts("asks", required=True),
        tags=tags,
        checked=checked,
    )
