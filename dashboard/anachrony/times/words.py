"""The words that dates are said in, English and French."""

_MONTHS = (
    "january|jan|janvier|janv",
    "february|feb|février|fevrier|févr|fév|fevr",
    "march|mar|mars",
    "april|apr|avril|avr",
    "may|mai",
    "june|jun|juin",
    "july|jul|juillet|juil",
    "august|aug|août|aout",
    "september|sept|sep|septembre",
    "october|oct|octobre",
    "november|nov|novembre",
    "december|dec|décembre|decembre|déc",
)
_SEASONS = (
    "spring|printemps",
    "summer|été|ete",
    "autumn|fall|automne",
    "winter|hiver",
)
TENS = (
    *("twenties", "thirties", "forties", "fifties", "sixties"),
    *("seventies", "eighties", "nineties"),
)
DECADE = rf"(?P<tens>{'|'.join(TENS)})"
NUMBERS = {name: at for at, names in enumerate(_MONTHS, 1) for name in names.split("|")}
NUMBERS |= {name: at for at, names in enumerate(_SEASONS, 21) for name in names.split("|")}

MONTH = rf"(?P<month>{'|'.join(sorted('|'.join(_MONTHS).split('|'), key=len, reverse=True))})\.?"
SEASON = rf"(?P<season>{'|'.join(_SEASONS)})"
YEAR, ON_DAY = r"(?P<year>\d{3,5}|[’']?\d\d)", r"(?P<day>\d\d?)(?:st|nd|rd|th|er|\.)?"
_HOUR = r"\d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?|\d\d? ?h(?: ?\d\d)?|\d\d? ?[ap]m"
AT_CLOCK = rf"(?:,? (?:at |à )?(?P<clock>{_HOUR}))?"
ROUGHLY = (
    r"(?:circa|ca?\.?|about|around|approx(?:\.|imately)?|vers|v\.|env\.?|environ|um|etwa|hacia|h\."
    r"|ungefähr|aprox(?:\.|imadamente)?|alrededor de|approssimativamente|attorno al?)"
)
WHICH_THIRD = {
    **dict.fromkeys(("early", "beginning of", "start of", "start", "début", "début de"), 0),
    **dict.fromkeys(("mid", "middle of", "mi", "milieu", "milieu de"), 1),
    **dict.fromkeys(("late", "end of", "end", "fin", "fin de"), 2),
}
PART = rf"(?P<part>{'|'.join(sorted(WHICH_THIRD, key=len, reverse=True))})"
FEASTS = {
    **dict.fromkeys(("christmas eve", "réveillon de noël"), "12-24"),
    **dict.fromkeys(("christmas", "christmas day", "noël"), "12-25"),
    **dict.fromkeys(("boxing day", "st stephen's day"), "12-26"),
    **dict.fromkeys(("epiphany", "twelfth night", "épiphanie"), "01-06"),
    **dict.fromkeys(("valentine's day", "valentine’s day", "saint-valentin"), "02-14"),
    **dict.fromkeys(("bastille day", "quatorze juillet"), "07-14"),
    **dict.fromkeys(("michaelmas", "saint-michel"), "09-29"),
    **dict.fromkeys(("assumption day", "assomption", "ferragosto", "mariä himmelfahrt"), "08-15"),
    **dict.fromkeys(("halloween", "hallowe'en", "hallowe’en"), "10-31"),
    **dict.fromkeys(("all saints' day", "all saints’ day", "toussaint"), "11-01"),
    **dict.fromkeys(("new year's eve", "new year’s eve", "saint-sylvestre"), "12-31"),
    **dict.fromkeys(("new year's day", "new year’s day", "jour de l'an", "jour de l’an"), "01-01"),
}
"""Feasts that stand on one day of every year."""

MOVED = {
    **dict.fromkeys(("ash wednesday", "mercredi des cendres", "aschermittwoch"), -46),
    **dict.fromkeys(("palm sunday", "dimanche des rameaux", "palmsonntag"), -7),
    **dict.fromkeys(("good friday", "vendredi saint", "karfreitag", "viernes santo"), -2),
    **dict.fromkeys(("easter", "easter sunday", "easter day", "pâques", "ostern", "pasqua"), 0),
    **dict.fromkeys(("easter monday", "lundi de pâques", "ostermontag"), 1),
    **dict.fromkeys(("ascension day", "ascension", "christi himmelfahrt"), 39),
    **dict.fromkeys(("whit sunday", "whitsun", "pentecost", "pentecôte", "pfingsten"), 49),
}
"""Feasts that move with Easter: so many days after it."""

THIRDS = (
    (("0", "3"), ("4", "6"), ("7", "9")),
    (("00", "33"), ("34", "66"), ("67", "99")),
)
"""The years that a decade's, a century's thirds begin and end with."""

OF = r"(?:[ ,.\-/]| of | de | del | d['’])\s*"
BC = r"(?:bce?|b\.c\.(?:e\.)?|av\.? j\.?-?c\.?|avant j\.-c\.|avant notre ère)"
_FEW = (
    "one|first|un|premier|première|eins|erster|uno|primero?|primo",
    "two|second|deux|deuxième|zwei|zweiter|dos|segundo|due|secondo",
    "three|third|trois|troisième|drei|dritter|tres|tercero?|tre|terzo",
    "four|fourth|quatre|quatrième|vier|vierter|cuatro|cuarto|quattro|quarto",
    "five|fifth|cinq|cinquième|fünf|fünfter|cinco|quinto|cinque",
    "six|sixth|sixième|sechs|sechster|seis|sexto|sei|sesto",
    "seven|seventh|sept|septième|sieben|siebter|siete|séptimo|sette|settimo",
    "eight|eighth|huit|huitième|acht|achter|ocho|octavo|otto|ottavo",
    "nine|ninth|neuf|neuvième|neun|neunter|nueve|noveno|nove|nono",
    "ten|tenth|dix|dixième|zehn|zehnter|diez|décimo|dieci|decimo",
)
COUNTED = {name: at for at, names in enumerate(_FEW, 1) for name in names.split("|")}
COUNTED |= {"primer": 1, "tercer": 3}
NIGHTS = ("night", "nuit", "nacht", "nachts", "noche", "notte")
_DAY = rf"(?P<kind>day|d|jour|j|tag|día|dia|giorno|sol|n|{'|'.join(NIGHTS)})"

WEEKDAY = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)"
)
"""A day of the week beside its date, which says it already."""

PHASE = (
    r"(?:(?:early |late )?(?:morning|afternoon|evening|night)|dawn|dusk|midnight|sunset|sunrise"
    r"|matin|soir|soirée|nuit|aube|minuit|nachts?|abends?|morgens?|vormittags?|nachmittags?"
    r"|noche|tarde|notte|sera|mattina|pomeriggio)"
)
"""A part of a day, which is left to the day."""

_COUNT = rf"(?P<count>\d{{1,6}}|{'|'.join(sorted(COUNTED, key=len, reverse=True))})"
_BETWEEN = r"[ ,:_.–—@/-]{1,3}(?:at |à |um |ore |alle |a las )?"
_PHASE = (
    r"(?:pre-?)?dawn|eve|noon|(?:early |late )?(?:morning|afternoon|evening)|midday|dusk|day"
    r"|cont(?:inued|['’]?d|\.)?|"
    r"same|later|(?:le )?(?:matin|soir|jour)|(?:l['’])?(?:après-midi|aube)|suite"
    r"|(?:am )?(?:morgens?|vormittags?|nachmittags?|abends?)|(?:por la )?(?:mañana|tarde)"
    r"|(?:di )?(?:mattina|pomeriggio|sera)"
)
_NIGHT = rf"(?:la |in der |de |di |por la )?(?P<night>{'|'.join(NIGHTS)})"
_BEHIND = (
    rf"(?:{_BETWEEN}\(?(?:{_NIGHT}|{_PHASE})\)?)?"
    rf"(?:{_BETWEEN}(?P<clock>\d\d?(?: ?[:h]| ?[ap]\.?m).*))?"
)
STORY_DAY = rf"(?:(?:story|script) )?{_DAY}[ _.-]{{0,2}}{_COUNT}{_BEHIND}"
"""`day_one`, `Day 1, morning`, `Tag 2`, `Day 3 @ 9pm`, a Martian `Sol 5`."""

PART_OF_DAY = rf"{_DAY} ?(?P<count>-?\d{{1,6}})-?(?:(?P<night>n)|[a-z])"
"""A supervisor's `D1A`, the first of several times of Day 1; `D1N` is its night."""

STORY_WEEK = (
    rf"(?:story )?(?:week|wk|semaine|woche|semana|settimana|неделя) ?{_COUNT}"
    rf"(?:[ ,_.–—-]{{1,3}}{_DAY} ?(?P<day>[1-7]))?"
)
"""`Week 3`, `Week 3, Day 2`."""

NTH_DAY = rf"(?:the |le |la |der |el |il )?{_COUNT}(?:st|nd|rd|th|er|e|ème|\.|º|°)? {_DAY}{_BEHIND}"
"""`2e jour`, `third night`, `2. Tag, nachts`."""
