"""What must stay word for word, though it speaks of medicines, illness and what people do."""

from __future__ import annotations

import pytest

from assistant import guard

EDUCATION = [
    "Sleep apnea: pauses in breathing, loud snoring, tired mornings. About 1 in 5 adults has at least a mild form.",
    "Vitiligo is a loss of pigment in patches. It is not contagious, and it is not cancer.",
    "You can have glaucoma for years and not notice a thing.",
    "You can get shingles more than once, though most people don't.",
    "Statins are usually taken in the evening or morning, depending on the drug.",
    "Some medicines should not be stopped suddenly. Ask your pharmacist before changing anything.",
    "Most back pain gets better within a few weeks.",
    "What is vertigo? It's the feeling that you or the room is spinning.",
    "A charley horse is a sudden cramp of the calf muscle.",
    "Poison ivy blisters don't spread the rash. The oil does.",
    "Gout, once called the disease of kings, is common and treatable. Joints, crystals, heat, swelling: that's the story.",
    "Psoriasis has many faces. Plaques on elbows, scaly scalp, pitted nails, sore joints.",
    "Migraine triggers differ: cheese, red wine, missed meals, weather, bright light. No two people share the same list.",
    "Chest pain isn't always the heart, but treat it as an emergency until proven otherwise: call 911.",
    "The first step in treating high blood pressure is measuring it right.",
]
CARE_AND_EMERGENCY = [
    "Chest pain or trouble breathing? Call 911 right away.",
    "Feeling hopeless? Call or text 988 any time.",
    "If you think you've overdosed, call Poison Control at 1-800-222-1222.",
    "Talk with your pharmacist before mixing cold medicine with blood pressure pills.",
    "Don't stop your blood thinner without talking to your cardiologist.",
    "Never change your insulin on your own; call the team that prescribes it.",
    "If you're pregnant and have questions about vaccines, your OB or midwife can help.",
    "A melanoma can hide between the toes. See a dermatologist about any spot that changes.",
    "Cancer is a word nobody wants to hear. Hold the hand of the person next to you.",
    "Dementia changes a family. Caregivers, we see you. Take a break, accept the casserole, let somebody else drive.",
]
VISITS = [
    "Wear short sleeves to your flu shot appointment.",
    "Keep your hearing aids in for the whole visit, we want to chat!",
    "Have your blood pressure log handy when you call.",
    "Please arrive 15 minutes early and bring all your pill bottles.",
    "Cataract surgery day: drops, a light nap, ten minutes of work, and home by lunch.",
    "What to expect from an allergy shot visit: check in, roll up a sleeve, wait half an hour, go on with your day.",
    "You'll get numbing drops, and the laser itself takes under a minute per eye.",
    "Flu shots are in. Roll up your sleeve, say ouch, get a sticker.",
    "Strep throat test results take five minutes. Grab a magazine, watch the fish tank, meet our turtle.",
    "Before your colonoscopy, read the prep sheet twice and call us with questions.",
    "Need a refill? Send a portal message two days ahead.",
]
SOURCES = [
    "The CDC says adults 65 and up need one dose of pneumococcal vaccine.",
    "Two doses, six months apart: that's the hepatitis A schedule in the CDC table.",
    "The AAP recommends that babies sleep on their backs.",
    "According to the FDA, honey should not be given to babies under one.",
    "Kids should see a dentist by age one, the AAPD says.",
    "A 2021 trial gave half the group 5,000 units of vitamin D and the rest a sugar pill. No difference.",
    "A dose was tried two ways in 310 people: 1.2 mg over an hour versus 4.8 mg over six. Both groups did well.",
    "HALCYON gave 4,100 adults one tablet of 20 mg daily for two years. Strokes: 3.1% versus 4.6%.",
    "Researchers told half the volunteers to skip breakfast for a month.",
]
QUOTED_AND_DENIED = [
    "\"Just take a baby aspirin\" is something we hear a lot, and it isn't right for everyone.",
    "Myth: cranberry juice cures a UTI. Fact: it doesn't.",
    "TikTok says to tape your mouth at night. The evidence is thin.",
    "My grandmother put butter on every burn. We know better now.",
    "We can't tell you over Instagram whether to stop your meds. That's for your own doctor.",
    "I can't diagnose a rash from a photo, and neither can anyone else online.",
    "Please don't DM us photos of your moles: book a skin check instead.",
]
OWN_LIFE = [
    "I took 400 mg of ibuprofen after my marathon and still hobbled around the clinic.",
    "I stopped drinking coffee for a month and was unbearable. My team sent me back to the pot.",
    "I take a statin. My dad had a heart attack at 50, and my own doctor and I decided on it together.",
    "A day in my life: coffee, rounds, charts, cold coffee, clinic, more charts, kids' soccer, bed.",
    "I broke my own wrist on the ice last winter. Six weeks in a cast taught me a lot about jar lids.",
]
ENGAGEMENT_AND_EVERYDAY = [
    "Skip the line: check in online.",
    "Give your heart some love: our valentine cards for patients are in the lobby.",
    "Farmers market tip from our dietitian: come early, the peaches go fast.",
    "Pour yourself a cup of something warm and listen to our podcast on menopause.",
    "Try to remember the last time you laughed until it hurt.",
    "Never worry about asking a \"silly\" question. There aren't any.",
    "Hold the door for the person behind you on crutches.",
    "Hang in there, seniors! Prom is almost here.",
    "Wash your hands before and after changing a dressing. Your nurse will show you how.",
]
LISTS_AND_NOUNS = [
    "Clean, dry hands are the first step, every time, before any of us touches a dressing.",
    "What does a dermatologist keep in her bag? Lip balm, a dermatoscope, three pens and a granola bar.",
    "Our clinic kit for school visits: stethoscopes, stickers, a plastic skeleton.",
    "We're hiring a medical assistant: phlebotomy, EKGs, a kind heart, no weekends.",
    "Poll: tea or coffee? A) tea B) coffee C) both, with cake",
    "Three treatments for BPH: pills, procedures, surgery. Which one fits is a talk between you and your urologist.",
    "Diabetes class, Tuesday at 6: carbs, meters, feet and a raffle.",
    "Heat or ice? Studies find little difference for most sprains, which surprises people.",
]
STAYS = [*EDUCATION, *CARE_AND_EMERGENCY, *VISITS, *SOURCES, *QUOTED_AND_DENIED, *OWN_LIFE, *ENGAGEMENT_AND_EVERYDAY, *LISTS_AND_NOUNS]


@pytest.mark.parametrize("text", STAYS)
def test_it_stays_as_typed(text: str) -> None:
    assert guard.clean(text).text == text
    assert not guard.scan(text, families=("identifiers", "advice", "claims"))
