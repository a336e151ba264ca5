"""A notice put kindly: orders become requests, what they ask stays."""

import pytest

from assistant.writers.builtin import frames, handed, softened


@pytest.mark.parametrize(
    ("said", "kindly"),
    [
        ("ALL PATIENTS MUST BRING A LIST OF MEDICINES!!! No exceptions.", "We ask all patients to bring a list of medicines!"),
        ("Parents are required to stay in the building.", "We ask parents to stay in the building."),
        ("Results come by mail, don't call us.", "Results come by mail, so there is no need to call us."),
        ("Stop calling the desk about results.", "There is no need to call the desk about results."),
        ("You must cancel a day before.", "Please cancel a day before."),
        ("Bring your old glasses. Park behind the building.", "Please bring your old glasses. Park behind the building."),
        ("Failure to arrive on time may result in a shorter visit.", "Otherwise there may be a shorter visit."),
        ("We lost two hours to no-shows.", "We lost two hours to missed appointments."),
        ("Patients are hereby advised that the lot is closed.", "A small reminder: the lot is closed."),
    ],
)
def test_an_order_becomes_a_request(said: str, kindly: str) -> None:
    assert softened.softer(said) == kindly


@pytest.mark.parametrize(
    "said",
    ["The MRI is down until Monday.", "We are closed on Friday.", "Thank you for a lovely year.", "Dr. Park must have told that story a hundred times.", "WHO says so, and so does the CDC.", "Must-see fish: come and look."],
)
def test_what_is_no_order_stays(said: str) -> None:
    assert softened.softer(said) == said


def test_only_what_asks_for_something_is_thanked_for() -> None:
    assert softened.asks("Please park behind the building.")
    assert not softened.asks("Please park behind the building. Thanks!")
    assert not softened.asks("We are closed on Friday.")


def test_a_wish_for_a_kinder_text_is_part_of_its_frame() -> None:
    request = "can you make this less bossy: 'You must bring your card. Call us if it is lost. The desk opens at 8.'"
    assert request[frames.head(request) :].startswith("'You must")
    assert handed.turned(request) == "You must bring your card. Call us if it is lost. The desk opens at 8."
