"""The index as plain files: every entry and its vectors, rebuilt whenever a card or the embedder changed.

A cache and nothing more: the truth is ``knowledge/`` and the practice's documents. Vectors of unchanged
text are taken from the index before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant import resources
from assistant.knowledge import cards, documents, generation, passages, relevance, shipped
from assistant.knowledge.embedding import Embedder, Vectors
from assistant.knowledge.passages import Entry
from assistant.settings import Settings
from assistant.stages import Passage

NAME = "plain"
_FORMAT = 1
_AT_ONCE = 250  # texts embedded between two reports of progress

Told = Callable[[int, int], None]  # texts done, texts in all


@dataclass(frozen=True, slots=True)
class Index:
    """Entries and their vectors. Row r belongs to entry ``owners[r]``; an entry's first row is its body."""

    entries: tuple[Entry, ...]
    vectors: Vectors  # (rows, dimension), unit rows
    owners: NDArray[np.int64]
    digest: str  # of what it was built from
    saved: bool = True  # False: it could not be written, so the next start builds it again


def home(settings: Settings) -> Path:
    """The folder that holds every index of this installation."""
    return settings.data.resolve() / "index"


def quiet(done: int, total: int) -> None:
    """Tell nobody."""


def open_index(settings: Settings, embedder: Embedder, *, rebuild: bool = False, told: Told = quiet) -> Index:
    """The index for today's cards and documents, built when there is none. Raises CardError or SearchUnavailable."""
    facts = _facts(settings, embedder)
    place = home(settings)
    folder = None if rebuild else generation.current(place, NAME, facts)
    if folder is not None:
        index = _load(folder, facts)
        if index is not None:
            return index
    index = _build(settings, embedder, facts, told)
    try:
        generation.build(place, NAME, facts, lambda target: _write(target, index, embedder))
    except OSError:
        return Index(index.entries, index.vectors, index.owners, index.digest, saved=False)
    return index


def _facts(settings: Settings, embedder: Embedder) -> dict[str, str | int]:
    root = resources.folder("knowledge")
    facts: dict[str, str | int] = {"format": _FORMAT, "embedder": embedder.name}
    for source in (Path(passages.__file__), passages.OUTSIDE_FILE, *sorted(root.glob("*/*.md")), *documents.files(settings)):
        facts[f"{source.parent.name}/{source.name}"] = hashlib.sha256(source.read_bytes()).hexdigest()
    return facts


def _build(settings: Settings, embedder: Embedder, facts: dict[str, str | int], told: Told) -> Index:
    entries = (*shipped_entries(), *documents.entries(settings))
    known = _known(settings, embedder)
    texts = [text for entry in entries for text in entry.texts]
    fresh = list(dict.fromkeys(text for text in texts if text not in known))
    known.update(shipped.vectors(embedder.name, fresh))
    fresh = [text for text in fresh if text not in known]
    for start in range(0, len(fresh), _AT_ONCE):
        some = fresh[start : start + _AT_ONCE]
        known.update(zip(some, embedder.embed(some), strict=True))
        told(start + len(some), len(fresh))
    vectors = np.stack([known[text] for text in texts]) if texts else np.zeros((0, 1), dtype=np.float32)
    return Index(entries, vectors, _owners(entries), _digest(facts))


def shipped_entries() -> tuple[Entry, ...]:
    """What comes with Bedside, read anew."""
    cards.reload()
    relevance.reload()
    return (
        *passages.from_sections(cards.guidelines()),
        *passages.from_topics(cards.topics()),
        passages.outside(),
    )


def _known(settings: Settings, embedder: Embedder) -> dict[str, Vectors]:
    """Vectors of the index before, by text, when the same embedder made them."""
    place = home(settings)
    try:
        folder = place / (place / NAME).read_text(encoding="utf-8").strip()
        facts = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["facts"]
    except (OSError, ValueError, KeyError):
        return {}
    if facts.get("embedder") != embedder.name or generation.current(place, NAME, facts) is None:
        return {}
    old = _load(folder, facts)
    return dict(zip((t for e in old.entries for t in e.texts), old.vectors, strict=True)) if old else {}


def _write(target: Path, index: Index, embedder: Embedder) -> None:
    np.save(target / "vectors.npy", index.vectors)
    data = [asdict(entry) for entry in index.entries]
    (target / "entries.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    (target / "embedder.txt").write_text(embedder.name, encoding="utf-8")


def _load(folder: Path, facts: generation.Facts) -> Index | None:
    try:
        vectors = np.load(folder / "vectors.npy", allow_pickle=False)
        data = json.loads((folder / "entries.json").read_text(encoding="utf-8"))
        entries = tuple(_entry(item) for item in data)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    owners = _owners(entries)
    return Index(entries, vectors, owners, _digest(facts)) if len(owners) == len(vectors) else None


def _entry(item: dict[str, dict[str, object]]) -> Entry:
    passage = dict(item["passage"])
    passage["rules"] = tuple(passage["rules"])  # type: ignore[arg-type]
    return Entry(Passage(**passage), tuple(item["asks"]), tuple(item["specialties"]))  # type: ignore[arg-type]


def _owners(entries: Iterable[Entry]) -> NDArray[np.int64]:
    return np.array([n for n, entry in enumerate(entries) for _ in entry.texts], dtype=np.int64)


def _digest(facts: generation.Facts) -> str:
    return hashlib.sha256(json.dumps(dict(facts), sort_keys=True).encode()).hexdigest()
