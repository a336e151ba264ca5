"""A second round of posts, written apart from the first: subtler contempt, closer twins."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.guard.discovery import FAMILIES
from assistant.profile import Profile

PRACTICE = Profile(name="Example Family Medicine", clinicians=("Dr. Jane Example", "Dr. Example"), staff=("Luz",))
UNTOUCHED = [
    "Someone asked me today what a deductible is, and honestly, fair question. Nobody teaches this.",
    "Moaning about Mondays: a thread by our front desk printer.",
    "To the patient who brought us tomatoes: they were perfect.",
    "Three people asked me this week if crystals help strep. They don't, and here is what a throat culture does.",
    "It is fine to cry at the dentist. Grown men do it too, and we have tissues.",
    "You don't need to shave before a pap smear. Nobody notices and nobody cares.",
    "We ordered larger gowns because everyone deserves to be covered.",
    "Our ER docs see people for stubbed toes and for strokes. We would rather see you than not.",
    "If you lie to your doctor about drinking, you are in large company. We ask so that anesthesia is safe.",
    "My own vasectomy story: I cried, my wife filmed, we are still married.",
    "The surgeon downtown who trained me still calls on my birthday.",
    "We wrote to County Hospital to thank the night team for taking our transfers.",
    "Dr. Example needed a new boat name, so our team voted: Scalpel.",
    "Readers asked about the 2022 guideline. Here is what changed since.",
    "We appreciate the stars, the hearts and the cookies. Thank you, all of you.",
    "Some commenters asked whether masks cause acne. Friction can irritate skin; here is why.",
    "Hi neighbors, your insurance may change in January. Bring the new card to your visit.",
    "Our team matched on shirts today, by accident.",
    "Election day: we open at eleven so that everyone can vote.",
    "The chapel on the second floor is open to all faiths, day and night.",
    "Check out this X-ray machine from 1932 in our lobby!",
    "One author put it best: \"Medicine is a science of uncertainty.\" Osler said it first.",
    "Right now on my table: a pile of charts, cold coffee and a cactus.",
    "Meet Luz! She runs our front desk and rings the lunch bell.",
    "My patient taught me how to fold a paper crane today. Mine looks like a sandwich.",
    "Grab a flu shot before Friday, no appointment needed.",
    "I only recommend books I have read, and this one made me a better listener.",
    "Day in the life: 22 visits, two birthdays and one very loud parrot in the parking lot.",
    "Our interns chart beautifully. Ask them about commas.",
    "A man left his hat on our counter. It is safe and it has a new friend, the plant.",
    "Some adults skip the sunscreen on their legs. Here is why legs matter.",
    "Perfume can trigger migraine, so we ask everyone to go light on scent.",
    "Bring all five kids if you need to. We have crayons.",
    "If you never got our message, check the portal: phone numbers change.",
    "Firefighters get physicals every year. Here is what the tests look at.",
    "We took the whole team out on a boat. Nobody fell in.",
    "Our waiting room TV only plays fish. People have opinions.",
    "Tell your mother we said happy Mother's Day. Everyone, call your mothers.",
    "Sorry about the mix-up with our holiday hours. We are closed on Monday.",
    "Xanax, Valium and Ativan belong to one family of medicines. How they differ:",
    "I got my start watching surgery videos on YouTube, and then I did eight years of training.",
    "Some days I read kind comments out loud to the team.",
    "Being told \"it's all in your head\" hurts. Migraine, lupus and endometriosis are often missed for years.",
    "Urgent cares and clinics share one goal this winter: fewer antibiotics for viruses.",
    "Medical billing is confusing. Here is how to read a statement line by line.",
    "I am on an advisory panel for the county library.",
    "Little Theo the clinic goldfish is thirty days old today. Scroll through for his portrait.",
    "A thank-you card on our fridge says \"you remembered my dog's name\".",
    "After the parade crash, blood donors are needed. The Red Cross lists places.",
    # the opposite of a fault
    "Whoever let the cat into the break room: it has been fed.",
    "The chef who treated us to soup deserves a medal.",
]
FAULTY = [
    ("boundary", "Someone tell my 11:30 that yelling at the receptionist does not make her insurance active."),
    ("boundary", "The lady in curtain 4 has been moaning since noon and I am one moan away from moaning back."),
    ("boundary", "Three separate humans today asked if crystals cure strep. I need a raise."),
    ("boundary", "My patient thought her cervix was a type of muscle. We put it on the whiteboard."),
    ("boundary", "Weekly reminder that if you come to the ER for a stubbed toe, we all hate you."),
    ("boundary", "I had to hold my nose through the whole pap smear."),
    ("boundary", "Nothing like a 400-pounder complaining that the gown is too small."),
    ("boundary", "He cried like a toddler during the vasectomy lmao men are so weak"),
    ("boundary", "Today's frequent flyer visit is number 14. She should get a punch card."),
    ("boundary", "I don't know who needs to hear this but your back tattoo is a crime, sir in room 6."),
    ("boundary", "Pro tip: don't lie to me about cocaine while there is cocaine on your mustache."),
    ("boundary", "Had a total Karen in clinic who knew more than my fellowship."),
    ("boundary", "Whoever let their kid run through my waiting room licking chairs: natural selection is watching."),
    ("boundary", "My new patient has dimples and a boat. Pray for my ethics."),
    ("boundary", "Got asked to prom by a 19 year old I sutured. Thinking about it 😉"),
    ("boundary", "Just matched with one of my patients on Hinge and I'm not unmatching."),
    ("boundary", "Tag me in your gym selfies, patients, I like to see what I'm working with 😏"),
    ("boundary", "Creeped on my new patient's Instagram before her visit and wow her ex is trash."),
    ("boundary", "Any patient of mine wearing a mask gets a lecture about the election before I touch them."),
    ("boundary", "Sunday service in the exam room: I told three of my patients they need to repent."),
    ("confirms_patient", "Hi Marcus, I remember your visit and I wish the crown had fit the first time. Call me."),
    ("confirms_patient", "@bluejay_9 You came to us on the 14th with a fever and left against advice. Those are the facts."),
    ("confirms_patient", "We appreciate the stars! Your daughter was so brave for her shots."),
    ("confirms_patient", "Dear reviewer, your insurance declined the claim. That is why you got the bill."),
    ("confirms_patient", "So happy we could fix your shoulder! Thanks for the shout-out."),
    ("confirms_patient", "This review is about a visit in 2022, when the patient refused a drug screen. Readers can draw their own conclusions."),
    ("naysayer_engagement", "If you think masks cause acne, please unfollow, you are exhausting."),
    ("naysayer_engagement", "Lol the comment section again. Half of you failed science and it shows."),
    ("naysayer_engagement", "Round three with Gary from the comments. Gary, buddy, vaccines are not a cult. Your move."),
    ("naysayer_engagement", "To the coward who wrote a fake review under his dog's name: nice try."),
    ("naysayer_engagement", "I ratioed an antivaxxer today and it felt amazing. Who is next?"),
    ("disparages_colleague", "If Dr. Lomax told you that you need veneers, he needed a new boat."),
    ("disparages_colleague", "The hospitalists at County discharge people half dead. We just clean up."),
    ("disparages_colleague", "PSA: the med spa by the airport lets an esthetician inject. Your face, your funeral."),
    ("disparages_colleague", "I have fixed more noses from that one surgeon downtown than I have done new ones."),
    ("undisclosed_ad", "GlowDrops changed my skin and my life. Grab a bottle before Friday with DRJEN20!"),
    ("undisclosed_ad", "A big thank you to HeartTech for the all-expenses weekend in Napa. Their monitor is a game changer."),
    ("undisclosed_ad", "I only recommend what I use: BrightSmile strips. Link in bio, tell them I sent you."),
    ("consent_needed", "Meet Ruthie! She rang our bell today. Tap for her story and her video."),
    ("consent_needed", "Her mom gave us a thumbs up so here is baby's first hearing aid moment on camera."),
    ("consent_needed", "One patient put it best: \"I forgot what it was like to sleep.\""),
    ("consent_needed", "Check out this gnarly X-ray from my morning. He swallowed a key!"),
    ("identifier", "Right now: on my table, the winning pitcher from last night's game. Elbow is a mess. More at five."),
    ("identifier", "We are in hour two with the bride from Saturday's barn fire. Keep her in your thoughts, updates here."),
    ("boundary", "Day in the life: 22 patients, 21 of them convinced a chiropractor knows better. Send help."),
    ("boundary", "Sir, you cannot refuse the colonoscopy and then sue me for the cancer. Make it make sense."),
    ("boundary", "Shout-out to the man who left his teeth on my counter and came back for them with a burger."),
    ("boundary", "Today I learned that some adults do not wash their legs. From a patient. Mid exam."),
    ("boundary", "Why is it always the ones who bathe in perfume that book the first slot?"),
    ("boundary", "There is a special place for parents who bring five kids to one kid's visit and let them eat my crayons."),
    ("boundary", "She said she never got my message. Ma'am, we have the call logs. Try again."),
    ("boundary", "The hottest part of the job is the firefighters who come in for physicals. Yes I take my time."),
    ("boundary", "I text a few of my favorites from my own phone, it's easier than the portal."),
    ("boundary", "Took two of my long time patients on my boat this weekend. Perks!"),
    ("boundary", "I pray with every new patient. If that bothers you, there are other clinics."),
    ("boundary", "My waiting room TV only plays one news channel and if you don't like it you can leave my practice."),
    ("confirms_patient", "Thanks Jo! Tell your mother we miss her Thursday appointments."),
    ("confirms_patient", "What this reviewer leaves out is that she stopped her drops, and that is why the graft failed."),
    ("confirms_patient", "Sorry about the mix up with your lenses, Ted, your new pair is here."),
    ("confirms_patient", "You left us two stars because I would not give you Xanax. Anyone can see that."),
    ("naysayer_engagement", "Some of y'all got your MD from YouTube and it really shows. Fight me."),
    ("naysayer_engagement", "I don't normally feed trolls but today I brought snacks. @patriotmom77, let's go."),
    ("naysayer_engagement", "Reading your mean comments in a baby voice, part 4. Keep them coming, losers."),
    ("naysayer_engagement", "The person who keeps reporting my posts: I know where you work and I am not scared of you."),
    ("disparages_colleague", "Another patient told by Dr. Ahn that it's all in her head. It was lymphoma. Unbelievable."),
    ("disparages_colleague", "Urgent cares hand out antibiotics like Halloween candy and then we get blamed."),
    ("disparages_colleague", "Don't let that other practice fool you: they bill for tests they never run."),
    ("undisclosed_ad", "So honored that ClearLens picked me for their advisory team! Ask me about their new drops."),
    ("undisclosed_ad", "My skin this week, courtesy of a goodie bag from LumaLabs. I am never going back."),
    ("consent_needed", "Here is little Theo on day one and day thirty of therapy. Scroll through!"),
    ("consent_needed", "He gave us permission by phone, so enjoy this clip of his first words with the implant."),
    ("consent_needed", "Her card said \"thank you for my eyes.\" We framed it, and here it is."),
    ("identifier", "They just wheeled in the driver from the parade crash everyone is talking about. Pray, updates to come."),
]  # fmt: skip


def conduct(text: str) -> list[str]:
    return [f.kind for f in guard.scan(text, PRACTICE, families=FAMILIES) if f.rule.startswith("conduct/")]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_respectful_words_stay(text: str) -> None:
    assert conduct(text) == []


@pytest.mark.parametrize(("kind", "text"), FAULTY)
def test_faults_are_seen(kind: str, text: str) -> None:
    assert kind in conduct(text)
