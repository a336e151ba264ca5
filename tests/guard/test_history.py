"""A year long past beside a name: it excuses people of history, not a patient told of next to a fact."""

from __future__ import annotations

import pytest

from assistant import guard

STORIES = (
    ("Marisela", "finished her last round of chemo on Tuesday!"),
    ("Marisela Ortega", "learned to count carbs and cried with relief."),
    ("Dmitri", "walked a mile after his knee replacement. He says it beats the old one."),
    ("Oluwaseun", "came in limping and left on his own two feet."),
    ("Adaeze", "sleeps through the night again."),
    ("Mr. Halloran", "can smell coffee again."),
)
FACTS = (
    "Parkinson's disease is named for a London apothecary who wrote about it in 1817.",
    "Insulin was first given to a person in 1922.",
    "Gout was the disease of kings in the 18th century.",
    "In 1895 Wilhelm Röntgen took the first X-ray.",
    "Lithium was described in 1949, and ether in 1846.",
)


@pytest.mark.parametrize(("name", "story"), STORIES)
@pytest.mark.parametrize("fact", FACTS)
def test_a_historic_fact_beside_a_story_hides_no_name(name: str, story: str, fact: str) -> None:
    for text in (f"{name} {story} {fact}", f"{fact} {name} {story}", f"{fact} {name} {story} {fact}"):
        assert name not in guard.clean(text).text, text


@pytest.mark.parametrize("fact", FACTS)
def test_several_people_beside_a_historic_fact_all_go(fact: str) -> None:
    text = f"Kwame and Adaeze both got new lenses. Both read the paper. {fact} Odalys hugged her nurse and went home."
    assert not [n for n in ("Kwame", "Adaeze", "Odalys") if n in guard.clean(text).text]


def test_the_fact_itself_stays() -> None:
    text = f"Huge congrats to Marisela, who finished her last round of chemo on Tuesday! {FACTS[0]}"
    assert guard.clean(text).text.endswith(FACTS[0])


@pytest.mark.parametrize(
    "text",
    [
        "In 1817 James Parkinson, a London apothecary, described six people with shaking. He saw three of them in the street.",
        "Phineas Gage survived an iron rod through his skull in 1848. Gage died twelve years later of seizures.",
        "Gilbert Abbott felt nothing when his tumor was cut out. It was 1846, and ether was new.",
        "Elizabeth Blackwell was turned away by every school but one. She graduated in 1849, first in her class.",
        "Joseph Meister was bitten by a rabid dog. He was nine when Pasteur gave him the vaccine in 1885.",
        "In 1885 Louis Pasteur treated a boy bitten by a rabid dog. Joseph Meister grew up to guard his tomb.",
        "Leonard Thompson, 14, got the first insulin shot in Toronto on January 11, 1922. Elizabeth Hughes came that August, aged fifteen. She lived to 73.",
        "Ignaz Semmelweis asked his students to wash their hands. In Vienna in 1847 that was an insult. He died in an asylum.",
        "In 1958 Arne Larsson got the first implanted pacemaker. Larsson outlived his surgeon.",
    ],
)
def test_people_of_history_keep_their_names(text: str) -> None:
    assert guard.clean(text).text == text
