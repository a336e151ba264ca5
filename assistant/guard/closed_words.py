"""Words of closed classes, and those that cannot do without what follows them."""

from __future__ import annotations

DETERMINERS = frozenset("a an the this that these those his her their my our your its another every each some any no whose".split())  # noqa: SIM905
ALSO_PRONOUNS = frozenset("this that these those his her another each some any".split())  # noqa: SIM905
PREPOSITIONS = frozenset("in on at from for with of near to by through outside inside behind across around past over under along beside between among during via into onto off toward towards against after before since until without within above below about aboard".split())  # noqa: SIM905
PARTICLES = frozenset("out up down over back away off right just straight all the way".split())  # noqa: SIM905
LINKS = frozenset("and or but nor so because while when if as that which who whom where than though although unless whether then yet plus how why what".split())  # noqa: SIM905
PRONOUNS = frozenset("he she it they we i you him them us me himself herself itself themselves there here nobody somebody everyone everybody someone who nothing something everything".split())  # noqa: SIM905
BEING = frozenset("is was are were be been being am 's 're".split())  # noqa: SIM905
AUXILIARIES = BEING | frozenset("has have had do does did can could will would may might must should shall won't can't cannot didn't doesn't isn't wasn't couldn't wouldn't hasn't haven't hadn't".split())  # noqa: SIM905
ADVERBS = frozenset("now still also just only even never always already soon again today yesterday tonight twice once here not too very quite almost nearly exactly about already really finally first last later ago".split())  # noqa: SIM905
CLOSED = PREPOSITIONS | LINKS | PRONOUNS | AUXILIARIES | ADVERBS
CONTRACTED = ("n't", "'ve", "'ll", "'m", "'d", "'re")
# "All of Larch Street": what cannot do without what it is a part of; and verbs that lean on their preposition.
LEANS_ON = {
    "of": frozenset("all some most one two three part lot kind sort type front back end top middle rest couple number bottom side half each none any full instead because out ahead many much more both pair lots version case way tired proud afraid fond aware made sick think thought heard".split()),  # noqa: SIM905
    "for": frozenset("look looks looking looked ask asks asked asking known named called except but as pay paid stand stands thank thanks search searching long".split()),  # noqa: SIM905
    "with": frozenset("live lives lived living deal deals dealt filled covered starts started ends ended goes went comes came along together".split()),  # noqa: SIM905
    "to": frozenset("thanks according due next belongs belonged want wants going used have has had need needs like likes able ready close down married related proud listens listened prefers compared".split()),  # noqa: SIM905
    "on": frozenset("depends based relies focused working going insisted insists put puts turned turn keeps bets".split()),  # noqa: SIM905
    "in": frozenset("believes interested lives lived live living resides results puts put".split()),  # noqa: SIM905
    "from": frozenset("comes came hails suffers far apart different".split()),  # noqa: SIM905
    "at": frozenset("looks looked looking good better best".split()),  # noqa: SIM905
    "by": frozenset("followed".split()),  # noqa: SIM905
    "about": frozenset("talks talked asks asked worries all".split()),  # noqa: SIM905
}
PERSONS = frozenset("patient patients man woman boy girl kid child teen teenager student players player guy lady gentleman mom dad mother father grandmother grandfather wife husband son daughter sister brother couple family baby toddler friend neighbor person guest visitor worker".split())  # noqa: SIM905
