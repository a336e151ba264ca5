"""An order to the reader: its form, its act, and where they stand."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Form(Enum):
    """How the order is put."""

    IMPERATIVE = "imperative"
    SHOULD = "should"
    NEED = "need"
    GERUND = "gerund"
    PERMISSION = "permission"
    OBLIQUE = "oblique"


class Order(NamedTuple):
    """An order in a sentence: its form, the act, and where clause and act begin."""

    form: Form
    verb: str  # base form; "" when only a thing is recommended
    clause: int  # offset where its clause begins
    at: int  # offset of the act
    end: int  # where its words end
    negated: bool = False
