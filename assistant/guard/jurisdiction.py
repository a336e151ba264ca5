"""What a country or state adds to the advertising rules or relaxes: one small data file each under ``lexicons/jurisdictions/``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assistant.errors import GuardFailed
from assistant.profile import JURISDICTIONS

FOLDER = Path(__file__).parent / "lexicons" / "jurisdictions"
# The policies, from the strictest answer to the mildest.
CHOICES = {
    "board_eligible": ("forbid", "allow"),
    "prescription_medicines": ("forbid", "allow"),
    "discounts": ("terms", "allow"),
    "testimonials": ("forbid", "consent"),
    "free_if_billed": ("forbid", "allow"),
}


class Pack(NamedTuple):
    """The advertising policies of one place; each says "forbid", "terms", "consent" or "allow"."""

    board_eligible: str
    prescription_medicines: str
    discounts: str
    testimonials: str
    free_if_billed: str


STRICTEST = Pack(**{name: choices[0] for name, choices in CHOICES.items()})


@cache
def where(policy: str, answer: str) -> tuple[str, ...]:
    """The places whose answer to ``policy`` is ``answer``, in order."""
    return tuple(place for place in JURISDICTIONS if getattr(pack(place), policy) == answer)


@cache
def pack(place: str) -> Pack:
    """The policies for a profile's jurisdiction; a place without a file gets the strictest of each. Raises GuardFailed."""
    file = FOLDER / f"{place.lower()}.toml"
    return _read(file) if file.exists() else STRICTEST


def _read(file: Path) -> Pack:
    values = tomllib.loads(file.read_text(encoding="utf-8")).get("policies", {})
    known = set(Pack._fields)
    wrong = [k for k in known ^ values.keys()] or [k for k in known if values[k] not in CHOICES[k]]
    if wrong:
        raise GuardFailed(f"{file.name}: the policy “{sorted(wrong)[0]}” is missing, unknown or has a wrong value.")
    return Pack(**values)
