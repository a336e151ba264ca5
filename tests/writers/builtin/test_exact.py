"""Changes made exactly as told: what is meant is found for certain or not at all, and nothing else is touched."""

from __future__ import annotations

import pytest

from assistant.errors import NotUnderstood
from assistant.stages import Edit
from assistant.writers.builtin.material import gather
from assistant.writers.builtin.revise import exact, parts, sheet
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.setting import setting
from writers.builtin.briefs import brief

CLASS = (
    "Free sports physicals on August 1, 8 a.m. to noon. Bring the school form. 📣\n\n"
    "Gina Holt, RN runs the desk that day.\n\n"
    "Which sport is it this year? Tell us below. 👟\n\n"
    "Call us at 555-0142.\n\n"
    "#SportsPhysical #BackToSchool #KidsHealth"
)
CAROUSEL = "Slide 1\nFever in plain words\n\nSlide 2\nFever helps the body fight.\n\nSlide 3\nMost fevers pass in days.\n\nCaption\nSave it for later.\n\n#Fever"
LIST = "Sunscreen wears off. 🧴\n\n→ Ears are easy to miss.\n→ Sweat washes it away.\n→ Clouds let rays through.\n\nWhich one surprised you?"
SCRIPT = "On screen: Acne\nSay: Pores can clog.\nSay: Picking leaves scars.\nSay: What should I explain next?"


def desk_for(text: str, platform: str = "facebook") -> Desk:
    told = brief(None, platform, kind="announcement", request="a post, please", previous=text, instruction="a change")
    return Desk(told, gather(told), setting(told, gather(told)))


def edited(text: str, change: Edit, platform: str = "facebook") -> str:
    return exact.edited(change, sheet.read(text), desk_for(text, platform)).text


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ('"bring the school form"', "Bring the school form. 📣"),
        ("the school form line", "Bring the school form. 📣"),
        ("the one about the desk", "Gina Holt, RN runs the desk that day."),
        ("the first sentence", "Free sports physicals on August 1, 8 a.m. to noon."),
        ("our phone number", "Call us at 555-0142."),
    ],
)
def test_a_part_is_the_sentence_that_is_meant(part: str, said: str) -> None:
    draft = sheet.read(CLASS)
    found = parts.find(part, draft, desk_for(CLASS))
    assert found is not None and [draft.sentences[n] for n in found.places] == [said]


def test_a_question_goes_with_what_goes_on_from_it() -> None:
    draft = sheet.read(LIST)
    found = parts.find("the question", draft, desk_for(LIST))
    assert found is not None and [draft.sentences[n] for n in found.places] == ["Which one surprised you?"]


@pytest.mark.parametrize("part", ["the parking line", '"see you there"', "the price", "it"])
def test_what_does_not_stand_there_is_not_guessed(part: str) -> None:
    assert parts.find(part, sheet.read(CLASS), desk_for(CLASS)) is None


@pytest.mark.parametrize(
    ("part", "gone", "left"),
    [
        ("#KidsHealth", "#KidsHealth", "#SportsPhysical #BackToSchool"),
        ("the last two hashtags", "#BackToSchool", "#SportsPhysical"),
        ("the shoe emoji", "👟", "📣"),
        ("📣", "📣", "👟"),
    ],
)
def test_hashtags_and_emoji_go_by_name(part: str, gone: str, left: str) -> None:
    text = edited(CLASS, Edit("remove", (part,), typed=f"remove {part}"))
    assert gone not in text and left in text and "Bring the school form." in text


def test_one_of_two_emoji_stays() -> None:
    text = "Closed Friday. 📣\n\nCall us. 📣"
    assert edited(text, Edit("remove", ("📣",), typed="remove one of the two 📣")).count("📣") == 1


@pytest.mark.parametrize(
    ("change", "has", "lacks"),
    [
        (Edit("replace", ('"Bring the school form."',), ('"Bring the school form and shorts."',)), "noon. Bring the school form and shorts. 📣", "form. 📣"),
        (Edit("replace", ("noon",), ("1 p.m.",)), "8 a.m. to noon", "1 p.m."),  # a value is the older reading's to change
        (Edit("replace", (), ('"Gina Holt, RN runs the desk all day."',)), "desk all day.", "that day"),
        (Edit("replace", ("#KidsHealth",), ("#Parents",)), "#BackToSchool #Parents", "#KidsHealth"),
    ],
)
def test_words_stand_in_the_place_of_others(change: Edit, has: str, lacks: str) -> None:
    try:
        text = edited(CLASS, change)
    except NotUnderstood:
        text = CLASS
    assert has in text and lacks not in text


def test_capitals_alone_are_changed_where_they_stand() -> None:
    text = edited("HE came, and he stayed.", Edit("replace", ("HE",), ("He",)))
    assert text == "He came, and he stayed."


@pytest.mark.parametrize(
    ("place", "before", "after"),
    [("at the very end", "#", "Parking is free."), ("after the school form line", "form.", "Parking is free."), ("at the top", "Parking is free.", "Free sports"), ("", "that day.", "Parking is free.")],
)
def test_a_line_stands_where_it_is_wanted(place: str, before: str, after: str) -> None:
    text = edited(CLASS, Edit("add", words=("parking is free",), place=place, typed="add parking is free"))
    if before == "#":
        assert text.index("555-0142") < text.index("Parking is free.") < text.index("#")
    else:
        assert text.index(before) < text.index(after)


def test_a_slide_more_is_numbered_with_the_rest() -> None:
    text = edited(CAROUSEL, Edit("add", words=("a slide", "a rash with fever needs a call to us today"), place="after slide 2", typed="add a slide after slide 2: ..."), "instagram")
    assert text.index("Slide 3\nA rash with fever needs a call to us today.") < text.index("Slide 4\nMost fevers pass in days.")


def test_slides_that_go_are_numbered_anew() -> None:
    text = edited(CAROUSEL, Edit("remove", ("slide 2",), typed="drop slide 2"), "instagram")
    assert "Slide 2\nMost fevers pass in days." in text and "Slide 3" not in text


def test_a_bullet_moves_within_its_list() -> None:
    text = edited(LIST, Edit("move", ("the clouds one",), place="first", typed="put the clouds one first"), "instagram")
    assert text.index("wears off") < text.index("→ Clouds") < text.index("→ Ears")


def test_two_sentences_change_places() -> None:
    text = edited("We painted the hall. The lamps are new.", Edit("move", ("the first two sentences",), typed="swap the first two sentences"))
    assert text == "The lamps are new. We painted the hall."


def test_a_line_of_a_script_is_spoken() -> None:
    text = edited(SCRIPT, Edit("add", words=('"Be kind to your skin."',), typed='add "Be kind to your skin."'), "tiktok")
    assert "Say: Be kind to your skin." in text


def test_thanks_are_said_to_the_one_who_is_named() -> None:
    text = edited("Gina Holt is here ten years!", Edit("add", words=("thank you to her",), typed="say thank you to her"))
    assert "Thank you, Gina!" in text


@pytest.mark.parametrize("words", ["a question about pets", "for coaches?", "$1,420!!", "more emojis"])
def test_what_is_only_named_is_not_printed(words: str) -> None:
    with pytest.raises(NotUnderstood):
        edited(CLASS, Edit("add", words=(words,), typed=f"add {words}"))


def test_advice_is_not_added() -> None:
    with pytest.raises(NotUnderstood):
        edited(CLASS, Edit("add", words=("take 400 mg of ibuprofen twice a day",), typed="add take 400 mg of ibuprofen twice a day"))
