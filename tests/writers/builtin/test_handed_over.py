"""Words handed over to be a post, statements that ask nothing of a writer, polls, and news without a herald."""

from __future__ import annotations

import pytest

from assistant.errors import NothingToSay, NotUnderstood
from assistant.profile import EMPTY
from assistant.writers.builtin import BuiltinWriter, copyedit, details, handed, people, polls, told
from writers.builtin.briefs import LAKEVIEW, brief
from writers.builtin.test_revise import TALK, revised

WRITER = BuiltinWriter()


def drafted(request: str, platform: str = "facebook", kind: str = "educate", topic: str | None = None) -> str:
    return WRITER.write(brief(topic, platform, request=request, kind=kind)).text


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        ("Turn this into a post: new hours. Fri off.", "new hours. Fri off."),
        ("notes -> LinkedIn post: drill went well. coffee bad", "drill went well. coffee bad"),
        ("please make this a Facebook post: car park shared with the bakery", "car park shared with the bakery"),
        ("I never liked that word. Write that", "I never liked that word."),
        ("Callum raised money for the hospice. Post?", "Callum raised money for the hospice."),
        ("fb: three scarves so far", "three scarves so far"),
        ("Write a post about gout. Make it a LinkedIn post.", ""),
        ("Sleep apnea: it's not just big guys who snore. post pls", ""),
        ("can I post about my vacation?", ""),
    ],
)
def test_the_words_handed_over_are_found(request_: str, words: str) -> None:
    assert handed.words(request_) == words


def test_notes_become_the_post_whatever_they_name() -> None:
    text = drafted("turn this into a post: flu clinic sat 12/6 - 9 to noon - all ages over 6 mo - side door", topic="flu-shots")
    assert text.startswith("Flu clinic Saturday 12/6\n\n• 9 to noon\n• All ages over 6 months\n• Side door")


def test_what_the_writer_of_notes_is_unsure_of_is_left_out() -> None:
    said = " ".join(details.read("turn this into a post: 71% finished all sessions vs 27% usual?? check. team effort", EMPTY).said)
    assert "71% finished all sessions" in said and "27%" not in said and "heck" not in said and "eam effort" in said


@pytest.mark.parametrize("statement", ["coffee is not a mood stabilizer. i checked", "my chart notes are longer than my marriage vows", "five words i stopped using: just, only, noncompliant, minor, should", "skin is an organ, not a project"])
def test_a_statement_is_said_as_it_is(statement: str) -> None:
    assert told.speaks_for_itself(statement)
    plain = drafted(statement).lower()
    assert all(word in plain for word in statement.lower().replace(",", " ").replace(".", " ").split())


@pytest.mark.parametrize("request_", ["gout", "post about gout, i get asked a lot", "write something on sleep for parents", "haiti 2010, i was two years out. say it on fb, no hero stuff", "what do i say about statins"])
def test_a_request_is_no_statement(request_: str) -> None:
    assert not told.speaks_for_itself(request_)


def test_news_needs_no_herald() -> None:
    news = "the parking lot will be repaved December 8 to 10, please park on Pier Road"
    assert drafted(f"{news}.", kind="announcement").startswith("The parking lot will be repaved")
    assert drafted(f"need a post that {news}", kind="announcement").startswith("The parking lot")


def test_notes_on_somebody_new_read_as_a_sentence() -> None:
    text = drafted("Welcome Dr. Odile Varga, pediatrician, loves hiking, starts Jan 5, accepting newborns", kind="staff")
    assert "Dr. Odile Varga is a pediatrician, loves hiking, starts January 5 and is accepting newborns." in text


def test_a_text_of_ones_own_behind_wishes_for_it_is_set_out_and_nothing_of_the_wishes() -> None:
    own = "A lot of people say sorry when they sit in the chair. You do not need to. I have seen everything and I eat biscuits too. Come and have a chat first."
    text = drafted(f"tidy this up for us would you, it goes on the page, keep it friendly and keep the bit about biscuits:\n\n{own}", kind="educate")
    assert own.split(". ", maxsplit=1)[0] in text and "biscuits too" in text and "keep it friendly" not in text and "•" not in text


def test_a_name_and_an_occasion_alone_are_framed_with_the_full_name() -> None:
    text = drafted("instagram: Gina Holt, CNM, joins our team", kind="staff")
    assert "Gina Holt, CNM" in text and "our team" in text.lower() and text.count("\n\n") >= 1


def test_who_takes_part_in_a_study_joins_no_team() -> None:
    asked = details.read("LinkedIn: Gina, who joined a clinical trial", LAKEVIEW)
    who = people.person("LinkedIn: Gina, who joined a clinical trial", asked, LAKEVIEW)
    assert who is not None and who.occasion != "welcome"


def test_nobody_who_works_here_is_welcomed_as_new() -> None:
    text = drafted("Dr. Ellison is joining the board of the library", kind="staff")
    assert "welcome" not in text.lower() and "newest" not in text and LAKEVIEW.clinicians


@pytest.mark.parametrize(
    ("request_", "poll"),
    [
        ("poll for LinkedIn about whether people want evening or weekend hours", "Which would you want?\n\nA) Evening hours\nB) Weekend hours"),
        ("instagram story poll: glasses or contacts?", "Which is it for you?\n\nA) Glasses\nB) Contacts"),
        ("Poll for X: how do you take your tea? black / with milk / I drink coffee", "How do you take your tea?\n\nA) Black\nB) With milk\nC) I drink coffee"),
        ("poll: which song for the waiting room?\n- jazz\n- the rain\n- nothing", "Which song for the waiting room?\n\nA) Jazz\nB) The rain\nC) Nothing"),
        ("poll for facebook about screen time", ""),
        ("post about tea or coffee", ""),
    ],
)
def test_a_poll_lists_its_choices(request_: str, poll: str) -> None:
    assert polls.poll(request_) == poll


@pytest.mark.parametrize("request_", ["a list of 7 things we love about toddlers", "What to say (and not to say) to a neighbour who moves house", "reel script 30 sec: how to fold a paper crane. Dr. Ellison will be on camera"])
def test_a_list_without_its_points_is_asked_for(request_: str) -> None:
    with pytest.raises(NothingToSay, match="points"):
        drafted(request_, kind="behind_the_scenes")


@pytest.mark.parametrize(("told_", "said"), [("a 2 year deal", "a 2-year deal"), ("22 year here", "22 years here"), ("closed for 3 week", "closed for 3 weeks"), ("a 10 year old oak", "a 10 year old oak"), ("tea n toast", "tea and toast")])
def test_years_are_counted_where_no_noun_follows(told_: str, said: str) -> None:
    assert copyedit.edited(told_, EMPTY) == said


def test_a_title_stands_on_top_and_gives_way_to_another() -> None:
    once = revised(TALK, "title: A Night at the Library", kind="announcement")
    assert once.startswith("A Night at the Library\n\nDr. Ellison")
    again = revised(once, "add a heading: Cataracts After Dark", kind="announcement")
    assert again.startswith("Cataracts After Dark\n\nDr. Ellison") and "A Night" not in again


@pytest.mark.parametrize(("change", "says"), [("make it angrier", "mood"), ("new title", "title: ..."), ("make it 400 words", "All you told me")])
def test_what_only_the_author_can_give_is_asked_of_them(change: str, says: str) -> None:
    with pytest.raises(NotUnderstood, match=says):
        revised("Our lobby has new chairs. They are green.", change, topic=None, kind="announcement")


def test_when_something_is_on_is_no_note() -> None:
    assert "Friday and Saturday only" in drafted("book sale in the lobby, all paperbacks a dollar, this friday n saturday only, cookies by Dr. Ellison", kind="announcement")
