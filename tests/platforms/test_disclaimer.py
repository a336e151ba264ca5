"""The disclaimer: recognised, chosen, attached once."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.errors import CannotFit
from assistant.platforms import counting, disclaimer, get, ids, lexicon
from assistant.profile import EMPTY, Profile

from .strategies import bodies

OWN = Profile(disclaimer="For learning only, not medical advice. We are glad to see you in person.")

ABSENT = [
    "We're hiring a front desk lead. Come work with us!",
    "Ask your doctor for advice.",
    "Call us for medical advice about your visit.",
    "General information about parking is on our site.",
    "The lens is not cloudy at first.",
    "Our doctors give medical advice in the clinic every day.",
    "Education matters to us.",
    "There is no substitute for kindness.",
    "Don't miss our open house.",
    "I have no time for coffee.",
    "",
]
PRESENT = [
    "Not medical advice.",
    "NOT MEDICAL ADVICE",
    "This isn’t medical advice.",
    "This isn't advice, but take it slow.",
    "This is not intended as medical advice.",
    "Nothing here should be taken as medical advice.",
    "None of this is personal medical advice.",
    "Does not constitute professional medical advice.",
    "Educational purposes only.",
    "For educational and informational purposes only.",
    "Education only.",
    "General info only.",
    "General information, not advice.",
    "For general education.",
    "This is no substitute for seeing your doctor.",
    "Not a replacement for a visit.",
    "No doctor-patient relationship is formed.",
    "I'm a doctor, but I’m not your doctor.",
    "*Not* medical advice",
    "Eyes are great. #NotMedicalAdvice",
    "Esto no es consejo médico.",
    "No constituye asesoramiento médico.",
    "Solo con fines educativos.",
    "Información general.",
    "No sustituye una consulta con su médico.",
]


@pytest.mark.parametrize("text", ABSENT)
def test_absent(text: str) -> None:
    assert not disclaimer.present(text, EMPTY)


@pytest.mark.parametrize("text", PRESENT)
def test_present(text: str) -> None:
    assert disclaimer.present(text, EMPTY)


def test_every_form_of_a_platform_holds_a_common_wording() -> None:
    forms = disclaimer._platform_forms()
    assert forms
    assert [f for f in forms if not any(lexicon.says("disclaimer_wordings", sentence) for sentence in f)] == []


@pytest.mark.parametrize("name", ids())
@pytest.mark.parametrize("body", ["A lens can grow cloudy with age.", "First.\n\nSecond."])
def test_the_ending_is_what_attach_put_there(name: str, body: str) -> None:
    attached = disclaimer.attach(body, get(name), EMPTY)
    assert attached.text[: disclaimer.ending(attached.text)] == body
    assert disclaimer.ending(body) == len(body)
    assert disclaimer.ending(attached.disclaimer) == len(attached.disclaimer)


def test_the_practices_own_wording_counts() -> None:
    own = Profile(disclaimer="Hugs, not healthcare.")
    assert disclaimer.present("Happy Friday! Hugs, not healthcare.", own)
    assert not disclaimer.present("Happy Friday! Hugs, not healthcare.", EMPTY)


@pytest.mark.parametrize(
    ("text", "health"),
    [
        ("Happy birthday, Luz! Cake at the front desk.", False),
        ("We are hiring a receptionist. Apply by Friday.", False),
        ("Closed on Monday for the holiday.", False),
        ("Coffee first, charts second.", False),
        ("Our new office has a mural painted by a local artist.", False),
        ("Cataracts cloud the lens.", True),
        ("Flu shots are here.", True),
        ("What is a normal blood pressure?", True),
        ("Talk about #Glaucoma today", True),
        ("La presión arterial cambia.", True),
    ],
)
def test_health_content(text: str, health: bool) -> None:
    assert disclaimer.needed(text) is health


@pytest.mark.parametrize(
    ("platform", "profile", "room", "health", "language", "form"),
    [
        ("x", EMPTY, None, True, "en", "General info, not medical advice."),
        ("x", EMPTY, 33, True, "en", "General info, not medical advice."),
        ("x", EMPTY, 32, True, "en", "Not medical advice."),
        ("x", EMPTY, 5, True, "en", "Not medical advice."),
        ("x", EMPTY, None, False, "en", "Not medical advice."),
        ("x", EMPTY, None, True, "es", "Información general, no es consejo médico."),
        ("x", EMPTY, None, True, "fr", "General info, not medical advice."),
        ("threads", EMPTY, None, True, "en", "Educational only; not medical advice. Book a visit for personal care."),
        ("x", OWN, None, True, "en", OWN.disclaimer),
        ("x", OWN, 60, True, "en", "General info, not medical advice."),
        ("x", OWN, None, True, "es", "Información general, no es consejo médico."),
        ("x", Profile(disclaimer="Be kind."), None, True, "en", "Be kind. Not medical advice."),
    ],
)
def test_choose(platform: str, profile: Profile, room: int | None, health: bool, language: str, form: str) -> None:
    assert disclaimer.choose(get(platform), profile, room, health, language) == form


def test_roomy_platforms_invite_a_visit() -> None:
    for name in ("threads", "mastodon", "facebook", "instagram", "linkedin", "youtube", "google", "blog", "newsletter"):
        form = disclaimer.choose(get(name), EMPTY, None, True, "en")
        assert any(d.invites for d in get(name).disclaimers if d.text == form), name


EYES = "Cataracts cloud the lens of the eye."


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (EYES, f"{EYES}\n\nGeneral info, not medical advice."),
        (f"{EYES}\n\n#Eyes", f"{EYES}\n\n#Eyes\n\nGeneral info, not medical advice."),
        (f"{EYES} Not medical advice.\n\n#Eyes", f"{EYES}\n\n#Eyes\n\nGeneral info, not medical advice."),
        (f"Disclaimer: this post isn’t medical advice. {EYES}", f"{EYES}\n\nGeneral info, not medical advice."),
        ("Not medical advice, just my lunch.", "Not medical advice, just my lunch.\n\nNot medical advice."),
        (f"{EYES} No es consejo médico.", f"{EYES}\n\nGeneral info, not medical advice."),
        (
            f"{EYES} Educational only; not medical advice. Book a visit for personal care.",
            f"{EYES}\n\nGeneral info, not medical advice.",
        ),
        ("Las cataratas nublan el cristalino de los ojos.", None),
    ],
)
def test_attach(body: str, text: str | None) -> None:
    done = disclaimer.attach(body, get("x"), EMPTY)
    assert done.text == text or (text is None and done.disclaimer == "Información general, no es consejo médico.")


def test_a_form_that_fits_is_taken_before_the_body_is_cut() -> None:
    body = "Cataract " * 27 + "ends."  # 248: room for the short form only
    assert disclaimer.attach(body, get("x"), EMPTY).text == f"{body}\n\nNot medical advice."


@pytest.mark.parametrize("body", ["", "  ", "Not medical advice."])
def test_nothing_to_say_is_refused(body: str) -> None:
    with pytest.raises(CannotFit):
        disclaimer.attach(body, get("x"), EMPTY)


def test_room_for_the_body() -> None:
    assert disclaimer.body_room(get("x"), EMPTY) == 280 - 33 - 2
    assert disclaimer.body_room(get("facebook"), EMPTY) == 500 - 2 - get("facebook").disclaimers[0].length
    assert disclaimer.body_room(get("blog"), EMPTY) is None


@settings(deadline=None, max_examples=60)
@given(bodies, st.sampled_from(ids()), st.sampled_from((EMPTY, OWN)))
def test_attached_once_last_inside_and_stable(body: str, name: str, profile: Profile) -> None:
    p = get(name)
    try:
        done = disclaimer.attach(body, p, profile)
    except CannotFit:
        assume(False)
    assert done.text.endswith("\n\n" + done.disclaimer)
    assert disclaimer.count(done.text, done.disclaimer) == 1
    assert disclaimer.present(done.text, profile)
    assert counting.within(done.text, p)
    assert disclaimer.attach(done.text, p, profile) == done
