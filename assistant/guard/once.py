"""Readings of a document that are made when first asked for and then known."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple, cast

if TYPE_CHECKING:
    from assistant.guard.document import Document

_About = TypeVarTuple("_About")
_T = TypeVar("_T")


def once(read: Callable[[Document, *_About], _T]) -> Callable[[Document, *_About], _T]:
    """``read``, made once for a document and whatever else it is given."""

    @wraps(read)
    def known(document: Document, *about: *_About) -> _T:
        readings = document.readings
        key = (read, *about)
        if key not in readings:
            readings[key] = read(document, *about)
        found: _T = readings[key]
        return found

    return cast("Callable[[Document, *_About], _T]", known)
