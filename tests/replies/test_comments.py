"""Comments as people write them: what each is, near misses beside the real thing."""

from __future__ import annotations

import pytest

from assistant.profile import Profile
from assistant.replies.classify import classify

PRACTICE = Profile(name="Example Family Medicine", clinicians=("Dr. Jane Example",), staff=("Luz",), phones=("555-0100",))

NOT_URGENT = [
    "My grandpa died of a heart attack in 1998, so this post matters to me. Thank you.",
    "What does a stroke feel like? Asking after your video.",
    "I choked up reading this, beautiful story.",
    "Your fees are killing me lol",
    "The parking lot is to die for, said no one ever.",
    "Learned hands-only CPR in your class last month, so good!",
    "My heart skipped when I saw the puppy 😍",
    "How do I know if I'm having a panic attack or something else, in general?",
    "I lost my sister to suicide four years ago. Thank you for talking about it.",
    "Finale of that show was suicide for the network lol",
    "So tired of these Monday mornings, give me strength",
    "I'm dead 💀 the dance at the end",
    "Any side effects with the blood pressure class handouts?",
    "Can a blue eyed couple have a brown eyed baby?",
    "The portal won't open on my phone",
]  # fmt: skip
URGENT = [
    ("emergency", "grandma took her blood pressure pills twice this morning and now she is super dizzy what do we do"),
    ("emergency", "my 3 week old has a temp of 101.2 and won't take the bottle"),
    ("emergency", "dad's left arm just went weak and hes talking gibberish"),
    ("emergency", "there is drain cleaner in my eye and it burns so bad"),
    ("emergency", "bit by a wasp, lips are puffing up and my voice is going weird"),
    ("emergency", "34 weeks and I havent felt her kick since yesterday morning"),
    ("emergency", "red streak going up my arm from the cat bite and now im shivering"),
    ("emergency", "husband is sweating buckets and says an elephant is sitting on him"),
    ("emergency", "my son just had a seizure for 6 minutes and he is hard to wake up"),
    ("emergency", "the dog's heart meds are gone and my toddler has white powder on his mouth"),
    ("emergency", "all of a sudden half my vision is gone like a curtain"),
    ("crisis", "no one would even notice if i wasnt here anymore"),
    ("crisis", "i have been saving my pain pills and i think tonight is the night"),
    ("crisis", "my brother sent everyone a goodbye text and turned off his phone"),
    ("crisis", "what's the quickest painless way to not wake up, asking for me"),
    ("crisis", "im standing on the overpass and it's so quiet"),
    ("crisis", "postpartum and i keep having thoughts of hurting the baby, i am so scared of myself"),
    ("crisis", "The kids would be happier without me, I've written them letters."),
    ("crisis", "what's the point anymore"),
    ("crisis", "i feel so useless, they would all be better off without me"),
    ("crisis", "je veux mourir"),
    ("crisis", "Ich will nicht mehr leben"),
    ("emergency", "he collapsed and won't wake up"),
    ("emergency", "I think my husband is having a stroke"),
    ("emergency", "bp 205 over 118, pounding head and blurry vision"),
    ("emergency", "J'ai mal à la poitrine et du mal à respirer"),
]  # fmt: skip
CLASSES = [
    ("praise", "Luz at the front desk deserves a raise"),
    ("praise", "quick, friendly and on time, what more can you want"),
    ("praise", "this made my commute, more please"),
    ("praise", "Dr. Example is the sweetest 💕"),
    ("praise", "finally a doc who talks like a human being"),
    ("praise", "W account fr"),
    ("praise", "Parking is awful but the care is worth every minute of circling. Wouldn't go anywhere else."),
    ("general_question", "do yall take aetna"),
    ("general_question", "are masks still a thing at the office"),
    ("general_question", "Why do eyelids twitch, what is actually going on in there?"),
    ("general_question", "curious what the difference is between an NP and a PA"),
    ("general_question", "I see this a little differently: the newer trial found less benefit. Would love your take."),
    ("general_question", "I respectfully disagree with the last point."),
    ("general_question", "Not sure that's right, my understanding is the guideline changed."),
    ("general_question", "Is it true that reading in the dark ruins your eyes? My mom swears it does."),
    ("asks_for_advice", "got a weird bump behind my ear, leave it or see someone?"),
    ("asks_for_advice", "my 4 yo has had a cough for two weeks, should i bring her in"),
    ("asks_for_advice", "can u take zyrtec and benadryl same day"),
    ("asks_for_advice", "whats the best thing to put on a sunburn my shoulders are on fire"),
    ("asks_for_advice", "BP has been 150 over 95 all week. Do I up my lisinopril?"),
    ("asks_for_advice", "is 99.8 a fever for a 5 year old or am i overreacting"),
    ("complaint", "called four times about a refill, phone tree from hell"),
    ("complaint", "The nurse laughed when I said it hurt."),
    ("complaint", "billed me for a flu shot I never got"),
    ("complaint", "Doctor spent three minutes with me and stared at the laptop the entire time"),
    ("complaint", "two stars. great dentist, terrible scheduling, third reschedule this spring"),
    ("complaint", "Dr. Example killed my mother"),
    ("naysayer", "🤮"),
    ("naysayer", "another overpriced pill mill 🤡"),
    ("naysayer", "lol ok doctor whatever big pharma tells you to say"),
    ("naysayer", "you should be ashamed to call yourself a physician"),
    ("naysayer", "imagine taking health tips from someone who dances on tiktok"),
    ("misinformation", "flu shots give you the flu, happens every single year to everyone at my job"),
    ("misinformation", "blood pressure pills destroy your kidneys, drink beet juice and you'll be off them in a month"),
    ("misinformation", "wearing glasses makes your eyes weaker, train them instead"),
    ("misinformation", "There is no such thing as a safe vaccine, they all contain mercury."),
    ("misinformation", "Garlic oil clears an ear infection overnight, no need for antibiotics."),
    ("misinformation", "Vaccines gave my son autism"),
    ("praise", "Agreed, vaccines save lives"),
    ("general_question", "can pregnant women get the flu shot"),
    ("spam", "Amazing page! Promote it on @health.boost.daily 🔥"),
    ("spam", "I was cured of herpes by Dr. Ufo, contact him on WhatsApp"),
    ("spam", "Need a website that ranks? We build for medical offices, call us today"),
    ("own_phi", "Please send my labs over, Quentin Sample, 3/3/1961, 9 Orchard Lane"),
    ("own_phi", "Started Zoloft 50 in June and it has been a ride, just sharing"),
    ("own_phi", "can someone check if my colonoscopy results are in, last name Fictional"),
    ("own_phi", "my A1C went from 11 to 6.8 in a year on metformin"),
    ("patient_outing", "omg @jess.fake isn't this where you got your tummy tuck"),
    ("patient_outing", "that's our mailman in the waiting room in pic 3 lol"),
    ("patient_outing", "My coworker Dana Fictional goes there for her bipolar, just saying"),
]  # fmt: skip


@pytest.mark.parametrize("comment", NOT_URGENT)
def test_figures_of_speech_and_the_past_are_no_emergency(comment: str) -> None:
    assert classify(comment, PRACTICE).action != "urgent"


@pytest.mark.parametrize(("kind", "comment"), URGENT)
def test_every_emergency_and_crisis_is_heard(kind: str, comment: str) -> None:
    judged = classify(comment, PRACTICE)
    assert (judged.kind, judged.action) == (kind, "urgent")


@pytest.mark.parametrize(("kind", "comment"), CLASSES)
def test_classes(kind: str, comment: str) -> None:
    assert classify(comment, PRACTICE).kind == kind
