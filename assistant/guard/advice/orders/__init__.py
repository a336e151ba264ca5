"""Finds orders: imperatives, "you should", "my advice", "worth trying", permissions, wherever a clause can begin."""

from __future__ import annotations

from assistant.guard.advice.orders.imperatives import UNKNOWN, imperatives
from assistant.guard.advice.orders.modals import MODAL, modals
from assistant.guard.advice.orders.oblique import OBLIQUE, oblique
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.orders.statements import (
    BACKWARD,
    DOSE_IS,
    GET_BY,
    LIKEWISE,
    MY_PATIENTS,
    NEED,
    NEED_DONE,
    NO_NEED_OF,
    PER_WEIGHT,
    RULED,
    by_example,
    dose_stated,
    gets_by,
    needs,
    praised,
    ruled,
    unneeded,
)
from assistant.guard.advice.phrases import Phrase

# What a sentence must show before any reading but the imperative is worth while.
CUES = (MODAL, OBLIQUE, BACKWARD, NEED, NEED_DONE, NO_NEED_OF, LIKEWISE, MY_PATIENTS, DOSE_IS, PER_WEIGHT, RULED, GET_BY)


def orders(phrase: Phrase, low: str, shown: frozenset[str] = frozenset(("imperative", "order"))) -> list[Order]:
    """Every order in the sentence, in order of place; ``shown`` names the cues it has."""
    found = imperatives(phrase, low) if "imperative" in shown else []
    if "order" not in shown:
        return found
    found += modals(phrase, low)
    found += oblique(phrase, low)
    found += praised(phrase, low)
    found += needs(phrase, low) + unneeded(phrase, low) + by_example(phrase, low) + dose_stated(phrase, low) + ruled(phrase, low) + gets_by(phrase, low)
    return sorted(found, key=lambda o: (o.at, o.clause))


__all__ = ["CUES", "UNKNOWN", "Form", "Order", "orders"]
