"""A pattern told apart by the pass over all of them finds what it would find alone."""

from __future__ import annotations

import gc

from assistant.guard.discovery import all_rules
from assistant.guard.document import Document, Options
from assistant.guard.sought import Sought
from assistant.profile import EMPTY
from assistant.text import linear

TEXTS = tuple(text for rule in all_rules() for text in (*(before for before, _ in rule.breaks), *rule.passes))


def test_no_match_is_passed_over() -> None:
    patterns = [(p, linear.compiled(p.pattern)) for p in gc.get_objects() if isinstance(p, Sought)]
    assert len(patterns) > 20
    passed = 0
    for text in TEXTS[::3]:
        document = Document(text, EMPTY, Options())
        for pattern, alone in patterns:
            assert [m.span() for m in pattern.places(document)] == [m.span() for m in alone.finditer(document.text)], pattern.pattern
            passed += not pattern.possible(document)
    assert passed > len(TEXTS), "most are passed over"


def test_a_pattern_read_after_the_others_is_asked_itself() -> None:
    document = Document("one two", EMPTY, Options())
    assert not list(Sought("three").places(document))
    late = Sought("two")
    assert [m.span() for m in late.places(document)] == [(4, 7)]
