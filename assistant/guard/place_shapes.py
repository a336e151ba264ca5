"""What a place looks like in a text: where towns, streets, buildings and landmarks stand, by kind."""

from __future__ import annotations

import re

from assistant.guard import address_words, lexicon

_TOWN = (
    ("sure", rf"\b(?:live[sd]?|living|born|raised|grew up|grown up|reside[sd]?|residing|resident|residents|native|retired|moved|moving|move|relocated|home|back home|commutes?|flew|flying|flies|drove|drives|driving|travel(?:s|ed|led|ing)?|came|comes|coming|"
     rf"all the way|up|down|over|in|out|visiting|visited|arrived|transferred|transported|airlifted|from|outside|near|camped|stationed|vacationing|working|works|farm|ranch|apartment|house|condo|cabin)\s+(?:just\s+)?(?:in|from|of|to|near|outside(?:\s+of)?|at|around|through|over from|up from|down from|out of)\s+(?:(?:beautiful|sunny|nearby|downtown|north|south|east|west|rural|greater|old|tiny|little)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("sure", rf"\b(?:from|near|outside(?:\s+of)?|town of|city of|village of|suburb of|island of)\s+(?:(?:downtown|nearby|rural|beautiful|sunny)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("sure", rf"\b(?:desde|vive en|vivia en|viene de|nacio en|aus|nach|wohnt in|lebt in|kommt aus|habite a|vient de|ne a|abita a|vive a|viene da|mora em|vive em|veio de|mieszka w|pochodzi z)\s+(the\s+)?({address_words.CAPS})"),
    ("known", rf"\b(?:in|to|at|around|through|via|of|for|toward|towards|into|leaving|left|visit(?:s|ed|ing)?|reach(?:es|ed)?|between|across|off|above|below)\s+(?:(?:downtown|north|south|east|west|rural|greater)\s+)?[\[(\"'*`]?(the\s+)?({address_words.CAPS})"),
    ("labelled", rf"\b(?:address|town|city|hometown|village|county|street|neighbou?rhood|location|lives|school|hospital|zip|home|residence|from)\s*:\s*(the\s+)?(\d+\s+{address_words.CAPS}|{address_words.CAPS}(?:,\s*{address_words.CAPS})?|\d{{2,6}})"),
    ("branch", rf"\bat\s+(?:the\s+)?({address_words.CAP}(?:\s{address_words.CAP})?\s+(?:on|near|off)\s+{address_words.CAPS})"),
    ("branch", rf"\b(?:at|from|to|near|behind|by|outside|inside|above)\s+(the\s+(?-i:[a-z]{{3,}})(?:\s(?-i:[a-z]{{3,}}))?\s+(?:on|off|near)\s+{address_words.CAPS})"),
    ("aside", rf"[(,]\s*(the\s+)?({address_words.CAPS})\s*[),.;]"),
    ("riddle", rf"\b(?:has|is|starts with|begins with|ends (?:in|with)|rhymes with)\s+(?:an?|the)\s+\w+:\s*(the\s+)?({address_words.CAPS}|\d{{1,6}})"),
    ("native", rf"\b(the\s+)?({address_words.CAPS})[- ](?:based|area|native|resident|man|woman|mom|dad|mother|father|teen|teenager|couple|family|boy|girl|grandmother|grandfather|farmer|firefighter|teacher|student|police|officer|businessman|business owner)\b"),
)
_FEATURE = r"(?-i:Valley|Islands?|Lake|Beach|Heights|Springs|Falls|Creek|Harbou?r|Bay|Ridge|Mesa|Point|Hills|Grove|County|Township|Bluffs?|Mountains?|Peninsula|Hollow|Reservation|Prairie|Canyon|Pass|Cove|Sound|Parish|Delta|Bottoms|Flats|Gap|Junction|Landing|Crossing|Rocks?|Peak|Summit|Butte|Ledge|Cliffs?|Dunes|Woods|Forest|Lighthouse|Rapids|Gorge|Plateau|Overlook|Trailhead)"
_MORE = (
    ("feature", rf"\b(?:in|on|to|at|near|from|around|across|off|of|outside|over|through)\s+(?:the\s+)?((?:{address_words.CAP}\s){{1,3}}{_FEATURE})\b"),
    ("alone", rf"(?m)(?:^|[.!?]\s)\W{{0,3}}({address_words.CAPS}(?:,\s*(?-i:[A-Z][A-Za-z]+))?)\s*[.!]?\s*$|(?:\A|[.!?]\s+)({address_words.CAPS})\."),
    ("tag town", r"(?-i)#([A-Z][A-Za-z]{3,24})\b"),
    ("past", r"\b(?:out|up|down|over|just|right)\s+(?:past|by|near|behind|beyond|off|across from)\s+the\s+(?:old\s+)?[a-z]{3,}(?:\s(?:dock|road|mill|bridge|church|store|plant|quarry|tracks|landing|farm|school|station|mine|dam|ramp|creek|river|lake|cannery|refinery|highway|elevator|marina|pier|stand))?\b"),
    ("named hospital", r"\b(?:at|from|to|over at|by|via)\s+((?-i:Children['’]s|Shriners|Mass General|Cedars|Sacred Heart|St\. Luke['’]s|University))(?:[.,;!?)]|\s+(?:this|last|on|in|for|with|after|before|to|and|where|when|by|who|yesterday|today)\b|\s*$)"),
)
_LOWER = r"\b(?:lives? in|living in|lived in|from|moved to|born in|raised in|grew up in|resident of|near|outside|drove (?:in )?from|drives (?:in |up |down )?from|came (?:in )?from|back to|home to|visiting)\s+([a-z]{3,}(?:\s[a-z]{2,}){0,2})"
_HOSPITAL = rf"\b(?:at|from|to|by|in|over at|out of|via|@)\s+((?:the\s+)?(?:{'|'.join(sorted(map(re.escape, lexicon.entries('hospital_names')), key=len, reverse=True))}|(?-i:St\.?|Saint|Sta\.?|San|Santa)\s(?-i:[A-Z])[\w'’-]+|(?-i:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?\s(?:Regional|Memorial|General|Methodist|Baptist|Presbyterian)\b)))(?:\s+(?:er|ed|icu|ccu|hospital|medical center|clinic|main|downtown|campus|burn unit|trauma|nicu|l&d))?\b|\b((?-i:St\.?|Saint)\s(?-i:[A-Z])[\w'’-]+|methodist|mercy|providence|presbyterian|baptist|harborview|bellevue|parkland|kaiser|mayo|hopkins)(?:\s+(?:er|ed|icu|ccu|hospital|nicu))\b"
PATTERNS = (*address_words.STREETS, *address_words.BUILDINGS, *_TOWN, ("lower town", _LOWER), ("named hospital", _HOSPITAL), *_MORE)
