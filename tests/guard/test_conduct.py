"""How a clinician speaks of and to people in public: what stays, what goes, what no edit saves."""

from __future__ import annotations

import pytest

from assistant import guard
from assistant.guard.discovery import FAMILIES

UNTOUCHED = [
    # thanks and answers that let nothing on
    "Thank you for trusting us with your care this year. From all of us, happy holidays.",
    "To all our patients: thank you for choosing us for your care for twenty years.",
    "Thank you for trusting our small team with your care in 2025. We start the new year with fresh paint and more parking.",
    "We are grateful to every family who trusted us with their care this year.",
    "Thank you for the lovely words. They are on the fridge in the break room.",
    "Thank you for taking the time to write. Privacy rules mean we can't discuss anyone's care here. Please call our office manager.",
    "We take every comment seriously. Federal privacy law keeps us from saying whether someone is a patient.",
    "Hi everyone, your visit just got easier: check-in now works from your phone.",
    "Dear neighbors, your flu clinic questions answered: bring a photo ID and short sleeves.",
    "We're sorry that the phones were down this morning. They are back.",
    "Thanks for your patience while we moved. Your records moved with us, and the portal works as before.",
    "A note to our community: when you come in next week, the entrance is on the north side.",
    "How should a practice answer a bad review? Never confirm that the writer is a patient, even to correct a fact.",
    "Why we never say “as we told you at your visit” in a review: it discloses care.",
    "If you have never been seen here, the new-patient form is on our site.",
    # patients spoken of with respect
    "Patients google their symptoms because they are worried. Bring the printout; we will read it together.",
    "Please bring what you found online. I would rather talk about it than have you wonder.",
    "To everyone who has ever apologized for crying here: never apologize for that.",
    "I used to roll my eyes at long symptom lists. Now I ask for them, because the answer is often on line nine.",
    "I am tired of hearing women called dramatic about pain. Endometriosis is real.",
    "“Drama queen” is what a doctor once called my sister. She had appendicitis. Listen to people.",
    "No one should feel stupid for asking what a word means.",
    "Calling people non-compliant hides the reasons: cost, transport, fear, side effects.",
    "The words we chart matter. “Drug-seeking” follows a person for years.",
    "Patients are not “frequent flyers”. They are people we have not helped yet.",
    "Obesity is a disease with many causes, and shame is not a treatment.",
    "Body odor during puberty is normal, and nobody in our exam rooms minds.",
    "We never laugh at what people bring up in the exam room. There is no embarrassing question here.",
    "A toddler laughed at my tie today and I laughed with him.",
    "The smell of popcorn in the break room has caused three arguments this week.",
    "Room 4 has new lights. Room 6 still smells of paint.",
    "Bad breath has many causes, from dry mouth to gum disease.",
    "Feet smell when sweat meets bacteria. Everyone's do.",
    "My own kid is such a drama queen about broccoli.",
    "Our coffee machine is the real drama queen of this office.",
    "If one more printer jams today, I am moving to the woods.",
    "If one more person asks whether I can fix the coffee machine, I will learn.",
    "I can't believe how much snow fell. Clinic opens at ten.",
    "Monday brain: I walked into a glass door in front of the whole team.",
    "Venting a chest cavity is not what it sounds like. Thoracic trivia, part two.",
    "Long shift, sore feet, good people. Goodnight.",
    "Hot take: the best part of residency was the cafeteria ladies.",
    "Unpopular opinion: paper calendars are better.",
    "What is it like to be a patient for the first time? I found out last year, and I was a terrible one.",
    "No-shows cost everyone: when you can't come, a text frees the slot for someone who waits.",
    "Please be kind to our front desk. They did not write the insurance rules.",
    # private life, private contact, public affairs
    "We can't accept friend requests from patients on our personal pages. Follow the practice page instead.",
    "Friend request from a patient? Why most of us leave it unanswered, and why it is not personal.",
    "I accepted the invitation to speak at the library on Thursday.",
    "Our page now has 5,000 followers. Thank you, everyone who follows.",
    "Friends, follow us on Instagram for the bake sale.",
    "Vote for our mural in the county contest!",
    "Medicare is changing its telehealth rules in January. Here is what that means for visits.",
    "Doctors testified at the statehouse about rural hospital closures. Dr. Example was there.",
    "Remember to vote on Tuesday. Our doors open at ten so that the team can too.",
    "I wrote to my senator about insulin prices, as a citizen.",
    "DMs are closed. Please call the office or use the portal.",
    "Message us on the portal and a nurse will answer within a day.",
    "Dating after a stroke: what couples ask our rehab team.",
    "Heart patients and dating apps do not mix well with beta blockers, said no study ever.",
    # pictures, words and gifts with nothing to hide
    "Filming day! Our staff learned to dance. Nobody was harmed but the printer.",
    "We filmed a tour of the empty clinic. Watch it before your child's first visit.",
    "My son is six and thinks I fix robots.",
    "Six-year-olds lose teeth. Here is the order they usually go in.",
    "Picture day for the team: no one blinked.",
    "A model shows how the brace goes on in this video.",
    "Our waiting room has new photos of the lake, by Luz.",
    "We need your permission in writing before we share a story. That is the law, and it is right.",
    "Ad: BrightCo paid for this post. I would have said the same for free.",
    "We bought these chairs ourselves. Nobody paid us to like them.",
    "Thank you, Riverside Bakery, for the free muffins on nurses' day.",
    "Use the code on your letter to log in to the portal.",
    # colleagues
    "The surgeon across the hall taught me how to tie a bow tie. He is a legend.",
    "Second opinions are normal. No good doctor minds one.",
    "We disagree with the other practice about parking, and about nothing else.",
    "My old partner was the best diagnostician I know.",
    "The hospital down the road took our overflow last winter. We owe them cookies.",
    # disagreement in general
    "People who doubt vaccines are often parents with questions. Ask us anything.",
    "We get it: the news is confusing. Here is what the studies found.",
    "A critic wrote that our videos are too long. She was right, so this one takes twenty seconds.",
    "Some days the comments are rough. We read them, and we keep teaching.",
    "Blocked ducts are common in the first weeks of nursing.",
    "Clowns visit the children's ward on Thursdays.",
    "Bots crawl our site every night, says our web person.",
]

# (kind, no edit saves it, text)
FAULTY = [
    # contempt
    ("boundary", True, "Guy came in for a splinter. Such a drama queen, I almost laughed out loud at him."),
    ("boundary", True, "My last appointment was a total baby about the needle. I had to leave the room to laugh."),
    ("boundary", True, "Tried so hard to keep a straight face while she explained her crystals to me today."),
    ("boundary", True, "If one more patient tells me they looked it up online, I will scream."),
    ("boundary", True, "Next patient who asks for antibiotics for a cold gets thrown out the window. I am done."),
    ("boundary", True, "Can patients please stop pretending they take their pills? We can tell, people."),
    ("boundary", True, "I swear, half my patients could not find their own elbow with a map."),
    ("boundary", True, "Why do patients think Google went to medical school? Exhausting."),
    ("boundary", True, "Room 3 smells like feet and regret. Shower before you come to see me, folks."),
    ("boundary", True, "The woman in bed 9 smells so bad that we flipped a coin to see who goes in."),
    ("boundary", True, "Whoever was in room 2 this morning: soap exists."),
    ("boundary", True, "Mom of the year brought a healthy kid to the ER at 3 am for a hiccup. Some people should not breed."),
    ("boundary", True, "Imagine being 300 pounds and asking me why your knees hurt lol"),
    ("boundary", True, "He cried over a flu shot. A grown man. I cannot with these people."),
    ("boundary", True, "Today's winner: a lady who thought the uterus was in the head. We are still laughing in the break room."),
    ("boundary", True, "My favorite hobby is watching patients lie about how much they drink 🙄"),
    ("boundary", True, "Overheard in clinic today: “I don't eat, I just gain.” Sure, Jan. 😂"),
    ("boundary", True, "Another drug seeker at the desk tonight with the same sad back story. Not today, buddy."),
    ("boundary", True, "Sorry not sorry, but if you skip your meds I have zero sympathy for you in the ICU."),
    ("boundary", True, "Dealt with the dumbest human alive at my 2:15. How do these people drive cars?"),
    ("boundary", True, "Patients be like: I read one blog, now move over doctor 😂"),
    ("boundary", True, "The whiner from last week is back on my schedule. Pray for me."),
    # looks, flirting
    ("boundary", True, "New patient this morning had arms like a Greek statue. I may need to reschedule him weekly."),
    ("boundary", True, "Is it wrong that I put on lipstick because the cute dad is bringing his kid in at four?"),
    # private contact
    ("boundary", False, "Accepting all the friend requests from my patients tonight, come say hi!"),
    ("boundary", False, "Patients, find me on my private Snapchat. I answer faster there than at the office."),
    ("boundary", False, "Had the best margaritas with two of my patients last night."),
    ("boundary", False, "To my patients: my personal cell is always on, text me your questions any hour."),
    # politics and faith pressed on patients
    ("boundary", False, "I tell every patient who to vote for before I take their blood pressure."),
    ("boundary", False, "If you voted for that clown, find yourself another doctor. I don't treat your kind."),
    ("boundary", False, "Spent half of each visit today talking my patients into signing the recall petition."),
    ("boundary", False, "I prayed over every patient today whether they wanted it or not. You need Jesus more than pills."),
    # answers that disclose
    ("confirms_patient", True, "You signed the consent form, you knew the risks, and you never paid us. Shame on you for this review."),
    ("confirms_patient", False, "Hi Dana, we have no record of you ever being a patient at our office."),
    ("confirms_patient", False, "Thank you for the five stars! It was great seeing you on Tuesday."),
    ("confirms_patient", False, "Thanks so much for your review. We loved having you and your little one in the office."),
    ("confirms_patient", False, "We're sorry your experience at our clinic was not what you hoped when you saw Dr. Example."),
    ("confirms_patient", False, "@sunny_22 so happy your new hip is treating you well! See you at the six-week check."),
    ("confirms_patient", False, "Thank you for the kind review! We are glad your surgery went smoothly."),
    ("confirms_patient", False, "Hello Sam, we looked into this and your results were sent on the 4th."),
    ("confirms_patient", False, "We are sorry to read this. You have been coming to us since 2019 and we value that."),
    ("confirms_patient", True, "To the person who left that one star: we tested you, we treated you, and you came back twice for more pills."),
    # critics
    ("naysayer_engagement", True, "Thanks for the one star, genius. Next time read the sign before you cry on the internet."),
    ("naysayer_engagement", False, "Dear anti-vaxxers, I will happily debate any of you, any time. Drop your nonsense below."),
    ("naysayer_engagement", True, "@truth_seeker99 you are a liar and a coward. Delete your account."),
    ("naysayer_engagement", True, "To the gentleman who left us two stars over parking: grow up."),
    ("naysayer_engagement", False, "Screenshotting every hateful comment and posting your names here tomorrow."),
    # colleagues
    ("disparages_colleague", False, "Whoever did this root canal before me should be ashamed."),
    ("disparages_colleague", False, "Spent the afternoon fixing another disaster from the urgent care on Fifth."),
    ("disparages_colleague", False, "Chiropractors are just massage therapists with a superiority complex."),
    ("disparages_colleague", False, "The other eye clinic in town sells you glasses you do not need."),
    # money
    ("undisclosed_ad", False, "I wear LumaFit sleeves on every run and you should too. My code RUNDOC gets you 15% off."),
    ("undisclosed_ad", False, "Huge thanks to the team at DermaGlow for sending me this gorgeous kit! Best serum of the year."),
    ("undisclosed_ad", False, "Tap the link in my bio to shop my favorite vitamins."),
    # pictures and words
    ("consent_needed", False, "We filmed our tiniest patient taking her first steps in her new brace. Watch till the end!"),
    ("consent_needed", False, "This brave six-year-old let us film her whole cast removal. Video below!"),
    ("consent_needed", False, "Look at this smile! Braces off today for one happy teen. Photo in the comments."),
    ("consent_needed", False, "One of our moms wrote us: “You saved my baby.” We are crying."),
    ("consent_needed", False, "Results day! Left: before. Right: six weeks after. Same patient, no filter."),
    ("consent_needed", False, "Snapped this during surgery: his gallbladder next to a golf ball for scale."),
]  # fmt: skip


def conduct(text: str) -> list[tuple[str, bool]]:
    return [(f.kind, f.blocks) for f in guard.scan(text, families=FAMILIES) if f.rule.startswith(("conduct/", "impressions/"))]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_respectful_words_stay(text: str) -> None:
    assert conduct(text) == []


@pytest.mark.parametrize(("kind", "blocks", "text"), FAULTY)
def test_faults_are_seen_and_graded(kind: str, blocks: bool, text: str) -> None:
    found = conduct(text)
    assert kind in {k for k, _ in found}
    assert any(b for _, b in found) is blocks
