"""Changes said so plainly that a pattern reads them for certain: "slide 4 should say ...", "swap slides 2 and 3", "put the phone on its own line"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant import platforms
from assistant.stages import Edit, Post

_NTH = r"(?:first|second|third|fourth|fifth|sixth|last|final|top|bottom|opening|closing|1st|2nd|3rd|4th|5th)"
_UNIT = r"(?:slide|tweet|bullet(?: point)?|point|line|sentence|paragraph|say|part)"
_PART = rf"(?:(?:the |our |that )?(?:{_NTH} {_UNIT}|{_UNIT} #?\d{{1,2}})(?: (?:of|in|on) (?:the )?(?:caption|{_NTH} {_UNIT}|{_UNIT} \d{{1,2}}))?|(?:the )?caption|(?:the )?(?:opening|hook|title)|option [a-e]\)?)"
_LEAD = r"(?:(?:please|pls|also|and|then|but|so|just|now|ok|okay|no|can you|could you|maybe)[\s,]+)*"
_TAKE_OUT = r"(?:take out|leave out|take off|remove|delete|drop|cut|lose|ditch|scrap|get rid of)"
_QUOTE = r"[\"“”][^\"“”\n]{1,300}[\"“”]"
_COUNT = r"(?P<count>one|two|three|four|five|six|\d)"
_SET = (
    re.compile(rf"(?is){_LEAD}(?P<part>{_PART})(?: text)? (?:should|must|needs to|has to|is supposed to|can) (?:just |now |only |simply )*(?:say|read|be)(?: just| only| instead)?\s*:?\s+(?P<new>.+)"),
    re.compile(rf"(?is){_LEAD}(?P<part>{_PART})\s*:\s+(?P<new>.+)"),
    re.compile(rf"(?is){_LEAD}(?:set|change|make|turn|replace|rewrite) (?P<part>{_PART})(?: text)?(?: so (?:that )?it)?(?: to| into| with| as)?(?: (?:say|says|read|reads))?\s*:?\s+(?P<new>.+)"),
)
# What is said of a part and is not to stand there.
_OF_IT = re.compile(r"(?i)^(?:and|or|&|,)|^(?:(?:a (?:bit|little)|much|more|less|way|too|even)\s+)*(?:short|long|fun|warm|simpl|plain|bold|clear|strong|better|soft|punch|light|snapp|catch|crisp|gentl|nice|friendl)\w*\W*$|^(?:first|last|next|gone|out|removed|deleted|moved|it|that|this|there|here|up|down|smaller|bigger)\b|^(?:about|like|similar|something|anything|an? (?:\w+ )?(?:question|quote|joke|hook|list|poll|tip|fact|number|emoji|bullet|thread|link|line|sentence)s?|true or false|questions|the (?:first|last|next|end|top|second|third|opening|closing)|on (?:its|a)|in (?:its|caps|bold)|at the|behind|after|before|bullets?|more|less|fewer)\b")
_LIKE = re.compile(r"(?i)^an? (?:question|line|sentence|hook) like:? (?=\S+ \S+)")
_NOT = re.compile(r"(?P<new>[^.!?,]{1,60}?),? (?:not|instead of|rather than) (?P<old>[^.!?,]{1,60})\W*")
_OWN_LINE = re.compile(rf"(?is){_LEAD}(?:put|move|set|get|give|place|make|have) (?P<part>[^.!?]{{2,60}}?) (?:in|on|to|onto|into|have|get)? ?(?:a|an|its|it['’]?s|their|the|own|another)(?: own| new| separate| next)? (?:line|paragraph)(?: of (?:its|their) own)?(?: please| pls)?\W*")
_EACH = re.compile(r"(?i)\b(?:each|every|all)\b")
_SWAP = re.compile(rf"(?i){_LEAD}(?:swap|switch|exchange|flip) (?:the )?(?P<unit>slide|tweet|bullet|point|sentence|paragraph|line)s? (?P<one>\d{{1,2}}) (?:and|with|&) (?:(?:slide|tweet|bullet|point|sentence|paragraph|line) )?(?P<other>\d{{1,2}})(?: please| pls| around)*\W*")
_TAGS = (
    re.compile(rf"(?i){_LEAD}(?:(?:max|only|just|no more than|at most|keep|use|make it|less|fewer|cut (?:it )?to|down to|limit to|i want|with)[\s,:]+)*{_COUNT} hash ?tags?(?:,? (?:max|maximum|only|tops|at most|is enough|are enough|is plenty|will do|please|pls|is fine))*\W*"),
    re.compile(rf"(?i){_LEAD}(?:shorten|trim|cut|reduce|limit|bring) (?:the )?(?:number of )?hash ?tags? (?:down )?to (?:just |only )?{_COUNT}(?: please| pls)?\W*"),
    re.compile(rf"(?i){_LEAD}(?:(?:too many|so many|less|fewer|reduce the|cut the) hash ?tags?)(?: (?:on|for|in) (?:the )?\w+)?\W+(?:(?:only|just|max|keep|make it|cut to)\s+)*{_COUNT}(?: (?:is|are|will)(?: enough| plenty| fine| do)| max| only| tops)*\W*"),
)
_BACK = re.compile(rf"(?is){_LEAD}(?:(?:put|bring|add|get) (?P<part>[^.!?]{{2,70}}?) back(?: in| there| please| pls| up| into it| (?:on|to|in) (?:the )?\w+)*|(?:put|bring) back (?P<other>[^.!?]{{2,70}}?)(?: please| pls)*|restore (?P<third>[^.!?]{{2,70}}?)(?: please| pls)*)\W*")
_INSERT = (
    re.compile(rf"(?is){_LEAD}(?:right |just )?(?P<side>after|before|behind) (?:the (?:words?|word) )?(?P<anchor>{_QUOTE}|[^\"“”:.!?]{{2,50}}?),? (?:add|put|insert|say|write) (?P<new>{_QUOTE})\W*"),
    re.compile(rf"(?is){_LEAD}(?:add|put|insert|write|include) (?P<new>{_QUOTE}) (?:right |just |directly |in )?(?P<side>after|before|behind) (?:the words? )?(?P<anchor>{_QUOTE}|[^\"“”:.!?]{{2,60}})\W*"),
)
_MERGE = re.compile(r"(?i)\b(?:merge|join|combine|fuse|squeeze) (?:the )?(?P<unit>slide|tweet|bullet|point|sentence)?s? ?(?P<one>\d{1,2}) (?:and|with|&) (?P<other>\d{1,2})(?: (?:into|in|to) (?:one|a single) (?P<into>slide|tweet|bullet|point|sentence))?")


_QUOTES = re.compile(r"[\"“”]")
_OUT = re.compile(rf"(?i){_LEAD}(?:{_TAKE_OUT}|kill) (?:the|that|this) (?P<part>(?!first\b|last\b|second\b|third\b|whole\b|entire\b)(?:(?! and (?:the|that|this|our) )[^,;:.!?]){{2,60}}?) (?P<noun>line|sentence|bullet|joke)(?: too| please| pls| out)*\W*")
_A_LINE = re.compile(rf"(?i){_LEAD}(?:add|put|insert|write|give it|use) (?:a|an|another|this as (?:a|the)|as (?:a|the)) (?P<nth>first|last|opening|closing|top|final) (?:line|sentence)[^\"“”]{{0,40}}?(?P<new>{_QUOTE})\W*")
_READS = re.compile(rf"(?is){_LEAD}(?:(?:it|this|that|the (?:time|date|line|sentence|text|hours|name|price|address)|time|date|hours) )?(?:should|must|needs to|has to) (?:just |now |only )?(?:be|say|read)\s*:\s*(?P<new>.+)|{_LEAD}(?:the )?(?:time|date|hours) should (?:just |now )?(?:say|read)\s+(?P<other>.+)")
_READS_QUOTED = re.compile(rf"(?is){_LEAD}(?:it|this|that)? ?(?:should|must|needs to|has to) (?:just |now |only )?(?:be|say|read)\s*:?\s*(?P<new>{_QUOTE})(?P<own>,? on (?:its|a) (?:own|separate|new) line)?[.!]*")
_STAND = re.compile(rf"(?i){_LEAD}(?P<part>[^:;.!?]{{4,70}}?) (?:should|must|needs to|has to) (?:be|come|go|stand)(?: as)? (?:the )?(?:very )?(?P<nth>first|last|top|opening|closing|final)(?: (?:line|sentence|bullet|point|slide|tweet|one|thing))?(?:,? (?:right )?after the title)?(?: please| pls| i meant)?\W*")
_INSTEAD = (
    re.compile(rf"(?is){_LEAD}(?:instead of|in place of|rather than) (?P<old>[^:]{{3,80}}?),? (?:just )?(?:say|put|write|use|have)\s*:?\s+(?P<new>.+)"),
    re.compile(rf"(?is){_LEAD}(?:say|put|write|use) (?P<new>[^:]{{3,200}}?),? (?:instead of|in place of|rather than) (?P<old>.{{3,80}}?)[.!]*"),
)
_FEWER = re.compile(r"(?i)(?:(?:please|pls|just|keep|only|make it|cut it|down|to|in|as|max|at most|no more than|the|first|shorter)\b[\s:,]*)*\b(?P<count>one|two|three|four|five|six|\d) (?P<unit>tweet|slide|bullet|point|fact)s?(?: (?:please|pls|only|max|tops|total|at most|is enough|are enough|is plenty|will do))*\W*")
_NOT_THERE = re.compile(rf"(?i){_LEAD}(?:the (?:first |last )?(?:words?|line|part|bit) )?(?P<quote>{_QUOTE}) (?:is|are|was|were)(?: just| only)? (?:my (?:notes?|instructions?|words)|instructions?|a (?:note|mistake)|for you|not (?:needed|part of (?:it|the post))|n.?t part of (?:it|the post)|n.?t needed)\W*")
_SPELLED = re.compile(rf"(?i){_LEAD}(?:spell|write) (?:out )?[\"“”]?(?P<old>[\w.]{{1,15}})[\"“”]? (?:out )?as [\"“”]?(?P<new>[^\"“”.!?]{{2,40}})[\"“”]?[.!]*")
_CHOICE = re.compile(rf"(?i){_LEAD}(?:change|make|set|replace) (?:choice |answer )?(?P<letter>[a-e])\)? (?:to|into|with) [\"“”]?(?P<new>[^\"“”]{{2,60}}?)[\"“”]?[.!]*")
_THIS_INSTEAD = re.compile(rf"(?is){_LEAD}(?:put|use|write|say|add|have) (?:this|that|the following)(?: line| sentence| one)?(?: instead| there| in)?\s*:\s+(?P<new>.+)")
_LIKE_THIS = re.compile(rf"(?i){_LEAD}(?:something|sth|maybe|say)(?: |,)*like:? (?P<new>{_QUOTE})\W*")
_OUT_BY_NUMBER = re.compile(rf"(?i){_LEAD}{_TAKE_OUT} (?P<part>(?:the )?(?:{_NTH}(?:,? and (?:the )?{_NTH})?|(?:first|last) (?:two|three)) (?:say lines?|sentences?|lines?|bullets?|slides?|tweets?|paragraphs?|hash ?tags?|points?))(?: too| please| pls| out)*\W*")
_OPENS_WITH_A = re.compile(rf"(?i){_LEAD}(?:start|open|begin|lead)(?: it| this| the post| off)?(?: with)? (?P<what>an? (?:\w+ )?(?:question|joke|hook|statistic|stat|quote))(?: instead| please| pls)*\W*")
_VALUE_NOT = re.compile(rf"(?i){_LEAD}(?:(?:it|that|this|there|we|they)(?:['’]?s|['’]?re| is| are| will be)? )?(?P<new>[^.,;:!?\"“”]{{1,40}}?)(?: now)?,? not (?:just |only |on |at )?(?P<old>[^.,;:!?\"“”]{{1,30}}?)(?: anymore| any more)?[.!]*")
_VALUE = re.compile(r"(?i)\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight)\b")
_BREAK = re.compile(rf"(?i){_LEAD}(?:(?:start|begin|make|put|add) (?:a )?(?:new paragraph|paragraph break|line break) (?:at|with|before|from)|(?:break|split) (?:it|the post|the text) (?:at|before)) (?P<at>{_QUOTE})\W*")
_OUT_NUMBERS = re.compile(rf"(?i){_LEAD}{_TAKE_OUT} (?:the )?(?P<unit>slide|tweet|bullet|point|line|sentence|paragraph)s? (?P<numbers>\d{{1,2}}(?:(?:\s*,\s*(?:and )?|\s+and\s+|\s*&\s*)(?:(?:slide|tweet|bullet|point|line|sentence|paragraph) )?\d{{1,2}})+)(?: too| please| pls)*\W*")
_ARROW = re.compile(rf"(?i){_LEAD}(?P<old>{_QUOTE}|[^-:.!?\"“”]{{2,40}}?)\s*(?:->|→|=>)\s*(?:should be )?(?P<new>{_QUOTE}|[^.!?\"“”]{{1,60}})[.!]*")
_ADDS_BEHIND_COLON = re.compile(rf"(?is){_LEAD}(?:add|put|insert|include) (?:an?|one|another|one more)(?: (?:new|last|final|closing|short|more))* (?:line|sentence|slide|note|tweet|paragraph)(?P<place>[^:\"“”]{{0,60}}):\s+(?P<new>.+)")
_NEXT = re.compile(rf"(?i)(?:,\s*(?:and |but )?|\s+and )(?=(?:{_PART}(?: text)?(?: should|\s*:)|(?:(?:max|only|just) )?(?:\d|two|three|four|five) hash ?tags?\b))")


def parted(clause: str) -> list[str]:
    """A clause cut where a part that is named begins another wish."""
    return [piece for piece in _NEXT.split(clause) if piece.strip()]


def read(said: str) -> Edit | None:
    """The change that a clause asks for; None where no pattern reads it."""
    said = said.strip()
    if found := _FEWER.fullmatch(said):
        return Edit("keep", words=(found["count"].lower(), found["unit"].lower()), typed=said)
    if found := _READS_QUOTED.fullmatch(said):
        return Edit("replace", words=(found["new"],), place="on its own line" if found["own"] else "", typed=said)
    if (found := _VALUE_NOT.fullmatch(said)) and _VALUE.search(found["old"]):
        return Edit("replace", (found["old"].strip(),), (found["new"].strip(),), typed=said)
    if found := _BREAK.fullmatch(said):
        return Edit("move", (found["at"],), place="in a new paragraph", typed=said)
    if found := _ARROW.fullmatch(said):
        return Edit("replace", (found["old"].strip(),), (found["new"].strip(),), typed=said)
    if found := _ADDS_BEHIND_COLON.fullmatch(said):
        return Edit("add", words=(found["new"].strip(),), place=found["place"].strip(), typed=said)
    if found := _OUT_NUMBERS.fullmatch(said):
        return Edit("remove", tuple(f"{found['unit']} {number}" for number in re.findall(r"\d+", found["numbers"])), typed=said)
    if found := _OUT_BY_NUMBER.fullmatch(said):
        return Edit("remove", (found["part"],), typed=said)
    if found := _OPENS_WITH_A.fullmatch(said):
        return Edit("add", words=(found["what"],), place="at the top", typed=said)
    if found := _THIS_INSTEAD.fullmatch(said):
        return Edit("add", words=(found["new"].strip(),), typed=f"add: {found['new'].strip()}")
    if found := _LIKE_THIS.fullmatch(said):
        return Edit("add", words=(found["new"],), typed=said)
    if found := _NOT_THERE.fullmatch(said):
        return Edit("remove", (found["quote"],), typed=said)
    if found := _SPELLED.fullmatch(said):
        return Edit("replace", (found["old"],), (found["new"].strip(),), typed=said)
    if found := _CHOICE.fullmatch(said):
        return Edit("replace", (f"option {found['letter']}",), (found["new"].strip(),), typed=said)
    if (found := _OUT.fullmatch(said)) and not _QUOTES.search(found["part"]):
        return Edit("remove", (f"the {found['part']} {found['noun']}",), typed=said)
    if found := _A_LINE.fullmatch(said):
        return Edit("add", words=(found["new"],), place="at the top" if found["nth"].lower() in ("first", "opening", "top") else "at the end", typed=said)
    if found := _READS.fullmatch(said):
        return Edit("replace", words=((found["new"] or found["other"]).strip(),), typed=said)
    if found := _first(_INSTEAD, said):
        return Edit("replace", (found["old"].strip(),), (found["new"].strip(),), typed=said)
    if (found := _STAND.fullmatch(said)) and not _OF_IT.match(found["part"]):
        return Edit("move", (found["part"].strip(" \"“”"),), place=f"at the {'top' if found['nth'].lower() in ('first', 'top', 'opening') else 'end'}", typed=said)
    for pattern in _SET:
        if found := pattern.fullmatch(said):
            new = _LIKE.sub("", found["new"].strip())
            if _OF_IT.search(new):
                return None
            if other := _NOT.fullmatch(new):
                return Edit("replace", (other["old"].strip(),), (other["new"].strip(),), f"in {found['part']}", said)
            return Edit("replace", (found["part"],), (new,), typed=said)
    if found := _SWAP.fullmatch(said):
        return Edit("move", (f"{found['unit']} {found['one']}", f"{found['unit']} {found['other']}"), place="swapped", typed=said)
    if (found := _OWN_LINE.fullmatch(said)) and not _EACH.search(found["part"]):
        return Edit("move", (found["part"].strip(),), place="on its own line", typed=said)
    if found := _first(_TAGS, said):
        return Edit("keep", words=(found["count"].lower(), "hashtag"), typed=said)
    if found := _first(_INSERT, said):
        return Edit("add", words=(found["new"],), place=f"{'before' if found['side'].lower() == 'before' else 'after'} {found['anchor']}", typed=said)
    if found := _BACK.fullmatch(said):
        return Edit("restore", ((found["part"] or found["other"] or found["third"]).strip(),), typed=said)
    return None


def _first(patterns: Sequence[re.Pattern[str]], said: str) -> re.Match[str] | None:
    """The match of the first of some patterns that reads the whole."""
    return next((match for pattern in patterns if (match := pattern.fullmatch(said))), None)


def eased(said: str, posts: Collection[Post]) -> str:
    """A message on drafts in words that the rest reads better: "merge 2 and 3 into one tweet" -> "merge tweets 2 and 3", "the story should be shorter" -> "make it shorter"."""
    said = _OTHERS_GO.sub("", said) if len(posts) > 1 else said
    said = _AS_ONE_FOR.sub(r"same for \g<where>", _STYLE_OF_IT.sub("make it ", said))
    said = _REASON.sub(r"\g<lead>", said)
    said = _TWO_SWAPS.sub(r"\g<first> and \g<verb> \g<other>", said)
    unit = "tweet" if any(post.parts for post in posts) else "slide" if any("Slide 1\n" in post.text for post in posts) else ""
    said = _SHORTER_KEEP.sub("", said)
    if unit:
        said = _SWAP_BARE.sub(rf"\g<verb> {unit}s \g<one> and \g<other>", said)
    found = _MERGE.search(said)
    if found is None or not (named := found["unit"] or found["into"] or unit):
        return said
    return f"{said[: found.start()]}merge {named}s {found['one']} and {found['other']}{said[found.end() :]}"


_OTHERS_GO = re.compile(r"(?i)[.,;]?\s+(?:and )?(?:delete|drop|remove|lose|forget|scrap) (?:the )?(?:others?|other (?:one|two|three|ones)|rest)(?: of them)?[.!]*$")
_AS_ONE_FOR = re.compile(rf"(?i)\b(?:the )?same (?:thing |post |text )?as an? (?P<where>{platforms.spoken()})(?: post| version)?\b")
_REASON = re.compile(r"(?i)(?P<lead>^|[.!?]\s+)(?:also |and |but )?(?:we|i|it|they|he|she|you|that|this)['’]?(?:re|s|m| are| is| am| have| do)?\b[^.,;:!?\"“”]{2,50}?,? so (?=(?:please |pls |just )?(?:take|remove|drop|delete|cut|change|make|add|put|use|say|swap|move|replace)\b)")  # "we're in the UK so take out the CDC line"
_SHORTER_KEEP = re.compile(r"(?i)^(?:make it )?shorter[.!,;]+\s*(?=(?:just |and )?keep only\b)")
_SWAP_BARE = re.compile(r"(?i)\b(?P<verb>swap|switch) (?P<one>\d{1,2}) (?:and|with|&) (?P<other>\d{1,2})(?: again| back)?")
_TWO_SWAPS = re.compile(r"(?i)(?P<first>\b(?P<verb>change|replace) [^,;!?\"“”]{1,30}? (?:to|with) [^,;!?\"“”]{1,30}?),? and (?P<other>(?!add|remove|put|make|change|replace|delete|drop|cut|move|use|say|take|keep|swap|end|start|then)[^,;!?\"“”]{1,30}? (?:to|with) [^,;!?\"“”]{1,30})")
_STYLE_OF_IT = re.compile(r"(?i)\b(?:the|this) (?:story|post|caption|text|draft|reel|script|thread|carousel) (?:should|needs to|must|could|has to) be (?=(?:a (?:bit|little) |much |way )?(?:short|long|warm|funn|simpl|plain|friendl|soft|punch|light)\w*)")
