"""Compute the vectors of every card that comes with Bedside: ``knowledge/vectors.npz``.

    python scripts/embed_cards.py

Run it after cards changed much; until then the changed texts are computed when an index is built.
"""

from __future__ import annotations

from assistant import resources
from assistant.knowledge import cards, relevance, shipped
from assistant.knowledge.embedding import MiniLM
from assistant.knowledge.index import shipped_entries


def main() -> None:
    """Write the file and say how large it is."""
    indexed = (text for entry in shipped_entries() for text in entry.texts)
    told = (line for topic in cards.topics() for line in (*relevance.told_of(topic), *relevance.names(topic)))
    texts = list(dict.fromkeys((*indexed, *told)))
    model = MiniLM()
    file = resources.folder("knowledge") / shipped.NAME
    shipped.write(file, model.name, texts, model.embed(texts))
    print(f"{file}: {len(texts)} texts, {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
