"""The small questions: an answer that is not exactly in form is a failure, never a guess."""

from __future__ import annotations

import json

import pytest
from support.fake_endpoint import fake_endpoint

from assistant.errors import EmptyAnswer, Malformed, WriterError
from assistant.stages import Brief, Raw
from assistant.writers.base import Turn, Writer, within
from assistant.writers.tasks import CONCERNS, classify_intent, concerns, phrase_reply
from writers.conftest import Make, safe


@pytest.mark.parametrize(
    ("answer", "codes"),
    [
        ('{"concerns": []}', ()),
        ('{"concerns": ["claim", "advice", "claim"]}', ("claim", "advice")),
        ('```json\n{"concerns": ["identifier"]}\n```', ("identifier",)),
    ],
)
def test_the_second_reader_adds_codes(answer: str, codes: tuple[str, ...], writer: Make) -> None:
    with fake_endpoint("ok", text=answer) as endpoint:
        assert concerns(writer(endpoint), safe("A post."), "x") == codes
        sent = endpoint.requests[0].json["response_format"]
    assert json.dumps(sorted(CONCERNS)) == json.dumps(sorted(sent["json_schema"]["schema"]["properties"]["concerns"]["items"]["enum"]))  # type: ignore[index]


@pytest.mark.parametrize(
    "answer",
    ["The post is fine.", "null", "[]", "{}", '{"concerns": null}', '{"concerns": ["made_up"]}', '{"concerns": "claim"}',
     '{"concerns": [], "verdict": "ok"}', '{"concerns": [{"code": "claim"}]}', '{"concerns": []', "[" * 100_000],
)  # fmt: skip
def test_an_answer_out_of_form_is_a_failure_not_an_all_clear(answer: str, writer: Make) -> None:
    with fake_endpoint("ok", text=answer) as endpoint, pytest.raises(WriterError):
        concerns(writer(endpoint), safe("A post."), "x")


@pytest.mark.parametrize("mode", ["refusal", "length", "nullcontent", "errobj", "e400"])
def test_a_failing_second_reader_is_a_failure(mode: str, writer: Make) -> None:
    with fake_endpoint(mode) as endpoint, pytest.raises(WriterError):
        concerns(writer(endpoint), safe("A post."), "x")


def test_replies_come_back_raw_without_list_marks(writer: Make) -> None:
    answer = "- Thank you so much.\n\n* “That is kind of you.”\nThank you so much.\nWe appreciate it.\nOne more."
    with fake_endpoint("ok", text=answer) as endpoint:
        variants = phrase_reply(writer(endpoint), safe("Thank you."), "praise", "google", 3)
    assert [v.text for v in variants] == ["Thank you so much.", "That is kind of you.", "We appreciate it."]


def test_no_reply_is_an_error(writer: Make) -> None:
    with fake_endpoint("ok", text="---") as endpoint, pytest.raises(EmptyAnswer):
        phrase_reply(writer(endpoint), safe("Thank you."), "praise", "google")


@pytest.mark.parametrize(("answer", "intent"), [("draft", "draft"), ("Draft.", "draft"), ("`reply`", "reply")])
def test_an_intent_is_one_of_the_choices(answer: str, intent: str, writer: Make) -> None:
    with fake_endpoint("ok", text=answer) as endpoint:
        assert classify_intent(writer(endpoint), safe("hello"), ("draft", "reply")) == intent


def test_any_other_intent_is_a_failure(writer: Make) -> None:
    with fake_endpoint("ok", text="I think they want a draft") as endpoint, pytest.raises(Malformed):
        classify_intent(writer(endpoint), safe("hello"), ("draft", "reply"))


def test_a_writer_that_waits_for_nothing_is_left_as_it_is(writer: Make) -> None:
    class Plain:
        name, host = "plain", ""

        def write(self, brief: Brief) -> Raw:
            return Raw(brief.request.text)

    plain: Writer = Plain()
    assert within(plain, Turn()) is plain
    with fake_endpoint("ok") as endpoint:
        made = writer(endpoint)
        assert within(made, Turn()) is not made
