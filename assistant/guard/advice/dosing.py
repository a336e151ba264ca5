"""Amounts and rhythms: "400 mg", "half a capful", "every six hours", "twice a day", "for two weeks"."""

from __future__ import annotations

from assistant.text.patterns import lazy_re2

_NUMBER = r"(?:\d[\d.,]*(?:\s?(?:-|–|to|or)\s?\d[\d.,]*)?|a|an|one|two|three|four|five|six|seven|eight|ten|twelve|twenty|half(?: of)?(?: an?| the)?|a half|a quarter(?: of an?)?|double|another|an extra|a couple(?: of)?|a few|one or two|a pair of|a full|a whole|a big|a small|a little|a heaping|a daily|a nightly|a single|adult|several)"
_DRUG_UNIT = r"(?:mg|mgs|mcg|ug|µg|iu|i\.u\.|milligrams?|micrograms?|meq|ml|mls|cc|ccs|milliliters?|units?|puffs?|sprays?|squirts?|drops?|gtts?|tabs?|tablets?|caps?|capsules?|caplets?|gelcaps?|gummies|gummy|pills?|lozenges?|suppositor(?:y|ies)|scoops?|capfuls?|sachets?|packets?|patch|patches|doses?|vials?|ampoules?|inhalations?|pumps?|dabs?|sticks?|pieces of gum|gel ?caps?|softgels?|drop)"
_KITCHEN_UNIT = r"(?:teaspoons?|teaspoonfuls?|tsps?|tablespoons?|tablespoonfuls?|tbsps?|spoons?|spoonfuls?|shots?|ounces?|oz|cups?|glass(?:es)?|grams?|g|cloves?|pinch(?:es)?|splash(?:es)?|handfuls?|swigs?|sips?|mugs?|bowls?|slices?|bags?|dollops?|squeezes?|glugs?|pea-sized amounts?)"
_WORD_COUNT = r"(?:once|twice|thrice|(?:\d+|one|two|three|four|five|six|eight|ten|twenty|fifty|several|a few|many)(?:\s?(?:-|–|to|or)\s?(?:\d+|two|three|four|five|six))?\s?(?:times?|x)|\d+x)"
_SPAN = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|weeks?|wks?|months?|mos?|mornings?|evenings?|afternoons?|meals?|sets?|reps?|rounds?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
_HOW_MANY = r"(?:\d[\d.,]*(?:\s?(?:-|–|to|or)\s?\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|a couple(?: of)?|a few|a full|a whole|half an|several|at least (?:a|an|one|two|three|four|five|six|eight|ten|\d+))"

# An amount that only a medicine has, and one a kitchen has too.
DRUG_AMOUNT = lazy_re2(rf"\b{_NUMBER}[\s-]?{_DRUG_UNIT}(?:\s?/\s?(?:kg|day|d|ml|hr|dose|m2))*\b|\b(?:\d+|one|two|three|four|five|six|a few) (?:extra|more|additional|fewer) {_DRUG_UNIT}\b|\b\d+\s?(?:mg|mcg)\b|\b\d/\d\s?(?:tab|tablet|pill)s?\b")
SURE_AMOUNT = lazy_re2(rf"\b{_NUMBER}[\s-]?(?:mg|mgs|mcg|ug|iu|milligrams?|micrograms?|units?|puffs?|tablets?|tabs?|capsules?|caplets?|pills?|gelcaps?|lozenges?|gummies)\b")
KITCHEN_AMOUNT = lazy_re2(rf"\b{_NUMBER}[\s-]?{_KITCHEN_UNIT}\b")
FREQUENCY = lazy_re2(
    rf"\b(?:{_WORD_COUNT}\s?(?:a|an|per|each|every|/|in a)?\s?(?:day|daily|week|weekly|night|nightly|month|monthly|hour|hourly|morning|year)s?\b"
    rf"|(?:once|twice)\s(?:daily|nightly|weekly|monthly|a day)|(?:every|each)\s(?:other\s|single\s|few\s|\d+(?:\s?(?:-|–|to|or)\s?\d+)?\s?|two\s|three\s|four\s|five\s|six\s|eight\s|twelve\s|second\s|third\s|couple of\s|half\s)?{_SPAN}\b"
    rf"|(?:\d+|two|three|four|five|six|a few) (?:nights?|days?|mornings?|evenings?|sessions?|minutes) (?:a|per|each|every|out of the) (?:week|month|day)|(?:\d+|an?|one|two|three|four) [a-z]+(?: [a-z]+)? (?:an|per|every|each) hour|every\s?\d+h\b|(?:daily|nightly|qd|bid|tid|qid|qhs|q\d+h?|prn|bd|tds|qds|od|po|twice)\b|b\.i\.d\.?|t\.i\.d\.?|round the clock|around the clock|(?:a|per)\s(?:day|night|week)|each time|every time|overnight|all (?:day|night)(?: long)?|tonight|nightly|before you leave the house"
    rf"|by (?:day|night)|(?:morning|night)-?time|at (?:bedtime|night|noon|breakfast|lunch|dinner|supper|lights-out|mealtimes?)|before (?:bed|bedtime|sleep|meals?|each meal|every meal|breakfast|lunch|dinner|noon|exercise|coffee|pe|gym|practice|the (?:flight|game|party|race|exam|test))|after (?:meals?|each|every|breakfast|dinner|lunch|a meal)|with (?:food|meals?|breakfast|dinner|lunch|each meal|every meal|your (?:\w+ )?meal|milk|water|juice)|on an empty stomach|first thing|morning and night|morning and evening|day and night|am and pm|in the (?:morning|evening)|as needed|when needed|if needed)"
)
DURATION = lazy_re2(rf"\b(?:for|x|over)\s?(?:the (?:first|next|whole|rest of the) |at least |about |only |up to |another |no more than )?{_HOW_MANY}[\s-]?(?:full |straight |solid |more |consecutive )?{_SPAN}\b|\buntil\b|\btill\b|\bwithin (?:the first )?(?:\d+|an?|one|two|three|few|first)\b|\b{_HOW_MANY}\s{_SPAN}\s(?:on|off|straight|a day|per day|each|daily|before|after|later)\b")
LIMIT = lazy_re2(r"\b(?:under|below|over|above|less than|more than|no more than|at most|at least|up to|max(?:imum)?(?: of)?|stay at|keep (?:it )?(?:at|to))\s[\d,.]+\s?(?:mg|g|grams?|mcg|iu|ml|ounces?|oz|calories|kcal|milligrams?|cups?|liters?)\b")
SETS = lazy_re2(r"\b(?:\d+|two|three|four|five|six|ten|twenty|thirty)\s?(?:sets?|x|rounds?|reps?|repetitions?)\b|\b(?:\d+|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|sixty)[\s-]?(?:reps?|times|seconds?|minutes?|mins?)\b")
RHYTHMS = (FREQUENCY, DURATION, SETS)


def has_amount(low: str, start: int, end: int) -> bool:
    """Whether ``start:end`` names an amount only a medicine has."""
    return DRUG_AMOUNT.search(low, start, end) is not None


def has_rhythm(low: str, start: int, end: int) -> bool:
    """Whether ``start:end`` says how often or how long."""
    return any(p.search(low, start, end) is not None for p in RHYTHMS)
