"""The grammar of places: streets, postcodes and named buildings, worldwide."""

from __future__ import annotations

from assistant.text.letters import LETTER, UPPER

CAP = rf"(?-i:(?:[{UPPER}][{LETTER}'’.-]*[{LETTER}]|[{UPPER}]\.|St\.|Mt\.|Ft\.))"
CAPS = rf"{CAP}(?:[ ](?:(?:of|the|de|la|las|los|del|du|des|da|do|dos|di|on|upon|y|e|&|and)[ ]){{0,2}}{CAP}){{0,4}}"
_SUFFIX = (
    r"(?:streets?|st|avenues?|ave?|av|roads?|rd|boulevard|blvd|drive|dr|lanes?|ln|courts?|ct|circle|cir|places?|pl|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|way|square|sq|loop|alley|aly|"
    r"plaza|plz|turnpike|pike|expressway|crescent|cres|close|mews|gardens|gdns|grove|row|rise|walk|wharf|quay|esplanade|crossing|cove|bend|path|point|pointe|ridge|run|hill|hollow|green|promenade|wynd|common|parade|bypass|causeway)"
)
_NUMBER = r"(?:\d{1,4}/)?\d{1,6}(?:[A-Z]\b|-\d{1,5}|½|\s?1/2)?"
_SPOKEN_ONE = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|hundred|oh|zero)"
_SPOKEN = rf"{_SPOKEN_ONE}(?:[ -]{_SPOKEN_ONE}){{0,4}}"
_COMPASS = r"(?:(?:north|south|east|west|n|s|e|w|ne|nw|se|sw)\b\.?\s+)?"
_UNIT = r"(?:,?\s*(?:apt|apartment|suite|ste|unit|flat|fl|floor|room|rm|bldg|building|lot|trailer|space|no|#)\b?\.?\s*#?\s*[A-Z0-9-]{1,6}\b)?"
_STATE = r"(?-i:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|PR|ON|QC|BC|AB|MB|SK|NS|NB|NSW|VIC|QLD)"
ZIP = r"\d{5}(?:-\d{4})?"
UK = r"(?-i:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})"
CANADA = r"(?-i:[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)"
_CODE = rf"(?:{ZIP}|{UK}|{CANADA}|(?-i:\d{{4}}\s?[A-Z]{{2}})|(?-i:[A-Z]\d{{2}}\s?[A-Z0-9]{{4}})|\d{{5}}-\d{{3}}|\d{{3}}\s\d{{2}}|\d{{4}})"
_TAIL = rf"(?:,?\s+(?:in\s+|zip(?:\s?code)?:?\s+)?(?:{CAPS})(?:,?\s+{_STATE})?\b)?(?:,?\s+(?:zip(?:\s?code)?:?\s+)?{_CODE}\b)?(?:,?\s+(?:{_STATE}|{CAPS})\b)?"
_PREFIX_STREET = (
    r"(?:calle|c/|avenida|avda\.?|av\.|paseo|plaza|carrer|camino|carrera|cra\.?|calzada|rua|travessa|pra[cç]a|estrada|rue|avenue|boulevard|bd\.?|chemin|impasse|all[eé]e|quai|place|route de|via|viale|piazza|corso|vicolo|"
    r"ulica|ulitsa|ul\.|ulice|jalan|jl\.|jln\.?|lorong|al\.|aleja|strada|bulevardul|улица|ул\.|проспект|пр\.|οδος|odos)"
)
_WORD_STREET = rf"[{LETTER}-]{{3,}}(?:strasse|straße|str\.|gasse|allee|platz|damm|ufer|straat|laan|gracht|plein|kade|gatan|vagen|vej|gade|veien|gata|katu|tie)"
_FLAT = r"(?:(?:flat|apt\.?|apartment|unit|suite|room|house|villa|block|plot|no\.?|floor|level)\s+#?[A-Z0-9/-]{1,5}\s*,\s*)"

STREETS: tuple[tuple[str, str], ...] = (
    ("address", rf"\b{_FLAT}{{0,2}}{_NUMBER}\s+{_COMPASS}(?:{CAP}|\d{{1,3}}(?:st|nd|rd|th))(?:\s+{CAP}){{0,3}}\s+{_SUFFIX}\b\.?{_UNIT}{_TAIL}"),
    ("address", rf"\b{_SPOKEN}\s+{_COMPASS}{CAP}(?:\s+{CAP}){{0,2}}\s+(?-i:{CAP}|street|avenue|road|lane|drive|court|place|way)\b{_TAIL}"),
    ("lower", rf"\b{_NUMBER}\s+{_COMPASS}[a-z]{{3,}}(?:\s+[a-z]{{3,}}){{0,1}}\s+(?:street|avenue|road|boulevard|drive|lane|court|ave|blvd|rd|ln)\b{_UNIT}(?:,?\s+{ZIP}\b)?"),
    ("street", rf"\b{_COMPASS}(?:{CAP}|\d{{1,3}}(?:st|nd|rd|th))(?:\s+{CAP}){{0,2}}\s+(?-i:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Ln|Court|Circle|Terrace|Trail|Parkway|Pkwy|Highway|Hwy|Way|Alley|Turnpike|Crescent|Mews|Close|Gardens|Bridge|Square)\b"),
    ("address", rf"\b(?:no\.?\s*)?(?:\d{{1,5}},?\s+)?{_PREFIX_STREET}\s+(?:(?:de|del|de la|de los|des|du|da|das|do|dos|della|delle|dei|den|der|het)\s+)?{CAP}(?:\s+(?:(?:de|del|la|las|des|du|da|das|do|dos|y|e)\s+)?{CAP}){{0,3}}(?:,?\s*(?:n[º°.]?\s*|no\.?\s*)?\d{{1,5}}[a-z]?\b)?(?:,\s*\d{{1,2}}\s?[º°ªo.]\s?[A-Z]?\b)?(?:,?\s*(?:apto?\.?|piso|puerta|bis)\s*\w+)?(?:,?\s+{_CODE}\b)?(?:,?\s+{CAPS})?"),
    ("address", rf"\b{_WORD_STREET}\s+\d{{1,4}}\s?[a-z]?\b(?:,?\s*\d{{4,5}}(?:\s?[A-Z]{{2}}\b)?)?(?:,?\s+{CAPS})?"),
    ("address", r"〒?\s?\d{3}-\d{4}\s+[\x{4e00}-\x{9fff}\x{3040}-\x{30ff}\d-]{2,}(?:\s?[\d-]+)?|[\x{4e00}-\x{9fff}]{2,}(?:省|市|区|區|县|縣|都|道|府|町|村|路|街)[\x{4e00}-\x{9fff}\x{3040}-\x{30ff}\d\s号號-]*\d+(?:[\d号號室楼-]|丁目|番地)*"),
    ("address", r"[\x{ac00}-\x{d7a3}]+(?:시|도|구|군)\s+(?:[\x{ac00}-\x{d7a3}\d]+\s*){1,3}(?:로|길|동)\s?\d{0,4}"),
    ("address", r"(?:ул\.|улица|улице|проспект|просп\.|пр\.|вул\.|вулиця|бульвар|переулок|пер\.)\s*[\x{0400}-\x{04ff}][\x{0400}-\x{04ff} .-]*,?\s*(?:д\.|дом|буд\.)?\s*\d+[\x{0400}-\x{04ff}]?(?:,\s*кв\.?\s*\d+)?(?:,\s*[\x{0400}-\x{04ff}]+)?"),
    ("address", rf"\b(?:house|block|blk|plot|villa|level|tower|door|flat|unit)\s*#?[A-Z0-9/-]{{1,6}}(?:,\s*(?:{CAPS}(?:\s+[A-Z]?-?\d{{1,3}})?|\d+[\w-]*\s+{CAPS}|street\s+\d+|#[\d-]+)){{1,4}}(?:\s+{_CODE}\b)?"),
    ("lodged", rf"\b(?:at|in|to|from|on|near|address:|address is|lives?)\s+({CAPS}(?:\s+[a-z]{{2,6}})?\s+(?:no\.?\s*)?\d{{1,4}}[a-z]?(?:,\s*(?:{_CODE}\s+)?{CAPS}){{0,2}}(?:\s+{_CODE})?)\b"),
    ("lodged", rf"\b(?:at|in|to|from|on|near|address:|address is|lives?)\s+(\d{{1,5}}(?:/\d{{1,3}})?\s+{CAPS}(?:\s+\d{{1,3}})?,\s*{CAPS}(?:,\s*{CAPS}){{0,2}}(?:\s+{_CODE})?)\b"),
    ("code", r"\b\d{5}-\d{4}\b"),
    ("address", rf"\bp\.?\s?o\.?\s+box\s+#?\d+{_TAIL}|\b(?:postfach|apartado(?: postal)?|casilla|bo[iî]te postale)\s+\d+"),
    ("code", r"\bzip(?:\s?code)?s?\s*(?:is|:|of)?\s*\d{3,5}(?:-\d{4})?\b|\b(?:postcode|postal code|postleitzahl|plz|eircode|pin ?code|cep)\s*(?:is|:)?\s*(?-i:[A-Z0-9]{2,5}[\s-]?[A-Z0-9]{0,4})\b"),
    ("code", rf"\b(?:{CAP}(?:\s{CAP}){{0,2}},?\s+)?{_STATE}\s+{ZIP}\b|\b{UK}\b|\b{CANADA}\b"),
    ("road", r"(?-i)\b(?:(?:I-|M|A)\d{1,3}\b|(?:Route|Rte\.?|Rt\.?|Highway|Hwy\.?|Interstate|County Road|State Road|Exit|SR|CR|US|FM)[ -]\d{1,4}[A-Z]?\b)(?:\s+(?:near|outside|at|in|by|south of|north of|east of|west of|between)\s+" + CAPS + r")?|\b[Mm]ile [Mm]arker \d+"),
    ("corner", rf"\b(?:(?:the\s+)?(?:corner|intersection|junction)\s+of\s+|(?:at|on|near)\s+)(?:\d{{1,3}}(?:st|nd|rd|th)|{CAP}(?:\s{CAP})?)\s+(?:and|&)\s+(?:\d{{1,3}}(?:st|nd|rd|th)|{CAP})(?:\s+(?:street|st|ave|avenue|road|rd|streets|blvd))?\b"),
    ("corner", rf"\b\d{{1,3}}(?:st|nd|rd|th)\s+(?:and|&)\s+{CAP}(?:\s+(?:street|st|ave|avenue|road|rd|streets|blvd))?\b"),
    ("coordinates", r"-?\b\d{1,3}\.\d{3,}°?\s?(?-i:[NS])?,\s*-?\d{1,3}\.\d{3,}(?:°?\s?(?-i:[EW])\b)?|\b\d{1,3}°\s?\d{1,2}['′]\s?(?:[\d.]+[\"″])?\s?[NS][,\s]+\d{1,3}°\s?\d{1,2}['′]\s?(?:[\d.]+[\"″])?\s?[EW]|///\w+\.\w+\.\w+"),
)

HOSPITAL = (
    r"(?:hospitals?|medical (?:center|centre|campus)|med(?:ical)? ctr|health (?:center|centre|system|care)|healthcare|children's|general|memorial|infirmary|clinic|surgery center|surgical center|cancer (?:center|centre|institute)|"
    r"heart (?:center|institute)|birth(?:ing)? center|emergency room|er|urgent care|university hospital|va|rehab(?:ilitation)?(?: (?:center|hospital))?|hospice|dialysis(?: center)?|institute|(?:eye|heart|skin|health|wellness|pain|spine|vein|imaging|women's)?\s?(?:center|centre|clinic|associates|partners|specialists|physicians|group)|dermatology|cardiology|pediatrics|orthopa?edics|ophthalmology|oncology|radiology|family medicine|internal medicine|dental|dentistry|pharmacy|sanatorium|krankenhaus|klinik|klinikum|h[oô]pital|clinique)"
)
SCHOOL = r"(?:high school|high|middle school|elementary(?: school)?|primary(?: school)?|grammar school|preschool|kindergarten|daycare|day care|academy|prep|montessori|school|college|university|state|tech|community college|law school|seminary)"
HOME = r"(?:nursing home|care home|care center|assisted living|senior living|retirement (?:home|community|village)|memory care|manor|villas?|towers|apartments?|estates?|condos?|mobile home park|trailer park|group home|shelter|hostel|hotel|motel|inn|lodge|resort|dorms?|hall|house|residence|barracks)"
OTHER = (
    r"(?:church|cathedral|chapel|parish|temple|mosque|synagogue|monastery|abbey|convent|prison|jail|correctional(?: (?:facility|institution|center))?|penitentiary|detention center|reservation|air force base|army base|base|barracks|fort|"
    r"(?:fire |bus |train |subway |gas |greyhound )?station|bus stop|rest stop|truck stop|rest area|police department|police station|courthouse|city hall|library|airport|terminal|stadium|arena|speedway|raceway|mall|shopping center|plaza|market|casino|zoo|museum|theat(?:er|re)|playhouse|"
    r"park|playground|beach|lake|river|creek|falls|canyon|mountain|ski (?:area|resort)|marina|harbor|pier|bridge|tunnel|dam|trailhead|trail|campground|farms?|ranch|vineyard|orchard|winery|brewery|bakery|diner|cafe|caf[eé]|pub|tavern|"
    r"warehouse|factory|plant|mill|depot|refinery|mine|quarry|shipyard|dealership|construction site|job site|worksite|silo|sawmill|foundry|"
    r"gym|ymca|crossfit|studio|salon|barbershop|county|parish|borough|township|village|heights|neighbou?rhood|district)"
)
BUILDINGS: tuple[tuple[str, str], ...] = (
    ("hospital", rf"\b(?:the\s+)?(?:{CAP}['’]?s?(?:\s+(?:of|the|and|&|de|del)){{0,2}}\s+){{1,5}}(?-i:(?i:{HOSPITAL}))\b(?:\s+(?:of|at|in|de)\s+{CAPS})?"),
    ("hospital", rf"\b(?-i:Hospital|Hôpital|Hopital|Clinica|Clínica|Ospedale|Klinikum|Universitätsklinikum|Szpital|Krankenhaus|Mayo|Kaiser|Cleveland Clinic|Johns Hopkins)\s+(?:(?:of|de|del|de la|di|san|saint|st\.?|general|universitario|clinic|permanente)\s+)*{CAP}?(?:\s+{CAP}){{0,2}}"),
    ("school", rf"\b(?:the\s+)?(?:University|College|School|Institute)\s+of\s+(?:the\s+)?{CAPS}|\b(?:dorm\s+at\s+)?(?:{CAP}\s+){{1,4}}{SCHOOL}\b"),
    ("home", rf"\b(?:the\s+)?(?:{CAP}['’]?s?\s+){{1,4}}{HOME}\b(?:\s+(?:of|at|in|on|near)\s+{CAPS})?"),
    ("other", rf"\b(?:the\s+)?(?:(?:new|old|big|little|local)\s+)?(?:(?:{CAP}['’]?s?|\d{{1,3}}(?:st|nd|rd|th))\s+){{1,4}}{OTHER}\b(?:\s+(?:on|in|near|off)\s+{CAPS})?|\b(?:{CAP}\s+)?(?-i:Lake|Mount|Mt\.?|Fort|Ft\.?|Camp|Cape|Port|Point|Station|Terminal|Pier|Channel)\s+(?:{CAP}|\d{{1,3}})(?:\s+{CAP})?"),
)
