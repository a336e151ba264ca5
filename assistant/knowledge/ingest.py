"""Adds the practice's own documents to what search finds.

Every text is de-identified before it is kept or embedded. What a document says is quoted, never obeyed: sentences
that read like orders to a machine are counted and reported, and reach a writer only as fenced data.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import re2

from assistant.errors import BedsideError
from assistant.knowledge import documents, reading
from assistant.knowledge.card import MAX_WORDS
from assistant.knowledge.cardfile import slug, words
from assistant.knowledge.documents import Document
from assistant.settings import Settings

Deidentify = Callable[[str], tuple[str, int]]  # text -> text without identifiers, and how many were taken out
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. ``reason`` is empty when it was added."""

    name: str
    id: str = ""
    reason: str = ""
    passages: int = 0
    removed: int = 0  # identifiers taken out
    flagged: int = 0  # passages that read like orders to a machine

    @property
    def added(self) -> bool:
        """True when the document is kept."""
        return not self.reason


def add(settings: Settings, files: Iterable[Path], deidentify: Deidentify) -> tuple[Outcome, ...]:
    """Add each file or say why not; one bad file does not stop the others. The next search finds them."""
    return tuple(_add(settings, file, deidentify) for file in files)


def listed(settings: Settings) -> tuple[Document, ...]:
    """The documents that are kept, by id."""
    return documents.load(settings)


def remove(settings: Settings, document_id: str) -> bool:
    """Forget a document; False when there is none with this id. Its old index goes at the next search."""
    return documents.delete(settings, document_id)


def _add(settings: Settings, file: Path, deidentify: Deidentify) -> Outcome:
    try:
        text = reading.read(file)
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        if any(known.digest == digest for known in documents.load(settings)):
            return Outcome(file.name, reason="This document is already there.")
        document = _document(file, digest, text, deidentify)
        documents.save(settings, document)
    except reading.Skipped as reason:
        return Outcome(file.name, reason=str(reason))
    except OSError as error:
        return Outcome(file.name, reason=f"The file cannot be read ({type(error).__name__}).")
    except BedsideError as error:
        return Outcome(file.name, reason=str(error))
    return Outcome(file.name, document.id, "", len(document.sections), document.removed, document.flagged)


def _document(file: Path, digest: str, text: str, deidentify: Deidentify) -> Document:
    name, removed = deidentify(re.sub(r"[_\s]+", " ", file.stem))
    sections = []
    for heading, body in passages(text):
        safe_heading, from_heading = deidentify(heading) if heading else ("", 0)
        safe_body, from_body = deidentify(body)
        removed += from_heading + from_body
        if safe_body.strip():
            sections.append((safe_heading, " ".join(safe_body.split()[:MAX_WORDS])))
    if not sections:
        raise reading.Skipped("Nothing was left after taking out what identifies people.")
    flagged = sum(reads_like_orders(f"{heading}\n{body}") for heading, body in sections)
    key = f"{slug(name)[:40] or 'document'}-{digest[:8]}"
    return Document(key, name.strip() or "Document", digest, removed, flagged, tuple(sections))


def passages(text: str) -> Iterator[tuple[str, str]]:
    """Cut a text at its headings and paragraphs, then at sentences, into parts of at most 120 words."""
    heading = ""
    part: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        title = re.match(r"\s*#{1,6}[ \t]+(.+)", block)
        if title:
            if part:
                yield heading, " ".join(part)
            heading, part, block = title[1].strip(), [], block[title.end() :]
        for sentence in _sentences(block):
            if part and words(" ".join(part)) + words(sentence) > MAX_WORDS:
                yield heading, " ".join(part)
                part = []
            part.append(sentence)
    if part:
        yield heading, " ".join(part)


def reads_like_orders(text: str) -> bool:
    """True when a text holds words that try to steer a machine."""
    return any(pattern.search(text) for pattern in _orders())


def _sentences(block: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(" ".join(block.split())):
        split = sentence.split()
        for start in range(0, len(split), MAX_WORDS):
            yield " ".join(split[start : start + MAX_WORDS])


@cache
def _orders() -> tuple[re2._Regexp[str], ...]:
    lines = (Path(__file__).parent / "injection.txt").read_text(encoding="utf-8").splitlines()
    return tuple(re2.compile(f"(?ims){line}") for line in lines if line and not line.startswith("#"))
