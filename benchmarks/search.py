"""Measure search: time to build and to answer, and how well it finds.

    python benchmarks/search.py QUERIES.jsonl [--static FOLDER] [--misses]

Each line of QUERIES holds "query" and "relevant" (register ids; empty: nothing should be found). ``--static`` also
measures word vectors made by scripts/build_embedding.py --static, with the same words and the same weights.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.knowledge.embedding import Embedder, MiniLM, Vectors, unit
from assistant.knowledge.index import open_index
from assistant.knowledge.search import Search
from assistant.settings import Settings


@dataclass(frozen=True, slots=True)
class Query:
    """A question and the rules that answer it."""

    text: str
    relevant: frozenset[str]


class Static:
    """Word vectors by model2vec, for comparison."""

    local = True

    def __init__(self, folder: Path) -> None:
        from model2vec import StaticModel

        self.name = "static"
        self._model = StaticModel.from_pretrained(folder, force_download=False)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Rows of 256 numbers."""
        return unit(np.asarray(self._model.encode(list(texts)), dtype=np.float32))


def measure(embedder: Embedder, queries: Sequence[Query], *, misses: bool) -> str:
    """One line of figures; prints what was missed when asked."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        index = open_index(Settings(data_dir=folder), embedder)
        built = time.perf_counter() - start
    search = Search(index, embedder)
    search.search("warm up")
    times, ranks, nothing = [], [], []
    for query in queries:
        start = time.perf_counter()
        found = search.search(query.text)
        times.append(1000 * (time.perf_counter() - start))
        if not query.relevant:
            nothing.append(not found)
            continue
        rank = next((n for n, p in enumerate(found, 1) if query.relevant & set(p.rules)), 0)
        ranks.append(rank)
        if misses and not 1 <= rank <= 3:
            print(f"{rank or '-':>3} {query.text}  <-  {[p.id for p in found[:3]]}")
    hit = 100 * np.mean([1 <= rank <= 3 for rank in ranks])
    reciprocal = np.mean([1 / rank if rank else 0 for rank in ranks])
    p50, p95 = np.percentile(times, [50, 95])
    return (
        f"{embedder.name}: {len(index.vectors)} vectors in {built:.1f} s; {p50:.1f} ms, p95 {p95:.1f} ms; "
        f"hit@3 {hit:.1f} %, MRR {reciprocal:.3f}, nothing found {100 * np.mean(nothing) if nothing else 0:.0f} %"
    )


def main() -> None:
    """Read the arguments and print a line for each embedder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--static", type=Path)
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    lines = [json.loads(line) for line in arguments.queries.read_text(encoding="utf-8").splitlines() if line.strip()]
    queries = [Query(line["query"], frozenset(line["relevant"])) for line in lines]
    embedders: list[Embedder] = [MiniLM()]
    if arguments.static:
        embedders.append(Static(arguments.static))
    for embedder in embedders:
        print(measure(embedder, queries, misses=arguments.misses))


if __name__ == "__main__":
    main()
