"""Colleagues named in a post stay; the same names told of as under care go."""

from __future__ import annotations

import pytest

from assistant import guard

STAYS = (
    # a role before the name
    "Our brace maker Leontine plays the tuba after hours.",
    "Our sterilization lead, Bohdan, has a label for the label maker.",
    "The head nurse, Ms. Odile Farraday, left a chair by the window for the interns.",
    "The night clerk, Mr. Ambrose, lent me his umbrella in 2011.",
    # the upkeep of our things
    "Bohdan keeps our autoclaves running. Last week he did it with a hairpin.",
    "Ines has answered our phones since the fax was new.",
    "Thaddeus waters all the plants in our lobby and names each one.",
    "Kudos to Priya, Tolliver and Wen, who staff our front desk on holidays.",
    # a room of the house, or a turn done for the reader
    "Leontine in the sleep lab has opinions about pillows.",
    "Wilhelmina in medical records found the form from 1994.",
    "Ask Leontine where the good pens are.",
    "Ring twice and Bohdan will let you in.",
    "Press zero and Wen will help you find a time.",
    "The side door is locked after six: ring the bell and we will let you in.",
    # who has which job
    "Our new ultrasound tech is Rashid Bell. Come say hello.",
    "Rashid Bell, formerly of the hospital across town, is now our ultrasound tech.",
    "New face at the front: Lindy. Ask about the bakery.",
    # a newcomer named after the day she starts
    "We have a new PA starting Monday, Dana Whitlock, and she brews her own kombucha.",
    "Our new hygienist joins us on March 3: Perpetua Oyelaran. Say hello.",
    # an exam of school is no care
    "A round of applause for Tolliver Wen! Our medical assistant Tolliver Wen passed his certification exam.",
    # a role told in another sentence, where nobody's health is spoken of
    "Congratulations, Ines! Ines, our medical assistant, passed her boards. Did Ines ever make you laugh?",
    "It is Perpetua's birthday. Our hygienist Perpetua hates cake, so there was pie. Leave Perpetua a wish below.",
    "Nurses week: Tamsin, Wen, Lorcan and big Tolliver.",
    # a group announced
    "Thank you to the nursing students who followed us this month: Lorcan, Perpetua and Ravi. Good luck out there.",
    "Our fellows graduate today! Lorcan is off to Boise, Ravi to Tulsa, and we are keeping Perpetua.",
    "Match Day at last. Congratulations to our interns! Perpetua and Lorcan matched close to home.",
    "Welcome to our new hires! Ravi joins from Fargo, Perpetua speaks four languages.",
    "So proud of Wen and the billing crew, who cleared the backlog.",
    "Tolliver from the cast room drew a dinosaur on the door.",
    "Congrats to Nikhil and Brooke, our two favorite dental assistants.",
    "Free bagels in the lounge because Perpetua passed her boards.",
    "Send a photo of your loudest tie and Bohdan will crown a winner at four.",
    "The lemon bars Leontine brings to journal club have their own fan club.",
    "Until Monday Tolliver has the phones, so be kind.",
    "Say hello to Wen or Lorcan, who draw the blood before you have finished your coffee.",
    "Walnut, our therapy dog, comes on Wednesdays with her handler, Mr. Yardley.",
    "The tech who took it, Imani, was in fourth grade back then.",
    "I remember the nurse, Mrs. Ferreira, who lent me her stethoscope on my first night.",
    "Match Day! Lorcan's off to Boise, Ravi to Tulsa, and Perpetua stays with us.",
    "Congrats to Lorcan and Perpetua, our two new scribes.",
    "Best costume: Marta as a tongue depressor.",
    # feasts of a trade, books and guests
    "Happy Lab Week to Wen, Lorcan and Perpetua!",
    "Happy belated Nurses Day to Corazon and Bohdan.",
    "Happy physical therapy month to Imelda and Bram.",
    "Happy Volunteer Week, Wilhelmina!",
    'Rereading "The Tin Orchard" on the train: Osric is nine, cannot walk, and gets well in a garden.',
    'Book club picked "A Field of Salt" again. Osric coughs for three chapters and nobody fetches a doctor.',
    'Rewatching "The Long Ward" this weekend. Osric never washes his hands, and it shows.',
    'We watched "The Long Ward" last night: Osric has scurvy in every scene.',
    "New episode: we talk with journalist Amrita Sood about covering long COVID for a living.",
    "Tonight we sit down with novelist Bram Castellane, and the questions are yours.",
    # farewells and teachers
    "Maya is leaving us for law school and took the stapler.",
    "The whole office wore odd socks, and Mr. Quimby from billing won.",
    "To Mr. Halvorsen, eleventh-grade chemistry: I still smell the sulfur. I set bones now.",
    "For Mrs. Adeyemi, sophomore Latin: amo, amas, amat got me through anatomy.",
    # whoever made or found what is named
    "Aurelio Santamarina devised the first folding lens for the eye.",
    "Wilhelmina Krause, a chemist in Basel, isolated the hormone from forty sheep.",
    # tradesmen, shopkeepers, aides, models and authors
    "Thanks to Bohdan from Larch Plumbing, who crawled under our sink on a holiday.",
    "A cheer for Wen the electrician, who found the fault behind our copier.",
    "Reggie, our delivery driver, carried all nine packages up two flights.",
    "Apologies to owner Ms. Tolliver for the ladder in front of her shop.",
    "This month we read Leontine Achebe's \"The Bread of Winter.\"",
    "Occupational therapy aide Ines brought dumplings for the potluck.",
    "Our old teaching model, Eunice the uterus, has a new shelf.",
    "My eldest, Yara, plays the cello.",
    "The cafeteria lady is Yolanda and she remembers everything.",
    "Hired a second PA. Name's Corey Blaylock, grew up in Forks. Starts June 2.",
    "We are pleased to welcome Andre Fontaine as Director of Operations.",
    "Thank you to Hollis & Daughters Hardware for the paint in our infusion suite.",
    "In 2008 Christine Achebe in Bordeaux noticed that propranolol shrank them.",
    "Our front desk is closed at noon so that Samira can join her family for lunch.",
)
GOES = (
    ("Leontine", "Our brace maker Leontine finished her last chemo on Tuesday."),
    ("Ruthie", "Our harpist Ruthie got her new hip on Monday."),
    ("Ambrose", "The night clerk, Mr. Ambrose, came in with chest pain and left with a stent."),
    ("Ambrose", "Our janitor, Mr. Ambrose, is our patient too. He walked out on two new knees."),
    ("Jorge", "Jorge keeps bees and his stent open."),
    ("Bohdan", "Bohdan fixed our copier and went home with a new pacemaker."),
    ("Thaddeus", "Thaddeus built our garden. Yesterday he rang the bell after his last infusion."),
    ("Philippa", "Shoutout to Philippa, who finished radiation on our infusion floor."),
    ("Leontine", "Leontine in the cath lab got two stents this morning."),
    ("Leontine", "Ask Leontine how her new knee climbs stairs."),
    ("Wen", "Wen will help you understand lupus: she has lived with it since March and finished treatment with us."),
    ("Leontine", "Ring the bell, Leontine! Your last chemo is done."),
    ("Lorcan", "Thanks to our nurses! Lorcan went home today, eleven weeks after he was born."),
    ("Perpetua", "Thank you to the students who cheered for Perpetua as she rang the bell."),
    ("Lorcan", "Congrats to our team. Lorcan and Perpetua finished chemo this week."),
    ("Wen", "So proud of Wen and the whole crew who got her through surgery."),
    ("Quimby", "Mr. Quimby from billing had his gallbladder out here on Friday."),
    ("Halvorsen", "To Mr. Halvorsen, eleventh-grade chemistry teacher: your new valve is ticking well."),
    ("Adeyemi", "Mrs. Adeyemi, who taught math, went home with a new hip."),
    ("Bohdan", "Ring twice for Bohdan, who is home from surgery."),
    ("Perpetua", "Free bagels because Perpetua passed her last scan."),
    ("Perpetua", "Perpetua passed her boards four months after her transplant."),
    ("Leontine", "We talked about Leontine's tumor at tumor board."),
    ("Yardley", "Walnut met Mr. Yardley, who smiled for the first time since his stroke."),
    ("Yardley", "Her husband, Mr. Yardley, held the pump."),
    ("Imani", "The tech who took it told Imani her mammogram was clear."),
    ("Lorcan", "Congrats to Lorcan and Perpetua, our two new moms, home with their babies."),
    ("Santamarina", "Aurelio Santamarina got the first folding lens we ever placed."),
    ("Perpetua", "Happy Mother's Day to Perpetua, home with her twins."),
    ("Wen", "Happy Lab Week to Wen, who beat lymphoma in this building."),
    ("Osric", 'Rereading "The Tin Orchard" in the infusion chair, Osric finished chemo on Monday.'),
    ("Osric", 'Osric was watching "The Long Ward" when his new knee clicked.'),
    ("Ella", "Ella runs the hallways like she owns the place. Discharged tomorrow with her brand new liver."),
    ("Ella", "Ella waters our plants now. Six weeks after the transplant!"),
    ("Hector", "Hector waters the garden on the ward every morning. Day 40 after his bone marrow transplant."),
    ("Yara", "My youngest patient, Yara, rang the bell."),
    ("Yolanda", "The cafeteria lady is Yolanda, and her biopsy came back clear."),
    ("Hollis", "Thank you to Hollis for finishing chemo with a smile."),
    ("Achebe", "In 2008 Christine Achebe found a lump, and I operated on her."),
    ("Achebe", "In 2008 Christine Achebe from Forks noticed that she could not swallow, and I operated on her."),
    ("Bohdan", "Bohdan of Larch Plumbing beat his leukemia."),
    ("Wen", "Wen the electrician finished chemo on Friday."),
    ("Reggie", "Proud of Reggie, our delivery driver's son, who rang the bell after his last infusion."),
    ("Petra", "Petra will meet you at the door with her walker. New hip, week three."),
)


@pytest.mark.parametrize("text", STAYS)
def test_a_colleague_stays(text: str) -> None:
    assert guard.clean(text).text == text


@pytest.mark.parametrize(("name", "text"), GOES)
def test_a_colleague_under_care_goes(name: str, text: str) -> None:
    assert name not in guard.clean(text).text
