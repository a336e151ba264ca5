"""Advice goes, however it is put; the rest of the post reads on."""

from __future__ import annotations

import pytest

from assistant import guard

# By form: what is typed, and what the guard leaves of it.
COMMON_RESOLVES = [
    ("Sunday reminder from the clinic. Let's all swap the cough syrup for honey this season. Stay cozy.", "Sunday reminder from the clinic. Stay cozy."),
    ("We should all be on a statin by fifty. Happy Heart Month!", "Happy Heart Month!"),
    ("Time we all quit giving kids Benadryl for sleep. See you at the park cleanup.", "See you at the park cleanup."),
]
KITS = [
    ("Hangover box: ibuprofen 600, Pedialyte, toast. Happy New Year!", "Happy New Year!"),
    ("The period pain kit: heat pad, Aleve, magnesium. You're welcome.", "You're welcome."),
    ("Eczema routine: bleach bath Sunday, steroid Monday to Wednesday, grease the rest. See you soon.", "See you soon."),
    ("Our bags are packed.\nCipro 500, three tabs.\nImodium for the ferry.\nWhere are you headed?", "Our bags are packed.\nWhere are you headed?"),
]
MEASURES = [
    ("LDL over 190: statin today. Ask us anything on Friday.", "Ask us anything on Friday."),
    ("TSH over 10 means levothyroxine, full stop. Thanks for reading.", "Thanks for reading."),
    ("Cholesterol is made in the liver. A stone over 5 mm needs lithotripsy, not patience.", "Cholesterol is made in the liver."),
    ("Sugars over 250 at bedtime call for two extra units. See you at the class.", "See you at the class."),
]
LEAVE = [
    ("I have asthma too. You can get by on the rescue inhaler alone in winter.", "I have asthma too."),
    ("You could do without your blood pressure tablet on weekends. Live a little!", "Live a little!"),
    ("Stents hold an artery open. Yes, you can shovel snow ten days after a stent.", "Stents hold an artery open."),
    ("Blisters are fluid under the skin, and burns are injuries of it. Blisters under an inch can be popped at home with a clean needle.", "Blisters are fluid under the skin, and burns are injuries of it."),
]
REASSURANCE = [
    ("Numb toes after a long run are just tight laces, nothing to get checked. The marathon is Sunday.", "The marathon is Sunday."),
    ("Floaters are clumps in the eye. You can safely ignore them.", "Floaters are clumps in the eye."),
    ("Warts are a virus. No need to have them looked at.", "Warts are a virus."),
    ("A zigzag aura in both eyes isn't worth an ER visit. Our eye clinic opens at nine.", "Our eye clinic opens at nine."),
]
DIAGNOSES = [
    ("Chest pressure at night is just gas. Our heart class is Monday.", "Our heart class is Monday."),
    ("Reflux comes and goes. Blood in your stool at 25 is just hemorrhoids.", "Reflux comes and goes."),
    ("Thanks for the video! The one in that clip is ringworm.", "Thanks for the video!"),
]
THINGS_DONE = [
    ("Fibroids are common. If yours are over 4 cm, have them removed before you try for a baby.", "Fibroids are common."),
    ("Skin tags are harmless bits of skin. Get those skin tags frozen before they spread.", "Skin tags are harmless bits of skin."),
]
RULINGS = [
    ("Diabetics, your morning oatmeal has got to go. Our dietitian is in on Tuesday.", "Our dietitian is in on Tuesday."),
    ("If you're on metformin, bananas are off the table. See you at the market.", "See you at the market."),
    ("Gallbladders store bile. Your metformin stays home that morning.", "Gallbladders store bile."),
]
DUTIES = [
    ("Teens on Accutane must not wax. Prom is near.", "Prom is near."),
    ("Keloids are scars that outgrow the wound. You shouldn't ever let anyone cut one off.", "Keloids are scars that outgrow the wound."),
]
CONCLUSIONS = [
    ("Pityriasis rosea starts with one patch. It leaves on its own in two months, so don't book with anyone for it.", "Pityriasis rosea starts with one patch."),
    ("Flu starts like a truck. Tamiflu only pays off in the first two days, so ride it out at home after that.", "Flu starts like a truck."),
]
COUNTED_ACTS = [
    ("Sprains are torn fibers. Rub a cut lemon on the sprain for five minutes.", "Sprains are torn fibers."),
    ("Convergence insufficiency is common. Do pencil push-ups, 15 minutes, five days a week.", "Convergence insufficiency is common."),
]
ON_THE_HEELS = [
    ("Snoring and sleep apnea are cousins. Sew a tennis ball into his pajama top.", "Snoring and sleep apnea are cousins."),
    ("Blood pressure cuffs vary, and hypertension is silent. Throw out the wrist one.", "Blood pressure cuffs vary, and hypertension is silent."),
]
PLANS = [
    ("Shin splints are sore shins. New shoes, half the miles, no hills until it's quiet.", "Shin splints are sore shins."),
    ("Plantar fasciitis hurts in the morning. Naproxen, 220 mg, morning and night. Frozen bottle under the arch, 15 min.", "Plantar fasciitis hurts in the morning."),
]
VERDICTS = [
    ("Antibiotics for a sinus infection? Only after day ten. We open at nine.", "We open at nine."),
    ("ER for a migraine? Waste of a night. Love, the night shift.", "Love, the night shift."),
]
PRAISE = [
    ("Salicylic acid is your friend for that wart. Book club is Friday.", "Book club is Friday."),
    ("Lice are a nuisance. Mayonnaise overnight is a perfectly good first move.", "Lice are a nuisance."),
    ("Leftover amoxicillin works fine for that toothache. Smile!", "Smile!"),
]
OWN_PRACTICE = [
    ("For the scalp psoriasis crowd, I like clobetasol at night. Happy Friday.", "Happy Friday."),
    ("I put my brother on a statin at 40, and yours belongs on it too. Happy Friday.", "Happy Friday."),
]
INVITATIONS = [
    ("Floaters are clumps in the eye. Describe yours in the comments and I'll let you know if it's a tear.", "Floaters are clumps in the eye."),
]
HASHTAGS = [
    ("Retinoids speed up cell turnover. #NoRetinolWhilePregnant #Derm", "Retinoids speed up cell turnover. #Derm"),
]
SAFE_AND_NOT = [
    ("Pregnancy heartburn has no mercy. Tums are safe, Pepto is not.", "Pregnancy heartburn has no mercy."),
]
LISTS = [
    ("Facts on AFib\n1) It can be silent\n2) Quit coffee the day you're diagnosed\n3) Watches can flag it", "Facts on AFib\n1) It can be silent\n2) Watches can flag it"),
    ("1️⃣ Eczema itches.\n2️⃣ Use hydrocortisone 1% twice a day.\n3️⃣ Wool is scratchy on dry skin.", "1️⃣ Eczema itches.\n2️⃣ Wool is scratchy on dry skin."),
    ("Eczema, from our top ten:\n4. It itches.\n5. Use hydrocortisone 1% twice a day.\n6. Wool can trigger it.", "Eczema, from our top ten:\n4. It itches.\n6. Wool can trigger it."),
]
FORMS = [*LISTS, *COMMON_RESOLVES, *KITS, *MEASURES, *LEAVE, *REASSURANCE, *DIAGNOSES, *THINGS_DONE, *RULINGS, *DUTIES, *CONCLUSIONS, *COUNTED_ACTS, *ON_THE_HEELS, *PLANS, *VERDICTS, *PRAISE, *OWN_PRACTICE, *INVITATIONS, *HASHTAGS, *SAFE_AND_NOT]


@pytest.mark.parametrize(("text", "left"), FORMS)
def test_advice_goes_and_the_rest_stays(text: str, left: str) -> None:
    cleaned = guard.clean(text)
    assert cleaned.text == left
    assert {f.kind for f in cleaned.findings} == {"ADVICE"}


@pytest.mark.parametrize(("text", "left"), FORMS)
def test_what_is_left_holds_no_more_advice(text: str, left: str) -> None:
    assert not guard.scan(left, families=guard.REWRITING)
