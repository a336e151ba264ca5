"""Sentences that tell of public people of the past, and of nobody under care today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard import public_people
from assistant.guard.once import once
from assistant.guard.people import Role

if TYPE_CHECKING:
    from assistant.guard.document import Document


@once
def told(document: Document) -> frozenset[int]:
    """The sentences of the past that name a public person in full, and those that go on from one by "he" or "she"."""
    named: set[int] = set()
    patients: set[int] = set()
    for person in document.people:
        number = document.sentence_index(person.start)
        if person.role is Role.PATIENT:
            patients.add(number)
        elif person.role is Role.PUBLIC and len(person.names) > 1:
            named.add(number)
    if not named:
        return frozenset()
    roots = {n: public_people.root(document, n) for n in range(min(named), len(document.sentences))}
    return frozenset(n for n, root in roots.items() if root in named and not patients & set(range(root, n + 1)))
