"""Reads ``knowledge/topics/*.md``: what can be said about one health topic, each fact with its source."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.errors import CardError
from assistant.knowledge.card import (
    CONFIDENCE,
    MAX_WORDS,
    Answer,
    Awareness,
    Fact,
    Myth,
    Source,
    Take,
    Topic,
)
from assistant.knowledge.cardfile import CardFile, Table, read, words
from assistant.knowledge.occasions import days

_HEAD = (
    "title", "specialties", "aliases", "hashtags", "checked", "confidence", "asks", "sources", "awareness",
)  # fmt: skip
_SECTIONS = ("Facts", "Questions people ask", "Myth", "Ask your audience", "Picture", "Takes", "Answers")
_LONG = {"Takes": 4, "Answers": 12}  # sections that may hold more than twice a passage
_TAKE = range(3, 7)  # lines of a take
_ANSWER = range(1, 6)  # sentences of an answer
_ALSO = "Also:"
_SOURCED = re.compile(r"(.*?\S)\s*((?:\[[a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9-]+)*\]\s*)+)\.?", re.DOTALL)


def topic(file: Path) -> Topic:
    """One topic card. Raises CardError."""
    card = read(file)
    head = card.head
    head.only(_HEAD)
    if head.text("title") != card.title:
        raise CardError(f"{head.where}: the head's title is not the card's title “{card.title}”.")
    sources = tuple(_source(table) for table in head.tables("sources"))
    items = _items(card)
    known = {source.id for source in sources}
    return Topic(
        id=card.name,
        title=card.title,
        specialties=head.texts("specialties", required=True),
        aliases=head.texts("aliases"),
        hashtags=_hashtags(head),
        checked=head.day("checked"),
        confidence=head.text("confidence", CONFIDENCE),
        asks=head.texts("asks", required=True),
        sources=sources,
        awareness=tuple(_awareness(table) for table in head.tables("awareness")),
        facts=tuple(_fact(item, known, f"{head.where}: Facts") for item in items["Facts"]),
        questions=items.get("Questions people ask", ()),
        myths=_myths(items.get("Myth", ()), known, f"{head.where}: Myth"),
        audience=items.get("Ask your audience", ()),
        pictures=items.get("Picture", ()),
        takes=tuple(_take(part, known, f"{head.where}: Takes") for part in _parts(dict(card.sections).get("Takes", ""))),
        answers=tuple(_answer(part, known, f"{head.where}: Answers") for part in _parts(dict(card.sections).get("Answers", ""))),
    )


def _items(card: CardFile) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for heading, body in card.sections:
        where = f"{card.head.where}: {heading}"
        if heading not in _SECTIONS:
            raise CardError(f"{where}: unknown section. Known sections: {', '.join(_SECTIONS)}.")
        if heading in found:
            raise CardError(f"{where}: this section stands twice.")
        most = _LONG.get(heading, 2) * MAX_WORDS
        if words(body) > most:
            raise CardError(f"{where}: {words(body)} of at most {most} words.")
        if not body.startswith("- "):
            raise CardError(f"{where}: write one item a line, each starting with “- ”.")
        found[heading] = tuple(" ".join(part.split()) for part in _parts(body))
    if "Facts" not in found:
        raise CardError(f"{card.head.where}: the section “Facts” is missing.")
    return found


def _parts(body: str) -> list[str]:
    """The items of a section, each with its line breaks."""
    return [part for part in re.split(r"(?m)^-[ \t]+", body) if part.strip()]


def _take(part: str, known: set[str], where: str) -> Take:
    opening, *lines = (line.strip() for line in part.strip().splitlines())
    if len(lines) + 1 not in _TAKE:
        raise CardError(f"{where}: “{opening[:40]}...” has {len(lines) + 1} lines; a take has {_TAKE[0]} to {_TAKE[-1]}.")
    if _SOURCED.fullmatch(opening):
        raise CardError(f"{where}: “{opening[:40]}...”: the first line of a take states no fact.")
    found = tuple(_fact(line, known, where) if line.endswith("]") else Fact(line, ()) for line in lines)
    if not found[0].sources:
        raise CardError(f"{where}: “{opening[:40]}...”: the second line of a take is a fact with its source.")
    return Take(opening, found)


def _answer(part: str, known: set[str], where: str) -> Answer:
    question, *lines = (line.strip() for line in part.strip().splitlines())
    if not question.endswith("?"):
        raise CardError(f"{where}: “{question[:40]}...”: an answer begins with its question.")
    if not lines or not lines[0].startswith(_ALSO):
        raise CardError(f"{where}: “{question[:40]}...”: the second line is “{_ALSO}” and other ways of asking, with “;” between them.")
    also = tuple(" ".join(way.split()) for way in lines[0].removeprefix(_ALSO).split(";") if way.strip())
    if not also:
        raise CardError(f"{where}: “{question[:40]}...”: no other way of asking stands behind “{_ALSO}”.")
    if len(lines) - 1 not in _ANSWER:
        raise CardError(f"{where}: “{question[:40]}...” has {len(lines) - 1} sentences; an answer has {_ANSWER[0]} to {_ANSWER[-1]}.")
    return Answer(question, also, tuple(_fact(line, known, where) for line in lines[1:]))


def _fact(item: str, known: set[str], where: str) -> Fact:
    match = _SOURCED.fullmatch(item)
    if match is None:
        raise CardError(f"{where}: “{item[:40]}...” does not end with the id of its source in square brackets.")
    ids = tuple(re.findall(r"[a-z0-9][a-z0-9-]*", match[2]))
    for key in ids:
        if key not in known:
            raise CardError(f"{where}: “[{key}]” is not the id of a [[sources]] table.")
    if words(match[1]) > MAX_WORDS // 2:
        raise CardError(f"{where}: “{item[:40]}...” has {words(match[1])} of at most {MAX_WORDS // 2} words.")
    return Fact(match[1], ids)


def _myths(items: tuple[str, ...], known: set[str], where: str) -> tuple[Myth, ...]:
    if len(items) % 2:
        raise CardError(f"{where}: every “- Myth: ...” is followed by one “- Fact: ... [source]”.")
    found = []
    for myth, fact in zip(items[::2], items[1::2], strict=True):
        if not (myth.startswith("Myth:") and fact.startswith("Fact:")):
            raise CardError(f"{where}: every “- Myth: ...” is followed by one “- Fact: ... [source]”.")
        found.append(Myth(myth[5:].strip(), _fact(fact[5:].strip(), known, where)))
    return tuple(found)


def _source(table: Table) -> Source:
    table.only(("id", "issuer", "url"))
    key = table.text("id")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", key):
        raise CardError(f"{table.where}: “id” may hold small letters, digits and hyphens.")
    return Source(key, table.text("issuer"), table.web("url"))


def _awareness(table: Table) -> Awareness:
    table.only(("name", "when"))
    when = table.text("when")
    try:
        days(when, 2024)
    except ValueError as error:
        raise CardError(f"{table.where}: “when”: {error}") from None
    return Awareness(table.text("name"), when)


def _hashtags(head: Table) -> tuple[str, ...]:
    tags = head.texts("hashtags")
    for tag in tags:
        if not re.fullmatch(r"#\w+", tag):
            raise CardError(f"{head.where}: “hashtags”: “{tag}” must be # and one word.")
    return tags
