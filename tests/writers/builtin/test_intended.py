"""The roles of a request's words, put right by where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from assistant.spans import requests
from assistant.writers.builtin import intended


def _of(request: str, role: str) -> list[str]:
    return [intended.bare(span.text).rstrip(".") for span in intended.read(request) if span.role == role and intended.bare(span.text)]


@pytest.mark.parametrize(
    ("request_", "role", "said"),
    [
        ("thread for X about statins, 5 posts. 1) what they do 2) muscle aches 3) grapefruit 4) talk to us. plain english", requests.POINT, ["what they do", "muscle aches", "grapefruit", "talk to us"]),
        ("blog on what a midwife visit in our office is like. Include: longer visits, questions welcome. Leave out: home birth, we don't do it and it starts arguments. Warm tone.", requests.POINT, ["longer visits", "questions welcome"]),
        ("IUD insertion pain. We offer options now (numbing, something for anxiety beforehand) and I want that known. Threads.", requests.NEWS, ["We offer options now (numbing, something for anxiety beforehand)"]),
        ("Support group for caregivers is starting back up - second Wednesday each month beginning Oct 14, 6 to 7:15 pm, ground floor. Ada runs it. light supper. RSVP helps but isnt required. for facebook", requests.FRAME, ["for facebook"]),
        ("Knee replacement recovery: what week two is really like", requests.TOPIC, ["Knee replacement recovery: what week two is really like"]),
    ],
)
def test_what_is_meant_is_read_from_its_place(request_: str, role: str, said: list[str]) -> None:
    assert _of(request_, role)[: len(said)] == said


def test_orders_between_what_is_told_are_no_news() -> None:
    found = " ".join(_of("google business post abt new patient openings - Dr Holm taking newborns again, 80 words max, put the phone nr in, don't promise same week appts", requests.NEWS))
    assert "newborns" in found and "promise" not in found and "phone" not in found


def test_stretches_hold_the_whole_request_in_order() -> None:
    said = "ok need a fb post re: colds. - don't lecture - explain virus vs bacteria - what DOES help (honey, rest) - nothing about covid - 130 words or so"
    spans = intended.read(said)
    assert all(a.end <= b.start for a, b in pairwise(spans)) and "".join(span.text for span in spans) == said


@pytest.mark.parametrize("told", ["The clinic opens at 8. It closes at 5. Bring your card.", "Free skin checks Saturday, no cost to you, walk in."])
def test_what_is_told_is_not_taken_for_an_order(told: str) -> None:
    assert " ".join(_of(f"facebook: {told}", requests.NEWS)).replace(" ", "").rstrip(".") in told.replace(" ", "") and not _of(f"facebook: {told}", requests.AVOID)


def test_what_is_called_false_is_told_by_nobody() -> None:
    said = "true or false about IUDs. 3 statements: they always hurt for days (F), teens can have them (T), they make you infertile (F). TikTok"
    assert _of(said, requests.POINT) == ["teens can have them"]


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("Breastfeeding circle moves to Thursdays at 10, room 4. Friendly tone. Ada hosts it. keep it short", "Ada hosts it"),
        ("road work outside on Monday, use the back door. marta will be at the gate to help anyone who needs it", "marta will be at the gate to help anyone who needs it"),
        ("Free evening talk on knee pain, Nov 12 at 6 pm in the library. Hot drinks and cookies", "Hot drinks and cookies"),
    ],
)
def test_who_leads_it_and_what_there_is_are_news(request_: str, said: str) -> None:
    assert said in " ".join(_of(request_, requests.NEWS))


@pytest.mark.parametrize("text", ["Aimed at referring dentists.", "Audience: new parents", "it's meant for older runners"])
def test_words_that_only_say_who_reads_it_are_known(text: str) -> None:
    assert intended.AIMED.fullmatch(text)


@pytest.mark.parametrize("text", ["Aimed at people who call us quacks", "We aimed at the moon"])
def test_words_that_say_more_are_not_taken_for_readers(text: str) -> None:
    assert not intended.AIMED.fullmatch(text)


@pytest.mark.parametrize("request_", ["June is headache awareness month and we have nothing planned yet", "june is headache awareness month, we need something"])
def test_a_month_of_its_own_is_the_topic_and_the_aside_is_no_news(request_: str) -> None:
    assert not _of(request_, requests.NEWS)
