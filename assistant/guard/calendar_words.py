"""The grammar of dates: what a day, a month, a weekday, a feast or a day word looks like in a text."""

from __future__ import annotations

from assistant.guard import lexicon


def _alternatives(words: list[str] | tuple[str, ...]) -> str:
    return "|".join(sorted((w.replace(".", r"\.?").replace("'", "'?") for w in words), key=len, reverse=True))


_SHORT = "(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
_ROWS = [row.split() for row in lexicon.entries("months")]
ENGLISH_MONTHS = tuple(row[0] for row in _ROWS)
MONTH = rf"(?:{_alternatives([name for row in _ROWS for name in row if name.isascii()])})"
# RE2 knows word boundaries of ASCII letters only, so months of other scripts have a shape of their own.
_OTHER_MONTH = rf"(?:{_alternatives([name for row in _ROWS for name in row if not name.isascii()])})"
FULL_MONTH = rf"(?:{_alternatives(ENGLISH_MONTHS)})"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
NTH = rf"{DAY}(?:\s?(?:st|nd|rd|th)|er|[ºª°.])?"
YEAR = r"(?:(?:19|20)\d{2}|'\d{2})"
ORDINAL = (
    r"(?:(?:twenty|thirty)[- ]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY_ABROAD = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|(?:segunda|terca|quarta|quinta|sexta)-feira)"
WEEKDAY_SHORT = r"(?-i:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun))"
PART = r"(?:morning|afternoon|evening|night|noon|midnight|am|pm|dawn)"
HOLIDAY = rf"(?:{_alternatives(lexicon.entries('holidays'))})"
CLOCK = r"(?:\d{1,2}(?:[:.]\d{2})?\s?(?:a\.?m\b\.?|p\.?m\b\.?)|\d{1,2}:\d{2}(?::\d{2})?|noon|midnight|\d{1,2}\s?o'?clock|\d{4}\s?(?:h|hrs|hours)\b)"

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDED = rf"(?:oh[- ]?(?:{_ONES})|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?|{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"

# What the rule looks for, by name. Full dates first.
SHAPES: tuple[tuple[str, str], ...] = (
    ("full", rf"\b(?:the\s+)?{NTH}\s?[-./]?\s?(?:of\s+|de\s+|di\s+|d'|day\s+of\s+)?{MONTH}\b\.?(?:\s?(?:[,./-]|de\s|del\s|of\s)?\s?{YEAR}\b)?"),
    ("full", rf"\b{MONTH}\b\.?[\s-]?(?:the\s+)?(?:{DAY}\s?(?:-|–|to|through|thru|and|&)\s?)?{DAY}(?:\s?(?:st|nd|rd|th))?\b(?:\s?,?\s?{YEAR}\b|\s?,\s?\d{{2}}\b)?"),
    ("full", rf"\b(?:the\s+)?{ORDINAL}(?:\s+day)?\s+of\s+{FULL_MONTH}\b(?:,?\s+{YEAR}\b)?|\b{FULL_MONTH}\s+(?:the\s+)?{ORDINAL}\b(?:,?\s+{YEAR}\b)?"),
    ("full", r"\b(?:19|20)\d{2}([-/.])(?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?\b"),
    ("full", r"\b(?:0?[1-9]|[12]\d|3[01])([-/.])\s?(?:0?[1-9]|[12]\d|3[01])[-/.]\s?(?:(?:19|20)\d{2}|\d{2})\b"),
    ("full", r"(?-i)\b(?:0?[1-9]|[12]\d|3[01])[-./ ](?:XII|XI|IX|IV|VI{0,3}|X|I{1,3})[-./ ](?:(?:19|20)\d{2}|\d{2})\b"),
    ("full", r"(?:(?:19|20)\d{2}|令和\s?\d{1,2}|平成\s?\d{1,2}|昭和\s?\d{1,2}|民國\s?\d{1,3})\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?[日号號]|\d{1,2}\s?月\s?\d{1,2}\s?[日号號]|(?:(?:19|20)\d{2}\s?년\s?)?\d{1,2}\s?월\s?\d{1,2}\s?일"),
    ("full", rf"\b{DAY}\s+{_OTHER_MONTH}(?:\s+{YEAR}\b(?:\s?г\.?|\s?р\.?|\s?года)?)?"),
    ("full", rf"\b{DAY}{_SHORT}(?:\d{{4}}|\d{{2}})?\b|\b(?:19|20)\d{{2}}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b"),
    ("full", r"\bngay\s+\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?"),
    ("slash", r"\b(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])\b|\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])\b"),
    ("slash", r"\b(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\s|$)|\b(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])\b"),
    ("slash", r"\b(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\b"),
    ("month", rf"\b(?:(?:early|late|mid|end of|beginning of|start of|middle of|the month of|in|since|by|until|till|this(?:\s+past)?|last|next|every|through|before|after|of|from|during|around|over|back in|en|im|em)[\s-]+)+(?:{FULL_MONTH}|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?:,?\s+(?:of\s+)?{YEAR})?\b"),
    ("month", rf"\b(?:{FULL_MONTH}|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?),?\s+(?:of\s+)?(?:19|20)\d{{2}}\b|\b(?:0?[1-9]|1[0-2])/(?:19|20)\d{{2}}\b"),
    ("spoken", rf"\b{_WORDED}(?:(?:, | )(?:and )?{_WORDED}){{2,}}\b"),
    ("weekday", rf"\b(?:{WEEKDAY}|{WEEKDAY_ABROAD})s?\b"),
    ("weekday", rf"\b(?:on|last|next|this|past|since|until|till|by|every)\s+{WEEKDAY_SHORT}\b\.?|\b{WEEKDAY_SHORT}\.?,?\s+(?:at\s+)?\d|(?-i:\b(?:Tues|Wed|Thurs|Thu|Fri)\b)"),
    ("weekday", r"(?-i)\b(?:on|last|since|until|till?|by)\s+(?:mon|tues?|weds?|thurs?|fri|sat)\b|\b(?:last|since|until)\s+sun\b"),
    ("day", r"\b(?:on\s+|during\s+)?the\s+(?:night|day|morning|week|weekend|afternoon|evening)\s+(?:of|before|after)\s+(?:the|our|that|this)\s+(?:[\w'-]+\s+){0,3}(?:\w*storm|blizzard|hurricane|tornado|earthquake|blackout|(?:power )?outage|flood|eclipse|election|parade|wildfire|fire|super bowl|marathon|homecoming|playoff|derecho|fair|festival|concert|shooting|crash|heat wave|tsunami|evacuation|lockdown)\b"),
    ("holiday", rf"\b{HOLIDAY}\b"),
    ("nth", rf"\b(?:on|by|since|until|till|before|after|from|for|around)\s+the\s+(?:{DAY}(?:st|nd|rd|th)|{ORDINAL})\b|\b(?:\w+ed|seen|home|back|done|here|was|is|came|surgery|visit|appointment|of)\s+the\s+{DAY}(?:st|nd|rd|th)\b"),
    ("day", rf"\b(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow)\b|\byesterday\b|\btoday\b|\btonight\b|\btonite\b|\btomorrow\b|\b(?:last|this|later\s+this|earlier\s+this|late\s+last)\s+(?:{PART}|week(?:end)?|month|wk)\b|\bnext\s+(?:week(?:end)?|month)\b|\bearlier\s+today\b|\bovernight\b|\bover\s+the\s+weekend\b|\bthe\s+(?:first|last|middle|end|beginning|1st)\s+of\s+(?:the|this|last|next)\s+month\b"),
    ("day", r"\b(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:days?|weeks?|nights?|fortnights?)\s+ago\b"),
    ("weekday", r"(?-i)\b(?:on|last|since|until|till?|by|this|next)\s+(?:sun|mon|tues?|weds?|thurs?|fri|sat)\s+(?:nite|night|morn(?:ing)?|aft(?:ernoon)?|eve(?:ning)?|am|pm)\b"),
    ("day", r"\b(?:ayer|hoy|manana por la manana|hier|aujourd'hui|demain|gestern|heute|vorgestern|ieri|oggi|ontem|hoje|kahapon|ngayon)\b"),
    ("tag", rf"#\w*(?:{FULL_MONTH}|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec))_?{DAY}(?:st|nd|rd|th)?(?:_?(?:19|20)\d\d)?(?:\b|_|(?-i:[A-Z]))\w*|#\w*{DAY}(?:st|nd|rd|th)?_?{FULL_MONTH}\w*"),
)
