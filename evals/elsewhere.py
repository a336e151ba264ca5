"""Runs suites of this folder on the product in another folder: ``elsewhere.py PLACE FILE ORDER``, ORDER being JSON.

A script of its own, so that the other folder's ``assistant`` is imported and never this one's.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path


def main(place: str, file: str, order: str) -> None:
    """Run and write the result file; a suite the older product cannot run shows as errors in it."""
    asked = json.loads(order)
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

    from assistant.settings import Settings, load
    from evals import suite
    from evals.perform import Options, perform

    # A data folder of its own: the cards may differ, and the index with them.
    settings = replace(Settings(), model_key=load().model_key, **asked["settings"])
    perform(suite.chosen(asked["suites"]), settings, Path(file), Options(**asked["options"]), label=asked["label"])


if __name__ == "__main__":
    main(*sys.argv[1:])
