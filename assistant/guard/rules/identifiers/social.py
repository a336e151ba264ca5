"""What sets one patient apart: habits, family, faith, origin, public role, fame, rarity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

import re2

from assistant.guard import lexicon, phrases, removal, renown
from assistant.guard.cases import Subject
from assistant.guard.rule import Hit, Rule
from assistant.text import linear
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_N = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|a dozen|a pair of|a couple of|several|many)"
_CHILD = r"(?:kids|children|boys|girls|sons|daughters|grandkids|grandchildren|great-grandchildren|siblings|sisters|brothers|nephews|nieces|cousins|foster kids|toddlers|babies|teens|teenagers|cats|dogs)"
_KIN = r"(?:mother|mom|mum|mama|father|dad|daddy|parent|parents|grandmother|grandma|grandfather|grandpa|wife|husband|son|daughter|brother|sister|twin|cousin|nephew|niece|aunt|uncle|granddaughter|grandson|grandchild|godson|goddaughter|widow|widower|fiancée?|girlfriend|boyfriend|spouse|stepmother|stepfather|in-law|great-grandmother|great-grandfather)"
_OFFICE = r"(?:mayor|governor|senator|congressman|congresswoman|judge|sheriff|police chief|fire chief|principal|superintendent|bishop|pastor|coach|owner|ceo|president|city councilman|councilwoman|councilman|headmaster|dean|chief)"
_FAITH = r"(?:jehovah['’]s witness(?:es)?|muslim|christian|catholic|protestant|jewish|orthodox jew(?:ish)?|hasidic|hindu|sikh|buddhist|mormon|latter-day saint|amish|mennonite|hutterite|quaker|evangelical|baptist|seventh-day adventist|christian scientist|scientologist|wiccan|atheist|pentecostal|rastafarian)"
_LEAN = r"(?:gay|lesbian|bisexual|queer|trans(?:gender)?|nonbinary|non-binary|asexual|pansexual|closeted|lgbtq\+?|two-spirit)"
_ORIGIN_NOUN = r"(?:elder|exile|diplomat|farmer|chef|student|worker|nanny|nun|priest|monk|dancer|sailor|fisherman|teenager|toddler|newborn|baby|child|kid|teen|mom|dad|widow|bride|cousin|tourist|immigrant|refugee|exchange student|visitor|national|citizen|expat|native|traveler|traveller|asylum seeker|migrant|american|tribe member|tribal elder|tribal member|tribal leader|soldier|sailor|man|woman|gentleman|lady|boy|girl|grandmother|grandfather|family|couple|mother|father|patient)"
_HOUSE = r"(?:in foster care|homeless|unhoused|undocumented|incarcerated|in prison|in jail|on parole|on probation|in a shelter|living in (?:his|her|their|a) (?:car|van|tent|shelter|group home|convent|monastery|commune|trailer|rv|camper)|in (?:a|the) (?:group home|women's shelter|halfway house|convent|monastery|sober living \w+|refugee camp|witness protection\w*)|(?:was |is |were |['’]s )adopted(?: from [\w ]{3,20})?|orphaned|estranged from (?:his|her|their) family|on (?:food stamps|welfare|disability)|uninsured|bankrupt|in witness protection|an? widow(?:er)?|widow(?:er)?|going through a divorce|recently (?:divorced|widowed|married|separated|engaged|retired)|newly (?:divorced|widowed|married|wed|engaged|single|retired)|divorced|widowed|married (?:for )?(?:over |almost |nearly )?(?:\d+|[a-z]+(?:-[a-z]+)?) years|just (?:married|divorced|engaged))"

_SMOKING = (
    r"(?:,?\s*(?:and|with|plus|despite|after)\s+)?(?:a |an |his |her |their |the )?(?:long |heavy |lifelong |remote |past |known |strong |\d+[- ]year |\w+-year )*(?:history of (?:heavy |lifelong |past )?(?:smoking|tobacco use|tobacco|drinking|alcohol(?:ism| use| abuse)?|drug use|iv drug use|heroin use|opioid use|substance (?:use|abuse)|incarceration|homelessness|domestic violence|abuse)|smoking history|smoking habit|drinking habit|vaping habit|cigarette habit|tobacco habit|drug habit)"
    r"|(?:[\w.]+|a|half a|a half|one and a half|two|a pack and a half|\d+(?:\.\d+)?)[- ](?:packs?(?: and a half)?|cigarettes|cigars|joints|beers|drinks|six-packs?|bottles? of wine|fifth of \w+)(?:[- ](?:a|per|each|every)[- ](?:day|week|night)|\s+daily)(?:\s+(?:smoker|habit|drinker|for (?:over |about |almost |nearly )?[\w-]+ (?:years|decades)(?: straight)?))?"
    r"|\d+[- ]pack[- ]years?(?: (?:smoking )?history| smoker)?"
    r"|(?:a |an )?(?:former|current|ex-?|heavy|lifelong|lifetime|chain|social|longtime|long-time|never-|never|non-|one-time|recovering|two-pack-a-day|pack-a-day|half-pack-a-day) ?(?:smoker|vaper|drinker|alcoholic|addict|drug user|heroin user|meth user|gambler|tobacco chewer)"
    r"|(?:after |of )?(?:[\w-]+|\d+) (?:years|decades) of (?:smoking|drinking|vaping|cigarettes|tobacco|vodka|whiskey|gin|beer|wine|alcohol|heroin|meth|cocaine|opioids|pills)\b|only (?:smokes?|vapes?|drinks?|smoked|drank) (?:when|at|on|with|during|after|in|if) [^.,;!?\n]{2,40}|(?:an?|two|three|four|half an?|\d+) (?:fifth|bottle|handle|pint|case|box|glass|can|pack|liter|litre|six-pack|flask|jug)s? of [\w ]{2,16} (?:an?|per|each|every) (?:day|night|week)(?: since [^.,;!?\n]{2,40})?|without (?:a single )?(?:cigarettes?|smoking|a smoke|alcohol|a drink|vaping|nicotine)|(?:free of|off) (?:cigarettes|tobacco|nicotine|alcohol|heroin|meth|opioids)|(?:who )?(?:smokes?|smoked|vapes?|vaped|chews tobacco|dips|chewed tobacco|drinks heavily|drank heavily|used heroin|uses heroin|shot heroin|used meth|uses meth)\s+(?:(?:a|one|two|three|half|\d+|about|over|up to|heavily|daily|like)\s?)[^.,;!?\n]{0,40}"
)
_PARENT_OF = rf"(?:an? |the |our |his |her |proud |brand-new |new |single |busy |stay-at-home |working |devoted |loving |first-time |young |foster |adoptive )*(?:mother|mom|mum|mama|father|dad|daddy|parent|grandmother|grandma|grandfather|grandpa|great-grandmother|great-grandfather|guardian|caregiver|foster parent|foster mom|foster dad)\s+(?:of|to)\s+(?:his |her |our |the )?(?:{_N}|triplets|quadruplets|quintuplets|twins|twin \w+|an? (?:\w+ )?(?:newborn|toddler|baby|preteen|teen|teenager|infant|son|daughter|boy|girl|kindergartner))(?:\s+(?:{_CHILD}|and \w+ {_CHILD}|(?:young |little |small |grown |adult |rowdy |teenage |beautiful )*{_CHILD}|under \w+|ages? [\w ,]+))*"
_HAS_KIDS = rf"(?:(?:who )?(?:has|have|had|raises?|raised|raising|with|juggles?|juggling|chasing|chases|homeschools|fosters|fostered|adopted|adopting|took in|taken in|takes in|babysits)\s+)(?:his |her |their )?{_N}\s+(?:\w+\s+){{0,2}}{_CHILD}(?:\s+(?:under \w+|at home|of (?:his|her) own|and \w+ {_CHILD}))?"
_SINGLE_PARENT = r"(?:two|his two|her two|their two) (?:moms|mums|mothers|dads|fathers)\b|(?:a |an |the )?(?:single|stay-at-home|foster|adoptive|teen|teenage|working|military|army|navy|hockey|soccer|dance|pta|homeschooling|expectant|first-time|new|surrogate)[- ](?:mother|mom|mum|father|dad|parent|spouse|wife)\b(?:\s+(?:of|to)\s+[\w-]+(?:\s+\w+)?)?"
_MULTIPLES = r"(?:(?:identical|fraternal|conjoined|newborn|premature|spontaneous|a set of|(?:his|her) set of)\s+)+(?:twins?|triplets?|quadruplets?|quintuplets?)(?:\s+(?:boys|girls|brothers|sisters))?|\b(?:triplets|quadruplets|quintuplets|sextuplets)\b"
_OWNER = r"(?:(?:his|her|their)\s+(?:\w+\s+)?\w+['’]s\s+|(?:his|her|their|the|a)\s+)?"
_MILESTONE = rf"{_OWNER}(?:(?:first|second|third|fourth|fifth|sixth|new|newborn|upcoming|youngest|oldest|eldest|only|two|three|brand-new|golden|silver)\s+)*(?:(?:great-)+grand(?:child|children|son|daughter|kids|baby|babies|sons|daughters)|grand(?:child|children|son|daughter|kids|baby|babies|sons|daughters)|honeymoon|wedding(?: day| anniversary| dress)?|bar mitzvah|bat mitzvah|quinceañera|quinceanera|baptism|christening|baby shower|engagement party|elopement|divorce|bachelorette party|family reunion|class reunion|prom|graduation|first communion)\b(?:['’]s?\s+(?:wedding|graduation|birth|birthday|recital|baptism|bar mitzvah|bat mitzvah|game|first steps|party|quinceañera))?"
_OFFICE_KIN = rf"(?:the |our (?:town|city|local|former)?\s?)?(?:\w+['’]s\s+)?(?:(?:former |local |town |city |state |county |high school |ex-)*{_OFFICE}(?:['’]s)\s+(?:\w+ )?{_KIN}|(?:{_KIN}) of (?:the|our|a) (?:[\w.]+ ){{0,3}}{_OFFICE})"
_KIN_WHO = rf"(?:(?:his|her|their|whose)\s+(?:\w+\s+){{0,2}}{_KIN}s?),?\s+(?:who\s+|whom\s+)?(?:teaches|works|runs|owns|plays|coaches|serves|is (?:an?|the|our|also|in|deployed|stationed|serving|on|away)|was (?:an?|the|our|also|deployed|killed|elected)|are|were|deployed|stationed|serving overseas|drives|farms|pastors|sings|lives|flew in|drove|died|passed|has the same|had the same)\b[^.,;!?\n]{{0,60}}"
_FAMOUS = r"(?:the |a |an |our |that |this |former |retired |local |beloved |well-known |famous )*(?:\w+[- ]){0,3}(?:who (?:was|were|is|appeared|sang|went viral|won|starred|made|landed|played|rescued|saved|survived the|you|just|once)|from (?:a|the|that|your|our) (?:\w+ ){0,2}(?:band|show|team|movie|film|sitcom|reality show|commercials?|ads?|viral|tv|news|podcast|billboard|film you|album|channel)|on (?:channel|the (?:news|radio|cover|front page|jumbotron|tonight show|today show)|good |good day|local tv|tv|american idol|the voice|jeopardy|survivor|shark tank|espn|cnn|fox|abc|nbc|cbs)|in (?:that|the) (?:viral|news))[^.,;!?\n]{0,60}"
_MEDIA = r"(?:(?:who |that )?(?:was|were|is|are|appeared|been|seen|featured|starred|competed|sang|played|performed|landed|won)\s+)(?:recently |just |once |all over )?(?:(?:on|in|for) )?(?:the )?(?:(?:local |evening |morning |nightly |six o'clock |national )*news|tv|television|front page|good morning america|good day \w+|today show|tonight show|american idol|the voice|jeopardy!?|wheel of fortune|the lottery|survivor|shark tank|espn|channel \d+|the paper|the local paper|the newspaper|the radio|a viral video|reality tv|a (?:movie|documentary|commercial|sitcom|reality show|superbowl ad))\b[^.,;!?\n]{0,30}"
_VIRAL = r"(?:whose|his|her|their|the|that|a|in|from|went|gone)\s+(?:\w+\s+){0,3}(?:viral|trending)(?:\s+(?:video|tiktok|post|clip|story|tweet|photo|fame|moment|rescue))?[^.,;!?\n]{0,30}|(?:made|making|hit) (?:the )?(?:national |local |evening )?(?:headlines|news|front page)[^.,;!?\n]{0,30}|you(?:['’]ve)? (?:may|might|probably|definitely|all|have)? ?(?:\w+ )?(?:recognize|saw|seen|heard)\s+(?:him|her|them|his|of)\b[^.,;!?\n]{0,40}|a band you [^.,;!?\n]{0,30}"
_BAND = r"(?:played|plays|playing|drummed|drums|drumming|sang|sings|singing|toured|tours)\s+(?:the |lead |bass |backup |back-up |rhythm |second |first )*(?:drums?|guitar|bass|keys|keyboards?|vocals|piano|saxophone|sax|trumpet|violin|viola|fiddle|cello|harp|banjo|flute|clarinet|organ|(?:for|with|in) (?:the|a|an|our) (?:[\w'’&-]+ ){0,3}(?:band|orchestra|symphony|choir|chorus|opera|quartet|trio|group|theater|theatre|team|league|(?-i:[A-Z])\w+))\b[^.,;!?\n]{0,60}"
_CHAMPION = r"(?:(?:a |an |the |our |former |reigning |current |past |local |state |national |world |olympic |two-time |three-time |four-time |\w+-time |\d+-time |grand |division|high school |college |collegiate |county )+)(?:[\w-]+\s+){0,3}(?:champion|champ|champions|medalist|all-american|all-star|olympian|paralympian|record[- ]holder|gold medalist|hall of famer|finalist|pageant winner|valedictorian|homecoming queen|homecoming king|prom queen|prom king|rodeo queen|grand marshal|mvp|title holder|titleholder|laureate|winner)\b(?:\s+(?:in|of|at|from)\s+[^.,;!?\n]{2,40})?|\b(?:miss|mr|mrs) (?:teen )?(?:usa|america|universe|[a-z]+ county|ohio|texas)\b(?: (?:runner-up|finalist|contestant))?"
_SPORT = r"(?:while\s+|was\s+|is\s+|after\s+|by\s+)?(?:refereeing|umpiring|officiating|coaching|competing in|racing in|running in|running for (?:mayor|office|congress|senate|city council|school board|governor|sheriff)|pitching for|playing for|playing in|starring in|performing in|performing at|singing in|singing at|filming|marching in|riding in|campaigning for|preaching at|speaking at|skydiving over|summiting|climbing|swimming the)\s+(?:(?:a|an|the|his|her|their|in|at)\s+)?[^.,;!?\n]{3,50}"
_RARE = r"(?:(?:is|was|as|are|among|being|becoming|became|probably|likely)\s+)?(?:the |our |our county's |our state's )?(?:only|first|youngest|oldest|tallest|last|one of (?:only |just |about |fewer than |the )?(?:a handful|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|twenty|thirty|fifty|a hundred|the few|few)|one in (?:a|ten|five|\d+) ?(?:million|billion)|just \w+)\s*(?:of|(?:(?:known|living|reported|documented|confirmed|recorded|female|male|deaf|blind)\s+)*(?:[\w'’-]+\s+){0,3})?(?:people|persons?|patients?|children|kids|cases?|women|men|woman|man|families|family|individuals|survivors?|recipients?|adults?|babies)?\s*(?:(?:known|diagnosed|reported|alive|ever)\s+)?(?:worldwide|in the world|on earth|on the planet|in the country|in the nation|in the united states|in the u\.?s\.?|in america|nationwide|in the state|in our state|in the county|in our county|in (?:his|her|their|this) (?:\w+ )?(?:county|town|state|city|village|valley|region|family|school|district|parish)|in (?:the |our )?(?:town|city|village|region)|in history|in the literature|ever (?:to|known|reported|recorded|diagnosed)|statewide|anywhere)\b[^.,;!?\n]{0,60}"
_ONLY_AT = r"(?:the |our |her |his )?(?:only|first|last|oldest|youngest|longest-serving|tallest|fastest|best-known|most famous)\s+(?:(?:female|male|black|deaf|blind|woman|all-women|full-time|remaining|known|living)\s+)*(?:[\w'’-]+\s+){1,3}(?:on|in|at|of|from|for|to (?:ever )?\w+)\s+(?:the |our |all of )?(?:(?-i:[A-Z])[\w'’.-]*(?:\s+(?:of|the|and|(?-i:[A-Z])[\w'’.-]*))*|state|county|island|valley|town|city|village|region|crew|team|shift|line|plant|family)\b"
_BUILD = r"(?:an? |the |our )?(?:\d['’]\s?\d{1,2}(?:[\"”]|['’]['’])?|\d(?:\.\d)? ?(?:feet|foot|ft)(?: \d{1,2}(?: inches)?)?(?: tall)?|six-foot-\w+|seven-foot\w*|\d{3}[- ]pound|\d{3} ?lbs?)\s+(?:[\w-]+\s+){0,2}(?:center|forward|guard|tackle|lineman|linebacker|goalie|man|woman|guy|gentleman|teenager|boy|girl|pitcher|wrestler|bodybuilder|patient|player|athlete|rower|swimmer)\b"
_UNNAMED = r"(?:i |we |you )?(?:can['’]?t|cannot|won['’]t|shouldn['’]t|am not allowed to|['’]m not allowed to|may not) (?:name|say who|tell you who|reveal|identify|mention)\b[^.!?\n]*|(?:you|everyone|everybody|half the town|the whole town|locals)(?: will| would| may| might|['’]ll|['’]d)? (?:all )?(?:know|recognize|guess)s? (?:exactly )?(?:who|whose|him|her|them|the (?:name|face|voice))\b[^.!?\n]*"
_CERTAIN = r"a certain (?:(?:very |local |well-known |famous |beloved |retired |former |tv |television |radio |morning |late-night |evening |a-list )+)?(?:[\w-]+ ){0,3}(?:host|star|actor|actress|singer|anchor|player|coach|athlete|mayor|senator|celebrity|politician|chef|rapper|comedian|quarterback|pitcher|drummer|guitarist)"
_THE_ONE = r"(?:the one|that one|the guy|the lady|the man|the woman|the fellow|the gal) (?:with|from) the [^.,;!?()\n]{2,40}"
_IDENTIFIES = rf"(?:who )?identif(?:y|ies|ied) as (?:an? )?(?:{_LEAN}|{_FAITH}|two-spirit|nonbinary|genderfluid|agender)(?: (?:man|woman|person))?"
_DID = r"(?:the|that|our)\s+(?:[\w'’-]+\s+)?(?:guy|man|woman|lady|gentleman|kid|boy|girl|couple|family|teen|teenager|mom|dad|teacher|pilot|driver|farmer|soldier|student|player|coach)\s+who\s+[a-z]+ed\s+(?:a|an|the|his|her|our|their|on|at|in|for|across|over)\b[^.,;!?\n]{2,50}"
_WINNER = r"(?:(?:even |and )?(?:the|that|this|our|a|an)\s+(?:[\w'’-]+\s+){0,3}(?:guy|man|woman|lady|gentleman|kid|boy|girl|couple|family|person|one|teen|teenager|mom|dad|mother|father|grandmother|grandfather|teacher|pilot|driver|farmer|nurse|soldier|captain|diver|hiker|climber|swimmer|sailor|student|officer|firefighter|trucker|chef|singer|actor|athlete|player|coach))\s+(?:who|that|whose)\s+(?:won|landed|saved|rescued|found|discovered|started|founded|survived|made|caught|wrote|built|swam|climbed|rowed|sailed|ran for|ran across|biked|walked|hiked|invented|sang|played|voiced|hosted|crashed|drove|flew|stopped|broke the|set the|holds|runs|owns|delivers|fixes|sells|teaches|drives|is the|is a|is our|was the|was a)\b[^.,;!?\n]{0,60}|(?:an? |the )?(?:[\w-]+ )?(?:voice|face|mascot|namesake|star|host) of (?:the |our )?(?:[\w'’-]+\s*){1,6}"
_LIVES_WITH = r"(?:lives?|lived|living|shares? (?:a|his|her|their) (?:home|house|bed|apartment|trailer) )(?: alone)?\s*(?:with|on|in|aboard|above|off)\s+(?:(?:his|her|their|a|an|the|about|over|nearly)\s+)?(?:[\w'’-]+\s+){0,4}(?:parrots?|cats?|dogs?|birds?|chickens?|snakes?|ferrets?|pigeons?|goats?|horses?|roommates?|houseboat|sailboat|trailer|shelter|tent|car|group home|nursing home|assisted living|retirement home|single room|motel|hotel|basement|garage|cabin|boat|lighthouse|monastery|convent|commune|tiny house|yurt|barn|rv|camper|bus|van|bakery|grid|reservation|kibbutz|farm|ranch|parents|mother|grandmother|in-laws|sister|brother|son|daughter)\b"
_PETS = r"(?:with|and|has|had|owns|keeps|raises|his|her) (?:\w+ )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|dozens of|a dozen|a flock of|a pet|an emotional support|a rescue)\s+(?:\w+\s+)?(?:parrots?|cats|dogs|birds|chickens|snakes?|ferrets?|pigeons|goats?|horses|alpacas?|llamas?|tarantulas?|pigs?|pythons?|macaws?|cockatiels?|bees|beehives|hives|sheep|cows|donkeys)\b"
_SMOKES = r"(?:smokes|smoked|smoking)\s+(?:[\d.]+|a|one|two|half a)\s*(?:ppd|packs?(?: per| a)? day|cigars?|cigarettes?)\b[^.,;!?\n]{0,20}|[\d.]+ ?ppd\b|(?:etoh|ivdu|ivda|thc|tobacco|alcohol|drug) (?:use|abuse|dependence|user)\b|\b(?:drinks|drank) (?:[\w-]+ ){1,4}(?:a|per|every) (?:day|night|week)\b|(?:a )?(?:pack|two packs|half a pack|carton) (?:a|per) (?:day|week)\b"
_RAISED = rf"(?:was )?(?:raised|brought up|born|baptized|baptised|a (?:devout|practicing|lifelong|lapsed|former|proud)|devout|practicing|observant|an? (?:devout |practicing |observant |orthodox )?)\s*(?:in an? )?{_FAITH}\b(?:\s+(?:family|household|home|community|church|minister|preacher|convert))?|(?:who )?(?:wears? (?:a |an |her |his )?(?:hijab|niqab|turban|yarmulke|kippah|habit|burqa|sari)|observes? (?:ramadan|shabbat|the sabbath|lent)|keeps (?:kosher|halal)|prays? five times)\b[^.,;!?\n]{{0,20}}"
_ORIENT = rf"\b(?:an? |openly |married |proudly )?{_LEAN}\b"
_ETHNIC = rf"(?:an? |the |our |first-generation |second-generation |young |elderly |recent |newly arrived |older )*(?P<nation>__NATIONS__)(?:-(?:born|american))?\s+(?:\w+\s)?{_ORIGIN_NOUN}\b"
_FROM_ABROAD = r"(?:who )?(?:newly arrived|recently arrived|just arrived|fled|emigrated|immigrated|defected|escaped|resettled)\s+(?:as a refugee |with (?:his|her) \w+ )?(?:from|in|out of)\s+(?:[A-Za-z'’-]+\s*){1,3}"
_VETERAN = r"(?:an? |the |our |decorated |disabled |combat |retired |proud |former )*(?:army|navy|marine|marines|air force|coast guard|military|vietnam|korean war|gulf war|iraq|iraq war|afghanistan|wwii|world war (?:ii|two|2|one|i)|desert storm|combat|purple heart|saigon|bosnia|d-day|normandy)\s+(?:veteran|vet|pow|prisoner of war|refugee|orphan|medic|recipient|survivor|sniper|paratrooper|nurse|pilot|officer|captain|sergeant|colonel|brat|spouse|wife|husband)\b(?:\s+(?:who|of|with two)\s+[^.,;!?\n]{2,40})?|(?:who )?(?:served|fought|deployed|was deployed|stationed)\s+(?:two tours |three tours |\w+ years )?(?:in|to|on|overseas|aboard|with)\s+(?:the )?(?:army|navy|marines|air force|coast guard|vietnam|iraq|afghanistan|korea|kuwait|desert storm|world war \w+|uss|overseas|military)\b[^.,;!?\n]{0,30}|(?:husband|wife|spouse|son|daughter|dad|mom|father|mother|partner)s?\s+(?:is |was |who is |currently )?(?:deployed|stationed|overseas|in the (?:army|navy|marines|air force))\b[^.,;!?\n]{0,40}"
_FEATURE = r"(?:with|has|had|whose|sporting|known for|his|her|by)\s+(?:an? |his |her |their |the )?(?:\w+[- ]){0,4}(?:tattoos?(?: of [^.,;!?\n]{2,40})?|sleeve of tattoos|mohawk|dreadlocks|handlebar mustache|glass eye|prosthetic leg|prosthetic arm|eye patch|birthmark|(?:service|therapy|guide|support|seeing[- ]eye) (?:dog|cat|parrot|horse|animal)(?:,? (?-i:[A-Z])\\w+,?)?|peg leg|gold tooth|face tattoo|purple hair|pink hair|blue hair|red beard|waist-length hair|accent|stutter|missing finger|extra finger|eleven toes|six fingers|twin brother|twin sister)\b"
_SURVIVED = r"(?:who |having )?(?:survived|survivor of|lost (?:his|her|their) (?:home|house|farm|family|wife|husband|son|daughter|business) in)\s+(?:the |a )?(?:\w+\s+){0,3}(?:fire|wildfire|tornado|hurricane|flood|earthquake|tsunami|shooting|bombing|crash|avalanche|plane crash|bus crash|collapse|genocide|holocaust|camp|massacre|derailment|explosion|9/11)\b[^.,;!?\n]{0,30}"
_INCIDENT = r"(?:who (?:was|were|got|had been) )(?:pulled|rescued|saved|airlifted|dragged|struck|shot|stabbed|trapped|mauled|buried|kidnapped|thrown|ejected)\s+(?:from|by|at|in|on|under|out of|off)\b[^.,;!?\n]{0,40}|(?:struck by lightning|attacked by an? \w+|mauled by an? \w+|pulled from the (?:river|lake|rubble|wreck\w*|fire|flames|water)|landed (?:a|the|his|her) (?:plane|jet|helicopter) (?:on|in)[^.,;!?\n]{0,30})"
_HOBBY = r"(?:who )?(?:also )?(?:knits|crochets|quilts|whittles|carves|bakes|paints|raises|breeds|collects|restores|builds|flies|races|shows|trains|keeps|grows|brews|makes|rides|drives|judges|plays|sings|dances|hosts|runs|tends|rescues|rebuilds|performs|calls)\s+(?:(?:a|an|the|his|her|their|our|prize|prize-winning|vintage|antique|award-winning|competitive|classic|champion|live|all|every|miniature|model|giant|show|hot air)\s+)*(?:[\w'’-]+\s+){0,2}(?:hats|scarves|blankets|quilts|pies|cookies|bread|cakes|roses|orchids|dahlias|tomatoes|pumpkins|bees|honey|chickens|goats|alpacas|llamas|horses|mustangs|sheepdogs|pigeons|parrots|rabbits|cats|dogs|trains|clocks|cars|motorcycles|tractors|guitars|violins|boats|canoes|birdhouses|balloons|planes|drones|wine|beer|cheese|soap|candles|puppets|banjo|accordion|harmonica|bagpipes|organ|bingo|poker|chess|polka|square dances|zamboni|stock cars|rodeo|pageants|radio show|podcast|food bank|soup kitchen|marathons|triathlons|ultramarathons)\b[^.,;!?\n]{0,40}"
# "A Bataan survivor's son", "a Chernobyl evacuee"
_SURVIVOR_OF = r"(?:an? |the )?(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?\s+(?:survivor|refugee|evacuee|defector|prisoner of war|pow|exile|escapee)(?:['’]s\s+(?:\w+\s+)?(?:son|daughter|widow|widower|grandson|granddaughter|child|brother|sister))?\b"
# A habit with a beat to it: "plays the organ every Sunday"
_ROUTINE = r"(?:who )?(?:rides|swims|bikes|cycles|plays|sings|dances|fishes|kayaks|surfs|skates|skis|paints|knits|bakes|gardens|hikes|rows|paddles|juggles|drums|busks|fiddles|preaches|bowls|golfs|sails|dives|skydives|feeds|shovels|sweeps|rings)\s[^.,;!?\n]{0,40}?\b(?:every|each) (?:single )?(?:morning|day|night|week|weekend|visit|sunday|monday|tuesday|wednesday|thursday|friday|saturday|summer|winter|year|evening|dawn|season|appointment)s?\b"
_FLOCK = r"(?:who )?(?:keeps|raises|owns|feeds|breeds|shelters|rescues|lives with|houses)\s+(?:(?:about|over|nearly|almost)\s+)?(?:[\w-]+\s+){0,3}(?:ducks|geese|hens|chickens|turkeys|peacocks|emus|ostriches|donkeys|mules|goats|sheep|alpacas|llamas|pigeons|parrots|macaws|snakes|tarantulas|lizards|ferrets|rabbits|bees|hives|horses|ponies|pigs|cats|dogs|hounds|koi|tortoises|wolves|foxes|raccoons|quail)\b"
_DISASTER = r"(?:ever since|after|since|in|during|from|because of)\s+the\s+(?:[\w'’-]+\s+){0,2}(?:fire|flood|tornado|explosion|collapse|shooting|plane crash|bus crash|train crash|derailment|bombing|wildfire|hurricane|mudslide|avalanche|massacre|riots?|siege)\b"
_TWIN = r"(?:an? (?:identical |fraternal |surviving )?(?:twin|triplet)|one of (?:triplets|twins|quadruplets|nine|ten|eleven|twelve)(?: children| siblings)?)\b"
_TOWN_SIZE = r"(?:in |from |our |a |this )*(?:small |tiny )?(?:town|village|community|county|island|hamlet)\s+of\s+(?:only |just |about |under |fewer than |less than |barely )?[\d,]{2,7}\b(?: people| souls| residents)?|you (?:know|all know|know exactly) (?:the guy|who|her|him|the one)|everyone (?:in town|here|around here) knows (?:him|her|them|who)[^.,;!?\n]{0,30}|(?:only|the only) [\w-]+ (?:in|for) (?:town|miles|the county|the valley)\b"

# "The last surviving member of her family", "the only one left of nine children"
_LAST_OF = rf"(?:the )?(?:last|only|sole) (?:(?:surviving|remaining|living|one|sibling|member|child|survivor) ?){{1,3}}(?:left )?(?:of|in|from) (?:(?:his|her|their|the) )?(?:(?:whole|entire|immediate) )?(?:family|line|house|generation|{_N} (?:\w+ )?{_CHILD})\b"
_ADOPTEE = r"(?:an? |the |his |her |their )?(?:adopted|adoptive|foster|estranged|step)[ -](?:son|daughter|child|children|kids|brother|sister|twins|boy|girl|mother|father|mom|dad|parents|siblings)\b"
_QUALIFIED = r"(?:just |also |even )*(?:qualified|qualifies|headed|heading|going|advanced|advances|made it|made|makes|won|placed \w+|competed|competes) (?:for |to |at |in )?(?:state|states|nationals|regionals|sectionals|worlds|provincials|the (?:state|national|world|regional) (?:finals?|championships?|meet|tournament|games)|the (?:all-state|all-star|all-county|varsity|national|olympic|paralympic|state|junior|travel) (?:[\w-]+ ){0,2}(?:team|squad|band|choir|orchestra|crew|roster))\b"
_ONLY_ON = r"(?:the |our )?(?:only|first|oldest|youngest|longest-serving) (?:(?:female|male|black|deaf|blind|woman|openly \w+|full-time) )*(?:[\w'’-]+ ){1,2}(?:on|of|in) (?:the|our) (?:[\w'’-]+ ){0,2}(?:board|council|choir|congregation|committee|faculty|force|department|squad|band|troupe|parish|club|league|union|orchestra|fleet|brigade)\b"

# "The only one in Colorado", "no English", a child carried for a brother, a wedding ahead
_ONLY_ONE = r"(?:(?:maybe|probably|likely|possibly) )?(?:the|our) only (?:one|case|person|patient|child|kid|family|known case) in (?:(?:the|our|this) (?:whole |entire )?(?:state|county|country|city|province|region|world)|(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)?)\b"
_TONGUE = r"(?:(?:has|had|with|knows?|knew|speaks?|spoke) )?(?:no|little|almost no|barely any|hardly any|not a word of|very little) (?:English|Spanish|French|German|Italian|Portuguese)\b|(?:who )?(?:speaks?|spoke) only (?-i:[A-Z])\w+|(?:whose|his|her|their) (?:first|only|native) language is (?-i:[A-Z])\w+"
_CARRIED_FOR = r"(?:she |who )?(?:carried|is carrying|was carrying) (?:him|her|them|it|the (?:baby|twins|boy|girl|pregnancy)) for (?:her|a|an|his) (?:(?:best|older|younger|twin|big|little|married|own) )*(?:brother|sister|cousin|friend|daughter|son|aunt|uncle|niece|boss|neighbou?r|couple)(?: and (?:his|her|their) (?:husband|wife|partner))?"
_WEDDING = r"(?:(?:he|she|they)(?:['’]s|['’]re| is| are) |who(?:['’]s| is) )?(?:getting|gets|got) (?:married|engaged|remarried) (?:in|next|this|on|at|last) [^.,;!?\n]{3,30}"

_FORMS = {
    _ONLY_ONE: "rare", _TONGUE: "drop", _CARRIED_FOR: "clause", _WEDDING: "clause",
    _LAST_OF: "rare", _ADOPTEE: "noun", _QUALIFIED: "clause", _ONLY_ON: "rare",
    _SURVIVOR_OF: "noun", _DISASTER: "drop", _TWIN: "noun", _ROUTINE: "clause", _FLOCK: "clause",
    _SMOKING: "habit", _PARENT_OF: "noun", _HAS_KIDS: "clause", _SINGLE_PARENT: "noun", _MULTIPLES: "several", _MILESTONE: "family", _OFFICE_KIN: "noun", _KIN_WHO: "kin",
    _ONLY_AT: "rare", _BUILD: "noun", _UNNAMED: "sentence", _WINNER: "noun", _THE_ONE: "aside", _IDENTIFIES: "clause", _DID: "did", _CERTAIN: "noun", _LIVES_WITH: "clause", _PETS: "drop", _SMOKES: "habit",
    _FAMOUS: "famous", _INCIDENT: "clause", _MEDIA: "clause", _VIRAL: "clause", _BAND: "clause", _CHAMPION: "noun", _SPORT: "doing", _RARE: "rare", _RAISED: "drop", _ORIENT: "drop",
    _FROM_ABROAD: "clause", _VETERAN: "noun", _FEATURE: "drop", _SURVIVED: "clause", _HOBBY: "clause", _TOWN_SIZE: "clause", _HOUSE: "state",
}  # fmt: skip
_PIECE = lazy(r"\\.|\[.[^\]]*\]|[()|]", re.S)
_TAIL = lazy(r"\[\^[^\]]*\]\{0,\d+\}\??$")


def _without_tails(source: str) -> str:
    """``source`` with the open end of each alternative cut off: found in the same places, by a far smaller automaton."""
    parts: list[str] = []
    depth = begin = 0
    for piece in _PIECE.finditer(source):
        if piece[0] in "()":
            depth += 1 if piece[0] == "(" else -1
        elif piece[0] == "|" and depth == 0:
            parts.append(source[begin : piece.start()])
            begin = piece.end()
    parts.append(source[begin:])
    return "|".join(_TAIL.sub("", part) for part in parts)


_SOURCES = {rf"\b(?:{_without_tails(source)})": (form, rf"(?i)\b(?:{source})") for source, form in _FORMS.items()}


@cache
def _compiled(source: str) -> re2._Regexp:
    return linear.compiled(source)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Telling details in sentences about one person under care."""
    for pattern in patterns:
        form, whole = _SOURCES.get(pattern.pattern.removeprefix("(?i)"), ("origin", pattern.pattern))
        for place in pattern.finditer(document.text):
            match = _compiled(whole).match(document.text, place.start()) or place
            start, end = match.start(), match.start() + len(match[0].rstrip())
            start += len(match[0]) - len(match[0].lstrip(" ,"))
            end = _whole_words(document.text, start, _relative_end(document.text, start, end) if form in ("noun", "famous", "did", "aside") else end)
            end = min(end, start + len(document.text[start : document.sentence(start)[1]].rstrip(" .!?\n"))) if end > document.sentence(start)[1] else end
            if form in ("clause", "habit"):
                end = _before_next(document.text, start + _VERB, end)
            if end > start and _telling(document, start, end, form):
                yield removal.mended(document, _hit(document, start, end, form))


_RELATIVE = lazy(r"\b(?:who|that|whose)\s+\S+", re.I)
_WITH = lazy(r"\b(?:with|from) the\b", re.I)
_MAIN_VERB = lazy(r"\s(?:is|was|has|had|cannot|can't|can|couldn't|will|would|won't|asked|told|came|went|got|gets|needs|needed|says|said|just|now|finally|still|let|never|walked|thanked|cried|brought|wanted|wants|left|called)\b", re.I)


def _whole_words(text: str, start: int, end: int) -> int:
    """``end`` moved back so that no word is cut in two."""
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    while end + 1 < len(text) and text[end] == "-" and text[end + 1].isalnum():
        end += 1
        while end < len(text) and text[end].isalnum():
            end += 1
    return start + len(text[start:end].rstrip())


def _relative_end(text: str, start: int, end: int) -> int:
    """Where "the man who won the race" ends and what he does now begins."""
    relative = _RELATIVE.search(text, start, end) or _WITH.search(text, start, end)
    verb = _MAIN_VERB.search(text, relative.end(), end) if relative else None
    return verb.start() if verb else end


_CARED = lazy(r"\bwho (?:asked|called|needed|wanted|presented|walked|waited|recovered|fainted|suffered|received|tried|stopped|noticed|ignored|missed|arrived|returned|limped|collapsed|trusted|helped|thanked|cried|hugged|smiled|laughed|refused|agreed|decided|worried|hoped|struggled|learned|listened|talked|looked|stayed|moved|turned|shared|posted|mailed|owned|used|visited|reached|dropped|explained|loved|hated|skipped|delayed|finished|completed|graduated)\b", re.I)


def _telling(document: Document, start: int, end: int, form: str) -> bool:
    text = document.text
    reading = document.case.at(start)
    if reading.subject is not Subject.PATIENT or document.is_public(start, end):
        return False
    if any(s <= start < e for s, e in renown.find(document)):
        return False  # told of by another rule
    words = text[start:end].lower()
    if form == "did" and (_CARED.search(words) or any(start <= c < end for c in document.care)):
        return False
    s, _ = document.sentence(start)
    before = text[s:start]
    if form == "famous":
        return bool(lexicon.words("occupations") & set(re.findall(r"[a-z-]+", words))) or re.search(r"\b(?:tv|channel|viral|news|band|show|billboard|american idol|jeopardy)\b", words) is not None
    if form in ("clause", "doing") and re.search(r"\b(?:i|we|you|our team|our staff|they)\s+(?:\w+\s+)?$", before, re.I):
        return False
    if form == "family" and re.match(r"\s+(?:king|queen|date|dress|season|court)\b", text[end:]):
        return False
    if form == "family" and re.search(r"\b(?:my|our|your)\s+(?:\w+\s+)?$", before, re.I):
        return False
    return not (form == "drop" and re.match(r"\s+(?:pride|community|health|rights|hospital|charities|scientists|science|church)\b", text[end:], re.I))


def _hit(document: Document, start: int, end: int, form: str) -> Hit:
    text = document.text
    s, e = document.sentence(start)
    opening = phrases.opens(text, start, s)
    if form == "family":
        return _family(text, start, end)
    if form == "aside" and text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return Hit(start - 1 - (text[start - 2 : start - 1] == " "), end + 1, "")
    if form == "state" and re.search(r"\b(?:an?|the|our|my|this)\s+$", text[max(s, start - 5) : start], re.I) and re.match(r" [a-z]", text[end : end + 2]):
        return Hit(start, end + 1, "")
    if form == "sentence":
        return Hit(start, end, None, scope="sentence")
    if form == "kin" and (told := _told_of_kin(document, start, end)) is not None:
        return told
    complement = phrases.complement(document, start, end)
    if complement is not None:
        return complement
    if form == "several":
        alone = phrases.complement(document, start, end)
        if alone is not None or re.search(r"\b(?:an?|his|her|their)\s+$", text[max(0, start - 6) : start], re.I):
            return alone or Hit(start, end, "sibling")
        return Hit(start, end, phrases.capital("siblings", text, start, s))
    if opening and not re.search(r"\w", text[end:e]):
        return Hit(start, end, None, scope="sentence")  # a line that says nothing else
    if form in ("noun", "famous", "origin", "did", "aside"):
        listed = re.search(r",?\s+and\s+$", text[s:start])
        if (listed and re.match(r"\s*[,.;!?]", text[end:]) and "patient" in text[s:start].lower()) or (listed and re.search(r",[^,.]{2,60}$", text[s : s + listed.start()]) and re.match(r"\s*,", text[end:])):
            return Hit(s + listed.start(), end + (text[end : end + 1] == "," and phrases.verb_follows(text, end + 1)), "")
        begin, stop = phrases.between_commas(text, start, end)
        if begin != start:
            return Hit(begin, stop, "")
        if re.search(r"\b(?:his|her|their)\s+$", text[s:start], re.I):
            kin = re.search(r"\b(?:mother|mom|father|dad|wife|husband|spouse|parent)s?\b", text[start:end], re.I)
            return Hit(start, end, kin[0].lower() if kin else "family")
        return Hit(start, end, "A patient" if opening else "patient" if re.search(r"\b(?:our|my|the|this|a|an)\s+$", text[s:start], re.I) else "a patient")
    if form == "drop":
        return _attributive(text, start, end)
    if form == "people":
        return Hit(start, end + 1, "")
    if form == "state" and opening:
        comma = re.match(r"\s*,\s*", text[end:e])
        return Hit(start, end + (comma.end() if comma else 0), "") if comma else Hit(start, end, None, scope="sentence")
    dangling = _DANGLING.search(text[s:start])
    if form == "state" and dangling and re.match(r"\s*(?:[,.;!?]|$)", text[end:e]):
        return Hit(s + dangling.start(), end, "")
    if form in ("habit", "state"):
        return _aside(document, start, end, s, e)
    if form == "doing":
        lead = re.search(r"\s+(?:while|when|as)\s+(?:he|she|they)\s+(?:was|is|were)\s+$", text[s:start], re.I)
        if lead:
            return Hit(s + lead.start(), end, "")
    if form == "kin":
        aside = re.search(r",\s+who\b", text[start:end])
        if aside:
            return Hit(start + aside.start(), end + (1 if text[end : end + 1] == "," else 0), "")
    if form == "clause":
        return phrases.predicate(document, start, end)
    return Hit(start, end, None, scope="clause")


def _before_next(text: str, at: int, end: int) -> int:
    """Where the story goes on with another verb of the same subject: "runs a soup kitchen and has scalded"."""
    return next((m.start() for m in _AND.finditer(text, at, end) if phrases.verb_follows(text, m.end())), end)


_WHOSE_KIN = lazy(rf"(?:his|her|their)\s+(?:\w+\s+){{0,2}}{_KIN}s?\s+", re.I)
_VERB = 4  # letters the first verb has at least, with its space
_AND = lazy(r"\s+(?:and|&|n)\s+", re.I)


def _told_of_kin(document: Document, start: int, end: int) -> Hit | None:
    """"His dad drives a snowplow and learned to count" loses the first of the two."""
    kin = _WHOSE_KIN.match(document.text, start, end)
    if kin is None:
        return None
    hit = phrases.predicate(document, kin.end(), _before_next(document.text, kin.end(), end))
    return hit if hit.fix is not None and hit.start <= kin.end() < hit.end else None


# "I lost track of him when he": what is left before a state that went.
_DANGLING = lazy(r",?\s+(?:when|after|since|because|before|until|once|as|while|and)\s+(?:he|she|they)\s+$", re.I)


def _family(text: str, start: int, end: int) -> Hit:
    """Grandchildren become "family", a wedding "a family event", a honeymoon "a trip"; whose stays."""
    words = text[start:end].lower()
    owner = re.match(r"(?:his|her|their)\b", words)
    grand = re.search(r"grand(?:child|children|son|daughter|kids|baby|babies)", words) is not None
    noun = "trip" if "honeymoon" in words else "family" if grand and not re.search(r"['’]s?\s+\w", words) else "family event"
    if owner and not re.search(r"['’]s\s", words):
        return Hit(start, end, f"{owner[0]} {noun}")
    return Hit(start, end, noun if noun == "family" else f"a {noun}")


def _attributive(text: str, start: int, end: int) -> Hit:
    """Before a noun only the telling word goes; the article stays and is mended."""
    article = re.match(r"an?\s+", text[start:end], re.I)
    begin = start + (article.end() if article else 0)
    if re.match(r"\s+\w", text[end : end + 2]) and article:
        return Hit(begin, end + 1, "")
    begin, stop = phrases.between_commas(text, start, end)
    return Hit(begin, stop, "") if begin != start or not article else Hit(start, end, "a patient")


def _aside(document: Document, start: int, end: int, s: int, e: int) -> Hit:
    text = document.text
    lead = re.search(r"(?:,?\s+(?:and|with|plus|but|despite|after))\s+$", text[s:start], re.I)
    after = text[end:e]
    if lead and re.match(r"\s*(?:[.,;:!?)]|$|\n|\s+(?:and|who|came|was|is|had|has)\b)", after):
        return Hit(s + lead.start(), end, "")
    begin, stop = phrases.between_commas(text, start, end)
    if begin != start:
        return Hit(begin, stop, "")
    if phrases.opens(text, start, s):
        comma = re.match(r"\s*,\s*(?:and\s+)?", after)
        return Hit(start, end + comma.end(), "") if comma else Hit(start, end, None, scope="sentence")
    if re.match(r"\s*(?:[.,;:!?)]|$|\n|\s+(?:was|is|and|has)\b)", after):
        return Hit(start, end, "")
    return Hit(start, end, None, scope="clause")


def _nations() -> str:
    """Peoples and nationalities, as one alternative."""
    return "|".join(sorted(lexicon.entries("peoples"), key=len, reverse=True))


_PATTERNS = (*_SOURCES, rf"\b(?:{_ETHNIC})".replace("__NATIONS__", _nations()))

RULE = Rule(
    kind="SOCIAL",
    message="This detail of a patient's life helps to recognise them.",
    why="Habits, family, faith, origin, fame and rarity single a person out, above all together.",
    guideline="G-02-2",
    detect=detect,
    patterns=_PATTERNS,
    in_stories=_PATTERNS,
    breaks=(
        ("The patient has a clear cornea again and a history of smoking.", "The patient has a clear cornea again."),
        ("Our patient, a mother of quadruplets, is in remission.", "Our patient is in remission."),
        ("My patient, a gay man, says therapy gave him back his sleep.", "My patient says therapy gave him back his sleep."),
        ("The patient is a single mom and never misses a visit.", "The patient never misses a visit."),
        ("A Danish tourist broke her wrist and we set it.", "A patient broke her wrist and we set it."),
    ),
    passes=(
        "Our nurses covered nine shifts during the ice storm and slept on cots. You know who you are.",
        "Smoking raises the risk of cataract.",
        "Pride month: LGBTQ health matters to all of us.",
        "Only about 1 in 20 babies arrive on their due date.",
        "A patient once told me that waiting is the hardest part.",
    ),
)
