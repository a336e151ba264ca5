"""Runs suites of this folder on the product in another folder: ``elsewhere.py PLACE FILE DATA [--limit N] SUITE...``.

A script of its own, so that the other folder's ``assistant`` is imported and never this one's.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def main(arguments: list[str]) -> None:
    """Run and write the result file; a suite the older product cannot run shows as errors in it."""
    place, file, data, *rest = arguments
    limit = None
    if rest[:1] == ["--limit"]:
        limit, rest = int(rest[1]), rest[2:]
    here = Path(__file__).resolve().parent
    sys.path[0] = place
    spec = importlib.util.spec_from_file_location("evals", here / "__init__.py", submodule_search_locations=[str(here)])
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules["evals"] = package
    spec.loader.exec_module(package)

    import assistant

    if Path(assistant.__file__).resolve().parent.parent != Path(place).resolve():
        raise SystemExit(f"The product was imported from {assistant.__file__}, not from {place}.")

    from assistant.settings import Settings
    from evals import record, run, suite
    from evals.bench import Bench

    suites = suite.chosen(rest)
    own = Settings(data_dir=data)  # an index of its own: the cards may differ
    run.run(suites, Bench(own), Path(file), record.head_of(suites, "built-in", limit=limit, label=place))


if __name__ == "__main__":
    main(sys.argv[1:])
