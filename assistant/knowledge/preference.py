"""What the reader's specialty and place add to a passage's score."""

from __future__ import annotations

from assistant.knowledge import fields
from assistant.knowledge.passages import GUIDELINES, Entry

# Set by measurement (benchmarks/search.py).
HOME, ABROAD = 0.04, -0.04  # the reader's own jurisdiction, another one
NAMED_HOME, NAMED_ABROAD = 0.09, -0.09  # the same when the question itself names a place
OWN_SPECIALTY = 0.05


def preference(entry: Entry, jurisdiction: str | None, named: str | None, specialty: str | None) -> float:
    """From the reader's own jurisdiction, the place the question names, and the reader's specialty."""
    own = 0.0 if fields.meant(specialty or "").isdisjoint(entry.specialties) else OWN_SPECIALTY
    where, home = entry.passage.jurisdiction, named or jurisdiction
    if entry.passage.shelf != GUIDELINES or home is None or where == "INT":
        return own
    at_home = where == home or home.startswith(f"{where}-")
    if named:
        return own + (NAMED_HOME if at_home else NAMED_ABROAD)
    return own + (HOME if at_home else ABROAD)
