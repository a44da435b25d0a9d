"""The words that dates are said in, of German, Spanish, Italian, Portuguese, Dutch, Polish,
Russian, Ukrainian, Finnish and Hungarian, the months and seasons of some more, and English numbers
in letters → the English that `human` reads.
"""

import re

_TENS = (
    ("twenties", "zwanziger", "vingt", "veinte", "venti", "vinte"),
    ("thirties", "dreißiger", "trente", "treinta", "trenta", "trinta"),
    ("forties", "vierziger", "quarante", "cuarenta", "quaranta", "quarenta"),
    ("fifties", "fünfziger", "cinquante", "cincuenta", "cinquanta", "cinquenta"),
    ("sixties", "sechziger", "soixante", "sesenta", "sessanta", "sessenta"),
    ("seventies", "siebziger", "soixante-dix", "setenta", "settanta", "setenta"),
    ("eighties", "achtziger", "quatre-vingts?", "ochenta", "ottanta", "oitenta"),
    ("nineties", "neunziger", "quatre-vingt-dix", "noventa", "novanta", "noventa"),
)
_DECADES = {
    english: rf"{german}(?:[ -]?jahren?)?|(?:années|años|anni|anos) (?:{'|'.join(romance)})(?!-)"
    for english, german, *romance in _TENS
}
_OF_CENTURIES = ("due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove")
_CENTURIES = {
    f"{number}th century": rf"(?:(?:l|nell|dell)['’]|(?:il|nel|del) )?{hundreds}cento"
    for number, hundreds in enumerate(_OF_CENTURIES, 13)
}
"""`Il Novecento`, the nineteen-hundreds."""

_WORDS = {
    "january": (
        "januar|jänner|enero|gennaio|janeiro|januari|stycznia|styczeń"
        "|января|январь|январе|янв|ledna|leden|ocak|ιανουαρίου|ιανουάριος"
        "|січня|січень|січні|tammikuu|január"
        "|ianuarie|يناير|ינואר"
    ),
    "february": (
        "februar|febrero|febbraio|fevereiro|februari|lutego|luty"
        "|февраля|февраль|феврале|фев|února|únor|şubat|φεβρουαρίου|φεβρουάριος"
        "|лютого|лютий|лютому|helmikuu|február"
        "|februarie|فبراير|פברואר"
    ),
    "march": (
        "märz|marzo|março|maart|marca|marzec"
        "|марта|март|марте|мар|března|březen|marts|mart|μαρτίου|μάρτιος"
        "|березня|березень|березні|maaliskuu|március"
        "|martie|مارس|מרץ|מרס"
    ),
    "april": (
        "abril|aprile|kwietnia|kwiecień"
        "|апреля|апрель|апреле|апр|dubna|duben|nisan(?! 5[0-9]{3})|απριλίου|απρίλιος"
        "|квітня|квітень|квітні|huhtikuu|április"
        "|aprilie|أبريل|ابريل|אפריל"
    ),
    "may": (
        "mayo|maggio|maio|mei|maja|maj|мая|май|мае|května|květen|mayıs|μαΐου|μάιος"
        "|травня|травень|травні|toukokuu|május"
        "|مايو|מאי"
    ),
    "june": (
        "juni|junio|giugno|junho|czerwca|czerwiec"
        "|июня|июнь|июне|июн|června|červen|haziran|ιουνίου|ιούνιος"
        "|червня|червень|червні|kesäkuu|június"
        "|iunie|يونيو|יוני"
    ),
    "july": (
        "juli|julio|luglio|julho|lipca|lipiec"
        "|июля|июль|июле|июл|července|červenec|temmuz|ιουλίου|ιούλιος"
        "|липня|липень|липні|heinäkuu|július"
        "|iulie|يوليو|יולי"
    ),
    "august": (
        "agosto|augustus|sierpnia|sierpień"
        "|августа|август|августе|авг|augusti|srpna|srpen|ağustos|αυγούστου|αύγουστος"
        "|серпня|серпень|серпні|elokuu|augusztus"
        "|أغسطس|اغسطس|אוגוסט"
    ),
    "september": (
        "septiembre|setiembre|settembre|setembro|września|wrzesień"
        "|сентября|сентябрь|сентябре|сен|сент|září|eylül|σεπτεμβρίου|σεπτέμβριος"
        "|вересня|вересень|вересні|syyskuu|szeptember"
        "|septembrie|سبتمبر|ספטמבר"
    ),
    "october": (
        "oktober|okt|octubre|ottobre|outubro|października|październik"
        "|октября|октябрь|октябре|окт|října|říjen|ekim|οκτωβρίου|οκτώβριος"
        "|жовтня|жовтень|жовтні|lokakuu|október"
        "|octombrie|أكتوبر|اكتوبر|אוקטובר"
    ),
    "november": (
        "noviembre|novembro|listopada|listopad"
        "|ноября|ноябрь|ноябре|ноя|нояб|listopadu|kasım|νοεμβρίου|νοέμβριος"
        "|листопада|листопад|листопаді|marraskuu"
        "|noiembrie|نوفمبر|נובמבר"
    ),
    "december": (
        "dezember|dez|diciembre|dicembre|dezembro|grudnia|grudzień"
        "|декабря|декабрь|декабре|дек|prosince|prosinec|aralık|δεκεμβρίου|δεκέμβριος"
        "|грудня|грудень|грудні|joulukuu"
        "|decembrie|desember|ديسمبر|דצמבר"
    ),
    "spring": (
        "frühling|frühjahr|primavera|lente|voorjaar|wiosna|wiosną"
        "|весна|весной|весны|vår|våren|forår|jaro|ilkbahar|άνοιξη"
        "|навесні|весною|kevät|keväällä|kevään|tavasz(?:a|án)?"
        "|primăvara|ربيع|אביב"
    ),
    "summer": (
        "sommer|verano|estate|verão|zomer|lato|latem"
        "|лето|летом|лета|sommar|sommaren|sommer|léto|yaz|καλοκαίρι"
        "|літо|влітку|літа|kesä|kesällä|kesän|nyár|nyara|nyarán"
        "|vara|صيف|קיץ"
    ),
    "autumn": (
        "herbst|otoño|autunno|outono|herfst|jesień|jesienią"
        "|осень|осенью|осени|höst|hösten|efterår|høst|podzim|sonbahar|φθινόπωρο"
        "|осінь|восени|syksy|syksyllä|syksyn|ősz(?:e|én)?"
        "|toamna|خريف|סתיו"
    ),
    "winter": (
        "invierno|inverno|zima|zimą|зима|зимой|зимы|vinter|vintern|kış|χειμώνας"
        "|взимку|зими|зимою|talvi|talvella|talven|tél|tele|telén"
        "|iarna|شتاء|חורף"
    ),
    "christmas": "weihnachten|navidad|natale|natal|kerstmis|boże narodzenie",
    "christmas eve": "heiligabend|heiliger abend|nochebuena|vigilia di natale|wigilia|kerstavond",
    "new year's eve": "silvester|nochevieja|oudejaarsavond|sylwester|vigilia di capodanno",
    "new year's day": "neujahr(?:stag)?|año nuevo|capodanno|ano novo|nieuwjaar|nowy rok|новый год",
    "early": (
        r"anfang|beginn|(?:a )?principios del?|inizio|inizi|primi(?: d(?:i|el))?"
        "|início de|começo de|begin|początek"
        "|начало|(?:в )?начале"
        "|(?:на )?початку|початок|alkuvuosi|eleje|elején"
    ),
    "mid": (
        "mitte|(?:a )?mediados del?|metà|meados de|midden|połowa|середина|(?:в )?середине"
        "|közepe|közepén|puoliväli(?:ssä)?"
    ),
    "late": (
        "ende|(?:a )?finales del?|fines del?|fine|fim de|final de"
        "|eind|einde|koniec|конец|(?:в )?конце"
        "|кінець|наприкінці|loppu|vége|végén"
    ),
    "about": (
        "verso(?: il)?|cerca de|intorno al|por volta de|rond|omstreeks|około|ok\\."
        "|около|ок\\.|примерно|приблизительно"
        "|близько|приблизно|noin|kb\\."
    ),
    "before": "vor|antes de|prima del|prima di|voor|przed|до(?! н)|ennen",
    "after": "nach|después de|dopo(?: il)?|depois de|na|po|после|після",
    "since": "seit|ab|desde|dal|sinds|vanaf|od|з|alkaen",
    "until": "bis|hasta|fino al|até|tot|do",
    "bc": (
        r"v\. ?chr\.?|a\.? ?c\.?|a\. ?e\. ?c\.?|v\. ?u\. ?z\.?|p\. ?n\. ?e\.?|до н\. ?[эе]\.?"
        r"|ekr\.?"
    ),
    "ad": r"n\. ?chr\.?|d\.? ?c\.?|e\. ?c\.|u\. ?z\.|n\. ?e\.?|н\. ?[эе]\.?|jkr\.?",
    " h": r"\s?(?:heures|uhr)",
    **_DECADES,
    "1st": "first(?= century)",
    "2nd": "second(?= century)",
    "3rd": "third(?= century)",
    "4th": "fourth(?= century)",
    "5th": "fifth(?= century)",
    "6th": "sixth(?= century)",
    "7th": "seventh(?= century)",
    "8th": "eighth(?= century)",
    "9th": "ninth(?= century)",
    "10th": "tenth",
    "11th": "eleventh",
    "12th": "twelfth",
    "13th": "thirteenth",
    "14th": "fourteenth",
    "15th": "fifteenth",
    "16th": "sixteenth",
    "17th": "seventeenth",
    "18th": "eighteenth",
    "19th": "nineteenth",
    "20th": "twentieth",
    **_CENTURIES,
}
"""What stands for each English word, by itself."""

_WORD = re.compile(
    "|".join(
        rf"(?<!\w)(?P<_{at}>{words})(?!\w)" if english != " h" else rf"(?<=\d)(?P<_{at}>{words})"
        for at, (english, words) in enumerate(_WORDS.items())
    )
)
_ENGLISH = tuple(_WORDS)

_COUNT = r"\d+(?:[.,]\d{1,2})?"

_SHAPES = (
    (
        r"(anfang|beginn|mitte|ende) (?:der |den |des )?((?:\d\d)?\d0)er(?:[ -]?jahren?)?",
        r"\1 \2s",
    ),
    (
        r"((?:a )?(?:principios|mediados|finales)|início|começo|meados|fim|final) "
        r"d(?:e los años|os anos) ['’]?((?:\d\d)?\d0)",
        r"\1 de \2s",
    ),
    (r"(inizio|metà|fine|primi) (?:degli |dei )?anni ['’]?((?:\d\d)?\d0)", r"\1 \2s"),
    (r"(begin|midden|eind) (?:van de )?jaren ['’]?((?:\d\d)?\d0)", r"\1 \2s"),
    (r"((?:a )?(?:principios|mediados|finales)) de los (\d0)", r"\1 de \2s"),
    (r"[ву] (.+)", r"\1"),
    (r"(.*\d{3}) ?(?:год(?:ов|[ауые])?|гг?\.?|р[іо]к(?:[уи]|ів)?|рр?\.)", r"\1"),
    (r"(.*kuu)(?:n|ta|ssa)( .*)?", r"\1\2"),
    (r"(?:vuonna|vuoden|v\.) (.+)", r"\1"),
    (r"([^\W\d]+kuu )?(?:alussa (\d{4})|(\d{4}) alussa)", r"early \1\2\3"),
    (r"([^\W\d]+kuu )?(?:lopussa (\d{4})|(\d{4}) lopussa)", r"late \1\2\3"),
    (r"(\w+) (\d\d?)\. päivänä (\d{4})", r"\2 \1 \3"),
    (r"(.*\d{3}) jälkeen", r"after \1"),
    (r"(\d\d)00-luku", r"\1xx"),
    (r"(\d\d[1-9])0-lu(?:ku|vu\w+)", r"\g<1>0s"),
    (r"(\d{4})\. ([^\W\d].*)", r"\1 \2"),
    (r"(\d{4} .*(?:ár|us|is|er))(?:j?[ae]|j?[aáeé]?b[ae]n)", r"\1"),
    (r"(\d{4} [^\W\d]+ \d\d?)(?:\.|-[aáeéi]n?)", r"\1"),
    (r"(\d{4}) (eleje|elején|közepe|közepén|vége|végén)", r"\2 \1"),
    (r"(.*\d{3}) körül", r"about \1"),
    (r"(.*\d{3}) előtt", r"before \1"),
    (r"(.*\d{3}) után", r"after \1"),
    (r"(?:i|kr)\. ?e\. (\d+)", r"\1 bc"),
    (r"(\d\d?)\. század(.*)", r"\1th century\2"),
    (r"([ivx]+)\. század(.*)", r"\1 century\2"),
    (r"(?:von|de|dal|van|od|с|з) (.*\d.*) (?:bis|a|al|tot|do|по|до) (.*\d.*)", r"\1 to \2"),
    (r"(.*\d.*) bis (.*\d.*)", r"\1 to \2"),
    (r"(.*\d{3}) al? (.*\d{3}.*)", r"\1 to \2"),
    (
        r"(?:zwischen|entre|tra|fra|tussen|między|между|між) (.*\d.*) (?:und|y|e|en|a|и|і|та) (.*)",
        r"between \1 and \2",
    ),
    (r"(.*?)(\d\d?)\. ?(?:jhd?t?s?\.?|jahrhunderts?)(.*)", r"\1\2th century\3"),
    (r"(.*?)(?<!\w)(?:siglo|secolo|século|sec\.|s\.) ?([ivx]+)(?!\w)(.*)", r"\1\2 century\3"),
    (r"(.*?)(?<!\w)([ivx]+) secolo(.*)", r"\1\2 century\3"),
    (r"([ivx]+) (?:siècle|wiek|w\.|век|в\.|століття|ст\.)(.*)", r"\1 century\2"),
    (r"(.*\d) (?:vor christus|vor unserer zeit|avanti cristo|antes de cristo)", r"\1 bc"),
    (r"(.*\d) (?:nach christus|dopo cristo|después de cristo)", r"\1 ad"),
    (
        rf"(?:il y a|hace|vor) ({_COUNT}) (?:mio\.?|millionen|millions?|millon(?:es)?|millón) "
        r"(?:d['’]an(?:née)?s|jahren|de años)",
        r"\1 million years ago",
    ),
    (
        rf"(?:il y a|vor) ({_COUNT}) (?:mrd\.?|milliarden?|milliards?) (?:d['’]an(?:née)?s|jahren)",
        r"\1 billion years ago",
    ),
    (rf"({_COUNT}) milion[ei] di anni fa", r"\1 million years ago"),
    (r"(\d\d?)(?:-й|-те)? (?:век|століття)(.*)", r"\1th century\2"),
    (r"(\d\d?)e eeuw(.*)", r"\1th century\2"),
    (
        r"(?:(?:los|gli|negli|degli|os) )?(?:años|anni|anos|jaren|lata) ['’]?((?:\d\d)?\d0)\.?",
        r"\1s",
    ),
    (
        r"(?:(?:die|den|in den) )?((?:\d\d)?\d0)(?:er(?:[ -]?jahren?)?|-es évek(?:ben)?"
        r"|-(?:[ех]|ті)(?: (?:год(?:ы|ах)|гг?\.|рок(?:и|ах|ів)))?)",
        r"\1s",
    ),
    (r"(?:giorno|dag|dzień|день|päivä|nap) (\d+.*)", r"D\1"),
    (r"(\d+)(?:-й день|\. (?:päivä|nap))", r"D\1"),
    (r"(?:notte|noite|noc|ночь|ніч|yö) (\d+.*)", r"N\1"),
    (r"(.*[ ,]\d\d?)\.(\d\d) ?(?:uhr|h)", r"\1:\2"),
    (r"(.*:\d\d) ?(?:uhr|h|hrs)\.?", r"\1"),
    (r"(.*\d{4}),? (?:alle )?ore (\d\d?)", r"\1 \2h"),
    (r"(.*\d{4}),? (?:(?:alle )?ore|alle|a las|às|um) (\d.*)", r"\1 \2"),
    (
        r"(?:in den|im|am|zu[rm]?|den|die|der|nel|nell['’]|negli|gli|il|el|los|les|dans les|w) ?"
        r"(?<=['’ ])(.+)",
        r"\1",
    ),
    (r"(\d\d?)\.? (?:de|di|del) (.+)", r"\1 \2"),
)
"""What is said around a date in another order than English has."""

_AROUND = tuple((re.compile(pattern), english) for pattern, english in _SHAPES)


def in_english(plain: str) -> str:
    """Return a date in small letters with its words in English; what is none of them stays."""
    for pattern, english in _AROUND:
        if pattern.fullmatch(plain):
            plain = pattern.sub(english, plain)
    return _WORD.sub(lambda found: _ENGLISH[int((found.lastgroup or "_0")[1:])], plain)
