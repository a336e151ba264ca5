"""A request that asks what calls for help at once opens with that, and nothing calms beside it."""

from __future__ import annotations

import pytest

from writers.builtin.test_handed_over import drafted


@pytest.mark.parametrize("request_", ["fever in a baby under 3 months, what parents must do", "when is a fever in a newborn an emergency"])
def test_what_calls_for_help_stands_first_and_alone(request_: str) -> None:
    text = drafted(request_, topic="fever-in-children")
    assert "under three months" in text.split("\n\n")[0] and "call" in text.split("\n\n")[0]
    assert "usually" not in text and "talk it over" not in text


def test_the_signs_open_when_only_the_topic_is_named_beside_them() -> None:
    assert "911" in drafted("when to go to the ER for an asthma attack", topic="adult-asthma").split("\n\n")[0]
