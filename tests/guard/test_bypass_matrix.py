"""Every disguise over identifiers of every format: taken out or withheld. Innocent uses of the same tricks stay as typed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from support.disguises import MATRIX, SPELLINGS

from assistant import guard
from assistant.errors import Unjudged
from assistant.text.canonical import fold

INNOCENT = (
    "Two teams, 1️⃣0️⃣ years, 3️⃣ dogs and one very old coffee machine ☕",
    "Family day 👨‍👩‍👧‍👦 with Nurse Kim 👩🏽‍⚕️ at the front desk 💙",
    "gr8 robotics club, l33t h4x0rs, B2B and P2P, W8 for it. 404: coffee not found.",
    "Nerd corner: aGVsbG8gd29ybGQ= is base64 and 01001000 01101001 is binary.",
    "Ｗｅｌｃｏｍｅ to our visitors from Japan: こんにちは！",
    "The Malmö congress had crème brûlée, a naïve façade and a jet-lagged résumé of the year.",
    "**Meet the team:** *new* nurses, `10/10` interviews, ~~two~~ three of them.",
    "<b>Flu clinic</b> this Saturday &amp; next, 9&ndash;12.",
    "sPoNgEbOb mugs, iPhone, mRNA, HbA1c, GoFundMe, LinkedIn and McDonald's in one post.",
    "F.A.S.T.: Face, Arms, Speech, Time. A-B-C-D-E of melanoma. Y M C A dance at 5.",
    "Rate us 1-2-3-4-5, or spell it: R-E-L-A-X.",
    "Read it backwards: a level racecar.",
    "μg, Δ, α-blockers, β-carotene: the Greek alphabet runs the pharmacy.",
    "Five, four, three, two, one, breathe.",
    "Download v2.0.1 or v2.0.1.4 of the app; scores were 3-1 and 2-2.",
    "S U M M E R hours start soon! ☀️ s l o w d o w n",
    "Здравствуйте! Мы открыты по субботам.",
    "See example dot com style links? Type them without spaces.",
)

SEEDS = {
    "name": ("John Mercer", "Our patient {} is home again."),
    "given name": ("Marisela", "Huge congrats to {} on her last round of chemo!"),
    "titled name": ("Mrs. Alvarez", "We saw {} after her bypass and she is home."),
    "age": ("43-year-old", "Our {} patient went home after her bypass."),
    "phone": ("303-555-0188", "Our patient's mobile is {} and she is home."),
    "phone abroad": ("+44 20 7946 0018", "We reached our patient at {} and she is home."),
    "social security": ("219-09-9999", "Our patient's SSN is {} and she is home."),
    "record": ("MRN 4482910", "Our patient, {}, is home again."),
    "member": ("QRX-4471-88", "Our patient's member number {} was in the picture."),
    "card": ("4111 1111 1111 1111", "Our patient's card {} was declined."),
    "mail": ("rosa.lind@mail.example", "Our patient wrote from {} and she is home."),
    "page": ("instagram.com/rosa.rises", "Our patient has a page, {}, and she is home."),
    "internet": ("203.0.113.77", "Our patient's monitor at {} is online."),
    "day": ("March 14", "Our patient had surgery on {} and she is home."),
    "ISO day": ("2024-03-14", "Our patient had surgery on {} and she is home."),
    "short day": ("3/14", "Our patient had surgery on {} and she is home."),
    "weekday": ("last Tuesday", "Our patient had surgery {} and she is home."),
    "town": ("Chattanooga", "Our patient drove from {} and she is home."),
    "street": ("48 Juniper Street", "Our patient lives at {} and she is home."),
    "hospital": ("Lakeview Memorial Hospital", "Our patient came from {} and she is home."),
}
# A trick that leaves nothing a reader could read back, or that makes another true text of it.
UNREADABLE = {
    "regional letters": set(SEEDS),  # there are flags for letters only
    "reversed": set(SEEDS) - {"day", "weekday", "street", "hospital"},  # nobody reads these back untold
    "rot13": {"record", "age"},
    "rot13 said so": {"short day"},  # unchanged by the cipher
    "leet": {"page"},
    "base64": {"short day"},
    "spelled-out digits": {k for k, (seed, _) in SEEDS.items() if re.search("[^0-9-]", seed)},
    "number over lines": {"member", "age"},
    "dot for separator": {"short day", "age"},  # 3.14 is a number
    "slash for separator": {"mail", "page", "internet", "age", "titled name"},
    "space for separator": {"mail", "page", "internet", "ISO day", "short day"},
    **{kind: {"short day"} for kind in ("spaced", "dotted", "underscored", "dashed")},
}
TRICKS: dict[str, Callable[[str], str]] = {kind: trick for kind, (trick, _) in MATRIX.items()} | SPELLINGS
CASES = [
    pytest.param(trick, seed, carrier, id=f"{kind}: {name}")
    for kind, trick in TRICKS.items()
    for name, (seed, carrier) in SEEDS.items()
    if name not in UNREADABLE.get(kind, ()) and trick(seed) != seed
]


def _bare(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", text).lower()


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("strength", ["post", "query"])
def test_innocent_uses_of_the_same_tricks_stay(text: str, strength: str) -> None:
    assert guard.clean(text, strength=strength, families=("identifiers",)).text == text


@pytest.mark.parametrize(("trick", "seed", "carrier"), CASES)
def test_a_disguised_identifier_is_taken_out(trick: Callable[[str], str], seed: str, carrier: str) -> None:
    disguised = trick(seed)
    try:
        out = guard.clean(carrier.format(disguised), families=("identifiers",)).text
    except Unjudged:
        return
    assert disguised.strip() not in out
    assert _bare(seed) not in _bare(fold(out).text)
    digits = re.sub(r"\D", "", seed)
    assert len(digits) < 7 or digits[-7:] not in re.sub(r"\D", "", fold(out).text)


@pytest.mark.parametrize("seed", list(SEEDS), ids=list(SEEDS))
def test_the_plain_identifier_is_taken_out(seed: str) -> None:
    value, carrier = SEEDS[seed]
    out = guard.clean(carrier.format(value), families=("identifiers",)).text
    assert value not in out and out.endswith((".", "!"))
