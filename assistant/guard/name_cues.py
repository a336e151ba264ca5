"""What stands around a name and says whose it is: staff, the author's own, a public figure, a patient."""

from __future__ import annotations

import re

from assistant.text.patterns import lazy, lazy_re2

CLINICIAN_BEFORE = lazy(
    r"(?:\b(?:dr|drs|doctor|doctors|prof|professor|nurse|pa|np|rn|pa-c|crna|dpm|dr\.? and dr|surgeon|midwife|physio|counsell?or|hygienist|technician|receptionist|optometrist|pharmacist|therapist|radiologist|anesthesiologist|dietitian|scribe|scheduler|biller|optician|assistant|aide|clerk|phlebotomist|sonographer|orderly|navigator|case manager|social worker|chaplain|tech|front desk|desk|intern|volunteer|coordinator|manager|director|colleague|coworker|mentor|teammate|fellow|resident|president|senator|governor|secretary|commissioner|congress\w+|gov|sen|rep|author|authors|researcher|scientist|inventor|physicist|chemist|naturalist|physiologist|engineer|novelist|poet|writer|actor|actress|singer|comedian|musician|host|saint|king|queen|pope|by|attending|chief|boss|professors?|\w+(?:ologist|ician|iatrist|iatrician|opath|surgeon|thetist))(?:s|\.)?,?(?:\s+(?:named|called))?)\s+$",
    re.I,
)
NAMED_THING = lazy(
    r"\b(?:anyone|anybody|nobody|someone|somebody|everyone|people|no one|one|diseases?|virus(?:es)?|bacteri\w+|germs?|drugs?|hormones?|proteins?|genes?|conditions?|syndromes?|fish|techniques?|procedures?|tests?|trials?|stud(?:y|ies)|methods?|machines?|lasers?|robots?|chemicals?|molecules?|enzymes?|medicines?|medications?|devices?|plants?|parasites?|worms?|ticks?|mushrooms?|towns?|streets?|bands?|songs?|apps?|books?|films?|movies?|shows?|compounds?|cells?|structures?|areas?|layers?|substances?|pigments?|toxins?|venoms?|foods?|spices?|things?|it|this|that|them|these|something|also|often|sometimes|what's|skeleton|mannequin|cousin|relative|form|type|kind|version|class|family of drugs)\s+(?:(?:is|are|was|were|we|that we|we've|which is|often|also|sometimes)\s+)*(?:named|called|nicknamed|known as)\s+(?:the |a |an )?[\"“']?$|\b(?:team|quiz|boat|band|brand|file|code|screen) names?(?:: | is | was | will be )[\"“']?$",
    re.I,
)
STORM = lazy(r"\b(?:storm|hurricane|cyclone|typhoon|nor'easter|tropical depression)\s+$", re.I)
IN_A_WORK = lazy(r"\bIn (?:(?:The|A|An) )?(?:[A-Z][\w'’]+ ){1,5}[A-Z][\w'’]+, $|\bIn (?:The|A) [A-Z][\w'’]+(?: [A-Z][\w'’]+)*, $")
CLASSROOM = lazy(r"['’]s\s+(?:[\w-]+\s+){0,3}(?:class|classes|classroom|students|kindergartners|graders|homeroom|bakery|shop|diner|cafe|pies|pizza|team|crew|club|choir|troop|band|kids|grade|school|scouts|orchestra|garden|farm|deli|store)\b", re.I)
CREDENTIAL_AFTER = lazy(
    r"\s*,?\s*\(?(?:M\.?D|D\.?O|Ph\.?D|R\.?N|N\.?P|P\.?A(?:-C)?|DDS|DMD|OD|DPM|APRN|FACS|FACC|LPN|MA|PharmD|RPh|MPH|RDN?|LDN?|IBCLC|LCSW|LMSW|LMFT|LPC|PT|DPT|OT|OTR(?:/L)?|(?:CCC-)?SLP|AuD|RDH|CDCES|CDE|CNS|CMA|CNM|DNP|PMHNP|MBBS|MRCP|FRCS|FNP(?:-C)?|CRNA)\b",
)
STAFF_AFTER = lazy(
    r"\s*(?:(?:,|\(|–|—|-|:)\s*(?:(?:our|the|a|an|my|who is our)\s+)?|our\s+|(?:is|was|joins|joined|has been)\s+(?:our|my|one of our)\s+)(?:[\w-]+\s){0,3}(?:front desk|receptionist|office manager|practice manager|medical assistant|scribe|hygienist|technician|tech|nurse|optician|scheduler|biller|billing|intern|resident|fellow|student|lead author|co-author|author|director|professor|surgeon|researcher|scientist|spokes\w+|colleague|partner|coworker|physiologist|chemist|inventor|engineer|secretary|pharmacist|midwife|physio(?:therapist)?|counsell?or|dietitian|audiologist|optometrist|orthoptist|podiatrist|osteopath|coordinator|navigator|educator|dispensing optician|(?-i:MA|NP|PA|RN|LPN|CNA))\b",
    re.I,
)
TEAM_AFTER = lazy(r"(?:'s)?\s+(?:at|on|from|in) (?:the )?reception\b|(?:'s)?\s+(?:from|at|in|on|of)\s+(?:the |our )?(?:front desk|billing|reception|desk|lab|team|it|hr|scheduling|accounting|imaging|radiology|pharmacy)\b|\s+(?:joins?|joined|has joined|is joining)\s+(?:us\b|(?:our|the) (?:\w+ ){0,2}(?:team|practice|office|staff|crew|clinic|front desk|lab\b|department|faculty))", re.I)
ON_STAFF = lazy(
    r"\b(?:our|the) (?:whole |entire |amazing |wonderful |new |front desk |office |clinic )*(?:staff|team|crew|family of providers)\b|\bfront desk\b|\bwork anniversary\b|\bemployee of\b|\b(?:years|months) (?:with us|at the practice|with the practice|on the job)\b|\bjoin(?:s|ed|ing) us\b|\b(?:office|practice) manager\b|\breceptionist\b|\bmedical assistant\b|\bnew hire\b|\bretir(?:es|ed|ing|ement)\b|\bscrubs\b|\bbreak room\b|\bpotluck\b|\bstaff meeting\b|\bplaylist\b|\bhygienist\b|\bbehind (?:the )?scenes\b",
    re.I,
)
# The author's own people: kin, and those met outside the practice.
OWN_PEOPLE = (
    r"(?:daughter|son|kids?|child|children|wife|husband|partner|spouse|mom|mum|mother|dad|father|brother|sister|nephew|niece|cousin|aunt|uncle|grand\w+|god(?:son|daughter|mother|father)|fianc\w+|in-laws"
    r"|dog|cat|puppy|kitten|horse|friend|pal|buddy|mentor|teacher|tutor|coach|trainer|neighbou?r|roommate|classmate|teammate|bandmate|barber|hairdresser|stylist|mail ?man|mail carrier|babysitter|nanny|landlord|landlady|mechanic|gardener|plumber|accountant|barista|pastor|priest|rabbi|imam|professor|attending|boss)"
)
OWN_BEFORE = lazy(rf"\bmy\s+(?:own\s+)?(?:\w+[- ]){{0,3}}(?:{OWN_PEOPLE}|oldest|eldest|youngest|middle one|firstborn|toddler|teenager|preschooler|kindergart(?:e)?ner|first[- ]grader|freshman|twins|boys|girls|colleague|co-?worker|chief|resident|nurse|assistant|team)s?(?:-in-law)?,?\s+$", re.I)
OWN_LIFE = lazy(r"\bmarried to\b|\b(?:i|we)(?:'m| am| are|'re|'ve been| have been| got|'d been| was)? (?:\w+ )?married\b|\bmy in-laws\b|\bour own (?:kids|son|daughter)\b|\bmy (?:marriage|anniversary|honeymoon|wedding)\b|\braised me\b|\bi grew up\b", re.I)
OWN_AFTER = lazy(rf"\s*(?:,|\(|is|was)\s*my\s+(?:own\s+)?(?:\w+[- ]){{0,2}}{OWN_PEOPLE}\b", re.I)
ANIMAL = lazy(r"\b(?:fish['’]s|our fish|the fish|fish named|cow|cows|chimp|dog|dogs|cat|cats|kittens|puppies|tabby|puppy|pup|kitten|parrot|goldfish|hamster|bunny|horse|pony|retriever|labradoodle|goldendoodle|poodle|labrador|greyhound|spaniel|collie|pug|husky|dachshund|chihuahua|dalmatian|mastiff|shih tzu|rescue dog|ferret|tortoise|iguana|gecko|rabbit|llama|alpaca|donkey|goat|chicken|rooster|hen|duck|fish tank|goldfish|snake|lizard|kitty|beagle|corgi|terrier|therapy dog|paws|good boy|good girl|mascot|skeleton|robot|mannequin|(?:office|our|house|potted) ?plant|plant (?:named|called)|fern|succulent|mural|office cat|veterinary|veterinarian|the vet|vet's)\b", re.I)
PUBLIC_NEAR = lazy(
    r"\b(?:invent|discover|pioneer|coin|describ|publish|introduc|identif|isolat|patent|demonstrat|implant|transplant|propos|devis|develop|perform)ed\b|\b(?:named (?:for|after)|namesake|wrote|co-wrote|written by|author|painted|sang|directed|starred|born in 1|died in 1|in 1[5-9]\d\d|in the 1[5-9]\d0s|[1]\d(?:th|st|nd|rd)[- ]century|nobel|theory|biography|novel|memoir|documentary|film|movie|song|album|president|senator|celebrity|actor|actress|superstar|bandmate|frontman|quarterback|pitcher|olympian|tennis|"
    r"researchers?|colleagues at|team at|(?:['’]s|research) (?:lab|group)|paper|trial|study|et al|report|said in|told (?:the|cnn|nbc|abc|people)|according to|spokes\w+|statement|interview|tweeted|announced publicly|live tv|on live|on tv|nationally|historian|founder|founded|founding|physicist|chemist|physiologist|naturalist|statistician|inventor|resistor|in 20[01]\d (?:a|the) team|first (?:described|performed|human|successful|woman|black|person|physician|surgeon|doctor)|equation|formula|theorem|law|on record|world record|guinness)\b|[\"“][^\"”]{4,80}[\"”] by",
    re.I,
)
# "Maria, 64, who joined our trial": a study is public, whoever takes part in it is not.
TAKES_PART = lazy(
    r"(?:,\s*(?:aged?\s+)?\d{1,3}\s*,?)?,?\s+(?:who\s+)?(?:(?:has|had|just|recently|is|was|also|been)\s+)*"
    r"(?:join(?:s|ed|ing)|enroll?(?:s|ed|ing)?(?: in)?|entered|(?:took|takes|taking) part in|participat\w+ in|qualified for|volunteer(?:s|ed) for|signed up for|(?:now )?(?:in|on)|part of|accepted (?:in|into)|randomi[sz]ed (?:in|to))\s+"
    r"(?:an?|the|our|this|my|that|another|one of our)\s+(?:[\w-]+\s+){0,3}(?:trials?|study|studies)\b(?! (?:team|staff|crew|nurses?|coordinators?|group|network|office|board|site|desk|committee|investigators?|design|paper|report|results)\b)", re.I)  # fmt: skip
PATIENT_BEFORE = lazy(
    r"\b(?:patients?|pts?|client|congrat\w*|congratulations|felicidades|kudos|shout-?out|props|hats off|applause|cheers|hugs|thanks|thank you|love|welcome|meet|remember|happy (?:birthday|anniversary)|bravo|well done|way to go|go|get well|prayers?|pray|rip|goodbye|farewell|family of|parents of|mother of|father of|mom of|dad of|wife of|husband of|son of|daughter of|named|called|name is|name:|name was|(?:first|last|full|middle|maiden) name|survived by|in memory of|loss of|belong(?:s|ed)? to|owner of|cc|re|regarding|gg to|props to|for|answering|replying to|reply to|saw|seeing|met|treated|operated on|discharged|admitted|diagnosed|mr|mrs|ms|miss|mother|father|mom|mum|dad|wife|husband|son|daughter|brother|sister|grandson|granddaughter|grandmother|grandfather|grandma|grandpa|baby|caregiver|guest|champ|superstar|warrior|fighter|gentleman|lady|guy|kid|boy|girl|toddler|teen|newborn|infant)\b(?: to| for| from| our| the| one of our| a)?(?: to)?(?: (?:brave|little|amazing|wonderful|sweet|favorite|dear|lovely|own|patient|friend|neighbor|new))*[:,]?\s*[\"“'(]?$",
    re.I,
)
# The first form answers a review: "Thanks for the kind words, Mark!"
STRONG_BEFORE = lazy(r"\b(?:thanks|thank you|appreciate[ds]?|grateful|sorry)\b[^.!?\n,]{0,40}\b(?:reviews?|words|feedback|stars?|shout-?out|recommendation|comment|trust|news|message|kindness|support),\s*$|(?:^|[.!?\n] ?)(?:sincerely|yours truly|love always|with love|warmly|gratefully|with gratitude|yours|best regards|signed|hugs),\s*$|\b(?:prior auth\w*|refills?|labs?|referral|appeal|records|scripts?|orders?|fax(?:ed)?|chart|call(?:ed)?|voicemail|discharge papers?|wrong leg|consult)(?: for| on) $|\b(?:patients?|pts?|client|named|called|name is|name:|name|name was|nickname is|nicknamed|goes by|we call (?:him|her)|(?:first|last|full|middle|maiden) name(?: is)?:?|g\dp\d|bed \d+|room \d+|congrat\w*|felicidades|kudos|round of applause|shout-?out|family of|in memory of|gentleman|toddler|newborn)\b(?: to| for| out to| our| the| goes to)*[:,]?\s*[\"“'(]?$", re.I)
SPOKEN_TO = lazy(r",\s+(?:if you|you|your|we|thank|thanks|congrat\w*|welcome|this one|keep|remember|call|come|please)\b", re.I)
OUR_PATIENT = lazy(r"\b(?:our|my|a|the|this|one) (?:[a-z]+ )?(?:patient|pt),?(?: named)? $|\b(?:patient|pt) named $")
# How the writer comes to speak of somebody: "So proud of", "Saw", "Thank you,".
THANKED = lazy(r"\b(?:thank you|thanks|gracias|merci)\b", re.I)
GREETED = lazy(
    r"(?:\b(?:proud of|thrilled for|happy for|excited for|rooting for|cheering for|cheered for|(?:march|walk|run|rid|rac|swim|bik|cycl|row|fundrais|rally)(?:n?ing|ing|ed|s)? for|(?:ran|rode|swam) for|praying for|prayers for|thinking of|heart goes out to|hugs (?:to|for|from)|high[- ]fives? (?:to|for|from)|hats off to|(?:standing )?ovation (?:to|for)|story belongs to|goodbye to|farewell to|good luck to|update on|story of|in honor of|shout ?out to|kudos to|props to|cheers to|welcome back|welcome home|because of|inspired by|texted? (?:from|by)|call from|card from|note from|hug from|message from|letter from|visit from|goes (?:out )?to|named after our|belongs to)|\b(?:saw|seeing|met|treated|treating|delivered|discharged|admitted|operated on|examined|diagnosed|visited|called|hugged|told|asked|remember|remembering|miss|missing)|\b(?:thank you|thanks|gracias|merci)(?: so much)?,?)\s+(?:little |sweet |our |my |dear |brave |the amazing |big )*$",
    re.I,
)
CLINICAL_AFTER = lazy(r"\s*,?\s*(?:in (?:room|bed|bay|the icu|the nicu)\b|SSN|DOB|MRN|s/p|h/o|POD|reason for visit|policy|member|at \d+w)|\s*(?:\(\s*)?(?:,\s*)?(?:(?:age|aged)\s+)?(?:\d{1,3}\s?(?:yo|y/o|m\b|f\b|,|\)|-year|years)|DOB|MRN|d\.o\.b)|\s*\|\s*", re.I)
HOUSEHOLD = lazy(r"\s+(?:family|twins|triplets|boys|girls|kids|children|baby|babies|brothers|sisters|siblings|household|clan|parents)\b", re.I)
OWNS_CARE = lazy(
    r"['’]s\s+(?:(?:new|own|first|last|second|third|final|left|right|\w+ly|big|little|latest|recent|hip|knee|wisdom|broken|cataract|heart|kidney)\s+){0,3}(?:surgery|chemo\w*|radiation|scan|mri|biopsy|teeth|tooth|eyes?|ears?|knee|hip|shoulder|heart|eczema|acne|asthma|migraines?|psoriasis|melanoma|cancer|tumou?r|cast|stitches|braces|fever|rash|a1c|blood pressure|mom|mum|dad|mother|father|parents|husband|wife|daughter|son|family|kids|children|sister|brother|grandmother|grandfather|grandma|grandpa|caregiver|recovery|story|smile|visit|checkup|follow-up|treatment|therapy|diagnosis|infusion|transplant|stent|pacemaker|valve|delivery|baby|labor|pregnancy|epidural|vision|glasses|hearing|crown|denture|implant|results?|labs|chart|appointment|graduation|bell|hair|skin|back|foot|wrist|ankle|seizures?|anxiety|depression|sobriety)\b",
    re.I,
)
PLACED = lazy(r"\b(?:in|at|near|from|of|(?:home|back|over|up|down|out|moved?|drove|drives|flew|flies|went|trip|travel\w*|return\w*|commut\w+|all the way) (?:to|from|in))\s+$", re.I)
HUMAN_VERB = lazy(
    r"\s+(?:(?:just|finally|also|then|even|never|always|still|now|recently)\s+)?(?:is|was|has|had|'s|will|can|couldn't|didn't|doesn't|isn't|wasn't|says|said|told|came|went|got|gets|goes|loves|loved|wants|knew|felt|lost|won|ran|read|rang|rode|sat|stood|took|threw|wore|wrote|ate|beat|broke|brought|drove|fell|found|gave|grew|heard|kept|left|made|met|paid|put|sang|saw|sent|slept|spent|swam|thinks|thought|walks|works|lives|keeps|plays|turns|teaches|drives|runs|and (?:his|her)|\w{2,}ed)\b",
    re.I,
)
PRONOUN = lazy_re2(r"(?i)\b(?:he|she|him|his|hers?|himself|herself)\b")
US = lazy_re2(r"(?i)\b(?:i|we|us|our|me|my)\b")
