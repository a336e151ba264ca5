"""The practice's own documents, kept de-identified as one JSON file each in the data folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.errors import StoreError
from assistant.knowledge.passages import PRACTICE, Entry
from assistant.settings import Settings
from assistant.stages import Passage


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: ``digest`` is of the file it came from."""

    id: str
    name: str
    digest: str
    removed: int  # identifiers taken out before it was kept
    flagged: int  # passages with words that read like orders to a machine
    sections: tuple[tuple[str, str], ...]  # heading ("" when none) and text of at most 120 words


def folder(settings: Settings) -> Path:
    """Where the documents are kept."""
    return settings.data.resolve() / "documents"


def files(settings: Settings) -> list[Path]:
    """The kept documents' files, by name."""
    return sorted(folder(settings).glob("*.json"))


def load(settings: Settings) -> tuple[Document, ...]:
    """Every kept document. Raises StoreError naming one that cannot be read."""
    return tuple(_read(file) for file in files(settings))


def save(settings: Settings, document: Document) -> None:
    """Keep a document, replacing the one with its id. Raises StoreError."""
    target = folder(settings) / f"{document.id}.json"
    fresh = target.with_suffix(".tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.write_text(json.dumps(asdict(document), ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(target)
    except OSError as error:
        raise StoreError(f"“{document.name}” could not be saved ({type(error).__name__}). Nothing was added.") from None


def delete(settings: Settings, document_id: str) -> bool:
    """Forget a document; False when there is none with this id."""
    file = next((file for file in files(settings) if file.stem == document_id), None)
    if file is None:
        return False
    file.unlink(missing_ok=True)
    return True


def entries(settings: Settings) -> Iterator[Entry]:
    """One entry a section of every kept document."""
    for document in load(settings):
        for number, (heading, text) in enumerate(document.sections, 1):
            title = f"{document.name}: {heading}" if heading else document.name
            passage = Passage(
                id=f"practice/{document.id}#{number}", title=title, text=text, score=0.0, rules=(), url="",
                issuer="Your practice", shelf=PRACTICE, confidence="unverified",
            )  # fmt: skip
            yield Entry(passage)


def _read(file: Path) -> Document:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        sections = tuple((str(heading), str(text)) for heading, text in data["sections"])
        return Document(data["id"], data["name"], data["digest"], data["removed"], data["flagged"], sections)
    except (OSError, ValueError, KeyError, TypeError):
        raise StoreError(f"The stored document {file.name} cannot be read. Please remove it and add it again.") from None
