"""Orders of the kitchen, the garden, the craft table and of good company: they treat nobody, whatever the text spoke of before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, Kind, Matter, matter
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

# Words that hardly stand in counsel about a body.
_SURE = lazy_re2(
    r"\b(?:oven|ovens|preheat\w*|skillet|saucepan|sauce pan|stock ?pot|pie (?:pan|dish|crust)|baking (?:sheet|tray|dish|pan)|loaf pan|muffin (?:tin|pan)|dutch oven|lidded pot|rolling pin|parchment|dough|play-?dough|sourdough|flour|batter|frosting|icing sugar|scones?|loaf|loaves|cookies|brownies|cupcakes?|cake|casserole dish|crust|knead\w*|whisk\w*|saut[ée]\w*|caramelize\w*|"
    r"al dente|bake (?:at|for|hot|until|till|in)|bake it|double the butter|halve the sugar|slime|papier|ornaments?|decorations?|jollof|stew pot|slow cooker|bread machine|"
    r"knit\w*|purl|crochet\w*|yarn|cast on|bind off|pom-?poms?|sewing machine)\b"
)
_GARDEN = lazy_re2(
    r"\b(?:hydrangeas?|rose ?bush(?:es)?|roses|tulips?|daffodils?|peon(?:y|ies)|lawn|mulch\w*|topsoil|potting (?:soil|mix)|seedlings?|fungicide|compost|(?:the |its |their |yellow(?:ing|ed)? )leaves|old (?:stems|canes|blooms)|houseplants?|orchids?|monstera|succulents?|raised beds?|flower ?beds?|perennials|prun(?:e|ing) (?:the|your|them|in)|bird ?feeder|deadhead\w*)\b"
)
# What one does with somebody who has an illness that is not catching: "sit next to the kid with the itchy elbows".
_SOMEBODY = r"(?:him|her|them|somebody|someone|people|(?:your|a|an|the|that|our) (?:[\w’'-]+ ){0,2}(?:kid|child|boy|girl|friend|neighbou?r|cousin|classmate|teammate|coworker|colleague|brother|sister|mom|dad|aunt|uncle|grandma|grandpa|guy|lady|man|woman|person|partner|student|date))"
_COMPANY = lazy_re2(
    rf"\b(?:sit (?:down )?(?:next to|beside|with|by|near) {_SOMEBODY}|save {_SOMEBODY} a (?:seat|spot|slice|place)|hug {_SOMEBODY}|give {_SOMEBODY} a (?:hug|high[- ]five|seat|ride|smile)|invite {_SOMEBODY}|say (?:hi|hello)\b|(?:play|dance|eat|walk|swim) with {_SOMEBODY}|high[- ]five {_SOMEBODY}"
    r"|shake (?:the|a|his|her|their|that) hands?|hold (?:his|her|their|the) (?:hand|door)|share (?:the|a|your) (?:popcorn|table|desk|bench|seat|lunch|snacks?|couch|crayons|chips|fries|pool|lane)|pass the (?:popcorn|chips|ball|salsa)|pull up a chair|make room|stand up for)\b"
)
# Acts that may prepare a remedy too: they count where no illness is near.
_COOKING = lazy_re2(r"\b(?:peel(?: and \w+)? (?:the|your|two|three|four|\d+|and)|dice|chop|mince|grate|simmer|blend (?:the|four|three|two|in|until)|fry|roast the|strain the|(?:cut|slice)[^.!?]{3,40}\binto (?:[\w-]+ ){0,3}(?:chunks|strips|cubes|slices|wedges|rounds|pieces))\b")
# What is swallowed by the clock is a remedy, however it was cooked.
_TAKEN = lazy_re2(r"\b(?:drink|sip|swallow|gargle|rub|twice|daily|(?:a|per|each|every) (?:day|morning|night))\b")
_MEDICAL = ILL | {Kind.DRUG}
_REACH = 170  # characters back in which an illness still is what is spoken of


def household(frame: Frame) -> bool:
    """Whether the sentence gives orders of cooking, gardening or handicraft."""
    if frame.lead_ill():
        return False
    return _of_house(frame.low, frame.matter, frame.phrase.start, frame.phrase.end, max(frame.before[0], frame.before[1] - _REACH))


def at(document: Document, start: int, end: int) -> bool:
    """Whether what is said at ``start:end`` is about cooking, gardening or handicraft."""
    index = document.sentence_index(start)
    before = document.sentences[max(0, index - 2)][0]
    return _of_house(document.low, matter(document), start, end, before)


def _of_house(low: str, things: Matter, start: int, end: int, before: int) -> bool:
    if _COMPANY.search(low, start, end):
        return not things.any(start, end, frozenset((Kind.DRUG, Kind.SUPPLEMENT, Kind.REMEDY, Kind.TEST))) and not _TAKEN.search(low, start, end)
    garden = _GARDEN.search(low, start, end) is not None
    sure = _SURE.search(low, start, end) is not None
    if not (garden or sure or _COOKING.search(low, start, end)):
        return False
    if garden:
        return not things.any(start, end, frozenset((Kind.DRUG, Kind.CONDITION)))
    if things.any(start, end, _MEDICAL | {Kind.SUPPLEMENT}) or _TAKEN.search(low, start, end):
        return False
    return sure or start <= before or not things.any(max(before, start - _REACH), start, ILL)
