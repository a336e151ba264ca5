"""One guideline card and one topic card, about practices that do not exist."""

GUIDELINE = """+++
title = "Answering reviews"
tags = ["REPLY"]
checked = 2026-11-22
[sections.never-confirm]
answer = "Never confirm in a reply that the reviewer is or was a patient."
rules = ["G-06-3", "G-06-1"]
issuer = "HHS"
url = "https://www.hhs.example/reviews"
licence = "PD-USGov"
strength = "MUST"
jurisdiction = "US"
confidence = "verified"
year = 2023
[sections.short-thanks]
answer = "One line of thanks that would fit anybody."
rules = ["G-27-1"]
issuer = "House rule"
url = "https://www.house.example/thanks"
licence = "project-own"
strength = "SHOULD"
jurisdiction = "UK"
confidence = "unverified"
+++
# Answering reviews
## Never confirm
A reply must not confirm that the reviewer is or was a patient, even when the reviewer said so first.

Asked:
- may i answer a one star rating
- what if they lie about us online

## Short thanks
Thank people for kind words in one line that would fit anybody.

Asked:
- somebody praised our team, what now
"""

TOPIC = """+++
title = "Cataract"
specialties = ["ophthalmology"]
aliases = ["cloudy lens"]
hashtags = ["#Cataract"]
checked = 2026-11-22
confidence = "verified"
asks = ["why does sight become blurry with age"]
[[sources]]
id = "nei"
issuer = "National Eye Institute"
url = "https://www.nei.example/cataracts"
[[awareness]]
name = "Cataract Awareness Month"
when = "June"
+++
# Cataract
## Facts
- A cataract clouds the lens of the eye. [nei]
- Most cataracts come with age. [nei]
## Questions people ask
- Does it hurt?
## Myth
- Myth: Cataracts grow back.
- Fact: The lens that clouded is gone after surgery. [nei]
"""
