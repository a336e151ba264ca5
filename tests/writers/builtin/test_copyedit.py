"""The copy-editor of the user's own words: what it puts right, and what it leaves as typed."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.knowledge.embedding import minilm
from assistant.profile import EMPTY, Profile
from assistant.writers.builtin import copyedit, details
from assistant.writers.builtin.copyedit import (
    agreement,
    amounts,
    apostrophes,
    articles,
    boundaries,
    capitals,
    confused,
    fragments,
    layers,
    marks,
    slips,
)

OURS = Profile(
    name="Fenwick Family Clinic", clinicians=("Dr. Odile Brandauer", "Dr. Grace Park"), staff=("Tomasz", "Joy Mbeki, RN"), websites=("fenwickclinic.example",),
    addresses=("14 Orchard Row, Upper Fenwick, OR",), handles=("@fenwickclinic",),
)  # fmt: skip
BRITISH = Profile(jurisdiction="UK")


@pytest.mark.parametrize(
    ("typed", "parted"),
    [
        ("our book club is back its on fridays at noon bring a friend", "our book club is back. Its on fridays at noon. Bring a friend"),
        ("the elevator works again thank you for climbing the stairs", "the elevator works again. Thank you for climbing the stairs"),
        ("we painted the lobby yellow it looks like a lemon", "we painted the lobby yellow. It looks like a lemon"),
        ("the mural is done, it took two summers", "the mural is done. It took two summers"),
    ],
)
def test_sentences_typed_in_one_breath_are_parted(typed: str, parted: str) -> None:
    assert boundaries.divided(typed) == parted


@pytest.mark.parametrize(
    "sound",
    [
        "Our book club is back. It's on Fridays at noon.",
        "The mural is done, it took two summers.",  # who types the capital and the stop means the comma
        "the nurse we hired in spring runs marathons",  # no stop inside "the nurse we hired"
        "i think we all know the song",
        "the team we hired planted the garden our families love",
        "if you need a ride we have a van",
        "when the bell rings we clap",
        "everyone who came to the picnic brought a pie",
        "the sign says \"we are open come in\" in four languages",
        "flour, sugar, eggs, we bought it all, it was gone by noon",  # a list
        "the pager, the moon\nwe are awake",
        "we came and they clapped because it was late",
        "https://fenwickclinic.example/we-are-here",
        "closed monday",
        "tickets are at the door first come first served",  # a stock phrase is not parted
        "",
    ],
)
def test_what_is_one_sentence_stays_one(sound: str) -> None:
    assert boundaries.divided(sound) == sound


def test_a_sound_sentence_is_parted_only_where_it_has_no_end() -> None:
    short = "We have a new portal it goes live in May."
    assert boundaries.divided(short) == short


@pytest.mark.parametrize(("said", "at"), [("we are closed the lot is being paved", 2), ("bring a chair we have shade", 2), ("it's free bring a chair", 1), ("we start at 8 am bring a towel", 4), ("it ships in may thank you", 3), ("the clinic opens at nine now we open at eight", 4)])
def test_a_sentence_may_end_where_both_sides_stand_alone(said: str, at: int) -> None:
    assert boundaries.may_end(said.split(), at)


@pytest.mark.parametrize(("said", "at"), [("we are closed the lot is being paved", 1), ("we know that it is late", 2), ("the best day we had", 2), ("because it rained we stayed in", 2), ("we are closed two people please wait outside", 2), ("they said we can", 1), ("our red door", 0), ("that is who i am thank you", 4), ("as we may see you", 2), ("one shoe is here come get it", 4), ("we love the garden our families love", 3)])
def test_a_sentence_may_not_end_where_one_side_leans_on_the_other(said: str, at: int) -> None:
    assert not boundaries.may_end(said.split(), at)


def test_each_gap_is_read_with_two_words_on_either_side() -> None:
    words = "the fair was fun we had tea".split()  # noqa: SIM905
    first, last = minilm().of_words(words)
    assert first.shape == last.shape == (7, 384)
    rows = marks.beside(first, last, np.array([0, 3, 5]))
    assert rows.shape == (3, 4 * 384)
    assert not rows[0, :384].any() and not rows[2, -384:].any()  # nothing stands before the first gap and behind the last
    assert np.array_equal(rows[1, 384:768], last[3]) and np.array_equal(rows[1, 768:1152], first[4])
    assert marks.stops(words, [3])[0] > 0.6 > marks.stops(words, [0])[0]
    assert marks.stops([*words, *["very"] * 300], [290]) == [0.0]  # beyond what is read at once


def test_the_search_model_says_the_same_of_a_text_as_it_did_before_its_layers_were_read() -> None:
    once = minilm().embed(["a quiet evening"])
    minilm().of_words(["a", "quiet", "evening"])
    assert np.array_equal(once, minilm().embed(["a quiet evening"]))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("its free", "it's free"),
        ("its on thursday", "it's on thursday"),
        ("until its fixed", "until it's fixed"),
        ("The class is back. Its six weeks.", "The class is back. It's six weeks."),
        ("anyones welcome, youll like it", "anyone's welcome, you'll like it"),
        ("Bring a dish. Well bring the grill.", "Bring a dish. We'll bring the grill."),
        ("my daughters chess team won", "my daughter's chess team won"),
        ("my wifes bakery", "my wife's bakery"),
        ("the caregivers circle meets", "the caregivers' circle meets"),
        ("dr brandauers garden", "dr brandauer's garden"),
        ("tomaszs last day", "tomasz's last day"),
        ("dr parks book", "dr park's book"),
        ("tomaszs moms recipe", "tomasz's mom's recipe"),
        ("were out of stickers", "we're out of stickers"),
    ],
)
def test_an_apostrophe_left_out_is_put_back(typed: str, read: str) -> None:
    assert apostrophes.restored(typed, OURS) == read


@pytest.mark.parametrize(
    "typed",
    [
        "its own garden", "its very own garden", "its free clinic", "The house and its doors. Its roof leaks.", "its family room", "its only window",
        "my daughters are tall", "my daughters play chess", "my sons and their team", "my neighbors really love the band", "our nurses week", "the farmers market",
        "our nurses, all three, were out sick", "all is well be kind", "well done", "she feels ill be gentle", "we were hiring", "he lets us in", "parks and rivers", "the joys of work", "visit @brandauers", "the brandauers garden club",
    ],
)  # fmt: skip
def test_what_may_be_right_without_an_apostrophe_stays(typed: str) -> None:
    assert apostrophes.restored(typed, OURS) == typed


@pytest.mark.parametrize(("typed", "read"), [("the waitng room", "the waiting room"), ("our appointmnts", "our appointments"), ("see you tommorow", "see you tomorrow"), ("at the libary we said hi", "at the library we said hi"), ("free insurence help", "free insurance help"), ("our nurse practioner", "our nurse practitioner")])
def test_a_slip_of_the_keyboard_is_mended(typed: str, read: str) -> None:
    assert slips.mended(typed, EMPTY) == read


@pytest.mark.parametrize(
    "typed",
    ["we met dr waitng and nurse appointmnt", "our grandkids had a potluck", "a paediatric practise in the town centre", "the Waitng Room", "she is lookin good", "email us at waitng@fenwickclinic.example", "follow @waitng and #waitng", "azithromycin and semaglutide", "we sell goggles and a goggle", "la clinica abre por la tarde", "the pubic bone", "crabfest and scones"],
)
def test_names_rare_words_and_other_languages_are_no_slips(typed: str) -> None:
    assert slips.mended(typed, EMPTY) == typed


def test_words_of_the_practice_are_no_slips() -> None:
    odd = Profile(name="Helth Corner")
    assert slips.mended("come to helth corner", odd) == "come to helth corner"
    assert slips.mended("come to helth corner", EMPTY) == "come to health corner"


def test_a_word_said_to_be_wrong_is_spelled_as_the_nearest() -> None:
    assert slips.nearest("retnal") == "retinal" and slips.nearest("Tommorow") == "Tomorrow" and not slips.nearest("xqzzv")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("see tomasz on orchard row in upper fenwick", "see Tomasz on Orchard Row in Upper Fenwick"),
        ("an acl class, cpr and an mri", "an ACL class, CPR and an MRI"),
        ("bring id", "bring ID"),
        ("the london marathon", "the London marathon"),
        ("on maple st", "on Maple St"),
        ("happy mother's day", "happy Mother's Day"),
        ("we moved to chicago", "we moved to Chicago"),
    ],
)
def test_names_have_their_capitals(typed: str, read: str) -> None:
    assert capitals.put(typed, OURS) == read


@pytest.mark.parametrize("typed", ["a row of orchard trees", "how to mold clay", "fenwickclinic.example and @fenwickclinic", "my id love it", "he led us up and down", "who is it for us", "#cpr", "acl.example"])
def test_words_that_are_no_names_stay_small(typed: str) -> None:
    assert capitals.put(typed, OURS) == typed


def test_a_place_of_the_practice_is_nobody() -> None:
    assert capitals.places_small("thank you Upper Fenwick", OURS) == "thank you upper fenwick"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("raised 4250 for the shelter", "raised $4,250 for the shelter"), ("We raised over 900!", "We raised over $900!"), ("a $12500 grant", "a $12,500 grant"), ("15000 dollars", "15,000 dollars"),
        ("more than 12000 visits", "more than 12,000 visits"),
    ],
)  # fmt: skip
def test_plain_money_has_its_sign(typed: str, read: str) -> None:
    assert amounts.written(typed, OURS) == read


@pytest.mark.parametrize("typed", ["raised 40 puppies", "raised 3 kids in this town", "collected 300 for the coat drive", "in 2024 we moved", "call 555-0142", "about 2000 people", "raised $900 for it", "raised 2.5 for it", "room 1200"])
def test_numbers_that_may_be_anything_stay(typed: str) -> None:
    assert amounts.written(typed, OURS) == typed


def test_money_is_that_of_the_place() -> None:
    assert amounts.written("raised 1200 for the hospice", BRITISH) == "raised £1,200 for the hospice"
    assert amounts.written("raised 1200 for the hospice", Profile(jurisdiction="INT")) == "raised 1200 for the hospice"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("flu shots Saturday 8 to 11 no appointment needed siblings welcome", "flu shots Saturday 8 to 11, no appointment needed, siblings welcome"),
        ("craft night is Friday all ages welcome bring a friend", "craft night is Friday, all ages welcome, bring a friend"),
        ("the picnic is June 2 rain or shine", "the picnic is June 2, rain or shine"),
        ("Thank you everyone who baked", "Thank you, everyone who baked"),
        ("no refills today sorry", "no refills today, sorry"),
    ],
)
def test_stock_phrases_are_set_apart(typed: str, read: str) -> None:
    assert fragments.set_apart(typed) == read


@pytest.mark.parametrize("typed", ["there is free parking behind the shop", "walk-ins welcome Friday", "with no appointment needed", "at the table caregivers welcome the quiet", "a free parking lot", "we made the families welcome packets", "we are so sorry", "Thank you all sixty of you", "he said \"I fell.\" No referral needed."])
def test_phrases_that_belong_to_their_sentence_stay(typed: str) -> None:
    assert fragments.set_apart(typed) == typed


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("dr brandauers choir is back its on tuesdays 7 pm in the lobby its free u dont have to sing", "Dr. Brandauer's choir is back. It's on Tuesdays 7 p.m. in the lobby. It's free. You don't have to sing"),
        ("the plant sale raised 3100 for the school thank you upper fenwick", "the plant sale raised $3,100 for the school. Thank you Upper Fenwick"),
    ],
)
def test_hasty_words_read_as_sentences(typed: str, read: str) -> None:
    assert copyedit.edited(typed, OURS) == read


def test_words_that_are_sound_stay_as_they_are() -> None:
    sound = "Our choir is back, and it's free. Dr. Brandauer's garden club meets on Tuesdays; bring your own spade. We raised $3,100 last year."
    assert copyedit.edited(sound, OURS) == sound
    assert copyedit.edited(copyedit.edited("its free bring a chair", OURS), OURS) == copyedit.edited("its free bring a chair", OURS)


def test_a_request_typed_in_one_breath_is_told_in_sentences() -> None:
    told = details.read("our choir is back its on tuesdays at noon bring a friend", OURS)
    assert told.said == ("Our choir is back.", "It's on Tuesdays at noon.", "Bring a friend.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Bring you're kids and there grandparents.", "Bring your kids and their grandparents."),
        ("The pump does it's job, just to often.", "The pump does its job, just too often."),
        ("I think your allowed to rest before you break.", "I think you're allowed to rest before you break."),
        ("They stay home when there not well.", "They stay home when they're not well."),
        ("The hole team is open later then usual.", "The whole team is open later than usual."),
    ],
)
def test_words_that_sound_alike_are_told_apart_by_what_stands_beside_them(typed: str, meant: str) -> None:
    assert confused.meant(typed) == meant


@pytest.mark.parametrize(
    "sound",
    [
        "Your eyes will tell you when it's time, and then there is their doctor to ask.",
        "We're happy to be there, too.",
        "Whose whole breath is in the past? Who's to say, it has its own rules.",
        "Write to there@your.example or see its.example/then.",
        "We too forget to floss.",
    ],
)
def test_words_that_sound_alike_and_stand_where_they_belong_stay(sound: str) -> None:
    assert confused.meant(sound) == sound


def test_every_confused_word_is_one_of_a_group_the_network_knows() -> None:
    assert set(confused.together()) == set(confused.members()) == {word for group in confused.groups() for word in group}
    assert layers.stored(confused.WEIGHTS)[2].shape[1] == len(confused.members())


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("a alarm and an doctor", "an alarm and a doctor"),
        ("an hour, a unit, a user, a one-time fee, an honest ukulele and a ukulele", "an hour, a unit, a user, a one-time fee, an honest ukulele and a ukulele"),
    ],
)
def test_articles_agree_with_the_sound_of_the_next_word(typed: str, right: str) -> None:
    assert articles.agreed(typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Thank's for coming. We have coffee and cookie's.", "Thanks for coming. We have coffee and cookies."),
        ("Partner's are welcome.", "Partners are welcome."),
        ("We saw the doctor's new car and my sister's dog.", "We saw the doctor's new car and my sister's dog."),
    ],
)
def test_several_of_something_have_no_apostrophe(typed: str, right: str) -> None:
    assert apostrophes.restored(typed, EMPTY) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("We was there. The chairs is new. It last about an hour.", "We were there. The chairs are new. It lasts about an hour."),
        ("People thinks that it's fine. I been here for years.", "People think that it's fine. I've been here for years."),
        ("We met at the the fair.", "We met at the fair."),
    ],
)
def test_verbs_go_with_the_subject_before_them(typed: str, right: str) -> None:
    assert agreement.agreed(typed) == right


@pytest.mark.parametrize(
    "sound",
    [
        "The news is good. The lens was new. Diabetes is common.",
        "One of my people has a dog. If it were up to us, it would last.",
        "How have you been? She and he have a boat. What is known in people is little.",
        "Does it have to hurt? Let it take an hour.",
    ],
)
def test_verbs_that_go_with_their_subject_stay(sound: str) -> None:
    assert agreement.agreed(sound) == sound


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("We apologize for any trouble this may cause.", "We apologize for any trouble this may cause."),
        ("Closed this may for repairs.", "Closed this May for repairs."),
        ("The room is closed Mon thru Wed for paint.", "The room is closed Monday through Wednesday for paint."),
        ("The cat sat through it all.", "The cat sat through it all."),
        ("A night light btw bed and bathroom helps.", "A night light between bed and bathroom helps."),
        ("There are treatments that can slow it down but.", "There are treatments that can slow it down."),
    ],
)
def test_words_that_could_be_two_are_read_from_what_stands_beside_them(typed: str, said: str) -> None:
    assert copyedit.edited(typed, EMPTY) == said
