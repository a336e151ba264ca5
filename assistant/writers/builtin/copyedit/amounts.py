"""Money without its sign ("raised 4100 for the fund") and large numbers without their commas, where it is plain that they are."""

from __future__ import annotations

import re

from assistant.profile import Profile

_SIGNS = {"US": "$", "US-TX": "$", "CA": "$", "AU": "$", "UK": "£", "EU": "€"}
_NEARLY = r"(?:(?:over|about|almost|nearly|around|more than|just over|just under|exactly|another|a total of) )?"
# What is raised and then spent on something or by somebody is money; "raised 40 puppies" counts them.
_RAISED = re.compile(
    rf"(?i)\b((?:fund)?rais(?:ed|es|ing) {_NEARLY})(\d{{1,3}}(?:,\d{{3}})+|\d{{2,7}})(?=\s*(?:$|[.,!;)]|(?:for|to|at|so|in|on|toward|towards|through|with|by|from|last|this|today|tonight|yesterday|already|and|but|together|during|over|thanks|since)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?!\.\d)"
)
_SIGNED = re.compile(r"([$£€])(\d{4,7})(?![\d,])")
_NAMED = re.compile(r"(?i)(?<![\w$£€,.#/-])(\d{4,7})(?= (?:dollars?|bucks|pounds|quid|euros?)\b)")
_COUNTED = re.compile(r"(?i)\b((?:over|almost|nearly|about|around|more than|just over) )(\d{4,7})(?= (?:people|patients|visits|miles|steps|meals|families|kids|children|books|coats|doses|shots|vaccines|followers|runners|pairs|items|calls|hours|babies|pounds)\b)")
_YEARS = range(1900, 2100)


def written(text: str, profile: Profile) -> str:
    """A text with the sign of the practice's own money and commas between thousands."""
    sign = _SIGNS.get(profile.jurisdiction, "")
    if sign:
        text = _RAISED.sub(lambda m: f"{m[1]}{sign}{_grouped(m[2])}", text)
    text = _SIGNED.sub(lambda m: f"{m[1]}{_grouped(m[2])}", text)
    text = _NAMED.sub(lambda m: _grouped(m[1]), text)
    return _COUNTED.sub(lambda m: m[0] if int(m[2]) in _YEARS else f"{m[1]}{_grouped(m[2])}", text)


def _grouped(number: str) -> str:
    return f"{int(number.replace(',', '')):,}"
